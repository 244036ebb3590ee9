"""What a mailbox and a calendar answer: the values that pass between Google's adapters and the use-cases."""

from dataclasses import dataclass

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
    became_mail: tuple[str, ...] = ()
    """Of the relabelled, those that became sent or arrived mail by it, under their own id."""


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
    """One of the user's sending addresses; `signature` is Gmail's HTML, as text.

    `is_mine` is false for an address that others send from too, such as a group's: what comes from it is not theirs.
    """

    address: Address
    display_name: str
    is_default: bool
    signature: str = ""
    is_mine: bool = True


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
