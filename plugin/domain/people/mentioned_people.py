"""Whom a mention means: somebody seen in mail or calendar where exactly one fits, else a name of its own."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plugin.domain.language.packs import template, words
from plugin.domain.language.rules import straighten
from plugin.domain.model import Address, Mention, Person, PersonRef
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust
from plugin.domain.text.names import FullName, fold, given_key, read_name, surname_key

Mentioned = Address | tuple[str, ...]
"""A canonical address, or the key of somebody known by name only."""


_MOST_WORDS = 4


class MentionedPeople:
    """The people that mentions name, those of one name and organisation taken together."""

    def __init__(self, people: People, trust: Trust | None = None) -> None:
        self._people = people
        self._trust = trust
        self._own_given = frozenset(given_key(name.given) for name in people.owner_names if name.given)
        self._houses = _houses(people)
        self._refs: dict[tuple[str, ...], PersonRef] = {}
        self._found: dict[tuple[str, str, str | None], Mentioned | None] = {}

    def find(self, mention: Mention) -> Mentioned | None:
        """Who is meant; None where the mention names nobody in particular, or the owner."""
        key = (mention.name, mention.organisation, mention.address)
        if key not in self._found:
            self._found[key] = self._find(mention)
        found = self._found[key]
        if isinstance(found, tuple):
            self._enrich(found, mention)
        return found

    def ref(self, key: tuple[str, ...]) -> PersonRef:
        """What is known of somebody without an address seen."""
        return self._refs[key]

    def _find(self, mention: Mention) -> Mentioned | None:
        if mention.address is not None:
            if mention.address in self._people.owner:
                return None
            person = self._people.person(mention.address)
            return person.address if person is not None else ("address", mention.address)
        name = read_name(mention.name)
        if not name.given and not name.surname:
            return self._nameless(mention)
        greets = fold(mention.text) == fold(mention.name) or surname_key(name.surname) in self._own_given
        if greets or self._is_no_name(name):
            # "Hello Clara," greets the owner and names nobody.
            return None
        fitting = self._fitting(name, mention.organisation)
        if len(fitting) == 1:
            return fitting[0].address
        return self._unseen(name, mention)

    @staticmethod
    def _unseen(name: FullName, mention: Mention) -> Mentioned | None:
        """The key of somebody who was never seen: their whole name; read with care, a part of it with their house.

        "Herr Vogt of Seeland Logistik" is somebody: the list of wishes may have the rest of his name.
        """
        if name.whole or (mention.nearness and name.given and name.surname):
            return ("name", given_key(name.given), surname_key(name.surname))
        if mention.nearness and mention.organisation:
            return ("part", fold(mention.organisation), surname_key(name.surname or name.given))
        return None

    def _is_no_name(self, name: FullName) -> bool:
        """Whether it is a title, or the name of a house that somebody seen works for."""
        parts = fold(str(name)).split()
        titles = words("people.job_titles")
        if len(parts) > _MOST_WORDS or not titles.isdisjoint(parts) or "".join(parts) in self._houses:
            return True
        if name.surname.split()[-1:] and name.surname.split()[-1].strip(".").casefold() in _legal_forms():
            return True
        # "Moriarty Woollens" trades in them; "Anna Mills" may well be a person.
        return name.whole and parts[-1] in _trades() and given_key(name.given) not in _given_keys()

    def _fitting(self, name: FullName, organisation: str) -> list[Person]:
        """Who may be meant: with an organisation told, those known to be there; one name alone is never enough."""
        fitting = [person for person in self._people.named(name) if self._people.is_vouched_for(person)]
        there = [person for person in fitting if organisation and _at(person, organisation)]
        if there:
            return there
        if not name.whole:
            return []
        fitting = self._in_touch(fitting)
        return [person for person in fitting if not (organisation and person.organisation)]

    def _in_touch(self, fitting: list[Person]) -> list[Person]:
        """Of several of one name, whoever is in touch with the owner: a stranger can call themselves anything."""
        if self._trust is None or len(fitting) < 2:
            return fitting
        return [person for person in fitting if self._trust.exchanges(person.address)] or fitting

    def _nameless(self, mention: Mention) -> Mentioned | None:
        """A role at a company ("their CFO at Tidewell"), which is worth keeping only where something is told of it."""
        if mention.organisation and (mention.role or mention.stance == "positive"):
            return ("role", fold(mention.organisation), fold(mention.role))
        return None

    def _enrich(self, key: tuple[str, ...], mention: Mention) -> None:
        known = self._refs.get(key, PersonRef())
        name = "" if key[0] == "role" else str(read_name(mention.name) or FullName()) or mention.name
        self._refs[key] = PersonRef(
            name=max(known.name, name, key=len),
            address=known.address or mention.address,
            organisation=known.organisation or mention.organisation,
            role=known.role or mention.role,
        )


_HOUSE_AHEAD = template(
    r"(?<!\w){people.who}\s(?:\w+\s){0,2}?{people.owns}\s(?:(?:{people.also}|{people.articles})\s)?$"
)
"""What one who owns or runs it says right before the name of a house."""
_BETWEEN = template(
    r"[\s,(]*(?:\w+\s){0,3}?{people.owns}\s(?:{people.also}\s)?|[\s,]*\(|"
    r"[\s,(]*(?:[^\W\d_]+\s+){0,4}(?:{people.of}|,|\()\s*{people.articles}?\s*",
    flags=re.NOFLAG,
)


def mentions_of_people(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that can be people's: what stands behind a person as their house ("Ann of Tide Bank") is none."""
    houses = {fold(mention.organisation) for mention in mentions if mention.organisation}
    for one in mentions:
        for other in mentions:
            if one.name and other.name and other.name != one.name and other.name in one.text:
                _, _, behind = one.text.partition(one.name)
                between = behind.partition(other.name)[0] if other.name in behind else None
                again = set(one.name.split()) <= set(other.name.split())
                if between is not None and not again and _BETWEEN.fullmatch(straighten(between)):
                    houses.add(fold(other.name))
    return [
        mention for mention in mentions if not (mention.name and (fold(mention.name) in houses or _is_owned(mention)))
    ]


