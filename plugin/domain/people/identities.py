"""Who is who: every address seen in mail and calendar, and which of them are one person's.

Addresses are joined on evidence only, never on a first name, and never against the user's word:

- the same full name and the same organisation (registrable domain, or its name under another suffix);
- a signature, by somebody of that name, that carries the other address, or the same telephone number or lines;
- "my new address" in the sender's own words, naming the other address;
- mail to one address answered from the other (or by the owner to the other), under the same full name;
- one mailbox spelt in two ways (`nora+lists@`, Gmail's dots).

A stranger's word joins them with nobody in touch with the owner: anybody can sign with anybody's name and telephone
number. Two addresses of one name that were copied side by side on the same message are two namesakes, unless a
signature or an announcement says otherwise. Whoever bears one name and is not joined is a question to the owner
(`People.namesakes`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from plugin.domain.mail.signature_fields import read_signature
from plugin.domain.model import (
    Account,
    Address,
    CalendarEvent,
    Corrections,
    Evidence,
    MailMessage,
    Person,
)
from plugin.domain.people.census import Census, Seen, owner_addresses
from plugin.domain.people.merging import AddressSets, join_on_evidence
from plugin.domain.people.namesakes import Namesakes, find_namesakes
from plugin.domain.people.trust import Trust, weigh_trust
from plugin.domain.text.addresses import domain_of, is_free_mail, registrable_domain
from plugin.domain.text.names import (
    FullName,
    fits_name,
    read_name,
    surname_key,
)


class People:
    """Everybody seen, by any of their addresses and by name. The owner is not among them."""

    def __init__(
        self,
        persons: Sequence[Person],
        *,
        owner: frozenset[Address] = frozenset(),
        owner_names: Sequence[FullName] = (),
        namesakes: Sequence[Namesakes] = (),
        vouched: frozenset[Address] | None = None,
    ) -> None:
        self._persons = tuple(sorted(persons, key=lambda person: person.address))
        self._by_address = {address: person for person in self._persons for address in person.addresses}
        self.owner = owner
        """The owner's own addresses: those of the account, and those seen to be theirs."""
        self.owner_names = tuple(owner_names)
        """What the owner is called, as far as account and mail tell."""
        self.namesakes = tuple(namesakes)
        """Pairs of one name who may be one person or two: for the owner to say."""
        self._vouched = vouched
        self._by_surname: dict[str, list[Person]] = defaultdict(list)
        self._full_names: dict[Address, FullName] = {}
        self._by_given: dict[str, list[Person]] = {}
        for person in self._persons:
            name = read_name(person.name)
            self._full_names[person.address] = name
            self._by_surname[surname_key(name.surname)].append(person)

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

    def is_vouched_for(self, person: Person) -> bool:
        """Whether anybody besides themselves shows them by that name: a stranger can call themselves anything."""
        return self._vouched is None or not self._vouched.isdisjoint(person.addresses)

    def full_name(self, address: Address) -> FullName:
        """The person's name in parts; empty where unknown."""
        return self._full_names.get(self.canonical(address), FullName())

    def named(self, name: str | FullName) -> list[Person]:
        """Everybody whom `name` may mean: a full name, a first name, a nickname, or "Frau Surname". By address."""
        asked = read_name(name) if isinstance(name, str) else name
        if asked.surname:
            pool = self._by_surname.get(surname_key(asked.surname), [])
            return [person for person in pool if fits_name(asked, self._full_names[person.address])]
        if not asked.given:
            return []
        found = self._by_given.get(asked.given)
        if found is None:
            # A lone name may be a surname: "lunch with Weiss".
            found = [one for one in self._persons if fits_name(asked, self._full_names[one.address])]
            found = found or list(self._by_surname.get(surname_key(asked.given), ()))
            self._by_given[asked.given] = found
        return list(found)


def find_people(
    events: Sequence[CalendarEvent],
    messages: Sequence[MailMessage],
    account: Account,
    corrections: Corrections,
    *,
    free_mail: frozenset[str] = frozenset(),
    trust: Trust | None = None,
    believes: Callable[[CalendarEvent], bool] = lambda _: True,
) -> People:
    """Everybody seen, with their addresses joined on the evidence that the module names.

    The canonical address is the one last used: by the person, or by the owner writing to them. `trust` tells whose
    word counts, by address; without it, mail alone does. `believes` tells which events show who people are.
    """
    owner = owner_addresses(events, messages, account)
    trust = trust or weigh_trust(messages, (), owner, corrections)
    census = Census(owner, trust)
    census.take(filter(believes, events), messages)
    seen = census.seen
    owner |= _also_the_owners(census, account)
    sets = AddressSets(corrections, trust)
    for address in seen:
        if address not in owner:
            sets.add(address, seen[address].name)
    sets.join_by_the_users_word()
    join_on_evidence(sets, census, messages, free_mail)
    named = dict(corrections.names)
    persons = [_person(group, seen, sets.reasons(group), named, free_mail) for group in sets]
    called = [name for name in (read_name(account.name), *census.owner_names()) if name.given]
    vouched = frozenset(one for one in seen if one in census.vouched or trust.exchanges(one))
    return People(persons, owner=owner, owner_names=called, namesakes=find_namesakes(sets, census), vouched=vouched)


def _also_the_owners(census: Census, account: Account) -> frozenset[Address]:
    """The owner's other mailboxes: they write under the owner's full name, and the owner writes to them."""
    own = [name for name in (read_name(account.name), *census.owner_names()) if name.whole]
    return frozenset(
        address
        for address in census.written_by_owner
        if census.seen[address].own_names and census.seen[address].name in own
    )


def _person(
    group: Sequence[Address],
    seen: Mapping[Address, Seen],
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
