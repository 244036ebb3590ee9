"""The border of SQLite's room: its errors become the project's own."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from plugin.errors import AlreadyThere, StoreTrouble
from plugin.store.rows import WAY_OUT
from plugin.store.sqlite.database import is_damage


@contextmanager
def own_errors() -> Iterator[None]:
    """Raise StoreTrouble in place of what SQLite raises; its own words name no data."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise AlreadyThere(f"This is kept already, or must not be changed ({error}).") from error
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise StoreTrouble(f"The data on the disk is damaged ({error}): {WAY_OUT}", damaged=True) from error
        raise StoreTrouble(
            f"The data cannot be read just now ({error}): close other programs that use it, check the disk, and "
            "try again."
        ) from error
