"""Events: what is booked, in Google Calendar's words."""

from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model.ids import EventId
from plugin.domain.model.mail import Mailbox


@dataclass(frozen=True, slots=True)
class Attendee:
    """One of an event's attendees; `response_status` is Google's needsAction, declined, tentative, accepted.

    `group`: a list of people stands behind the address; how many is not told.
    """

    mailbox: Mailbox
    response_status: str = "needsAction"
    is_self: bool = False
    organizer: bool = False
    resource: bool = False
    optional: bool = False
    group: bool = False


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """What is booked, in Google Calendar's words. For all-day events `end` is exclusive midnight.

    `status` is confirmed, tentative or cancelled. `self_response` is the owner's own answer:
    accepted, declined, tentative, needsAction; "accepted" where the owner organised it.
    `description` is an excerpt of at most 200 characters. `guests_hidden`: others may be invited whom the
    calendar does not show; `attendees_omitted`: the list was too long to be given.
    """

    id: EventId
    summary: str
    start: datetime
    end: datetime
    all_day: bool = False
    status: str = "confirmed"
    ical_uid: str = ""
    recurring_event_id: str = ""
    original_start: datetime | None = None
    event_type: str = "default"
    transparency: str = "opaque"
    visibility: str = "default"
    location: str = ""
    description: str = ""
    organizer: Mailbox | None = None
    creator: Mailbox | None = None
    attendees: tuple[Attendee, ...] = ()
    attendees_omitted: bool = False
    guests_hidden: bool = False
    self_response: str = "accepted"
    updated: datetime | None = None
    created: datetime | None = None