def _is_owned(mention: Mention) -> bool:
    """Whether the name stands behind "who owns": the house of somebody who need not be named."""
    before, found, _ = mention.text.partition(mention.name)
    return bool(found) and _HOUSE_AHEAD.search(before) is not None


def _houses(people: People) -> frozenset[str]:
    """The organisations of everybody seen, by their names and domains, folded into one word each."""
    found = set()
    for person in people:
        parts = fold(person.organisation).split()
        if len(parts) > 1 or not person.name:
            found.add("".join(parts))
        if parts and fold(person.name) != " ".join(parts):
            found.update(
                address.partition("@")[2].partition(".")[0].replace("-", "")
                for address in person.addresses
                if "".join(fold(person.name).split()) not in address
            )
    return frozenset(found)


def _at(person: Person, organisation: str) -> bool:
    asked, known = (fold(text).replace(" ", "") for text in (organisation, person.organisation))
    if known and asked and (known.startswith(asked) or asked.startswith(known)):
        return True
    return any(
        len(asked) >= 4 and label.replace("-", "").startswith(asked[:12])
        for address in person.addresses
        for label in address.partition("@")[2].split(".")[:1]
    )


@lru_cache(maxsize=1)
def _legal_forms() -> frozenset[str]:
    """Legal forms that end no family name; those of two or three letters that do ("Sa", "Ag") are left out."""
    return frozenset(form.strip(".").casefold() for form in words("companies.legal_forms")) - words(
        "companies.legal_forms_like_names"
    )


@lru_cache(maxsize=1)
def _trades() -> frozenset[str]:
    return frozenset(fold(word) for word in words("organisations.trades") | words("organisations.heads"))


@lru_cache(maxsize=1)
def _given_keys() -> frozenset[str]:
    return frozenset(given_key(name) for name in words("personal_names.given"))
