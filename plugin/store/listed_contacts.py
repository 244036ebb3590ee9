"""Lists of people that were handed over: the user's contacts elsewhere, and what each list brought and replaced."""

from collections.abc import Iterable

from plugin.domain.model import ListedContact, ListImport, ListState
from plugin.store.connection import Connection
from plugin.store.rows import from_json, instant, loader, storable, to_json

MOST_IMPORTS = 10
"""So many lists can be undone; an older one stays as it was added."""


def load_contacts(db: Connection) -> list[ListedContact]:
    """The contacts, by id."""
    decode = loader(ListedContact)
    return [decode(text) for (text,) in db.execute("SELECT record FROM listed_contacts ORDER BY id")]


def save_contacts(db: Connection, contacts: Iterable[ListedContact]) -> None:
    """Add contacts, or replace those of the same id."""
    rows = [{"id": one.id, "name": storable(one.name), "record": to_json(one)} for one in contacts]
    with db.write():
        db.put("listed_contacts", rows, key=["id"])


def remove_contacts(db: Connection, ids: Iterable[str]) -> int:
    """Remove these; how many there were."""
    with db.write():
        return sum(db.execute("DELETE FROM listed_contacts WHERE id = ?", [one]).rowcount for one in ids)


def load_import(db: Connection, import_id: str) -> ListImport | None:
    """One list, or None."""
    row = db.execute("SELECT record FROM list_imports WHERE id = ?", [import_id]).fetchone()
    return None if row is None else from_json(ListImport, row[0])


def load_imports(db: Connection) -> list[ListImport]:
    """The lists that were added and can be undone, the latest first."""
    decode = loader(ListImport)
    rows = db.execute(
        "SELECT record FROM list_imports WHERE state = ? ORDER BY at DESC, id DESC", [ListState.DONE.value]
    )
    return [decode(text) for (text,) in rows]


def save_import(db: Connection, one: ListImport) -> None:
    """Keep a list in place of what it was; a new one to be looked at takes the place of an earlier such one."""
    with db.write():
        if one.state is ListState.PREVIEW:
            db.execute("DELETE FROM list_imports WHERE state = ?", [ListState.PREVIEW.value])
        row = {"id": one.id, "at": instant(one.at), "state": one.state.value, "record": to_json(one)}
        db.put("list_imports", [row], key=["id"])
        kept = [identity for (identity,) in db.execute("SELECT id FROM list_imports ORDER BY at DESC, id DESC")]
        for identity in kept[MOST_IMPORTS:]:
            db.execute("DELETE FROM list_imports WHERE id = ?", [identity])


def delete_import(db: Connection, import_id: str) -> None:
    """Keep nothing of a list, as of one that is not to be added."""
    with db.write():
        db.execute("DELETE FROM list_imports WHERE id = ?", [import_id])
