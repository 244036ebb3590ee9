"""Asks: from a match over today's suggestion to what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from plugin.domain.model.ids import Address, AskId, Evidence, ProspectId, SuggestionId, ThreadId
from plugin.domain.model.kinds import OccasionKind, RejectionKind
from plugin.domain.model.people import Acquaintance, PersonRef, Relationship
from plugin.domain.model.user_input import Prospect


@dataclass(frozen=True, slots=True)
class Match:
    """A wish met: this acquaintance is (with `confidence`) that prospect. `rivals` came too close to tell."""

    prospect: Prospect
    acquaintance: Acquaintance
    confidence: float
    rivals: tuple[PersonRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why now.

    `thread_id` is the conversation to answer in, where there is a recent one. `fresh_until` ends it.
    `topic` is what it was about, in the words of the event or the subject.
    """

    evidence: Evidence
    fresh_until: datetime
    topic: str = ""
    in_person: bool = False
    thread_id: ThreadId | None = None

    @property
    def kind(self) -> OccasionKind:
        """The occasion's kind, which is its evidence's. Raises ValueError for an ask that the user made by hand."""
        return OccasionKind(self.evidence.kind)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One specific ask. `reasons` are dated facts in plain words; `parts` are the factors of `score`.

    `specific` is false only for a named group, which the user must complete.
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
class Rejection:
    """Why an ask is held back: the kind, a sentence, and until when (None: open end)."""

    kind: RejectionKind
    text: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """An ask that was thought of and not made."""

    introducer: Relationship
    prospect: Prospect
    because: tuple[Rejection, ...]
    acquaintance: Acquaintance | None = None


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Today's answer: the asks, best first, and those held back; `note` is the sentence shown where there is none."""

    made: tuple[Suggestion, ...] = ()
    withheld: tuple[Rejected, ...] = ()
    note: str = ""


class AskStatus(StrEnum):
    """The life of an ask, by the names that the outside knows."""

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


class AskOrigin(StrEnum):
    """Who made an ask: the program, at the user's word, or the user alone, found in sent mail."""

    PROGRAM = "program"
    HAND = "hand"


class AskEvent(StrEnum):
    """What a line of an ask's history tells beside the status that holds after it.

    STATUS is a change of status. UNDONE takes the last such change back. The others leave the status as it was.
    """

    STATUS = "status"
    UNDONE = "undone"
    SCHEDULED = "scheduled"
    RESAVED = "resaved"
    STILL_LYING = "still_lying"
    OUT_OF_OFFICE = "out_of_office"
    AGREED = "agreed"
    ASKED_BACK = "asked_back"
    DEFERRED = "deferred"
    ANSWERED_AGAIN = "answered_again"
    SPOKE = "spoke"
    PROSPECT_LEFT = "prospect_left"
    REMINDER_SENT = "reminder_sent"
    THANKS_SENT = "thanks_sent"
    NEWS_SENT = "news_sent"
    FORWARD_NOTE_SENT = "forward_note_sent"
    NAMED_REPLY_SENT = "named_reply_sent"
    GRACIOUS_LINE_SENT = "gracious_line_sent"
    REPLY_SENT = "reply_sent"


class ChangeSource(StrEnum):
    """What a line of an ask's history comes from."""

    PROGRAM = "program"
    MAIL = "mail"
    CALENDAR = "calendar"
    TIME = "time"
    USER = "user"


class NextActionKind(StrEnum):
    """What the user might do next about an ask."""

    DRAFT = "draft"
    SEND_DRAFT = "send_draft"
    CHECK_DRAFTS = "check_drafts"
    WAIT = "wait"
    REMIND = "remind"
    ASK_IN_PERSON = "ask_in_person"
    REPLY = "reply"
    FORWARD_NOTE = "forward_note"
    REPLY_TO_NAMED = "reply_to_named"
    GRACIOUS_LINE = "gracious_line"
    THANK = "thank"
    PREPARE_MEETING = "prepare_meeting"
    THANK_MEETING = "thank_meeting"
    TELL_OUTCOME = "tell_outcome"
    LET_REST = "let_rest"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One line of an ask's history: the status that holds after it, since when, and what shows it.

    `named` are the ids of the prospects whom an answer named, or whom the user says it named.
    """

    status: AskStatus
    at: datetime
    evidence: Evidence | None = None
    note: str = ""
    event: AskEvent = AskEvent.STATUS
    by: ChangeSource = ChangeSource.PROGRAM
    named: tuple[ProspectId, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """The request for an introduction, from suggestion to outcome. `history` is oldest first and never shortened.

    `status` is that of the last line of the history. `until` ends a snooze. `introducer` is the canonical address at
    the time; `prospect` a copy of the wish.
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
    origin: AskOrigin = AskOrigin.PROGRAM
    introducer_name: str = ""
    introducer_kind: str = ""
    """The kind of relationship at the time, "" where it was not noted."""
    specific: bool | None = None
    """False where a named group was asked about; None where it was not noted."""
    value: float | None = None
    """What the work is worth that came of it, if the user says so, in `currency` (any word of theirs)."""
    currency: str = ""
