"""The nouns of the domain: frozen values that every other room speaks in.

Datetimes are always aware. Addresses are always lower-case addr-specs (see `addresses.parse_address`).
Scores lie between 0 and 1. An excerpt is at most `EXCERPT` characters; no message body is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NewType

Address = NewType("Address", str)
"""A lower-case RFC 5322 addr-spec, `local@domain`."""
MessageId = NewType("MessageId", str)
"""The store's key of a message: Gmail's id, or the RFC 5322 Message-ID for imported mail."""
ThreadId = NewType("ThreadId", str)
EventId = NewType("EventId", str)
AccountId = NewType("AccountId", str)
AskId = NewType("AskId", str)
SuggestionId = NewType("SuggestionId", str)
ProspectId = NewType("ProspectId", str)

EXCERPT = 200
"""The most characters of anybody's words that are ever kept: enough to be evidence."""


# --- people and mail -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mailbox:
    """RFC 5322's mailbox: an address and the display name written before it ("" if none)."""

    address: Address
    display_name: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One dated fact: the event or message `id` it was read from, and at most 200 characters of text."""

    kind: str
    date: datetime
    id: str
    text: str


class SignalKind(StrEnum):
    """What a sentence of a message does (interfaces.md, `read`)."""

    PRAISE = "praise"
    COMPLAINT = "complaint"
    THANKS = "thanks"
    INTRODUCTION = "introduction"
    INTRODUCTION_REQUEST = "introduction_request"
    PROSPECT_NAMED = "prospect_named"
    DECLINED = "declined"
    MEETING_CONFIRMED = "meeting_confirmed"
    MEETING_MISSED = "meeting_missed"


@dataclass(frozen=True, slots=True)
class Signal:
    """A sentence that matters. `whose` is "own" (the sender's) or "quoted".

    `author` is who wrote the sentence where that is known: the sender for own words, the quote's
    author for quoted ones.
    """

    kind: SignalKind
    text: str
    whose: str = "own"
    author: Address | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or organisation named in a message, and what is said of knowing them.

    `stance` is "positive" (they know or like them), "negative" ("don't really know her"), or "neutral".
    `author` is who wrote the words. One of `name` and `organisation` is never empty.
    """

    name: str
    text: str
    address: Address | None = None
    organisation: str = ""
    role: str = ""
    stance: str = "neutral"
    whose: str = "own"
    author: Address | None = None


@dataclass(frozen=True, slots=True)
class QuotedHeader:
    """The header of a quoted or forwarded message: who wrote to whom, and when, as far as it tells."""

    sender: Mailbox | None
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    date: datetime | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class WritingStyle:
    """How one message's own words are written; the raw material of `voice`.

    `formality` is "formal" (Sie, vous, usted, Dear Mr …), "informal" (du, tu) or "" where nothing tells.
    """

    greeting: str = ""
    sign_off: str = ""
    formality: str = ""
    words: int = 0
    sentences: int = 0
    contractions: int = 0
    exclamations: int = 0
    emoji: int = 0


@dataclass(frozen=True, slots=True)
class MailMessage:
    """A message as it is kept: headers, and what was read in it. Never its body.

    `sent_by_me` is true for mail the account's owner wrote. `automated` marks newsletters, no-reply
    and calendar mail, tickets, receipts. `language` is ISO 639-1 or "" where too short to tell.
    `signature` is the sender's own signature block, as evidence, at most 200 characters.
    `summary` is the subject without its reply prefixes.
    """

    id: MessageId
    thread_id: ThreadId
    rfc822_message_id: str
    date: datetime
    sender: Mailbox
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    bcc: tuple[Mailbox, ...] = ()
    reply_to: tuple[Mailbox, ...] = ()
    subject: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    sent_by_me: bool = False
    automated: bool = False
    list_id: str = ""
    language: str = ""
    forwarded: bool = False
    signature: str = ""
    style: WritingStyle = field(default_factory=WritingStyle)
    signals: tuple[Signal, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quoted_headers: tuple[QuotedHeader, ...] = ()
    attachments: tuple[str, ...] = ()
    """File names only: "Proposal.pdf" is evidence of what kind of relationship this is."""

    @property
    def recipients(self) -> tuple[Mailbox, ...]:
        """Everybody the message went to: To, Cc and Bcc."""
        return self.to + self.cc + self.bcc


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf of a MIME tree, transfer encoding undone, charset as declared (perhaps wrongly)."""

    mime_type: str
    content: bytes
    charset: str = ""
    filename: str = ""
    disposition: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    """Content-Type's other parameters, lower-case names: format=flowed, delsp, method=REQUEST …"""


@dataclass(frozen=True, slots=True)
class RawMessage:
    """A message as it arrived, on its way to being read: it is never stored.

    `headers` keeps order and repeats, names as written, values undecoded but unfolded.
    `date` is when the mail server received it where known (Gmail's internalDate), else None.
    """

    id: str
    thread_id: str
    headers: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    labels: tuple[str, ...] = ()
    date: datetime | None = None


# --- calendar --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Attendee:
    """One of an event's attendees; `response_status` is Google's needsAction, declined, tentative, accepted."""

    mailbox: Mailbox
    response_status: str = "needsAction"
    is_self: bool = False
    organizer: bool = False
    resource: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """What is booked, in Google Calendar's words. For all-day events `end` is exclusive midnight.

    `status` is confirmed, tentative or cancelled. `self_response` is the owner's own answer:
    accepted, declined, tentative, needsAction; "accepted" where the owner organised it.
    `description` is an excerpt of at most 200 characters.
    """

    id: EventId
    summary: str
    start: datetime
    end: datetime
    all_day: bool = False
    status: str = "confirmed"
    ical_uid: str = ""
    recurring_event_id: str = ""
    original_start: datetime | None = None
    event_type: str = "default"
    transparency: str = "opaque"
    visibility: str = "default"
    location: str = ""
    description: str = ""
    organizer: Mailbox | None = None
    creator: Mailbox | None = None
    attendees: tuple[Attendee, ...] = ()
    attendees_omitted: bool = False
    self_response: str = "accepted"
    updated: datetime | None = None


# --- what the user told us -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Account:
    """A connected mailbox. `addresses` are all the owner's own: the primary one, aliases, earlier ones."""

    id: AccountId
    address: Address
    addresses: frozenset[Address]
    kind: str = "google"
    name: str = ""
    scopes: tuple[str, ...] = ()
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the user says of themselves; every field may be empty."""

    name: str = ""
    organisation: str = ""
    title: str = ""
    what: str = ""
    value: str = ""
    ideal: str = ""
    avoid: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Prospect:
    """A person the user would like to meet, or (`name` empty) a `role` at an `organisation`.

    `status` is "wanted", "proposed" (found by the program, not yet accepted), "asked", "met" or "removed".
    """

    id: ProspectId
    name: str = ""
    address: Address | None = None
    organisation: str = ""
    role: str = ""
    why: str = ""
    status: str = "wanted"
    introduced_by: Address | None = None
    worth: float = 0.5
    """How much the user wants this meeting, 0–1; 0.5 unless they said."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """The user's word, which is final over anything that was inferred."""

    kinds: tuple[tuple[Address, str], ...] = ()
    do_not_ask: frozenset[Address] = frozenset()
    merged: tuple[frozenset[Address], ...] = ()
    split: tuple[frozenset[Address], ...] = ()
    meetings: tuple[tuple[str, str], ...] = ()
    """Meeting id → "confirmed", "struck", or "with:<address>"."""
    names: tuple[tuple[Address, str], ...] = ()


# --- what was found --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Meeting:
    """An encounter judged to have taken place. `people` are canonical addresses, sorted, without the owner."""

    id: str
    started_at: datetime
    ended_at: datetime
    summary: str
    people: tuple[Address, ...]
    one_to_one: bool
    recurring: bool
    confidence: float = 1.0
    question: str = ""
    """What only the user can tell ("Which Anna?"); empty where nothing is open."""
    evidence: tuple[Evidence, ...] = ()


class Kind(StrEnum):
    """What the relationship is; uncertain stays OTHER."""

    CLIENT = "client"
    FORMER_CLIENT = "former_client"
    SUPPLIER = "supplier"
    COLLEAGUE = "colleague"
    FORMER_COLLEAGUE = "former_colleague"
    FRIEND = "friend"
    FAMILY = "family"
    NETWORKING = "networking"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody seen in mail or calendar: one person, one or several addresses, the first the canonical one.

    The canonical address is the one most recently used. `organisation` and `title` are as signed,
    or the registrable domain's name where it is a company's; "" where unknown.
    """

    address: Address
    addresses: tuple[Address, ...]
    name: str = ""
    organisation: str = ""
    title: str = ""
    evidence: tuple[Evidence, ...] = ()
    """Why several addresses were taken for one person."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """User ↔ contact. `parts` are the named addends of `strength`, for showing how it came about."""

    person: Person
    kind: Kind
    strength: float
    first_met: datetime | None
    last_met: datetime | None
    meetings: int
    sent: int
    received: int
    last_contact: datetime | None = None
    first_contact: datetime | None = None
    median_reply_hours: float | None = None
    my_median_reply_hours: float | None = None
    introduced_by: Address | None = None
    language: str = ""
    dormant: bool = False
    parts: tuple[tuple[str, float], ...] = ()
    beginning: Evidence | None = None
    kind_evidence: tuple[Evidence, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def address(self) -> Address:
        """The person's canonical address."""
        return self.person.address


@dataclass(frozen=True, slots=True)
class PersonRef:
    """Somebody that a contact knows: perhaps no more than a name, or a role at a company."""

    name: str = ""
    address: Address | None = None
    organisation: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Contact ↔ somebody else, seen from outside. `introducer` is a canonical address.

    Evidence kinds: copied_together, met_together, mentioned, wrote_to, introduced,
    same_organisation, same_group; and "denied" ("I don't know him"), which counts against.
    """

    introducer: Address
    person: PersonRef
    confidence: float
    evidence: tuple[Evidence, ...] = ()


# --- asks ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Match:
    """A wish met: this acquaintance is (with `confidence`) that prospect. `rivals` came too close to tell."""

    prospect: Prospect
    acquaintance: Acquaintance
    confidence: float
    rivals: tuple[PersonRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why now. Kinds: meeting_held, praise, work_finished, upcoming_meeting, shared_event, active_thread, owed_news.

    `thread_id` is the conversation to answer in, where there is a recent one. `fresh_until` ends it.
    `topic` is what it was about, in the words of the event or the subject.
    """

    evidence: Evidence
    fresh_until: datetime
    topic: str = ""
    in_person: bool = False
    thread_id: ThreadId | None = None

    @property
    def kind(self) -> str:
        """The occasion's kind, which is its evidence's."""
        return self.evidence.kind


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One specific ask. `reasons` are dated facts in plain words; `parts` are the factors of `score`.

    `specific` is false only for a named group (H3), which the user must complete.
    """

    id: SuggestionId
    introducer: Relationship
    prospect: Prospect
    occasion: Occasion
    acquaintance: Acquaintance
    score: float
    specific: bool = True
    reasons: tuple[Evidence, ...] = ()
    parts: tuple[tuple[str, float], ...] = ()
    favours: tuple[Evidence, ...] = ()
    """The ledger of give and take with the introducer."""


@dataclass(frozen=True, slots=True)
class Because:
    """Why an ask is held back: a because-kind of interfaces.md, a sentence, and until when (None: open end)."""

    kind: str
    text: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """An ask that was thought of and not made."""

    introducer: Relationship
    prospect: Prospect
    because: tuple[Because, ...]
    acquaintance: Acquaintance | None = None


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Today's answer: the asks, best first, and those held back; `note` is the sentence shown where there is none."""

    made: tuple[Suggestion, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    note: str = ""


class AskStatus(StrEnum):
    """The life of an ask (interfaces.md)."""

    SUGGESTED = "suggested"
    SNOOZED = "snoozed"
    DISMISSED = "dismissed"
    PENDING = "pending"
    DRAFTED = "drafted"
    SENT = "sent"
    ANSWERED = "answered"
    PROSPECT_NAMED = "prospect_named"
    DECLINED = "declined"
    INTRODUCED = "introduced"
    MET = "met"
    WON = "won"
    LOST = "lost"
    NO_REPLY = "no_reply"
    DISCARDED = "discarded"
    NEEDS_USER = "needs_user"


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One line of an ask's history."""

    status: AskStatus
    at: datetime
    evidence: Evidence | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """The request for an introduction, from suggestion to outcome. `history` is oldest first and never shortened.

    `until` ends a snooze. `introducer` is the canonical address at the time; `prospect` a copy of the wish.
    """

    id: AskId
    suggestion_id: SuggestionId
    status: AskStatus
    introducer: Address
    prospect: Prospect
    created_at: datetime
    occasion: Occasion
    history: tuple[StatusChange, ...] = ()
    until: datetime | None = None
    reason: str = ""
    """Why the user dismissed it: not_close, wrong_person, wrong_moment, never."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of a draft and the facts it stands on; a sentence that states nothing has no claim."""

    sentence: str
    facts: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of an ask, before they are bytes. `to` is exactly one bare address.

    For a reply, `thread_id`, `in_reply_to` and `references` are those of the last visible message.
    """

    to: Address
    subject: str
    body: str
    language: str = "en"
    sender: Mailbox | None = None
    thread_id: ThreadId | None = None
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    seed: int = 0


class DraftState(StrEnum):
    """Where the once-only protocol stands with a draft's creation."""

    PENDING = "pending"
    CALLING = "calling"
    CREATED = "created"
    UNKNOWN = "unknown"
    FAILED = "failed"
    NEEDS_USER = "needs_user"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """One draft being made, or made, at Gmail (or as an .eml file at `path`). `frozen` are its exact bytes.

    The bytes are the program's own words, not the user's mail; they are kept until the draft exists.
    `key` is unique: (account, occasion, kind of draft, generation). `written_hash` tells edits apart.
    """

    key: str
    ask_id: AskId
    state: DraftState
    frozen: bytes
    to: Address
    subject: str
    body: str
    rfc822_message_id: str
    generation: int = 1
    thread_id: str = ""
    before: tuple[str, ...] = ()
    draft_id: str = ""
    message_id: str = ""
    path: str = ""
    written_hash: str = ""
    tries: int = 0
    next_look: datetime | None = None
    why: str = ""
    claims: tuple[Claim, ...] = ()
    updated_at: datetime | None = None


# --- scanning --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be read, and why, in words for the run's report."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Tally:
    """One side of a reconciliation: what the source lists, what is held, what was new, what was skipped."""

    listed: int = 0
    held: int = 0
    new: int = 0
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanReport:
    """How a scan or an import ended. `complete` only where every listed id is held or was skipped for cause."""

    account: Address
    messages: Tally = field(default_factory=Tally)
    events: Tally = field(default_factory=Tally)
    units: int = 0
    calls: int = 0
    refused: int = 0
    seconds: float = 0.0
    complete: bool = True
    resumes_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MirrorPage:
    """What one page of a scan or import brings: applied as a whole with its cursors, or not at all.

    A cursor of None is removed. `drop_messages` and `drop_events` empty the mirror first (a full scan
    anew); the ledger is never touched. `skipped_*` are remembered until their id is held or deleted.
    """

    messages: tuple[MailMessage, ...] = ()
    deleted_messages: tuple[str, ...] = ()
    events: tuple[CalendarEvent, ...] = ()
    deleted_events: tuple[str, ...] = ()
    skipped_messages: tuple[Skipped, ...] = ()
    skipped_events: tuple[Skipped, ...] = ()
    cursors: Mapping[str, str | None] = field(default_factory=dict)
    drop_messages: bool = False
    drop_events: bool = False


@dataclass(frozen=True, slots=True)
class ScanRun:
    """One run of a scan or import. It is under way while `finished_at` is None and `lease_until` is ahead.

    `owner` names the process that holds the lease; `progress` is what it last told of itself.
    """

    id: int
    kind: str
    owner: str
    started_at: datetime
    lease_until: datetime
    finished_at: datetime | None = None
    progress: Mapping[str, Any] = field(default_factory=dict)
    report: ScanReport | None = None
