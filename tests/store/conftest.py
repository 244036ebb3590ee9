"""Each store, over each database: what these tests say holds of all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import NOW, OWNER, an_address
from postgres_server import PostgresServer

from plugin.store import account_store, control_store
from plugin.store.postgres.control_store import ControlStore as PostgresControlStore
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.control_store import ControlStore

DATABASES = ["sqlite", "postgres"]


@pytest.fixture(params=DATABASES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[account_store.AccountStore]:
    """A new account's store."""
    if request.param == "sqlite":
        with AccountStore.open(tmp_path / "account.db") as opened:
            yield opened
        return
    url: str = request.getfixturevalue("shared_database")
    # Every test has an account of its own in one database: that none sees another's is part of what is tested.
    with PostgresControlStore.open(url, tmp_path / "home") as control:
        account = control.import_account([an_address(f"{tmp_path.name.lower()}@{OWNER.partition('@')[2]}")], now=NOW)
        with control.open_account(account.id) as held:
            yield held
        control.forget_account(account.id)


@pytest.fixture(params=DATABASES)
def control(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[control_store.ControlStore]:
    """A new installation's store."""
    if request.param == "sqlite":
        with ControlStore.open(tmp_path / "home") as opened:
            yield opened
        return
    url: str = request.getfixturevalue("fresh_database")
    with PostgresControlStore.open(url, tmp_path / "home") as held:
        yield held


@pytest.fixture(scope="session")
def shared_database(postgres: PostgresServer) -> str:
    """The address of a database that tests share, each with an account of its own."""
    return postgres.url(postgres.make())
