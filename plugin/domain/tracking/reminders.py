"""The one reminder: after so many working days without a word between the two, and never a second."""

from datetime import datetime, timedelta

from plugin.domain.model import Ask, AskEvent, AskStatus
from plugin.domain.tracking.history import has, sent_at

REMINDER_DAYS = 7
"""Working days of silence after which a reminder is due, unless the user chose another number."""
_SATURDAY = 5


def after_working_days(start: datetime, days: int) -> datetime:
    """The moment so many working days (Monday to Friday) after `start`, by its own clock."""
    moment = start
    while days > 0:
        moment += timedelta(days=1)
        days -= moment.weekday() < _SATURDAY
    return moment


def reminder_due(ask: Ask, *, days: int = REMINDER_DAYS) -> datetime | None:
    """When the reminder is due; None where there is to be none.

    None where the ask does not wait for an answer, a reminder was sent already, or anything else was said between the
    two since it was sent.
    """
    sent = sent_at(ask)
    if ask.status is not AskStatus.SENT or sent is None or has(ask, AskEvent.REMINDER_SENT, AskEvent.SPOKE):
        return None
    return after_working_days(sent, days)
