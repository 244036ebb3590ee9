"""A run's lease and what it tells of itself."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from google_worlds import NOW, a_year
from scan_house import House

from plugin.domain.model import MirrorPage, ScanReport
from plugin.errors import AlreadyRunning
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.scan_run import ScanProgress, is_alive, owner_name, start_run


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    """An account's file."""
    with AccountStore.open(tmp_path / "account.db") as opened:
        yield opened


def _clock() -> datetime:
    return NOW


def test_this_process_is_alive_and_one_that_has_ended_is_not() -> None:
    assert is_alive(owner_name())
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    host = owner_name().split(":")[0]
    assert not is_alive(f"{host}:{int(ended.stdout)}:1:x")


def test_another_process_under_the_same_number_is_not_the_owner() -> None:
    host = owner_name().split(":")[0]
    assert not is_alive(f"{host}:{os.getpid()}:1:x")


@pytest.mark.parametrize("owner", ["elsewhere:1:2:x", "nonsense", "", "host:abc"])
def test_of_what_cannot_be_known_life_is_assumed(owner: str) -> None:
    assert is_alive(owner)


def test_a_run_that_lost_its_lease_writes_nothing_more(store: AccountStore) -> None:
    first = start_run(store, kind="scan", clock=_clock, listener=None)
    first.finish(ScanReport(account="a@b.example"))  # type: ignore[arg-type]  # an address is a string
    start_run(store, kind="scan", clock=_clock, listener=None)
    with pytest.raises(AlreadyRunning):
        first.save(MirrorPage(cursors={"history_id": "1"}))
    assert store.load_cursor("history_id") is None


def test_progress_reaches_the_store_and_the_listener_at_each_new_phase(store: AccountStore) -> None:
    heard: list[ScanProgress] = []
    run = start_run(store, kind="scan", clock=_clock, listener=heard.append)
    run.tell(ScanProgress("listing", "the list", done=1))
    run.tell(ScanProgress("listing", "the list", done=2))
    run.tell(ScanProgress("mail", "your mail", done=3, left=4, eta_seconds=5.0))
    assert [told.done for told in heard] == [1, 3]
    kept = store.load_last_run()
    assert kept is not None
    assert kept.progress["phase"] == "mail"
    assert kept.progress["left"] == 4
    assert kept.finished_at is None


def test_interrupting_keeps_what_was_read_and_gives_the_lease_back(tmp_path: Path) -> None:
    here = House(a_year(), tmp_path / "account.db")

    def interrupt(told: ScanProgress) -> None:
        if told.phase == "mail":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        here.scan(progress=interrupt)
    with AccountStore.open(here.path) as store:
        run = store.load_last_run()
        assert run is not None
        assert run.finished_at is not None
        assert run.finished_at.astimezone(UTC) > NOW.replace(year=2000)
        assert run.report is not None
        assert not run.report.complete
    assert here.scan().complete
    here.sandbox.stop()
