"""The owner's circle: whose mail is listed although the owner has no part in the conversation; pure."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import Address, CalendarEvent, Mailbox, MailMessage, Prospect
from plugin.domain.text.addresses import is_one_of, is_person

CROWD = 20
"""With more people than this in a meeting or on a mail, nobody in it is thereby an acquaintance."""
MOST_LISTS = 20
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[ '’.-]+[^\W\d_'’.-]+)+\.?")
_LIST = re.compile(r"<([A-Za-z0-9._-]{3,100})>|^\s*([A-Za-z0-9._-]{3,100})\s*$")
_PLAIN = re.compile(r"[a-z0-9._%+'&=~-]+@[a-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class KnownContacts:
    """Addresses of the persons met, written to or wished for; their names in small letters; the lists they write on.

    Names are there because people change employers and write from their private addresses.
    """

    addresses: frozenset[Address] = frozenset()
    names: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()

    def holds(self, message: MailMessage) -> bool:
        """Whether the message comes from somebody in the circle, or over one of its lists."""
        sender = message.sender
        return (
            sender.address in self.addresses
            or full_name(sender.display_name) in self.names
            or list_name(message.list_id) in self.lists
        )

    def terms(self) -> Iterator[str]:
        """Search terms for the persons, in order; an address or name that could change a query's meaning has none."""
        yield from (f"from:{one}" for one in sorted(self.addresses) if is_searchable(one))
        yield from (f'from:"{one}"' for one in sorted(self.names | {_turned(one) for one in self.names}))

    def without(self, known: Collection[str]) -> "KnownContacts":
        """Who is not among the `known`, an earlier circle's `remembered`."""
        return KnownContacts(
            frozenset(one for one in self.addresses if f"from:{one}" not in known),
            frozenset(one for one in self.names if f'from:"{one}"' not in known),
            frozenset(one for one in self.lists if f"list:{one}" not in known),
        )

    def remembered(self) -> list[str]:
        """What a later scan must know to tell who is new."""
        names = (f'from:"{one}"' for one in sorted(self.names))
        addresses = (f"from:{one}" for one in sorted(self.addresses))
        return [*addresses, *names, *(f"list:{one}" for one in sorted(self.lists))]


def find_known_contacts(
    events: Iterable[CalendarEvent],
    messages: Iterable[MailMessage],
    prospects: Iterable[Prospect],
    me: Collection[Address],
) -> KnownContacts:
    """Everybody whom the owner met or is to meet, wrote to, or would like to meet."""
    mail = list(messages)
    people: list[Mailbox] = []
    for event in events:
        if event.status != "cancelled":
            people += people_of(event, me)
    for message in mail:
        if message.sent_by_me and len(message.recipients) <= CROWD:
            people += [one for one in message.recipients if is_person(one)]
    addresses = {one.address for one in people if not is_one_of(one.address, me)}
    names = {full_name(one.display_name) for one in people if not is_one_of(one.address, me)}
    for prospect in prospects:
        names.add(full_name(prospect.name))
        addresses |= {prospect.address} if prospect.address and not is_one_of(prospect.address, me) else set()
    lists: dict[str, datetime] = {}
    for message in mail:
        if message.sender.address in addresses:
            names.add(full_name(message.sender.display_name))
            if name := list_name(message.list_id):
                lists[name] = max(message.date, lists.get(name, message.date))
    mine = {full_name(message.sender.display_name) for message in mail if message.sent_by_me}
    latest = sorted(lists, key=lambda name: (-lists[name].timestamp(), name))[:MOST_LISTS]
    return KnownContacts(frozenset(addresses), frozenset(names - mine - {""}), frozenset(latest))


def people_met(
    events: Iterable[CalendarEvent], me: Collection[Address], *, now: datetime, within: timedelta
) -> list[Address]:
    """Those in past events of the last days that the owner did not decline, whoever was met last first."""
    latest: dict[Address, datetime] = {}
    for event in events:
        if event.self_response == "declined" or not now - within <= event.end <= now:
            continue
        for one in people_of(event, me):
            latest[one.address] = max(event.end, latest.get(one.address, event.end))
    return sorted(latest, key=lambda address: (-latest[address].timestamp(), address))


def people_of(event: CalendarEvent, me: Collection[Address]) -> list[Mailbox]:
    """The persons in an event, without its owner, rooms, and those who declined; nobody of a crowd."""
    guests = [guest for guest in event.attendees if not guest.is_self and not guest.resource]
    if len(guests) > CROWD:
        return []
    came = [guest.mailbox for guest in guests if guest.response_status != "declined"]
    if event.organizer is not None and guests:
        came.append(event.organizer)
    return [one for one in came if not is_one_of(one.address, me) and is_person(one)]


def full_name(display_name: str) -> str:
    """A name of two words or more, as it is compared and searched: "Kuiper, Annelies" → "annelies kuiper"; else ""."""
    last, comma, first = display_name.partition(",")
    name = " ".join((f"{first} {last}" if comma else display_name).split()).casefold()
    return name if 5 <= len(name) <= 60 and " " in name and _NAME.fullmatch(name) else ""


def _turned(name: str) -> str:
    """A name of two words as "Holm, Nils" has them: a search for words in a row finds only that order."""
    words = name.split()
    return f"{words[1]} {words[0]}" if len(words) == 2 else name


def list_name(list_id: str) -> str:
    """The identifier in a List-Id header, "Round table <round.lists.example>" → "round.lists.example"; "" for none."""
    found = _LIST.search(list_id)
    return (found[1] or found[2]).lower() if found else ""


def is_searchable(address: Address) -> bool:
    """Whether the address can stand in a query as it is."""
    return _PLAIN.fullmatch(address) is not None
