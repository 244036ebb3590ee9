"""Dates, times, durations and periods as calendars write them, with the flaws that are easily understood."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TypeAlias

from icalendar.prop import vDuration

Moment: TypeAlias = date
"""A day, or a point in time that is naive where the text names no zone."""
Period: TypeAlias = tuple[Moment, "Moment | timedelta"]

_MOMENT = re.compile(
    r"(?P<year>\d{4})[-/.]?(?P<month>\d{2})[-/.]?(?P<day>\d{2})"
    r"(?:[T ]{0,3}(?P<hour>\d{1,2})[:.]?(?P<minute>\d{2})(?:[:.]?(?P<second>\d{2})(?:[.,]\d{1,9})?)?|T)?"
    r" ?(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_DURATION = re.compile(r"[+-]?P(?:T?\d{1,7}[WDHMS])*T?", re.IGNORECASE)
_EARLIEST, _LATEST = 1000, 9000
"""Years beyond these leave no room for zones and durations, and were never meant."""


class BadMoment(ValueError):
    """A text that is no date, time or duration; the words say what it is instead."""


def parse_moment(text: str, *, day_only: bool = False) -> Moment:
    """Read one date or time. Raises BadMoment. `day_only` (VALUE=DATE) takes a midnight for its day.

    24:00 is the next day's midnight, a sixtieth second the last one; separators, a missing second and
    an offset are understood.
    """
    found = _MOMENT.fullmatch(text.strip(" \t\r\"'"))
    if found is None:
        raise BadMoment("no date or time")
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    if not _EARLIEST <= year <= _LATEST:
        raise BadMoment(f"in the year {year}")
    try:
        if found["hour"] is None:
            return date(year, month, day)
        hour, minute = int(found["hour"]), int(found["minute"])
        second = min(int(found["second"] or 0), 59)
        next_day = (hour, minute, second) == (24, 0, 0)
        moment = datetime(year, month, day, 0 if next_day else hour, minute, second)  # noqa: DTZ001 -- its zone comes with its TZID
    except ValueError as error:
        raise BadMoment("a date or time that does not exist") from error
    if next_day:
        moment += timedelta(days=1)
    if day_only and moment.time() == time():
        return moment.date()
    return moment.replace(tzinfo=_zone(found["zone"])) if found["zone"] else moment


def parse_dates(text: str, *, day_only: bool = False) -> Moment | Period | None:
    """Read a member of a list of dates: a date, a time or a period; None for an empty one. Raises BadMoment."""
    begins, slash, ends = text.strip().partition("/")
    if not begins:
        return None
    start = parse_moment(begins, day_only=day_only)
    if not slash or not ends:
        return start
    return start, parse_duration(ends) if ends[:1] in "Pp+-" else parse_moment(ends)


def parse_duration(text: str) -> timedelta:
    """Read a duration. Raises BadMoment, also for one of more than ten years."""
    plain = text.strip(" \t\r\"'").upper()
    if not _DURATION.fullmatch(plain):
        raise BadMoment("no duration")
    try:
        duration: timedelta = vDuration.from_ical(plain.removesuffix("T"))  # type: ignore[no-untyped-call]  # untyped there
    except (ValueError, OverflowError) as error:
        raise BadMoment("no duration") from error
    if abs(duration) > timedelta(days=3_660):
        raise BadMoment("longer than ten years")
    return duration


def _zone(text: str) -> timezone:
    if text[0] not in "+-":
        return UTC
    away = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    if away >= timedelta(hours=24):
        raise BadMoment("no offset from UTC")
    return timezone(away if text[0] == "+" else -away)
