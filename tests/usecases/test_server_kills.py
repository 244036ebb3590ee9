"""Several machines at once, some of which die: nothing is lost and nothing is made twice. Figures are printed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from draft_house import drafts_in, key_of, put, settle
from google_worlds import ACCOUNT, ME, NOW, a_world, open_mailbox
from postgres_server import PostgresServer, wait_until

from bench.workers import SMALL, WHOLE, Crew, Sizes, measure, open_firm
from plugin.domain.model import DraftState
from plugin.google.oauth import SCOPES
from plugin.sandbox.faults import Faults
from plugin.sandbox.server import start_sandbox
from plugin.store.accounts import Identity
from plugin.store.postgres.control_store import ControlStore
from plugin.store.postgres.database import close_databases

ROOT = Path(__file__).parents[2]
SUPPORT = ROOT / "tests" / "support"


SOAK = os.environ.get("ASKWELL_SOAK", "")
"""Read before tests are kept from whatever settings there are."""
PATHS = f"{SUPPORT}:{ROOT}"


def _draft_on_two_machines(database: str, tmp_path: Path, tell: Callable[[str], None], *, asks: int) -> None:
    """Two machines begin the same asks at once, while three replies in ten are lost after the draft was made."""
    with (
        start_sandbox(a_world(), quota="off", latency_ms=1, now=lambda: NOW) as sandbox,
        ControlStore.open(database, tmp_path / "home") as control,
    ):
        account = control.connect_account(Identity("iss", "1"), ACCOUNT, now=NOW)
        with control.open_account(account.id) as store:
            for number in range(asks):
                put(store, number)
            sandbox.google.faults = Faults(seed=7, drop_rate=0.3)
            order = {
                "path": str(tmp_path / "home"),
                "database": database,
                "account": account.id,
                "numbers": [0, asks],
                "url": sandbox.url,
                "credentials": sandbox.credentials(),
                "token": sandbox.grant(ME, SCOPES)["refresh_token"],
            }
            machines = [
                subprocess.Popen(
                    [sys.executable, str(SUPPORT / "draft_victim.py")],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                    env={"PYTHONPATH": PATHS},
                )
                for _ in range(2)
            ]
            for one in machines:
                assert one.stdin is not None
                one.stdin.write(json.dumps(order) + "\n")
                one.stdin.close()
            for one in machines:
                assert one.stdout is not None
                assert json.loads(one.stdout.readline())["statuses"] == [0]
                one.stdout.close()
                one.wait(30)
            sandbox.google.faults = Faults()
            with closing(open_mailbox(sandbox)) as mailbox:
                settle(store, mailbox)
            made = [drafts_in(sandbox, number) for number in range(asks)]
            records = [store.load_draft_by_key(key_of(number)) for number in range(asks)]
        twice = sum(len(one) > 1 for one in made)
        lost = sum(not one for one in made)
        tell(f"two machines, {asks} asks, {sandbox.counters.drops} replies lost: {lost} lost, {twice} twice")
        assert [[one.draft_id] for one in records if one and one.state is DraftState.CREATED] == made


def test_two_machines_make_each_draft_once(fresh_database: str, tmp_path: Path) -> None:
    _draft_on_two_machines(fresh_database, tmp_path, lambda _: None, asks=6)


@pytest.mark.slow
def test_two_machines_make_each_of_a_hundred_drafts_once(
    fresh_database: str, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    _draft_on_two_machines(fresh_database, tmp_path, tell, asks=100)


@pytest.mark.slow
def test_workers_that_are_killed_lose_nothing_and_use_the_projects_quota_up(
    postgres: PostgresServer, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """In small. ASKWELL_SOAK=whole is the target's size, which takes a quarter of an hour."""
    outcome = measure(postgres, tmp_path / "house", WHOLE if SOAK == "whole" else SMALL, tell)
    close_databases()
    assert (outcome.lost, outcome.twice, outcome.foreign) == (0, 0, 0)
    assert outcome.refused <= 0.01
    # What is shared has to suffice; on a machine that others keep busy, workers may not get as far as the limit.
    assert outcome.use >= 0.95 * (1 - outcome.idle)


@pytest.mark.slow
def test_a_dead_workers_scan_goes_on_at_another_from_where_it_was(
    postgres: PostgresServer, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """With real processes: how soon is printed; that it is within a minute follows from the times in `looks.py`."""
    sizes = Sizes(accounts=1, messages=500, limit=1_000_000)
    with open_firm(postgres, tmp_path / "house", sizes) as firm, Crew(firm.house.environ) as crew:
        link = firm.link

        def count(statement: str) -> int:
            (row,) = link.execute(statement).fetchall()
            return int(row[0])

        wait_until(lambda: count("SELECT count(*) FROM messages") > 0)
        (first,) = link.execute("SELECT owner FROM scan_runs").fetchall()
        crew.kill(int(first[0].split(":")[1]))
        died, held = datetime.now(UTC), count("SELECT count(*) FROM messages")
        wait_until(lambda: count("SELECT count(*) FROM scan_runs") > 1)
        owner, began = link.execute("SELECT owner, started_at FROM scan_runs ORDER BY id").fetchall()[1]
        assert owner.split(":")[1] != first[0].split(":")[1]
        firm.lift()
        wait_until(lambda: count("SELECT count(*) FROM accounts WHERE last_scan IS NOT NULL") == 1, seconds=300)
        seconds = (datetime.fromisoformat(began) - died).total_seconds()
        tell(
            f"a worker killed in the middle of a scan, {held} of {sizes.messages} messages held: another went on after "
            f"{seconds:.0f} s"
        )
        assert (
            count("SELECT count(*) FROM messages") == count("SELECT count(DISTINCT id) FROM messages") == sizes.messages
        )
    close_databases()
