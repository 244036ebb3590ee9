"""Summaries that name somebody: "Lunch w/ Nick", "Call Nick (Brightwater)", "Anruf Frau Weiss"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from plugin.domain.language.packs import template, words
from plugin.domain.model import Address, Person
from plugin.domain.people.call_names import kin_words
from plugin.domain.people.identities import People
from plugin.domain.text.names import FullName, fold, full_names, given_key

_WITH = r"(?:{meetings.with}\s+|(?:{meetings.with_short}|{meetings.with_after_encounter}|[@:/+&–—-]|<>)\s*)"
_BEFORE = template(
    r"^\W*(?:\w+\s+)?{meetings.encounters}(?!\w)(?:\s+{meetings.encounters}(?!\w))?\.?\s*"
    rf"(?:{_WITH})?(?P<rest>\S.*)$"
)
_PLAIN_WITH = template(r"(?:^|\s)(?:{meetings.with_short}\s*|{meetings.with}\s+)(?P<rest>\S.*)$")
_AFTER = template(r"^\W*(?P<rest>[^\W\d].{1,60}?)\s*[-–—:,/|]?\s+{meetings.encounters}\W*$")
_PAIR = re.compile(
    r"^\s*(?P<one>[^\W\d][^<>/|]{0,40}?)\s*(?:<>|</>|/|\bx\b|\+|&|\|)\s*(?P<other>[^\W\d][^<>/|]{0,40}?)\s*$"
)
_COMPANY = re.compile(r"[(\[](?P<company>[^)\]]{2,60})[)\]]")
_TAIL = template(r"\s+(?:@|{meetings.about})\s+.*$|\s+[-–—|]\s+.*$|\s*[?!].*$")
_COMPANY_TAIL = template(r"\s+(?:@|{meetings.at_company})\s+(?P<company>[A-ZÀ-Þ0-9][\w&.' -]{1,40})", flags=re.NOFLAG)
_AND = template(r"\s*(?:[,&+/]|\b{meetings.and}\b)\s*")
_NAME_WORD = re.compile(r"^[^\W\d_][\w'’.-]*$", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody a summary names: a name, or part of one, and a company where it stands beside."""

    name: FullName
    company: str = ""
    firm: bool = False
    """Whether the company stands in brackets; after "at" it may be a café."""

    def __str__(self) -> str:
        return f"{self.name} ({self.company})" if self.company else str(self.name)


def named_in_summary(summary: str, *, owner_name: FullName | None = None) -> list[Named]:
    """Whom a guestless event's summary names as company; empty where it names nobody."""
    text = " ".join(summary[:200].split())
    company = ""
    bracket = _COMPANY.search(text)
    if bracket:
        company = bracket["company"]
        text = (text[: bracket.start()] + " " + text[bracket.end() :]).strip()
    pair = _PAIR.match(text)
    if pair and owner_name is not None and owner_name.given:
        sides = [pair["one"].strip(), pair["other"].strip()]
        others = [
            side
            for side in sides
            if fold(side).split()[:1] != [fold(owner_name.given)] and fold(side) not in words("meetings.me")
        ]
        if len(others) == 1:
            return [Named(name, company, firm=bool(company)) for name in _names(others[0])]
    for pattern in (_BEFORE, _PLAIN_WITH, _AFTER):
        found = pattern.search(text)
        if not found:
            continue
        rest = found["rest"]
        tail = _COMPANY_TAIL.search(rest)
        told = company or (tail["company"] if tail else "")
        names = _names(_TAIL.sub("", f" {rest}").strip() or rest)
        if names:
            return [Named(name, told, firm=bool(company)) for name in names]
    return []


def _names(text: str) -> list[FullName]:
    found = []
    for piece in _AND.split(text):
        name = _one_name(piece.strip(" .,;:!?-–—"))
        if name is None:
            return []
        found.append(name)
    return found if len(found) <= 4 else []


def _one_name(piece: str) -> FullName | None:
    """A name of one to three capitalised words, an honorific before a surname understood; None for other words."""
    parts = piece.split()
    addressed = False
    while parts and fold(parts[0]) in words("names.honorifics"):
        addressed = True
        parts.pop(0)
    if not 1 <= len(parts) <= 3 or not all(_NAME_WORD.match(part) for part in parts):
        return None
    nobody = words("meetings.nobody")
    if not parts[0][0].isupper() or fold(parts[0]) in nobody or fold(parts[-1]) in nobody:
        return None
    if len(parts) > 1 and not parts[-1][0].isupper():
        return None
    if addressed and len(parts) == 1:
        return FullName(surname=parts[0])
    return FullName(parts[0]) if len(parts) == 1 else FullName(parts[0], " ".join(parts[1:]))


def who_is_meant(
    named: Named, people: People, contacts: frozenset[Address], called: Mapping[Address, frozenset[str]]
) -> list[Person]:
    """The contacts whom the name can mean: by their names, by what they are called, by the company told."""
    kin = kin_words(named.name.given) if not named.name.surname else frozenset()
    if kin:
        return [person for person in people if kin & called.get(person.address, frozenset())]
    fitting = [person for person in people.named(named.name) if person.address in contacts]
    if not named.name.surname:
        key = given_key(named.name.given)
        by_call = [one for one in people if key in called.get(one.address, ()) and one.address in contacts]
        fitting = [*fitting, *(one for one in by_call if one not in fitting)]
        # Whoever is written "Helen" is not the Lena whose full name that might be.
        plainly = [one for one in fitting if one in by_call or not _only_shortens(people.full_name(one.address), key)]
        fitting = plainly or fitting
    if named.company:
        at_company = [person for person in fitting if _works_at(person, fold(named.company).replace(" ", ""))]
        if at_company or named.firm:
            return at_company
    return fitting


def _only_shortens(name: FullName, asked: str) -> bool:
    """Whether the person's own given name is a short form of the one asked for, and not the other way round."""
    given = given_key(name.given)
    return given != asked and asked in full_names(given) and given not in full_names(asked)


def _works_at(person: Person, key: str) -> bool:
    organisation = fold(person.organisation).replace(" ", "")
    if organisation and (organisation.startswith(key) or key.startswith(organisation)):
        return True
    return len(key) >= 3 and any(
        label.replace("-", "").startswith(key) or (len(label) >= 4 and key.startswith(label.replace("-", "")))
        for address in person.addresses
        for label in address.partition("@")[2].split(".")[:-1]
    )
