"""The case for each kind of relationship: what a text tells of it, and the points that evidence adds up to.

The words and rules stand in the packs' `kinds.toml`.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType

from plugin.domain.language.packs import rules, template, words
from plugin.domain.language.rules import spoken_words, straighten
from plugin.domain.language.templates import Template
from plugin.domain.model import Evidence, Kind
from plugin.domain.text.names import fold

_CAPS = {
    "judgement": 0.75,
    "complaints": 1.2,
    "owners_work": 1.0,
    "services": 1.5,
    "topics": 1.5,
    "kin": 1.0,
    "work": 0.7,
    "weak_words": 1.2,
    "house_words": 1.6,
    "private_words": 2.1,
    "circle_words": 2.4,
    "evenings": 0.8,
    "closing": 1.0,
    "read": 6.0,
}
_CAP = 3.0
"""The most that one sort of evidence counts, however often it repeats."""


@dataclass(slots=True)
class Case:
    """Points and evidence for one contact."""

    points: dict[Kind, float] = field(default_factory=lambda: defaultdict(float))
    why: dict[Kind, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    _sorts: dict[tuple[Kind, str], float] = field(default_factory=lambda: defaultdict(float))
    last_work: datetime | None = None
    """When work between the two was last spoken of."""
    last_bill: datetime | None = None
    """When a bill, an offer or an order last went between the two."""
    work_ended: list[datetime] = field(default_factory=list)
    """When it was said that the work has ended, oldest first."""
    over: bool = False
    """Whether somebody who read the conversation found that the work is over, and nothing later says otherwise."""

    @property
    def read(self) -> dict[Kind, float]:
        """The points that the careful reader's findings have for each kind."""
        return {kind: points for (kind, sort), points in self._sorts.items() if sort == "read" and points > 0}

    def add(self, kind: Kind, sort: str, points: float, evidence: Evidence, rule: str = "") -> None:
        """Count `points` of one sort of evidence, up to the cap; `rule` is what in the packs told it."""
        before = self._sorts[kind, sort]
        gained = min(points, _CAPS.get(sort, _CAP) - before)
        if gained <= 0:
            return
        self._sorts[kind, sort] = before + gained
        self.points[kind] += gained
        self.why[kind].append(replace(evidence, rule=rule) if rule else evidence)


def _whole(key: str) -> Template:
    return template(rf"(?<![^\W_]){{{key}}}(?![^\W\d_])")


_LISTS = {
    name: _whole(f"kinds.{name}")
    for name in ("papers", "signed", "orders", "work", "services", "networks", "family", "friends")
}
_RULES = ("former_colleague", "former_client")
PROVIDERS = _whole("kinds.providers")
ORGANISERS = _whole("kinds.organisers")
WARM_CLOSINGS = _whole("kinds.warm_closings")
_NO_YEARS = template(r"(?<!\w){kinds.no_years}(?!\w)")


@lru_cache(maxsize=65536)
def kind_signs(text: str) -> Mapping[str, str]:
    """What a text tells of a kind (papers, networks, former_colleague) → the list or the rule that says so."""
    if not text:
        return _NOTHING
    plain = straighten(text)
    found = {name: f"kinds.{name}" for name, table in _LISTS.items() if table.search(plain)}
    spoken = spoken_words(plain)
    for name in _RULES:
        heard = rules(f"kinds.{name}").first(plain, spoken)
        if heard is not None:
            found[name] = heard[0].id
    return found


_NOTHING: Mapping[str, str] = MappingProxyType({})


def shared_house(text: str) -> tuple[str, str]:
    """The house that the writer and the reader look back on together, and the rule; empty where there is none.

    "When we shared that office at Marlowe" tells of one, and so does "the old Marlowe crowd".
    """
    plain = straighten(text)
    if _NO_YEARS.search(plain):
        return "", ""
    for candidate in rules("kinds.shared_past").candidates(spoken_words(plain)):
        match = candidate.search(plain)
        if match is not None:
            house = match["house"]
            return ("", "") if _is_place(house) else (house, candidate.rule.id)
    return "", ""


def _is_place(name: str) -> bool:
    places = _places()
    return fold(name) in places or fold(name.partition(" ")[0]) in places


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(fold(place) for place in words("places.names"))
