"""What the user is not looking for: the phrases of the profile's `avoid`, found in what describes somebody."""

from collections.abc import Iterable

from plugin.domain.language.packs import template, words
from plugin.domain.text.names import fold

_BETWEEN = template(r"[,;.\n]|\b{asks.joins}\b")
_ENDING = template(r"{asks.endings}$")


def avoided_phrase(avoid: str, described_by: Iterable[str]) -> str:
    """The first of the phrases of `avoid` all of whose words describe somebody, "" where none does."""
    described = f" {' '.join(stem(fold(text)) for text in described_by)} "
    for phrase in _BETWEEN.split(avoid):
        telling = [word for word in fold(phrase).split() if word not in words("asks.small_words")]
        if telling and all(f" {stem(word)} " in described for word in telling):
            return phrase.strip()
    return ""


def stem(text: str) -> str:
    """Plurals folded roughly: enough to find "recruiters" in "Recruiter"."""
    return " ".join(_ENDING.sub("", word) if len(word) > 4 else word for word in text.split())
