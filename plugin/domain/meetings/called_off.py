"""Titles that say an event does not take place: "Canceled: Review", "Abgesagt – Review", "Review (annulé)"."""

import re
from functools import lru_cache

from plugin.domain.language.packs import words
from plugin.domain.language.vocabulary import either

_OPENING = r"[(\[（【<«{]"
_CLOSING = r"[)\]）】>»}]"
_SEPARATOR = r"[:：|\-–—]"


def is_called_off(title: str) -> bool:
    """Whether a title says that the event does not take place, or not then."""
    plain = title[:500]
    return any(pattern.search(plain) for pattern in _patterns())


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The word before the title, behind it, and in capitals without a separator."""
    off, not_yet = words("calendars.called_off"), words("calendars.not_yet")
    any_word, alone = either({*off, *not_yet}), either(off)
    shouted = either({word.upper() for word in off if len(word) > 4})
    return (
        re.compile(
            rf"^[\W_]*{any_word}[\s!]*(?:{_SEPARATOR}|{_CLOSING})|^[\W_]*{alone}[\W_]*$",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:{_OPENING}\s*{alone}[\s!.]*{_CLOSING}|{_SEPARATOR}\s*{alone}[\s!.]*$)", re.IGNORECASE),
        re.compile(rf"^\W*{shouted}(?=[\s!.])|\s{shouted}[\s!.]*$"),
    )
