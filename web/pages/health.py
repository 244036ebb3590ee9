"""How this process fares, for programs: alive, ready, and in numbers without anybody's name."""

import time

from flask import Blueprint, Flask, Response, abort, current_app, g, request

from plugin.errors import StoreTrouble, UserError
from web import counters
from web.metrics import CONTENT_TYPE, Metrics, may_read
from web.pages.request_context import control, server, wiring

health = Blueprint("health", __name__)
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
Plain = tuple[str, int, dict[str, str]]
LOOPBACK = frozenset({"127.0.0.1", "::1"})
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")


@health.get("/healthz")
def healthz() -> Plain:
    """The process answers."""
    return "ok\n", 200, PLAIN


@health.get("/livez")
def livez() -> Plain:
    """The same by the name that orchestrators use: where this fails, start the process anew."""
    return "ok\n", 200, PLAIN


@health.get("/readyz")
def readyz() -> Plain:
    """Whether people can be served: the database answers, and nobody is stopping the process.

    Where this fails, send them elsewhere for now.
    """
    if current_app.extensions["askwell.stopping"].is_set():
        return "stopping\n", 503, PLAIN
    try:
        control().load_invitations()
    except (UserError, StoreTrouble):
        return "the database does not answer\n", 503, PLAIN
    return "ok\n", 200, PLAIN


@health.get("/metrics")
def metrics() -> Plain:
    """The numbers, for whoever shows the token; on a laptop without one, for the machine itself."""
    from_here = request.remote_addr in LOOPBACK and not any(name in request.headers for name in _FORWARDED)
    token, given = wiring().settings.metrics_token, request.headers.get("Authorization", "")
    if not may_read(token, given, on_server=server() is not None, from_here=from_here):
        abort(404)
    numbers: Metrics = current_app.extensions["askwell.metrics"]
    return numbers.text(), 200, {"Content-Type": CONTENT_TYPE}


def count_requests(app: Flask) -> None:
    """Count every answer by its kind alone."""

    @app.before_request
    def begin() -> None:
        g.began = time.monotonic()

    @app.after_request
    def count(response: Response) -> Response:
        counters.add("requests", f"{response.status_code // 100}xx")
        counters.add("request_seconds", amount=time.monotonic() - g.get("began", time.monotonic()))
        return response
