"""Probes, numbers and stopping: what programs ask of a server, and that none of it names anybody."""

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import requests
from builders import OWNER
from pages_house import NAMES, furnish
from server_house import ADA, BASE, BEN, HOST, NOW, ServerHouse

from plugin.domain.model import ScanReport
from plugin.domain.model.scans import Tally
from plugin.errors import UserError
from web.bootstrap import Wiring
from web.cli.serving import find_house
from web.counters import note_failed_scan, note_scan
from web.metrics import may_read
from web.pages.app import create_app
from web.server import PageServer
from web.settings import load_settings
from web.worker import Worker

ROOT = Path(__file__).parents[3]
LINE = re.compile(r'[a-z_]+(\{[a-z]+="[a-z0-9_]+"\})? -?[0-9.e+-]+')


def numbers(text: str) -> dict[str, float]:
    """The samples of a Prometheus text, each line looked at."""
    found = {}
    for line in text.splitlines():
        if not line.startswith(("# HELP ", "# TYPE ")):
            assert LINE.fullmatch(line), line
            name, _, value = line.rpartition(" ")
            found[name] = float(value)
    return found


def measured(house: ServerHouse, environ: Mapping[str, str], **headers: str) -> Any:
    settings = load_settings({**environ, "ASKWELL_METRICS_TOKEN": "s3cret"})
    app = create_app(
        Wiring(settings), hosts={"127.0.0.1:8765"}, clock=lambda: NOW, house=house.app.extensions["askwell.server"]
    )
    return app.test_client().get("/metrics", base_url="http://127.0.0.1:8765", headers=headers)


def test_the_numbers_are_for_whoever_shows_the_token(house: ServerHouse, environ: Mapping[str, str]) -> None:
    assert measured(house, environ).status_code == 404
    assert measured(house, environ, Authorization="Bearer wrong").status_code == 404
    assert measured(house, environ, Authorization="Basic s3cret").status_code == 404
    assert measured(house, environ, Authorization="Bearer s3cret").status_code == 200
    # Without a token a server has no numbers: its own proxy calls from loopback for everybody.
    assert house.app.test_client().get("/metrics", base_url="http://127.0.0.1:8765").status_code == 404
    assert house.app.test_client().get("/metrics", base_url=BASE).status_code == 404


def test_on_a_laptop_the_numbers_are_for_the_machine_itself() -> None:
    assert may_read("", "", on_server=False, from_here=True)
    assert not may_read("", "", on_server=False, from_here=False)
    assert not may_read("t", "", on_server=False, from_here=True)


def test_the_numbers_name_nobody_and_say_how_all_fares(house: ServerHouse, environ: Mapping[str, str]) -> None:
    house.member(BEN)
    account = house.give(BEN, OWNER)
    with house.store(account) as store:
        furnish(store)
        held = store.counts()
    with house.wiring.open_control() as control:
        control.save_health(account.id, f"Reading {OWNER} failed.", now=NOW)
    before = numbers(measured(house, environ, Authorization="Bearer s3cret").text)
    note_scan(ScanReport(account.address, messages=Tally(new=7), units=90, calls=5, refused=2))
    note_scan(ScanReport(account.address, complete=False))
    note_failed_scan()
    text = measured(house, environ, Authorization="Bearer s3cret").text
    found = numbers(text)
    for word in (OWNER, BEN, ADA, HOST, account.id, *NAMES, *NAMES.values(), "Tidewell"):
        assert word not in text
    assert found["askwell_up"] == 1
    assert found["askwell_members"] == 1
    assert found['askwell_accounts{health="trouble"}'] == 1
    assert found['askwell_held{kind="messages"}'] == held["messages"]
    assert found['askwell_drafts{state="created"}'] == 0
    assert found["askwell_queue_tasks"] == 0
    gained = {name: value - before[name] for name, value in found.items()}
    assert gained['askwell_scans_total{result="complete"}'] == 1
    assert gained['askwell_scans_total{result="unfinished"}'] == 1
    assert gained['askwell_scans_total{result="failed"}'] == 1
    assert gained["askwell_google_refusals_total"] == 2
    assert gained["askwell_messages_read_total"] == 7


