"""Who may press the buttons: forms on loopback are within reach of every page in the same browser."""

from urllib.parse import urlsplit

from flask import Request


def from_elsewhere(request: Request) -> bool:
    """Whether a browser says that a form was sent by another site's page.

    A program that names no origin at all is a test or a person with curl: no page can make a browser do that.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.host


def on_loopback(request: Request) -> bool:
    """Whether the Host header names this machine: another name is a rebound DNS entry."""
    return urlsplit(f"//{request.host}").hostname in {"127.0.0.1", "localhost", "::1"}
