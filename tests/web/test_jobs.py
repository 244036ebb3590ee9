"""The queue of jobs: nothing in its file is ever run as code, and a damaged one stops no scan."""

import logging
import os
import pickle
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import an_account
from huey.registry import Message

from plugin.domain.model import Account
from plugin.store.accounts import Identity
from plugin.store.sqlite.database import journal_mode
from web.bootstrap import Wiring
from web.jobs import Jobs

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
NAME = "huey.api.queuetask_look_at"


class Planted:
    """What runs when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, ...]]:
        return os.mkdir, (str(self.path),)


@pytest.fixture
def account(wiring: Wiring) -> Account:
    """A Google account with no token: a look at it ends at once, with a sentence as its health."""
    with wiring.open_control() as control:
        return control.connect_account(Identity("iss", "7"), an_account(), now=NOW)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Released once for each look that is begun."""
    begun = threading.Semaphore(0)

    def look(*_: object) -> None:
        begun.release()

    monkeypatch.setattr("web.jobs.look", look)
    return begun


@pytest.fixture
def start(wiring: Wiring) -> Iterator[Callable[[], Jobs]]:
    """Start the jobs; they end with the test."""
    running: list[Jobs] = []

    def begin() -> Jobs:
        running.append(Jobs(wiring, lambda: NOW))
        running[-1].start()
        return running[-1]

    yield begin
    for jobs in running:
        jobs.stop()


def lie(path: Path, *tasks: bytes) -> None:
    """Put bytes into the queue as if they were tasks."""
    with sqlite3.connect(path) as connection:
        for task in tasks:
            connection.execute("INSERT INTO task (queue, data) VALUES ('askwell', ?)", [task])
            connection.execute("INSERT INTO schedule (queue, data, timestamp) VALUES ('askwell', ?, 0)", [task])
    connection.close()


def test_what_is_planted_in_the_queue_is_never_run(
    wiring: Wiring, account: Account, looked: threading.Semaphore, start: Callable[[], Jobs], tmp_path: Path
) -> None:
    Jobs(wiring, lambda: NOW)
    task = Message(id="1", name=NAME, args=(Planted(tmp_path / "ran"),), kwargs={})
    lie(
        wiring.settings.home / "jobs.db",
        pickle.dumps(Planted(tmp_path / "ran")),
        pickle.dumps(task),
        b"\x80\x04.",
        b"[]",
        b"null",
        b'{"id": "1", "name": "os.system", "args": ["mkdir ran"]}',
        b'{"id": "1", "name": "x", "args": [7]}',
        b"\xff" * 100,
    )
    start().look_soon(account.id)
    assert looked.acquire(timeout=20)
    assert not (tmp_path / "ran").exists()


def test_a_task_survives_the_end_of_the_process(
    wiring: Wiring, account: Account, looked: threading.Semaphore, start: Callable[[], Jobs]
) -> None:
    Jobs(wiring, lambda: NOW).look_soon(account.id)
    start()
    assert looked.acquire(timeout=20)


@pytest.mark.parametrize("content", [b"", b"no database" * 999, b"SQLite format 3\x00" + b"\xff" * 9000])
def test_a_damaged_queue_is_said_and_made_anew(
    wiring: Wiring,
    account: Account,
    looked: threading.Semaphore,
    start: Callable[[], Jobs],
    content: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    path = wiring.settings.home / "jobs.db"
    path.write_bytes(content)
    caplog.set_level(logging.WARNING)
    start().look_soon(account.id)
    assert looked.acquire(timeout=20)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    said = [record.getMessage() for record in caplog.records if record.name == "askwell.jobs"]
    assert len(said) == (1 if content else 0)
    assert all("made anew" in line for line in said)


def test_a_queue_that_is_damaged_while_it_runs_is_made_anew(
    wiring: Wiring, account: Account, looked: threading.Semaphore, start: Callable[[], Jobs]
) -> None:
    jobs = start()
    path = wiring.settings.home / "jobs.db"
    with path.open("r+b") as file:
        file.write(b"\xff" * path.stat().st_size)
    for _ in range(20):
        jobs.look_soon(account.id)
        if looked.acquire(timeout=1):
            break
    else:
        pytest.fail("no look was begun")


def test_the_queue_has_the_journal_that_this_sqlite_keeps_safely(wiring: Wiring) -> None:
    jobs = Jobs(wiring, lambda: NOW)
    (mode,) = jobs._queue.storage.conn.execute("PRAGMA journal_mode").fetchone()
    assert mode == journal_mode()[0]
