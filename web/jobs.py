"""Work that goes on while nobody waits for it: scans on a schedule, and looks at what became of the drafts.

Huey carries the tasks, in this one process on SQLite by default; it delivers a task at most once,
so nothing depends on that: a scan keeps its own cursor and lease, and the next round goes on where
the last one died. Tasks carry ids only.
"""

import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from threading import Lock

from huey import crontab
from huey.consumer import Consumer

from plugin.domain.model import Account, AccountId
from plugin.errors import AlreadyRunning, StoreTrouble, UserError
from plugin.store.uploads import discard_old, waiting_folders
from plugin.usecases.stores import ControlStore
from web.bootstrap import Wiring
from web.counters import note_failed_scan, note_scan
from web.file_import import read_handed_over
from web.refresh import look
from web.server_mode import ServerMode

log = logging.getLogger("askwell.jobs")
EVERY_MINUTES = 15


class _ThreadConsumer(Consumer):  # type: ignore[misc]  # huey ships no types
    """Huey's consumer beside a web server: the process's signals stay the server's."""

    def _set_signal_handlers(self) -> None:
        """Leave the signal handlers as they are."""


class Jobs:
    """The queue of looks, and the threads that work it off."""

    def __init__(self, wiring: Wiring, clock: Callable[[], datetime], house: ServerMode | None = None) -> None:
        self._wiring = wiring
        self._house = house
        self._clock = clock
        self._queue = wiring.open_queue()
        self._look = self._queue.task()(self._look_at)
        self._import = self._queue.task()(self._import_files)
        self._queue.periodic_task(crontab(minute=f"*/{EVERY_MINUTES}"))(self.look_at_all)
        self._consumer: Consumer | None = None
        self._ahead: Counter[str] = Counter()
        self._importing: set[str] = set()
        self._counting = Lock()

    def is_looking(self, account_id: AccountId) -> bool:
        """Whether a look at the account is queued or under way, whoever asked for it."""
        with self._counting:
            return self._ahead[account_id] > 0

    def _look_at(self, account_id: str) -> None:
        # One that waited in the queue since before this process began was not counted then.
        with self._counting:
            self._ahead[account_id] = max(1, self._ahead[account_id])
        try:
            self._try_to_look_at(account_id)
        finally:
            with self._counting:
                self._ahead[account_id] -= 1

    def _try_to_look_at(self, account_id: str) -> None:
        try:
            with self._wiring.open_control() as control:
                account = control.load_account(account_id)
                wanted = account is not None and self._is_read(control, account)
            report = look(self._wiring, account, self._clock) if account is not None and wanted else None
            if report is not None:
                note_scan(report)
                new = report.messages.new + report.events.new
                log.info("looked at account %s: %d new, complete: %s", account_id, new, report.complete)
        except UserError as error:
            # Kept as the account's health, which the page shows; the words may name people.
            note_failed_scan()
            log.warning("a look at an account ended early: %s", type(error).__name__)
        except Exception as error:  # noqa: BLE001 - a defect in one look must not end the schedule
            note_failed_scan()
            log.error("a look at an account failed: %s", type(error).__name__)  # noqa: TRY400 - a traceback may hold mail

    def _is_read(self, control: ControlStore, account: Account) -> bool:
        """On a server, whose owner may come in no longer is read no longer."""
        return self._house is None or self._house.serves(control, account)

    def look_soon(self, account_id: AccountId) -> None:
        """Queue a look at one account; where the disk is full, the next round makes up for it."""
        with self._counting:
            self._ahead[account_id] += 1
        try:
            self._look(account_id)
        except StoreTrouble as error:
            with self._counting:
                self._ahead[account_id] -= 1
            log.warning("a look at an account could not be queued: %s", error)

    def look_at_all(self) -> None:
        """Queue a look at every connected account, and the files that wait; also picks up what died half-way."""
        with self._wiring.open_control() as control:
            accounts = control.load_accounts()
            due = [one.id for one in accounts if one.kind == "google" and self._is_read(control, one)]
        for account_id in due:
            self.look_soon(account_id)
        home = self._wiring.settings.home
        discard_old(home, now=self._clock())
        known = {account.id for account in accounts}
        for owner, folder in waiting_folders(home):
            if owner in known:
                self.import_soon(AccountId(owner), folder)

    def import_soon(self, account_id: AccountId, folder: str) -> None:
        """Queue the reading of files that were handed over, once; where that fails, the next round makes up for it."""
        with self._counting:
            if folder in self._importing:
                return
            self._importing.add(folder)
            self._ahead[account_id] += 1
        try:
            self._import(account_id, folder)
        except StoreTrouble as error:
            self._imported(account_id, folder)
            log.warning("an import could not be queued: %s", error)

    def _import_files(self, account_id: str, folder: str) -> None:
        with self._counting:
            if folder not in self._importing:
                self._importing.add(folder)
                self._ahead[account_id] += 1
        try:
            with self._wiring.open_control() as control:
                account = control.load_account(account_id)
            if account is not None:
                report = read_handed_over(self._wiring, account, folder, self._clock)
                log.info("read files into account %s: %d messages", account_id, report.messages.held)
                look(self._wiring, account, self._clock)
        except AlreadyRunning:
            log.info("account %s is being read already; its files wait for the next round", account_id)
        except UserError as error:
            log.warning("an import ended early: %s", type(error).__name__)
        except Exception as error:  # noqa: BLE001 - a defect in one import must not end the schedule
            log.error("an import failed: %s", type(error).__name__)  # noqa: TRY400 - a traceback may hold mail
        finally:
            self._imported(account_id, folder)

    def _imported(self, account_id: str, folder: str) -> None:
        with self._counting:
            self._importing.discard(folder)
            self._ahead[account_id] -= 1

    def start(self) -> None:
        """Start the threads; returns at once."""
        self._consumer = _ThreadConsumer(self._queue, workers=2, worker_type="thread", check_worker_health=False)
        self._consumer.start()

    def stop(self) -> None:
        """Let the threads end; a running scan stops at its next page and keeps its cursor."""
        if self._consumer is not None:
            self._consumer.stop(graceful=False)
            self._consumer = None
