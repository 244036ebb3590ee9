"""The reading of handed-over files, in the background of the page; a laptop's own, so nothing is shared with others."""

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Lock

from huey import Huey

from plugin.domain.model import AccountId
from plugin.errors import AlreadyRunning, StoreTrouble, UserError
from plugin.store.uploads import discard_old, waiting_folders
from web.bootstrap import Wiring
from web.file_import import read_handed_over
from web.refresh import look

log = logging.getLogger("askwell.jobs")


class FileJobs:
    """Imports that are queued or under way. What a dead process has left is found by its folder."""

    def __init__(self, queue: Huey, wiring: Wiring, clock: Callable[[], datetime]) -> None:
        self._wiring = wiring
        self._clock = clock
        self._import = queue.task()(self._import_files)
        self._counting = Lock()
        self._ahead: dict[str, str] = {}
        """The folders that are queued or under way, each with its account."""

    def is_reading(self, account_id: AccountId) -> bool:
        """Whether files for the account wait or are being read."""
        with self._counting:
            return account_id in self._ahead.values()

    def import_soon(self, account_id: AccountId, folder: str) -> None:
        """Queue the reading of a folder, once; where that fails, the next round makes up for it."""
        with self._counting:
            if folder in self._ahead:
                return
            self._ahead[folder] = account_id
        try:
            self._import(account_id, folder)
        except StoreTrouble as error:
            self._end(folder)
            log.warning("an import could not be queued: %s", error)

    def import_waiting(self) -> None:
        """Queue what a dead process or a full disk has left; forget what its visitor has left lying."""
        home = self._wiring.settings.home
        discard_old(home, now=self._clock())
        with self._wiring.open_control() as control:
            known = {account.id for account in control.load_accounts()}
        for account_id, folder in waiting_folders(home):
            if account_id in known:
                self.import_soon(AccountId(account_id), folder)

    def _import_files(self, account_id: str, folder: str) -> None:
        with self._counting:
            self._ahead[folder] = account_id
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
            self._end(folder)

    def _end(self, folder: str) -> None:
        with self._counting:
            self._ahead.pop(folder, None)
