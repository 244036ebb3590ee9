"""Any contact and anybody at all: why not these two? The gates that judge the day's asks judge them as well."""

from plugin.domain.model import Acquaintance, Match, PersonRef, Prospect, RejectionKind, Relationship
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.eligibility import object_to
from plugin.domain.suggestions.occasions import find_occasions
from plugin.domain.suggestions.suggest import Weighed


def weigh_unseen(context: SuggestionContext, relationship: Relationship, prospect: Prospect) -> Weighed:
    """A pair of whom nothing shows that they know each other, with everything else that speaks against it.

    That too little shows it is left out: nothing does, which the caller says.
    """
    person = PersonRef(prospect.name, prospect.address, prospect.organisation, prospect.role)
    match = Match(prospect, Acquaintance(relationship.address, person, 0.0), 1.0)
    known = frozenset({context.people.canonical(prospect.address)} if prospect.address else ())
    occasions = tuple(find_occasions(context, relationship, known))
    candidate = Candidate(relationship, prospect, match, occasions, known)
    because = tuple(one for one in object_to(context, candidate) if one.kind is not RejectionKind.THIN_EVIDENCE)
    return Weighed(candidate, because)
