"""Today's asks: who, about whom, and why now; and what was held back, and why.

Appropriateness first: a pair that any gate objects to is withheld, whatever it would score. The rest is ranked
(`ranking`), and a day's list is made of it (`selection`).
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from plugin.domain.model import (
    NOT_SOUGHT,
    Address,
    Match,
    Rejected,
    Rejection,
    RejectionKind,
    Standing,
    Suggestion,
    SuggestionId,
    Suggestions,
    total,
)
from plugin.domain.network.groups import Group
from plugin.domain.suggestions.ask_policy import PER_DAY
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.eligibility import object_to
from plugin.domain.suggestions.group_asks import find_group_asks
from plugin.domain.suggestions.matching import SURE
from plugin.domain.suggestions.occasions import find_occasions
from plugin.domain.suggestions.phrasing import say_prospect
from plugin.domain.suggestions.reasons import reasons_for
from plugin.domain.suggestions.scoring import Scored, score_candidate
from plugin.domain.suggestions.selection import one_each, take_turns
from plugin.domain.suggestions.weak_links import find_weak_links
from plugin.domain.suggestions.workplaces import find_colleagues
from plugin.sentences import say

UNSPECIFIC = 0.5
"""What an ask without a name is worth of one with a name."""
_TRACE = 0.03
"""Less than this says nothing of an acquaintance: such a pair is not even worth withholding."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair that could be asked, and everything that speaks against asking it now."""

    candidate: Candidate
    because: tuple[Rejection, ...]


def suggest_asks(
    matches: Iterable[Match], context: SuggestionContext, *, groups: Iterable[Group] = (), limit: int = PER_DAY
) -> Suggestions:
    """The best asks, at most `limit`, best first; everything held back, nearest first; a note where none is made.

    A match whose introducer the user has no relationship with is left out. On a day without any named ask, one
    about a circle (one of `groups`) may be made, which is not specific.
    """
    return choose_asks(weigh_asks(matches, context), context, groups=groups, limit=limit)


def weigh_asks(matches: Iterable[Match], context: SuggestionContext) -> list[Weighed]:
    """Every pair that is thinkable, the faintest included, with what speaks against it."""
    matched = list(matches)
    matched += find_colleagues(context, matched)
    candidates = _candidates([*matched, *find_weak_links(context, matched)], context)
    return [Weighed(candidate, object_to(context, candidate)) for candidate in candidates]


def choose_asks(
    weighed: Sequence[Weighed], context: SuggestionContext, *, groups: Iterable[Group] = (), limit: int = PER_DAY
) -> Suggestions:
    """The day's asks out of what was weighed; see `suggest_asks`."""
    free = [score_candidate(context, one.candidate) for one in weighed if not one.because]
    chosen, displaced = one_each(free, context)
    ordered = take_turns(chosen) or _about_groups(context, groups)
    withheld = [
        Rejected(one.candidate.relationship, one.candidate.prospect, one.because, one.candidate.acquaintance)
        for one in weighed
        if one.because and one.candidate.relationship.standing is not Standing.STRANGER
    ]
    withheld += [
        Rejected(scored.candidate.relationship, scored.candidate.prospect, (because,), scored.candidate.acquaintance)
        for scored, because in displaced
    ]
    withheld.sort(key=lambda one: _nearness(one, context))
    made = tuple(_suggestion(one, context) for one in ordered[: max(0, limit)])
    return Suggestions(made, tuple(withheld), "" if made else _why_none(context, withheld))


def _about_groups(context: SuggestionContext, groups: Iterable[Group]) -> list[Scored]:
    """The best ask about a circle: worth half of what a named one is, and never more than one a day."""
    scored = [score_candidate(context, candidate) for candidate in find_group_asks(context, groups)]
    halved = [replace(one, score=one.score * UNSPECIFIC, parts=(*one.parts, ("named", UNSPECIFIC))) for one in scored]
    return sorted(halved, key=lambda one: one.key)[:1]


def suggestion_id(introducer: Address, prospect: str, occasion: str) -> SuggestionId:
    """The same id for the same introducer, prospect and occasion, on every day and machine."""
    key = f"{introducer}|{prospect}|{occasion}".encode("utf-8", "surrogatepass")
    return SuggestionId("s" + hashlib.sha256(key).hexdigest()[:12])


