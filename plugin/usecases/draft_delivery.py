"""A draft is created at most once, and never forgotten: the protocol between our record and Gmail.

    pending ──claim──▶ calling ──POST once──▶ created
                          └─ time-out, reset, 5xx, crash ─▶ unknown ── found ─▶ created (or gone)
                                                              └─ five looks, nothing ─▶ POST the same bytes once more
                                                                    └─ five more, nothing ─▶ needs_user

Everything happens in the account's turn (`turn`), so a record that is found "calling" was left by a crash.
Never is there a POST out of "unknown" without having looked, and never a third one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from plugin.domain.drafting.letter import clean_header, written_hash
from plugin.domain.mail.mime import header_value, part_text
from plugin.domain.model import AskStatus, DraftRecord, DraftState, Evidence, RawMessage, StatusChange
from plugin.domain.text.addresses import parse_mailboxes
from plugin.domain.text.encoded_words import decode_words
from plugin.domain.text.ngrams import words_of
from plugin.errors import (
    CursorExpired,
    NoMailService,
    NotThere,
    RefusedRequest,
    ServiceDown,
    UserError,
    WrongCredentials,
)
from plugin.store.account_store import AccountStore
from plugin.takeout.eml import load_eml, save_eml
from plugin.usecases.account_lock import account_lock
from plugin.usecases.ports import MailboxPort

LOOKS = (timedelta(seconds=10), timedelta(minutes=1), timedelta(minutes=3), timedelta(minutes=10))
"""After the first look that found nothing, how long to wait before each further one."""
_SECOND_POST = 10
"""`DraftRecord.tries` counts looks that found nothing, from here on those after the second POST."""
_ALIKE, _SAME = 0.5, 0.9
"""The share of words that two texts have in common, from which on one is the other edited, or simply the other."""
_NEWEST = 15
"""So many of the newest drafts are compared by content."""
_HISTORY = "history:"
"""Marks Gmail's history id among what was noted before the POST."""
_OPEN = (DraftState.PENDING, DraftState.CALLING, DraftState.UNKNOWN)


def create_draft(store: AccountStore, mailbox: MailboxPort | None, key: str, *, now: datetime) -> DraftRecord:
    """Take the draft of this key as far as it goes now, and return its record.

    Raises what stopped it where another try can help: ServiceDown (it may exist: it will be looked for), RateLimited,
    QuotaSpent, Reconnect, MissingScope. A refusal for good is in the record: `failed`, with the reason in `why`.
    """
    with account_lock(store.path):
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
        if record.next_look is None or record.next_look <= now or record.state is DraftState.CALLING
    ]
    return due + [record.key for record in store.load_drafts(DraftState.CREATED.value)]


def look_again(store: AccountStore, mailbox: MailboxPort | None, key: str, *, now: datetime) -> DraftRecord:
    """Take one draft further whose making was cut off, and bring its ask into line; its record as it is then."""
    with account_lock(store.path):
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
        raise NotThere("This draft is not known here any more: `askwell asks` lists what there is.")
    return record


def _advance(store: AccountStore, mailbox: MailboxPort | None, record: DraftRecord, *, now: datetime) -> DraftRecord:
    if record.state is DraftState.CALLING:
        # Whoever was calling has died: nobody else may hold the turn.
        record = _keep(store, replace(record, state=DraftState.UNKNOWN, next_look=now, updated_at=now))
    if record.path:
        return _write_file(store, record, now=now) if record.state in _OPEN else record
    if mailbox is None:
        return record
    if record.state is DraftState.PENDING and (record.next_look is None or record.next_look <= now):
        return _post(store, mailbox, record, now=now)
    if record.state is DraftState.UNKNOWN and (record.next_look is None or record.next_look <= now):
        return _resolve(store, mailbox, record, now=now)
    return record


def _post(store: AccountStore, mailbox: MailboxPort, record: DraftRecord, *, now: datetime) -> DraftRecord:
    """Look whether it exists (a restored backup would not know), note what is there, claim, POST once."""
    found = _look(mailbox, record, known=_known_ids(store, record))
    if found is not None:
        return _finish(store, found, now=now)
    before = [ids[0] for ids in mailbox.fetch_draft_ids() if not record.thread_id or ids[2] == record.thread_id]
    history = _HISTORY + mailbox.fetch_profile().history_id
    if not store.claim_draft(record.key, now=now):
        return _load(store, record.key)
    record = _keep(store, replace(_load(store, record.key), before=(history, *before[:500])))
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
    finished = _finish(store, created, now=now)
    return _read_back(store, mailbox, finished, asked_thread=record.thread_id, now=now)


