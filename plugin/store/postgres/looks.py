"""Looks at accounts, shared by all workers: the rows are the truth, and the queue only carries word of them.

A task that was lost with its worker, or never arrived, is found by its row: one whose worker has given no sign of life,
or that waits although the queue is empty.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from plugin.domain.model import AccountId
from plugin.store.boundary import with_errors
from plugin.store.postgres.boundary import own_errors
from plugin.store.postgres.database import PostgresConnection, open_database

ALIVE = timedelta(seconds=38)
"""How long a worker is believed to be at work after its last sign of life; it gives one every ten seconds.

Longer than the lease of a scan: whoever goes on with a dead worker's look finds its scan free.
"""
LOST = timedelta(seconds=30)
"""A look that has waited for so long while nothing is in the queue is none that a worker will hear of.

Longer than a scan's lease, too: a scan that could not give it back, because the database was away, is free by then.
"""
_UNTIL = f"now() + interval '{ALIVE.total_seconds()} seconds'"
_RECENT = timedelta(days=1)


@with_errors(own_errors)
class SharedLooks:
    """What is to be looked at, by whom, over all machines; one for each process that works."""

    shared = True

    def __init__(self, url: str, worker: str) -> None:
        self._database = open_database(url)
        self._worker = worker

    @property
    def _db(self) -> PostgresConnection:
        """A connection for one thread's use: several look at once."""
        return PostgresConnection(self._database)

    def ask(self, account_id: AccountId) -> bool:
        """Note that an account is to be looked at; False where that is noted already, and nobody has begun."""
        db = self._db
        with db.write(alone=False):
            asked = "INSERT INTO looks (account_id) SELECT id FROM accounts WHERE id = ? ON CONFLICT DO NOTHING"
            return db.execute(asked, [account_id]).rowcount == 1

    def drop(self, account_id: AccountId) -> None:
        """Nothing: a look of which the queue did not hear is found by its row."""

    def begin(self, account_id: AccountId) -> int | None:
        """Take the look that waits for an account; None where another worker has it."""
        db = self._db
        taken = (
            f"UPDATE looks SET worker = ?, alive_until = {_UNTIL} "  # noqa: S608 -- a constant
            "WHERE account_id = ? AND worker IS NULL RETURNING id"
        )
        with db.write(alone=False):
            row = db.execute(taken, [self._worker, account_id]).fetchone()
        return None if row is None else int(row[0])

    def keep(self, looks: Collection[int]) -> None:
        """Give a sign of life for these looks."""
        db = self._db
        with db.write(alone=False):
            db.execute_each(f"UPDATE looks SET alive_until = {_UNTIL} WHERE id = ?", [(one,) for one in looks])  # noqa: S608 -- a constant

    def end(self, look: int, account_id: AccountId, *, again: bool = False) -> None:
        """A look is over; `again`, it has to be made anew, and waits."""
        db = self._db
        with db.write(alone=False):
            db.execute("DELETE FROM looks WHERE id = ?", [look])
            if again:
                db.execute("INSERT INTO looks (account_id) VALUES (?) ON CONFLICT DO NOTHING", [account_id])

    def is_looking(self, account_id: AccountId) -> bool:
        """Whether a look at the account waits or is under way, on whatever machine."""
        db = self._db
        alive = "SELECT 1 FROM looks WHERE account_id = ? AND (worker IS NULL OR alive_until > now()) LIMIT 1"
        return db.execute(alive, [account_id]).fetchone() is not None

    def due(self) -> list[AccountId]:
        """Accounts whose look died with its worker or was lost: each is given to one caller, who queues it."""
        db = self._db
        with db.write():
            dead = db.execute("DELETE FROM looks WHERE alive_until < now() RETURNING account_id").fetchall()
            db.execute_each("INSERT INTO looks (account_id) VALUES (?) ON CONFLICT DO NOTHING", dead)
            lost = db.execute(
                "UPDATE looks SET asked_at = now() WHERE worker IS NULL AND asked_at < now() - ? "
                "AND NOT EXISTS (SELECT 1 FROM huey_task) RETURNING account_id",
                [LOST],
            ).fetchall()
        return [AccountId(one) for (one,) in dict.fromkeys([*dead, *lost])]

    def begin_round(self, moment: datetime) -> list[AccountId]:
        """Ask for a look at each connected account, once a quarter of an hour however many workers ask.

        Returns those to be queued. In one transaction: who dies before queueing leaves looks that wait and are found.
        """
        db = self._db
        begun = moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0).isoformat()
        past = (moment - _RECENT).isoformat()
        with db.write(alone=False):
            db.execute("DELETE FROM rounds WHERE quarter < ?", [past])
            rows = db.execute(
                "WITH begun AS (INSERT INTO rounds (account_id, quarter) SELECT id, ? FROM accounts "
                "WHERE kind = 'google' ON CONFLICT DO NOTHING RETURNING account_id) "
                "INSERT INTO looks (account_id) SELECT account_id FROM begun ON CONFLICT DO NOTHING "
                "RETURNING account_id",
                [begun],
            )
        return [AccountId(one) for (one,) in rows]
