"""The page as it runs: opened without a secret in any argument, open whatever the crowd, logged without names."""

import json
import logging
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from printed import Printed

from plugin.domain.model import Account
from web.bootstrap import Wiring
from web.logs import JsonLines
from web.pages.app import create_app, present
from web.running_page import announce_page, find_running_page
from web.server import PageServer, page_hosts

Askwell = Callable[..., Printed]
HOST = "127.0.0.1:8765"
BASE = f"http://{HOST}"

BROWSER = """#!/bin/sh
# A browser that notes what it was started with, and the rights of the file it was given.
file=$(printf '%s' "$1" | sed 's|^file://||')
{ printf '%s\\n' "$*"; ls -l "$file" | cut -c1-10; cat "$file"; } > "$ASKWELL_TEST_SEEN.part"
mv "$ASKWELL_TEST_SEEN.part" "$ASKWELL_TEST_SEEN"
"""


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a pretended browser notes how it was started."""
    browser = tmp_path / "browser"
    browser.write_text(BROWSER)
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    monkeypatch.setenv("ASKWELL_TEST_SEEN", str(tmp_path / "seen"))
    return tmp_path / "seen"


@pytest.fixture
def serving(seen: Path) -> Iterator[Callable[..., tuple[subprocess.Popen[str], str]]]:
    """Start the page in a process of its own: (process, launch link)."""
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str) -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "web", "serve", "--port", "0", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        started.append(process)
        assert process.stdout is not None
        return process, process.stdout.readline().strip()

    yield begin
    for process in started:
        process.send_signal(signal.SIGTERM)
        assert process.stdout is not None
        process.stdout.close()
        process.wait(timeout=30)


def wait_for(path: Path) -> str:
    """What a process writes, once it has."""
    until = time.monotonic() + 30
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.05)
    return path.read_text()


def fetch(url: str, method: str = "GET") -> int:
    """The status of a page."""
    address = urlsplit(url)
    connection = HTTPConnection(address.netloc, timeout=20)
    try:
        connection.request(method, f"{address.path}?{address.query}")
        return connection.getresponse().status
    finally:
        connection.close()


def test_the_launch_token_stands_in_no_argument_and_its_file_is_the_owners_and_short_lived(
    serving: Callable[..., tuple[subprocess.Popen[str], str]], seen: Path, wiring: Wiring
) -> None:
    _, link = serving()
    token = link.partition("token=")[2]
    arguments, rights, *page = wait_for(seen).splitlines()
    assert token not in arguments
    assert arguments.startswith("file://")
    assert rights == "-rw-------"
    assert f'url={link}"' in "\n".join(page)
    assert fetch(link) == 302
    assert list(wiring.settings.home.glob("open-*")) == []


def test_the_head_of_the_launch_link_and_a_fetch_ahead_do_not_use_it_up(app: Flask, wiring: Wiring) -> None:
    link = "/launch?token=" + wiring.launch_url("", now=present()).partition("token=")[2]
    app.extensions["askwell.clock"] = present
    visitor = app.test_client()
    for headers in ({"Sec-Purpose": "prefetch"}, {"Sec-Purpose": "prefetch;prerender"}, {"Purpose": "prefetch"}):
        assert visitor.get(link, base_url=BASE, headers=headers).status_code == 503
    assert visitor.head(link, base_url=BASE).status_code == 503
    assert visitor.options(link, base_url=BASE).status_code == 200
    assert visitor.get(link, base_url=BASE).status_code == 302


def test_the_head_of_googles_answer_does_not_use_the_sign_in_up(client: FlaskClient) -> None:
    assert client.head("/oauth/callback?state=x&code=y", base_url=BASE).status_code == 503


def test_open_makes_a_fresh_link_to_the_page_that_runs(
    serving: Callable[..., tuple[subprocess.Popen[str], str]], seen: Path, askwell: Askwell
) -> None:
    printed = askwell("open", "--no-browser")
    assert printed.status == 1
    assert "askwell serve" in printed.err
    process, first = serving("--no-browser")
    until = time.monotonic() + 20
    while (printed := askwell("open")).status and time.monotonic() < until:
        time.sleep(0.1)
    link = printed.out.strip()
    assert urlsplit(link).netloc == urlsplit(first).netloc
    assert link != first
    assert link.partition("token=")[2] not in wait_for(seen).splitlines()[0]
    assert [fetch(link), fetch(link), fetch(first)] == [302, 403, 302]
    process.kill()
    process.wait(timeout=20)
    assert askwell("open", "--no-browser").status == 1


def test_a_page_whose_data_lies_elsewhere_makes_its_directory(tmp_path: Path) -> None:
    home = tmp_path / "not" / "there"
    with announce_page(home, "http://127.0.0.1:1"):
        assert find_running_page(home) == "http://127.0.0.1:1"
    assert home.stat().st_mode & 0o777 == 0o700


def test_an_address_is_believed_only_while_its_page_lives(tmp_path: Path) -> None:
    assert find_running_page(tmp_path) == ""
    with announce_page(tmp_path, "http://127.0.0.1:1"):
        assert find_running_page(tmp_path) == "http://127.0.0.1:1"
        with announce_page(tmp_path, "http://127.0.0.1:2"):
            assert find_running_page(tmp_path) == "http://127.0.0.1:1"
        assert stat.S_IMODE((tmp_path / "page.lock").stat().st_mode) == 0o600
    assert find_running_page(tmp_path) == ""
    (tmp_path / "page.lock").write_text("{")
    assert find_running_page(tmp_path) == ""


@pytest.fixture
def page(wiring: Wiring) -> Iterator[PageServer]:
    """The page, running in this process."""
    server = PageServer(wiring, port=0)
    server.start()
    yield server
    server.stop()


@pytest.mark.parametrize(
    "said", [b"", b"GET / HTTP/1.1\r\nHost: ", b"POST /profile HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nab"]
)
def test_many_half_open_connections_keep_nobody_out(page: PageServer, said: bytes) -> None:
    crowd = []
    try:
        for _ in range(450):
            crowd.append(socket.create_connection(("127.0.0.1", page.port), timeout=20))
            crowd[-1].sendall(said)
        assert fetch(f"{page.url}/healthz") == 200
        assert fetch(page.launch_url()) == 302
    finally:
        for one in crowd:
            one.close()


def test_a_page_at_port_80_answers_to_its_name_without_the_port(wiring: Wiring) -> None:
    app = create_app(wiring, hosts=page_hosts(80), clock=present)
    client = app.test_client()
    link = "/launch?token=" + wiring.launch_url("", now=present()).partition("token=")[2]
    for host in ("127.0.0.1", "localhost", "[::1]", "127.0.0.1:80"):
        assert client.get("/healthz", base_url=f"http://{host}").status_code == 200
    for host in (
        "127.0.0.1:81",
        "evil.example",
        "127.0.0.1.evil.example",
        "::1",
        "a:b:99999999",
        "",
        ":",
        "127.0.0.1:",
    ):
        assert client.get("/healthz", headers={"Host": host}).status_code == 421, host
    answer = client.get(link, base_url="http://127.0.0.1")
    assert answer.status_code == 302
    assert answer.headers["Set-Cookie"].startswith("askwell_80=")
    assert client.get("/connect", base_url="http://127.0.0.1").status_code == 200
    assert page_hosts(8765) == {"127.0.0.1:8765", "localhost:8765", "[::1]:8765"}


def test_signing_out_ends_the_session_and_takes_the_cookies_away(
    app: Flask, client: FlaskClient, imported: Account
) -> None:
    assert "Sign out" in client.get("/settings", base_url=BASE).text
    kept = client.get_cookie("askwell_8765", domain="127.0.0.1")
    assert kept is not None
    answer = client.post("/sign-out", base_url=BASE)
    assert answer.status_code == 200
    assert "signed out" in answer.text
    assert "ada@lovelace.example" not in answer.text
    assert client.get("/", base_url=BASE).status_code == 401
    other = app.test_client()
    other.set_cookie("askwell_8765", kept.value, domain="127.0.0.1")
    assert other.get("/", base_url=BASE).status_code == 401


def test_a_failure_nobody_foresaw_is_logged_by_route_and_without_any_data(
    app: Flask,
    client: FlaskClient,
    imported: Account,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret.wren@wexford.example was here")

    monkeypatch.setattr(Wiring, "judge", fail)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.config["TESTING"] = False
    answer = client.get("/people/canary.wren@wexford.example?q=canary.wren", base_url=BASE)
    assert answer.status_code == 500
    lines = [json.loads(JsonLines().format(record)) for record in caplog.records]
    assert [line["message"] for line in lines] == ["GET people.person failed"]
    assert lines[0]["error"] == "RuntimeError"
    assert lines[0]["place"].startswith("test_serving.py:")
    assert "wexford" not in json.dumps(lines)


@pytest.mark.parametrize(
    "logger", ["waitress", "urllib3.connectionpool", "huey.consumer.Worker", "googleapiclient.http"]
)
def test_a_librarys_message_is_logged_without_what_it_was_about(logger: str) -> None:
    record = logging.LogRecord(
        logger, logging.WARNING, "x.py", 1, "Exception while serving %s", ("/people/canary@wexford.example",), None
    )
    assert json.loads(JsonLines().format(record))["message"] == "Exception while serving …"


def test_a_thread_that_fails_is_logged_without_the_failures_words(capfd: pytest.CaptureFixture[str]) -> None:
    code = (
        "import threading; from web.logs import log_as_json; log_as_json('info')\n"
        "def fail(): raise ValueError('canary.wren@wexford.example')\n"
        "thread = threading.Thread(target=fail); thread.start(); thread.join()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        check=True,
    )
    line = json.loads(done.stderr)
    assert (line["error"], line["message"]) == ("ValueError", "a thread ended by a failure")
    assert "wexford" not in done.stderr + done.stdout
