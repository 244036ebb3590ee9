"""The owner's wall clock: what hour a moment had where the owner was.

Mail is kept in UTC, but "yesterday", evenings and weekends are local. The calendar writes its times in the owner's
zone, so its offsets, month by month, tell the clock; without a calendar a moment keeps the offset it came with.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from plugin.domain.model import CalendarEvent


class LocalTime:
    """The offsets that the calendar shows, by month; summer time is told apart by the month itself."""

    def __init__(self, events: Iterable[CalendarEvent] = ()) -> None:
        by_month: dict[tuple[int, int], Counter[timedelta]] = defaultdict(Counter)
        by_season: dict[int, Counter[timedelta]] = defaultdict(Counter)
        for event in events:
            offset = event.start.utcoffset()
            if offset is not None and not event.all_day:
                by_month[event.start.year, event.start.month][offset] += 1
                by_season[event.start.month][offset] += 1
        self._by_month = {month: _most(votes) for month, votes in by_month.items()}
        self._by_season = {month: _most(votes) for month, votes in by_season.items()}

    def of(self, moment: datetime) -> datetime:
        """The same moment on the owner's clock. A moment that came with an offset of its own keeps it."""
        if moment.utcoffset():
            return moment
        offset = self._by_month.get((moment.year, moment.month))
        if offset is None:
            offset = self._nearest_season(moment.month)
        return moment if offset is None else moment.astimezone(timezone(offset))

    def _nearest_season(self, month: int) -> timedelta | None:
        for distance in range(7):
            for other in ((month - distance - 1) % 12 + 1, (month + distance - 1) % 12 + 1):
                if other in self._by_season:
                    return self._by_season[other]
        return None


def _most(votes: Counter[timedelta]) -> timedelta:
    return max(votes, key=lambda offset: (votes[offset], offset))
