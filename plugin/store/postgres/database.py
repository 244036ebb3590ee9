"""Speaking to PostgreSQL: pools of connections in a process; each transaction of an account says whose it is."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from re import compile as pattern
from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import Connection as Link
from psycopg import Cursor
from psycopg_pool import ConnectionPool, PoolTimeout

from plugin.errors import StoreTrouble, UserError
from plugin.store.connection import Row, add_sql, add_up_sql, put_sql
from plugin.store.postgres import outage
from plugin.store.postgres.boundary import AWAY, LOST, saving
from plugin.store.postgres.schema import check_schema

WAIT_SECONDS = 5.0
"""How long a page or a worker waits for a connection before it says that the database is away."""
AWAY_SECONDS = 0.5
"""The same while it is known to be away: everybody who waited for it would keep those out who ask whether we live."""
LARGEST_POOL = 16
_OPTIONS = (
    # Within these, the server itself ends what hangs, and lets go of what a dead machine has held.
    "-c lock_timeout=60s -c statement_timeout=120s -c idle_in_transaction_session_timeout=300s "
    "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c client_min_messages=warning"
)
_OF_INSTALLATION = " -c askwell.scope=installation"
_PARAMETER = pattern(r"\?|(?<![:\w]):([a-z_]+)")
_AT_ONCE = 500
_WHOSE = "SELECT set_config('askwell.account', %s, true), set_config('askwell.scope', %s, true)"
_ALONE = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


class Database:
    """An installation's database: its pool, checked once to fit this program and to keep accounts apart."""

    def __init__(self, url: str) -> None:
        self.url = url
        outage.quieten_library()
        self.pool = _pool(url, LARGEST_POOL)
        """Connections that are nobody's: each transaction says whose it is."""
        self._across = _pool(url, LARGEST_POOL // 2, _OF_INSTALLATION)
        """Connections of the installation's: every request begins with a read of its tables, and need not say so."""
        self._checking = threading.Lock()
        self._checked = False
        self._is_away = False

    def check(self) -> None:
        """Open the pool and look once whether the database fits. Raises UserError with what to do."""
        with self._checking:
            if self._checked:
                return
            try:
                # Not by the pool, which would wait: whether there is a server at all is known at once.
                with psycopg.connect(self.url, **connecting()) as link:
                    check_schema(link)
            except LOST as error:
                outage.AWAY.note()
                raise StoreTrouble(AWAY, away=True) from error
            for pool in (self.pool, self._across):
                pool.open()
            self._checked = True

    @contextmanager
    def transaction(self, account: str, scope: str, *, alone: bool = False) -> Iterator[Cursor[Any]]:
        """A transaction of one account, or of the installation; `alone`, nobody else's of the same is under way."""
        with self._begun(account, scope) as link:
            cursor = link.cursor()
            if alone:
                cursor.execute(_ALONE, [f"write:{account or scope}"])
            yield cursor

    def read(self, account: str, scope: str, sql: str, parameters: Any) -> "Fetched":
        """Run one statement in a transaction of its own, in one trip to the server; the installation's without more.

        A connection that has died since it was last used is replaced: a server that was started anew is none that is
        away.
        """
        try:
            return self._read(account, scope, sql, parameters)
        except PoolTimeout:
            # That was waited for long enough.
            raise
        except psycopg.OperationalError as error:
            if error.sqlstate is not None and not error.sqlstate.startswith(("57P", "08")):
                raise
            for pool in (self.pool, self._across):
                pool.check()
            return self._read(account, scope, sql, parameters)

    def _read(self, account: str, scope: str, sql: str, parameters: Any) -> "Fetched":
        if not account:
            with self._connection(self._across) as link:
                found = Fetched(link.execute(sql, parameters))
                outage.AWAY.end()
                return found
        with self._connection(self.pool) as link:
            # What goes to the server together is one transaction there, without a word about its beginning and end;
            # were it not, the statement would be nobody's, and see no row.
            with link.pipeline():
                link.execute(_WHOSE, [account, scope])
                cursor = link.execute(sql, parameters)
            outage.AWAY.end()
            return Fetched(cursor)

    @contextmanager
    def _connection(self, pool: ConnectionPool) -> Iterator[Link[Any]]:
        """A connection of a pool's, given back afterwards; who finds the server back finds it so for all."""
        try:
            link = pool.getconn(AWAY_SECONDS if self._is_away else WAIT_SECONDS)
        except PoolTimeout:
            self._is_away = True
            raise
        self._is_away = False
        try:
            with link:
                yield link
        finally:
            pool.putconn(link)

    @contextmanager
    def _begun(self, account: str, scope: str) -> Iterator[Link[Any]]:
        for again in (True, False):
            with self._connection(self.pool) as link:
                try:
                    link.execute("BEGIN")
                    link.execute(_WHOSE, [account, scope])
                except psycopg.OperationalError:
                    # Nothing was done yet: on a connection that is alive it may begin again.
                    if not again:
                        raise
                else:
                    outage.AWAY.end()
                    try:
                        yield link
                    except BaseException:
                        if not link.closed:
                            link.rollback()
                        raise
                    link.execute("COMMIT")
                    return
            self.pool.check()

    def close(self) -> None:
        """Give all connections back."""
        for pool in (self.pool, self._across):
            pool.close()


def _pool(url: str, size: int, options: str = "") -> ConnectionPool:
    chosen = connecting()
    return ConnectionPool(
        url,
        kwargs=chosen | {"options": chosen["options"] + options},
        min_size=1,
        max_size=size,
        timeout=WAIT_SECONDS,
        num_workers=2,
        # Short, so that the pool gives up soon and the next who asks finds out at once that the server is back.
        reconnect_timeout=2.0,
        open=False,
    )


_open: dict[str, Database] = {}
_opening = threading.Lock()


def open_database(url: str) -> Database:
    """The database at `url`: one for all threads of this process. Raises UserError where it does not fit."""
    with _opening:
        database = _open.get(url)
        if database is None:
            refuse_odd(url)
            database = _open[url] = Database(url)
    database.check()
    return database


def close_databases() -> None:
    """Give every connection of this process back."""
    with _opening:
        while _open:
            _open.popitem()[1].close()


def connecting() -> dict[str, Any]:
    """How every connection is made: each statement for itself, but where a transaction is begun."""
    return {
        "autocommit": True,
        "connect_timeout": 10,
        "options": _OPTIONS,
        "application_name": "askwell",
        "keepalives_idle": 15,
        "keepalives_interval": 5,
        "keepalives_count": 3,
    }


def refuse_odd(url: str) -> None:
    """Raise UserError for an address that names no PostgreSQL."""
    if not url.startswith(("postgresql://", "postgres://")):
        raise UserError("ASKWELL_DATABASE_URL names no PostgreSQL database; write postgresql://USER@HOST/DATABASE.")
    try:
        urlsplit(url)
        psycopg.conninfo.conninfo_to_dict(url)
    except (ValueError, psycopg.ProgrammingError) as error:
        raise UserError(
            "ASKWELL_DATABASE_URL cannot be read; write postgresql://USER:PASSWORD@HOST/DATABASE, with other signs "
            "than letters and digits in the password as %XX."
        ) from error


class Fetched:
    """The rows of a statement, at hand whatever becomes of its connection."""

    def __init__(self, cursor: Cursor[Any]) -> None:
        self._rows = cursor.fetchall() if cursor.description is not None else []
        self.rowcount = cursor.rowcount
        self._next = 0

    def fetchone(self) -> Any:
        """The next row, or None."""
        if self._next >= len(self._rows):
            return None
        self._next += 1
        return self._rows[self._next - 1]

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        left = self._rows[self._next :]
        self._next = len(self._rows)
        return left

    def __iter__(self) -> Iterator[Any]:
        return iter(self.fetchall())


class PostgresConnection:
    """One account's rows, or the installation's, as `plugin.store.connection.Connection` describes it."""

    def __init__(self, database: Database, account: str = "") -> None:
        self._database = database
        self._account = account
        self._scope = "" if account else "installation"
        self._writing: Cursor[Any] | None = None

    def execute(self, sql: str, parameters: Any = None, /) -> Fetched:
        """Run one statement."""
        ready, values = _translate(sql), _clean(parameters)
        if self._writing is None:
            return self._database.read(self._account, self._scope, ready, values)
        self._writing.execute(ready, values)
        return Fetched(self._writing)

    def execute_each(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each set of parameters, sent together."""
        assert self._writing is not None, "many changes are one transaction"
        self._writing.executemany(_translate(sql), [_clean(values) for values in parameters])

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, some hundreds at a time."""
        with (
            self._database.transaction(self._account, self._scope) as begun,
            begun.connection.cursor(name="stream") as cursor,
        ):
            cursor.itersize = _AT_ONCE
            cursor.execute(_translate(sql))
            yield from cursor

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows."""
        for sql, values in add_sql(table, rows):
            self.execute_each(sql, values)

    def put(self, table: str, rows: Iterable[Row], *, key: Sequence[str]) -> None:
        """Insert rows, each in place of one that has the same key."""
        for sql, values in put_sql(table, rows, self._key(key)):
            self.execute_each(sql, values)

    def add_up(self, table: str, row: Row, *, key: Sequence[str]) -> None:
        """Insert a row, or add its numbers to those of the one that has the same key."""
        self.execute(*add_up_sql(table, row, self._key(key)))

    def _key(self, key: Sequence[str]) -> Sequence[str]:
        return ["account_id", *key] if self._account else key

    @contextmanager
    def write(self, *, alone: bool = True) -> Iterator[None]:
        """One transaction; `alone`, no other one of this account (or of the installation) is under way meanwhile."""
        assert self._writing is None, "a transaction holds no other"
        with saving(), self._database.transaction(self._account, self._scope, alone=alone) as cursor:
            self._writing = cursor
            try:
                yield
            finally:
                self._writing = None

    @contextmanager
    def of_account(self, account_id: str) -> Iterator[None]:
        """Write an account's rows within a transaction of the installation."""
        assert self._writing is not None, "part of a transaction"
        self._writing.execute("SELECT set_config('askwell.account', %s, true)", [account_id])
        yield
        self._writing.execute("SELECT set_config('askwell.account', '', true)")

    def close(self) -> None:
        """Nothing is held between transactions."""


@lru_cache(maxsize=1024)
def _translate(sql: str) -> str:
    """The statement with psycopg's marks for parameters. All SQL stands in this program; none comes from outside."""
    return _PARAMETER.sub(lambda found: "%s" if found[0] == "?" else f"%({found[1]})s", sql)


def _clean(values: Any) -> Any:
    """Parameters as PostgreSQL takes them: it knows no text with the sign NUL in it, which broken mail can bring."""
    if isinstance(values, dict):
        return {name: _without_nul(value) for name, value in values.items()}
    return None if values is None else [_without_nul(value) for value in values]


def _without_nul(value: Any) -> Any:
    return value.replace("\0", "\ufffd") if isinstance(value, str) and "\0" in value else value
