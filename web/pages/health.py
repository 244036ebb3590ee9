"""How this process fares, for programs: alive, ready, and counts without anybody's name."""

from flask import Blueprint

from plugin.errors import StoreTrouble, UserError
from web.pages.request_context import control

health = Blueprint("health", __name__)
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
Plain = tuple[str, int, dict[str, str]]


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
    """Whether people can be served: the database answers. Where this fails, send them elsewhere for now."""
    try:
        control().load_invitations()
    except (UserError, StoreTrouble):
        return "the database does not answer\n", 503, PLAIN
    return "ok\n", 200, PLAIN
