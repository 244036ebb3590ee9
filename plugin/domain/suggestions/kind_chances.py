"""How likely each kind of relationship is where nobody has said it, and whether it is worth asking about."""

from plugin.domain.model import Kind, Relationship
from plugin.domain.network.kind_habits import HABIT
from plugin.domain.network.kind_odds import chances

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
    return chances(points)


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


def is_guessed(relationship: Relationship) -> bool:
    """Whether the kind rests on how the two are in touch, because what was said would not have been enough."""
    return any(fact.kind == HABIT for fact in relationship.kind_evidence)


def _is_less_sure_than(bound: float, relationship: Relationship) -> bool:
    if any(fact.kind in _BEYOND_DOUBT for fact in relationship.kind_evidence):
        return False
    undecided = relationship.kind is Kind.OTHER and not relationship.kind_evidence
    return undecided or dict(kind_chances(relationship))[relationship.kind] < bound
