"""What is known across accounts: rows that no account's transaction sees."""

import secrets
import shutil
from pathlib import Path
from typing import Self

from plugin.domain.model import AccountId
from plugin.errors import NotThere, UserError
from plugin.store import control_store
from plugin.store.boundary import with_errors
from plugin.store.postgres.account_store import BACK_UP, AccountStore
from plugin.store.postgres.boundary import own_errors
from plugin.store.postgres.database import Database, PostgresConnection, open_database
from plugin.store.postgres.quota import SharedQuota
from plugin.store.tables import INSTALL_SECRET, WATCHED


@with_errors(own_errors)
class ControlStore(control_store.ControlStore):
    """The installation's data. It holds no connection between transactions."""

    _db: PostgresConnection
    _holds_counts = True

    def __init__(self, database: Database, home: Path) -> None:
        super().__init__(PostgresConnection(database), home)
        self._database = database

    @classmethod
    def open(cls, url: str, home: Path) -> Self:
        """The installation in the database at `url`; `home` is for this machine's files. Raises UserError."""
        return cls(open_database(url), home)

    def open_again(self) -> "ControlStore":
        """The same data once more, for another thread."""
        return ControlStore(self._database, self.home)

    def open_account(self, account_id: str) -> AccountStore:
        """Open an account's data. Raises NotThere for an unknown account."""
        if self.load_account(account_id) is None:
            raise NotThere("This account is not here any more: `askwell accounts` lists those that are.")
        return AccountStore(self._database, account_id, self.letters(account_id))

    def share_quota(self, service: str, account_id: str | None) -> SharedQuota:
        """Where an account's calls to a service of Google's are booked, or those of all; for all machines."""
        return SharedQuota(self._database, service, account_id)

    def stray_files(self) -> list[Path]:
        """None: rows without an account cannot be."""
        return []

    def _prepare(self, account_id: AccountId) -> None:
        rows = [{"part": part, "count": 0} for part in WATCHED]
        with self._db.of_account(account_id):
            self._db.add("changes", rows)
            self._db.add("preferences", [{"name": INSTALL_SECRET, "value": secrets.token_hex(16)}])

    def forget_account(self, account_id: AccountId) -> bool:
        """Delete an account with everything of it, all or nothing; False where there was none.

        Revoking the token at Google comes before, and is the caller's.
        """
        shutil.rmtree(self.letters(account_id), ignore_errors=True)
        with self._db.write():
            return bool(self._db.execute("DELETE FROM accounts WHERE id = ?", [account_id]).rowcount)

    def backup(self, path: Path) -> None:  # noqa: ARG002 -- the port's
        """Refuse: the installation is no file here. Raises UserError with what makes a backup instead."""
        raise UserError(BACK_UP)
