"""Rules: a sentence of a known form means one thing. Found by trigger words, named in every result."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from plugin.domain.language.templates import Template, fill

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_APOSTROPHES = str.maketrans("’‘`", "'''")

MAX_PATTERN = 300
"""Characters of a rule's pattern: a longer one holds more than one idea, or a list that wants a name."""


_FEW = 60
"""Beginnings of words up to which a table's are looked for one by one."""


class Trigger:
    """Words, or beginnings of words that end in "*", of which a sentence must hold one."""

    def __init__(self, triggers: Iterable[str]) -> None:
        given = tuple(triggers)
        self._whole = frozenset(trigger for trigger in given if not trigger.endswith("*"))
        self._beginnings = tuple(f" {trigger.rstrip('*')}" for trigger in given if trigger.endswith("*"))

    def stands_in(self, words: frozenset[str]) -> bool:
        """Whether one of them is among the words."""
        if not self._whole.isdisjoint(words):
            return True
        if not self._beginnings:
            return False
        row = _in_a_row(words)
        for beginning in self._beginnings:  # noqa: SIM110 -- asked a hundred times a message: any() costs twice as much
            if beginning in row:
                return True
        return False


@lru_cache(maxsize=64)
def _in_a_row(words: frozenset[str]) -> str:
    """The words, each after a space: where they begin is then found at once, and hundreds of rules ask for it."""
    return f" {' '.join(words)}"


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

    @cached_property
    def _said(self) -> tuple[Template, ...]:
        return tuple(Template(pattern, self.entries) for pattern in self.patterns)

    @cached_property
    def _tried(self) -> tuple[tuple[Template, Trigger | None], ...]:
        return tuple(zip(self._said, self._wanted, strict=True))

    @cached_property
    def _wanted(self) -> tuple[Trigger | None, ...]:
        """Of each pattern the triggers that stand in its letters; None where one of the rule's stands in no pattern.

        Triggers are words that a match must hold, so a pattern without any of its own cannot match.
        """
        texts = [fill(pattern, self.entries).lower() for pattern in self.patterns]
        bases = {trigger: trigger.rstrip("*") for trigger in self.triggers}
        if not bases or not all(any(base in text for text in texts) for base in bases.values()):
            return tuple(None for _ in texts)
        return tuple(Trigger(trigger for trigger, base in bases.items() if base in text) for text in texts)

    @cached_property
    def _also(self) -> tuple[Template, ...]:
        return tuple(Template(pattern, self.entries) for pattern in self.also)

    @cached_property
    def _excluded(self) -> Mapping[str, Template]:
        return {
            group: Template(rf"(?<!\w)(?:{'|'.join(f'{{{name}}}' for name in lists)})(?!\w)", self.entries)
            for group, lists in self.excluding.items()
        }

    @cached_property
    def _voided(self) -> tuple[Template, ...]:
        return tuple(Template(pattern, self.entries) for pattern in self.unless)

    def search(self, sentence: str, words: frozenset[str] | None = None) -> re.Match[str] | None:
        """The leftmost place at which the sentence says it, None where it does not.

        Given the sentence's words, only those patterns are tried that have one of their triggers among them.
        """
        found = [
            match
            for pattern, wanted in self._tried
            if (words is None or wanted is None or wanted.stands_in(words))
            and (match := self._allowed(pattern, sentence))
        ]
        if not found or any(pattern.search(sentence) for pattern in self._voided):
            return None
        if self.also and not any(pattern.search(sentence) for pattern in self._also):
            return None
        return min(found, key=lambda match: match.start())

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


class RuleIndex:
    """The rules of one table, found by the words of a sentence."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules: tuple[Rule, ...] = tuple(rules)
        self._whole: dict[str, list[int]] = {}
        self._beginnings: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, rule in enumerate(self.rules):
            if not rule.triggers:
                self._always.append(number)
            for trigger in rule.triggers:
                index = self._beginnings if trigger.endswith("*") else self._whole
                index.setdefault(trigger.rstrip("*"), []).append(number)
        self._lengths = tuple(sorted({len(beginning) for beginning in self._beginnings}))

    def candidates(self, words: Iterable[str]) -> list[Rule]:
        """The rules that one of the words triggers, in their order."""
        spoken = frozenset(words)
        numbers = set(self._always)
        for word in spoken & self._whole.keys():
            numbers.update(self._whole[word])
        for beginning in self._beginnings_of(spoken):
            numbers.update(self._beginnings[beginning])
        return [self.rules[number] for number in sorted(numbers)]

    def _beginnings_of(self, words: frozenset[str]) -> Iterable[str]:
        """Those beginnings that one of the words has. Few are looked for one by one, many by cutting the words."""
        if len(self._beginnings) <= _FEW:
            row = _in_a_row(words)
            return [beginning for beginning in self._beginnings if f" {beginning}" in row]
        return self._beginnings.keys() & {word[:end] for word in words for end in self._lengths}

    def first(self, sentence: str, words: Iterable[str] | None = None) -> tuple[Rule, int] | None:
        """The rule that speaks first in the sentence and where; None where none does."""
        spoken = spoken_words(sentence) if words is None else frozenset(words)
        hits = [
            (found.start(), number, rule)
            for number, rule in enumerate(self.candidates(spoken))
            if (found := rule.search(sentence, spoken))
        ]
        if not hits:
            return None
        place, _, rule = min(hits, key=lambda hit: hit[:2])
        return rule, place


def straighten(text: str) -> str:
    """The text with every apostrophe as packs write it, letter by letter as long as before."""
    return text.translate(_APOSTROPHES)


def spoken_words(sentence: str) -> frozenset[str]:
    """The words of a sentence in lower case; of "d'accord" also "d" and "accord"."""
    words = set(_WORD.findall(sentence.lower()))
    for word in [word for word in words if "'" in word]:
        words.update(word.split("'"))
    return frozenset(words)


def broken_examples(rule: Rule) -> Sequence[str]:
    """What is wrong with a rule's own examples, a sentence each; empty where all is right."""
    wrong = [f"{rule.id} does not hear: {text}" for text in rule.yes if not _hears(rule, text)]
    wrong += [f"{rule.id} wrongly hears: {text}" for text in rule.no if _hears(rule, text)]
    return wrong


def _hears(rule: Rule, text: str) -> bool:
    return bool(RuleIndex([rule]).first(straighten(text)))
