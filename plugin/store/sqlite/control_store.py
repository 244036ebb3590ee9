"""The installation in one file, with the accounts' files beside it."""

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Self

from plugin.domain.model import AccountId
from plugin.errors import NotThere, UserError
from plugin.store import accounts, control_store
from plugin.store.boundary import with_errors
from plugin.store.control_store import checked_id
from plugin.store.sqlite import files
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.boundary import own_errors
from plugin.store.sqlite.database import SqliteConnection, open_database
from plugin.store.sqlite.migrations import CONTROL

_COMPANIONS = ("-journal", "-wal", "-shm", ".drafts-lock", ".reading-lock")
_FORGOTTEN = ".forgotten"
"""How the file of an account is called from when it is forgotten until the last trace of it is gone."""


@with_errors(own_errors)
class ControlStore(control_store.ControlStore):
    """The installation's data. Use it in the thread that opened it, and close it."""

    _db: SqliteConnection

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

    def open_again(self) -> "ControlStore":
        """The same data once more, for another thread."""
        return ControlStore.open(self.home)

    def account_path(self, account_id: str) -> Path:
        """Where an account's file is. Raises ValueError for an id that was not drawn here."""
        return self.home / "accounts" / f"{checked_id(account_id)}.db"

    def open_account(self, account_id: str) -> AccountStore:
        """Open an account's file. Raises NotThere for an unknown account, UserError where its file is lost."""
        account = self.load_account(account_id)
        if account is None:
            raise NotThere("This account is not here any more: `askwell accounts` lists those that are.")
        path = self.account_path(account_id)
        lost = (
            f"The file {path} of {account.address} is missing or empty, and with it what was read and asked there: put "
            f"a backup back with `askwell restore FILE`, or run `askwell forget {account.address}` and connect or "
            "import it anew."
        )
        return AccountStore.open(path, lost=lost)

    def share_quota(self, service: str, account_id: str | None) -> None:
        """Nothing is shared: this process alone makes the calls."""

    def stray_files(self) -> list[Path]:
        """Files of accounts that are not known here."""
        known = {account.id for account in self.load_accounts()}
        return sorted(path for path in (self.home / "accounts").glob("*.db") if path.stem not in known)

    def _prepare(self, account_id: AccountId) -> None:
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
        files.vacuum(self._db)
        return known

    def backup(self, path: Path) -> None:
        """Copy the control file as it is now."""
        files.copy(self._db, path)
