"""What the queries of the store need of a database, so that they are written once for SQLite and PostgreSQL.

A connection is one account's, or the installation's: queries name no account, because each database keeps accounts
apart by itself (SQLite in files, PostgreSQL by row-level security). SQL here is what both understand: `?` or `:name`
for parameters, text for times, 0 and 1 for truth, and `rowid` for the order in which drafts were made.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Row = Mapping[str, Any]
"""A row to be written, by column."""


class Rows(Protocol):
    """What a statement brought."""

    @property
    def rowcount(self) -> int:
        """How many rows a change touched."""
        ...

    def fetchone(self) -> Any:
        """The next row, or None."""
        ...

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        ...

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """One account's tables, or the installation's. It belongs to the thread that opened it."""

    def execute(self, sql: str, parameters: Any = None, /) -> Rows:
        """Run one statement: alone, it is a transaction of its own; within `write`, it is part of that."""
        ...

    def execute_each(self, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each set of parameters; within `write`."""
        ...

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query that may be more than fits in memory; nothing is written before the last."""
        ...

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows. One that is there already raises AlreadyThere."""
        ...

    def put(self, table: str, rows: Iterable[Row], *, key: Sequence[str]) -> None:
        """Insert rows, each in place of one that has the same `key` columns."""
        ...

    def add_up(self, table: str, row: Row, *, key: Sequence[str]) -> None:
        """Insert a row, or add its numbers to those of the one that has the same `key` columns."""
        ...

    def write(self, *, alone: bool = True) -> AbstractContextManager[None]:
        """One transaction: all of it is kept, or nothing; never around a call to Google.

        `alone`, nobody else writes to the same account (or installation) meanwhile, so that what was read in it still
        holds when it is written upon. SQLite's transactions are always so.
        """
        ...

    def close(self) -> None:
        """Give it back; a second time does nothing."""
        ...


def add_sql(table: str, rows: Iterable[Row]) -> Iterator[tuple[str, list[list[Any]]]]:
    """The statement that inserts rows of one shape, with its parameters; nothing for no rows."""
    kept = list(rows)
    if kept:
        yield _insert(table, kept[0]), [list(row.values()) for row in kept]


def put_sql(table: str, rows: Iterable[Row], key: Sequence[str]) -> Iterator[tuple[str, list[list[Any]]]]:
    """The same, where a row replaces the columns of the one that has its key."""
    kept = list(rows)
    if kept:
        changed = ", ".join(f'"{name}" = excluded."{name}"' for name in kept[0] if name not in key)
        deed = f"UPDATE SET {changed}" if changed else "NOTHING"
        conflict = f"ON CONFLICT ({', '.join(key)}) DO {deed}"
        yield f"{_insert(table, kept[0])} {conflict}", [list(row.values()) for row in kept]


def add_up_sql(table: str, row: Row, key: Sequence[str]) -> tuple[str, list[Any]]:
    """The statement that inserts a row or adds its numbers up."""
    sums = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in row if name not in key)
    return f"{_insert(table, row)} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {sums}", list(row.values())


def _insert(table: str, row: Row) -> str:
    # Quoted: "end" is a word of SQL.
    columns = ", ".join(f'"{name}"' for name in row)
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608 -- names of columns
