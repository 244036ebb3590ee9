"""Google's quota: what each method costs, and how much a user may spend in any sixty seconds.

A window that slides is the strictest reading of "per minute per user": who stays within it stays
within every other reading.
"""

import threading
from collections import defaultdict, deque
from collections.abc import Callable

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


class Quota:
    """The spending of every user over the last minute; thread-safe. `clock` gives monotonic seconds.

    Profile "off" charges as "2026" does and refuses nothing.
    """

    def __init__(self, profile: str, clock: Callable[[], float]) -> None:
        if profile not in {*UNITS, "off"}:
            raise ValueError(f"There is no quota profile {profile!r}: choose 2026, legacy or off.")
        self.profile = profile
        self._clock = clock
        self._units = UNITS.get(profile, UNITS["2026"])
        self._spent: dict[tuple[str, str], deque[tuple[float, int]]] = defaultdict(deque)
        self._sums: dict[tuple[str, str], int] = defaultdict(int)
        self._lock = threading.Lock()

    def cost(self, method: str) -> int:
        """Units of one call."""
        return self._units.get(method, 1)

    def charge(self, user: str, service: str, method: str) -> float:
        """Spend one call and answer 0, or spend nothing and answer the seconds until it would fit."""
        if self.profile == "off":
            return 0.0
        limit = PER_MINUTE[self.profile][service]
        cost = self.cost(method)
        key = (user, service)
        with self._lock:
            now = self._clock()
            spent = self._spent[key]
            while spent and spent[0][0] <= now - WINDOW_S:
                self._sums[key] -= spent.popleft()[1]
            over = self._sums[key] + cost - limit
            if over <= 0:
                spent.append((now, cost))
                self._sums[key] += cost
                return 0.0
            for moment, units in spent:
                over -= units
                if over <= 0:
                    return max(moment + WINDOW_S - now, 0.001)
        return WINDOW_S
