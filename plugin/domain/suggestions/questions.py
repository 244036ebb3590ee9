"""The few questions that only the user can settle, and what each is worth.

    worth = what the answer would make or stop (`deciding`) + a little for what it would tell besides, ÷ effort

Effort: a key 1, a name 2, a day 1.5. A question that decides nothing and tells hardly anything is not put. A question
has the same id on every day and machine, and is not asked again once it is answered.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from plugin.domain.model import (
    Address,
    Evidence,
    Meeting,
    MeetingSource,
    PersonRef,
    QuestionKind,
    Relationship,
    Standing,
)
from plugin.domain.network.told_ties import A_LITTLE, NOT_AT_ALL, WELL
from plugin.domain.people.namesakes import Namesakes
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.deciding import Decision, find_decisions
from plugin.domain.suggestions.kind_chances import is_close_call, kind_chances, kind_doubt
from plugin.domain.suggestions.meant_people import likely_people
from plugin.domain.suggestions.question_words import (
    ask_of_ask,
    ask_of_kind,
    ask_of_meeting,
    ask_of_namesakes,
    ask_of_praise,
    ask_of_tie,
    best_evidence,
    kind_word,
)
from plugin.domain.suggestions.suggest import Weighed

YES, NO = "yes", "no"
_DAYS_OFFERED = 4
"""Days that are offered for a meeting of which mail tells no day."""
_DAYS_UNSEEN = 10
"""Days that are offered for a meeting that nothing tells of."""
_HALF_LIFE = 30.0
"""Days after which what a meeting tells besides is worth half."""
_UNKNOWN = 0.3
"""How close somebody is taken to be of whom nothing is known."""
_BESIDES = 0.05
"""What an answer is worth besides that it decides no ask: for the closest of people, today."""
_AS_ONE = 0.25
"""What it is worth to know that two are one: closeness, kind, meetings and ties rest on it."""
_TRIFLE = 0.0005
"""Less than this is not worth a question."""
_CLOSE = 0.3
"""From this strength on it matters of what kind a relationship is, whatever may be asked today."""
_A_DAY = 1.5
"""The effort of naming a day."""
_IN_A_ROW = 3
"""So many questions in a row are about different people: one answer may settle the other question."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it is about, its words, and the answers that it offers (`yes`, `no`, an address, a day …).

    `subject` is what the answer is kept for. A tie is that of `introducer` and `whom`, all else is about `person`.
    """

    id: str
    about: QuestionKind
    text: str
    evidence: Evidence
    options: tuple[str, ...]
    worth: float
    subject: tuple[str, ...]
    person: Address | None = None
    other: Address | None = None
    event: str = ""
    day: str = ""
    """The day that "yes" stands for."""
    meeting: Meeting | None = None
    introducer: Address | None = None
    whom: PersonRef | None = None

    @property
    def quote(self) -> str:
        """The words that raised it."""
        return self.evidence.text

    @property
    def contact(self) -> Address | None:
        """Whom of the user's contacts it is about."""
        return self.introducer or self.person


def question_id(about: str, subject: Iterable[str]) -> str:
    """The id of the question about these."""
    key = "|".join((about, *subject)).encode("utf-8", "surrogatepass")
    return "q" + hashlib.sha256(key).hexdigest()[:12]


def find_questions(
    weighed: Sequence[Weighed],
    context: SuggestionContext,
    meetings: Iterable[Meeting],
    *,
    answered: Collection[str] = (),
) -> list[Question]:
    """Every open question but those `answered`, the one of most worth first. `meetings` are those in doubt."""
    in_doubt = list(meetings)
    found: dict[str, Question] = {}
    for meeting in in_doubt:
        _add(found, _about_meeting(meeting, context))
    for pair in context.people.namesakes:
        _add(found, _about_namesakes(pair, context))
    for relationship in context.relationships:
        if (
            relationship.strength >= _CLOSE
            and relationship.standing is Standing.IN_TOUCH
            and is_close_call(relationship)
        ):
            _add(found, _about_kind(relationship, context))
    by_id = {meeting.id: meeting for meeting in in_doubt}
    for decision in find_decisions(weighed, context, in_doubt, context.people.namesakes):
        _add(found, _of_decision(decision, by_id, context))
    open_ = [one for one in found.values() if one.id not in answered and one.worth >= _TRIFLE]
    return _one_each_in_a_row(sorted(open_, key=lambda one: (-one.worth, one.id)))