def _uncertain(
    store: AccountStore, mailbox: MailboxPort, record: DraftRecord, error: ServiceDown, *, now: datetime
) -> DraftRecord:
    """Nobody knows whether the draft exists: look once at once, then later."""
    tries = _SECOND_POST if record.tries >= _SECOND_POST else 0
    unknown = _keep(
        store,
        replace(record, state=DraftState.UNKNOWN, tries=tries, next_look=now, why=str(error), updated_at=now),
    )
    try:
        resolved = _resolve(store, mailbox, unknown, now=now)
    except UserError:
        resolved = _keep(store, replace(unknown, tries=tries + 1, next_look=now + LOOKS[0], updated_at=now))
    return resolved


def _resolve(store: AccountStore, mailbox: MailboxPort, record: DraftRecord, *, now: datetime) -> DraftRecord:
    """One look. Found: adopted. Not found: the next look, at the end the second POST, after that the user."""
    found = _look(mailbox, record, known=_known_ids(store, record))
    if found is not None:
        return _finish(store, found, now=now)
    looked = record.tries % _SECOND_POST
    if looked < len(LOOKS):
        later = replace(record, tries=record.tries + 1, next_look=now + LOOKS[looked], updated_at=now)
        return _keep(store, later)
    if record.tries < _SECOND_POST:
        again = _keep(store, replace(record, state=DraftState.PENDING, tries=_SECOND_POST, next_look=None))
        return _post(store, mailbox, again, now=now)
    lost = replace(
        record,
        state=DraftState.NEEDS_USER,
        why="Gmail answered neither of two tries, and the draft is not to be found: look into your drafts.",
        updated_at=now,
    )
    _keep(store, lost)
    _tell_ask(store, lost, now=now)
    return lost


def _look(mailbox: MailboxPort, record: DraftRecord, *, known: frozenset[str]) -> DraftRecord | None:
    """The record with what was found at Gmail: by Message-ID among drafts and mail, then by content among new drafts.

    Several: the oldest is taken, none is deleted. `known` are drafts that belong to other asks.
    """
    handle = f"rfc822msgid:{record.rfc822_message_id.strip('<>')}"
    drafts = [ids for ids in mailbox.fetch_draft_ids(handle) if ids[0] not in known]
    if not drafts:
        elsewhere = _elsewhere(mailbox, record, handle)
        if elsewhere is not None:
            return elsewhere
        drafts = _by_content(mailbox, record, known)
    if not drafts:
        return _by_history(mailbox, record)
    draft_id, message_id, thread_id = drafts[-1]
    why = f"{len(drafts)} drafts like this one lie in your mailbox; the oldest was taken." if len(drafts) > 1 else ""
    return replace(record, draft_id=draft_id, message_id=message_id, thread_id=thread_id, why=why)


def _elsewhere(mailbox: MailboxPort, record: DraftRecord, handle: str) -> DraftRecord | None:
    """The message outside the drafts: sent already, or thrown away."""
    for message_id, thread_id in mailbox.fetch_ids(f"in:anywhere {handle}").ids:
        try:
            labels = mailbox.fetch_message(message_id).labels
        except NotThere:
            continue
        if "DRAFT" not in labels:
            return replace(record, message_id=message_id, thread_id=thread_id)
    return None


def _by_content(mailbox: MailboxPort, record: DraftRecord, known: frozenset[str]) -> list[tuple[str, str, str]]:
    """Drafts that were not there before, to the same person, in the same words or under the same Message-ID.

    Before the first POST nothing was noted: then only drafts to this person in (almost) all the same words count,
    which is what a restored backup finds.
    """
    fresh = record.state is DraftState.PENDING and not record.before
    listed = mailbox.fetch_draft_ids(f"to:{record.to}" if fresh else "")
    alike = _SAME if fresh else _ALIKE
    found = []
    for ids in [ids for ids in listed if ids[0] not in known and ids[0] not in record.before][:_NEWEST]:
        try:
            message = mailbox.fetch_draft(ids[0]).message
        except NotThere:
            continue
        same_id = header_value(message.headers, "message-id").strip() == record.rfc822_message_id
        if same_id or _is_ours(message, record, alike=alike):
            found.append(ids)
    return found


