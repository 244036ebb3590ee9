"""A draft is created at most once, and never forgotten: the protocol between our record and Gmail.

    pending ──claim──▶ calling ──POST once──▶ created
                          └─ time-out, reset, 5xx, crash ─▶ unknown ── found ─▶ created (or gone)
                                                              └─ five looks, nothing ─▶ POST the same bytes once more
                                                                    └─ five more, nothing ─▶ needs_user
    before each POST: something at Gmail that may be it, changed ─▶ needs_user

Everything happens in the account's turn (`turn`), so a record that is found "calling" was left by a crash.
Never is there a POST out of "unknown" without having looked, and never a third one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from plugin.domain.drafting.letter import clean_header, written_hash
from plugin.domain.model import AskStatus, DraftKind, DraftRecord, DraftState, Evidence, StatusChange
from plugin.errors import (
    NoMailService,
    NotThere,
    RefusedRequest,
    ServiceDown,
    UserError,
    WrongCredentials,
)
from plugin.sentences import say
from plugin.takeout.eml import load_eml, save_eml
from plugin.usecases.draft_search import Found, Known, doubt, find_draft, told, with_draft_id
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore

LOOKS = (timedelta(seconds=10), timedelta(minutes=1), timedelta(minutes=3), timedelta(minutes=10))
"""After the first look that found nothing, how long to wait before each further one."""
_LONGEST_REFUSAL = timedelta(days=7)
"""Gmail names no time further ahead at which a refused call may be made again."""
_OPEN = (DraftState.PENDING, DraftState.CALLING, DraftState.UNKNOWN)


def create_draft(store: AccountStore, mailbox: MailboxPort | None, key: str, *, now: datetime) -> DraftRecord:
    """Take the draft of this key as far as it goes now, and return its record.

    Raises what stopped it where another try can help: ServiceDown (it may exist: it will be looked for), RateLimited,
    QuotaSpent, Reconnect, MissingScope. A refusal for good is in the record: `failed`, with the reason in `why`.
    """
    with store.lock():
        return _advance(store, mailbox, _load(store, key), now=now)


def reconcile(store: AccountStore, mailbox: MailboxPort | None, *, now: datetime) -> list[DraftRecord]:
    """Look for drafts whose making was cut off, adopt or make them; the records that changed.

    Drafts that are not due for a look are left alone. One that fails leaves the others; then the failure is raised.
    """
    changed: list[DraftRecord] = []
    failure: UserError | None = None
    for key in due_for_a_look(store, now=now):
        before = _load(store, key)
        try:
            after = look_again(store, mailbox, key, now=now)
        except UserError as error:
            failure = failure or error
            after = _load(store, key)
        if after != before:
            changed.append(after)
    if failure is not None:
        raise failure
    return changed


def due_for_a_look(store: AccountStore, *, now: datetime) -> list[str]:
    """The keys of the drafts that `look_again` has something to do about."""
    due = [
        record.key
        for record in store.load_drafts(*(state.value for state in _OPEN))
        if _is_due(record, now=now) or record.state is DraftState.CALLING
    ]
    return due + [record.key for record in store.load_drafts(DraftState.CREATED.value)]


def look_again(store: AccountStore, mailbox: MailboxPort | None, key: str, *, now: datetime) -> DraftRecord:
    """Take one draft further whose making was cut off, and bring its ask into line; its record as it is then."""
    with store.lock():
        record = _load(store, key)
        if record.state in _OPEN:
            return _advance(store, mailbox, record, now=now)
        if record.state is DraftState.CREATED:
            known = with_draft_id(mailbox, record) if mailbox is not None else record
            if known != record:
                record = _keep(store, known)
            _tell_ask(store, record, now=now)
        return record


def _load(store: AccountStore, key: str) -> DraftRecord:
    record = store.load_draft_by_key(key)
    if record is None:
        raise NotThere(say("This draft is not known here any more: `askwell asks` lists what there is."))
    return record


def _advance(store: AccountStore, mailbox: MailboxPort | None, record: DraftRecord, *, now: datetime) -> DraftRecord:
    if record.state is DraftState.CALLING:
        # Whoever was calling has died: nobody else may hold the turn.
        record = _keep(store, replace(record, state=DraftState.UNKNOWN, next_look=now, updated_at=now))
    if record.path:
        return _write_file(store, record, now=now) if record.state in _OPEN else record
    if mailbox is None:
        return record
    if record.state is DraftState.PENDING and _is_due(record, now=now):
        return _post(store, mailbox, record, now=now)
    if record.state is DraftState.UNKNOWN and _is_due(record, now=now):
        return _resolve(store, mailbox, record, now=now)
    return record


def _is_due(record: DraftRecord, *, now: datetime) -> bool:
    """Whether it is time to go on. A time further ahead than any that is ever set comes of a clock that was wrong."""
    longest = LOOKS[-1] if record.state is DraftState.UNKNOWN else _LONGEST_REFUSAL
    return record.next_look is None or not now < record.next_look <= now + longest


def _post(store: AccountStore, mailbox: MailboxPort, record: DraftRecord, *, now: datetime) -> DraftRecord:
    """Look whether it exists (a restored backup would not know), note what is there, claim, POST once."""
    known = _known(store, record)
    found = find_draft(mailbox, record, known=known)
    if found is not None:
        return _finish(store, found, now=now)
    why = _doubt(store, mailbox, record, known, now=now)
    if why:
        return _leave_to_user(store, record, why, now=now)
    # Both ids of each: history speaks of messages, lists of drafts.
    before = [one for ids in mailbox.fetch_draft_ids()[:500] for one in ids[:2]]
    history = mailbox.fetch_profile().history_id
    if not store.claim_draft(record.key, now=now):
        return _load(store, record.key)
    record = _keep(store, replace(_load(store, record.key), before=tuple(before), history_id=history))
    try:
        draft_id, message_id, thread_id = mailbox.create_draft(record.frozen, thread_id=record.thread_id or None)
    except ServiceDown as error:
        return _uncertain(store, mailbox, record, error, now=now)
    except (RefusedRequest, NotThere, WrongCredentials, NoMailService) as error:
        failed = _keep(store, replace(record, state=DraftState.FAILED, why=str(error), updated_at=now))
        _tell_ask(store, failed, now=now)
        return failed
    except UserError as error:
        # Refused before anything was made: too fast, quota, a dead token, a missing right. Later, then.
        later = getattr(error, "resumes_at", None)
        _keep(store, replace(record, state=DraftState.PENDING, next_look=later, why=str(error), updated_at=now))
        raise
    created = replace(record, draft_id=draft_id, message_id=message_id, thread_id=thread_id)
    finished = _finish(store, Found(created), now=now)
    return _read_back(store, mailbox, finished, asked_thread=record.thread_id, now=now)


def _uncertain(
    store: AccountStore, mailbox: MailboxPort, record: DraftRecord, error: ServiceDown, *, now: datetime
) -> DraftRecord:
    """Nobody knows whether the draft exists: look once at once, then later."""
    unknown = _keep(
        store,
        replace(record, state=DraftState.UNKNOWN, tries=0, next_look=now, why=str(error), updated_at=now),
    )
    try:
        resolved = _resolve(store, mailbox, unknown, now=now)
    except UserError:
        resolved = _keep(store, replace(unknown, tries=1, next_look=now + LOOKS[0], updated_at=now))
    return resolved


def _doubt(store: AccountStore, mailbox: MailboxPort, record: DraftRecord, known: Known, *, now: datetime) -> str:
    """Why the user has to look first; "" where they have done so and asked for the draft again."""
    left = store.load_drafts(DraftState.NEEDS_USER)
    earlier = [one for one in left if one.ask_id == record.ask_id and one.kind is record.kind]
    if earlier and not record.second_post:
        return ""
    ask = store.load_ask(record.ask_id)
    return doubt(mailbox, record, known=known, since=min(now, ask.occasion.evidence.date) if ask else now)


def _leave_to_user(store: AccountStore, record: DraftRecord, why: str, *, now: datetime) -> DraftRecord:
    left = _keep(store, replace(record, state=DraftState.NEEDS_USER, next_look=None, why=why, updated_at=now))
    _tell_ask(store, left, now=now)
    return left


def _resolve(store: AccountStore, mailbox: MailboxPort, record: DraftRecord, *, now: datetime) -> DraftRecord:
    """One look. Found: adopted. Not found: the next look, at the end the second POST, after that the user."""
    found = find_draft(mailbox, record, known=_known(store, record))
    if found is not None:
        return _finish(store, found, now=now)
    if record.tries < len(LOOKS):
        later = replace(record, tries=record.tries + 1, next_look=now + LOOKS[record.tries], updated_at=now)
        return _keep(store, later)
    if not record.second_post:
        again = _keep(store, replace(record, state=DraftState.PENDING, tries=0, second_post=True, next_look=None))
        return _post(store, mailbox, again, now=now)
    why = say("Gmail answered neither of two tries, and the draft is not to be found: look into your drafts.")
    return _leave_to_user(store, record, why, now=now)


def _finish(store: AccountStore, found: Found, *, now: datetime) -> DraftRecord:
    """Keep what was made or found, and say of the ask what is true: drafted, sent already, or thrown away."""
    state = DraftState.CREATED if found.place == "drafts" else DraftState.GONE
    record = _keep(store, replace(found.record, state=state, next_look=None, updated_at=now))
    _tell_ask(store, record, now=now)
    ask = store.load_ask(record.ask_id) if record.kind is DraftKind.ASK else None
    if ask is not None and ask.status is AskStatus.DRAFTED and found.place == "sent":
        evidence = Evidence("sent", found.at or now, record.message_id, record.subject[:200])
        store.change_ask(ask.id, StatusChange(AskStatus.SENT, max(found.at or now, ask.created_at), evidence))
    elif ask is not None and ask.status is AskStatus.DRAFTED and found.place == "trash":
        store.change_ask(ask.id, StatusChange(AskStatus.DISCARDED, now, note=say("The draft was thrown away.")))
    return record


def _read_back(
    store: AccountStore, mailbox: MailboxPort, record: DraftRecord, *, asked_thread: str, now: datetime
) -> DraftRecord:
    """Compare what lies at Gmail with what was frozen; a difference is for the user to look at."""
    try:
        message = mailbox.fetch_draft(record.draft_id).message
    except UserError:
        # It was made; that it cannot be read just now is tracking's business.
        return record
    to, subject, _ = told(message)
    wrong = [
        name
        for name, differs in (
            ("recipients", to != record.recipients),
            ("subject", clean_header(record.subject) != subject),
            ("conversation", bool(asked_thread) and record.thread_id != asked_thread),
        )
        if differs
    ]
    if not wrong:
        return record
    why = say(
        "Gmail shows another %(wrong)s than was written: read the draft closely before you send it.",
        wrong=" and ".join(wrong),
    )
    return _keep(store, replace(record, why=why, updated_at=now))


def _write_file(store: AccountStore, record: DraftRecord, *, now: datetime) -> DraftRecord:
    """An .eml file: whatever was cut off, writing it again is the same as writing it once."""
    if record.state is DraftState.PENDING and not store.claim_draft(record.key, now=now):
        return _load(store, record.key)
    path = Path(record.path)
    there = load_eml(path)
    if there is None:
        save_eml(path, record.frozen)
    return _finish(store, Found(record), now=now)


def _keep(store: AccountStore, record: DraftRecord) -> DraftRecord:
    store.save_draft(record)
    return record


def _known(store: AccountStore, record: DraftRecord) -> Known:
    others = [one for one in store.load_drafts() if one.key != record.key]
    return Known(
        frozenset(one.draft_id for one in others if one.draft_id),
        frozenset(one.message_id for one in others if one.message_id),
    )


def _tell_ask(store: AccountStore, record: DraftRecord, *, now: datetime) -> None:
    """Bring the ask's status into line with its draft's. What follows an ask leaves the ask as it is."""
    if record.kind is not DraftKind.ASK:
        return
    ask = store.load_ask(record.ask_id)
    if ask is None or ask.status not in {AskStatus.PENDING, AskStatus.NEEDS_USER}:
        return
    if record.state in {DraftState.CREATED, DraftState.GONE}:
        evidence = Evidence("draft", now, record.draft_id or record.message_id or record.path, record.subject[:200])
        store.change_ask(ask.id, StatusChange(AskStatus.DRAFTED, now, evidence))
    elif record.state in {DraftState.FAILED, DraftState.NEEDS_USER} and ask.status is AskStatus.PENDING:
        store.change_ask(ask.id, StatusChange(AskStatus.NEEDS_USER, now, note=record.why))


def unedited(record: DraftRecord, recipients: Sequence[str], subject: str, body: str) -> bool:
    """Whether a draft still says what was written; anything else is the user's, and stays."""
    return (
        tuple(recipients) == record.recipients and written_hash(record.to, subject, body) in record.written_hash.split()
    )
