"""Calendar's JSON into domain records; pure. Of an event, only id and start are indispensable."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from plugin.domain.model import Attendee, CalendarEvent, EventId, Mailbox, Skipped
from plugin.domain.model.port_values import EventPage
from plugin.domain.text.addresses import parse_address
from plugin.domain.text.excerpts import excerpt
from plugin.google.payloads import plain_excerpt
from plugin.sentences import say


def event_page(data: Mapping[str, Any]) -> EventPage:
    """An answer of `events.list`: cancelled events apart, and those that cannot be read named with the reason."""
    zone = zone_named(data.get("timeZone"))
    events: list[CalendarEvent] = []
    cancelled: list[EventId] = []
    skipped: list[Skipped] = []
    for number, item in enumerate(data.get("items") or ()):
        name = str(item.get("id") or "") if isinstance(item, dict) else ""
        if not name:
            skipped.append(
                Skipped(
                    say("event without an id, number %(value)s of its page", value=number + 1), say("It has no id.")
                )
            )
        elif item.get("status") == "cancelled":
            cancelled.append(EventId(name))
        else:
            try:
                events.append(calendar_event(item, zone=zone))
            except (ValueError, TypeError, AttributeError, OverflowError) as error:
                skipped.append(Skipped(name, say("The event cannot be read: %(why)s.", why=_why(error))))
    return EventPage(
        events=tuple(events),
        cancelled=tuple(cancelled),
        skipped=tuple(skipped),
        next_page_token=data.get("nextPageToken") or None,
        next_sync_token=data.get("nextSyncToken") or None,
    )


def calendar_event(item: Mapping[str, Any], *, zone: tzinfo = UTC) -> CalendarEvent:
    """One event resource. `zone` is the calendar's own, for all-day events. Raises ValueError where it has no start."""
    start, all_day = _moment(item.get("start"), zone)
    if start is None:
        raise ValueError(say("it has no start"))
    end, _ = _moment(item.get("end"), zone)
    original, _ = _moment(item.get("originalStartTime"), zone)
    if not all(one is None or _is_a_date(one) for one in (start, end)):
        raise ValueError(say("its dates lie in no time that a diary has"))
    attendees = tuple(_attendees(item.get("attendees")))
    organizer = _organizer(item)
    return CalendarEvent(
        id=EventId(str(item["id"])),
        summary=excerpt(str(item.get("summary") or ""), 300),
        start=start,
        end=max(start, end) if end is not None else start,
        all_day=all_day,
        status=str(item.get("status") or "confirmed"),
        ical_uid=str(item.get("iCalUID") or ""),
        recurring_event_id=str(item.get("recurringEventId") or ""),
        original_start=original if original is None or _is_a_date(original) else None,
        event_type=str(item.get("eventType") or "default"),
        transparency=str(item.get("transparency") or "opaque"),
        visibility=str(item.get("visibility") or "default"),
        location=excerpt(str(item.get("location") or "")),
        description=plain_excerpt(str(item.get("description") or "")),
        organizer=_mailbox(organizer),
        creator=_mailbox(item.get("creator")),
        attendees=attendees,
        attendees_omitted=bool(item.get("attendeesOmitted")),
        guests_hidden=item.get("guestsCanSeeOtherGuests") is False and not _is_self(organizer),
        self_response=_self_response(attendees, organizer),
        updated=_instant(str(item.get("updated") or ""), zone),
        created=_instant(str(item.get("created") or ""), zone),
    )


def _organizer(item: Mapping[str, Any]) -> Any:
    """Who organised it; where Google does not know, or names a calendar, whoever made the entry.

    What is brought in from a file or from Outlook has "unknownorganizer@calendar.google.com".
    """
    organizer, creator = item.get("organizer"), item.get("creator")
    if isinstance(organizer, dict) and str(organizer.get("email") or "").lower().endswith("calendar.google.com"):
        return creator if isinstance(creator, dict) else None
    return organizer


def _is_self(who: Any) -> bool:
    return isinstance(who, dict) and bool(who.get("self"))


def _is_a_date(moment: datetime) -> bool:
    """Whether it can be reckoned with in every zone: years 1 and 9999 stand for "never" in other programs."""
    return 1900 <= moment.year < 2200


def _self_response(attendees: tuple[Attendee, ...], organizer: Any) -> str:
    """The owner's answer: as an attendee; else accepted for one's own events, unanswered for other people's."""
    for attendee in attendees:
        if attendee.is_self:
            return attendee.response_status
    theirs = isinstance(organizer, dict) and not _is_self(organizer) and bool(organizer.get("email"))
    return "needsAction" if theirs and attendees else "accepted"


def _attendees(value: Any) -> list[Attendee]:
    found: list[Attendee] = []
    for item in value if isinstance(value, list) else ():
        mailbox = _mailbox(item)
        if mailbox is None:
            continue
        found.append(
            Attendee(
                mailbox=mailbox,
                response_status=str(item.get("responseStatus") or "needsAction"),
                is_self=bool(item.get("self")),
                organizer=bool(item.get("organizer")),
                resource=bool(item.get("resource")),
                optional=bool(item.get("optional")),
            )
        )
    return found


def _mailbox(value: Any) -> Mailbox | None:
    """An attendee, organizer or creator with an address; profile ids without one name nobody we could write to."""
    if not isinstance(value, dict):
        return None
    address = parse_address(str(value.get("email") or ""))
    return None if address is None else Mailbox(address, excerpt(str(value.get("displayName") or "")))


def _moment(value: Any, zone: tzinfo) -> tuple[datetime | None, bool]:
    """A start or end, and whether it is a whole day's: days begin at midnight in the calendar's own zone."""
    if not isinstance(value, dict):
        return None, False
    if value.get("dateTime"):
        moment = datetime.fromisoformat(str(value["dateTime"]))
        named = zone_named(value["timeZone"]) if value.get("timeZone") else zone
        return moment if moment.tzinfo else moment.replace(tzinfo=named), False
    if value.get("date"):
        return datetime.combine(date.fromisoformat(str(value["date"])), time(), tzinfo=zone), True
    return None, False


def _instant(text: str, zone: tzinfo) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not _is_a_date(moment):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def zone_named(name: Any) -> tzinfo:
    """The zone of that IANA name; UTC where there is none of it."""
    try:
        return ZoneInfo(str(name)) if name else UTC
    except (ValueError, OSError, KeyError):
        return UTC


def _why(error: Exception) -> str:
    return str(error) if isinstance(error, ValueError) and str(error) else say("a field has an unexpected form")
