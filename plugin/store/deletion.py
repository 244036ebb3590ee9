"""All that is kept of an account at once: counting, and forgetting somebody."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from plugin.domain.model import (
    Address,
    CalendarEvent,
    DraftRecord,
    DraftVersion,
    MailMessage,
    NeverReadCounts,
    Prospect,
)
from plugin.domain.people.kept_out import KeptOut
from plugin.domain.people.never_read import NeverRead
from plugin.store import asks, mirror
from plugin.store.connection import Connection
from plugin.store.forgotten import add_marks
from plugin.store.rows import dump, from_json, loader, parse

Record = TypeVar("Record")
_BY_ADDRESS = ("corrected_kinds", "corrected_names", "do_not_ask", "may_ask", "person_notes")
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
        gone = {table: len(ids) for table, ids in _strip_mirror(db, one).items()}
        of_asks, drafts = _forget_asks(db, one)
        _forget_words(db, one)
        _forget_findings(db, one)
    return gone | of_asks, drafts


def _strip_mirror(db: Connection, one: KeptOut) -> dict[str, list[str]]:
    """Delete what somebody who is kept out had part in, and list it as skipped; blacken the rest. The ids that went."""
    return {
        mirror.MESSAGES: _strip(
            db, mirror.MESSAGES, loader(MailMessage), one.why_message, one.strip_message, mirror.message_row
        ),
        mirror.EVENTS: _strip(
            db, mirror.EVENTS, loader(CalendarEvent), one.why_event, one.strip_event, mirror.event_row
        ),
    }


def _strip(
    db: Connection,
    table: str,
    decode: Callable[[str], Record],
    why: Callable[[Record], str],
    strip: Callable[[Record], Record],
    row_of: Callable[[Record], dict[str, Any]],
) -> list[str]:
    gone = []
    for identity, text in db.execute(f"SELECT id, record FROM {table}").fetchall():  # noqa: S608 -- a constant
        record = decode(text)
        reason = why(record)
        if reason:
            gone.append(identity)
            db.execute(f"DELETE FROM {table} WHERE id = ?", [identity])  # noqa: S608 -- the same
            db.put("skipped", [{"kind": table, "id": identity, "why": reason}], key=["kind", "id"])
            continue
        left = strip(record)
        if left != record:
            db.put(table, [row_of(left)], key=["id"])
    return gone


def forget_never_read(db: Connection, never: NeverRead) -> NeverReadCounts:
    """Delete what was read of what is never to be read, in one transaction; how much went.

    What the user did stays: their asks lose only the words that were quoted from what goes.
    """
    with db.write():
        before = count_never_read(db, never)
        gone = _strip_mirror(db, never)
        ids = {one for table in gone.values() for one in table}
        asks_touched = _drop_quotations(db, ids)
        for prospect_id, record in db.execute("SELECT id, record FROM prospects").fetchall():
            found = from_json(Prospect, record)
            if found.status == "proposed" and found.introduced_by and never.holds(found.introduced_by):
                db.execute("DELETE FROM prospects WHERE id = ?", [prospect_id])
        for email, number, record in db.execute("SELECT email, number, record FROM draft_versions").fetchall():
            if never.holds(Address(from_json(DraftVersion, record).to)):
                db.execute("DELETE FROM draft_versions WHERE email = ? AND number = ?", [email, number])
        _forget_findings(db, never)
        _forget_cursors(db, never)
        # Pages that show it are drawn anew: a change of the list clears them, even one that changes nothing else.
        db.execute("UPDATE never_read SET at = at")
    return replace(before, asks=asks_touched)


def count_never_read(db: Connection, never: NeverRead) -> NeverReadCounts:
    """What of what is held would go; nothing is changed."""
    messages = map(loader(MailMessage), (text for (text,) in db.execute("SELECT record FROM messages")))
    whole = sum(bool(never.why_message(one)) for one in messages)
    events = without = 0
    for event in map(loader(CalendarEvent), (text for (text,) in db.execute("SELECT record FROM events"))):
        if never.why_event(event):
            events += 1
        else:
            without += never.has_guest(event)
    return NeverReadCounts(messages=whole, events=events, events_without=without)


def _drop_quotations(db: Connection, gone: Collection[str]) -> int:
    """Take the words out of evidence that stands on these messages and events; of how many asks."""
    touched: set[str] = set()
    for table, key, ask in (("asks", "id", "id"), ("ask_history", "id", "ask_id"), ("drafts", "key", "ask_id")):
        for identity, ask_id, text in db.execute(f"SELECT {key}, {ask}, record FROM {table}").fetchall():  # noqa: S608 -- constants
            record = parse(text)
            if _unquote(record, gone):
                db.execute(f"UPDATE {table} SET record = ? WHERE {key} = ?", [dump(record), identity])  # noqa: S608 -- the same
                touched.add(str(ask_id))
    return len(touched - {""})


def _unquote(value: Any, gone: Collection[str]) -> bool:
    """Empty the text of every evidence in a decoded record that is of one of these ids; whether there was any."""
    parts = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    changed = sum(_unquote(one, gone) for one in parts) > 0
    if isinstance(value, dict) and value.get("id") in gone and value.get("text") and "date" in value:
        value["text"] = ""
        return True
    return changed


def _forget_asks(db: Connection, one: KeptOut) -> tuple[dict[str, int], list[DraftRecord]]:
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


def _forget_words(db: Connection, one: KeptOut) -> None:
    """What the user said of them."""
    for table in _BY_ADDRESS:
        for (address,) in db.execute(f"SELECT address FROM {table}").fetchall():  # noqa: S608 -- a constant above
            if one.holds(address):
                db.execute(f"DELETE FROM {table} WHERE address = ?", [address])  # noqa: S608 -- the same
    for table, key, text in (
        ("corrected_people", "addresses", "addresses"),
        ("corrected_meetings", "rowid", "people"),
        ("answers", "id", "record"),
        ("person_notes", "address", "note"),
        ("listed_contacts", "id", "record"),
        ("list_imports", "id", "record"),
    ):
        for identity, words in db.execute(f"SELECT {key}, {text} FROM {table}").fetchall():  # noqa: S608 -- constants
            if _speaks_of(one, words):
                db.execute(f"DELETE FROM {table} WHERE {key} = ?", [identity])  # noqa: S608 -- the same
    _forget_cursors(db, one)


def _forget_cursors(db: Connection, one: KeptOut) -> None:
    """Where the next scan would look for them."""
    for name, value in db.execute("SELECT name, value FROM cursors").fetchall():
        if _speaks_of(one, value):
            db.execute("UPDATE cursors SET value = ? WHERE name = ?", [_without(one, value), name])


def _forget_findings(db: Connection, one: KeptOut) -> None:
    """What was found in messages that have gone, or that names them."""
    for table in ("findings", "reader_reads"):
        db.execute(f"DELETE FROM {table} WHERE message_id NOT IN (SELECT id FROM messages)")  # noqa: S608 -- constants
    for identity, record in db.execute("SELECT id, record FROM findings").fetchall():
        if _speaks_of(one, record):
            db.execute("DELETE FROM findings WHERE id = ?", [identity])


def _without(one: KeptOut, value: str) -> str:
    """A cursor without the entries that name them; one that is no list is blackened."""
    try:
        entries = parse(value)
    except ValueError:
        entries = None
    if isinstance(entries, list):
        return dump([entry for entry in entries if not (isinstance(entry, str) and _speaks_of(one, entry))])
    return one.blacken(value)


def _speaks_of(one: KeptOut, text: str) -> bool:
    return one.blacken(text) != text
