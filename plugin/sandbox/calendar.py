"""Calendar v3, as far as a program reads it: the primary calendar and its events."""

from datetime import UTC, datetime
from typing import Any

from plugin.sandbox.diary import Event, Window
from plugin.sandbox.failures import bad_request, not_found
from plugin.sandbox.gate import Call, Method
from plugin.sandbox.recurrence import span

_AUTH = "https://www.googleapis.com/auth/calendar"
_EVENTS = (_AUTH, f"{_AUTH}.events", f"{_AUTH}.events.readonly", f"{_AUTH}.readonly")
_CALENDARS = (_AUTH, f"{_AUTH}.readonly", f"{_AUTH}.calendars", f"{_AUTH}.calendars.readonly")
_LIST = (_AUTH, f"{_AUTH}.readonly", f"{_AUTH}.calendarlist", f"{_AUTH}.calendarlist.readonly")

_MOST = 2500
_NOT_WITH_SYNC = (
    "iCalUID",
    "orderBy",
    "privateExtendedProperty",
    "q",
    "sharedExtendedProperty",
    "timeMin",
    "timeMax",
    "updatedMin",
)
_EPOCH = datetime.fromtimestamp(0, UTC)


def list_events(call: Call, calendar: str) -> dict[str, Any]:
    """events.list: a full listing, an incremental one with syncToken, or the next page of either."""
    _own(call, calendar)
    _checked(call)
    incremental: str | None = None
    next_sync: str | None
    if call.args.get("pageToken"):
        events, next_sync, incremental = call.diary.page(call.args["pageToken"])
    elif call.args.get("syncToken"):
        incremental = call.args["syncToken"]
        with call.diary.lock:  # the next token stands for the very moment of this listing
            events, window = call.diary.changed(incremental, call.faults.sync_token_lifetime_s)
            next_sync = call.diary.sync_token(window)
    else:
        window = _window(call)
        restricted = any(call.args.get(name) for name in ("q", "orderBy", "iCalUID", "updatedMin"))
        with call.diary.lock:
            events = _filtered(call, call.diary.listing(window))
            next_sync = None if restricted else call.diary.sync_token(window)
    return _answer(call, events, next_sync, incremental)


def get_event(call: Call, calendar: str, event_id: str) -> dict[str, Any]:
    """events.get."""
    _own(call, calendar)
    return _seen(call, call.diary.get(event_id))


def get_calendar(call: Call, calendar: str) -> dict[str, Any]:
    """calendars.get."""
    _own(call, calendar)
    return {
        "kind": "calendar#calendar",
        "etag": '"primary"',
        "id": call.address,
        "summary": call.address,
        "timeZone": _zone(call),
        "conferenceProperties": {"allowedConferenceSolutionTypes": ["hangoutsMeet"]},
    }


def get_list_entry(call: Call, calendar: str) -> dict[str, Any]:
    """calendarList.get."""
    _own(call, calendar)
    return {
        "kind": "calendar#calendarListEntry",
        "etag": '"primary"',
        "id": call.address,
        "summary": call.address,
        "timeZone": _zone(call),
        "colorId": "14",
        "backgroundColor": "#9fe1e7",
        "foregroundColor": "#000000",
        "selected": True,
        "primary": True,
        "accessRole": "owner",
        "defaultReminders": [],
        "conferenceProperties": {"allowedConferenceSolutionTypes": ["hangoutsMeet"]},
    }


def list_calendars(call: Call) -> dict[str, Any]:
    """calendarList.list."""
    return {
        "kind": "calendar#calendarList",
        "etag": '"primary"',
        "items": [get_list_entry(call, "primary")],
        "nextSyncToken": call.diary.sync_token(Window()),
    }


def _own(call: Call, calendar: str) -> None:
    if calendar != "primary" and calendar.casefold() != call.address.casefold():
        raise not_found("Not Found")


def _checked(call: Call) -> None:
    """Refuse what Google refuses: parameters that a sync token excludes."""
    if not call.args.get("syncToken"):
        return
    for name in _NOT_WITH_SYNC:
        if call.args.get(name):
            raise bad_request("Sync token cannot be used with other query restrictions.", "badRequest", parameter=name)
    if call.args.get("showDeleted", "").lower() == "false":
        raise bad_request("Sync token cannot be used with showDeleted=false.", "badRequest", parameter="showDeleted")


