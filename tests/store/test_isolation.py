"""PostgreSQL keeps accounts apart: by every method with another account's ids, and by SQL as the program's role."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest
from builders import NOW, an_address
from isolation_rows import ANSWER, CANARY, LEASE, fill
from ledger_builders import NORA, TOM, a_draft, an_ask
from psycopg import errors
from written import rows

from plugin.domain.model import (
    Account,
    AskStatus,
    DraftVersion,
    ListedContact,
    ListImport,
    MeetingKey,
    MeetingSource,
    MirrorPage,
    ModelHealth,
    ModelPurpose,
    ModelSettings,
    ModelUsage,
    NeverReadEntry,
    NeverReadSort,
    Profile,
    Prospect,
    ProspectId,
    ScanReport,
    StatusChange,
)
from plugin.domain.people.never_read import NeverRead
from plugin.errors import StoreTrouble, UserError
from plugin.store.drawn_pages import DrawnPage
from plugin.store.postgres.account_store import AccountStore
from plugin.store.postgres.control_store import ControlStore
from plugin.usecases.stores import account as port

EVERYTHING = NeverRead([NeverReadEntry(NeverReadSort.DOMAIN, "example")])
CALLS: dict[str, Callable[[AccountStore, int], Any]] = {
    "save_page": lambda one, _: one.save_page(
        MirrorPage(deleted_messages=("m1",), drop_messages=True, drop_events=True)
    ),
    "load_messages": lambda one, _: one.load_messages(),
    "each_message": lambda one, _: list(one.each_message()),
    "load_message": lambda one, _: one.load_message("canary"),
    "load_thread": lambda one, _: one.load_thread("t1"),
    "load_message_ids": lambda one, _: one.load_message_ids(),
    "load_events": lambda one, _: one.load_events(),
    "load_event": lambda one, _: one.load_event("e1"),
    "load_event_ids": lambda one, _: one.load_event_ids(),
    "load_skipped": lambda one, _: one.load_skipped("messages"),
    "count_skipped": lambda one, _: one.count_skipped("messages"),
    "load_cursor": lambda one, _: one.load_cursor("history"),
    "renew_run": lambda one, run: one.renew_run(run, now=NOW, lease=LEASE, progress={}),
    "lease": lambda one, _: one.lease,
    "keep_run": lambda one, run: one.keep_run(run, clock=lambda: NOW).__enter__(),
    "finish_run": lambda one, run: one.finish_run(run, ScanReport(NORA), now=NOW),
    "load_last_run": lambda one, _: one.load_last_run(),
    "load_run": lambda one, run: one.load_run(run),
    "start_run": lambda one, _: one.start_run(kind="scan", owner="b", now=NOW, lease=LEASE).owner,
    "load_profile": lambda one, _: one.load_profile(),
    "save_profile": lambda one, _: one.save_profile(Profile()),
    "load_prospects": lambda one, _: one.load_prospects(),
    "save_prospects": lambda one, _: one.save_prospects([Prospect(ProspectId("p1"), name="mine")]),
    "remove_prospect": lambda one, _: one.remove_prospect("p1"),
    "load_corrections": lambda one, _: one.load_corrections(),
    "correct_kind": lambda one, _: one.correct_kind(NORA, None),
    "correct_name": lambda one, _: one.correct_name(NORA, None),
    "set_do_not_ask": lambda one, _: one.set_do_not_ask(NORA, False),
    "set_may_ask": lambda one, _: one.set_may_ask(NORA, None),
    "merge_people": lambda one, _: one.merge_people([NORA, TOM]),
    "split_people": lambda one, _: one.split_people([NORA, TOM]),
    "ungroup_people": lambda one, _: one.ungroup_people([NORA, TOM]),
    "load_answers": lambda one, _: one.load_answers(),
    "save_answer": lambda one, _: one.save_answer(ANSWER),
    "delete_answer": lambda one, _: one.delete_answer(ANSWER.id),
    "correct_meeting": lambda one, _: one.correct_meeting(MeetingKey(MeetingSource.EVENT, "e1"), None),
    "load_preferences": lambda one, _: one.load_preferences(),
    "save_preference": lambda one, _: one.save_preference("x", None),
    "load_install_secret": lambda one, _: len(one.load_install_secret()),
    "load_findings": lambda one, _: one.load_findings(),
    "load_struck_findings": lambda one, _: one.load_struck_findings(),
    "load_reader_reads": lambda one, _: one.load_reader_reads(),
    "save_reading": lambda one, _: one.save_reading([], []),
    "strike_finding": lambda one, _: one.strike_finding("f1", struck=True),
    "delete_findings": lambda one, _: one.delete_findings(),
    "load_model_settings": lambda one, _: one.load_model_settings(),
    "save_model_settings": lambda one, _: one.save_model_settings(ModelSettings()),
    "load_model_health": lambda one, _: one.load_model_health(),
    "save_model_health": lambda one, _: one.save_model_health(ModelHealth()),
    "add_model_usage": lambda one, _: one.add_model_usage(ModelUsage(NOW.date(), ModelPurpose.TEST, requests=1)),
    "load_model_usage": lambda one, _: one.load_model_usage(since=date(2000, 1, 1)),
    "load_asks": lambda one, _: one.load_asks(),
    "load_ask_outlines": lambda one, _: one.load_ask_outlines(),
    "load_ask": lambda one, _: one.load_ask("ask1"),
    "change_ask": lambda one, _: one.change_ask("ask1", StatusChange(AskStatus.DISMISSED, NOW, None)),
    "set_ask_value": lambda one, _: one.set_ask_value("ask1", 1.0, "EUR"),
    "claim_draft": lambda one, _: one.claim_draft("k1", now=NOW),
    "save_draft": lambda one, _: one.save_draft(a_draft()),
    "add_draft": lambda one, _: one.add_draft(a_draft()),
    "load_drafts": lambda one, _: one.load_drafts(),
    "load_draft": lambda one, _: one.load_draft("ask1"),
    "load_ask_drafts": lambda one, _: one.load_ask_drafts("ask1"),
    "load_draft_by_key": lambda one, _: one.load_draft_by_key("k1"),
    "count_changes": lambda one, _: one.count_changes(),
    "save_draft_version": lambda one, _: one.save_draft_version(DraftVersion("s2", 1, NOW, TOM, "x", "y")),
    "load_draft_versions": lambda one, _: one.load_draft_versions("s1"),
    "delete_draft_versions": lambda one, _: one.delete_draft_versions("s1"),
    "load_drawn_page": lambda one, _: one.load_drawn_page("place", now=NOW),
    "save_drawn_page": lambda one, _: one.save_drawn_page(DrawnPage("place", NOW, ()), count=one.count_changes()),
    "count_drafts": lambda one, _: one.count_drafts(),
    "counts": lambda one, _: one.counts(),
    "remember_person": lambda one, _: one.remember_person(an_address("gone@away.example")),
    "count_forgotten": lambda one, _: one.count_forgotten(),
    "load_notes": lambda one, _: one.load_notes(),
    "save_note": lambda one, _: one.save_note(NORA, None),
    "load_contacts": lambda one, _: one.load_contacts(),
    "save_contacts": lambda one, _: one.save_contacts([ListedContact("c1")]),
    "remove_contacts": lambda one, _: one.remove_contacts(["c1"]),
    "load_list_import": lambda one, _: one.load_list_import("i1"),
    "load_list_imports": lambda one, _: one.load_list_imports(),
    "delete_list_import": lambda one, _: one.delete_list_import("i1"),
    "save_list_import": lambda one, _: one.save_list_import(ListImport("i1", "x", NOW)),
    "load_never_read": lambda one, _: one.load_never_read().entries,
    "count_never_read": lambda one, _: one.count_never_read(EVERYTHING),
    "forget_never_read": lambda one, _: one.forget_never_read(EVERYTHING),
    "remove_never_read": lambda one, _: one.remove_never_read(EVERYTHING.entries),
    "add_never_read": lambda one, _: one.add_never_read(EVERYTHING.entries, now=NOW),
    "forget_person": lambda one, _: one.forget_person([NORA], CANARY, now=NOW),
    "add_ask": lambda one, _: one.add_ask(an_ask()),
    "begin_ask": lambda one, _: one.begin_ask(an_ask(2), a_draft("k2")),
    "lock": lambda one, _: one.lock(wait=0.0).__enter__(),
    "reading_lock": lambda one, _: isinstance(one.reading_lock(), bool),
    "vacuum": lambda one, _: one.vacuum(),
    "backup": lambda one, _: one.backup(Path("x")),
    "close": lambda one, _: one.close(),
}
"""Every method, called with what is another account's, in an order in which an empty account keeps its answers."""


