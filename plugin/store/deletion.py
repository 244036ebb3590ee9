"""The whole file at once: counting, forgetting somebody, emptying, copying."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from plugin.domain.model import Address, CalendarEvent, DraftRecord, MailMessage
from plugin.domain.people.forgetting import WHY, Forgotten
from plugin.errors import UserError
from plugin.store import asks, mirror
from plugin.store.database import WAY_OUT, write
from plugin.store.forgotten import add_marks
from plugin.store.places import private_file
from plugin.store.rows import dump, loader, parse

Record = TypeVar("Record")
_BY_ADDRESS = ("corrected_kinds", "corrected_names", "do_not_ask", "may_ask")
_TABLES = ("messages", "events", "skipped", "prospects", "asks", "ask_history", "drafts", "scan_runs")


def counts(db: Database) -> dict[str, int]:
    """How many rows each kind of record has."""
    return {table: db.table(table).count for table in _TABLES}


def forget_person(
    db: Database, addresses: Iterable[Address], name: str, *, now: datetime
) -> tuple[dict[str, int], list[DraftRecord]]:
    """Delete everything of the person with these addresses, and keep their marks; the rows gone by kind, and drafts.

    Messages and events go whole where the person wrote, received or was invited; elsewhere their addresses, and the
    full `name` ("" where others bear it too), are blackened. In one transaction.
    """
    with write(db):
        one = add_marks(db, addresses, name, now=now)
        gone = {
            mirror.MESSAGES: _strip(db, mirror.MESSAGES, loader(MailMessage), one.strip_message, mirror.message_row),
            mirror.EVENTS: _strip(db, mirror.EVENTS, loader(CalendarEvent), one.strip_event, mirror.event_row),
        }
        of_asks, drafts = _forget_asks(db, one)
        _forget_words(db, one)
        _forget_findings(db, one)
    return gone | of_asks, drafts


def _strip(
    db: Database,
    table: str,
    decode: Callable[[str], Record],
    strip: Callable[[Record], Record | None],
    row_of: Callable[[Record], dict[str, Any]],
) -> int:
    """Delete what a forgotten person had part in, and list it as skipped; blacken the rest. How many rows went."""
    gone = 0
    for identity, text in db.execute(f"SELECT id, record FROM {table}").fetchall():  # noqa: S608 -- a constant
        record = decode(text)
        left = strip(record)
        if left is None:
            gone += db.execute(f"DELETE FROM {table} WHERE id = ?", [identity]).rowcount  # noqa: S608 -- the same
            db.table("skipped").insert({"kind": table, "id": identity, "why": WHY}, pk=("kind", "id"), replace=True)
        elif left != record:
            db.table(table).upsert(row_of(left), pk="id")
    return gone


def _forget_asks(db: Database, one: Forgotten) -> tuple[dict[str, int], list[DraftRecord]]:
    """Asks to or about them, with their drafts, and wishes for them."""
    gone = {"drafts": 0, "asks": 0, "prospects": 0}
    made = asks.load_drafts(db)
    drafts = []
    for ask_id, introducer, record in db.execute("SELECT id, introducer, record FROM asks").fetchall():
        of_it = [draft for draft in made if draft.ask_id == ask_id]
        words = [record, *(f"{draft.to}\n{draft.subject}\n{draft.body}" for draft in of_it)]
        if one.holds(introducer) or any(_speaks_of(one, text) for text in words):
            drafts += of_it
            gone["asks"] += db.execute("DELETE FROM asks WHERE id = ?", [ask_id]).rowcount
    for draft in made:
        if not draft.ask_id and (one.holds(draft.to) or _speaks_of(one, f"{draft.to}\n{draft.subject}\n{draft.body}")):
            drafts.append(draft)
            db.execute("DELETE FROM drafts WHERE key = ?", [draft.key])
    gone["drafts"] = len(drafts)
    for prospect_id, record in db.execute("SELECT id, record FROM prospects").fetchall():
        if _speaks_of(one, record):
            gone["prospects"] += db.execute("DELETE FROM prospects WHERE id = ?", [prospect_id]).rowcount
    return gone, drafts


def _forget_words(db: Database, one: Forgotten) -> None:
    """What the user said of them, and where the next scan would look for them."""
    for table in _BY_ADDRESS:
        for (address,) in db.execute(f"SELECT address FROM {table}").fetchall():  # noqa: S608 -- a constant above
            if one.holds(address):
                db.execute(f"DELETE FROM {table} WHERE address = ?", [address])  # noqa: S608 -- the same
    for table, key, text in (
        ("corrected_people", "addresses", "addresses"),
        ("corrected_meetings", "rowid", "people"),
        ("answers", "id", "record"),
    ):
        for identity, words in db.execute(f"SELECT {key}, {text} FROM {table}").fetchall():  # noqa: S608 -- constants
            if _speaks_of(one, words):
                db.execute(f"DELETE FROM {table} WHERE {key} = ?", [identity])  # noqa: S608 -- the same
    for name, value in db.execute("SELECT name, value FROM cursors").fetchall():
        if _speaks_of(one, value):
            db.execute("UPDATE cursors SET value = ? WHERE name = ?", [_without(one, value), name])


def _forget_findings(db: Database, one: Forgotten) -> None:
    """What was found in messages that have gone, or that names them."""
    for table in ("findings", "reader_reads"):
        db.execute(f"DELETE FROM {table} WHERE message_id NOT IN (SELECT id FROM messages)")  # noqa: S608 -- constants
    for identity, record in db.execute("SELECT id, record FROM findings").fetchall():
        if _speaks_of(one, record):
            db.execute("DELETE FROM findings WHERE id = ?", [identity])


def _without(one: Forgotten, value: str) -> str:
    """A cursor without the entries that name them; one that is no list is blackened."""
    try:
        entries = parse(value)
    except ValueError:
        entries = None
    if isinstance(entries, list):
        return dump([entry for entry in entries if not (isinstance(entry, str) and _speaks_of(one, entry))])
    return one.blacken(value)


def _speaks_of(one: Forgotten, text: str) -> bool:
    return one.blacken(text) != text


def vacuum(db: Database) -> None:
    """Rewrite the file without its free pages and empty the WAL, where there is one.

    Both need space on the disk. Where there is none, the file stays longer than it need be; what was deleted has
    been overwritten all the same (secure_delete).
    """
    for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
        with suppress(sqlite3.OperationalError):
            db.execute(statement).fetchall()


def copy(db: Database, path: Path) -> None:
    """Write a consistent copy of the database to `path` (0600), which is replaced.

    Raises UserError where the database is damaged: its copy would be, too, and be found out too late.
    """
    target = sqlite3.connect(private_file(path), isolation_level=None)
    try:
        db.conn.backup(target)
        # A copy of a WAL database says WAL in its header: alone in one file it should need no companions.
        target.execute("PRAGMA journal_mode = DELETE")
        sound = target.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError as error:
        raise UserError(f"The copy of a database failed ({error}): free some disk space, and try again.") from error
    finally:
        target.close()
    if not sound:
        raise UserError(f"The data is damaged, so that a backup of it would be, too: {WAY_OUT}")
