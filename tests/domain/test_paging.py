"""Lists in pages: a long one goes on, one without end is told."""

import pytest

from plugin.domain.paging import MOST_EMPTY, MOST_PAGES, PageGuard
from plugin.errors import EndlessList


def test_a_long_list_comes_to_its_end() -> None:
    pages = PageGuard("The list")
    assert [pages.next(str(page), brought=1) for page in range(900)] == [str(page) for page in range(900)]
    assert pages.next(None, brought=0) is None
    assert pages.next("", brought=3) is None


def test_a_token_given_twice_is_no_progress() -> None:
    pages = PageGuard("The list")
    pages.next("a", brought=5)
    pages.next("b", brought=5)
    with pytest.raises(EndlessList, match="The list repeats itself"):
        pages.next("a", brought=5)


def test_some_empty_pages_are_no_end_and_many_are() -> None:
    pages = PageGuard("The list")
    for page in range(MOST_EMPTY - 1):
        pages.next(f"empty{page}", brought=0)
    pages.next("full", brought=1)
    for page in range(MOST_EMPTY - 1):
        pages.next(f"again{page}", brought=0)
    with pytest.raises(EndlessList, match="does not end"):
        pages.next("once more", brought=0)


def test_there_is_a_last_page_to_everything() -> None:
    pages = PageGuard("The list")
    for page in range(MOST_PAGES - 1):
        pages.next(str(page), brought=1)
    with pytest.raises(EndlessList, match="does not end"):
        pages.next("one more", brought=1)
