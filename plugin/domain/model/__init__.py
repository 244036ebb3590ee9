"""The nouns of the domain: frozen values that every other room speaks in.

Datetimes are always aware. Addresses are always lower-case addr-specs (see `addresses.parse_address`).
Scores lie between 0 and 1. An excerpt is at most `EXCERPT` characters; no message body is kept.
"""

from plugin.domain.model.asks import (
    Ask,
    AskStatus,
    Match,
    Occasion,
    Rejected,
    Rejection,
    StatusChange,
    Suggestion,
    Suggestions,
)
from plugin.domain.model.calendar import Attendee, CalendarEvent
from plugin.domain.model.drafts import Claim, Draft, DraftRecord, DraftState
from plugin.domain.model.ids import (
    EXCERPT,
    AccountId,
    Address,
    AskId,
    EventId,
    Evidence,
    MessageId,
    ProspectId,
    SuggestionId,
    ThreadId,
)
from plugin.domain.model.mail import (
    Mailbox,
    MailMessage,
    Mention,
    Part,
    QuotedHeader,
    RawMessage,
    Rebuff,
    RebuffKind,
    Signal,
    SignalKind,
    WritingStyle,
)
from plugin.domain.model.people import Acquaintance, Kind, Meeting, Person, PersonRef, Relationship, Standing
from plugin.domain.model.scans import MirrorPage, ScanReport, ScanRun, Skipped, Tally
from plugin.domain.model.user_input import Account, Answer, Corrections, Profile, Prospect

__all__ = [
    "EXCERPT",
    "Account",
    "AccountId",
    "Acquaintance",
    "Address",
    "Answer",
    "Ask",
    "AskId",
    "AskStatus",
    "Attendee",
    "CalendarEvent",
    "Claim",
    "Corrections",
    "Draft",
    "DraftRecord",
    "DraftState",
    "EventId",
    "Evidence",
    "Kind",
    "MailMessage",
    "Mailbox",
    "Match",
    "Meeting",
    "Mention",
    "MessageId",
    "MirrorPage",
    "Occasion",
    "Part",
    "Person",
    "PersonRef",
    "Profile",
    "Prospect",
    "ProspectId",
    "QuotedHeader",
    "RawMessage",
    "Rebuff",
    "RebuffKind",
    "Rejected",
    "Rejection",
    "Relationship",
    "ScanReport",
    "ScanRun",
    "Signal",
    "SignalKind",
    "Skipped",
    "Standing",
    "StatusChange",
    "Suggestion",
    "SuggestionId",
    "Suggestions",
    "Tally",
    "ThreadId",
    "WritingStyle",
]
