"""Who may come in, from where, and what a browser may do with our pages.

Alone on a laptop the page is guarded by a single-use launch token: being on loopback is no proof
of anything, since every program and every web page in the same browser can reach it. On a server
people sign in (`sign_in.py`). The checks run in this order: the Host header (against DNS rebinding),
where an unsafe request comes from, its CSRF token, and the session.
"""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from urllib.parse import urlsplit

from flask import (
    Flask,
    Response,
    abort,
    after_this_request,
    current_app,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.sessions import SecureCookieSessionInterface
from flask_wtf import CSRFProtect
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response as AnyResponse

from plugin.errors import StoreTrouble, UserError
from plugin.sentences import say
from plugin.store.sessions import LONGEST, SERVER_LONGEST
from web.browser_link import remove_links
from web.pages.request_context import BeingDrawn, clock, control, server, set_visitor, visitor, wiring

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
PROBES = frozenset({"health.healthz", "health.livez", "health.readyz", "health.metrics"})
"""What tells how the process fares: programs ask by the machine's own address, and learn nothing of anybody."""
STATIC = frozenset({"static", "bootstrap.static"})
FEED = "calendar_feed.feed"
"""What a calendar program reads by a secret address, which is checked there (`calendar_feed.py`)."""
OPEN = frozenset({"security.launch", FEED, *PROBES, *STATIC})
"""The only endpoints without a session on a laptop; a test walks the whole url_map against this set."""
OPEN_ON_SERVER = frozenset({"sign_in.page", "sign_in.begin", "sign_in.callback", "look.face", FEED, *PROBES, *STATIC})
"""The same on a server."""
ONCE = frozenset({"security.launch", "connect.callback", "sign_in.callback"})
"""Endpoints whose GET uses something up: only a person's own visit may do that."""
AGAIN = 2
"""Seconds after which a page that was still being worked out asks for itself again."""
ADDON = "addon."
"""The endpoints of the add-on, which verify each request by themselves and heed no cookie (`web/addon`)."""
LARGE = frozenset({"files.upload"})
"""Endpoints that take whole mailboxes, from somebody who is signed in: what they carry goes to the disk as it comes."""
LARGEST = 1 << 40
"""Bytes that such an endpoint takes: what the server before it lets pass, and the disk holds."""
DAY = 24 * 3600
_PORT = re.compile(r":(\d{1,5})$")
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self' {forms}; base-uri 'none'; frame-ancestors 'none'"
)
"""`data:` images are Bootstrap's own form icons, inside its style sheet."""


LOCKED = say("This page is locked; open it with: askwell open")
NOT_SIGNED_IN = say("Nobody is signed in here, or not any more; sign in on the page.")
Json = dict[str, object]


def wants_json() -> bool:
    """Whether the one who asks is a script: by the address, or by what it accepts."""
    if request.path.startswith("/api/"):
        return True
    accepted = request.accept_mimetypes
    return accepted["application/json"] > accepted["text/html"]


def error_json(status: int, sentence: str) -> Json:
    """The one shape of a failure for scripts."""
    return {"error": {"status": status, "sentence": sentence.strip()}}


def cookie_name(purpose: str = "askwell") -> str:
    """A cookie's name at this port: browsers share cookies among all ports of a host, and two pages may run at once.

    Under https the browser itself sees to it that a cookie is this host's own (`__Host-`).
    """
    if _is_https():
        return f"__Host-{purpose}"
    port = _PORT.search(request.host)
    return f"{purpose}_{port[1] if port else 80}"


def _is_https() -> bool:
    house = server()
    return house is not None and house.is_https


def keep_cookie(response: AnyResponse, name: str, value: str, *, seconds: int) -> None:
    """Hand the browser a cookie that no script reads and no other site's form brings along."""
    response.set_cookie(name, value, httponly=True, samesite="Lax", secure=_is_https(), path="/", max_age=seconds)


def drop_cookie(response: AnyResponse, name: str) -> None:
    """Take it back."""
    response.delete_cookie(name, httponly=True, samesite="Lax", secure=_is_https(), path="/")


class PortSessions(SecureCookieSessionInterface):
    """Flask's signed session, which holds the forms' tokens and the notices, under a name of this port's own."""

    def get_cookie_name(self, app: Flask) -> str:  # noqa: ARG002 - Flask's signature
        """The cookie's name for the present request."""
        return cookie_name("askwell_form")

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - Flask's signature
        """Whether it goes out by https alone."""
        return _is_https()


