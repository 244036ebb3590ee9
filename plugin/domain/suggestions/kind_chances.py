"""How likely each kind of relationship is where nobody has said it: a guess over points, for questions only.

    chance(k) ∝ usual(k) · e^points(k)

`usual` is how common a kind is among those one writes to; the points are those of `network.kinds`.
"""

import math

from plugin.domain.model import Kind, Relationship, total

_USUAL = total(
    Kind,
    {
        Kind.CLIENT: 0.2,
        Kind.SUPPLIER: 0.17,
        Kind.FRIEND: 0.15,
        Kind.NETWORKING: 0.14,
        Kind.FORMER_COLLEAGUE: 0.12,
        Kind.FORMER_CLIENT: 0.09,
        Kind.COLLEAGUE: 0.05,
        Kind.FAMILY: 0.05,
        Kind.OTHER: 0.03,
    },
)
_MOST_POINTS = 6.0
_DECIDED = 2.0
"""The points that a kind is taken to have where it was decided and no points are told."""
_CLOSE_CALL = 0.72
"""A kind less sure than this, though it was decided, may be asked about for its own sake."""
_SURE = 0.9
"""A kind less sure than this may be asked about where it decides an ask."""
TOLD = "told"
_BEYOND_DOUBT = frozenset({TOLD, "same_organisation"})
"""The facts after which nobody is asked what somebody is: the user's word, and that both work in one house."""


def kind_chances(relationship: Relationship) -> list[tuple[Kind, float]]:
    """Every kind with its chance, the likeliest first; they add up to 1."""
    points = dict(relationship.leanings)
    if not points and relationship.kind is not Kind.OTHER:
        points = {relationship.kind: _DECIDED}
    weights = {kind: _USUAL[kind] * math.exp(min(_MOST_POINTS, points.get(kind, 0.0))) for kind in Kind}
    whole = math.fsum(weights.values())
    return sorted(((kind, weight / whole) for kind, weight in weights.items()), key=lambda one: (-one[1], one[0]))


def is_open(relationship: Relationship) -> bool:
    """Whether the kind may be asked about where it decides an ask: neither told by the user nor quite sure."""
    return _is_less_sure_than(_SURE, relationship)


def is_close_call(relationship: Relationship) -> bool:
    """Whether the kind is worth asking about for its own sake: none is clearly the likeliest."""
    decided_blindly = relationship.kind is not Kind.OTHER and not relationship.leanings
    return not decided_blindly and _is_less_sure_than(_CLOSE_CALL, relationship)


def kind_doubt(relationship: Relationship) -> float:
    """The chance that the kind that was decided is not the right one."""
    return 1.0 if relationship.kind is Kind.OTHER else 1.0 - dict(kind_chances(relationship))[relationship.kind]


def _is_less_sure_than(bound: float, relationship: Relationship) -> bool:
    if any(fact.kind in _BEYOND_DOUBT for fact in relationship.kind_evidence):
        return False
    undecided = relationship.kind is Kind.OTHER and not relationship.kind_evidence
    return undecided or dict(kind_chances(relationship))[relationship.kind] < bound
