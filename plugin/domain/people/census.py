"""One pass over mail and calendar: every address that a person may stand behind, and what is seen of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

from plugin.domain.language.packs import words
from plugin.domain.model import Account, Address, CalendarEvent, Mailbox, MailMessage
from plugin.domain.people.trust import Trust
from plugin.domain.text.addresses import domain_of, is_no_reply, is_person, is_role_address, mailbox_key
from plugin.domain.text.names import FullName, fold, name_from_address, read_name

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_CROWD = 30
"""Beyond so many recipients nothing follows from who stands beside whom."""


@dataclass(slots=True)
class Seen:
    """What one address has been seen with."""

    address: Address
    own_names: Counter[str] = field(default_factory=Counter)
    """The names its mail is sent under."""
    given_names: Counter[str] = field(default_factory=Counter)
    """The names others wrote before the address."""
    wrote: tuple[datetime, datetime] | None = None
    """When its bearer first and last wrote from it."""
    last_used: datetime = LONG_AGO
    signature: str = ""
    signed_at: datetime = LONG_AGO
    name: FullName = field(default_factory=FullName)

    def best_name(self) -> FullName:
        """The fullest name, its bearer's own spelling before that of others, the most frequent first."""
        candidates = [*self.own_names.most_common(4), *self.given_names.most_common(4)]
        names = [read_name(text) for text, _ in candidates]
        for name in names:
            if name.whole:
                return name
        spelt = name_from_address(self.address)
        if spelt.whole:
            return spelt
        return next((name for name in names if name.given or name.surname), FullName())


class Census:
    """Everybody seen but the owner, machines and lists."""

    def __init__(self, owner: frozenset[Address], trust: Trust) -> None:
        self.owner = owner
        self._trust = trust
        self.seen: dict[Address, Seen] = {}
        self.written_by_owner: set[Address] = set()
        self.vouched: set[Address] = set()
        """Whom somebody besides themselves shows: the owner, people in touch with the owner, or believable events."""
        self.side_by_side: dict[Address, set[Address]] = defaultdict(set)
        """Addresses of one name that stood on the same message or event: two people, unless they say otherwise."""
        self._people: dict[Mailbox, bool] = {}
        self._named_roles: frozenset[Address] = frozenset()
        self._name_keys: dict[Address, str] = {}
        """The folded name an address was last written with."""
        self._owner_names: Counter[str] = Counter()

    def owner_names(self) -> list[FullName]:
        """The owner's names as they sign their own mail."""
        return [read_name(text) for text, _ in self._owner_names.most_common(2)]

    def take(self, events: Iterable[CalendarEvent], messages: Iterable[MailMessage]) -> None:
        """Count everything, then settle each address's name."""
        events, messages = list(events), list(messages)
        self._named_roles = _people_behind_roles(messages, self.owner)
        for message in messages:
            if message.sent_by_me:
                self._add_sent(message)
            elif not message.automated and not message.disowned:
                self._add_received(message)
        for event in events:
            self._add_event(event)
        for one in self.seen.values():
            one.name = one.best_name()

    def _entry(self, mailbox: Mailbox) -> Seen | None:
        """What is known of the address so far; None for machines, lists and the owner."""
        human = self._people.get(mailbox)
        if human is None:
            somebody = is_person(mailbox) or mailbox.address in self._named_roles
            human = self._people[mailbox] = mailbox.address not in self.owner and somebody
        if not human:
            return None
        one = self.seen.get(mailbox.address)
        if one is None:
            one = self.seen[mailbox.address] = Seen(mailbox.address)
        return one

    def _add_sent(self, message: MailMessage) -> None:
        if message.sender.display_name:
            self._owner_names[message.sender.display_name] += 1
        present = self._add_recipients(message)
        for one in present:
            one.last_used = max(one.last_used, message.date)
            if message.rebuff is None:
                self.written_by_owner.add(one.address)
        self._add_quoted(message)

    def _add_received(self, message: MailMessage) -> None:
        one = self._entry(message.sender)
        if one is not None:
            if message.sender.display_name:
                one.own_names[message.sender.display_name] += 1
            one.last_used = max(one.last_used, message.date)
            first, last = one.wrote or (message.date, message.date)
            one.wrote = min(first, message.date), max(last, message.date)
            if message.signature and message.date >= one.signed_at:
                one.signature, one.signed_at = message.signature, message.date
        # Whom a stranger writes to or quotes, and under what names, is theirs to invent.
        if self._trust.hears(message):
            self._add_recipients(message)
            self._add_quoted(message)

    def _add_recipients(self, message: MailMessage) -> list[Seen]:
        present = []
        for mailbox in message.recipients:
            one = self._entry(mailbox)
            if one is not None:
                present.append(one)
                self.vouched.add(one.address)
                if mailbox.display_name:
                    one.given_names[mailbox.display_name] += 1
        if 1 <= len(present) <= _CROWD:
            self._note_side_by_side([message.sender, *message.recipients])
        return present

    def _add_quoted(self, message: MailMessage) -> None:
        for header in message.quoted_headers:
            if header.sender is not None:
                self._note_name(header.sender, written_by=True)
            for mailbox in header.to + header.cc:
                self._note_name(mailbox, written_by=False)

    def _note_name(self, mailbox: Mailbox, *, written_by: bool) -> None:
        one = self._entry(mailbox)
        if one is not None:
            self.vouched.add(one.address)
        if one is not None and mailbox.display_name:
            (one.own_names if written_by else one.given_names)[mailbox.display_name] += 1

    def _note_side_by_side(self, present: Sequence[Mailbox]) -> None:
        keys = self._name_keys
        for mailbox in present:
            if mailbox.display_name:
                keys[mailbox.address] = _name_key(mailbox.display_name)
        named = [(keys[one.address], one.address) for one in present if keys.get(one.address)]
        if len({key for key, _ in named}) == len(named):
            return
        by_name: dict[str, set[Address]] = defaultdict(set)
        for key, address in named:
            by_name[key].add(address)
        for addresses in by_name.values():
            if len(addresses) > 1:
                for address in addresses:
                    self.side_by_side[address] |= addresses

    def _add_event(self, event: CalendarEvent) -> None:
        for attendee in event.attendees:
            one = None if attendee.resource or attendee.group or attendee.is_self else self._entry(attendee.mailbox)
            if one is not None:
                self.vouched.add(one.address)
                if attendee.mailbox.display_name:
                    one.given_names[attendee.mailbox.display_name] += 1
                if attendee.response_status == "accepted":
                    one.last_used = max(one.last_used, min(event.start, event.updated or event.start))
        if event.attendees:
            self._note_side_by_side([attendee.mailbox for attendee in event.attendees])
        if event.organizer is not None:
            self._note_name(event.organizer, written_by=False)


