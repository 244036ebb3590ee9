"""After how many working days of silence a reminder is due: the user's setting."""

from plugin.domain.tracking.reminders import REMINDER_DAYS
from plugin.usecases.stores.account import AccountStore

REMINDER = "reminder_days"
"""The preference that sets it."""
LEAST_REMINDER, MOST_REMINDER = 3, 60


def reminder_days(store: AccountStore) -> int:
    """What the user set, else the product's own number."""
    text = store.load_preferences().get(REMINDER, "")
    return int(text) if is_reminder_days(text) else REMINDER_DAYS


def is_reminder_days(text: str) -> bool:
    """Whether this is a number of days that can be set."""
    return text.isascii() and text.isdigit() and len(text) < 7 and LEAST_REMINDER <= int(text) <= MOST_REMINDER
