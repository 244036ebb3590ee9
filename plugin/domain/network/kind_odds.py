"""How likely each kind of relationship is: what was said for it, and how the two are in touch, as odds.

    chance(k) ∝ usual(k) · e^(ALWAYS(k) + SAID(k) · points(k) + Σ TENDENCIES(habit, k) of the habits that hold)

The points are those of `kinds`, where each piece of evidence counts for one kind. The tables below are a multinomial
logistic regression with shrinkage, fitted to the 600 contacts of nineteen years that were written by hand by as many
authors. Left out one year at a time, and told by the
other eighteen, .65 of all and .74 of those with ten letters and more were right (.68 in the five newest), where points
alone gave .53 and .51 (.53). On the years that they were fitted to it is .70, which proves nothing.
A weight is how much more likely (as a power of e) a habit makes a kind than it is without.
"""

import math
from collections.abc import Collection, Mapping
from types import MappingProxyType

from plugin.domain.model import Kind, total
from plugin.domain.network.kind_habits import Habit

USUAL = total(
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
"""How common a kind is among those one writes to."""

ALWAYS: Mapping[Kind, float] = total(
    Kind,
    {
        Kind.CLIENT: -0.3,
        Kind.FORMER_CLIENT: 0.4,
        Kind.SUPPLIER: 0.2,
        Kind.COLLEAGUE: -0.3,
        Kind.FORMER_COLLEAGUE: 0.9,
        Kind.FRIEND: -1.2,
        Kind.FAMILY: -0.3,
        Kind.NETWORKING: -0.1,
        Kind.OTHER: 0.7,
    },
)
"""Of everybody, whatever else is known."""

SAID: Mapping[Kind, float] = total(
    Kind,
    {
        Kind.CLIENT: 1.3,
        Kind.FORMER_CLIENT: 1.3,
        Kind.SUPPLIER: 1.6,
        Kind.COLLEAGUE: 1.3,
        Kind.FORMER_COLLEAGUE: 0.8,
        Kind.FRIEND: 0.9,
        Kind.FAMILY: 1.4,
        Kind.NETWORKING: 1.9,
        Kind.OTHER: 1.0,
    },
)
"""How much a point of evidence counts."""

_ORDER = (
    Kind.CLIENT,
    Kind.FORMER_CLIENT,
    Kind.SUPPLIER,
    Kind.COLLEAGUE,
    Kind.FORMER_COLLEAGUE,
    Kind.FRIEND,
    Kind.FAMILY,
    Kind.NETWORKING,
    Kind.OTHER,
)


def _row(*weights: float) -> Mapping[Kind, float]:
    return dict(zip(_ORDER, weights, strict=True))


TENDENCIES: Mapping[Habit, Mapping[Kind, float]] = total(
    Habit,
    {
        # client, former client, supplier, colleague, former colleague, friend, family, networking, other
        Habit.PRIVATE: _row(-0.6, 0.3, -1.3, 0.3, -0.2, 0.6, 1.2, -0.5, 0.1),
        Habit.FORMAL: _row(1.0, -0.2, -0.5, -0.2, -0.9, -0.4, -0.6, 0.5, 1.2),
        Habit.INFORMAL: _row(-0.2, 0.0, 0.6, 0.3, 0.7, -0.1, -0.1, -0.5, -0.7),
        Habit.AT_LEISURE: _row(-0.6, 0.3, -0.3, -0.1, 0.0, 0.9, 0.0, -0.6, 0.4),
        Habit.MOSTLY_AT_LEISURE: _row(0.2, 0.1, -0.5, -0.3, -0.3, 0.5, 0.4, -0.1, -0.1),
        Habit.NEVER_MET: _row(-0.9, -0.3, 0.1, -0.3, -0.2, -0.2, 1.0, -0.4, 1.2),
        Habit.MET_OFTEN: _row(0.6, -0.4, -0.5, 1.2, -0.6, -0.9, -0.2, 0.1, 0.6),
        Habit.MET_AT_LEISURE: _row(-0.3, 0.1, -0.6, -0.1, 0.2, 0.6, 0.1, -0.7, 0.7),
        Habit.MET_AMONG_MANY: _row(-0.6, -0.3, 0.0, 0.7, -0.4, -0.2, -0.1, 1.1, -0.3),
        Habit.ONE_MATTER: _row(-0.1, -0.2, -0.2, -0.1, -0.3, -0.1, 0.1, 0.6, 0.3),
        Habit.MANY_MATTERS: _row(0.5, -0.7, 0.5, 0.3, -0.1, 0.3, -0.8, 0.1, -0.3),
        Habit.FEW_LETTERS: _row(-0.2, 0.1, -0.3, -0.2, -0.3, -0.5, 0.1, 0.9, 0.4),
        Habit.MANY_LETTERS: _row(1.8, -0.4, -0.2, -0.1, -0.4, 0.0, -0.1, -0.4, -0.1),
        Habit.SIGNS_IN_FULL: _row(0.3, 0.4, 0.0, -0.6, -0.1, -0.5, 0.1, 0.5, -0.2),
        Habit.LONG_SILENT: _row(0.1, 0.7, -0.3, -0.1, 0.4, -0.5, 0.0, 0.2, -0.5),
        Habit.VERY_LONG_SILENT: _row(-0.3, 0.5, -0.3, 0.0, 0.4, -0.1, -0.2, -0.1, 0.2),
        Habit.NEW: _row(0.2, -0.4, -0.6, -0.1, -0.1, -0.2, 0.3, 0.6, 0.3),
        Habit.WORK_OVER: _row(-0.5, 1.0, -0.3, -0.1, 0.0, -0.1, -0.2, -0.2, 0.3),
        Habit.END_SAID: _row(0.0, 0.5, 0.1, 0.0, -0.1, 0.0, 0.0, -0.3, -0.2),
        Habit.WORK_LONG_AGO: _row(0.3, 0.0, 0.5, -0.2, -0.3, 0.2, -0.2, 0.0, -0.2),
    },
)

FULL = 4.0
"""Beyond so many points each counts half: what repeats tells little that is new."""

READ = 2.0
"""What a point of the careful reader counts: it read the whole conversation, and outweighs what rules hear."""


def lean(
    points: Mapping[Kind, float], habits: Collection[Habit], read: Mapping[Kind, float] = MappingProxyType({})
) -> tuple[tuple[Kind, float], ...]:
    """What speaks for each kind, the most first: as a power of e, above what is usual.

    What was said of a client speaks for a former one too: which of the two it is the habits tell. `read` are
    the points of the careful reader's findings.
    """
    found = {kind: ALWAYS[kind] + sum(TENDENCIES[habit][kind] for habit in sorted(habits)) for kind in Kind}
    for kind in Kind:
        said = points.get(Kind.CLIENT if kind is Kind.FORMER_CLIENT else kind, 0.0)
        found[kind] += SAID[kind] * (min(said, FULL) + max(0.0, said - FULL) / 2) + READ * read.get(kind, 0.0)
    return tuple(sorted(((kind, round(value, 2)) for kind, value in found.items()), key=lambda one: (-one[1], one[0])))


def chances(leanings: Mapping[Kind, float]) -> list[tuple[Kind, float]]:
    """Every kind with its chance, the likeliest first; they add up to 1. A kind without leaning has 0."""
    most = max(leanings.values(), default=0.0)
    weights = {kind: USUAL[kind] * math.exp(leanings.get(kind, 0.0) - most) for kind in Kind}
    whole = math.fsum(weights.values())
    return sorted(((kind, weight / whole) for kind, weight in weights.items()), key=lambda one: (-one[1], one[0]))


def telling(kind: Kind, habits: Collection[Habit]) -> list[Habit]:
    """Those habits that speak for this kind rather than for the others, the weightiest first."""
    said = {habit: TENDENCIES[habit][kind] - sum(TENDENCIES[habit].values()) / len(Kind) for habit in habits}
    return sorted((habit for habit, weight in said.items() if weight >= TELLING), key=lambda one: (-said[one], one))


TELLING = 0.25
"""The weight from which a habit is named as a reason."""
