"""Recurring events as their occurrences, within bounds that no calendar can break."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Event
from icalendar.prop import vDDDLists, vDDDTypes

from plugin.takeout.events import BrokenEvent, first
from plugin.takeout.zones import Zones

MOST = 2_000
"""Occurrences of one series: daily for five years, weekly for thirty-eight."""

_DENSE = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
_DAY = timedelta(days=1)


def is_recurring(event: Event) -> bool:
    """Tell whether an event repeats."""
    return "RRULE" in event or "RDATE" in event


def expand(master: Event, exceptions: Iterable[Event], zones: Zones, *, until: datetime) -> list[Event]:
    """Every occurrence that starts before `until`, exceptions in their places, at most the latest `MOST`.

    Raises BrokenEvent where the rule cannot be followed.
    """
    rule = _rule(master)
    calendar = Calendar()
    try:
        begins = zones.aware(first(master, "DTSTART").dt, _tzid(master))
        for event in (master, *exceptions):
            _settle(event, zones)
            calendar.add_component(event)
        start, end = _window(rule, begins, until)
        found: list[Event] = recurring_ical_events.of(calendar).between(start, end)
        found.sort(key=lambda event: zones.aware(first(event, "DTSTART").dt))
    except Exception as error:
        # The expansion is another library's, the rule a stranger's, and the first and last years leave no room.
        raise BrokenEvent(f"its recurrence cannot be followed ({type(error).__name__})") from error
    return found[-MOST:]


def _rule(master: Event) -> dict[str, list[Any]]:
    rules = master.get("RRULE")
    if isinstance(rules, list):
        if len(rules) != 1:
            raise BrokenEvent("it has several recurrence rules")
        rules = rules[0]
    rule = {} if rules is None else {str(key).upper(): list(value) for key, value in rules.items()}
    if str(_of(rule, "FREQ")).upper() in _DENSE or _times_a_day(rule) > 24:
        raise BrokenEvent("it repeats more often than a meeting can")
    interval = _of(rule, "INTERVAL")
    if isinstance(interval, int) and interval < 1:
        # Followed, such a rule would stay on one day for ever.
        raise BrokenEvent("it repeats without going on in time")
    return rule


def _window(rule: dict[str, list[Any]], begins: datetime, until: datetime) -> tuple[datetime, datetime]:
    """From the first occurrence on, or from as far back as `MOST` of them reach."""
    start, end = begins - _DAY, until
    last = _of(rule, "UNTIL")
    if isinstance(last, date):
        moment = last if isinstance(last, datetime) else datetime.combine(last, time.max)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        # Compared first: many calendars write "for ever" as the last day of the year 9999, after which nothing comes.
        if aware < end:
            end = min(end, aware + 2 * _DAY)
    count = _of(rule, "COUNT")
    if rule and not (isinstance(count, int) and count <= MOST):
        reach = timedelta(days=min(366 * MOST / _times_a_year(rule), 36_000))
        if end - start > reach:
            start = end - reach
    return start, max(start, end)


def _times_a_year(rule: dict[str, list[Any]]) -> float:
    """An upper bound, for bounding only."""
    frequency = str(_of(rule, "FREQ")).upper()
    days = len(rule.get("BYDAY", []))
    by_date = len(rule.get("BYMONTHDAY", [])) + len(rule.get("BYYEARDAY", []))
    weeks = len(rule.get("BYWEEKNO", []))
    if frequency == "WEEKLY":
        times = 53.0 * max(1, days)
    elif frequency == "MONTHLY":
        times = 12.0 * max(1, by_date, 5 * days)
    elif frequency == "YEARLY":
        times = 1.0 if not (days or by_date or weeks) else 366.0
    else:
        times = 366.0
    interval = _of(rule, "INTERVAL")
    return times * _times_a_day(rule) / max(1, interval if isinstance(interval, int) else 1)


def _times_a_day(rule: dict[str, list[Any]]) -> int:
    times = 1
    for name in _WITHIN_A_DAY:
        times *= max(1, len(rule.get(name, [])))
    return times


def _of(rule: dict[str, list[Any]], name: str) -> Any:
    return (rule.get(name) or [None])[0]


def _settle(event: Event, zones: Zones) -> None:
    """Give every time of an event the zone it is meant in, so that all of them can be compared."""
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        value = first(event, name)
        if isinstance(getattr(value, "dt", None), datetime):
            event[name] = vDDDTypes(zones.aware(value.dt, str(value.params.get("TZID", ""))))
    for name in ("EXDATE", "RDATE"):
        lists = event.get(name)
        if lists is None:
            continue
        settled = [_settled_list(one, zones) for one in (lists if isinstance(lists, list) else [lists])]
        event[name] = settled if len(settled) > 1 else settled[0]


def _settled_list(lists: Any, zones: Zones) -> Any:
    if not isinstance(lists, vDDDLists):
        return lists
    name = str(lists.params.get("TZID", ""))
    moments = [one.dt for one in lists.dts]
    return vDDDLists([zones.aware(moment, name) if isinstance(moment, datetime) else moment for moment in moments])


def _tzid(event: Event) -> str:
    return str(first(event, "DTSTART").params.get("TZID", ""))
