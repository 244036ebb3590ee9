"""What is said of data on the disk that can no longer be read."""

import sqlite3

from plugin.store.database import WAY_OUT, is_damage


def told(error: sqlite3.DatabaseError) -> str:
    """A sentence for what SQLite met while reading; its own words name no data."""
    if not is_damage(error):
        return (
            f"The data cannot be read just now ({error}): close other programs that use it, check the disk, and "
            "try again."
        )
    return f"The data on the disk is damaged ({error}): {WAY_OUT}"
