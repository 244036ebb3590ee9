"""How a first scan fares against the sandbox: quota, refusals, units, CPU, time to the first suggestion, memory.

The sandbox runs in a process of its own, so that its CPU is not counted here. Time is real: nothing is
compressed, so a first scan with the new projects' quota would take ten minutes and is therefore measured for
its first minutes only (`--minutes`). Usage: python bench/scan.py [--messages N] [--events N] [--minutes M]
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from plugin.domain.model import Account, AccountId, Address, ScanReport
from plugin.google.calendar import GoogleCalendar
from plugin.google.credentials import parse_credentials
from plugin.google.gmail import GmailMailbox
from plugin.google.oauth import SCOPES
from plugin.google.transport import SharedCredentials
from plugin.google.units import GMAIL_QUOTAS
from plugin.sandbox.faults import Faults
from plugin.sandbox.server import start_sandbox
from plugin.sandbox.world import World, WorldAccount, WorldMessage
from plugin.store.account_store import AccountStore
from plugin.usecases.scan import ScanProgress, scan

ME = "mara@tidewell.example"
PEOPLE = 120
_WORDS = str.split(
    "the budget for spring looks fine to me and we could start with the warehouse before the holidays if your "
    "colleagues agree on the order of work thank you for the notes from Tuesday they helped us a great deal"
)


class EnoughSeen(Exception):
    """The part of the scan that was to be measured is over."""


@dataclass(slots=True)
class Figures:
    """What one run showed."""

    report: ScanReport | None = None
    first_look: float = 0.0
    seconds: float = 0.0
    cpu: float = 0.0
    memory: float = 0.0
    messages: int = 0
    counters: dict[str, Any] = field(default_factory=dict)


def make_world(messages: int, events: int, now: datetime) -> World:
    """A year of threads of one to six messages with quotes and signatures, and of meetings, evenly spread."""
    random = Random(7)
    people = [f"Guest Number{n} <guest{n}@house{n % 17}.example>" for n in range(PEOPLE)]
    mail: list[WorldMessage] = []
    thread = 0
    while len(mail) < messages:
        thread += 1
        other = people[int(random.random() ** 2 * PEOPLE)]
        start = now - timedelta(days=random.uniform(0.5, 360))
        quoted = ""
        for turn in range(min(random.randint(1, 6), messages - len(mail))):
            mine = turn % 2 == 0
            sender, to = (f"Mara Tide <{ME}>", other) if mine else (other, f"Mara Tide <{ME}>")
            body = " ".join(_sentence(random) for _ in range(random.randint(2, 12)))
            name = "Mara" if mine else other.split(" <")[0]
            text = f"Hello,\r\n\r\n{body}\r\n\r\nBest regards\r\n{name}\r\n\r\n-- \r\n{name}\r\nHouse & Co.\r\n{quoted}"
            head = f"From: {sender}\r\nTo: {to}\r\nSubject: {'Re: ' if turn else ''}Matter {thread}\r\n"
            head += f"Message-ID: <{thread}.{turn}@mail.example>\r\n"
            head += f"In-Reply-To: <{thread}.{turn - 1}@mail.example>\r\n" if turn else ""
            head += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            when = start + timedelta(hours=3 * turn)
            mail.append(
                WorldMessage(
                    f"{len(mail) + 1:016x}", f"{thread + 10**6:016x}", ("SENT",) if mine else ("INBOX",), when,
                    (head + text).encode(),
                )
            )  # fmt: skip
            lines = "\r\n".join(f"> {line}" for line in text.splitlines())
            quoted = f"\r\nOn {when:%a, %d %b %Y} at {when:%H:%M}, {sender} wrote:\r\n{lines}\r\n"
    agenda = tuple(_event(number, people, random, now) for number in range(events))
    return World((WorldAccount("7001", ME, "Mara Tide", messages=tuple(mail), events=agenda),))


def _sentence(random: Random) -> str:
    return " ".join(random.choices(_WORDS, k=random.randint(5, 18))).capitalize() + "."


def _event(number: int, people: list[str], random: Random, now: datetime) -> dict[str, Any]:
    start = now - timedelta(days=random.uniform(-30, 360))
    guests = random.sample(people, random.randint(1, 4))
    return {
        "id": f"event{number:06d}",
        "summary": f"Review {number}",
        "start": {"dateTime": start.isoformat()},
        "end": {"dateTime": (start + timedelta(hours=1)).isoformat()},
        "organizer": {"email": ME, "self": True},
        "attendees": [
            {"email": ME, "self": True, "responseStatus": "accepted"},
            *({"email": guest.split("<")[1][:-1], "responseStatus": "accepted"} for guest in guests),
        ],
    }


def serve(options: argparse.Namespace) -> None:
    """Be the sandbox: print how to reach it, and serve until the input ends."""
    world = make_world(options.messages, options.events, datetime.now(UTC))
    faults = Faults.at_rate(options.faults, seed=1)
    with start_sandbox(world, quota=options.serve, latency_ms=options.latency, faults=faults) as sandbox:
        token = sandbox.grant(ME, SCOPES)["refresh_token"]
        print(json.dumps({"url": sandbox.url, "credentials": sandbox.credentials(), "token": token}), flush=True)
        sys.stdin.read()


@contextmanager
def sandbox(options: argparse.Namespace, quota: str, faults: float = 0.0) -> Iterator[dict[str, Any]]:
    """A sandbox in another process."""
    command = [sys.executable, __file__, "--serve", quota, "--faults", str(faults)]
    command += [f"--{name}={getattr(options, name)}" for name in ("messages", "events", "latency")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.stdin.close()
            process.wait(timeout=30)


def counters(url: str) -> dict[str, Any]:
    """What the sandbox has counted."""
    with urllib.request.urlopen(f"{url}/counters", timeout=10) as answer:
        counted: dict[str, Any] = json.load(answer)
    return counted


def measure(place: dict[str, Any], quota: str, path: Path, *, until: float | None = None) -> Figures:
    """Scan once, for at most `until` seconds."""
    figures = Figures()
    began, cpu = time.perf_counter(), time.process_time()

    def listen(told: ScanProgress) -> None:
        if told.phase == "first_look_done" and not figures.first_look:
            figures.first_look = time.perf_counter() - began
        if until is not None and time.perf_counter() - began > until:
            raise EnoughSeen

    credentials = SharedCredentials(parse_credentials(place["credentials"]), place["token"], SCOPES)
    account = Account(AccountId("bench"), Address(ME), frozenset({Address(ME)}))
    mailbox = GmailMailbox(credentials, url=place["url"], quota=GMAIL_QUOTAS[quota])
    agenda = GoogleCalendar(credentials, url=place["url"])
    with AccountStore.open(path) as store, closing(mailbox), closing(agenda):
        with suppress(EnoughSeen):
            figures.report = scan(store, mailbox, agenda, account, now=datetime.now(UTC), progress=listen)
        figures.seconds = time.perf_counter() - began
        figures.cpu = time.process_time() - cpu
        figures.messages = len(store.load_message_ids())
    figures.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures.counters = counters(place["url"])
    return figures


def show(title: str, figures: Figures, quota: str) -> None:
    """One profile's figures beside their targets."""
    gmail = figures.counters["units"] - figures.counters["calls"].get("events.list", 0)
    offered = GMAIL_QUOTAS[quota].units_per_minute * figures.seconds / 60
    calls = sum(count for name, count in figures.counters["calls"].items() if not name.startswith("oauth"))
    print(f"\n{title}")
    print(f"  messages read               {figures.messages:>10,}   in {figures.seconds:.1f} s")
    print(f"  quota used                  {gmail / offered:>10.3f}   target ≥ 0.95")
    print(f"  calls refused               {figures.counters['refusals'] / calls:>10.2%}   target ≤ 1%")
    print(f"  units per message           {gmail / max(figures.messages, 1):>10.2f}")
    print(f"  CPU per message             {1000 * figures.cpu / max(figures.messages, 1):>10.2f} ms")
    print(f"  first suggestion possible   {figures.first_look:>10.1f} s target ≤ 20 s with the new quota")
    print(f"  peak memory                 {figures.memory:>10.0f} MB")
    if figures.report is not None:
        report = figures.report
        print(f"  complete {report.complete}: {report.messages.held:,} of {report.messages.listed:,} messages, "
              f"{report.events.held:,} of {report.events.listed:,} events")  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=3000)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--minutes", type=float, default=2.0, help="how long to watch the new projects' quota")
    parser.add_argument("--latency", type=float, default=60.0, help="milliseconds a call")
    parser.add_argument("--serve", default="", help=argparse.SUPPRESS)
    parser.add_argument("--faults", type=float, default=0.0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options)
        return
    print(
        f"A first scan of {options.messages:,} messages and {options.events:,} events, {options.latency:.0f} ms a call"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "legacy.db"
        with sandbox(options, "legacy") as place:
            show("Earlier projects' quota, to the end", measure(place, "legacy", path), "legacy")
            before = counters(place["url"])["calls"]
            again = measure(place, "legacy", path)
            new = {name: count - before.get(name, 0) for name, count in again.counters["calls"].items()}
            calls = {name: count for name, count in new.items() if count and not name.startswith("oauth")}
            print(f"\nAgain, nothing new: {calls} in {again.seconds:.2f} s; target ≤ 2 calls to Gmail, 1 to Calendar")
        with sandbox(options, "2026") as place:
            watched = measure(place, "2026", Path(folder) / "new.db", until=60 * options.minutes)
            show(f"New projects' quota, the first {options.minutes:g} minutes", watched, "2026")
        with sandbox(options, "legacy", faults=0.02) as place:
            bad = measure(place, "legacy", Path(folder) / "bad.db")
            show("Earlier projects' quota, 2% of calls failing and 1% of replies lost", bad, "legacy")
            assert bad.report is not None
            missing = bad.report.messages.listed - bad.report.messages.held - len(bad.report.messages.skipped)
            print(f"  messages missing            {missing:>10}   target 0, or unfinished and 0 after the next run")


if __name__ == "__main__":
    main()
