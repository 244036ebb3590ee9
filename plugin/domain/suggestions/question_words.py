"""The words of a question to the user: what was half heard, as it was written, and what is asked."""

from plugin.domain.model import Address, Evidence, KnowingKind, Meeting, Relationship
from plugin.domain.people.namesakes import Namesakes
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.likely_asks import LikelyAsk
from plugin.domain.suggestions.phrasing import first_name, say_age, say_count, say_date, say_prospect
from plugin.domain.text.excerpts import excerpt

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
    asked = f"How well does {first_name(name)} know {whom}?"
    day, said = say_date(fact.date, now=context.now), excerpt(fact.text, _QUOTED)
    if fact.kind == KnowingKind.MENTIONED and said:
        writer = name if _is_theirs(fact, candidate.introducer, context) else "You"
        return f"{writer} wrote on {day}{'' if writer == name else f' to {name}'}: “{said}” {asked}"
    if fact.kind == KnowingKind.SAME_ORGANISATION:
        return f"{name} and {whom} may both be at {candidate.prospect.organisation or said}. {asked}"
    if fact.kind == "shared":
        return f"{name} and {whom}{where} have “{said}” in common. {asked}"
    if fact.kind and fact.id:
        return f"{name} and {whom}{where} were seen together on {day}: “{said}”. {asked}"
    return f"You would like to meet {say_prospect(candidate.prospect)}. {asked}"


def ask_of_kind(relationship: Relationship, context: SuggestionContext) -> str:
    """What somebody is to the user, after what there was between them."""
    name = relationship.person.name or relationship.address
    house = f" ({relationship.person.organisation})" if relationship.person.organisation else ""
    met = say_count(relationship.meetings, "meeting")
    last = relationship.last_contact
    lately = f", last {say_age(last, now=context.now)}" if last is not None else ""
    mails = f"{say_count(relationship.sent, 'mail')} to them and {relationship.received or 'none'} from them"
    return f"What is {name}{house} to you? {met[:1].upper()}{met[1:]}, {mails}{lately}."


def ask_of_meeting(meeting: Meeting, person: Address | None, context: SuggestionContext) -> str:
    """Whether a meeting took place, or with whom it was."""
    if not meeting.question and not meeting.summary and person is not None:
        return f"Have you seen or spoken to {context.name(person)} in the last days? Neither calendar nor mail tells."
    day = say_date(meeting.started_at, now=context.now)
    text = f"“{meeting.summary or 'A meeting without a title'}”, {day}: "
    if not meeting.people and person is not None:
        return f"{text}was it with {context.name(person)}?"
    names = ", ".join(context.name(address) for address in meeting.people)
    question = meeting.question or "did this meeting take place?"
    return f"{text}{question} (with {names})" if names else f"{text}{question}"


def ask_of_ask(likely: LikelyAsk, context: SuggestionContext) -> str:
    """Whether a message of the user's was an ask."""
    name, day = context.name(likely.introducer), say_date(likely.evidence.date, now=context.now)
    said = excerpt(likely.evidence.text, _QUOTED)
    return f"You wrote to {name} on {day}: “{said}” Did you ask them for an introduction to {likely.prospect.name}?"


def ask_of_namesakes(pair: Namesakes, context: SuggestionContext) -> str:
    """Whether two of one name are one."""
    one, other = context.people.canonical(pair.one), context.people.canonical(pair.other)
    apart = " They once stood side by side on one message or event." if pair.apart else ""
    when = f" ({say_date(pair.evidence.date, now=context.now)})" if pair.evidence.id else ""
    text = f"Are {context.name(one)} <{one}> and {context.name(other)} <{other}> the same person?"
    return f"{text} {pair.evidence.text.rstrip('.')}{when}.{apart}"


def _is_theirs(fact: Evidence, introducer: Address, context: SuggestionContext) -> bool:
    """Whether the introducer wrote the words."""
    message = context.message(fact.id)
    return message is not None and context.people.canonical(message.sender.address) == introducer
