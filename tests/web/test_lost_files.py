"""Files that were lost, emptied or may only be read: said by every command and page, and never replaced in silence."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from builders import a_message, an_address
from flask.testing import FlaskClient
from pages_house import furnish
from printed import Printed

from plugin.domain.model import Account, MirrorPage
from plugin.errors import UserError
from plugin.store.sqlite.control_store import ControlStore
from plugin.usecases.backup import forget_account
from web.bootstrap import Wiring
from web.cli.main import main
from web.pages.app import create_app
from web.settings import load_settings

Askwell = Callable[..., Printed]
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
ME = "ada@lovelace.example"
HOST = "http://127.0.0.1:8765"
CANARY = "canary.wren@wexford.example"
COMMANDS = ["people", "suggest", "meetings", "asks", "profile", "prospects", "export out", "backup out.zip", "results"]

FORGET = """
import os, signal, sys
from pathlib import Path
from plugin.store.sqlite.control_store import ControlStore
left = int(sys.argv[3])
def count(event, arguments):
    global left
    if event in {"os.rename", "os.remove", "os.truncate", "shutil.rmtree", "sqlite3.connect", "open"}:
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
with ControlStore.open(Path(sys.argv[1])) as control:
    sys.addaudithook(count)
    control.forget_account(sys.argv[2])
    left = 1000
"""


@pytest.fixture
def filled(wiring: Wiring, imported: Account) -> Path:
    """The account's file, with a practice in it; its address book holds a canary."""
    with wiring.open_store(imported) as store:
        furnish(store)
        store.save_page(MirrorPage(messages=(a_message((CANARY, "Canary Wren")),)))
    return wiring.settings.home / "accounts" / f"{imported.id}.db"


def nothing_left(home: Path, *words: str) -> bool:
    """Whether none of these words is anywhere under the data directory."""
    data = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    return not any(word.encode() in data for word in words)


@pytest.fixture(params=["missing", "empty"])
def lose(request: pytest.FixtureRequest) -> Callable[[Path], None]:
    """Lose a file: the whole of it, or what is in it."""

    def take(path: Path) -> None:
        path.unlink()
        if request.param == "empty":
            path.touch(mode=0o600)

    return take


