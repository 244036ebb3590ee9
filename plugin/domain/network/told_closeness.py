"""The user's word on how close they are to somebody: it outranks what mail and calendar show, within its bounds."""

from dataclasses import replace
from enum import StrEnum

from plugin.domain.model import Relationship, total

TOLD = "told"
"""The part of a strength that the user's word adds."""


class Closeness(StrEnum):
    """How close somebody is, in the user's words."""

    CLOSE = "close"
    KNOWN = "known"
    SLIGHT = "slight"


_BOUNDS = total(
    Closeness,
    {Closeness.CLOSE: (0.65, 1.0), Closeness.KNOWN: (0.4, 0.59), Closeness.SLIGHT: (0.0, 0.19)},
)
"""Between which strengths each lies: what was found still tells two close people apart."""


def closeness_of(strength: float) -> Closeness:
    """What a strength amounts to in these words."""
    if strength >= 0.6:
        return Closeness.CLOSE
    return Closeness.KNOWN if strength >= 0.3 else Closeness.SLIGHT


def with_told_closeness(relationship: Relationship, told: str | None) -> Relationship:
    """The relationship as the user says it is; its parts still add up to the strength."""
    if told is None or told not in set(Closeness):
        return relationship
    least, most = _BOUNDS[Closeness(told)]
    strength = min(max(relationship.strength, least), most)
    if strength > relationship.strength:
        parts = (*relationship.parts, (TOLD, round(strength - relationship.strength, 4)))
    elif relationship.strength > 0:
        share = strength / relationship.strength
        parts = tuple((name, round(value * share, 4)) for name, value in relationship.parts)
    else:
        parts = relationship.parts
    return replace(relationship, strength=strength, parts=parts)
