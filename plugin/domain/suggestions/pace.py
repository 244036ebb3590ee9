"""How often the user wants to ask: asks a day, quiet days, and how long whom rests. Their choice, and what it says.

Quiet days are about the day and not about an ask: what is right stays right, and is shown again afterwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plugin.domain.suggestions.phrasing import say_day
from plugin.sentences import say


@dataclass(frozen=True, slots=True, order=True)
class DaysOff:
    """A span of days on which nothing is asked, both ends included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class QuietDays:
    """The days on which nothing is asked: of each week (0 is Monday), and spans. At least one day a week is none."""

    weekdays: frozenset[int] = frozenset()
    off: tuple[DaysOff, ...] = ()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.weekdays or self.off)

    def is_quiet(self, day: date) -> bool:
        """Whether nothing is asked on this day."""
        return day.weekday() in self.weekdays or any(one.holds(day) for one in self.off)

    def next_day(self, day: date) -> date:
        """The first day from this one on that is not quiet."""
        found = day
        while self.is_quiet(found):
            span = next((one for one in self.off if one.holds(found)), None)
            found = (span.last if span else found) + timedelta(days=1)
        return found

    def sentence(self, day: date) -> str:
        """Why nothing is asked on this day, and when it goes on; "" where it is not quiet."""
        if not self.is_quiet(day):
            return ""
        again = say_day(self.next_day(day), today=day)
        span = next((one for one in self.off if one.holds(day)), None)
        if span is not None:
            return say(
                "You are off until %(last)s, and nothing is asked. The next asks come on %(day)s.",
                last=say_day(span.last, today=day),
                day=again,
            )
        return say("Today is one of your quiet days, so nothing is asked. The next asks come on %(day)s.", day=again)


def without_past(spans: Sequence[DaysOff], today: date) -> tuple[DaysOff, ...]:
    """The spans that are not over, in order, those that touch or overlap made one."""
    found: list[DaysOff] = []
    for one in sorted(one for one in spans if one.last >= today):
        if found and one.first <= found[-1].last + timedelta(days=1):
            found[-1] = DaysOff(found[-1].first, max(found[-1].last, one.last))
        else:
            found.append(one)
    return tuple(found)
