"""Excerpts: the few words of mail and calendar that may be kept as evidence."""

from plugin.domain.model import EXCERPT
from plugin.sentences import Said


def excerpt(text: str, length: int = EXCERPT) -> str:
    """`text` on one line and no longer than `length` characters, cut at a word, with an ellipsis where cut."""
    line = " ".join(text.split())
    if len(line) <= length:
        # A sentence of ours stays one, which can be said in other languages.
        return text if isinstance(text, Said) and line == text else line
    cut = line[: length - 1].rsplit(" ", 1)[0] if " " in line[: length - 1] else line[: length - 1]
    return f"{cut[: length - 1]}…"
