"""What several workers share in PostgreSQL: looks, rounds, the quota, an account's turn, and a scan's lease."""

import heapq
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from builders import NOW, an_account, an_address
from hand_clock import Hand
from postgres_server import ROLE

from plugin.domain.model import Account, AccountId
from plugin.errors import AlreadyRunning, StoreTrouble, Unfinished
from plugin.google.pacing import SystemClock, Waiting
from plugin.google.project_pace import ProjectPace
from plugin.google.shared_pacing import SharedPacing
from plugin.google.units import GMAIL_QUOTAS
from plugin.sandbox.quota import Quota
from plugin.store.accounts import Identity
from plugin.store.postgres.account_lock import account_lock
from plugin.store.postgres.account_store import LEASE
from plugin.store.postgres.control_store import ControlStore
from plugin.store.postgres.looks import ALIVE, LOST, SharedLooks

ROOT = Path(__file__).parents[2]


@dataclass
class House:
    """A database with five Google accounts and one read from files."""

    url: str
    control: ControlStore
    accounts: list[Account]

    def looks(self, worker: str) -> SharedLooks:
        """One process's view of the looks."""
        return SharedLooks(self.url, worker)

    def owned(self, statement: str) -> list[Any]:
        """Run a statement as the tables' owner."""
        with psycopg.connect(self.url.replace(f"//{ROLE}@", "//owner@"), autocommit=True) as link:
            cursor = link.execute(statement)
            return cursor.fetchall() if cursor.description else []


@pytest.fixture
def house(fresh_database: str, tmp_path: Path) -> Iterator[House]:
    with ControlStore.open(fresh_database, tmp_path / "home") as control:
        made = [control.connect_account(Identity("iss", str(n)), an_account(), now=NOW) for n in range(5)]
        control.import_account([an_address("files@x.example")], now=NOW)
        yield House(fresh_database, control, made)


def test_a_look_is_queued_once_and_taken_by_one_worker(house: House) -> None:
    one, other, mara = house.looks("one"), house.looks("other"), house.accounts[0].id
    assert one.ask(mara)
    assert not other.ask(mara), "it waits already"
    assert other.is_looking(mara)
    look = one.begin(mara)
    assert look is not None
    assert other.begin(mara) is None
    assert other.ask(mara), "what is asked for while a look is under way comes after it"
    one.end(look, mara)
    assert other.is_looking(mara)
    second = other.begin(mara)
    assert second is not None
    other.end(second, mara)
    assert not one.is_looking(mara)


def test_the_look_of_a_dead_worker_goes_to_one_other(house: House) -> None:
    one, mara, ben = house.looks("one"), house.accounts[0].id, house.accounts[1].id
    looks = []
    for account in (mara, ben):
        one.ask(account)
        looks.append(one.begin(account))
    house.owned("UPDATE looks SET alive_until = now() - interval '1 second'")
    assert looks[1] is not None
    one.keep([looks[1]])
    with ThreadPoolExecutor(5) as pool:
        told = [account for part in pool.map(lambda n: house.looks(str(n)).due(), range(5)) for account in part]
    assert told == [mara], "ben's worker gave a sign of life"
    assert house.looks("other").begin(mara) is not None
    assert house.looks("third").due() == []


def test_a_look_that_was_lost_in_the_queue_is_found_once_the_queue_is_empty(house: House) -> None:
    one, mara = house.looks("one"), house.accounts[0].id
    one.ask(mara)
    assert one.due() == []
    house.owned("UPDATE looks SET asked_at = now() - interval '1 hour'")
    house.owned("INSERT INTO huey_task (queue, data) VALUES ('askwell', 'x')")
    assert one.due() == [], "it may still be among those that wait"
    house.owned("DELETE FROM huey_task")
    assert one.due() == [mara]
    assert one.due() == []


def test_a_look_that_met_a_failing_database_waits_for_another_try(house: House) -> None:
    one, mara = house.looks("one"), house.accounts[0].id
    one.ask(mara)
    look = one.begin(mara)
    assert look is not None
    one.end(look, mara, again=True)
    assert one.begin(mara) is not None


