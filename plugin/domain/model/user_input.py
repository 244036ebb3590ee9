"""What the user told us of themselves, whom they want to meet, and where we were wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from plugin.domain.model.ids import AccountId, Address, ProspectId
from plugin.domain.model.people import MeetingKey, MeetingVerdict, PersonRef
from plugin.domain.model.scans import Skipped


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
    is_default: bool = False
    """Whether it is the one that is meant where none is named, of several of the same person."""


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
    translations: tuple[tuple[str, str, str], ...] = ()
    """The same in further languages: (language, field, text)."""

    def said_in(self, language: str, field: str) -> str:
        """A field in the user's words in this language; where they gave none, the field as it stands."""
        told = (text for code, name, text in self.translations if (code, name) == (language, field) and text)
        return next(told, str(getattr(self, field)))

    def translated(self, language: str, field: str, text: str) -> "Profile":
        """The profile with a field's words in a further language; empty words take them away."""
        others = tuple(one for one in self.translations if one[:2] != (language, field))
        added = ((language, field, text),) if text else ()
        return replace(self, translations=(*others, *added))


def make_profile(told: Mapping[str, str], translations: Iterable[tuple[str, str, str]] = ()) -> Profile:
    """The profile that these fields say; further languages apart. Raises TypeError for a field that there is not."""
    plain: dict[str, Any] = dict(told)
    return replace(Profile(**plain), translations=tuple(one for one in translations if one[2]))


NOT_SOUGHT = frozenset({"removed", "met", "proposed", "left"})
"""The statuses of prospects whom nobody is asked about."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """A person the user would like to meet, or (`name` empty) a `role` at an `organisation`.

    `status` is "wanted", "proposed" (found by the program, not yet accepted), "asked", "met", "left" (no longer where
    they worked, as an introducer wrote) or "removed".
    """

    id: ProspectId
    name: str = ""
    address: Address | None = None
    organisation: str = ""
    role: str = ""
    why: str = ""
    """The user's own note, which is told to nobody."""

    status: str = "wanted"
    introduced_by: Address | None = None
    worth: float = 0.5
    """How much the user wants this meeting, 0–1; 0.5 unless they said."""

    say: str = ""
    """What may be said of them to others: a sentence, or its end after their name ("is opening a second shop")."""


@dataclass(frozen=True, slots=True)
class ListedContact:
    """Somebody on a list of the user's own contacts, such as LinkedIn's Connections.

    That they stand there says that the two have met somewhere, and nothing of how close they are.
    """

    id: str
    name: str = ""
    organisation: str = ""
    role: str = ""
    address: Address | None = None
    source: str = ""
    since: date | None = None


class ListTarget(StrEnum):
    """Where the people of a list go: to those the user knows, or to those they would like to meet."""

    PEOPLE = "people"
    PROSPECTS = "prospects"


class ListState(StrEnum):
    """How far an imported list has come."""

    PREVIEW = "preview"
    DONE = "done"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a list as it was read; `since` where it is one of contacts."""

    prospect: Prospect
    since: date | None = None


@dataclass(frozen=True, slots=True)
class ListImport:
    """A list of people that was handed over: what is to be added, or what adding it replaced, so that it can be undone.

    `rows` are there until it is done; `new` are the ids that it brought, `before` what stood there in place of others.
    """

    id: str
    name: str
    at: datetime
    state: ListState = ListState.PREVIEW
    target: ListTarget = ListTarget.PROSPECTS
    is_contacts: bool = False
    """Whether it says since when each is connected: then it is a list of people whom the user knows."""
    rows: tuple[ListRow, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    read: int = 0
    new: tuple[str, ...] = ()
    before: tuple[Prospect, ...] = ()
    before_contacts: tuple[ListedContact, ...] = ()


class NeverReadSort(StrEnum):
    """What the user can keep out of all reading."""

    LABEL = "label"
    DOMAIN = "domain"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class NeverReadEntry:
    """One line of the user's list of what is never read.

    `value` is the label's name, the domain or the address. `of` is, of a label, its id at Gmail ("" until it was asked
    for), and of an address the name of the person whose it is ("" where nobody was named).
    """

    sort: NeverReadSort
    value: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class NeverReadCounts:
    """What was read before of what is never to be read: messages and events that go whole, events that lose guests.

    `asks` are those that lose words which were quoted from them.
    """

    messages: int = 0
    events: int = 0
    events_without: int = 0
    asks: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.messages or self.events or self.events_without)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user answered to a question. `subject` is what it was about, by which the answer is applied."""

    id: str
    about: str
    subject: tuple[str, ...]
    value: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ToldTie:
    """The user's word on how well a contact knows somebody: "well", "a_little" or "no"."""

    introducer: Address
    person: PersonRef
    value: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Corrections:
    """The user's word, which is final over anything that was inferred."""

    kinds: tuple[tuple[Address, str], ...] = ()
    do_not_ask: frozenset[Address] = frozenset()
    merged: tuple[frozenset[Address], ...] = ()
    split: tuple[frozenset[Address], ...] = ()
    meetings: tuple[tuple[MeetingKey, MeetingVerdict], ...] = ()
    names: tuple[tuple[Address, str], ...] = ()
    may_ask: tuple[tuple[Address, datetime], ...] = ()
    """Who may be asked whatever ended the exchange before that moment."""
    ties: tuple[ToldTie, ...] = ()
    met: tuple[tuple[Address, date | None, datetime], ...] = ()
    """Whom the user met on which day (or did not meet lately), unseen by calendar and mail, and when they said so."""
    requests: tuple[tuple[str, Address, bool], ...] = ()
    """Message id and introducer: whether the message asks them for an introduction."""
    pleased: tuple[tuple[Address, bool, datetime], ...] = ()
    """Who the user says is pleased with their work, or is not, and when they said so."""
    closeness: tuple[tuple[Address, str], ...] = ()
    """How close the user says somebody is: "close", "known" or "slight"."""
