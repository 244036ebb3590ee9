"""Whom a meeting without guests may have been with: the contacts whom its title can mean, the likeliest first.

A title names by a given name, a surname, a house, or no more than an initial ("G. lunch"). Of several that fit, who
was written to around that day comes first, then who is closer. It is a guess, and only good for a question.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from plugin.domain.model import Address, Meeting, Relationship, Standing
from plugin.domain.people.identities import People
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.text.names import fold, given_key, read_name, surname_key

_AROUND = timedelta(days=14)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_SHORTEST = 4
_MOST = 5


def likely_people(meeting: Meeting, context: SuggestionContext) -> list[Address]:
    """The contacts that a meeting without people may have been with, the likeliest first, at most five."""
    offered = _offered(meeting, context.people)
    if offered:
        return offered
    fitting = []
    for relationship in context.relationships:
        if relationship.standing is Standing.STRANGER:
            continue
        rank = min(_ranks(meeting.summary, relationship), default=None)
        if rank is not None:
            around = not _wrote_around(meeting, relationship.address, context)
            fitting.append((rank, around, -relationship.strength, relationship.address))
    best = min((rank for rank, *_ in fitting), default=0)
    return [address for rank, _, _, address in sorted(fitting) if rank == best][:_MOST]


def _offered(meeting: Meeting, people: People) -> list[Address]:
    """Those whom the meeting's question offers after its colon, or asks for by name."""
    _, colon, names = meeting.question.rpartition(": ")
    asked = names.split(",") if colon else [meeting.question.removeprefix("Who is ")]
    found = [person.address for name in asked for person in people.named(name.strip(" ?"))]
    return list(dict.fromkeys(found))


def _ranks(summary: str, relationship: Relationship) -> Iterator[int]:
    """How directly a title can mean a contact: 0 by a name, 1 by the house, 2 by an initial."""
    name = read_name(relationship.person.name)
    house = fold(relationship.person.organisation).replace(" ", "")
    for number, word in enumerate(_WORD.findall(summary)):
        plain = fold(word.rstrip("."))
        if word[0].isupper() and len(plain) > 1:
            if name.given and given_key(plain) == given_key(name.given):
                yield 0
            if name.surname and surname_key(plain) == surname_key(name.surname):
                yield 0
            if len(plain) >= _SHORTEST and house.startswith(plain):
                yield 1
        elif _is_initial(word, number) and name.given and fold(name.given).startswith(plain):
            yield 2


def _is_initial(word: str, number: int) -> bool:
    return word[0].isupper() and len(word.rstrip(".")) == 1 and (word.endswith(".") or number == 0)


def _wrote_around(meeting: Meeting, address: Address, context: SuggestionContext) -> bool:
    mail = (*context.received(address), *context.to(address))
    return any(abs(one.date - meeting.started_at) <= _AROUND for one in mail)
