"""Hints: what a sentence tells of the two who write, client and supplier, kin, friends, people of one circle.

Each is kept as the few words that tell it, never as its sentence. The rules stand in the packs' `hints.toml`, those
of a shared past in `kinds.toml`.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from plugin.domain.extraction.signals import FALLBACK
from plugin.domain.language.packs import codes, rules_in
from plugin.domain.language.reader import MAX_SENTENCE
from plugin.domain.language.rules import spoken_words, straighten
from plugin.domain.model import Hint, HintKind
from plugin.domain.text.excerpts import excerpt

MAX_HINTS = 6
"""Hints of one message that are kept: each sort once, and six sorts tell enough."""
_WORDS = 60
"""Characters of the words that are kept."""
_SENTENCE = 120
"""Characters of a sentence that are kept, where it is."""

_OF_MEETINGS = frozenset({HintKind.CALLED_OFF, HintKind.PLANNED})
_WHOLE = frozenset({*_OF_MEETINGS, HintKind.NEWS_ASKED})
"""Of these the sentence is kept, for it names the day, or the person."""
_OF_KINDS = frozenset({HintKind.FORMER_COLLEAGUE, HintKind.FORMER_CLIENT, HintKind.SHARED_PAST})
_TABLES: Mapping[HintKind, str] = MappingProxyType(
    {
        kind: f"{'kinds' if kind in _OF_KINDS else 'meetings' if kind in _OF_MEETINGS else 'hints'}.{kind}"
        for kind in HintKind
        # That work is finished is told by `suggestions.finished_work`; as a hint only the careful reader says it.
        if kind is not HintKind.WORK_FINISHED
    }
)


def find_hints(sentences: Iterable[str], language: str) -> tuple[Hint, ...]:
    """The first hint of each kind in one author's sentences, in their order. `language` "" tries all packs."""
    languages = (language,) if language in codes() else (FALLBACK,) if language else codes()
    found: dict[HintKind, Hint] = {}
    for sentence in sentences:
        for one in languages:
            for kind, hint in _read(sentence[:MAX_SENTENCE], one).items():
                found.setdefault(kind, hint)
        if len(found) >= MAX_HINTS:
            break
    return tuple(found.values())[:MAX_HINTS]


@lru_cache(maxsize=4096)
def _read(sentence: str, language: str) -> Mapping[HintKind, Hint]:
    text = straighten(sentence)
    found: dict[HintKind, Hint] = {}
    for candidate in rules_in(language, *_TABLES.values()).candidates(spoken_words(text)):
        kind = HintKind(candidate.rule.table)
        if kind in found:
            continue
        match = candidate.search(text)
        if match is not None:
            found[kind] = Hint(kind, _told(kind, match, sentence), candidate.rule.id)
    return found


def _told(kind: HintKind, match: re.Match[str], sentence: str) -> str:
    """The words that are kept."""
    if kind in _WHOLE:
        return excerpt(sentence[max(0, match.start() - 40) :], _SENTENCE)
    return excerpt((match["house"] if kind is HintKind.SHARED_PAST else match[0]).strip(" ,;:-"), _WORDS)
