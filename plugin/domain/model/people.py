"""What was found: meetings, people, how close they are, whom they know."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from plugin.domain.model.ids import Address, Evidence


class MeetingSource(StrEnum):
    """What tells of a meeting: a calendar event, a message, or the user alone."""

    EVENT = "event"
    MAIL = "mail"
    TOLD = "told"


class MeetingKey(NamedTuple):
    """Which meeting: what tells of it, and the id of that event or message. Its text is the meeting's id outside."""

    source: MeetingSource
    of: str

    def __str__(self) -> str:
        return f"{self.source.value}:{self.of}"

    @classmethod
    def parse(cls, text: str) -> "MeetingKey":
        """The key of a meeting's id. Raises ValueError for what is none."""
        source, _, of = text.partition(":")
        return cls(MeetingSource(source), of)


class MeetingVerdictKind(StrEnum):
    """What the user says of a meeting that was found."""

    CONFIRMED = "confirmed"
    STRUCK = "struck"
    WITH = "with"
    ON = "on"


@dataclass(frozen=True, slots=True)
class MeetingVerdict:
    """The user's word on a meeting: `people` who were there, for WITH; the `day` it was, for ON."""

    kind: MeetingVerdictKind
    people: tuple[Address, ...] = ()
    day: date | None = None


CONFIRMED, STRUCK = MeetingVerdict(MeetingVerdictKind.CONFIRMED), MeetingVerdict(MeetingVerdictKind.STRUCK)


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

    @property
    def key(self) -> MeetingKey:
        """What tells of it."""
        return MeetingKey.parse(self.id)


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


class Standing(StrEnum):
    """What the owner has to do with somebody; `plugin.domain.people.trust` judges it."""

    IN_TOUCH = "in_touch"
    """The owner wrote to them or met them."""
    STRANGER = "stranger"
    """At most they wrote to the owner."""
    ENDED = "ended"
    """In touch, until one of the two asked to be left alone."""


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
    standing: Standing = Standing.IN_TOUCH
    standing_evidence: tuple[Evidence, ...] = ()
    """What shows the exchange, or the words that ended it."""
    leanings: tuple[tuple[Kind, float], ...] = ()
    """What speaks for each kind, in points, the most first, whatever was decided."""

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
    same_organisation, same_group; "told" (the user's word); and "denied" ("I don't know him"), which counts against.
    """

    introducer: Address
    person: PersonRef
    confidence: float
    evidence: tuple[Evidence, ...] = ()
