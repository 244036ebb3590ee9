"""What the careful reader found in a conversation, after it was held against the words: the only thing kept of it."""

from dataclasses import dataclass
from datetime import date as calendar_day
from datetime import datetime
from enum import StrEnum

from plugin.domain.model.ids import Address, Evidence, MessageId
from plugin.domain.model.mail import Offer, Pronoun
from plugin.domain.model.people import PersonRef


class FindingKind(StrEnum):
    """What a finding is of."""

    SIGNAL = "signal"
    """`value` is one of the signal kinds."""
    TIE = "tie"
    """Somebody knows somebody: `about` the one, `person` the other; `value` is a stance."""
    MEETING = "meeting"
    """The user met `about`, or did not: `value` is an outcome, `day` the day."""
    RELATIONSHIP = "relationship"
    """What `about` is to the user: `value` is a kind of relationship."""
    ASK = "ask"
    """What became of the user's asking `about` for an introduction to `person`: `value` is a step."""
    PROSPECT = "prospect"
    """`about` names `person` as somebody whom the user might want to meet."""
    WORK = "work"
    """Work that the user does for `about`: `value` is "finished"."""
    END = "end"
    """`about` asks to be left alone: `value` is "stop"."""


class Stance(StrEnum):
    """How somebody speaks of knowing somebody."""

    WARM = "warm"
    NEUTRAL = "neutral"
    COLD = "cold"
    """They do not get on, or do not really know each other."""
    HEARSAY = "hearsay"
    """They know of them, and no more."""


class Closeness(StrEnum):
    """How well somebody knows somebody, as the user would be asked about it."""

    WELL = "well"
    A_LITTLE = "a_little"
    UNSAID = ""


class MeetingOutcome(StrEnum):
    """What became of a meeting."""

    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"
    MISSED = "missed"


class AskStep(StrEnum):
    """What a sentence says of an ask for an introduction."""

    ASKED = "asked"
    YES = "yes"
    DECLINED = "declined"
    NAMED = "named"
    INTRODUCED = "introduced"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a sentence says, with the sentence. `quote` stands in `author`'s own words of the message.

    `author` wrote it, `about` is the contact whom it concerns (canonical addresses of the time of reading), `person`
    a third one. `value`, `stance` and `closeness` say what, by kind; `day` is of meetings. At most 200 characters of
    words are kept. `model` is who read it, `reader` the version of the instructions by which it was read.
    """

    id: str
    kind: FindingKind
    message_id: MessageId
    date: datetime
    author: Address
    quote: str
    value: str = ""
    about: Address | None = None
    person: PersonRef | None = None
    stance: Stance = Stance.NEUTRAL
    closeness: Closeness = Closeness.UNSAID
    day: calendar_day | None = None
    said_back: str = ""
    """How a letter would say it back to the author: a tie as a clause about the two, of praise what it is of."""
    offer: Offer = Offer.NONE
    pronoun: Pronoun = Pronoun.UNSAID
    model: str = ""
    reader: str = ""

    @property
    def evidence(self) -> Evidence:
        """The finding as evidence of its kind, marked with who read it."""
        return Evidence(self.value or self.kind, self.date, self.message_id, self.quote, rule=f"{READ_BY}{self.model}")


READ_BY = "read by "
"""Before the model's name where a rule's id would stand: a sentence that no rule heard."""


@dataclass(frozen=True, slots=True)
class ReaderRead:
    """That a message was read: it is read once by each version of the reader. `findings` is how many were believed."""

    message_id: MessageId
    reader: str
    at: datetime
    model: str = ""
    findings: int = 0
    dropped: int = 0
    """How many of the answer's findings were not believed."""
