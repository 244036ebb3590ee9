"""A draft is made once and never forgotten: kill -9 at every step, lost answers, search lag, several processes."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from draft_house import begin_all, drafts_in, key_of, put, settle
from google_worlds import ME, NOW, a_world, open_mailbox

from plugin.domain.model import AskStatus, DraftState
from plugin.google.oauth import SCOPES
from plugin.sandbox.faults import Faults
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import draft_delivery as once

TESTS = Path(__file__).parents[1] / "support"
LOST_ANSWERS = Faults(seed=7, drop_rate=0.3)

Order = Callable[..., dict[str, Any]]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """An account without mail, a millisecond away."""
    with start_sandbox(a_world(), quota="off", latency_ms=1, now=lambda: NOW) as running:
        yield running


@pytest.fixture
def order(sandbox: Sandbox) -> Iterator[Order]:
    """Has drafts made in a process of its own: order(path, numbers=(0, 1), die_at=3)."""
    grant = {
        "url": sandbox.url,
        "credentials": sandbox.credentials(),
        "token": sandbox.grant(ME, SCOPES)["refresh_token"],
    }
    with subprocess.Popen(
        [sys.executable, str(TESTS / "draft_victim.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=TESTS.parents[1],
        env={"PYTHONPATH": f"{TESTS}:{TESTS.parents[1]}"},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def send(path: Path, numbers: tuple[int, int], **options: Any) -> dict[str, Any]:
            written = {"path": str(path), "numbers": numbers, **grant, **options}
            process.stdin.write(json.dumps(written) + "\n")  # type: ignore[union-attr]
            process.stdin.flush()  # type: ignore[union-attr]
            answer: dict[str, Any] = json.loads(process.stdout.readline())  # type: ignore[union-attr]
            return answer

        yield send
        process.stdin.close()
        process.wait(timeout=10)


def each_lies_there_once(sandbox: Sandbox, path: Path, numbers: range) -> None:
    """Every ask has exactly one draft at Gmail, and the record knows which."""
    with AccountStore.open(path) as store:
        for number in numbers:
            record = store.load_draft_by_key(key_of(number))
            assert record is not None
            assert (record.state, record.why) == (DraftState.CREATED, "")
            assert drafts_in(sandbox, number) == [record.draft_id]
            ask = store.load_ask(record.ask_id)
            assert ask is not None
            assert ask.status is AskStatus.DRAFTED


def look_in(sandbox: Sandbox, path: Path) -> None:
    """What the program does by itself in the following hour."""
    mailbox = open_mailbox(sandbox)
    with AccountStore.open(path) as store:
        settle(store, mailbox)
    mailbox.close()


def test_killed_at_every_step_a_draft_is_made_once(order: Order, sandbox: Sandbox, tmp_path: Path) -> None:
    begin_all(tmp_path / "undisturbed.db", range(1))
    steps = order(tmp_path / "undisturbed.db", (0, 1))["steps"]
    assert steps >= 20
    path = tmp_path / "killed.db"
    begin_all(path, range(1, steps + 1))
    for step in range(steps):
        assert order(path, (step + 1, step + 2), die_at=step)["statuses"] == [-9]
    look_in(sandbox, path)
    each_lies_there_once(sandbox, path, range(1, steps + 1))


def test_killed_at_every_step_of_looking_for_a_lost_draft_it_is_still_made_once(
    order: Order, sandbox: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "killed.db"
    begin_all(path, range(1))
    assert order(path, (0, 1), die_at=18)["statuses"] == [-9]
    for step in range(0, 12, 2):
        order(path, (0, 1), die_at=step)
    look_in(sandbox, path)
    each_lies_there_once(sandbox, path, range(1))


def _kill_at_random(order: Order, sandbox: Sandbox, folder: Path, *, kills: int) -> None:
    sandbox.faults = LOST_ANSWERS
    begin_all(folder / "warm.db", range(1000, 1003))
    seconds = order(folder / "warm.db", (1000, 1003))["seconds"]
    random = Random(20260615)
    path = folder / "killed.db"
    begin_all(path, range(kills))
    for number in range(0, kills, 3):
        order(path, (number, min(number + 3, kills)), kill_after=random.uniform(0.0, seconds))
    look_in(sandbox, path)
    sandbox.faults = Faults()
    look_in(sandbox, path)
    each_lies_there_once(sandbox, path, range(kills))


def test_killed_at_random_moments_with_a_third_of_all_answers_lost_nothing_is_lost_or_doubled(
    order: Order, sandbox: Sandbox, tmp_path: Path
) -> None:
    _kill_at_random(order, sandbox, tmp_path, kills=30)


@pytest.mark.slow
def test_killed_at_200_random_moments_with_a_third_of_all_answers_lost_nothing_is_lost_or_doubled(
    order: Order, sandbox: Sandbox, tmp_path: Path
) -> None:
    _kill_at_random(order, sandbox, tmp_path, kills=600)


@pytest.mark.parametrize("count", [12, pytest.param(100, marks=pytest.mark.slow)])
def test_two_processes_at_the_same_asks_make_each_draft_once(
    order: Order, sandbox: Sandbox, tmp_path: Path, count: int
) -> None:
    path = tmp_path / "shared.db"
    begin_all(path, range(count))
    assert order(path, (0, count), together=2)["statuses"] == [0, 0]
    each_lies_there_once(sandbox, path, range(count))
    assert sandbox.counters.calls["drafts.create"] == count


@pytest.mark.parametrize("count", [8, pytest.param(100, marks=pytest.mark.slow)])
def test_two_processes_and_lost_answers_make_each_draft_once(
    order: Order, sandbox: Sandbox, tmp_path: Path, count: int
) -> None:
    sandbox.faults = LOST_ANSWERS
    path = tmp_path / "shared.db"
    begin_all(path, range(count))
    order(path, (0, count), together=2)
    look_in(sandbox, path)
    sandbox.faults = Faults()
    look_in(sandbox, path)
    each_lies_there_once(sandbox, path, range(count))


@pytest.mark.parametrize("rewritten", [False, True], ids=["message id kept", "message id rewritten"])
def test_a_draft_that_search_does_not_show_yet_is_not_made_again(
    sandbox: Sandbox, tmp_path: Path, *, rewritten: bool
) -> None:
    sandbox.faults = Faults(
        drop_rate=1.0, only=frozenset({"drafts.create"}), search_lag_s=3600.0, rewrite_message_ids=rewritten
    )
    mailbox = open_mailbox(sandbox)
    with AccountStore.open(tmp_path / "a.db") as store:
        record = once.create_draft(store, mailbox, put(store, 1), now=NOW)
        assert (record.state, record.draft_id) == (DraftState.CREATED, "")
        settle(store, mailbox)
        assert len(drafts_in(sandbox, 1)) == 1
        assert sandbox.counters.calls["drafts.create"] == 1
    mailbox.close()


@pytest.mark.parametrize("rewritten", [False, True], ids=["message id kept", "message id rewritten"])
def test_a_backup_from_before_the_draft_does_not_make_it_again(
    sandbox: Sandbox, tmp_path: Path, *, rewritten: bool
) -> None:
    sandbox.faults = Faults(rewrite_message_ids=rewritten)
    mailbox = open_mailbox(sandbox)
    for name in ("first.db", "restored.db"):
        with AccountStore.open(tmp_path / name) as store:
            record = once.create_draft(store, mailbox, put(store, 1), now=NOW)
            assert record.state is DraftState.CREATED
            assert drafts_in(sandbox, 1) == [record.draft_id]
    assert sandbox.counters.calls["drafts.create"] == 1
    mailbox.close()