def _people_behind_roles(messages: Sequence[MailMessage], owner: frozenset[Address]) -> frozenset[Address]:
    """Addresses of a function ("hello@") from which one person writes by their own name, and the owner writes back."""
    written_to = {box.address for message in messages if message.sent_by_me for box in message.to}
    names: dict[Address, set[str]] = defaultdict(set)
    for message in messages:
        sender = message.sender
        if sender.address in written_to and not (message.automated or message.disowned or message.list_id):
            names[sender.address].add(sender.display_name)
    return frozenset(
        address
        for address, known in names.items()
        if address not in owner
        and is_role_address(address)
        and not is_no_reply(address)
        and len({_name_key(name) for name in known}) == 1
        and all(_is_personal(name, address) for name in known)
    )


def _is_personal(display_name: str, address: Address) -> bool:
    """Whether a display name is one person's: a known given name before a surname, or one that the domain bears too."""
    name = read_name(display_name)
    if not (name.whole and name.given and name.surname) or len(display_name.split()) > 4:
        return False
    surname = fold(name.surname).replace(" ", "")
    return name.given.partition(" ")[0] in words("personal_names.given") or surname in domain_of(address).replace(
        "-", ""
    )


@lru_cache(maxsize=65536)
def _name_key(display_name: str) -> str:
    name = read_name(display_name)
    return fold(str(name)) if name.whole else ""


def owner_addresses(
    events: Sequence[CalendarEvent], messages: Sequence[MailMessage], account: Account
) -> frozenset[Address]:
    """The account's addresses and those that mail and calendar show to be the owner's too, however they are spelt."""
    own = {account.address, *account.addresses}
    own |= _written_from(messages)
    own |= {attendee.mailbox.address for event in events for attendee in event.attendees if attendee.is_self}
    own |= _invited_by_name(events, frozenset(own), account)
    return frozenset(own | _other_spellings(own, events, messages))


def _written_from(messages: Iterable[MailMessage]) -> set[Address]:
    """The addresses the owner's mail was sent from, but for those that others write from too, as a team's address."""
    names: dict[Address, set[str]] = defaultdict(set)
    others: dict[Address, set[str]] = defaultdict(set)
    for message in messages:
        sender = message.sender
        (names if message.sent_by_me else others)[sender.address].add(sender.display_name.casefold())
    return {address for address in names if not others.get(address, set()) - names[address] - {""}}


def _invited_by_name(events: Iterable[CalendarEvent], own: frozenset[Address], account: Account) -> set[Address]:
    """Addresses under which the owner was invited by name to what lies in their calendar, where none of theirs was."""
    name = _name_key(account.name)
    found: set[Address] = set()
    for event in events if name else ():
        guests = [one for one in event.attendees if not one.resource]
        known = any(one.is_self or one.mailbox.address in own for one in guests)
        if not known and event.organizer is not None and event.organizer.address not in own:
            found |= {one.mailbox.address for one in guests if _name_key(one.mailbox.display_name) == name}
    return found


def _other_spellings(
    own: set[Address], events: Iterable[CalendarEvent], messages: Iterable[MailMessage]
) -> set[Address]:
    """The addresses seen that are one mailbox with one of these: without Gmail's dots, with a "+tag"."""
    domains = {domain_of(address) for address in own}
    if domains & {"gmail.com", "googlemail.com"}:
        domains |= {"gmail.com", "googlemail.com"}
    seen = {box.address for message in messages for box in (message.sender, *message.recipients)}
    seen |= {attendee.mailbox.address for event in events for attendee in event.attendees}
    seen |= {event.organizer.address for event in events if event.organizer is not None}
    keys = {mailbox_key(address) for address in own}
    return {address for address in seen - own if domain_of(address) in domains and mailbox_key(address) in keys}
