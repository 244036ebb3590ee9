"""Running text as sentences: mail's hard line breaks undone, abbreviations and initials respected."""

import re
from functools import cache

from plugin.domain.language.packs import entries, template

MAX_SENTENCES = 400

_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]?[ \t]+(?=[\"'“„«(\[¿¡]?[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω0-9])|(?<=[。！？])")
_ABBREVIATION = template(r"(?:^|[\s(])(?:[A-ZÀ-Þ]|{writing.abbreviations})\.[\"'”’)\]]?$")
_DAY = re.compile(r"(?:^|\D)\d{1,2}\.$")

_LIST_ITEM = re.compile(r"^\s*(?:[-*•–·]|\(?\d{1,2}[.)])\s+")


def split_sentences(text: str) -> list[str]:
    """The sentences of `text`, white space folded. A blank line, a list item and a short line end one too."""
    sentences: list[str] = []
    for paragraph in _paragraphs(text):
        _split_paragraph(paragraph, sentences)
        if len(sentences) >= MAX_SENTENCES:
            break
    return sentences[:MAX_SENTENCES]


def capitalised(text: str) -> str:
    """The text with a large first letter, the rest as it stands."""
    return text[:1].upper() + text[1:]


def _paragraphs(text: str) -> list[str]:
    """Lines that belong together joined: a line flows on into the next unless it ends early or the next begins anew."""
    paragraphs: list[str] = []
    open_line = ""
    for line in text.split("\n"):
        words = line.strip()
        if not words:
            open_line = ""
            continue
        fresh = (
            not open_line
            or _LIST_ITEM.match(line) is not None
            or (len(open_line) < 45 and _ends_early(open_line, words))
        )
        if fresh:
            paragraphs.append(_LIST_ITEM.sub("", words))
        else:
            paragraphs[-1] += " " + words
        open_line = words
    return paragraphs


def _ends_early(line: str, following: str) -> bool:
    """Whether a short line is a line of its own (a greeting, a heading) rather than narrow running text."""
    if line.endswith((",", ":", ".", "!", "?", ";")):
        return True
    return following[:1].isupper() and len(line) < 32


def _split_paragraph(paragraph: str, sentences: list[str]) -> None:
    start = 0
    for found in _END.finditer(paragraph):
        piece = paragraph[start : found.start()]
        if _ABBREVIATION.search(piece[-14:]) or _is_a_date(piece, paragraph[found.end() :]):
            continue
        closing = paragraph[found.start() : found.end()].strip()
        _add(piece + closing, sentences)
        start = found.end()
    _add(paragraph[start:], sentences)


def _is_a_date(piece: str, following: str) -> bool:
    """Whether a full stop stands behind the day of a date: "bis 12. Mai"."""
    return _DAY.search(piece[-4:]) is not None and following.split(" ", 1)[0].strip(",.;:").casefold() in _months()


@cache
def _months() -> frozenset[str]:
    return frozenset(name for month in entries("mail.months") for name in month.split())


def _add(piece: str, sentences: list[str]) -> None:
    sentence = " ".join(piece.split())
    if sentence:
        sentences.append(sentence)
