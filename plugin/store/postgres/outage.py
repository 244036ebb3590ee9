"""What is logged while PostgreSQL is away or takes no changes: one sentence, then rarer and rarer, and one at the end.

Every thread of a worker meets the same failure every second or so, and the pool's own threads as well; whoever reads
the log wants to know since when, and whether it is over.
"""

import logging
import threading
import time
from collections.abc import Callable

import psycopg
from psycopg_pool import PoolTimeout

log = logging.getLogger("askwell.database")
FIRST_SECONDS = 60.0
"""How long after the first sentence the next one comes; each distance is twice the one before, up to an hour."""
LONGEST_SECONDS = 3600.0
_OF_A_LIBRARY = (
    "error connecting in",
    "reconnection attempt",
    "discarding closed",
    "discarding broken",
    "error ignored",
)
"""How messages begin that psycopg and its pool log of a connection that died."""
_GONE = ("57P", "08", "53")
"""Beginnings of the codes of a server that stops, starts, is not there, or has no connection or memory left."""


class Outage:
    """One kind of failure that lasts; used by any thread. `text` says what it is and what happens meanwhile."""

    def __init__(self, text: str, over: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._text, self._over, self._clock = text, over, clock
        self._lock = threading.Lock()
        self._began: float | None = None
        self._said = False
        self._next = 0.0
        self._distance = FIRST_SECONDS

    def note(self) -> None:
        """It was met: said at once, or not again before its time."""
        with self._lock:
            now = self._clock()
            if self._began is None:
                self._began, self._said = now, False
                if now > self._next + self._distance:
                    # It was over for long enough to be a new one; one that comes and goes is said no oftener.
                    self._next, self._distance = now, FIRST_SECONDS
            if now < self._next:
                return
            again, lasted = self._said, now - self._began
            self._said = True
            self._next, self._distance = now + self._distance, min(2 * self._distance, LONGEST_SECONDS)
        log.warning("%s%s", self._text, f" It has been so for {_span(lasted)}." if again else "")

    def end(self) -> None:
        """It was not met where it would have been. Costs nothing while there is none."""
        if self._began is not None:
            self._say_end()

    def _say_end(self) -> None:
        with self._lock:
            began, self._began = self._began, None
        if began is not None and self._said:
            log.warning("%s, after %s.", self._over, _span(self._clock() - began))


AWAY = Outage(
    "PostgreSQL cannot be reached. Pages say so, and work goes on by itself once it is back; if it stays away, look "
    "into PostgreSQL's log and at ASKWELL_DATABASE_URL.",
    "PostgreSQL answers again",
)
UNCHANGEABLE = Outage(
    "PostgreSQL takes no changes, so that no work is begun: it may be read-only, out of space, or have other tables "
    "than this version. Look into PostgreSQL's log, and run `askwell doctor`.",
    "PostgreSQL takes changes again",
)


def is_gone(error: Exception) -> bool:
    """Whether this failure means that there is no connection to be had, or that one has ended."""
    if isinstance(error, psycopg.OperationalError) and not isinstance(error, PoolTimeout):
        return error.sqlstate is None or error.sqlstate.startswith(_GONE)
    return isinstance(error, PoolTimeout | psycopg.InterfaceError)


def quieten_library() -> None:
    """Let this module say once what psycopg and its pool would say of each connection that died."""
    for name in ("psycopg", "psycopg.pool"):
        logging.getLogger(name).addFilter(_passes)


def _passes(record: logging.LogRecord) -> bool:
    if not str(record.msg).startswith(_OF_A_LIBRARY):
        return True
    AWAY.note()
    return False


def _span(seconds: float) -> str:
    """A duration for people: seconds, minutes or hours."""
    for size, name in ((3600.0, "hour"), (60.0, "minute")):
        if seconds >= size:
            number = round(seconds / size)
            return f"{number} {name}{'s' if number != 1 else ''}"
    return f"{max(1, round(seconds))} seconds" if round(seconds) > 1 else "a second"
