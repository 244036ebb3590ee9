"""The introducer's own words about the prospect, short enough to be given back: the clause that tells the tie."""

import re

from plugin.domain.drafting.own_words import language_of
from plugin.domain.drafting.spelling import looks_misspelt
from plugin.domain.language.packs import pack
from plugin.domain.network.ties import Nearness, read_tie
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import count_words, words_of

MOST = 12
"""Words of such a quotation; a longer one is a story."""
_LEAST = 4
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\s+[-–—]\s+|[()…]|\n")
_CLAUSE = re.compile(r"(?<=[,:])\s+")
_UNFIT = re.compile(r"[\"“”„«»@<>{}\[\]|:]|https?|\.\.|[!?]{2}|[:;]-?[)(]|\b[A-ZÀ-Þ]{4,}\b")


def find_tie_quote(text: str, name: str, *, language: str) -> str:
    """The clauses, as written, without the mark at their end; "" where none tells a tie in few words."""
    full = read_name(name)
    if not full.surname or not full.given:
        return ""
    for sentence in _SENTENCE.split(" ".join(text.split("\r"))):
        clauses = _CLAUSE.split(sentence.strip())
        at = next((number for number, clause in enumerate(clauses) if _names(clause, name)), None)
        if at is None:
            continue
        windows = ((at, at + 1), (at, at + 2), (at - 1, at + 1), (at - 1, at + 2))
        for first, last in windows:
            if first < 0 or last > len(clauses):
                continue
            quote = _without_joining(" ".join(clauses[first:last]), language).rstrip(" ,:;.")
            if _is_fit(quote, name, language):
                return quote
    return ""


def _names(clause: str, name: str) -> bool:
    return set(words_of(name.rsplit(maxsplit=1)[-1])) <= set(words_of(clause))


def _is_fit(quote: str, name: str, language: str) -> bool:
    """Whether it is short, careful, whole, in this language, and tells what binds the two."""
    if not _LEAST <= count_words(quote) <= MOST or _UNFIT.search(quote) or not quote[0].isupper():
        return False
    if language_of(quote, otherwise=language) != language or looks_misspelt(quote, language):
        return False
    if not _names(quote, name):
        return False
    return read_tie(f"{quote}.", name).nearness is Nearness.TIE


def _without_joining(clause: str, language: str) -> str:
    """The clause without the "and" or "but" that tied it to what came before."""
    first, _, rest = clause.partition(" ")
    joining = pack(language).words("drafts.joining")
    if first.casefold().rstrip(",") not in joining or not rest:
        return clause
    return rest[:1].upper() + rest[1:]
