"""Changing many prospects at once, with the way back."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace

from plugin.domain.model import Prospect
from plugin.usecases.stores.account import AccountStore

BEFORE = "prospects_before"
"""The preference that holds what the last change of many replaced."""
_FIELDS = ("id", "status", "why", "say", "role")


def change_prospects(
    store: AccountStore, wanted: Iterable[str], change: Callable[[Prospect], Prospect]
) -> list[Prospect]:
    """Change those of these ids that are on the list, and keep what they were; returns them as they were."""
    ids = set(wanted)
    before = [one for one in store.load_prospects() if one.id in ids and one.status not in {"removed", "proposed"}]
    if before:
        store.save_preference(BEFORE, json.dumps([[getattr(one, name) for name in _FIELDS] for one in before]))
        store.save_prospects([change(one) for one in before])
    return before


def undo_change(store: AccountStore) -> int:
    """Put back what the last change of many replaced; returns how many, 0 where there is nothing to put back."""
    kept = store.load_preferences().get(BEFORE, "")
    if not kept:
        return 0
    was = {row[0]: dict(zip(_FIELDS[1:], row[1:], strict=True)) for row in json.loads(kept)}
    back = [replace(one, **was[one.id]) for one in store.load_prospects() if one.id in was]
    store.save_prospects(back)
    store.save_preference(BEFORE, None)
    return len(back)
