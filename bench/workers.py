"""Workers that are killed, at a project's quota that binds: how much of it is used, refused, lost, read twice.

Everything is started here and gone afterwards: a PostgreSQL, a sandbox Google of many people in a process of its own
that grants all of them together so many units a minute, and three workers (`askwell work`) that are told of it. Once
the limit binds, every few seconds a random worker is killed (SIGKILL) and another one started, and what the sandbox has
granted meanwhile is set against what it would have. Then the killing ends, the limit is lifted, and some accounts are
read to their end, those first that were interrupted: every message has to be there, once.

Usage: python bench/workers.py [--whole]: in small, which takes some minutes, or whole, a quarter of an hour.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple, Self

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "support"))

import psycopg
from postgres_server import PostgresServer, running_server

from bench.scan import ME, counters, make_world
from bench.server import FIRM, Busy, Installation, connect_all
from plugin.domain.model import AccountId
from plugin.google.oauth import SCOPES
from plugin.sandbox.server import start_sandbox
from plugin.sandbox.world import SendAs, World
from web.jobs import Jobs

ROOT = Path(__file__).parent.parent
WORKERS = 3
KILL_EVERY = 10.0
MINUTE = 60.0
BINDS = 0.9
"""The limit binds once so much of a minute's units was spent within one."""
GOOGLE = "--serve-google"
UNUSED = "SELECT (level > 0)::int FROM quotas WHERE name = 'gmail:project'"
"""1 where units are to be had at once: then it is not the limit that binds, but what the workers get done."""
Link = psycopg.Connection[Any]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Accounts, messages of each, the project's units a minute, seconds of killing, accounts read to their end."""

    accounts: int
    messages: int
    limit: int
    seconds: float = 0.0
    finish: int = 0


SMALL = Sizes(accounts=40, messages=300, limit=30_000, seconds=90.0, finish=40)
WHOLE = Sizes(accounts=200, messages=3000, limit=30_000, seconds=300.0, finish=6)


class Outcome(NamedTuple):
    """What came of it.

    `use` and `refused` are shares of what was allowed, and of calls, while workers were killed; `idle` is the share of
    that time in which units were to be had at once, so that the limit did not bind.
    `held` is the messages of all accounts when that ended; `lost` what the `finished` accounts lack, `twice` further
    rows of a message, and `foreign` rows of a message that its mailbox does not have, in any account.
    """

    use: float
    refused: float
    idle: float
    kills: int
    held: int
    finished: int
    lost: int
    twice: int
    foreign: int


def google(sizes: Sizes) -> None:
    """Be the sandbox: print how to reach it, and serve; a line of input lifts all limits, its end ends it.

    Everybody has the same letters, which are kept once, and the letters' address as an alias.
    """
    one = make_world(sizes.messages, 0, datetime.now(UTC)).accounts[0]
    accounts = []
    for number in range(sizes.accounts):
        own = f"person{number}@{FIRM}"
        addresses = (SendAs(own, one.name, is_default=True), SendAs(ME, one.name))
        accounts.append(replace(one, sub=str(5000 + number), address=own, send_as=addresses))
    with start_sandbox(World(tuple(accounts)), quota="2026", project_units=sizes.limit) as sandbox:
        tokens = {one.sub: [one.address, sandbox.grant(one.address, SCOPES)["refresh_token"]] for one in accounts}
        told = {"url": sandbox.url, "settings": sandbox.settings(), "client": sandbox.credentials(), "tokens": tokens}
        print(json.dumps({**told, "ids": [message.id for message in one.messages]}), flush=True)
        for _ in sys.stdin:
            sandbox.google.quota.profile, sandbox.google.quota.project_units = "off", None


