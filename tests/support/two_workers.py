"""How the test files are shared out among xdist's workers: what takes longest first, so that all end together."""

from collections.abc import Sequence

import pytest
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

TOGETHER = {
    "tests/browser": "browser",
    "tests/sandbox/test_sandbox_browser.py": "browser",
    "tests/usecases/test_picture_of_the_sample_year.py": "years",
    "tests/usecases/test_poisoned_senders.py": "years",
}
"""Rooms and files that stay together, since they share what takes long: a Chromium and a demo's year, a year drawn."""
ROOMS = ("cards", "usecases", "sandbox", "web", "stories", "store", "takeout", "google", "reader")
"""In this order. What is not named comes after them, and the domain's thousands of short tests at the end."""


def group_of(nodeid: str) -> str:
    """With which others a test goes to a worker: those of its file, or of more."""
    file = nodeid.partition("::")[0]
    return TOGETHER.get(file) or TOGETHER.get(file.rpartition("/")[0]) or file


def place_of(nodeid: str) -> int:
    """Where a test's file stands in the order."""
    if group_of(nodeid) in TOGETHER.values():
        return -1
    room = nodeid.split("/")[1]
    return ROOMS.index(room) if room in ROOMS else len(ROOMS) + (room == "domain")


class LongestFirst(LoadFileScheduling):  # type: ignore[misc]  # xdist ships no types
    """Groups whole, in the order in which they were collected."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        """Note it; of a file that is done nothing is kept, which xdist would count again after each test."""
        scope = self._split_scope(self.registered_collections[node][item_index])
        super().mark_test_complete(node, item_index, duration)
        if all(self.assigned_work[node][scope].values()):
            del self.assigned_work[node][scope]


def in_order(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests, by place, else as they were."""
    return sorted(items, key=lambda item: place_of(item.nodeid))
