"""Sentences in which somebody may be named whom no rule of names finds: only good for a question to the user.

"seit acht wintern laufe ich mit gerhard wiesing ski", "I share a van with Tunstead, the glazier": a given name beside
an unknown word, however it is written, or an unknown word with a capital in a sentence about oneself. Nothing is read
into them here; whether a wish is meant only the list of wishes tells.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from plugin.domain.extraction.name_cues import ends_as_noun, has_habit, is_common, is_ordinary
from plugin.domain.extraction.person_names import is_given
from plugin.domain.language.packs import words, words_in
from plugin.domain.model import EXCERPT, Mention
from plugin.domain.text.excerpts import excerpt

MOST = 3
"""So many sentences of a message are kept."""
_READ = 30
_LONGEST = 600
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST = 4


def perhaps_named(
    sentences: Sequence[str], language: str, mentions: Iterable[Mention], *, room: int = MOST
) -> tuple[str, ...]:
    """Excerpts of one author's sentences that may name somebody, at most `room` and `MOST`, the likeliest kept.

    `mentions` are what was found: the sentence of one is kept already, and its names are known.
    """
    kept = [one.text for one in mentions]
    known = {word.casefold() for one in mentions for word in _WORD.findall(f"{one.name} {one.organisation}")}
    found: list[tuple[int, int, str]] = []
    for number, sentence in enumerate(sentences[:_READ]):
        read = sentence[:_LONGEST]
        place = _place(read, language, known)
        if place is None or any(read[:80] in text or text in read for text in kept):
            continue
        rank, start = place
        found.append((rank, number, read if len(read) <= EXCERPT else excerpt(read[max(0, start - 90) :])))
    best = sorted(found)[: max(0, min(room, MOST))]
    return tuple(text for _, _, text in sorted(best, key=lambda one: one[1]))


def _place(sentence: str, language: str, known: set[str]) -> tuple[int, int] | None:
    """How likely somebody is named (0 the likeliest) and where; None where nobody is."""
    tokens = list(_WORD.finditer(sentence))
    for one, other in pairwise(tokens):
        beside = sentence[one.end() : other.start()] == " " and other[0].casefold() not in known
        if not beside or len(other[0]) < _SHORTEST:
            continue
        if _is_called(one[0]) and not is_ordinary(other[0]):
            return 0, one.start()
        pair = one[0], other[0]
        if one.start() and all(
            word[0].isupper() and _is_unknown(word) and not ends_as_noun(word, language) for word in pair
        ):
            return 0, one.start()
    about_oneself = not words("signals.between_us").isdisjoint(token[0].lower() for token in tokens)
    if not about_oneself:
        return None
    nouns = has_habit(language, "nouns_are_capitalised")
    leading = words_in(language, "names.before_perhaps") if nouns else frozenset()
    for before, token in pairwise(tokens):
        word = token[0]
        if not word[0].isupper() or word.casefold() in known or not _is_unknown(word):
            continue
        if nouns and (ends_as_noun(word, language) or before[0] not in leading):
            continue
        return (2 if nouns else 1), token.start()
    return None


@lru_cache(maxsize=8192)
def _is_called(word: str) -> bool:
    """Whether the word is a given name and nothing else, however it is written."""
    return len(word) >= _SHORTEST - 1 and is_given(word[0].upper() + word[1:], 1)


@lru_cache(maxsize=8192)
def _is_unknown(word: str) -> bool:
    """Whether the word is none of everyday speech, no given name and no place."""
    bare = word[0].upper() + word[1:]
    return (
        len(word) >= _SHORTEST and not is_common(word) and not is_given(bare, 1) and bare not in words("places.names")
    )
