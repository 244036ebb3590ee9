"""Recurring events as their occurrences, within bounds that no calendar can break.

recurring-ical-events puts rules, added and left out dates, and changed occurrences together (also those
that change all later ones). Here it is given what it needs, mended and bounded.
"""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Event
from icalendar.prop import vDDDLists, vDDDTypes, vRecur
from recurring_ical_events.adapters.event import EventAdapter
from recurring_ical_events.occurrence import Occurrence
from recurring_ical_events.selection.name import ComponentsWithName

from plugin.domain.model import CalendarEvent, EventId
from plugin.takeout.events import BrokenEvent, ParsedEvent, Recurrence, day_of, instance_id
from plugin.takeout.moments import Moment
from plugin.takeout.rules import Effort, Rule, comes_true, naive, parse_rule, sifted

MOST = 2_000
"""Occurrences of one series: daily for five years, weekly for thirty-eight."""

_DAY = timedelta(days=1)
_LONGEST_REACH = timedelta(days=30 * 366)
"""How far back a series without a count is followed: birthdays begin with their people, or in 1604."""


@dataclass(frozen=True, slots=True)
class Series:
    """A recurring event with the occurrences that were changed, and its rules, mended."""

    master: ParsedEvent
    changed: tuple[ParsedEvent, ...]
    rules: tuple[Rule, ...]
    left_out_by: tuple[Rule, ...]

    def expected(self, until: datetime) -> float:
        """How many occurrences it will have at most, about."""
        whole = max(until - self.master.event.start, _DAY)
        found = 1.0
        for rule in self.rules:
            ahead = whole if rule.count is not None else min(whole, _LONGEST_REACH)
            most = rule.per_period() * (ahead / rule.period() + 1)
            found += min(most, rule.count) if rule.count is not None else most
        return found


@dataclass(frozen=True, slots=True)
class _Found:
    """An occurrence as the library tells it; `moved` is what a change of all later ones has moved it by."""

    component: Event
    start: Moment
    end: Moment
    moved: timedelta


def make_series(master: ParsedEvent, changed: Iterable[ParsedEvent]) -> Series:
    """Mend the rules of a recurring event. Raises BrokenEvent where they cannot be followed."""
    recurrence = master.recurrence or Recurrence()
    rules = tuple(parse_rule(text, master.starts) for text in recurrence.rules)
    if len(rules) > 20:
        raise BrokenEvent("it has more than twenty recurrence rules")
    ends = [rule.until for rule in rules if rule.until is not None]
    if len(ends) == len(rules) > 0 and not recurrence.added and max(_instants(ends)) < _instants([master.starts])[0]:
        raise BrokenEvent("its recurrence ends before it begins")
    left_out_by = tuple(parse_rule(text, master.starts) for text in recurrence.left_out_by[:20])
    return Series(master, tuple(_latest(master, rules, changed).values()), rules, left_out_by)


def expand(series: Series, *, until: datetime, effort: Effort, most: int = MOST) -> list[CalendarEvent]:
    """Every occurrence that starts before `until`, changed ones in their places, at most the latest `most`.

    The first one is always there. Raises BrokenEvent where the rules cannot be followed.
    """
    master = series.master
    end = max(until, master.event.start + _DAY)
    start = max([_reach(rule, end, most) for rule in series.rules if not _is_short(rule, most)], default=None)
    start = master.event.start - _DAY if start is None else max(start, master.event.start - _DAY)
    try:
        component = _component(series, start, end, effort)
        templates = {id(component): master}
        calendar = Calendar()
        calendar.add_component(component)
        for one in series.changed:
            change = _changed_component(one)
            templates[id(change)] = one
            calendar.add_component(change)
        found = _between(calendar, *((start, end) if master.zone else (start.date(), end.date() + _DAY)))
    except BrokenEvent:
        raise
    except Exception as error:
        # The expansion is another library's, the rule a stranger's, and the first and last years leave no room.
        raise BrokenEvent(f"its recurrence cannot be followed ({type(error).__name__})") from error
    events = _events(series, found, templates)
    plain = sorted(events, key=lambda one: (one.start, one.id))[-most:] if len(events) > most else events
    if not plain and start > master.event.start - _DAY and not _is_left_out(series):
        plain = [
            _occurrence(series, master.event, original=master.starts, start=master.event.start, end=master.event.end)
        ]
    return plain + _missing(series, plain)


def _is_left_out(series: Series) -> bool:
    """Whether the first occurrence is one of those that are taken out, or changed."""
    first = _instants([series.master.starts])
    left_out = (series.master.recurrence or Recurrence()).left_out
    gone = [*left_out, *(one.recurrence_id for one in series.changed if one.recurrence_id is not None)]
    return bool(set(first) & set(_instants(_in_step(one, series.master, series.rules) for one in gone)))


