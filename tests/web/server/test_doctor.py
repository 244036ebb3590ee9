"""`askwell doctor`, and the commands beside it, on a server whose database or whose client fails."""

import json
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from builders import OWNER
from database_weather import Weather
from pages_house import furnish
from postgres_server import ROLE, PostgresServer
from printed import Printed
from server_house import ADA, NOW, ServerHouse

from plugin.domain.model import Account, AccountId, Address
from plugin.google.oauth import SCOPES
from plugin.store.accounts import Identity
from plugin.store.postgres.database import close_databases
from plugin.store.tokens import RefreshToken
from web.cli.main import main
from web.jobs import Jobs

Shell = Callable[..., Printed]


@pytest.fixture
def database(fresh_database: str) -> str:
    return fresh_database


@pytest.fixture
def shell(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shell:
    """The commands as a process of their own would run them, with the server's settings."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str) -> Printed:
        close_databases()
        capfd.readouterr()
        status = main(arguments)
        printed = capfd.readouterr()
        return Printed(status, printed.out, printed.err)

    return run


@pytest.fixture
def adas(house: ServerHouse) -> Account:
    """Ada's practice."""
    house.member(ADA)
    account = house.give(ADA, OWNER)
    with house.store(account) as store:
        furnish(store)
    return account


def lines(shell: Shell) -> tuple[int, dict[str, tuple[str, str]]]:
    """The exit status of the doctor, and of each subject its state and text."""
    printed = shell("doctor", "--json")
    assert printed.err == ""
    return printed.status, {one["subject"]: (one["state"], one["text"]) for one in json.loads(printed.out)}


def test_all_is_well(shell: Shell, adas: Account, weather: Weather) -> None:
    _, found = lines(shell)
    state, text = found["PostgreSQL"]
    assert state == "ok"
    assert "connections in use" in text
    assert "data" not in found


def stop(weather: Weather) -> None:
    weather.stop()


def make_read_only(weather: Weather) -> None:
    weather.owned(f"ALTER ROLE {ROLE} SET default_transaction_read_only = on")


def take_connections(weather: Weather) -> None:
    weather.owned(f"ALTER ROLE {ROLE} CONNECTION LIMIT 0")
    weather.end_connections()


def bring_ahead(weather: Weather) -> None:
    weather.owned("INSERT INTO schema_steps (number, name) VALUES (9999, 'later')")


def bring_back(weather: Weather) -> None:
    weather.owned("DELETE FROM schema_steps WHERE number = (SELECT max(number) FROM schema_steps)")


def drop_tables(weather: Weather) -> None:
    weather.owned("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")


def open_rows(weather: Weather) -> None:
    weather.owned("ALTER TABLE messages DISABLE ROW LEVEL SECURITY")


BAD: dict[Callable[[Weather], None], str] = {
    stop: "takes no connection",
    make_read_only: "takes no changes, since default_transaction_read_only is on",
    take_connections: "takes no connection",
    bring_ahead: "brought up to date by a later version",
    bring_back: "run `askwell upgrade` once",
    drop_tables: "has no tables yet",
    open_rows: "PostgreSQL does not keep accounts apart in messages",
}


COMMANDS = ("accounts", "scan", "people", "server people", "server invite x@y.example", "work")


@pytest.mark.parametrize("deed", BAD, ids=lambda deed: deed.__name__)
def test_the_doctor_names_what_is_wrong_with_the_database_and_the_rest_as_well(
    shell: Shell, adas: Account, weather: Weather, deed: Callable[[Weather], None]
) -> None:
    deed(weather)
    status, found = lines(shell)
    assert status == 1
    state, text = found["PostgreSQL"]
    assert (state, BAD[deed] in text) == ("problem", True), text
    assert {"version", "credentials", "quota", "data directory"} <= found.keys(), "each is told for itself"
    assert "Traceback" not in json.dumps(found)


@pytest.mark.alike(5)
@pytest.mark.parametrize("deed", [one for one in BAD if one is not make_read_only], ids=lambda deed: deed.__name__)
@pytest.mark.parametrize(
    "command", ["accounts", "scan", "people", "server people", "server invite x@y.example", "work"]
)
def test_every_command_says_one_sentence_and_fails(
    shell: Shell, adas: Account, weather: Weather, deed: Callable[[Weather], None], command: str
) -> None:
    deed(weather)
    printed = shell(*command.split())
    assert printed.status == 1
    assert printed.out == ""
    assert printed.err.startswith("askwell: ")
    assert len(printed.err.splitlines()) == 1
    assert printed.err.rstrip().endswith((".", "once.", "machine, too."))


def test_while_it_takes_no_changes_reading_works_and_writing_says_why(
    shell: Shell, adas: Account, weather: Weather
) -> None:
    make_read_only(weather)
    assert shell("accounts").status == 0
    assert shell("people").status == 0
    for command in (("profile", "set", "name", "Mara"), ("server", "invite", "x@y.example")):
        printed = shell(*command)
        assert printed.status == 1
        assert "could not be saved" in printed.err
        assert "takes no changes" in printed.err


def test_a_database_that_runs_out_of_connections_is_warned_of_before(
    shell: Shell, adas: Account, weather: Weather, postgres: PostgresServer
) -> None:
    weather.stop()
    postgres.start(max_connections="12", superuser_reserved_connections="1")
    weather.is_up = True
    held = [psycopg.connect(weather.url) for _ in range(10)]
    try:
        _, found = lines(shell)
    finally:
        for one in held:
            one.close()
        weather.restart()
    assert found["PostgreSQL"][0] == "warning"
    assert "11 of 12 connections are in use" in found["PostgreSQL"][1]


def test_a_password_that_is_wrong_stands_in_no_line(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKWELL_DATABASE_URL", "postgresql://askwell:topsecret@127.0.0.1:1/askwell?connect_timeout=1")
    status, found = lines(shell)
    assert status == 1
    assert found["PostgreSQL"][0] == "problem"
    assert "topsecret" not in json.dumps(found)


# --- a server without Google's client


@pytest.fixture
def connected(house: ServerHouse, environ: dict[str, str]) -> Account:
    """Ada's mailbox, connected and never read; then the client's file is gone."""
    house.member(ADA)
    with house.wiring.open_control() as control:
        member = control.load_members()[0]
        mine = Account(AccountId(""), Address(ADA), frozenset({Address(ADA)}), scopes=SCOPES)
        account = control.connect_account(Identity(house.sandbox.url, "3000"), mine, now=NOW, owner=member.id)
        vault = control.open_vault(house.wiring.settings.key_file)
        token = RefreshToken("3000", SCOPES, "1//x", "client", "https://accounts.example/auth", "https://t.example")
        control.save_token(account.id, vault, token, now=NOW)
    Path(environ["ASKWELL_CREDENTIALS"]).unlink()
    return account


def test_the_first_scan_without_credentials_says_what_is_missing(
    house: ServerHouse, shell: Shell, connected: Account
) -> None:
    printed = shell("scan")
    assert printed.status == 1
    assert "There is no Google OAuth client at" in printed.err
    assert "ASKWELL_CREDENTIALS" in printed.err
    assert len(printed.err.splitlines()) == 1
    status, found = lines(shell)
    assert status == 1
    assert found["credentials"][0] == "problem", "nobody can sign in"


def test_a_worker_without_credentials_keeps_the_reason_as_the_accounts_health_and_goes_on(
    house: ServerHouse, connected: Account, caplog: pytest.LogCaptureFixture
) -> None:
    jobs = Jobs(house.wiring, lambda: NOW, house.app.extensions["askwell.server"])
    assert jobs._try_to_look_at(connected.id)
    with house.wiring.open_control() as control:
        assert "There is no Google OAuth client" in control.load_health(connected.id).text
        assert control.load_health(connected.id).last_scan is None
    assert ADA not in caplog.text


def test_a_page_without_credentials_says_that_nobody_can_sign_in_yet(house: ServerHouse, connected: Account) -> None:
    shown = house.browser().get("/sign-in")
    assert shown.status_code == 200
    assert "Nobody can sign in yet: There is no Google OAuth client" in shown.text
