"""The ledger: asks, their history, and the drafts made for them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from plugin.domain.model import Ask, AskEvent, AskStatus, DraftKind, DraftRecord, DraftState, StatusChange
from plugin.domain.tracking.history import says_again
from plugin.domain.tracking.transitions import require_transition
from plugin.errors import NotThere
from plugin.store.connection import Connection
from plugin.store.rows import (
    Damaged,
    decode,
    dump,
    encode,
    from_json,
    instant,
    load_many,
    loader,
    parse,
    storable,
    to_json,
)

_DRAFT_COLUMNS = "state, frozen, record"


_KEPT = 5_000
"""How many asks a process remembers as decoded."""


def load_asks(db: Connection) -> list[Ask]:
    """All asks, oldest first, each with its whole history."""
    histories: dict[str, list[StatusChange]] = {}
    load = loader(StatusChange)
    for ask_id, text in db.execute("SELECT ask_id, record FROM ask_history ORDER BY id"):
        histories.setdefault(ask_id, []).append(load(text))
    return [
        _ask(text, status, histories.get(ask_id, []))
        for ask_id, status, text in db.execute("SELECT id, status, record FROM asks ORDER BY created_at, id")
    ]


def load_ask_outlines(db: Connection) -> list[Ask]:
    """All asks, oldest first, their histories without evidence: what lists and counts need, at a third of the cost."""
    statuses, events = {one.value: one for one in AskStatus}, {one.value: one for one in AskEvent}
    rows = db.execute(
        "SELECT ask_id, status, event, at, CASE status WHEN 'suggested' THEN record END FROM ask_history ORDER BY id"
    )
    histories: dict[str, list[StatusChange]] = {}
    try:
        for ask_id, status, event, at, record in rows:
            note = parse(record).get("note", "") if record else ""
            line = StatusChange(statuses[status], datetime.fromisoformat(at), None, note, events[event])
            histories.setdefault(ask_id, []).append(line)
    except (KeyError, ValueError, AttributeError) as error:
        raise Damaged from error
    stored = db.execute("SELECT id, status, record FROM asks ORDER BY created_at, id").fetchall()
    return [
        replace(_without_life(text), status=decode(AskStatus, status), history=tuple(histories.get(ask_id, ())))
        for ask_id, status, text in stored
    ]


@lru_cache(maxsize=_KEPT)
def _without_life(text: str) -> Ask:
    """What an ask is about, as it was written. After a change of one ask the others need not be decoded again."""
    return load_many(Ask, [text], [{"status": AskStatus.SUGGESTED, "history": ()}])[0]


def drop_decoded() -> None:
    """Forget what is remembered of asks, since somebody in them was forgotten."""
    _without_life.cache_clear()


def load_ask(db: Connection, ask_id: str) -> Ask | None:
    """One ask with its history, or None."""
    row = db.execute("SELECT status, record FROM asks WHERE id = ?", [ask_id]).fetchone()
    if row is None:
        return None
    lines = db.execute("SELECT record FROM ask_history WHERE ask_id = ? ORDER BY id", [ask_id])
    return _ask(row[1], row[0], [from_json(StatusChange, text) for (text,) in lines])


def add_ask(db: Connection, ask: Ask) -> None:
    """Add a new ask with the history it brings. An id that exists raises AlreadyThere."""
    with db.write():
        _insert_ask(db, ask)


def begin_ask(db: Connection, ask: Ask, record: DraftRecord) -> bool:
    """Add the ask and its draft in one transaction: both or neither; False where the draft's key exists.

    An ask that exists already (it was snoozed, or its earlier draft discarded) gains those lines of
    its history that are new, and the new status.
    """
    with db.write():
        if db.execute("SELECT 1 FROM drafts WHERE key = ?", [record.key]).fetchone():
            return False
        if db.execute("SELECT 1 FROM asks WHERE id = ?", [ask.id]).fetchone():
            (known,) = db.execute("SELECT count(*) FROM ask_history WHERE ask_id = ?", [ask.id]).fetchone()
            _append_history(db, ask.id, ask.history[known:])
            _update_ask(db, ask)
        else:
            _insert_ask(db, ask)
        db.add("drafts", [_draft_row(record)])
    return True


def change_ask(
    db: Connection,
    ask_id: str,
    change: StatusChange,
    *,
    until: datetime | None = None,
    reason: str | None = None,
    expected: AskStatus | None = None,
) -> Ask:
    """Append a line to an ask's history, which becomes its status; return the ask as it is now.

    `until` ends a snooze and is cleared where not given; a `reason` not given stays as it was. Where the ask does not
    stand at the `expected` status any more, nothing is changed: what was concluded from it is out of date. Nor is it
    where the last line tells the same already.
    Raises NotThere for an unknown id, IllegalTransition for a status that cannot follow.
    """
    with db.write():
        ask = load_ask(db, ask_id)
        if ask is None:
            raise NotThere(f"There is no ask {ask_id}: `askwell asks` lists them.")
        if (expected is not None and ask.status is not expected) or says_again(ask, change):
            return ask
        require_transition(ask, change)
        changed = replace(
            ask,
            status=change.status,
            history=(*ask.history, change),
            until=until,
            reason=ask.reason if reason is None else reason,
        )
        _append_history(db, ask_id, [change])
        _update_ask(db, changed)
    return changed


def set_ask_value(db: Connection, ask_id: str, value: float | None, currency: str) -> Ask:
    """Keep what the work is worth that came of an ask; None takes it back. Raises NotThere for an unknown id."""
    with db.write():
        ask = load_ask(db, ask_id)
        if ask is None:
            raise NotThere(f"There is no ask {ask_id}: `askwell asks` lists them.")
        valued = replace(ask, value=value, currency=storable(currency))
        _update_ask(db, valued)
    return valued


def add_draft(db: Connection, record: DraftRecord) -> bool:
    """Add a draft of an ask that exists; False, and nothing changed, where its key exists."""
    with db.write():
        if db.execute("SELECT 1 FROM drafts WHERE key = ?", [record.key]).fetchone():
            return False
        db.add("drafts", [_draft_row(record)])
    return True


def claim_draft(db: Connection, key: str, *, now: datetime) -> bool:
    """Turn a pending draft to calling: True for exactly one caller, however many processes try."""
    with db.write():
        record = load_draft_by_key(db, key)
        if record is None or record.state is not DraftState.PENDING:
            return False
        _update_draft(db, replace(record, state=DraftState.CALLING, updated_at=now))
    return True


def save_draft(db: Connection, record: DraftRecord) -> None:
    """Replace the draft of the same key. Raises NotThere where there is none."""
    with db.write():
        if not _update_draft(db, record):
            raise NotThere("This draft is not known here any more: `askwell asks` lists what there is.")


def load_drafts(db: Connection, states: Iterable[str] = ()) -> list[DraftRecord]:
    """Drafts in any of the states (all where none is named), in the order of their making."""
    wanted = [DraftState(state).value for state in states]
    where = f" WHERE state IN ({', '.join('?' * len(wanted))})" if wanted else ""
    rows = db.execute(f"SELECT {_DRAFT_COLUMNS} FROM drafts{where} ORDER BY rowid", wanted)  # noqa: S608 -- question marks
    return [_draft(row) for row in rows]


def count_drafts(db: Connection) -> dict[str, int]:
    """How many drafts there are in each state that any is in."""
    rows = db.execute("SELECT state, count(*) FROM drafts GROUP BY state ORDER BY state").fetchall()
    return {state: int(count) for state, count in rows}


def load_draft(db: Connection, ask_id: str, kind: DraftKind = DraftKind.ASK) -> DraftRecord | None:
    """The newest generation of an ask's draft of this kind, or None."""
    sql = (
        f"SELECT {_DRAFT_COLUMNS} FROM drafts WHERE ask_id = ? AND kind = ? "  # noqa: S608 -- constant
        "ORDER BY generation DESC, rowid DESC LIMIT 1"
    )
    row = db.execute(sql, [ask_id, str(kind)]).fetchone()
    return None if row is None else _draft(row)


