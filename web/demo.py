"""The demo: a sandbox Google with the sample year, and the page, together on loopback.

The only module that starts the sandbox. Everything lies in a directory that goes when the demo ends.
"""

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from plugin.cards.links import Links
from plugin.domain.model import Account, ModelPurpose, ModelReply, ModelRequest, ModelSettings, make_profile
from plugin.domain.suggestions.prospects import make_prospect
from plugin.domain.text.addresses import parse_address
from plugin.domain.text.model_hosts import read_model_host
from plugin.errors import ModelRefused, UserError
from plugin.sandbox.faults import Faults
from plugin.sandbox.oauth import Authority
from plugin.sandbox.sample_year import readings, sample_year
from plugin.sandbox.sample_year.people_cast import FREE_MAIL
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World
from plugin.usecases.stores.account import AccountStore
from web.addon.manifest import deployment
from web.bootstrap import Wiring
from web.pages.app import present
from web.server import PageServer
from web.settings import load_settings


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demo: the sandbox, the page, and how the page is wired."""

    sandbox: Sandbox
    page: PageServer
    wiring: Wiring


class DemoClock:
    """The time of day in the demo, for the sandbox and the page: the present, and the days that were let pass."""

    def __init__(self) -> None:
        self._passed = timedelta(0)

    def __call__(self) -> datetime:
        """Now, in local time with its offset."""
        return present() + self._passed

    def skip(self, time: timedelta) -> None:
        """Let time pass."""
        self._passed += time


READER_URL = "http://localhost/v1"
"""Stands in the settings where a host would: nothing is ever sent there."""


_WHOLE_YEAR = 1_000_000
"""Tokens a day: recorded answers cost nothing, and the whole year is to be seen at once."""


class RecordedReader:
    """The demo's language model: what careful people found in the sample year; it words nothing anew."""

    name = "recorded-answers"

    def complete(self, request: ModelRequest) -> ModelReply:
        """The recorded findings of a conversation. Raises ModelRefused for everything else."""
        if request.purpose is not ModelPurpose.READ:
            raise ModelRefused("the demo", "it has recorded answers for reading alone")
        return ModelReply(readings.answer(request.words), model=self.name)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where an earlier demo ended, for another to go on from: its world, its directory, who signed its users in."""

    world: World
    directory: Path
    authority: Authority | None = None


@contextmanager
def run_demo(
    *, port: int = 0, quota: str = "legacy", way_back: str = "", beginning: Beginning | None = None
) -> Iterator[Demo]:
    """Start both; they end with the context. Raises UserError where the port is taken.

    `way_back` is the page that started the demo, to which its banner leads back. Where there is a `beginning`, the
    demo goes on in its directory, which stays; else it begins with the sample year up to now and an empty one.
    """
    world, clock = beginning.world if beginning else sample_year(now=present()), DemoClock()
    wired: list[Wiring] = []

    def skip(time: timedelta) -> None:
        clock.skip(time)
        # Nobody has been away: who is signed in stays so.
        with wired[0].open_control() as control:
            control.move_sessions(time, now=clock())

    with (
        _directory(beginning) as home,
        start_sandbox(world, quota=quota, now=clock, skip=skip) as sandbox,
    ):
        if beginning is not None and beginning.authority is not None:
            sandbox.google.authority.go_on_from(beginning.authority)
        wiring = replace(_wire(sandbox, home, quota), way_back=way_back)
        wired.append(wiring)
        page = PageServer(wiring, port=port, clock=clock, welcome=lambda store, account: _tell(world, store, account))
        # Only now is the port known, to which the consent page sends the browser back.
        credentials = sandbox.credentials("web", redirect_uri=f"{page.url}/oauth/callback")
        wiring.settings.credentials.write_text(json.dumps(credentials), encoding="utf-8")
        told = sandbox.addon_settings(page.url)
        settings = replace(
            wiring.settings,
            base_url=page.url,
            addon_url=told["ASKWELL_ADDON_URL"],
            addon_service_account=told["ASKWELL_ADDON_SERVICE_ACCOUNT"],
            addon_client_id=told["ASKWELL_ADDON_CLIENT_ID"],
        )
        page.use_addon(settings)
        sandbox.install_addon(deployment(Links(settings.addon_url, settings.base_url)))
        page.start()
        try:
            yield Demo(sandbox, page, wiring)
        finally:
            page.stop()


@contextmanager
def _directory(beginning: Beginning | None) -> Iterator[Path]:
    if beginning is not None:
        yield beginning.directory
        return
    with tempfile.TemporaryDirectory(prefix="askwell-demo-") as place:
        yield Path(place)


@contextmanager
def open_sandbox(
    *,
    port: int,
    limits: Mapping[str, Any],
    latency_ms: float,
    file: Path | None,
    fault: float,
    weather: Mapping[str, Any],
) -> Iterator[Sandbox]:
    """The sandbox alone, with the sample year or the world in `file`, in this weather (fields of `Faults`).

    `limits` are start_sandbox's `quota` and `project_units`.
    """
    ordinary = Faults.at_rate(fault, seed=int(weather.get("seed", 0)))
    try:
        world = World.from_json(file.read_text(encoding="utf-8")) if file else sample_year(now=present())
        faults = replace(ordinary, **weather)
        sandbox = start_sandbox(world, port=port, latency_ms=latency_ms, faults=faults, **limits)
    except ValueError as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise UserError(
            f"The sandbox did not start ({error}); check the file's name, or choose another port."
        ) from error
    try:
        yield sandbox
    finally:
        sandbox.stop()


def _wire(sandbox: Sandbox, home: Path, quota: str) -> Wiring:
    """Settings that point at the sandbox, whatever the environment says of the user's own accounts."""
    credentials = home / "credentials.json"
    # The page's policy names the consent page's origin, so the file has to be there before the page is made.
    credentials.write_text(json.dumps(sandbox.credentials("web")), encoding="utf-8")
    environ = {
        **sandbox.settings(),
        "ASKWELL_HOME": str(home / "data"),
        "ASKWELL_KEY_FILE": str(home / "config" / "key"),
        "ASKWELL_CREDENTIALS": str(credentials),
        "ASKWELL_QUOTA": quota,
        "ASKWELL_FREE_MAIL": ",".join(sorted(FREE_MAIL)),
    }
    return Wiring(
        load_settings(environ),
        recorded=RecordedReader(),
        demo=True,
        mail_page=sandbox.url + "/mail/{account}/search?q=rfc822msgid:{message_id}",
        drafts_page=sandbox.url + "/mail/{account}/drafts",
    )


def _tell(world: World, store: AccountStore, account: Account) -> None:
    """Say what the sample consultant would have told Askwell: profile, prospects, whom never to ask."""
    told = next((one for one in world.accounts if one.address == account.address), None)
    if told is None or store.load_prospects():
        return
    store.save_profile(make_profile(told.profile))
    store.save_prospects([make_prospect(**prospect) for prospect in told.prospects])
    # No host is asked: what answers is recorded, and the page says so. Off, as everywhere, until somebody sets it on.
    origin = read_model_host(READER_URL).origin
    store.save_model_settings(
        ModelSettings(READER_URL, RecordedReader.name, budget_tokens=_WHOLE_YEAR, agreed_to=origin)
    )
    for text in told.do_not_ask:
        address = parse_address(text)
        if address is not None:
            store.set_do_not_ask(address, forbidden=True)
