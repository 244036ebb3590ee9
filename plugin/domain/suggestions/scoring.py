"""How good an ask is, once nothing speaks against it.

    score = knows × close × glad × now × worth

    knows  = confidence of the acquaintance × that of the match              they can
    close  = 0.6 + 0.4 · strength                                            and are close enough to be asked
    glad   = by kind: who thrives when the user thrives, or is a friend, helps more gladly than a client;
             + 0.05 where they praised the user, + 0.05 where the user introduced somebody to them,
             + 0.05 where they were introduced to the user themselves (who was referred refers more)
    now    = weight of the best occasion × its freshness (`occasions`)       the moment is right
    worth  = 0.8 + 0.4 · how much the user wants this meeting, at most 1.2

cut to 0–1. A product, because each factor near 0 makes the ask wrong however good the others are.
"""

from dataclasses import dataclass

from plugin.domain.model import FavourKind, Kind, total
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.occasions import occasion_worth

GLADNESS = total(
    Kind,
    {
        Kind.SUPPLIER: 0.9,
        Kind.FORMER_COLLEAGUE: 0.9,
        Kind.FRIEND: 0.9,
        Kind.NETWORKING: 0.88,
        Kind.FAMILY: 0.85,
        Kind.COLLEAGUE: 0.85,
        Kind.FORMER_CLIENT: 0.82,
        Kind.CLIENT: 0.78,
        Kind.OTHER: 0.75,
    },
)
"""How gladly each kind of contact helps, other things equal.

Those who gain by the user's thriving come before clients, who want the user available; the steps are ours.
"""
BONUS = 0.05


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score and the named factors of it."""

    candidate: Candidate
    parts: tuple[tuple[str, float], ...]
    score: float

    @property
    def key(self) -> tuple[float, str, str]:
        """Best first, then by address and wish."""
        return (-self.score, self.candidate.introducer, self.candidate.prospect.id)


def score_candidate(context: SuggestionContext, candidate: Candidate) -> Scored:
    """The score of a candidate that has an occasion, by the formula above."""
    relationship, best = candidate.relationship, candidate.occasions[0]
    weight = context.lessons.occasion_weight(best.kind)
    glad = GLADNESS[relationship.kind]
    glad += BONUS * bool(context.praise_of(candidate.introducer))
    glad += BONUS * any(fact.kind == FavourKind.YOU_INTRODUCED for fact in context.ledger.of(candidate.introducer))
    glad += BONUS * (relationship.introduced_by is not None)
    parts = (
        ("knows", candidate.acquaintance.confidence * min(1.0, candidate.match.confidence)),
        ("close", 0.6 + 0.4 * relationship.strength),
        ("glad", min(1.0, glad)),
        ("now", occasion_worth(best, now=context.now) * weight),
        ("worth", 0.8 + 0.4 * candidate.prospect.worth),
    )
    score = 1.0
    for _, factor in parts:
        score *= factor
    return Scored(candidate, tuple((name, round(factor, 3)) for name, factor in parts), min(1.0, score))