def test_it_is_alive_but_not_ready_while_the_database_is_away_or_it_is_being_stopped(house: ServerHouse) -> None:
    client = house.app.test_client()

    def asked(path: str) -> int:
        return int(client.get(path, base_url="http://127.0.0.1:8765").status_code)

    assert (asked("/livez"), asked("/readyz")) == (200, 200)
    house.app.extensions["askwell.stopping"].set()
    assert (asked("/livez"), asked("/readyz")) == (200, 503)
    house.app.extensions["askwell.stopping"].clear()
    control = house.wiring.settings.home / "control.db"
    shutil.move(control, control.with_name("away"))
    control.mkdir()
    assert (asked("/livez"), asked("/readyz")) == (200, 503)


def test_what_is_being_answered_is_answered_before_the_page_stops(house: ServerHouse) -> None:
    page = PageServer(
        house.wiring, port=0, clock=lambda: NOW, house=house.app.extensions["askwell.server"], works=False
    )
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        go_on.wait(10)
        return "whole"

    page._app.view_functions["health.livez"] = slow
    page.start()
    told: list[str] = []
    asking = threading.Thread(
        target=lambda: told.append(requests.get(f"http://127.0.0.1:{page.port}/livez", timeout=15).text)
    )
    asking.start()
    assert begun.wait(10)
    stopping = threading.Thread(target=page.stop)
    stopping.start()
    # It says so as soon as the thread that stops it has begun.
    for _ in range(500):
        if requests.get(f"http://127.0.0.1:{page.port}/readyz", timeout=10).status_code == 503:
            break
        time.sleep(0.02)
    else:
        pytest.fail("the page never said that it is stopping")
    go_on.set()
    stopping.join(15)
    asking.join(15)
    assert told == ["whole"]


def test_a_page_that_only_serves_leaves_the_looks_to_a_worker(house: ServerHouse) -> None:
    mode = house.app.extensions["askwell.server"]
    house.member(BEN).connect(BEN)
    page = PageServer(house.wiring, port=0, clock=lambda: NOW, house=mode, works=False)
    page.start()
    with house.wiring.open_control() as control:
        account = control.load_accounts()[0]
    page.jobs.look_soon(account.id)
    try:
        assert page.jobs.is_looking(account.id)
        worker = Worker(house.wiring, port=0, clock=lambda: NOW, house=mode)
        worker.start()
        for path, status in (("/livez", 200), ("/readyz", 200), ("/metrics", 404), ("/people", 404)):
            assert requests.get(f"http://127.0.0.1:{worker.port}{path}", timeout=10).status_code == status, path
        for _ in range(3000):
            with house.wiring.open_control() as control:
                if control.load_health(account.id).last_scan is not None:
                    break
            time.sleep(0.02)
        else:
            pytest.fail("the worker has not read the account")
        worker.stop()
    finally:
        page.stop()


@pytest.fixture
def processes() -> Iterator[list[subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []
    yield started
    for one in started:
        one.kill()
        one.communicate()


def test_both_roles_run_as_processes_of_their_own_and_end_politely(
    environ: Mapping[str, str], processes: list[subprocess.Popen[str]]
) -> None:
    told = {**os.environ, **environ, "PYTHONPATH": str(ROOT)}

    def start(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "web.cli.main", *arguments]
        started = subprocess.Popen(
            command, env=told, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
        )
        processes.append(started)
        return started

    def lines(started: subprocess.Popen[str], wanted: str) -> str:
        assert started.stderr is not None
        for line in started.stderr:
            if wanted in line:
                return line
        pytest.fail(f"{wanted!r} was not said")

    page = start("serve", "--role", "serve", "--port", "0", "--host", "0.0.0.0")
    worker = start("work", "--port", "0")
    lines(page, "Invited people sign in there")
    port = int(re.search(r":(\d+)/readyz", lines(worker, "Probes:"))[1])  # type: ignore[index]
    healthy = start("server", "health", "--port", str(port))
    assert healthy.wait(30) == 0
    for one in (page, worker):
        one.send_signal(signal.SIGTERM)
        assert one.wait(30) == 0
    assert start("server", "health", "--port", str(port)).wait(30) == 1


def test_a_worker_refuses_half_a_server(house: ServerHouse, environ: Mapping[str, str], tmp_path: Path) -> None:
    half = Wiring(replace(load_settings(environ), base_url="", home=tmp_path / "other"))
    with pytest.raises(UserError, match="ASKWELL_BASE_URL is missing"):
        find_house(half)