def _candidates(matches: Iterable[Match], context: SuggestionContext) -> list[Candidate]:
    found = []
    for match in matches:
        relationship = context.relationship(match.acquaintance.introducer)
        if relationship is None or match.acquaintance.confidence < _TRACE or relationship.address in context.own:
            continue
        known = _seen_as(match, context)
        if relationship.address in known:
            continue
        occasions = tuple(find_occasions(context, relationship, known))
        found.append(Candidate(relationship, match.prospect, match, occasions, known))
    return found


def _seen_as(match: Match, context: SuggestionContext) -> frozenset[Address]:
    """The addresses by which the prospect in person was seen; empty for a role whose holder is not known."""
    addresses: set[Address | None] = {match.prospect.address}
    known = context.known_as(match.prospect)
    if len(known) == 1:
        addresses |= known
    # A role's holder is known only where the titles agree; of a doubtful match nothing follows.
    if match.confidence >= (SURE if match.prospect.name else 0.9):
        addresses.add(match.acquaintance.person.address)
    return frozenset(context.people.canonical(address) for address in addresses if address)


def _suggestion(one: Scored, context: SuggestionContext) -> Suggestion:
    candidate, occasion = one.candidate, one.candidate.occasions[0]
    return Suggestion(
        id=suggestion_id(candidate.introducer, candidate.prospect.id, occasion.evidence.id),
        introducer=candidate.relationship,
        prospect=candidate.prospect,
        occasion=occasion,
        acquaintance=candidate.acquaintance,
        score=round(one.score, 4),
        specific=candidate.specific,
        reasons=reasons_for(context, candidate),
        parts=one.parts,
        favours=context.ledger.of(candidate.introducer),
    )


_FINAL = 6.0
"""What hardly ever changes."""
_NEARNESS = total(
    RejectionKind,
    {
        RejectionKind.NO_RECENT_OCCASION: 1.0,
        RejectionKind.OWES_THEM_NEWS: 1.0,
        RejectionKind.ASK_OPEN: 1.2,
        RejectionKind.ASKED_RECENTLY: 1.2,
        RejectionKind.CLIENT_WITHOUT_PRAISE: 1.5,
        RejectionKind.PROSPECT_ASKED_ELSEWHERE: 2.0,
        RejectionKind.WEAK_RELATIONSHIP: 2.5,
        RejectionKind.THIN_EVIDENCE: 2.5,
        RejectionKind.OPEN_COMPLAINT: 3.0,
        RejectionKind.DO_NOT_ASK: _FINAL,
        RejectionKind.DECLINED_BEFORE: _FINAL,
        RejectionKind.ALREADY_KNOWN: _FINAL,
    },
)
"""How far each objection is from being met."""


def _nearness(one: Rejected, context: SuggestionContext) -> tuple[float, float, str, str]:
    """Nearest first: little in the way, soon over, and a good ask otherwise."""
    way = sum(_NEARNESS[because.kind] for because in one.because)
    waits = [because.until - context.now for because in one.because if because.until]
    way += max(waits, default=timedelta(0)) / timedelta(days=90)
    confidence = one.acquaintance.confidence if one.acquaintance else 0.0
    return (
        way - confidence * one.introducer.strength,
        -one.introducer.strength,
        one.introducer.address,
        one.prospect.id,
    )


def _why_none(context: SuggestionContext, withheld: Sequence[Rejected]) -> str:
    """One sentence for a day without an ask, with the nearest one."""
    if not any(prospect.status not in NOT_SOUGHT for prospect in context.prospects):
        return say("Nothing to ask today: there is nobody on your list yet whom you would like to meet.")
    if not withheld:
        return say("Nothing to ask today: nobody you know was seen with anybody on your list.")
    near = withheld[0]
    name = near.introducer.person.name or near.introducer.address
    reason = near.because[0].text
    return say(
        "Nothing to ask today. The nearest is %(name)s about %(whom)s: %(reason)s",
        name=name,
        whom=say_prospect(near.prospect),
        reason=reason,
    )


def nearest(suggestions: Suggestions, count: int = 3) -> tuple[Rejected, ...]:
    """The asks that are nearest to being made, one for each introducer, for a day without any."""
    found: dict[Address, Rejected] = {}
    for one in suggestions.withheld:
        found.setdefault(one.introducer.address, one)
    return tuple(found.values())[:count]
