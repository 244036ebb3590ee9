"""New SQLite files with all tables in them: built once in a process, copied for every store that a test makes.

Building each table step by step takes ten times as long as copying what came of it. A copy appears under its name in
one piece, so whoever opens it at the same moment finds a whole file; files of earlier versions are not touched.
"""

import secrets
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from typing import Any

from sqlite_utils import Migrations

from plugin.store.places import private_directory, refuse_network
from plugin.store.sqlite.database import SqliteConnection
from plugin.store.sqlite.migrations import ACCOUNT
from plugin.store.tables import INSTALL_SECRET

Open = Callable[..., SqliteConnection]


def copying(open_database: Open) -> Open:
    """`open_database`, but where there is no file yet, one that has every table is put there first."""

    @cache
    def template(migrations: Migrations) -> tuple[bytes, bytes]:
        """The bytes of a file with all tables, and the secret in them, which each account draws for itself."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "template.db"
            with closing(open_database(path, migrations).conn) as connection:
                query = "SELECT value FROM preferences WHERE name = ?"
                drawn = connection.execute(query, (INSTALL_SECRET,)).fetchone()[0] if migrations is ACCOUNT else ""
            return path.read_bytes(), drawn.encode()

    def copy(path: Path, migrations: Migrations) -> None:
        content, secret = template(migrations)
        if secret:
            assert content.count(secret) == 1
            content = content.replace(secret, secrets.token_hex(len(secret) // 2).encode())
        with tempfile.NamedTemporaryFile(dir=path.parent) as written:  # readable by its owner alone, like any store
            written.write(content)
            written.flush()
            path.hardlink_to(written.name)

    def opened(path: Path, migrations: Migrations, **options: Any) -> SqliteConnection:
        if not options.get("lost") and not path.exists():
            refuse_network(path.parent)
            private_directory(path.parent)
            with suppress(OSError):  # a folder that takes no file is the program's to complain of
                copy(path, migrations)
        return open_database(path, migrations, **options)

    return opened
