"""Asking the user what only they know, and keeping what they answer: it outranks everything inferred."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from plugin.domain.model import Address, Answer, Evidence
from plugin.domain.suggestions.questions import MEETING, NO, SAME_PERSON, YES, Question, find_questions
from plugin.domain.text.addresses import parse_address
from plugin.errors import NotThere, UserError
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.stores import AccountStore
from plugin.usecases.suggest import look

UNDO = "undo"
_MANY = 40
"""So many of the day's suggestions are compared before and after an answer."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that was kept (or, with "undo", taken back), and the suggestions that came or went with it."""

    id: str
    value: str
    suggestions: tuple[str, ...] = ()


def open_questions(store: AccountStore, snapshot: AccountSnapshot, *, now: datetime) -> list[Question]:
    """Every question that is worth asking, best first; nothing that was answered before."""
    relationships = {one.address: one for one in snapshot.relationships}
    answered = {one.id for one in store.load_answers()}
    return find_questions(snapshot.questions, snapshot.people, relationships, answered=answered, now=now)


def answer(
    store: AccountStore, draw: Callable[[], AccountSnapshot], question_id: str, value: str, *, now: datetime
) -> Kept:
    """Keep the answer to a question, or take it back with "undo"; `draw` gives the snapshot as it is now.

    Raises NotThere for a question that is neither open nor answered, UserError for an answer that it does not take.
    """
    before = draw()
    suggested = _suggested(store, before, now=now)
    keep_answer(store, before, question_id, value, now=now)
    changed = suggested ^ _suggested(store, draw(), now=now)
    return Kept(question_id, value.strip(), tuple(sorted(changed)))


def keep_answer(store: AccountStore, snapshot: AccountSnapshot, question_id: str, value: str, *, now: datetime) -> None:
    """The same without saying which suggestions change."""
    said = value.strip()
    known = next((one for one in store.load_answers() if one.id == question_id), None)
    if said.casefold() == UNDO:
        if known is None:
            raise NotThere(
                f"There is no answer to {question_id} to take back; see the open questions: askwell questions"
            )
        _take_back(store, known)
    else:
        question = _question(store, snapshot, question_id, known, now=now)
        verdict = _verdict(question, said, snapshot, now=now)
        if known is not None:
            _take_back(store, known)
        _apply(store, question, verdict)
        store.save_answer(Answer(question.id, question.about, question.subject, said, now))


def _suggested(store: AccountStore, snapshot: AccountSnapshot, *, now: datetime) -> frozenset[str]:
    return frozenset(one.id for one in look(store, snapshot, now=now, limit=_MANY).made)


def _question(
    store: AccountStore, snapshot: AccountSnapshot, question_id: str, known: Answer | None, *, now: datetime
) -> Question:
    """The open question, or one that was answered, which may be answered anew."""
    found = next((one for one in open_questions(store, snapshot, now=now) if one.id == question_id), None)
    if found is not None:
        return found
    if known is None:
        raise NotThere(f"There is no question {question_id}; see those that are open with: askwell questions")
    evidence = Evidence(known.about, known.at, "", "")
    return Question(known.id, known.about, "", evidence, (YES, NO), 0.0, known.subject)


def _verdict(question: Question, said: str, snapshot: AccountSnapshot, *, now: datetime) -> str:
    """What is kept as the correction: "yes" and "no" of a pair; of a meeting, what `Corrections.meetings` holds."""
    plain = said.casefold()
    if question.about == SAME_PERSON and plain in {YES, NO}:
        return plain
    if question.about == MEETING:
        if plain == NO:
            return "struck"
        if plain == YES and YES in question.options:
            settled = question.meeting is None or bool(question.meeting.people)
            return "confirmed" if settled else f"with:{question.person}"
        address = parse_address(said)
        if address is not None and snapshot.people.person(address) is not None:
            return f"with:{snapshot.people.canonical(address)}"
        day = _day(said)
        if day is not None and day <= now.date():
            return f"on:{day.isoformat()}"
    offered = ", ".join(question.options)
    raise UserError(f"“{said}” is no answer to this question; choose one of: {offered}")


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _apply(store: AccountStore, question: Question, verdict: str) -> None:
    if question.about == MEETING:
        store.correct_meeting(question.subject[0], verdict)
    elif verdict == YES:
        store.merge_people(_pair(question.subject))
    else:
        store.split_people(_pair(question.subject))


def _take_back(store: AccountStore, known: Answer) -> None:
    if known.about == MEETING:
        store.correct_meeting(known.subject[0], None)
    else:
        store.ungroup_people(_pair(known.subject))
    store.delete_answer(known.id)


def _pair(subject: tuple[str, ...]) -> frozenset[Address]:
    return frozenset(Address(address) for address in subject)
