"""One account's rows, with locks that hold across machines."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from plugin.errors import AlreadyRunning, StoreTrouble, UserError
from plugin.store import account_store
from plugin.store.boundary import with_errors
from plugin.store.postgres.account_lock import WAIT, account_lock, reading_lock
from plugin.store.postgres.boundary import own_errors
from plugin.store.postgres.database import Database, PostgresConnection

BACK_UP = (
    "The data lies in PostgreSQL, which makes its own backups: use pg_dump as the tables' owner, as docs/server.md "
    "describes."
)


LEASE = timedelta(seconds=25)
_EVERY = 8.0


@with_errors(own_errors)
class AccountStore(account_store.AccountStore):
    """One account's rows. It holds no connection between transactions."""

    _db: PostgresConnection

    def __init__(self, database: Database, account_id: str, letters: Path) -> None:
        super().__init__(PostgresConnection(database, account_id), letters)
        self._database = database
        self._url = database.url
        self._account = account_id

    def lock(self, *, wait: float = WAIT) -> AbstractContextManager[None]:
        """One worker at a time writes drafts for this account, on whatever machine.

        Raises Unfinished where another one keeps the lock for longer than `wait` seconds.
        """
        return account_lock(self._url, self._account, wait=wait)

    def reading_lock(self) -> AbstractContextManager[bool]:
        """Whether nobody else reads this account with a language model now; held until the context ends."""
        return reading_lock(self._url, self._account)

    @property
    def lease(self) -> timedelta:
        """So short, because signs of life come every few seconds: a dead machine's scan soon goes on elsewhere."""
        return LEASE

    @contextmanager
    def keep_run(self, run_id: int, *, clock: Callable[[], datetime]) -> Iterator[None]:
        """Give a sign of life every few seconds, from a thread of its own, until the context ends."""
        ended = threading.Event()
        other = AccountStore(self._database, self._account, self._letters)
        thread = threading.Thread(
            target=_give_signs, args=(other, run_id, clock, ended), name="scan-lease", daemon=True
        )
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()

    def vacuum(self) -> None:
        """PostgreSQL gives the space of deleted rows back by itself."""

    def backup(self, path: Path) -> None:  # noqa: ARG002 -- the port's
        """Refuse: an account is no file here. Raises UserError with what makes a backup instead."""
        raise UserError(BACK_UP)


def _give_signs(store: AccountStore, run_id: int, clock: Callable[[], datetime], ended: threading.Event) -> None:
    while not ended.wait(_EVERY):
        try:
            with suppress(StoreTrouble):  # the database is away: it may be back before the lease is over
                store.renew_run(run_id, now=clock(), lease=LEASE)
        except AlreadyRunning:
            # Taken over: the scan's own thread finds out at its next page.
            return
        except UserError:
            continue
