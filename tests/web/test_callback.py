"""Signing in from the terminal: whoever else knocks at the port neither blocks the waiting nor ends it."""

import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest
from consent import decide
from google_worlds import ME, NOW, write_credentials

from plugin.errors import UserError
from plugin.sandbox.server import start_sandbox
from plugin.sandbox.world import World, WorldAccount
from web.cli.callback import Callback

ANSWER = {"state": "the state", "code": "the code"}


def visit(port: int, path: str, *, host: str = "", method: str = "GET") -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, headers={"Host": host or f"127.0.0.1:{port}"})
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.parametrize("said", [b"", b"G", b"GET /oauth/callback?state=", b"\x16\x03\x01\x02\x00", b"\r\n" * 50])
def test_a_visitor_who_says_nothing_or_half_keeps_nobody_out_and_the_end_waits_for_nobody(said: bytes) -> None:
    idle = []
    with Callback(0) as callback:
        callback.expect("the state")
        for _ in range(60):
            idle.append(socket.create_connection(("127.0.0.1", callback.port), timeout=20))
            idle[-1].sendall(said)
        assert visit(callback.port, "/oauth/callback?state=the+state&code=the+code") == 200
        assert callback.wait(20) == ANSWER
    for one in idle:
        one.close()


@pytest.mark.parametrize(
    "path",
    [
        "/oauth/callback?state=x&code=evil",
        "/oauth/callback?state=&code=evil",
        "/oauth/callback?code=evil",
        "/oauth/callback?state=the%20state2&code=evil",
        "/oauth/callback?state=%F0%9F%98%80&code=evil",
        "/oauth/callback?state=x&state=&error=access_denied",
    ],
)
def test_an_answer_to_another_sign_in_ends_nothing(path: str) -> None:
    with Callback(0) as callback:
        callback.expect("the state")
        assert visit(callback.port, path) == 400
        with pytest.raises(UserError, match="No answer came"):
            callback.wait(0.1)
        assert visit(callback.port, "/oauth/callback?state=the+state&code=the+code") == 200
        assert visit(callback.port, path) == 400
        assert callback.wait(20) == ANSWER


def test_nothing_is_taken_before_a_sign_in_was_begun_or_from_another_page() -> None:
    with Callback(0) as callback:
        assert visit(callback.port, "/oauth/callback?state=&code=evil") == 400
        callback.expect("the state")
        good = "/oauth/callback?state=the+state&code=the+code"
        assert visit(callback.port, good, host="evil.example") == 404
        assert visit(callback.port, "/elsewhere?state=the+state") == 404
        assert visit(callback.port, good, method="HEAD") == 501
        with pytest.raises(UserError, match="No answer came"):
            callback.wait(0.1)


def test_connecting_survives_a_preconnect_and_a_forged_answer_and_ends_on_ctrl_c(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Where the tests themselves were started in the background, their children would not hear of Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    world = World((WorldAccount(sub="7", address=ME, name="Mara"),))
    with start_sandbox(world, quota="off", now=lambda: NOW) as sandbox:
        for name, value in sandbox.settings().items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("ASKWELL_CREDENTIALS", str(write_credentials(sandbox, tmp_path / "credentials.json")))
        for interrupted in (True, False):
            with subprocess.Popen(
                [sys.executable, "-m", "web", "connect", "--no-browser", "--port", "0"],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                cwd=Path(__file__).parents[2],
            ) as process:
                assert process.stdout is not None
                assert process.stderr is not None
                url = process.stdout.readline().strip()
                process.stderr.readline()
                port = int(process.stderr.readline().rpartition(":")[2].partition("/")[0])
                preconnect = socket.create_connection(("127.0.0.1", port), timeout=20)
                assert visit(port, "/oauth/callback?state=x&error=access_denied") == 400
                if interrupted:
                    process.send_signal(signal.SIGINT)
                else:
                    told = decide(sandbox, url, address=ME)
                    assert visit(port, f"/oauth/callback?{urlencode(told)}") == 200
                out, _ = process.communicate(timeout=60)
                preconnect.close()
                assert process.returncode == (1 if interrupted else 0)
                assert ("is connected" in out) is not interrupted
