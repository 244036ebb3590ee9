"""What the careful reader found, and which messages it has read: kept beside the mirror, and gone with its messages."""

from collections.abc import Iterable, Sequence

from plugin.domain.model import Finding, MessageId, ReaderRead
from plugin.store.connection import Connection
from plugin.store.rows import instant, loader, storable, to_json


def load_findings(db: Connection) -> list[Finding]:
    """What holds of messages that are held, without what the user struck out: oldest first, then by id."""
    decode = loader(Finding)
    sql = (
        "SELECT record FROM findings WHERE struck = 0 AND message_id IN (SELECT id FROM messages) "
        "ORDER BY date, message_id, id"
    )
    return [decode(text) for (text,) in db.execute(sql)]


def load_struck_findings(db: Connection) -> list[Finding]:
    """What the user struck out, in the same order."""
    decode = loader(Finding)
    sql = "SELECT record FROM findings WHERE struck = 1 ORDER BY date, message_id, id"
    return [decode(text) for (text,) in db.execute(sql)]


def load_reader_reads(db: Connection) -> list[ReaderRead]:
    """Which messages were read, by which version of the reader, by message."""
    decode = loader(ReaderRead)
    return [decode(text) for (text,) in db.execute("SELECT record FROM reader_reads ORDER BY message_id, reader")]


def save_reading(db: Connection, reads: Sequence[ReaderRead], findings: Sequence[Finding]) -> None:
    """Keep what a conversation's reading brought, in place of all that was found in these messages before.

    What the user struck out stays struck out where it is found again. In one transaction.
    """
    with db.write():
        for read in reads:
            db.execute("DELETE FROM findings WHERE message_id = ? AND struck = 0", [storable(read.message_id)])
        struck = {identity for (identity,) in db.execute("SELECT id FROM findings WHERE struck = 1")}
        rows = [
            {
                "id": finding.id,
                "message_id": storable(finding.message_id),
                "reader": finding.reader,
                "date": instant(finding.date),
                "struck": int(finding.id in struck),
                "record": to_json(finding),
            }
            for finding in findings
        ]
        db.put("findings", rows, key=["id"])
        done = [
            {"message_id": storable(read.message_id), "reader": read.reader, "record": to_json(read)} for read in reads
        ]
        db.put("reader_reads", done, key=["message_id", "reader"])


def strike_finding(db: Connection, finding_id: str, *, struck: bool) -> bool:
    """Say that a finding is wrong, or take that back; False where there is none of that id."""
    with db.write():
        return bool(
            db.execute("UPDATE findings SET struck = ? WHERE id = ?", [int(struck), storable(finding_id)]).rowcount
        )


def delete_findings(db: Connection) -> int:
    """Drop everything that was found, struck out or not, and that anything was read; how many findings went."""
    with db.write():
        db.execute("DELETE FROM reader_reads")
        return int(db.execute("DELETE FROM findings").rowcount)


def drop_readings(db: Connection, messages: Iterable[MessageId | str]) -> None:
    """Drop what was found in messages that are gone. To be called within a write."""
    for one in messages:
        for table in ("findings", "reader_reads"):
            db.execute(f"DELETE FROM {table} WHERE message_id = ?", [storable(one)])  # noqa: S608 -- constants
