"""Sentences of ours that were kept as English text, known again by their messages and said in the reader's language.

An account's health, a draft's reason, a line of an ask's history are kept as they were said, without what they came of.
So a text is held against every message that code says: the one that fits tells what stood in its places.
"""

import re
from datetime import date
from functools import cache, lru_cache

from babel.messages.catalog import Catalog

from plugin.sentences import Day, Sentence

_PLACE = re.compile(r"%\((\w+)\)s")
_FEWEST = 8
"""Letters that a message has at least beside its places: fewer would fit almost any text."""
_LONGEST = 1_000
_MONTHS = tuple(f"{date(2000, number, 1):%B}" for number in range(1, 13))
_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MONTHS)})(?: (\d{{4}}))?")


class KnownMessages:
    """The messages that code says: those without places by their text, the others by what stands between these."""

    def __init__(self, messages: Catalog) -> None:
        self._whole: dict[str, Sentence] = {}
        self._patterns: list[tuple[str, tuple[str, ...], Sentence]] = []
        for message in messages:
            if message.id and any(str(place).endswith(".py") for place, _ in message.locations):
                one, many = (message.id[0], message.id[1]) if isinstance(message.id, tuple) else (str(message.id), "")
                for number, form in ((1, one), (2, many)) if many else ((1, one),):
                    said = Sentence(one, plural=many, number=number, context=message.context or "")
                    self._add(form, said)
        # What has the most words of its own fits best.
        self._patterns.sort(key=lambda found: -sum(map(len, found[1][::2])))
        self.find = lru_cache(maxsize=2_000)(self._find)

    def _add(self, form: str, said: Sentence) -> None:
        parts = _PLACE.split(form)
        if len(parts) == 1:
            self._whole.setdefault(form, said)
        elif sum(letter.isalpha() for part in parts[::2] for letter in part) >= _FEWEST:
            self._patterns.append((max(parts[::2], key=len), tuple(parts), said))

    def _find(self, text: str) -> Sentence | None:
        """The sentence that a text is; None where it is none of ours."""
        if text in self._whole or len(text) > _LONGEST:
            return self._whole.get(text)
        for words, parts, said in self._patterns:
            if words in text and (found := _pattern(parts).fullmatch(text)):
                values: dict[str, object] = {name: _value(one) for name, one in found.groupdict().items()}
                number = str(values.get("num", "")).replace(",", "")
                plural = int(number) if number.isdigit() else said.number
                return Sentence(said.message, values, plural=said.plural, number=plural, context=said.context)
        return None


@cache
def _pattern(parts: tuple[str, ...]) -> re.Pattern[str]:
    made, named = "", set()
    for at, part in enumerate(parts):
        if at % 2 == 0:
            made += re.escape(part)
        else:
            made += f"(?P={part})" if part in named else f"(?P<{part}>.+?)"
            named.add(part)
    return re.compile(made, re.DOTALL)


def _value(text: str) -> str:
    """What stood in a place: a date is known as one."""
    found = _DAY.fullmatch(text)
    if found is None:
        return text
    year = int(found[3] or 2000)
    try:
        day = date(year, _MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return text
    return Day(text, day, "yMMMMd" if found[3] else "MMMMd")
