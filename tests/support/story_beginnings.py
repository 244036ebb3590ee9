"""How nearly every story begins, lived through once a process: the ask is drafted, sent an hour later and seen as sent.

Each story goes on from a copy: of the store's file, and of what the sandbox holds of the account. Nobody writes to what
is kept here.
"""

from copy import deepcopy
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

BEGINNING = ("draft", "after 1 hour", "send", "look")
_OF_ITS_OWN = frozenset({"account", "clock", "now", "lock"})
"""What a mailbox or a diary of another sandbox has already."""
_TOLD = ("now", "thread", "subject", "sent_id", "letters", "pressed", "ask_id", "refused", "calls")
"""What a story remembers of what happened."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a sandbox holds of an account, and what a story remembers, at one moment."""

    mailbox: dict[str, Any]
    diary: dict[str, Any]
    told: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Beginning:
    """A story's first lines, carried out."""

    held: Held
    store: bytes

    def put_store(self, path: Path) -> None:
        """Write a copy of the store's file, readable by its owner alone."""
        path.touch(mode=0o600)
        path.write_bytes(self.store)

    def go_on(self, story: Any, google: Any, address: str) -> None:
        """Put a story, with a sandbox of its own, where this one ended."""
        _put(google.mailboxes[address], self.held.mailbox)
        _put(google.diaries[address], self.held.diary)
        _put(story, self.held.told)


def hold(story: Any, google: Any, address: str) -> Held:
    """A copy of where a story stands."""
    return Held(
        _state(google.mailboxes[address]),
        _state(google.diaries[address]),
        {name: deepcopy(getattr(story, name)) for name in _TOLD},
    )


def _state(part: Any) -> dict[str, Any]:
    return {one.name: deepcopy(getattr(part, one.name)) for one in fields(part) if one.name not in _OF_ITS_OWN}


def _put(part: Any, state: dict[str, Any]) -> None:
    for name, value in state.items():
        setattr(part, name, deepcopy(value))
