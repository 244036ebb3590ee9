"""Word lists written as running text."""

import re
from collections.abc import Iterable


def vocabulary(*texts: str) -> frozenset[str]:
    """The words of the texts, which are separated by white space."""
    return frozenset(word for text in texts for word in text.split())


def phrases(*texts: str) -> tuple[str, ...]:
    """The entries of the texts, one a line, without surrounding space; empty lines separate groups only."""
    return tuple(line.strip() for text in texts for line in text.splitlines() if line.strip())


def patterns(*texts: str) -> tuple[str, ...]:
    """The lines of the texts, each a pattern; a line that begins with "|" goes on with the one above it."""
    found: list[str] = []
    for line in phrases(*texts):
        if line.startswith("|") and found:
            found[-1] += line
        else:
            found.append(line)
    return tuple(found)


def alternation(*texts: str) -> str:
    """The patterns of the texts as one regular expression group: `(?:…|…)`."""
    return "(?:" + "|".join(patterns(*texts)) + ")"


def either(words: Iterable[str]) -> str:
    """The words, taken literally, as one regular expression group, the longest first: `(?:…|…)`."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"
