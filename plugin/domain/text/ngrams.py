"""Runs of words: what two texts have in common word for word, names and the user's own sentences aside.

A reader notices a form letter by its runs. Two drafts of one user share no run of eight words; the
composer aims at runs of six with names taken out, so that a name in the middle hides nothing.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

RUN = 8
"""From this many words on, a shared run is a form letter's."""
CLOSE = 6
"""The composer avoids shared runs from this many words on wherever it has another wording."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words_of(text: str) -> list[str]:
    """The words of a text, folded; punctuation and line breaks do not count."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def count_words(text: str) -> int:
    """How many words a reader would count: what white space separates and holds a letter or digit."""
    return sum(1 for token in text.split() if any(letter.isalnum() for letter in token))


def without(text: str, own: Iterable[str]) -> list[str]:
    """The text's words without those of `own`: sentences and names are cut out wherever they occur."""
    words = words_of(text)
    for phrase in _phrases(frozenset(own)):
        if phrase[0] in words:
            words = _cut(words, phrase)
    return words


@lru_cache(maxsize=512)
def _phrases(own: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """The phrases as words, longest first."""
    split = {tuple(words_of(phrase)) for phrase in own}
    return tuple(sorted((phrase for phrase in split if phrase), key=lambda phrase: (-len(phrase), phrase)))


def _cut(words: list[str], phrase: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    size, first, at = len(phrase), phrase[0], 0
    while at < len(words):
        if words[at] == first and tuple(words[at : at + size]) == phrase:
            at += size
        else:
            kept.append(words[at])
            at += 1
    return kept


def runs(words: Sequence[str], length: int = RUN) -> set[tuple[str, ...]]:
    """Every run of `length` words."""
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@lru_cache(maxsize=2048)
def runs_of_text(text: str, own: frozenset[str], length: int) -> frozenset[tuple[str, ...]]:
    """`runs` of a text without `own`; remembered, because the same earlier drafts are compared again and again."""
    return frozenset(runs(without(text, own), length))


def shared_runs(first: str, second: str, *, own: Iterable[str] = (), length: int = RUN) -> set[tuple[str, ...]]:
    """The runs two texts share, `own` phrases (names, the profile's sentences) taken out of both."""
    aside = frozenset(own)
    return set(runs_of_text(first, aside, length) & runs_of_text(second, aside, length))
