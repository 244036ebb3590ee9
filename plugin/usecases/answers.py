"""The user's answers as corrections: what they say of ties, meetings and requests stands beside what they correct."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from plugin.domain.model import (
    Address,
    Answer,
    Corrections,
    MeetingKey,
    MeetingSource,
    PersonRef,
    QuestionKind,
    ToldTie,
)

CLOSENESS = "closeness"
"""What an answer is about that says how close the user is to somebody; its subject is the address."""
IGNORED = "ignored"
"""What an answer is about that only says that a question need not be put again."""


def with_answers(corrections: Corrections, answers: Iterable[Answer]) -> Corrections:
    """The corrections with the answers that are kept as answers alone; the others became corrections when given."""
    ties: list[ToldTie] = []
    met: list[tuple[Address, date | None, datetime]] = []
    requests: list[tuple[str, Address, bool]] = []
    closeness: list[tuple[Address, str]] = []
    pleased: list[tuple[Address, bool, datetime]] = []
    for one in answers:
        if one.about == CLOSENESS and one.subject:
            closeness.append((Address(one.subject[0]), one.value))
        elif one.about == QuestionKind.KNOWS and len(one.subject) >= 5:
            introducer, name, organisation, role, address = one.subject[:5]
            person = PersonRef(name, Address(address) if address else None, organisation, role)
            ties.append(ToldTie(Address(introducer), person, one.value.casefold(), one.at))
        elif one.about == QuestionKind.MEETING and one.subject:
            key = MeetingKey.parse(one.subject[0])
            if key.source is MeetingSource.TOLD:
                met.append((Address(key.of.rpartition(":")[0]), _day(one.value), one.at))
        elif one.about == QuestionKind.ASK and len(one.subject) >= 2:
            requests.append((one.subject[0], Address(one.subject[1]), one.value.casefold() == "yes"))
        elif one.about == QuestionKind.PRAISE and one.subject:
            pleased.append((Address(one.subject[0]), one.value.casefold() == "yes", one.at))
    return replace(
        corrections,
        ties=tuple(ties),
        met=tuple(met),
        requests=tuple(requests),
        closeness=tuple(closeness),
        pleased=tuple(pleased),
    )


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
