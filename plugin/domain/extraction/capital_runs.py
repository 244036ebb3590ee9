"""Runs of capitalised words: the places of a sentence where a name may stand."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from plugin.domain.language.packs import template, words

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,5}(?=\s|$|[,;:)])|[^\W_]+(?:[.][^\W\d_]+(?=[.]?[\s,;:)]|$))*(?:['’&+-][^\W_]+)*\.?(?=\.?)"
    r"|[&@+/]",
    re.UNICODE,
)


_DOTTED_END = template(r"\b(?-i:(?:[A-Z]\.){2,}|{personal_names.dotted_suffixes}\.)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a sentence. `kind` is "person" or "organisation"."""

    text: str
    kind: str
    start: int
    end: int


class Token(NamedTuple):
    """A word (with its own full stop or possessive) or a joining sign, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()

    @property
    def bare(self) -> str:
        """The word without its full stop."""
        return self.text.rstrip(".")


def find_tokens(sentence: str) -> list[Token]:
    """The words and joining signs of a sentence, left to right."""
    return [Token(found[0], *found.span()) for found in _TOKEN.finditer(sentence)]


def may_open_run(word: str) -> bool:
    """Whether a run may begin with the word: with a capital or a sign, or as a known "eBay" does."""
    return not word[0].islower() or (word[1:2].isupper() and word in words("companies.known"))


def run_end(sentence: str, tokens: list[Token], start: int) -> int:
    """The index after the last token of the run of capitalised words, with the particles and connectors inside it."""
    end = start + 1
    while end < len(tokens) and end - start < 12:
        token, gap = tokens[end], sentence[tokens[end - 1].end : tokens[end].start]
        previous = tokens[end - 1]
        parted = gap not in {" ", ""} or (not gap and token.text not in "&@") or is_possessive(previous.text)
        if parted and not (gap == ", " and token.text in words("companies.legal_forms")):
            break
        if (
            previous.text.endswith(".")
            and not _abbreviated(previous.text)
            and previous.text not in words("companies.legal_forms")
        ):
            break
        if token.capital:
            end += 1
            continue
        ahead = _after_connector(sentence, tokens, end)
        if ahead is None:
            break
        end = ahead
    return end


def _after_connector(sentence: str, tokens: list[Token], index: int) -> int | None:
    """Where the run goes on after particles ("van der") or a connector ("of", "&"); None if it ends here."""
    ahead = index
    while (
        ahead < len(tokens)
        and ahead - index < 3
        and _is_inside(tokens[ahead].text.lower())
        and not tokens[ahead].capital
    ):
        if sentence[tokens[ahead - 1].end : tokens[ahead].start] != " ":
            return None
        ahead += 1
    if ahead == index or ahead >= len(tokens) or not tokens[ahead].capital:
        return None
    if sentence[tokens[ahead - 1].end : tokens[ahead].start] != " ":
        return None
    return ahead + 1


def _is_inside(word: str) -> bool:
    """Whether a small word may stand inside a name: a particle or a connector."""
    return word == "&" or word in words("personal_names.particles") or word in words("names.connectors")


def is_possessive(text: str) -> bool:
    """Whether the word is in the possessive."""
    return text.endswith(("'s", "’s", "s'", "s’"))


def _abbreviated(text: str) -> bool:
    bare = text.rstrip(".")
    return (
        len(bare) == 1
        or bare in words("names.titles")
        or bare in words("personal_names.dotted")
        or bare in words("personal_names.dotted_suffixes")
        or "." in bare
    )


@lru_cache(maxsize=8192)
def clean_word(word: str) -> str:
    """The word without its marks and without a possessive."""
    word = word.rstrip(".,;:")
    for ending in ("'s", "’s", "s'", "s’"):
        if word.endswith(ending):
            return word[: -len(ending)] + ("s" if ending[0] == "s" else "")
    return word


def trim_name(text: str) -> str:
    """The name without a possessive and without the full stop of the sentence."""
    for ending in ("'s", "’s"):
        text = text.removesuffix(ending)
    if text.endswith(("s'", "s’")):
        text = text[:-1]
    if (
        text.endswith(".")
        and text.rpartition(" ")[2] not in words("companies.legal_forms")
        and not _DOTTED_END.search(text)
    ):
        text = text[:-1]
    return text.rstrip(" ,&")
