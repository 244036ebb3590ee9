"""How a call reaches Google: one connection per thread, no repetition behind our back, every failure named.

httplib2 sends a request again by itself when the server closes the connection without an answer, POSTs
included: a draft whose reply is lost would be created twice. `OnceHttp` sends once; repeating is decided
here, for reads only.
"""

import http.client
import random
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httplib2
from google.oauth2.credentials import Credentials

from plugin.domain.model.port_values import Spent
from plugin.errors import QuotaSpent, RateLimited, ServiceDown, UserError
from plugin.google.credentials import ClientCredentials
from plugin.google.failures import Unreachable, translate
from plugin.google.log_filters import hush
from plugin.google.pacing import Clock, Pacing, Stopped

TIMEOUT = 30.0


class OnceHttp(httplib2.Http):
    """httplib2 without its own repetitions, and without following a reply elsewhere: tokens stay where they belong."""

    def __init__(self, *, timeout: float) -> None:
        super().__init__(timeout=timeout)
        self.follow_redirects = False

    def _conn_request(self, conn: Any, request_uri: str, method: str, body: Any, headers: Any) -> tuple[Any, bytes]:
        if method != "GET":
            # A connection that went stale would fail after sending, and leave the outcome of a write unknown.
            conn.close()
        try:
            if conn.sock is None:
                conn.connect()
            conn.request(method, request_uri, body, headers)
            answer = conn.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException):
            conn.close()
            raise
        return httplib2.Response(answer), _unzipped(content, answer.headers.get("Content-Encoding", ""))


def _unzipped(content: bytes, encoding: str) -> bytes:
    """The content as it was before compression; raises HTTPException where it breaks off."""
    if encoding.strip().lower() not in {"gzip", "deflate"}:
        return content
    try:
        # 32: whichever of the two headers it has.
        return zlib.decompress(content, zlib.MAX_WBITS | 32)
    except zlib.error as error:
        raise http.client.HTTPException("the compressed reply breaks off") from error


class SharedCredentials(Credentials):
    """One access token for all threads, renewed by one of them at a time.

    `keep` is called with a new refresh token where Google gives one in place of the old.
    """

    def __init__(
        self,
        client: ClientCredentials,
        refresh_token: str,
        scopes: tuple[str, ...],
        *,
        keep: Callable[[str], None] = lambda _token: None,
    ) -> None:
        super().__init__(  # type: ignore[no-untyped-call]  # google-auth's constructor has no types
            token=None,
            refresh_token=refresh_token,
            token_uri=client.token_uri,
            client_id=client.client_id,
            client_secret=client.client_secret,
            granted_scopes=list(scopes),
        )
        self._turn = threading.RLock()
        self._seen = threading.local()
        self._keep = keep

    def before_request(self, request: Any, method: str, url: str, headers: Any) -> None:
        """Put the token into the headers, renewing it first where it is old."""
        with self._turn:
            super().before_request(request, method, url, headers)  # type: ignore[no-untyped-call]  # as above
            self._seen.token = self.token

    def refresh(self, request: Any) -> None:
        """Renew the token, unless another thread has done so since this one last used it."""
        with self._turn:
            if self.token is None or self.token == getattr(self._seen, "token", None) or not self.valid:
                before = self.refresh_token
                super().refresh(request)  # type: ignore[no-untyped-call]  # as above
                if self.refresh_token and self.refresh_token != before:
                    self._keep(self.refresh_token)


class Connections:
    """Service objects of one Google API, one per thread (httplib2 is not thread-safe).

    `hoist` picks the resource objects out of a fresh service once: building one costs 1.4 ms each time.
    """

    def __init__(
        self, name: str, version: str, *, endpoint: str, credentials: Credentials, hoist: Callable[[Any], Any]
    ) -> None:
        self._name, self._version = name, version
        self._endpoint = endpoint
        self._credentials = credentials
        self._hoist = hoist
        self._local = threading.local()
        self._open: list[httplib2.Http] = []

    def close(self) -> None:
        """Close the connections of all threads; a later call opens new ones."""
        for http_ in tuple(self._open):
            http_.close()

    def resources(self) -> Any:
        """This thread's hoisted resources."""
        if not hasattr(self._local, "resources"):
            self._local.resources = self._hoist(self._build())
        return self._local.resources

    def _build(self) -> Any:
        hush()
        from google_auth_httplib2 import AuthorizedHttp  # noqa: PLC0415 - loads httplib2's transport only where used
        from googleapiclient.discovery import build  # noqa: PLC0415 - costs 1.4 s and 32 MB

        once = OnceHttp(timeout=TIMEOUT)
        self._open.append(once)
        authorized = AuthorizedHttp(self._credentials, http=once, max_refresh_attempts=1)
        return build(
            self._name,
            self._version,
            http=authorized,
            static_discovery=True,
            cache_discovery=False,
            client_options={"api_endpoint": self._endpoint},
        )


