"""A VEVENT as a `CalendarEvent` with what tells of its recurrence: forgiving of all that calendars write oddly."""

import hashlib
import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from plugin.domain.meetings.called_off import is_called_off
from plugin.domain.model import Address, CalendarEvent, EventId
from plugin.domain.text.excerpts import excerpt
from plugin.takeout.components import Block, CalendarPart
from plugin.takeout.guests import own_response, read_guests
from plugin.takeout.moments import BadMoment, Moment, Period, parse_dates, parse_duration, parse_moment
from plugin.takeout.properties import Properties, Property, read_properties
from plugin.takeout.zones import Zones

_VISIBILITY = {"PRIVATE": "private", "CONFIDENTIAL": "confidential", "PUBLIC": "public"}
_BUSY = {"OOF": "outOfOffice", "WORKINGELSEWHERE": "workingLocation"}
_PLAIN_STATUS = frozenset({"", "CONFIRMED", "TENTATIVE"})
_ANSWERS_TO_INVITATIONS = frozenset({"REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"})
"""Methods of messages about an event, which tell less of it than the event itself."""
_TAG = re.compile(r"<[^<>]{1,500}>")
_BY_LINE = re.MULTILINE | re.IGNORECASE
_MEMBERS = re.compile(r"[,;]|\s+(?=\d{8})")
"""Between the dates of a list stand commas, and by mistake semicolons or spaces."""
_LONGEST_SUMMARY = 500
_MOST_DATES = 5_000
"""Dates that one event lists; a series without end has fewer exceptions."""


class BrokenEvent(ValueError):
    """An event that cannot be read; the words say why."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How an event repeats: its rules as written, and the single dates that are added and left out.

    `flaws` are sentences on what of it could not be read.
    """

    rules: tuple[str, ...] = ()
    left_out_by: tuple[str, ...] = ()
    added: tuple[Moment | Period, ...] = ()
    left_out: tuple[Moment, ...] = ()
    flaws: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedEvent:
    """An event as it stands in a file.

    `starts` is its day, or its aware start. `recurrence_id` says which occurrence of a series it stands
    for, `and_following` that it stands for the later ones too. `is_answer`: it only answers an invitation.
    """

    event: CalendarEvent
    starts: Moment
    sequence: int = 0
    recurrence: Recurrence | None = None
    recurrence_id: Moment | None = None
    and_following: bool = False
    is_answer: bool = False

    @property
    def uid(self) -> str:
        """The event's UID; one that had none was given a digest of its lines."""
        return self.event.ical_uid

    @property
    def zone(self) -> tzinfo | None:
        """The zone in which it repeats; None for whole days."""
        return self.starts.tzinfo if isinstance(self.starts, datetime) else None


def parse_event(block: Block, part: CalendarPart, *, me: frozenset[Address]) -> ParsedEvent:
    """Parse one event's lines. Raises BrokenEvent where what matters of it is missing or unreadable."""
    if block.why:
        raise BrokenEvent(block.why)
    try:
        return _parsed(read_properties(block.lines), block, part, me)
    except (ValueError, OverflowError) as error:
        if isinstance(error, BrokenEvent):
            raise
        raise BrokenEvent(f"it cannot be parsed ({type(error).__name__})") from error


def guess_name(block: Block) -> str:
    """What to call an event that cannot be parsed: its UID or summary where the lines show one."""
    for wanted in (b"UID", b"SUMMARY"):
        found = re.search(rb"^" + wanted + rb"(?:;[^:\r\n]{0,200})?:([^\r\n]{1,300})", block.lines, _BY_LINE)
        if found and found[1].strip():
            return found[1].decode("utf-8", "replace").strip()
    return f"event {hashlib.sha256(block.lines).hexdigest()[:12]}"


