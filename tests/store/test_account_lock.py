"""One worker per account at a time."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from plugin.errors import Unfinished
from plugin.store.sqlite.account_lock import account_lock

ROOT = Path(__file__).parent.parent.parent


def test_only_one_thread_has_the_turn(tmp_path: Path) -> None:
    inside, most, lock = 0, 0, threading.Lock()

    def work() -> None:
        nonlocal inside, most
        with account_lock(tmp_path / "a.db"):
            with lock:
                inside += 1
                most = max(most, inside)
            threading.Event().wait(0.01)
            with lock:
                inside -= 1

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_who_waits_too_long_is_told_to_come_back(tmp_path: Path) -> None:
    with account_lock(tmp_path / "a.db"), pytest.raises(Unfinished), account_lock(tmp_path / "a.db", wait=0.05):
        pytest.fail("two have the turn")


def test_accounts_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with account_lock(tmp_path / "a.db"), account_lock(tmp_path / "b.db", wait=0.0):
        assert (tmp_path / "a.db.drafts-lock").stat().st_mode & 0o077 == 0


def test_a_killed_process_gives_its_turn_back(tmp_path: Path) -> None:
    program = (
        "import sys, time, pathlib\n"
        "from plugin.store.sqlite.account_lock import account_lock\n"
        "with account_lock(pathlib.Path(sys.argv[1])):\n"
        "    print('mine', flush=True)\n"
        "    time.sleep(60)\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "a.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "mine\n"
        with pytest.raises(Unfinished), account_lock(tmp_path / "a.db", wait=0.05):
            pytest.fail("two have the turn")
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    with account_lock(tmp_path / "a.db", wait=1.0):
        assert process.returncode == -signal.SIGKILL
