"""Messages: as they arrive, as they are read, and as they are kept."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from plugin.domain.model.ids import Address, MessageId, ThreadId


@dataclass(frozen=True, slots=True)
class Mailbox:
    """RFC 5322's mailbox: an address and the display name written before it ("" if none)."""

    address: Address
    display_name: str = ""


class SignalKind(StrEnum):
    """What a sentence of a message does, by the names that `read` prints."""

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
    """A sentence that matters.

    `whose` is "own" (the sender's) or "quoted"; or "doubted", for a sender's sentence in which a rule hears something
    and the careful reader, who has read the message, does not.

    `author` is who wrote the sentence where that is known: the sender for own words, the quote's
    author for quoted ones.
    """

    kind: SignalKind
    text: str
    whose: str = "own"
    author: Address | None = None
    rule: str = field(default="", compare=False)
    """The id of the rule that heard it, where a rule did."""
    about: str = field(default="", compare=False)
    """Of praise: what it is of, as a letter to its author would say it; "" where nobody has read it."""

    @property
    def counts(self) -> bool:
        """Whether it is the sender's, and counts: what is doubted does only where it holds an ask back."""
        return self.whose == "own" or (self.whose == "doubted" and self.kind in HOLDING_BACK)


HOLDING_BACK = frozenset({SignalKind.COMPLAINT, SignalKind.DECLINED})
"""What is said against asking: it counts whoever hears it."""


class RebuffKind(StrEnum):
    """What the writer wants of the reader, the strongest first: to be left alone, to know who they are, not this."""

    STOP = "stop"
    UNKNOWN = "unknown"
    REFUSAL = "refusal"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Rebuff:
    """A sentence that pushes the reader away: "take me off your list", "who are you?", "no, thank you"."""

    kind: RebuffKind
    text: str
    rule: str = ""
    """The id of the rule that heard it."""


class HintKind(StrEnum):
    """What a few words tell of the writer and the reader, said by the writer."""

    SELLS = "sells"
    """The writer does work that the reader pays."""
    SELLS_PERHAPS = "sells_perhaps"
    BUYS = "buys"
    """The writer pays, orders or asks the price of the reader's work."""
    BUYS_PERHAPS = "buys_perhaps"
    SAME_HOUSE = "same_house"
    KIN = "kin"
    PRIVATE_LIFE = "private_life"
    CIRCLE = "circle"
    WORK_OVER = "work_over"
    FORMER_COLLEAGUE = "former_colleague"
    FORMER_CLIENT = "former_client"
    SHARED_PAST = "shared_past"
    """The house that both look back on; it is the hint's text."""
    CALLED_OFF = "called_off"
    """The writer cancels, moves or cannot come to what was agreed; the text is the sentence."""
    PLANNED = "planned"
    """The writer proposes or agrees a time to meet; the text is the sentence."""
    WORK_FINISHED = "work_finished"
    """A piece of work between the two is finished; the text is the sentence."""
    NEWS_ASKED = "news_asked"
    """The writer asks what came of somebody or something; the text is the sentence."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Words by which a message tells of what kind the relationship is: "your quote", "our bill"."""

    kind: HintKind
    text: str
    rule: str = ""
    """The id of the rule that heard it."""


class CueKind(StrEnum):
    """What a sentence would mean in an answer to an ask; elsewhere it means nothing."""

    AGREES = "agrees"
    ASKS_BACK = "asks_back"
    DECLINES = "declines"
    POINTS_TO = "points_to"
    OFFERS = "offers"
    PERSON_LEFT = "person_left"
    NAME_GIVEN = "name_given"
    DEFERS = "defers"
    MADE = "made"
    PASSES_ON = "passes_on"
    NEWS = "news"
    REFERS_BACK = "refers_back"
    SOUNDS_OUT = "sounds_out"
    HANDS_ON = "hands_on"
    TALKED = "talked"
    YES_RECEIVED = "yes_received"
    TAKES_NO = "takes_no"
    MET_THEM = "met_them"
    YOU_MET = "you_met"


@dataclass(frozen=True, slots=True)
class Cue:
    """A sentence that would mean something in an answer to an ask: the writer's own, or of one whom they pass on."""

    kind: CueKind
    text: str
    rule: str = field(default="", compare=False)
    """The id of the rule that heard it."""
    author: Address | None = None
    """Who wrote it, where it stands in what the writer passes on; None where it is the writer's own word."""


class Offer(StrEnum):
    """What whoever tells of somebody has done, or would do, to bring the two together."""

    OFFERED = "offered"
    SPOKE = "spoke"
    """They have told the person of the user."""
    NONE = ""


class Pronoun(StrEnum):
    """By what one speaks of somebody, where their name was said."""

    SHE = "she"
    HE = "he"
    UNSAID = ""


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
    nearness: str = ""
    """How well `author` knows the person, where somebody has read it; "" leaves it to the rules. `whose` is then "own"
    where the sender says so of themselves, and "told" where they say it of somebody else, the `author`."""
    rule: str = field(default="", compare=False)
    """Who read it, where no rule did."""
    said_back: str = ""
    """What binds the two as a letter to `author` would say it, where somebody has read it."""
    offer: Offer = Offer.NONE
    pronoun: Pronoun = Pronoun.UNSAID


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
    hints: tuple[Hint, ...] = ()
    """What the writer's own words tell of the kind of relationship, a few words each."""
    rebuff: Rebuff | None = None
    """The sentence by which the writer pushes the reader away, the strongest of several."""
    cues: tuple[Cue, ...] = ()
    """What the writer's own sentences would mean, were this an answer to an ask."""
    perhaps_named: tuple[str, ...] = ()
    """Excerpts of the writer's own sentences in which somebody may be named whom no rule found."""
    disowned: bool = False
    """Whether the receiving server found that it does not come from the domain it claims to come from."""

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
    alternatives: tuple[tuple[int, int], ...] = ()
    """For each multipart/alternative around it, from the outside in: its number in the message, and which branch."""


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
