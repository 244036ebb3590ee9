"""The words of a question to the user: what was half heard, as it was written, and what is asked."""

from plugin.domain.model import Address, Evidence, KnowingKind, Meeting, Relationship, SignalKind
from plugin.domain.people.namesakes import Namesakes
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.likely_asks import LikelyAsk
from plugin.domain.suggestions.phrasing import first_name, say_age, say_date, say_dealings, say_prospect
from plugin.domain.text.excerpts import excerpt
from plugin.sentences import capital, say

_QUOTED = 160
_TELLING = (
    KnowingKind.MENTIONED,
    KnowingKind.PROSPECT_NAMED,
    KnowingKind.INTRODUCED,
    KnowingKind.WROTE_TO,
    KnowingKind.COPIED_TOGETHER,
    KnowingKind.MET_TOGETHER,
    KnowingKind.SAME_GROUP,
    KnowingKind.SAME_ORGANISATION,
)


def best_evidence(candidate: Candidate, context: SuggestionContext) -> Evidence:
    """What tells most of the two: their own words before others', words before lists."""

    def rank(fact: Evidence) -> tuple[bool, int, float]:
        kind = next((at for at, kind in enumerate(_TELLING) if fact.kind == kind), len(_TELLING))
        return (not _is_theirs(fact, candidate.introducer, context), kind, -fact.date.timestamp())

    facts = [fact for fact in candidate.acquaintance.evidence if fact.kind != KnowingKind.TOLD]
    if facts:
        return min(facts, key=rank)
    return Evidence("", candidate.relationship.last_contact or context.now, "", "")


def ask_of_tie(candidate: Candidate, fact: Evidence, context: SuggestionContext) -> str:
    """Whether the introducer knows the wish, after what was seen of the two."""
    name, whom = candidate.introducer_name, candidate.whom
    where = f" ({candidate.prospect.organisation})" if candidate.prospect.organisation else ""
    asked = say("How well does %(name)s know %(whom)s?", name=first_name(name), whom=whom)
    day, said = say_date(fact.date, now=context.now), excerpt(fact.text, _QUOTED)
    if fact.kind == KnowingKind.MENTIONED and said:
        told = {"name": name, "day": day, "words": said, "question": asked}
        if _is_theirs(fact, candidate.introducer, context):
            return say("%(name)s wrote on %(day)s: “%(words)s” %(question)s", **told)
        return say("You wrote on %(day)s to %(name)s: “%(words)s” %(question)s", **told)
    if fact.kind == KnowingKind.SAME_ORGANISATION:
        return say(
            "%(name)s and %(whom)s may both be at %(organisation)s. %(question)s",
            name=name,
            whom=whom,
            organisation=candidate.prospect.organisation or said,
            question=asked,
        )
    named = f"{whom}{where}"
    if fact.kind == "shared":
        return say(
            "%(name)s and %(whom)s have “%(what)s” in common. %(question)s",
            name=name,
            whom=named,
            what=said,
            question=asked,
        )
    if fact.kind and fact.id:
        return say(
            "%(name)s and %(whom)s were seen together on %(day)s: “%(words)s”. %(question)s",
            name=name,
            whom=named,
            day=day,
            words=said,
            question=asked,
        )
    return say("You would like to meet %(whom)s. %(question)s", whom=say_prospect(candidate.prospect), question=asked)


def kind_word(relationship: Relationship, context: SuggestionContext) -> Evidence:
    """What a client wrote last that sounds pleased, or else what there was last between the two."""
    kind = context.signals_from(relationship.address, SignalKind.PRAISE, SignalKind.THANKS)
    if kind:
        return Evidence(kind[-1].signal.kind, kind[-1].message.date, kind[-1].message.id, kind[-1].signal.text)
    return Evidence("", relationship.last_contact or context.now, "", "")


def ask_of_praise(relationship: Relationship, fact: Evidence, context: SuggestionContext) -> str:
    """Whether a client is pleased, after a kind word of theirs where there was one."""
    name = relationship.person.name or relationship.address
    if fact.text:
        return say(
            "%(name)s wrote on %(day)s: “%(words)s” Are they pleased with your work?",
            name=name,
            day=say_date(fact.date, now=context.now),
            words=excerpt(fact.text, _QUOTED),
        )
    return say("Has %(name)s let you know that they are pleased with your work?", name=name)


def ask_of_kind(relationship: Relationship, context: SuggestionContext) -> str:
    """What somebody is to the user, after what there was between them."""
    name = relationship.person.name or relationship.address
    house = f" ({relationship.person.organisation})" if relationship.person.organisation else ""
    called = f"{name}{house}"
    counts = capital(say_dealings(relationship, mail_read=context.mail_was_read))
    last = relationship.last_contact
    if last is None:
        return say("What is %(name)s to you? %(counts)s.", name=called, counts=counts)
    ago = say_age(last, now=context.now)
    return say("What is %(name)s to you? %(counts)s, last %(ago)s.", name=called, counts=counts, ago=ago)


def ask_of_meeting(meeting: Meeting, person: Address | None, context: SuggestionContext) -> str:
    """Whether a meeting took place, or with whom it was."""
    if not meeting.question and not meeting.summary and person is not None:
        return say(
            "Have you seen or spoken to %(name)s in the last days? Neither calendar nor mail tells.",
            name=context.name(person),
        )
    day = say_date(meeting.started_at, now=context.now)
    title = meeting.summary or say("A meeting without a title")
    if not meeting.people and person is not None:
        return say("“%(title)s”, %(day)s: was it with %(name)s?", title=title, day=day, name=context.name(person))
    names = ", ".join(context.name(address) for address in meeting.people)
    question = meeting.question or say("did this meeting take place?")
    if not names:
        return say("“%(title)s”, %(day)s: %(question)s", title=title, day=day, question=question)
    return say(
        "“%(title)s”, %(day)s: %(question)s (with %(names)s)", title=title, day=day, question=question, names=names
    )


def ask_of_ask(likely: LikelyAsk, context: SuggestionContext) -> str:
    """Whether a message of the user's was an ask."""
    name, day = context.name(likely.introducer), say_date(likely.evidence.date, now=context.now)
    said = excerpt(likely.evidence.text, _QUOTED)
    return say(
        "You wrote to %(name)s on %(day)s: “%(words)s” Did you ask them for an introduction to %(whom)s?",
        name=name,
        day=day,
        words=said,
        whom=likely.prospect.name,
    )


def ask_of_namesakes(pair: Namesakes, context: SuggestionContext) -> str:
    """Whether two of one name are one."""
    one, other = context.people.canonical(pair.one), context.people.canonical(pair.other)
    text: str = say(
        "Are %(name)s <%(address)s> and %(other_name)s <%(other_address)s> the same person? %(evidence)s",
        name=context.name(one),
        address=one,
        other_name=context.name(other),
        other_address=other,
        evidence=pair.evidence.text,
    )
    if pair.evidence.id:
        text = say("%(sentence)s (%(day)s)", sentence=text, day=say_date(pair.evidence.date, now=context.now))
    if pair.apart:
        text = say("%(sentence)s They once stood side by side on one message or event.", sentence=text)
    return text


def _is_theirs(fact: Evidence, introducer: Address, context: SuggestionContext) -> bool:
    """Whether the introducer wrote the words."""
    message = context.message(fact.id)
    return message is not None and context.people.canonical(message.sender.address) == introducer
