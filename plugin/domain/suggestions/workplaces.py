"""Introducers who work where the wish is: who asks for "the CFO at Tidewell" may ask anybody close at Tidewell.

For a named wish whom nobody was seen with, the shared company alone is too thin to ask on, and is said to be.
"""

from collections.abc import Iterable

from plugin.domain.model import (
    NOT_SOUGHT,
    Acquaintance,
    Evidence,
    KnowingKind,
    Match,
    PersonRef,
    Prospect,
    Relationship,
)
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.organisations import organisation_at, organisation_likeness
from plugin.domain.text.roles import role_likeness

COLLEAGUE_OF_ROLE = 0.55
"""Confidence that somebody at a company can introduce to a role there: in all but the largest they can."""
COLLEAGUE_OF_PERSON = 0.35
SAME_COMPANY = 0.88
SMALL = 20
"""Where more people of a company were seen than this, sharing it says nothing of two of them."""


def find_colleagues(context: SuggestionContext, matches: Iterable[Match]) -> list[Match]:
    """Pairs beyond `matches` where the introducer's own company is the wish's; nobody about the role they hold."""
    seen = {(one.acquaintance.introducer, one.prospect.id) for one in matches}
    found = []
    for prospect in context.prospects:
        if prospect.status in NOT_SOUGHT or not prospect.organisation:
            continue
        at_work = [one for one in context.relationships if _works_at(one, prospect)]
        if len(at_work) > SMALL and prospect.name:
            continue
        for relationship in at_work:
            if (relationship.address, prospect.id) in seen:
                continue
            if relationship.address in context.known_as(prospect) or _is_them(relationship, prospect):
                continue
            found.append(_match(relationship, prospect))
    return found


def _works_at(relationship: Relationship, prospect: Prospect) -> bool:
    person = relationship.person
    at = max(organisation_at(prospect.organisation, address) for address in person.addresses)
    return max(at, organisation_likeness(prospect.organisation, person.organisation)) >= SAME_COMPANY


def _is_them(relationship: Relationship, prospect: Prospect) -> bool:
    """Whether the introducer is whoever holds the wished-for role, or may be."""
    if prospect.name:
        return False
    return not prospect.role or role_likeness(prospect.role, relationship.person.title) >= 0.8


def _match(relationship: Relationship, prospect: Prospect) -> Match:
    source = relationship.evidence[0] if relationship.evidence else relationship.beginning
    evidence: tuple[Evidence, ...] = ()
    if source is not None:
        evidence = (Evidence(KnowingKind.SAME_ORGANISATION, source.date, source.id, excerpt(prospect.organisation)),)
    person = PersonRef(prospect.name, prospect.address, prospect.organisation, prospect.role)
    confidence = COLLEAGUE_OF_PERSON if prospect.name else COLLEAGUE_OF_ROLE
    return Match(prospect, Acquaintance(relationship.address, person, confidence, evidence), 1.0)
