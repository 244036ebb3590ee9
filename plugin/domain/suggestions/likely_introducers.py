"""Who might know a wish to whom no path is seen: somebody of the same trade, the same house, the same rare surname.

A guess, never an ask: it is only good for a question to the user, who knows.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from plugin.domain.language.packs import words
from plugin.domain.model import (
    NOT_SOUGHT,
    Acquaintance,
    Address,
    Evidence,
    Match,
    PersonRef,
    Prospect,
    Relationship,
    Standing,
)
from plugin.domain.suggestions.avoidance import stem
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.occasions import find_occasions
from plugin.domain.text.addresses import domain_of, is_free_mail, registrable_domain
from plugin.domain.text.names import fold, read_name, surname_key

SAME_HOUSE, SAME_SURNAME, SAME_TRADE = 0.4, 0.25, 0.05
"""The chance that two know each other who share a domain, a surname, a word of their trade."""
_FAINT = 0.04
_COMMON = 4
"""A word that more contacts than this bear tells of no trade, a surname of no family."""
_SHORTEST = 4
_PER_WISH = 2


@dataclass(frozen=True, slots=True)
class Guess:
    """A pair without a path, and the chance that they know each other."""

    candidate: Candidate
    chance: float


def guess_introducers(context: SuggestionContext, seen: Collection[tuple[Address, str]]) -> list[Guess]:
    """For each named wish the likeliest contacts beyond those pairs that were `seen`, at most two a wish."""
    wishes = [
        one for one in context.prospects if one.name and one.status not in NOT_SOUGHT and not context.known_as(one)
    ]
    contacts = [one for one in context.relationships if one.standing is Standing.IN_TOUCH and one.strength >= _FAINT]
    telling = {one.address: _words_of(one) for one in contacts}
    common = Counter(word for found in telling.values() for word in found)
    families = Counter(surname_key(read_name(one.person.name).surname) for one in contacts)
    found: list[Guess] = []
    for wish in wishes:
        guesses = []
        for contact in contacts:
            if (contact.address, wish.id) in seen:
                continue
            best = max(_signs(wish, contact, telling[contact.address], common, families), default=None)
            if best is not None:
                guesses.append((best[0] * contact.strength, contact, best))
        guesses.sort(key=lambda one: (-one[0], one[1].address))
        found += [_guess(context, wish, contact, *best) for _, contact, best in guesses[:_PER_WISH]]
    return found


def _signs(
    wish: Prospect, contact: Relationship, telling: frozenset[str], common: Counter[str], families: Counter[str]
) -> Iterator[tuple[float, str]]:
    """What the two share: the chance that it gives, and what it is."""
    for address in contact.person.addresses:
        if wish.address and not is_free_mail(wish.address) and not is_free_mail(address):
            domain = registrable_domain(domain_of(wish.address))
            if domain == registrable_domain(domain_of(address)):
                yield SAME_HOUSE, domain
    theirs, ours = read_name(wish.name).surname, read_name(contact.person.name).surname
    key = surname_key(theirs)
    if key and key == surname_key(ours) and families[key] < _COMMON:
        yield SAME_SURNAME, theirs
    shared = sorted(word for word in _words(f"{wish.organisation} {wish.role} {wish.why}") & telling)
    rare = [word for word in shared if common[word] < _COMMON]
    if rare:
        yield SAME_TRADE, rare[0]


def _words_of(contact: Relationship) -> frozenset[str]:
    return _words(f"{contact.person.organisation} {contact.person.title}")


def _words(text: str) -> frozenset[str]:
    vague = words("asks.small_words") | words("asks.vague_words")
    return frozenset(
        stem(word) for word in fold(text).split() if len(word) >= _SHORTEST and word not in vague and word.isalpha()
    )


def _guess(context: SuggestionContext, wish: Prospect, contact: Relationship, chance: float, what: str) -> Guess:
    person = PersonRef(wish.name, wish.address, wish.organisation, wish.role)
    since = contact.last_contact or contact.last_met or context.now
    evidence = Evidence("shared", since, "", what)
    match = Match(wish, Acquaintance(contact.address, person, _FAINT, (evidence,)), 1.0)
    return Guess(Candidate(contact, wish, match, tuple(find_occasions(context, contact))), chance)
