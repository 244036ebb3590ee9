"""The page: one Flask application, made by `create_app`; one blueprint for each thing a person does."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from threading import Event
from typing import IO, Any
from urllib.parse import urlsplit

from flask import Flask, Request, current_app, g, request
from flask_bootstrap import Bootstrap5
from werkzeug.middleware.proxy_fix import ProxyFix

from plugin.domain.model import Account
from plugin.errors import UserError
from plugin.google.credentials import read_credentials
from plugin.store.uploads import temporary_file
from plugin.usecases.stores.account import AccountStore
from web.addon.routes import serve_addon
from web.api.routes import api
from web.bootstrap import Wiring
from web.demo_process import DemoProcess
from web.jobs import Jobs
from web.metrics import Metrics
from web.pages import filters, security
from web.pages import request_context as visit
from web.pages.ask_status import ask_status
from web.pages.asks import asks
from web.pages.calendar_feed import calendar_feed
from web.pages.connect import connect
from web.pages.contacts import contacts
from web.pages.files import files
from web.pages.health import count_requests, health
from web.pages.kept_pages import KeptPages
from web.pages.language import add_language
from web.pages.last_known import last_known
from web.pages.letter_wording import letter_wording
from web.pages.letters import letters
from web.pages.look import add_look
from web.pages.model_settings import model_settings
from web.pages.morning import morning
from web.pages.never_read import never_read
from web.pages.pairs import pairs
from web.pages.people import people
from web.pages.profile import profile
from web.pages.prospects import prospects
from web.pages.reader import reader_page
from web.pages.results import results
from web.pages.rewording import rewording
from web.pages.same_again import SameAgain
from web.pages.sent_words import sent_words
from web.pages.server_page import leave_page, server_page
from web.pages.settings import settings_page
from web.pages.sign_in import MOST_TRIES, TRIED_WITHIN, sign_in
from web.pages.today import today
from web.pages.tries import Tries
from web.pages.who_is_who import who_is_who
from web.pages.wording import wording
from web.server_mode import ServerMode

AREAS = (
    *(
        today,
        wording,
        asks,
        ask_status,
        sent_words,
        letters,
        letter_wording,
        people,
        contacts,
        who_is_who,
        prospects,
        profile,
        results,
    ),
    *(
        pairs,
        morning,
        calendar_feed,
        settings_page,
        never_read,
        model_settings,
        reader_page,
        rewording,
        connect,
        files,
        health,
        last_known,
        api,
    ),
)
"""One for each thing a person comes to do."""


SERVER_AREAS = (sign_in, server_page, leave_page)
"""What only a server has."""


class PageRequest(Request):
    """A request, whose files come to lie in the data directory: the system's own may be small, or others' to read."""

    def _get_file_stream(
        self,
        total_content_length: int | None,  # noqa: ARG002 - werkzeug's signature
        content_type: str | None,  # noqa: ARG002
        filename: str | None = None,  # noqa: ARG002
        content_length: int | None = None,  # noqa: ARG002
    ) -> IO[bytes]:
        wiring: Wiring = current_app.extensions["askwell"]
        made = temporary_file(wiring.settings.home)
        self.__dict__.setdefault("made_files", []).append(made)
        return made

    def close(self) -> None:
        """Close what came in, those files too that a refused form had begun."""
        super().close()
        for made in self.__dict__.get("made_files", ()):
            made.close()


class PageApp(Flask):
    """Flask, whose log names what was called and never the address that was asked for: that may name a person."""

    request_class = PageRequest

    def log_exception(self, exc_info: Any) -> None:
        """Note a failure nobody foresaw by the name of its route."""
        self.logger.error("%s %s failed", request.method, request.endpoint or "an unknown page", exc_info=exc_info)


def present() -> datetime:
    """The clock, in local time with its offset."""
    return datetime.now(UTC).astimezone()


def create_app(
    wiring: Wiring,
    *,
    hosts: AbstractSet[str],
    jobs: Jobs | None = None,
    clock: Callable[[], datetime] = present,
    welcome: Callable[[AccountStore, Account], None] | None = None,
    house: ServerMode | None = None,
) -> Flask:
    """The page for one installation.

    `hosts` are the Host headers it answers to, looked at anew with each request. Without `jobs`
    nothing is read in the background. `welcome` is called when an account has been connected. `house` is the
    server that people sign in to; without it, this is a laptop's own page.
    """
    wiring = wiring if wiring.kept is not None else wiring.keeping()
    app = PageApp("web")
    with wiring.open_control() as control:
        app.secret_key = control.load_secret("forms")
    app.extensions["askwell"] = wiring
    app.extensions["askwell.clock"] = clock
    app.extensions["askwell.jobs"] = jobs
    app.extensions["askwell.welcome"] = welcome
    app.extensions["askwell.demo"] = DemoProcess()
    app.extensions["askwell.server"] = house
    app.extensions["askwell.sign_ins"] = Tries(MOST_TRIES, TRIED_WITHIN)
    app.extensions["askwell.metrics"] = Metrics(wiring, clock)
    app.extensions["askwell.stopping"] = Event()
    app.extensions["askwell.kept_pages"] = KeptPages()
    count_requests(app)
    app.config["BOOTSTRAP_SERVE_LOCAL"] = True
    Bootstrap5(app)
    addon_host = urlsplit(wiring.settings.addon_url).netloc
    security.guard(app, hosts=hosts, google=_google_origins(wiring), addon_host=addon_host)
    for area in (*AREAS, *(SERVER_AREAS if house is not None else ())):
        app.register_blueprint(area)
    serve_addon(app, wiring, jobs=jobs, clock=clock, house=house)
    filters.add_filters(app)
    add_look(app)
    add_language(app)
    app.context_processor(
        lambda: {
            "visitor": visit.visitor(),
            "waiting_count": visit.waiting_count,
            "server": visit.server(),
            "demo": wiring.demo,
            "way_back": wiring.way_back,
        }
    )
    if house is not None:
        app.wsgi_app = SameAgain(app)  # type: ignore[method-assign]  # Flask's own way to put something in front
    if house is not None and house.proxies:
        count = house.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]  # Flask's own way to put something in front
    app.teardown_appcontext(visit.leave)
    app.teardown_appcontext(lambda _error: g.pop("visitor", None))
    return app


def _google_origins(wiring: Wiring) -> frozenset[str]:
    """Where the connect form's redirect may lead: the consent page's origin."""
    try:
        address = urlsplit(read_credentials(wiring.settings.credentials).auth_uri)
    except UserError:
        return frozenset({"https://accounts.google.com"})
    return frozenset({f"{address.scheme}://{address.netloc}"})
