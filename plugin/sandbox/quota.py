"""Google's quota: what each method costs, and how much a user, and a project, may spend in any sixty seconds.

A window that slides is the strictest reading of "per minute per user": who stays within it stays
within every other reading.
"""

import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

_COMMON = {
    "getProfile": 1,
    "messages.list": 5,
    "messages.send": 100,
    "threads.list": 10,
    "history.list": 2,
    "drafts.create": 10,
    "drafts.get": 5,
    "drafts.list": 5,
    "drafts.update": 15,
    "drafts.delete": 10,
    "drafts.send": 100,
    "labels.list": 1,
    "settings.sendAs.list": 1,
    "messages.attachments.get": 5,
}

UNITS: dict[str, dict[str, int]] = {
    "2026": {**_COMMON, "messages.get": 20, "threads.get": 40, "messages.attachments.get": 20},
    "legacy": {**_COMMON, "messages.get": 5, "threads.get": 10},
}
"""Units of each Gmail method by profile; Calendar counts requests, so each of its methods costs 1."""

PER_MINUTE: dict[str, dict[str, int]] = {
    "2026": {"gmail": 6_000, "calendar": 600},
    "legacy": {"gmail": 15_000, "calendar": 600},
}
"""What a user may spend in a minute, by profile and service."""

WINDOW_S = 60.0
USER, PROJECT = "user", "project"


class Verdict(NamedTuple):
    """Whether a call fits: 0 seconds, or those until it would, and whose quota it is that has no room."""

    wait_s: float = 0.0
    whose: str = USER


class Quota:
    """The spending of every user, and of the project, over the last minute; thread-safe.

    `clock` gives monotonic seconds.

    Profile "off" charges as "2026" does and refuses nothing. `project_units` is what all users may spend of Gmail
    together in a minute; None bounds nothing. Both may be changed while it is used.
    """

    def __init__(self, profile: str, clock: Callable[[], float], project_units: int | None = None) -> None:
        if profile not in {*UNITS, "off"}:
            raise ValueError(f"There is no quota profile {profile!r}: choose 2026, legacy or off.")
        self.profile = profile
        self.project_units = project_units
        self._clock = clock
        self._units = UNITS.get(profile, UNITS["2026"])
        self._users: dict[tuple[str, str], _Minute] = {}
        self._project = _Minute()
        self._lock = threading.Lock()

    def cost(self, method: str) -> int:
        """Units of one call."""
        return self._units.get(method, 1)

    def charge(self, user: str, service: str, method: str) -> Verdict:
        """Spend one call, or nothing where it does not fit."""
        cost = self.cost(method)
        with self._lock:
            now = self._clock()
            bounds: list[tuple[_Minute, int, str]] = []
            if self.profile != "off":
                minute = self._users.setdefault((user, service), _Minute())
                bounds.append((minute, PER_MINUTE[self.profile][service], USER))
            if self.project_units is not None and service == "gmail":
                bounds.append((self._project, self.project_units, PROJECT))
            verdict = max(
                (Verdict(minute.wait(cost, limit, now), whose) for minute, limit, whose in bounds), default=None
            )
            if verdict is not None and verdict.wait_s:
                return verdict
            for minute, _, _ in bounds:
                minute.spend(cost, now)
            return Verdict()


class _Minute:
    """What was spent within the last sixty seconds."""

    def __init__(self) -> None:
        self._spent: deque[tuple[float, int]] = deque()
        self._sum = 0

    def wait(self, cost: int, limit: int, now: float) -> float:
        """Seconds until so many units fit below the limit."""
        while self._spent and self._spent[0][0] <= now - WINDOW_S:
            self._sum -= self._spent.popleft()[1]
        over = self._sum + cost - limit
        if over <= 0:
            return 0.0
        for moment, units in self._spent:
            over -= units
            if over <= 0:
                return max(moment + WINDOW_S - now, 0.001)
        return WINDOW_S

    def spend(self, cost: int, now: float) -> None:
        """Note units as spent."""
        self._spent.append((now, cost))
        self._sum += cost
