"""A clock for paces that moves only by waiting, and by hand."""

import threading
from datetime import UTC, datetime, timedelta


class Hand:
    """A clock that moves only by waiting, and by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def wait(self, seconds: float, stop: threading.Event) -> None:
        if not stop.is_set():
            self.seconds += max(seconds, 1e-6)
