"""What the user is not looking for: the phrases of the profile's `avoid`, found in what describes somebody."""

import re
from collections.abc import Iterable

from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.text.names import fold

SMALL_WORDS = vocabulary(
    "anyone anything nobody no not any and or the a an of in for with to from who whom people company companies firms",
    "firm business businesses clients customers under over more less than kein keine keinen und oder die der das mit",
    "von für aus nicht weniger mehr als unter über pas de des du les la le et ou avec moins plus sin ni los las el y",
    "o con para",
)


def avoided_phrase(avoid: str, described_by: Iterable[str]) -> str:
    """The first of the phrases of `avoid` all of whose words describe somebody, "" where none does."""
    described = f" {' '.join(stem(fold(text)) for text in described_by)} "
    for phrase in re.split(r"[,;.\n]|\band\b|\bor\b|\bund\b|\boder\b|\bet\b|\bou\b|\by\b", avoid):
        words = [word for word in fold(phrase).split() if word not in SMALL_WORDS]
        if words and all(f" {stem(word)} " in described for word in words):
            return phrase.strip()
    return ""


def stem(text: str) -> str:
    """Plurals folded roughly: enough to find "recruiters" in "Recruiter"."""
    return " ".join(re.sub(r"(?:ies|ers?|s|en|e|er)$", "", word) if len(word) > 4 else word for word in text.split())
