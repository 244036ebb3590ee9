"""How often somebody may try: a bound on what strangers can have a server do and keep, by network."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from threading import Lock

MOST_KNOWN = 10_000
"""Of so many networks the tries are remembered; beyond, the one that was quiet longest is forgotten."""


class Tries:
    """The tries of late, in this process. At most `most` of one network's within any stretch of `within`."""

    def __init__(self, most: int, within: timedelta) -> None:
        self._most = most
        self._within = within
        self._of_late: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = Lock()

    def take(self, address: str, *, now: datetime) -> bool:
        """Note a try from an address; False, and nothing noted, where there were too many."""
        network = network_of(address)
        with self._lock:
            times = self._of_late.setdefault(network, deque())
            self._of_late.move_to_end(network)
            while len(self._of_late) > MOST_KNOWN:
                self._of_late.popitem(last=False)
            while times and not timedelta(0) <= now - times[0] < self._within:
                times.popleft()
            if len(times) >= self._most:
                return False
            times.append(now)
            return True


def network_of(address: str) -> str:
    """Who it is as far as an address tells: with IPv6 everybody has a whole /64 for themselves."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network(f"{found}/64", strict=False)) if found.version == 6 else str(found)
