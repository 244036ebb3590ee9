"""Rules: a sentence of a known form means one thing. Found by trigger words, named in every result."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from plugin.domain.language.templates import Template

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

MAX_PATTERN = 300
"""Characters of a rule's pattern: a longer one holds more than one idea, or a list that wants a name."""


@dataclass(frozen=True, eq=False)
class Rule:
    """One way of saying one thing.

    A sentence is tried only where it holds one of `triggers`: a word in lower case, or the beginning of one where
    the trigger ends in "*". The rule speaks where one of `patterns` matches and none of `unless` does.
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

    @cached_property
    def _said(self) -> tuple[Template, ...]:
        return tuple(Template(pattern, self.entries) for pattern in self.patterns)

    @cached_property
    def _voided(self) -> tuple[Template, ...]:
        return tuple(Template(pattern, self.entries) for pattern in self.unless)

    def search(self, sentence: str) -> re.Match[str] | None:
        """The leftmost place at which the sentence says it, None where it does not."""
        found = [match for pattern in self._said if (match := pattern.search(sentence))]
        if not found or any(pattern.search(sentence) for pattern in self._voided):
            return None
        return min(found, key=lambda match: match.start())


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
        numbers = set(self._always)
        whole, beginnings, lengths = self._whole, self._beginnings, self._lengths
        for word in words:
            if word in whole:
                numbers.update(whole[word])
            for length in lengths:
                if length > len(word):
                    break
                beginning = word[:length]
                if beginning in beginnings:
                    numbers.update(beginnings[beginning])
        return [self.rules[number] for number in sorted(numbers)]

    def first(self, sentence: str, words: Iterable[str] | None = None) -> tuple[Rule, int] | None:
        """The rule that speaks first in the sentence and where; None where none does."""
        hits = [
            (found.start(), number, rule)
            for number, rule in enumerate(self.candidates(spoken_words(sentence) if words is None else words))
            if (found := rule.search(sentence))
        ]
        if not hits:
            return None
        place, _, rule = min(hits, key=lambda hit: hit[:2])
        return rule, place


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
    plain = text.replace("’", "'")
    return bool(RuleIndex([rule]).first(plain))
