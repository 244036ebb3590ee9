"""What it takes to ask: the numbers that gates go by, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from plugin.domain.model import Kind, total
from plugin.domain.suggestions.pace import QuietDays

PER_DAY = 3
"""Asks a day, unless the user wants another number: a practice, not a campaign."""
_OF_OLD = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.FORMER_COLLEAGUE, Kind.FORMER_CLIENT})

_STRENGTHS = total(
    Kind,
    {
        Kind.CLIENT: 0.4,
        Kind.SUPPLIER: 0.35,
        Kind.COLLEAGUE: 0.35,
        Kind.NETWORKING: 0.4,
        Kind.FORMER_CLIENT: 0.3,
        Kind.FORMER_COLLEAGUE: 0.3,
        Kind.FRIEND: 0.3,
        Kind.FAMILY: 0.3,
        Kind.OTHER: 0.4,
    },
)


@dataclass(frozen=True, slots=True)
class AskPolicy:
    """What it takes to ask. Strengths are those of `relationships`."""

    asks_a_day: int = PER_DAY
    quiet: QuietDays = field(default_factory=QuietDays)
    ask_interval: timedelta = timedelta(days=90)
    rests: Mapping[Kind, timedelta] = field(default_factory=dict)
    """The same for contacts of a kind, where the user wants another."""
    after_a_no: int = 2
    """So many times the interval somebody rests who said no."""
    strengths: Mapping[Kind, float] = field(default_factory=lambda: _STRENGTHS)
    """The least strength with which a contact of each kind may be asked."""
    asked_in_vain: timedelta = timedelta(days=365)
    """For so long the same person is not asked about the same prospect again where nothing came of it."""
    encounters: int = 5
    """Meetings (one between two counts twice) plus mails that went both ways: fewer make no relationship."""
    encounters_of_old: int = 3
    """The same for those whose tie is older than the mail: family, friends, former colleagues and clients."""
    acquainted_for: timedelta = timedelta(days=45)
    """Whoever is known for less than this needs twice the encounters: a good first week is no relationship."""
    evidence: float = 0.45
    """Confidence from which an acquaintance is evidence enough."""
    praise_age: timedelta = timedelta(days=365)
    complaint_age: timedelta = timedelta(days=270)
    """An old complaint is forgotten when things went well since; see `complaints`."""
    thanks_age: timedelta = timedelta(days=240)
    """After this, and three meetings, an introduction is taken to have been spoken of."""

    def rest_for(self, kind: Kind) -> timedelta:
        """How long a contact of this kind rests after an ask."""
        return self.rests.get(kind, self.ask_interval)

    def strength_for(self, kind: Kind) -> float:
        """The least strength with which a contact of this kind may be asked."""
        return self.strengths[kind]

    def encounters_for(self, kind: Kind, known_for: timedelta) -> int:
        """The fewest encounters after which a contact of this kind, known for so long, may be asked."""
        needed = self.encounters_of_old if kind in _OF_OLD else self.encounters
        return needed if known_for >= self.acquainted_for else 2 * needed
