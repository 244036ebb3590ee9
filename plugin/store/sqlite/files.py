"""The whole file at once: emptying it of what was deleted, and copying it."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from plugin.errors import UserError
from plugin.store.places import private_file
from plugin.store.rows import WAY_OUT


def vacuum(db: Database) -> None:
    """Rewrite the file without its free pages and empty the WAL, where there is one.

    Both need space on the disk. Where there is none, the file stays longer than it need be; what was deleted has
    been overwritten all the same (secure_delete).
    """
    for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
        with suppress(sqlite3.OperationalError):
            db.execute(statement).fetchall()


def copy(db: Database, path: Path) -> None:
    """Write a consistent copy of the database to `path` (0600), which is replaced.

    Raises UserError where the database is damaged: its copy would be, too, and be found out too late.
    """
    target = sqlite3.connect(private_file(path), isolation_level=None)
    try:
        db.conn.backup(target)
        # A copy of a WAL database says WAL in its header: alone in one file it should need no companions.
        target.execute("PRAGMA journal_mode = DELETE")
        sound = target.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError as error:
        raise UserError(f"The copy of a database failed ({error}): free some disk space, and try again.") from error
    finally:
        target.close()
    if not sound:
        raise UserError(f"The data is damaged, so that a backup of it would be, too: {WAY_OUT}")
