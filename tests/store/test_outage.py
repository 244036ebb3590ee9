"""While PostgreSQL fails, the log says so once, then rarer and rarer, and once when it is over."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

import psycopg
import pytest
from postgres_server import ROLE, PostgresServer, wait_until
from psycopg import errors
from psycopg_pool import PoolTimeout

from plugin.errors import StoreTrouble
from plugin.store.postgres import outage
from plugin.store.postgres.control_store import ControlStore
from plugin.store.postgres.job_queue import open_queue
from plugin.store.postgres.outage import Outage, is_gone
from web.logs import JsonLines

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


class Hours:
    """A clock that the test sets, in seconds."""

    def __init__(self) -> None:
        self.now = 1e6

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    caplog.set_level(logging.WARNING)
    return lambda: [record.getMessage() for record in caplog.records]


@pytest.fixture
def clock() -> Hours:
    return Hours()


@pytest.fixture
def failing(clock: Hours) -> Outage:
    return Outage("It is away.", "It is back", clock=clock)


@pytest.fixture
def of_this_process(monkeypatch: pytest.MonkeyPatch, clock: Hours) -> None:
    """The process's own outages, as new, under the test's clock."""
    for name in ("AWAY", "UNCHANGEABLE"):
        real = getattr(outage, name)
        monkeypatch.setattr(outage, name, Outage(real._text, real._over, clock=clock))


def test_a_failure_that_is_met_every_second_is_said_at_growing_distances(
    failing: Outage, clock: Hours, lines: Callable[[], list[str]]
) -> None:
    said = []
    for second in range(4 * 3600):
        before = len(lines())
        failing.note()
        if len(lines()) > before:
            said.append(second)
        clock.now += 1
    assert said == [0, 60, 180, 420, 900, 1860, 3780, 7380, 10980]
    assert lines()[:3] == [
        "It is away.",
        "It is away. It has been so for 1 minute.",
        "It is away. It has been so for 3 minutes.",
    ]
    assert lines()[-1] == "It is away. It has been so for 3 hours."
    failing.end()
    assert lines()[-1] == "It is back, after 4 hours."
    failing.end()
    assert len(lines()) == 10


def test_what_comes_and_goes_is_said_no_oftener_than_what_stays(
    failing: Outage, clock: Hours, lines: Callable[[], list[str]]
) -> None:
    for _ in range(600):
        failing.note()
        failing.end()
        clock.now += 1
    assert len([one for one in lines() if one == "It is away."]) <= 5
    assert lines().count("It is back, after a second.") == len([one for one in lines() if one == "It is away."])


def test_a_later_failure_is_a_new_one(failing: Outage, clock: Hours, lines: Callable[[], list[str]]) -> None:
    for _ in range(2):
        failing.note()
        clock.now += 30
        failing.end()
        clock.now += 600
    assert lines() == ["It is away.", "It is back, after 30 seconds."] * 2


@pytest.mark.parametrize(
    ("error", "gone"),
    [
        (psycopg.OperationalError("no server"), True),
        (psycopg.InterfaceError("the connection is closed"), True),
        (PoolTimeout("none came"), True),
        (errors.AdminShutdown("57P01"), True),
        (errors.CannotConnectNow("57P03"), True),
        (errors.TooManyConnections("53300"), True),
        (errors.QueryCanceled("57014"), False),
        (errors.LockNotAvailable("55P03"), False),
        (errors.ReadOnlySqlTransaction("25006"), False),
        (errors.UndefinedTable("42P01"), False),
    ],
)
def test_what_means_that_the_server_is_away(error: Exception, *, gone: bool) -> None:
    assert is_gone(error) is gone


@pytest.mark.usefixtures("of_this_process")
def test_a_queue_store_and_pool_that_fail_for_long_log_three_sentences(
    postgres: PostgresServer,
    fresh_database: str,
    tmp_path: object,
    monkeypatch: pytest.MonkeyPatch,
    clock: Hours,
    lines: Callable[[], list[str]],
) -> None:
    monkeypatch.setattr("plugin.store.postgres.database.WAIT_SECONDS", 0.2)
    monkeypatch.setattr("plugin.store.postgres.database.AWAY_SECONDS", 0.05)
    queue = open_queue(fresh_database).storage
    queue.read_timeout = 0.01
    with ControlStore.open(fresh_database, tmp_path) as control:  # type: ignore[arg-type]
        control.load_accounts()
        postgres.stop("immediate")
        try:
            for _ in range(20):
                assert queue.dequeue() is None
                assert queue.read_schedule(NOW) == []
                with pytest.raises(StoreTrouble):
                    control.load_accounts()
            clock.now += 61
            assert queue.dequeue() is None
        finally:
            postgres.start()

        def answers() -> bool:
            try:
                control.load_accounts()
            except StoreTrouble:
                return False
            return True

        wait_until(answers)
        assert queue.dequeue() is None
        for _ in range(5):
            control.load_accounts()
    queue.close()
    said = lines()
    assert [one.split(".")[0] for one in said] == [
        "PostgreSQL cannot be reached",
        "PostgreSQL cannot be reached",
        "PostgreSQL answers again, after 1 minute",
    ]


@pytest.mark.usefixtures("of_this_process")
def test_a_queue_that_takes_no_changes_says_so_once(fresh_database: str, lines: Callable[[], list[str]]) -> None:
    owner = fresh_database.replace(f"//{ROLE}@", "//owner@")

    def say(statement: str) -> None:
        with psycopg.connect(owner, autocommit=True) as link:
            link.execute(statement)

    say(f"ALTER ROLE {ROLE} SET default_transaction_read_only = on")
    queue = open_queue(fresh_database).storage
    queue.read_timeout = 0.01
    try:
        for _ in range(10):
            assert queue.dequeue() is None
            assert queue.read_schedule(NOW) == []
    finally:
        say(f"ALTER ROLE {ROLE} RESET default_transaction_read_only")
        queue.close()
    assert queue.dequeue() is None
    queue.close()
    assert [one.split(",")[0] for one in lines()] == [
        "PostgreSQL takes no changes",
        "PostgreSQL takes changes again",
    ]


def test_of_a_librarys_message_the_parts_that_differ_are_left_out() -> None:
    record = logging.LogRecord("psycopg.pool", logging.WARNING, "", 0, "lost %r after %.1fs: %s", ("x", 1.0, "y"), None)
    assert '"lost … after …s: …"' in JsonLines().format(record)