@dataclass
class House:
    """An account with everything, one that tries, and one that is as empty."""

    url: str
    control: ControlStore
    full: Account
    trying: Account
    empty: Account
    run: int


@pytest.fixture
def house(fresh_database: str, tmp_path: Path) -> Iterator[House]:
    with ControlStore.open(fresh_database, tmp_path / "home") as control:
        mara, ben, ada = (
            control.import_account([an_address(f"{one}@x.example")], now=NOW) for one in ("mara", "ben", "ada")
        )
        with control.open_account(mara.id) as store:
            fill(store)
            run = store.load_last_run()
            assert run is not None
        yield House(fresh_database, control, mara, ben, ada, run.id)


def outcome(call: Callable[[AccountStore, int], Any], store: AccountStore, run: int) -> Any:
    """What a call brings: its answer, or the kind of its failure."""
    try:
        return call(store, run)
    except (UserError, StoreTrouble) as error:
        return type(error)


def of_account(url: str, account: Account) -> list[str]:
    """Every row that is this account's."""
    return sorted(row for row in rows(url) if row.startswith(f"({account.id},"))


def test_every_method_of_the_port_and_of_the_store_is_tried() -> None:
    for every in (port.AccountStore, AccountStore):
        methods = {name for name in dir(every) if not name.startswith("_")}
        assert methods == CALLS.keys(), "a new method of the store needs its line here"


