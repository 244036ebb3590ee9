"""What the user keeps out of all reading: the lines of their list."""

from collections.abc import Iterable
from datetime import datetime

from plugin.domain.model import NeverReadEntry, NeverReadSort
from plugin.domain.people.never_read import NeverRead, why_left_out
from plugin.store.connection import Connection
from plugin.store.rows import instant, storable


def load_never_read(db: Connection) -> NeverRead:
    """The list, in order of what it names."""
    rows = db.execute("SELECT sort, value, of FROM never_read ORDER BY sort DESC, value")
    return NeverRead(NeverReadEntry(NeverReadSort(sort), value, of) for sort, value, of in rows)


def add_never_read(db: Connection, entries: Iterable[NeverReadEntry], *, now: datetime) -> None:
    """Add lines, or say anew whose or what a line is."""
    rows = [
        {"sort": one.sort.value, "value": storable(one.value), "of": storable(one.of), "at": instant(now)}
        for one in entries
    ]
    with db.write():
        db.put("never_read", rows, key=["sort", "value"])


def remove_never_read(db: Connection, entries: Iterable[NeverReadEntry]) -> int:
    """Take lines away; how many there were. What they left out is no longer listed as skipped, and will be read."""
    gone = 0
    with db.write():
        for one in entries:
            value = storable(one.value)
            gone += db.execute("DELETE FROM never_read WHERE sort = ? AND value = ?", [one.sort.value, value]).rowcount
            db.execute("DELETE FROM skipped WHERE why = ?", [storable(why_left_out(one))])
    return gone
