"""Cues: the beginnings of words without one of which a pattern cannot match.

Trying a thousand patterns on every sentence of a mailbox is slow; looking up its words is not. So each
pattern is read once, as `re` itself parses it, for a set of word beginnings of which every match holds at
least one: of a sequence the rarest part's, of alternatives the union.
"""

import re
from collections.abc import Iterable
from re import _constants as signs  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from plugin.domain.language.vocabulary import vocabulary

LENGTH = 5
"""Characters of a word that a cue is made of, at most."""

MOST_SETS = 4
"""Sets of a pattern that are looked up; the rarest few tell enough."""

_COMMON = vocabulary(
    """
    you your the i we is it to of in a an my our not for and that this was are have has be ich sie wir die der
    das nous vous je le la les de el que en es no su tu un une con ihr du est
    """
)
"""Words that stand in so many sentences that they select none."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def spoken_cues(sentence: str) -> set[str]:
    """The beginnings, of up to `LENGTH` characters, of the sentence's words in lower case."""
    cues: set[str] = set()
    for word in _WORD.findall(sentence.lower()):
        for length in range(1, min(len(word), LENGTH) + 1):
            cues.add(word[:length])
        if "'" in word:
            cues.update(part[:length] for part in word.split("'")[1:] for length in range(1, LENGTH + 1))
    return cues


def needed_cues(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Sets of word beginnings: every match of the pattern holds one of each. The rarest set comes first."""
    needs, _ = _sequence(parser.parse(pattern.pattern, pattern.flags), at_word=False)
    return tuple(sorted(map(frozenset, needs), key=_weight))[:MOST_SETS]


def split_branches(pattern: str) -> list[str]:
    """The top-level alternatives of a pattern, each a pattern: the smaller, the rarer are the cues it needs."""
    branches = [""]
    depth = 0
    in_class = False
    for sign in re.findall(r"\\.|[\s\S]", pattern):
        if in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            branches.append("")
            continue
        branches[-1] += sign
    return branches


def _weight(cues: Iterable[str]) -> float:
    """How often, roughly, a sentence holds one of the cues: the rarer, the better the set."""
    return sum(1.0 if cue in _COMMON else (2.0, 2.0, 0.8, 0.2, 0.03, 0.01)[min(len(cue), 5)] for cue in cues)


def _sequence(items: Iterable[Any], *, at_word: bool) -> tuple[list[set[str]], bool]:
    """The sets that a sequence needs, and whether what follows it stands at the beginning of a word.

    `at_word`: the sequence itself does.
    """
    needs: list[set[str]] = []
    run = ""
    for sign, value in items:
        if sign is signs.LITERAL:
            letter = chr(value).lower()
            if letter.isalnum() or (letter == "'" and run):
                run += letter if at_word or run else ""
                at_word = False
                continue
            needs += [{run[:LENGTH]}] if run else []
            run, at_word = "", letter != "_"
            continue
        if run:
            needs.append(_continued(run, sign, value) or {run[:LENGTH]})
            run = ""
        inner, at_word = _part(sign, value, at_word=at_word)
        needs += inner
    needs += [{run[:LENGTH]}] if run else []
    return needs, at_word


def _continued(run: str, sign: Any, value: Any) -> set[str]:
    """The beginning of a word with each of its endings: "t" with "old" or "ell"; empty where one is uncertain."""
    if sign is signs.SUBPATTERN:
        inner = list(value[3])
        if len(inner) != 1 or inner[0][0] is not signs.BRANCH:
            return set()
        value = inner[0][1]
    elif sign is not signs.BRANCH:
        return set()
    cues = set()
    for branch in value[1]:
        ending = ""
        for part, letter in branch:
            if part is not signs.LITERAL or not chr(letter).isalnum():
                break
            ending += chr(letter).lower()
        if not ending:
            return set()
        cues.add((run + ending)[:LENGTH])
    return cues


def _part(sign: Any, value: Any, *, at_word: bool) -> tuple[list[set[str]], bool]:
    """What one part that is no letter needs, and whether a word begins after it."""
    if sign is signs.SUBPATTERN:
        return _sequence(value[3], at_word=at_word)
    if sign is signs.BRANCH:
        return _branch(value[1], at_word=at_word)
    if sign in {signs.MAX_REPEAT, signs.MIN_REPEAT}:
        least, _, inner = value
        needs, after = _sequence(inner, at_word=at_word)
        return (needs, after) if least else ([], after and at_word)
    if sign is signs.AT:
        return [], value in {signs.AT_BOUNDARY, signs.AT_BEGINNING} or at_word
    if sign in {signs.ASSERT, signs.ASSERT_NOT}:
        return [], at_word
    return [], sign is signs.IN and all(_is_gap(member) for member in value)


def _branch(branches: Iterable[Any], *, at_word: bool) -> tuple[list[set[str]], bool]:
    """Of each alternative the rarest set, all in one; nothing where an alternative needs nothing for certain."""
    union: set[str] = set()
    certain = after_all = True
    for branch in branches:
        needs, after = _sequence(branch, at_word=at_word)
        after_all = after_all and after
        certain = certain and bool(needs)
        union |= min(needs, key=_weight, default=set())
    return ([union] if certain and union else []), after_all


def _is_gap(member: tuple[Any, Any]) -> bool:
    """Whether a member of a character class can never be part of a word."""
    sign, value = member
    if sign is signs.CATEGORY:
        return value in {signs.CATEGORY_SPACE, signs.CATEGORY_NOT_WORD}
    return sign is signs.LITERAL and not chr(value).isalnum() and chr(value) not in "_'"
