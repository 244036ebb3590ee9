"""`/connect` and `/oauth/callback`: the way to Google's consent page and back."""

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.errors import UserError
from plugin.google.oauth import CALENDAR, GMAIL_COMPOSE, GMAIL_READ
from plugin.usecases.connect import begin_connect, finish_connect
from web.jobs import Jobs
from web.pages.request_context import clock, control, server, visitor, wiring
from web.pages.security import with_session

connect = Blueprint("connect", __name__)
MISSING = {
    CALENDAR: "the calendar (no meetings will be seen)",
    GMAIL_READ: "reading mail (only the calendar will be read)",
    GMAIL_COMPOSE: "drafts (asks will be suggested, but not put into Gmail)",
}


@connect.get("/connect")
def page() -> str:
    """What is asked for and why, and the button; with the reason where it cannot work yet."""
    problem = ""
    try:
        wiring().google.client()
    except UserError as error:
        problem = str(error)
    return render_template("connect.html", problem=problem, accounts=visitor().accounts)


def _callback() -> str:
    house = server()
    if house is not None:
        return house.address(url_for("connect.callback"))
    return url_for("connect.callback", _external=True)


@connect.post("/connect")
def begin() -> Response:
    """Lead on to the consent page; state, nonce and verifier stay here, bound to this session."""
    url = begin_connect(
        control(),
        wiring().google,
        redirect_uri=_callback(),
        now=clock(),
        session_id=visitor().session_id,
        next_path=url_for("today.page"),
    )
    return redirect(url, 303)


@connect.get("/oauth/callback")
def callback() -> Response:
    """Come back from Google: keep the account, begin to read it, and say what was not granted."""
    member = visitor().member
    try:
        connected = finish_connect(
            control(),
            wiring().google,
            request.args.to_dict(),
            redirect_uri=_callback(),
            now=clock(),
            session_id=visitor().session_id,
            owner=member.id if member else None,
        )
    except UserError as error:
        flash(str(error), "error")
        return redirect(url_for("connect.page"), 303)
    welcome = current_app.extensions["askwell.welcome"]
    if welcome is not None:
        with control().open_account(connected.account.id) as opened:
            welcome(opened, connected.account)
    jobs: Jobs | None = current_app.extensions["askwell.jobs"]
    if jobs is not None:
        jobs.look_soon(connected.account.id)
    flash(f"{connected.account.address} is connected.", "status")
    for scope in connected.refused:
        flash(f"Not allowed: {MISSING[scope]}. Connect again to change that.", "warning")
    response = redirect(url_for("today.page"), 303)
    session_id = control().sign_in_session(visitor().session_id, connected.account.id, now=clock())
    return with_session(response, session_id) if session_id else response
