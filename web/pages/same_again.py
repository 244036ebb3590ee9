"""A request in the very words of an earlier one gets the answer of that one, while all that it rests on stands.

What Flask answers with a kept page (`kept_pages.py`) follows from the request's words and from what the database says
of the visit: the session, whose it is and whether they may come in, their accounts, and how often each has changed. So
where both are as they were, nothing needs to be found out anew: no host, signature or token, which are the same words.
The words are every header but those that no page reads. The database is asked at each request, so that a session which
has ended, an invitation that was withdrawn, or a change by any process is seen at once. Only on a server whose accounts
lie in one database: elsewhere that one question does not say it all.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import Any

from flask import Flask

from plugin.errors import StoreTrouble, UserError
from plugin.store.visits import Visit
from web import counters
from web.bootstrap import Wiring

NOTE = "askwell.shown"
"""Under which name of a request's environment a view notes which kept page it shows."""
MOST = 1000
"""Requests that are known again, those made longest ago dropped first."""
_WORDS = ("wsgi.url_scheme", "SERVER_NAME", "SERVER_PORT", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING")
_UNREAD = frozenset(
    {"HTTP_X_REQUEST_ID", "HTTP_X_FORWARDED_FOR", "HTTP_X_REAL_IP", "HTTP_TRACEPARENT", "HTTP_TRACESTATE"}
)
"""What proxies put into each request anew, and no kept page reads."""

Environ = dict[str, Any]
Headers = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A kept page as a request was answered with it: whose visit it was, and how the page is found again."""

    session_id: str
    visit: Visit
    find: Callable[[], bytes | None]
    """The page, with the token of that browser's forms, as long as it holds."""


class SameAgain:
    """What stands before a server's Flask."""

    def __init__(self, app: Flask, *, most: int = MOST) -> None:
        self._flask = app
        self._inner = app.wsgi_app
        self._most = most
        self._known: OrderedDict[Hashable, tuple[ShownPage, Headers]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer as before, or ask Flask, and note what it says."""
        if environ["REQUEST_METHOD"] != "GET":
            return self._inner(environ, start_response)
        began, key = time.monotonic(), _words(environ)
        with self._lock:
            known = self._known.get(key)
        if known is not None:
            shown, headers = known
            body = shown.find() if self._stands(shown) else None
            if body is not None:
                counters.add("requests", "2xx")
                counters.add("request_seconds", amount=time.monotonic() - began)
                start_response("200 OK", list(headers))
                return [body]
            with self._lock:
                self._known.pop(key, None)
        return self._ask(key, environ, start_response)

    def _stands(self, shown: ShownPage) -> bool:
        wiring: Wiring = self._flask.extensions["askwell"]
        now = self._flask.extensions["askwell.clock"]()
        try:
            with wiring.open_control() as control:
                return control.still_stands(shown.session_id, shown.visit, of_member=True, now=now)
        except (StoreTrouble, UserError):
            # Flask has the words for it.
            return False

    def _ask(self, key: Hashable, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def begin(status: str, headers: Headers, *more: Any) -> Any:
            shown = environ.get(NOTE)
            # What hands a cookie out is not the same twice.
            if shown is not None and status == "200 OK" and not any(name == "Set-Cookie" for name, _ in headers):
                self._remember(key, shown, list(headers))
            return start_response(status, headers, *more)

        return self._inner(environ, begin)

    def _remember(self, key: Hashable, shown: ShownPage, headers: Headers) -> None:
        with self._lock:
            self._known[key] = (shown, headers)
            self._known.move_to_end(key)
            while len(self._known) > self._most:
                self._known.popitem(last=False)


def _words(environ: Environ) -> bytes:
    """All of a request that an answer may rest on, as a digest: it holds the browser's cookies."""
    words = [environ.get(name) for name in _WORDS]
    headers = [(name, value) for name, value in environ.items() if name.startswith("HTTP_") and name not in _UNREAD]
    return sha256(repr((words, headers)).encode()).digest()
