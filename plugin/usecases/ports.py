"""What the use-cases need of a mailbox, a calendar and a language model: the only place where fakes may stand in.

Every method may raise the errors of `plugin.errors`; reads are paced and retried inside the
adapter, writes are sent exactly once.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from plugin.domain.model import ModelReply, ModelRequest, RawMessage
from plugin.domain.model.port_values import EventPage, HistoryPage, IdPage, MailboxProfile, RemoteDraft, SendAs, Spent


class MailboxPort(Protocol):
    """One user's Gmail."""

    @property
    def spent(self) -> Spent:
        """Units, calls and refusals since this object was made."""
        ...

    def fetch_profile(self) -> MailboxProfile:
        """Address, count and current history id."""
        ...

    def fetch_ids(self, query: str, *, label: str = "", page_token: str | None = None, page_size: int = 500) -> IdPage:
        """A page of ids that match Gmail's `q`, of those under the label of that id; dates in epoch seconds."""
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

    def fetch_labels(self) -> Mapping[str, str]:
        """The user's own labels, their names by their ids."""
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


class MessageSource(Protocol):
    """Where a message that is held can be had again with its words: a mailbox, or the files it was imported from."""

    def fetch_message(self, message_id: str) -> RawMessage:
        """One message; raises NotThere if it is gone."""
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


class LanguageModel(Protocol):
    """A language model at the user's choice. It answers a request and does nothing else; it may be wrong or away."""

    @property
    def name(self) -> str:
        """What the user calls it: the model's name at its host."""
        ...

    def complete(self, request: ModelRequest) -> ModelReply:
        """One answer. Raises ModelUnreachable (no answer came), ModelRefused (the host said no), BudgetSpent."""
        ...
