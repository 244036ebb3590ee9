"""What the careful reader found, and which messages it has read: kept beside the mirror, and gone with its messages."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from plugin.domain.model import Finding, MessageId, ReaderRead
from plugin.store.database import write
from plugin.store.rows import instant, loader, storable, to_json


def load_findings(db: Database) -> list[Finding]:
    """What holds of messages that are held, without what the user struck out: oldest first, then by id."""
    decode = loader(Finding)
    sql = (
        "SELECT record FROM findings WHERE NOT struck AND message_id IN (SELECT id FROM messages) "
        "ORDER BY date, message_id, id"
    )
    return [decode(text) for (text,) in db.execute(sql)]


def load_struck_findings(db: Database) -> list[Finding]:
    """What the user struck out, in the same order."""
    decode = loader(Finding)
    sql = "SELECT record FROM findings WHERE struck ORDER BY date, message_id, id"
    return [decode(text) for (text,) in db.execute(sql)]


def load_reader_reads(db: Database) -> list[ReaderRead]:
    """Which messages were read, by which version of the reader, by message."""
    decode = loader(ReaderRead)
    return [decode(text) for (text,) in db.execute("SELECT record FROM reader_reads ORDER BY message_id, reader")]


def save_reading(db: Database, reads: Sequence[ReaderRead], findings: Sequence[Finding]) -> None:
    """Keep what a conversation's reading brought, in place of all that was found in these messages before.

    What the user struck out stays struck out where it is found again. In one transaction.
    """
    with write(db):
        for read in reads:
            db.execute("DELETE FROM findings WHERE message_id = ? AND NOT struck", [storable(read.message_id)])
        struck = {identity for (identity,) in db.execute("SELECT id FROM findings WHERE struck")}
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
        if rows:
            db.table("findings").insert_all(rows, pk="id", replace=True)
        done = [
            {"message_id": storable(read.message_id), "reader": read.reader, "record": to_json(read)} for read in reads
        ]
        if done:
            db.table("reader_reads").insert_all(done, pk=("message_id", "reader"), replace=True)


def strike_finding(db: Database, finding_id: str, *, struck: bool) -> bool:
    """Say that a finding is wrong, or take that back; False where there is none of that id."""
    with write(db):
        return bool(
            db.execute("UPDATE findings SET struck = ? WHERE id = ?", [int(struck), storable(finding_id)]).rowcount
        )


def delete_findings(db: Database) -> int:
    """Drop everything that was found, struck out or not, and that anything was read; how many findings went."""
    with write(db):
        db.execute("DELETE FROM reader_reads")
        return int(db.execute("DELETE FROM findings").rowcount)


def drop_readings(db: Database, messages: Iterable[MessageId | str]) -> None:
    """Drop what was found in messages that are gone. To be called within a write."""
    for one in messages:
        for table in ("findings", "reader_reads"):
            db.execute(f"DELETE FROM {table} WHERE message_id = ?", [storable(one)])  # noqa: S608 -- constants
