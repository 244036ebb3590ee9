"""Whom members say that they know, so that colleagues may ask them."""

from collections.abc import Iterable
from typing import Protocol

from plugin.domain.model import AccountId, Address, SharedContact


class SharedContactStore(Protocol):
    """What accounts share of their contacts. On a laptop it is empty."""

    def share_contact(self, contact: SharedContact) -> None:
        """Let colleagues know that somebody is known, in place of what was shared of the same address before."""
        ...

    def take_back_contacts(self, account_id: AccountId, addresses: Iterable[Address] | None = None) -> int:
        """Take back what an account shares of these addresses, of all if none are given; how much that was."""
        ...

    def load_shared_by(self, account_id: AccountId) -> list[SharedContact]:
        """What an account shares, by name."""
        ...

    def load_shared(self) -> list[SharedContact]:
        """What all accounts share, by name."""
        ...
