"""The history of an ask, read: what stands of it, since when, what was sent, what has been told."""

from collections.abc import Sequence
from datetime import datetime

from plugin.domain.model import Ask, AskEvent, AskStatus, ChangeSource, StatusChange


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


def says_again(ask: Ask, change: StatusChange) -> bool:
    """Whether the ask's last line tells the very same news: two looks that went on at once saw one thing."""
    last = ask.history[-1]
    if change.event in {AskEvent.STATUS, AskEvent.UNDONE} or change.by is ChangeSource.USER:
        return False
    return (last.event, last.status, last.note, _shown_by(last)) == (
        change.event,
        change.status,
        change.note,
        _shown_by(change),
    )


def _shown_by(change: StatusChange) -> tuple[str, str] | None:
    return (change.evidence.kind, change.evidence.id) if change.evidence is not None else None


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
