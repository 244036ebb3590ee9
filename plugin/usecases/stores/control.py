"""What is known across accounts: who is connected, and everything that belongs to the installation."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from plugin.domain.model import Account, AccountId, Address, MemberId
from plugin.google.shared_pacing import QuotaLedger
from plugin.store.accounts import Health, Identity
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.members import MemberStore
from plugin.usecases.stores.sessions import SessionStore
from plugin.usecases.stores.shared_contacts import SharedContactStore
from plugin.usecases.stores.tokens import TokenStore


class ControlStore(MemberStore, SharedContactStore, TokenStore, SessionStore, Protocol):
    """The accounts of an installation; opens the data of each."""

    @property
    def home(self) -> Path:
        """The data directory of this machine: keys, letters that are files, and links to the page."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def close(self) -> None:
        """Give the file back; a second time does nothing."""
        ...

    def connect_account(
        self, identity: Identity, account: Account, *, now: datetime, owner: MemberId | None = ...
    ) -> Account:
        """Add an account or bring the one of the same identity up to date; its id is drawn here."""
        ...

    def import_account(self, addresses: Iterable[Address], *, now: datetime) -> Account:
        """The account read from files that has any of these addresses, else a new one; the first is its own."""
        ...

    def load_accounts(self) -> list[Account]:
        """All accounts, by address."""
        ...

    def load_account(self, account_id: str) -> Account | None:
        """One account by id, or None."""
        ...

    def set_default_account(self, account_id: str) -> None:
        """Make it the account that is meant where its owner names none. Raises UserError where there is none such."""
        ...

    def load_account_of(self, identity: Identity) -> Account | None:
        """The account of an identity, or None."""
        ...

    def load_identity(self, account_id: str) -> Identity | None:
        """Who an account is to its issuer, or None."""
        ...

    def save_account(self, account: Account) -> None:
        """Replace what is known of an account that exists."""
        ...

    def save_health(self, account_id: str, text: str, *, now: datetime) -> None:
        """Note how an account fares: "ok", or a sentence."""
        ...

    def load_health(self, account_id: str) -> Health:
        """How an account fares, and when it was last scanned."""
        ...

    def save_last_scan(self, account_id: str, *, now: datetime) -> None:
        """Note that a scan or import ended now."""
        ...

    def letters(self, account_id: str) -> Path:
        """Where the drafts of an imported account are written."""
        ...

    def open_again(self) -> "ControlStore":
        """The same data once more, for another thread."""
        ...

    def open_account(self, account_id: str) -> AccountStore:
        """Open an account's data. Raises NotThere for an unknown account, UserError where its data is lost."""
        ...

    def forget_account(self, account_id: AccountId) -> bool:
        """Delete an account: all its data, token and sessions; False where there was none. Revoking comes before."""
        ...

    def share_quota(self, service: str, account_id: str | None) -> QuotaLedger | None:
        """Where an account's calls to a service of Google's are booked; None where this process alone makes them.

        Without an account it is where all accounts' calls are booked: a project's quota.
        """
        ...

    def stray_files(self) -> list[Path]:
        """Files of accounts that are not known here."""
        ...

    def backup(self, path: Path) -> None:
        """Copy the installation's own data as it is now."""
        ...
