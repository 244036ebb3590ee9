"""How a first scan fares against the sandbox: quota, refusals, units, CPU, time to the first suggestion, memory.

Beside each first scan stands a reference that does the least work: it lists the same mail and fetches it, at the same
pace and over as many connections, reads nothing and keeps nothing. "Quota used" is what was spent from the first call
to the last reply, as a share of what the quota grants in that time; above 1 where the first seconds' burst is a good
part of it. The ratio of the two is what the scan itself loses.

The sandbox runs in a process of its own, so that its CPU is not counted here. Time is real: nothing is compressed.
Usage: python bench/scan.py [--new N] [--earlier N] [--events N] [--latency MS] [--answers N]
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
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
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
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import mail_query
from plugin.usecases.reading_order import FetchTask, plan_fetches
from plugin.usecases.scan import ScanProgress, scan

ME = "mara@tidewell.example"
PEOPLE = 120
_WORDS = str.split(
    "the budget for spring looks fine to me and we could start with the warehouse before the holidays if your "
    "colleagues agree on the order of work thank you for the notes from Tuesday they helped us a great deal"
)


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

    def quota_used(self, quota: str) -> float:
        """Gmail's units spent from the first call to the last reply, as a share of what the quota grants meanwhile."""
        units = self.counters["units"] - self.counters["calls"].get("events.list", 0)
        return float(units / (GMAIL_QUOTAS[quota].units_per_minute * self.counters["span_s"] / 60))

    @property
    def refused(self) -> float:
        """The share of calls that were refused."""
        calls = sum(count for name, count in self.counters["calls"].items() if not name.startswith("oauth"))
        return float(self.counters["refusals"] / calls)


def make_world(messages: int, events: int, now: datetime, *, answers: int = 5) -> World:
    """A year of threads of up to so many `answers` with quotes and signatures, and of meetings, evenly spread."""
    random = Random(7)
    people = [f"Guest Number{n} <guest{n}@house{n % 17}.example>" for n in range(PEOPLE)]
    mail: list[WorldMessage] = []
    thread = 0
    while len(mail) < messages:
        thread += 1
        other = people[int(random.random() ** 2 * PEOPLE)]
        start = now - timedelta(days=random.uniform(0.5, 360))
        quoted = ""
        for turn in range(min(1 + random.randint(0, answers), messages - len(mail))):
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
    world = make_world(options.messages, options.events, datetime.now(UTC), answers=options.answers)
    faults = Faults.at_rate(options.faults, seed=1)
    with start_sandbox(world, quota=options.serve, latency_ms=options.latency, faults=faults) as sandbox:
        token = sandbox.grant(ME, SCOPES)["refresh_token"]
        print(json.dumps({"url": sandbox.url, "credentials": sandbox.credentials(), "token": token}), flush=True)
        sys.stdin.read()


@contextmanager
def sandbox(options: argparse.Namespace, quota: str, messages: int, faults: float = 0.0) -> Iterator[dict[str, Any]]:
    """A sandbox in another process."""
    command = [sys.executable, __file__, "--serve", quota, "--faults", str(faults), f"--messages={messages}"]
    command += [f"--{name}={getattr(options, name)}" for name in ("events", "latency", "answers")]
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


def _connect(place: dict[str, Any], quota: str) -> tuple[GmailMailbox, GoogleCalendar]:
    credentials = SharedCredentials(parse_credentials(place["credentials"]), place["token"], SCOPES)
    mailbox = GmailMailbox(credentials, url=place["url"], quota=GMAIL_QUOTAS[quota])
    return mailbox, GoogleCalendar(credentials, url=place["url"])


def measure(place: dict[str, Any], quota: str, path: Path) -> Figures:
    """Scan once."""
    figures = Figures()
    began, cpu = time.perf_counter(), time.process_time()

    def listen(told: ScanProgress) -> None:
        if told.phase == "first_look_done" and not figures.first_look:
            figures.first_look = time.perf_counter() - began

    account = Account(AccountId("bench"), Address(ME), frozenset({Address(ME)}))
    mailbox, agenda = _connect(place, quota)
    with AccountStore.open(path) as store, closing(mailbox), closing(agenda):
        figures.report = scan(store, mailbox, agenda, account, now=datetime.now(UTC), progress=listen)
        figures.seconds = time.perf_counter() - began
        figures.cpu = time.process_time() - cpu
        figures.messages = len(store.load_message_ids())
    figures.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures.counters = counters(place["url"])
    return figures


