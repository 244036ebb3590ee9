"""Google's quota, shared by all workers: a row for the project and one for each user, booked before calls."""

from dataclasses import dataclass

from plugin.store.boundary import with_errors
from plugin.store.postgres.boundary import own_errors, saving
from plugin.store.postgres.database import Database, PostgresConnection

PROJECT = "project"


@with_errors(own_errors)
@dataclass(frozen=True, slots=True)
class SharedQuota:
    """One row: what a user, or all together, may spend of a service's quota. Used by any thread."""

    database: Database
    service: str
    account_id: str | None
    """None for the project's row."""

    @property
    def _name(self) -> str:
        return f"{self.service}:{self.account_id or PROJECT}"

    def book(self, units: float, per_minute: float) -> float:
        """Book units; the seconds from now until they may be spent."""
        with saving():
            # One statement, one trip: the row is anybody else's again within a tenth of a millisecond. A crash of the
            # server may forget the last bookings; a commit that waits for the disk would cost more.
            row = (
                PostgresConnection(self.database)
                .execute(
                    "SELECT take_units(?, ?, ?, ?), set_config('synchronous_commit', 'off', true)",
                    [self._name, self.account_id, units, per_minute],
                )
                .fetchone()
            )
        return float(row[0])

    def hold(self, seconds: float) -> None:
        """Nobody calls for this user, or for anybody, for so long: Google said so."""
        with saving():
            PostgresConnection(self.database).execute(
                "UPDATE quotas SET held_until = greatest(held_until, extract(epoch FROM clock_timestamp()) + ?) "
                "WHERE name = ?",
                [seconds, self._name],
            )
