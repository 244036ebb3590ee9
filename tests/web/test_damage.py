"""Files that were damaged, lost or opened to others: said, and holding up nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from builders import a_message, an_account, an_address
from flask import Flask
from flask.testing import FlaskClient
from pages_house import furnish
from printed import Printed

from plugin.domain.model import Account, MirrorPage
from plugin.store.accounts import Identity
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.tokens import RefreshToken
from web.bootstrap import Wiring

Askwell = Callable[..., Printed]
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
ME = "ada@lovelace.example"
HOST = "http://127.0.0.1:8765"


def fill(wiring: Wiring, account: Account) -> Path:
    """Give the account some mail; return its file."""
    with wiring.open_control() as control, control.open_account(account.id) as store:
        messages = tuple(a_message(subject=f"Letter {number} " + "x" * 300) for number in range(600))
        store.save_page(MirrorPage(messages=messages))
    return wiring.settings.home / "accounts" / f"{account.id}.db"


@pytest.fixture
def damaged(wiring: Wiring, imported: Account) -> Path:
    """An account's file with a torn middle; its head is whole, so that it still opens."""
    path = fill(wiring, imported)
    with path.open("r+b") as file:
        pages = path.stat().st_size // 4096
        for page in range(pages // 2, pages):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
    return path


@pytest.mark.parametrize("command", ["people", "suggest", "meetings", "export out", "backup out.zip"])
def test_a_damaged_file_is_said_to_be_damaged(
    askwell: Askwell, damaged: Path, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    printed = askwell(*command.split())
    assert printed.status == 1
    assert "damaged" in printed.err
    assert "should not have" not in printed.err
    assert not Path("out.zip").exists()


def test_a_damaged_account_holds_up_no_other(askwell: Askwell, wiring: Wiring, damaged: Path) -> None:
    address = an_address("grace@hopper.example")
    with wiring.open_control() as control:
        control.import_account([address], now=NOW)
    for command in ("accounts", "doctor"):
        printed = askwell(command)
        assert "grace@hopper.example" in printed.out
        assert "damaged" in printed.out
    assert askwell("doctor").status == 1
    assert askwell("people", "--account", "grace@hopper.example").status == 0


def test_a_page_over_damaged_data_says_so(app: Flask, client: FlaskClient, damaged: Path) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    answer = client.get("/people", base_url=HOST)
    assert answer.status_code == 500
    assert "damaged" in answer.text
    assert "Traceback" not in answer.text


def test_doctor_tries_the_key(askwell: Askwell, wiring: Wiring) -> None:
    key = wiring.settings.key_file
    with wiring.open_control() as control:
        account = control.connect_account(Identity("iss", "7"), replace(an_account(), scopes=("a",)), now=NOW)
        token = RefreshToken("7", ("a",), "1//secret", "client")
        control.save_token(account.id, control.open_vault(key), token, now=NOW)

    def told() -> str:
        return next(line for line in askwell("doctor").out.splitlines() if "encryption key" in line)

    assert told().startswith("ok")
    key.rename(key.with_name("elsewhere"))
    assert told().startswith("problem")
    assert "put the key file back" in told()
    key.write_bytes(b"x" * 44)
    key.chmod(0o600)
    assert told().startswith("problem")


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bits_are_never_called_a_failure_of_the_program(
    askwell: Askwell, wiring: Wiring, imported: Account, tmp_path: Path, seed: int
) -> None:
    with wiring.open_store(imported) as store:
        furnish(store)
    path = wiring.settings.home / "accounts" / f"{imported.id}.db"
    random = Random(seed)
    damaged = random.choice([path, wiring.settings.home / "control.db"])
    data = bytearray(damaged.read_bytes())
    for _ in range(random.choice([1, 5, 40])):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    damaged.write_bytes(data)
    for command in ("people", "suggest --withheld", "accounts", "doctor", f"export {tmp_path}/out"):
        printed = askwell(*command.split())
        assert "should not have" not in printed.err + printed.out, command
        assert printed.status == 0 or "restore" in printed.err + printed.out, (command, printed.err)


@pytest.mark.parametrize("record", ["{", "[]", '{"id": 7}', '{"start": "2026-06-15T12:00"}', "null", "\x00"])
def test_a_row_that_says_something_else_than_was_written_is_damage(
    askwell: Askwell, wiring: Wiring, imported: Account, record: str
) -> None:
    with wiring.open_store(imported) as store:
        furnish(store)
        assert isinstance(store, AccountStore)
        store._db.execute("UPDATE events SET record = ?", [record])
    printed = askwell("meetings", "--now", "2026-06-15T12:00:00Z")
    assert printed.status == 1
    assert "damaged" in printed.err
    assert "askwell restore" in printed.err
