"""How a server fares: pages in a crowd, its curve with more processes, a large account's first page.

Everything is started here and gone afterwards: a PostgreSQL, the web processes (`askwell serve --role serve`), the
workers (`askwell work`), a sandbox Google, and the bare page to compare with: Flask under waitress with as many
processes and threads, which reads one indexed row of the same database. Who asks for the pages runs on the same
machine, and takes its share of the processors in either case. "Cores busy" is of the whole machine.

Usage: python bench/server.py [pages] [curve] [scans] [large]; without a name, all four. --help names the sizes.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple, Self

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "support"))

from flask import Flask
from postgres_server import PostgresServer, running_server, wait_until
from psycopg_pool import ConnectionPool
from waitress import serve

from bench.asks import MANY, make_ask
from bench.judging import fill_store
from bench.maps import fill_large
from bench.scan import ME, make_world
from plugin.domain.model import Account, AccountId, Address
from plugin.google.oauth import SCOPES
from plugin.sandbox.sample_year import sample_truth, sample_year
from plugin.sandbox.server import start_sandbox
from plugin.sandbox.world import World
from plugin.store.accounts import Identity
from plugin.store.tokens import RefreshToken
from plugin.usecases.judgement import Judgement
from plugin.usecases.stores.account import AccountStore
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.settings import load_settings

ROOT = Path(__file__).parent.parent
HOST = "127.0.0.1:8765"
"""What browsers write as Host, whichever process their requests are sent to: as behind a proxy."""
PATHS = ("/", "/asks", "/people")
ASKS = 12
"""Asks beside the sample year's own, so that lists are those of somebody who uses the program."""
ADA, FIRM = "ada@firm.example", "firm.example"
THREADS = 6
TURNS = 5
"""How often the bare page and ours are asked for in turn."""
MAILS = 100
PROCESSES = (1, 2, 4)
CORES = len(os.sched_getaffinity(0))
BARE = "--serve-bare"
GOOGLE = "--serve-google"


@dataclass(frozen=True, slots=True)
class Installation:
    """One installation: its settings as an environment, and how it is opened in this process."""

    environ: dict[str, str]
    wiring: Wiring

    @classmethod
    def at(cls, place: Path, database: str = "", **further: str) -> "Installation":
        """A server on loopback whose files lie below `place`, on the database or on SQLite."""
        place.mkdir(parents=True, exist_ok=True)
        told = {
            "ASKWELL_HOME": str(place / "home"),
            "ASKWELL_KEY_FILE": str(place / "key"),
            "ASKWELL_BASE_URL": f"http://{HOST}",
            "ASKWELL_ALLOWED_HOSTS": HOST,
            "ASKWELL_ALLOW": FIRM,
            "ASKWELL_LOG_LEVEL": "error",
            **({"ASKWELL_DATABASE_URL": database} if database else {}),
            **further,
        }
        others = {name: value for name, value in os.environ.items() if not name.startswith("ASKWELL_")}
        return cls({**others, "PYTHONPATH": str(ROOT), **told}, Wiring(load_settings(told)))

    def add_member(self, addresses: Sequence[str], fill: Callable[[AccountStore], object]) -> tuple[Account, str]:
        """A member who is signed in, with an account that `fill` fills; the account, and the session for the cookie."""
        now = datetime.now(UTC)
        with self.wiring.open_control() as control:
            member = control.sign_in_member(Identity("iss", "1"), Address(ADA), FIRM, now=now)
            own = [Address(one) for one in addresses]
            mine = Account(AccountId(""), own[0], frozenset(own), kind="imported")
            account = control.connect_account(Identity("imported", own[0]), mine, now=now, owner=member.id)
            with control.open_account(account.id) as store:
                fill(store)
            return account, control.start_session(now=now, member_id=member.id)

    def add_ordinary_year(self) -> tuple[Account, str]:
        """The same with the sample year up to now, and some asks."""
        now = datetime.now(UTC)
        world, truth = sample_year(now=now, seed=1).accounts[0], sample_truth(now=now, seed=1)

        def fill(store: AccountStore) -> None:
            fill_store(world, truth, store, now=now)
            for number in range(MANY - ASKS, MANY):
                store.add_ask(make_ask(number, now=now))

        return self.add_member([world.address, *truth.addresses], fill)


