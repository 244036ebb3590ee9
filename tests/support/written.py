"""Everything that a store has written, as bytes, for tests that look for what must not be there."""

from pathlib import Path

import psycopg
from postgres_server import ROLE

from plugin.store import account_store, control_store
from plugin.store.postgres.database import PostgresConnection
from plugin.store.sqlite.database import SqliteConnection


def written(store: account_store.AccountStore | control_store.ControlStore) -> bytes:
    """The whole file, or every row of every account, as the tables' owner sees them."""
    if isinstance(store._db, PostgresConnection):
        return "\n".join(rows(store._db._database.url)).encode()
    assert isinstance(store._db, SqliteConnection)
    (path,) = [file for _, name, file in store._db.execute("PRAGMA database_list") if name == "main"]
    return Path(path).read_bytes()


def rows(url: str) -> list[str]:
    """Every row of the database as text, what it holds of bytes included."""
    with psycopg.connect(url.replace(f"//{ROLE}@", "//owner@")) as link:
        link.execute("SET bytea_output = 'escape'")
        named = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        tables = [name for (name,) in link.execute(named)]
        return [row for name in tables for (row,) in link.execute(f"SELECT t::text FROM {name} AS t")]
