"""Words compared as a quotation is compared: white space and quotation marks may differ, and nothing else."""

import re

_MARKS = str.maketrans(
    {
        **dict.fromkeys("’‘‚‛`´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "\u00a0": " ",
        "\u202f": " ",
    }
)
_SPACE = re.compile(r"\s+")


def plain_words(text: str) -> str:
    """The words with single spaces and straight marks."""
    return _SPACE.sub(" ", text.translate(_MARKS)).strip()


def find_quotation(quotation: str, words: str) -> str:
    """The quotation as it stands in the words, "" where it does not: neither within a word, nor with a gap.

    Marks around the quotation, and an ellipsis at its end, are the one's who quotes.
    """
    sought = plain_words(quotation)
    there = plain_words(words)
    for text in (sought, sought.strip("\"' "), sought.strip("\"' ").removesuffix("...").rstrip()):
        if text and any(char.isalnum() for char in text) and (found := _at_words(text, there)) >= 0:
            return there[found : found + len(text)]
    return ""


def _at_words(text: str, there: str) -> int:
    """Where the text stands, not cut out of the middle of a word; -1 where it does not."""
    start = there.find(text)
    while start >= 0:
        end = start + len(text)
        joins_before = start > 0 and there[start - 1].isalnum() and text[0].isalnum()
        joins_after = end < len(there) and there[end].isalnum() and text[-1].isalnum()
        if not (joins_before or joins_after):
            return start
        start = there.find(text, start + 1)
    return -1
