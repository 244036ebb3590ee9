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

LENGTH = 5
"""Characters of a word that a cue is made of, at most."""

_COMMON = frozenset(
    (
        "you",
        "your",
        "the",
        "i",
        "we",
        "is",
        "it",
        "to",
        "of",
        "in",
        "a",
        "an",
        "my",
        "our",
        "not",
        "for",
        "and",
        "that",
        "this",
        "was",
        "are",
        "have",
        "has",
        "be",
    )
    + (
        "ich",
        "sie",
        "wir",
        "die",
        "der",
        "das",
        "nous",
        "vous",
        "je",
        "le",
        "la",
        "les",
        "de",
        "el",
        "que",
        "en",
        "es",
        "no",
        "su",
        "tu",
        "un",
        "une",
        "con",
        "ihr",
        "du",
        "est",
    )
)
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


def needed_cues(pattern: re.Pattern[str]) -> frozenset[str]:
    """Word beginnings of which every match of the pattern holds at least one; empty where there are none for certain."""
    cues, _ = _sequence(parser.parse(pattern.pattern, pattern.flags), at_word=False)
    return frozenset(cues or ())


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


def _sequence(items: Iterable[Any], *, at_word: bool) -> tuple[set[str] | None, bool]:
    """The best cues of a sequence, and whether what follows it stands at the beginning of a word.

    `at_word`: the sequence itself does.
    """
    best: set[str] | None = None
    run = ""
    running = False

    def close() -> None:
        nonlocal best, run, running
        if running and run:
            best = _better(best, {run[:LENGTH]})
        run, running = "", False

    for sign, value in items:
        if sign is signs.LITERAL:
            letter = chr(value).lower()
            if letter.isalnum() or (letter == "'" and running):
                if at_word:
                    running = True
                if running:
                    run += letter
                at_word = False
            else:
                close()
                at_word = letter != "_"
            continue
        if running and run and sign in {signs.BRANCH, signs.SUBPATTERN}:
            longer = _continued(run, sign, value)
            if longer:
                best = _better(best, longer)
        close()
        cues, at_word = _part(sign, value, at_word=at_word)
        if cues:
            best = _better(best, cues)
    close()
    return best, at_word


def _continued(run: str, sign: Any, value: Any) -> set[str]:
    """The beginning of a word with each of its endings: "t" and "old" or "ell"; empty where an ending is not certain."""
    if sign is signs.SUBPATTERN:
        inner = list(value[3])
        if len(inner) != 1 or inner[0][0] is not signs.BRANCH:
            return set()
        value = inner[0][1]
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


def _better(one: set[str] | None, other: set[str]) -> set[str]:
    return other if one is None or _weight(other) < _weight(one) else one


def _part(sign: Any, value: Any, *, at_word: bool) -> tuple[set[str] | None, bool]:
    """The cues of one part that is no letter, and whether a word begins after it."""
    if sign is signs.SUBPATTERN:
        return _sequence(value[3], at_word=at_word)
    if sign is signs.BRANCH:
        return _branch(value[1], at_word=at_word)
    if sign in {signs.MAX_REPEAT, signs.MIN_REPEAT}:
        least, _, inner = value
        cues, after = _sequence(inner, at_word=at_word)
        return (cues, after) if least else (None, after and at_word)
    if sign is signs.AT:
        return None, value in {signs.AT_BOUNDARY, signs.AT_BEGINNING} or at_word
    if sign in {signs.ASSERT, signs.ASSERT_NOT}:
        return None, at_word
    if sign is signs.IN:
        return None, all(_is_gap(member) for member in value)
    return None, False


def _branch(branches: Iterable[Any], *, at_word: bool) -> tuple[set[str] | None, bool]:
    union: set[str] = set()
    certain = after_all = True
    for branch in branches:
        cues, after = _sequence(branch, at_word=at_word)
        after_all = after_all and after
        if cues is None:
            certain = False
        else:
            union |= cues
    return (union if certain and union else None), after_all


def _is_gap(member: tuple[Any, Any]) -> bool:
    """Whether a member of a character class can never be part of a word."""
    sign, value = member
    if sign is signs.CATEGORY:
        return value in {signs.CATEGORY_SPACE, signs.CATEGORY_NOT_WORD}
    return sign is signs.LITERAL and not chr(value).isalnum() and chr(value) not in "_'"
