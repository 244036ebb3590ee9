"""The case for each kind of tie: points by sort of evidence, capped, and the evidence itself."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from plugin.domain.model import Evidence, Kind

_CAPS = {"judgement": 0.75, "services": 1.5, "topics": 1.5, "kin": 1.0}
_CAP = 3.0
"""The most that one sort of evidence counts, however often it repeats."""


@dataclass(slots=True)
class Case:
    """Points and evidence for one contact."""

    points: dict[Kind, float] = field(default_factory=lambda: defaultdict(float))
    why: dict[Kind, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    _sorts: dict[tuple[Kind, str], float] = field(default_factory=lambda: defaultdict(float))
    last_work: datetime | None = None

    def add(self, kind: Kind, sort: str, points: float, evidence: Evidence) -> None:
        """Count `points` of one sort of evidence, up to the cap."""
        before = self._sorts[kind, sort]
        gained = min(points, _CAPS.get(sort, _CAP) - before)
        if gained <= 0:
            return
        self._sorts[kind, sort] = before + gained
        self.points[kind] += gained
        self.why[kind].append(evidence)
