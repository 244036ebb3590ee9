"""Why an ask is suggested, in dated sentences that page, card, command and draft all show."""

from dataclasses import replace
from typing import assert_never

from plugin.domain.model import Evidence, KnowingKind, Occasion, OccasionKind, Relationship
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.phrasing import say_count, say_date, say_knowing, say_person
from plugin.domain.text.excerpts import excerpt

MOST_SHOWN = 3
"""Pieces of evidence of one acquaintance that are shown: the latest say enough."""


def reasons_for(context: SuggestionContext, candidate: Candidate) -> tuple[Evidence, ...]:
    """Why this ask, as dated sentences: the moment, what shows that they know each other, and what makes it welcome."""
    now = context.now
    name = candidate.introducer_name
    whom = candidate.acquaintance.person
    person = whom.name or candidate.prospect.name or say_person(whom)
    reasons = [say_occasion(candidate.occasions[0], name, context)]
    telling = sorted(candidate.acquaintance.evidence, key=lambda fact: (fact.date, fact.id), reverse=True)
    for fact in [one for one in telling if one.kind != KnowingKind.DENIED][:MOST_SHOWN]:
        if not candidate.specific:
            day = say_date(fact.date, now=now)
            reasons.append(replace(fact, text=excerpt(f"{name} belongs to “{whom.organisation}”, last seen on {day}")))
            break
        reasons.append(say_knowing(fact, name, person, context.message(fact.id), now=now))
    praise = context.praise_of(candidate.introducer)
    if praise and candidate.occasions[0].kind is not OccasionKind.PRAISE:
        said = praise[-1]
        day = say_date(said.message.date, now=now)
        words = excerpt(said.signal.text, 110)
        text = f"{name} praised your work on {day}: “{words}”"
        reasons.append(Evidence(OccasionKind.PRAISE, said.message.date, said.message.id, excerpt(text)))
    reasons.append(_say_tie(candidate.relationship, context))
    introduced_by = candidate.relationship.introduced_by
    if introduced_by is not None and candidate.relationship.first_contact is not None:
        text = f"{context.name(introduced_by)} introduced {name} to you"
        source = candidate.relationship.beginning
        when = source.date if source else candidate.relationship.first_contact
        reasons.append(Evidence("introduced_by", when, source.id if source else "", excerpt(text)))
    return tuple(reasons)


def _say_tie(relationship: Relationship, context: SuggestionContext) -> Evidence:
    """The relationship in counts, as of the last contact."""
    name = relationship.person.name or relationship.address
    kind = relationship.kind.value.replace("_", " ")
    met = say_count(relationship.meetings, "meeting")
    last = relationship.last_contact or relationship.last_met or context.now
    mails = f"{say_count(relationship.sent, 'mail')} to them and {relationship.received or 'none'} from them"
    text = f"{name} ({kind}): {met}, {mails}"
    source = relationship.evidence[0].id if relationship.evidence else ""
    return Evidence("relationship", last, source, excerpt(text))


def say_occasion(occasion: Occasion, name: str, context: SuggestionContext) -> Evidence:
    """Why now, as a sentence."""
    fact = occasion.evidence
    day = say_date(fact.date, now=context.now)
    said = f"“{excerpt(fact.text, 110)}”" if fact.text else ""
    match occasion.kind:
        case OccasionKind.MEETING_HELD:
            text = f"You met {name} on {day}: {said}"
        case OccasionKind.PRAISE:
            text = f"{name} wrote on {day}: {said}"
        case OccasionKind.WORK_FINISHED:
            text = f"A piece of work with {name} was finished on {day}: {said}"
        case OccasionKind.UPCOMING_MEETING:
            text = f"You meet {name} on {day}: {said}; ask in person"
        case OccasionKind.SHARED_EVENT:
            text = f"You, {name} and they are all expected on {day}: {said}"
        case OccasionKind.ACTIVE_THREAD:
            text = f"You and {name} are in touch, last on {day}: {said}"
        case OccasionKind.OWED_NEWS:
            text = f"You have news for {name}: {fact.text} ({day})"
        case _:
            assert_never(occasion.kind)
    return replace(fact, text=excerpt(text.removesuffix(": ")))