def for_addon() -> bool:
    """Whether the request is for the add-on, whose callers show a token of Google's instead of a session."""
    return (request.endpoint or "").startswith(ADDON)


def guard(app: Flask, *, hosts: AbstractSet[str], google: AbstractSet[str] = frozenset(), addon_host: str = "") -> None:
    """Put every check in front of `app`.

    `hosts` are the Host headers it answers to, with ports; a server is only probed by them, and its people come by the
    hosts of its settings. `google` are the origins to which the connect form may lead on (a form's redirects count as
    its target). `addon_host` is the Host header by which Google calls the add-on: it opens its routes and no other.
    """
    app.session_interface = PortSessions()
    app.extensions["askwell.forms"] = set(google)
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
        MAX_CONTENT_LENGTH=8 * 1024 * 1024,
    )

    @app.before_request
    def check_host() -> None:
        for_google = addon_host and request.host.lower().removesuffix(":443") == addon_host and for_addon()
        if not _is_called_rightly(hosts) and not for_google:
            abort(421, say("This page answers only to its own address."))

    app.before_request(_take_more)
    app.before_request(_check_visit)
    app.before_request(_check_origin)
    _protect_forms(app)
    app.before_request(_check_session)

    @app.after_request
    def harden(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = POLICY.format(
            forms=" ".join(sorted(app.extensions["askwell.forms"]))
        )
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        if _is_https():
            response.headers["Strict-Transport-Security"] = f"max-age={365 * DAY}"
        if request.endpoint not in {*STATIC, "look.face"}:
            response.headers["Cache-Control"] = "no-store"
        return response

    if app.extensions["askwell.server"] is None:
        app.add_url_rule("/launch", "security.launch", _launch)
    app.add_url_rule("/sign-out", "security.sign_out", _sign_out, methods=["POST"])
    _explain_failures(app)


def allow_forms_to(address: str) -> None:
    """Let the connect form lead on to a consent page whose client has come only now."""
    parts = urlsplit(address)
    current_app.extensions["askwell.forms"].add(f"{parts.scheme}://{parts.netloc}")


def _take_more() -> None:
    """Lift the limit on what is sent for a form that takes files, before anything of it is read."""
    if request.endpoint in LARGE and server() is None:
        # A server takes no files: what is sent there all the same would lie on its disk before it is refused.
        session_id = request.cookies.get(cookie_name(), "")
        if session_id and control().load_session(session_id, now=clock()) is not None:
            request.max_content_length = LARGEST


def _is_called_rightly(hosts: AbstractSet[str]) -> bool:
    """Whether the Host header is one of ours; the machine's own addresses only probe a server."""
    house = server()
    if house is None:
        return request.host in hosts
    if request.endpoint in PROBES and request.host in hosts:
        return True
    return request.host.lower().removesuffix(":443") in house.hosts


def _check_session() -> AnyResponse | None:
    """Remember who it is; turn away whom we do not know."""
    if for_addon():
        return None
    if request.endpoint in PROBES | STATIC:
        # Neither needs the database, and a probe must tell that the process lives where that is down.
        set_visitor("", None)
        return None
    session_id = request.cookies.get(cookie_name(), "")
    on_server = server() is not None
    seen = control().load_visit(session_id, of_member=on_server, now=clock()) if session_id else None
    set_visitor(session_id, seen)
    if visitor().signed_in or request.endpoint in (OPEN_ON_SERVER if on_server else OPEN) or request.endpoint is None:
        return None
    if wants_json():
        return current_app.make_response((error_json(401, NOT_SIGNED_IN if on_server else LOCKED), 401))
    if not on_server:
        return current_app.make_response((render_template("locked.html"), 401))
    here = request.full_path.rstrip("?") if request.method in {"GET", "HEAD"} else "/"
    return current_app.make_response((render_template("sign_in.html", next=here, problem=""), 401))


def _protect_forms(app: Flask) -> None:
    """Refuse an unsafe request without its form's token, but for the add-on's, which no browser sends."""
    csrf = CSRFProtect()
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    csrf.init_app(app)

    @app.before_request
    def check_form() -> None:
        if not for_addon() and app.config["WTF_CSRF_ENABLED"]:
            csrf.protect()


def _check_visit() -> AnyResponse | None:
    """Turn away what only looks ahead, where looking uses something up."""
    # Link checkers ask for the head of a page, and browsers fetch pages ahead of a click.
    ahead = request.headers.get("Sec-Purpose", request.headers.get("Purpose", ""))
    if request.endpoint in ONCE and (request.method == "HEAD" or ahead.startswith(("prefetch", "prerender"))):
        return current_app.make_response(("", 503, {"Retry-After": "0"}))
    return None


def _check_origin() -> None:
    """Refuse what would change something and comes from another page."""
    if request.method not in UNSAFE or for_addon():
        return
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    # Under our own no-referrer policy browsers send "Origin: null" from our own forms, so Sec-Fetch-Site decides;
    # Origin speaks only for browsers that are too old to send it.
    ours = site in {"same-origin", "none"} if site else not origin or urlsplit(origin).netloc == request.host
    if not ours:
        abort(403, say("This form was sent from another page; nothing was changed."))


def _launch() -> AnyResponse:
    """Exchange the launch token for a session, once, and go on to a clean URL."""
    # Used up in any case: a browser that is in already must leave no working link in its history.
    taken = control().take_launch_token(request.args.get("token", ""), now=clock())
    if visitor().signed_in:
        return redirect(url_for("today.page"))
    if not taken:
        abort(403, say("This launch link was used before or is too old; start Askwell again for a new one."))
    remove_links(wiring().settings.home)
    return with_session(redirect(url_for("today.page")), control().start_session(now=clock()))


def _sign_out() -> AnyResponse:
    """End this browser's session here and in the browser."""
    session_id = visitor().session_id
    set_visitor("", None)
    session.clear()

    @after_this_request
    def take_back(response: Response) -> Response:
        # Also where the session cannot be ended here just now: whoever comes to this browser next must not be in.
        drop_cookie(response, cookie_name())
        return response

    control().end_session(session_id)
    if server() is None:
        shown = render_template("locked.html", signed_out=True)
    else:
        shown = render_template("sign_in.html", next="/", problem="", signed_out=True)
    return current_app.make_response(shown)


def with_session(response: AnyResponse, session_id: str) -> AnyResponse:
    """`response`, handing the browser this session."""
    longest = LONGEST if server() is None else SERVER_LONGEST
    keep_cookie(response, cookie_name(), session_id, seconds=int(longest.total_seconds()))
    return response


def _explain_failures(app: Flask) -> None:
    """Every failure becomes a page with a sentence: what failed, and what to do next."""
    sentences = {
        400: say("That request could not be understood; go back and try again."),
        403: say("That is not allowed here."),
        404: say("There is no such page, or it belongs to another account."),
        405: say("That address answers to another kind of request; go back and use its button."),
        413: say("That is more than this page takes; use a file of at most 8 MB."),
        421: say("This page answers only to its own address."),
        500: say(
            "Something failed that should not have. Nothing was sent, and what was saved before is kept; try again."
        ),
    }

    def explain(status: int, sentence: str) -> tuple[Json | str, int]:
        if wants_json():
            told: Callable[[str], str] = current_app.extensions["askwell.told"]
            return error_json(status, told(sentence)), status
        return render_template("failure.html", sentence=sentence, status=status), status

    for status, sentence in sentences.items():

        def on_status(error: Exception, status: int = status, sentence: str = sentence) -> tuple[Json | str, int]:
            description = str(getattr(error, "description", "") or "")
            spoken = status in {403, 421} or (status in {400, 404} and request.blueprint == "api")
            ours = description.endswith((".", ".\n")) and spoken and "server" not in description
            return explain(status, description if ours else sentence)

        app.register_error_handler(status, on_status)

    def on_csrf(_error: CSRFError) -> tuple[Json | str, int]:
        return explain(
            400, say("This form had grown too old, so nothing was changed; go back, reload the page, try again.")
        )

    def on_user_error(error: UserError) -> tuple[Json | str, int]:
        return explain(409, str(error))

    def on_damage(error: StoreTrouble) -> tuple[Json | str, int]:
        return explain(503 if error.away else 500, str(error))

    def on_being_drawn(soon: BeingDrawn) -> str:
        # The page asks for itself again, also where there are no scripts.
        return render_template("drawing.html", messages=soon.messages, again=AGAIN)

    app.register_error_handler(BeingDrawn, on_being_drawn)
    app.register_error_handler(StoreTrouble, on_damage)
    app.register_error_handler(CSRFError, on_csrf)
    app.register_error_handler(UserError, on_user_error)
