"""Whether a day follows from words: named in them, agreed before, or as near as "good to see you" allows."""

from collections.abc import Iterable
from datetime import date, timedelta

from plugin.domain.careful_reading.letters import Letter
from plugin.domain.meetings.spoken_days import find_day_ahead, find_past_day
from plugin.domain.text.sentences import split_sentences

_NEAR = 6
"""Days within which lies what was held or missed without a word of when."""
_FAR = timedelta(days=120)
"""No further from the message lies any day that it can be understood to name."""


def day_told(told: str, quote: str, letter: Letter, earlier: Iterable[Letter], *, looks_back: bool) -> date | None:
    """The day, if it follows from the quotation, its message, or what was agreed before; None where it does not.

    `earlier` are the messages before it in the same thread.
    """
    try:
        day = date.fromisoformat(told)
    except ValueError:
        return None
    written = letter.message.date
    away = day - written.date()
    if abs(away) > _FAR or (looks_back and away > timedelta(0)):
        return None
    if day in _days_named([quote, letter.message.subject, *split_sentences(letter.own)], letter):
        return day
    for before in earlier:
        if day in _days_named([before.message.subject, *split_sentences(before.own)], before):
            return day
    if str(day.day) in _figures(quote):
        return day
    return day if looks_back and -_NEAR <= away.days <= 0 and not find_past_day(quote, written).exact else None


def _days_named(texts: Iterable[str], letter: Letter) -> set[date]:
    written = letter.message.date
    found = set()
    for text in texts:
        behind, ahead = find_past_day(text, written), find_day_ahead(text, written)
        if behind.exact:
            found.add(behind.earliest)
        if ahead is not None:
            found |= {ahead.earliest, ahead.latest}
    return found


def _figures(text: str) -> set[str]:
    """The numbers that a text holds, without leading noughts: "on the 12th", "05.03."."""
    digits = "".join(char if char.isascii() and char.isdigit() else " " for char in text)
    return {number.lstrip("0") for number in digits.split() if len(number) <= 2}
