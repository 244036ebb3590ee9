"""How long importing takes: 50,000 messages of 3 KB and 10,000 events, twice; then loading them, and detection.

    python bench/importing.py [--messages N] [--events N] [--workers N] [--keep DIR]

Prints one figure a line. The mail is drawn by a seed: 400 people, threads of one to eight messages with
quotes and signatures, so that reading has real work to do. Memory is that of all processes together.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from plugin.domain.model import Account, AccountId
from plugin.domain.text.addresses import parse_address
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.imports import import_files

NOW = datetime(2025, 6, 18, 12, 0, tzinfo=UTC)
ME = "mara@lindqvist.example"
FIRST = (
    "Anna",
    "Ben",
    "Chloe",
    "David",
    "Elena",
    "Felix",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Karin",
    "Luca",
    "Mia",
    "Nora",
)
LAST = (
    "Albers",
    "Brandt",
    "Castel",
    "Duarte",
    "Egger",
    "Fontana",
    "Grimm",
    "Haas",
    "Ibarra",
    "Jansen",
    "Keller",
    "Lorenz",
)
FIRMS = ("brightwater", "halden", "nordkap", "silbermann", "tessera", "umbra", "valmont", "wexford", "yarrow", "zephyr")
SENTENCES = (
    "Thank you for the workshop on Tuesday, the team still talks about it.",
    "I have attached the notes and the numbers that we looked at together.",
    "Could we move our call to Thursday afternoon, perhaps at three?",
    "The new plant in the north opens in autumn and needs a plan for its first year.",
    "You may want to talk to Greta Keller at Nordkap, who leads their supply chain.",
    "We have not heard back from the printers, so the brochure will be a week late.",
    "Your report was exactly what the board needed, and they said so.",
    "Let me know which of the two dates suits you better, and I will book the room.",
    "The budget for next year is almost settled, there is one question left open.",
    "It was good to see you in Lisbon, and I hope that the journey home was easy.",
)
MESSAGE_BYTES = 3_000


def write_mail(path: Path, count: int, rng: random.Random) -> None:
    """Write an mbox of `count` messages in threads, oldest thread first."""
    people = [(f"{rng.choice(FIRST)} {rng.choice(LAST)}", rng.choice(FIRMS)) for _ in range(400)]
    written = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        while written < count:
            name, firm = rng.choice(people)
            address = f"{name.lower().replace(' ', '.')}@{firm}.example"
            date = NOW - timedelta(days=rng.uniform(30, 1500))
            references: list[str] = []
            for turn in range(min(rng.randint(1, 8), count - written)):
                written += 1
                file.write(_message(written, turn, (name, address, firm), date, references, rng))
                references.append(f"<m{written}@mail.example>")
                date += timedelta(hours=rng.uniform(0.2, 60))


def _message(
    number: int, turn: int, person: tuple[str, str, str], date: datetime, references: list[str], rng: random.Random
) -> str:
    name, address, firm = person
    mine = turn % 2 == 0
    sender, to = ((f"Mara Lindqvist <{ME}>", f"{name} <{address}>"), (f"{name} <{address}>", f"Mara Lindqvist <{ME}>"))[
        0 if mine else 1
    ]
    headers = [
        f"From {number}@xxx {date:%a %b %d %H:%M:%S} +0000 {date:%Y}",
        f"Message-ID: <m{number}@mail.example>",
        f"From: {sender}",
        f"To: {to}",
        f"Date: {format_datetime(date)}",
        f"Subject: {'Re: ' if turn else ''}Plans for {firm}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
    ]
    if references:
        headers += [f"In-Reply-To: {references[-1]}", f"References: {' '.join(references)}"]
    greeting, closing = (
        (f"Dear {name.split()[0]},", "Best wishes,\nMara")
        if mine
        else ("Hi Mara,", f"Kind regards\n{name}\n\n-- \n{name}\nHead of Planning\n{firm.title()} Ltd\n+49 30 901820")
    )
    own = "\n\n".join(" ".join(rng.choices(SENTENCES, k=3)) for _ in range(2))
    text = f"{greeting}\n\n{own}\n\n{closing}\n"
    if turn:
        quoted: list[str] = []
        while len(text) + sum(map(len, quoted)) < MESSAGE_BYTES - 500:
            quoted.append(rng.choice(SENTENCES))
        text += f"\nOn {date:%a, %d %b %Y} at {date:%H:%M}, somebody wrote:\n" + "".join(
            f"> {line}\n" for line in quoted
        )
    return "\n".join(headers) + "\n\n" + text + "\n"


def write_calendar(path: Path, count: int, rng: random.Random) -> None:
    """Write a calendar of `count` single events with one to four guests, and ten weekly series besides."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-TIMEZONE:Europe/Berlin"]
    for number in range(count + 10):
        start = NOW - timedelta(days=rng.uniform(-30, 1500))
        start = start.replace(minute=0, second=0, microsecond=0)
        lines += [
            "BEGIN:VEVENT",
            f"UID:e{number}@calendar.example",
            f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
            f"DTEND:{start + timedelta(hours=1):%Y%m%dT%H%M%SZ}",
            f"SUMMARY:Meeting {number}",
            f"ORGANIZER:mailto:{ME}",
            f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Mara Lindqvist:mailto:{ME}",
        ]
        for _ in range(rng.randint(1, 4)):
            name, firm = f"{rng.choice(FIRST)} {rng.choice(LAST)}", rng.choice(FIRMS)
            address = f"{name.lower().replace(' ', '.')}@{firm}.example"
            lines.append(
                f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN={name}:mailto:{address}"
            )
        if number >= count:
            lines.append("RRULE:FREQ=WEEKLY")
        lines += ["STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT"]
    path.write_text("\r\n".join([*lines, "END:VCALENDAR", ""]), encoding="utf-8", newline="")


