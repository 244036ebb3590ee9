"""What happens to a PostgreSQL of the tests' own while the program runs on it."""

from collections.abc import Callable

import psycopg
from postgres_server import ROLE, PostgresServer


class Weather:
    """What happens to the database."""

    def __init__(self, server: PostgresServer, url: str) -> None:
        self.server = server
        self.url = url
        self.is_up = True

    def stop(self) -> None:
        """A crash: every connection ends at once."""
        self.server.stop("immediate")
        self.is_up = False

    def start(self) -> None:
        if not self.is_up:
            self.server.start()
        self.is_up = True

    def restart(self) -> None:
        self.stop()
        self.start()

    def owned(self, *statements: str) -> None:
        """Run statements as the owner."""
        with psycopg.connect(self.url.replace(f"//{ROLE}@", "//owner@"), autocommit=True) as link:
            for one in statements:
                link.execute(one)

    def alter(self, statement: str) -> None:
        """Change the program's role, for those too who are connected."""
        self.owned(statement)
        self.end_connections()

    def break_by(self, deed: Callable[[], None], mend: Callable[[], None] = lambda: None) -> Callable[[], None]:
        """Do it; what undoes it is returned."""
        deed()
        return mend

    def end_connections(self) -> None:
        """As a failover does: the server is there, every connection is gone."""
        self.owned(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{ROLE}'")

    def clear(self) -> None:
        """All as it was."""
        self.start()
        self.owned(f"ALTER ROLE {ROLE} CONNECTION LIMIT -1", f"ALTER ROLE {ROLE} RESET ALL")
