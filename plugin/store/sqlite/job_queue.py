"""The queue's file, in a journal mode that this SQLite keeps safely, made anew where it is damaged."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from huey import SqliteHuey
from huey.storage import SqliteStorage

from plugin.store.job_tasks import TaskText
from plugin.store.places import private_directory, private_file
from plugin.store.sqlite.boundary import own_errors
from plugin.store.sqlite.database import is_damage, journal_mode

log = logging.getLogger("askwell.jobs")


class QueueStorage(SqliteStorage):  # type: ignore[misc]  # huey ships no types
    """Huey's tables. Damaged, they are made anew: the next round queues again whatever was lost with them."""

    _conn: sqlite3.Connection | None

    @contextmanager
    def db(self, commit: bool = False, close: bool = False) -> Iterator[Any]:  # noqa: FBT001, FBT002 -- huey's signature
        """Huey's way to the tables."""
        try:
            with super().db(commit=commit, close=close) as cursor:
                yield cursor
        except sqlite3.DatabaseError as error:
            if is_damage(error):
                self._make_anew()
            raise

    def initialize_schema(self) -> None:
        """Make the tables where they are not there."""
        try:
            super().initialize_schema()
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise

    def enqueue(self, data: bytes, priority: float | None = None) -> None:
        """Put a task into the queue, if need be into a new one."""
        with own_errors():
            try:
                super().enqueue(data, priority)
            except sqlite3.DatabaseError as error:
                if not is_damage(error):
                    raise
                super().enqueue(data, priority)

    def _make_anew(self) -> None:
        with self.lock:
            if self._conn is not None:
                with suppress(sqlite3.Error):
                    self._conn.close()
                self._conn = None
            for suffix in ("-journal", "-wal", "-shm", ""):
                Path(f"{self.filename}{suffix}").unlink(missing_ok=True)
        private_file(Path(self.filename))
        super().initialize_schema()
        log.warning(
            "the queue of jobs was damaged and has been made anew; nothing else is lost, the next round goes on"
        )


def open_queue(path: Path) -> SqliteHuey:
    """The queue whose tasks lie in the file at `path`; it keeps no results."""
    private_directory(path.parent)
    private_file(path)
    mode, synchronous = journal_mode()
    return SqliteHuey(
        "askwell",
        storage_class=QueueStorage,
        serializer=TaskText(),
        results=False,
        utc=True,
        filename=str(path),
        journal_mode=mode,
        fsync=True if synchronous == "full" else None,
    )
