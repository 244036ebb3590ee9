"""An event's summary as a person would say it: "Q3 sync (Zoom) // Nora" is "our call", or nothing at all.

Two things are read: what kind of encounter it was (a call, a lunch …), and, only where what is left is a few plain
words, what it was about. Anything with codes, dates, names or links in it is left unsaid.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugin.domain.language.packs import template, words
from plugin.domain.mail.subjects import without_marks
from plugin.domain.text.ngrams import words_of

KINDS = (
    "lunch", "dinner", "breakfast", "coffee", "drinks", "meal", "walk", "demo", "workshop", "training", "call",
    "kickoff", "review", "visit", "chat", "event", "meeting",
)  # fmt: skip
"""Kinds of meetings; of several that a title names, the first one counts."""
FACE_TO_FACE = frozenset({"lunch", "dinner", "breakfast", "coffee", "drinks", "meal", "walk", "visit"})
_KIND_WORDS = tuple((kind, template(rf"(?<!\w){{topics.{kind}}}(?!\w)")) for kind in KINDS)
_UNSAYABLE = re.compile(r"[\d@#_/\\<>{}\[\]=*]|https?|www\.|:\w|[A-Z]{2,}")
_UNSAYABLE_WORDS = template(r"\b{topics.unsayable}\b", flags=re.NOFLAG)
_LINK = re.compile(r"\S+://\S+|www\.\S+")
_PRIVATE = template(r"{topics.private}")
_PIECES = re.compile(r"\s+[-–—|:]\s*|\s*[|:•·]\s+|\s*//\s*|[(),;]")


@dataclass(frozen=True, slots=True)
class Topic:
    """`kind` is one of `KINDS` ("meeting" where nothing tells); `about` is "" or plain words."""

    kind: str = "meeting"
    about: str = ""


def say_topic(summary: str, *, names: Iterable[str] = ()) -> Topic:
    """What a summary says, names taken out. `about` keeps the writer's capitals; the caller fits it in."""
    summary = _LINK.sub(" ", summary[:300])
    kind = next((kind for kind, pattern in _KIND_WORDS if pattern.search(summary)), "meeting")
    known = {word for name in names for word in words_of(name)}
    candidates = [about for piece in _PIECES.split(summary) if (about := _plain(without_marks(piece or ""), known))]
    return Topic(kind, candidates[0] if len(candidates) == 1 and not _PRIVATE.search(summary) else "")


def _plain(piece: str, names: set[str]) -> str:
    """The piece's words without the kind of meeting and small words at its edges; "" where it is not a plain phrase."""
    if _UNSAYABLE.search(piece) or _UNSAYABLE_WORDS.search(piece):
        return ""
    for _, pattern in _KIND_WORDS:
        piece = pattern.sub(" ", piece)
    edge = words("topics.edge_words")
    left = piece.strip(" .!?'\"„“”«»&+-").split()
    while left and left[0].casefold() in edge:
        left.pop(0)
    while left and left[-1].casefold() in edge:
        left.pop()
    if not 1 <= len(left) <= 4 or any(not _is_word(word) for word in left):
        return ""
    if {word for text in left for word in words_of(text)} & names:
        return ""
    return " ".join(left)


def _is_word(word: str) -> bool:
    return len(word) > 1 and all(letter.isalpha() or letter in "-'’" for letter in word) and word[0].isalpha()
