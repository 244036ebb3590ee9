"""How the test files are shared out among xdist's workers: what takes longest first, so that all end together."""

from collections.abc import Sequence

import pytest
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

BROWSER = frozenset({"tests/browser", "tests/sandbox/test_sandbox_browser.py"})
"""Rooms and files that walk in Chromium: they stay together, with one browser and one year that was read for all."""
ROOMS = ("cards", "usecases", "sandbox", "web", "stories", "store", "takeout", "google", "reader")
"""In this order. What is not named comes after them, and the domain's thousands of short tests at the end."""


def place_of(nodeid: str) -> int:
    """Where a test's file stands in the order."""
    file = nodeid.partition("::")[0]
    if in_browser(file):
        return -1
    room = file.split("/")[1]
    return ROOMS.index(room) if room in ROOMS else len(ROOMS) + (room == "domain")


def in_browser(file: str) -> bool:
    """Whether a file's tests want Chromium."""
    return file in BROWSER or file.rpartition("/")[0] in BROWSER


class LongestFirst(LoadFileScheduling):  # type: ignore[misc]  # xdist ships no types
    """Files whole, in the order in which they were collected; those that want Chromium are one."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "browser" if in_browser(file) else file

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        """Note it; of a file that is done nothing is kept, which xdist would count again after each test."""
        scope = self._split_scope(self.registered_collections[node][item_index])
        super().mark_test_complete(node, item_index, duration)
        if all(self.assigned_work[node][scope].values()):
            del self.assigned_work[node][scope]


def in_order(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests, by place, else as they were."""
    return sorted(items, key=lambda item: place_of(item.nodeid))
