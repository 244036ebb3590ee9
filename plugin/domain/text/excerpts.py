"""Excerpts: the few words of mail and calendar that may be kept as evidence."""

from plugin.domain.model import EXCERPT


def excerpt(text: str, length: int = EXCERPT) -> str:
    """`text` on one line and no longer than `length` characters, cut at a word, with an ellipsis where cut."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1].rsplit(" ", 1)[0] if " " in line[: length - 1] else line[: length - 1]
    return f"{cut[: length - 1]}…"
