"""What a large account's page showed last, shown at once while what has come since is being worked out.

Where `request_context.judgement` raises `BeingDrawn`, the page as it was drawn last, whichever process drew it, comes
out of the account's store with one line above it: as of when it is, and that it is being brought up to date. It then
replaces itself (`soon.js`), or at *Look again* without scripts. It is never what the user has spoken against since: the
store clears it (`plugin/store/drawn_pages.py`). Its buttons work: what they do rests on what is known by then, since
only those who look are shown this, and whoever does something waits until it is worked out.
"""

import json
from contextlib import suppress
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import version

from flask import Blueprint, Response, g, render_template, request
from flask_wtf.csrf import generate_csrf

from plugin.domain.model import ChangeCount
from plugin.errors import StoreTrouble, UserError
from plugin.store.drawn_pages import DrawnPage
from plugin.views.moments import Moments
from web.pages.language import page_language
from web.pages.look import theme
from web.pages.request_context import account, clock, seen, store, visitor, wiring, worked_out

last_known = Blueprint("last_known", __name__)
MARK = "<!-- as of -->"
"""Where base.html leaves room for the line."""


@last_known.get("/ready")
def ready() -> dict[str, bool]:
    """Whether what this account's pages show is worked out, so that they can be loaded again; it is begun if not."""
    try:
        return {"ready": worked_out() is not None}
    except (StoreTrouble, UserError):
        # The page says what failed.
        return {"ready": True}


def show_last_known() -> Response | None:
    """The page that is being asked for as it was drawn last; None where nothing is known of it that still says so."""
    found = store().load_drawn_page(_place(), now=clock())
    if found is None:
        return None
    token = generate_csrf() if len(found.parts) > 1 else ""
    said = _as_of(found.drawn)
    line = render_template("_as_of.html", said=said, here=request.full_path if request.query_string else request.path)
    return Response(token.join(found.parts).replace(MARK, line, 1), mimetype="text/html")


def keep_last_known(parts: tuple[bytes, ...], count: ChangeCount) -> None:
    """Keep the present page of a large account, drawn over its store as it was at `count`."""
    kept = wiring().kept
    if kept is None or "judgement" not in g or len(g.judgement.snapshot.messages) < kept.large:
        return
    page = DrawnPage(_place(), clock(), tuple(part.decode() for part in parts))
    # A page is shown all the same where it cannot be kept, as while the database takes nothing.
    with suppress(StoreTrouble, UserError):
        store().save_drawn_page(page, count=count)


def _place() -> str:
    """Which page it is, for whom, and how: what differs in any of it is another page."""
    who, (standing, _) = visitor(), seen()
    accounts = [[one.id, one.address] for one in who.accounts]
    whose = [account().id, who.member.id if who.member else "", who.is_admin, accounts, standing]
    told = [_version(), request.url, theme(), page_language(), *whose]
    return sha256(json.dumps(told).encode()).hexdigest()


@cache
def _version() -> str:
    """This program's: another one's pages may lead to what is no longer there."""
    return version("askwell")


def _as_of(drawn: datetime) -> str:
    """The hour, and the day where it is another one."""
    moments, local = Moments(clock()), drawn.astimezone(clock().tzinfo)
    return moments.hour(drawn) if local.date() == clock().date() else moments.moment(drawn)