class Crew:
    """Three workers; whoever is killed is followed by another."""

    def __init__(self, environ: dict[str, str]) -> None:
        self._environ = environ
        self._random = Random(20260615)
        self._ended = ExitStack()
        self._workers = [self._start() for _ in range(WORKERS)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.close()

    def kill_one(self) -> None:
        """Kill a random one as a machine dies that loses its power, and start another."""
        which = self._random.randrange(WORKERS)
        self._workers[which].kill()
        self._workers[which] = self._start()

    def kill(self, process: int) -> None:
        """Kill this one, and start none in its place."""
        next(one for one in self._workers if one.pid == process).kill()

    def _start(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "web", "work", "--port", "0"]
        quiet = subprocess.DEVNULL
        begun = subprocess.Popen(command, cwd=ROOT, env=self._environ, stdout=quiet, stderr=quiet)
        self._ended.callback(begun.wait)
        self._ended.callback(begun.kill)
        return begun


@dataclass(frozen=True, slots=True)
class Seen:
    """The sandbox's counts at a moment: Gmail's units granted, calls, and calls refused."""

    at: float
    units: int
    calls: int
    refusals: int

    @classmethod
    def of(cls, url: str) -> Self:
        """As they are now."""
        told = counters(url)
        calls = {name: count for name, count in told["calls"].items() if not name.startswith("oauth")}
        gmail = told["units"] - calls.get("events.list", 0)
        return cls(time.monotonic(), gmail, sum(calls.values()), told["refusals"])


def wait_until_it_binds(url: str, limit: int, *, seconds: float = 600.0) -> None:
    """Return once nearly a minute's units were granted within a minute."""
    began, past = time.monotonic(), deque([Seen.of(url)])
    while past[-1].at - past[0].at < MINUTE or past[-1].units - past[0].units < BINDS * limit:
        if past[-1].at - began > seconds:
            raise SystemExit(f"{limit} units a minute do not bind here: the workers do not get that far.")
        time.sleep(1.0)
        past.append(Seen.of(url))
        while past[-1].at - past[1].at > MINUTE:
            past.popleft()


class Window(NamedTuple):
    """The sandbox's counts at either end, how many were killed, and the share of moments at which units lay unused."""

    first: Seen
    last: Seen
    kills: int
    idle: float


def kill_workers(crew: Crew, url: str, link: Link, seconds: float) -> Window:
    """Kill one every ten seconds for so long."""
    first, kills, idle = Seen.of(url), 0, []
    while time.monotonic() - first.at + KILL_EVERY <= seconds:
        crew.kill_one()
        kills += 1
        while time.monotonic() < first.at + kills * KILL_EVERY:
            idle.append(_count(link, UNUSED))
            time.sleep(0.25)
    return Window(first, Seen.of(url), kills, sum(idle) / len(idle))


@contextmanager
def running_google(sizes: Sizes) -> Iterator[tuple[dict[str, Any], Callable[[], None]]]:
    """A sandbox in a process of its own: how to reach it, and what lifts its limits."""
    command = [sys.executable, __file__, GOOGLE, *map(str, (sizes.accounts, sizes.messages, sizes.limit))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        asked = process.stdin

        def lift() -> None:
            asked.write("lift\n")
            asked.flush()

        try:
            yield json.loads(process.stdout.readline()), lift
        finally:
            asked.close()


class Firm(NamedTuple):
    """An installation with everybody connected, and their Google."""

    house: Installation
    link: Link
    told: dict[str, Any]
    lift: Callable[[], None]
    accounts: list[AccountId]


@contextmanager
def open_firm(server: PostgresServer, place: Path, sizes: Sizes) -> Iterator[Firm]:
    """Start the sandbox, and connect its people in a fresh database."""
    name = server.make()
    with (
        running_google(sizes) as (told, lift),
        psycopg.connect(server.url(name, user="owner"), autocommit=True) as link,
    ):
        place.mkdir(parents=True)
        (place / "credentials.json").write_text(json.dumps(told["client"]), encoding="utf-8")
        chosen = {"ASKWELL_CREDENTIALS": str(place / "credentials.json"), **told["settings"]}
        chosen["ASKWELL_PROJECT_UNITS"] = str(sizes.limit)
        house = Installation.at(place, server.url(name), **chosen)
        yield Firm(house, link, told, lift, connect_all(house, told))


def measure(server: PostgresServer, place: Path, sizes: Sizes, say: Callable[[str], None] = print) -> Outcome:
    """Run it all once, and say how it goes."""
    with open_firm(server, place, sizes) as (house, link, told, lift, accounts):
        say(f"{sizes.accounts} people with {sizes.messages} messages each, {sizes.limit:,} units a minute for them all")
        with Crew(house.environ) as crew:
            wait_until_it_binds(told["url"], sizes.limit)
            busy = Busy()
            first, last, kills, idle = kill_workers(crew, told["url"], link, sizes.seconds)
            cores = busy.cores()
        use = (last.units - first.units) / (sizes.limit * (last.at - first.at) / MINUTE)
        refused = (last.refusals - first.refusals) / (last.calls - first.calls)
        held = _count(link, "SELECT count(*) FROM messages")
        say(
            f"{kills} workers killed in {last.at - first.at:.0f} s: {use:.3f} of the limit used (target ≥ 0.95), "
            f"{refused:.2%} of {last.calls - first.calls:,} calls refused (target ≤ 1%); "
            f"in {idle:.0%} of the time the limit did not bind; {cores:.1f} cores busy; "
            f"{held:,} messages of {_count(link, 'SELECT count(DISTINCT account_id) FROM messages')} people held"
        )
        lift()
        sample = _choose(link, sizes.finish)
        _leave_alone(link, set(accounts) - set(sample))
        began = time.monotonic()
        with Crew({**house.environ, "ASKWELL_PROJECT_UNITS": "", "ASKWELL_QUOTA": "legacy"}):
            _finish(house, link, sample)
        outcome = _reckon(
            link, set(told["ids"]), sample, Outcome(use, refused, idle, kills, held, len(sample), 0, 0, 0)
        )
        say(
            f"the limit lifted, {outcome.finished} of them read to their end in {time.monotonic() - began:.0f} s: "
            f"{outcome.lost} messages lost, {outcome.twice} twice, {outcome.foreign} of nobody's"
        )
        return outcome


def _count(link: Link, statement: str) -> int:
    row = link.execute(statement).fetchone()
    assert row is not None
    return int(row[0])


def _choose(link: Link, number: int) -> list[AccountId]:
    """Those whose reading was begun anew most often."""
    rows = link.execute(
        "SELECT accounts.id FROM accounts LEFT JOIN scan_runs ON account_id = accounts.id GROUP BY accounts.id "
        "ORDER BY count(started_at) DESC, accounts.id LIMIT %s",
        [number],
    )
    return [AccountId(one) for (one,) in rows]


def _leave_alone(link: Link, others: Collection[AccountId]) -> None:
    """Have nobody look at these for the next hours."""
    with link.transaction():
        link.execute("DELETE FROM huey_task")
        link.execute("DELETE FROM looks")
        now = datetime.now(UTC)
        for quarter in range(12):
            moment = now + timedelta(minutes=15 * quarter)
            begun = moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0).isoformat()
            link.execute(
                "INSERT INTO rounds (account_id, quarter) SELECT unnest(%s::text[]), %s ON CONFLICT DO NOTHING",
                [list(others), begun],
            )


def _finish(house: Installation, link: Link, sample: Sequence[AccountId]) -> None:
    """Have these read to their end."""
    jobs = Jobs(house.wiring, lambda: datetime.now(UTC))
    for one in sample:
        jobs.look_soon(one)
    waiting = "SELECT count(*) FROM accounts WHERE last_scan IS NULL AND id = ANY(%s)"
    until = time.monotonic() + 3600.0
    while (row := link.execute(waiting, [list(sample)]).fetchone()) and row[0]:
        if time.monotonic() > until:
            raise SystemExit(f"{row[0]} accounts were not read to their end within an hour.")
        time.sleep(0.5)
    jobs.stop()


def _reckon(link: Link, ids: set[str], sample: Sequence[AccountId], outcome: Outcome) -> Outcome:
    """The outcome with what is held set against what every mailbox has."""
    held: dict[str, list[str]] = {}
    for account, message in link.execute("SELECT account_id, id FROM messages"):
        held.setdefault(account, []).append(message)
    return outcome._replace(
        lost=sum(len(ids - set(held.get(one, ()))) for one in sample),
        twice=sum(len(rows) - len(set(rows)) for rows in held.values()),
        foreign=sum(len(set(rows) - ids) for rows in held.values()),
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--whole", action="store_true", help="200 people with 3,000 messages each, five minutes of killing"
    )
    sizes = WHOLE if parser.parse_args().whole else SMALL
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        # The database's server is another user, who has to come in here.
        Path(folder).chmod(0o755)
        with running_server(Path(folder) / "postgres") as server:
            if server is None:
                print("PostgreSQL is not installed: NOT MEASURED (on Debian: apt-get install postgresql)")
                return
            measure(server, Path(folder) / "house", sizes, say=partial(print, flush=True))


if __name__ == "__main__":
    if sys.argv[1:2] == [GOOGLE]:
        google(Sizes(*map(int, sys.argv[2:5])))
    else:
        main()
