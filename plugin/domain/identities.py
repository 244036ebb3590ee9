"""Who is who: every address seen in mail and calendar, and which of them are one person's.

Addresses are joined on evidence only, never on a first name, and never against the user's word:

- the same full name and the same organisation (registrable domain, or its name under another suffix);
- a signature, by somebody of that name, that carries the other address;
- "my new address" in the sender's own words, naming the other address;
- mail to one address answered from the other, under the same full name;
- one mailbox spelt in two ways (`nora+lists@`, Gmail's dots).

Two addresses of one name that were copied side by side on the same message are two namesakes, unless a
signature or an announcement says otherwise.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from plugin.domain.addresses import domain_of, is_free_mail, is_person, registrable_domain
from plugin.domain.excerpts import excerpt
from plugin.domain.model import (
    Account,
    Address,
    CalendarEvent,
    Corrections,
    Evidence,
    Mailbox,
    MailMessage,
    Person,
)
from plugin.domain.names import (
    FullName,
    fits_name,
    fold,
    name_from_address,
    names_conflict,
    read_name,
    same_person_name,
    spells_name,
)
from plugin.domain.cards import read_signature, signature_addresses

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_NEW_ADDRESS = re.compile(
    r"\b(?:new|changed|private|personal|other|updated?)\s+(?:e-?mail|address|contact)|\bfrom now on\b|\breach me at\b|\bwrite to me at\b"
    r"|\bneuen?\s+(?:e-?mail|mail|adresse)|\bab sofort\b|\berreich\w* mich\b|\bprivat\w*\s+(?:e-?mail|mail|adresse)"
    r"|\bnouvel\w*\s+(?:adresse|mail|courriel|e-?mail)|\bdésormais\b|\bme joindre\b"
    r"|\bnuev[oa]\s+(?:dirección|correo|e-?mail)|\ba partir de ahora\b|\bescribirme\b",
    re.IGNORECASE,
)
_DOTLESS = frozenset({"gmail.com", "googlemail.com"})


@dataclass(slots=True)
class _Seen:
    """What one address has been seen with."""

    address: Address
    own_names: Counter[str] = field(default_factory=Counter)
    given_names: Counter[str] = field(default_factory=Counter)
    """The names others wrote before the address."""
    last_used: datetime = _LONG_AGO
    signature: str = ""
    signed_at: datetime = _LONG_AGO
    name: FullName = field(default_factory=FullName)

    def best_name(self) -> FullName:
        """The fullest name, the owner's own spelling before that of others, the most frequent first."""
        candidates = [*self.own_names.most_common(4), *self.given_names.most_common(4)]
        names = [read_name(text) for text, _ in candidates]
        for name in names:
            if name.whole:
                return name
        spelt = name_from_address(self.address)
        if spelt.whole:
            return spelt
        return next((name for name in names if name.given or name.surname), FullName())


class People:
    """Everybody seen, by any of their addresses and by name. The owner is not among them."""

    def __init__(self, persons: Sequence[Person], *, owner: frozenset[Address] = frozenset()) -> None:
        self._persons = tuple(sorted(persons, key=lambda person: person.address))
        self._by_address = {address: person for person in self._persons for address in person.addresses}
        self.owner = owner
        """The owner's own addresses: those of the account, and those seen to be theirs."""
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._full_names: dict[Address, FullName] = {}
        for person in self._persons:
            name = read_name(person.name)
            self._full_names[person.address] = name
            for word in set(fold(person.name).split()):
                self._by_word[word].append(person)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons)

    def __len__(self) -> int:
        return len(self._persons)

    def __contains__(self, address: object) -> bool:
        return address in self._by_address

    def canonical(self, address: Address) -> Address:
        """The address a person goes by; an unknown one stands for itself."""
        person = self._by_address.get(address)
        return person.address if person else address

    def person(self, address: Address) -> Person | None:
        """Whose address it is, if a person's that was seen."""
        return self._by_address.get(address)

    def full_name(self, address: Address) -> FullName:
        """The person's name in parts; empty where unknown."""
        return self._full_names.get(self.canonical(address), FullName())

    def named(self, name: str | FullName) -> list[Person]:
        """Everybody whom `name` may mean: a full name, a first name, a nickname, or "Frau Surname". By address."""
        asked = read_name(name) if isinstance(name, str) else name
        if asked.surname:
            words = fold(asked.surname).split()
            pool: Iterable[Person] = self._by_word.get(words[-1], ()) if words else ()
            if not pool:
                pool = self._persons
        else:
            pool = self._persons
        found = [person for person in pool if fits_name(asked, self._full_names[person.address])]
        if asked.given and not asked.surname and not found:
            # A lone name may be a surname: "lunch with Weiss".
            surname = FullName(surname=asked.given)
            found = [person for person in self._persons if fits_name(surname, self._full_names[person.address])]
        return found


