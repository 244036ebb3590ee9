"""Doubts about an ask: that the two know each other, that it is the person meant, that it would be gladly done.

Each doubt is one function that answers with a sentence, "" where it has none, and one row of `DOUBTS`.
"""

from collections.abc import Callable
from datetime import datetime

from plugin.domain.language.packs import template
from plugin.domain.model import DismissalReason, KnowingKind
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.matching import SURE
from plugin.domain.suggestions.phrasing import say_date, say_list, say_person, say_prospect
from plugin.domain.text.names import fits_name, fold, read_name
from plugin.domain.text.organisations import fold_organisation, organisation_likeness
from plugin.sentences import say

_RIVALRY = template(r"(?<!\w){asks.rivals}(?!\w)")


def denied(context: SuggestionContext, candidate: Candidate) -> str:
    """The introducer said that they do not know the prospect, or do not like them."""
    denials = [fact for fact in candidate.acquaintance.evidence if fact.kind == KnowingKind.DENIED]
    if denials:
        latest = max(denials, key=lambda fact: (fact.date, fact.id))
        day = say_date(latest.date, now=context.now)
        words = latest.text[:90]
        return say(
            "%(name)s said on %(day)s that they do not know %(whom)s well: “%(words)s”",
            name=candidate.introducer_name,
            day=day,
            whom=candidate.whom,
            words=words,
        )
    mention = _negative_mention(context, candidate)
    if mention is not None:
        date, text = mention
        day = say_date(date, now=context.now)
        return say(
            "%(name)s wrote on %(day)s of %(whom)s: “%(words)s”",
            name=candidate.introducer_name,
            day=day,
            whom=candidate.whom,
            words=text[:90],
        )
    return ""


def _negative_mention(context: SuggestionContext, candidate: Candidate) -> tuple[datetime, str] | None:
    names = [read_name(name) for name in (candidate.prospect.name, candidate.acquaintance.person.name) if name]
    for message in reversed(context.received(candidate.introducer)):
        for mention in message.mentions:
            if mention.stance == "negative" and mention.whose == "own":
                if mention.name and any(fits_name(name, read_name(mention.name)) for name in names):
                    return message.date, mention.text
                wished = candidate.prospect.organisation
                if not names and wished and organisation_likeness(wished, mention.organisation) >= 0.8:
                    return message.date, mention.text
    return None


def competing(context: SuggestionContext, candidate: Candidate) -> str:
    """The introducer called the prospect's company a competitor."""
    wished = candidate.prospect.organisation or candidate.acquaintance.person.organisation
    surnames = {read_name(name).surname for name in (candidate.prospect.name, candidate.acquaintance.person.name)}
    named = {fold_organisation(wished), *(fold(surname) for surname in surnames)} - {""}
    for message in reversed(context.received(candidate.introducer)):
        for mention in message.mentions:
            if mention.whose != "own" or not _RIVALRY.search(mention.text):
                continue
            words = f" {fold(f'{mention.text} {mention.name} {mention.organisation}')} "
            if any(f" {name} " in words for name in named):
                day = say_date(message.date, now=context.now)
                return say(
                    "%(name)s spoke of %(whom)s as competition on %(day)s.",
                    name=candidate.introducer_name,
                    whom=wished or candidate.whom,
                    day=day,
                )
    return ""


def unsure(context: SuggestionContext, candidate: Candidate) -> str:
    """Two people fit the wish about equally well, or one fits it in name only: the user is to say, unless they did."""
    if context.told(candidate.introducer, candidate.prospect) is not None:
        return ""
    match = candidate.match
    person = say_person(match.acquaintance.person)
    where = f" ({match.acquaintance.person.organisation})" if match.acquaintance.person.organisation else ""
    named = f"{person}{where}"
    if match.rivals:
        others = say_list([f"{say_person(one)} ({one.organisation or one.address or '?'})" for one in match.rivals])
        return say(
            "Which %(whom)s? %(name)s fits, and so does %(others)s; please say whom you mean.",
            whom=candidate.whom,
            name=named,
            others=others,
        )
    if match.confidence < SURE:
        return say(
            "Is %(name)s the %(whom)s you mean? The names fit, the rest does not.",
            name=named,
            whom=say_prospect(candidate.prospect),
        )
    return ""


def said_wrong(context: SuggestionContext, candidate: Candidate) -> str:
    """The user dismissed this pair as the wrong person."""
    lesson = context.lessons.on_pair(candidate.introducer, candidate.prospect.id, now=context.now)
    return lesson.text if lesson is not None and lesson.reason is DismissalReason.WRONG_PERSON else ""


DOUBTS: tuple[Callable[[SuggestionContext, Candidate], str], ...] = (denied, competing, unsure, said_wrong)
"""The most telling first."""


def doubt_about(context: SuggestionContext, candidate: Candidate) -> str:
    """The first doubt there is, as a sentence; "" where there is none."""
    return next((text for doubt in DOUBTS if (text := doubt(context, candidate))), "")
