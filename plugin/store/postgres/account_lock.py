"""One worker per account at a time, on whatever machine: locks of PostgreSQL's own.

Each is held by a connection of its own, outside the pool: whoever holds one makes queries besides. Where the process
dies, the server ends the connection, and with it the lock.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import Connection

from plugin.errors import StoreTrouble, Unfinished
from plugin.store.postgres.boundary import AWAY
from plugin.store.postgres.database import connecting

WAIT = 120.0
"""Seconds to wait for another's turn to end: longer than one call to Google may last."""
_PAUSES = (0.01, 0.02, 0.05, 0.1)
_TRY = "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))"


@contextmanager
def account_lock(url: str, account_id: str, *, wait: float = WAIT) -> Iterator[None]:
    """Hold the account's turn. Raises Unfinished where another worker keeps it for longer than `wait` seconds."""
    with _connected(url) as link:
        until, tries = time.monotonic() + wait, 0
        while not _try(link, f"drafts:{account_id}"):
            if time.monotonic() >= until:
                raise Unfinished("Another Askwell is writing drafts for this account: try again in a minute.")
            time.sleep(_PAUSES[min(tries, len(_PAUSES) - 1)])
            tries += 1
        yield


@contextmanager
def reading_lock(url: str, account_id: str) -> Iterator[bool]:
    """Whether nobody else is reading this account with a language model now; held until the context ends."""
    with _connected(url) as link:
        yield _try(link, f"reading:{account_id}")


@contextmanager
def _connected(url: str) -> Iterator[Connection[Any]]:
    try:
        link = psycopg.connect(url, **connecting())
    except psycopg.OperationalError as error:
        raise StoreTrouble(AWAY, away=True) from error
    try:
        yield link
    finally:
        link.close()


def _try(link: Connection[Any], name: str) -> bool:
    try:
        row = link.execute(_TRY, [name]).fetchone()
    except psycopg.OperationalError as error:
        raise StoreTrouble(AWAY, away=True) from error
    return row is not None and bool(row[0])
