"""Which status of an ask may follow which, whether it was noticed or set by hand: one table."""

from collections.abc import Mapping

from plugin.domain.model import Ask, AskEvent, AskStatus, StatusChange, total
from plugin.domain.tracking.history import last_undoable, standing
from plugin.errors import IllegalTransition
from plugin.sentences import say

_S = AskStatus
_AFTER_SENDING = frozenset(
    {_S.ANSWERED, _S.PROSPECT_NAMED, _S.DECLINED, _S.INTRODUCED, _S.MET, _S.NO_REPLY, _S.WON, _S.LOST}
)

ALLOWED: Mapping[AskStatus, frozenset[AskStatus]] = total(
    AskStatus,
    {
        _S.SUGGESTED: frozenset({_S.SNOOZED, _S.DISMISSED, _S.PENDING, _S.DRAFTED, _S.SENT}),
        _S.SNOOZED: frozenset({_S.SUGGESTED, _S.DISMISSED, _S.PENDING, _S.DRAFTED, _S.SENT}),
        _S.DISMISSED: frozenset({_S.SUGGESTED, _S.PENDING}),
        _S.PENDING: frozenset({_S.DRAFTED, _S.NEEDS_USER, _S.SENT, _S.DISCARDED}),
        # What was sent and came back may be answered all the same.
        _S.NEEDS_USER: (_AFTER_SENDING - {_S.WON, _S.LOST, _S.NO_REPLY})
        | {_S.PENDING, _S.DRAFTED, _S.SENT, _S.DISCARDED},
        _S.DRAFTED: frozenset({_S.SENT, _S.DISCARDED, _S.NEEDS_USER}),
        # A draft that seemed to be thrown away may turn up again, or have been sent.
        _S.DISCARDED: frozenset({_S.PENDING, _S.DRAFTED, _S.SENT, _S.SUGGESTED}),
        _S.SENT: (_AFTER_SENDING - {_S.WON, _S.LOST}) | {_S.NEEDS_USER},
        _S.ANSWERED: _AFTER_SENDING - {_S.ANSWERED, _S.WON, _S.LOST},
        _S.PROSPECT_NAMED: _AFTER_SENDING - {_S.PROSPECT_NAMED, _S.WON, _S.LOST},
        _S.NO_REPLY: _AFTER_SENDING - {_S.NO_REPLY, _S.WON, _S.LOST},
        _S.DECLINED: _AFTER_SENDING - {_S.DECLINED, _S.NO_REPLY, _S.WON, _S.LOST},
        # "She would rather not after all."
        _S.INTRODUCED: frozenset({_S.MET, _S.WON, _S.LOST, _S.DECLINED}),
        _S.MET: frozenset({_S.WON, _S.LOST}),
        _S.WON: frozenset({_S.LOST}),
        _S.LOST: frozenset({_S.WON, _S.MET}),
    },
)
"""What may follow what."""
WAITING = frozenset({_S.SENT, _S.ANSWERED, _S.PROSPECT_NAMED, _S.NO_REPLY, _S.DECLINED})
"""The statuses in which an answer may still change things."""


def may_follow(before: AskStatus, after: AskStatus) -> bool:
    """Whether an ask that stands at `before` may be set to `after`."""
    return after in ALLOWED[before]


def require_transition(ask: Ask, change: StatusChange) -> None:
    """Raise IllegalTransition where this line may not be added to the ask's history.

    A line that tells something else than a status leaves the status as it is; one that takes back must bring the
    status that stood before.
    """
    before, after = ask.status, change.status
    if change.event is AskEvent.UNDONE:
        undone = last_undoable(ask.history)
        left = [one for one in standing(ask.history) if one.event is AskEvent.STATUS and one is not undone]
        legal = undone is not None and bool(left) and left[-1].status is after
    else:
        legal = before is after or (change.event is AskEvent.STATUS and may_follow(before, after))
    if not legal:
        raise IllegalTransition(
            say(
                "An ask that is %(status)s cannot become %(wanted)s; see it with: askwell asks %(id)s",
                status=before.value,
                wanted=after.value,
                id=ask.id,
            )
        )
