"""What belongs to the installation is kept apart by person, over each database: every method, with another's ids.

`tests/store/test_isolation.py` does the same for the stores of accounts.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from builders import NOW, an_address
from written import rows

from plugin.domain.model import Account, AccountId, Blocked, Invitation, Member, SharedContact
from plugin.errors import NotThere, UserError
from plugin.store.accounts import Identity
from plugin.store.control_store import ControlStore
from plugin.store.postgres.control_store import ControlStore as PostgresControlStore
from plugin.store.postgres.database import PostgresConnection
from plugin.store.sessions import OAuthState, sealed
from plugin.store.sqlite.control_store import ControlStore as SqliteControlStore
from plugin.store.sqlite.database import SqliteConnection
from plugin.store.tokens import RefreshToken, Vault
from plugin.usecases.stores import control as port

ISSUER, CANARY, FIRM = "https://issuer.example", "canary wren", "firm.example"
ADA, BEN = an_address("ada@firm.example"), an_address("ben@firm.example")
HOST = "https://models.example"
UNTIL = NOW + timedelta(minutes=10)


@dataclass
class House:
    """Ada with everything, and Ben, who has an account and a session, and knows all of Ada's ids but no secret."""

    control: ControlStore
    vault: Vault
    ada: Member
    adas: Account
    ben: Member
    bens: Account
    session: str


def connect(control: ControlStore, member: Member, sub: str) -> Account:
    new = Account(AccountId(""), member.address, frozenset({member.address}), scopes=("openid",))
    return control.connect_account(Identity(ISSUER, sub), new, now=NOW, owner=member.id)


@pytest.fixture
def house(control: ControlStore, tmp_path: Path) -> House:
    ada = control.sign_in_member(Identity(ISSUER, "1"), ADA, FIRM, now=NOW)
    ben = control.sign_in_member(Identity(ISSUER, "2"), BEN, FIRM, now=NOW)
    adas, bens = connect(control, ada, "1"), connect(control, ben, "2")
    vault = control.open_vault(tmp_path / "config" / "key")
    control.save_token(adas.id, vault, RefreshToken("1", ("openid",), CANARY), now=NOW)
    control.refuse_token(adas.id, now=NOW)
    control.save_model_key(adas.id, vault, HOST, CANARY, now=NOW)
    control.save_health(adas.id, CANARY, now=NOW)
    control.save_last_scan(adas.id, now=NOW)
    control.share_contact(SharedContact(adas.id, an_address("nora@x.example"), CANARY, CANARY, NOW))
    control.save_state(OAuthState("adas", CANARY, CANARY, sealed(CANARY), "/", UNTIL))
    control.start_session(now=NOW, member_id=ada.id, account_id=adas.id)
    with control.open_account(adas.id) as store:
        store.save_preference("x", CANARY)
    session = control.start_session(now=NOW, member_id=ben.id)
    return House(control, vault, ada, adas, ben, bens, session)


def of_ada(house: House) -> list[str]:
    """Every row that names Ada, her account, or the canary, and what her account holds."""
    words = (house.ada.id, house.adas.id, CANARY)
    connection = house.control._db
    if isinstance(connection, PostgresConnection):
        return sorted(row for row in rows(connection._database.url) if any(word in row for word in words))
    assert isinstance(connection, SqliteConnection)
    found = []
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        found += [f"{table} {row}" for row in connection.execute(f"SELECT * FROM {table}").fetchall()]
    with house.control.open_account(house.adas.id) as store:
        found.append(f"{CANARY}: {store.load_preferences()}")
    return sorted(row for row in found if any(word in row for word in words))


def token(house: House) -> RefreshToken:
    return RefreshToken("2", ("openid",), "bens")


def opened(house: House, account_id: str) -> Any:
    with house.control.open_account(account_id) as store:
        return store.load_preferences().keys() - {"install_secret"}


def chosen(house: House) -> Any:
    """Ben says that he wants to see Ada's account: what his session shows then."""
    return house.control.sign_in_session(house.session, house.adas.id, now=NOW)


def stands(house: House) -> Any:
    visit = house.control.load_visit(house.session, of_member=True, now=NOW)
    assert visit is not None
    return house.control.still_stands("adas", visit, of_member=True, now=NOW)


