"""What stands beside an event: before it, whom to ask and what to say; after it, the ask that follows from it."""

from dataclasses import dataclass
from enum import StrEnum

from plugin.domain.model import STRUCK, Address, CalendarEvent, Meeting, MeetingKey, MeetingSource
from plugin.views.ask import AskView, asks_to, view_ask
from plugin.views.contact import ContactView, view_contact
from plugin.views.day_facts import DayFacts
from plugin.views.suggestion import HeldView, SuggestionView, nearest_held, view_suggestion

GUESTS = 5
"""So many of an event's guests are spoken of: a larger gathering is no moment for an ask."""


class Phase(StrEnum):
    """Where an event stands to the present."""

    AHEAD = "ahead"
    NOW = "now"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class GuestView:
    """One guest: who they are, the ask that is right or under way with them, or why there is none."""

    contact: ContactView
    suggestion: SuggestionView | None = None
    held: HeldView | None = None
    asks: tuple[AskView, ...] = ()


@dataclass(frozen=True, slots=True)
class EventView:
    """What stands beside an event. Without guests, `note` says why.

    `meeting_id` names the meeting that the event is taken for, "" where it is taken for none; `struck` is true where
    the user has said that it did not take place.
    """

    event_id: str
    phase: Phase
    when: str = ""
    guests: tuple[GuestView, ...] = ()
    more: int = 0
    note: str = ""
    meeting_id: str = ""
    struck: bool = False


UNREAD = "Askwell has not read this event yet. It is reading what is new; open the event again in a moment."
NOT_HELD = (
    "Askwell has looked and does not hold this event: the calendar is still being read, "
    "or the event lies outside the time or the calendars that are."
)
ALONE = "Nobody but you is in this event, as far as its list of guests says."
CANCELLED = "This event was cancelled."


def view_event(event: CalendarEvent, facts: DayFacts) -> EventView:
    """The view of an event that was read."""
    now = facts.moments.now
    phase = Phase.AHEAD if event.start > now else Phase.PAST if event.end <= now else Phase.NOW
    when = facts.moments.day(event.start) if event.all_day else facts.moments.moment(event.start)
    if event.status == "cancelled":
        return EventView(event.id, phase, when, note=CANCELLED)
    meeting = facts.meetings.get(event.id)
    key = MeetingKey(MeetingSource.EVENT, event.id)
    struck = dict(facts.context.corrections.meetings).get(key) == STRUCK
    people = _guests(event, meeting, facts)
    guests = tuple(_guest(address, name, facts, ahead=phase is not Phase.PAST) for address, name in people[:GUESTS])
    return EventView(
        event.id,
        phase,
        when,
        guests=guests,
        more=max(0, len(people) - GUESTS),
        note="" if guests else ALONE,
        meeting_id=meeting.id if meeting is not None else str(key) if struck else "",
        struck=struck,
    )


def _guest(address: Address, name: str, facts: DayFacts, *, ahead: bool) -> GuestView:
    contact = view_contact(facts, address, name)
    if not contact.in_touch:
        return GuestView(contact)
    found = facts.suggestions.get(contact.address)
    under_way = tuple(view_ask(one, facts) for one in asks_to(contact.address, facts))
    return GuestView(
        contact,
        view_suggestion(found, facts, in_person=ahead) if found is not None else None,
        nearest_held(facts, contact.address) if found is None and not under_way else None,
        under_way,
    )


def _guests(event: CalendarEvent, meeting: Meeting | None, facts: DayFacts) -> list[tuple[Address, str]]:
    """Everybody who was or will be there but the user, closest first; by the meeting where it was judged to be one."""
    context = facts.context
    found: dict[Address, str] = {}
    boxes = [one.mailbox for one in event.attendees if not one.resource and one.response_status != "declined"]
    if event.organizer is not None and not event.organizer.address.endswith("calendar.google.com"):
        boxes.append(event.organizer)
    for address in meeting.people if meeting is not None else ():
        found.setdefault(context.people.canonical(address), "")
    for box in boxes:
        canonical = context.people.canonical(box.address)
        if box.address not in context.own and canonical not in context.own:
            found.setdefault(canonical, box.display_name)

    def nearness(one: tuple[Address, str]) -> tuple[bool, float, Address]:
        relationship = context.relationship(one[0])
        return one[0] not in facts.suggestions, -(relationship.strength if relationship else 0.0), one[0]

    return sorted(found.items(), key=nearness)
