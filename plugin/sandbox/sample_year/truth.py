"""What a careful human reader would say of the sample year: the answers that tests compare with.

Nothing here is served by the sandbox. Addresses are lower-case; people with several addresses stand under
their first one (`same_person` tells the others).
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting that took place. `id` is the event's, or the mail's that told of it; `people` without the owner."""

    id: str
    people: tuple[str, ...]
    started_at: datetime
    source: str = "event"
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Acquainted:
    """`introducer` and the named person know each other; `kinds` are the kinds of evidence that show it."""

    introducer: str
    name: str
    address: str
    organisation: str
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class RightAsk:
    """An ask that is right at `now`. `prospect` is the wish's name, or its organisation where it names a role only."""

    introducer: str
    prospect: str
    occasions: frozenset[str]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """An ask that must not be made at `now`; any of `because` is a right reason, `main` is the plainest one."""

    introducer: str
    prospect: str
    main: str
    because: frozenset[str]


@dataclass(frozen=True, slots=True)
class Truth:
    """The ground truth of one sample year.

    `meetings` is complete; `unsure_meetings` are event ids on which readers may differ (count neither way), and every
    other event is no meeting. `acquaintances` are sure, `possible_acquaintances` may be claimed or not, `strangers`
    are pairs where the evidence says they do not know each other. `signals` covers a subset of the messages: those
    that are listed have exactly these kinds. `kinds`, `languages`, `first_met` and `introduced_by` go by address;
    every address of a person is a key of `kinds` and `languages`. `free_mail` are the domains where people have private
    mailboxes: a program has to be told of these, as they are invented.
    """

    owner: str
    addresses: frozenset[str]
    free_mail: frozenset[str]
    meetings: tuple[Encounter, ...]
    unsure_meetings: frozenset[str]
    kinds: dict[str, str]
    languages: dict[str, str]
    same_person: tuple[frozenset[str], ...]
    acquaintances: tuple[Acquainted, ...]
    possible_acquaintances: frozenset[tuple[str, str]]
    strangers: frozenset[tuple[str, str]]
    first_met: dict[str, datetime]
    introduced_by: dict[str, str]
    right_asks: tuple[RightAsk, ...]
    withheld: tuple[HeldBack, ...]
    signals: dict[str, frozenset[str]]
