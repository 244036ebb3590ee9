"""The pace at which a user's quota is spent: steady, nearly all of it, and never more.

A token bucket alone fails at one end or the other: with a refill of 100% any burst exceeds the minute,
with a refill that leaves room for the burst a sixth of the quota is never used. So

    burst    b0 = 10 s worth, on offer when the last minute was idle
    refill   (Q − b0) / W in the first window after it, while the burst is paid back
             (Q − b1) / W from then on, with b1 = 1.5 s worth to even out jitter: 97% of Q
    saved    what was not used, while nothing was ready to be sent: all of it in the first window, b0 at most later
    guard    in any window of W the sum never exceeds Q, whatever happened before

with Q units a minute and W = 60.5 s, the half second for calls that arrive later than they were sent.
"""

import threading
import time
from collections import deque
from datetime import UTC, datetime
from typing import Protocol

WINDOW = 60.5
BURST_SECONDS = 10.0
JITTER_SECONDS = 1.5
SLOWEST = 0.1
_BATCH = 20


class Clock(Protocol):
    """Time as the pacing sees it, so that tests can press an hour into a second."""

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...

    def now(self) -> datetime:
        """The aware time of day, for times that Google names."""
        ...

    def wait(self, seconds: float, stop: threading.Event) -> None:
        """Return after `seconds`, or as soon as `stop` is set."""
        ...


class SystemClock:
    """The machine's own time."""

    def monotonic(self) -> float:
        """Seconds since some start."""
        return time.monotonic()

    def now(self) -> datetime:
        """The time in UTC."""
        return datetime.now(UTC)

    def wait(self, seconds: float, stop: threading.Event) -> None:
        """Sleep, but wake for `stop`."""
        stop.wait(seconds)


class Stopped(Exception):
    """The pacing was stopped while a call waited for its turn; the call was not made."""


class Pace(Protocol):
    """What makes calls wait for their turn; shared by all threads that work for one user."""

    def take(self, units: int) -> None:
        """Return when a call of `units` may be made; raises Stopped after `stop`."""
        ...

    def hold(self, seconds: float, *, everybody: bool = False) -> None:
        """No call for this user for `seconds`; `everybody`, for no user of the project's."""
        ...

    def note(self, *, refused: bool, everybody: bool = False) -> None:
        """How a call ended; `everybody`, it was not this user's quota but the project's that had no room."""
        ...

    def seconds_for(self, units: int) -> float:
        """How long `units` more will take from now on, at least."""
        ...

    @property
    def stopped(self) -> threading.Event:
        """Set once `stop` was called."""
        ...

    def stop(self) -> None:
        """Wake all that wait; every `take` from now on raises Stopped."""
        ...


class Batches:
    """How calls ended, twenty at a time, and the share of the pace that is kept for it.

    Single refusals are chance; a quarter means that somebody else spends this quota too, or that the project's quota
    is another than the configured one. A clean batch speeds the pace up again.
    """

    def __init__(self) -> None:
        self.pace = 1.0
        self._batch: list[bool] = []

    def note(self, *, refused: bool) -> None:
        """How a call ended."""
        self._batch.append(refused)
        if len(self._batch) < _BATCH:
            return
        share = sum(self._batch) / _BATCH
        self._batch.clear()
        if share >= 1 / 4:
            self.pace = max(SLOWEST, self.pace * 0.7)
        elif share <= 1 / 10:
            self.pace = min(1.0, self.pace * 1.2)


class Waiting:
    """Waits by a clock, and can be woken for good."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stop = threading.Event()

    @property
    def stopped(self) -> threading.Event:
        """Set once `stop` was called."""
        return self._stop

    def stop(self) -> None:
        """Wake all that wait; every `take` from now on raises Stopped."""
        self._stop.set()

    def wait_until(self, due: float) -> None:
        """Return at that second of the clock, or as soon as it was stopped."""
        while (seconds := due - self._clock.monotonic()) > 0 and not self._stop.is_set():
            self._clock.wait(seconds, self._stop)


class Pacing(Waiting):
    """Lets calls through at the pace of the quota; shared by all threads that work for one user."""

    def __init__(self, units_per_minute: int, *, clock: Clock) -> None:
        super().__init__(clock)
        self._quota = units_per_minute
        self._burst = units_per_minute * BURST_SECONDS / 60
        self._jitter = units_per_minute * JITTER_SECONDS / 60
        self._lock = threading.Lock()
        self._level = self._burst
        self._updated = clock.monotonic()
        self._busy_since: float | None = None
        self._spent: deque[tuple[float, int]] = deque()
        self._in_window = 0
        self._held_until = 0.0
        self._batches = Batches()

    def take(self, units: int) -> None:
        """Return when a call of `units` may be made; raises Stopped after `stop`."""
        with self._lock:
            due = self._reserve(units, self._clock.monotonic())
        self.wait_until(due)
        # Somebody else's call may have been refused meanwhile: that holds for this one too.
        while (held := self._held_until) > self._clock.monotonic():
            self.wait_until(held)
        if self._stop.is_set():
            raise Stopped

    def hold(self, seconds: float, *, everybody: bool = False) -> None:  # noqa: ARG002 -- knows one user
        """No call by anybody for `seconds`."""
        with self._lock:
            self._held_until = max(self._held_until, self._clock.monotonic() + seconds)

    def note(self, *, refused: bool, everybody: bool = False) -> None:  # noqa: ARG002 -- the same
        """How a call ended. A batch with a quarter refused slows the pace down, a clean one speeds it up again."""
        with self._lock:
            self._batches.note(refused=refused)

    def seconds_for(self, units: int) -> float:
        """How long `units` more will take from now on, at least."""
        with self._lock:
            return max(0.0, units - max(0.0, self._level)) / self._refill(self._clock.monotonic())

    def _refill(self, now: float) -> float:
        """Units a second."""
        return self._batches.pace * (self._quota - (self._burst if self._pays_back(now) else self._jitter)) / WINDOW

    def _pays_back(self, now: float) -> bool:
        """Whether this is the first window after an idle one, in which the burst is paid back."""
        return self._busy_since is not None and now - self._busy_since < WINDOW

    def _reserve(self, units: int, now: float) -> float:
        """Book `units` and return the moment at which they may be spent."""
        self._forget_before(now - WINDOW)
        if self._busy_since is None:
            # Made some seconds ago, while the calendar was read: they are not lost either, as long as they are few.
            self._busy_since = max(self._updated, now - BURST_SECONDS)
            self._level = self._burst + (now - self._busy_since) * self._refill(now)
        elif not self._spent:
            self._level, self._busy_since = self._burst, now
        else:
            # In the first window, all that was saved up and the burst come to Q: lists and waits lose nothing.
            ceiling = self._quota if self._pays_back(now) else self._burst
            refilled = self._level + (now - self._updated) * self._refill(now)
            self._level = min(refilled, max(ceiling, self._level))
        self._updated = now
        self._level -= units
        due = now + max(0.0, -self._level) / self._refill(now)
        due = max(due, self._held_until, self._window_opens(units, due))
        if self._spent:
            due = max(due, self._spent[-1][0])
        self._spent.append((due, units))
        self._in_window += units
        return due

    def _forget_before(self, moment: float) -> None:
        while self._spent and self._spent[0][0] <= moment:
            self._in_window -= self._spent.popleft()[1]

    def _window_opens(self, units: int, due: float) -> float:
        """The earliest moment from `due` on at which the trailing window has room for `units`."""
        excess = self._in_window + units - self._quota
        for at, spent in self._spent:
            if excess <= 0:
                break
            excess -= spent
            due = max(due, at + WINDOW)
        return due
