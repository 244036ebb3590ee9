"""Exchanging the encryption key: every token goes along, and whatever cuts it short loses none."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugin.domain.model import Account, AccountId
from plugin.domain.text.addresses import parse_address
from plugin.errors import UserError
from plugin.store.accounts import Identity
from plugin.store.sqlite.control_store import ControlStore
from plugin.store.tokens import RefreshToken, Vault
from plugin.usecases import exchange_key as module
from plugin.usecases.exchange_key import exchange_key

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
NAMES = ("ada", "ben")


def token_of(name: str) -> RefreshToken:
    return RefreshToken(name, ("mail",), f"secret of {name}")


@pytest.fixture
def control(tmp_path: Path) -> ControlStore:
    control = ControlStore.open(tmp_path / "home")
    vault = control.open_vault(tmp_path / "key")
    for name in NAMES:
        address = parse_address(f"{name}@lovelace.example")
        assert address is not None
        account = Account(AccountId(""), address, frozenset({address}), scopes=("mail",))
        kept = control.connect_account(Identity("https://accounts.google.com", name), account, now=NOW)
        control.save_token(kept.id, vault, token_of(name), now=NOW)
    return control


def tokens(control: ControlStore, vault: Vault) -> list[RefreshToken | None]:
    return [
        control.load_token(account.id, vault)
        for account in sorted(control.load_accounts(), key=lambda one: one.address)
    ]


def test_every_token_is_read_with_the_new_key_alone(control: ControlStore, tmp_path: Path) -> None:
    key = tmp_path / "key"
    old = key.read_bytes()
    assert exchange_key(control, key) == len(NAMES)
    assert old.strip() not in key.read_bytes()
    vault = control.open_vault(key)
    assert tokens(control, vault) == [token_of(name) for name in NAMES]


def test_what_is_cut_short_before_the_old_key_goes_loses_nothing_and_is_begun_again(
    control: ControlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = tmp_path / "key"

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(module, "retire_old_keys", full)
        with pytest.raises(UserError, match="the old one still holds"):
            exchange_key(control, key)
    vault = control.open_vault(key)
    assert tokens(control, vault) == [token_of(name) for name in NAMES]
    assert exchange_key(control, key) == len(NAMES)
    assert len(key.read_bytes().split()) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_key_in_a_place_that_cannot_be_written_to_stays(control: ControlStore, tmp_path: Path) -> None:
    key = tmp_path / "lent" / "key"
    key.parent.mkdir(mode=0o700)
    (tmp_path / "key").rename(key)
    key.parent.chmod(0o500)
    with pytest.raises(UserError, match="cannot be replaced"):
        exchange_key(control, key)
    key.parent.chmod(0o700)
    assert tokens(control, control.open_vault(key)) == [token_of(name) for name in NAMES]
