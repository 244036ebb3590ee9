"""From good asks to a day's list: one for each introducer and each prospect, and kinds taking turns."""

from collections import Counter
from collections.abc import Sequence

from plugin.domain.model import Address, Kind, ProspectId, Rejection, RejectionKind
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.matching import same_wish
from plugin.domain.suggestions.phrasing import say_prospect
from plugin.domain.suggestions.scoring import Scored
from plugin.sentences import say

CLIENTS_AT_MOST = 0.5
SAME_KIND_AGAIN = 0.93
"""Each further suggestion of one kind counts this much less when the order is made."""


def one_each(free: Sequence[Scored], context: SuggestionContext) -> tuple[list[Scored], list[tuple[Scored, Rejection]]]:
    """One prospect for each introducer and one introducer for each prospect; the others, and what stands before them.

    Greedy by score, then any exchange that lets one more ask be made, or makes the sum greater, until there is none.
    """
    ranked = sorted(free, key=lambda one: one.key)
    wish = _wishes_as_one(ranked, context)
    by_introducer: dict[Address, Scored] = {}
    by_wish: dict[ProspectId, Scored] = {}

    def put(one: Scored) -> None:
        by_introducer[one.candidate.introducer] = one
        by_wish[wish[one.candidate.prospect.id]] = one

    def free_of(one: Scored) -> bool:
        return one.candidate.introducer not in by_introducer and wish[one.candidate.prospect.id] not in by_wish

    for one in ranked:
        if free_of(one):
            put(one)
    for _ in range(len(ranked)):
        move = _exchange(ranked, wish, by_introducer, by_wish)
        if move is None:
            break
        out, first, second = move
        del by_introducer[out.candidate.introducer]
        del by_wish[wish[out.candidate.prospect.id]]
        put(first)
        put(second)
    chosen = sorted(by_introducer.values(), key=lambda one: one.key)
    taken = {id(one) for one in chosen}
    displaced = []
    for one in ranked:
        if id(one) not in taken:
            rival = by_wish.get(wish[one.candidate.prospect.id])
            displaced.append((one, _displaced_by(one, by_introducer, rival, context)))
    return chosen, displaced


def _exchange(
    ranked: Sequence[Scored],
    wish: dict[ProspectId, ProspectId],
    by_introducer: dict[Address, Scored],
    by_wish: dict[ProspectId, Scored],
) -> tuple[Scored, Scored, Scored] | None:
    """One chosen ask that makes room for two which are together worth more; None where there is none."""
    for out in sorted(by_introducer.values(), key=lambda one: one.key):
        through_others = [
            one
            for one in ranked
            if wish[one.candidate.prospect.id] == wish[out.candidate.prospect.id]
            and one.candidate.introducer not in by_introducer
        ]
        about_others = [
            one
            for one in ranked
            if one.candidate.introducer == out.candidate.introducer and wish[one.candidate.prospect.id] not in by_wish
        ]
        if through_others and about_others and through_others[0].score + about_others[0].score > out.score:
            return out, through_others[0], about_others[0]
    return None


def _wishes_as_one(ranked: Sequence[Scored], context: SuggestionContext) -> dict[ProspectId, ProspectId]:
    """Prospect id → one id for all wishes that mean the same person."""
    prospects = {one.candidate.prospect.id: one.candidate.prospect for one in ranked}
    as_one: dict[ProspectId, ProspectId] = {}
    for identifier, prospect in prospects.items():
        same = (other for other in as_one if same_wish(prospects[other], prospect, context.people))
        first = next(same, identifier)
        as_one[identifier] = as_one.get(first, first)
    return as_one


def _displaced_by(
    one: Scored, by_introducer: dict[Address, Scored], rival: Scored | None, context: SuggestionContext
) -> Rejection:
    """Why an ask that nothing speaks against waits all the same."""
    if rival is not None:
        name = rival.candidate.relationship.person.name or rival.candidate.introducer
        whom = say_prospect(one.candidate.prospect)
        text = say("%(name)s is better placed to introduce you to %(whom)s.", name=name, whom=whom)
        return Rejection(RejectionKind.PROSPECT_ASKED_ELSEWHERE, text)
    first = by_introducer[one.candidate.introducer]
    name = one.candidate.relationship.person.name or one.candidate.introducer
    until = context.now + context.policy.rest_for(first.candidate.relationship.kind)
    whom = say_prospect(first.candidate.prospect)
    text = say("One ask at a time: %(name)s is to be asked about %(whom)s first.", name=name, whom=whom)
    return Rejection(RejectionKind.ASK_OPEN, text, until)


def take_turns(chosen: Sequence[Scored]) -> list[Scored]:
    """The order in which they are shown: by score, each further one of a kind counting less, clients at most half."""
    left = sorted(chosen, key=lambda one: one.key)
    ordered: list[Scored] = []
    seen: Counter[Kind] = Counter()
    while left:
        clients_full = seen[Kind.CLIENT] + 1 > CLIENTS_AT_MOST * (len(ordered) + 1) and bool(ordered)
        others = [one for one in left if one.candidate.relationship.kind is not Kind.CLIENT]
        pool = others if clients_full and others else left
        best = min(
            pool,
            key=lambda one: (
                -one.score * SAME_KIND_AGAIN ** seen[one.candidate.relationship.kind],
                one.candidate.introducer,
                one.candidate.prospect.id,
            ),
        )
        left.remove(best)
        ordered.append(best)
        seen[best.candidate.relationship.kind] += 1
    return ordered
