"""Reading in pages, and the account that each run gives of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from plugin.domain.model.calendar import CalendarEvent
from plugin.domain.model.ids import Address
from plugin.domain.model.mail import MailMessage


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be read, and why, in words for the run's report."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Tally:
    """One side of a reconciliation: what the source lists, what is held, what was new, what was skipped.

    `left_out` counts what the user's own list keeps out: it is neither listed nor skipped.
    """

    listed: int = 0
    held: int = 0
    new: int = 0
    skipped: tuple[Skipped, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class ScanReport:
    """How a scan or an import ended. `complete` only where every listed id is held or was skipped for cause."""

    account: Address
    messages: Tally = field(default_factory=Tally)
    events: Tally = field(default_factory=Tally)
    units: int = 0
    calls: int = 0
    refused: int = 0
    seconds: float = 0.0
    complete: bool = True
    resumes_at: datetime | None = None
    note: str = ""
    needs_user: bool = False
    """It is incomplete, and no later run goes on by itself: the note says what to do."""


@dataclass(frozen=True, slots=True)
class MirrorPage:
    """What one page of a scan or import brings: applied as a whole with its cursors, or not at all.

    A cursor of None is removed. `drop_messages` and `drop_events` empty the mirror first (a full scan
    anew); the ledger is never touched. `skipped_*` are remembered until their id is held or deleted.
    """

    messages: tuple[MailMessage, ...] = ()
    deleted_messages: tuple[str, ...] = ()
    events: tuple[CalendarEvent, ...] = ()
    deleted_events: tuple[str, ...] = ()
    skipped_messages: tuple[Skipped, ...] = ()
    skipped_events: tuple[Skipped, ...] = ()
    cursors: Mapping[str, str | None] = field(default_factory=dict)
    drop_messages: bool = False
    drop_events: bool = False


@dataclass(frozen=True, slots=True)
class ScanRun:
    """One run of a scan or import. It is under way while `finished_at` is None and `lease_until` is ahead.

    `owner` names the process that holds the lease; `progress` is what it last told of itself.
    """

    id: int
    kind: str
    owner: str
    started_at: datetime
    lease_until: datetime
    finished_at: datetime | None = None
    progress: Mapping[str, Any] = field(default_factory=dict)
    report: ScanReport | None = None


@dataclass(frozen=True, slots=True)
class ChangeCount:
    """How often a store has changed: what an account's snapshot rests on, what only its asks rest on, and the rest.

    Of the rest (runs of scans, what was skipped, the model's cost) nothing is judged, but pages show it.
    """

    mirror: int = 0
    ledger: int = 0
    shown: int = 0

    @property
    def judged(self) -> tuple[int, int]:
        """What a judgement rests on: it holds while these stand still."""
        return self.mirror, self.ledger
