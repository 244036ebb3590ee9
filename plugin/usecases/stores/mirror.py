"""The copy of a mailbox and a calendar, as it was read so far."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from plugin.domain.model import CalendarEvent, MailMessage, MirrorPage, Skipped


class MirrorStore(Protocol):
    """Messages and events of one account, what could not be read of them, and where to go on."""

    def save_page(self, page: MirrorPage, *, run_id: int | None = None) -> MirrorPage:
        """Apply a page with its cursors in one transaction; with `run_id`, only while that run holds the lease.

        Returns the page as it was kept: without those whom the user had forgotten, and what is never read.
        """
        ...

    def load_messages(self, *, since: datetime | None = None) -> list[MailMessage]:
        """All messages, or those dated `since` or later, oldest first."""
        ...

    def each_message(self) -> Iterator[MailMessage]:
        """All messages one after the other, in no particular order. Nothing may be saved before the last."""
        ...

    def load_message(self, message_id: str) -> MailMessage | None:
        """One message, or None."""
        ...

    def load_thread(self, thread_id: str) -> list[MailMessage]:
        """The messages of a thread, oldest first."""
        ...

    def load_message_ids(self) -> set[str]:
        """The ids of all messages held."""
        ...

    def load_events(self, *, since: datetime | None = None) -> list[CalendarEvent]:
        """All events by start, or those that start `since` or later."""
        ...

    def load_event(self, event_id: str) -> CalendarEvent | None:
        """One event, or None."""
        ...

    def load_event_ids(self) -> set[str]:
        """The ids of all events held."""
        ...

    def load_skipped(self, kind: str) -> list[Skipped]:
        """What could not be read, of "messages" or "events"."""
        ...

    def count_skipped(self, kind: str) -> dict[str, int]:
        """How many of "messages" or "events" were passed over for each reason."""
        ...

    def load_cursor(self, name: str) -> str | None:
        """Where to go on reading, or None."""
        ...
