"""Work that goes on while nobody waits for it: scans on a schedule, and looks at what became of the drafts.

Huey carries the tasks, in this one process on SQLite by default, between machines on PostgreSQL. It delivers a task at
most once, so nothing depends on that: a scan keeps its own cursor and lease, and the next round goes on where the last
one died. Between machines, rows say what is to be looked at and who is at it (`Looks`). Tasks carry ids only.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from threading import Event, Thread, get_ident

from huey import crontab
from huey.consumer import Consumer

from plugin.domain.model import Account, AccountId
from plugin.errors import StoreTrouble, UserError
from plugin.usecases.stores.control import ControlStore
from web.bootstrap import Wiring
from web.counters import note_failed_scan, note_scan
from web.file_jobs import FileJobs
from web.refresh import look
from web.server_mode import ServerMode

log = logging.getLogger("askwell.jobs")
EVERY_MINUTES = 15
CARE_SECONDS = 10.0
ASKED_FOR, UNFINISHED, ROUND = 2, 1, 0
"""Which looks come first: those that somebody waits for, then those that died with their worker, then the round's."""
END_SECONDS = 3.0


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
        self.files = FileJobs(self._queue, wiring, clock) if house is None else None
        """What reads handed-over files: a laptop's page takes them, a server does not."""
        self._queue.periodic_task(crontab(minute=f"*/{EVERY_MINUTES}"))(self.look_at_all)
        self._consumer: Consumer | None = None
        self._looks = wiring.open_looks()
        self._under_way: dict[int, int] = {}
        """The looks of this process, each with the thread that makes it."""
        self._missed = False
        """Whether the database was away when a round was to begin: it begins once the database is back."""
        self._stopped = Event()
        self._caring: Thread | None = None

    def is_looking(self, account_id: AccountId) -> bool:
        """Whether a look at the account is queued or under way, whoever asked for it."""
        return self._looks.is_looking(account_id) or (self.files is not None and self.files.is_reading(account_id))

    def is_looking_here(self, account_id: AccountId) -> bool:
        """The same of what the database does not count: looks that this process keeps in memory, and its files."""
        reading = self.files is not None and self.files.is_reading(account_id)
        return reading or (not self._looks.shared and self._looks.is_looking(account_id))

    def _look_at(self, account_id: str) -> None:
        of = AccountId(account_id)
        look = self._looks.begin(of)
        if look is None:
            return
        self._under_way[get_ident()] = look
        again = False
        try:
            again = not self._try_to_look_at(account_id)
        finally:
            del self._under_way[get_ident()]
            # Where the database is away, the look's row stays; without signs of life it is found to be unfinished.
            with suppress(StoreTrouble, UserError):
                self._looks.end(look, of, again=again)

    def _try_to_look_at(self, account_id: str) -> bool:
        """Look at an account; False where the database failed, so that it has to be looked at again."""
        try:
            with self._wiring.open_control() as control:
                account = control.load_account(account_id)
                wanted = account is not None and self._is_read(control, account)
            report = look(self._wiring, account, self._clock) if account is not None and wanted else None
            if report is not None:
                note_scan(report)
                new = report.messages.new + report.events.new
                log.info("looked at account %s: %d new, complete: %s", account_id, new, report.complete)
        except StoreTrouble as error:
            log.warning("a look at an account ended early: %s", type(error).__name__)
            return False
        except UserError as error:
            # Kept as the account's health, which the page shows; the words may name people.
            note_failed_scan()
            log.warning("a look at an account ended early: %s", type(error).__name__)
        except Exception as error:  # noqa: BLE001 - a defect in one look must not end the schedule
            note_failed_scan()
            log.error("a look at an account failed: %s", type(error).__name__)  # noqa: TRY400 - a traceback may hold mail
        return True

    def _is_read(self, control: ControlStore, account: Account) -> bool:
        """On a server, whose owner may come in no longer is read no longer."""
        return self._house is None or self._house.serves(control, account)

    def look_soon(self, account_id: AccountId) -> bool:
        """Queue a look at one account; False where that cannot be now: the next round makes up for it."""
        try:
            # One that waits already may wait at the end of a round: asked for, it comes first. It is made once all the
            # same, because the row is what counts.
            self._looks.ask(account_id)
            self._queue_look(account_id, ASKED_FOR)
        except (StoreTrouble, UserError) as error:
            log.warning("a look at an account could not be queued: %s", error)
            return False
        return True

    def _queue_look(self, account_id: AccountId, priority: int) -> None:
        try:
            self._look(account_id, priority=priority)
        except StoreTrouble:
            self._looks.drop(account_id)
            raise

    def look_at_all(self) -> None:
        """Queue a look at every connected account, and the files that wait; also picks up what died half-way."""
        try:
            begun = self._looks.begin_round(self._clock())
        except (StoreTrouble, UserError) as error:
            if not self._missed:
                log.warning("a round could not be begun (%s); it begins by itself", type(error).__name__)
            self._missed = True
            return
        self._missed = False
        for account_id in begun:
            try:
                self._queue_look(account_id, ROUND)
            except (StoreTrouble, UserError) as error:
                log.warning("a look at an account could not be queued: %s", error)
        if self.files is not None:
            self.files.import_waiting()

    def start(self) -> None:
        """Start the threads; returns at once."""
        self._consumer = _ThreadConsumer(
            self._queue, workers=self._wiring.settings.looks, worker_type="thread", check_worker_health=False
        )
        self._consumer.start()
        if self._looks.shared:
            self._stopped.clear()
            self._caring = Thread(target=self._care, name="looks", daemon=True)
            self._caring.start()

    def _care(self) -> None:
        """Give signs of life for this process's looks, and queue again what died with another."""
        while not self._stopped.wait(CARE_SECONDS):
            try:
                self._looks.keep(list(self._under_way.values()))
                if self._missed:
                    self.look_at_all()
                for account_id in self._looks.due():
                    self._queue_look(account_id, UNFINISHED)
            except (StoreTrouble, UserError):
                # It is tried again in ten seconds; that the database fails, its own room has said once.
                continue

    def stop(self) -> None:
        """Let the threads end; a running scan stops at its next page and keeps its cursor."""
        if self._consumer is not None:
            self._consumer.stop(graceful=False)
            if self._looks.shared:
                # What they hold of the database is given back once they have seen that it is over.
                for thread in (self._consumer.scheduler, *(one for _, one in self._consumer.worker_threads)):
                    thread.join(timeout=END_SECONDS)
            self._consumer = None
        self._stopped.set()
        if self._caring is not None:
            self._caring.join(timeout=END_SECONDS)
            self._caring = None
        if self._looks.shared:
            self._queue.storage.close()
