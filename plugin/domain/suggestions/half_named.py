"""Wishes whom a contact may have named: by a part of the name, in words apart, or in a sentence only half read.

    the whole name, in a sentence that no rule read     "oskar brandvold, who taught me to dive"
    given name and family name apart                    "Oskar (the very Brandvold of the sails)"
    the family name alone, or with a title              "I share a van with Brandvold"
    the given name, and a telling word of the house     "Oskar upstairs, who has the Lofoten lofts"

Each is a guess with its chance, and only good for a question that quotes the sentence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugin.domain.language.packs import words
from plugin.domain.model import Address, Evidence, KnowingKind, MailMessage, Prospect, Relationship, Standing
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import fold, read_name

WHOLE, APART, FAMILY, GIVEN_AND_HOUSE = 0.6, 0.65, 0.35, 0.5
"""The chance that the two know each other well, by how the wish is named."""
_SHORTEST = 4
_SHORTEST_HOUSE = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class HalfNamed:
    """A contact who may have named a wish, and the chance that they know each other well."""

    contact: Relationship
    wish: Prospect
    chance: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Wish:
    prospect: Prospect
    whole: str
    given: str
    family: str
    house: frozenset[str]


def find_half_named(context: SuggestionContext, wishes: Sequence[Prospect]) -> list[HalfNamed]:
    """For each contact and wish the likeliest sentence of the contact's own that may name it."""
    sought = _sought(wishes)
    if not sought:
        return []
    known = _names_of_contacts(context)
    found: dict[tuple[Address, str], HalfNamed] = {}
    for message in context.messages:
        contact = context.relationship(message.sender.address)
        if message.sent_by_me or message.automated or contact is None or contact.standing is not Standing.IN_TOUCH:
            continue
        for text in _own_sentences(message):
            for wish, chance in _meant(text, sought, known):
                key = (contact.address, wish.id)
                if (key not in found or chance > found[key].chance) and not _is_them(wish, contact):
                    fact = Evidence(KnowingKind.MENTIONED, message.date, message.id, excerpt(text))
                    found[key] = HalfNamed(contact, wish, chance, fact)
    return list(found.values())


def _sought(wishes: Sequence[Prospect]) -> list[_Wish]:
    """The wishes with a whole name; a family name that several bear, or that is an everyday word, does not count."""
    read = [(one, read_name(one.name)) for one in wishes]
    families = Counter(fold(name.surname) for _, name in read if name.whole)
    everyday = words("names.ordinary") | words("places.names") | words("personal_names.given")
    found = []
    for prospect, name in read:
        if not name.whole:
            continue
        family, given = fold(name.surname), fold(name.given).split()[0]
        telling = families[family] == 1 and len(family) >= _SHORTEST and name.surname not in everyday
        house = {
            word
            for word in fold(prospect.organisation).split()
            if len(word) >= _SHORTEST_HOUSE and word not in everyday and word not in (family, given)
        }
        found.append(_Wish(prospect, f" {given} {family} ", given, family if telling else "", frozenset(house)))
    return found


def _names_of_contacts(context: SuggestionContext) -> frozenset[str]:
    """The family names of everybody the user is in touch with: alone they mean those."""
    names = (read_name(one.person.name).surname for one in context.relationships if one.standing is Standing.IN_TOUCH)
    return frozenset(fold(name) for name in names if name)


def _own_sentences(message: MailMessage) -> Iterator[str]:
    yield from message.perhaps_named
    yield from dict.fromkeys(one.text for one in message.mentions if one.whose == "own")


def _meant(text: str, sought: Iterable[_Wish], contacts: frozenset[str]) -> Iterator[tuple[Prospect, float]]:
    plain = f" {fold(text)} "
    spoken = plain.split()
    capitals = {fold(word) for word in _WORD.findall(text) if word[0].isupper()}
    for wish in sought:
        if wish.whole in plain:
            yield wish.prospect, WHOLE
            continue
        given = wish.given in spoken
        family = bool(wish.family) and f" {wish.family} " in plain
        if given and family:
            yield wish.prospect, APART
        elif given and any(word in spoken for word in wish.house):
            yield wish.prospect, GIVEN_AND_HOUSE
        elif family and wish.family not in contacts and wish.family.split()[-1] in capitals:
            yield wish.prospect, FAMILY


def _is_them(wish: Prospect, contact: Relationship) -> bool:
    return fold(wish.name) == fold(contact.person.name)
