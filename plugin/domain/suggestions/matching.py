"""Wishes met: which of the people that a contact knows is the person, or the role, that the user wished for.

A person is known by address, by full name, by short forms of it and by near spellings; a company by
its domain and its names; a role by its synonyms. Where two people fit about equally well, the match
carries its rivals and the user is asked: nobody is guessed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plugin.domain.model import (
    NOT_SOUGHT,
    Acquaintance,
    Address,
    KnowingKind,
    Match,
    Person,
    PersonRef,
    Profile,
    Prospect,
)
from plugin.domain.people.identities import People
from plugin.domain.text.addresses import domain_of, is_free_mail, registrable_domain
from plugin.domain.text.glued_names import name_readings
from plugin.domain.text.name_likeness import name_likeness
from plugin.domain.text.names import (
    FullName,
    fold,
    fold_token,
    names_conflict,
    read_name,
)
from plugin.domain.text.organisations import (
    is_proper_name,
    organisation_at,
    organisation_likeness,
    organisations_related,
    renamed_domains,
)
from plugin.domain.text.roles import role_likeness

SURE = 0.6
"""From this confidence on a match is taken for the wish; below it the user is asked."""
POSSIBLE = 0.5
"""Below this, the two are not taken for one at all."""
PART_OF_NAME = 0.35
"""The likeness of a name and its given name or surname alone: enough where the company is the same."""
MARGIN = 0.1
"""Two people closer than this are rivals."""

_SAME_COMPANY = 0.8
"""Two names at least this like one another are one company's."""
_ROLE_WEIGHTS = ((1.0, 0.97), (0.8, 0.9), (0.6, 0.75), (0.5, 0.7), (0.0, 0.62))
"""Role likeness → how well somebody at the right company leads to a role there: any colleague does a little."""


def match_prospects(
    acquaintances: Iterable[Acquaintance], prospects: Iterable[Prospect], profile: Profile, *, people: People
) -> list[Match]:
    """Every (introducer, wish) for which an acquaintance fits, best first; at most one match for each pair.

    Wishes that are removed or met, and the user themselves, are left out. Evidence of one introducer that
    fits one wish in several records (a name mentioned here, an address copied there) is joined.
    """
    known = list(acquaintances)
    judge = _Judge(people)
    index = _Index(known, people)
    own_name = read_name(profile.name)
    matches = []
    for prospect in prospects:
        if prospect.status in NOT_SOUGHT or _is_user(prospect, own_name, people):
            continue
        fitting = []
        for acquaintance in index.near(prospect):
            confidence = judge.confidence(prospect, acquaintance.person)
            if confidence >= POSSIBLE and not judge.is_introducer(prospect, acquaintance):
                fitting.append((confidence, acquaintance))
        matches += _joined(prospect, fitting, judge)
    return sorted(
        matches,
        key=lambda match: (
            -match.confidence * match.acquaintance.confidence,
            match.acquaintance.introducer,
            match.prospect.id,
        ),
    )


def _is_user(prospect: Prospect, own_name: FullName, people: People) -> bool:
    if prospect.address is not None and prospect.address in people.owner:
        return True
    return own_name.whole and not prospect.organisation and name_likeness(prospect.name, str(own_name)) >= 0.95


def _joined(prospect: Prospect, fitting: Sequence[tuple[float, Acquaintance]], judge: "_Judge") -> list[Match]:
    """One match for each introducer, the evidence of the same person joined, rivals noted."""
    by_introducer: dict[Address, list[tuple[float, Acquaintance]]] = defaultdict(list)
    for confidence, acquaintance in fitting:
        by_introducer[acquaintance.introducer].append((confidence, acquaintance))
    joined = []
    for introducer in sorted(by_introducer):
        ordered = sorted(
            by_introducer[introducer],
            key=lambda pair: (-pair[0] * pair[1].confidence, pair[1].person.address or "", pair[1].person.name),
        )
        confidence, best = ordered[0]
        rivals: tuple[PersonRef, ...] = ()
        if prospect.name and confidence < 1.0:
            rivals = _rivals(best.person, confidence, fitting, judge)
        for _, other in ordered[1:]:
            if not prospect.name or not judge.distinct(best.person, other.person):
                best = _join(best, other)
        joined.append(Match(prospect, best, confidence, rivals))
    return joined


def _rivals(
    person: PersonRef, confidence: float, fitting: Sequence[tuple[float, Acquaintance]], judge: "_Judge"
) -> tuple[PersonRef, ...]:
    rivals: list[PersonRef] = []
    for other_confidence, other in fitting:
        if abs(other_confidence - confidence) >= MARGIN or not judge.distinct(person, other.person):
            continue
        if all(judge.distinct(rival, other.person) for rival in rivals):
            rivals.append(other.person)
    return tuple(sorted(rivals, key=lambda rival: (rival.name, rival.organisation, rival.address or "")))


