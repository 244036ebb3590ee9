"""The move from SQLite into PostgreSQL: everything or nothing, compared on both sides, and again at will."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from builders import NOW, a_message, an_account, an_address, days_ago
from isolation_rows import fill
from ledger_builders import a_draft, an_ask
from pages_house import furnish
from postgres_server import ROLE
from written import rows

from plugin.domain.model import Account, AskId, AskStatus, MessageId, MirrorPage, StatusChange
from plugin.errors import UserError
from plugin.store.accounts import Identity
from plugin.store.postgres import takeover
from plugin.store.postgres.control_store import ControlStore as PostgresControlStore
from plugin.store.postgres.takeover import take_over
from plugin.store.sqlite.control_store import ControlStore
from plugin.store.tables import ACCOUNT_COLUMNS
from plugin.store.tokens import RefreshToken
from web.cli.main import main

SCOPES = ("openid", "gmail.readonly")


@pytest.fixture
def files(tmp_path: Path) -> Iterator[ControlStore]:
    """An installation of two accounts: one with something in every table, one with a practice."""
    with ControlStore.open(tmp_path / "home") as control:
        full = control.connect_account(Identity("https://g.example", "1"), an_account(scopes=SCOPES), now=NOW)
        vault = control.open_vault(tmp_path / "key")
        control.save_token(full.id, vault, RefreshToken("1", SCOPES, "1//secret"), now=NOW)
        control.save_model_key(full.id, vault, "https://m.example", "sk", now=NOW)
        control.load_secret("forms")
        with control.open_account(full.id) as store:
            fill(store)
            store.save_page(MirrorPage(messages=(a_message(subject="a\0b \ud800 \U0001f600", id=MessageId("odd\0")),)))
            for number in range(2, 6):
                store.begin_ask(an_ask(number), a_draft(f"k{number}", ask_id=AskId(f"ask{number}")))
                store.change_ask(f"ask{number}", StatusChange(AskStatus.DISMISSED, days_ago(0), None))
            run = store.load_last_run()
            assert run is not None
        with control.open_account(control.import_account([an_address("ada@x.example")], now=NOW).id) as store:
            furnish(store)
        yield control


def everything(control: ControlStore | PostgresControlStore, account: Account) -> list[object]:
    """What an account's store tells of itself."""
    with control.open_account(account.id) as store:
        return [
            store.load_messages(),
            store.load_events(),
            store.load_skipped("messages"),
            store.load_cursor("history"),
            store.load_profile(),
            store.load_prospects(),
            store.load_corrections(),
            store.load_answers(),
            store.load_preferences(),
            store.load_install_secret(),
            store.load_findings(),
            store.load_reader_reads(),
            store.load_asks(),
            store.load_drafts(),
            store.load_model_settings(),
            store.load_model_usage(since=NOW.date()),
            store.count_forgotten(),
            store.counts(),
        ]


LATER = NOW + timedelta(days=1)
"""When the lease of the run in the files is over."""


def test_everything_arrives_as_it_was_and_goes_on(files: ControlStore, fresh_database: str, tmp_path: Path) -> None:
    with PostgresControlStore.open(fresh_database, tmp_path / "home") as there:
        moved = take_over(files, there, now=LATER)
        assert [one.before for one in moved] == [False, False]
        assert there.load_accounts() == files.load_accounts()
        for account in files.load_accounts():
            assert everything(there, account) == everything(files, account)
        full = moved[-1].account if moved[-1].account.kind == "google" else moved[0].account
        vault = there.open_vault(tmp_path / "key")
        assert there.load_token(full.id, vault) == files.load_token(full.id, vault)
        assert there.load_model_key(full.id, vault, "https://m.example") == "sk"
        assert there.load_secret("forms") == files.load_secret("forms")
        with there.open_account(full.id) as store:
            before = store.count_changes()
            store.change_ask("ask1", StatusChange(AskStatus.DISMISSED, NOW, None))
            assert store.count_changes() != before
            asked = store.load_ask("ask1")
            assert asked is not None
            assert asked.history[-1].status is AskStatus.DISMISSED
            assert store.start_run(kind="scan", owner="x", now=LATER, lease=timedelta(minutes=1)).id > 0


def test_it_can_be_run_again(files: ControlStore, fresh_database: str, tmp_path: Path) -> None:
    with PostgresControlStore.open(fresh_database, tmp_path / "home") as there:
        take_over(files, there, now=LATER)
        before = sorted(rows(fresh_database))
        assert [one.before for one in take_over(files, there, now=LATER)] == [True, True]
        assert sorted(rows(fresh_database)) == before
        files.import_account([an_address("new@x.example")], now=NOW)
        assert sorted(one.before for one in take_over(files, there, now=LATER)) == [False, True, True]


