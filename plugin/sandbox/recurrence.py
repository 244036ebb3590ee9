"""Series of events: a recurring master becomes its single instances, as Calendar gives them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.rrule import rrulestr

MOST_INSTANCES = 3_000
"""A series without end is cut here even where the caller names no horizon."""

HORIZON = timedelta(days=730)
"""How far ahead of now a series is expanded where the caller names no end."""


def moment(when: dict[str, Any], zone: tzinfo = UTC) -> datetime:
    """An event's start or end as an aware time; a day begins at midnight of `zone`. ValueError if it is neither."""
    if "dateTime" in when:
        found = datetime.fromisoformat(str(when["dateTime"]))
        return found if found.tzinfo else found.replace(tzinfo=_zone(when.get("timeZone"), zone))
    if "date" in when:
        return datetime.combine(date.fromisoformat(str(when["date"])), datetime.min.time(), zone)
    raise ValueError("neither date nor dateTime")


def span(event: dict[str, Any]) -> tuple[datetime, datetime] | None:
    """(start, end) of an event; None where it has no readable times."""
    try:
        start = moment(event["start"])
        return start, max(start, moment(event.get("end") or event["start"]))
    except (KeyError, ValueError, TypeError):
        return None


def instance_id(master_id: str, original_start: dict[str, Any]) -> str:
    """Calendar's id of one instance: the master's, and the original start in UTC (or the day)."""
    if "date" in original_start:
        return f"{master_id}_{str(original_start['date']).replace('-', '')}"
    return f"{master_id}_{moment(original_start).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def instances(master: dict[str, Any], *, until: datetime) -> Iterator[dict[str, Any]]:
    """The instances of a series that start before `until`, oldest first, without exceptions applied.

    Wall-clock time is kept across changes of daylight saving, in the zone of the start's `timeZone`.
    """
    whole_day = "date" in master["start"]
    zone = UTC if whole_day else _zone(master["start"].get("timeZone"), moment(master["start"]).tzinfo or UTC)
    first = moment(master["start"], UTC).astimezone(zone)
    length = moment(master.get("end") or master["start"]) - moment(master["start"])
    lines = [line for line in master["recurrence"] if line]
    rules = rrulestr(
        "\n".join(_floating(line, zone) for line in lines), dtstart=first.replace(tzinfo=None), forceset=True
    )
    common = {key: value for key, value in master.items() if key not in {"recurrence", "id", "start", "end", "etag"}}
    for number, naive in enumerate(rules):
        start = naive.replace(tzinfo=zone)
        if start >= until or number >= MOST_INSTANCES:
            return
        if whole_day:
            original: dict[str, Any] = {"date": start.date().isoformat()}
            ends: dict[str, Any] = {"date": (start + length).date().isoformat()}
        else:
            # The length is real time: an hour stays an hour on the night the clocks change.
            end = (start.astimezone(UTC) + length).astimezone(zone)
            original, ends = _stamp(start, master["start"]), _stamp(end, master.get("end") or master["start"])
        yield {
            **common,
            "id": instance_id(master["id"], original),
            "recurringEventId": master["id"],
            "originalStartTime": dict(original),
            "start": original,
            "end": ends,
        }


def _stamp(when: datetime, like: dict[str, Any]) -> dict[str, Any]:
    stamp = {"dateTime": when.isoformat()}
    return {**stamp, "timeZone": like["timeZone"]} if "timeZone" in like else stamp


def _zone(name: object, otherwise: tzinfo) -> tzinfo:
    try:
        return ZoneInfo(str(name)) if name else otherwise
    except (ZoneInfoNotFoundError, ValueError):
        return otherwise


def _floating(line: str, zone: tzinfo) -> str:
    """One RRULE, RDATE or EXDATE line with its times as wall-clock times of `zone`, the way the rule is computed."""
    head, colon, values = line.partition(":")
    if head.upper().startswith("RRULE"):
        parts = []
        for part in values.split(";"):
            name, _, value = part.partition("=")
            parts.append(f"UNTIL={_wall(value, zone, UTC)}" if name.upper() == "UNTIL" else part)
        return f"{head}{colon}{';'.join(parts)}"
    name, _, parameters = head.partition(";")
    own = next((item[5:] for item in parameters.split(";") if item.upper().startswith("TZID=")), None)
    written_in = _zone(own, zone)
    return f"{name}{colon}{','.join(_wall(value, zone, written_in) for value in values.split(','))}"


def _wall(value: str, zone: tzinfo, written_in: tzinfo) -> str:
    """A basic-format time as wall-clock time of `zone`; a day becomes its first or last second."""
    if "T" not in value:
        return f"{value}T000000" if zone is UTC else f"{value}T235959"
    naive = datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - the zone is put on below
    aware = naive.replace(tzinfo=UTC if value.endswith("Z") else written_in)
    return f"{aware.astimezone(zone):%Y%m%dT%H%M%S}"