def _add(found: dict[str, Question], question: Question) -> None:
    """Add a question, or what it is worth to the same one."""
    known = found.get(question.id)
    found[question.id] = question if known is None else replace(known, worth=round(known.worth + question.worth, 4))


def _one_each_in_a_row(ranked: Sequence[Question]) -> list[Question]:
    left = list(ranked)
    ordered: list[Question] = []
    while left:
        before = ordered[-(len(ordered) % _IN_A_ROW) :] if len(ordered) % _IN_A_ROW else []
        lately = {one.contact for one in before}
        # How pleased somebody is one has to think about: once in three.
        praised = any(one.about == QuestionKind.PRAISE for one in before)
        others = (one for one in left if not (praised and one.about == QuestionKind.PRAISE))
        following = next((one for one in others if one.contact is None or one.contact not in lately), left[0])
        left.remove(following)
        ordered.append(following)
    return ordered


def _of_decision(decision: Decision, meetings: Mapping[str, Meeting], context: SuggestionContext) -> Question:
    if decision.about == QuestionKind.KNOWS:
        question = _about_tie(decision, context)
    elif decision.about == QuestionKind.ASK:
        question = _about_ask(decision, context)
    elif decision.about == QuestionKind.PRAISE:
        question = _about_praise(decision.relationship, context)
    elif decision.about == QuestionKind.KIND:
        question = _about_kind(decision.relationship, context)
    elif decision.about == QuestionKind.SAME_PERSON:
        pair = next(one for one in context.people.namesakes if tuple(sorted((one.one, one.other))) == decision.subject)
        question = _about_namesakes(pair, context)
    else:
        meeting = meetings.get(decision.subject[0]) or decision.meeting
        assert meeting is not None
        question = _about_meeting(meeting, context)
    effort = _A_DAY if question.day and YES not in question.options else 1.0
    return replace(question, worth=round(decision.worth / effort, 4))


def _about_tie(decision: Decision, context: SuggestionContext) -> Question:
    candidate = decision.candidate
    fact = best_evidence(candidate, context)
    return Question(
        id=question_id(QuestionKind.KNOWS, decision.subject),
        about=QuestionKind.KNOWS,
        text=ask_of_tie(candidate, fact, context),
        evidence=fact,
        options=(WELL, A_LITTLE, NOT_AT_ALL),
        worth=0.0,
        subject=decision.subject,
        introducer=candidate.introducer,
        whom=PersonRef(
            candidate.prospect.name,
            candidate.prospect.address,
            candidate.prospect.organisation,
            candidate.prospect.role,
        ),
    )


def _about_ask(decision: Decision, context: SuggestionContext) -> Question:
    message_id, introducer = decision.subject
    likely = next(one for one in context.likely_asks if (one.message_id, one.introducer) == decision.subject)
    wish = likely.prospect
    return Question(
        id=question_id(QuestionKind.ASK, (message_id, introducer)),
        about=QuestionKind.ASK,
        text=ask_of_ask(likely, context),
        evidence=likely.evidence,
        options=(YES, NO),
        worth=0.0,
        subject=decision.subject,
        introducer=likely.introducer,
        whom=PersonRef(wish.name, wish.address, wish.organisation, wish.role),
    )


