"""The searches that define which mail is listed; pure.

Listed is, within the horizon and neither trash, spam, draft nor chat:

1. every message that the owner sent,
2. every message of a conversation in which the owner wrote,
3. every message from a person whom the owner met (calendar) or wrote to, and the rest of that conversation.

Newsletters, receipts and strangers who were never answered are therefore neither listed nor read: reading
one costs as much as reading a friend, and nothing here is ever decided by them.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, timedelta

from plugin.domain.addresses import is_person
from plugin.domain.model import Address, CalendarEvent, Mailbox, MailMessage

OVERLAP = timedelta(days=1)
LONGEST_QUERY = 900
"""Characters. Escaped and with its address, a request must stay below 2,048, or the client makes it a POST."""
CROWD = 20
"""With more people than this in a meeting or on a mail, nobody in it is thereby an acquaintance."""
_PLAIN = re.compile(r"[a-z0-9._%+'&=~-]+@[a-z0-9.-]+")


def sent(since: datetime) -> str:
    """Everything the owner sent."""
    return f"in:sent {_after(since)}"


def everything(since: datetime) -> str:
    """All mail, for the threads of the messages: a page of 500 ids costs a quarter of one message."""
    return f"{_after(since)} -in:drafts -in:chats"


def exchanged_with(address: Address, since: datetime) -> str:
    """All mail to or from one person."""
    return f"{_after(since)} -in:drafts {{from:{address} to:{address}}}"


def received_from(addresses: Iterable[Address], since: datetime) -> Iterator[str]:
    """All mail from any of these people, in as few queries as their lengths allow."""
    chunk: list[str] = []
    for address in sorted(set(addresses)):
        if not _PLAIN.fullmatch(address):
            continue
        if sum(map(len, chunk)) + len(chunk) + len(address) > LONGEST_QUERY - 60:
            yield _from(chunk, since)
            chunk = []
        chunk.append(f"from:{address}")
    if chunk:
        yield _from(chunk, since)


def is_searchable(address: Address) -> bool:
    """Whether the address can stand in a query as it is."""
    return _PLAIN.fullmatch(address) is not None


def find_contacts(
    events: Iterable[CalendarEvent], messages: Iterable[MailMessage], me: Collection[Address]
) -> set[Address]:
    """The persons whom the owner met, or is to meet, or wrote to."""
    found: set[Address] = set()
    for event in events:
        if event.status != "cancelled":
            found |= people_of(event, me)
    for message in messages:
        if message.sent_by_me and len(message.recipients) <= CROWD:
            found.update(one.address for one in message.recipients if is_person(one))
    return found - set(me)


def people_met(
    events: Iterable[CalendarEvent], me: Collection[Address], *, now: datetime, within: timedelta
) -> list[Address]:
    """Those in past events of the last days that the owner did not decline, whoever was met last first."""
    latest: dict[Address, datetime] = {}
    for event in events:
        if event.self_response == "declined" or not now - within <= event.end <= now:
            continue
        for address in people_of(event, me):
            latest[address] = max(event.end, latest.get(address, event.end))
    return sorted(latest, key=lambda address: (-latest[address].timestamp(), address))


def people_of(event: CalendarEvent, me: Collection[Address]) -> set[Address]:
    """The persons in an event, without its owner, rooms, and those who declined; nobody of a crowd."""
    guests = [guest for guest in event.attendees if not guest.is_self and not guest.resource]
    if len(guests) > CROWD:
        return set()
    came: list[Mailbox] = [guest.mailbox for guest in guests if guest.response_status != "declined"]
    if event.organizer is not None and guests:
        came.append(event.organizer)
    return {one.address for one in came if one.address not in me and is_person(one)}


def _after(since: datetime) -> str:
    # Dates in a query mean midnight in California; epoch seconds mean what they say.
    return f"after:{int((since - OVERLAP).timestamp())}"


def _from(terms: list[str], since: datetime) -> str:
    joined = terms[0] if len(terms) == 1 else "{" + " ".join(terms) + "}"
    return f"{_after(since)} -in:drafts {joined}"
