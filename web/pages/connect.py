"""`/connect`: the front door. Google, files, or the demo; and the way to Google's consent page and back."""

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.errors import UserError
from plugin.google.oauth import SCOPES
from plugin.sentences import say
from plugin.store.uploads import Uploads
from plugin.usecases.client_file import keep_client
from plugin.usecases.connect import begin_connect, finish_connect
from web.demo_process import DemoProcess
from web.jobs import Jobs
from web.pages.flash import flash
from web.pages.request_context import clock, control, server, visitor, wiring
from web.pages.security import allow_forms_to, with_session
from web.views.accounts import MISSING

connect = Blueprint("connect", __name__)
LAPTOP_ONLY = frozenset(
    {"connect.google", "connect.keep_google", "connect.try_demo", "connect.end_demo", "connect.leave_demo"}
)
LARGEST_CLIENT = 64 * 1024
"""Bytes: Google's file has less than one thousand."""


@connect.get("/connect")
def page() -> str:
    """The three ways in; where Google's client is here already, its card connects at one press. A server has one."""
    if server() is not None:
        return render_template("connect_server.html", problem=_problem(), accounts=visitor().accounts)
    return render_template(
        "connect.html",
        problem=_problem(),
        accounts=visitor().accounts,
        demo_runs=_demo().is_running,
        waiting=len(Uploads(wiring().settings.home, visitor().session_id).files()),
    )


@connect.before_request
def leave_to_operator() -> None:
    """A server's client is its operator's, and it runs no demo."""
    if server() is not None and request.endpoint in LAPTOP_ONLY:
        abort(404)


def _problem() -> str:
    """Why Google cannot be connected yet; "" where it can."""
    try:
        allow_forms_to(wiring().google.client().auth_uri)
    except UserError as error:
        return str(error)
    return ""


def _demo() -> DemoProcess:
    found: DemoProcess = current_app.extensions["askwell.demo"]
    return found


@connect.get("/connect/google")
def google() -> str:
    """How to make an OAuth client at Google, step by step, and where to drop its file."""
    return render_template(
        "google.html", scopes=SCOPES, callback=_callback(), problem=_problem(), place=wiring().settings.credentials
    )


@connect.post("/connect/google")
def keep_google() -> Response:
    """Keep the client's file, and say what is wrong with it where it is not one."""
    upload = request.files.get("client")
    if upload is None or not upload.filename:
        flash(say("Choose the JSON file that Google let you download."), "error")
        return redirect(url_for("connect.google", _anchor="upload"), 303)
    try:
        client = keep_client(wiring().settings.credentials, upload.stream.read(LARGEST_CLIENT + 1))
    except UserError as error:
        flash(str(error), "error")
        return redirect(url_for("connect.google", _anchor="upload"), 303)
    allow_forms_to(client.auth_uri)
    flash(say("The client is here. Connect your account now."), "status")
    if client.kind == "web" and _callback() not in client.redirect_uris:
        flash(
            say(
                "It is a client for web applications: add %(callback)s to its redirect URIs at Google first.",
                callback=_callback(),
            ),
            "warning",
        )
    return redirect(url_for("connect.page"), 303)


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
    flash(say("%(address)s is connected.", address=connected.account.address), "status")
    for scope in connected.refused:
        flash(say("Not allowed: %(what)s. Connect again to change that.", what=MISSING[scope]), "warning")
    response = redirect(url_for("today.page"), 303)
    session_id = control().sign_in_session(visitor().session_id, connected.account.id, now=clock())
    return with_session(response, session_id) if session_id else response


@connect.post("/connect/demo")
def try_demo() -> str:
    """Start the demo, where it does not run, and lead into it."""
    link = _demo().open(url_for("connect.page", _external=True))
    return render_template("demo.html", link=link)


@connect.post("/connect/demo/end")
def end_demo() -> Response:
    """End the demo; nothing of it stays."""
    _demo().stop()
    flash(say("The demo has ended; nothing of it is kept."), "status")
    return redirect(url_for("connect.page"), 303)


@connect.get("/leave-demo")
def leave_demo() -> str:
    """The way out of a demo that a terminal started."""
    return render_template("leave_demo.html")
