"""Work that goes on while nobody waits for it: scans on a schedule, and looks at what became of the drafts.

Huey carries the tasks, in this one process on SQLite by default; it delivers a task at most once,
so nothing depends on that: a scan keeps its own cursor and lease, and the next round goes on where
the last one died. Tasks carry ids only.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from huey import SqliteHuey, crontab
from huey.consumer import Consumer
from plugin.usecases.draft import reconcile
from plugin.usecases.track import track

from plugin.domain.model import AccountId, ScanReport
from plugin.errors import AlreadyRunning, UserError
from plugin.store.database import private_directory
from plugin.usecases.scan import scan
from web.reports import health_of
from web.wiring import Wiring

log = logging.getLogger("askwell.jobs")
EVERY_MINUTES = 15


class _ThreadConsumer(Consumer):  # type: ignore[misc] - huey ships no types
    """Huey's consumer beside a web server: the process's signals stay the server's."""

    def _set_signal_handlers(self) -> None:
        """Leave the signal handlers as they are."""


@dataclass(frozen=True, slots=True)
class Round:
    """One look at an account: read what is new, then see what became of the asks."""

    wiring: Wiring
    clock: Callable[[], datetime]

    def look(self, account_id: str) -> ScanReport | None:
        """Scan and track one account; its failures are kept as its health and hold up no other account."""
        with self.wiring.open_control() as control:
            account = control.load_account(account_id)
            if account is None or account.kind != "google":
                return None
            try:
                with self.wiring.open_google(control, account) as google, control.open_account(account.id) as store:
                    report = scan(
                        store,
                        google.mailbox,
                        google.calendar,
                        account,
                        now=self.clock(),
                        clock=self.clock,
                    )
                    control.save_last_scan(account.id, now=self.clock())
                    control.save_health(account.id, health_of(report), now=self.clock())
                    if google.mailbox is not None:
                        reconcile(store, google.mailbox, now=self.clock())
                    picture = self.wiring.picture(store, account, now=self.clock())
                    track(store, google.mailbox, picture, now=self.clock())
                    return report
            except AlreadyRunning:
                return None
            except UserError as error:
                control.save_health(account.id, str(error), now=self.clock())
                log.warning("a look at an account ended early: %s", type(error).__name__)
                return None


class Jobs:
    """The queue of looks, and the threads that work it off."""

    def __init__(self, wiring: Wiring, clock: Callable[[], datetime]) -> None:
        path = wiring.settings.home / "jobs.db"
        private_directory(path.parent)
        self._round = Round(wiring, clock)
        self._wiring = wiring
        self._queue = SqliteHuey("askwell", filename=str(path), results=False, utc=True)
        _private(path)
        self._look = self._queue.task()(self._look_at)
        self._queue.periodic_task(crontab(minute=f"*/{EVERY_MINUTES}"))(self.look_at_all)
        self._consumer: Consumer | None = None

    def _look_at(self, account_id: str) -> None:
        try:
            self._round.look(account_id)
        except Exception as error:  # noqa: BLE001 - a defect in one look must not end the schedule; its words may hold mail
            log.error("a look at an account failed: %s", type(error).__name__)  # noqa: TRY400 - no traceback: privacy

    def look_soon(self, account_id: AccountId) -> None:
        """Queue a look at one account."""
        self._look(account_id)

    def look_at_all(self) -> None:
        """Queue a look at every connected account; also picks up what died half-way."""
        with self._wiring.open_control() as control:
            for account in control.load_accounts():
                if account.kind == "google":
                    self._look(account.id)

    def start(self) -> None:
        """Start the threads; returns at once."""
        self._consumer = _ThreadConsumer(self._queue, workers=2, worker_type="thread", check_worker_health=False)
        self._consumer.start()

    def stop(self) -> None:
        """Let the threads end; a running scan stops at its next page and keeps its cursor."""
        if self._consumer is not None:
            self._consumer.stop(graceful=False)
            self._consumer = None


def _private(path: Path) -> None:
    if path.exists():
        path.chmod(0o600)
