"""Which of the wishes a text or a name means."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from plugin.domain.model import NOT_SOUGHT, Acquaintance, Address, Prospect
from plugin.domain.text.glued_names import name_readings
from plugin.domain.text.names import FullName, fits_name, fold, read_name, surname_key
from plugin.domain.text.organisations import organisation_likeness

SAME_COMPANY = 0.88


class WishNames:
    """Wishes by surname, by company, and (where `known_as` tells them) by the addresses they were seen at."""

    def __init__(
        self,
        prospects: Iterable[Prospect],
        known_as: Callable[[Prospect], Iterable[Address]] = lambda _prospect: (),
    ) -> None:
        self.by_address: dict[Address, list[Prospect]] = defaultdict(list)
        self.by_surname: dict[str, list[tuple[FullName, Prospect]]] = defaultdict(list)
        self._written: dict[str, list[tuple[str, Prospect]]] = defaultdict(list)
        self._by_part: dict[str, list[Prospect]] = defaultdict(list)
        self._at: list[Prospect] = []
        self._companies: dict[str, list[Prospect]] = {}
        for prospect in prospects:
            name = read_name(prospect.name)
            if prospect.status in NOT_SOUGHT:
                continue
            if prospect.organisation:
                self._at.append(prospect)
            if not name.whole:
                continue
            self._written[fold(name.surname).split()[-1]].append((f" {fold(str(name))} ", prospect))
            self.by_surname[surname_key(name.surname)].append((name, prospect))
            for part in {fold(name.given), fold(name.surname)}:
                self._by_part[part].append(prospect)
            for address in known_as(prospect):
                self.by_address[address].append(prospect)

    def among(self, addresses: Iterable[Address]) -> list[Prospect]:
        """The wishes that are among these people."""
        return [prospect for address in sorted(addresses) for prospect in self.by_address.get(address, ())]

    def named(self, name: str, organisation: str) -> list[Prospect]:
        """The wishes that a name may mean: a full one, or a part of it together with the company."""
        found = []
        for person, company in name_readings(name, organisation):
            read = read_name(person)
            if read.whole:
                near = self.by_surname.get(surname_key(read.surname), ())
                found += [prospect for wish, prospect in near if fits_name(wish, read)]
            elif read.given and company:
                lone = FullName(surname=read.given)
                found += [
                    one
                    for one in self.at(company)
                    if one.name and any(fits_name(part, read_name(one.name)) for part in (read, lone))
                ]
        return found

    def alone(self, name: str) -> list[Prospect]:
        """The one wish that a given name or a surname alone may mean; none where it may mean several."""
        read = read_name(name)
        if read.whole or not (read.given or read.surname):
            return []
        parts = {fold(read.given), fold(read.surname)} - {""}
        found = [one for word in parts for one in self._by_part.get(word, ())]
        return found if len(found) == 1 else []

    def shortened(self, name: FullName) -> list[Prospect]:
        """The wishes that a surname with a given name only begun may mean: "Ph. Roe" is Philip Roe."""
        begun = fold(name.given)
        near = self.by_surname.get(surname_key(name.surname), ())
        return [prospect for wish, prospect in near if fold(wish.given).startswith(begun)]

    def at(self, organisation: str) -> list[Prospect]:
        """The wishes at a company."""
        if organisation not in self._companies:
            self._companies[organisation] = [
                one for one in self._at if organisation_likeness(one.organisation, organisation) >= SAME_COMPANY
            ]
        return self._companies[organisation]

    def written(self, text: str) -> list[Prospect]:
        """The wishes whose full names stand in a text, as they are written."""
        words = fold(text)
        padded = f" {words} "
        return [
            prospect
            for word in dict.fromkeys(words.split())
            for name, prospect in self._written.get(word, ())
            if name in padded
        ]


def with_whole_names(acquaintances: Iterable[Acquaintance], prospects: Iterable[Prospect]) -> list[Acquaintance]:
    """Ties with the whole name where the list of wishes has it: a part of a name means the one wish that it fits.

    "Herr Vogt of Seeland" is Karl Vogt of Seeland Logistik, and "K. Vogt" is, where he alone is on the list. A part
    of a name that means no wish says nothing to anybody, and is left out.
    """
    wishes = WishNames(prospects)
    named = (_with_whole_name(one, wishes) for one in acquaintances)
    return [one for one in named if one is not None]


def _with_whole_name(one: Acquaintance, wishes: WishNames) -> Acquaintance | None:
    person, name = one.person, read_name(one.person.name)
    shortened = bool(name.given and name.surname) and len(name.given.rstrip(".")) <= _INITIAL
    if person.address is not None or not person.name or (name.whole and not shortened):
        return one
    meant = {wish.id: wish for wish in wishes.shortened(name) if shortened} or {
        wish.id: wish
        for wish in (*wishes.named(person.name, person.organisation), *wishes.alone(person.name))
        if not shortened and _share_a_word(wish.organisation, person.organisation)
    }
    if len(meant) != 1:
        return one if shortened else None
    wish = next(iter(meant.values()))
    return replace(one, person=replace(person, name=wish.name, address=wish.address, organisation=wish.organisation))


_INITIAL = 2
"""Letters of a given name that is only begun: "Ph."."""


def _share_a_word(one: str, other: str) -> bool:
    return not {word for word in fold(one).split() if len(word) > _INITIAL}.isdisjoint(fold(other).split())
