"""A server with a sandbox Google, and its settings as the environment gives them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from server_house import ADA, BASE, HOST, NOW, ServerHouse, server_world

from plugin.sandbox.server import Sandbox, start_sandbox
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.server_mode import server_mode
from web.settings import load_settings


@pytest.fixture
def google() -> Iterator[Sandbox]:
    with start_sandbox(server_world()) as sandbox:
        yield sandbox


@pytest.fixture
def database() -> str:
    """Where the data lies: in files, unless a module says otherwise."""
    return ""


@pytest.fixture
def environ(google: Sandbox, tmp_path: Path, database: str) -> dict[str, str]:
    """The settings of a whole server: everybody of firm.example may come in, and Ada looks after it."""
    credentials = tmp_path / "credentials.json"
    google.credentials("web", redirect_uri=f"{BASE}/sign-in/callback")
    told = google.credentials("web", redirect_uri=f"{BASE}/oauth/callback")
    credentials.write_text(json.dumps(told), encoding="utf-8")
    return {
        **google.settings(),
        "ASKWELL_DATABASE_URL": database,
        "ASKWELL_HOME": str(tmp_path / "home"),
        "ASKWELL_KEY_FILE": str(tmp_path / "config" / "key"),
        "ASKWELL_CREDENTIALS": str(credentials),
        "ASKWELL_BASE_URL": BASE,
        "ASKWELL_ALLOWED_HOSTS": HOST,
        "ASKWELL_ALLOW": "firm.example",
        "ASKWELL_ADMINS": ADA,
    }


@pytest.fixture(params=["sqlite", "postgres"])
def either_database(request: pytest.FixtureRequest, environ: dict[str, str]) -> None:
    """The server's data, in each of the databases: to be asked for before the house."""
    if request.param == "postgres":
        environ["ASKWELL_DATABASE_URL"] = request.getfixturevalue("fresh_database")


@pytest.fixture
def house(google: Sandbox, environ: dict[str, str]) -> ServerHouse:
    settings = load_settings(environ)
    wiring = Wiring(settings)
    app = create_app(wiring, hosts={"127.0.0.1:8765"}, clock=lambda: NOW, house=server_mode(settings, host="0.0.0.0"))
    app.config["TESTING"] = True
    return ServerHouse(app, wiring, google)
