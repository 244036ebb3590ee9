"""Who may be asked by the user's word: ruling somebody out, and allowing them again."""

from collections.abc import Iterable
from datetime import datetime

from plugin.domain.model import Address, AskStatus, Relationship, Standing
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.suggest import restore


def allow_asking(store: AccountStore, whom: Relationship, *, allowed: bool, now: datetime) -> None:
    """The user's word on whether somebody may be asked; it overrules what ended the exchange until now."""
    ended = whom.standing is Standing.ENDED
    for address in whom.person.addresses:
        store.set_may_ask(address, now if allowed and ended else None)
    if allowed:
        unblock(store, whom.person.addresses, now=now)
    else:
        store.set_do_not_ask(whom.address, True)


def unblock(store: AccountStore, addresses: Iterable[Address], *, now: datetime) -> None:
    """Take every “never” about the person of these addresses back: the rule, and the dismissals that came with it."""
    theirs = set(addresses)
    for ask in store.load_asks():
        if ask.introducer in theirs and ask.status is AskStatus.DISMISSED and ask.reason == "never":
            restore(store, ask.id, now=now)
    for address in theirs:
        store.set_do_not_ask(address, False)