MINE: dict[str, Callable[[House], Any]] = {
    "load_account": lambda it: it.control.load_account(it.bens.id),
    "set_default_account": lambda it: it.control.set_default_account(it.bens.id),
    "load_account_of": lambda it: it.control.load_account_of(Identity(ISSUER, "2")),
    "load_identity": lambda it: it.control.load_identity(it.bens.id),
    "save_account": lambda it: it.control.save_account(replace(it.bens, scopes=("openid", "email"))),
    "save_health": lambda it: it.control.save_health(it.bens.id, "ok", now=NOW),
    "load_health": lambda it: it.control.load_health(it.bens.id),
    "save_last_scan": lambda it: it.control.save_last_scan(it.bens.id, now=NOW),
    "letters": lambda it: it.control.letters(it.bens.id),
    "open_account": lambda it: opened(it, it.bens.id),
    # Google's word that Ben is the person of Ada's account is what nobody can give; all else of hers is refused.
    "connect_account": lambda it: connect(it.control, it.ben, "1"),
    "import_account": lambda it: it.control.import_account([ADA], now=NOW),
    "share_quota": lambda it: cast("port.ControlStore", it.control).share_quota(it.bens.id, "g") is None,
    "sign_in_member": lambda it: it.control.sign_in_member(Identity(ISSUER, "2"), ADA, FIRM, now=NOW),
    "load_member": lambda it: it.control.load_member(it.ben.id),
    "load_member_accounts": lambda it: it.control.load_member_accounts(it.ben.id),
    "load_owner": lambda it: it.control.load_owner(it.bens.id),
    "save_invitation": lambda it: it.control.save_invitation(Invitation(BEN, is_admin=True, at=NOW)),
    "delete_invitation": lambda it: it.control.delete_invitation(BEN),
    "share_contact": lambda it: it.control.share_contact(
        SharedContact(it.bens.id, an_address("nora@x.example"), "N", "", NOW)
    ),
    "load_shared_by": lambda it: it.control.load_shared_by(it.bens.id),
    "take_back_contacts": lambda it: it.control.take_back_contacts(it.bens.id),
    "save_token": lambda it: it.control.save_token(it.bens.id, it.vault, token(it), now=NOW),
    "load_token": lambda it: it.control.load_token(it.bens.id, it.vault),
    "refuse_token": lambda it: it.control.refuse_token(it.bens.id, now=NOW),
    "is_token_refused": lambda it: it.control.is_token_refused(it.bens.id),
    "renew_token": lambda it: it.control.renew_token(it.bens.id, it.vault, token(it)),
    "delete_token": lambda it: it.control.delete_token(it.bens.id),
    "save_model_key": lambda it: it.control.save_model_key(it.bens.id, it.vault, HOST, "bens", now=NOW),
    "load_model_key": lambda it: it.control.load_model_key(it.bens.id, it.vault, HOST),
    "has_model_key": lambda it: it.control.has_model_key(it.bens.id),
    "delete_model_key": lambda it: it.control.delete_model_key(it.bens.id),
    "save_state": lambda it: it.control.save_state(OAuthState("bens", "v", "n", sealed("x"), "/", UNTIL)),
    "take_state": lambda it: it.control.take_state("bens", now=NOW),
    "start_session": lambda it: len(it.control.start_session(now=NOW, member_id=it.ben.id)),
    "load_session": lambda it: it.control.load_session(it.session, now=NOW),
    "load_visit": lambda it: repr(it.control.load_visit(it.session, of_member=True, now=NOW)),
    "still_stands": stands,
    "sign_in_session": chosen,
    "end_session": lambda it: it.control.end_session(it.session),
    "end_sessions_of": lambda it: it.control.end_sessions_of(it.ben.id),
    # An address may have been Ada's, and become Ben's: who has been here is known by more.
    "block": lambda it: it.control.block(Blocked(ADA, ISSUER, "2", NOW)),
    "is_blocked": lambda it: it.control.is_blocked(Identity(ISSUER, "1"), ADA),
    "unblock": lambda it: it.control.unblock(BEN),
    "forget_account": lambda it: it.control.forget_account(it.bens.id),
    "delete_member": lambda it: it.control.delete_member(it.ben.id),
}
"""What is asked for one person or account, called as for Ben, in an order in which he is there as long as needed."""
STRANGE: dict[str, Callable[[House, str], Any]] = {
    "load_account": lambda it, other: it.control.load_account(other),
    "load_identity": lambda it, other: it.control.load_identity(other),
    "open_account": opened,
    "load_member": lambda it, other: it.control.load_member(other),
    "load_member_accounts": lambda it, other: it.control.load_member_accounts(other),  # type: ignore[arg-type]
    "load_owner": lambda it, other: it.control.load_owner(other),
    "load_shared_by": lambda it, other: it.control.load_shared_by(AccountId(other)),
    "take_back_contacts": lambda it, other: it.control.take_back_contacts(AccountId(other)),
    "load_token": lambda it, other: it.control.load_token(other, it.vault),
    "load_model_key": lambda it, other: it.control.load_model_key(other, it.vault, HOST),
    "load_session": lambda it, other: it.control.load_session(other, now=NOW),
    "load_visit": lambda it, other: it.control.load_visit(other, of_member=True, now=NOW),
    "take_state": lambda it, other: it.control.take_state(other, now=NOW),
    "take_launch_token": lambda it, other: it.control.take_launch_token(other, now=NOW),
    "end_session": lambda it, other: it.control.end_session(other),
    "delete_member": lambda it, other: it.control.delete_member(other),
    "forget_account": lambda it, other: it.control.forget_account(AccountId(other)),
}
"""The same with an id that is nearly one of Ada's, or one of hers of another kind."""
ACROSS = {
    "load_accounts": "administrators see counts of all; pages take a visit's accounts",
    "load_members": "for administrators",
    "load_invitations": "who may come in is asked for everybody",
    "load_blocked": "for administrators",
    "load_shared": "what members share is for all of them",
    "has_tokens": "whether any key is needed",
    "rotate_tokens": "every token is encrypted anew",
    "open_vault": "one key for all",
    "load_secret": "the installation's own",
    "make_launch_token": "a laptop's",
    "take_launch_token": "a laptop's",
    "move_sessions": "the demo's",
    "end_all_sessions": "everybody is signed out",
    "purge_expired": "what is over is over for all",
    "stray_files": "files that are nobody's",
    "finish_forgetting": "files of whoever is forgotten",
    "account_path": "a name of a file, from an id",
    "backup": "the operator's",
    "open": "the installation",
    "open_again": "the installation",
    "home": "the machine's",
    "close": "the installation",
}
"""What is of nobody, or of everybody by what it is for."""


