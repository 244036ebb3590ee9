"""One account in one file, with its locks beside it."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from plugin.store import account_store
from plugin.store.boundary import with_errors
from plugin.store.sqlite import files
from plugin.store.sqlite.account_lock import WAIT, account_lock, reading_lock
from plugin.store.sqlite.boundary import own_errors
from plugin.store.sqlite.database import SqliteConnection, open_database
from plugin.store.sqlite.migrations import ACCOUNT


def letters_beside(path: Path) -> Path:
    """Where the drafts of an account lie that are files: a folder of its own in the data directory."""
    return path.parent.parent / "letters" / path.stem


@with_errors(own_errors)
class AccountStore(account_store.AccountStore):
    """One account's file. Use it in the thread that opened it, and close it; opening takes about a millisecond."""

    _db: SqliteConnection

    def __init__(self, database: SqliteConnection, path: Path) -> None:
        super().__init__(database, letters_beside(path))
        self.path = path

    @classmethod
    def open(cls, path: Path, *, lost: str = "") -> Self:
        """Open or make the account's file. Raises UserError where it cannot be used safely.

        `lost` is the sentence for a file that was there before: such a one is never made anew.
        """
        return cls(open_database(path, ACCOUNT, lost=lost), path)

    def lock(self, *, wait: float = WAIT) -> AbstractContextManager[None]:
        """One worker at a time writes drafts for this account, across threads and processes.

        Raises Unfinished where another one keeps the lock for longer than `wait` seconds.
        """
        return account_lock(self.path, wait=wait)

    def reading_lock(self) -> AbstractContextManager[bool]:
        """Whether nobody else reads this account with a language model now; held until the context ends."""
        return reading_lock(self.path)

    @property
    def lease(self) -> timedelta:
        """Longer than any silence of a run: a call may take 30 s, a wait that Google asks for two minutes.

        Whether the process of a run still lives is seen at once: it is one of this machine's.
        """
        return timedelta(minutes=10)

    def keep_run(self, run_id: int, *, clock: Callable[[], datetime]) -> AbstractContextManager[None]:  # noqa: ARG002 -- the port's
        """Nothing: the lease is long enough."""
        return nullcontext()

    def vacuum(self) -> None:
        """Give freed pages back and empty the journal, so that what was deleted is on the disk no more."""
        files.vacuum(self._db)

    def backup(self, path: Path) -> None:
        """Copy the whole file as it is now, while others may write."""
        files.copy(self._db, path)
