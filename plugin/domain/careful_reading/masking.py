"""Words for a host elsewhere: addresses, numbers and the names of people outside the conversation stand masked.

The masks are undone here, on this machine, before a quotation is held against the words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from plugin.domain.text.names import read_name

_ADDRESS = re.compile(r"[\w.!#$%&*+/=?^{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"')\]]{1,2000}")
_NUMBER = re.compile(r"(?<![\w\[])\+?\(?\d[\d\s()./-]{3,30}\d(?!\w)")
_MASK = re.compile(r"\[(?:address|number|link|person) \d+(?: (?:first|last))?\]")
_DIGITS_THAT_TELL = 6
"""So many digits in a row of figures make a number that belongs to somebody; dates, times and sums have fewer."""
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)")


@dataclass(slots=True)
class Masks:
    """The masks of one conversation. A surface form has one mask, so that undoing it brings back the very words."""

    names: tuple[str, ...] = ()
    """The names outside the conversation, as they are written."""
    _by_words: dict[str, str] = field(default_factory=dict)
    _by_mask: dict[str, str] = field(default_factory=dict)
    _whole: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _pattern: "re.Pattern[str] | None" = None

    def __post_init__(self) -> None:
        """Give each name its masks: one for the whole, one for the given name, one for the surname."""
        surfaces: dict[str, tuple[str, str]] = {}
        for number, name in enumerate(self.names, start=1):
            read = read_name(name)
            surfaces.setdefault(name, (f"[person {number}]", name))
            if read.whole:
                surfaces.setdefault(read.given, (f"[person {number} first]", name))
                surfaces.setdefault(read.surname, (f"[person {number} last]", name))
        for words, (mask, whole) in surfaces.items():
            self._keep(words, mask)
            self._whole[mask] = whole
        longest = sorted(surfaces, key=lambda words: (-len(words), words))
        if longest:
            either = "|".join(re.escape(words) for words in longest)
            self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)")

    def hide(self, text: str) -> str:
        """The text with masks."""
        text = _LINK.sub(lambda found: self._masked("link", found[0]), text)
        text = _ADDRESS.sub(lambda found: self._masked("address", found[0]), text)
        text = _NUMBER.sub(self._number, text)
        if self._pattern is not None:
            text = self._pattern.sub(lambda found: self._by_words[found[0]], text)
        return text

    def reveal(self, text: str) -> str:
        """The text without masks; a mask that was never given stays as it is."""
        return _MASK.sub(lambda found: self._by_mask.get(found[0], found[0]), text)

    def reveal_name(self, text: str) -> str:
        """Whose name it is, in full."""
        mask = text.strip()
        return self._whole.get(mask, self.reveal(text))

    def _number(self, found: "re.Match[str]") -> str:
        words = found[0]
        digits = sum(char.isdigit() for char in words)
        if digits < _DIGITS_THAT_TELL or _DATE.fullmatch(words.strip()):
            return words
        return self._masked("number", words)

    def _masked(self, what: str, words: str) -> str:
        if words not in self._by_words:
            self._counts[what] = self._counts.get(what, 0) + 1
            self._keep(words, f"[{what} {self._counts[what]}]")
        return self._by_words[words]

    def _keep(self, words: str, mask: str) -> None:
        self._by_words[words] = mask
        self._by_mask[mask] = words


def outside_names(named: Iterable[str], inside: Iterable[str]) -> tuple[str, ...]:
    """The names that belong to nobody of the conversation, each once, sorted."""
    parts = {part for name in inside for part in name.casefold().split()}
    return tuple(sorted({name for name in named if name.strip() and not set(name.casefold().split()) <= parts}))