def _by_history(mailbox: MailboxPort, record: DraftRecord) -> DraftRecord | None:
    """The draft among the messages added since the POST: Gmail's history knows it before its lists and searches do.

    Its draft id is not told there; `draft_id` stays empty until the lists have it.
    """
    start = next((one.removeprefix(_HISTORY) for one in record.before if one.startswith(_HISTORY)), "")
    if not start:
        return None
    try:
        page = mailbox.fetch_history(start)
    except (CursorExpired, NotThere):
        return None
    for message_id in page.added[-_NEWEST:]:
        try:
            message = mailbox.fetch_message(message_id)
        except NotThere:
            continue
        if "DRAFT" in message.labels and _is_ours(message, record):
            return replace(record, draft_id="", message_id=message.id, thread_id=message.thread_id)
    return None


def with_draft_id(mailbox: MailboxPort, record: DraftRecord) -> DraftRecord:
    """The record with its draft id, where it was found by its message and the lists know it by now."""
    if record.draft_id or not record.message_id or record.path:
        return record
    found = next((ids for ids in mailbox.fetch_draft_ids() if ids[1] == record.message_id), None)
    return replace(record, draft_id=found[0]) if found else record


def _is_ours(message: RawMessage, record: DraftRecord, *, alike: float = _ALIKE) -> bool:
    """Whether a draft is to the same person alone, in the words that were written or in many of them."""
    to, subject, body = told(message)
    if to != (record.to,):
        return False
    if written_hash(to[0], subject, body) in record.written_hash.split():
        return True
    there, ours = set(words_of(body)), set(words_of(record.body))
    return bool(there & ours) and len(there & ours) / len(there | ours) >= alike


def told(message: RawMessage) -> tuple[tuple[str, ...], str, str]:
    """Recipients (To, Cc and Bcc), subject and text of a message as it lies at Gmail."""
    boxes = [
        box.address
        for name, value in message.headers
        if name.lower() in {"to", "cc", "bcc"}
        for box in parse_mailboxes(value)
    ]
    subject = clean_header(decode_words(header_value(message.headers, "subject")))
    plain = next((part for part in message.parts if part.mime_type == "text/plain"), None)
    if plain is None and message.parts:
        plain = message.parts[0]
    return tuple(boxes), subject, part_text(plain) if plain else ""


def _finish(store: AccountStore, record: DraftRecord, *, now: datetime) -> DraftRecord:
    created = _keep(store, replace(record, state=DraftState.CREATED, next_look=None, updated_at=now))
    _tell_ask(store, created, now=now)
    return created


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
            ("recipients", to != (record.to,)),
            ("subject", clean_header(record.subject) != subject),
            ("conversation", bool(asked_thread) and record.thread_id != asked_thread),
        )
        if differs
    ]
    if not wrong:
        return record
    why = f"Gmail shows another {' and '.join(wrong)} than was written: read the draft closely before you send it."
    return _keep(store, replace(record, why=why, updated_at=now))


def _write_file(store: AccountStore, record: DraftRecord, *, now: datetime) -> DraftRecord:
    """An .eml file: whatever was cut off, writing it again is the same as writing it once."""
    if record.state is DraftState.PENDING and not store.claim_draft(record.key, now=now):
        return _load(store, record.key)
    path = Path(record.path)
    there = load_eml(path)
    if there is None:
        save_eml(path, record.frozen)
    return _finish(store, record, now=now)


def _keep(store: AccountStore, record: DraftRecord) -> DraftRecord:
    store.save_draft(record)
    return record


def _known_ids(store: AccountStore, record: DraftRecord) -> frozenset[str]:
    return frozenset(one.draft_id for one in store.load_drafts() if one.draft_id and one.key != record.key)


def _tell_ask(store: AccountStore, record: DraftRecord, *, now: datetime) -> None:
    """Bring the ask's status into line with its draft's."""
    ask = store.load_ask(record.ask_id)
    if ask is None or ask.status not in {AskStatus.PENDING, AskStatus.NEEDS_USER}:
        return
    if record.state is DraftState.CREATED:
        evidence = Evidence("draft", now, record.draft_id or record.message_id or record.path, record.subject[:200])
        store.change_ask(ask.id, StatusChange(AskStatus.DRAFTED, now, evidence))
    elif record.state in {DraftState.FAILED, DraftState.NEEDS_USER} and ask.status is AskStatus.PENDING:
        store.change_ask(ask.id, StatusChange(AskStatus.NEEDS_USER, now, note=record.why))


def unedited(record: DraftRecord, recipients: Sequence[str], subject: str, body: str) -> bool:
    """Whether a draft still says what was written; anything else is the user's, and stays."""
    return tuple(recipients) == (record.to,) and written_hash(record.to, subject, body) in record.written_hash.split()
