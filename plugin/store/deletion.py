"""All that is kept of an account at once: counting, and forgetting somebody."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

from plugin.domain.model import Address, CalendarEvent, DraftRecord, DraftVersion, MailMessage
from plugin.domain.people.forgetting import WHY, Forgotten
from plugin.store import asks, mirror
from plugin.store.connection import Connection
from plugin.store.forgotten import add_marks
from plugin.store.rows import dump, from_json, loader, parse

Record = TypeVar("Record")
_BY_ADDRESS = ("corrected_kinds", "corrected_names", "do_not_ask", "may_ask")
_TABLES = ("messages", "events", "skipped", "prospects", "asks", "ask_history", "drafts", "scan_runs")


def counts(db: Connection) -> dict[str, int]:
    """How many rows each kind of record has."""
    return {table: int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in _TABLES}  # noqa: S608 -- constants


def forget_person(
    db: Connection, addresses: Iterable[Address], name: str, *, now: datetime
) -> tuple[dict[str, int], list[DraftRecord]]:
    """Delete everything of the person with these addresses, and keep their marks; the rows gone by kind, and drafts.

    Messages and events go whole where the person wrote, received or was invited; elsewhere their addresses, and the
    full `name` ("" where others bear it too), are blackened. In one transaction.
    """
    with db.write():
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
    db: Connection,
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
            db.put("skipped", [{"kind": table, "id": identity, "why": WHY}], key=["kind", "id"])
        elif left != record:
            db.put(table, [row_of(left)], key=["id"])
    return gone


def _forget_asks(db: Connection, one: Forgotten) -> tuple[dict[str, int], list[DraftRecord]]:
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
    for email, number, record in db.execute("SELECT email, number, record FROM draft_versions").fetchall():
        if one.holds(Address(from_json(DraftVersion, record).to)) or _speaks_of(one, record):
            db.execute("DELETE FROM draft_versions WHERE email = ? AND number = ?", [email, number])
    for prospect_id, record in db.execute("SELECT id, record FROM prospects").fetchall():
        if _speaks_of(one, record):
            gone["prospects"] += db.execute("DELETE FROM prospects WHERE id = ?", [prospect_id]).rowcount
    return gone, drafts


def _forget_words(db: Connection, one: Forgotten) -> None:
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


def _forget_findings(db: Connection, one: Forgotten) -> None:
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
