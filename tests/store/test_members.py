"""Members of a server, whose account is whose, and the guest list: the same over either database."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from builders import NOW, an_address
from postgres_server import PostgresServer

from plugin.domain.model import Account, AccountId, Invitation, Member, SharedContact
from plugin.errors import UserError
from plugin.store.accounts import Identity
from plugin.store.control_store import ControlStore
from plugin.store.postgres.control_store import ControlStore as PostgresControlStore
from plugin.store.postgres.database import close_databases
from plugin.store.postgres.takeover import take_over
from plugin.store.sqlite.control_store import ControlStore as SqliteControlStore

ADA, BEN = an_address("ada@firm.example"), an_address("ben@firm.example")
ISSUER = "https://issuer.example"


def join(control: ControlStore, sub: str = "1", address: str = ADA) -> Member:
    return control.sign_in_member(Identity(ISSUER, sub), an_address(address), "firm.example", now=NOW)


def account_of(control: ControlStore, member: Member | None, sub: str = "77") -> Account:
    new = Account(AccountId(""), ADA, frozenset({ADA}))
    return control.connect_account(Identity(ISSUER, sub), new, now=NOW, owner=member.id if member else None)


def test_who_signs_in_is_the_same_member_whatever_their_address(control: ControlStore) -> None:
    first = join(control)
    later = NOW + timedelta(days=3)
    again = control.sign_in_member(Identity(ISSUER, "1"), BEN, "", now=later)
    assert again == Member(first.id, ISSUER, "1", BEN, "", NOW, later)
    assert control.load_members() == [again]
    assert control.load_member(first.id) == again
    # A mailbox that was given to somebody else makes them no earlier member.
    assert join(control, "2", BEN).id != first.id


def test_an_account_has_one_owner(control: ControlStore) -> None:
    ada, ben = join(control), join(control, "2", BEN)
    account = account_of(control, ada)
    with pytest.raises(UserError, match="somebody else"):
        account_of(control, ben)
    assert control.load_owner(account.id) == ada.id
    assert control.load_member_accounts(ada.id) == [account]
    assert control.load_member_accounts(ben.id) == []
    assert account_of(control, ada).id == account.id
    control.forget_account(account.id)
    assert control.load_owner(account.id) is None
    assert account_of(control, ben).id != account.id


def test_an_account_without_an_owner_becomes_that_of_the_very_same_person(control: ControlStore) -> None:
    account, other = account_of(control, None, "1"), account_of(control, None, "9")
    ada = join(control, "1")
    assert control.load_member_accounts(ada.id) == [account]
    assert control.load_owner(other.id) is None


def test_a_member_who_goes_takes_their_sessions_along(control: ControlStore) -> None:
    ada, ben = join(control), join(control, "2", BEN)
    hers, his = (control.start_session(now=NOW, member_id=one.id) for one in (ada, ben))
    assert control.delete_member(ada.id)
    assert not control.delete_member(ada.id)
    assert control.load_session(hers, now=NOW) is None
    kept = control.load_session(his, now=NOW)
    assert kept is not None
    assert kept.member_id == ben.id
    control.end_sessions_of(ben.id)
    assert control.load_session(his, now=NOW) is None


def test_a_members_session_lasts_seven_days_and_twelve_idle_hours_however_its_id_changes(control: ControlStore) -> None:
    ada = join(control)
    account = account_of(control, ada)
    session_id, now = control.start_session(now=NOW, member_id=ada.id), NOW
    while now < NOW + timedelta(days=6, hours=12):
        now += timedelta(hours=11)
        changed = control.sign_in_session(session_id, account.id, now=now)
        assert changed is not None
        session_id = changed
    session = control.load_session(session_id, now=NOW + timedelta(days=7) - timedelta(minutes=1))
    assert session is not None
    assert (session.member_id, session.account_id) == (ada.id, account.id)
    assert control.load_session(session_id, now=NOW + timedelta(days=7)) is None
    idle = control.start_session(now=NOW, member_id=ada.id)
    control.purge_expired(now=NOW + timedelta(hours=12))
    assert control.load_session(idle, now=NOW) is None


def test_invitations_are_kept_until_they_are_withdrawn(control: ControlStore) -> None:
    control.save_invitation(Invitation(ADA, is_admin=False, at=NOW))
    control.save_invitation(Invitation("firm.example", is_admin=False, at=NOW))
    control.save_invitation(Invitation(ADA, is_admin=True, at=NOW))
    assert [(one.entry, one.is_admin) for one in control.load_invitations()] == [(ADA, True), ("firm.example", False)]
    assert control.delete_invitation(ADA)
    assert not control.delete_invitation(ADA)


def test_what_is_shared_with_colleagues_is_one_row_an_address_and_goes_with_its_account(control: ControlStore) -> None:
    account, other = account_of(control, join(control)), account_of(control, join(control, "2", BEN), "78")
    first = SharedContact(account.id, an_address("elena@tidewell.example"), "Elena Ruiz", "Tidewell", NOW)
    again = replace(first, organisation="Tidewell \ud800 SL")
    others = replace(first, account_id=other.id, name="E. Ruiz")
    for one in (first, again, others):
        control.share_contact(one)
    assert [one.organisation for one in control.load_shared_by(account.id)] == ["Tidewell ? SL"]
    assert [one.account_id for one in control.load_shared()] == [other.id, account.id]
    assert control.take_back_contacts(account.id, [an_address("nobody@x.example")]) == 0
    assert control.take_back_contacts(account.id, [first.address]) == 1
    assert control.load_shared() == [others]
    assert control.take_back_contacts(other.id) == 1
    control.share_contact(first)
    control.forget_account(account.id)
    assert control.load_shared() == []


def test_members_and_invitations_move_with_their_accounts(postgres: PostgresServer, tmp_path: Path) -> None:
    url = postgres.url(postgres.make())
    with SqliteControlStore.open(tmp_path / "old") as old, PostgresControlStore.open(url, tmp_path / "new") as new:
        ada, ben = join(old), join(old, "2", BEN)
        first, second = account_of(old, ada, "77"), account_of(old, ben, "78")
        old.save_invitation(Invitation(BEN, is_admin=True, at=NOW))
        old.share_contact(SharedContact(first.id, an_address("elena@tidewell.example"), "Elena Ruiz", "Tidewell", NOW))
        bens = join(new, "2", BEN)  # signed in there before
        take_over(old, new, now=NOW)
        take_over(old, new, now=NOW)
        assert new.load_owner(first.id) == ada.id
        assert new.load_owner(second.id) == bens.id
        assert new.load_shared() == old.load_shared()
        assert new.load_invitations() == old.load_invitations()
    close_databases()
