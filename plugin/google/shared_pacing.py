"""The pace where several machines spend one user's quota: calls are booked with a ledger that all of them share."""

import threading
from typing import Protocol

from plugin.google.pacing import BURST_SECONDS, JITTER_SECONDS, SLOWEST, WINDOW, Batches, Clock, Stopped, Waiting

BLOCK_SECONDS = 0.2
"""So much of the quota is booked at once at least: calls that cost little then share a trip to the ledger."""


class QuotaLedger(Protocol):
    """Where all who spend one quota book it: a user's, or a project's. Used by any thread."""

    def book(self, units: float, per_minute: float) -> float:
        """Book units of a quota of so many a minute; the seconds from now until they may be spent."""
        ...

    def hold(self, seconds: float) -> None:
        """No call by anybody for so long."""
        ...


class SharedPacing(Waiting):
    """Lets calls through at the pace of a quota that others spend as well."""

    def __init__(self, units_per_minute: int, ledger: QuotaLedger, *, clock: Clock) -> None:
        super().__init__(clock)
        self._quota = units_per_minute
        self._ledger = ledger
        self._lock = threading.Lock()
        self._block = units_per_minute * BLOCK_SECONDS / 60
        self._stock = 0.0
        self._due = 0.0
        self._held_until = 0.0
        self._batches = Batches()

    def take(self, units: int) -> None:
        """Return when a call of `units` may be made; raises Stopped after `stop`."""
        with self._lock:
            if self._stock < units and not self._stop.is_set():
                booked = max(units - self._stock, self._block)
                # Slowed down, a unit costs more than one: the quota is then another than is thought.
                wait = self._ledger.book(booked / self._batches.pace, self._quota)
                self._stock += booked
                self._due = max(self._due, self._clock.monotonic() + wait)
            self._stock -= units
            due = self._due
        self.wait_until(due)
        while (held := self._held_until) > self._clock.monotonic() and not self._stop.is_set():
            self.wait_until(held)
        if self._stop.is_set():
            raise Stopped

    def hold(self, seconds: float, *, everybody: bool = False) -> None:  # noqa: ARG002 -- knows one user
        """No call by anybody for `seconds`, on whatever machine."""
        with self._lock:
            self._held_until = max(self._held_until, self._clock.monotonic() + seconds)
        self._ledger.hold(seconds)

    def note(self, *, refused: bool, everybody: bool = False) -> None:  # noqa: ARG002 -- the same
        """How a call ended: many refusals slow this process down."""
        with self._lock:
            self._batches.note(refused=refused)

    def seconds_for(self, units: int) -> float:
        """How long `units` more will take at least, if nobody else spends any."""
        steady = (self._quota - self._quota * JITTER_SECONDS / 60) / WINDOW
        return max(0.0, units - self._quota * BURST_SECONDS / 60) / (steady * max(SLOWEST, self._batches.pace))