def owner_addresses(
    events: Iterable[CalendarEvent], messages: Iterable[MailMessage], account: Account
) -> frozenset[Address]:
    """The account's addresses and those that mail and calendar show to be the owner's too."""
    own = {account.address, *account.addresses}
    own.update(message.sender.address for message in messages if message.sent_by_me)
    own.update(attendee.mailbox.address for event in events for attendee in event.attendees if attendee.is_self)
    return frozenset(own)


def find_people(
    events: Sequence[CalendarEvent],
    messages: Sequence[MailMessage],
    account: Account,
    corrections: Corrections,
    *,
    free_mail: frozenset[str] = frozenset(),
) -> People:
    """Everybody seen, with their addresses joined on the evidence that the module names.

    The canonical address is the one last used: by the person, or by the owner writing to them.
    """
    owner = owner_addresses(events, messages, account)
    census = _Census(owner)
    for message in messages:
        census.add_message(message)
    for event in events:
        census.add_event(event)
    seen = census.seen
    for one in seen.values():
        one.name = one.best_name()
    own_names = [name for name in (read_name(account.name), *census.owner_names()) if name.whole]
    # The owner's other mailboxes bear the owner's full name and are nobody else's.
    also_owner = {
        address
        for address, one in seen.items()
        if one.own_names
        and any(one.name.given == own.given and one.name.surname == own.surname for own in own_names)
        and address in census.written_by_owner
    }
    owner |= also_owner
    groups = _Groups(corrections)
    for address in seen:
        if address not in owner:
            groups.add(address, seen[address].name)
    groups.join_by_the_users_word()
    _join_on_evidence(groups, census, messages, owner, free_mail)
    named = dict(corrections.names)
    persons = [_person(group, seen, groups.reasons(group), named, free_mail) for group in groups]
    return People(persons, owner=frozenset(owner))


class _Census:
    """One pass over mail and calendar: every person-like address and what is known of it."""

    def __init__(self, owner: frozenset[Address]) -> None:
        self.owner = owner
        self.seen: dict[Address, _Seen] = {}
        self.written_by_owner: set[Address] = set()
        self.side_by_side: dict[Address, set[Address]] = defaultdict(set)
        self._people: dict[Mailbox, bool] = {}
        self._owner_names: Counter[str] = Counter()

    def owner_names(self) -> list[FullName]:
        """The owner's names as they sign their own mail."""
        return [read_name(text) for text, _ in self._owner_names.most_common(2)]

    def entry(self, mailbox: Mailbox) -> _Seen | None:
        """What is known of the address so far; None for machines, lists and the owner."""
        human = self._people.get(mailbox)
        if human is None:
            human = self._people[mailbox] = mailbox.address not in self.owner and is_person(mailbox)
        if not human:
            return None
        one = self.seen.get(mailbox.address)
        if one is None:
            one = self.seen[mailbox.address] = _Seen(mailbox.address)
        return one

    def add_message(self, message: MailMessage) -> None:
        """The sender, the recipients and those in quoted headers."""
        sender = message.sender
        if message.sent_by_me:
            if sender.display_name:
                self._owner_names[sender.display_name] += 1
        elif not message.automated:
            one = self.entry(sender)
            if one is not None:
                if sender.display_name:
                    one.own_names[sender.display_name] += 1
                one.last_used = max(one.last_used, message.date)
                if message.signature and message.date >= one.signed_at:
                    one.signature, one.signed_at = message.signature, message.date
        if message.automated and not message.sent_by_me:
            return
        present = [sender.address]
        for mailbox in message.recipients:
            one = self.entry(mailbox)
            if one is None:
                continue
            present.append(mailbox.address)
            if mailbox.display_name:
                one.given_names[mailbox.display_name] += 1
            if message.sent_by_me:
                one.last_used = max(one.last_used, message.date)
                self.written_by_owner.add(mailbox.address)
        if len(present) <= 30:
            self._note_side_by_side(present)
        for header in message.quoted_headers:
            self._add_quoted(header.sender, written_by=True)
            for mailbox in header.to + header.cc:
                self._add_quoted(mailbox, written_by=False)

    def _add_quoted(self, mailbox: Mailbox | None, *, written_by: bool) -> None:
        one = self.entry(mailbox) if mailbox is not None else None
        if one is not None and mailbox is not None and mailbox.display_name:
            (one.own_names if written_by else one.given_names)[mailbox.display_name] += 1

    def _note_side_by_side(self, present: list[Address]) -> None:
        # Only namesakes matter, and namesakes have alike local parts or names: index by surname-like key.
        by_name: dict[str, list[Address]] = defaultdict(list)
        for address in set(present):
            one = self.seen.get(address)
            if one is not None:
                for text in (*one.own_names, *one.given_names):
                    by_name[fold(str(read_name(text)))].append(address)
        for key, addresses in by_name.items():
            if key and len(addresses) > 1:
                for address in addresses:
                    self.side_by_side[address].update(addresses)

    def add_event(self, event: CalendarEvent) -> None:
        """The attendees and the organizer."""
        for attendee in event.attendees:
            if attendee.resource or attendee.is_self:
                continue
            one = self.entry(attendee.mailbox)
            if one is not None:
                if attendee.mailbox.display_name:
                    one.given_names[attendee.mailbox.display_name] += 1
                if attendee.response_status == "accepted":
                    one.last_used = max(one.last_used, min(event.start, event.updated or event.start))
        self._note_side_by_side([attendee.mailbox.address for attendee in event.attendees])
        if event.organizer is not None:
            one = self.entry(event.organizer)
            if one is not None and event.organizer.display_name:
                one.given_names[event.organizer.display_name] += 1