class Browser:
    """One person's browser at one process: a connection that stays, and cookies that are sent back."""

    def __init__(self, port: int, session: str, cookies: dict[str, str] | None = None) -> None:
        self._link = HTTPConnection("127.0.0.1", port, timeout=120)
        self._cookies = {} if cookies is None else cookies
        self._cookies["askwell_8765"] = session
        self.waits = False
        """Whether the last page said that it is still being worked out."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._link.close()

    def look_at(self, path: str) -> float:
        """Milliseconds until a page has come, to its end."""
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        began = time.perf_counter()
        self._link.request("GET", path, headers={"Host": HOST, "Cookie": cookies})
        answer = self._link.getresponse()
        told = answer.read()
        spent = (time.perf_counter() - began) * 1000
        self.is_old = b'id="as-of"' in told
        self.waits = self.is_old or b'http-equiv="refresh"' in told
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}: {told[:300]!r}")
        for line in answer.headers.get_all("Set-Cookie", ()):
            name, _, value = line.partition(";")[0].partition("=")
            self._cookies[name] = value
        return spent


def answers(port: int, probe: str) -> bool:
    """Whether a process is up."""
    with suppress(OSError), closing(HTTPConnection("127.0.0.1", port, timeout=60)) as link:
        link.request("GET", probe)
        return link.getresponse().status == 200
    return False


class Ports(list[int]):
    """The ports of processes that were started here, and the ids of those whose CPU is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.pids: list[int] = []


@contextmanager
def running(count: int, command: Sequence[str], environ: dict[str, str], probe: str) -> Iterator[Ports]:
    """So many processes of a command, each at a port of its own, once they answer at `probe`; their ports."""
    with ExitStack() as ended:
        ports = Ports()
        for _ in range(count):
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                ports.append(int(free.getsockname()[1]))
            words, quiet = [sys.executable, *command, str(ports[-1])], subprocess.DEVNULL
            begun = subprocess.Popen(words, env=environ, cwd=ROOT, stdout=quiet, stderr=quiet)
            ports.pids.append(begun.pid)
            ended.callback(begun.wait)
            ended.callback(begun.terminate)
        for port in ports:
            wait_until(partial(answers, port, probe), seconds=60)
        yield ports


def web(count: int, house: Installation) -> Any:
    """So many web processes; their ports."""
    return running(count, ["-m", "web", "serve", "--role", "serve", "--port"], house.environ, "/readyz")


def bare(url: str, account: str, port: int) -> None:
    """Be the page to compare with."""
    app = Flask("bare")
    with ConnectionPool(url, min_size=THREADS, max_size=THREADS, kwargs={"autocommit": True}, open=True) as pool:

        @app.get("/")
        def one_row() -> str:
            with pool.connection() as link:
                return str(link.execute("SELECT record FROM accounts WHERE id = %s", [account]).fetchone())

        serve(app, host="127.0.0.1", port=port, threads=THREADS, connection_limit=400, _quiet=True)


class Busy:
    """How many cores the machine has kept busy since this was made."""

    def __init__(self) -> None:
        self._idle, self._began = self._idled(), time.monotonic()

    def cores(self) -> float:
        """Cores, on average."""
        return CORES - (self._idled() - self._idle) / (time.monotonic() - self._began)

    def _idled(self) -> float:
        idle, waiting = Path("/proc/stat").read_text(encoding="ascii").split()[4:6]
        return (int(idle) + int(waiting)) / float(os.sysconf("SC_CLK_TCK"))


def spent_by(pids: Iterable[int]) -> float:
    """Seconds of CPU that processes have used, and those that they have started."""
    ticks = 0
    wanted = set(pids)
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # one that has just ended
            told = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(path.parent.name) in wanted or int(told[1]) in wanted:
                ticks += int(told[11]) + int(told[12])
    return ticks / float(os.sysconf("SC_CLK_TCK"))


