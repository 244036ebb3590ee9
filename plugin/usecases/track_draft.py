"""What became of one draft: still there, perhaps under another id; scheduled; sent; or thrown away.

A draft's id dies when it is edited in a mail program over IMAP, which saves another and deletes the first. So a
draft that Gmail does not find by its id is looked for among the drafts before anything is said of it.

    by its id ──▶ there
       └─ 404, 400 ─▶ among the drafts: by Message-ID, in its thread, to the same person of the same matter ─▶ adopted
                         └─ none ─▶ a message with it: SENT ──▶ sent;  neither sent nor a draft ──▶ scheduled, it waits
                                       └─ none ─▶ 404: thrown away;  400: nothing is known, the next round looks again
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from plugin.domain.drafting.letter import body_of
from plugin.domain.extraction.read_message import keep_message
from plugin.domain.mail.mime import header_value
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import (
    Address,
    Ask,
    AskStatus,
    DraftRecord,
    DraftState,
    Evidence,
    MailMessage,
    RawMessage,
    StatusChange,
)
from plugin.domain.text.addresses import is_one_of
from plugin.domain.tracking.answers import is_this_ask
from plugin.errors import NotThere, RefusedRequest
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.draft_search import told
from plugin.usecases.mail_reading import NOT_OURS
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores import AccountStore

_LOOKED_AT = 20
_SETTLED = timedelta(seconds=2)
"""A draft that is gone for less than this may be on its way to the sent mail."""
GONE_UNSENT = "The draft is gone and was not sent."
SCHEDULED = "The draft has left your drafts and has not gone out yet: it is scheduled, or kept elsewhere in Gmail."


def track_draft(
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask: Ask,
    record: DraftRecord,
    *,
    now: datetime,
) -> Ask:
    """The ask, brought into line with its draft; as the store has it where somebody else has changed it meanwhile.

    Raises what the mailbox raises over more than this draft's id.
    """
    if mailbox is None or record.path or not (record.draft_id or record.message_id):
        sent = sent_in_mirror(store, snapshot, ask, record)
        return _note_sent(store, ask, record, sent, now=now) if sent is not None else ask
    certain = True
    try:
        if _is_there(mailbox, record):
            return _stays(store, ask, record, "")
    except RefusedRequest:
        # An id in another form than today's, or one that Gmail has dropped: no word on the draft itself.
        certain = False
    found = _among_the_drafts(store, mailbox, record, ask)
    if found is not None:
        return _stays(store, ask, replace(record, draft_id=found[0], message_id=found[1], thread_id=found[2]), "")
    sent, waits = _outside_the_drafts(mailbox, snapshot, ask, record)
    sent = sent or sent_in_mirror(store, snapshot, ask, record)
    if sent is not None:
        return _note_sent(store, ask, record, sent, now=now)
    if waits:
        return _stays(store, ask, record, SCHEDULED)
    return _note_gone(store, ask, record, now=now) if certain else ask


def sent_after_all(
    store: AccountStore, snapshot: AccountSnapshot, ask: Ask, record: DraftRecord, *, now: datetime
) -> Ask:
    """An ask whose draft was gone, found among the sent mail that was read since; it costs no call."""
    if ask.history[-1].note != GONE_UNSENT:
        return ask
    sent = sent_in_mirror(store, snapshot, ask, record)
    return _note_sent(store, ask, record, sent, now=now) if sent is not None else ask


def sent_in_mirror(store: AccountStore, snapshot: AccountSnapshot, ask: Ask, record: DraftRecord) -> MailMessage | None:
    """The sent message among those that were scanned or imported."""
    since = _made_at(ask) - timedelta(minutes=5)
    sent = [m for m in store.load_messages(since=since) if _is_sent(m, snapshot, ask, record, since=since)]
    return min(sent, key=lambda message: (message.date, message.id)) if sent else None


def _is_there(mailbox: MailboxPort, record: DraftRecord) -> bool:
    """Whether it is a draft still, by its own id; by its message's where the draft's is not known (yet)."""
    try:
        if record.draft_id:
            return "TRASH" not in mailbox.fetch_draft(record.draft_id).message.labels
        return "DRAFT" in mailbox.fetch_message(record.message_id).labels
    except NotThere:
        return False


def _stays(store: AccountStore, ask: Ask, record: DraftRecord, why: str) -> Ask:
    """It is not sent yet: keep the ids it has now, and why it is not among the drafts, where it is not."""
    kept = why or ("" if record.why == SCHEDULED else record.why)
    record = replace(record, why=kept)
    if record != store.load_draft_by_key(record.key):
        store.save_draft(record)
    return ask


def _note_gone(store: AccountStore, ask: Ask, record: DraftRecord, *, now: datetime) -> Ask:
    if record.updated_at is not None and now - record.updated_at < _SETTLED:
        return ask
    store.save_draft(replace(record, state=DraftState.GONE, updated_at=now))
    gone = StatusChange(AskStatus.DISCARDED, now, note=GONE_UNSENT)
    return store.change_ask(ask.id, gone, expected=ask.status)


def _note_sent(store: AccountStore, ask: Ask, record: DraftRecord, sent: MailMessage, *, now: datetime) -> Ask:
    store.save_draft(
        replace(record, state=DraftState.GONE, message_id=sent.id, thread_id=sent.thread_id, why="", updated_at=now)
    )
    evidence = Evidence("sent", sent.date, sent.id, sent.subject[:200])
    change = StatusChange(AskStatus.SENT, max(sent.date, ask.created_at), evidence)
    return store.change_ask(ask.id, change, expected=ask.status)


# --- among the drafts


def _among_the_drafts(
    store: AccountStore, mailbox: MailboxPort, record: DraftRecord, ask: Ask
) -> tuple[str, str, str] | None:
    """The draft saved anew under another id: (draft id, message id, thread id)."""
    others = {one.draft_id for one in store.load_drafts() if one.draft_id and one.key != record.key}
    before = set(record.before)
    handle = f"rfc822msgid:{record.rfc822_message_id.strip('<>')}"
    for ids in mailbox.fetch_draft_ids(handle):
        if ids[0] not in others:
            return ids
    listed = [ids for ids in mailbox.fetch_draft_ids() if ids[0] not in others | before]
    same_thread = [ids for ids in listed if record.thread_id and ids[2] == record.thread_id]
    rest = [ids for ids in listed if ids not in same_thread][:_LOOKED_AT]
    for ids in (*same_thread, *rest):
        try:
            message = mailbox.fetch_draft(ids[0]).message
        except (NotThere, RefusedRequest):
            continue
        if _is_the_draft(message, record, ask, same_thread=ids in same_thread):
            return ids
    return None


def _is_the_draft(message: RawMessage, record: DraftRecord, ask: Ask, *, same_thread: bool) -> bool:
    """Whether a draft is ours, edited: under our Message-ID, or to the same person and of the same matter."""
    if header_value(message.headers, "message-id").strip() == record.rfc822_message_id:
        return True
    recipients, subject, body = told(message)
    if record.to not in recipients:
        return False
    return (
        same_thread
        or (bool(subject) and bare_subject(subject) == bare_subject(record.subject))
        or is_this_ask(
            subject,
            body,
            prospect=ask.prospect,
            drafted_subject=record.subject,
            drafted_body=body_of(record.frozen),
        )
    )


# --- outside the drafts


def _outside_the_drafts(
    mailbox: MailboxPort, snapshot: AccountSnapshot, ask: Ask, record: DraftRecord
) -> tuple[MailMessage | None, bool]:
    """The sent message, or None; and whether the message is there, neither a draft, nor sent, nor thrown away."""
    since = _made_at(ask) - timedelta(minutes=5)
    me = snapshot.account.addresses
    waits = False
    for raw in _candidates(mailbox, record, since):
        try:
            message = keep_message(raw, me=me)
        except ValueError:
            continue
        if not _is_the_ask(message, snapshot, ask, record, since=since):
            continue
        if "SENT" in raw.labels or ("INBOX" in raw.labels and message.sent_by_me):
            return message, False
        waits = waits or NOT_OURS.isdisjoint(raw.labels)
    return None, waits


def _candidates(mailbox: MailboxPort, record: DraftRecord, since: datetime) -> Iterator[RawMessage]:
    """What may be the message: in its conversation, by its Message-ID, and among mail to this person since."""
    seen: set[str] = set()
    if record.thread_id:
        try:
            thread = mailbox.fetch_thread(record.thread_id)
        except (NotThere, RefusedRequest):
            thread = ()
        for raw in thread:
            seen.add(raw.id)
            yield raw
    queries = (
        f"in:anywhere rfc822msgid:{record.rfc822_message_id.strip('<>')}",
        f"in:sent to:{record.to} after:{int(since.timestamp())}",
    )
    ids = dict.fromkeys(
        one for query in queries for one, _ in mailbox.fetch_ids(query, page_size=_LOOKED_AT).ids if one not in seen
    )
    if record.message_id and record.message_id not in seen:
        ids.setdefault(record.message_id)
    for message_id in ids:
        try:
            yield mailbox.fetch_message(message_id)
        except (NotThere, RefusedRequest):
            continue


def _is_sent(
    message: MailMessage, snapshot: AccountSnapshot, ask: Ask, record: DraftRecord, *, since: datetime
) -> bool:
    """Whether this is the ask as the user sent it, perhaps rewritten. In the mirror nothing waits to be sent."""
    if {"DRAFT", "TRASH"} & set(message.labels):
        return False
    return (message.sent_by_me or "SENT" in message.labels) and _is_the_ask(message, snapshot, ask, record, since=since)


def _is_the_ask(
    message: MailMessage, snapshot: AccountSnapshot, ask: Ask, record: DraftRecord, *, since: datetime
) -> bool:
    """Whether this is the ask in words and recipients, whatever has become of it."""
    mine = snapshot.account.addresses | snapshot.people.owner
    if message.date < since or not (message.sent_by_me or is_one_of(message.sender.address, mine)):
        return False
    if record.rfc822_message_id and message.rfc822_message_id == record.rfc822_message_id:
        return True
    theirs = addresses_of(snapshot, ask.introducer) | {record.to}
    if not {box.address for box in message.recipients} & theirs:
        return False
    if record.thread_id and message.thread_id == record.thread_id:
        return True
    named = " ".join([*(mention.name for mention in message.mentions), *(signal.text for signal in message.signals)])
    return (
        is_this_ask(
            message.subject,
            named,
            prospect=ask.prospect,
            drafted_subject=record.subject,
            drafted_body=body_of(record.frozen),
        )
        or message.subject == record.subject
    )


def _made_at(ask: Ask) -> datetime:
    made = [change.at for change in ask.history if change.status in {AskStatus.PENDING, AskStatus.DRAFTED}]
    return made[-1] if made else ask.created_at


def addresses_of(snapshot: AccountSnapshot, address: Address) -> frozenset[Address]:
    """All addresses of whoever has this one."""
    person = snapshot.people.person(address)
    return frozenset({address, *(person.addresses if person else ())})
