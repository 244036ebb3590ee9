"""Which accounts are to be looked at for new mail, and are being looked at."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from plugin.domain.model import AccountId


class Looks(Protocol):
    """Looks that wait or are under way; used by any thread."""

    @property
    def shared(self) -> bool:
        """Whether other processes look as well: then a look lives on only while its worker gives signs of life."""
        ...

    def ask(self, account_id: AccountId) -> bool:
        """Note that an account is to be looked at; False where that is noted already, so that nothing is queued."""
        ...

    def drop(self, account_id: AccountId) -> None:
        """What was asked for could not be queued."""
        ...

    def begin(self, account_id: AccountId) -> int | None:
        """Take the look that waits for an account; None where another worker has it."""
        ...

    def keep(self, looks: Collection[int]) -> None:
        """Give a sign of life for these looks."""
        ...

    def end(self, look: int, account_id: AccountId, *, again: bool = False) -> None:
        """A look is over; `again`, it has to be made anew."""
        ...

    def is_looking(self, account_id: AccountId) -> bool:
        """Whether a look at the account waits or is under way."""
        ...

    def due(self) -> list[AccountId]:
        """Accounts whose look died with its worker or was lost on the way; each is told once, to be queued."""
        ...

    def begin_round(self, moment: datetime) -> list[AccountId]:
        """Ask for a look at each connected account whose turn it is, and return those to be queued.

        Of several workers that ask at a time, one is told. What it then fails to queue is found by `due`.
        """
        ...
