"""The border of PostgreSQL's room: its errors become the project's own."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors
from psycopg_pool import PoolClosed, PoolTimeout, TooManyRequests

from plugin.errors import AlreadyThere, StoreTrouble, UserError
from plugin.store.postgres import outage

AWAY = (
    "The database cannot be reached just now: nothing was lost, and work goes on by itself once it is back. Try again "
    "in a minute; whoever runs the server finds the reason in PostgreSQL's log."
)
LOST = (psycopg.OperationalError, psycopg.InterfaceError, PoolTimeout, PoolClosed, TooManyRequests)
"""What is raised where there is no connection, or it ended."""
_REFUSED = (
    errors.ReadOnlySqlTransaction,
    errors.DiskFull,
    errors.LockNotAvailable,
    errors.QueryCanceled,
    errors.OutOfMemory,
    errors.DeadlockDetected,
    errors.SerializationFailure,
)
"""What is raised where the server is there, but takes no writing just now."""


@contextmanager
def own_errors() -> Iterator[None]:
    """Raise StoreTrouble in place of what PostgreSQL raises; its own words may name data, so they are left out."""
    try:
        yield
    except errors.ForeignKeyViolation as error:
        if "ask_id" in (error.diag.constraint_name or ""):
            raise AlreadyThere("There is no ask that this belongs to.") from error
        raise StoreTrouble("This account, or what this belongs to, was deleted meanwhile: nothing was kept.") from error
    except psycopg.IntegrityError as error:
        raise AlreadyThere(f"This is kept already, or must not be changed ({_name(error)}).") from error
    except (errors.UndefinedTable, errors.UndefinedColumn, errors.InsufficientPrivilege) as error:
        raise StoreTrouble(
            f"The database does not fit this version of Askwell ({_name(error)}): run `askwell upgrade`."
        ) from error
    except LOST as error:
        if outage.is_gone(error):
            outage.AWAY.note()
        raise StoreTrouble(AWAY, away=True) from error
    except psycopg.Error as error:
        raise StoreTrouble(
            f"The database refused what was asked of it ({_name(error)}): try again; if it stays so, look into "
            "PostgreSQL's log."
        ) from error


@contextmanager
def saving() -> Iterator[None]:
    """Raise UserError where nothing can be written just now, though it can be read."""
    try:
        yield
    except _REFUSED as error:
        raise UserError(
            f"The data could not be saved ({_name(error)}), and nothing of it was: the database takes no changes just "
            "now. Try again in a minute; whoever runs the server finds the reason in PostgreSQL's log."
        ) from error


def _name(error: psycopg.Error) -> str:
    return f"{type(error).__name__}, {error.sqlstate}"