class _Groups:
    """Disjoint sets of addresses that obey the user's word: merged stay merged, split stay split."""

    def __init__(self, corrections: Corrections) -> None:
        self._corrections = corrections
        self._parent: dict[Address, Address] = {}
        self._members: dict[Address, list[Address]] = {}
        self._names: dict[Address, list[FullName]] = {}
        self._reasons: dict[Address, list[Evidence]] = {}

    def add(self, address: Address, name: FullName) -> None:
        """A new address, alone at first."""
        if address not in self._parent:
            self._parent[address] = address
            self._members[address] = [address]
            self._names[address] = [name]
            self._reasons[address] = []

    def __iter__(self) -> Iterator[list[Address]]:
        return iter(self._members.values())

    def __contains__(self, address: object) -> bool:
        return address in self._parent

    def root(self, address: Address) -> Address:
        """The representative of the address's set."""
        while self._parent[address] != address:
            self._parent[address] = self._parent[self._parent[address]]
            address = self._parent[address]
        return address

    def reasons(self, group: Sequence[Address]) -> tuple[Evidence, ...]:
        """Why the addresses of a set were joined."""
        return tuple(self._reasons[self.root(group[0])])

    def join_by_the_users_word(self) -> None:
        """Merge what the user merged, whatever the evidence."""
        for together in self._corrections.merged:
            known = sorted(address for address in together if address in self._parent)
            for address in known[1:]:
                self._unite(known[0], address, ())

    def join(self, one: Address, other: Address, reason: Evidence) -> bool:
        """Unite two sets unless the user split them or their names contradict each other."""
        if one not in self._parent or other not in self._parent:
            return False
        left, right = self.root(one), self.root(other)
        if left == right:
            return True
        if self._kept_apart(left, right):
            return False
        if any(names_conflict(a, b) for a in self._names[left] for b in self._names[right]):
            return False
        self._unite(left, right, (reason,))
        return True

    def _kept_apart(self, left: Address, right: Address) -> bool:
        if not self._corrections.split:
            return False
        ours, theirs = set(self._members[left]), set(self._members[right])
        return any(ours & apart and theirs & apart for apart in self._corrections.split)

    def _unite(self, one: Address, other: Address, reasons: tuple[Evidence, ...]) -> None:
        left, right = self.root(one), self.root(other)
        if left == right:
            return
        self._parent[right] = left
        self._members[left] += self._members.pop(right)
        self._names[left] += self._names.pop(right)
        self._reasons[left] += [*self._reasons.pop(right), *reasons]


def _join_on_evidence(
    groups: _Groups,
    census: _Census,
    messages: Sequence[MailMessage],
    owner: frozenset[Address],
    free_mail: frozenset[str],
) -> None:
    seen = census.seen
    _join_same_mailbox(groups, seen)
    _join_same_organisation(groups, census, free_mail)
    sent_to: dict[str, tuple[Address, ...]] = {}
    for message in messages:
        if message.sent_by_me and message.rfc822_message_id:
            people = tuple(mailbox.address for mailbox in message.recipients if mailbox.address in groups)
            if 0 < len(people) <= 3:
                sent_to[message.rfc822_message_id] = people
    for message in messages:
        sender = message.sender.address
        if message.sent_by_me or message.automated or sender not in groups:
            continue
        _join_by_signature(groups, seen, message)
        _join_by_announcement(groups, seen, message)
        asked = sent_to.get(message.in_reply_to, ())
        if asked and sender not in asked:
            for address in asked:
                if (
                    same_person_name(seen[sender].name, seen[address].name)
                    and address not in census.side_by_side[sender]
                ):
                    text = f"Mail to {address} was answered from {sender}"
                    groups.join(address, sender, Evidence("answered_from", message.date, message.id, excerpt(text)))


