"""Drafts made in processes of their own, so that they can be killed at any moment: run as a program by the tests.

Loads everything once and forks for each order. A line on stdin is JSON: {"path", "url", "credentials", "token",
"numbers": [first, last], "die_at": n, "kill_after": seconds, "together": processes}. `die_at` kills the process with
SIGKILL at its n-th step: just before (even) or just after (odd) a call that leaves the process, to the store or to
Google. With "database" and "account" the drafts are an account's in PostgreSQL.
The answer is one JSON line: the exit statuses (0 done, −9 killed) and how many steps there were.
"""

import json
import os
import signal
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import googleapiclient.discovery  # noqa: F401 - loaded before forking
from draft_house import key_of
from google_worlds import IMPATIENT, NOW, UNPACED

from plugin.errors import Unfinished
from plugin.google.credentials import parse_credentials
from plugin.google.gmail import GmailMailbox
from plugin.google.oauth import SCOPES
from plugin.google.transport import SharedCredentials
from plugin.store import account_store
from plugin.store.postgres.control_store import ControlStore
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import draft_delivery as once


class Mortal:
    """Whatever it stands for, with a death at the n-th step."""

    steps = 0

    def __init__(self, target: Any, die_at: int | None) -> None:
        self._target = target
        self._die_at = die_at

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._target, name)
        if not callable(value):
            return value

        def call(*args: Any, **options: Any) -> Any:
            self._step()
            result = value(*args, **options)
            self._step()
            return result

        return call

    def _step(self) -> None:
        if Mortal.steps == self._die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        Mortal.steps += 1


def open_store(order: dict[str, Any]) -> account_store.AccountStore:
    """The account of an order, in its file or in the database that several machines share."""
    if "database" in order:
        with ControlStore.open(order["database"], Path(order["path"])) as control:
            return control.open_account(order["account"])
    return AccountStore.open(Path(order["path"]))


def run(order: dict[str, Any]) -> int:
    """Make these drafts, one after the other; the number of steps it took, in a pipe."""
    credentials = SharedCredentials(parse_credentials(order["credentials"]), order["token"], SCOPES)
    gmail = GmailMailbox(credentials, url=order["url"], quota=UNPACED, patience=IMPATIENT)
    first, last = order["numbers"]
    with open_store(order) as account, closing(gmail):
        store, mailbox = Mortal(account, order.get("die_at")), Mortal(gmail, order.get("die_at"))
        for number in range(first, last):
            try:
                once.create_draft(store, mailbox, key_of(number), now=NOW)
            except Unfinished:
                continue
    return Mortal.steps


def fork(order: dict[str, Any], pipe: int) -> int:
    """Begin in a process of its own; its pid."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        os.write(pipe, f"{run(order)}\n".encode())
        status = 0
    finally:
        os._exit(status)


def main() -> None:
    """Serve orders until stdin ends."""
    for line in sys.stdin:
        order = json.loads(line)
        began = time.monotonic()
        reading, writing = os.pipe()
        pids = [fork(order, writing) for _ in range(order.get("together", 1))]
        os.close(writing)
        if order.get("kill_after") is not None:
            time.sleep(order["kill_after"])
            for pid in pids:
                os.kill(pid, signal.SIGKILL)  # a finished child is still there until it is waited for
        statuses = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
        with os.fdopen(reading) as told:
            steps = [int(text) for text in told.read().split()]
        answer = {"statuses": statuses, "steps": max(steps, default=0), "seconds": time.monotonic() - began}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
