"""Calendar files (RFC 5545, Google Takeout's or anybody's) as the domain's events."""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Event

from plugin.domain.model import Address, CalendarEvent, Skipped
from plugin.takeout.components import CalendarFile, read_components
from plugin.takeout.events import BrokenEvent, event_uid, first, guess_name, parse_event, to_calendar_event
from plugin.takeout.series import expand, is_recurring
from plugin.takeout.sources import FileOrStream, open_source

AHEAD = timedelta(days=60)
"""How far into the future a series is followed: further than any occasion looks."""


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """What a calendar file holds. `cut_off`: it ends before its end. `broken` tells of damage in the file itself."""

    events: tuple[CalendarEvent, ...]
    skipped: tuple[Skipped, ...] = ()
    name: str = ""
    cut_off: bool = False


def read_calendar(file: FileOrStream, *, me: frozenset[Address], now: datetime) -> CalendarReading:
    """Read a calendar file, gzipped or not; a broken event is skipped, with the reason.

    Series run from their first occurrence to 60 days after `now`. Raises UnreadableFile for what is no calendar.
    """
    with warnings.catch_warnings():
        # Other people's time zone names are worth a warning to a programmer, not to the user.
        warnings.simplefilter("ignore")
        return _read(file, me=me, now=now)


def _read(file: FileOrStream, *, me: frozenset[Address], now: datetime) -> CalendarReading:
    with open_source(file) as source:
        found = read_components(source)
    skipped: list[Skipped] = []
    events: dict[str, CalendarEvent] = {}
    for uid, several in _by_uid(found, skipped).items():
        for event in _events(uid, several, found, me=me, until=now + AHEAD, skipped=skipped):
            known = events.get(event.id)
            if known is None or _is_newer(event, known):
                events[event.id] = event
    return CalendarReading(tuple(events.values()), tuple(skipped), found.name, found.cut_off)


def _by_uid(found: CalendarFile, skipped: list[Skipped]) -> dict[str, list[Event]]:
    grouped: dict[str, list[Event]] = {}
    for block in found.blocks:
        try:
            event = parse_event(block)
        except BrokenEvent as error:
            skipped.append(Skipped(guess_name(block), str(error)))
        else:
            grouped.setdefault(event_uid(event), []).append(event)
    return grouped


def _events(
    uid: str,
    several: list[Event],
    found: CalendarFile,
    *,
    me: frozenset[Address],
    until: datetime,
    skipped: list[Skipped],
) -> Iterable[CalendarEvent]:
    """The events of one UID: single ones as they are, a series as its occurrences."""
    masters = [event for event in several if "RECURRENCE-ID" not in event and is_recurring(event)]
    if masters:
        master = max(masters, key=_sequence)
        exceptions = [event for event in several if "RECURRENCE-ID" in event]
        try:
            several = expand(master, exceptions, found.zones, until=until)
        except BrokenEvent as error:
            skipped.append(Skipped(uid, str(error)))
            return
    for event in sorted(several, key=_sequence):
        try:
            yield to_calendar_event(event, found.zones, me=me, recurring=bool(masters), method=found.method)
        except (ValueError, OverflowError, TypeError) as error:
            skipped.append(Skipped(uid, f"its times cannot be read ({type(error).__name__})"))


def _sequence(event: Event) -> int:
    value = first(event, "SEQUENCE")
    return int(value) if isinstance(value, int) else 0


def _is_newer(event: CalendarEvent, known: CalendarEvent) -> bool:
    """Of two with the same id the later change counts; where nothing tells, the one that stands later."""
    if event.updated is None or known.updated is None:
        return True
    return event.updated >= known.updated
