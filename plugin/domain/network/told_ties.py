"""What the user says of who knows whom: their word stands over everything that was seen."""

from collections.abc import Iterable
from dataclasses import replace

from plugin.domain.model import Acquaintance, Address, Evidence, KnowingKind, PersonRef, ToldTie
from plugin.domain.people.identities import People
from plugin.domain.text.names import fits_name, read_name
from plugin.domain.text.organisations import organisation_likeness
from plugin.sentences import say

WELL, A_LITTLE, NOT_AT_ALL = "well", "a_little", "no"
_SURE = 0.8
"""Enough to ask on; an ask that rests on their own words as well still comes first."""
_LITTLE = 0.4
"""Too little to ask on."""
_SAME_HOUSE = 0.8


def settle_ties(acquaintances: Iterable[Acquaintance], told: Iterable[ToldTie], people: People) -> list[Acquaintance]:
    """The acquaintances with the user's word over them, surest first: a "no" takes one away, a "well" makes one."""
    found = list(acquaintances)
    for tie in told:
        introducer = people.canonical(tie.introducer)
        spoken_of = [
            one for one in found if one.introducer == introducer and same_person(one.person, tie.person, people)
        ]
        found = [one for one in found if one not in spoken_of]
        if tie.value != NOT_AT_ALL:
            found += [_settled(one, tie) for one in spoken_of or [Acquaintance(introducer, tie.person, 0.0)]]
    return sorted(found, key=lambda one: (-one.confidence, one.introducer, one.person.address or "", one.person.name))


def _settled(one: Acquaintance, tie: ToldTie) -> Acquaintance:
    well, a_little = (
        say("You said that they know each other well."),
        say("You said that they know each other a little."),
    )
    word = Evidence(KnowingKind.TOLD, tie.at, "", well if tie.value == WELL else a_little)
    confidence = max(_SURE, one.confidence) if tie.value == WELL else min(_LITTLE, one.confidence or _LITTLE)
    return replace(one, confidence=confidence, evidence=(word, *one.evidence))


def same_person(one: PersonRef, other: PersonRef, people: People) -> bool:
    """Whether two references surely mean one person: by address, else by name and a company that does not differ."""
    if one.address and other.address:
        return people.canonical(one.address) == people.canonical(other.address)
    if not (one.name and other.name):
        return (one.name, one.organisation, one.role) == (other.name, other.organisation, other.role)
    if not fits_name(read_name(one.name), read_name(other.name)):
        return False
    houses = one.organisation, other.organisation
    return not all(houses) or organisation_likeness(*houses) >= _SAME_HOUSE


def told_of(told: Iterable[ToldTie], introducer: Address, person: PersonRef, people: People) -> ToldTie | None:
    """What the user said of these two, None where they said nothing."""
    return next(
        (
            tie
            for tie in told
            if people.canonical(tie.introducer) == introducer and same_person(tie.person, person, people)
        ),
        None,
    )