class Seen(NamedTuple):
    """What was seen: so many a second, the cores that were busy, and of pages the 95th percentile in milliseconds.

    `cpu` is what a page cost who answered, the database included, in milliseconds: that holds on a busy machine, too.
    """

    rate: float
    cores: float
    p95: float = 0.0
    cpu: float = 0.0


def crowd(
    ports: Ports,
    paths: Sequence[str],
    session: str,
    *,
    clients: int,
    rounds: int,
    pause: float = 0.0,
    cookies: Sequence[dict[str, str]] = (),
) -> Seen:
    """So many clients, shared out over the ports, ask for the pages in turn, each with a pause after each page."""
    spent: list[float] = []

    def come(number: int) -> None:
        # Not all at the same moment, as people do not come in step.
        time.sleep(pause * number / clients)
        with Browser(ports[number % len(ports)], session, cookies[number] if cookies else {}) as browser:
            for turn in range(rounds):
                spent.append(browser.look_at(paths[(number + turn) % len(paths)]))
                time.sleep(pause)

    busy, before, began = Busy(), spent_by(ports.pids), time.monotonic()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(come, range(clients)))
    rate, cpu = len(spent) / (time.monotonic() - began), (spent_by(ports.pids) - before) * 1000 / len(spent)
    return Seen(rate, busy.cores(), quantiles(spent, n=20)[-1], cpu)


def warm(ports: Ports, session: str) -> None:
    """Show each process the account, so that it has judged it, and its templates are there."""
    crowd(ports, PATHS, session, clients=3 * len(ports), rounds=3)


def measure_pages(server: PostgresServer, place: Path, options: argparse.Namespace) -> None:
    """Pages in a crowd beside the bare page."""
    name = server.make()
    house = Installation.at(place, server.url(name))
    account, session = house.add_ordinary_year()
    print(
        f"\nPages of an ordinary year, {options.clients} clients, 2 web processes; target ≤ 1.5 × the bare page's p95"
    )
    command = [__file__, BARE, server.url(name, user="owner"), account.id]
    database = int((server.directory / "data" / "postmaster.pid").read_text(encoding="utf-8").split()[0])
    with running(2, command, house.environ, "/") as plain, web(2, house) as ports:
        warm(ports, session)
        for one in (plain, ports):
            one.pids.append(database)
        # As people do, the clients come back with the cookies that they have; each has seen each page before.
        cookies: list[dict[str, str]] = [{} for _ in range(options.clients)]
        crowd(ports, PATHS, session, clients=options.clients, rounds=3 * len(PATHS), cookies=cookies)
        for title, pause in (("without a pause", 0.0), ("a page a second each", 1.0)):
            ask_for = partial(
                crowd,
                session=session,
                clients=options.clients,
                rounds=options.rounds,
                pause=pause,
                cookies=cookies,
            )
            # In turn, so that whatever else the machine does meets both.
            seen = [(ask_for(plain, "/"), *(ask_for(ports, [path]) for path in PATHS)) for _ in range(TURNS)]
            base = [turn[0] for turn in seen]
            p95, rate, cpu = (median(getattr(one, name) for one in base) for name in ("p95", "rate", "cpu"))
            print(
                f"  {title}, median of {TURNS}: the bare page p95 {p95:.1f} ms, {rate:.0f} a second, "
                f"{cpu:.2f} ms of CPU"
            )
            for number, path in enumerate(PATHS, start=1):
                ours = [turn[number] for turn in seen]
                times = sorted(one.p95 / bare.p95 for one, bare in zip(ours, base, strict=True))
                costs = [one.cpu / bare.cpu for one, bare in zip(ours, base, strict=True)]
                p95, rate = (median(getattr(one, name) for one in ours) for name in ("p95", "rate"))
                print(
                    f"    {path:8} p95 {p95:6.1f} ms, {median(times):4.1f} × the bare page ({times[0]:.1f} to "
                    f"{times[-1]:.1f}); {rate:.0f} a second, {ours[-1].cores:.1f} cores busy; of CPU "
                    f"{median(one.cpu for one in ours):.2f} ms a page, {median(costs):.1f} ×"
                )


