"""The add-on's routes: verified first, answered from the store, and always with a card, whatever fails."""

import logging
import re
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from threading import Lock

from flask import Flask, Response, current_app, request

from plugin.cards import answers
from plugin.cards.home import connect_card, sentence_card
from plugin.cards.links import Links, Route
from plugin.cards.widgets import Json
from plugin.domain.model import AccountId
from plugin.errors import MissingScope, Reconnect, StoreTrouble, Unfinished, UserError
from plugin.google.cached_certs import CachedCerts
from web.addon import actions
from web.addon.host_event import read_event
from web.addon.session import AT_WORK, AddonSession
from web.addon.verification import LARGEST, Caller, Verifier
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.server_mode import ServerMode
from web.settings import Settings

log = logging.getLogger("askwell.addon")
PATIENCE = 8.0
"""Seconds within which a card must be there: what takes longer goes on, and the card says so."""
DEED = 25.0
"""Seconds for what a button does at Google, which ends a call after thirty."""
MOST_SOUGHT = 1000
"""So many messages and events that were not held are remembered, with when they were first looked for."""
LOOKS = timedelta(minutes=1)
"""A look at what is new is queued once in this time at most, however many messages are opened."""
WORKERS = 4
"""So many cards are drawn, and so many buttons carried out, at once."""
UNDER_WAY = (
    "This is still being done at Google. Look again in a moment: whatever is pressed twice makes no second draft, "
    "and nothing is sent."
)
BUSY = "Askwell is busy with what was asked before and has not begun this, so nothing was done. Try again in a moment."
_COMMAND = re.compile(r"\s*[;:(][^;:(]*[:`]?\s*`?askwell [a-z].*", re.DOTALL)
REFUSED = "This request was not signed by Google for this address."
NOT_SET_UP = (
    "The add-on is not set up here: set ASKWELL_ADDON_URL, ASKWELL_ADDON_SERVICE_ACCOUNT and ASKWELL_ADDON_CLIENT_ID."
)
FAILED = "Something failed that should not have. Nothing was sent, and what was saved before is kept; try again."
Handler = Callable[[AddonSession], Json]
VIEWS: dict[Route, Handler] = {
    Route.HOME: actions.home,
    Route.MESSAGE: actions.beside,
    Route.EVENT: actions.beside,
    Route.COMPOSE: actions.compose,
}
DEEDS: dict[Route, Handler] = {
    Route.DRAFT: actions.create_draft,
    Route.LETTER: actions.next_letter,
    Route.INSERT: actions.insert,
    Route.STATUS: actions.status,
    Route.NEVER: actions.never_ask,
    Route.WISH: actions.add_wish,
    Route.MEETING: actions.meeting,
    Route.LOOK: actions.look,
}


def without_command(sentence: str) -> str:
    """A sentence for a card, where nobody can type a command: the clause that names one is left out."""
    cut = _COMMAND.sub("", sentence)
    if cut == sentence:
        return sentence
    return f"{cut}. {'Connect the account again.' if _wants_connecting(sentence) else 'See how it stands in Askwell.'}"


def _wants_connecting(sentence: str) -> bool:
    return "askwell connect" in sentence


