"""The mirror: messages and events as they were read, with the cursors to go on from."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from plugin.collection import no_collection
from plugin.domain.model import CalendarEvent, MailMessage, MirrorPage, Skipped
from plugin.store import runs
from plugin.store.connection import Connection
from plugin.store.findings import drop_readings
from plugin.store.forgotten import load_forgotten
from plugin.store.never_read import load_never_read
from plugin.store.rows import from_json, instant, loader, storable, to_json

MESSAGES = "messages"
EVENTS = "events"
_AT_ONCE = 500
"""Parameters of one statement: well below the limit of every SQLite."""


def save_page(db: Connection, page: MirrorPage, *, run_id: int | None = None) -> MirrorPage:
    """Apply a page and its cursors in one transaction; return it as it was kept.

    That is without those whom the user had forgotten, and what they never want read.

    With `run_id`, the page is refused (AlreadyRunning) once another run has taken over the lease.
    """
    with db.write():
        if run_id is not None:
            runs.require_lease(db, run_id)
        # Within the write: whoever is kept out while this waits for its turn is kept out as well.
        page = load_never_read(db).strip_page(load_forgotten(db).strip_page(page))
        messages = [message_row(message) for message in page.messages]
        events = [event_row(event) for event in page.events]
        for kind, dropped in ((MESSAGES, page.drop_messages), (EVENTS, page.drop_events)):
            if dropped:
                db.execute(f"DELETE FROM {kind}")  # noqa: S608 -- one of the two constants above
                db.execute("DELETE FROM skipped WHERE kind = ?", [kind])
        _save_side(db, MESSAGES, messages, page.deleted_messages, page.skipped_messages)
        _save_side(db, EVENTS, events, page.deleted_events, page.skipped_events)
        for name, value in page.cursors.items():
            if value is None:
                db.execute("DELETE FROM cursors WHERE name = ?", [name])
            else:
                db.put("cursors", [{"name": name, "value": value}], key=["name"])
    return page


def _save_side(
    db: Connection, kind: str, rows: list[dict[str, Any]], deleted: Iterable[str], skipped: Iterable[Skipped]
) -> None:
    gone = [(storable(one),) for one in deleted]
    if gone:
        db.execute_each(f"DELETE FROM {kind} WHERE id = ?", gone)  # noqa: S608 -- a constant of this module
        if kind == MESSAGES:
            drop_readings(db, (one for (one,) in gone))
    changed = _changed(db, kind, rows)
    db.put(kind, changed, key=["id"])
    settled = gone + [(row["id"],) for row in rows]
    if settled:
        db.execute_each(f"DELETE FROM skipped WHERE kind = '{kind}' AND id = ?", settled)  # noqa: S608 -- the same
    unread = {storable(one.id): {"kind": kind, "id": storable(one.id), "why": storable(one.why)} for one in skipped}
    db.put("skipped", unread.values(), key=["kind", "id"])


def _changed(db: Connection, kind: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows that are new or say something new, the last of each id: what is held already is not written again."""
    last = {row["id"]: row for row in rows}
    held: dict[str, str] = {}
    ids = list(last)
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        held.update(db.execute(f"SELECT id, record FROM {kind} WHERE id IN ({marks})", some))  # noqa: S608 -- marks
    return [row for row in last.values() if held.get(row["id"]) != row["record"]]


def message_row(message: MailMessage) -> dict[str, Any]:
    """The row of a message: columns to search by, and the whole record as JSON."""
    return {
        "id": storable(message.id),
        "thread_id": storable(message.thread_id),
        "date": instant(message.date),
        "sender": storable(message.sender.address),
        "subject": storable(message.subject),
        "sent_by_me": int(message.sent_by_me),
        "record": to_json(message),
    }


def event_row(event: CalendarEvent) -> dict[str, Any]:
    """The row of an event."""
    return {
        "id": storable(event.id),
        "start": instant(event.start),
        "end": instant(event.end),
        "summary": storable(event.summary),
        "record": to_json(event),
    }


def load_messages(db: Connection, *, since: datetime | None = None) -> list[MailMessage]:
    """All messages, or those dated `since` or later; oldest first, then by id."""
    if since is None:
        return _load(db, MailMessage, "SELECT record FROM messages ORDER BY date, id", [])
    return _load(db, MailMessage, "SELECT record FROM messages WHERE date >= ? ORDER BY date, id", [instant(since)])


def each_message(db: Connection) -> Iterator[MailMessage]:
    """All messages one after the other, in no particular order: for passes over more than fits in memory."""
    decode = loader(MailMessage)
    for (text,) in db.stream("SELECT record FROM messages"):
        yield decode(text)


def load_thread(db: Connection, thread_id: str) -> list[MailMessage]:
    """The messages of a thread, oldest first."""
    sql = "SELECT record FROM messages WHERE thread_id = ? ORDER BY date, id"
    return _load(db, MailMessage, sql, [storable(thread_id)])


def load_message(db: Connection, message_id: str) -> MailMessage | None:
    """One message, or None."""
    row = db.execute("SELECT record FROM messages WHERE id = ?", [storable(message_id)]).fetchone()
    return None if row is None else from_json(MailMessage, row[0])


def load_events(db: Connection, *, since: datetime | None = None) -> list[CalendarEvent]:
    """All events, or those that start `since` or later; by start, then id."""
    if since is not None:
        sql = "SELECT record FROM events WHERE start >= ? ORDER BY start, id"
        return _load(db, CalendarEvent, sql, [instant(since)])
    return _load(db, CalendarEvent, "SELECT record FROM events ORDER BY start, id", [])


def load_event(db: Connection, event_id: str) -> CalendarEvent | None:
    """One event, or None."""
    row = db.execute("SELECT record FROM events WHERE id = ?", [storable(event_id)]).fetchone()
    return None if row is None else from_json(CalendarEvent, row[0])


def load_ids(db: Connection, kind: str) -> set[str]:
    """The ids held of "messages" or "events"."""
    return {row[0] for row in db.execute(f"SELECT id FROM {_side(kind)}")}  # noqa: S608 -- checked by _side


def load_skipped(db: Connection, kind: str) -> list[Skipped]:
    """What could not be read of "messages" or "events", by id."""
    rows = db.execute("SELECT id, why FROM skipped WHERE kind = ? ORDER BY id", [_side(kind)])
    return [Skipped(*row) for row in rows]


def count_skipped(db: Connection, kind: str) -> dict[str, int]:
    """How many of "messages" or "events" were passed over for each reason."""
    return dict(db.execute("SELECT why, count(*) FROM skipped WHERE kind = ? GROUP BY why", [_side(kind)]).fetchall())


def load_cursor(db: Connection, name: str) -> str | None:
    """Where to go on reading, or None for the beginning."""
    row = db.execute("SELECT value FROM cursors WHERE name = ?", [name]).fetchone()
    return None if row is None else str(row[0])


def _side(kind: str) -> str:
    if kind not in {MESSAGES, EVENTS}:
        raise ValueError(f"no such side of the mirror: {kind!r}")
    return kind


def _load(db: Connection, kind: Callable[..., Any], sql: str, parameters: list[str]) -> list[Any]:
    decode = loader(kind)
    with no_collection():
        return [decode(text) for (text,) in db.execute(sql, parameters)]
