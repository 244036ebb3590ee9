"""Several machines at once, some of which die: nothing is lost and nothing is made twice. Figures are printed."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import psycopg
import pytest
from draft_house import drafts_in, key_of, put, settle
from google_worlds import ACCOUNT, ME, NOW, a_letter, a_world, open_mailbox
from postgres_server import ROLE

from plugin.domain.model import Account, AccountId, Address, DraftState
from plugin.google.oauth import SCOPES
from plugin.sandbox.faults import Faults
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World, WorldAccount, WorldMessage
from plugin.store.accounts import Identity
from plugin.store.postgres.control_store import ControlStore
from plugin.store.tokens import RefreshToken

ROOT = Path(__file__).parents[2]
SUPPORT = ROOT / "tests" / "support"


def tell(figures: str) -> None:
    """Print the figures of a soak, also where pytest keeps what tests print."""
    if sys.__stderr__ is not None:
        sys.__stderr__.write(f"\n{figures}\n")


PATHS = f"{SUPPORT}:{ROOT}"


def _draft_on_two_machines(database: str, tmp_path: Path, *, asks: int) -> None:
    """Two machines begin the same asks at once, while three replies in ten are lost after the draft was made."""
    with (
        start_sandbox(a_world(), quota="off", latency_ms=1, now=lambda: NOW) as sandbox,
        ControlStore.open(database, tmp_path / "home") as control,
    ):
        account = control.connect_account(Identity("iss", "1"), ACCOUNT, now=NOW)
        with control.open_account(account.id) as store:
            for number in range(asks):
                put(store, number)
            sandbox.google.faults = Faults(seed=7, drop_rate=0.3)
            order = {
                "path": str(tmp_path / "home"),
                "database": database,
                "account": account.id,
                "numbers": [0, asks],
                "url": sandbox.url,
                "credentials": sandbox.credentials(),
                "token": sandbox.grant(ME, SCOPES)["refresh_token"],
            }
            machines = [
                subprocess.Popen(
                    [sys.executable, str(SUPPORT / "draft_victim.py")],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                    env={"PYTHONPATH": PATHS},
                )
                for _ in range(2)
            ]
            for one in machines:
                assert one.stdin is not None
                one.stdin.write(json.dumps(order) + "\n")
                one.stdin.close()
            for one in machines:
                assert one.stdout is not None
                assert json.loads(one.stdout.readline())["statuses"] == [0]
                one.stdout.close()
                one.wait(30)
            sandbox.google.faults = Faults()
            with closing(open_mailbox(sandbox)) as mailbox:
                settle(store, mailbox)
            made = [drafts_in(sandbox, number) for number in range(asks)]
            records = [store.load_draft_by_key(key_of(number)) for number in range(asks)]
        twice = sum(len(one) > 1 for one in made)
        lost = sum(not one for one in made)
        tell(f"two machines, {asks} asks, {sandbox.counters.drops} replies lost: {lost} lost, {twice} twice")
        assert [[one.draft_id] for one in records if one and one.state is DraftState.CREATED] == made


def test_two_machines_make_each_draft_once(fresh_database: str, tmp_path: Path) -> None:
    _draft_on_two_machines(fresh_database, tmp_path, asks=6)


@pytest.mark.slow
def test_two_machines_make_each_of_a_hundred_drafts_once(fresh_database: str, tmp_path: Path) -> None:
    _draft_on_two_machines(fresh_database, tmp_path, asks=100)


def a_firm(accounts: int, messages: int) -> World:
    """So many people, each with so many letters to a dozen contacts."""
    people = []
    for number in range(accounts):
        me = f"person{number}@firm.example"
        letters = [
            WorldMessage(
                id=f"{number * 1000 + turn:016x}",
                thread_id=f"{number * 1000 + turn:016x}",
                labels=("SENT",),
                received=NOW - timedelta(days=turn * 100 / messages, hours=1),
                raw=a_letter(
                    me, f"guest{turn % 12}@house.example", f"Matter {turn}", message_id=f"<{number}.{turn}@x>"
                ),
            )
            for turn in range(messages)
        ]
        people.append(
            WorldAccount(sub=str(5000 + number), address=me, name=f"Person {number}", messages=tuple(letters))
        )
    return World(tuple(people))


@contextmanager
def _firm(database: str, home: Path, sandbox: Sandbox) -> Iterator[dict[str, str]]:
    """Everybody connected; the settings of a worker."""
    key, credentials = home.parent / "config" / "key", home.parent / "config" / "credentials.json"
    with ControlStore.open(database, home) as control:
        vault = control.open_vault(key)
        client = sandbox.credentials()
        credentials.write_text(json.dumps(client))
        installed: dict[str, Any] = client["installed"]
        for one in sandbox.google.accounts.values():
            address = Address(one.address)
            account = Account(AccountId(""), address, frozenset({address}), name=one.name, scopes=SCOPES)
            held = control.connect_account(Identity(sandbox.url, one.sub), account, now=NOW)
            token = RefreshToken(
                one.sub,
                SCOPES,
                sandbox.grant(one.address, SCOPES)["refresh_token"],
                installed["client_id"],
                installed["auth_uri"],
                installed["token_uri"],
            )
            control.save_token(held.id, vault, token, now=NOW)
    yield {
        **{name: value for name, value in os.environ.items() if not name.startswith("ASKWELL_")},
        **sandbox.settings(),
        "ASKWELL_HOME": str(home),
        "ASKWELL_KEY_FILE": str(key),
        "ASKWELL_CREDENTIALS": str(credentials),
        "ASKWELL_DATABASE_URL": database,
        "PYTHONPATH": PATHS,
    }


def _kill_workers(database: str, tmp_path: Path, *, accounts: int, messages: int, every: float, longest: float) -> None:
    """Workers read everybody's mail; a random one is killed now and then, and started anew."""
    random, kills = Random(20260615), 0
    owner = database.replace(f"//{ROLE}@", "//owner@")
    with (
        start_sandbox(a_firm(accounts, messages), quota="2026", now=lambda: NOW) as sandbox,
        _firm(database, tmp_path / "home", sandbox) as told,
        ExitStack() as ended,
        psycopg.connect(owner, autocommit=True) as link,
    ):

        def start() -> subprocess.Popen[bytes]:
            command = [sys.executable, "-m", "web.cli.main", "work", "--port", "0"]
            begun = subprocess.Popen(command, cwd=ROOT, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            ended.callback(begun.wait)
            ended.callback(begun.kill)
            return begun

        def count(statement: str) -> int:
            row = link.execute(statement).fetchone()
            assert row is not None
            return int(row[0])

        workers = [start() for _ in range(3)]
        began = last = time.monotonic()
        done = "SELECT count(*) FROM accounts WHERE last_scan IS NOT NULL"
        while count("SELECT count(*) FROM messages") < accounts * messages or count(done) < accounts:
            now = time.monotonic()
            assert now - began < longest, f"{count(done)} of {accounts} accounts after {longest:.0f} s"
            if now - last >= every:
                last, kills = now, kills + 1
                victim = random.randrange(len(workers))
                workers[victim].kill()
                workers[victim] = start()
            time.sleep(0.2)
        seconds = time.monotonic() - began
        held: dict[str, int] = dict(
            link.execute("SELECT account_id, count(*) FROM messages GROUP BY account_id").fetchall()
        )
        lost = accounts * messages - sum(held.values())
        again = sandbox.counters.calls["messages.get"] - accounts * messages
        size = count("SELECT pg_database_size(current_database())")
        tell(
            f"{accounts} accounts × {messages} messages, 3 workers, {kills} killed, {seconds:.0f} s: {lost} lost; "
            f"{again} letters fetched again; {sandbox.counters.refusals} refusals of {sandbox.counters.units} units; "
            f"{size / 1e6:.1f} MB"
        )
        assert lost == 0
        assert set(held.values()) == {messages}
        assert sandbox.counters.refusals <= sum(sandbox.counters.calls.values()) / 100


@pytest.mark.slow
def test_workers_that_are_killed_lose_nothing(fresh_database: str, tmp_path: Path) -> None:
    _kill_workers(fresh_database, tmp_path, accounts=200, messages=20, every=10.0, longest=1500.0)