def load_ask_drafts(db: Connection, ask_id: str) -> list[DraftRecord]:
    """All drafts of an ask, of every kind, in the order of their making."""
    rows = db.execute(f"SELECT {_DRAFT_COLUMNS} FROM drafts WHERE ask_id = ? ORDER BY rowid", [ask_id])  # noqa: S608 -- constant
    return [_draft(row) for row in rows]


def load_draft_by_key(db: Connection, key: str) -> DraftRecord | None:
    """The draft of a key, or None."""
    row = db.execute(f"SELECT {_DRAFT_COLUMNS} FROM drafts WHERE key = ?", [key]).fetchone()  # noqa: S608 -- constant
    return None if row is None else _draft(row)


def _insert_ask(db: Connection, ask: Ask) -> None:
    db.add("asks", [_ask_row(ask)])
    _append_history(db, ask.id, ask.history)


def _update_ask(db: Connection, ask: Ask) -> None:
    db.execute(
        "UPDATE asks SET suggestion_id = :suggestion_id, status = :status, introducer = :introducer, "
        "prospect = :prospect, created_at = :created_at, origin = :origin, record = :record WHERE id = :id",
        _ask_row(ask),
    )


def _append_history(db: Connection, ask_id: str, changes: Iterable[StatusChange]) -> None:
    rows = [
        {
            "ask_id": ask_id,
            "status": str(change.status),
            "event": str(change.event),
            "source": str(change.by),
            "at": instant(change.at),
            "record": to_json(change),
        }
        for change in changes
    ]
    db.add("ask_history", rows)


def _ask_row(ask: Ask) -> dict[str, Any]:
    return {
        "id": ask.id,
        "suggestion_id": ask.suggestion_id,
        "status": str(ask.status),
        "introducer": ask.introducer,
        "prospect": storable(ask.prospect.name or ask.prospect.organisation),
        "created_at": instant(ask.created_at),
        "origin": str(ask.origin),
        # The history has rows of its own: it is never rewritten.
        "record": to_json(replace(ask, history=())),
    }


def _ask(text: str, status: str, history: Iterable[StatusChange]) -> Ask:
    return replace(from_json(Ask, text), status=decode(AskStatus, status), history=tuple(history))


def _draft_row(record: DraftRecord) -> dict[str, Any]:
    kept = encode(record)
    kept.pop("frozen", None)
    return {
        "key": record.key,
        "ask_id": record.ask_id or None,
        "kind": str(record.kind),
        "generation": record.generation,
        "state": str(record.state),
        "fate": str(record.fate),
        "draft_id": record.draft_id,
        "thread_id": record.thread_id,
        "frozen": record.frozen,
        "record": dump(kept),
    }


def _update_draft(db: Connection, record: DraftRecord) -> bool:
    cursor = db.execute(
        "UPDATE drafts SET state = :state, fate = :fate, kind = :kind, generation = :generation, draft_id = :draft_id, "
        "thread_id = :thread_id, frozen = :frozen, record = :record WHERE key = :key",
        _draft_row(record),
    )
    return bool(cursor.rowcount)


def _draft(row: tuple[str, bytes, str]) -> DraftRecord:
    state, frozen, text = row
    return decode(DraftRecord, {**parse(text), "state": state, "frozen": frozen})
