"""Where a draft is that was made: still there, scheduled, sent, thrown away; nothing is concluded from one fact.

its own id, or its message's ─▶ there
the list of drafts: by Message-ID, in the thread, by its words ─▶ there, under other ids
its thread, Message-ID, mail to this person since; the mail that is held ─▶ sent, or scheduled
none of all that, and Gmail no longer knows its id ─▶ gone
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from plugin.domain.drafting.letter import body_of
from plugin.domain.extraction.read_message import keep_message, read_message
from plugin.domain.mail.mime import header_value
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import EXCERPT, Address, DraftKind, DraftRecord, MailMessage, Prospect, RawMessage, SignalKind
from plugin.domain.text.addresses import is_one_of
from plugin.domain.text.excerpts import excerpt
from plugin.domain.tracking.answers import excerpt_of
from plugin.domain.tracking.correspondents import same_person
from plugin.domain.tracking.sent_asks import is_this_ask, keeps_wording
from plugin.errors import NotThere, RefusedRequest
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.draft_delivery import unedited
from plugin.usecases.draft_search import told
from plugin.usecases.held_mail import HeldMail
from plugin.usecases.mail_reading import NOT_OURS
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore

_LOOKED_AT = 20
_CLOCKS = timedelta(minutes=5)
"""How far this machine's clock and Gmail's may differ."""


class Place(StrEnum):
    """Where a draft is."""

    THERE = "there"
    SCHEDULED = "scheduled"
    SENT = "sent"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where the draft is, its record with the ids that it has now, and of a sent one the message and its words.

    `edited` is None where the words as sent could not be compared with those that were written.
    """

    place: Place
    record: DraftRecord
    message: MailMessage | None = None
    words: str = ""
    edited: bool | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A draft that is looked for: its record, since when, and the prospect of its ask, where it names one.

    `taken` are the messages that other drafts have become: in one conversation, none is taken for another.
    """

    record: DraftRecord
    since: datetime
    prospect: Prospect | None = None
    introducer: frozenset[Address] = frozenset()
    taken: frozenset[str] = frozenset()

    def is_about_this(self, subject: str, body: str) -> bool:
        """Whether a text is the draft's, perhaps rewritten."""
        drafted = body_of(self.record.frozen)
        if self.prospect is None:
            return keeps_wording(subject, body, drafted_subject=self.record.subject, drafted_body=drafted)
        return is_this_ask(
            subject, body, prospect=self.prospect, drafted_subject=self.record.subject, drafted_body=drafted
        )


def see_draft(
    store: AccountStore, mailbox: MailboxPort | None, snapshot: AccountSnapshot, held: HeldMail, wanted: Wanted
) -> Sighting:
    """Look where the draft is. Raises what the mailbox raises over more than this draft's ids."""
    record = wanted.record
    if mailbox is None or record.path or not (record.draft_id or record.message_id):
        return _sent_in_mirror(snapshot, held, wanted) or Sighting(Place.UNKNOWN, record)
    certain = True
    try:
        if _is_there(mailbox, record):
            return _sent_otherwise(held, wanted) or Sighting(Place.THERE, record)
    except RefusedRequest:
        # An id in another form than today's, or one that Gmail has dropped: no word on the draft itself.
        certain = False
    found = _among_the_drafts(store, mailbox, wanted)
    if found is not None:
        return Sighting(Place.THERE, replace(record, draft_id=found[0], message_id=found[1], thread_id=found[2]))
    seen = _outside_the_drafts(mailbox, snapshot, wanted) or _sent_in_mirror(snapshot, held, wanted)
    return seen or Sighting(Place.GONE if certain else Place.UNKNOWN, record)


def sent_in_mirror(snapshot: AccountSnapshot, held: HeldMail, wanted: Wanted) -> Sighting | None:
    """The sent message among those that were scanned or imported; it costs no call."""
    return _sent_in_mirror(snapshot, held, wanted)


def _is_there(mailbox: MailboxPort, record: DraftRecord) -> bool:
    """Whether it is a draft still, by its own id; by its message's where the draft's is not known (yet)."""
    try:
        if record.draft_id:
            return "TRASH" not in mailbox.fetch_draft(record.draft_id).message.labels
        return "DRAFT" in mailbox.fetch_message(record.message_id).labels
    except NotThere:
        return False


# --- among the drafts


def _among_the_drafts(store: AccountStore, mailbox: MailboxPort, wanted: Wanted) -> tuple[str, str, str] | None:
    """The draft saved anew under another id: (draft id, message id, thread id)."""
    record = wanted.record
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
        if "TRASH" not in message.labels and _is_the_draft(message, wanted, same_thread=ids in same_thread):
            return ids
    return None


def _is_the_draft(message: RawMessage, wanted: Wanted, *, same_thread: bool) -> bool:
    """Whether a draft is ours, edited: under our Message-ID, or to the same person and of the same matter."""
    record = wanted.record
    if header_value(message.headers, "message-id").strip() == record.rfc822_message_id:
        return True
    recipients, subject, body = told(message)
    if record.to not in recipients:
        return False
    same_subject = bool(subject) and bare_subject(subject) == bare_subject(record.subject)
    return same_thread or same_subject or wanted.is_about_this(subject, body)


# --- outside the drafts