def _parsed(properties: Properties, block: Block, part: CalendarPart, me: frozenset[Address]) -> ParsedEvent:
    zones = part.zones
    starts = _required(properties, "DTSTART", zones)
    zone = starts.tzinfo if isinstance(starts, datetime) else None
    start = zones.aware(starts)
    identity = _moment(properties, "RECURRENCE-ID", zones, zone)
    named = next(iter(properties.times.get("RECURRENCE-ID", ())), None)
    event = _calendar_event(properties, block, part, start=start, starts=starts, me=me)
    sequence = properties.text("SEQUENCE")
    return ParsedEvent(
        event=event,
        starts=starts,
        sequence=int(sequence) if sequence.isdecimal() and len(sequence) < 10 else 0,
        recurrence=None if identity is not None else _recurrence(properties, zones, zone),
        recurrence_id=identity,
        and_following=named is not None and named.word("RANGE") == "THISANDFUTURE",
        is_answer=part.method in _ANSWERS_TO_INVITATIONS,
    )


def _calendar_event(
    properties: Properties,
    block: Block,
    part: CalendarPart,
    *,
    start: datetime,
    starts: Moment,
    me: frozenset[Address],
) -> CalendarEvent:
    """Make the domain's record. Times that name no zone are in the calendar's own; all-day ends are exclusive."""
    uid = properties.text("UID")[:300] or hashlib.sha256(block.lines).hexdigest()[:32]
    guests = read_guests(properties, me)
    description = properties.text("DESCRIPTION")
    return CalendarEvent(
        id=EventId(uid),
        summary=" ".join(properties.text("SUMMARY")[:_LONGEST_SUMMARY].split()),
        start=start,
        end=_end(properties, part.zones, start, starts),
        all_day=not isinstance(starts, datetime),
        status=_status(properties.word("STATUS"), part.method),
        ical_uid=uid,
        event_type=_BUSY.get(properties.word("X-MICROSOFT-CDO-BUSYSTATUS"), "default"),
        transparency="transparent" if properties.word("TRANSP") == "TRANSPARENT" else "opaque",
        visibility=_VISIBILITY.get(properties.word("CLASS"), "default"),
        location=excerpt(properties.text("LOCATION")),
        description=excerpt(html.unescape(_TAG.sub(" ", description))) if description else "",
        organizer=guests.organizer,
        attendees=guests.attendees,
        guests_hidden=guests.unnamed,
        self_response=own_response(guests, me),
        updated=_stamp(properties, part.zones, ("LAST-MODIFIED", "DTSTAMP", "CREATED")),
        created=_stamp(properties, part.zones, ("CREATED",)),
    )


def _status(word: str, method: str) -> str:
    if method == "CANCEL" or word.startswith("CANCEL") or (word not in _PLAIN_STATUS and is_called_off(word)):
        return "cancelled"
    return "tentative" if word.startswith("TENTATIVE") or method == "COUNTER" else "confirmed"


def _required(properties: Properties, name: str, zones: Zones) -> Moment:
    value = _moment(properties, name, zones, None)
    if value is None:
        raise BrokenEvent("it has no start")
    return value


def _moment(properties: Properties, name: str, zones: Zones, zone: tzinfo | None) -> Moment | None:
    """The first value of a property that can be read: a day, or a point in time, aware; None where all are empty."""
    flaw: BadMoment | None = None
    for line in properties.times.get(name, ()):
        if line.value.strip():
            try:
                return _aware(parse_moment(line.value, day_only=line.word("VALUE") == "DATE"), line, zones, zone)
            except BadMoment as error:
                flaw = flaw or error
    if flaw is not None:
        raise BrokenEvent(f"its {name} is {flaw}") from flaw
    return None


def _aware(value: Moment, line: Property, zones: Zones, zone: tzinfo | None) -> Moment:
    """A day as it is, a time in its zone; one that names none is in the event's own zone."""
    if not isinstance(value, datetime):
        return value
    return zones.aware(value, line.parameters.get("TZID", ""), otherwise=zone)


def _end(properties: Properties, zones: Zones, start: datetime, starts: Moment) -> datetime:
    """The first end that can be read, of DTEND or DURATION; the start, or its day's end, where there is none."""
    end = start
    flaw = ""
    for name, line in _ends(properties):
        try:
            end = _one_end(line, zones, start, starts)
        except BadMoment as error:
            flaw = flaw or f"its {name} is {error}"
        else:
            flaw = ""
            break
    if flaw:
        raise BrokenEvent(flaw)
    if not isinstance(starts, datetime) and end <= start:
        return start + timedelta(days=1)
    return max(start, end)


