"""What is known across accounts: who is connected, their tokens, and who is at the web page.

Over any database; what differs from one to another (opening, deleting, backups) is in its room.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from plugin.domain.model import Account, AccountId, Address, MemberId
from plugin.store import account_store, accounts, model_keys, sessions, visits
from plugin.store.accounts import Health, Identity
from plugin.store.connection import Connection
from plugin.store.member_store import MemberStore
from plugin.store.sessions import OAuthState, WebSession
from plugin.store.tokens import RefreshToken, Vault
from plugin.store.visits import Visit


def checked_id(account_id: str) -> str:
    """The id, as part of a name. Raises ValueError for one that was not drawn here."""
    if not account_id.isascii() or not account_id.isalnum():
        raise ValueError("not an account id")
    return account_id


class ControlStore(MemberStore, ABC):
    """The installation's data. Use it in the thread that opened it, and close it."""

    _holds_counts = False
    """Whether the accounts' counters lie beside the installation's tables."""

    def __init__(self, connection: Connection, home: Path) -> None:
        self._db = connection
        self.home = home
        """The data directory of this machine: keys, letters that are files, and links to the page."""

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

    def connect_account(
        self, identity: Identity, account: Account, *, now: datetime, owner: MemberId | None = None
    ) -> Account:
        """Add an account or bring the one of the same identity up to date; its id is drawn here.

        On a server it becomes the `owner`'s. Raises UserError, and changes nothing, where it is another member's.
        """
        return accounts.connect_account(self._db, identity, account, now=now, prepare=self._prepare, owner=owner)

    def import_account(self, addresses: Iterable[Address], *, now: datetime) -> Account:
        """The account read from files that has any of these addresses, else a new one; the first is its own."""
        return accounts.import_account(self._db, addresses, now=now, prepare=self._prepare)

    @abstractmethod
    def _prepare(self, account_id: AccountId) -> None:
        """Make what a new account's data goes into; within the transaction that adds the account."""

    @abstractmethod
    def open_account(self, account_id: str) -> account_store.AccountStore:
        """Open an account's data. Raises NotThere for an unknown account."""

    @abstractmethod
    def forget_account(self, account_id: AccountId) -> bool:
        """Delete an account with all its data; False where there was none."""

    def load_accounts(self) -> list[Account]:
        """All accounts, by address."""
        return accounts.load_accounts(self._db)

    def load_account(self, account_id: str) -> Account | None:
        """One account by id, or None."""
        return accounts.load_account(self._db, account_id)

    def set_default_account(self, account_id: str) -> None:
        """Make it the account that is meant where its owner names none. Raises UserError where there is none such."""
        accounts.set_default_account(self._db, account_id)

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

    def letters(self, account_id: str) -> Path:
        """Where the drafts of an imported account are written."""
        return self.home / "letters" / checked_id(account_id)

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

    def start_session(
        self, *, now: datetime, account_id: AccountId | None = None, member_id: MemberId | None = None
    ) -> str:
        """Begin a session, on a server a member's; returns the id for the cookie."""
        return sessions.start_session(self._db, now=now, account_id=account_id, member_id=member_id)

    def load_session(self, session_id: str, *, now: datetime) -> WebSession | None:
        """A session that is alive, noting that it is in use; else None."""
        return sessions.load_session(self._db, session_id, now=now)

    def load_visit(self, session_id: str, *, of_member: bool, now: datetime) -> Visit | None:
        """The same with all that a page has to know first; None too for a session of the other sort."""
        return visits.load_visit(self._db, session_id, of_member=of_member, counted=self._holds_counts, now=now)

    def still_stands(self, session_id: str, visit: Visit, *, of_member: bool, now: datetime) -> bool:
        """Whether nothing that was read for a visit has changed, and its session neither ends nor is noted now."""
        counted = self._holds_counts
        return visits.still_stands(self._db, session_id, visit, of_member=of_member, counted=counted, now=now)

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
