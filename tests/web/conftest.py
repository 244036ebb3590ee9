"""The page for a small imported account, spoken to through Flask's own client."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from database_weather import Weather
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from postgres_server import PostgresServer
from printed import Printed

from plugin.domain.model import Account
from plugin.domain.text.addresses import parse_address
from web.bootstrap import Wiring
from web.cli.main import main
from web.pages.app import PageApp, create_app
from web.settings import load_settings

HOST = "127.0.0.1:8765"


class CompiledTemplates(BytecodeCache):
    """Each template is compiled once a run, and not once for each application that a test makes."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


@pytest.fixture(scope="session", autouse=True)
def _compiled_templates() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(PageApp, "jinja_options", {"bytecode_cache": CompiledTemplates()})
        yield


NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


@pytest.fixture
def askwell(capfd: pytest.CaptureFixture[str]) -> Callable[..., Printed]:
    """Run a command as from a shell."""

    def run(*arguments: str) -> Printed:
        capfd.readouterr()
        status = main(arguments)
        printed = capfd.readouterr()
        return Printed(status, printed.out, printed.err)

    return run


@pytest.fixture
def wiring() -> Wiring:
    return Wiring(load_settings())


@pytest.fixture
def imported(wiring: Wiring) -> Account:
    """An account that was read from files, with nothing in it."""
    address = parse_address("ada@lovelace.example")
    assert address is not None
    with wiring.open_control() as control:
        return control.import_account([address], now=NOW)


@pytest.fixture
def app(wiring: Wiring) -> Flask:
    made = create_app(wiring, hosts={HOST}, clock=lambda: NOW)
    made.config["TESTING"] = True
    made.config["WTF_CSRF_ENABLED"] = False
    return made


@pytest.fixture
def client(app: Flask, wiring: Wiring) -> FlaskClient:
    """A browser that came through the launch link."""
    client = app.test_client()
    with wiring.open_control() as control:
        token = control.make_launch_token(now=NOW)
    answer = client.get(f"/launch?token={token}", base_url=f"http://{HOST}")
    assert answer.status_code == 302
    return client


@pytest.fixture
def data() -> Path:
    return Path(__file__).parents[1] / "data"


@pytest.fixture
def weather(postgres: PostgresServer, fresh_database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Weather]:
    """A database of its own, and what happens to it; all is as it was afterwards."""
    monkeypatch.setattr("plugin.store.postgres.database.WAIT_SECONDS", 0.5)
    monkeypatch.setattr("plugin.store.postgres.database.AWAY_SECONDS", 0.05)
    found = Weather(postgres, fresh_database)
    yield found
    found.clear()
