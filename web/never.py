"""Allowing somebody to be asked again, whom the user had ruled out."""

from collections.abc import Iterable
from datetime import datetime

from plugin.domain.model import Address, AskStatus
from plugin.store.account_store import AccountStore
from plugin.usecases.suggest import restore


def unblock(store: AccountStore, addresses: Iterable[Address], *, now: datetime) -> None:
    """Take every “never” about the person of these addresses back: the rule, and the dismissals that came with it."""
    theirs = set(addresses)
    for ask in store.load_asks():
        if ask.introducer in theirs and ask.status is AskStatus.DISMISSED and ask.reason == "never":
            restore(store, ask.id, now=now)
    for address in theirs:
        store.set_do_not_ask(address, False)
