"""A list of contacts goes to People, and nothing follows from it; any list can be looked at first, and undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import NOW, a_profile, an_account
from ledger_builders import a_draft, an_ask

from plugin.domain.model import ListState, ListTarget
from plugin.domain.suggestions.prospect_tables import read_people_table
from plugin.domain.suggestions.prospects import make_prospect
from plugin.errors import NotThere, UserError
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.list_imports import add_list, look_at_list, preview, undo_list

LINKEDIN = b"""Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.example/in/ana,,Tidewell,CFO,03 Jan 2024
Ben,Ode,https://x.example,ben@oakmont.example,Oakmont,Head of Operations,14 Dec 2019
,,https://x.example,,,,05 Jan 2024
Cleo,Marsh,https://x.example,not@an@address,Marsh,Owner,05 Jan 2024
"""
WISHES = b"name,organisation,why\nElena Ruiz,Tidewell,second site\nAda Berg,Oakmont,\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    with AccountStore.open(tmp_path / "account.db") as opened:
        opened.save_profile(a_profile())
        yield opened


def test_a_list_that_says_since_when_is_one_of_contacts(store: AccountStore) -> None:
    found = look_at_list("Connections.csv", LINKEDIN, now=NOW)
    assert (found.is_contacts, found.target) == (True, ListTarget.PEOPLE)
    assert [line.id for line in found.skipped][:1] == ["line 7"]
    assert preview(store, found, found.target).new == len(found.rows)
    add_list(store, found, found.target)
    contacts = {one.name: (one.source, one.since) for one in store.load_contacts()}
    assert contacts["Ana Ruiz"] == ("LinkedIn", date(2024, 1, 3))
    assert contacts["Ben Ode"] == ("LinkedIn", date(2019, 12, 14))
    assert store.load_prospects() == []


def test_nothing_of_closeness_follows_from_a_contact(store: AccountStore) -> None:
    found = look_at_list("Connections.csv", LINKEDIN, now=NOW)
    before = Judgement(store, build_snapshot(store, an_account(), now=NOW), now=NOW)
    known, ranked = before.snapshot.relationships, before.ranked
    add_list(store, found, ListTarget.PEOPLE)
    after = Judgement(store, build_snapshot(store, an_account(), now=NOW), now=NOW)
    assert (after.snapshot.relationships, after.ranked) == (known, ranked)


def test_contacts_can_be_prospects_where_the_user_says_so(store: AccountStore) -> None:
    add_list(store, look_at_list("Connections.csv", LINKEDIN, now=NOW), ListTarget.PROSPECTS)
    assert {"Ana Ruiz", "Ben Ode"} <= {one.name for one in store.load_prospects()}
    assert store.load_contacts() == []


def test_a_second_time_nothing_is_new_and_what_was_known_stays(store: AccountStore) -> None:
    add_list(store, look_at_list("Connections.csv", LINKEDIN, now=NOW), ListTarget.PEOPLE)
    bare = LINKEDIN.replace(b"ben@oakmont.example", b"").replace(b"14 Dec 2019", b"")
    again = look_at_list("Connections.csv", bare, now=NOW)
    assert preview(store, again, ListTarget.PEOPLE).new == 0
    add_list(store, again, ListTarget.PEOPLE)
    ben = next(one for one in store.load_contacts() if one.name == "Ben Ode")
    assert (ben.address, ben.since) == ("ben@oakmont.example", date(2019, 12, 14))


def test_undoing_contacts_leaves_what_was_there_before(store: AccountStore) -> None:
    first = add_list(store, look_at_list("a.csv", LINKEDIN, now=NOW), ListTarget.PEOPLE)
    before = store.load_contacts()
    newer = LINKEDIN.replace(b"CFO", b"CEO") + b"Dan,Fox,https://x.example,,Fox,Owner,06 Jan 2024\n"
    second = add_list(store, look_at_list("b.csv", newer, now=NOW), ListTarget.PEOPLE)
    assert len(store.load_contacts()) == len(before) + 1
    assert undo_list(store, second.id).state is ListState.UNDONE
    assert store.load_contacts() == before
    undo_list(store, first.id)
    assert store.load_contacts() == []
    with pytest.raises(NotThere, match="no such list"):
        undo_list(store, first.id)


def test_undoing_prospects_puts_back_what_was_filled_in_and_keeps_whom_was_asked_about(store: AccountStore) -> None:
    store.save_prospects([make_prospect(name="Elena Ruiz", organisation="Tidewell", why="their second site")])
    rows = ("Elena Ruiz,Tidewell,elena@tidewell.example,x", "Ada Berg,Oakmont,,", "Bo Lind,Lind,,")
    richer = "\n".join(["name,organisation,address,why", *rows]).encode()
    done = add_list(store, look_at_list("wishes.csv", richer, now=NOW), ListTarget.PROSPECTS)
    ada = next(one for one in store.load_prospects() if one.name == "Ada Berg")
    store.begin_ask(replace(an_ask(), prospect=ada), a_draft())
    undo_list(store, done.id)
    left = sorted((one.name, one.address) for one in store.load_prospects())
    assert left == [("Ada Berg", None), ("Elena Ruiz", None)]


def test_a_list_is_added_once(store: AccountStore) -> None:
    done = add_list(store, look_at_list("wishes.csv", WISHES, now=NOW), ListTarget.PROSPECTS)
    with pytest.raises(UserError, match="added already"):
        add_list(store, done, ListTarget.PROSPECTS)


def test_who_is_forgotten_is_no_contact_and_in_no_list(store: AccountStore) -> None:
    add_list(store, look_at_list("Connections.csv", LINKEDIN, now=NOW), ListTarget.PEOPLE)
    looked_at = look_at_list("Connections.csv", LINKEDIN, now=NOW)
    store.save_list_import(looked_at)
    ben = next(one for one in store.load_contacts() if one.name == "Ben Ode")
    assert ben.address is not None
    store.forget_person([ben.address], "Ben Ode", now=NOW)
    assert "Ben Ode" not in {one.name for one in store.load_contacts()}
    assert store.load_list_import(looked_at.id) is None


@pytest.mark.parametrize(
    ("header", "text", "day"),
    [
        ("Connected On", "03 Jan 2024", date(2024, 1, 3)),
        ("Verbunden am", "3. Januar 2024", date(2024, 1, 3)),
        ("Connecté le", "14 juillet 2021", date(2021, 7, 14)),
        ("Connecté le", "14 juin 2021", date(2021, 6, 14)),
        ("Conectado el", "7 ago 2022", date(2022, 8, 7)),
        ("connected on", "2022-08-07", date(2022, 8, 7)),
        ("Connected On", "31 Feb 2022", None),
        ("Connected On", "lately", None),
        ("Connected On", "", None),
    ],
)
def test_the_day_is_read_as_lists_write_it(header: str, text: str, day: date | None) -> None:
    table = read_people_table(f"Name,Company,{header}\nAna Ruiz,Tidewell,{text}\n")
    assert table.is_contacts
    assert list(table.since.values()) == ([day] if day else [])


@pytest.mark.parametrize("table", [WISHES, b"First Name,Last Name,Company\nAna,Ruiz,Tidewell\n"])
def test_any_other_list_is_of_prospects(table: bytes) -> None:
    assert look_at_list("a.csv", table, now=NOW).target is ListTarget.PROSPECTS
