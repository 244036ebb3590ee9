"""The words of an ask, and where the making of its draft stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from plugin.domain.model.ids import Address, AskId, Evidence, ThreadId
from plugin.domain.model.mail import Mailbox


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of a draft and the facts it stands on; a sentence that states nothing has no claim.

    `own_words` are words that a model put for words of the facts: (its word, theirs).
    """

    sentence: str
    facts: tuple[Evidence, ...]
    own_words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of an ask or of a letter after it, before they are bytes. `to` is exactly one bare address.

    For a reply, `thread_id`, `in_reply_to` and `references` are those of the last visible message. `bcc` is set in one
    kind of letter only: the answer to an introduction, which lets the introducer go.
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
    forward_note: str = ""
    """What the introducer can pass on, once they say yes; it is no part of the letter."""
    bcc: Address | None = None


class DraftState(StrEnum):
    """Where the once-only protocol stands with a draft's creation."""

    PENDING = "pending"
    CALLING = "calling"
    CREATED = "created"
    UNKNOWN = "unknown"
    FAILED = "failed"
    NEEDS_USER = "needs_user"
    GONE = "gone"


class DraftKind(StrEnum):
    """What a letter is for: the ask itself, or what follows it."""

    ASK = "ask"
    REMINDER = "reminder"
    FORWARD_NOTE = "forward_note"
    REPLY_TO_NAMED = "reply_to_named"
    REPLY = "reply"
    THANK_INTRODUCTION = "thank_introduction"
    THANK_MEETING = "thank_meeting"
    TELL_OUTCOME = "tell_outcome"
    GRACIOUS_LINE = "gracious_line"
    GIVE_FIRST = "give_first"
    DIGEST = "digest"
    """The morning's list, to the user themselves."""


class DraftFate(StrEnum):
    """What became of a draft after it was made."""

    LYING = "lying"
    SCHEDULED = "scheduled"
    SENT = "sent"
    SENT_EDITED = "sent_edited"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """One draft being made, or made, at Gmail (or as an .eml file at `path`). `frozen` are its exact bytes.

    The bytes are the program's own words, not the user's mail; they are kept until the draft exists.
    `key` is unique: (account, occasion, kind of draft, generation). `written_hash` tells edits apart.
    `ask_id` is "" for a letter that belongs to no ask. `generation` counts from 1 within the ask and the kind.
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
    kind: DraftKind = DraftKind.ASK
    thread_id: str = ""
    before: tuple[str, ...] = ()
    """Ids of the drafts and messages that were at Gmail before the POST."""
    history_id: str = ""
    """Where Gmail's history stood before the POST; "" before any POST."""
    draft_id: str = ""
    message_id: str = ""
    path: str = ""
    written_hash: str = ""
    tries: int = 0
    """Looks in a row that found nothing, since the last POST."""
    second_post: bool = False
    """Whether the same bytes were (or are to be) posted a second time: there is no third."""
    next_look: datetime | None = None
    why: str = ""
    claims: tuple[Claim, ...] = ()
    updated_at: datetime | None = None
    fate: DraftFate = DraftFate.LYING
    fate_at: datetime | None = None
    """When it was sent, scheduled or thrown away, as far as known; None while it lies there."""
    bcc: str = ""

    @property
    def recipients(self) -> tuple[str, ...]:
        """Exactly whom it goes to: `to`, and whoever is let go by a blind copy."""
        return (str(self.to), self.bcc) if self.bcc else (str(self.to),)


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """An email as the user edited it before its draft exists, and the wording that they began with.

    `model` is the language model that wrote it, "" where the user did; `claims` are what its sentences stand on, as
    far as they were written from facts.

    `email` says which one: a suggestion's id, "<ask>/<kind>" for a letter after an ask, "give/<id>" for a gift's.
    `number` counts from 1 within it. `to` is whom it goes to: it is forgotten with them.
    """

    email: str
    number: int
    saved_at: datetime
    to: str
    subject: str
    body: str
    seed: int = 0
    shorter: bool = False
    more_formal: bool = False
    alone: bool = False
    third_person: bool = False
    model: str = ""
    claims: tuple[Claim, ...] = ()

    @property
    def wording(self) -> tuple[int, bool, bool, bool, bool, str]:
        """The wording that they began with: the program's, or a model's."""
        return self.seed, self.shorter, self.more_formal, self.alone, self.third_person, self.model
