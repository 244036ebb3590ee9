"""The issuer's public keys, kept for as long as their headers allow, so that a request costs no call."""

import time
from collections.abc import Callable, Mapping
from threading import Lock

from plugin.errors import ServiceDown
from plugin.google.id_token import fetch_certs_for

LEAST = 60.0
"""Keys are asked for once in so many seconds at most, whatever key a token names: forgers cannot make us ask more."""
MOST = 24 * 3600.0
_TIMEOUT = 5.0
"""A host waits for its card meanwhile."""

Fetch = Callable[[str], tuple[Mapping[str, str], float]]


def _fetch(url: str) -> tuple[Mapping[str, str], float]:
    return fetch_certs_for(url, timeout=_TIMEOUT)


class CachedCerts:
    """The keys published at `url`. `clock` is monotonic seconds. Any thread may ask."""

    def __init__(self, url: str, *, fetch: Fetch = _fetch, clock: Callable[[], float] = time.monotonic) -> None:
        self._url = url
        self._fetch = fetch
        self._clock = clock
        self._lock = Lock()
        self._certs: Mapping[str, str] = {}
        self._asked = float("-inf")
        self._until = float("-inf")

    def certs(self, key_id: str) -> Mapping[str, str]:
        """The keys: those kept, or new ones where these are old or lack `key_id`. Raises ServiceDown if there are none.

        Where new ones cannot be had, a key that was published before goes on to count for as long as it may be kept.
        """
        with self._lock:
            now = self._clock()
            old = now >= self._until
            if (old or key_id not in self._certs) and now - self._asked >= LEAST:
                self._asked = now
                try:
                    self._certs, keep = self._fetch(self._url)
                    self._until = now + min(max(keep, LEAST), MOST)
                except ServiceDown:
                    if old:
                        self._certs = {}
            if not self._certs:
                raise ServiceDown("Google's public keys cannot be fetched, so nobody can be told by their token.")
            return self._certs
