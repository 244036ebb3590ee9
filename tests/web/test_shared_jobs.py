"""Jobs of several processes over one PostgreSQL: each look is made once, and what a dead worker left is taken up."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from builders import an_account
from postgres_server import ROLE, wait_until

from plugin.domain.model import Account
from plugin.errors import StoreTrouble
from plugin.store.accounts import Identity
from web.bootstrap import Wiring
from web.jobs import UNFINISHED, Jobs

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


@pytest.fixture
def shared(wiring: Wiring, fresh_database: str) -> Wiring:
    """The installation in PostgreSQL."""
    return replace(wiring, settings=replace(wiring.settings, database_url=fresh_database))


@pytest.fixture
def accounts(shared: Wiring) -> list[Account]:
    with shared.open_control() as control:
        return [control.connect_account(Identity("iss", str(number)), an_account(), now=NOW) for number in range(6)]


class Seen:
    """What the looks met: how often each account was looked at, and what goes wrong with whom."""

    def __init__(self) -> None:
        self.looks: Counter[str] = Counter()
        self.fails: Counter[str] = Counter()
        self._lock = threading.Lock()

    def look(self, _wiring: object, account: Account, _clock: object) -> None:
        with self._lock:
            self.looks[account.id] += 1
            if self.fails[account.id] > 0:
                self.fails[account.id] -= 1
                raise StoreTrouble("the database went away")


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    found = Seen()
    monkeypatch.setattr("web.jobs.look", found.look)
    monkeypatch.setattr("web.jobs.CARE_SECONDS", 0.05)
    return found


@pytest.fixture
def start(shared: Wiring) -> Iterator[Callable[[], Jobs]]:
    running: list[Jobs] = []

    def begin() -> Jobs:
        running.append(Jobs(shared, lambda: NOW))
        running[-1].start()
        return running[-1]

    yield begin
    with ThreadPoolExecutor() as all_at_once:
        list(all_at_once.map(Jobs.stop, running))


def owned(shared: Wiring, statement: str) -> list[Any]:
    with psycopg.connect(shared.settings.database_url.replace(f"//{ROLE}@", "//owner@"), autocommit=True) as link:
        cursor = link.execute(statement)
        return cursor.fetchall() if cursor.description else []


def test_three_workers_look_at_each_account_once_a_round(
    shared: Wiring, accounts: list[Account], seen: Seen, start: Callable[[], Jobs]
) -> None:
    workers = [start() for _ in range(3)]
    for jobs in workers:
        jobs.look_at_all()
    wait_until(lambda: len(seen.looks) == len(accounts) and owned(shared, "SELECT count(*) FROM looks") == [(0,)])
    assert seen.looks == {account.id: 1 for account in accounts}
    assert not any(jobs.is_looking(account.id) for jobs in workers for account in accounts)


@pytest.fixture
def no_round(shared: Wiring, accounts: list[Account]) -> None:
    """The present quarter of an hour was begun already: a test that runs at its beginning sees no round of huey's."""
    shared.open_looks().begin_round(NOW)
    owned(shared, "DELETE FROM looks")


@pytest.mark.usefixtures("no_round")
def test_a_page_without_workers_sees_that_a_look_waits(
    shared: Wiring, accounts: list[Account], seen: Seen, start: Callable[[], Jobs]
) -> None:
    page = Jobs(shared, lambda: NOW)
    page.look_soon(accounts[0].id)
    page.look_soon(accounts[0].id)
    assert page.is_looking(accounts[0].id)
    start()
    wait_until(lambda: not page.is_looking(accounts[0].id))
    page.stop()
    assert seen.looks == {accounts[0].id: 1}


@pytest.mark.usefixtures("no_round")
def test_what_a_dead_worker_left_is_taken_up(
    shared: Wiring, accounts: list[Account], seen: Seen, start: Callable[[], Jobs]
) -> None:
    dead = shared.open_looks()
    for account in accounts[:2]:
        dead.ask(account.id)
    dead.begin(accounts[0].id)
    owned(shared, "UPDATE looks SET alive_until = alive_until - interval '1 day', asked_at = now() - interval '1 day'")
    start()
    start()
    wait_until(lambda: owned(shared, "SELECT count(*) FROM looks") == [(0,)])
    assert seen.looks == {account.id: 1 for account in accounts[:2]}


@pytest.mark.usefixtures("no_round")
def test_a_look_that_met_a_failing_database_is_made_again(
    shared: Wiring, accounts: list[Account], seen: Seen, start: Callable[[], Jobs], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen.fails[accounts[0].id] = 2
    monkeypatch.setattr("plugin.store.postgres.looks.LOST", NOW - NOW)
    start().look_soon(accounts[0].id)
    wait_until(lambda: seen.looks[accounts[0].id] == 3 and owned(shared, "SELECT count(*) FROM looks") == [(0,)])


def test_who_waits_for_a_look_comes_first_and_what_died_comes_before_the_round(
    shared: Wiring, accounts: list[Account], seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead, asked = accounts[2].id, accounts[4].id
    jobs = Jobs(replace(shared, settings=replace(shared.settings, looks=1)), lambda: NOW)
    jobs.look_at_all()
    owned(
        shared, f"UPDATE looks SET worker = 'dead', alive_until = now() - interval '1 day' WHERE account_id = '{dead}'"
    )
    for account_id in shared.open_looks().due():
        jobs._queue_look(account_id, UNFINISHED)
    jobs.look_soon(asked)
    jobs.start()
    try:
        wait_until(lambda: len(seen.looks) == len(accounts) and owned(shared, "SELECT count(*) FROM looks") == [(0,)])
    finally:
        jobs.stop()
    assert list(seen.looks)[:2] == [asked, dead]
    assert set(seen.looks.values()) == {1}, "what was queued twice is looked at once"


def test_a_worker_listens_by_one_connection_however_many_looks_it_may_make_at_once(
    shared: Wiring, accounts: list[Account], seen: Seen
) -> None:
    jobs = Jobs(replace(shared, settings=replace(shared.settings, looks=12)), lambda: NOW)
    jobs.start()
    try:
        listening = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'listen %'"
        wait_until(lambda: owned(shared, listening) == [(1,)])
        for account in accounts:
            jobs.look_soon(account.id)
        wait_until(lambda: all(seen.looks[account.id] for account in accounts))
        assert owned(shared, listening) <= [(1,)]
    finally:
        jobs.stop()