def fetch_only(place: dict[str, Any], quota: str) -> Figures:
    """The least work that brings the same mail: list it, fetch it, forget it."""
    figures = Figures()
    since = datetime.now(UTC) - timedelta(days=365)
    mailbox, agenda = _connect(place, quota)
    with closing(mailbox), closing(agenda), ThreadPoolExecutor(mailbox.connections) as pool:
        listed: list[tuple[str, str]] = []
        token: str | None = None
        while True:
            page = mailbox.fetch_ids(mail_query.everything(since), page_token=token)
            listed.extend(page.ids)
            token = page.next_page_token
            if token is None:
                break
        list(pool.map(lambda task: _fetch(mailbox, task), plan_fetches(listed, ())))
    figures.messages = len(listed)
    figures.counters = counters(place["url"])
    return figures


def _fetch(mailbox: GmailMailbox, task: FetchTask) -> None:
    if task.message_id is None:
        mailbox.fetch_thread(task.thread_id)
    else:
        mailbox.fetch_message(task.message_id)


def show(title: str, figures: Figures, quota: str, reference: Figures | None = None) -> None:
    """One profile's figures beside their targets."""
    gmail = figures.counters["units"] - figures.counters["calls"].get("events.list", 0)
    used = figures.quota_used(quota)
    print(f"\n{title}")
    print(f"  messages read               {figures.messages:>10,}   in {figures.seconds:.1f} s")
    print(f"  quota used                  {used:>10.3f}   first call to last reply")
    if reference is not None:
        least = reference.quota_used(quota)
        print(f"  the reference used          {least:>10.3f}   {reference.messages:,} messages fetched, none read")
        print(f"  ratio                       {used / least:>10.3f}   target ≥ 0.95")
    print(f"  calls refused               {figures.refused:>10.2%}   target ≤ 1%")
    print(f"  units per message           {gmail / max(figures.messages, 1):>10.2f}")
    print(f"  CPU per message             {1000 * figures.cpu / max(figures.messages, 1):>10.2f} ms")
    print(f"  first suggestion possible   {figures.first_look:>10.1f} s target ≤ 20 s with the new quota")
    print(f"  peak memory                 {figures.memory:>10.0f} MB")
    if figures.report is not None:
        report = figures.report
        print(f"  complete {report.complete}: {report.messages.held:,} of {report.messages.listed:,} messages, "
              f"{report.events.held:,} of {report.events.listed:,} events")  # fmt: skip


def compare(options: argparse.Namespace, title: str, quota: str, messages: int, path: Path) -> None:
    """A first scan beside the reference, each in a sandbox of its own; then the same again with nothing new."""
    with sandbox(options, quota, messages) as place:
        reference = fetch_only(place, quota)
    with sandbox(options, quota, messages) as place:
        show(f"{title}, {messages:,} messages", measure(place, quota, path), quota, reference)
        before = counters(place["url"])["calls"]
        again = measure(place, quota, path)
        new = {name: count - before.get(name, 0) for name, count in again.counters["calls"].items()}
        calls = {name: count for name, count in new.items() if count and not name.startswith("oauth")}
        print(f"  again, nothing new: {calls} in {again.seconds:.2f} s; target ≤ 2 calls to Gmail, 1 to Calendar")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--new", type=int, default=400, help="messages to read with the new projects' quota")
    parser.add_argument("--earlier", type=int, default=2500, help="messages to read with the earlier projects' quota")
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--latency", type=float, default=60.0, help="milliseconds a call")
    parser.add_argument("--answers", type=int, default=5, help="answers in a thread at most; 0 is the dearest mail")
    parser.add_argument("--messages", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--serve", default="", help=argparse.SUPPRESS)
    parser.add_argument("--faults", type=float, default=0.0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options)
        return
    print(f"First scans, {options.events:,} events, {options.latency:.0f} ms a call")
    with tempfile.TemporaryDirectory() as folder:
        if options.new:
            compare(options, "New projects' quota", "2026", options.new, Path(folder) / "new.db")
        if options.earlier:
            compare(options, "Earlier projects' quota", "legacy", options.earlier, Path(folder) / "earlier.db")
            with sandbox(options, "legacy", options.earlier, faults=0.02) as place:
                bad = measure(place, "legacy", Path(folder) / "bad.db")
            show("Earlier projects' quota, 2% of calls failing and 1% of replies lost", bad, "legacy")
            assert bad.report is not None
            missing = bad.report.messages.listed - bad.report.messages.held - len(bad.report.messages.skipped)
            print(f"  messages missing            {missing:>10}   target 0, or unfinished and 0 after the next run")


if __name__ == "__main__":
    main()
