"""The history of an ask, read: what stands of it, since when, what was sent, what has been told."""

from collections.abc import Sequence
from datetime import datetime

from plugin.domain.model import Ask, AskEvent, AskStatus, StatusChange


def standing(history: Sequence[StatusChange]) -> list[StatusChange]:
    """The lines that were not taken back, without those that take back."""
    if AskEvent.UNDONE not in [change.event for change in history]:
        return list(history)
    left: list[StatusChange] = []
    for change in history:
        if change.event is not AskEvent.UNDONE:
            left.append(change)
            continue
        last = next((place for place in reversed(range(len(left))) if left[place].event is AskEvent.STATUS), None)
        if last is not None:
            del left[last]
    return left


def last_undoable(history: Sequence[StatusChange]) -> StatusChange | None:
    """The change of status that an undoing would take back, None where there is none but the first."""
    changes = [change for change in standing(history) if change.event is AskEvent.STATUS]
    return changes[-1] if len(changes) > 1 else None


def since(ask: Ask) -> datetime:
    """When the present status began."""
    changes = [change for change in standing(ask.history) if change.event is AskEvent.STATUS]
    return changes[-1].at if changes else ask.created_at


def sent_at(ask: Ask) -> datetime | None:
    """When the ask was sent last, None if it was not."""
    return last_at(ask, status=AskStatus.SENT)


def last_at(ask: Ask, *, status: AskStatus | None = None, event: AskEvent = AskEvent.STATUS) -> datetime | None:
    """When a line of this event (and status) was last added, of those that stand; None where there is none."""
    found = last_line(ask, status=status, event=event)
    return found.at if found is not None else None


def last_line(ask: Ask, *, status: AskStatus | None = None, event: AskEvent = AskEvent.STATUS) -> StatusChange | None:
    """The last line of this event (and status) that stands."""
    lines = (one for one in reversed(standing(ask.history)) if one.event is event)
    return next((one for one in lines if status is None or one.status is status), None)


def has(ask: Ask, *events: AskEvent) -> bool:
    """Whether a line of any of these events stands."""
    return any(change.event in events for change in standing(ask.history))