def measure_curve(server: PostgresServer, place: Path, options: argparse.Namespace) -> None:
    """Pages, all three in turn, from more and more processes."""
    for kind, database in {"PostgreSQL": server.url(server.make()), "SQLite": ""}.items():
        house, pages = Installation.at(place / kind, database), []
        _, session = house.add_ordinary_year()
        for count in PROCESSES:
            with web(count, house) as ports:
                warm(ports, session)
                pages.append(crowd(ports, PATHS, session, clients=options.clients, rounds=options.rounds))
        show_curve(f"Pages, {kind}", "pages", pages)


def measure_scans(server: PostgresServer, place: Path, options: argparse.Namespace) -> None:
    """First scans of many accounts by more and more workers."""
    on_postgres = [read_mail(count, place / f"p{count}", server.url(server.make()), options) for count in PROCESSES]
    show_curve("Scanning, PostgreSQL", "messages", on_postgres)
    show_curve(
        "Scanning, SQLite", "messages", [read_mail(count, place / f"s{count}", "", options) for count in PROCESSES]
    )


def show_curve(title: str, what: str, seen: Sequence[Seen]) -> None:
    """Print each number of processes beside what is possible: so many times as much, until the cores are used up."""
    print(f"\n{title}; target ≥ 0.8 of what is possible")
    for count, one in zip(PROCESSES, seen, strict=True):
        times, possible = one.rate / seen[0].rate, min(count, CORES / seen[0].cores)
        print(
            f"  {count} processes: {one.rate:6.1f} {what} a second, {times:.2f} × one; possible {possible:.2f} ×, "
            f"reached {times / possible:.2f}; {one.cores:.1f} of {CORES} cores busy"
        )


def google(people: int, mails: int) -> None:
    """Be the sandbox of so many people with a year of so many messages: print how to reach it, and serve."""
    one = make_world(mails, 0, datetime.now(UTC)).accounts[0]
    accounts = []
    for number in range(people):
        own = f"person{number}@{FIRM}"
        mail = tuple(replace(each, raw=each.raw.replace(ME.encode(), own.encode())) for each in one.messages)
        accounts.append(replace(one, sub=str(5000 + number), address=own, messages=mail))
    with start_sandbox(World(tuple(accounts)), quota="legacy") as sandbox:
        tokens = {one.sub: [one.address, sandbox.grant(one.address, SCOPES)["refresh_token"]] for one in accounts}
        told = {"url": sandbox.url, "settings": sandbox.settings(), "client": sandbox.credentials(), "tokens": tokens}
        print(json.dumps(told), flush=True)
        sys.stdin.read()