class Addon:
    """The add-on of one installation: who may call it, and the threads that answer."""

    def __init__(
        self, wiring: Wiring, *, jobs: Jobs | None, clock: Callable[[], datetime], house: ServerMode | None = None
    ) -> None:
        self._wiring = wiring
        self._house = house
        self._jobs = jobs
        self._clock = clock
        self.use(wiring.settings)
        # What buttons do at Google may hang; what is only shown must not wait for it.
        self._views = ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="addon-view")
        self._deeds = ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="addon-deed")
        self._looked: dict[AccountId, datetime] = {}
        self._sought: OrderedDict[tuple[AccountId, str], datetime] = OrderedDict()
        self._lock = Lock()
        self.patience, self.deed = PATIENCE, DEED

    def use(self, settings: Settings) -> None:
        """Go by these settings: where it is called, by whom, and where the page is."""
        self._settings = settings
        self._verifier = Verifier(settings, CachedCerts(settings.certs_url))

    def close(self) -> None:
        """Take no more calls, and wait for none."""
        for workers in (self._views, self._deeds):
            workers.shutdown(wait=False, cancel_futures=True)

    @property
    def is_set_up(self) -> bool:
        """Whether anybody can call it at all."""
        return self._settings.has_addon

    def verify(self, route: Route, authorization: str, body: bytes) -> Caller | None:
        """The caller of a request, None where it must be refused."""
        try:
            return self._verifier.verify(route, authorization, body)
        except Exception as error:  # noqa: BLE001 - what cannot be verified is refused, whatever is the matter with it
            log.warning("a request to %s could not be verified: %s", route.name, type(error).__name__)
            return None

    def answer(self, route: Route, caller: Caller) -> Json:
        """The answer to a verified request, within the time that the host waits."""
        deed = route in DEEDS
        show = answers.update if deed else answers.push
        seconds = self.deed if deed else self.patience
        links = self._links()
        try:
            working = (self._deeds if deed else self._views).submit(self._work, route, caller, seconds)
            # Whether it is done is asked, not caught: a time-out inside the work is a failure of it.
            wait([working], timeout=seconds + 1)
            if working.cancel():
                return show(sentence_card(BUSY, links))
            if not working.done():
                return show(sentence_card(UNDER_WAY if deed else AT_WORK, links))
            return working.result()
        except (StoreTrouble, UserError) as error:
            connect = isinstance(error, Reconnect | MissingScope) or _wants_connecting(str(error))
            return show(sentence_card(without_command(str(error)), links, connect=connect))
        except Exception as error:  # noqa: BLE001 - a defect must reach nobody as a stack or a time-out
            log.error("%s failed: %s", route.name, type(error).__name__)  # noqa: TRY400 - a traceback may hold mail
            return show(sentence_card(FAILED, links))

    def _work(self, route: Route, caller: Caller, seconds: float) -> Json:
        """In a thread of its own: a store belongs to the thread that opened it."""
        now, event, links = self._clock(), read_event(caller.event), self._links()
        with self._wiring.open_control() as control:
            account = control.load_account_of(caller.identity)
            if account is None or (self._house and not self._house.serves(control, account)):
                return (answers.update if route in DEEDS else answers.push)(connect_card(links))
            with control.open_account(account.id) as store:
                session = AddonSession(
                    self._wiring,
                    control,
                    store,
                    account,
                    event,
                    links,
                    now,
                    seconds,
                    lambda sought: self._look_soon(account.id, sought, now),
                )
                if route in VIEWS:
                    return VIEWS[route](session)
                try:
                    return DEEDS[route](session)
                except UserError as error:
                    if isinstance(error, Unfinished | Reconnect | MissingScope) or _wants_connecting(str(error)):
                        raise
                    return answers.update(session.card(without_command(str(error))))

    def _look_soon(self, account_id: AccountId, sought: str, now: datetime) -> bool:
        if self._jobs is None:
            return False
        with self._lock:
            first = self._sought.setdefault((account_id, sought), now)
            while len(self._sought) > MOST_SOUGHT:
                self._sought.popitem(last=False)
            in_vain = now - first >= LOOKS
            last = self._looked.get(account_id)
            if last is not None and timedelta(0) <= now - last < LOOKS:
                return in_vain
            self._looked[account_id] = now
        self._jobs.look_soon(account_id)
        return in_vain

    def _links(self) -> Links:
        return Links(self._settings.addon_url, self._settings.base_url)


def serve_addon(
    app: Flask, wiring: Wiring, *, jobs: Jobs | None, clock: Callable[[], datetime], house: ServerMode | None = None
) -> None:
    """Put the add-on's routes into the application. They heed no cookie, no form's token and no session."""
    app.extensions["askwell.addon"] = Addon(wiring, jobs=jobs, clock=clock, house=house)
    for route in Route:
        app.add_url_rule(
            str(route), f"addon.{route.name.lower()}", _view(route), methods=["POST"], provide_automatic_options=False
        )


def _view(route: Route) -> Callable[[], tuple[Json, int] | Response]:
    def view() -> tuple[Json, int] | Response:
        addon: Addon = current_app.extensions["askwell.addon"]
        request.max_content_length = LARGEST
        body = b"" if (request.content_length or 0) > LARGEST else request.get_data(cache=False)
        caller = addon.verify(route, request.headers.get("Authorization", ""), body)
        if caller is None:
            sentence = REFUSED if addon.is_set_up else NOT_SET_UP
            refused = current_app.make_response(({"error": {"status": 401, "sentence": sentence}}, 401))
            refused.headers["WWW-Authenticate"] = "Bearer"
            return refused
        return addon.answer(route, caller), 200

    return view
