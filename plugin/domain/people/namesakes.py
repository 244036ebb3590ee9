"""Two addresses under one name that nothing joins: one person, or two? Only the owner can say."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from plugin.domain.model import Address, Evidence
from plugin.domain.people.census import Census, Seen
from plugin.domain.people.merging import AddressSets
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import same_person_name, surname_key
from plugin.sentences import say

MOST_OF_ONE_NAME = 12
"""More people of one name than this are not paired: that many are no duplicates of one another."""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """A pair to ask about: one address of each, the one in touch with the owner first, and why they may be one.

    `apart` is true where the two once stood side by side on one message or event, as two people do.
    """

    one: Address
    other: Address
    name: str
    evidence: Evidence
    apart: bool = False


def find_namesakes(sets: AddressSets, census: Census) -> list[Namesakes]:
    """Every pair of people of one full name of whom the owner knows one at least, and has not said what they are."""
    by_surname: dict[str, list[Address]] = defaultdict(list)
    for group in sets:
        named = [address for address in group if census.seen[address].name.whole]
        if named:
            address = max(named, key=lambda one: (census.seen[one].last_used, one))
            by_surname[surname_key(census.seen[address].name.surname)].append(address)
    found = []
    for addresses in by_surname.values():
        for one, other in combinations(sorted(addresses)[:MOST_OF_ONE_NAME], 2):
            if not (sets.exchanges(one) or sets.exchanges(other)) or sets.kept_apart(one, other):
                continue
            if same_person_name(census.seen[one].name, census.seen[other].name):
                found.append(_pair(one, other, sets, census))
    return sorted(found, key=lambda pair: (pair.one, pair.other))


def _pair(one: Address, other: Address, sets: AddressSets, census: Census) -> Namesakes:
    if not sets.exchanges(one):
        one, other = other, one
    ours, theirs = sets.members(one), sets.members(other)
    claims = [sets.claims[pair] for a in ours for b in theirs if (pair := frozenset({a, b})) in sets.claims]
    latest = max(claims, key=lambda fact: (fact.date, fact.id), default=None)
    apart = any(b in census.side_by_side[a] for a in ours for b in theirs)
    first, second = census.seen[one], census.seen[other]
    return Namesakes(one, other, str(first.name), latest or _same_name(first, second), apart)


def _same_name(one: Seen, other: Seen) -> Evidence:
    text = say(
        "%(name)s <%(address)s> and %(other_name)s <%(other_address)s> bear one name.",
        name=one.name,
        address=one.address,
        other_name=other.name,
        other_address=other.address,
    )
    return Evidence("same_name", max(one.last_used, other.last_used), "", excerpt(text))
