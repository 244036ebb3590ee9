"""Administrators look after the server and see nobody's data; members leave with everything."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from builders import OWNER
from pages_house import NAMES, furnish
from printed import Printed
from server_house import ADA, BASE, BEN, CLEO, GUEST, HOST, NOW, ServerHouse

from plugin.domain.model import Account, Address, Invitation
from plugin.store.accounts import Identity
from plugin.usecases.members import remove_member
from web.cli.main import main


@pytest.fixture
def bens(house: ServerHouse) -> Account:
    """Ben's practice, with people, meetings and prospects."""
    house.member(BEN)
    account = house.give(BEN, OWNER)
    with house.store(account) as store:
        furnish(store)
    return account


@pytest.fixture
def shell(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Any:
    """The commands, with the server's settings."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str) -> Printed:
        capfd.readouterr()
        status = main(arguments)
        printed = capfd.readouterr()
        return Printed(status, printed.out, printed.err)

    return run


def test_an_administrator_sees_members_and_counts_and_nobodys_people_mail_or_asks(
    house: ServerHouse, bens: Account
) -> None:
    with house.wiring.open_control() as control:
        control.save_health(bens.id, f"Reading the letter of {next(iter(NAMES))} failed.", now=NOW)
    page = house.member(ADA).text("/server")
    assert BEN in page
    assert "needs them" in page
    for word in (*NAMES, *NAMES.values(), OWNER, "Tidewell", "Reading the letter"):
        assert word not in page, word


def test_the_servers_page_is_for_administrators_alone(house: ServerHouse) -> None:
    ben = house.member(BEN)
    assert ben.get("/server").status_code == 404
    assert ben.post("/server/invite", entry=GUEST, admin="yes").status_code == 404
    assert house.browser().sign_in(GUEST).status_code == 403
    assert "This server" not in ben.text("/settings")


def test_an_administrator_invites_and_withdraws_on_the_page(house: ServerHouse) -> None:
    ada = house.member(ADA)
    assert ada.post("/server/invite", entry=f" {GUEST.upper()} ").status_code == 303
    assert "not here yet" in ada.text("/server")
    guest = house.member(GUEST)
    assert guest.get("/server").status_code == 404
    ada.post("/server/withdraw", entry=GUEST)
    assert guest.get("/settings").status_code == 401
    assert "may not sign in any more" in ada.text("/server")
    assert ada.post("/server/withdraw", entry=GUEST).status_code == 404


@pytest.mark.parametrize(
    ("entry", "admin", "said"),
    [
        ("gmail.com", "", "Everybody can have an address"),
        ("nonsense", "", "neither an address nor a domain"),
        ("partner.example", "yes", "An administrator is a person"),
    ],
)
def test_an_invitation_that_means_nothing_or_too_much_is_refused(
    house: ServerHouse, entry: str, admin: str, said: str
) -> None:
    ada = house.member(ADA)
    ada.post("/server/invite", entry=entry, admin=admin)
    assert said in ada.text("/server")
    with house.wiring.open_control() as control:
        assert control.load_invitations() == []


def test_an_invited_administrator_cannot_shut_themselves_out(house: ServerHouse) -> None:
    house.member(ADA).post("/server/invite", entry=CLEO, admin="yes")
    cleo = house.member(CLEO)
    # Invited anew without the tick, they would be no administrator either.
    for deed in ("withdraw", "invite"):
        cleo.post(f"/server/{deed}", entry=CLEO)
        assert "shut yourself out" in cleo.text("/server")


def test_a_member_leaves_with_everything_once_they_are_sure(house: ServerHouse, bens: Account) -> None:
    ben = house.member(BEN)
    ben.connect(BEN)
    assert OWNER in ben.text("/leave")
    ben.post("/leave")
    assert ben.get("/settings").status_code == 200
    gone = ben.post("/leave", sure="yes")
    assert gone.status_code == 303
    assert "Everything of yours on this server is deleted." in ben.text(gone.headers["Location"])
    assert ben.get("/settings").status_code == 401
    assert house.sandbox.counters.calls["oauth.revoke"] == 1
    with house.wiring.open_control() as control:
        assert control.load_accounts() == []
        assert control.load_members() == []
    left = [path for path in house.wiring.settings.home.rglob("*") if path.is_file()]
    for path in left:
        for word in (BEN, OWNER, *NAMES):
            assert word.encode() not in path.read_bytes(), (path, word)


def test_others_keep_what_is_theirs_when_somebody_leaves_who_has_the_same_address(
    house: ServerHouse, bens: Account
) -> None:
    # Two members who wrote down the same address as theirs: each forgets their own account and no other.
    ada = house.member(ADA)
    with house.wiring.open_control() as control:
        member = next(one for one in control.load_members() if one.address == ADA)
        hers = control.connect_account(Identity("imported", "other"), bens, now=NOW, owner=member.id)
    assert hers.id != bens.id
    ada.post(f"/settings/account/{hers.id}/forget")
    ada.post("/leave", sure="yes")
    with house.wiring.open_control() as control:
        assert [one.id for one in control.load_accounts()] == [bens.id]


def test_whoever_has_the_address_of_somebody_who_leaves_stays_invited(house: ServerHouse) -> None:
    # An address is given to the next person, whom Google knows by another `sub`.
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation(CLEO, is_admin=False, at=NOW))
        before = control.sign_in_member(Identity("iss", "before"), Address(CLEO), "", now=NOW)
    cleo = house.member(CLEO)
    with house.wiring.open_control() as control:
        remove_member(control, before, revoke=lambda _account: True)
    assert cleo.get("/settings").status_code == 200
    cleo.post("/leave", sure="yes")
    with house.wiring.open_control() as control:
        assert control.load_invitations() == []


def test_an_administrator_removes_a_member_after_being_asked(house: ServerHouse, bens: Account) -> None:
    ada, ben = house.member(ADA), house.member(BEN)
    with house.wiring.open_control() as control:
        member = next(one for one in control.load_members() if one.address == BEN)
    page = ada.text(f"/server/people/{member.id}/remove")
    assert BEN in page
    assert OWNER not in page
    assert ada.post(f"/server/people/{member.id}/remove").status_code == 303
    assert ben.get("/settings").status_code == 401
    with house.wiring.open_control() as control:
        assert control.load_accounts() == []


def test_whom_a_domain_goes_on_letting_in_is_removed_with_a_word_on_what_keeps_them_out(
    house: ServerHouse, shell: Callable[..., Printed]
) -> None:
    ada = house.member(ADA)
    assert ada.post("/server/invite", entry=CLEO).status_code == 303
    house.member(BEN)
    house.member(CLEO)
    with house.wiring.open_control() as control:
        ids = {str(one.address): one.id for one in control.load_members()}
    assert "“<bdi>firm.example</bdi>” goes on letting them in" in ada.text(f"/server/people/{ids[BEN]}/remove")
    assert "goes on letting" not in ada.text(f"/server/people/{ids[CLEO]}/remove"), "her invitation goes with her"
    assert ada.post(f"/server/people/{ids[CLEO]}/remove").status_code == 303
    assert "still lets" not in ada.text("/server")
    assert ada.post(f"/server/people/{ids[BEN]}/remove").status_code == 303
    assert f"“firm.example” still lets {BEN} in" in ada.text("/server")
    house.member(BEN)
    assert "“firm.example” still lets them in" in shell("server", "remove", BEN, "--yes").err


def test_the_first_administrator_comes_in_by_a_command(house: ServerHouse, shell: Callable[..., Printed]) -> None:
    invited = shell("server", "invite", CLEO, "--admin")
    assert "is an administrator" in invited.out
    assert BASE in invited.err
    cleo = house.member(CLEO)
    assert "Who may sign in" in cleo.text("/server")
    listed = json.loads(shell("server", "people", "--json").out)
    assert [(one["address"], one["admin"], one["accounts"]) for one in listed] == [(CLEO, True, 0)]
    assert ADA in shell("server", "people").err
    assert "off the list" in shell("server", "withdraw", CLEO).out
    assert cleo.get("/settings").status_code == 401
    assert shell("server", "withdraw", CLEO).status == 1


def test_a_member_is_removed_by_a_command(house: ServerHouse, bens: Account, shell: Callable[..., Printed]) -> None:
    assert "is removed" in shell("server", "remove", BEN, "--yes").out
    with house.wiring.open_control() as control:
        assert control.load_accounts() == []
        assert control.load_members() == []
    again = shell("server", "remove", BEN, "--yes")
    assert again.status == 1
    assert "Nobody of the address" in again.err


def test_serve_names_what_is_missing_before_it_listens(
    shell: Callable[..., Printed], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKWELL_ALLOWED_HOSTS", "")
    refused = shell("serve", "--host", "0.0.0.0", "--no-browser")
    assert refused.status == 1
    assert "ASKWELL_ALLOWED_HOSTS is missing" in refused.err
    assert HOST not in refused.out


@pytest.mark.parametrize("who", [ADA, BEN])
def test_nobody_changes_googles_client_reads_files_or_starts_a_demo_by_the_pages(house: ServerHouse, who: str) -> None:
    browser, client = house.member(who), house.wiring.settings.credentials
    before = client.read_bytes()
    for path in ("/connect/google", "/connect/demo", "/connect/demo/end", "/connect/files", "/connect/files/read"):
        assert browser.post(path, sure="yes").status_code == 404, path
    for path in ("/connect/google", "/connect/files", "/leave-demo"):
        assert browser.get(path).status_code == 404, path
    assert client.read_bytes() == before


def test_a_members_language_model_does_not_lead_into_the_servers_network(house: ServerHouse, bens: Account) -> None:
    ben = house.member(BEN)
    for url in ("http://localhost:11434/v1", "http://127.0.0.1/v1", "http://10.0.0.7/v1", "http://db/v1"):
        ben.post("/settings/reader", url=url, model="m")
        assert "within this server's own network" in ben.text("/settings"), url
    with house.store(bens) as store:
        assert store.load_model_settings().url == ""
