"""Word lists written as running text."""


def vocabulary(*texts: str) -> frozenset[str]:
    """The words of the texts, which are separated by white space."""
    return frozenset(word for text in texts for word in text.split())


def phrases(*texts: str) -> tuple[str, ...]:
    """The entries of the texts, one a line, without surrounding space; empty lines separate groups only."""
    return tuple(line.strip() for text in texts for line in text.splitlines() if line.strip())


def alternation(*texts: str) -> str:
    """The lines of the texts as one regular expression group, `(?:…|…)`: every line is a pattern of its own.

    A line that begins with "|" goes on with the pattern above it, wherever that was broken.
    """
    return "(?:" + "|".join(phrases(*texts)).replace("||", "|") + ")"
