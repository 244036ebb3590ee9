"""How surely two people know each other: pieces of evidence, each kind capped, weighed into a confidence.

Confidence, 0–1
---------------
Piece i of kind k proves p_i · fresh_i, where fresh_i = 2^(−age/half-life), but never less than `least_fresh`: who knew
each other still do, mostly. Kinds are taken as independent:

    c_k        = min(cap_k, 1 − ∏ (1 − p_i · fresh_i))
    confidence = (1 − ∏ (1 − c_k)) · denial^(denials)

The caps see to it that a hundred copies of one thing prove no more than a thing of that kind can; within one thread of
mail, a kind counts once for each writer. p_i falls with the number of people on the list or at the table.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from plugin.domain.model import Evidence
from plugin.domain.network.ties import Nearness


@dataclass(frozen=True, slots=True)
class AcquaintancePolicy:
    """Caps by kind, what one piece of evidence proves among two, and how evidence ages."""

    caps: tuple[tuple[str, float], ...] = (
        ("introduced", 0.95),
        ("mentioned", 0.85),
        ("wrote_to", 0.85),
        ("met_together", 0.85),
        ("copied_together", 0.75),
        ("same_organisation", 0.6),
        ("same_group", 0.35),
    )
    introduced: float = 0.95
    said_to_know: float = 0.8
    spoken_near: float = 0.4
    """Named by somebody who speaks of themselves in the same breath, but not of knowing them: not enough to ask on."""
    named: float = 0.35
    far: float = 0.2
    """Read of, asked about, looked for."""
    nameless: float = 0.4
    wrote_to: float = 0.8
    copied: float = 0.64
    """X copies Y in a mail to the owner."""
    addressed_together: float = 0.45
    """Somebody else addresses both; the owner doing so proves less still (`addressed_by_owner`)."""
    addressed_by_owner: float = 0.2
    at_table: float = 0.8
    long_table: int = 4
    """With more others than this at the table, any two of them have hardly spoken."""
    organisation: float = 0.9
    group: float = 0.6
    half_life_days: float = 1460.0
    least_fresh: float = 0.5
    most_copied: int = 12
    """More recipients than this prove nothing, and their pairs are not even counted."""
    largest_group: int = 30
    denial: float = 0.2
    """What is left of the confidence after "I don't know him"."""
    own_organisation: bool = True
    """Whether the owner's colleagues count: they can introduce too; that they know each other goes without saying."""
    shown: int = 8

    def by_nearness(self, nearness: Nearness) -> float:
        """What a mention proves, by what its sentence says of knowing the person."""
        match nearness:
            case Nearness.TIE:
                return self.said_to_know
            case Nearness.NEAR:
                return self.spoken_near
            case Nearness.NAMED:
                return self.named
            case Nearness.FAR:
                return self.far
            case Nearness.DENIED:
                return 0.0
        assert_never(nearness)

    def cap(self, kind: str) -> float:
        """The most that evidence of one kind can prove."""
        return next(cap for name, cap in self.caps if name == kind)


@dataclass(slots=True)
class Tie:
    """The evidence for one pair of people."""

    pieces: dict[tuple[str, str], tuple[float, Evidence]] = field(default_factory=dict)
    denials: list[Evidence] = field(default_factory=list)

    def add(self, proves: float, evidence: Evidence, *, occasion: str) -> None:
        """Count a piece; of several on one `occasion` (a thread's writer, an event) only the best counts."""
        key = (evidence.kind, occasion)
        known = self.pieces.get(key)
        if known is None or proves > known[0]:
            self.pieces[key] = (proves, evidence)

    def deny(self, evidence: Evidence) -> None:
        """Count an "I don't know him"."""
        if evidence not in self.denials:
            self.denials.append(evidence)

    def take(self, other: "Tie") -> None:
        """Count another tie's evidence too."""
        for (_, occasion), (proves, evidence) in other.pieces.items():
            self.add(proves, evidence, occasion=occasion)
        for evidence in other.denials:
            self.deny(evidence)

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def confidence(self, policy: AcquaintancePolicy, *, now: datetime) -> float:
        """The formula of the module's docstring."""
        doubts: dict[str, float] = {}
        for proves, evidence in self.pieces.values():
            age = max(0.0, (now - evidence.date).total_seconds() / 86400)
            fresh = max(policy.least_fresh, 2.0 ** (-age / policy.half_life_days))
            doubts[evidence.kind] = doubts.get(evidence.kind, 1.0) * (1 - min(0.99, proves * fresh))
        left = 1.0
        for kind, doubt in doubts.items():
            left *= 1 - min(policy.cap(kind), 1 - doubt)
        return round((1 - left) * float(policy.denial ** min(2, len(self.denials))), 4)

    def shown(self, policy: AcquaintancePolicy) -> tuple[Evidence, ...]:
        """The best pieces, at most three of a kind, and the denials; newest first."""
        if len(self.pieces) == 1 and not self.denials:
            return tuple(evidence for _, evidence in self.pieces.values())
        ranked = sorted(self.pieces.values(), key=lambda piece: (piece[0], piece[1].date, piece[1].id), reverse=True)
        chosen: list[Evidence] = []
        by_kind: dict[str, int] = defaultdict(int)
        for _, evidence in ranked:
            if by_kind[evidence.kind] < 3 and evidence not in chosen:
                by_kind[evidence.kind] += 1
                chosen.append(evidence)
        chosen = chosen[: policy.shown] + self.denials[-2:]
        return tuple(sorted(chosen, key=lambda one: (one.date, one.kind, one.id), reverse=True))