def test_no_method_sees_or_changes_what_is_another_accounts(house: House) -> None:
    before = of_account(house.url, house.full)
    assert len(before) > 20
    with house.control.open_account(house.trying.id) as one, house.control.open_account(house.empty.id) as empty:
        for name, call in CALLS.items():
            found = outcome(call, one, house.run)
            assert CANARY not in repr(found), name
            assert repr(found) == repr(outcome(call, empty, house.run)), name
    assert of_account(house.url, house.full) == before


def tables(link: psycopg.Connection[Any]) -> dict[str, str]:
    """Every table with a column that says whose a row is, and that column."""
    found = link.execute(
        "SELECT table_name, column_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND column_name = 'account_id'"
    )
    return dict(found.fetchall()) | {"accounts": "id"}


def test_sql_as_the_programs_role_reads_and_changes_no_foreign_row(house: House) -> None:
    before = of_account(house.url, house.full)
    with psycopg.connect(house.url, autocommit=True) as link:
        for whose in ("", house.trying.id):
            for name, column in tables(link).items():
                for statement in (
                    f"SELECT * FROM {name}",
                    f"DELETE FROM {name}",
                    f"UPDATE {name} SET {column} = {column}",
                ):
                    with link.transaction(force_rollback=True):
                        link.execute("SELECT set_config('askwell.account', %s, true)", [whose])
                        for condition in ("", f" WHERE {column} = '{house.full.id}'"):
                            with suppress(errors.IntegrityConstraintViolation):
                                done = link.execute(statement + condition)
                                found = done.fetchall() if done.description else []
                                assert not [row for row in found if house.full.id in map(str, row)], (name, statement)
                                if condition:
                                    assert done.rowcount == 0, (name, statement)
    assert of_account(house.url, house.full) == before


def test_sql_as_the_programs_role_writes_no_row_for_another(house: House) -> None:
    with psycopg.connect(house.url, autocommit=True) as link, link.transaction(force_rollback=True):
        link.execute("SELECT set_config('askwell.account', %s, true)", [house.trying.id])
        with pytest.raises(errors.InsufficientPrivilege):
            link.execute("INSERT INTO cursors (account_id, name, value) VALUES (%s, 'a', 'b')", [house.full.id])


def test_the_programs_role_cannot_lift_what_holds_it(house: House) -> None:
    for forbidden in (
        "TRUNCATE messages",
        "ALTER TABLE messages DISABLE ROW LEVEL SECURITY",
        "DROP POLICY one_account ON messages",
        "UPDATE schema_steps SET number = 0",
        "CREATE TABLE mine (x text)",
        "SET ROLE owner",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
    ):
        with psycopg.connect(house.url, autocommit=True) as link, pytest.raises(errors.InsufficientPrivilege):
            link.execute(forbidden)


def test_no_accounts_transaction_sees_what_is_known_across_accounts(house: House) -> None:
    house.control.start_session(now=NOW, account_id=house.full.id)
    house.control.load_secret("x")
    with psycopg.connect(house.url, autocommit=True) as link, link.transaction():
        link.execute("SELECT set_config('askwell.account', %s, true)", [house.full.id])
        for name in ("accounts", "tokens", "model_keys", "web_sessions", "oauth_states", "launch_tokens", "secrets"):
            assert link.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,), name


def test_every_table_has_the_account_and_a_policy(house: House) -> None:
    shared = {"schema_steps", "oauth_states", "launch_tokens", "secrets", "members", "invitations", "blocked"}
    with psycopg.connect(house.url) as link:
        every = link.execute(
            "SELECT relname, relrowsecurity, (SELECT count(*) FROM pg_policy WHERE polrelid = pg_class.oid) "
            "FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'huey%'"
        ).fetchall()
        assert {name for name, *_ in every} - shared == tables(link).keys()
    assert {name for name, secured, policies in every if not secured or policies != 1} == {"schema_steps"}


def test_a_forgotten_accounts_rows_are_gone_and_the_others_stay(house: House) -> None:
    with house.control.open_account(house.trying.id) as store:
        fill(store)
    kept = of_account(house.url, house.trying)
    assert house.control.forget_account(house.full.id)
    assert of_account(house.url, house.full) == []
    assert of_account(house.url, house.trying) == kept
    assert not house.control.forget_account(house.full.id)


def test_who_is_forgotten_while_a_store_of_theirs_is_open_is_not_written_again(house: House) -> None:
    with house.control.open_account(house.full.id) as store:
        house.control.forget_account(house.full.id)
        with pytest.raises(StoreTrouble, match="deleted meanwhile"):
            store.save_preference("x", "y")
    assert of_account(house.url, house.full) == []