def test_who_is_not_connected_any_more_is_not_looked_at(house: House) -> None:
    one, mara = house.looks("one"), house.accounts[0].id
    one.ask(mara)
    assert one.begin(mara) is not None
    house.control.forget_account(mara)
    house.owned("UPDATE looks SET alive_until = now() - interval '1 second'")
    assert one.due() == []
    assert not one.ask(mara)


def test_ten_workers_begin_each_accounts_quarter_of_an_hour_once(house: House) -> None:
    for later in (timedelta(), timedelta(minutes=14), timedelta(minutes=15), timedelta(days=2)):
        with ThreadPoolExecutor(10) as pool:
            told = list(pool.map(lambda n: house.looks(str(n)).begin_round(NOW.replace(minute=0) + later), range(10)))  # noqa: B023
        begun = sorted(account for part in told for account in part)
        expected = [] if later == timedelta(minutes=14) else sorted(account.id for account in house.accounts)
        assert begun == expected, later
        house.owned("DELETE FROM looks")
    assert house.owned("SELECT count(*) FROM rounds") == [(5,)], "past rounds are forgotten"


def test_a_worker_that_dies_between_beginning_a_round_and_queueing_it_leaves_looks_that_are_found(house: House) -> None:
    everybody = sorted(account.id for account in house.accounts)
    assert sorted(house.looks("one").begin_round(NOW)) == everybody
    # It dies here, before the queue heard of anybody.
    assert all(house.looks("two").is_looking(account) for account in everybody)
    assert house.looks("two").begin_round(NOW) == [], "the quarter of an hour is begun"
    house.owned("UPDATE looks SET asked_at = now() - interval '1 minute'")
    assert sorted(house.looks("two").due()) == everybody


def test_a_round_queues_nobody_whose_look_waits_already(house: House) -> None:
    one, mara, ben = house.looks("one"), house.accounts[0].id, house.accounts[1].id
    one.ask(mara)
    one.ask(ben)
    look = one.begin(ben)
    assert look is not None
    begun = one.begin_round(NOW)
    assert mara not in begun
    assert ben in begun, "a look under way began before this quarter of an hour"
    assert len(begun) == 4


@pytest.mark.parametrize("profile", ["2026", "legacy"])
@pytest.mark.parametrize("workers", [1, 10])
def test_workers_use_the_quota_up_together_and_are_not_refused(house: House, profile: str, workers: int) -> None:
    """In made time: each worker books, waits, calls, and books again; Google counts sixty seconds that slide."""
    quota, minutes = GMAIL_QUOTAS[profile], 4 if profile == "2026" else 2
    begin, now, units, refused = 1_000_000.0, [0.0], 0, 0
    google = Quota(profile, lambda: now[0])
    lanes = [(begin + number / 100, number) for number in range(workers * (3 if workers == 1 else 1) * 2)]
    heapq.heapify(lanes)
    block = max(20, quota.units_per_minute // 300)
    statement = "SELECT take_units('gmail:x', NULL, %s, %s, %s)"
    with psycopg.connect(house.url, autocommit=True) as link:
        link.execute("SELECT set_config('askwell.scope', 'installation', false)")
        calls: list[tuple[float, int]] = []
        while lanes[0][0] < begin + 60 * minutes:
            at, lane = heapq.heappop(lanes)
            row = link.execute(statement, [block, quota.units_per_minute, at]).fetchone()
            assert row is not None
            calls.append((at + row[0], lane))
            heapq.heappush(lanes, (at + row[0] + 0.12, lane))
    for due, _ in sorted(calls):
        for _ in range(block // quota.price("messages.get")):
            now[0] = due
            if google.charge("mara", "gmail", "messages.get").wait_s:
                refused += 1
            elif due < begin + 60 * minutes:
                units += quota.price("messages.get")
    assert refused <= len(calls) / 100
    assert units >= 0.95 * quota.units_per_minute * minutes


def test_what_google_names_holds_for_every_machine(house: House) -> None:
    account = house.accounts[0].id
    ledgers = [house.control.share_quota("gmail", account) for _ in range(2)]
    assert ledgers[0].book(20, 6000) == 0.0
    ledgers[0].hold(50.0)
    assert ledgers[1].book(20, 6000) > 40
    other, everybody = (house.control.share_quota("gmail", one) for one in (house.accounts[1].id, None))
    assert other.book(20, 6000) == 0.0
    assert everybody.book(20, 6000) == 0.0
    everybody.hold(50.0)
    assert house.control.share_quota("gmail", None).book(20, 6000) > 40
    assert house.control.share_quota("calendar", None).book(1, 6000) == 0.0


def test_a_projects_quota_is_shared_by_all_users(house: House) -> None:
    """Each process has a pace of its own over the same row: what one spends is missing for the other."""
    hands = [Hand(), Hand()]
    ledger = house.control.share_quota("gmail", None)
    first, second = (ProjectPace(6000.0, ledger, clock=hand) for hand in hands)
    first.take(1000, Waiting(hands[0]))
    assert hands[0].seconds == 1000.0, "ten seconds' worth is there at first"
    second.take(4000, Waiting(hands[1]))
    assert hands[1].seconds > 1030.0, "what the other has spent is waited for"


def test_a_pace_that_is_shared_lets_a_mailbox_through(house: House) -> None:
    ledger = house.control.share_quota("gmail", house.accounts[0].id)
    pacing = SharedPacing(600_000, ledger, clock=SystemClock())
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: pacing.take(20), range(200)))
    (booked,) = house.owned("SELECT level FROM quotas WHERE name NOT LIKE '%project'")
    assert booked[0] < 100_000, "it was booked"
    pacing.stop()


