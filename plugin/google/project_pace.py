"""The pace of all users together: what this process spends of the project's quota, and a user's pace within it.

Calls wait in one line, and no more is booked ahead than the first of the line is about to spend: what a process has
booked when it is killed is lost to all others, who wait for it to be spent.
"""

import threading
from collections import deque
from collections.abc import Hashable

from plugin.google.pacing import (
    BURST_SECONDS,
    JITTER_SECONDS,
    SLOWEST,
    WINDOW,
    Batches,
    Clock,
    Pace,
    Stopped,
    Waiting,
)
from plugin.google.shared_pacing import QuotaLedger

SHARE_SECONDS = 0.25
"""So much of what this process spends is booked at once, so that many calls share a trip to the ledger."""
MOST_SECONDS = 0.03
"""But never more than the project's quota of so long, or one call: that much is lost where a process is killed."""
FRESH_SECONDS = 1.0
"""What was booked longer ago counts as spent: a minute that others use up has no room for it any more."""
RECENT, MANY = 20, 2
"""So many refused of so many calls are no chance any more: a single one may have been late on its way."""
_LOOK_UP = 0.25
"""How often who waits in line looks up whether they still have to."""


class OwnLedger:
    """The quota of a project that this process spends alone: the same bucket as the shared ledger's row."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._level = 0.0
        self._updated = self._busy_since = -WINDOW
        self._held_until = 0.0

    def book(self, units: float, per_minute: float) -> float:
        """Book units of a quota of so many a minute; the seconds from now until they may be spent."""
        burst, jitter = per_minute * BURST_SECONDS / 60, per_minute * JITTER_SECONDS / 60
        with self._lock:
            now = self._clock.monotonic()
            if now - self._updated >= WINDOW and self._level >= 0:
                self._level, self._busy_since = burst, now
            rate = (per_minute - (burst if now - self._busy_since < WINDOW else jitter)) / WINDOW
            # What is left of the burst stays until it is spent; nothing is saved beyond it.
            grown = self._level + (now - self._updated) * rate
            self._level = min(grown, max(self._level, jitter)) - units
            self._updated = now
            return max(-self._level / rate, self._held_until - now, 0.0)

    def hold(self, seconds: float) -> None:
        """No call by anybody for so long."""
        with self._lock:
            self._held_until = max(self._held_until, self._clock.monotonic() + seconds)


class ProjectPace:
    """Lets the calls of all users of this process through at the pace of the project's quota."""

    def __init__(self, per_minute: float, ledger: QuotaLedger, *, clock: Clock) -> None:
        self._quota = per_minute
        self._ledger = ledger
        self._clock = clock
        self._turn = threading.Lock()
        self._most = per_minute * MOST_SECONDS / 60
        self._stock = 0.0
        self._used = 0.0
        self._due = clock.monotonic()
        self._held_until = 0.0
        self._batches = Batches()
        self._recent: deque[bool] = deque(maxlen=RECENT)
        self._noting = threading.Lock()

    def take(self, units: int, waiting: Waiting) -> None:
        """Return when a call of `units` may be made; raises Stopped once `waiting` was stopped."""
        with in_turn(self._turn, waiting):
            now = self._clock.monotonic()
            if now - self._due > FRESH_SECONDS:
                self._stock = 0.0
            if self._stock < units:
                self._book(units, now)
            # What was booked by somebody who was stopped meanwhile is not due any earlier for the next in line.
            while (due := max(self._due, self._held_until)) > self._clock.monotonic() and not waiting.stopped.is_set():
                waiting.wait_until(due)
            if waiting.stopped.is_set():
                raise Stopped
            self._stock -= units
            self._used += units

    def _book(self, units: int, now: float) -> None:
        since = now - self._due
        share = self._used * (2 if since < SHARE_SECONDS else SHARE_SECONDS / since)
        booked = max(units - self._stock, min(share, self._most))
        # Slowed down, a unit costs more than one: the quota is then another than is thought.
        wait = self._ledger.book(booked / self._batches.pace, self._quota)
        self._stock += booked
        self._used = 0.0
        self._due = self._clock.monotonic() + wait

    def hold(self, seconds: float) -> None:
        """No call by anybody for `seconds`, on whatever machine, where refusals are no chance any more.

        Holding everybody costs the whole quota of that time; the user who was refused is held in any case.
        """
        with self._noting:
            if sum(self._recent) < MANY:
                return
            self._held_until = max(self._held_until, self._clock.monotonic() + seconds)
        self._ledger.hold(seconds)

    def note(self, *, refused: bool) -> None:
        """How a call ended: many refusals for the project's quota slow this process down."""
        with self._noting:
            self._recent.append(refused)
            self._batches.note(refused=refused)

    def seconds_for(self, units: int) -> float:
        """How long `units` more will take at least, if nobody else spends any."""
        steady = self._quota * (1 - JITTER_SECONDS / 60) / WINDOW
        return max(0.0, units - self._quota * BURST_SECONDS / 60) / (steady * max(SLOWEST, self._batches.pace))


class in_turn:  # noqa: N801 -- read as a word of the with statement
    """One after the other, but whoever is stopped leaves the line. Raises Stopped for them."""

    def __init__(self, turn: threading.Lock, waiting: Waiting) -> None:
        self._turn = turn
        self._waiting = waiting

    def __enter__(self) -> None:
        while not self._turn.acquire(timeout=_LOOK_UP):
            if self._waiting.stopped.is_set():
                raise Stopped

    def __exit__(self, *_: object) -> None:
        self._turn.release()


class WithinProject(Waiting):
    """A user's pace within the project's.

    One call at a time waits for both: those behind it have booked nothing that would grow old meanwhile.
    """

    def __init__(self, user: Pace, project: ProjectPace, *, clock: Clock) -> None:
        super().__init__(clock)
        self._user = user
        self._project = project
        self._turn = threading.Lock()

    def take(self, units: int) -> None:
        """Return when a call of `units` may be made; raises Stopped after `stop`."""
        with in_turn(self._turn, self):
            self._user.take(units)
            self._project.take(units, self)

    def hold(self, seconds: float, *, everybody: bool = False) -> None:
        """No call for the user for `seconds`; `everybody`, for no user of the project's, unless that was chance."""
        self._user.hold(seconds)
        if everybody:
            self._project.hold(seconds)

    def note(self, *, refused: bool, everybody: bool = False) -> None:
        """How a call ended; `everybody`, it was the project's quota that had no room."""
        self._user.note(refused=refused and not everybody)
        self._project.note(refused=refused and everybody)

    def seconds_for(self, units: int) -> float:
        """How long `units` more will take from now on, at least."""
        return max(self._user.seconds_for(units), self._project.seconds_for(units))

    def stop(self) -> None:
        """Wake all that wait; every `take` from now on raises Stopped."""
        super().stop()
        self._user.stop()


_projects: dict[Hashable, ProjectPace] = {}
_joining = threading.Lock()
_MOST_PROJECTS = 8


def join_project(of: Hashable, per_minute: float, ledger: QuotaLedger | None, *, clock: Clock) -> ProjectPace:
    """The pace of a project: one for all in this process who name it so. Without a ledger, nobody else spends it."""
    with _joining:
        pace = _projects.get((of, per_minute))
        if pace is None:
            pace = ProjectPace(per_minute, ledger or OwnLedger(clock), clock=clock)
            # A process has one project, or two services of it; who opens ever new ones is a test.
            while len(_projects) >= _MOST_PROJECTS:
                del _projects[next(iter(_projects))]
            _projects[of, per_minute] = pace
        return pace
