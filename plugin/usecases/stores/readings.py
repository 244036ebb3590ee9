"""What a language model found in an account's mail, which model that is, and what it used."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

from plugin.domain.model import Finding, ModelHealth, ModelSettings, ModelUsage, ReaderRead


class ReadingStore(Protocol):
    """Findings of careful reading, and the model that the user chose for it."""

    def reading_lock(self) -> AbstractContextManager[bool]:
        """Whether nobody else reads this account with a language model now; held until the context ends."""
        ...

    def load_findings(self) -> list[Finding]:
        """What holds of messages that are held, without what the user struck out: oldest first, then by id."""
        ...

    def load_struck_findings(self) -> list[Finding]:
        """What the user struck out, in the same order."""
        ...

    def load_reader_reads(self) -> list[ReaderRead]:
        """Which messages were read, by which version of the reader, by message."""
        ...

    def save_reading(self, reads: Sequence[ReaderRead], found: Sequence[Finding]) -> None:
        """Keep what a reading brought, in place of all found in these messages before; what was struck out stays so."""
        ...

    def strike_finding(self, finding_id: str, *, struck: bool) -> bool:
        """Say that a finding is wrong, or take that back; False where there is none of that id."""
        ...

    def delete_findings(self) -> int:
        """Drop everything that was found, and that anything was read; how many findings went."""
        ...

    def load_model_settings(self) -> ModelSettings:
        """Which language model the user chose, and for what; where they never did, that nothing is set."""
        ...

    def save_model_settings(self, settings: ModelSettings) -> None:
        """Replace it."""
        ...

    def load_model_health(self) -> ModelHealth:
        """How the model's host fares."""
        ...

    def save_model_health(self, health: ModelHealth) -> None:
        """Note how the model's host fares."""
        ...

    def add_model_usage(self, usage: ModelUsage) -> None:
        """Add to what was used on a day for a purpose."""
        ...

    def load_model_usage(self, *, since: date) -> Sequence[ModelUsage]:
        """What was used, by day and purpose, from the day `since` on."""
        ...
