"""Two versions of a letter side by side in one text: what was taken out, what was put in."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import Indel

_PIECES = re.compile(r"\s+|[^\s]+")
LONGEST = 10_000
"""Pieces of text beyond which no comparison is made: no letter is so long."""


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
    out: list[str] = []
    new: list[str] = []
    for step in Indel.opcodes(before, after):
        out += before[step.src_start : step.src_end] if step.tag != "equal" else ()
        new += after[step.dest_start : step.dest_end] if step.tag != "equal" else ()
        if step.tag == "equal":
            passages += _changed(out, new)
            passages.append(Passage("".join(before[step.src_start : step.src_end])))
            out, new = [], []
    return passages + _changed(out, new)


def _changed(out: list[str], new: list[str]) -> list[Passage]:
    both = (Passage("".join(out), "out"), Passage("".join(new), "in"))
    return [passage for passage in both if passage.text]


def same_words(one: str, other: str) -> bool:
    """Whether two versions differ in nothing but line ends and trailing space."""
    return _settled(one) == _settled(other)


def _settled(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")
