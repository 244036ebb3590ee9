"""What is known across accounts, in one file: who is connected, their tokens, and who is at the web page."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from plugin.domain.model import Account, AccountId, Address
from plugin.errors import NotThere, UserError
from plugin.store import accounts, deletion, model_keys, sessions
from plugin.store.account_store import AccountStore, letters_beside
from plugin.store.accounts import Health, Identity
from plugin.store.boundary import with_own_errors
from plugin.store.database import open_database
from plugin.store.migrations import CONTROL
from plugin.store.sessions import OAuthState, WebSession
from plugin.store.tokens import RefreshToken, Vault

_COMPANIONS = ("-journal", "-wal", "-shm", ".drafts-lock", ".reading-lock")
_FORGOTTEN = ".forgotten"
"""How the file of an account is called from when it is forgotten until the last trace of it is gone."""


@with_own_errors
class ControlStore:
    """The installation's data. Use it in the thread that opened it, and close it."""

    def __init__(self, database: Database, home: Path) -> None:
        self._db = database
        self.home = home

    @classmethod
    def open(cls, home: Path) -> Self:
        """Open or make `control.db` in the data directory. Raises UserError where it cannot be used safely.

        Where accounts' files lie there, it was there before: then it is not made anew, and UserError says so. What a
        forgetting that was cut off has left is cleared away.
        """
        path = home / "control.db"
        held = len(list((home / "accounts").glob("*.db")))
        lost = (
            f"The file {path} is missing or empty, though the files of {held} accounts lie beside it: put a backup "
            f"back with `askwell restore FILE`, or move {home} away to begin anew."
        )
        opened = cls(open_database(path, CONTROL, lost=lost if held else ""), home)
        try:
            opened.finish_forgetting()
        except BaseException:
            opened.close()
            raise
        return opened

    def close(self) -> None:
        """Give the file back; a second time does nothing."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- accounts

    def connect_account(self, identity: Identity, account: Account, *, now: datetime) -> Account:
        """Add an account or bring the one of the same identity up to date; its id is drawn here."""
        return accounts.connect_account(self._db, identity, account, now=now, make_file=self._make_file)

    def import_account(self, addresses: Iterable[Address], *, now: datetime) -> Account:
        """The account read from files that has any of these addresses, else a new one; the first is its own."""
        return accounts.import_account(self._db, addresses, now=now, make_file=self._make_file)

    def load_accounts(self) -> list[Account]:
        """All accounts, by address."""
        return accounts.load_accounts(self._db)

    def load_account(self, account_id: str) -> Account | None:
        """One account by id, or None."""
        return accounts.load_account(self._db, account_id)

    def load_account_of(self, identity: Identity) -> Account | None:
        """The account of an identity, or None."""
        return accounts.load_account_of(self._db, identity)

    def load_identity(self, account_id: str) -> Identity | None:
        """Who an account is to its issuer, or None."""
        return accounts.load_identity(self._db, account_id)

    def save_account(self, account: Account) -> None:
        """Replace what is known of an account that exists."""
        accounts.save_account(self._db, account)

    def save_health(self, account_id: str, text: str, *, now: datetime) -> None:
        """Note how an account fares: "ok", or a sentence."""
        accounts.save_health(self._db, account_id, text, now=now)

    def load_health(self, account_id: str) -> Health:
        """How an account fares, and when it was last scanned."""
        return accounts.load_health(self._db, account_id)

    def save_last_scan(self, account_id: str, *, now: datetime) -> None:
        """Note that a scan or import ended now."""
        accounts.save_last_scan(self._db, account_id, now=now)

    def account_path(self, account_id: str) -> Path:
        """Where an account's file is. Raises ValueError for an id that was not drawn here."""
        if not account_id.isascii() or not account_id.isalnum():
            raise ValueError("not an account id")
        return self.home / "accounts" / f"{account_id}.db"

    def letters(self, account_id: str) -> Path:
        """Where the drafts of an imported account are written."""
        return letters_beside(self.account_path(account_id))

    def open_account(self, account_id: str) -> AccountStore:
        """Open an account's file. Raises NotThere for an unknown account, UserError where its file is lost."""
        account = accounts.load_account(self._db, account_id)
        if account is None:
            raise NotThere("This account is not here any more: `askwell accounts` lists those that are.")
        path = self.account_path(account_id)
        lost = (
            f"The file {path} of {account.address} is missing or empty, and with it what was read and asked there: put "
            f"a backup back with `askwell restore FILE`, or run `askwell forget {account.address}` and connect or "
            "import it anew."
        )
        return AccountStore.open(path, lost=lost)

    def stray_files(self) -> list[Path]:
        """Files of accounts that are not known here."""
        known = {account.id for account in accounts.load_accounts(self._db)}
        return sorted(path for path in (self.home / "accounts").glob("*.db") if path.stem not in known)

    def _make_file(self, account_id: AccountId) -> None:
        AccountStore.open(self.account_path(account_id)).close()

    def forget_account(self, account_id: AccountId) -> bool:
        """Delete an account: its files, row, token and sessions; False where there was none.

        Revoking the token at Google comes before, and is the caller's. The files go first: that needs no
        space on the disk and no sound data in them. Cut off at any point, the next opening goes on. Raises
        UserError where the row cannot be deleted yet.
        """
        path = self.account_path(account_id)
        with suppress(FileNotFoundError):
            path.replace(path.with_name(path.name + _FORGOTTEN))
        return self._forget_rest(account_id)

    def finish_forgetting(self) -> None:
        """Go on where forgetting was cut off."""
        for mark in sorted((self.home / "accounts").glob("*.db" + _FORGOTTEN)):
            account_id = AccountId(mark.name.removesuffix(".db" + _FORGOTTEN))
            # What cannot be done yet (the disk is full, or read-only) is tried again at the next opening.
            with suppress(UserError, OSError, ValueError):
                self._forget_rest(account_id)

    def _forget_rest(self, account_id: AccountId) -> bool:
        path = self.account_path(account_id)
        mark = path.with_name(path.name + _FORGOTTEN)
        for suffix in _COMPANIONS:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        if mark.exists():
            with mark.open("r+b") as file:
                file.truncate()
        shutil.rmtree(self.letters(account_id), ignore_errors=True)
        known = accounts.delete_account(self._db, account_id)
        mark.unlink(missing_ok=True)
        deletion.vacuum(self._db)
        return known

    # --- tokens

    def open_vault(self, key_file: Path) -> Vault:
        """Open the key file, which is made where nothing is encrypted yet. Raises UserError where it is lost."""
        return Vault.open(key_file, in_use=self.has_tokens)

    def has_tokens(self) -> bool:
        """Tell whether anything is encrypted here."""
        return accounts.has_tokens(self._db)

    def save_token(self, account_id: str, vault: Vault, token: RefreshToken, *, now: datetime) -> None:
        """Keep an account's refresh token, encrypted."""
        accounts.save_token(self._db, account_id, vault, token, now=now)

    def load_token(self, account_id: str, vault: Vault) -> RefreshToken | None:
        """The account's token, checked to be its own and for its scopes; None where there is none."""
        return accounts.load_token(self._db, account_id, vault)

    def refuse_token(self, account_id: str, *, now: datetime) -> None:
        """Note that Google takes the account's token no longer: it is not to be asked again until they reconnect."""
        accounts.refuse_token(self._db, account_id, now=now)

    def is_token_refused(self, account_id: str) -> bool:
        """Whether Google has said so since the account was last connected."""
        return accounts.is_token_refused(self._db, account_id)

    def renew_token(self, account_id: str, vault: Vault, token: RefreshToken) -> None:
        """Keep the token that Google gave in place of the account's present one."""
        accounts.renew_token(self._db, account_id, vault, token)

    def delete_token(self, account_id: str) -> None:
        """Drop an account's token."""
        accounts.delete_token(self._db, account_id)

    def rotate_tokens(self, vault: Vault) -> int:
        """Encrypt every token anew with the newest key; return how many."""
        return accounts.rotate_tokens(self._db, vault)

    def save_model_key(self, account_id: str, vault: Vault, origin: str, key: str, *, now: datetime) -> None:
        """Keep the account's key to the language model at `origin`, encrypted."""
        model_keys.save_key(self._db, account_id, vault, origin, key, now=now)

    def load_model_key(self, account_id: str, vault: Vault, origin: str) -> str:
        """The account's key to the language model at `origin`; "" where none was given for it."""
        return model_keys.load_key(self._db, account_id, vault, origin)

    def has_model_key(self, account_id: str) -> bool:
        """Whether a key to a language model is kept for the account."""
        return model_keys.has_key(self._db, account_id)

    def delete_model_key(self, account_id: str) -> None:
        """Drop the account's key to its language model."""
        model_keys.delete_key(self._db, account_id)

    def load_secret(self, name: str) -> bytes:
        """A secret of this installation: 32 random bytes, always the same."""
        return accounts.load_secret(self._db, name)

    # --- the web page

    def save_state(self, state: OAuthState) -> None:
        """Keep a sign-in that is under way."""
        sessions.save_state(self._db, state)

    def take_state(self, state: str, *, now: datetime) -> OAuthState | None:
        """Return a sign-in once; None for one unknown, taken or expired."""
        return sessions.take_state(self._db, state, now=now)

    def make_launch_token(self, *, now: datetime, valid: timedelta = sessions.LAUNCH) -> str:
        """Return a new single-use token for the launch URL."""
        return sessions.make_launch_token(self._db, now=now, valid=valid)

    def take_launch_token(self, token: str, *, now: datetime) -> bool:
        """Use a launch token up: True once."""
        return sessions.take_launch_token(self._db, token, now=now)

    def start_session(self, *, now: datetime, account_id: AccountId | None = None) -> str:
        """Begin a session; returns the id for the cookie."""
        return sessions.start_session(self._db, now=now, account_id=account_id)

    def load_session(self, session_id: str, *, now: datetime) -> WebSession | None:
        """A session that is alive, noting that it is in use; else None."""
        return sessions.load_session(self._db, session_id, now=now)

    def sign_in_session(self, session_id: str, account_id: AccountId, *, now: datetime) -> str | None:
        """Give an account a session in place of this one, under a new id; None where this one is not alive."""
        return sessions.sign_in_session(self._db, session_id, account_id, now=now)

    def move_sessions(self, by: timedelta, *, now: datetime) -> None:
        """Begin every session so much later, `now` at the latest: for the demo, which lets days pass."""
        sessions.move_sessions(self._db, by, now=now)

    def end_session(self, session_id: str) -> None:
        """Sign out."""
        sessions.end_session(self._db, session_id)

    def end_all_sessions(self) -> None:
        """Sign everybody out; links and sign-ins under way end as well."""
        sessions.end_all(self._db)

    def purge_expired(self, *, now: datetime) -> None:
        """Delete what has expired."""
        sessions.purge_expired(self._db, now=now)

    def backup(self, path: Path) -> None:
        """Copy the control file as it is now."""
        deletion.copy(self._db, path)
