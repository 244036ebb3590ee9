"""Whether two events that bear one UID are one event in two versions, or two that a program numbered alike."""

import hashlib
import re
from dataclasses import replace
from datetime import UTC

from plugin.domain.model import Address, CalendarEvent, EventId

_COUNTED = re.compile(r"\W*\d{0,7}\W*(?:@.*)?", re.DOTALL)
"""UIDs by which a program numbers the events of a file: each file has them."""


def is_same_event(one: CalendarEvent, other: CalendarEvent, *, changed_between: bool | None = None) -> bool:
    """Whether two events of one UID are versions of one.

    `changed_between`: one was changed after the other; by default told by when they were, and taken for
    granted where their UID is more than a number. A change may move an event, rename it or swap its
    guests, but not all of that; without any sign of a change, events at different times are two.
    """
    if changed_between is None:
        stamped = None not in {one.updated, other.updated} and one.updated != other.updated
        changed_between = stamped or not _COUNTED.fullmatch(one.ical_uid)
    guests, other_guests = _others(one), _others(other)
    strangers = bool(guests and other_guests and not guests & other_guests)
    same_start = one.start == other.start
    same_name = bool(one.summary) and one.summary == other.summary
    if same_start and "cancelled" in {one.status, other.status}:
        return True
    if changed_between:
        return same_start or same_name or bool(guests & other_guests)
    return same_start and not strangers and (one.summary == other.summary or bool(guests & other_guests))


def told_apart(event: CalendarEvent) -> str:
    """A UID of its own for an event whose UID another one bears: the same each time it is read."""
    uid = event.ical_uid or str(event.id)
    what = "|".join([event.start.astimezone(UTC).isoformat(), event.summary, *sorted(_others(event))])
    return f"{uid}~{hashlib.sha256(what.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"


def with_uid(event: CalendarEvent, uid: str) -> CalendarEvent:
    """The event, single, under another UID."""
    return replace(event, id=EventId(uid), ical_uid=uid)


def _others(event: CalendarEvent) -> frozenset[Address]:
    found = {one.mailbox.address for one in event.attendees if not (one.is_self or one.resource)}
    return frozenset(found)
