"""What every test may ask for. Each stands on real things: SQLite files, PostgreSQL, HTTP, the sandbox Google."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from flask import Flask
from fresh_tables import copying
from playwright.sync_api import Browser, sync_playwright
from postgres_server import PostgresServer, running_server
from werkzeug.routing import Rule

from plugin.store.postgres.database import close_databases
from plugin.store.sqlite import account_store, control_store, database

REAL = Path(__file__).parents[2] / "shared" / "data" / "real"

FIGURES = "figures"
"""What a test's report calls what it has measured."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _CompiledOnce(Rule):
    """A route of Flask's, whose regular expression and builders are compiled once in a process.

    Nearly every test makes an application or a sandbox of its own, and what a route compiles to depends on its words
    alone.
    """

    _compiled: ClassVar[dict[tuple[object, ...], dict[str, Any]]] = {}

    def compile(self) -> None:
        """Compile, or take what an equal route was compiled to."""
        key = (self.rule, self.endpoint, self.subdomain, str(self.methods), self.strict_slashes, str(self.defaults))
        if key not in self._compiled:
            before = dict(vars(self))
            super().compile()
            self._compiled[key] = {
                name: value for name, value in vars(self).items() if name not in before or before[name] is not value
            }
        vars(self).update(self._compiled[key])


Flask.url_rule_class = _CompiledOnce


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads or writes the files of whoever runs it."""
    for name in [name for name in os.environ if name.startswith("ASKWELL_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ASKWELL_KEY_FILE", str(tmp_path / "config" / "key"))
    monkeypatch.setenv("ASKWELL_CREDENTIALS", str(tmp_path / "config" / "credentials.json"))


@pytest.fixture(autouse=True)
def _no_wait_for_the_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite does not wait until the disk has what was written: only a power cut could tell the difference.

    Processes that a test starts, to kill them, do wait. A test that looks at the setting is marked `waits_for_disk`.
    """
    if request.node.get_closest_marker("waits_for_disk"):
        return
    configure = database._configure

    def configure_without_waiting(connection: sqlite3.Connection, *, writable: bool) -> None:
        configure(connection, writable=writable)
        connection.execute("PRAGMA synchronous = OFF")

    monkeypatch.setattr(database, "_configure", configure_without_waiting)


@pytest.fixture(scope="session", autouse=True)
def _fresh_tables() -> Iterator[None]:
    """A store's new file is a copy of one with all tables; see `fresh_tables`."""
    with pytest.MonkeyPatch.context() as patched:
        for module in (account_store, control_store):
            patched.setattr(module, "open_database", copying(database.open_database))
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server of the tests' own. Where it is not installed, what needs it is skipped, loudly."""
    # Not below pytest's own directory, which nobody but its owner may enter: the server is another user.
    with tempfile.TemporaryDirectory(prefix="askwell-postgres-") as place:
        Path(place).chmod(0o755)
        with running_server(Path(place) / "server") as server:
            if server is None:
                pytest.skip("NOT TESTED: PostgreSQL is not installed (on Debian: apt-get install postgresql)")
            yield server


@pytest.fixture
def fresh_database(postgres: PostgresServer) -> Iterator[str]:
    """The address of an empty installation's database, as the program's role."""
    name = postgres.make()
    yield postgres.url(name)
    close_databases()
    postgres.drop(name)


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Says a soak's figures, which stand together at the end of the run, whatever pytest keeps of what tests print."""
    return lambda figures: record_property(FIGURES, figures)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the figures of the soaks that were run."""
    reports = [one for outcome in ("passed", "failed") for one in terminalreporter.stats.get(outcome, ())]
    told = [text for one in reports for name, text in getattr(one, "user_properties", ()) if name == FIGURES]
    if told:
        terminalreporter.section("figures")
        for text in told:
            terminalreporter.write_line(text)


@pytest.fixture
def real_mail() -> Path:
    """The public mailbox, which is not part of the project; where it is absent the test has nothing to say."""
    path = REAL / "sent-2009.mbox.gz"
    if not path.exists():
        pytest.skip("the public mailbox is not on this machine")
    return path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser that is installed; Playwright's own where there is none.

    One for all rooms: a process in which Playwright's loop runs takes no second one.
    """
    installed = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        yield browser
        browser.close()
