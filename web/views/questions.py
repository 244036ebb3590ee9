"""Questions that only the user can settle, as the page shows them: each with its words, and a button for an answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from plugin.domain.model import Address, Evidence, Meeting, MeetingSource, QuestionKind, total
from plugin.domain.network.told_ties import A_LITTLE, NOT_AT_ALL, WELL
from plugin.domain.suggestions.questions import NO, YES, Question
from plugin.sentences import capital, say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.views.words import plain
from web.views.listing import name_key

_HEADINGS = total(
    QuestionKind,
    {
        QuestionKind.SAME_PERSON: say("The same person?"),
        QuestionKind.KNOWS: say("Do they know each other?"),
        QuestionKind.KIND: say("What are they to you?"),
        QuestionKind.MEETING: say("Have you met?"),
        QuestionKind.ASK: say("Did you ask?"),
        QuestionKind.PRAISE: say("Are they pleased?"),
    },
)
_LABELS = {
    (QuestionKind.SAME_PERSON, YES): say("Yes, one person"),
    (QuestionKind.SAME_PERSON, NO): say("No, two people"),
    (QuestionKind.KNOWS, WELL): say("Well"),
    (QuestionKind.KNOWS, A_LITTLE): say("A little"),
    (QuestionKind.KNOWS, NOT_AT_ALL): say("Not at all"),
    (QuestionKind.MEETING, YES): say("Yes, it took place"),
    (QuestionKind.MEETING, NO): say("No, it did not"),
    (QuestionKind.ASK, YES): say("Yes, I asked"),
    (QuestionKind.ASK, NO): say("No"),
    (QuestionKind.PRAISE, YES): say("Yes, pleased"),
    (QuestionKind.PRAISE, NO): say("Not really"),
}
KEPT = {
    (QuestionKind.SAME_PERSON, YES): say("Saved: they are one person."),
    (QuestionKind.SAME_PERSON, NO): say("Saved: they are two people."),
    (QuestionKind.KNOWS, WELL): say("Saved: they know each other well."),
    (QuestionKind.KNOWS, A_LITTLE): say("Saved: they know each other a little."),
    (QuestionKind.KNOWS, NOT_AT_ALL): say("Saved: they do not know each other."),
    (QuestionKind.MEETING, NO): say("Saved: that meeting does not count."),
    (QuestionKind.ASK, YES): say("Saved: you asked."),
    (QuestionKind.ASK, NO): say("Saved: you did not ask."),
    (QuestionKind.PRAISE, YES): say("Saved: they are pleased with your work."),
    (QuestionKind.PRAISE, NO): say("Saved: they are not pleased, and will not be asked."),
}
"""What is said after an answer; of others, that the user's word is final."""
MOST_OTHERS = 300


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody it may have been."""

    address: Address
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """One question. `answers` are the values with their labels; `days` those of a meeting that nothing tells of.

    Of a booked meeting whose people are known it is only whether it took place; else one of `likely` and `others` is
    to be chosen.
    """

    id: str
    who: tuple[Choice, ...]
    meeting: Meeting | None = None
    likely: tuple[Choice, ...] = ()
    others: tuple[Choice, ...] = ()
    evidence: Evidence | None = None
    text: str = ""
    about: QuestionKind = QuestionKind.MEETING
    answers: tuple[tuple[str, str], ...] = ()
    days: tuple[date, ...] = ()

    @property
    def heading(self) -> str:
        """What it is about, in three words."""
        return _HEADINGS[self.about]


def question_cards(questions: Sequence[Question], snapshot: AccountSnapshot) -> list[QuestionCard]:
    """The questions as the page shows them, in their order."""
    contacts: list[Choice] = []
    if any(one.meeting is not None and not one.meeting.people for one in questions):
        contacts = [_choice(snapshot, one.address) for one in snapshot.relationships[:MOST_OTHERS]]
        contacts.sort(key=lambda one: (*name_key(one.name), one.address))
    return [_card(one, snapshot, contacts) for one in questions]


def _card(question: Question, snapshot: AccountSnapshot, contacts: Sequence[Choice]) -> QuestionCard:
    meeting = question.meeting
    unseen = meeting is not None and meeting.key.source is MeetingSource.TOLD
    days = tuple(date.fromisoformat(one) for one in question.options if one[:1].isdigit()) if unseen else ()
    answers = tuple(
        (one, _label(question.about, one)) for one in question.options if one[:1].isalpha() and "@" not in one
    )
    card = QuestionCard(question.id, (), about=question.about, text=question.text, answers=answers, days=days)
    if meeting is None or unseen:
        about = [address for address in (question.introducer, question.person, question.other) if address]
        evidence = question.evidence if question.evidence.id else None
        return replace(card, who=tuple(_choice(snapshot, address) for address in about), evidence=evidence)
    if meeting.people:
        return replace(card, who=tuple(_choice(snapshot, address) for address in meeting.people), meeting=meeting)
    fitting = [question.person, *(Address(one) for one in question.options if "@" in one)]
    likely = {address: _choice(snapshot, address) for address in fitting if address}
    others = tuple(one for one in contacts if one.address not in likely)
    return replace(card, meeting=meeting, likely=tuple(likely.values()), others=others)


def _label(about: QuestionKind, value: str) -> str:
    return _LABELS.get((about, value)) or capital(plain(value))


def _choice(snapshot: AccountSnapshot, address: Address) -> Choice:
    person = snapshot.people.person(address)
    return Choice(address, (person.name if person else "") or address, person.organisation if person else "")
