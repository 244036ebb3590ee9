"""Why lines were taken for somebody else's: the words that announced them, and the languages that have these words."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from plugin.domain.language.packs import entries_in, languages_of
from plugin.domain.mail.quote_marks import QuoteSeparator
from plugin.domain.mail.quote_words import quote_template

_BORDER = r"(?<![^\W\d_])"
_END = r"(?![^\W\d_])"
_LABELS = tuple(f"mail.label_{field}" for field in ("from", "date", "to", "cc", "subject", "other"))


@dataclass(frozen=True, slots=True)
class QuoteReason:
    """One announcement of a quote. `key` names the list of the packs that decided; empty where HTML said it."""

    kind: str
    text: str
    key: str = ""
    words: str = ""
    languages: tuple[str, ...] = ()


def reason_of(separator: QuoteSeparator) -> QuoteReason:
    """The words behind a quote: the verb of an attribution, the words of a separator, the labels of a header block."""
    find = _FINDERS.get(separator.kind)
    known = _languages_by_word(find(separator.text)) if find is not None else {}
    if not known:
        return QuoteReason(separator.kind, separator.text)
    key, words = next(iter(known))
    return QuoteReason(separator.kind, separator.text, key, words, _speaking(known))


Found = Iterator[tuple[str, str]]
"""Keys of lists, each with the words of it that were found: first what decided, then what stands beside it."""


def _in_attribution(text: str) -> Found:
    for key in ("wrote", "said", "quoting", "attribution_leads", "weekdays", "attribution_words"):
        yield from _in_text(key, text)


def _in_separator(text: str) -> Found:
    for key in ("forwarded_separators", "separators", "forwarded", "original", "message"):
        yield from _in_text(key, text)


def _in_text(key: str, text: str) -> Found:
    spaced, unspaced = f"{{spaced.{key}}}", f"{{unspaced.{key}}}"
    for found in _finder(rf"{_BORDER}{spaced}{_END}|{unspaced}")(text):
        yield f"mail.{key}", " ".join(found.casefold().split())


@lru_cache(maxsize=32)
def _finder(pattern: str) -> Callable[[str], list[str]]:
    return quote_template(pattern).findall


def _in_block(text: str) -> Found:
    for line in text.split("\n"):
        label = re.split("[:：]", line, maxsplit=1)[0].strip(" \t>*_|•").casefold()
        yield from ((key, label) for key in _LABELS if _languages_with(key, label))


_FINDERS: Mapping[str, Callable[[str], Found]] = {
    "wrote": _in_attribution,
    "separator": _in_separator,
    "block": _in_block,
}


def _languages_by_word(found: Found) -> dict[tuple[str, str], frozenset[str]]:
    return {one: languages for one in found if (languages := _languages_with(*one))}


@lru_cache(maxsize=512)
def _languages_with(key: str, words: str) -> frozenset[str]:
    return frozenset(
        language for language in languages_of(key) if words in {entry.casefold() for entry in entries_in(language, key)}
    )


def _speaking(known: Mapping[tuple[str, str], frozenset[str]]) -> tuple[str, ...]:
    """The languages that have the deciding words, and of these the ones that have most of what stands beside them."""
    candidates = next(iter(known.values()))
    shared = {language: sum(language in languages for languages in known.values()) for language in candidates}
    return tuple(sorted(language for language in candidates if shared[language] == max(shared.values())))
