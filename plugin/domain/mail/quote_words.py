"""The words with which mail programs announce somebody else's text, of all languages, as patterns.

The words themselves are data: `header_labels`, `attribution_words`, `separator_words`.
"""

import re

from plugin.domain.mail.attribution_words import ATTRIBUTION_WORDS
from plugin.domain.mail.header_labels import HEADER_LABELS
from plugin.domain.mail.separator_words import SEPARATOR_WORDS

__all__ = [
    "ATTRIBUTION_LEAD",
    "ATTRIBUTION_LEAD_JOINED",
    "ATTRIBUTION_SMALL_WORDS",
    "BEGIN",
    "FORWARDED",
    "HEADER_LABELS",
    "MESSAGE",
    "ORIGINAL",
    "QUOTING",
    "SEPARATOR_KEYS",
    "TALK_WORDS",
    "UNSPACED_SEPARATORS",
    "UNSPACED_VERBS",
    "VERBS",
    "VERB_WORDS",
    "WEEKDAY",
    "WHOLE_SEPARATOR",
    "WROTE",
    "entries",
]

_UNSPACED = re.compile(r"[\u0590-\u06ff\u0900-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts whose words are found without borders: they are written together, or with a preposition before them."""


def entries(table: dict[str, dict[str, str]], key: str) -> list[str]:
    """The entries of one key in all languages, the longest first, each once."""
    found = {entry.strip() for words in table.values() for entry in words.get(key, "").split(" | ")}
    return sorted(found - {""}, key=lambda entry: (-len(entry), entry))


def _pattern(written: list[str]) -> str:
    """The entries as one group: `(?:…|…)`. Spaces match any white space."""
    return "(?:" + "|".join(r"\s".join(re.escape(word) for word in entry.split()) for entry in written) + ")"


def _whole_words(written: list[str]) -> str:
    """The same, but in scripts with spaces whole words only. Borders stand outside the group, which is far faster."""
    spaced = [entry for entry in written if not _UNSPACED.search(entry)]
    others = [entry for entry in written if _UNSPACED.search(entry)]
    return rf"(?:(?<!\w){_pattern(spaced)}(?!\w)" + (f"|{_pattern(others)})" if others else ")")


WROTE = (
    "(?:"
    + _whole_words(entries(ATTRIBUTION_WORDS, "wrote"))
    + "|"
    + _whole_words(entries(ATTRIBUTION_WORDS, "said"))
    + r"\s*[:：-])"
)
"""Verbs of attribution, at the end ("X wrote:") or in the middle ("schrieb X:")."""

VERBS = frozenset(entry.lower() for key in ("wrote", "said") for entry in entries(ATTRIBUTION_WORDS, key))
"""The verbs as they are written, in small letters."""

VERB_WORDS = frozenset(max(re.findall(r"[^\W\d_]+", verb), key=len) for verb in VERBS if not _UNSPACED.search(verb))
"""Of each verb the longest word: a line without one of them, in a script with spaces, holds no verb."""

UNSPACED_VERBS = tuple(sorted(verb for verb in VERBS if _UNSPACED.search(verb)))

ATTRIBUTION_LEAD = _pattern(entries(ATTRIBUTION_WORDS, "leads") + entries(ATTRIBUTION_WORDS, "quoting"))
"""The words such a line begins with, where it does not begin with the date itself."""

ATTRIBUTION_LEAD_JOINED = _pattern(entries(ATTRIBUTION_WORDS, "joined"))
"""The same in scripts that put no space after them."""

QUOTING = _pattern(entries(ATTRIBUTION_WORDS, "quoting"))
"""Lines that announce a quote by a noun instead of a verb: "Quoting Jane Roe <…>:"."""

WEEKDAY = _pattern(
    sorted(
        {day for words in ATTRIBUTION_WORDS.values() for day in words.get("weekdays", "").split()},
        key=lambda day: (-len(day), day),
    )
)
ATTRIBUTION_SMALL_WORDS = frozenset(
    word.lower()
    for key in ("small", "leads", "weekdays")
    for words in ATTRIBUTION_WORDS.values()
    for word in words.get(key, "").replace("|", " ").split()
)
"""The words in small letters that programs write between date and name."""

TALK_WORDS = frozenset(word for words in ATTRIBUTION_WORDS.values() for word in words.get("talk", "").split())
"""Words that stand in a sentence of somebody's own and in no program's attribution."""

ORIGINAL = _pattern(entries(SEPARATOR_WORDS, "original"))
FORWARDED = _pattern(entries(SEPARATOR_WORDS, "forwarded"))
MESSAGE = _pattern(entries(SEPARATOR_WORDS, "message"))
WHOLE_SEPARATOR = _pattern(entries(SEPARATOR_WORDS, "whole"))
_SEPARATOR_ENTRIES = [entry for key in ("original", "forwarded", "whole") for entry in entries(SEPARATOR_WORDS, key)]
SEPARATOR_KEYS = frozenset(
    max(re.findall(r"[^\W\d_]+", entry.lower()), key=len) for entry in _SEPARATOR_ENTRIES if not _UNSPACED.search(entry)
)
"""Of what makes a separator, the longest word of each: a line without one, in a script with spaces, is none."""

UNSPACED_SEPARATORS = tuple(entry for entry in _SEPARATOR_ENTRIES if _UNSPACED.search(entry))

BEGIN = _pattern(entries(SEPARATOR_WORDS, "begin"))
"""Apple Mail's "Begin forwarded message:"."""
