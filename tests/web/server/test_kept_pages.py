"""A page that was drawn for one member is never shown to another, nor after their right to it has ended."""

import pytest
from builders import OWNER
from pages_house import furnish
from server_house import ADA, BEN, NOW, ServerHouse

from plugin.domain.model import Account, Address, Invitation, SharedContact
from plugin.store.postgres.looks import SharedLooks

PAGES = ("/", "/asks", "/people", "/people/questions", "/prospects", "/results")
pytestmark = pytest.mark.usefixtures("either_database")


@pytest.fixture
def bens(house: ServerHouse) -> Account:
    """Ben's practice; Ada, who looks after the server, has an empty account."""
    house.app.config["WTF_CSRF_ENABLED"] = False
    house.member(BEN)
    account = house.give(BEN, OWNER)
    with house.store(account) as store:
        furnish(store)
    house.member(ADA)
    house.give(ADA, "ada@lovelace.example")
    return account


def test_no_member_is_shown_what_was_drawn_for_another(house: ServerHouse, bens: Account) -> None:
    ben, ada = house.member(BEN), house.member(ADA)
    for path in PAGES:
        mine = ben.text(path)
        hers = ada.text(path)
        assert OWNER in mine
        for word in (OWNER, "Tom Halden", "Nora Weiss", BEN):
            assert word not in hers, (path, word)
        assert OWNER in ben.text(path)


def test_who_is_invited_no_longer_is_shown_no_kept_page(house: ServerHouse, bens: Account) -> None:
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation("cleo@partner.example", is_admin=False, at=NOW))
    cleo = house.member("cleo@partner.example")
    house.give("cleo@partner.example", "cleo@practice.example")
    assert "cleo@practice.example" in cleo.text("/people")
    with house.wiring.open_control() as control:
        control.delete_invitation("cleo@partner.example")
    assert cleo.get("/people").status_code == 401


def test_an_account_that_is_forgotten_is_shown_no_more(house: ServerHouse, bens: Account) -> None:
    ben = house.member(BEN)
    assert OWNER in ben.text("/people")
    with house.wiring.open_control() as control:
        control.forget_account(bens.id)
    assert ben.get("/people").status_code == 302, "there is nothing but to connect one"


def test_what_is_shared_with_colleagues_is_seen_at_once(house: ServerHouse, bens: Account) -> None:
    ben = house.member(BEN)
    assert "shared with colleagues" not in ben.text("/people")
    with house.wiring.open_control() as control:
        control.share_contact(SharedContact(bens.id, Address("tom@halden.example"), "Tom Halden", "", NOW))
    assert "1 shared with colleagues" in ben.text("/people")
    with house.wiring.open_control() as control:
        control.take_back_contacts(bens.id, [Address("tom@halden.example")])
    assert "shared with colleagues" not in ben.text("/people")


def test_who_becomes_an_administrator_finds_the_way_to_the_server_and_loses_it_again(
    house: ServerHouse, bens: Account
) -> None:
    ben = house.member(BEN)
    assert "This server" not in ben.text("/people")
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation(BEN, is_admin=True, at=NOW))
    assert "This server" in ben.text("/people")
    with house.wiring.open_control() as control:
        control.delete_invitation(BEN)
    assert "This server" not in ben.text("/people")


def test_a_look_that_any_machine_has_asked_for_moves_the_accounts_counter(house: ServerHouse, bens: Account) -> None:
    if not house.wiring.settings.database_url:
        pytest.skip("alone on SQLite, looks are counted in the process")
    looks = SharedLooks(house.wiring.settings.database_url, "another machine")
    counted = []
    for deed in (lambda: None, lambda: looks.ask(bens.id), lambda: looks.end(looks.begin(bens.id) or 0, bens.id)):
        deed()
        with house.store(bens) as store:
            counted.append(store.count_changes())
    assert len({one.shown for one in counted}) == 3
    assert len({one.judged for one in counted}) == 1, "no judgement rests on it"
