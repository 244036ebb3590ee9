r"""Finding, among hundreds of rules, the few that can speak in a sentence, by its words alone.

A rule has triggers, of which a sentence must hold one; each of its patterns makes demands (see `required`), of which
each must be met. What can be told of them by whole words, or beginnings of words, is turned round here: word → what it
fulfils. The index numbers the patterns of all its rules, and gives each pattern a bit in each of four *rows* of one
long number: one row for the triggers, three for demands.

    row 3 · demand    row 2 · demand    row 1 · demand    row 0 · triggers
        … 1 0 1           … 1 1 1           … 0 0 1           … 0 1 1      ← pattern 0 is the last digit of each

A word is such a number: a bit where it fulfils something. A sentence is the union of its words' numbers and of
what needs nobody to fulfil it. A pattern can match where its bit stands in all four rows: three shifts tell it of
every pattern at once. `Candidate.search` then tries those few in earnest.

What a pattern demands is found out when its rule was triggered for the first time; until then its demands count as
met. So a single message asks for the demands of a few rules, and a mailbox soon for those of all that matter.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_

from plugin.domain.language.required import Demand
from plugin.domain.language.rules import Rule, Spoken, spoken_words, straighten

_DEMANDS = 3
"""Demands of a pattern that words are asked for; more would seldom tell more."""
_KEPT = 20_000
"""Words whose numbers are remembered."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the rules at one moment. Never changed but for what it remembers: threads share it."""

    always: int
    """The bits that need nobody to fulfil them."""
    fulfils: Mapping[str, int]
    """A word, or the beginning of one with "*" behind it → the bits that it fulfils."""
    asleep: frozenset[int]
    """Numbers of the rules that were never triggered, whose demands are not known."""
    words: dict[str, int] = field(default_factory=dict)
    """Word → its number, as far as it was asked for."""

    def number_of(self, word: str) -> int:
        """What a word fulfils, as a whole or by its beginning."""
        found = self.fulfils.get(word, 0)
        for length in range(1, len(word) + 1):
            found |= self.fulfils.get(f"{word[:length]}*", 0)
        if len(self.words) < _KEPT:
            self.words[word] = found
        return found


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule that may speak in a sentence, and the numbers of those of its patterns that can match there."""

    rule: Rule
    patterns: tuple[int, ...]
    spoken: Spoken

    def search(self, text: str) -> re.Match[str] | None:
        """The leftmost place at which the sentence, or a part of it, says it; None where it does not."""
        return self.rule.search(text, self.spoken, self.patterns)


class RuleIndex:
    """Rules, found by the words of a sentence."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules: tuple[Rule, ...] = tuple(rules)
        self._rule_of = [number for number, rule in enumerate(self.rules) for _ in rule.patterns]
        """Number of a pattern → of its rule."""
        self._width = len(self._rule_of)
        self._own: list[int] = []
        """Number of a rule → the bits of its patterns, in row 0."""
        self._first_of: list[int] = []
        """Number of a rule → of its first pattern."""
        at = 0
        for rule in self.rules:
            self._first_of.append(at)
            self._own.append(((1 << len(rule.patterns)) - 1) << at)
            at += len(rule.patterns)
        self._known = self._at_first()

    def candidates(self, spoken: Spoken) -> list[Candidate]:
        """The rules that may speak in a sentence of these words, in their order."""
        known = self._known
        held, words = known.always, known.words
        for word in spoken.words:  # asked fifty times a message: what is shorter to write costs twice as much
            bits = words.get(word)
            if bits is None:
                bits = known.number_of(word)
            if bits:
                held |= bits
        width = self._width
        held &= (held >> width) & (held >> 2 * width) & (held >> 3 * width) & ((1 << width) - 1)
        if not held:
            return []
        patterns: dict[int, list[int]] = {}
        while held:
            bit = held & -held
            held ^= bit
            at = bit.bit_length() - 1
            number = self._rule_of[at]
            patterns.setdefault(number, []).append(at - self._first_of[number])
        if not known.asleep.isdisjoint(patterns):
            self._known = self._woken(known, known.asleep.intersection(patterns))
        return [Candidate(self.rules[number], tuple(some), spoken) for number, some in patterns.items()]

    def candidates_by_table(self, spoken: Spoken) -> dict[str, list[Candidate]]:
        """The same for an index over several kinds of rules, kind by kind; kinds without any are left out."""
        found: dict[str, list[Candidate]] = {}
        for candidate in self.candidates(spoken):
            found.setdefault(candidate.rule.table, []).append(candidate)
        return found

    def first(self, sentence: str, spoken: Spoken | None = None) -> tuple[Rule, int] | None:
        """The rule that speaks first in the sentence and where; None where none does."""
        return first_of(self.candidates(spoken_words(sentence) if spoken is None else spoken), sentence)

    def _at_first(self) -> _Known:
        """Triggers are known, demands are not."""
        rows = ((1 << self._width * _DEMANDS) - 1) << self._width
        always = reduce(or_, (own for rule, own in zip(self.rules, self._own, strict=True) if not rule.triggers), rows)
        fulfils: dict[str, int] = {}
        for rule, own in zip(self.rules, self._own, strict=True):
            for trigger in rule.triggers:
                fulfils[trigger] = fulfils.get(trigger, 0) | own
        return _Known(always, fulfils, frozenset(range(len(self.rules))))

    def _woken(self, known: _Known, numbers: frozenset[int]) -> _Known:
        """What is known once the demands of these rules are."""
        always, fulfils = known.always, dict(known.fulfils)
        for number in numbers:
            bit = self._own[number] & -self._own[number]
            for demands in self.rules[number].demands:
                told = [keys for keys in map(_keys, demands) if keys][:_DEMANDS]
                for row, keys in enumerate(told, 1):
                    demanded = bit << self._width * row
                    always &= ~demanded
                    for key in keys:
                        fulfils[key] = fulfils.get(key, 0) | demanded
                bit <<= 1
        return replace(known, always=always, fulfils=fulfils, asleep=known.asleep - numbers, words={})


def first_of(candidates: Iterable[Candidate], text: str) -> tuple[Rule, int] | None:
    """The rule that speaks first in the text and where; None where none does."""
    best: tuple[Rule, int] | None = None
    for candidate in candidates:
        found = candidate.search(text)
        if found is not None and (best is None or found.start() < best[1]):
            best = candidate.rule, found.start()
    return best


def _keys(demand: Demand) -> frozenset[str]:
    """Words, or beginnings with "*" behind them, of which a sentence holds one if it meets the demand.

    None at all where a piece may stand within a word: words do not tell that.
    """
    keys = [_key(piece) for piece in demand]
    return frozenset(keys) if all(keys) else frozenset()


def _key(piece: str) -> str:
    """The longest word of a piece, or beginning of one; "" where there is none. The first begins behind a space."""
    words = piece.split(" ")
    whole, last = words[1:-1], words[-1]
    return max([*whole, f"{last}*" if last and len(words) > 1 else ""], key=len)


def broken_examples(rule: Rule) -> Sequence[str]:
    """What is wrong with a rule's own examples, a sentence each; empty where all is right."""
    wrong = [f"{rule.id} does not hear: {text}" for text in rule.yes if not _hears(rule, text)]
    wrong += [f"{rule.id} wrongly hears: {text}" for text in rule.no if _hears(rule, text)]
    return wrong


def _hears(rule: Rule, text: str) -> bool:
    return bool(RuleIndex([rule]).first(straighten(text)))
