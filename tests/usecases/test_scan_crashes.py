"""kill -9 at random moments of a scan, and several processes at the same account."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import pytest
from google_worlds import ME, NOW, a_letter, a_year, an_event, person

from plugin.google.oauth import SCOPES
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.store.sqlite.account_store import AccountStore

TESTS = Path(__file__).parents[1] / "support"

Order = Callable[..., dict[str, Any]]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A year's mail and meetings, a few milliseconds away."""
    with start_sandbox(a_year(threads=24, events=20), quota="off", latency_ms=2, now=lambda: NOW) as running:
        yield running


@pytest.fixture
def order(sandbox: Sandbox) -> Iterator[Order]:
    """Has a scan run in a process of its own: order(path, kill_after=seconds)."""
    grant = {
        "url": sandbox.url,
        "credentials": sandbox.credentials(),
        "token": sandbox.grant(ME, SCOPES)["refresh_token"],
    }
    with subprocess.Popen(
        [sys.executable, str(TESTS / "scan_victim.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=TESTS.parents[1],
        env={"PYTHONPATH": f"{TESTS}:{TESTS.parents[1]}"},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def send(path: Path, **options: Any) -> dict[str, Any]:
            process.stdin.write(json.dumps({"path": str(path), **grant, **options}) + "\n")  # type: ignore[union-attr]
            process.stdin.flush()  # type: ignore[union-attr]
            answer: dict[str, Any] = json.loads(process.stdout.readline())  # type: ignore[union-attr]
            return answer

        yield send
        process.stdin.close()
        process.wait(timeout=10)


def everything_in(path: Path) -> dict[str, Any]:
    """The whole mirror, but for what each run draws anew."""
    with AccountStore.open(path) as store:
        return {
            "messages": {message.id: asdict(message) for message in store.load_messages()},
            "events": {event.id: asdict(event) for event in store.load_events()},
            "skipped": store.load_skipped("messages"),
            "cursors": {
                name: store.load_cursor(name)
                for name in ("history_id", "history_pending", "mail_circle", "mail_since", "calendar_until")
            },
        }


def _kill_often(order: Order, folder: Path, *, kills: int) -> None:
    """Kill scans at moments drawn evenly over an undisturbed one, up to five times before it may finish."""
    order(folder / "warm.db")  # the first fork pays for what is loaded late
    seconds = order(folder / "undisturbed.db")["seconds"]
    undisturbed = everything_in(folder / "undisturbed.db")
    assert len(undisturbed["messages"]) == 74
    random = Random(20260615)
    killed = number = 0
    while killed < kills:
        number += 1
        path = folder / f"account{number}.db"
        for _ in range(5):
            status = order(path, kill_after=random.uniform(0.0, seconds))["statuses"][0]
            assert status in {-9, 0}
            killed += status == -9
        assert order(path)["statuses"] == [0]
        assert everything_in(path) == undisturbed
        with AccountStore.open(path) as store:
            run = store.load_last_run()
        assert run is not None
        assert run.report is not None
        assert run.report.complete
        assert run.report.messages.listed == run.report.messages.held == 74


def test_killed_at_12_random_moments_a_scan_ends_as_an_undisturbed_one(order: Order, tmp_path: Path) -> None:
    _kill_often(order, tmp_path, kills=12)


@pytest.mark.slow
def test_killed_at_500_random_moments_a_scan_ends_as_an_undisturbed_one(order: Order, tmp_path: Path) -> None:
    _kill_often(order, tmp_path, kills=500)


def _a_day_later(sandbox: Sandbox) -> None:
    """What happens between two scans: new mail of every sort, deletions, other meetings."""
    for number in range(6):
        sandbox.deliver(ME, a_letter(person(number), ME, f"News {number}", message_id=f"<news{number}@mail.example>"))
        stranger = f"stranger{number}@harbour.example"
        sandbox.deliver(ME, a_letter(stranger, ME, f"Question {number}", message_id=f"<q{number}@harbour.example>"))
        answer = a_letter(
            ME,
            stranger,
            f"Re: Question {number}",
            in_reply_to=f"<q{number}@harbour.example>",
            message_id=f"<a{number}@x.example>",
        )
        sandbox.deliver(ME, answer, labels=("SENT",))
        sandbox.deliver(ME, a_letter(f"shop{number}@bazaar.example", ME, f"Offer {number}"))
        sandbox.put_event(ME, an_event(100 + number, f"met{number}@guild.example", 1))
    sandbox.deliver(ME, a_letter("met3@guild.example", ME, "Good to have met you"))
    sandbox.cancel_event(ME, "event00002")
    sandbox.delete_message(ME, f"{16:016x}")


def test_killed_while_reading_what_changed_a_scan_ends_as_an_undisturbed_one(
    order: Order, sandbox: Sandbox, tmp_path: Path
) -> None:
    assert order(tmp_path / "before.db")["statuses"] == [0]
    _a_day_later(sandbox)
    shutil.copy(tmp_path / "before.db", tmp_path / "undisturbed.db")
    answer = order(tmp_path / "undisturbed.db")
    assert answer["statuses"] == [0]
    undisturbed = everything_in(tmp_path / "undisturbed.db")
    subjects = {message["subject"] for message in undisturbed["messages"].values()}
    assert {"News 1", "Question 2", "Re: Question 2", "Good to have met you"} <= subjects
    assert "Offer 1" not in subjects
    random = Random(11)
    for number in range(6):
        path = tmp_path / f"account{number}.db"
        shutil.copy(tmp_path / "before.db", path)
        for _ in range(3):
            order(path, kill_after=random.uniform(0.0, answer["seconds"]))
        assert order(path)["statuses"] == [0]
        assert everything_in(path) == undisturbed


def test_after_a_kill_only_the_last_page_is_read_again(order: Order, sandbox: Sandbox, tmp_path: Path) -> None:
    seconds = order(tmp_path / "undisturbed.db")["seconds"]

    def reads() -> int:
        return sandbox.counters.calls["messages.get"] + sandbox.counters.calls["threads.get"]

    before = reads()
    order(tmp_path / "undisturbed2.db")
    whole = reads() - before
    before = reads()
    for part in (0.5, 0.6, 0.7):
        order(tmp_path / "killed.db", kill_after=seconds * part)
    assert order(tmp_path / "killed.db")["statuses"] == [0]
    # Of each killed run, a page of four messages and what was under way for it: two connections, queued twice.
    assert reads() - before <= whole + 3 * (4 + 4)


def test_of_three_processes_at_one_account_one_scans_and_the_others_say_so(order: Order, tmp_path: Path) -> None:
    for round_ in range(3):
        path = tmp_path / f"account{round_}.db"
        statuses = sorted(order(path, together=3)["statuses"])
        assert statuses[0] == 0
        assert set(statuses) <= {0, 4}
        assert 4 in statuses
        assert len(everything_in(path)["messages"]) == 74
