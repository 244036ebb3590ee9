"""Questions that only the user can settle, as the page shows them: about meetings, and about two of one name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugin.domain.model import Address, Evidence, Meeting
from plugin.domain.suggestions.questions import Question, likely_people
from plugin.domain.text.addresses import parse_address
from plugin.usecases.account_snapshot import AccountSnapshot

NOBODY = "struck"
CONFIRMED = "confirmed"
MOST_OTHERS = 300


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody it may have been."""

    address: Address
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """One question. Of a meeting whose people are known, it is only whether it took place.

    Without a meeting it is whether the two in `who` are one person.
    """

    id: str
    who: tuple[Choice, ...]
    meeting: Meeting | None = None
    likely: tuple[Choice, ...] = ()
    others: tuple[Choice, ...] = ()
    evidence: Evidence | None = None
    text: str = ""


def question_cards(questions: Sequence[Question], snapshot: AccountSnapshot) -> list[QuestionCard]:
    """The questions as the page shows them, in their order."""
    contacts: list[Choice] = []
    if any(one.meeting is not None and not one.meeting.people for one in questions):
        contacts = [_choice(snapshot, one.address) for one in snapshot.relationships[:MOST_OTHERS]]
        contacts.sort(key=lambda one: (one.name.casefold(), one.address))
    return [_card(one, snapshot, contacts) for one in questions]


def _card(question: Question, snapshot: AccountSnapshot, contacts: Sequence[Choice]) -> QuestionCard:
    meeting = question.meeting
    if meeting is None:
        pair = [address for address in (question.person, question.other) if address]
        who = tuple(_choice(snapshot, address) for address in pair)
        return QuestionCard(question.id, who, evidence=question.evidence, text=question.text)
    if meeting.people:
        return QuestionCard(question.id, tuple(_choice(snapshot, address) for address in meeting.people), meeting)
    likely = {address: _choice(snapshot, address) for address in likely_people(meeting, snapshot.people)}
    others = tuple(one for one in contacts if one.address not in likely)
    return QuestionCard(question.id, (), meeting, tuple(likely.values()), others)


def _choice(snapshot: AccountSnapshot, address: Address) -> Choice:
    person = snapshot.people.person(address)
    return Choice(address, (person.name if person else "") or address, person.organisation if person else "")


def verdict_of(form: Mapping[str, str], snapshot: AccountSnapshot) -> str | None:
    """The verdict that a form gives on a meeting: "" takes one back, None means nothing that is known."""
    said = form.get("verdict", "")
    if said in {"", NOBODY, CONFIRMED}:
        return said
    address = parse_address(said.removeprefix("with:"))
    if not said.startswith("with:") or address is None or snapshot.people.person(address) is None:
        return None
    return f"with:{snapshot.people.canonical(address)}"
