"""The asks as a pipeline: whose turn it is with each, since when, what comes next. Read from the asks alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from plugin.domain.model import Ask, AskStatus, NextActionKind, total
from plugin.domain.tracking.history import since
from plugin.domain.tracking.next_actions import NextAction, next_action
from plugin.domain.tracking.reminders import REMINDER_DAYS


class Turn(StrEnum):
    """Whose turn it is."""

    YOURS = "yours"
    THEIRS = "theirs"
    ASIDE = "aside"
    ENDED = "ended"


_A = NextActionKind
_TURNS: Mapping[NextActionKind, Turn] = total(
    NextActionKind,
    {
        _A.DRAFT: Turn.ASIDE,
        _A.SEND_DRAFT: Turn.YOURS,
        _A.CHECK_DRAFTS: Turn.YOURS,
        _A.WAIT: Turn.THEIRS,
        _A.REMIND: Turn.YOURS,
        _A.ASK_IN_PERSON: Turn.YOURS,
        _A.REPLY: Turn.YOURS,
        _A.FORWARD_NOTE: Turn.YOURS,
        _A.REPLY_TO_NAMED: Turn.YOURS,
        _A.GRACIOUS_LINE: Turn.YOURS,
        _A.THANK: Turn.YOURS,
        _A.PREPARE_MEETING: Turn.YOURS,
        _A.THANK_MEETING: Turn.YOURS,
        _A.TELL_OUTCOME: Turn.YOURS,
        _A.LET_REST: Turn.ENDED,
        _A.NONE: Turn.ENDED,
    },
)
_ASIDE = frozenset({AskStatus.SNOOZED, AskStatus.DISMISSED, AskStatus.SUGGESTED})


@dataclass(frozen=True, slots=True)
class Stand:
    """How one ask stands: since when, whose turn it is, and what comes next."""

    ask: Ask
    since: datetime
    age: timedelta
    turn: Turn
    next: NextAction

    @property
    def name(self) -> str:
        """The introducer, by name where it was noted."""
        return introducer_name(self.ask)


def introducer_name(ask: Ask) -> str:
    """The introducer's name as it was noted with the ask, else their address."""
    noted = ask.introducer_name
    if not noted and ask.history and ask.history[0].status is AskStatus.SUGGESTED:
        noted = ask.history[0].note
    return noted or str(ask.introducer)


def stand_of(ask: Ask, *, now: datetime, upcoming: datetime | None = None, reminder_days: int = REMINDER_DAYS) -> Stand:
    """How an ask stands. `upcoming` is the next meeting with the introducer, where one is booked."""
    following = next_action(ask, now=now, upcoming=upcoming, reminder_days=reminder_days)
    began = since(ask)
    turn = Turn.ASIDE if ask.status in _ASIDE else _TURNS[following.action]
    return Stand(ask, began, max(now - began, timedelta(0)), turn, following)


def pipeline(
    asks: Iterable[Ask],
    *,
    now: datetime,
    upcoming: Callable[[Ask], datetime | None] = lambda _ask: None,
    reminder_days: int = REMINDER_DAYS,
) -> list[Stand]:
    """Every ask that was more than suggested, those first that wait longest for the user, then the newest."""
    stands = [
        stand_of(ask, now=now, upcoming=upcoming(ask), reminder_days=reminder_days)
        for ask in asks
        if ask.status is not AskStatus.SUGGESTED
    ]
    return sorted(stands, key=_order)


def _order(stand: Stand) -> tuple[int, float, str]:
    place = list(Turn).index(stand.turn)
    if stand.turn is Turn.YOURS:
        due = stand.next.due or stand.since
        return place, due.timestamp(), str(stand.ask.id)
    return place, -stand.since.timestamp(), str(stand.ask.id)


def count_statuses(stands: Sequence[Stand]) -> dict[AskStatus, int]:
    """How many asks stand at each status that any stands at, in the order of an ask's life."""
    found = [stand.ask.status for stand in stands]
    return {status: found.count(status) for status in AskStatus if status in found}
