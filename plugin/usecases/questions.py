"""Asking the user what only they know, and keeping what they answer: it outranks everything inferred."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from plugin.domain.model import (
    CONFIRMED,
    STRUCK,
    Address,
    Answer,
    Evidence,
    Kind,
    MeetingKey,
    MeetingSource,
    MeetingVerdict,
    MeetingVerdictKind,
    QuestionKind,
    total,
)
from plugin.domain.network.told_ties import A_LITTLE, NOT_AT_ALL, WELL
from plugin.domain.suggestions.questions import NO, YES, Question, find_questions
from plugin.domain.text.addresses import parse_address
from plugin.errors import NotThere, UserError
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.answers import IGNORED
from plugin.usecases.judgement import Judgement
from plugin.usecases.stores.account import AccountStore

UNDO = "undo"
PER_DAY = 3
"""So many questions a day are put unasked."""
_OFFERED = total(
    QuestionKind,
    {
        QuestionKind.KNOWS: (WELL, A_LITTLE, NOT_AT_ALL),
        QuestionKind.KIND: tuple(kind.value for kind in Kind),
        QuestionKind.MEETING: (YES, NO),
        QuestionKind.ASK: (YES, NO),
        QuestionKind.PRAISE: (YES, NO),
        QuestionKind.SAME_PERSON: (YES, NO),
    },
)
"""What each sort of question takes for an answer; of a meeting also a day, or somebody's address."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that was kept (or, with "undo", taken back), and the suggestions that came or went with it."""

    id: str
    value: str
    suggestions: tuple[str, ...] = ()


def open_questions(judgement: Judgement) -> list[Question]:
    """Every question that is worth asking, best first; nothing that was answered before."""

    def find() -> list[Question]:
        answered = {one.id for one in judgement.store.load_answers()}
        return find_questions(judgement.weighed, judgement.context, judgement.snapshot.questions, answered=answered)

    return judgement.once("questions", find)


def todays_questions(questions: Sequence[Question], judgement: Judgement) -> Sequence[Question]:
    """Those of the open questions that are put today unasked: three a day, those answered today included."""
    today = judgement.now.date()
    answered = [
        one
        for one in judgement.store.load_answers()
        if one.about in set(QuestionKind) and one.at.astimezone(judgement.now.tzinfo).date() == today
    ]
    return questions[: max(0, PER_DAY - len(answered))]


def answer(
    store: AccountStore, draw: Callable[[], AccountSnapshot], question_id: str, value: str, *, now: datetime
) -> Kept:
    """Keep the answer to a question, or take it back with "undo"; `draw` gives the snapshot as it is now.

    Raises NotThere for a question that is neither open nor answered, UserError for an answer that it does not take.
    """
    before = Judgement(store, draw(), now=now)
    suggested = _suggested(before)
    keep_answer(before, question_id, value)
    changed = suggested ^ _suggested(Judgement(store, draw(), now=now))
    return Kept(question_id, value.strip(), tuple(sorted(changed)))


def keep_answer(judgement: Judgement, question_id: str, value: str) -> Answer | None:
    """The same without saying which suggestions change. Returns what was kept, None where it was taken back."""
    said, store = value.strip(), judgement.store
    known = next((one for one in store.load_answers() if one.id == question_id), None)
    if said.casefold() == UNDO:
        if known is None:
            raise NotThere(
                say(
                    "There is no answer to %(question_id)s to take back; see the open questions: askwell questions",
                    question_id=question_id,
                )
            )
        _take_back(store, known)
        return None
    question = _question(judgement, question_id, known)
    verdict = _verdict(question, said, judgement.snapshot, now=judgement.now)
    if known is not None:
        _take_back(store, known)
    _apply(store, question, verdict)
    kept = Answer(question.id, question.about, question.subject, said, judgement.now)
    store.save_answer(kept)
    return kept


def ignore_questions(judgement: Judgement, ids: Sequence[str]) -> list[str]:
    """Put these open questions no more; returns which of them were open."""
    known = {one.id: one for one in open_questions(judgement)}
    ignored = [known[one] for one in dict.fromkeys(ids) if one in known]
    for one in ignored:
        judgement.store.save_answer(Answer(one.id, IGNORED, (one.about, *one.subject), "", judgement.now))
    return [one.id for one in ignored]