def _join_same_mailbox(groups: _Groups, seen: dict[Address, _Seen]) -> None:
    by_mailbox: dict[str, list[Address]] = defaultdict(list)
    for address in seen:
        local, _, domain = address.rpartition("@")
        plain = local.partition("+")[0]
        if domain in _DOTLESS:
            plain, domain = plain.replace(".", ""), "gmail.com"
        by_mailbox[f"{plain}@{domain}"].append(address)
    for addresses in by_mailbox.values():
        for address in addresses[1:]:
            reason = Evidence(
                "same_mailbox", seen[address].last_used, "", f"{addresses[0]} and {address} are one mailbox"
            )
            groups.join(addresses[0], address, reason)


def _join_same_organisation(groups: _Groups, census: _Census, free_mail: frozenset[str]) -> None:
    by_organisation: dict[str, list[Address]] = defaultdict(list)
    for address in census.seen:
        if not is_free_mail(address, free_mail):
            by_organisation[organisation_key(address)].append(address)
    for addresses in by_organisation.values():
        by_surname: dict[str, list[Address]] = defaultdict(list)
        for address in addresses:
            name = census.seen[address].name
            if name.whole and address in groups:
                by_surname[fold(name.surname)].append(address)
        for namesakes in by_surname.values():
            for index, one in enumerate(namesakes):
                for other in namesakes[index + 1 :]:
                    first, second = census.seen[one], census.seen[other]
                    if same_person_name(first.name, second.name) and other not in census.side_by_side[one]:
                        text = f"{first.name}: the same full name at one organisation ({one}, {other})"
                        date = max(first.last_used, second.last_used)
                        groups.join(one, other, Evidence("same_name", date, "", excerpt(text)))


def organisation_key(address: str) -> str:
    """What two addresses of one organisation share: the registrable domain, or its own name where that is telling.

    `weiss@brightwater.example` and `weiss@brightwater.co.uk` share "brightwater"; short names must share the suffix.
    """
    domain = registrable_domain(address)
    label = domain.partition(".")[0]
    return label if len(label) >= 6 else domain


def _join_by_signature(groups: _Groups, seen: dict[Address, _Seen], message: MailMessage) -> None:
    if "@" not in message.signature:
        return
    sender = message.sender.address
    for other in signature_addresses(message.signature):
        if other == sender or other not in groups:
            continue
        if _may_be_one(seen[sender], seen[other]):
            text = f"Signed with {other}: {message.signature}"
            groups.join(sender, other, Evidence("signature", message.date, message.id, excerpt(text)))


def _join_by_announcement(groups: _Groups, seen: dict[Address, _Seen], message: MailMessage) -> None:
    sender = message.sender.address
    announced = _NEW_ADDRESS.search(message.subject)
    for mention in message.mentions:
        other = mention.address
        if other is None or other == sender or other not in groups or mention.whose != "own":
            continue
        if (announced or _NEW_ADDRESS.search(mention.text)) and _may_be_one(seen[sender], seen[other]):
            groups.join(sender, other, Evidence("new_address", message.date, message.id, excerpt(mention.text)))


def _may_be_one(sender: _Seen, other: _Seen) -> bool:
    """Whether the other address can be the sender's: the same full name, or none and a local part that spells it."""
    if other.own_names or other.given_names:
        return same_person_name(sender.name, other.name)
    return spells_name(other.address.partition("@")[0], sender.name)


def _person(
    group: Sequence[Address],
    seen: dict[Address, _Seen],
    reasons: tuple[Evidence, ...],
    named: dict[Address, str],
    free_mail: frozenset[str],
) -> Person:
    ordered = sorted(group, key=lambda address: (-seen[address].last_used.timestamp(), address))
    names = [named[address] for address in ordered if address in named]
    names += [str(seen[address].name) for address in ordered if seen[address].name.whole]
    names += [str(seen[address].name) for address in ordered]
    signed = max(group, key=lambda address: (seen[address].signed_at, address))
    card = read_signature(seen[signed].signature, address=ordered[0])
    organisation = card.organisation
    if not organisation:
        company = next((address for address in ordered if not is_free_mail(address, free_mail)), None)
        organisation = organisation_name(company) if company else ""
    return Person(
        address=ordered[0],
        addresses=tuple(ordered),
        name=next((name for name in names if name), ""),
        organisation=organisation,
        title=card.title,
        evidence=reasons,
    )


def organisation_name(address: str) -> str:
    """A company domain's name as words: `nora@bright-water.example` → "Bright Water"."""
    label = registrable_domain(domain_of(address)).partition(".")[0]
    return " ".join(word.capitalize() for word in label.split("-") if word)
