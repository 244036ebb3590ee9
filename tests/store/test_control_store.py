"""Accounts, tokens and sessions."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from builders import NOW, OWNER, an_account, an_address
from written import written

from plugin.domain.model import Account, AccountId
from plugin.errors import UserError
from plugin.store.accounts import Identity
from plugin.store.control_store import ControlStore
from plugin.store.sessions import OAuthState
from plugin.store.tokens import RefreshToken

GOOGLE = Identity("https://accounts.google.com", "1001")
SCOPES = ("openid", "gmail.readonly")


def connected(control: ControlStore, identity: Identity = GOOGLE) -> Account:
    return control.connect_account(identity, an_account(scopes=SCOPES), now=NOW)


def test_an_account_is_known_by_its_identity_not_by_its_address(control: ControlStore) -> None:
    first = connected(control)
    moved = an_account("mara@new.example", scopes=SCOPES)
    again = control.connect_account(GOOGLE, moved, now=NOW)
    assert again.id == first.id
    assert again.address == "mara@new.example"
    assert again.addresses == {OWNER, "mara@new.example"}
    assert control.load_accounts() == [again]
    assert control.load_account_of(GOOGLE) == again
    assert control.load_identity(first.id) == GOOGLE
    other = connected(control, Identity(GOOGLE.issuer, "1002"))
    assert other.id != first.id


def test_an_imported_account_is_found_again_by_any_of_its_addresses(control: ControlStore) -> None:
    first = control.import_account([an_address(OWNER)], now=NOW)
    assert first.kind == "imported"
    wider = control.import_account([an_address("mara@old.example"), an_address(OWNER)], now=NOW)
    assert wider.id == first.id
    assert wider.addresses == {OWNER, "mara@old.example"}
    assert control.import_account([an_address("ben@halden.example")], now=NOW).id != first.id
    assert len(control.load_accounts()) == 2


def test_a_connected_and_an_imported_account_of_one_address_stay_two(control: ControlStore) -> None:
    assert connected(control).id != control.import_account([an_address(OWNER)], now=NOW).id


def test_health_and_last_scan_are_kept(control: ControlStore) -> None:
    account = connected(control)
    assert control.load_health(account.id).text == "ok"
    control.save_health(account.id, "Reconnect: run `askwell connect`.", now=NOW)
    control.save_last_scan(account.id, now=NOW)
    health = control.load_health(account.id)
    assert (health.text, health.at, health.last_scan) == ("Reconnect: run `askwell connect`.", NOW, NOW)
    control.save_account(replace(account, signature="Mara"))
    assert control.load_health(account.id) == health


@pytest.mark.parametrize("odd", ["../control", "a/b", "", "a.b", "..", "ä", "a\0b"])
def test_no_account_id_leads_out_of_the_accounts_directory(control: ControlStore, odd: str) -> None:
    with pytest.raises(ValueError, match="not an account id"):
        control.letters(odd)


def test_a_token_is_ciphertext_on_disk_and_readable_with_its_key(control: ControlStore, tmp_path: Path) -> None:
    account = connected(control)
    vault = control.open_vault(tmp_path / "config" / "key")
    token = RefreshToken(GOOGLE.sub, SCOPES, "1//secret-refresh", client_id="client")
    control.save_token(account.id, vault, token, now=NOW)
    assert control.load_token(account.id, vault) == token
    assert b"secret-refresh" not in written(control)
    control.delete_token(account.id)
    assert control.load_token(account.id, vault) is None


def test_a_token_of_another_user_or_of_other_scopes_is_refused(control: ControlStore, tmp_path: Path) -> None:
    account = connected(control)
    vault = control.open_vault(tmp_path / "key")
    for wrong in (RefreshToken("1002", SCOPES, "x"), RefreshToken(GOOGLE.sub, ("openid",), "x")):
        control.save_token(account.id, vault, wrong, now=NOW)
        with pytest.raises(UserError, match="askwell connect"):
            control.load_token(account.id, vault)


def test_a_state_is_taken_once_and_within_ten_minutes(control: ControlStore) -> None:
    state = OAuthState("st", "verifier", "nonce", "session", "/asks", NOW + timedelta(minutes=10))
    control.save_state(state)
    assert control.take_state("st", now=NOW + timedelta(minutes=9)) == state
    assert control.take_state("st", now=NOW + timedelta(minutes=9)) is None
    control.save_state(state)
    assert control.take_state("st", now=NOW + timedelta(minutes=10)) is None
    assert control.take_state("unknown", now=NOW) is None


def test_a_launch_token_opens_once_and_only_its_hash_is_kept(control: ControlStore) -> None:
    token = control.make_launch_token(now=NOW)
    assert len(token) >= 43
    content = written(control)
    assert token.encode() not in content
    assert hashlib.sha256(token.encode()).hexdigest().encode() in content
    assert control.take_launch_token(token, now=NOW)
    assert not control.take_launch_token(token, now=NOW)
    late = control.make_launch_token(now=NOW, valid=timedelta(minutes=1))
    assert not control.take_launch_token(late, now=NOW + timedelta(minutes=1))
    assert not control.take_launch_token("guess", now=NOW)


def test_a_session_ends_after_thirty_days_used_or_not(control: ControlStore) -> None:
    busy, idle = control.start_session(now=NOW), control.start_session(now=NOW)
    assert busy.encode() not in written(control)
    for days in range(1, 30):
        assert control.load_session(busy, now=NOW + timedelta(days=days)) is not None
    assert control.load_session(idle, now=NOW + timedelta(days=29, hours=23)) is not None
    for session in (busy, idle):
        assert control.load_session(session, now=NOW + timedelta(days=30)) is None
        assert control.load_session(session, now=NOW) is None


@pytest.mark.parametrize("ahead", [timedelta(minutes=6), timedelta(days=1), timedelta(days=400)])
def test_a_session_begun_or_seen_in_the_future_is_over(control: ControlStore, ahead: timedelta) -> None:
    seen, begun = control.start_session(now=NOW), control.start_session(now=NOW + ahead)
    if ahead < timedelta(days=30):
        assert control.load_session(seen, now=NOW + ahead) is not None
        assert control.load_session(seen, now=NOW) is None
    assert control.load_session(begun, now=NOW) is None
    control.end_session(seen)
    again = control.start_session(now=NOW + ahead)
    control.purge_expired(now=NOW)
    assert control._db.execute("SELECT count(*) FROM web_sessions").fetchone() == (0,)
    assert control.load_session(again, now=NOW + ahead) is None


def test_a_clock_put_right_by_a_minute_ends_no_session(control: ControlStore) -> None:
    session = control.start_session(now=NOW + timedelta(minutes=2))
    assert control.load_session(session, now=NOW) is not None


def test_signing_in_changes_the_sessions_id(control: ControlStore) -> None:
    account = connected(control)
    before = control.start_session(now=NOW)
    after = control.sign_in_session(before, account.id, now=NOW)
    assert after is not None
    assert after != before
    assert control.load_session(before, now=NOW) is None
    session = control.load_session(after, now=NOW)
    assert session is not None
    assert session.account_id == account.id
    assert control.sign_in_session("none", account.id, now=NOW) is None
    control.end_session(after)
    assert control.load_session(after, now=NOW) is None


def test_what_has_expired_is_purged_and_the_rest_stays(control: ControlStore) -> None:
    control.save_state(OAuthState("st", "v", "n", "s", "/", NOW))
    control.make_launch_token(now=NOW - timedelta(days=1))
    control.start_session(now=NOW - timedelta(days=31))
    kept = control.start_session(now=NOW)
    control.purge_expired(now=NOW)
    tables = ("oauth_states", "launch_tokens", "web_sessions")
    assert [control._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables] == [0, 0, 1]
    assert control.load_session(kept, now=NOW) is not None


def test_forgetting_an_account_leaves_no_row_no_file_and_no_byte(control: ControlStore, tmp_path: Path) -> None:
    account = connected(control)
    vault = control.open_vault(tmp_path / "key")
    control.save_token(account.id, vault, RefreshToken(GOOGLE.sub, SCOPES, "x"), now=NOW)
    session = control.start_session(now=NOW, account_id=account.id)
    control.open_account(account.id).close()
    assert control.forget_account(account.id)
    assert not control.forget_account(account.id)
    assert control.load_accounts() == []
    assert not control.has_tokens()
    assert control.load_session(session, now=NOW) is None
    assert list(control.home.glob("accounts/*")) == []
    assert OWNER.encode() not in written(control)
    assert control.load_account(account.id) is None


def test_an_unknown_account_has_no_health_identity_or_token(control: ControlStore, tmp_path: Path) -> None:
    nobody = AccountId("abc")
    assert control.load_health(nobody).text == "ok"
    assert control.load_identity(nobody) is None
    assert control.load_token(nobody, control.open_vault(tmp_path / "key")) is None


def test_the_secret_of_the_installation_stays_the_same(control: ControlStore) -> None:
    secret = control.load_secret("message-id")
    assert len(secret) == 32
    assert control.load_secret("message-id") == secret
    assert control.load_secret("cookie") != secret


def test_sessions_outlast_days_that_were_let_pass(control: ControlStore) -> None:
    session = control.start_session(now=NOW)
    now = NOW
    for _ in range(6):
        now += timedelta(days=7)
        control.move_sessions(timedelta(days=7), now=now)
        assert control.load_session(session, now=now) is not None
    assert control.load_session(session, now=now + timedelta(days=31)) is None