def put_again(store: AccountStore, ids: Sequence[str]) -> int:
    """Let ignored questions be put again; returns how many there were."""
    ignored = {one.id for one in store.load_answers() if one.about == IGNORED} & set(ids)
    for one in sorted(ignored):
        store.delete_answer(one)
    return len(ignored)


def _suggested(judgement: Judgement) -> frozenset[str]:
    return frozenset(one.id for one in judgement.ranked.made)


def _question(judgement: Judgement, question_id: str, known: Answer | None) -> Question:
    """The open question, or one that was answered, which may be answered anew."""
    found = next((one for one in open_questions(judgement) if one.id == question_id), None)
    if found is not None:
        return found
    if known is None or known.about not in set(QuestionKind):
        raise NotThere(
            say(
                "There is no question %(question_id)s; see those that are open with: askwell questions",
                question_id=question_id,
            )
        )
    about, evidence = QuestionKind(known.about), Evidence(known.about, known.at, "", "")
    return Question(known.id, about, "", evidence, _OFFERED[about], 0.0, known.subject)


def _verdict(question: Question, said: str, snapshot: AccountSnapshot, *, now: datetime) -> str | MeetingVerdict:
    """What is kept as the correction: one of the options, or the word on a meeting that was found."""
    plain = said.casefold()
    if question.about != QuestionKind.MEETING:
        if plain in _OFFERED[question.about]:
            return plain
    elif MeetingKey.parse(question.subject[0]).source is MeetingSource.TOLD:
        if plain == NO or _is_past(_day(said), now):
            return plain
    else:
        verdict = _verdict_on_meeting(question, said, snapshot, now=now)
        if verdict is not None:
            return verdict
    offered = ", ".join(question.options)
    raise UserError(
        say("“%(said)s” is no answer to this question; choose one of: %(offered)s", said=said, offered=offered)
    )


def _verdict_on_meeting(
    question: Question, said: str, snapshot: AccountSnapshot, *, now: datetime
) -> MeetingVerdict | None:
    plain = said.casefold()
    if plain == NO:
        return STRUCK
    if plain == YES and YES in question.options:
        settled = question.meeting is None or bool(question.meeting.people)
        if settled:
            return CONFIRMED
        return MeetingVerdict(MeetingVerdictKind.WITH, (question.person,)) if question.person else None
    address = parse_address(said)
    if address is not None and snapshot.people.person(address) is not None:
        return MeetingVerdict(MeetingVerdictKind.WITH, (snapshot.people.canonical(address),))
    day = _day(said)
    return MeetingVerdict(MeetingVerdictKind.ON, day=day) if day is not None and _is_past(day, now) else None


def _is_past(day: date | None, now: datetime) -> bool:
    return day is not None and day <= now.date()


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _apply(store: AccountStore, question: Question, verdict: str | MeetingVerdict) -> None:
    """Correct what the answer corrects; what is said of a tie, a request or an unseen meeting is the answer itself."""
    if isinstance(verdict, MeetingVerdict):
        store.correct_meeting(MeetingKey.parse(question.subject[0]), verdict)
        return
    match question.about:
        case "kind":
            store.correct_kind(Address(question.subject[0]), verdict)
        case "same_person" if verdict == YES:
            store.merge_people(_pair(question.subject))
        case "same_person":
            store.split_people(_pair(question.subject))


def _take_back(store: AccountStore, known: Answer) -> None:
    match known.about:
        case "meeting" if MeetingKey.parse(known.subject[0]).source is not MeetingSource.TOLD:
            store.correct_meeting(MeetingKey.parse(known.subject[0]), None)
        case "kind":
            store.correct_kind(Address(known.subject[0]), None)
        case "same_person":
            store.ungroup_people(_pair(known.subject))
    store.delete_answer(known.id)


def _pair(subject: tuple[str, ...]) -> frozenset[Address]:
    return frozenset(Address(address) for address in subject)
