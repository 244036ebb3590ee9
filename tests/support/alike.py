"""Cases that are alike: `make test` tries some of a function's, `make test-slow` all.

    pytestmark = pytest.mark.alike(3)

keeps every third case of each function of the file, and of a marked function every third of its own; the others are
marked `slow`. The functions of a file begin at different cases, one after the other, so that what their lists have in
common (the languages, one after the other) is tried by one or the other. Which cases are kept follows from the file
alone: no chance, no clock. A function with fewer than four cases keeps them all.
"""

from collections.abc import Sequence
from itertools import groupby

import pytest

LEAST = 4
"""Of fewer cases each is kept."""


def thin_out(items: Sequence[pytest.Item]) -> None:
    """Mark what waits for `make test-slow`."""
    for _, file in groupby(items, key=lambda item: item.path):
        marked = [one for one in file if one.get_closest_marker("alike") and hasattr(one, "callspec")]
        functions: dict[str, list[pytest.Item]] = {}
        for item in marked:
            functions.setdefault(getattr(item, "originalname", item.name), []).append(item)
        for number, cases in enumerate(one for one in functions.values() if len(one) >= LEAST):
            _keep_some(cases, number)


def _keep_some(cases: Sequence[pytest.Item], first: int) -> None:
    mark = cases[0].get_closest_marker("alike")
    assert mark is not None
    (every,) = mark.args
    for number, case in enumerate(cases):
        if number % every != first % every:
            case.add_marker(pytest.mark.slow)
