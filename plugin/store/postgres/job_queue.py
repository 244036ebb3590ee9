"""The queue of several machines: huey's own tables in PostgreSQL."""

import threading
import time
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import psycopg
from huey import PostgresHuey
from huey.storage import PostgresStorage

from plugin.store.job_tasks import TaskText
from plugin.store.postgres import outage
from plugin.store.postgres.boundary import own_errors
from plugin.store.postgres.database import connecting, open_database


class QueueStorage(PostgresStorage):  # type: ignore[misc]  # huey ships no types
    """Huey's tables, which are made with all others; a worker is told of a task, and looks every second besides."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        self._made: list[psycopg.Connection[Any]] = []
        super().__init__(*arguments, **named)
        # Huey has every thread listen by a connection of its own. One at a time is enough, and takes one connection
        # however many looks there may be at once; the others look once a second, or are the next to listen.
        self._listen_local = SimpleNamespace()
        self._listening = threading.Lock()

    def _create_connection(self) -> psycopg.Connection[Any]:
        return self._connect()

    def _connect(self) -> psycopg.Connection[Any]:
        made: psycopg.Connection[Any] = super()._connect()
        self._made = [made, *(one for one in self._made if not one.closed)]
        return made

    def close(self) -> bool:
        """Close every connection, those too by which threads that have ended were told of tasks."""
        done = bool(super().close())
        for one in self._made:
            one.close()
        return done

    def dequeue(self) -> bytes | None:
        """The next task, or None where none came; while the database fails, the queue is one to which none comes."""
        try:
            data: bytes | None = self._next()
        except psycopg.Error as error:
            _note(error)
            time.sleep(self.read_timeout)
            return None
        outage.AWAY.end()
        outage.UNCHANGEABLE.end()
        return data

    def _next(self) -> bytes | None:
        data: bytes | None = self._dequeue()
        if data is None and self._listening.acquire(timeout=self.read_timeout):
            try:
                data = super().dequeue()
            finally:
                self._listening.release()
        return data

    def read_schedule(self, ts: datetime) -> list[bytes]:
        """The tasks whose time has come; none while the database fails."""
        try:
            return list(super().read_schedule(ts))
        except psycopg.Error as error:
            _note(error)
            return []

    def queue_size(self) -> int:
        """How many tasks wait."""
        with own_errors():
            return int(super().queue_size())

    def enqueue(self, data: bytes, priority: float | None = None) -> None:
        """Put a task into the queue; on a connection that died meanwhile, once more on a new one."""
        with own_errors():
            try:
                super().enqueue(data, priority)
            except (psycopg.OperationalError, psycopg.InterfaceError):
                super().enqueue(data, priority)


def _note(error: psycopg.Error) -> None:
    (outage.AWAY if outage.is_gone(error) else outage.UNCHANGEABLE).note()


def open_queue(url: str) -> PostgresHuey:
    """The queue in the database at `url`; it keeps no results. Raises UserError where the database does not fit."""
    open_database(url)
    return PostgresHuey(
        "askwell",
        storage_class=QueueStorage,
        serializer=TaskText(),
        results=False,
        utc=True,
        connection=lambda: psycopg.connect(url, **connecting()),
        create_tables=False,
    )
