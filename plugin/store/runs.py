"""Scan runs: who is reading this account, until when, how far, and how it ended."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from plugin.domain.model import ScanReport, ScanRun
from plugin.errors import AlreadyRunning
from plugin.store import draft_versions, drawn_pages
from plugin.store.connection import Connection
from plugin.store.rows import dump, from_json, instant, moment, parse, parse_instant, to_json

_COLUMNS = "id, kind, owner, started_at, lease_until, finished_at, progress, report"
_AHEAD = timedelta(hours=1)
"""How much later than this process's clock another's may be."""
_NEWEST = f"SELECT {_COLUMNS} FROM scan_runs ORDER BY id DESC LIMIT 1"  # noqa: S608 -- constants


def start_run(
    db: Connection,
    *,
    kind: str,
    owner: str,
    now: datetime,
    lease: timedelta,
    is_alive: Callable[[str], bool] | None = None,
) -> ScanRun:
    """Take the lease on this account's mirror and begin a run.

    Raises AlreadyRunning while another run holds an unexpired lease. `is_alive(owner)` may tell that
    its holder is dead: then the lease is taken over at once. So is one that ends further ahead than any lease
    is given for: the clock was wrong when it was taken.
    """
    with db.write():
        last = load_last_run(db)
        held = last is not None and last.finished_at is None and now < last.lease_until <= now + lease + _AHEAD
        if last is not None and held:  # noqa: SIM102 -- two questions
            if is_alive is None or is_alive(last.owner):
                raise AlreadyRunning(
                    "Another scan of this account is under way: wait for it to end, "
                    f"or try again after {last.lease_until.astimezone():%H:%M:%S}."
                )
        row = db.execute(
            "INSERT INTO scan_runs (kind, owner, started_at, lease_until) VALUES (?, ?, ?, ?) RETURNING id",
            [kind, owner, instant(now), instant(now + lease)],
        ).fetchone()
    return ScanRun(id=row[0], kind=kind, owner=owner, started_at=now, lease_until=now + lease)


def renew_run(
    db: Connection, run_id: int, *, now: datetime, lease: timedelta, progress: Mapping[str, Any] | None = None
) -> None:
    """Keep the lease and note progress (JSON values). Raises AlreadyRunning where another run has taken over."""
    with db.write():
        require_lease(db, run_id)
        db.execute("UPDATE scan_runs SET lease_until = ? WHERE id = ?", [instant(now + lease), run_id])
        if progress is not None:
            db.execute("UPDATE scan_runs SET progress = ? WHERE id = ?", [dump(dict(progress)), run_id])


def finish_run(db: Connection, run_id: int, report: ScanReport, *, now: datetime) -> None:
    """End a run with its report, and give back the lease."""
    with db.write():
        db.execute(
            "UPDATE scan_runs SET finished_at = ?, lease_until = ?, report = ? WHERE id = ?",
            [instant(now), instant(now), to_json(report), run_id],
        )
        drawn_pages.drop_old(db, now=now)
        draft_versions.drop_old(db, now=now)


def require_lease(db: Connection, run_id: int) -> None:
    """Raise AlreadyRunning unless `run_id` is the newest run and unfinished. To be called inside a write."""
    row = db.execute("SELECT id, finished_at FROM scan_runs ORDER BY id DESC LIMIT 1").fetchone()
    if row is None or row[0] != run_id or row[1] is not None:
        raise AlreadyRunning("Another scan of this account has taken over: this one stops, and nothing is lost.")


def load_last_run(db: Connection) -> ScanRun | None:
    """The newest run, or None before the first."""
    row = db.execute(_NEWEST).fetchone()
    return None if row is None else _run(row)


def load_run(db: Connection, run_id: int) -> ScanRun | None:
    """One run, or None."""
    row = db.execute(f"SELECT {_COLUMNS} FROM scan_runs WHERE id = ?", [run_id]).fetchone()  # noqa: S608 -- constant
    return None if row is None else _run(row)


def _run(row: tuple[Any, ...]) -> ScanRun:
    number, kind, owner, started_at, lease_until, finished_at, progress, report = row
    return ScanRun(
        id=number,
        kind=kind,
        owner=owner,
        started_at=moment(started_at),
        lease_until=moment(lease_until),
        finished_at=parse_instant(finished_at),
        progress=parse(progress) if progress else {},
        report=from_json(ScanReport, report) if report else None,
    )
