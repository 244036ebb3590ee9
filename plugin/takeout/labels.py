"""Gmail's own labels, which Takeout writes in the user's language, as the words of Gmail's API."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from plugin.domain.language.packs import entries

LABELS = (
    "SENT",
    "INBOX",
    "DRAFT",
    "TRASH",
    "SPAM",
    "CHAT",
    "STARRED",
    "IMPORTANT",
    "UNREAD",
    "CATEGORY_PROMOTIONS",
    "CATEGORY_SOCIAL",
    "CATEGORY_UPDATES",
    "CATEGORY_FORUMS",
    "CATEGORY_PERSONAL",
)
"""Gmail's own labels; what Takeout calls each in some language stands in the language packs' labels.toml."""

LEFT_OUT = {
    "DRAFT": "a draft, not a message",
    "TRASH": "in the trash",
    "SPAM": "marked as spam",
    "CHAT": "a chat, not mail",
}
"""Labels of what is not read, and why: neither the user nor anybody else has sent or kept it."""


def gmail_labels(written: Iterable[str]) -> tuple[str, ...]:
    """Labels as Gmail's API writes them; the user's own labels stay as they are."""
    known = _known_labels()
    return tuple(
        dict.fromkeys(known.get(label.strip().casefold(), label.strip()) for label in written if label.strip())
    )


@lru_cache(maxsize=1)
def _known_labels() -> Mapping[str, str]:
    """What Takeout and mail programs call a label, in any language → the label of Gmail's API."""
    return {written.casefold(): label for label in LABELS for written in entries(f"labels.{label.lower()}")}


def left_out(labels: Iterable[str]) -> str:
    """Why a message with these labels is not to be read; "" where it is."""
    return next((LEFT_OUT[label] for label in labels if label in LEFT_OUT), "")
