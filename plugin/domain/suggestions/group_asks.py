"""The weaker kind of ask: no name, but a circle the introducer belongs to, and the user's ideal prospect.

Offered only on a day without any named ask, marked as not specific, and for the user to complete.
"""

from collections.abc import Iterable

from plugin.domain.model import Acquaintance, Match, PersonRef, Prospect, Relationship, Standing
from plugin.domain.network.groups import Group
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.eligibility import object_to
from plugin.domain.suggestions.occasions import find_occasions
from plugin.domain.suggestions.prospects import prospect_id
from plugin.domain.text.excerpts import excerpt

NAMED = 0.5
"""Belonging to a circle shows as much acquaintance with the circle as evidence must show of a person."""


_SEEN = 2
"""A gathering that took place once is an event: nobody belongs to it."""


def find_group_asks(context: SuggestionContext, groups: Iterable[Group]) -> list[Candidate]:
    """One candidate for each introducer whom nothing forbids to ask now, about the circle they were last seen in.

    Without an ideal prospect in the profile there is nothing to say of such a person, and nothing is found.
    """
    if not context.profile.ideal.strip():
        return []
    circles = sorted(groups, key=lambda group: (-max(fact.date for fact in group.evidence).timestamp(), group.name))
    found = []
    for relationship in context.relationships:
        own = next((group for group in circles if relationship.address in group.members), None)
        if (
            own is None
            or len(own.evidence) < _SEEN
            or not own.name.strip()
            or relationship.standing is Standing.STRANGER
        ):
            continue
        candidate = _candidate(context, relationship, own)
        if candidate.occasions and not object_to(context, candidate):
            found.append(candidate)
    return found


def _candidate(context: SuggestionContext, relationship: Relationship, group: Group) -> Candidate:
    prospect = Prospect(
        id=prospect_id("", group.name, context.profile.ideal),
        organisation=excerpt(group.name, 80),
        role=excerpt(context.profile.ideal, 120),
        status="wanted",
    )
    circle = PersonRef(organisation=prospect.organisation)
    acquaintance = Acquaintance(relationship.address, circle, NAMED, group.evidence[:3])
    occasions = tuple(find_occasions(context, relationship))
    return Candidate(relationship, prospect, Match(prospect, acquaintance, 1.0), occasions, specific=False)
