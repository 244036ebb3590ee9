"""Looks at accounts in the one process that there is: kept in memory, and begun anew with it."""

from collections import Counter
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import datetime
from threading import Lock

from plugin.domain.model import AccountId
from plugin.store.control_store import ControlStore


class LocalLooks:
    """What is to be looked at. Asked for again before it began, a look is made again."""

    shared = False

    def __init__(self, open_control: Callable[[], AbstractContextManager[ControlStore]]) -> None:
        self._open_control = open_control
        self._ahead: Counter[str] = Counter()
        self._counting = Lock()

    def ask(self, account_id: AccountId) -> bool:
        """Note that an account is to be looked at."""
        with self._counting:
            self._ahead[account_id] += 1
        return True

    def drop(self, account_id: AccountId) -> None:
        """Take that back: it could not be queued."""
        with self._counting:
            self._ahead[account_id] -= 1

    def begin(self, account_id: AccountId) -> int | None:
        """Take a look; one that waited in the queue since before this process began was not counted then."""
        with self._counting:
            self._ahead[account_id] = max(1, self._ahead[account_id])
        return 0

    def keep(self, looks: Collection[int]) -> None:
        """Nothing: a process that has died looks at nothing, and the next one begins anew."""

    def end(self, look: int, account_id: AccountId, *, again: bool = False) -> None:  # noqa: ARG002 -- the port's
        """A look is over; the next round comes by itself."""
        self.drop(account_id)

    def is_looking(self, account_id: AccountId) -> bool:
        """Whether a look at the account waits or is under way."""
        with self._counting:
            return self._ahead[account_id] > 0

    def due(self) -> list[AccountId]:
        """None: the next round makes up for what was lost."""
        return []

    def begin_round(self, moment: datetime) -> list[AccountId]:  # noqa: ARG002 -- the port's
        """Ask for a look at every connected account."""
        with self._open_control() as control:
            begun = [account.id for account in control.load_accounts() if account.kind == "google"]
        with self._counting:
            self._ahead.update(begun)
        return begun