def _about_praise(relationship: Relationship, context: SuggestionContext) -> Question:
    fact = kind_word(relationship, context)
    return Question(
        id=question_id(QuestionKind.PRAISE, (relationship.address,)),
        about=QuestionKind.PRAISE,
        text=ask_of_praise(relationship, fact, context),
        evidence=fact,
        options=(YES, NO),
        worth=0.0,
        subject=(relationship.address,),
        person=relationship.address,
    )


def _about_kind(relationship: Relationship, context: SuggestionContext) -> Question:
    told = (*relationship.kind_evidence, *relationship.evidence)
    fact = told[0] if told else Evidence(QuestionKind.KIND, relationship.last_contact or context.now, "", "")
    return Question(
        id=question_id(QuestionKind.KIND, (relationship.address,)),
        about=QuestionKind.KIND,
        text=ask_of_kind(relationship, context),
        evidence=fact,
        options=tuple(kind.value for kind, _ in kind_chances(relationship)),
        worth=round(0.3 * _BESIDES * kind_doubt(relationship) * relationship.strength, 4),
        subject=(relationship.address,),
        person=relationship.address,
    )


def _about_meeting(meeting: Meeting, context: SuggestionContext) -> Question:
    age = max(0.0, (context.now - meeting.ended_at) / timedelta(days=1))
    day = meeting.ended_at.date()
    likely = [] if meeting.people else likely_people(meeting, context)
    person: Address | None = None
    options: tuple[str, ...] = (YES, NO)
    effort = 1.0
    if meeting.key.source is MeetingSource.TOLD:
        person = meeting.people[0]
        today = context.now.date()
        options = (NO, *((today - timedelta(days=back)).isoformat() for back in range(_DAYS_UNSEEN)))
        effort = _A_DAY
    elif meeting.people:
        person = min(meeting.people, key=lambda address: (-_closeness(address, context), address))
        if meeting.key.source is MeetingSource.MAIL:
            options += tuple((day - timedelta(days=back)).isoformat() for back in range(_DAYS_OFFERED))
            effort = _A_DAY
    elif likely:
        person = likely[0]
        options = (YES, *likely[1:], NO)
    else:
        options, effort = (NO,), 2.0
    close = _closeness(person, context) if person else _UNKNOWN
    unseen = meeting.key.source is MeetingSource.TOLD
    return Question(
        id=question_id(QuestionKind.MEETING, (meeting.id,)),
        about=QuestionKind.MEETING,
        text=ask_of_meeting(meeting, person, context),
        evidence=meeting.evidence[-1] if meeting.evidence else Evidence("event", meeting.started_at, meeting.id, ""),
        options=options,
        worth=0.0 if unseen else round(_BESIDES * 0.5 * close * 2.0 ** (-age / _HALF_LIFE) / effort, 4),
        subject=(meeting.id,),
        person=person,
        event=meeting.key.of if meeting.key.source is MeetingSource.EVENT else "",
        day=day.isoformat(),
        meeting=meeting,
    )


def _about_namesakes(pair: Namesakes, context: SuggestionContext) -> Question:
    one, other = context.people.canonical(pair.one), context.people.canonical(pair.other)
    ours, theirs = _closeness(one, context), _closeness(other, context)
    chance = 0.1 if pair.apart else 0.6 if pair.evidence.kind != "same_name" else 0.4
    both = 1.0 if min(ours, theirs) > 0 else 0.5
    subject = tuple(sorted((pair.one, pair.other)))
    return Question(
        id=question_id(QuestionKind.SAME_PERSON, subject),
        about=QuestionKind.SAME_PERSON,
        text=ask_of_namesakes(pair, context),
        evidence=pair.evidence,
        options=(YES, NO),
        worth=round(_AS_ONE * chance * both * max(ours, theirs, 0.1), 4),
        subject=subject,
        person=one,
        other=other,
    )


def _closeness(address: Address | None, context: SuggestionContext) -> float:
    found = context.relationship(address) if address else None
    return found.strength if found is not None else 0.0
