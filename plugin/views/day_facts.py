"""What the views of a day are made from: what was found, what can be asked, and what holds the rest back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from plugin.domain.model import Address, Ask, Meeting, Prospect, Rejected, Suggestion
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.giving import Gift
from plugin.domain.tracking.reminders import REMINDER_DAYS
from plugin.views.moments import Moments


def no_lines(_suggestion: Suggestion) -> tuple[str, ...]:
    """Nothing to say in person."""
    return ()


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One account's day. `suggestions` and `held` are by the introducer's canonical address.

    `left` is how many more asks this day takes; `spoken` gives the lines to say of an ask in person.
    """

    context: SuggestionContext
    moments: Moments
    suggestions: Mapping[Address, Suggestion] = field(default_factory=dict)
    held: Mapping[Address, Sequence[Rejected]] = field(default_factory=dict)
    gifts: Sequence[Gift] = ()
    asks: Sequence[Ask] = ()
    prospects: Sequence[Prospect] = ()
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    """What an event was taken for, by its id: a meeting that took place, or one that only the user can settle."""
    left: int = 0
    quiet: str = ""
    """Why nothing is asked today, where the user keeps the day quiet."""
    reminder_days: int = REMINDER_DAYS
    spoken: Callable[[Suggestion], tuple[str, ...]] = no_lines
