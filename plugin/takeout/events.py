"""A VEVENT as a `CalendarEvent`: pure, and forgiving of all that real calendars leave out or write oddly."""

import hashlib
import html
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Event

from plugin.domain.model import Address, Attendee, CalendarEvent, EventId, Mailbox
from plugin.domain.text.excerpts import excerpt
from plugin.takeout.components import Block
from plugin.takeout.said import Said, take_in
from plugin.takeout.zones import Zones

_ANSWERS = {
    "ACCEPTED": "accepted",
    "DECLINED": "declined",
    "DELEGATED": "declined",
    "TENTATIVE": "tentative",
    "NEEDS-ACTION": "needsAction",
}
_STATUS = {"CANCELLED": "cancelled", "TENTATIVE": "tentative"}
_VISIBILITY = {"PRIVATE": "private", "CONFIDENTIAL": "confidential", "PUBLIC": "public"}
_BUSY = {"OOF": "outOfOffice", "WORKINGELSEWHERE": "workingLocation"}
_TAG = re.compile(r"<[^<>]{1,500}>")
_BY_LINE = re.MULTILINE | re.IGNORECASE
_LONGEST_SUMMARY = 500
_VITAL = ("DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID")
_SAID = "X-ASKWELL-SAID"
"""Under this name an event carries its words; the library copies it into every occurrence."""
_CALENDAR_DOMAIN = "calendar.google.com"
"""Addresses under it are calendars and rooms, not people."""


class BrokenEvent(ValueError):
    """An event that cannot be read; the words say why."""


def parse_event(block: Block) -> Event:
    """Parse one event's lines. Raises BrokenEvent where what matters of it is missing or unreadable."""
    if block.why:
        raise BrokenEvent(block.why)
    try:
        lines, said = take_in(block.lines)
        event = Event.from_ical(lines)
    except Exception as error:
        # The parser promises ValueError but meets more in damaged files; whatever it is, it is this event's.
        raise BrokenEvent(f"it cannot be parsed ({type(error).__name__})") from error
    if not isinstance(event, Event):
        raise BrokenEvent("it is no event")
    wrong = {str(name).upper() for name, _ in event.errors}
    for name in _VITAL:
        if name in wrong:
            raise BrokenEvent(f"its {name} cannot be read")
    if not isinstance(getattr(first(event, "DTSTART"), "dt", None), date):
        raise BrokenEvent("it has no start")
    event[_SAID] = said
    if not said.texts.get("UID"):
        event["UID"] = hashlib.sha256(block.lines).hexdigest()[:32]
    return event


def event_uid(event: Event) -> str:
    """The event's UID; one that had none was given a digest of its lines."""
    return str(first(event, "UID")).strip()[:300]


def guess_name(block: Block) -> str:
    """What to call an event that cannot be parsed: its UID or summary where the lines show one."""
    for wanted in (b"UID", b"SUMMARY"):
        found = re.search(rb"^" + wanted + rb"(?:;[^:\r\n]{0,200})?:([^\r\n]{1,300})", block.lines, _BY_LINE)
        if found:
            return found[1].decode("utf-8", "replace").strip()
    return f"event {hashlib.sha256(block.lines).hexdigest()[:12]}"


