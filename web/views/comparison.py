"""Two versions of a letter side by side in one text: what was taken out, what was put in."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_PIECES = re.compile(r"\s+|[^\s]+")
LONGEST = 4000
"""Pieces of text beyond which no comparison is made: no letter is so long, and it would take seconds."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text; `change` is "" where both say the same, else "out" or "in"."""

    text: str
    change: str = ""


def compare(ours: str, theirs: str) -> list[Passage]:
    """The passages that lead from `ours` to `theirs`, word by word; line ends and trailing space aside."""
    before, after = (_PIECES.findall(_settled(text)) for text in (ours, theirs))
    if len(before) + len(after) > LONGEST:
        return [Passage("".join(before), "out"), Passage("".join(after), "in")]
    passages: list[Passage] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            passages.append(Passage("".join(before[a:b])))
            continue
        if b > a:
            passages.append(Passage("".join(before[a:b]), "out"))
        if d > c:
            passages.append(Passage("".join(after[c:d]), "in"))
    return passages


def same_words(one: str, other: str) -> bool:
    """Whether two versions differ in nothing but line ends and trailing space."""
    return _settled(one) == _settled(other)


def _settled(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")
