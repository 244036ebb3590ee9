"""Scans in processes of their own, so that they can be killed at any moment: run as a program by the tests.

It loads everything once, reads a letter and asks Google once, and forks for each scan: what is made when it is first
needed, Google's client and the patterns of the languages, takes longer than a scan.
A line on stdin is JSON: {"path", "url", "credentials", "token", "kill_after", "together"}; the answer is one JSON
line with the exit status of each process: 0 done, 3 incomplete, 4 somebody else is scanning, −9 killed.
"""

import json
import os
import signal
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from google_worlds import ACCOUNT, IMPATIENT, ME, NOW, UNPACED, a_year

from plugin.domain.extraction.read_message import keep_message, raw_from_bytes
from plugin.domain.model import Address
from plugin.errors import AlreadyRunning
from plugin.google.calendar import GoogleCalendar
from plugin.google.credentials import parse_credentials
from plugin.google.gmail import GmailMailbox
from plugin.google.oauth import SCOPES
from plugin.google.transport import SharedCredentials
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import mail_reading
from plugin.usecases.scan import scan


def connect(order: dict[str, Any]) -> tuple[GmailMailbox, GoogleCalendar]:
    """Mailbox and calendar of an order's account."""
    credentials = SharedCredentials(parse_credentials(order["credentials"]), order["token"], SCOPES)
    mailbox = GmailMailbox(credentials, url=order["url"], quota=UNPACED, patience=IMPATIENT)
    return mailbox, GoogleCalendar(credentials, url=order["url"], patience=IMPATIENT)


def warm_up(order: dict[str, Any]) -> None:
    """Have made what is made when it is first needed."""
    mailbox, agenda = connect(order)
    with closing(mailbox), closing(agenda):
        mailbox.fetch_profile()
        agenda.fetch_events()
    for message in a_year(threads=24, events=1).accounts[0].messages:
        keep_message(
            raw_from_bytes(b"Date: Mon, 15 Jun 2026 09:00:00 +0000\r\n" + message.raw), me=frozenset({Address(ME)})
        )


def run(order: dict[str, Any]) -> int:
    """One scan; its exit status."""
    mail_reading.PAGE = 4  # many pages in a small world
    mailbox, agenda = connect(order)
    try:
        with AccountStore.open(Path(order["path"])) as store, closing(mailbox), closing(agenda):
            return 0 if scan(store, mailbox, agenda, ACCOUNT, now=NOW).complete else 3
    except AlreadyRunning:
        return 4


def fork(order: dict[str, Any]) -> int:
    """Begin a scan in a process of its own; its pid."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        status = run(order)
    finally:
        os._exit(status)


def main() -> None:
    """Serve orders until stdin ends."""
    for number, line in enumerate(sys.stdin):
        order = json.loads(line)
        if number == 0:
            warm_up(order)
        began = time.monotonic()
        pids = [fork(order) for _ in range(order.get("together", 1))]
        if order.get("kill_after") is not None:
            time.sleep(order["kill_after"])
            for pid in pids:
                os.kill(pid, signal.SIGKILL)  # a finished child is still there until it is waited for
        statuses = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
        sys.stdout.write(json.dumps({"statuses": statuses, "seconds": time.monotonic() - began}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
