"""Time zones by whatever name a calendar gives them: Olson's, Windows's, its own definition, or an offset."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?")


class Zones:
    """The zones of one calendar file. Floating times are in the calendar's own zone, else in UTC."""

    def __init__(self) -> None:
        self._defined: dict[str, tzinfo] = {}
        self._found: dict[str, tzinfo | None] = {}
        self.floating: tzinfo = UTC

    def use_for_floating(self, name: str) -> None:
        """Take a zone (X-WR-TIMEZONE) for times that name none."""
        self.floating = self.find(name) or UTC

    def define(self, name: str, zone: tzinfo) -> None:
        """Take note of a zone that the file defines itself (VTIMEZONE)."""
        self._defined[name] = zone
        self._found.pop(name, None)

    def find(self, name: str) -> tzinfo | None:
        """The zone of that name, or None where nothing tells what is meant."""
        if name not in self._found:
            self._found[name] = _named(name) or self._defined.get(name) or _by_offset(name)
        return self._found[name]

    def aware(self, value: date, name: str = "") -> datetime:
        """A date (its midnight) or datetime as an aware datetime; `name` is its TZID."""
        if not isinstance(value, datetime):
            return datetime.combine(value, time(), tzinfo=self.floating)
        if value.tzinfo is not None and value.utcoffset() is not None:
            return value
        zone = self.find(name) if name else None
        return value.replace(tzinfo=zone or self.floating)


def _named(name: str) -> tzinfo | None:
    plain = name.strip().strip('"')
    # Some programs put a path of their own before Olson's name: /example.org/2015/Europe/Berlin.
    words = [word for word in plain.split("/") if word]
    candidates = [plain, WINDOWS_TO_OLSON.get(plain, "")]
    candidates += ["/".join(words[-length:]) for length in (3, 2) if len(words) >= length]
    for candidate in candidates:
        if not candidate:
            continue
        try:
            return ZoneInfo(candidate)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _by_offset(name: str) -> tzinfo | None:
    """At least the offset is told by "(UTC+01:00) Amsterdam, Berlin" and "GMT+0200"."""
    found = _OFFSET.search(name)
    if found is None:
        return None
    away = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(away if found[1] == "+" else -away) if away < timedelta(hours=24) else None
