"""Scans that are under way or over, and which of them holds the account."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any, Protocol

from plugin.domain.model import ScanReport, ScanRun


class RunStore(Protocol):
    """Runs of one account's scans. At most one holds the lease."""

    def start_run(
        self,
        *,
        kind: str,
        owner: str,
        now: datetime,
        lease: timedelta,
        is_alive: Callable[[str], bool] | None = None,
    ) -> ScanRun:
        """Begin a run and take the lease. Raises AlreadyRunning while another live run holds it."""
        ...

    def renew_run(
        self, run_id: int, *, now: datetime, lease: timedelta, progress: Mapping[str, Any] | None = None
    ) -> None:
        """Keep the lease, note progress. Raises AlreadyRunning where another run has taken over."""
        ...

    @property
    def lease(self) -> timedelta:
        """For how long a run holds the account without a sign of life."""
        ...

    def keep_run(self, run_id: int, *, clock: Callable[[], datetime]) -> AbstractContextManager[None]:
        """Give signs of life for a run while the context lasts, whatever its thread waits for."""
        ...

    def finish_run(self, run_id: int, report: ScanReport, *, now: datetime) -> None:
        """End a run with its report, and give back the lease."""
        ...

    def load_last_run(self) -> ScanRun | None:
        """The newest run, or None before the first."""
        ...

    def load_run(self, run_id: int) -> ScanRun | None:
        """One run, or None."""
        ...
