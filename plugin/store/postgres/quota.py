"""Google's quota, shared by all workers: a row for the project and one for each user, booked before each call."""

from dataclasses import dataclass

from plugin.store.boundary import with_errors
from plugin.store.postgres.boundary import own_errors
from plugin.store.postgres.database import Database, PostgresConnection

PROJECT = "project"


@with_errors(own_errors)
@dataclass(frozen=True, slots=True)
class SharedQuota:
    """One user's share of a service's quota, and the project's of all; used by any thread."""

    database: Database
    service: str
    account_id: str
    project_per_minute: float

    def book(self, units: float, per_minute: float) -> float:
        """Book units; the seconds from now until they may be spent."""
        db = PostgresConnection(self.database)
        with db.write(alone=False):
            # A crash of the server may forget the last bookings; a commit that waits for the disk would cost more.
            db.execute("SET LOCAL synchronous_commit = off")
            row = db.execute(
                "SELECT greatest(take_units(?, ?, ?, ?), take_units(?, NULL, ?, ?))",
                [
                    *(f"{self.service}:{self.account_id}", self.account_id, units, per_minute),
                    *(f"{self.service}:{PROJECT}", units, self.project_per_minute),
                ],
            ).fetchone()
        return float(row[0])

    def hold(self, seconds: float) -> None:
        """Nobody calls for this user for so long: Google said so."""
        db = PostgresConnection(self.database)
        with db.write(alone=False):
            db.execute(
                "UPDATE quotas SET held_until = greatest(held_until, extract(epoch FROM clock_timestamp()) + ?) "
                "WHERE name = ?",
                [seconds, f"{self.service}:{self.account_id}"],
            )
