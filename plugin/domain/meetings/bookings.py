"""Booked events, sifted: one version of each, and those that a meeting can have come of.

An event is what is booked; whether it was a meeting is judged here from the booking alone, and by
`detection` from what mail says of it afterwards.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

from plugin.domain.language.packs import template
from plugin.domain.meetings.called_off import is_called_off
from plugin.domain.meetings.guests import is_group, more_than_named, other_guests
from plugin.domain.model import Address, CalendarEvent
from plugin.domain.people.identities import People
from plugin.sentences import say

SHORTEST = timedelta(minutes=10)
LONGEST = timedelta(hours=9)
"""The longest conversation; what lasts longer is a conference, a shift, a journey."""
MOST_PEOPLE = 8

_EARLY = datetime(1, 1, 2, tzinfo=UTC)
_OWN_TIME = frozenset({"focusTime", "outOfOffice", "workingLocation", "birthday", "fromGmail"})
_AUDIENCE = template(r"\b{meetings.audiences}\b")
_CONFERENCE_CALL = template(r"\b{meetings.conference_calls}\b")


@dataclass(frozen=True, slots=True)
class Booking:
    """An event that can have been a meeting: the other people at it, canonical, sorted; `sure` is 0–1.

    `in_company` is true where more may have come than are named: a group was invited, or the guests are hidden.
    """

    event: CalendarEvent
    people: tuple[Address, ...]
    sure: float
    in_company: bool = False
    question: str = ""


def latest_versions(events: Iterable[CalendarEvent]) -> list[CalendarEvent]:
    """One version of each booked time: one iCalUID on two calendars is one event, a moved one counts where it is now.

    Instances of a series are told apart by the start they had originally.
    """
    by_uid: dict[str, list[CalendarEvent]] = defaultdict(list)
    for event in events:
        by_uid[event.ical_uid or f"id:{event.id}"].append(_with_fixed_offsets(event))
    kept: list[CalendarEvent] = []
    for versions in by_uid.values():
        if len(versions) == 1:
            kept.append(versions[0])
            continue
        series = any(one.recurring_event_id or one.original_start for one in versions)
        series = series or len({one.start for one in versions}) > 2
        by_start: dict[datetime | None, CalendarEvent] = {}
        for one in sorted(versions, key=_version_order):
            by_start[(one.original_start or one.start) if series else None] = one
        kept += by_start.values()
    return sorted(kept, key=lambda event: (event.start, event.id))


def _with_fixed_offsets(event: CalendarEvent) -> CalendarEvent:
    """Times in a named zone are subtracted by the clock on the wall, which lies on the nights that clocks change."""
    start, end = _fixed(event.start), _fixed(event.end)
    return event if start is event.start and end is event.end else replace(event, start=start, end=end)


def _fixed(moment: datetime) -> datetime:
    offset = moment.utcoffset()
    if isinstance(moment.tzinfo, timezone) or offset is None:
        return moment
    return moment.astimezone(UTC).astimezone(timezone(offset))


def _version_order(event: CalendarEvent) -> tuple[datetime, bool, int, str]:
    return (event.updated or _EARLY, event.self_response == "accepted", len(event.attendees), event.id)


def is_conversation(event: CalendarEvent) -> bool:
    """Whether the booking, its guests left aside, is a talk: no day-long block, no time of the owner's own."""
    return not (
        event.all_day
        or event.status == "cancelled"
        or event.event_type in _OWN_TIME
        or event.transparency == "transparent"
        or not SHORTEST <= event.end - event.start <= LONGEST
        or is_called_off(event.summary)
        or (_AUDIENCE.search(event.summary) and not _CONFERENCE_CALL.search(event.summary))
    )


def owner_goes(event: CalendarEvent, owner: frozenset[Address]) -> bool:
    """Whether the owner organised it or accepted; an event of others that merely lies in the calendar is not."""
    answer = own_answer(event, owner)
    organised = event.organizer is None or event.organizer.address in owner
    return answer == "accepted" or (organised and answer != "declined")


def own_answer(event: CalendarEvent, owner: frozenset[Address]) -> str:
    """The owner's answer under any of their addresses, the most willing one; "" where none of theirs is invited.

    Google marks only the account's own address as theirs.
    """
    answers = {one.response_status for one in event.attendees if one.is_self or one.mailbox.address in owner}
    return next((one for one in ("accepted", "tentative", "declined", "needsAction") if one in answers), "")


def judge_booking(event: CalendarEvent, people: People, *, now: datetime) -> Booking | None:
    """The event as a meeting that can have taken place by `now`, or None."""
    owner = people.owner
    if event.end > now or event.attendees_omitted or not is_conversation(event) or not owner_goes(event, owner):
        return None
    invited = other_guests(event, owner)
    guests = [one for one in invited if one.mailbox.address in people and not is_group(one)]
    coming = {people.canonical(one.mailbox.address): one for one in guests if one.response_status != "declined"}
    if not coming or len({one.mailbox.address for one in guests}) > 3 * MOST_PEOPLE or len(coming) > MOST_PEOPLE:
        return None
    sure = 0.95 if any(one.response_status == "accepted" for one in coming.values()) else 0.8
    if event.status == "tentative":
        sure -= 0.2
    who = tuple(sorted(coming))
    organised = event.organizer is None or event.organizer.address in owner
    if event.guests_hidden and not organised:
        shown = ", ".join(one.mailbox.display_name or one.mailbox.address for one in coming.values())
        text = say("The guest list is hidden: did you meet %(names)s in person there?", names=shown)
        return Booking(event, who, 0.4, True, text)
    return Booking(event, who, sure, in_company=event.guests_hidden or more_than_named(invited))


def is_guestless(event: CalendarEvent, owner: frozenset[Address]) -> bool:
    """Whether nobody but the owner (and rooms) is invited, and the owner made it."""
    organised = event.organizer is None or event.organizer.address in owner
    return organised and not event.attendees_omitted and not other_guests(event, owner)