def _join(one: Acquaintance, other: Acquaintance) -> Acquaintance:
    """Two records of one acquaintance: either may be wrong, both rarely are; a denial in one counts for both."""
    evidence = {(fact.kind, fact.id): fact for fact in (*one.evidence, *other.evidence)}
    confidence = 1 - (1 - one.confidence) * (1 - other.confidence)
    if any(fact.kind == KnowingKind.DENIED for fact in evidence.values()):
        confidence = min(one.confidence, other.confidence)
    person = replace(
        one.person,
        address=one.person.address or other.person.address,
        organisation=one.person.organisation or other.person.organisation,
        role=one.person.role or other.person.role,
    )
    ordered = sorted(evidence.values(), key=lambda fact: (fact.date, fact.id), reverse=True)
    return replace(one, person=person, confidence=min(0.97, confidence), evidence=tuple(ordered))


class _Index:
    """Acquaintances by what a wish may share with them, so that a thousand wishes cost no million comparisons."""

    def __init__(self, known: Sequence[Acquaintance], people: People) -> None:
        self.known = known
        self.people = people
        self._by_key: dict[str, list[Acquaintance]] = defaultdict(list)
        for acquaintance in known:
            for key in self._keys(acquaintance.person.name, acquaintance.person.address):
                self._by_key[key].append(acquaintance)

    def _keys(self, name: str, address: Address | None) -> set[str]:
        # The first three letters of each part: a misspelling further in is still found.
        keys = {fold_token(part)[:3] for part in fold(name).split() if len(part) > 1}
        if address is not None:
            keys.add(f"@{self.people.canonical(address)}")
            person = self.people.person(address)
            if person is not None:
                keys |= {fold_token(part)[:3] for part in fold(person.name).split() if len(part) > 1}
        return keys

    def near(self, prospect: Prospect) -> Iterable[Acquaintance]:
        """Whoever may be meant; for a role at a company everybody."""
        if not prospect.name and prospect.address is None:
            return self.known
        found: dict[int, Acquaintance] = {}
        for key in sorted(self._keys(prospect.name, prospect.address)):
            for acquaintance in self._by_key.get(key, ()):
                found[id(acquaintance)] = acquaintance
        return found.values()


