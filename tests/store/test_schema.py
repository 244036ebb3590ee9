"""PostgreSQL's tables: the same as SQLite's, brought up to date step by step, and refused where they do not fit."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from builders import NOW, a_message, an_address
from postgres_server import PostgresServer

from plugin.domain.model import MirrorPage
from plugin.errors import UserError
from plugin.store.postgres import schema
from plugin.store.postgres.control_store import ControlStore
from plugin.store.postgres.database import close_databases
from plugin.store.postgres.examination import examine_database
from plugin.store.sqlite.database import SqliteConnection, open_database
from plugin.store.sqlite.migrations import ACCOUNT, CONTROL
from plugin.store.tables import WATCHED
from web.cli.main import main


@pytest.fixture
def name(postgres: PostgresServer) -> Iterator[str]:
    """A database with all tables."""
    made = postgres.make()
    yield made
    close_databases()
    postgres.drop(made)


def owned(postgres: PostgresServer, name: str, *statements: str) -> list[Any]:
    """Run statements as the owner; the rows of the last."""
    with psycopg.connect(postgres.url(name, user="owner"), autocommit=True) as link:
        for one in statements:
            cursor = link.execute(one)
        return cursor.fetchall() if cursor.description else []


def columns(db: SqliteConnection) -> dict[str, set[str]]:
    return {
        table.name: {column.name for column in table.columns}
        for table in db.tables
        if not table.name.startswith(("_sqlite", "sqlite"))
    }


def test_both_databases_have_the_same_tables_and_columns(postgres: PostgresServer, name: str, tmp_path: Path) -> None:
    account, control = (
        open_database(tmp_path / f"{number}.db", migrations) for number, migrations in enumerate((ACCOUNT, CONTROL))
    )
    there = columns(account) | columns(control)
    account.close()
    control.close()
    here: dict[str, set[str]] = {}
    for table, column in owned(
        postgres, name, "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
    ):
        here.setdefault(table, set()).add(column)
    ours = {table for table in here if table.startswith(("huey", "schema_steps", "looks", "rounds", "quotas"))}
    assert here.keys() - ours == there.keys(), "a table of one database is a table of the other: see store/*/"
    for table in there:
        assert here[table] - {"account_id", "rowid"} == there[table] - {"account_id"}, table


def test_upgrading_again_changes_nothing(postgres: PostgresServer, name: str) -> None:
    before = owned(postgres, name, "SELECT * FROM schema_steps")
    assert postgres.upgrade(name) == []
    assert owned(postgres, name, "SELECT * FROM schema_steps") == before
    assert [step for step, *_ in before] == [step.number for step in schema.load_steps()]


def test_an_older_program_refuses_newer_tables(postgres: PostgresServer, name: str, tmp_path: Path) -> None:
    owned(postgres, name, "INSERT INTO schema_steps VALUES (9999, 'from_the_future')")
    with pytest.raises(UserError, match="later version of Askwell"):
        ControlStore.open(postgres.url(name), tmp_path)
    with pytest.raises(UserError, match="later version of Askwell"):
        postgres.upgrade(name)


def test_a_newer_program_asks_for_the_upgrade(postgres: PostgresServer, name: str, tmp_path: Path) -> None:
    owned(postgres, name, "DELETE FROM schema_steps")
    with pytest.raises(UserError, match="run `askwell upgrade`"):
        ControlStore.open(postgres.url(name), tmp_path)


def test_an_empty_database_says_what_to_do(postgres: PostgresServer, name: str, tmp_path: Path) -> None:
    owned(
        postgres, name, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "GRANT USAGE ON SCHEMA public TO askwell"
    )
    with pytest.raises(UserError, match="no tables yet"):
        ControlStore.open(postgres.url(name), tmp_path)
    assert postgres.upgrade(name) == [step.name for step in schema.load_steps()]
    ControlStore.open(postgres.url(name), tmp_path)


@pytest.mark.parametrize("above", ["owner", "super", "bypass", "member", "climber"])
def test_a_role_that_row_level_security_does_not_hold_for_is_refused(
    postgres: PostgresServer, name: str, tmp_path: Path, above: str
) -> None:
    making = {
        "super": "CREATE ROLE super LOGIN SUPERUSER",
        "bypass": "CREATE ROLE bypass LOGIN BYPASSRLS",
        "climber": "CREATE ROLE summit BYPASSRLS; CREATE ROLE climber LOGIN NOINHERIT IN ROLE summit",
        "member": "CREATE ROLE keeper; ALTER TABLE messages OWNER TO keeper; CREATE ROLE member LOGIN IN ROLE keeper",
    }
    if above in making:
        owned(postgres, name, making[above], f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {above}")
    with pytest.raises(UserError, match="keep accounts apart"):
        ControlStore.open(postgres.url(name, user=above), tmp_path)


def test_tables_without_row_level_security_are_refused_by_name(
    postgres: PostgresServer, name: str, tmp_path: Path
) -> None:
    off = [f"ALTER TABLE {one} DISABLE ROW LEVEL SECURITY" for one in ("messages", "members")]
    owned(postgres, name, *off)
    with pytest.raises(UserError, match="accounts apart in members, messages,"):
        ControlStore.open(postgres.url(name), tmp_path)


def test_the_programs_role_makes_no_table_that_stands_before_a_real_one(postgres: PostgresServer, name: str) -> None:
    owned(postgres, name, "GRANT CREATE ON SCHEMA public TO PUBLIC")  # as PostgreSQL did up to version 14
    postgres.upgrade(name)
    for forbidden in ("CREATE TEMPORARY TABLE messages (x text)", "CREATE TABLE mine (x text)"):
        with psycopg.connect(postgres.url(name)) as link, pytest.raises(psycopg.errors.InsufficientPrivilege):
            link.execute(forbidden)


def test_the_owner_is_not_taken_for_the_programs_role(postgres: PostgresServer, name: str) -> None:
    owner = postgres.url(name, user="owner")
    with pytest.raises(UserError, match="names the tables' owner"):
        schema.upgrade(owner, owner)


def test_two_steps_of_one_number_are_refused_by_name(tmp_path: Path) -> None:
    for file in ("0001_tables.sql", "0002_right.sql", "notes.txt", "0003_last.sql"):
        (tmp_path / file).write_text("SELECT 1")
    assert [step.name for step in schema.load_steps(tmp_path)] == ["tables", "right", "last"]
    (tmp_path / "0002_wrong.sql").write_text("SELECT 1")
    with pytest.raises(UserError, match=r"number 2 \(right, wrong\)"):
        schema.load_steps(tmp_path)


def test_a_step_that_fails_leaves_the_tables_as_they_were(postgres: PostgresServer, name: str) -> None:
    bad = schema.Step(9999, "bad", "CREATE TABLE half (x integer); SELECT 1 / 0")
    with pytest.raises(psycopg.errors.DivisionByZero), psycopg.connect(postgres.url(name, user="owner")) as link:
        schema._apply(link, [*schema.load_steps(), schema.Step(9998, "good", "CREATE TABLE g (x int)"), bad])
    assert owned(postgres, name, "SELECT 1 FROM pg_class WHERE relname IN ('half', 'g')") == []
    assert postgres.upgrade(name) == []


@pytest.mark.parametrize("url", ["mysql://x/y", "postgresql://a:b@[::/x", "sqlite:///x", "postgresql://h/x?nonsense=1"])
def test_an_address_that_means_nothing_is_said(url: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ASKWELL_DATABASE_URL"):
        ControlStore.open(url, tmp_path)


def test_the_command_upgrades_and_the_doctor_names_the_database(
    postgres: PostgresServer, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["upgrade"]) == 0
    assert "SQLite" in capsys.readouterr().out
    url = postgres.url(name)
    monkeypatch.setenv("ASKWELL_DATABASE_URL", url)
    assert main(["upgrade"]) == 1
    assert "ASKWELL_DATABASE_OWNER_URL" in capsys.readouterr().err
    monkeypatch.setenv("ASKWELL_DATABASE_OWNER_URL", postgres.url(name, user="owner"))
    assert main(["upgrade"]) == 0
    assert "up to date already" in capsys.readouterr().out
    assert name in examine_database(url)[1]
    main(["doctor"])
    assert "PostgreSQL" in capsys.readouterr().out


def test_no_password_is_shown() -> None:
    state, said = examine_database("postgresql://a:secret@127.0.0.1:1/x?connect_timeout=1")
    assert state == "problem"
    assert "secret" not in said


def test_a_transaction_moves_the_count_once_however_many_rows_it_changes(fresh_database: str, tmp_path: Path) -> None:
    """Else each statement of a large page passes by all versions that those before it left of the count."""
    with ControlStore.open(fresh_database, tmp_path / "home") as control:
        account = control.import_account([an_address("mara@x.example")], now=NOW)
        with control.open_account(account.id) as store:
            messages = tuple(a_message() for _ in range(50))
            store.save_page(MirrorPage(messages=messages[:1]))
            for page in (
                MirrorPage(messages=messages),
                MirrorPage(deleted_messages=tuple(one.id for one in messages[:20])),
                MirrorPage(drop_messages=True, messages=messages),
            ):
                before = store.count_changes()
                store.save_page(page)
                assert store.count_changes().mirror == before.mirror + 1
                assert store.count_changes().ledger == before.ledger
            before = store.count_changes()
            store.save_page(MirrorPage(messages=messages))
            assert store.count_changes().mirror == before.mirror, "nothing new was said"


def test_every_change_that_a_judgement_or_a_page_rests_on_is_counted(postgres: PostgresServer, name: str) -> None:
    rows = owned(
        postgres,
        name,
        "SELECT pg_class.relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
        "JOIN pg_proc ON pg_proc.oid = tgfoid WHERE proname = 'count_change'",
    )
    counted = {table for table, _ in rows}
    assert counted == {table for part in WATCHED.values() for table in part}, "add a trigger in a step of the schema"
    assert ("cursors", "count_cursors_shown") in rows
