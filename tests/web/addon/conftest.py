"""A practice with an add-on: a sandbox Google, a connected account, and an application that knows its own address."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from addon_house import AT, AddonHouse
from builders import OWNER, OWNER_NAME
from consent import decide
from pages_house import HOST, NOW

from plugin.domain.model import AccountId
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World, WorldAccount
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.settings import load_settings

PAGE = f"http://{HOST}"
OTHER = "other@elsewhere.example"


class Looks:
    """Jobs that are only counted."""

    def __init__(self) -> None:
        self.queued: list[AccountId] = []

    def look_soon(self, account_id: AccountId) -> None:
        """Count it."""
        self.queued.append(account_id)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    accounts = (
        WorldAccount(sub="7001", address=OWNER, name=OWNER_NAME),
        WorldAccount(sub="7002", address=OTHER, name="Oz Other"),
    )
    with start_sandbox(World(accounts)) as running:
        yield running


@pytest.fixture
def wiring(sandbox: Sandbox, tmp_path: Path) -> Wiring:
    credentials = tmp_path / "credentials.json"
    credentials.write_text(json.dumps(sandbox.credentials("web", redirect_uri=f"{PAGE}/oauth/callback")))
    environ = {
        **sandbox.settings(),
        **sandbox.addon_settings(AT),
        "ASKWELL_HOME": str(tmp_path / "home"),
        "ASKWELL_KEY_FILE": str(tmp_path / "config" / "key"),
        "ASKWELL_CREDENTIALS": str(credentials),
        "ASKWELL_BASE_URL": "https://page.example",
    }
    return replace(Wiring(load_settings(environ)), mail_page="https://mail.example/{account}/{message_id}")


@pytest.fixture
def looks() -> Looks:
    return Looks()


@pytest.fixture
def house(sandbox: Sandbox, wiring: Wiring, looks: Looks) -> AddonHouse:
    """The practice, connected through the consent page and read."""
    app = create_app(wiring, hosts={HOST}, clock=lambda: NOW, jobs=looks)  # type: ignore[arg-type]  # only counted
    app.config["TESTING"] = True
    app.config["WTF_CSRF_ENABLED"] = False
    client = app.test_client()
    with wiring.open_control() as control:
        token = control.make_launch_token(now=NOW)
    client.get(f"/launch?token={token}", base_url=PAGE)
    led = client.post("/connect", base_url=PAGE)
    client.get("/oauth/callback", query_string=decide(sandbox, led.headers["Location"], address=OWNER), base_url=PAGE)
    looks.queued.clear()
    with wiring.open_control() as control:
        account = control.load_accounts()[0]
    made = AddonHouse(app, app.extensions["askwell"], sandbox, account)
    made.furnish()
    app.extensions["askwell.addon"].patience = 60
    return made