@contextmanager
def watched_memory() -> Iterator[list[float]]:
    """Collect the peak, in MB, of what this process and its children hold together (proportional set size)."""
    peak = [0.0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.2):
            peak[0] = max(peak[0], _tree_megabytes())

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()


def _tree_megabytes() -> float:
    here = str(threading.main_thread().native_id)
    pids = [here]
    for pid in pids:
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                pids += task.read_text().split()
            except OSError:
                continue
    return sum(_proportional(pid) for pid in pids) / 1024


def _proportional(pid: str) -> float:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next((float(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0.0)


def load_alone(path: Path) -> None:
    """Load all messages in this process, and print how long it took and what it holds."""
    before = _proportional("self")
    with AccountStore.open(path) as store:
        begun = time.perf_counter()
        messages = store.load_messages()
        seconds = time.perf_counter() - begun
        begun = time.perf_counter()
        events = store.load_events()
        event_seconds = time.perf_counter() - begun
    print(f"load: {len(messages)} messages in {seconds:.2f} s, {len(events)} events in {event_seconds:.2f} s")
    print(f"load: {(_proportional('self') - before) / 1024:.0f} MB more, {_proportional('self') / 1024:.0f} MB in all")


def detect_alone(path: Path, account: Account) -> None:
    """Find meetings, people, relationships and acquaintances in this process, and print how long it took."""
    with AccountStore.open(path) as store:
        begun = time.perf_counter()
        snapshot = build_snapshot(store, account, now=NOW)
        seconds = time.perf_counter() - begun
    print(f"detection from the store: {seconds:.2f} s, {_proportional('self') / 1024:.0f} MB in all")
    print(f"detection: {len(snapshot.meetings)} meetings, {len(snapshot.relationships)} relationships")


def main() -> None:
    """Draw the input, import it twice, load it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=50_000)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--load", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    rng = random.Random(7)
    address = parse_address(ME)
    assert address is not None
    account = Account(AccountId("bench"), address, frozenset({address}), kind="imported")
    if arguments.load:
        load_alone(arguments.load)
        detect_alone(arguments.load, account)
        return
    with tempfile.TemporaryDirectory() as directory:
        home = Path(directory)
        write_mail(home / "mail.mbox", arguments.messages, rng)
        write_calendar(home / "calendar.ics", arguments.events, rng)
        print(f"input: {(home / 'mail.mbox').stat().st_size / 1e6:.0f} MB of mail")
        for attempt in ("first", "second"):
            with watched_memory() as peak, AccountStore.open(home / "a.db") as store:
                begun = time.perf_counter()
                report = import_files(
                    store,
                    account,
                    mbox=[home / "mail.mbox"],
                    ics=[home / "calendar.ics"],
                    now=NOW,
                    workers=arguments.workers,
                )
                seconds = time.perf_counter() - begun
            print(
                f"{attempt} import: {seconds:.1f} s, peak {peak[0]:.0f} MB, new {report.messages.new} messages "
                f"and {report.events.new} events"
            )
        print(f"database: {(home / 'a.db').stat().st_size / 1e6:.0f} MB")
        subprocess.run([sys.executable, __file__, "--load", str(home / "a.db")], check=True)


if __name__ == "__main__":
    main()
