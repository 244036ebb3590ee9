"""Who could introduce the user to somebody, strongest first, and what stands in the way of each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from plugin.domain.model import ProspectId, Standing
from plugin.domain.suggestions.matching import match_prospects
from plugin.domain.suggestions.prospects import make_prospect
from plugin.domain.suggestions.suggest import Weighed, weigh_asks
from plugin.domain.text.names import fold
from plugin.usecases.judgement import Judgement

NAMESAKES = 5
"""So many people of one name are looked for."""
FAINT = 0.1
"""A tie of which less is known leads nowhere."""


def strength_of(path: Weighed) -> float:
    """How far a path carries, 0–1: how close the user is to the introducer times how sure it is that they know them."""
    one = path.candidate
    return one.relationship.strength * one.acquaintance.confidence * one.match.confidence


def paths_by_prospect(judgement: Judgement) -> Mapping[ProspectId, Sequence[Weighed]]:
    """The paths to every prospect on the list to whom there is any, strongest first."""
    return judgement.once("paths", lambda: _gathered(judgement.weighed))


def paths_to(judgement: Judgement, text: str) -> list[Weighed]:
    """The paths to whoever is called so, a person or an organisation, on the list or not; strongest first."""
    wanted = [make_prospect(name=text), make_prospect(organisation=text, role=""), make_prospect(organisation=text)]
    context = judgement.context
    words = fold(text).split()
    # A part of a name is enough: whoever was seen under such a name may be meant.
    seen = {
        one.person.name for one in context.acquaintances if words and set(words) <= set(fold(one.person.name).split())
    }
    wanted += [make_prospect(name=name) for name in sorted(seen)[:NAMESAKES]]
    found: dict[str, Weighed] = {}
    for wish in {one.id: one for one in wanted}.values():
        matches = match_prospects(context.acquaintances, [wish], context.profile, people=context.people)
        for one in _gathered(weigh_asks(matches, context)).get(wish.id, ()):
            found.setdefault(one.candidate.introducer, one)
    return sorted(found.values(), key=lambda one: (-strength_of(one), one.candidate.introducer))


def _gathered(weighed: Sequence[Weighed]) -> dict[ProspectId, list[Weighed]]:
    found: defaultdict[ProspectId, list[Weighed]] = defaultdict(list)
    for one in weighed:
        if one.candidate.relationship.standing is not Standing.STRANGER and strength_of(one) >= FAINT / 10:
            found[one.candidate.prospect.id].append(replace(one))
    for paths in found.values():
        paths.sort(key=lambda one: (-strength_of(one), one.candidate.introducer))
    return dict(found)
