"""Signals: the sentences of a message that praise, complain, introduce, ask, decline, confirm a meeting."""

from collections.abc import Iterable

from plugin.domain.language.packs import codes
from plugin.domain.language.reader import MAX_SENTENCE, SignalHit, read_sentence
from plugin.domain.model import EXCERPT, Address, Signal, SignalKind

FALLBACK = "en"
"""A language without a pack is read as English, in which much business is done."""


def find_signals(
    sentences: Iterable[str], language: str, *, whose: str = "own", author: Address | None = None
) -> list[Signal]:
    """The signals of sentences that one author wrote, in their order; a sentence may carry several kinds.

    `language` "" tries all packs.
    """
    languages = (language,) if language in codes() else (FALLBACK,) if language else codes()
    found: list[Signal] = []
    for sentence in sentences:
        hits: dict[SignalKind, SignalHit] = {}
        for one in languages:
            for kind, hit in read_sentence(sentence[:MAX_SENTENCE], one).items():
                hits.setdefault(kind, hit)
        for kind, hit in hits.items():
            found.append(Signal(kind, excerpt(sentence, hit.place), whose, author, hit.rule))
    return found


def excerpt(sentence: str, place: int = 0) -> str:
    """At most `EXCERPT` characters of a sentence, around `place`, cut at words."""
    if len(sentence) <= EXCERPT:
        return sentence
    start = max(0, min(place - 60, len(sentence) - EXCERPT + 2))
    piece = sentence[start : start + EXCERPT - 2]
    if start:
        piece = "…" + piece.partition(" ")[2]
    if start + EXCERPT - 2 < len(sentence):
        piece = piece.rpartition(" ")[0] + "…"
    return piece[:EXCERPT]
