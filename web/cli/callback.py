"""A listener for one visit: where the browser comes back to after consent given from the terminal.

Browsers open connections ahead of need and say nothing on them, and other programs may knock as well: each visit has
a thread and a time-out of its own, and only the answer to the sign-in that was begun ends the waiting.
"""

import html
import secrets
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from plugin.errors import UserError

PATH = "/oauth/callback"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Askwell</title><body style="font: 1.1rem/1.6 system-ui; max-width: 34rem; margin: 4rem auto; padding: 0 1rem">
<h1>Askwell</h1><p>{sentence}</p></body></html>"""


_PATIENCE = 10.0
"""Seconds that a visitor may be silent for."""


class _Listener(ThreadingHTTPServer):
    """A server whose end waits for no visitor."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of visitors that break off."""


class Callback:
    """Listens on 127.0.0.1 until Google's answer has come; use it as a context."""

    def __init__(self, port: int) -> None:
        self._arrived = threading.Event()
        self._parameters: dict[str, str] = {}
        self._state = ""
        self._lock = threading.Lock()
        outer = self

        class Visit(BaseHTTPRequestHandler):
            """Answers the one request that matters; any other page on this port does not exist."""

            timeout = _PATIENCE

            def do_GET(self) -> None:
                """Keep the parameters and tell the person to go back to the terminal."""
                address = urlsplit(self.path)
                if address.path != PATH or self.headers.get("Host") != f"127.0.0.1:{outer.port}":
                    self._answer(HTTPStatus.NOT_FOUND, "There is nothing here.")
                    return
                if outer.keep(dict(parse_qsl(address.query))):
                    self._answer(HTTPStatus.OK, "Thank you. You can close this page and go back to the terminal.")
                else:
                    self._answer(
                        HTTPStatus.BAD_REQUEST,
                        "This is no answer to the sign-in that the terminal waits for; open the address it printed.",
                    )

            def _answer(self, status: HTTPStatus, sentence: str) -> None:
                body = PAGE.format(sentence=html.escape(sentence)).encode()
                self.send_response(status)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing: the request line holds the authorization code."""

        try:
            self._server = _Listener(("127.0.0.1", port), Visit)
        except OSError as error:
            raise UserError(
                f"Port {port} on 127.0.0.1 is taken ({error.strerror}); end what uses it, or choose another: --port."
            ) from error
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}{PATH}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)

    def expect(self, state: str) -> None:
        """Wait for the answer to the sign-in with this state, and to no other."""
        self._state = state

    def keep(self, parameters: dict[str, str]) -> bool:
        """Take the first answer to our sign-in; False for whatever is none. A browser may ask twice."""
        given = parameters.get("state", "")
        if not self._state or not secrets.compare_digest(given.encode(), self._state.encode()):
            return False
        with self._lock:
            if not self._arrived.is_set():
                self._parameters = parameters
                self._arrived.set()
        return True

    def wait(self, seconds: float) -> dict[str, str]:
        """The parameters of Google's answer. Raises UserError when none came in time."""
        if not self._arrived.wait(seconds):
            raise UserError("No answer came from Google in ten minutes; run askwell connect again.")
        return self._parameters

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