@dataclass(frozen=True, slots=True)
class Patience:
    """How long reads are repeated. Seconds, but for the counts.

    `failures` bounds tries after 5xx and lost connections, `refusals` after 403/429 for speed; a time
    named by Google further ahead than `longest_wait` is left to the caller to come back at. Where no call has
    succeeded yet and no connection can be made, `unreachable` tries are enough to say that there is no network.
    """

    failures: int = 6
    unreachable: int = 3
    refusals: int = 14
    first: float = 0.5
    cap: float = 32.0
    longest_wait: float = 120.0

    def back_off(self, tries: int) -> float:
        """Full jitter over a doubling span, never less than half of it."""
        span = min(self.cap, self.first * 2**tries)
        return float(span * random.uniform(0.5, 1.0))  # noqa: S311 - spreads calls, protects nothing


class Caller:
    """Makes the calls: paced, counted, translated; reads repeated, writes never."""

    def __init__(
        self, service: str, connections: Connections, pacing: Pacing, *, clock: Clock, patience: Patience | None = None
    ) -> None:
        self.service = service
        self.spent = Spent()
        self.pacing = pacing
        self._connections = connections
        self._clock = clock
        self._patience = patience or Patience()
        self._lock = threading.Lock()
        self._reached = False

    def close(self) -> None:
        """Wake whoever waits for a turn, and close the connections."""
        self.pacing.stop()
        self._connections.close()

    def read(self, units: int, request: Callable[[Any], Any]) -> Any:
        """The decoded answer to `request(resources)`, tried until it comes or patience ends."""
        failures = refusals = 0
        while True:
            try:
                return self._once(units, request)
            except QuotaSpent:
                raise
            except RateLimited as refused:
                refusals += 1
                wait = max(self._patience.back_off(refusals), self._seconds_until(refused))
                if refusals >= self._patience.refusals or wait > self._patience.longest_wait:
                    raise
                if refused.resumes_at is not None:
                    self.pacing.hold(wait)  # what Google names holds for all connections of the user
            except ServiceDown as failed:
                failures += 1
                wait = max(self._patience.back_off(failures), self._seconds_until(failed))
                limit = self._patience.failures
                if isinstance(failed, Unreachable) and not self._reached:
                    limit = self._patience.unreachable
                if failures >= limit or wait > self._patience.longest_wait:
                    raise
            self._clock.wait(wait, self.pacing.stopped)

    def write(self, units: int, request: Callable[[Any], Any]) -> Any:
        """The decoded answer; sent exactly once, whatever comes of it."""
        return self._once(units, request)

    def _once(self, units: int, request: Callable[[Any], Any]) -> Any:
        try:
            self.pacing.take(units)
        except Stopped:
            raise ServiceDown("The work was stopped before its end; start it again to go on.") from None
        refused = False
        try:
            # num_retries=0: the client would repeat POSTs, and knows nothing of the times that Google names.
            answer = request(self._connections.resources()).execute(num_retries=0)
        except Exception as error:  # noqa: BLE001 - `translate` raises again what it does not know
            known = translate(error, service=self.service, now=self._clock.now())
            refused = isinstance(known, RateLimited | QuotaSpent)
            raise known from None
        else:
            self._reached = True
            return answer
        finally:
            with self._lock:
                self.spent.calls += 1
                self.spent.units += 0 if refused else units  # what is refused is not charged
                self.spent.refused += refused
            self.pacing.note(refused=refused)

    def _seconds_until(self, error: UserError) -> float:
        resumes_at = getattr(error, "resumes_at", None)
        return 0.0 if resumes_at is None else max(0.0, (resumes_at - self._clock.now()).total_seconds())
