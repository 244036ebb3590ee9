"""Asks with their histories, and the drafts that are made of them once."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from plugin.domain.model import Ask, AskStatus, DraftKind, DraftRecord, DraftVersion, StatusChange


class AskStore(Protocol):
    """One account's asks and drafts."""

    def lock(self, *, wait: float = ...) -> AbstractContextManager[None]:
        """One worker at a time writes drafts for this account, across threads and processes.

        Raises Unfinished where another one keeps the lock for longer than `wait` seconds.
        """
        ...

    def load_install_secret(self) -> str:
        """What makes the Message-IDs of this account's drafts unguessable."""
        ...

    def load_asks(self) -> list[Ask]:
        """All asks, oldest first, each with its whole history."""
        ...

    def load_ask_outlines(self) -> list[Ask]:
        """All asks, oldest first, their histories without evidence: what lists and counts need."""
        ...

    def load_ask(self, ask_id: str) -> Ask | None:
        """One ask, or None."""
        ...

    def add_ask(self, ask: Ask) -> None:
        """Add a new ask with the history it brings. An id that exists raises AlreadyThere."""
        ...

    def change_ask(
        self,
        ask_id: str,
        change: StatusChange,
        *,
        until: datetime | None = None,
        reason: str | None = None,
        expected: AskStatus | None = None,
    ) -> Ask:
        """Append to an ask's history, which becomes its status, unless it stands at another than the `expected` one.

        Returns the ask as it is now. Raises NotThere for an unknown id, IllegalTransition for what cannot follow.
        """
        ...

    def set_ask_value(self, ask_id: str, value: float | None, currency: str = "") -> Ask:
        """Keep what the work is worth that came of an ask; None takes it back. Raises NotThere for an unknown id."""
        ...

    def begin_ask(self, ask: Ask, record: DraftRecord) -> bool:
        """Add (or take up) an ask together with its draft; False, and nothing changed, where the draft's key exists."""
        ...

    def add_draft(self, record: DraftRecord) -> bool:
        """Add a draft of an existing ask, or of none; False where its key exists."""
        ...

    def claim_draft(self, key: str, *, now: datetime) -> bool:
        """Turn a pending draft to calling: True for exactly one caller."""
        ...

    def save_draft(self, record: DraftRecord) -> None:
        """Replace the draft of the same key. Raises NotThere where there is none."""
        ...

    def load_drafts(self, *states: str) -> list[DraftRecord]:
        """Drafts in any of the states; all where none is named."""
        ...

    def load_draft(self, ask_id: str, kind: DraftKind = ...) -> DraftRecord | None:
        """The newest generation of an ask's draft of this kind (of the ask itself, if not given), or None."""
        ...

    def load_ask_drafts(self, ask_id: str) -> list[DraftRecord]:
        """All drafts of an ask, of every kind, in the order of their making."""
        ...

    def load_draft_by_key(self, key: str) -> DraftRecord | None:
        """The draft of a key, or None."""
        ...

    def count_drafts(self) -> dict[str, int]:
        """How many drafts there are in each state that any is in."""
        ...

    def save_draft_version(self, version: DraftVersion) -> None:
        """Keep an email as the user edited it, in place of the version of the same number."""
        ...

    def load_draft_versions(self, email: str = ...) -> list[DraftVersion]:
        """The versions of an email, oldest first; of all emails where none is named."""
        ...

    def delete_draft_versions(self, email: str, number: int | None = None) -> int:
        """Delete one version of an email, or all of them; how many there were."""
        ...
