"""How often an account has changed: triggers count, in the transaction of each change."""

from plugin.domain.model import ChangeCount
from plugin.store.connection import Connection


def count_changes(db: Connection) -> ChangeCount:
    """How often each part of it has changed."""
    return ChangeCount(**dict(db.execute("SELECT part, count FROM changes")))
