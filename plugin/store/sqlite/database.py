"""Opening a SQLite file: private, locked fairly, in a journal mode that this SQLite keeps safely."""

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from sqlite_utils import Database, Migrations

from plugin.errors import UserError
from plugin.store.connection import Row, add_sql, add_up_sql, put_sql
from plugin.store.places import private_directory, private_file, refuse_network
from plugin.store.rows import WAY_OUT

SQLITE = sqlite3.sqlite_version
"""The version of SQLite that Python brings."""
BUSY_SECONDS = 60.0
"""How long a statement waits for another process before it gives up."""
_DAMAGE = (
    "Could not decode",
    "malformed",
    "not a database",
    "no such table",
    "no such column",
    "has no column",
    "already exists",
)
"""Words of SQLite's OperationalErrors that come of damaged bytes; the others tell of locks, disks and rights."""
_NO_SPACE = ("disk I/O error", "disk is full", "unable to open")


def has_wal_reset_bug(version: tuple[int, ...]) -> bool:
    """Tell whether this SQLite can corrupt a database when a WAL is reset: before 3.51.3, but for two back-ports."""
    return version < (3, 51, 3) and version not in {(3, 50, 7), (3, 44, 6)}


def journal_mode(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> tuple[str, str]:
    """Return (journal_mode, synchronous): the safe pair for a SQLite version."""
    return ("delete", "full") if has_wal_reset_bug(version) else ("wal", "normal")


class SqliteConnection(Database):
    """A file's tables, as `plugin.store.connection.Connection` describes them."""

    def execute_each(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each set of parameters."""
        self.conn.executemany(sql, parameters)

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, read as they are wanted."""
        return self.execute(sql)

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows."""
        for sql, values in add_sql(table, rows):
            self.conn.executemany(sql, values)

    def put(self, table: str, rows: Iterable[Row], *, key: Sequence[str]) -> None:
        """Insert rows, each in place of one that has the same key."""
        for sql, values in put_sql(table, rows, key):
            self.conn.executemany(sql, values)

    def add_up(self, table: str, row: Row, *, key: Sequence[str]) -> None:
        """Insert a row, or add its numbers to those of the one that has the same key."""
        self.execute(*add_up_sql(table, row, key))

    def write(self, *, alone: bool = True) -> AbstractContextManager[None]:  # noqa: ARG002 -- SQLite's writers always are
        """One transaction, which is the file's only one."""
        return write(self)


def open_database(path: Path, migrations: Migrations, *, lost: str = "") -> SqliteConnection:
    """Open (or make) the database at `path`, brought up to date by `migrations`.

    `lost` is the sentence for a file that was there before: where it is missing or holds nothing now, it is not made
    anew, and UserError says so. Where the file may not be written, it is opened for reading alone. Raises UserError
    for a network file system, a directory of somebody else's, or a file that is no database.
    """
    refuse_network(path.parent)
    private_directory(path.parent)
    if lost and not (path.exists() and path.stat().st_size):
        raise UserError(lost)
    writable = _make_writable(path)
    try:
        return _open(path, migrations, lost, writable=writable)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if is_damage(error):
            raise UserError(f"The file {path} is damaged or is no Askwell database: {WAY_OUT}") from error
        if writable and any(words in str(error) for words in _NO_SPACE):
            # A WAL needs space even for reading: without it, what is there can be read as it is.
            with suppress(sqlite3.DatabaseError):
                return _open(path, migrations, lost, writable=False)
        raise UserError(
            f"The database {path} cannot be opened ({error}): close other programs that use it, and check that you may "
            "read and write it and that the disk has space."
        ) from error


def _open(path: Path, migrations: Migrations, lost: str, *, writable: bool) -> SqliteConnection:
    connection = _connect(path, writable=writable)
    try:
        database = SqliteConnection(connection, execute_plugins=False, strict=True)
        if lost:
            _refuse_blank(database, lost)
        _configure(connection, writable=writable)
        _bring_up_to_date(database, migrations, path, writable=writable)
    except BaseException:
        connection.close()
        raise
    return database


def is_sound(path: Path) -> bool:
    """Whether the file is a database that can be read from end to end."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def is_damage(error: Exception) -> bool:
    """Tell whether SQLite met damaged data, and not a lock, a full disk or a missing right.

    What it says of a damaged schema may be no text: Python raises UnicodeDecodeError over that.
    """
    if isinstance(error, sqlite3.OperationalError):
        return any(words in str(error) for words in _DAMAGE)
    return isinstance(error, sqlite3.DatabaseError | UnicodeDecodeError)


def _make_writable(path: Path) -> bool:
    """Make the file ready to be written, or tell that it can only be read. Raises UserError where it cannot be."""
    try:
        private_file(path)
    except UserError:
        if not os.access(path, os.R_OK):
            raise
        return False
    return True


def _connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    # isolation_level None: no transaction begins but those that `write` begins.
    if writable:
        return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    # A WAL that cannot be written to keeps even readers out, unless SQLite is told that nobody writes.
    wal = path.with_name(path.name + "-wal")
    frozen = "" if wal.exists() and wal.stat().st_size else "&immutable=1"
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro{frozen}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )


def _refuse_blank(database: Database, lost: str) -> None:
    if not database.table("_sqlite_migrations").exists():
        raise UserError(lost)


def _bring_up_to_date(database: Database, migrations: Migrations, path: Path, *, writable: bool) -> None:
    if writable:
        migrate(database, migrations)
    elif migrations.pending(database):
        raise UserError(
            f"The file {path} was made by an earlier version and has to be brought up to date, but it may not be "
            "written: give yourself the right to write it, once."
        )


def _configure(connection: sqlite3.Connection, *, writable: bool) -> None:
    mode, synchronous = journal_mode()
    connection.execute("PRAGMA foreign_keys = ON")
    if not writable:
        return
    _set_journal_mode(connection, mode)
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    # What is deleted is overwritten: "forget" means it.
    connection.execute("PRAGMA secure_delete = ON")


def _set_journal_mode(connection: sqlite3.Connection, mode: str) -> None:
    """Change the mode where it is another. For this one statement SQLite does not wait by itself while others write."""
    patience = time.monotonic() + BUSY_SECONDS
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != mode:
        try:
            connection.execute(f"PRAGMA journal_mode = {mode}")
        except sqlite3.OperationalError:
            if time.monotonic() > patience:
                raise
            time.sleep(0.02)


@cache
def _known_steps(migrations: Migrations) -> frozenset[str]:
    return frozenset(step.name for step in migrations.pending(Database(memory=True)))


def migrate(database: Database, migrations: Migrations) -> None:
    """Apply what is pending, all or nothing; of several processes that open a new file, one does it.

    Raises UserError where a later version of the program has brought the file further than this one knows.
    """
    applied = {step.name for step in migrations.applied(database)}
    if applied - _known_steps(migrations):
        raise UserError(
            "The data was made by a later version of Askwell than this one: bring Askwell up to date. If Askwell is, "
            "the file is damaged: put a backup back with `askwell restore`."
        )
    if applied == _known_steps(migrations):
        return
    with write(database):
        migrations.apply(database)


@contextmanager
def write(database: Database) -> Iterator[None]:
    """Hold the one write transaction: begun IMMEDIATE, committed at the end, rolled back on any exception.

    A deferred transaction that reads before it writes cannot wait for the lock; this one waits.
    Never call Google inside. Raises UserError where the disk is full or may not be written, or another
    process has held the file for longer than `BUSY_SECONDS`; damage stays SQLite's own error.
    """
    connection = database.conn
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.OperationalError as error:
        if is_damage(error):
            raise
        raise UserError(
            f"The data could not be saved ({error}), and nothing of it was: free some disk space, check that the data "
            "directory may be written, and try again."
        ) from error
