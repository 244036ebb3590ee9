"""Why an ask is suggested, in dated sentences that page, card, command and draft all show."""

from dataclasses import replace

from plugin.domain.model import Evidence, KnowingKind, Occasion, OccasionKind, Relationship, total
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


_WHY_NOW = total(
    OccasionKind,
    {
        OccasionKind.MEETING_HELD: say("You met %(name)s on %(day)s"),
        OccasionKind.PRAISE: say("%(name)s wrote on %(day)s"),
        OccasionKind.WORK_FINISHED: say("A piece of work with %(name)s was finished on %(day)s"),
        OccasionKind.UPCOMING_MEETING: say("You meet %(name)s on %(day)s; ask in person"),
        OccasionKind.SHARED_EVENT: say("You, %(name)s and they are all expected on %(day)s"),
        OccasionKind.ACTIVE_THREAD: say("You and %(name)s are in touch, last on %(day)s"),
        OccasionKind.OWED_NEWS: say("You have news for %(name)s: %(quote)s (%(day)s)"),
    },
)
"""An occasion as a sentence. Words that tell of it follow as a quotation, unless it has a place for them."""
_AROUND_WORDS = {OccasionKind.UPCOMING_MEETING: say("You meet %(name)s on %(day)s: “%(quote)s”; ask in person")}
"""The same with the words in its midst."""


def say_occasion(occasion: Occasion, name: str, context: SuggestionContext) -> Evidence:
    """Why now, as a sentence."""
    fact = occasion.evidence
    day = say_date(fact.date, now=context.now)
    said = excerpt(fact.text, 110)
    form = (_AROUND_WORDS.get(occasion.kind) if said else None) or _WHY_NOW[occasion.kind]
    text = form.of(name=name, day=day, quote=said)
    if said and "%(quote)s" not in form.message:
        text = say("%(sentence)s: “%(quote)s”", sentence=text, quote=said)
    return replace(fact, text=excerpt(text))