def _events(series: Series, found: Iterable[_Found], templates: dict[int, ParsedEvent]) -> list[CalendarEvent]:
    floating = series.master.event.start.tzinfo
    events = []
    for one in found:
        template = templates[id(one.component)]
        if template.recurrence_id is not None and not template.and_following:
            events.append(_changed_event(series, template))
            continue
        events.append(
            _occurrence(series, template.event, original=one.start - one.moved, start=one.start, end=one.end)
            if isinstance(one.start, datetime)
            else _occurrence(
                series,
                template.event,
                original=one.start - one.moved,
                start=datetime.combine(one.start, time(), tzinfo=floating),
                end=datetime.combine(one.end, time(), tzinfo=floating),
            )
        )
    return events


def _occurrence(
    series: Series, event: CalendarEvent, *, original: Moment, start: datetime, end: Moment
) -> CalendarEvent:
    uid = series.master.uid
    assert isinstance(end, datetime)
    when = original if isinstance(original, datetime) else datetime.combine(original, time(), tzinfo=start.tzinfo)
    return replace(
        event,
        id=EventId(instance_id(uid, original)),
        start=start,
        end=end,
        ical_uid=uid,
        recurring_event_id=uid,
        original_start=when,
    )


def _changed_event(series: Series, one: ParsedEvent) -> CalendarEvent:
    assert one.recurrence_id is not None
    return _occurrence(series, one.event, original=one.recurrence_id, start=one.event.start, end=one.event.end)


def _missing(series: Series, events: Sequence[CalendarEvent]) -> list[CalendarEvent]:
    """Changed occurrences that were moved out of the time that was looked at: each stands in the file by itself.

    One that is also left out by EXDATE counts unless the series was changed after it.
    """
    held = {event.id for event in events}
    recurrence = series.master.recurrence or Recurrence()
    left_out = set(_instants(recurrence.left_out))
    missing = []
    for one in series.changed:
        assert one.recurrence_id is not None
        obsolete = one.sequence < series.master.sequence and _instants([one.recurrence_id])[0] in left_out
        if instance_id(series.master.uid, one.recurrence_id) not in held and not obsolete:
            missing.append(_changed_event(series, one))
    return missing


def _latest(master: ParsedEvent, rules: Sequence[Rule], changed: Iterable[ParsedEvent]) -> dict[Moment, ParsedEvent]:
    """The changed occurrences by which one they are; of two for the same the later change counts."""
    kept: dict[Moment, ParsedEvent] = {}
    for one in changed:
        assert one.recurrence_id is not None
        identity = _in_step(one.recurrence_id, master, rules)
        known = kept.get(identity)
        if known is None or (known.sequence, _changed_at(known)) <= (one.sequence, _changed_at(one)):
            kept[identity] = replace(one, recurrence_id=identity)
    return kept


def _changed_at(one: ParsedEvent) -> datetime:
    return one.event.updated or datetime.min.replace(tzinfo=UTC)


def _in_step(moment: Moment, master: ParsedEvent, rules: Sequence[Rule]) -> Moment:
    """Which occurrence a date means that names one: by its day, where it does not name its time.

    Programs write the day alone, its midnight, or a time that the change of clocks has moved.
    """
    starts = master.starts
    if not isinstance(starts, datetime):
        return moment.date() if isinstance(moment, datetime) else moment
    added = {one[0] if isinstance(one, tuple) else one for one in (master.recurrence or Recurrence()).added}
    if isinstance(moment, datetime) and (moment in added or any(rule.times_vary for rule in rules)):
        return moment
    day = day_of(moment, starts.tzinfo)
    return datetime.combine(day, starts.timetz())


def _instants(moments: Iterable[Moment]) -> list[float]:
    """Moments as numbers that can be compared, a day as its midnight in UTC."""
    return [
        (one if isinstance(one, datetime) else datetime.combine(one, time(), tzinfo=UTC)).timestamp() for one in moments
    ]


def _is_short(rule: Rule, most: int) -> bool:
    return rule.count is not None and rule.count <= most


def _reach(rule: Rule, end: datetime, most: int) -> datetime:
    """How far back the latest `most` occurrences reach."""
    last = end
    if rule.until is not None:
        until = rule.until if isinstance(rule.until, datetime) else datetime.combine(rule.until, time(), tzinfo=UTC)
        last = min(end, until + _DAY)
    return last - min(rule.period() * (most / rule.per_period() + 1), _LONGEST_REACH)


