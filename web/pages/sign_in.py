"""`/sign-in`: into a server, through Google, for whoever was invited.

Before anybody is in there is no session to bind a sign-in to: a cookie of ten minutes holds the secret that does.
"""

import secrets
from datetime import timedelta

from flask import Blueprint, current_app, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.connect import SIGN_IN
from plugin.usecases.members import begin_sign_in, finish_sign_in
from web.pages.known_path import known_path
from web.pages.request_context import clock, control, server, visitor, wiring
from web.pages.security import cookie_name, drop_cookie, keep_cookie, with_session
from web.pages.tries import Tries
from web.server_mode import ServerMode

sign_in = Blueprint("sign_in", __name__, url_prefix="/sign-in")
_BROWSER = "askwell_sign_in"
MOST_TRIES, TRIED_WITHIN = 60, timedelta(minutes=1)
"""A whole office behind one address signs in at nine; each try is kept for ten minutes and may call Google once."""
TOO_OFTEN = say("From your network too many have tried to sign in just now: wait a minute, then try again.")
LEFT = {
    "yes": say("Everything of yours on this server is deleted."),
    "untold": say(
        "Everything of yours on this server is deleted. Google could not be told: remove Askwell under "
        "myaccount.google.com/permissions as well."
    ),
}
"""What is said to whoever has just left."""


def _house() -> ServerMode:
    found = server()
    if found is None:
        raise RuntimeError(say("nobody signs in on a laptop"))
    return found


def _callback() -> str:
    return _house().address(url_for("sign_in.callback"))


@sign_in.get("")
def page() -> str | Response:
    """The one button; whoever is in already goes on."""
    wanted = known_path(request.args.get("next", ""))
    if visitor().signed_in:
        return redirect(wanted, 303)
    return _shown(wanted, LEFT.get(request.args.get("left", ""), ""))


def _shown(wanted: str, notice: str = "", problem: str = "") -> str:
    if not problem:
        try:
            wiring().google.client()
        except UserError as error:
            problem = say("Nobody can sign in yet: %(why)s", why=error)
    return render_template("sign_in.html", next=wanted, notice=notice, problem=problem)


@sign_in.post("")
def begin() -> Response:
    """Lead on to Google; state, nonce and verifier stay here."""
    tries: Tries = current_app.extensions["askwell.sign_ins"]
    if not tries.take(request.remote_addr or "", now=clock()):
        shown = _shown(known_path(request.form.get("next", "")), problem=TOO_OFTEN)
        return current_app.make_response((shown, 429, {"Retry-After": str(int(TRIED_WITHIN.total_seconds()))}))
    browser = secrets.token_urlsafe(32)
    url = begin_sign_in(
        control(),
        wiring().google,
        redirect_uri=_callback(),
        now=clock(),
        browser=browser,
        next_path=known_path(request.form.get("next", "")),
    )
    response = redirect(url, 303)
    keep_cookie(response, cookie_name(_BROWSER), browser, seconds=int(SIGN_IN.total_seconds()))
    return response


@sign_in.get("/callback")
def callback() -> Response:
    """Come back from Google, and in, if invited."""
    try:
        done = finish_sign_in(
            control(),
            wiring().google,
            request.args.to_dict(),
            redirect_uri=_callback(),
            now=clock(),
            browser=request.cookies.get(cookie_name(_BROWSER), ""),
            guests=_house().guests,
        )
    except UserError as error:
        refused = current_app.make_response((_shown(url_for("today.page"), problem=str(error)), 403))
        drop_cookie(refused, cookie_name(_BROWSER))
        return refused
    if visitor().session_id:
        control().end_session(visitor().session_id)
    session.clear()
    response = redirect(known_path(done.next), 303)
    drop_cookie(response, cookie_name(_BROWSER))
    return with_session(response, control().start_session(now=clock(), member_id=done.member.id))
