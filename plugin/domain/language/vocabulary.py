"""Word lists written as running text."""

import re
from collections.abc import Iterable


def vocabulary(*texts: str) -> frozenset[str]:
    """The words of the texts, which are separated by white space."""
    return frozenset(word for text in texts for word in text.split())


def either(words: Iterable[str]) -> str:
    """The words, taken literally, as one regular expression group, the longest first: `(?:…|…)`."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"
