"""The sandbox as a running thing: an HTTP server on loopback, and the hand that changes its world from outside."""

import logging
import socket
import threading
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, Self

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from plugin.sandbox import calendar, failures, gmail
from plugin.sandbox.addon import CLIENT_ID, SERVICE_ACCOUNT, AddonHost
from plugin.sandbox.addonpages import AddonPages
from plugin.sandbox.addonpanel import parameters
from plugin.sandbox.calendarpage import CalendarPages
from plugin.sandbox.cardtext import card_text
from plugin.sandbox.consent import (
    AUTH_PATH,
    CERTS_PATH,
    REVOKE_PATH,
    TOKEN_PATH,
    USERINFO_PATH,
    ConsentPages,
)
from plugin.sandbox.counters import Counters
from plugin.sandbox.failures import GoogleFailure
from plugin.sandbox.faults import Faults
from plugin.sandbox.gate import Gate
from plugin.sandbox.google import Google, time_of_day
from plugin.sandbox.identity import signer
from plugin.sandbox.mailpage import MailPages
from plugin.sandbox.rendering import answer, refusal
from plugin.sandbox.sameorigin import on_loopback
from plugin.sandbox.world import World

_BACKLOG = 128


def create_app(google: Google) -> Flask:
    """The WSGI application over a state."""
    app = Flask(__name__, static_url_path="/static")
    app.config["MAX_CONTENT_LENGTH"] = 40 * 1024 * 1024
    for service, methods in (("gmail", gmail.METHODS), ("calendar", calendar.METHODS)):
        gate = Gate(google, service)
        for method in methods:
            app.add_url_rule(
                method.path,
                f"{service} {method.name}",
                gate.view(method),
                methods=[method.verb],
                provide_automatic_options=False,
            )
    app.register_blueprint(ConsentPages(google).blueprint())
    mail = MailPages(google)
    app.register_blueprint(mail.blueprint())
    app.register_blueprint(AddonPages(google, mail).blueprint())
    app.register_blueprint(CalendarPages(google).blueprint())
    app.add_template_filter(card_text)
    app.add_template_filter(parameters)
    app.add_url_rule("/counters", "counters", lambda: answer(google.counters.as_json()))

    @app.before_request
    def only_by_name() -> Response | None:
        return None if on_loopback(request) else Response("This is a sandbox on loopback.", status=421)

    @app.after_request
    def guarded(response: Response) -> Response:
        if response.mimetype == "text/html":
            response.headers["Content-Security-Policy"] = (
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'"
            )
            response.headers["Cache-Control"] = "no-store"
            response.headers["Referrer-Policy"] = "same-origin"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    @app.errorhandler(GoogleFailure)
    def refused(failure: GoogleFailure) -> Response:
        return refusal(failure)

    @app.errorhandler(HTTPException)
    def unknown(error: HTTPException) -> Response:
        status = error.code or 500
        if status in {404, 405}:
            return refusal(failures.failure(404, "Requested entity was not found.", "notFound", short="Not Found"))
        return refusal(failures.failure(status, error.description or "Bad Request", "badRequest"))

    return app


