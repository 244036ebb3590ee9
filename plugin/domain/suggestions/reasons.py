"""Why an ask is suggested, in dated sentences that page, card, command and draft all show."""

from dataclasses import replace
from typing import assert_never

from plugin.domain.model import Evidence, KnowingKind, Occasion, OccasionKind, Relationship
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.phrasing import say_date, say_dealings, say_kind, say_knowing, say_person
from plugin.domain.text.excerpts import excerpt
from plugin.sentences import say

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
            text = say(
                "%(name)s belongs to “%(group)s”, last seen on %(day)s", name=name, group=whom.organisation, day=day
            )
            reasons.append(replace(fact, text=excerpt(text)))
            break
        reasons.append(say_knowing(fact, name, person, context.message(fact.id), now=now))
    praise = context.praise_of(candidate.introducer)
    if praise and candidate.occasions[0].kind is not OccasionKind.PRAISE:
        said = praise[-1]
        day = say_date(said.message.date, now=now)
        words = excerpt(said.signal.text, 110)
        text = say("%(name)s praised your work on %(day)s: “%(words)s”", name=name, day=day, words=words)
        reasons.append(Evidence(OccasionKind.PRAISE, said.message.date, said.message.id, excerpt(text)))
    reasons.append(_say_tie(candidate.relationship, context))
    introduced_by = candidate.relationship.introduced_by
    if introduced_by is not None and candidate.relationship.first_contact is not None:
        text = say("%(introducer)s introduced %(name)s to you", introducer=context.name(introduced_by), name=name)
        source = candidate.relationship.beginning
        when = source.date if source else candidate.relationship.first_contact
        reasons.append(Evidence("introduced_by", when, source.id if source else "", excerpt(text)))
    return tuple(reasons)


def _say_tie(relationship: Relationship, context: SuggestionContext) -> Evidence:
    """The relationship in counts, as of the last contact."""
    name = relationship.person.name or relationship.address
    last = relationship.last_contact or relationship.last_met or context.now
    counts = say_dealings(relationship, mail_read=context.mail_was_read)
    text = say("%(name)s (%(kind)s): %(counts)s", name=name, kind=say_kind(relationship.kind), counts=counts)
    source = relationship.evidence[0].id if relationship.evidence else ""
    return Evidence("relationship", last, source, excerpt(text))


def say_occasion(occasion: Occasion, name: str, context: SuggestionContext) -> Evidence:
    """Why now, as a sentence."""
    fact = occasion.evidence
    day = say_date(fact.date, now=context.now)
    said = excerpt(fact.text, 110)
    match occasion.kind:
        case OccasionKind.MEETING_HELD:
            text = say("You met %(name)s on %(day)s", name=name, day=day)
        case OccasionKind.PRAISE:
            text = say("%(name)s wrote on %(day)s", name=name, day=day)
        case OccasionKind.WORK_FINISHED:
            text = say("A piece of work with %(name)s was finished on %(day)s", name=name, day=day)
        case OccasionKind.UPCOMING_MEETING:
            text = say("You meet %(name)s on %(day)s; ask in person", name=name, day=day)
            if said:
                form = say("You meet %(name)s on %(day)s: “%(quote)s”; ask in person")
                return replace(fact, text=excerpt(form.of(name=name, day=day, quote=said)))
        case OccasionKind.SHARED_EVENT:
            text = say("You, %(name)s and they are all expected on %(day)s", name=name, day=day)
        case OccasionKind.ACTIVE_THREAD:
            text = say("You and %(name)s are in touch, last on %(day)s", name=name, day=day)
        case OccasionKind.OWED_NEWS:
            return replace(
                fact,
                text=excerpt(say("You have news for %(name)s: %(news)s (%(day)s)", name=name, news=fact.text, day=day)),
            )
        case _:
            assert_never(occasion.kind)
    if said:
        text = say("%(sentence)s: “%(quote)s”", sentence=text, quote=said)
    return replace(fact, text=excerpt(text))
