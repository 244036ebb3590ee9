"""The time zones of one calendar: by whatever name it gives them, by its own definition, or by an offset."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Timezone

from plugin.takeout.lines import decode_mixed
from plugin.takeout.zone_names import offsets_in, zone_id, zone_meant

MOST_DEFINED = 50
"""Definitions of one calendar that are worked out: more zones than any calendar crosses."""

MOST_NAMES = 1_000
"""Names of zones that are looked up for one calendar."""

_TZID = re.compile(r"TZID(?:;[^:]*)?:(.*)", re.IGNORECASE)
_RULE = re.compile(r"RRULE(?:;[^:]*)?:(.*)", re.IGNORECASE)
_YEARLY = re.compile(
    r"FREQ=YEARLY(?:;(?:INTERVAL=1|BYMONTH=\d{1,2}|BYDAY=[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)|BYMONTHDAY=-?[\d,]{1,30}"
    r"|WKST=\w\w|UNTIL=[\dTZ]{8,16}|COUNT=\d{1,4}))*;?",
    re.IGNORECASE,
)
"""The rules by which clocks change. Any other could be followed for ever."""


class Zones:
    """The zones of one calendar. `own_name` is the calendar's own zone, for times that name none.

    Without it floating times are in the only zone that the calendar defines, else in UTC.
    """

    def __init__(self) -> None:
        self.own_name = ""
        self.siblings: Sequence[Zones] = ()
        """The zones of the file's other calendars, where a definition may stand that this one lacks."""
        self._defined: dict[str, Sequence[bytes]] = {}
        self._made: dict[str, tzinfo | None] = {}
        self._found: dict[str, tzinfo | None] = {}

    def define(self, lines: Sequence[bytes]) -> None:
        """Take note of a zone that the calendar defines itself (the lines of a VTIMEZONE)."""
        for line in lines:
            found = _TZID.match(decode_mixed(line))
            if found:
                self._defined[_key(found[1])] = lines
                self._found.clear()
                return

    @property
    def defines_any(self) -> bool:
        """Whether the calendar defines zones itself."""
        return bool(self._defined)

    @property
    def floating(self) -> tzinfo:
        """The zone of times that name none."""
        return (self.find(self.own_name) if self.own_name else None) or self._only_one() or UTC

    def find(self, name: str) -> tzinfo | None:
        """Return the zone of that name, or None where nothing tells what is meant."""
        if name not in self._found:
            self._found[name] = self._look_up(name[:200]) if len(self._found) < MOST_NAMES else None
        return self._found[name]

    def _look_up(self, name: str) -> tzinfo | None:
        exact = zone_id(name)
        if exact:
            return ZoneInfo(exact)
        key = _key(name)
        own = next((found for one in (self, *self.siblings) if (found := one.definition(key)) is not None), None)
        if own is not None:
            return own
        meant = zone_meant(name)
        if meant:
            return ZoneInfo(meant)
        offsets = offsets_in(name)
        if offsets:
            return timezone(offsets[0])
        return None if self.own_name else self._only_one()

    def aware(self, value: date, name: str = "", *, otherwise: tzinfo | None = None) -> datetime:
        """Return a date (its midnight) or datetime as an aware datetime; `name` is its TZID.

        `otherwise` is the zone of a time that names none, the calendar's own unless given.
        """
        if not isinstance(value, datetime):
            return datetime.combine(value, time(), tzinfo=otherwise or self.floating)
        if value.tzinfo is not None:
            return value
        zone = self.find(name) if name else None
        return value.replace(tzinfo=zone or otherwise or self.floating)

    def _only_one(self) -> tzinfo | None:
        return self.definition(next(iter(self._defined))) if len(self._defined) == 1 else None

    def definition(self, key: str) -> tzinfo | None:
        """Return the zone that this calendar defines under a folded name, or None."""
        if key not in self._defined:
            return None
        if key not in self._made:
            self._made[key] = _made(self._defined[key]) if len(self._made) < MOST_DEFINED else None
        return self._made[key]


def _key(name: str) -> str:
    return name.strip().strip("\"'").strip().casefold()


def _made(lines: Sequence[bytes]) -> tzinfo | None:
    """Make the zone of its VTIMEZONE; None where that cannot be followed."""
    kept = []
    for line in lines[:2_000]:
        text = decode_mixed(line).strip()
        rule = _RULE.match(text)
        plain = rule[1].replace(" ", "") if rule else ""
        if rule and not _YEARLY.fullmatch(plain):
            return None
        kept.append(f"RRULE:{plain}" if rule else text)
    if not any(line.upper().startswith("TZOFFSETTO") for line in kept):
        return _located(kept)
    try:
        component = Timezone.from_ical("\r\n".join(kept) + "\r\n")
        assert isinstance(component, Timezone)
        # Calendars name their zones as they like; a known name was looked up before.
        zone = component.to_tz(lookup_tzid=False)
        offset = datetime(2025, 1, 1, tzinfo=zone).utcoffset()
    except Exception:  # noqa: BLE001 -- whatever a broken definition raises: the zone's name may still tell
        return None
    return zone if offset is not None and abs(offset) < timedelta(hours=24) else None


def _located(lines: Sequence[str]) -> tzinfo | None:
    """The zone that a definition without offsets names by libical's X-LIC-LOCATION."""
    names = (line.partition(":")[2].strip() for line in lines if line.upper().startswith("X-LIC-LOCATION"))
    exact = next((found for name in names if (found := zone_id(name))), "")
    return ZoneInfo(exact) if exact else None
