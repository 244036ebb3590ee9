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
from functools import lru_cache
from typing import Any

import httplib2
from google.oauth2.credentials import Credentials

from plugin.domain.model.port_values import Spent
from plugin.errors import QuotaSpent, RateLimited, ServiceDown, Unreachable, UserError
from plugin.google.credentials import ClientCredentials
from plugin.google.failures import translate
from plugin.google.log_filters import hush
from plugin.google.pacing import Clock, Pace, Stopped
from plugin.google.sign_in_failures import is_dead_grant
from plugin.sentences import say

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
        raise http.client.HTTPException(say("the compressed reply breaks off")) from error


class SharedCredentials(Credentials):
    """One access token for all threads, renewed by one of them at a time.

    `keep` is called with a new refresh token where Google gives one in place of the old, `on_dead` where it says that
    the grant has ended; both in the thread that made the call. A grant that has ended is not asked about again.
    """

    def __init__(
        self,
        client: ClientCredentials,
        refresh_token: str,
        scopes: tuple[str, ...],
        *,
        keep: Callable[[str], None] = lambda _token: None,
        on_dead: Callable[[], None] = lambda: None,
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
        self._on_dead = on_dead
        self._dead: Exception | None = None

    def before_request(self, request: Any, method: str, url: str, headers: Any) -> None:
        """Put the token into the headers, renewing it first where it is old."""
        with self._turn:
            super().before_request(request, method, url, headers)  # type: ignore[no-untyped-call]  # as above
            self._seen.token = self.token

    def refresh(self, request: Any) -> None:
        """Renew the token, unless another thread has done so since this one last used it."""
        with self._turn:
            if self._dead is not None:
                raise self._dead
            if self.token is None or self.token == getattr(self._seen, "token", None) or not self.valid:
                self._renew(request)

    def _renew(self, request: Any) -> None:
        from google.auth.exceptions import RefreshError  # noqa: PLC0415 - costs start-up time elsewhere

        before = self.refresh_token
        try:
            super().refresh(request)  # type: ignore[no-untyped-call]  # as above
        except RefreshError as error:
            if is_dead_grant(error):
                self._dead = error
                self._on_dead()
            raise
        if self.refresh_token and self.refresh_token != before:
            self._keep(self.refresh_token)


class AuthorizedHttp(OnceHttp):
    """OnceHttp with the user's token on each request. A token refused with 401 is renewed once, and the call repeated.

    Google's own transport for this, google-auth-httplib2, is no longer maintained: tokens are renewed through
    google-auth's `requests` transport instead.
    """

    def __init__(self, credentials: Credentials, *, timeout: float) -> None:
        import requests  # noqa: PLC0415 - loaded where the network is used
        from google.auth.transport.requests import Request  # noqa: PLC0415 - the same

        super().__init__(timeout=timeout)
        self._owner = credentials
        self._session = requests.Session()
        self._session.max_redirects = 0  # tokens stay where they belong
        self._renewal: Any = Request(session=self._session)

    def request(  # type: ignore[override]  # the client gives these arguments, the last two by name
        self, uri: str, method: str = "GET", body: Any = None, headers: Any = None, **more: Any
    ) -> tuple[Any, bytes]:
        """The answer to one request; 401 comes back only where it outlives a renewal."""
        for last in (False, True):
            sent = dict(headers or {})
            self._owner.before_request(self._renewal, method, uri, sent)  # type: ignore[no-untyped-call]  # as above
            response, content = super().request(uri, method, body=body, headers=sent, **more)
            if last or response.status != http.client.UNAUTHORIZED:
                break
            self._owner.refresh(self._renewal)  # type: ignore[no-untyped-call]  # as above
        return response, content

    def close(self) -> None:
        """Close the connections, those for tokens too."""
        super().close()
        self._session.close()


class Connections:
    """One Google API at `endpoint`, and a connection to it for each thread (httplib2 is not thread-safe).

    `hoist` picks the resource objects out of the service. All threads and accounts share them: they only make
    requests, and each request is sent over the thread's own connection.
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

    def send(self, request: Callable[[Any], Any]) -> Any:
        """The decoded answer to `request(resources)`, sent once over this thread's connection.

        num_retries=0: the client would repeat POSTs, and knows nothing of the times that Google names.
        """
        with _BUILDING:
            resources = _resources(self._name, self._version, self._hoist)
        if not hasattr(self._local, "http"):
            self._local.http = AuthorizedHttp(self._credentials, timeout=TIMEOUT)
            self._open.append(self._local.http)
        made = request(resources)
        made.uri = self._endpoint + made.uri.removeprefix(_ANYWHERE)
        return made.execute(http=self._local.http, num_retries=0)


_ANYWHERE = "https://google.invalid/"
_BUILDING = threading.Lock()


@lru_cache
def _resources(name: str, version: str, hoist: Callable[[Any], Any]) -> Any:
    """The resource objects of an API, made once a process: they cost 25 ms. Where their requests go is said later."""
    hush()
    from googleapiclient.discovery import build  # noqa: PLC0415 - costs 1.4 s and 32 MB

    return hoist(
        build(
            name,
            version,
            http=OnceHttp(timeout=TIMEOUT),
            static_discovery=True,
            cache_discovery=False,
            client_options={"api_endpoint": _ANYWHERE},
        )
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


class Lanes:
    """How many calls may be under way at once: fewer, whenever Google finds them too many."""

    def __init__(self, most: int) -> None:
        self.limit = most
        self._busy = 0
        self._free = threading.Condition()

    def __enter__(self) -> None:
        with self._free:
            self._free.wait_for(lambda: self._busy < self.limit)
            self._busy += 1

    def __exit__(self, *_: object) -> None:
        with self._free:
            self._busy -= 1
            self._free.notify()

    def narrow(self) -> None:
        """A quarter fewer from now on, two at least."""
        with self._free:
            self.limit = max(2, self.limit * 3 // 4)


class Caller:
    """Makes the calls: paced, counted, translated; reads repeated, writes never."""

    def __init__(
        self,
        service: str,
        connections: Connections,
        pacing: Pace,
        *,
        clock: Clock,
        patience: Patience | None = None,
        at_once: int = 2,
    ) -> None:
        self.service = service
        self.spent = Spent()
        self.pacing = pacing
        self.lanes = Lanes(at_once)
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
                return self._once(units, request, whole=True)
            except QuotaSpent:
                raise
            except RateLimited as refused:
                refusals += 1
                wait = max(self._patience.back_off(refusals), self._seconds_until(refused))
                if refusals >= self._patience.refusals or wait > self._patience.longest_wait:
                    raise
                if refused.resumes_at is not None:
                    # What Google names holds for all connections of the user, or of all users.
                    self.pacing.hold(wait, everybody=refused.everybody)
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

    def _once(self, units: int, request: Callable[[Any], Any], *, whole: bool = False) -> Any:
        try:
            self.pacing.take(units)
        except Stopped:
            raise ServiceDown(say("The work was stopped before its end; start it again to go on.")) from None
        refused = everybody = False
        try:
            with self.lanes:
                answer = self._connections.send(request)
            if whole:
                self._require_content(answer)
        except Exception as error:  # noqa: BLE001 - `translate` raises again what it does not know
            known = translate(error, service=self.service, now=self._clock.now())
            refused = isinstance(known, RateLimited | QuotaSpent)
            if isinstance(known, RateLimited):
                everybody = known.everybody
                if known.concurrent:
                    self.lanes.narrow()
            raise known from None
        else:
            self._reached = True
            return answer
        finally:
            with self._lock:
                self.spent.calls += 1
                self.spent.units += 0 if refused else units  # what is refused is not charged
                self.spent.refused += refused
            self.pacing.note(refused=refused, everybody=everybody)

    def _require_content(self, answer: Any) -> None:
        """Google's answers to reads say at least what kind of thing they are: an empty one is a bad moment's."""
        if not isinstance(answer, dict) or not answer:
            raise ServiceDown(
                say("%(service)s sent an empty answer; try again in a few minutes.", service=self.service),
                answered=True,
            )

    def _seconds_until(self, error: UserError) -> float:
        resumes_at = getattr(error, "resumes_at", None)
        return 0.0 if resumes_at is None else max(0.0, (resumes_at - self._clock.now()).total_seconds())