HOLD = """
import sys, time
from plugin.store.postgres.account_lock import account_lock
with account_lock(sys.argv[1], sys.argv[2]):
    print("held", flush=True)
    time.sleep(60)
"""


def test_an_accounts_turn_is_one_over_all_processes_and_ends_with_its_process(house: House) -> None:
    mara, ben = house.accounts[0].id, house.accounts[1].id
    command = [sys.executable, "-c", HOLD, house.url, mara]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env={"PYTHONPATH": str(ROOT)}) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(Unfinished), account_lock(house.url, mara, wait=0.05):
            pass
        with account_lock(house.url, ben, wait=0.0):
            pass
        holder.kill()
    with (
        account_lock(house.url, mara, wait=20.0),
        house.control.open_account(mara) as store,
        store.reading_lock() as alone,
        store.reading_lock() as second,
    ):
        assert alone
        assert not second


def test_a_scan_keeps_its_lease_while_its_thread_waits(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugin.store.postgres.account_store._EVERY", 0.01)
    moved = threading.Event()
    now = NOW

    def clock() -> Any:
        moved.set()
        return now

    with house.control.open_account(house.accounts[0].id) as store:
        run = store.start_run(kind="scan", owner="elsewhere:1:2:x", now=NOW, lease=LEASE)
        now = NOW + LEASE * 10
        with store.keep_run(run.id, clock=clock):
            assert moved.wait(20)
            moved.clear()
            assert moved.wait(20), "the second sign comes after the first was written"
        with pytest.raises(AlreadyRunning):
            store.start_run(kind="scan", owner="b", now=now + LEASE / 2, lease=LEASE)
        taken = store.start_run(kind="scan", owner="b", now=now + LEASE * 2, lease=LEASE)
        with store.keep_run(run.id, clock=clock), pytest.raises(AlreadyRunning):
            store.renew_run(run.id, now=now, lease=LEASE)
        store.renew_run(taken.id, now=now, lease=LEASE)


def test_a_dead_workers_scan_is_free_before_its_look_is_given_to_another() -> None:
    assert LEASE < LOST < ALIVE < timedelta(seconds=60) - timedelta(seconds=20)


def test_nobody_is_looked_at_who_is_unknown(house: House) -> None:
    assert not house.looks("one").ask(AccountId("unknown"))
    assert house.looks("one").begin(AccountId("unknown")) is None


def test_a_store_whose_account_is_gone_says_so(house: House) -> None:
    with closing(house.control.open_account(house.accounts[0].id)) as store:
        house.control.forget_account(house.accounts[0].id)
        with pytest.raises(StoreTrouble, match="deleted meanwhile"):
            store.start_run(kind="scan", owner="x", now=NOW, lease=LEASE)
