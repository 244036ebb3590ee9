"""Administrators look after the server and see nobody's data; members leave with everything."""

import json
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from builders import OWNER
from pages_house import NAMES, furnish
from printed import Printed
from server_house import ADA, BASE, BEN, CLEO, GUEST, HOST, NOW, ServerHouse

from plugin.domain.model import Account, Address, Invitation, SharedContact
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


def test_whom_an_administrator_removes_stays_out_whatever_else_would_let_them_in(house: ServerHouse) -> None:
    ada, ben = house.member(ADA), house.member(BEN)
    with house.wiring.open_control() as control:
        ids = {str(one.address): one.id for one in control.load_members()}
    assert "They stay out" in ada.text(f"/server/people/{ids[BEN]}/remove")
    assert ada.post(f"/server/people/{ids[BEN]}/remove").status_code == 303
    assert f"{BEN} is removed, with everything that was theirs here, and stays out" in ada.text("/server")
    refused = house.browser().sign_in(BEN)
    assert refused.status_code == 403
    assert f"{BEN} is kept out of this server by its administrators" in unescape(refused.text)
    assert ben.get("/settings").status_code == 401
    with house.wiring.open_control() as control:
        assert [one.address for one in control.load_members()] == [ADA], "of whoever is refused nothing is kept"
    assert ada.post("/server/unblock", entry=BEN).status_code == 303
    assert f"{BEN} is blocked no longer" in ada.text("/server")
    assert ada.post("/server/unblock", entry=BEN).status_code == 404
    assert house.member(BEN).get("/settings").status_code == 200


def test_whoever_leaves_by_themselves_may_come_back(house: ServerHouse) -> None:
    house.member(BEN).post("/leave", sure="yes")
    assert house.member(BEN).get("/settings").status_code == 200


def test_an_invitation_by_address_ends_what_keeps_them_out_and_one_of_their_domain_does_not(house: ServerHouse) -> None:
    ada = house.member(ADA)
    ada.post("/server/block", entry=f" {CLEO.upper()} ")
    ada.post("/server/invite", entry="partner.example")
    assert house.browser().sign_in(CLEO).status_code == 403
    ada.post("/server/invite", entry=CLEO)
    assert f"{CLEO} was blocked, and is no longer." in ada.text("/server")
    assert house.member(CLEO).get("/settings").status_code == 200


def test_who_is_blocked_while_they_are_in_is_out_at_once_and_read_no_longer(house: ServerHouse, bens: Account) -> None:
    ada, ben = house.member(ADA), house.member(BEN)
    mode = house.app.extensions["askwell.server"]
    with house.wiring.open_control() as control:
        assert mode.serves(control, bens)
        control.share_contact(SharedContact(bens.id, Address("tom@halden.example"), "Tom Halden", "", NOW))
    house.give(ADA, "ada@lovelace.example")
    assert BEN in ada.text("/prospects/who?q=Tom+Halden")
    ada.post("/server/block", entry=BEN)
    assert "What was read for them stays until they are removed." in ada.text("/server")
    assert "blocked</span>" in ada.text("/server")
    assert ben.get("/settings").status_code == 401
    assert BEN not in ada.text("/prospects/who?q=Tom+Halden")
    with house.wiring.open_control() as control:
        assert not mode.serves(control, bens)
        member = next(one for one in control.load_members() if one.address == BEN)
        # Whatever session is begun all the same, as by a sign-in that was under way, opens nothing.
        session = control.start_session(now=NOW, member_id=member.id)
    ben.client.set_cookie("__Host-askwell", session, domain=HOST, secure=True)
    assert ben.get("/settings").status_code == 401
    with house.store(bens) as store:
        assert store.load_messages(), "what was read stays"


def test_who_bears_the_address_of_somebody_removed_is_another_person(house: ServerHouse) -> None:
    with house.wiring.open_control() as control:
        before = control.sign_in_member(Identity("iss", "before"), Address(BEN), "", now=NOW)
        remove_member(control, before, revoke=lambda _account: True, blocked_at=NOW)
        assert control.is_blocked(Identity("iss", "before"), Address("new@firm.example")), "by whatever address"
    assert house.member(BEN).get("/settings").status_code == 200


def test_nobody_blocks_themselves_or_what_is_no_address(house: ServerHouse) -> None:
    ada = house.member(ADA)
    for entry, said in (
        (ADA, "shut yourself out"),
        ("nonsense", "no mail address"),
        ("firm.example", "no mail address"),
    ):
        ada.post("/server/block", entry=entry)
        assert said in ada.text("/server")
    with house.wiring.open_control() as control:
        assert control.load_blocked() == []
    ben = house.member(BEN)
    for deed in ("block", "unblock"):
        assert ben.post(f"/server/{deed}", entry=ADA).status_code == 404


def test_an_address_is_blocked_and_unblocked_by_commands(house: ServerHouse, shell: Callable[..., Printed]) -> None:
    ben = house.member(BEN)
    blocked = shell("server", "block", BEN)
    assert f"{BEN} is blocked, until: askwell server unblock {BEN}" in blocked.out
    assert f"askwell server remove {BEN}" in blocked.err
    assert ben.get("/settings").status_code == 401
    listed = {one["address"]: one for one in json.loads(shell("server", "people", "--json").out)}
    assert (listed[BEN]["admitted"], listed[BEN]["blocked"]) == (False, True)
    people = shell("server", "people")
    assert f"Blocked: {BEN}" in people.err
    assert "blocked" in people.out
    removed = shell("server", "remove", BEN, "--yes").out
    assert f"stays out until: askwell server unblock {BEN}" in removed
    assert "comes in where the guest list lets them" in shell("server", "unblock", BEN).out
    again = shell("server", "unblock", BEN)
    assert (again.status, "is not blocked" in again.err) == (1, True)
    assert shell("server", "block", "nonsense").status == 1
    shell("server", "block", CLEO)
    assert f"{CLEO} was blocked, and is no longer." in shell("server", "invite", CLEO).err
    assert house.member(CLEO).get("/settings").status_code == 200


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
