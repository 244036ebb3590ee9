"""Several accounts: one is meant where none is named, and the page leads from each to the others."""

import json
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from printed import Printed

from plugin.domain.model import Account
from web.bootstrap import Wiring

Askwell = Callable[..., Printed]
HOST = "127.0.0.1:8765"
ADA, BOB = "ada@lovelace.example", "bob@mill.example"


@pytest.fixture
def mbox(tmp_path: Path) -> str:
    path = tmp_path / "mail.mbox"
    path.write_text(
        f"From x Mon Jun  1 10:00:00 2026\nMessage-ID: <m1@mail.example>\nFrom: {ADA}\nTo: nora@brightwater.example\n"
        "Date: Mon, 1 Jun 2026 10:00:00 +0000\nSubject: Hello\n\nWords.\n\n"
    )
    return str(path)


@pytest.fixture
def both(askwell: Askwell, mbox: str) -> tuple[str, str]:
    """Ada's account, then one that a mistyped address made."""
    askwell("import", "--me", ADA, "--mbox", mbox)
    askwell("import", "--me", BOB, "--mbox", mbox)
    return ADA, BOB


def page(client: FlaskClient, path: str, **fields: str) -> str:
    base = f"http://{HOST}"
    if fields.pop("press", ""):
        answer = client.post(path, base_url=base, follow_redirects=True)
    else:
        answer = client.get(path, base_url=base)
    assert answer.status_code == 200
    return unescape(answer.get_data(as_text=True))


def test_a_wrong_address_is_warned_of_and_the_first_account_stays_meant(askwell: Askwell, mbox: str) -> None:
    askwell("import", "--me", ADA, "--mbox", mbox)
    second = askwell("import", "--me", BOB, "--mbox", mbox)
    assert f"{BOB} occurs nowhere in what was read" in second.err
    assert f"{BOB} is an account of its own, beside {ADA}. Commands mean {ADA} unless you say" in second.err
    assert askwell("people").status == 0
    assert askwell("never-read").status == 0


def test_reading_into_an_account_again_names_no_other(askwell: Askwell, mbox: str, both: tuple[str, str]) -> None:
    assert "of its own" not in askwell("import", "--me", both[0], "--mbox", mbox).err


def test_another_account_can_be_meant(askwell: Askwell, both: tuple[str, str]) -> None:
    ada, bob = both
    assert f"{ada} (default)" in " ".join(askwell("accounts").out.split())
    assert f"{bob} (default)" in " ".join(askwell("accounts", "--default", bob).out.split())
    told = {one["address"]: one["default"] for one in json.loads(askwell("accounts", "--json").out)}
    assert told == {ada: False, bob: True}
    assert "is not connected" in askwell("accounts", "--default", "nobody@x.example").err


def test_without_a_default_a_command_asks_which_one(askwell: Askwell, both: tuple[str, str]) -> None:
    ada, bob = both
    askwell("import", "--me", "cleo@firm.example", "--mbox", "/dev/null")
    askwell("forget", ada, "--yes")
    asked = askwell("people")
    assert asked.status == 1
    assert f"askwell accounts --default {bob}" in asked.err
    askwell("accounts", "--default", bob)
    assert askwell("people").status == 0


def test_the_page_begins_with_the_default_account_and_switches_in_the_header(
    wiring: Wiring, client: FlaskClient, both: tuple[str, str]
) -> None:
    ada, bob = both
    shown = page(client, "/")
    assert f"Account: {ada}. Switch to another" in shown
    assert f"Switch to {bob}" in shown
    with wiring.open_control() as control:
        accounts = {str(one.address): one for one in control.load_accounts()}
    assert f"Account: {bob}. Switch to another" in page(client, f"/settings/account/{accounts[bob].id}", press="yes")


def test_the_default_account_is_chosen_in_settings_and_can_be_taken_back(
    wiring: Wiring, client: FlaskClient, both: tuple[str, str]
) -> None:
    ada, bob = both

    def default() -> str:
        with wiring.open_control() as control:
            return next(str(one.address) for one in control.load_accounts() if one.is_default)

    with wiring.open_control() as control:
        ids = {str(one.address): one.id for one in control.load_accounts()}
    assert default() == ada
    said = page(client, f"/settings/account/{ids[bob]}/default", press="yes")
    assert f"{bob} is shown first from now on" in said
    assert "Undo" in said
    assert default() == bob
    page(client, f"/settings/account/{ids[ada]}/default", press="yes")
    assert default() == ada


def test_with_one_account_there_is_no_switch(client: FlaskClient, imported: Account) -> None:
    shown = page(client, "/")
    assert "Switch to" not in shown
    assert imported.address in shown