def _component(series: Series, start: datetime, end: datetime, effort: Effort) -> Event:
    """The series as the library takes it: its rules, where they cost much, as the dates that they name."""
    master = series.master
    recurrence = master.recurrence or Recurrence()
    # A day alone, added to a series of talks, is a day with a talk at its usual time.
    added: list[Any] = [
        one if isinstance(one, datetime | tuple) else _in_step(one, master, series.rules) for one in recurrence.added
    ]
    component = Event()
    starts = master.starts
    for rule in series.rules:
        if rule.sifts:
            added += _dates_of(rule, master, start, end, effort)
        elif rule.frequency in {"DAILY", "WEEKLY"} or comes_true(rule, starts, effort):
            begins = _begins(rule, master, start) if len(series.rules) == 1 and not recurrence.added else starts
            effort.spend(rule.cost(end - _aware(begins, master)))
            starts = begins
            component.add("RRULE", vRecur.from_ical(rule.text(_until_text(rule, starts))))
    left_out = [_in_step(one, master, series.rules) for one in recurrence.left_out]
    for rule in series.left_out_by:
        left_out += _dates_of(rule, master, start, end, effort)
    length = master.event.end - master.event.start
    component["UID"] = "series"
    component["DTSTART"] = vDDDTypes(starts)
    component["DTEND"] = vDDDTypes(starts + length)
    if added:
        component["RDATE"] = vDDDLists(added)
    if left_out:
        component["EXDATE"] = vDDDLists(left_out)
    return component


def _dates_of(rule: Rule, master: ParsedEvent, start: datetime, end: datetime, effort: Effort) -> list[Moment]:
    zone = master.zone
    begins = naive(_begins(rule, master, start), zone)
    until = naive(end, zone) if zone else datetime.combine(end.date(), time())
    if rule.until is not None:
        until = min(until, naive(rule.until, zone))
    if rule.frequency in {"MONTHLY", "YEARLY"} and not comes_true(rule, master.starts, effort):
        return []
    return [one.replace(tzinfo=zone) if zone else one.date() for one in sifted(rule, begins, until, effort)]


def _begins(rule: Rule, master: ParsedEvent, start: datetime) -> Moment:
    """Where to begin to follow a rule: a whole number of periods after its start, just before the time wanted."""
    ahead = start - master.event.start - (master.event.end - master.event.start)
    if rule.count is not None or ahead < 3 * rule.period():
        return master.starts
    if rule.frequency in {"DAILY", "WEEKLY"}:
        return master.starts + (int(ahead / rule.period()) - 2) * rule.period()
    if master.starts.day > 28:
        return master.starts
    months = rule.interval * (1 if rule.frequency == "MONTHLY" else 12)
    skipped = int(ahead / timedelta(days=31 * months)) - 2
    year, month = divmod(master.starts.year * 12 + master.starts.month - 1 + max(skipped, 0) * months, 12)
    return master.starts.replace(year=year, month=month + 1)


def _aware(moment: Moment, master: ParsedEvent) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time(), master.event.start.tzinfo)


def _until_text(rule: Rule, starts: Moment) -> str:
    if rule.until is None:
        return ""
    if not isinstance(starts, datetime):
        return rule.until.strftime("%Y%m%d")
    assert isinstance(rule.until, datetime)
    return rule.until.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _changed_component(one: ParsedEvent) -> Event:
    component = Event()
    assert one.recurrence_id is not None
    component["UID"] = "series"
    component["DTSTART"] = vDDDTypes(one.starts)
    component["DTEND"] = vDDDTypes(_end_of(one))
    identity = vDDDTypes(one.recurrence_id)
    if one.and_following:
        identity.params["RANGE"] = "THISANDFUTURE"
    component["RECURRENCE-ID"] = identity
    return component


def _end_of(one: ParsedEvent) -> Moment:
    return one.event.end if isinstance(one.starts, datetime) else one.starts + (one.event.end - one.event.start)


class _Adapter(EventAdapter):  # type: ignore[misc]  # the library ships no type information
    """Occurrences as they are, without the copies of the whole component that the library makes."""

    def as_component(self, start: Any = None, stop: Any = None, keep_recurrence_attributes: bool = True) -> Any:  # noqa: FBT001, FBT002, ARG002 -- the library's signature
        return _Found(
            self._component,
            self.start if start is None else start,
            self.end if stop is None else stop,
            self.move_recurrences_by if start is not None else timedelta(),
        )


class _Occurrence(Occurrence):  # type: ignore[misc]  # the library ships no type information
    def as_component(self, keep_recurrence_attributes: bool) -> Any:  # noqa: FBT001 -- the library's signature
        return self._adapter.as_component(self.start, self.end, keep_recurrence_attributes)


_SELECTION = ComponentsWithName("VEVENT", adapter=_Adapter, occurrence=_Occurrence)


def _between(calendar: Calendar, start: date, end: date) -> list[_Found]:
    with warnings.catch_warnings():
        # COUNT beside UNTIL is worth a warning to a programmer, not to the user.
        warnings.simplefilter("ignore")
        found: list[_Found] = recurring_ical_events.of(calendar, components=[_SELECTION]).between(start, end)
    return found