def to_calendar_event(
    event: Event, zones: Zones, *, me: Iterable[Address], recurring: bool = False, method: str = ""
) -> CalendarEvent:
    """Make the domain's record. `recurring`: it is one occurrence of a series, told apart by RECURRENCE-ID.

    Times that name no zone, or an unknown one, are in the calendar's own. All-day ends are exclusive.
    """
    uid = event_uid(event)
    starts = first(event, "DTSTART")
    start = zones.aware(starts.dt, _tzid(starts))
    all_day = not isinstance(starts.dt, datetime)
    original = first(event, "RECURRENCE-ID")
    original_start = (
        zones.aware(original.dt, _tzid(original)) if original is not None and hasattr(original, "dt") else None
    )
    is_instance = recurring or original_start is not None
    mine = frozenset(me)
    said = _said(event)
    organizer = said.organizer
    attendees = _attendees(said, mine)
    status = _STATUS.get(_word(event, "STATUS"), "confirmed")
    return CalendarEvent(
        id=EventId(_instance_id(uid, original_start or start, all_day=all_day) if is_instance else uid),
        summary=_text(event, "SUMMARY")[:_LONGEST_SUMMARY],
        start=start,
        end=_end(event, zones, start, all_day=all_day),
        all_day=all_day,
        status="cancelled" if method == "CANCEL" else status,
        ical_uid=uid,
        recurring_event_id=uid if is_instance else "",
        original_start=original_start if is_instance else None,
        event_type=_BUSY.get(_word(event, "X-MICROSOFT-CDO-BUSYSTATUS"), "default"),
        transparency="transparent" if _word(event, "TRANSP") == "TRANSPARENT" else "opaque",
        visibility=_VISIBILITY.get(_word(event, "CLASS"), "default"),
        location=excerpt(_text(event, "LOCATION")),
        description=excerpt(html.unescape(_TAG.sub(" ", _text(event, "DESCRIPTION")[:65_536]))),
        organizer=organizer,
        attendees=attendees,
        self_response=_self_response(attendees, organizer, mine),
        updated=_stamp(event, zones),
    )


def first(event: Event, name: str) -> Any:
    """The first value of a property that may be repeated by mistake; None where it is missing."""
    value = event.get(name)
    return value[0] if isinstance(value, list) and value else value


def _end(event: Event, zones: Zones, start: datetime, *, all_day: bool) -> datetime:
    ends, lasts = first(event, "DTEND"), first(event, "DURATION")
    end = start
    if ends is not None and isinstance(getattr(ends, "dt", None), date):
        end = zones.aware(ends.dt, _tzid(ends))
    elif lasts is not None and isinstance(getattr(lasts, "dt", None), timedelta):
        end = start + lasts.dt
    if all_day and end <= start:
        return start + timedelta(days=1)
    return max(start, end)


def _stamp(event: Event, zones: Zones) -> datetime | None:
    for name in ("LAST-MODIFIED", "DTSTAMP", "CREATED"):
        value = first(event, name)
        if value is not None and isinstance(getattr(value, "dt", None), datetime):
            return zones.aware(value.dt)
    return None


def _attendees(said: Said, mine: frozenset[Address]) -> tuple[Attendee, ...]:
    """Everybody invited, each once; the organiser too, whom some programs leave out of the list."""
    organizer = said.organizer
    found: dict[Address, Attendee] = {}
    for guest in said.guests:
        mailbox = guest.mailbox
        if mailbox.address in found:
            continue
        found[mailbox.address] = Attendee(
            mailbox=mailbox,
            response_status=_ANSWERS.get(guest.word("PARTSTAT"), "needsAction"),
            is_self=mailbox.address in mine,
            organizer=organizer is not None and mailbox.address == organizer.address,
            resource=guest.word("CUTYPE") in {"ROOM", "RESOURCE"},
            optional=guest.word("ROLE") in {"OPT-PARTICIPANT", "NON-PARTICIPANT"},
        )
    if found and organizer is not None and organizer.address not in found and not _is_calendar(organizer.address):
        found[organizer.address] = Attendee(organizer, "accepted", is_self=organizer.address in mine, organizer=True)
    return tuple(found.values())


def _self_response(attendees: tuple[Attendee, ...], organizer: Mailbox | None, mine: frozenset[Address]) -> str:
    if organizer is not None and organizer.address in mine:
        return "accepted"
    return next((attendee.response_status for attendee in attendees if attendee.is_self), "accepted")


def _is_calendar(address: Address) -> bool:
    return address.endswith(_CALENDAR_DOMAIN)


def _instance_id(uid: str, start: datetime, *, all_day: bool) -> str:
    when = start.strftime("%Y%m%d") if all_day else (start - start.utcoffset()).strftime("%Y%m%dT%H%M%SZ")  # type: ignore[operator]
    return f"{uid}_{when}"


def _text(event: Event, name: str) -> str:
    return _said(event).texts.get(name, "")


def _said(event: Event) -> Said:
    value: Any = event[_SAID]
    assert isinstance(value, Said)
    return value


def _word(event: Event, name: str) -> str:
    return _text(event, name).upper()


def _tzid(value: Any) -> str:
    return str(value.params.get("TZID", ""))
