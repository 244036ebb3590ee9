"""What the use-cases need of a mailbox and a calendar: the only place where fakes may stand in.

Every method may raise the errors of `plugin.errors`; reads are paced and retried inside the
adapter, writes are sent exactly once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from plugin.domain.model import Address, CalendarEvent, EventId, RawMessage, Skipped


@dataclass(frozen=True, slots=True)
class MailboxProfile:
    """Gmail's getProfile. `history_id` is a uint64 kept as text."""

    address: Address
    messages_total: int
    history_id: str


@dataclass(frozen=True, slots=True)
class IdPage:
    """One page of `messages.list`: (message id, thread id) pairs, newest first."""

    ids: tuple[tuple[str, str], ...]
    next_page_token: str | None
    estimate: int = 0


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """One page of `history.list`: ids only, in the order Gmail gives; a later change wins.

    A message put into trash or spam is `deleted`. `labels` and `threads` hold what the records tell of
    the messages they name, as (message id, labels after the change) and (message id, thread id).
    """

    added: tuple[str, ...]
    deleted: tuple[str, ...]
    relabelled: tuple[str, ...]
    next_page_token: str | None
    history_id: str
    labels: tuple[tuple[str, tuple[str, ...]], ...] = ()
    threads: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EventPage:
    """One page of `events.list`. `cancelled` are deletions; `skipped` could not be parsed."""

    events: tuple[CalendarEvent, ...]
    cancelled: tuple[EventId, ...]
    skipped: tuple[Skipped, ...]
    next_page_token: str | None
    next_sync_token: str | None


@dataclass(frozen=True, slots=True)
class SendAs:
    """One of the user's sending addresses; `signature` is Gmail's HTML, as text."""

    address: Address
    display_name: str
    is_default: bool
    signature: str = ""


@dataclass(frozen=True, slots=True)
class RemoteDraft:
    """A draft as it lies at Gmail: its ids, and the message as it stands now (the user may have edited it)."""

    draft_id: str
    message: RawMessage


@dataclass(slots=True)
class Spent:
    """What a mailbox or calendar has cost so far: quota units, calls sent, calls refused with 403/429."""

    units: int = 0
    calls: int = 0
    refused: int = 0


class MailboxPort(Protocol):
    """One user's Gmail."""

    @property
    def spent(self) -> Spent:
        """Units, calls and refusals since this object was made."""
        ...

    def fetch_profile(self) -> MailboxProfile:
        """Address, count and current history id."""
        ...

    def fetch_ids(self, query: str, *, page_token: str | None = None, page_size: int = 500) -> IdPage:
        """A page of ids that match Gmail's `q`; dates in epoch seconds."""
        ...

    def fetch_message(self, message_id: str) -> RawMessage:
        """One message; raises NotThere if it is gone."""
        ...

    def fetch_thread(self, thread_id: str) -> tuple[RawMessage, ...]:
        """All messages of a thread, drafts and trash included, oldest first."""
        ...

    def fetch_history(self, start_history_id: str, *, page_token: str | None = None) -> HistoryPage:
        """Changes since; raises CursorExpired when Gmail no longer remembers."""
        ...

    def fetch_send_as(self) -> Sequence[SendAs]:
        """The user's own sending addresses."""
        ...

    def create_draft(self, raw: bytes, *, thread_id: str | None = None) -> tuple[str, str, str]:
        """POST once, no retries: (draft id, message id, thread id). ServiceDown means the outcome is unknown."""
        ...

    def fetch_draft(self, draft_id: str) -> RemoteDraft:
        """The draft as it is now; raises NotThere if sent or discarded."""
        ...

    def fetch_draft_ids(self, query: str = "") -> Sequence[tuple[str, str, str]]:
        """(draft id, message id, thread id) of the drafts that match `q`."""
        ...

    def update_draft(self, draft_id: str, raw: bytes, *, thread_id: str | None = None) -> str:
        """Replace a draft's message; returns the new message id."""
        ...

    def delete_draft(self, draft_id: str) -> None:
        """Delete a draft for good; raises NotThere if it is gone."""
        ...


class CalendarPort(Protocol):
    """One user's primary calendar."""

    @property
    def spent(self) -> Spent:
        """Calls and refusals since this object was made."""
        ...

    def fetch_events(
        self,
        *,
        time_min: datetime | None = None,
        time_max: datetime | None = None,
        sync_token: str | None = None,
        page_token: str | None = None,
    ) -> EventPage:
        """A page of single events; raises CursorExpired on 410."""
        ...