def test_what_was_changed_there_meanwhile_is_not_overwritten(
    files: ControlStore, fresh_database: str, tmp_path: Path
) -> None:
    with PostgresControlStore.open(fresh_database, tmp_path / "home") as there:
        moved = take_over(files, there, now=LATER)
        with there.open_account(moved[0].account.id) as store:
            store.save_preference("x", "changed there")
        files.import_account([an_address("new@x.example")], now=NOW)
        before = sorted(rows(fresh_database))
        with pytest.raises(UserError, match="nothing was changed"):
            take_over(files, there, now=LATER)
        assert sorted(rows(fresh_database)) == before


LOST = "RETURN NULL;"
CHANGED = "NEW.record = NEW.record || ' '; RETURN NEW;"


@pytest.mark.parametrize(
    ("table", "deed"),
    [("messages", LOST), ("messages", CHANGED), ("ask_history", LOST), ("drafts", CHANGED), ("tokens", LOST)],
)
def test_a_row_that_is_lost_or_changed_on_the_way_is_found_and_nothing_is_kept(
    files: ControlStore, fresh_database: str, tmp_path: Path, table: str, deed: str
) -> None:
    with psycopg.connect(fresh_database.replace(f"//{ROLE}@", "//owner@")) as link:
        link.execute(f"CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {deed} END $$")
        link.execute(f"CREATE TRIGGER bad BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION spoil()")
    before = sorted(rows(fresh_database))
    with PostgresControlStore.open(fresh_database, tmp_path / "home") as there:
        with pytest.raises(UserError, match="nothing was changed"):
            take_over(files, there, now=LATER)
        assert sorted(rows(fresh_database)) == before


def test_a_failure_in_the_middle_keeps_nothing(
    files: ControlStore, fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(takeover, "ACCOUNT_COLUMNS", ACCOUNT_COLUMNS | {"no_such_table": ("id",)})
    before = sorted(rows(fresh_database))
    with PostgresControlStore.open(fresh_database, tmp_path / "home") as there:
        with pytest.raises(Exception, match="no such table"):
            take_over(files, there, now=LATER)
        assert sorted(rows(fresh_database)) == before
        assert there.load_accounts() == []
    assert len(files.load_accounts()) == 2


def test_a_scan_under_way_is_waited_for(files: ControlStore, fresh_database: str, tmp_path: Path) -> None:
    with (
        PostgresControlStore.open(fresh_database, tmp_path / "home") as there,
        pytest.raises(UserError, match="is under way"),
    ):
        take_over(files, there, now=NOW)


def test_who_was_connected_there_anew_is_no_double(files: ControlStore, fresh_database: str, tmp_path: Path) -> None:
    with PostgresControlStore.open(fresh_database, tmp_path / "home") as there:
        there.connect_account(Identity("https://g.example", "1"), an_account(scopes=SCOPES), now=NOW)
        with pytest.raises(UserError, match="connected to that database anew"):
            take_over(files, there, now=LATER)
        assert len(there.load_accounts()) == 1


def test_the_command_says_what_was_moved(
    files: ControlStore,
    fresh_database: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ASKWELL_DATABASE_OWNER_URL", fresh_database.replace(f"//{ROLE}@", "//owner@"))
    assert main(["migrate", fresh_database, "--now", LATER.isoformat()]) == 0
    assert "copied and compared" in capsys.readouterr().out
    assert main(["migrate", fresh_database, "--now", LATER.isoformat()]) == 0
    assert "there already and the same" in capsys.readouterr().out
    monkeypatch.setenv("ASKWELL_DATABASE_URL", fresh_database)
    assert main(["migrate", "--now", LATER.isoformat()]) == 0
    assert "there already and the same" in capsys.readouterr().out
    assert main(["accounts"]) == 0
    assert "ada@x.example" in capsys.readouterr().out


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://askwell:secret@db.example/askwell",
        "postgresql://askwell@db.example/askwell?password=secret",
        "postgresql://askwell@db.example/askwell?sslkey=k&sslpassword=secret",
        "postgresql://askwell:secret@[db.example/askwell",
    ],
)
def test_a_password_stands_in_no_argument(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate", url]) == 1
    told = capsys.readouterr().err
    assert "every user of this machine can read the password" in told
    assert "secret" not in told


def test_without_an_address_the_set_one_is_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate"]) == 1
    assert "set ASKWELL_DATABASE_URL" in capsys.readouterr().err


@pytest.mark.usefixtures("files")
def test_the_command_says_what_to_do_where_the_database_is_not_to_be_had(
    fresh_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ASKWELL_HOME", str(tmp_path / "home"))
    for url in (
        "postgresql://askwell@127.0.0.1:9/askwell",
        fresh_database.replace(f"//{ROLE}@", "//nobody@"),
        fresh_database.replace("/test_", "/no_test_"),
    ):
        assert main(["migrate", url, "--now", LATER.isoformat()]) == 1
        told = capsys.readouterr().err
        assert told.startswith("askwell: PostgreSQL cannot be reached by that address"), url
        assert "Nothing was copied" in told
        assert "run this again" in told
        assert told.count("\n") == 1, "one sentence, and no line of a log"