def _window(call: Call) -> Window:
    single = call.args.get("singleEvents", "").lower() == "true"
    order = call.args.get("orderBy", "")
    if order not in {"", "startTime", "updated"}:
        raise bad_request(f"Invalid value for orderBy: {order}", "invalidParameter", parameter="orderBy")
    if order == "startTime" and not single:
        raise bad_request("The requested ordering is not available for the particular query.", parameter="orderBy")
    start, end = _time(call, "timeMin"), _time(call, "timeMax")
    if start and end and start >= end:
        raise bad_request("The specified time range is empty.", "timeRangeEmpty", parameter="timeMax")
    return Window(start, end, single, call.args.get("showDeleted", "").lower() == "true")


def _time(call: Call, name: str) -> datetime | None:
    text = call.args.get(name)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise bad_request("Bad Request", parameter=name) from error
    if moment.tzinfo is None:  # RFC 3339 demands an offset, and so does Google
        raise bad_request("Bad Request", parameter=name)
    return moment


def _filtered(call: Call, events: list[Event]) -> list[Event]:
    args = call.args
    updated_min = _time(call, "updatedMin")
    kinds = args.getlist("eventTypes")
    words = args.get("q", "").casefold().split()
    kept = [
        event
        for event in events
        if (not args.get("iCalUID") or event.get("iCalUID") == args["iCalUID"])
        and (not kinds or event.get("eventType", "default") in kinds)
        and (updated_min is None or datetime.fromisoformat(event["updated"]) >= updated_min)
        and all(word in _words(event) for word in words)
    ]
    if args.get("orderBy") == "startTime":
        kept.sort(key=lambda event: ((span(event) or (_EPOCH, _EPOCH))[0], event["id"]))
    elif args.get("orderBy") == "updated":
        kept.sort(key=lambda event: (event["updated"], event["id"]))
    return kept


def _words(event: Event) -> str:
    people = [f"{item.get('displayName', '')} {item.get('email', '')}" for item in event.get("attendees", ())]
    return " ".join(
        [str(event.get("summary", "")), str(event.get("description", "")), str(event.get("location", "")), *people]
    ).casefold()


def _answer(call: Call, events: list[Event], next_sync: str | None, incremental: str | None) -> dict[str, Any]:
    most = _count(call)
    answer: dict[str, Any] = {
        "kind": "calendar#events",
        "etag": f'"p{len(events)}"',
        "summary": call.address,
        "description": "",
        "updated": f"{call.google.now().astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}",
        "timeZone": _zone(call),
        "accessRole": "owner",
        "defaultReminders": [],
    }
    page, rest = events[:most], events[most:]
    answer["items"] = [_seen(call, event) for event in page]
    if rest:
        answer["nextPageToken"] = call.diary.keep_page(rest, next_sync, incremental)
    elif next_sync and not call.faults.no_sync_token:
        answer["nextSyncToken"] = next_sync
    return answer


def _count(call: Call) -> int:
    text = call.args.get("maxResults", "250")
    if not text.isdecimal() or int(text) == 0:
        raise bad_request(f"Invalid value for maxResults: {text}", "invalidParameter", parameter="maxResults")
    return min(int(text), _MOST)


def _seen(call: Call, event: Event) -> Event:
    """The event with its attendees as maxAttendees leaves them."""
    most = call.args.get("maxAttendees", "")
    attendees = event.get("attendees", [])
    if most.isdecimal() and len(attendees) > int(most):
        own = [item for item in attendees if item.get("self")]
        return {**event, "attendees": own, "attendeesOmitted": True}
    return event


def _zone(call: Call) -> str:
    """The calendar's time zone: the one most of its events are written in."""
    zones = [event.get("start", {}).get("timeZone") for event in list(call.diary.events.values())[:50]]
    named = [zone for zone in zones if isinstance(zone, str)]
    return max(sorted(set(named)), key=named.count) if named else "UTC"


_ROOT = "/calendar/v3"
METHODS = (
    Method("events.list", "GET", f"{_ROOT}/calendars/<calendar>/events", _EVENTS, list_events),
    Method("events.get", "GET", f"{_ROOT}/calendars/<calendar>/events/<event_id>", _EVENTS, get_event),
    Method("calendars.get", "GET", f"{_ROOT}/calendars/<calendar>", _CALENDARS, get_calendar),
    Method("calendarList.get", "GET", f"{_ROOT}/users/me/calendarList/<calendar>", _LIST, get_list_entry),
    Method("calendarList.list", "GET", f"{_ROOT}/users/me/calendarList", _LIST, list_calendars),
)
"""Every method served, for the router and for the tests that walk them."""
