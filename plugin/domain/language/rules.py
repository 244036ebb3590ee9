"""Rules: a sentence of a known form means one thing. Found by trigger words, named in every result."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from plugin.domain.language.required import Demand, as_piece, fold_case, in_a_row, meets, required
from plugin.domain.language.templates import Template, fill

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_APOSTROPHES = str.maketrans("’‘`", "'''")

MAX_PATTERN = 300
"""Characters of a rule's pattern: a longer one holds more than one idea, or a list that wants a name."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence's words, as rules ask for them."""

    words: frozenset[str]
    """In small letters; of "d'accord" also "d" and "accord"."""
    row: str
    """See `required`."""


@dataclass(frozen=True, eq=False)
class Rule:
    """One way of saying one thing.

    A sentence is tried only where it holds one of `triggers`: a word in lower case, or the beginning of one where
    the trigger ends in "*". The rule speaks where one of `patterns` matches, one of `also` too (where there are
    any), and none of `unless`.
    """

    id: str
    table: str
    """The kind of thing that the rule says; the name of its table in the pack."""
    triggers: tuple[str, ...]
    patterns: tuple[str, ...]
    unless: tuple[str, ...]
    says: str
    yes: tuple[str, ...]
    """Sentences in which the rule speaks."""
    no: tuple[str, ...]
    """Sentences in which it must not, though they look alike."""
    entries: Callable[[str], tuple[str, ...]]
    """Name of a list → its entries, for the placeholders of the patterns."""
    also: tuple[str, ...] = ()
    excluding: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Name of a group in the patterns → lists of which it may hold no entry: "my {what}" is no opinion."""

    def _template(self, pattern: str) -> Template:
        return Template(pattern, self.entries, owner=self.id)

    @cached_property
    def _said(self) -> tuple[Template, ...]:
        return tuple(map(self._template, self.patterns))

    @cached_property
    def demands(self) -> tuple[tuple[Demand, ...], ...]:
        """Of each pattern what a sentence must hold for it to match.

        Triggers are words that a match must hold, so a pattern without any of its own cannot match; where one of the
        rule's stands in no pattern, they tell nothing of single ones.
        """
        texts = [fill(pattern, self.entries).lower() for pattern in self.patterns]
        bases = [trigger.rstrip("*") for trigger in self.triggers]
        telling = bases and all(any(base in text for text in texts) for base in bases)
        return tuple(
            tuple(sorted([*([self._wanted_of(text)] if telling else []), *required(pattern, self.entries)], key=len))
            for pattern, text in zip(self.patterns, texts, strict=True)
        )

    def _wanted_of(self, text: str) -> Demand:
        """Of the triggers those that stand in a pattern's text."""
        return frozenset(as_piece(trigger) for trigger in self.triggers if trigger.rstrip("*") in text)

    @cached_property
    def _also(self) -> tuple[Template, ...]:
        return tuple(map(self._template, self.also))

    @cached_property
    def _excluded(self) -> Mapping[str, Template]:
        return {
            group: self._template(rf"(?<!\w)(?:{'|'.join(f'{{{name}}}' for name in lists)})(?!\w)")
            for group, lists in self.excluding.items()
        }

    @cached_property
    def _voided(self) -> tuple[Template, ...]:
        return tuple(map(self._template, self.unless))

    def search(
        self, sentence: str, spoken: Spoken | None = None, among: Iterable[int] | None = None
    ) -> re.Match[str] | None:
        """The leftmost place at which the sentence says it, None where it does not.

        Given the sentence's words (or those of a longer one that holds it), only those patterns are tried that can
        match; given numbers of patterns, only these.
        """
        best: re.Match[str] | None = None
        for number in range(len(self.patterns)) if among is None else among:
            if spoken is None or meets(spoken.row, self.demands[number]):
                match = self._allowed(self._said[number], sentence)
                if match is not None and (best is None or match.start() < best.start()):
                    best = match
        if best is None or any(pattern.search(sentence) for pattern in self._voided):
            return None
        if self.also and not any(pattern.search(sentence) for pattern in self._also):
            return None
        return best

    def find_all(self, sentence: str) -> list[re.Match[str]]:
        """Every place at which one of the patterns says it; none where the sentence as a whole does not."""
        if self.search(sentence) is None:
            return []
        return [match for pattern in self._said for match in pattern.finditer(sentence)]

    def _allowed(self, pattern: Template, sentence: str) -> re.Match[str] | None:
        """The first match of a pattern none of whose groups holds what it may not."""
        if not self.excluding:
            return pattern.search(sentence)
        return next((match for match in pattern.finditer(sentence) if not self._holds_excluded(match)), None)

    def _holds_excluded(self, match: re.Match[str]) -> bool:
        groups = match.groupdict()
        return any((held := groups.get(group)) and bad.search(held) for group, bad in self._excluded.items())


def straighten(text: str) -> str:
    """The text with every apostrophe as packs write it, letter by letter as long as before."""
    return text if text.isascii() and "`" not in text else text.translate(_APOSTROPHES)


@lru_cache(maxsize=1024)
def spoken_words(sentence: str) -> Spoken:
    """The words of a sentence. Several kinds of rules ask for them one after the other, so they are remembered."""
    found = _WORD.findall(fold_case(sentence))
    words = set(found)
    for word in [word for word in words if "'" in word]:
        words.update(word.split("'"))
    return Spoken(frozenset(words), in_a_row(found).replace("'", " "))
