"""The owner's own addresses: those of the account, and what Gmail has told of its aliases."""

import json

from plugin.domain.model import Address
from plugin.usecases.stores.account import AccountStore

ALIASES = "mail_aliases"
"""The cursor under which a scan keeps them: {"mine": [...], "shared": [...]}; earlier versions kept a list."""


def own_addresses(store: AccountStore, addresses: frozenset[Address], primary: Address) -> frozenset[Address]:
    """The owner's: those of the account and the aliases Gmail has told of, without what others send from too."""
    told = json.loads(store.load_cursor(ALIASES) or "{}")
    if isinstance(told, list):
        told = {"mine": told}
    mine = frozenset(Address(one) for one in told.get("mine", ()))
    shared = frozenset(Address(one) for one in told.get("shared", ()))
    return (addresses | mine) - shared | {primary}
