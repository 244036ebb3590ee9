"""Introductions made by calendar: an invitation that puts the user and the prospect together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Ask, CalendarEvent, Mailbox
from plugin.domain.text.names import fold
from plugin.domain.text.organisations import domain_names
from plugin.domain.tracking.correspondents import Correspondents
from plugin.domain.tracking.other_asks import OtherAsk, is_theirs

_MOST_GUESTS = 6
"""Besides the user: a larger gathering introduces nobody to anybody."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An event that introduces, when it was made, and to whom."""

    event: CalendarEvent
    at: datetime
    people: tuple[Mailbox, ...]


def find_invitations(
    ask: Ask,
    events: Iterable[CalendarEvent],
    who: Correspondents,
    others: Sequence[OtherAsk],
    *,
    sent: datetime,
    now: datetime,
) -> list[Invitation]:
    """The invitations that introduce the user to whom the ask is about, oldest first.

    The introducer asks both to one table, or the prospect the user and the introducer. It must have been made since the
    ask was sent: an event changes with every answer to it, so the day on which it was made counts where it is known.
    """
    found = []
    for event in events:
        made = event.created or event.updated
        if made is None or not sent < made <= now or event.status == "cancelled" or event.recurring_event_id:
            continue
        people = _brought_together(ask, event, who, others)
        if people:
            found.append(Invitation(event, made, tuple(people)))
    return sorted(found, key=lambda one: (one.at, one.event.id))


def _brought_together(ask: Ask, event: CalendarEvent, who: Correspondents, others: Sequence[OtherAsk]) -> list[Mailbox]:
    host = event.organizer
    guests = [one.mailbox for one in event.attendees if not who.is_me(one.mailbox)]
    if host is None or who.is_me(host) or not 0 < len(guests) <= _MOST_GUESTS:
        return []
    if who.is_prospect(host):
        return [host] if any(_is_introducer(box, who) for box in guests) else []
    if not _is_introducer(host, who):
        return []
    return [box for box in guests if who.is_prospect(box)] or _among_strangers(ask, event, host, who, others)


def _among_strangers(
    ask: Ask, event: CalendarEvent, host: Mailbox, who: Correspondents, others: Sequence[OtherAsk]
) -> list[Mailbox]:
    """Guests without a name that is known: the only one, where the event names the prospect, or one of their house."""
    house = host.address.rpartition("@")[2]
    strangers = [
        box
        for box in (one.mailbox for one in event.attendees)
        if not (who.is_me(box) or _is_introducer(box, who) or box.address.endswith(f"@{house}"))
        and not is_theirs(box, others)
    ]
    if len(strangers) == 1 and who.sought.is_named_in(f"{event.summary} {event.description}"):
        return strangers
    if ask.prospect.name or not who.prospect_organisation:
        return []
    return [box for box in strangers if _works_there(box, who.prospect_organisation)]


def _is_introducer(box: Mailbox, who: Correspondents) -> bool:
    return who.is_introducer(box) or who.looks_like_introducer(box)


def _works_there(box: Mailbox, organisation: str) -> bool:
    wanted = fold(organisation).replace(" ", "")
    return bool(wanted) and wanted in domain_names(box.address).replace(" ", "")
