"""Patterns over the words with which mail programs announce somebody else's text.

The words stand in the packs' mail.toml, as written; here they are put together so that each is found as a whole.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from plugin.domain.language.packs import entries, entries_in, languages_of
from plugin.domain.language.templates import Template

WROTE = r"(?:(?<!\w){spaced.wrote}(?!\w)|{unspaced.wrote}|(?<!\w){spaced.said}(?!\w)\s*[:：-])"
"""Verbs of attribution, for `quote_template`; borders stand outside the groups, which is far faster."""

_FIELDS = ("from", "date", "to", "cc", "subject", "other")
_UNSPACED = re.compile(r"[\u0590-\u06ff\u0900-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts whose words are found without borders: they are written together, or with a preposition before them."""
_LETTERS = re.compile(r"[^\W\d_]+")


def quote_template(pattern: str, *, flags: re.RegexFlag = re.IGNORECASE) -> Template:
    """A pattern over the words of mail.toml in all languages, taken literally, the longest first.

    `{mail.key}` stands for all of them, `{spaced.key}` and `{unspaced.key}` for those of either kind of script.
    White space within an entry matches any.
    """
    return Template(pattern, _written, flags=flags)


def _written(name: str) -> tuple[str, ...]:
    which, _, key = name.partition(".")
    known = sorted(set(entries(f"mail.{key}")), key=lambda entry: (-len(entry), entry))
    if which != "mail":
        known = [entry for entry in known if bool(_UNSPACED.search(entry)) == (which == "unspaced")]
    return tuple(r"\s".join(re.escape(word) for word in entry.split()) for entry in known)


@lru_cache(maxsize=1)
def verbs() -> frozenset[str]:
    """The verbs of attribution as they are written, in small letters."""
    return frozenset(entry.lower() for key in ("mail.wrote", "mail.said") for entry in entries(key))


@lru_cache(maxsize=1)
def verb_words() -> frozenset[str]:
    """Of each verb the longest word: a line without one of them, in a script with spaces, holds no verb."""
    return _longest_words(verbs())


@lru_cache(maxsize=1)
def unspaced_verbs() -> tuple[str, ...]:
    """The verbs in scripts without spaces."""
    return tuple(sorted(verb for verb in verbs() if _UNSPACED.search(verb)))


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """The words in small letters that programs write between date and name."""
    keys = ("mail.attribution_words", "mail.attribution_leads", "mail.weekdays")
    return frozenset(word.lower() for key in keys for entry in entries(key) for word in entry.split())


@lru_cache(maxsize=1)
def separator_words() -> frozenset[str]:
    """Of what makes a separator, the longest word of each: a line without one, in a script with spaces, is none."""
    return _longest_words(_separators())


@lru_cache(maxsize=1)
def unspaced_separators() -> tuple[str, ...]:
    """What makes a separator in scripts without spaces."""
    return tuple(entry for entry in _separators() if _UNSPACED.search(entry))


def _separators() -> list[str]:
    return [entry for key in ("mail.original", "mail.forwarded", "mail.separators") for entry in entries(key)]


def _longest_words(phrases: "frozenset[str] | list[str]") -> frozenset[str]:
    """The longest word of each phrase in a script with spaces."""
    return frozenset(
        max(_LETTERS.findall(phrase.lower()), key=len) for phrase in phrases if not _UNSPACED.search(phrase)
    )


@lru_cache(maxsize=1)
def header_labels() -> Mapping[str, str]:
    """Casefolded label of a quoted header line → from, date, to, cc, subject or other."""
    labels: dict[str, str] = {}
    for field in _FIELDS:
        for label in entries(f"mail.label_{field}"):
            labels.setdefault(label.casefold(), field)
    return labels


@lru_cache(maxsize=1)
def _month_numbers() -> Mapping[str, int]:
    """Name of a month, in small letters → its number."""
    numbers: dict[str, int] = {}
    for language in languages_of("mail.months"):
        for number, month in enumerate(entries_in(language, "mail.months"), start=1):
            for name in month.split():
                numbers.setdefault(name, number)
    return numbers


def month_number(name: str) -> int:
    """The number of the month with this name, a full stop behind it allowed; 0 if it is none."""
    bare = name.strip(".").lower()
    return _month_numbers().get(bare) or _month_numbers().get(bare.replace("i̇", "i"), 0)
