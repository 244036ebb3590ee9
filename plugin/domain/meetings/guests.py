"""What stands on a guest list: people, groups behind whom there are more, rooms and machines, and nobody."""

import re
from collections.abc import Iterable
from functools import lru_cache

from plugin.domain.language.packs import words
from plugin.domain.language.vocabulary import either
from plugin.domain.model import Address, Attendee, CalendarEvent
from plugin.domain.text.addresses import is_group_address, is_no_reply, is_person
from plugin.domain.text.notetakers import is_notetaker

_ADDITION = re.compile(r"\s[-–—|]\s|\s*[,(/]")
_CALENDAR_HOST = "calendar.google.com"


def is_room(guest: Attendee) -> bool:
    """Whether a guest is a room or a thing, said by the calendar or by its name."""
    return guest.resource or _room_pattern().search(guest.mailbox.display_name) is not None


def is_group(guest: Attendee) -> bool:
    """Whether several people stand behind a guest: said by the calendar, by the address, or by the name."""
    # "Ada Berg, Fjord Group" is Ada.
    name = _ADDITION.split(guest.mailbox.display_name, maxsplit=1)[0]
    return guest.group or is_group_address(guest.mailbox.address) or _group_pattern().search(name) is not None


@lru_cache(maxsize=1)
def _room_pattern() -> re.Pattern[str]:
    numbered = rf"^{either(words('calendars.numbered_rooms'))}\s+(?:[\d.]{{1,6}}\w?|[A-Z]\d*)\b"
    return re.compile(rf"(?<!\w){either(words('calendars.room_names'))}|{numbered}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _group_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(words('calendars.group_names'))}(?!\w)", re.IGNORECASE)


def other_guests(event: CalendarEvent, owner: frozenset[Address]) -> list[Attendee]:
    """The attendees who are neither the owner nor a room nor a notetaker, an unlisted organizer included."""
    guests = [
        one
        for one in event.attendees
        if not (one.is_self or one.mailbox.address in owner or is_room(one) or is_notetaker(one.mailbox))
    ]
    organizer = event.organizer
    if organizer is not None and organizer.address not in owner and event.attendees:
        listed = any(one.mailbox.address == organizer.address for one in event.attendees)
        if not listed:
            guests.append(Attendee(organizer, "accepted", organizer=True))
    return guests


def more_than_named(guests: Iterable[Attendee]) -> bool:
    """Whether there are guests behind whom there may be people whom nobody names: groups, and what is no person.

    Machines that nobody reads, and calendars, bring nobody.
    """
    return any(
        is_group(one) or not is_person(one.mailbox)
        for one in guests
        if one.response_status != "declined"
        and not is_no_reply(one.mailbox.address)
        and not one.mailbox.address.endswith(_CALENDAR_HOST)
    )