class _Requests(WSGIRequestHandler):
    """Werkzeug's handler, quiet, and answering each request with one packet: Nagle's delay would cost 40 ms a call."""

    disable_nagle_algorithm = True
    wbufsize = -1

    def finish(self) -> None:
        """End the connection; one that was cut on purpose cannot be flushed any more."""
        try:
            super().finish()
        except OSError:
            self.close_connection = True

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - werkzeug's name
        """Say nothing: addresses and search words do not belong in a log."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


class _Server(ThreadedWSGIServer):
    """A threaded server that can close the connections that clients keep open."""

    request_queue_size = _BACKLOG

    def __init__(self, port: int, app: Flask) -> None:
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        # Werkzeug ends the whole process where it cannot bind: a library raises, so the socket is bound here.
        with socket.create_server(("127.0.0.1", port), backlog=_BACKLOG) as bound:
            super().__init__("127.0.0.1", port, app, handler=_Requests, fd=bound.fileno())

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection, then serve it in a thread of its own."""
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget the connection and close it."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """Close what clients keep open."""
        with self._lock:
            connections = list(self._open)
        for connection in connections:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


class Sandbox:
    """A running sandbox. `counters` is what it has seen; assign `faults` to change the weather."""

    def __init__(self, google: Google, port: int) -> None:
        self.google = google
        self.app = create_app(google)
        self._server = _Server(port, self.app)
        self.port: int = self._server.port
        self.url = f"http://127.0.0.1:{self.port}"
        google.authority.issuer = self.url
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, name="sandbox", daemon=True
        )
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Stop serving and close every connection."""
        self._server.shutdown()
        self._server.hang_up()
        self._server.server_close()
        self._thread.join(timeout=5)

    def wait(self) -> None:
        """Return when the sandbox has been stopped."""
        self._thread.join()

    # --- what a client needs to know ---

    def credentials(self, kind: str = "installed", redirect_uri: str | None = None) -> dict[str, Any]:
        """Google's credentials.json for this server; `redirect_uri` is added to the client's own."""
        client = self.google.authority.register(kind, redirect_uri)
        return {
            kind: {
                "client_id": client.id,
                "project_id": "sandbox",
                "auth_uri": self.url + AUTH_PATH,
                "token_uri": self.url + TOKEN_PATH,
                "auth_provider_x509_cert_url": self.url + CERTS_PATH,
                "client_secret": client.secret,
                "redirect_uris": list(client.redirect_uris),
            }
        }

    def settings(self) -> dict[str, str]:
        """The ASKWELL_* environment that points a program here."""
        return {
            "ASKWELL_GMAIL_URL": self.url,
            "ASKWELL_CALENDAR_URL": self.url,
            "ASKWELL_USERINFO_URL": self.url + USERINFO_PATH,
            "ASKWELL_REVOKE_URL": self.url + REVOKE_PATH,
            "ASKWELL_CERTS_URL": self.url + CERTS_PATH,
            "ASKWELL_ISSUER": self.google.authority.issuer,
        }

    def addon_settings(self, url: str) -> dict[str, str]:
        """The ASKWELL_ADDON_* environment of a program whose add-on this Google calls at `url`."""
        return {
            "ASKWELL_ADDON_URL": url,
            "ASKWELL_ADDON_SERVICE_ACCOUNT": SERVICE_ACCOUNT,
            "ASKWELL_ADDON_CLIENT_ID": CLIENT_ID,
        }

    def install_addon(self, deployment: dict[str, Any]) -> None:
        """Install an add-on for everybody, from its deployment's JSON."""
        self.google.addon.deployment = deployment

    @property
    def addon(self) -> AddonHost:
        """The add-on service: what is installed, and what was called."""
        return self.google.addon

    def grant(self, address: str, scopes: Iterable[str], kind: str = "installed") -> dict[str, Any]:
        """The token endpoint's answer without a consent page: access_token, refresh_token, scope and so on."""
        return self.google.authority.grant(address, tuple(scopes), kind)

    # --- what can be seen and ordered from outside ---

    @property
    def counters(self) -> Counters:
        """Calls, units, refusals, sends."""
        return self.google.counters

    @property
    def faults(self) -> Faults:
        """Today's weather."""
        return self.google.faults

    @faults.setter
    def faults(self, faults: Faults) -> None:
        self.google.faults = faults

    def plan(self, method: str, *kinds: str) -> None:
        """Order what the next calls of `method` ("drafts.create", "oauth.token") meet: see faults.Dice.plan."""
        self.google.dice.plan(method, *kinds)

    def expire_history(self) -> None:
        """Every history id given out so far is answered with 404."""
        for mailbox in self.google.mailboxes.values():
            mailbox.expire_history()

    def expire_sync_tokens(self) -> None:
        """Every sync token given out so far is answered with 410."""
        for diary in self.google.diaries.values():
            diary.expire_sync_tokens()

    def expire_access_tokens(self) -> None:
        """Every access token given out so far is answered with 401; refresh tokens go on."""
        self.google.authority.expire_access_tokens()

    def revoke(self, address: str) -> None:
        """The user has taken back every application's access: refreshing answers invalid_grant."""
        self.google.authority.revoke_all(address)

    # --- what happens in the world meanwhile ---

    def deliver(
        self, address: str, raw: bytes, thread_id: str | None = None, labels: Iterable[str] = ("INBOX", "UNREAD")
    ) -> str:
        """New mail in somebody's mailbox; answers its Gmail id. It joins the thread it replies to."""
        return self.google.mailbox(address).deliver(raw, thread_id, labels).id

    def delete_message(self, address: str, message_id: str) -> None:
        """The user deletes a message for good."""
        self.google.mailbox(address).delete(message_id)

    def trash(self, address: str, message_id: str) -> None:
        """The user moves a message to the trash."""
        self.google.mailbox(address).relabel(message_id, add=("TRASH",), remove=("INBOX",))

    def relabel(self, address: str, message_id: str, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """The user changes a message's labels."""
        self.google.mailbox(address).relabel(message_id, add=add, remove=remove)

    def press_send(self, address: str, draft_id: str) -> str:
        """The user sends a draft, as with the page's button; answers the sent message's id."""
        sent = self.google.mailbox(address).send_draft(draft_id)
        self.counters.add("sends_pressed")
        return sent.id

    def resave_draft(self, address: str, draft_id: str, raw: bytes) -> str:
        """The user edits a draft in a mail program over IMAP; answers the new draft's id."""
        return self.google.mailbox(address).resave_draft(draft_id, raw)

    def relabel_draft(self, address: str, draft_id: str, *labels: str) -> str:
        """A draft stops being one under its own id: ("SENT",), or a label of scheduled mail; answers its message id."""
        return self.google.mailbox(address).leave_drafts(draft_id, labels).id

    def put_event(self, address: str, event: dict[str, Any]) -> str:
        """A new event, or a new version of one with the same id; answers the id."""
        return str(self.google.diaries[address].put(event)["id"])

    def event(self, address: str, event_id: str) -> dict[str, Any]:
        """An event as the calendar holds it."""
        return dict(self.google.diaries[address].get(event_id))

    def cancel_event(self, address: str, event_id: str) -> None:
        """The event, series or instance is cancelled."""
        self.google.diaries[address].cancel(event_id)

    def move_event(self, address: str, event_id: str, start: datetime, end: datetime) -> None:
        """The event or instance gets other times."""
        self.google.diaries[address].move(event_id, start, end)


def start_sandbox(  # noqa: PLR0913 -- keywords, each with its default
    world: World,
    *,
    port: int = 0,
    quota: str = "2026",
    project_units: int | None = None,
    faults: Faults | None = None,
    latency_ms: float = 0,
    clock: Callable[[], float] = time.monotonic,
    now: Callable[[], datetime] = time_of_day,
    skip: Callable[[timedelta], None] | None = None,
) -> Sandbox:
    """Start a sandbox in a daemon thread; port 0 takes a free one.

    `project_units` is what all users may spend of Gmail in a minute together; None bounds nothing.
    `clock` (monotonic seconds) rules quota, lags and lifetimes, `now` (aware) the dates of mail; `skip` moves `now` on
    by a button of the mail page. OSError where the port is taken.
    """
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    signer()
    google = Google(
        world,
        quota=quota,
        project_units=project_units,
        faults=faults,
        latency_ms=latency_ms,
        clock=clock,
        now=now,
        skip=skip,
    )
    return Sandbox(google, port)
