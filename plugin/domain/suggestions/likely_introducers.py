"""Who might know a wish to whom no path is seen: somebody of the same trade, the same house, the same rare surname.

A guess, never an ask: it is only good for a question to the user, who knows.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from plugin.domain.language.packs import words
from plugin.domain.model import (
    NOT_SOUGHT,
    Acquaintance,
    Address,
    Evidence,
    KnowingKind,
    Match,
    PersonRef,
    Prospect,
    Relationship,
    Standing,
)
from plugin.domain.suggestions.avoidance import stem
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.half_named import find_half_named
from plugin.domain.suggestions.occasions import find_occasions
from plugin.domain.suggestions.wish_names import WishNames
from plugin.domain.text.addresses import domain_of, is_free_mail, registrable_domain
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import fold, read_name, surname_key

ONE_NAME = 0.55
"""The chance that "Frederik" is the one who is wished for, and is known well."""
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
    wishes = [one for one in context.prospects if one.name and one.status not in NOT_SOUGHT]
    contacts = [one for one in context.relationships if one.standing is Standing.IN_TOUCH and one.strength >= _FAINT]
    telling = {one.address: _words_of(one) for one in contacts}
    common = Counter(word for found in telling.values() for word in found)
    families = Counter(surname_key(read_name(one.person.name).surname) for one in contacts)
    found = [
        guess
        for guess in _called_by_one_name(context, wishes)
        if (guess.candidate.introducer, guess.candidate.prospect.id) not in seen
    ]
    likeliest: dict[tuple[Address, str], Guess] = {}
    for one in (*found, *_half_named(context, wishes, seen)):
        key = (one.candidate.introducer, one.candidate.prospect.id)
        if key not in likeliest or one.chance > likeliest[key].chance:
            likeliest[key] = one
    found = list(likeliest.values())
    for wish in wishes:
        guesses = []
        for contact in contacts:
            if (contact.address, wish.id) in seen or contact.address in context.known_as(wish):
                continue
            best = max(_signs(wish, contact, telling[contact.address], common, families), default=None)
            if best is not None:
                guesses.append((best[0] * contact.strength, contact, best))
        guesses.sort(key=lambda one: (-one[0], one[1].address))
        for _, contact, (chance, what) in guesses[:_PER_WISH]:
            since = contact.last_contact or contact.last_met or context.now
            found.append(_guess(context, wish, contact, chance, Evidence("shared", since, "", what)))
    return found


def _called_by_one_name(context: SuggestionContext, wishes: Sequence[Prospect]) -> Iterator[Guess]:
    """Contacts who wrote of "Frederik", where one wish alone is called so and nobody whom the user knows."""
    names = WishNames(wishes)
    found: dict[tuple[Address, str], Guess] = {}
    for message in context.messages:
        contact = context.relationship(message.sender.address)
        if contact is None or message.sent_by_me or contact.standing is not Standing.IN_TOUCH:
            continue
        for mention in message.mentions:
            if mention.whose == "own" and not mention.organisation and not _is_of_a_contact(context, mention.name):
                for wish in names.alone(mention.name):
                    fact = Evidence(KnowingKind.MENTIONED, message.date, message.id, excerpt(mention.text))
                    found[contact.address, wish.id] = _guess(context, wish, contact, ONE_NAME, fact)
    yield from found.values()


def _half_named(
    context: SuggestionContext, wishes: Sequence[Prospect], seen: Collection[tuple[Address, str]]
) -> Iterator[Guess]:
    for one in find_half_named(context, wishes):
        known = one.contact.address in context.known_as(one.wish)
        if not known and (one.contact.address, one.wish.id) not in seen:
            yield _guess(context, one.wish, one.contact, one.chance, one.evidence)


def _is_of_a_contact(context: SuggestionContext, name: str) -> bool:
    """Whether somebody whom the user is in touch with goes by that name."""
    found = (context.relationship(person.address) for person in context.people.named(name))
    return any(one is not None and one.standing is not Standing.STRANGER for one in found)


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


def _guess(
    context: SuggestionContext, wish: Prospect, contact: Relationship, chance: float, evidence: Evidence
) -> Guess:
    person = PersonRef(wish.name, wish.address, wish.organisation, wish.role)
    match = Match(wish, Acquaintance(contact.address, person, _FAINT, (evidence,)), 1.0)
    return Guess(Candidate(contact, wish, match, tuple(find_occasions(context, contact))), chance)