def _outside_the_drafts(mailbox: MailboxPort, snapshot: AccountSnapshot, wanted: Wanted) -> Sighting | None:
    """Sent; or there, neither a draft, nor sent, nor thrown away; or a draft after all. None where it is not found."""
    record = wanted.record
    me = snapshot.account.addresses
    waits: Sighting | None = None
    for raw in _candidates(mailbox, wanted):
        try:
            message = keep_message(raw, me=me)
        except ValueError:
            continue
        if not _is_the_letter(message, snapshot, wanted):
            continue
        if "DRAFT" not in raw.labels and ("SENT" in raw.labels or ("INBOX" in raw.labels and message.sent_by_me)):
            recipients, subject, body = told(raw)
            edited = not (unedited(record, recipients, subject, body) or unedited(record, (record.to,), subject, body))
            return Sighting(Place.SENT, record, message, _as_sent(raw, message, me), edited)
        if raw.id == record.message_id and "DRAFT" in raw.labels and "TRASH" not in raw.labels:
            return Sighting(Place.THERE, record)
        if NOT_OURS.isdisjoint(raw.labels):
            waits = Sighting(Place.SCHEDULED, replace(record, message_id=raw.id))
    return waits


def _candidates(mailbox: MailboxPort, wanted: Wanted) -> Iterator[RawMessage]:
    """What may be the message: in its conversation, by its Message-ID, and among mail to this person since."""
    record = wanted.record
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
        f"in:sent to:{record.to} after:{int(wanted.since.timestamp())}",
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


def _as_sent(raw: RawMessage, message: MailMessage, me: frozenset[Address]) -> str:
    """An excerpt of the words as they were sent: from the beginning, or where they are many from the asking on."""
    words = opening(raw, me)
    asks = next((one.text for one in message.signals if one.kind is SignalKind.INTRODUCTION_REQUEST), "")
    own = " ".join(read_message(raw, me=me).own_text.split())
    place = own.find(" ".join(asks.split()))
    if not asks or not words.endswith("…") or place < 0:
        return words
    # Some words before the asking say whom it is about.
    end = place + len(asks)
    start = own.find(" ", max(0, end - EXCERPT + 2)) if end > EXCERPT - 2 else 0
    return excerpt(f"…{own[start:end].lstrip()}" if start else own[:end])


def opening(raw: RawMessage, me: frozenset[Address]) -> str:
    """The beginning of the writer's own words, after the greeting, on one line."""
    reading = read_message(raw, me=me)
    own = reading.own_text.strip()
    rest = own.removeprefix(reading.greeting).lstrip(" ,\n") if reading.greeting else own
    return excerpt(rest or own)


# --- the mail that is held


def _sent_in_mirror(snapshot: AccountSnapshot, held: HeldMail, wanted: Wanted) -> Sighting | None:
    sent = [
        message
        for message in held.since(wanted.since - _CLOCKS)
        if _counts_as_sent(message) and _is_the_letter(message, snapshot, wanted)
    ]
    if not sent:
        return None
    message = min(sent, key=lambda one: (one.date, one.id))
    asks = next((one.text for one in message.signals if one.kind is SignalKind.INTRODUCTION_REQUEST), "")
    whom = wanted.prospect.name if wanted.prospect is not None else ""
    named = next((one.text for one in message.mentions if same_person(one.name, whom)), "")
    return Sighting(Place.SENT, wanted.record, message, asks or named or excerpt_of(message))


def _sent_otherwise(held: HeldMail, wanted: Wanted) -> Sighting | None:
    """The ask in a mail of the user's own, while its draft still lies there: it asks, and it names the prospect."""
    prospect = wanted.prospect
    if wanted.record.kind is not DraftKind.ASK or prospect is None or not prospect.name:
        return None
    theirs = wanted.introducer | {wanted.record.to}
    for message in held.since(wanted.since - _CLOCKS):
        if not (_counts_as_sent(message) and any(is_one_of(box.address, theirs) for box in message.recipients)):
            continue
        asks = [one for one in message.signals if one.kind is SignalKind.INTRODUCTION_REQUEST and one.whose == "own"]
        if asks and any(same_person(one.name, prospect.name) for one in message.mentions if one.whose == "own"):
            return Sighting(Place.SENT, wanted.record, message, asks[0].text, edited=True)
    return None


def _counts_as_sent(message: MailMessage) -> bool:
    """Whether a message that is held was sent by the user. Nothing that is held waits to be sent."""
    return "DRAFT" not in message.labels and (message.sent_by_me or "SENT" in message.labels)


def _is_the_letter(message: MailMessage, snapshot: AccountSnapshot, wanted: Wanted) -> bool:
    """Whether this is the draft in words and recipients, whatever has become of it."""
    record = wanted.record
    mine = snapshot.account.addresses | snapshot.people.owner
    if message.date < wanted.since - _CLOCKS or not (
        message.sent_by_me or is_one_of(message.sender.address, mine) or "SENT" in message.labels
    ):
        return False
    if record.rfc822_message_id and message.rfc822_message_id == record.rfc822_message_id:
        return True
    if message.id in wanted.taken:
        return False
    theirs = wanted.introducer | {record.to}
    if not any(is_one_of(box.address, theirs) for box in message.recipients):
        return False
    if record.thread_id and message.thread_id == record.thread_id:
        return True
    named = " ".join([*(mention.name for mention in message.mentions), *(signal.text for signal in message.signals)])
    return message.subject == record.subject or wanted.is_about_this(message.subject, named)
