"""Events that bear one UID: versions of one event, the parts of a series, or events that a program numbered alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache

from plugin.domain.meetings.event_identity import is_same_event, told_apart, with_uid
from plugin.domain.model import CalendarEvent
from plugin.takeout.events import BrokenEvent, ParsedEvent
from plugin.takeout.moments import BadMoment, Moment
from plugin.takeout.rules import parse_rule

MOST_ALIKE = 50
"""Events of one UID that are compared with each other; of more than that each is taken for one of its own."""


@dataclass(slots=True)
class Settled:
    """What events of one UID come to: single ones, and series with the occurrences that were changed."""

    singles: list[ParsedEvent] = field(default_factory=list)
    series: list[tuple[ParsedEvent, list[ParsedEvent]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Placed:
    """A parsed event and the calendar of the file in which it stands; one that was published holds no versions."""

    parsed: ParsedEvent
    calendar: int = 0
    published: bool = True


def settle(several: Sequence[Placed]) -> Settled:
    """Tell versions from different events; the latter get UIDs of their own, but for the first."""
    if len(several) == 1 and several[0].parsed.recurrence is None:
        return Settled(singles=[several[0].parsed])
    changed = [one.parsed for one in several if one.parsed.recurrence_id is not None]
    kept: list[Placed] = []
    for one in several:
        if one.parsed.recurrence_id is not None:
            continue
        near = kept if len(kept) < MOST_ALIKE else ()
        at = next((at for at, known in enumerate(near) if _is_version(known, one)), None)
        if at is None:
            kept.append(one)
        elif _supersedes(one.parsed, kept[at].parsed):
            kept[at] = one
    return _arranged([one.parsed for one in kept], changed)


def _arranged(events: Sequence[ParsedEvent], changed: Iterable[ParsedEvent]) -> Settled:
    settled = Settled()
    for number, one in enumerate(events):
        if one.recurrence is None:
            settled.singles.append(_renamed(one) if number else one)
            continue
        apart = number and any(not _is_continued(known, one) for known in events[:number])
        settled.series.append((_renamed(one) if apart else one, []))
    for one in changed:
        fitting = [place for place in settled.series if _reaches(place[0], one)]
        if fitting:
            master, changes = max(fitting, key=lambda place: place[0].event.start)
            changes.append(_under(one, master.uid))
        elif settled.series:
            settled.series[0][1].append(one)
        else:
            settled.singles.append(one)
    return settled


def _is_version(known: Placed, new: Placed) -> bool:
    one, other = known.parsed, new.parsed
    recurring = one.recurrence is not None and other.recurrence is not None and one.starts != other.starts
    if recurring and (_is_continued(one, other) or _is_continued(other, one)):
        return False
    if one.is_answer != other.is_answer and one.event.start == other.event.start:
        return True
    updated = {one.event.updated, other.event.updated}
    stamped = None not in updated and len(updated) > 1
    if known.calendar == new.calendar and known.published:
        stamped = stamped and one.event.start == other.event.start
    return is_same_event(one.event, other.event, changed_between=one.sequence != other.sequence or stamped)


def _is_continued(one: ParsedEvent, other: ParsedEvent) -> bool:
    """Whether one series ends before the other begins: a series that was cut in two."""
    end = _last(one)
    return end is not None and end < _instant(other.starts)


@lru_cache(maxsize=1_000)
def _last(series: ParsedEvent) -> float | None:
    if series.recurrence is None or series.recurrence.added:
        return None
    ends = []
    for text in series.recurrence.rules:
        try:
            until = parse_rule(text, series.starts).until
        except (BrokenEvent, BadMoment):
            return None
        if until is None:
            return None
        ends.append(_instant(until))
    return max(ends, default=None)


def _reaches(series: ParsedEvent, one: ParsedEvent) -> bool:
    """Whether a changed occurrence can be one of the series."""
    assert one.recurrence_id is not None
    last = _last(series)
    when = _instant(one.recurrence_id)
    return when >= _instant(series.starts) - 86_400 and (last is None or when <= last + 86_400)


def _instant(moment: Moment) -> float:
    whole = moment if isinstance(moment, datetime) else datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
    return whole.timestamp()


def _supersedes(new: ParsedEvent, known: ParsedEvent) -> bool:
    """Whether the version that stands later in the file counts; where nothing tells, it does."""
    ranks = [(not one.is_answer, one.sequence) for one in (known, new)]
    if ranks[0] != ranks[1] or known.event.updated is None or new.event.updated is None:
        return ranks[0] <= ranks[1]
    return known.event.updated <= new.event.updated


def _renamed(one: ParsedEvent) -> ParsedEvent:
    return _under(one, told_apart(one.event))


def _under(one: ParsedEvent, uid: str) -> ParsedEvent:
    event: CalendarEvent = one.event if one.uid == uid else with_uid(one.event, uid)
    return one if event is one.event else replace(one, event=event)
