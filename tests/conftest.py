"""What every test may ask for. Each stands on real things: SQLite files, PostgreSQL, HTTP, the sandbox Google."""

import gc
import importlib.metadata
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, ClassVar

import pytest
from alike import thin_out
from families import gathered, own_fixtures
from flask import Flask
from fresh_tables import copying
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright
from postgres_server import PostgresServer, running_server
from two_workers import LongestFirst, in_order
from werkzeug.routing import Rule

from plugin.store.postgres.database import close_databases
from plugin.store.sqlite import account_store, control_store, database

REAL = Path(__file__).parents[2] / "shared" / "data" / "real"

FIGURES = "figures"
"""What a test's report calls what it has measured."""

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""In this order: Chromium's engine without its windows draws the same pages for a third of the work."""
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

importlib.metadata.version = cache(importlib.metadata.version)
"""Werkzeug looks its own up for each server that is made, and reads a file for it."""


settings.register_profile("no clock", deadline=None)
settings.register_profile("no clock, fewer examples", deadline=None, max_examples=40)
gc.disable()
"""Until the tests are collected, see below."""


def pytest_configure(config: pytest.Config) -> None:
    """Where what is slow is left out, a property that says no number is tried on fewer examples as well."""
    fewer = "not slow" in config.option.markexpr and " or " not in config.option.markexpr
    settings.load_profile("no clock, fewer examples" if fewer else "no clock")


@pytest.hookimpl(tryfirst=True, specname="pytest_collection_modifyitems")
def pytest_keep_some(items: list[pytest.Item]) -> None:
    """Of cases that are alike some wait for `make test-slow`; before pytest leaves out what is slow."""
    thin_out(items)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where workers share the tests: what takes longest first, and cases by the thousand as one test a function."""
    if hasattr(config, "workerinput"):
        items[:] = in_order(gathered(items))


def pytest_collection_finish() -> None:
    """What was collected stays to the end: the collector of garbage does not go through it, and comes less often."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LongestFirst | None:
    """For `--dist loadfile`; other ways to share out are xdist's."""
    if config.getoption("dist") != "loadfile":
        return None
    config.option.loadscopereorder = False
    return LongestFirst(config, log)


_SETTINGS = {
    "ASKWELL_HOME": "home",
    "ASKWELL_KEY_FILE": "config/key",
    "ASKWELL_CREDENTIALS": "config/credentials.json",
}
_numbers = count()


@pytest.fixture(autouse=True)
def _nobodys_settings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the files of whoever runs it.

    A test that asks for nothing but its own cases gets no folder either: there are thousands of them.
    """
    if own_fixtures(request.node):
        place = request.getfixturevalue("tmp_path")
    else:
        place = tmp_path_factory.getbasetemp() / f"nobody-{next(_numbers)}"
    for name in [name for name in os.environ if name.startswith("ASKWELL_")]:
        del os.environ[name]
    os.environ.update({name: f"{place}/{where}" for name, where in _SETTINGS.items()})


_waits = [False]


@pytest.fixture(autouse=True)
def _no_wait_for_the_disk(request: pytest.FixtureRequest, _hasty_disk: None) -> None:
    """SQLite does not wait until the disk has what was written: only a power cut could tell the difference.

    Processes that a test starts, to kill them, do wait. A test that looks at the setting is marked `waits_for_disk`.
    """
    _waits[0] = request.node.get_closest_marker("waits_for_disk") is not None


@pytest.fixture(scope="session")
def _hasty_disk() -> Iterator[None]:
    configure = database._configure

    def configure_as_marked(connection: sqlite3.Connection, *, writable: bool) -> None:
        configure(connection, writable=writable)
        if not _waits[0]:
            connection.execute("PRAGMA synchronous = OFF")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(database, "_configure", configure_as_marked)
        yield


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
    """The browser that is installed, best the one without windows; Playwright's own where there is none.

    One for all rooms: a process in which Playwright's loop runs takes no second one.
    """
    installed = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        # What is waited for comes at once on a quiet machine; on a busy one it may take its time.
        expect.set_options(timeout=60_000)
        yield browser
        browser.close()
