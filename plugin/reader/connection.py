"""One request to a model's host, and no more than that: to this host only, bounded in time and in bytes."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter

from plugin.domain.text.model_hosts import ModelHost, read_model_host
from plugin.errors import ModelNonsense, ModelRefused, ModelUnreachable, UserError
from plugin.sentences import say

MOST_BYTES = 1_000_000
"""Of an answer; what is longer is cut off while it is being read."""
_REDIRECTS = frozenset({301, 302, 307, 308})
_MOST_REDIRECTS = 2
_PIECE = 16_384


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a host is waited for, in seconds: to connect, between two bytes, and for the whole of an answer."""

    connect: float = 5.0
    silence: float = 120.0
    whole: float = 240.0


@dataclass(frozen=True, slots=True)
class HostAnswer:
    """What came back: status, headers in lower case, and the body, which is at most `MOST_BYTES` long."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Watched(HTTPAdapter):
    """Knows the sockets of its connections, so that a host which sends a byte now and then can be left."""

    def __init__(self) -> None:
        self.sockets: list[socket.socket] = []
        super().__init__(max_retries=0)

    def get_connection_with_tls_context(self, *arguments: Any, **named: Any) -> Any:
        """The pool of a host, whose connections tell their sockets."""
        pool = super().get_connection_with_tls_context(*arguments, **named)
        sockets, base = self.sockets, pool.ConnectionCls
        if not getattr(base, "is_watched", False):

            def connect(connection: Any) -> None:
                base.connect(connection)
                sockets.append(connection.sock)

            pool.ConnectionCls = type("WatchedConnection", (base,), {"connect": connect, "is_watched": True})
        return pool


class HostConnection:
    """Sends requests to one host. Proxies and passwords of the environment are not used: what goes, goes to the host.

    `key` is sent as a bearer token and to nobody else; `stop` may be set to end what is under way.
    """

    def __init__(self, host: ModelHost, key: str = "", *, limits: Limits | None = None) -> None:
        self.host = host
        self._limits = limits or Limits()
        self._adapter = _Watched()
        self._session = requests.Session()
        self._session.trust_env = False
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, self._adapter)
        self._headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Connection": "close",  # a connection of its own for each request, so that its socket is known
            "User-Agent": "askwell",
        }
        if key:
            self._headers["Authorization"] = f"Bearer {key}"

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def post(self, path: str, body: Mapping[str, Any]) -> HostAnswer:
        """The answer to one POST below the base address.

        Raises ModelUnreachable where none came in time, ModelRefused where the host sends elsewhere, ModelNonsense
        where the answer is too long.
        """
        url = self.host.url + path
        for _ in range(_MOST_REDIRECTS + 1):
            with self._left_after(self._limits.whole) as is_late:
                answer = self._post_once(url, body, is_late)
            if answer.status not in _REDIRECTS:
                return answer
            url = self._within(url, answer.headers.get("location", ""))
        raise ModelRefused(self.host.name, say("it sends every request on to another address"))

    def _within(self, url: str, location: str) -> str:
        """Where a redirect leads, if to the same host; the user agreed to no other."""
        target = urljoin(url, location)
        with suppress(UserError, ValueError):
            if location and read_model_host(target).origin == self.host.origin:
                return target
        elsewhere = (urlsplit(target).hostname or "nowhere")[:60] if location.isascii() else "elsewhere"
        raise ModelRefused(
            self.host.name, say("it sends requests on to another host (%(elsewhere)s)", elsewhere=elsewhere)
        )

    def _post_once(self, url: str, body: Mapping[str, Any], is_late: Callable[[], bool]) -> HostAnswer:
        try:
            with self._session.post(
                url,
                json=body,
                headers=self._headers,
                timeout=(self._limits.connect, self._limits.silence),
                allow_redirects=False,
                stream=True,
            ) as response:
                headers = {name.lower(): value for name, value in response.headers.items()}
                return HostAnswer(response.status_code, headers, self._read(response, is_late))
        except (requests.RequestException, OSError, UnicodeError, ValueError) as error:
            raise ModelUnreachable(self.host.name, _why(error, late=is_late())) from None

    def _read(self, response: requests.Response, is_late: Callable[[], bool]) -> bytes:
        """The body piece by piece: neither a flood nor a trickle is waited for."""
        read = b""
        while not is_late():
            piece = response.raw.read1(_PIECE, decode_content=True)
            if not piece and not is_late():
                return read
            read += piece
            if len(read) > MOST_BYTES:
                raise ModelNonsense(self.host.name, say("its answer is longer than 1 MB and was cut off"))
        raise requests.Timeout

    @contextmanager
    def _left_after(self, seconds: float) -> Iterator[Callable[[], bool]]:
        """Ends whatever is under way after so many seconds; the value tells whether that was so."""
        ends = monotonic() + seconds

        def leave() -> None:
            for one in tuple(self._adapter.sockets):
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

        timer = threading.Timer(seconds, leave)
        timer.daemon = True
        timer.start()
        try:
            yield lambda: monotonic() >= ends
        finally:
            timer.cancel()
            self._adapter.sockets.clear()


def _why(error: Exception, *, late: bool) -> str:
    """What happened, in words of our own: a library's may hold what was sent."""
    if late or isinstance(error, requests.Timeout | TimeoutError):
        return say("it took too long")
    if isinstance(error, requests.exceptions.SSLError):
        return say("its certificate is not valid")
    if isinstance(error, requests.ConnectionError):
        return say("no connection, or it broke off")
    return say("it broke off")
