"""Whom the owner met by an event, and which events are evidence: those that the owner organised or accepted.

An invitation proves that its sender can write invitations. `plugin.domain.people.trust` holds the rule.
"""

from collections.abc import Iterable
from datetime import datetime

from plugin.domain.meetings.bookings import MOST_PEOPLE, is_conversation, latest_versions, owner_goes
from plugin.domain.meetings.guests import other_guests
from plugin.domain.model import Address, CalendarEvent, Corrections, Evidence, MailMessage
from plugin.domain.people.trust import Met, Trust, weigh_trust
from plugin.domain.text.addresses import is_person
from plugin.domain.text.excerpts import excerpt


def judge_trust(
    events: Iterable[CalendarEvent],
    messages: Iterable[MailMessage],
    owner: frozenset[Address],
    corrections: Corrections,
    *,
    now: datetime,
) -> Trust:
    """Who is in touch with the owner, by mail, by events and by the owner's word, up to `now`."""
    return weigh_trust(messages, met_by_events(events, owner, now=now), owner, corrections, now=now)


def met_by_events(events: Iterable[CalendarEvent], owner: frozenset[Address], *, now: datetime) -> list[Met]:
    """The talks of the past that the owner took part in, each with the guests who did not decline, oldest first."""
    found: list[Met] = []
    for event in latest_versions(events):
        if event.end > now or event.attendees_omitted or not is_conversation(event) or not took_part(event, owner):
            continue
        guests = [guest for guest in other_guests(event, owner) if is_person(guest.mailbox)]
        coming = frozenset(guest.mailbox.address for guest in guests if guest.response_status != "declined")
        if 0 < len(coming) <= MOST_PEOPLE:
            found.append((Evidence("event", event.start, event.id, excerpt(event.summary)), coming))
    return found


def took_part(event: CalendarEvent, owner: frozenset[Address]) -> bool:
    """Whether the owner organised or accepted an event; one under nobody's name the owner must have accepted."""
    if not owner_goes(event, owner):
        return False
    if event.organizer is not None:
        return True
    mine = next((one for one in event.attendees if one.is_self or one.mailbox.address in owner), None)
    return mine is None or mine.response_status == "accepted" or mine.organizer


def is_believed(event: CalendarEvent, trust: Trust) -> bool:
    """Whether an event shows who belongs together: the owner goes, or somebody in touch with them organises it."""
    if took_part(event, trust.owner):
        return True
    organizer = event.organizer
    return organizer is not None and (organizer.address in trust.owner or trust.exchanges(organizer.address))
