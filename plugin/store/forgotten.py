"""Who is forgotten: the marks in the account's file, by which they are known again and kept out."""

from collections.abc import Iterable
from datetime import datetime

from plugin.domain.model import Address
from plugin.domain.people.forgetting import ADDRESS, NAME, WHY, Forgotten, mark_address, mark_name
from plugin.store.connection import Connection
from plugin.store.people import load_install_secret
from plugin.store.rows import instant


def load_forgotten(db: Connection) -> Forgotten:
    """Everybody who is forgotten."""
    marks: dict[str, list[str]] = {ADDRESS: [], NAME: []}
    for mark, sort in db.execute("SELECT mark, sort FROM forgotten"):
        marks[sort].append(mark)
    return Forgotten(_key(db), marks[ADDRESS], marks[NAME])


def count_forgotten(db: Connection) -> int:
    """How many people are forgotten."""
    return int(db.execute("SELECT count(DISTINCT person) FROM forgotten").fetchone()[0])


def add_marks(db: Connection, addresses: Iterable[Address], name: str, *, now: datetime) -> Forgotten:
    """Keep the marks of a person; returns that one person. To be called within a write."""
    theirs = sorted(addresses)
    key = _key(db)
    marks = {ADDRESS: [mark_address(key, one) for one in theirs], NAME: mark_name(key, name)}
    person = marks[ADDRESS][0]
    rows = [
        {"mark": mark, "sort": sort, "person": person, "at": instant(now)} for sort in marks for mark in marks[sort]
    ]
    db.put("forgotten", rows, key=["mark"])
    return Forgotten(key, marks[ADDRESS], marks[NAME])


def remember_person(db: Connection, address: Address) -> bool:
    """Take the marks of a person back, by any of their addresses; False where nobody of that address is forgotten.

    What was deleted comes back with the next whole scan or import, for which it is no longer listed as skipped.
    """
    mark = mark_address(_key(db), address)
    with db.write():
        row = db.execute("SELECT person FROM forgotten WHERE mark = ? AND sort = ?", [mark, ADDRESS]).fetchone()
        if row is None:
            return False
        db.execute("DELETE FROM forgotten WHERE person = ?", [row[0]])
        db.execute("DELETE FROM skipped WHERE why = ?", [WHY])
    return True


def _key(db: Connection) -> bytes:
    """The key of the marks: the secret that was drawn with the account."""
    return load_install_secret(db).encode("ascii")