@pytest.mark.parametrize("command", COMMANDS)
def test_a_lost_account_is_said_and_not_replaced(
    askwell: Askwell,
    filled: Path,
    lose: Callable[[Path], None],
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    lose(filled)
    printed = askwell(*command.split())
    assert printed.status == 1
    assert "missing or empty" in printed.err
    assert "askwell restore FILE" in printed.err
    assert f"askwell forget {ME}" in printed.err
    assert not filled.exists() or filled.stat().st_size == 0
    assert not Path("out.zip").exists()


@pytest.mark.parametrize("command", [*COMMANDS, "accounts", f"forget {ME} --yes", "import --me x@y.example --mbox -"])
def test_a_lost_control_file_is_said_and_not_replaced(
    askwell: Askwell,
    filled: Path,
    lose: Callable[[Path], None],
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    control = filled.parent.parent / "control.db"
    lose(control)
    printed = askwell(*command.split())
    assert printed.status == 1
    assert "missing or empty" in printed.err
    assert "files of 1 accounts" in printed.err
    assert not control.exists() or control.stat().st_size == 0
    assert filled.exists()


def test_doctor_names_what_was_lost(askwell: Askwell, filled: Path, lose: Callable[[Path], None]) -> None:
    kept = filled.read_bytes()
    lose(filled)
    printed = askwell("doctor")
    assert printed.status == 1
    assert any(line.startswith(f"problem  {ME}") and "missing or empty" in line for line in printed.out.splitlines())
    filled.write_bytes(kept)
    lose(filled.parent.parent / "control.db")
    printed = askwell("doctor")
    assert printed.status == 1
    assert any(line.startswith("problem  data") and "control.db" in line for line in printed.out.splitlines())


def test_a_page_over_a_lost_account_says_so_and_settings_are_there_to_forget_it(
    client: FlaskClient, filled: Path, imported: Account, lose: Callable[[Path], None]
) -> None:
    lose(filled)
    assert "missing or empty" in client.get("/people", base_url=HOST).text
    settings = client.get("/settings", base_url=HOST)
    assert settings.status_code == 200
    assert "missing or empty" in settings.text
    assert f"/settings/account/{imported.id}/forget" in settings.text
    assert client.post(f"/settings/account/{imported.id}/forget", base_url=HOST).status_code == 303
    assert "is forgotten" in client.get("/settings", base_url=HOST).text
    assert not filled.exists()


def test_a_database_that_holds_no_table_is_lost_too(askwell: Askwell, filled: Path) -> None:
    other = ControlStore.open(filled.parent / "other")
    other._db.execute("CREATE TABLE x (y)")
    other._db.execute("PRAGMA foreign_keys = OFF")
    for (name,) in other._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        if not name.startswith("sqlite_"):
            other._db.execute(f"DROP TABLE {name}")
    other.close()
    shutil.copy(filled.parent / "other" / "control.db", filled)
    assert "missing or empty" in askwell("people").err


def test_a_file_of_an_account_that_is_not_known_is_named_by_doctor_and_kept(askwell: Askwell, filled: Path) -> None:
    stray = filled.with_name("00ff.db")
    shutil.copy(filled, stray)
    assert str(stray) in askwell("doctor").out
    assert stray.exists()


def test_a_damaged_account_can_be_forgotten(askwell: Askwell, wiring: Wiring, filled: Path) -> None:
    filled.write_bytes(b"\xff" * 50_000)
    assert askwell("forget", ME, "--yes").status == 0
    assert not filled.exists()
    with wiring.open_control() as control:
        assert control.load_accounts() == []


def test_a_lost_account_can_be_forgotten(
    askwell: Askwell, wiring: Wiring, filled: Path, lose: Callable[[Path], None]
) -> None:
    lose(filled)
    assert askwell("forget", ME, "--yes").status == 0
    assert not filled.exists()
    with wiring.open_control() as control:
        assert control.load_accounts() == []


@pytest.mark.parametrize("step", range(12))
def test_forgetting_killed_at_any_step_leaves_either_everything_or_nothing(
    askwell: Askwell, wiring: Wiring, imported: Account, filled: Path, step: int
) -> None:
    home = wiring.settings.home
    letters = wiring.letters(imported)
    letters.mkdir(parents=True)
    (letters / "a.eml").write_text(f"To: {CANARY}")
    for suffix in ("-journal", ".drafts-lock"):
        filled.with_name(filled.name + suffix).touch()
    done = subprocess.run([sys.executable, "-c", FORGET, str(home), imported.id, str(step)], check=False, timeout=60)
    assert done.returncode in {0, -signal.SIGKILL}
    cut = filled.exists()
    accounts = askwell("accounts").out
    if cut:
        assert ME in accounts
        assert askwell("people").status == 0
        assert askwell("forget", ME, "--yes").status == 0
    else:
        assert ME not in accounts
    assert nothing_left(home, CANARY, ME)
    assert list((home / "accounts").iterdir()) == []


@pytest.fixture
def full_disk() -> Iterator[Callable[[bool], None]]:
    """No file can grow while this is on."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def switch(on: bool) -> None:  # noqa: FBT001 -- a switch
        resource.setrlimit(resource.RLIMIT_FSIZE, (0 if on else limits[0], limits[1]))

    yield switch
    switch(False)


def test_on_a_full_disk_the_files_go_first_and_the_rest_when_there_is_space(
    wiring: Wiring, filled: Path, full_disk: Callable[[bool], None]
) -> None:
    with wiring.open_control() as control:
        full_disk(True)
        with pytest.raises(UserError, match="could not be saved"):
            forget_account(control, ME)
        full_disk(False)
    assert nothing_left(wiring.settings.home, CANARY)
    with wiring.open_control() as control:
        assert control.load_accounts() == []
    assert list(filled.parent.iterdir()) == []


def test_on_a_full_disk_every_page_that_only_shows_is_still_shown(
    wiring: Wiring, filled: Path, full_disk: Callable[[bool], None]
) -> None:
    clock = [NOW]
    app = create_app(wiring, hosts={"127.0.0.1:8765"}, clock=lambda: clock[0])
    client = app.test_client()
    with wiring.open_control() as control:
        token = control.make_launch_token(now=NOW)
    assert client.get(f"/launch?token={token}", base_url=HOST).status_code == 302
    for path in ("/", "/asks", "/people", "/prospects", "/profile", "/results", "/settings", "/connect"):
        clock[0] += timedelta(minutes=5)
        full_disk(True)
        answer = client.get(path, base_url=HOST)
        full_disk(False)
        assert answer.status_code == 200, (path, answer.text[-600:])


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A directory whose parents any user may enter, unlike pytest's own."""
    place = Path(tempfile.mkdtemp(prefix="askwell-test-"))
    place.chmod(0o755)
    monkeypatch.setenv("ASKWELL_HOME", str(place / "home"))
    yield place
    for path in (place, *place.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(place)


def without_rights(work: Callable[[], int], home: Path) -> int:
    """The status of something done in a process of its own by a user who may only read `home`."""
    files = [home, *home.rglob("*")]
    for path in files:
        path.chmod(0o500 if path.is_dir() else 0o400)
        if os.geteuid() == 0:
            os.chown(path, 54321, 54321)
    pid = os.fork()
    if pid == 0:
        status = 99
        try:
            if os.geteuid() == 0:
                os.setuid(54321)
            status = work()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_what_may_only_be_read_can_be_read(askwell: Askwell, elsewhere: Path) -> None:
    wiring = Wiring(load_settings())
    with wiring.open_control() as control:
        account = control.import_account([an_address(ME)], now=NOW)
        with control.open_account(account.id) as store:
            furnish(store)
    now = ["--now", "2026-06-15T12:00:00Z"]
    commands = [["people", *now], ["suggest", *now], ["meetings", *now], ["asks"], ["accounts"], ["prospects"]]
    for command in [*commands, ["profile", "set", "what", "I mend looms."]]:
        assert askwell(*command).status == 0  # as its owner; this also loads all that the others need
    for command in commands:
        assert without_rights(lambda command=command: main(command), elsewhere / "home") == 0, command  # type: ignore[misc]  # a loop's lambda
    assert without_rights(lambda: main(["profile", "set", "what", "I rob banks."]), elsewhere / "home") == 1
