"""Clocks for paces: one that moves only by waiting, and by hand; and one that goes by itself and waits for nothing."""

import threading
import time
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


class Hasty:
    """The machine's own time, but where somebody would wait, so much of it has passed already."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self._skipped

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._skipped)

    def wait(self, seconds: float, stop: threading.Event) -> None:
        if not stop.is_set():
            self._skipped += seconds