class _Judge:
    """Compares wishes with people, knowing who goes by which addresses and which companies were renamed."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._renamed = renamed_domains(list(people))

    def confidence(self, prospect: Prospect, person: PersonRef) -> float:
        """How surely `person` is the one wished for, 0–1."""
        wished, known = prospect.address, person.address
        if wished and known and self._people.canonical(wished) == self._people.canonical(known):
            return 1.0
        if prospect.name:
            readings = name_readings(person.name, person.organisation)
            return max(self._named(prospect, replace(person, name=name, organisation=at)) for name, at in readings)
        if prospect.address and not prospect.organisation:
            return 0.0
        return self._role(prospect, person)

    def _named(self, prospect: Prospect, person: PersonRef) -> float:
        name = max(name_likeness(prospect.name, written) for written in self._names(person))
        organisation = self.organisation(prospect, person)
        if organisation is None or (organisation < _SAME_COMPANY and self._related(prospect, person)):
            # The same full name, and nothing said of a company on one side, or a part of the same one.
            return 0.85 if name >= 0.95 else 0.7 if name >= 0.85 else 0.5 * name
        if organisation >= _SAME_COMPANY:
            return 0.59 + 0.4 * name * organisation if name >= 0.7 else 0.75 * organisation if name >= 0.3 else 0.0
        # The same name at another company: moved, or a namesake. Only the user can tell.
        return 0.55 if name >= 0.95 else 0.0

    def _names(self, person: PersonRef) -> list[str]:
        seen = self._people.person(person.address) if person.address else None
        return [person.name, seen.name if seen is not None else ""]

    def _role(self, prospect: Prospect, person: PersonRef) -> float:
        organisation = self.organisation(prospect, person)
        if organisation is None or organisation < _SAME_COMPANY:
            return 0.0
        if not prospect.role:
            return 0.95 * organisation
        seen = self._people.person(person.address) if person.address else None
        likeness = role_likeness(prospect.role, person.role or (seen.title if seen else ""))
        return organisation * next(weight for least, weight in _ROLE_WEIGHTS if likeness >= least)

    def organisation(self, prospect: Prospect, person: PersonRef) -> float | None:
        """How surely both are at one company; None where one side says nothing of a company."""
        seen = self._people.person(person.address) if person.address else None
        told = (person.organisation, seen.organisation if seen else "")
        # "At the merchants' association" may be wherever they are wished for.
        names = [one for one in told if is_proper_name(one) or self._is_one(prospect.organisation, one)]
        addresses = [one for one in (seen.addresses if seen else (person.address,)) if one and not is_free_mail(one)]
        wished_at = prospect.address if prospect.address and not is_free_mail(prospect.address) else None
        if not (prospect.organisation or wished_at) or not (names or addresses):
            return None
        found = [0.0]
        for name in names:
            found.append(organisation_likeness(prospect.organisation, name))
            found.append(organisation_at(name, wished_at) if wished_at else 0.0)
        for address in addresses:
            found.append(organisation_at(prospect.organisation, address))
            found.append(self._same_domain(wished_at, address) if wished_at else 0.0)
        return max(found)

    def _is_one(self, wished: str, told: str) -> bool:
        return bool(told) and organisation_likeness(wished, told) >= _SAME_COMPANY

    def _related(self, prospect: Prospect, person: PersonRef) -> bool:
        """Whether what is told of their companies has a word in common."""
        seen = self._people.person(person.address) if person.address else None
        names = (person.organisation, seen.organisation if seen is not None else "")
        return any(name and organisations_related(prospect.organisation, name) for name in names)

    def _same_domain(self, one: Address, other: Address) -> float:
        left, right = registrable_domain(domain_of(one)), registrable_domain(domain_of(other))
        return 1.0 if left == right or frozenset({left, right}) in self._renamed else 0.0

    def is_introducer(self, prospect: Prospect, acquaintance: Acquaintance) -> bool:
        """Whether the wish is the introducer in person, or the acquaintance is with themselves."""
        introducer = self._people.person(acquaintance.introducer)
        known = acquaintance.person.address
        if known and self._people.canonical(known) == self._people.canonical(acquaintance.introducer):
            return True
        if introducer is None or not prospect.name:
            return False
        if prospect.address and prospect.address in introducer.addresses:
            return True
        own = PersonRef(introducer.name, introducer.address, introducer.organisation)
        return self._named(prospect, own) >= 0.9

    def distinct(self, one: PersonRef, other: PersonRef) -> bool:
        """Whether two references are surely two people."""
        if one.address and other.address:
            return self._people.canonical(one.address) != self._people.canonical(other.address)
        if names_conflict(read_name(one.name), read_name(other.name)):
            return True
        if one.organisation and other.organisation:
            return organisation_likeness(one.organisation, other.organisation) < 0.8
        for named, addressed in ((one, other), (other, one)):
            if named.organisation and addressed.address and not is_free_mail(addressed.address):
                return organisation_at(named.organisation, addressed.address) == 0.0 and not addressed.organisation
        return False


def same_wish(one: Prospect, other: Prospect, people: People) -> bool:
    """Whether two wishes are for one person, or one role at one company, however they are spelt."""
    if one.id == other.id:
        return True
    if one.address and other.address:
        return people.canonical(one.address) == people.canonical(other.address)
    if one.name and other.name:
        return any(
            _same_named(ours, theirs)
            for ours in name_readings(one.name, one.organisation)
            for theirs in name_readings(other.name, other.organisation)
        )
    if one.name or other.name or not (one.organisation and other.organisation):
        return False
    likeness = organisation_likeness(one.organisation, other.organisation)
    return likeness >= 0.8 and role_likeness(one.role, other.role) >= 0.8


def _same_named(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """The known parts agree: the whole name; or, at one company, a slip of it, a given name or a surname."""
    (name, organisation), (other_name, other_organisation) = one, other
    likeness = name_likeness(name, other_name)
    if not (organisation and other_organisation):
        return likeness >= 0.95
    return likeness >= PART_OF_NAME and organisation_likeness(organisation, other_organisation) >= 0.8


class Acquainted:
    """Who among everybody seen is surely the one wished for; asked for many wishes, prepared once."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._judge = _Judge(people)

    def known_people(self, prospect: Prospect) -> list[Person]:
        """By address where the wish has one, else by name (and company); namesakes are all of them."""
        if prospect.address is not None and (person := self._people.person(prospect.address)) is not None:
            return [person]
        if not read_name(prospect.name).whole:
            return []
        return [
            person
            for person in self._people.named(prospect.name)
            if self._people.is_vouched_for(person)
            and self._judge.confidence(prospect, PersonRef(person.name, person.address, person.organisation)) >= 0.85
        ]
