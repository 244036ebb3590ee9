"""Two bookings for one hour: which of them the owner kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugin.domain.model import CalendarEvent, Meeting
from plugin.domain.text.excerpts import excerpt
from plugin.sentences import say

CERTAIN = 0.5
"""Meetings less sure than this are questions."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A meeting in the making, with its event where it has one."""

    meeting: Meeting
    event: CalendarEvent | None = None
    confirmed: bool = False


def settle_double_bookings(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Of two bookings for the same hour the owner kept one: the other becomes a question.

    A short talk inside a much longer booking (lunch in a workshop) can be true together with it.
    """
    settled = sorted(candidates, key=lambda one: (one.meeting.started_at, one.meeting.id))
    running: list[int] = []
    for index, one in enumerate(settled):
        if one.event is None or one.meeting.confidence < CERTAIN:
            continue
        running = [at for at in running if settled[at].meeting.ended_at > one.meeting.started_at]
        for at in list(running):
            rival = settled[at]
            if not _exclude_each_other(rival.meeting, one.meeting):
                continue
            loser = at if _standing(rival) < _standing(one) else index
            settled[loser] = _doubted(settled[loser], settled[index if loser == at else at].meeting)
            if loser == index:
                break
            running.remove(at)
        if one.meeting.confidence >= CERTAIN:
            running.append(index)
    return settled


def _exclude_each_other(one: Meeting, other: Meeting) -> bool:
    overlap = min(one.ended_at, other.ended_at) - max(one.started_at, other.started_at)
    lengths = sorted([one.ended_at - one.started_at, other.ended_at - other.started_at])
    return overlap > lengths[0] / 2 and lengths[1] < 3 * lengths[0]


def _standing(one: Candidate) -> tuple[bool, bool, float, bool, float, str]:
    """What speaks for a booking against a rival for the same hour; the later promise breaks the tie."""
    event = one.event
    made = event.updated.timestamp() if event is not None and event.updated else 0.0
    alone = not one.meeting.recurring
    return (one.confirmed, alone, one.meeting.confidence, one.meeting.one_to_one, made, one.meeting.id)


def _doubted(one: Candidate, kept: Meeting) -> Candidate:
    question = say(
        "Two things were booked at this time; did this one take place, or “%(other)s”?", other=excerpt(kept.summary, 60)
    )
    return replace(one, meeting=replace(one.meeting, confidence=0.4, question=question))
