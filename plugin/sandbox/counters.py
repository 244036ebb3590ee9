"""What a sandbox has seen, for tests and benches to look at."""

import threading
from collections import Counter


class Counters:
    """Counts since the sandbox was started; `calls` by method ("messages.get"), thread-safe to add to."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.calls: Counter[str] = Counter()
        self.units = 0
        self._began = self._ended = 0.0
        self.refusals = 0
        self.errors = 0
        """5xx answers."""
        self.drops = 0
        """Replies lost after the call took effect."""
        self.sends_pressed = 0
        """Mails that a person sent with the button of the mail page."""
        self.sends_by_api = 0
        """Mails that a program sent: drafts.send and messages.send."""

    def add(self, name: str, amount: int = 1) -> None:
        """Add to one of the plain counts."""
        with self._lock:
            setattr(self, name, getattr(self, name) + amount)

    def add_call(self, method: str) -> None:
        """Count one call, whatever becomes of it."""
        with self._lock:
            self.calls[method] += 1

    def note_time(self, seconds: float) -> None:
        """An API call came, or was answered, at this second of a monotonic clock."""
        with self._lock:
            self._began = self._began or seconds
            self._ended = seconds

    @property
    def span_s(self) -> float:
        """Seconds from the first API call to the last answer."""
        return self._ended - self._began

    def as_json(self) -> dict[str, object]:
        """Everything, for the sandbox's own /counters page."""
        with self._lock:
            return {
                "calls": dict(sorted(self.calls.items())),
                "units": self.units,
                "refusals": self.refusals,
                "errors": self.errors,
                "drops": self.drops,
                "sends_pressed": self.sends_pressed,
                "sends_by_api": self.sends_by_api,
                "span_s": self.span_s,
            }
