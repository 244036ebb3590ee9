"""Everything kept of one account."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from plugin.domain.model import Address, ChangeCount, NeverReadCounts, NeverReadEntry
from plugin.domain.people.never_read import NeverRead
from plugin.store.drawn_pages import DrawnPage
from plugin.usecases.stores.asks import AskStore
from plugin.usecases.stores.mirror import MirrorStore
from plugin.usecases.stores.readings import ReadingStore
from plugin.usecases.stores.runs import RunStore
from plugin.usecases.stores.user_words import UserWordStore


class AccountStore(MirrorStore, RunStore, UserWordStore, ReadingStore, AskStore, Protocol):
    """One person's mirror, words, asks and drafts, and what concerns all of it."""

    def close(self) -> None:
        """Give the file back; a second time does nothing."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def count_changes(self) -> ChangeCount:
        """How often it has changed: what was worked out at the same count still holds."""
        ...

    def load_drawn_page(self, place: str, *, now: datetime) -> DrawnPage | None:
        """The page that was drawn last at a place, while it is not too old to say something at `now`; else None."""
        ...

    def save_drawn_page(self, page: DrawnPage, *, count: ChangeCount) -> bool:
        """Keep a page until what it rests on is said otherwise; False where that has happened since `count`."""
        ...

    def counts(self) -> dict[str, int]:
        """How many rows each kind of record has."""
        ...

    def forget_person(
        self, addresses: Iterable[Address], name: str, *, now: datetime
    ) -> tuple[dict[str, int], list[Path]]:
        """Delete everything of a person for good; how many of each kind went, and which letters are to go after them.

        Keyed hashes keep the person out.
        """
        ...

    def remember_person(self, address: Address) -> bool:
        """Let a forgotten person be read again; False where nobody of that address is forgotten."""
        ...

    def count_forgotten(self) -> int:
        """How many people are forgotten."""
        ...

    def load_never_read(self) -> NeverRead:
        """The user's list of what is never read."""
        ...

    def add_never_read(self, entries: Iterable[NeverReadEntry], *, now: datetime) -> None:
        """Add lines to the list, or say anew whose or what a line is."""
        ...

    def remove_never_read(self, entries: Iterable[NeverReadEntry]) -> int:
        """Take lines off the list; how many there were. What they left out will be read."""
        ...

    def count_never_read(self, never: NeverRead) -> NeverReadCounts:
        """What of what was read before these lines would take; nothing is changed."""
        ...

    def forget_never_read(self, never: NeverRead) -> NeverReadCounts:
        """Delete what was read before of what these lines keep out; how much went. Asks and words of the user stay."""
        ...

    def vacuum(self) -> None:
        """Give freed pages back and empty the journal, so that what was deleted is on the disk no more."""
        ...

    def backup(self, path: Path) -> None:
        """Copy the whole file as it is now, while others may write."""
        ...