def read_mail(count: int, place: Path, database: str, options: argparse.Namespace) -> Seen:
    """So many workers read everybody's mail; what they load when they read for the first time is not counted."""
    first = 4 * count
    command = [sys.executable, __file__, GOOGLE, str(first + options.people), str(MAILS)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        place.mkdir(parents=True)
        (place / "credentials.json").write_text(json.dumps(told["client"]), encoding="utf-8")
        chosen = {"ASKWELL_CREDENTIALS": str(place / "credentials.json"), "ASKWELL_QUOTA": "legacy", **told["settings"]}
        house = Installation.at(place, database, **chosen)
        with running(count, ["-m", "web", "work", "--port"], house.environ, "/readyz"):
            accounts = connect_all(house, told)
            look_at(house, accounts[:first])
            busy, began = Busy(), time.monotonic()
            look_at(house, accounts[first:])
            seconds, cores = time.monotonic() - began, busy.cores()
        process.stdin.close()
    return Seen(options.people * MAILS / seconds, cores)


def look_at(house: Installation, accounts: Sequence[AccountId]) -> None:
    """Have accounts read, as a page would, and wait until they are."""
    jobs = Jobs(house.wiring, lambda: datetime.now(UTC))
    for one in accounts:
        jobs.look_soon(one)
    with house.wiring.open_control() as control:
        # The last first: to look at all of them again and again would be work of its own.
        wait_until(lambda: all(control.load_health(one).last_scan for one in reversed(accounts)), seconds=240)
    jobs.stop()


def connect_all(house: Installation, told: dict[str, Any]) -> list[AccountId]:
    """Connect everybody of the sandbox, each owned by a member; their accounts, in the sandbox's order."""
    now, client, accounts = datetime.now(UTC), told["client"]["installed"], []
    with house.wiring.open_control() as control:
        vault = control.open_vault(house.wiring.settings.key_file)
        for sub, (address, refresh) in told["tokens"].items():
            me = Account(AccountId(""), Address(address), frozenset({Address(address)}), scopes=SCOPES)
            member = control.sign_in_member(Identity(told["url"], sub), me.address, FIRM, now=now)
            held = control.connect_account(Identity(told["url"], sub), me, now=now, owner=member.id)
            token = RefreshToken(sub, SCOPES, refresh, client["client_id"], client["auth_uri"], client["token_uri"])
            control.save_token(held.id, vault, token, now=now)
            accounts.append(held.id)
    return accounts


def measure_large(server: PostgresServer, place: Path, options: argparse.Namespace) -> None:
    """The first page of a large account in a fresh process, the next ones, and what the first one is made of."""
    house = Installation.at(place, server.url(server.make()))
    now = datetime.now(UTC)
    fill = partial(fill_large, now=now, messages=options.messages)
    account, session = house.add_member(["mara@lindqvist.example"], fill)
    print(f"\nAn account of {options.messages:,} messages, from the store; target ≤ 300 ms")
    # The first process has never been asked for the page, the second one finds in the store what it showed last.
    for path, title in ((path, title) for path in PATHS for title in ("in the very first process", "in a new process")):
        with web(1, house) as (port,), Browser(port, session) as browser:
            began, first = time.perf_counter(), browser.look_at(path)
            said = (
                "what it showed last" if browser.is_old else "that it is being put together" if browser.waits else "all"
            )
            while browser.waits:
                time.sleep(0.5)
                browser.look_at(path)
            whole = time.perf_counter() - began
            rest = [browser.look_at(path) for _ in range(20)]
        print(
            f"  {path:8} {title} {first:,.0f} ms until it says {said}, {whole:.1f} s until it says all; "
            f"then median {median(rest):.0f}, most {max(rest):.0f} ms"
        )
    with house.wiring.open_store(account) as store:
        began = time.perf_counter()
        store.load_messages()
        read = time.perf_counter()
        snapshot = house.wiring.snapshot(store, account, now=now)
        drawn = time.perf_counter()
        Judgement(store, snapshot, now=now).work_out()
        judged = time.perf_counter()
    print(
        f"  the first page's parts, each alone: the messages read in {read - began:.1f} s; the snapshot, which reads "
        f"them as well, {drawn - read:.1f} s; the judgement {judged - drawn:.1f} s"
    )


PARTS = {"pages": measure_pages, "curve": measure_curve, "scans": measure_scans, "large": measure_large}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="part")
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--rounds", type=int, default=15, help="pages that each client asks for")
    parser.add_argument("--people", type=int, default=24, help="accounts to be read")
    parser.add_argument("--messages", type=int, default=50_000, help="messages of the large account")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        # The database's server is another user, who has to come in here.
        Path(folder).chmod(0o755)
        with running_server(Path(folder) / "postgres") as server:
            if server is None:
                print("PostgreSQL is not installed: NOT MEASURED (on Debian: apt-get install postgresql)")
                return
            idle = Busy()
            time.sleep(2)
            print(f"{CORES} cores, {idle.cores():.1f} of them busy with other things before this begins")
            for part in options.parts or PARTS:
                PARTS[part](server, Path(folder) / part, options)


if __name__ == "__main__":
    if sys.argv[1:2] == [BARE]:
        bare(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    elif sys.argv[1:2] == [GOOGLE]:
        google(int(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
