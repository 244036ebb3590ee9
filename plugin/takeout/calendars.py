"""Calendar files (RFC 5545, Google Takeout's or anybody's) as the domain's events."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from plugin.domain.model import Address, CalendarEvent, EventId, Skipped
from plugin.takeout.components import MOST_EVENTS, CalendarFile, read_components
from plugin.takeout.events import BrokenEvent, ParsedEvent, guess_name, instance_id, parse_event
from plugin.takeout.rules import Effort
from plugin.takeout.series import MOST, Series, expand, make_series
from plugin.takeout.sources import FileOrStream, open_source
from plugin.takeout.versions import Placed, settle

AHEAD = timedelta(days=60)
"""How far into the future a series is followed: further than any occasion looks."""
MOST_REPEATED = 30_000
"""Occurrences of all the series of one file: fifteen weekly ones over thirty-eight years."""
_PUBLISHED = frozenset({"", "PUBLISH"})


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """What a calendar file holds. `cut_off`: it ends before its end, or is packed beyond measure.

    `skipped` are the events that are broken; `passed_over` what was left out with good reason, such as
    a series whose occurrences were all deleted. `series` are the UIDs of the series that were read whole: of
    others, the file has single occurrences at most, as an invitation that moves one does.
    """

    events: tuple[CalendarEvent, ...]
    skipped: tuple[Skipped, ...] = ()
    name: str = ""
    cut_off: bool = False
    passed_over: tuple[Skipped, ...] = ()
    series: frozenset[str] = frozenset()


def read_calendar(file: FileOrStream, *, me: frozenset[Address], now: datetime) -> CalendarReading:
    """Read a calendar file, gzipped or not; a broken event is skipped, with the reason.

    Series run from their first occurrence to 60 days after `now`, but no longer than thirty years and `MOST`
    occurrences. Raises UnreadableFile for what is no calendar.
    """
    with open_source(file) as source:
        found = read_components(source)
    reader = _Reader(me, now + AHEAD)
    reader.read(found)
    return CalendarReading(
        tuple(reader.events.values()),
        tuple(reader.skipped),
        found.name,
        found.cut_off,
        tuple(reader.passed_over),
        frozenset(reader.followed),
    )


@dataclass(slots=True)
class _Reader:
    """One file being read: what was found of it."""

    me: frozenset[Address]
    until: datetime
    events: dict[str, CalendarEvent] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    passed_over: list[Skipped] = field(default_factory=list)
    named: Counter[str] = field(default_factory=Counter)
    followed: set[str] = field(default_factory=set)
    """The UIDs of the series whose occurrences were told from their rules."""

    def read(self, found: CalendarFile) -> None:
        series: list[Series] = []
        for several in self._by_uid(found).values():
            settled = settle(several)
            for single in settled.singles:
                self._keep(_single(single))
            for master, changed in settled.series:
                try:
                    series.append(make_series(master, changed))
                except BrokenEvent as error:
                    self._skip(master.uid, str(error))
                    self._keep_changed(changed)
        self._expand_all(series)
        if found.too_many:
            self._skip("more events", f"the file holds more than {MOST_EVENTS}, and was read no further: divide it")
        # What is named as left out is another event than the one that is held under the same UID.
        self.skipped = [replace(one, id=f"{one.id} (again)") if one.id in self.events else one for one in self.skipped]

    def _by_uid(self, found: CalendarFile) -> dict[str, list[Placed]]:
        grouped: dict[str, list[Placed]] = {}
        numbers = {id(part): number for number, part in enumerate(found.parts)}
        for part, block in found.each_block():
            try:
                parsed = parse_event(block, part, me=self.me)
            except BrokenEvent as error:
                self._skip(guess_name(block), str(error))
                continue
            placed = Placed(parsed, numbers[id(part)], part.method in _PUBLISHED)
            grouped.setdefault(parsed.uid, []).append(placed)
        return grouped

    def _expand_all(self, several: Sequence[Series]) -> None:
        most = _share([min(MOST, one.expected(self.until)) for one in several])
        effort = Effort()
        for one in several:
            uid = one.master.uid
            try:
                events = expand(one, until=self.until, effort=effort, most=most)
            except BrokenEvent as error:
                self._skip(uid, str(error))
                self._keep_changed(one.changed)
                continue
            self.followed.add(uid)
            for event in events:
                self._keep(event)
            if not events:
                self._pass_over(uid, "none of its occurrences is left")
            elif most < MOST and min(event.start for event in events) > one.master.event.start + timedelta(days=1):
                since = min(event.start for event in events)
                self._skip(uid, f"the file repeats so much that its occurrences before {since:%Y-%m-%d} were not read")
            for flaw in one.master.recurrence.flaws if one.master.recurrence else ():
                self._pass_over(uid, flaw)

    def _keep_changed(self, changed: Sequence[ParsedEvent]) -> None:
        """Changed occurrences of a series that cannot be followed stand in the file by themselves."""
        for one in changed:
            self._keep(_single(one))

    def _keep(self, event: CalendarEvent) -> None:
        known = self.events.get(event.id)
        if known is None or _is_newer(event, known):
            self.events[event.id] = event

    def _skip(self, name: str, why: str) -> None:
        self.skipped.append(Skipped(self._once(name), why))

    def _pass_over(self, name: str, why: str) -> None:
        self.passed_over.append(Skipped(self._once(name), why))

    def _once(self, name: str) -> str:
        """Names are told apart: two broken events of one name are two."""
        self.named[name] += 1
        return name if self.named[name] == 1 else f"{name} ({self.named[name]})"


def _single(one: ParsedEvent) -> CalendarEvent:
    """An event that does not repeat; one that was an occurrence of a series keeps its place in it."""
    if one.recurrence_id is None:
        return one.event
    original = one.recurrence_id
    start = original if isinstance(original, datetime) else one.event.start
    return replace(
        one.event,
        id=EventId(instance_id(one.uid, original)),
        recurring_event_id=one.uid,
        original_start=start,
    )


def _share(expected: Sequence[float]) -> int:
    """How many occurrences each series may have, so that all together have no more than `MOST_REPEATED`."""
    most, left = MOST, float(MOST_REPEATED)
    for number, one in enumerate(sorted(expected)):
        most = int(left / (len(expected) - number))
        if one > most:
            return max(1, min(most, MOST))
        left -= one
    return MOST


def _is_newer(event: CalendarEvent, known: CalendarEvent) -> bool:
    """Of two with the same id the later change counts; where nothing tells, the one that stands later."""
    if event.updated is None or known.updated is None:
        return True
    return event.updated >= known.updated