@pytest.mark.parametrize("every", [port.ControlStore, ControlStore, SqliteControlStore, PostgresControlStore])
def test_every_method_of_the_installations_store_is_one_persons_or_says_why_not(every: type) -> None:
    methods = {name for name in dir(every) if not name.startswith("_")}
    assert methods <= MINE.keys() | ACROSS.keys(), "a new method needs its line here"
    assert not MINE.keys() & ACROSS.keys()
    assert STRANGE.keys() <= MINE.keys() | ACROSS.keys()


def test_no_method_asked_for_one_member_shows_or_moves_anything_of_another(house: House) -> None:
    before = of_ada(house)
    assert len(before) >= 8
    for name, call in MINE.items():
        try:
            found = call(house)
        except (UserError, NotThere) as error:
            found = type(error)
        assert CANARY not in repr(found), name
        assert house.adas.id not in repr(found), name
        assert of_ada(house) == before, name


def test_ids_that_are_nearly_somebodys_or_of_another_kind_are_nobodys(house: House) -> None:
    before = of_ada(house)
    known = {"account": house.adas.id, "member": house.ada.id, "state": "adas"}
    right = {
        **dict.fromkeys(("load_member", "load_member_accounts", "delete_member"), "member"),
        **dict.fromkeys(("load_session", "load_visit", "end_session", "take_launch_token"), "session"),
        "take_state": "state",
    }
    for name, call in STRANGE.items():
        kind = right.get(name, "account")
        tried = [one for sort, one in known.items() if sort != kind]
        if kind in known:
            tried += [known[kind][:-1], known[kind] + "0", known[kind].upper() + "0", known[kind] + "\0"]
        for other in [*tried, "", "%", "' OR 1=1 --", "*"]:
            try:
                found = call(house, other)
            except (UserError, NotThere, ValueError) as error:
                found = type(error)
            assert CANARY not in repr(found), (name, other)
            assert found in (None, False, 0, "", [], NotThere, UserError, ValueError), (name, other, found)
            assert of_ada(house) == before, (name, other)


def test_a_members_session_chooses_among_their_own_accounts_alone(house: House) -> None:
    with pytest.raises(NotThere, match="no such account of yours"):
        chosen(house)
    assert house.control.load_session(house.session, now=NOW) is not None, "it goes on as it was"
    session = house.control.sign_in_session(house.session, house.bens.id, now=NOW)
    assert session is not None
    visit = house.control.load_visit(session, of_member=True, now=NOW)
    assert visit is not None
    assert [one.id for one in visit.accounts] == [house.bens.id]
