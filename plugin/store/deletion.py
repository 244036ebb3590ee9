"""The whole file at once: counting, forgetting somebody, emptying, copying."""

import re
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from plugin.domain.model import Address
from plugin.errors import UserError
from plugin.store.database import WAY_OUT, write
from plugin.store.places import private_file

_TABLES = ("messages", "events", "skipped", "prospects", "asks", "ask_history", "drafts", "scan_runs")


def counts(db: Database) -> dict[str, int]:
    """How many rows each kind of record has."""
    return {table: db.table(table).count for table in _TABLES}


def forget_contact(db: Database, address: Address) -> dict[str, int]:
    """Delete every message and event that names `address`, every ask of theirs, and what the user said of them.

    Messages and events go whole where the address wrote, received or attended, or is named in what was
    read. Returns the number of rows gone by kind. The next scan would read the mail again: the address
    is kept under "do not ask" for that reason.
    """
    gone: dict[str, int] = {}
    whole = re.compile(rf"(?<![\w.+-]){re.escape(address)}(?![\w-]|\.\w)", re.IGNORECASE)
    db.conn.create_function("names_them", 1, lambda text: whole.search(text) is not None, deterministic=True)
    with write(db):
        for table in ("messages", "events"):
            gone[table] = db.execute(
                f"DELETE FROM {table} WHERE names_them(record)"  # noqa: S608 -- one of the two constants above
            ).rowcount
        asks = [
            row[0] for row in db.execute("SELECT id FROM asks WHERE introducer = ? OR names_them(record)", [address])
        ]
        gone["drafts"] = 0
        for ask_id in asks:
            gone["drafts"] += db.execute("SELECT count(*) FROM drafts WHERE ask_id = ?", [ask_id]).fetchone()[0]
            db.execute("DELETE FROM asks WHERE id = ?", [ask_id])
        gone["asks"] = len(asks)
        gone["prospects"] = db.execute("DELETE FROM prospects WHERE names_them(record)").rowcount
        for table, key in (("corrected_kinds", "address"), ("corrected_names", "address")):
            db.table(table).delete_where(f"{key} = ?", [address])
        db.execute("DELETE FROM corrected_people WHERE names_them(addresses)")
        db.execute("DELETE FROM corrected_meetings WHERE verdict = ?", [f"with:{address}"])
        db.table("do_not_ask").insert({"address": address}, pk="address", replace=True)
    vacuum(db)
    return gone


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
