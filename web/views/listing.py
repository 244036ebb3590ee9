"""Long lists: a page of them at a time, searched and sorted on this side, with plain links."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugin.domain.text.collation import directory_key
from plugin.domain.text.names import fold
from web.pages.language import page_language

Entry = TypeVar("Entry")
PER_PAGE = 50
MOST_PAGES = 10_000


@dataclass(frozen=True, slots=True)
class Listing(Generic[Entry]):
    """One page of a list: its entries, which page it is (from 1), and how many entries and pages there are."""

    entries: Sequence[Entry]
    number: int
    total: int
    pages: int
    first: int = 0
    """The place of the first entry in the whole list, from 1; 0 where it is empty."""


def page_number(text: str) -> int:
    """The number of a page that an address asks for, from 1; what means nothing, or is far too long, is the first."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def listing(found: Sequence[Entry], page: str, *, per: int = PER_PAGE) -> Listing[Entry]:
    """The page of `found` that an address asks for; what means nothing is the first, what lies beyond, the last."""
    pages = max(1, -(-len(found) // per))
    number = min(page_number(page), pages)
    first = (number - 1) * per
    return Listing(found[first : first + per], number, len(found), pages, first + 1 if found else 0)


def name_key(*texts: str) -> tuple[str, ...]:
    """A key that sorts names as the reader of this page looks them up; no name comes last."""
    language = page_language()
    keys = [directory_key(text, language) for text in texts]
    # Of all texts the bare letters come first: what another text says counts before a mark or a capital.
    levels = (key[level] for level in range(len(keys[0])) for key in keys)
    return ("0" if keys[0][0] else "1", *levels)


def fits(query: str, *texts: str) -> bool:
    """Whether each word of the query stands in the texts, accents and case aside."""
    searched = fold(" ".join(texts)) + " " + " ".join(texts).casefold()
    return all(fold(word) in searched if fold(word) else word in searched for word in query.casefold().split())