def _ends(properties: Properties) -> Iterator[tuple[str, Property]]:
    yield from (("DTEND", line) for line in properties.times.get("DTEND", ()) if line.value.strip())
    if properties.text("DURATION"):
        yield "DURATION", Property(properties.text("DURATION"))


def _one_end(line: Property, zones: Zones, start: datetime, starts: Moment) -> datetime:
    if re.match(r"[+-]?P", line.value.strip(), re.IGNORECASE):
        return start + parse_duration(line.value)
    ends = parse_moment(line.value, day_only=line.word("VALUE") == "DATE")
    if not isinstance(starts, datetime) and isinstance(ends, datetime):
        # A whole day's end is a day; a time within one belongs to it.
        return datetime.combine(ends.date(), start.timetz())
    return zones.aware(ends, line.parameters.get("TZID", ""), otherwise=start.tzinfo)


def _recurrence(properties: Properties, zones: Zones, zone: tzinfo | None) -> Recurrence | None:
    times = properties.times
    rules = tuple(dict.fromkeys(line.value.strip() for line in times.get("RRULE", ()) if line.value.strip()))
    flaws: list[str] = []
    added = tuple(_dates(times.get("RDATE", ()), "RDATE", zones, zone, flaws))
    if not rules and not added:
        return None
    left_out = _dates(times.get("EXDATE", ()), "EXDATE", zones, zone, flaws)
    return Recurrence(
        rules=rules,
        left_out_by=tuple(line.value.strip() for line in times.get("EXRULE", ()) if line.value.strip()),
        added=added,
        left_out=tuple(one[0] if isinstance(one, tuple) else one for one in left_out),
        flaws=tuple(flaws[:3]),
    )


def _dates(
    lines: Sequence[Property], name: str, zones: Zones, zone: tzinfo | None, flaws: list[str]
) -> Iterator[Moment | Period]:
    """Each date that is listed, once. What cannot be read is told in `flaws`: the series does not hang on it."""
    seen: set[Moment] = set()
    for line in lines:
        # Each member costs its reading: how many there are is counted first.
        if line.value.count(",") > 2 * _MOST_DATES or len(seen) > _MOST_DATES:
            raise BrokenEvent(f"its {name} lists more than {_MOST_DATES} dates")
        for member in _MEMBERS.split(line.value):
            try:
                value = parse_dates(member, day_only=line.word("VALUE") == "DATE")
            except BadMoment as error:
                flaws.append(f"its {name} names {error} ({member.strip()[:40]}), which was passed over")
                continue
            if value is None:
                continue
            begins = _aware(value[0] if isinstance(value, tuple) else value, line, zones, zone)
            if begins in seen:
                continue
            seen.add(begins)
            if isinstance(value, tuple):
                ends = value[1]
                yield begins, ends if isinstance(ends, timedelta) else _aware(ends, line, zones, zone)
            else:
                yield begins


def _stamp(properties: Properties, zones: Zones, names: Iterable[str]) -> datetime | None:
    """The moment of the first of these properties that says one."""
    for name in names:
        for line in properties.times.get(name, ()):
            try:
                value = parse_moment(line.value)
            except BadMoment:
                continue
            return zones.aware(value, line.parameters.get("TZID", ""))
    return None


def instance_id(uid: str, original: Moment) -> str:
    """The id of one occurrence, told apart by the start that the series gives it."""
    if not isinstance(original, datetime):
        return f"{uid}_{original:%Y%m%d}"
    offset = original.utcoffset()
    assert offset is not None
    return f"{uid}_{original.replace(tzinfo=None) - offset:%Y%m%dT%H%M%SZ}"


def day_of(value: date, zone: tzinfo | None) -> date:
    """The day on which a moment lies, in the zone."""
    if not isinstance(value, datetime):
        return value
    return value.astimezone(zone).date() if zone is not None else value.date()
