"""Rules: a sentence of a known form means one thing. Found by trigger words, named in every result."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

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
    def _demands(self) -> tuple[tuple[Demand, ...], ...]:
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

    def search(self, sentence: str, spoken: Spoken | None = None) -> re.Match[str] | None:
        """The leftmost place at which the sentence says it, None where it does not.

        Given the sentence's words (or those of a longer one that holds it), only those patterns are tried that can
        match.
        """
        found = [
            match
            for pattern, demands in zip(self._said, self._demands, strict=True)
            if (spoken is None or meets(spoken.row, demands)) and (match := self._allowed(pattern, sentence))
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
        self._always = [number for number, rule in enumerate(self.rules) if not rule.triggers]
        self._triggered: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            for trigger in rule.triggers:
                self._triggered.setdefault(trigger, []).append(number)
        self._lengths = tuple(sorted({len(trigger) - 1 for trigger in self._triggered if trigger.endswith("*")}))
        self._triggered_by = lru_cache(maxsize=16384)(self._look_up)

    def candidates(self, spoken: Spoken) -> list[Rule]:
        """The rules that one of the words triggers, in their order."""
        numbers = set(chain(self._always, *map(self._triggered_by, spoken.words)))
        return [self.rules[number] for number in sorted(numbers)]

    def _look_up(self, word: str) -> tuple[int, ...]:
        """The numbers of the rules that a word triggers, as a whole or by its beginning."""
        triggers = (word, *(f"{word[:length]}*" for length in self._lengths if length <= len(word)))
        return tuple(number for trigger in triggers for number in self._triggered.get(trigger, ()))

    def first(self, sentence: str, spoken: Spoken | None = None) -> tuple[Rule, int] | None:
        """The rule that speaks first in the sentence and where; None where none does."""
        known = spoken_words(sentence) if spoken is None else spoken
        hits = [
            (found.start(), number, rule)
            for number, rule in enumerate(self.candidates(known))
            if (found := rule.search(sentence, known))
        ]
        if not hits:
            return None
        place, _, rule = min(hits, key=lambda hit: hit[:2])
        return rule, place


def straighten(text: str) -> str:
    """The text with every apostrophe as packs write it, letter by letter as long as before."""
    return text if text.isascii() and "`" not in text else text.translate(_APOSTROPHES)


def spoken_words(sentence: str) -> Spoken:
    """The words of a sentence."""
    found = _WORD.findall(fold_case(sentence))
    words = set(found)
    for word in [word for word in words if "'" in word]:
        words.update(word.split("'"))
    return Spoken(frozenset(words), in_a_row(found).replace("'", " "))


def broken_examples(rule: Rule) -> Sequence[str]:
    """What is wrong with a rule's own examples, a sentence each; empty where all is right."""
    wrong = [f"{rule.id} does not hear: {text}" for text in rule.yes if not _hears(rule, text)]
    wrong += [f"{rule.id} wrongly hears: {text}" for text in rule.no if _hears(rule, text)]
    return wrong


def _hears(rule: Rule, text: str) -> bool:
    return bool(RuleIndex([rule]).first(straighten(text)))
