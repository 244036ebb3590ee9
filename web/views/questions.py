"""Questions that only the user can settle: with whom a meeting was, or whether it took place."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugin.domain.model import Address, Meeting
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
class Question:
    """One meeting in doubt. Where its people are known, the question is only whether it took place."""

    meeting: Meeting
    who: tuple[Choice, ...]
    likely: tuple[Choice, ...] = ()
    others: tuple[Choice, ...] = ()


def open_questions(picture: AccountSnapshot) -> list[Question]:
    """All questions, the latest meeting first."""
    ordered = sorted(picture.questions, key=lambda one: (one.started_at, one.id), reverse=True)
    contacts = [_choice(picture, one.address) for one in picture.relationships[:MOST_OTHERS]] if ordered else []
    contacts.sort(key=lambda one: (one.name.casefold(), one.address))
    return [_question(picture, meeting, contacts) for meeting in ordered]


def _question(picture: AccountSnapshot, meeting: Meeting, contacts: list[Choice]) -> Question:
    if meeting.people:
        return Question(meeting, tuple(_choice(picture, address) for address in meeting.people))
    named = [person.address for name in _named(meeting.question) for person in picture.people.named(name)]
    likely = {address: _choice(picture, address) for address in named}
    others = tuple(one for one in contacts if one.address not in likely)
    return Question(meeting, (), tuple(likely.values()), others)


def _named(question: str) -> list[str]:
    """The names that the question itself offers, after its colon."""
    _, colon, names = question.rpartition(": ")
    return [name.strip(" ?") for name in names.split(",")] if colon else []


def _choice(picture: AccountSnapshot, address: Address) -> Choice:
    person = picture.people.person(address)
    return Choice(address, (person.name if person else "") or address, person.organisation if person else "")


def verdict_of(form: Mapping[str, str], picture: AccountSnapshot) -> str | None:
    """The verdict that a form gives on a meeting: "" takes one back, None means nothing that is known."""
    said = form.get("verdict", "")
    if said in {"", NOBODY, CONFIRMED}:
        return said
    address = parse_address(said.removeprefix("with:"))
    if not said.startswith("with:") or address is None or picture.people.person(address) is None:
        return None
    return f"with:{picture.people.canonical(address)}"
