"""What the use-cases need of a store: domain records in and out, never rows or SQL.

`plugin.store` implements them over SQLite and PostgreSQL, and both pass the same tests (`tests/store/`). Every method
may raise StoreTrouble, where the database fails. A store is used in the thread that opened it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from plugin.domain.model import (
    Account,
    AccountId,
    Address,
    Answer,
    Ask,
    AskStatus,
    CalendarEvent,
    ChangeCount,
    Corrections,
    DraftKind,
    DraftRecord,
    Finding,
    Invitation,
    MailMessage,
    MeetingKey,
    MeetingVerdict,
    Member,
    MemberId,
    MirrorPage,
    ModelHealth,
    ModelSettings,
    ModelUsage,
    Profile,
    Prospect,
    ReaderRead,
    ScanReport,
    ScanRun,
    SharedContact,
    Skipped,
    StatusChange,
)
from plugin.google.shared_pacing import QuotaLedger
from plugin.store.accounts import Health, Identity
from plugin.store.sessions import OAuthState, WebSession
from plugin.store.tokens import RefreshToken, Vault


class AccountStore(Protocol):
    """Everything kept of one account: one person's mirror, words, asks and drafts."""

    def close(self) -> None:
        """Give the file back; a second time does nothing."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def lock(self, *, wait: float = ...) -> AbstractContextManager[None]:
        """One worker at a time writes drafts for this account, across threads and processes.

        Raises Unfinished where another one keeps the lock for longer than `wait` seconds.
        """
        ...

    def reading_lock(self) -> AbstractContextManager[bool]:
        """Whether nobody else reads this account with a language model now; held until the context ends."""
        ...

    def save_page(self, page: MirrorPage, *, run_id: int | None = None) -> MirrorPage:
        """Apply a page with its cursors in one transaction; with `run_id`, only while that run holds the lease.

        Returns the page as it was kept: without those whom the user had forgotten.
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

    def load_cursor(self, name: str) -> str | None:
        """Where to go on reading, or None."""
        ...

    def start_run(
        self,
        *,
        kind: str,
        owner: str,
        now: datetime,
        lease: timedelta,
        is_alive: Callable[[str], bool] | None = None,
    ) -> ScanRun:
        """Begin a run and take the lease. Raises AlreadyRunning while another live run holds it."""
        ...

    def renew_run(
        self, run_id: int, *, now: datetime, lease: timedelta, progress: Mapping[str, Any] | None = None
    ) -> None:
        """Keep the lease, note progress. Raises AlreadyRunning where another run has taken over."""
        ...

    @property
    def lease(self) -> timedelta:
        """For how long a run holds the account without a sign of life."""
        ...

    def keep_run(self, run_id: int, *, clock: Callable[[], datetime]) -> AbstractContextManager[None]:
        """Give signs of life for a run while the context lasts, whatever its thread waits for."""
        ...

    def finish_run(self, run_id: int, report: ScanReport, *, now: datetime) -> None:
        """End a run with its report, and give back the lease."""
        ...

    def load_last_run(self) -> ScanRun | None:
        """The newest run, or None before the first."""
        ...

    def load_run(self, run_id: int) -> ScanRun | None:
        """One run, or None."""
        ...

    def load_profile(self) -> Profile:
        """The profile; fields never set are empty."""
        ...

    def save_profile(self, profile: Profile) -> None:
        """Replace the profile."""
        ...

    def load_prospects(self) -> list[Prospect]:
        """All prospects in the order in which they were first saved."""
        ...

    def save_prospects(self, prospects: Sequence[Prospect]) -> None:
        """Add prospects, or replace those with the same id; others stay."""
        ...

    def remove_prospect(self, prospect_id: str) -> bool:
        """Remove one; False where there is none of that id."""
        ...

    def load_corrections(self) -> Corrections:
        """Everything the user corrected."""
        ...

    def correct_kind(self, address: Address, kind: str | None) -> None:
        """Say what the relationship is; None takes it back."""
        ...

    def correct_name(self, address: Address, name: str | None) -> None:
        """Say what somebody is called; None takes it back."""
        ...

    def set_do_not_ask(self, address: Address, forbidden: bool) -> None:  # noqa: FBT001 -- the pair reads as a sentence
        """Forbid asking somebody, or allow it again."""
        ...

    def set_may_ask(self, address: Address, at: datetime | None) -> None:
        """Allow asking somebody whatever ended the exchange before `at`; None leaves it ended."""
        ...

    def merge_people(self, addresses: Iterable[Address]) -> None:
        """Say that these addresses are one person's."""
        ...

    def split_people(self, addresses: Iterable[Address]) -> None:
        """Say that these addresses are different people's."""
        ...

    def ungroup_people(self, addresses: Iterable[Address]) -> None:
        """Take back that exactly these addresses are one person's, or different people's."""
        ...

    def load_answers(self) -> list[Answer]:
        """The user's answers to questions, by id."""
        ...

    def save_answer(self, answer: Answer) -> None:
        """Keep an answer, in place of an earlier one to the same question."""
        ...

    def delete_answer(self, question_id: str) -> None:
        """Drop the answer to a question."""
        ...

    def correct_meeting(self, meeting: MeetingKey, verdict: MeetingVerdict | None) -> None:
        """Keep the user's word on a meeting; None takes it back."""
        ...

    def load_preferences(self) -> dict[str, str]:
        """The user's settings by name."""
        ...

    def save_preference(self, name: str, value: str | None) -> None:
        """Set one; None removes it."""
        ...

    def load_install_secret(self) -> str:
        """What makes the Message-IDs of this account's drafts unguessable."""
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

    def count_changes(self) -> ChangeCount:
        """How often it has changed: what was worked out at the same count still holds."""
        ...

    def count_drafts(self) -> dict[str, int]:
        """How many drafts there are in each state that any is in."""
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

    def vacuum(self) -> None:
        """Give freed pages back and empty the journal, so that what was deleted is on the disk no more."""
        ...

    def backup(self, path: Path) -> None:
        """Copy the whole file as it is now, while others may write."""
        ...


class MemberStore(Protocol):
    """Who signs in to a server, whose account is whose, and the guest list. On a laptop all of it is empty."""

    def sign_in_member(self, identity: Identity, address: Address, domain: str, *, now: datetime) -> Member:
        """The member of an identity, who is new or was here before; accounts of the same identity become theirs."""
        ...

    def load_member(self, member_id: str) -> Member | None:
        """One member by id, or None."""
        ...

    def load_members(self) -> list[Member]:
        """All members, by address."""
        ...

    def load_member_accounts(self, member_id: MemberId) -> list[Account]:
        """A member's accounts, by address."""
        ...

    def load_owner(self, account_id: str) -> MemberId | None:
        """Whose account it is; None where it is nobody's, as on a laptop."""
        ...

    def delete_member(self, member_id: str) -> bool:
        """Drop a member with their sessions; their accounts are forgotten before. False where there was none."""
        ...

    def end_sessions_of(self, member_id: MemberId) -> None:
        """Sign a member out everywhere."""
        ...

    def save_invitation(self, invitation: Invitation) -> None:
        """Keep an invitation, in place of an earlier one of the same entry."""
        ...

    def load_invitations(self) -> list[Invitation]:
        """All invitations, by entry."""
        ...

    def delete_invitation(self, entry: str) -> bool:
        """Withdraw an invitation; False where there is none."""
        ...

    def share_contact(self, contact: SharedContact) -> None:
        """Let colleagues know that somebody is known, in place of what was shared of the same address before."""
        ...

    def take_back_contacts(self, account_id: AccountId, addresses: Iterable[Address] | None = None) -> int:
        """Take back what an account shares of these addresses, of all if none are given; how much that was."""
        ...

    def load_shared_by(self, account_id: AccountId) -> list[SharedContact]:
        """What an account shares, by name."""
        ...

    def load_shared(self) -> list[SharedContact]:
        """What all accounts share, by name."""
        ...


class ControlStore(MemberStore, Protocol):
    """What is known across accounts: who is connected, their tokens, and who is at the web page."""

    @property
    def home(self) -> Path:
        """The data directory of this machine: keys, letters that are files, and links to the page."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def close(self) -> None:
        """Give the file back; a second time does nothing."""
        ...

    def connect_account(
        self, identity: Identity, account: Account, *, now: datetime, owner: MemberId | None = ...
    ) -> Account:
        """Add an account or bring the one of the same identity up to date; its id is drawn here."""
        ...

    def import_account(self, addresses: Iterable[Address], *, now: datetime) -> Account:
        """The account read from files that has any of these addresses, else a new one; the first is its own."""
        ...

    def load_accounts(self) -> list[Account]:
        """All accounts, by address."""
        ...

    def load_account(self, account_id: str) -> Account | None:
        """One account by id, or None."""
        ...

    def load_account_of(self, identity: Identity) -> Account | None:
        """The account of an identity, or None."""
        ...

    def load_identity(self, account_id: str) -> Identity | None:
        """Who an account is to its issuer, or None."""
        ...

    def save_account(self, account: Account) -> None:
        """Replace what is known of an account that exists."""
        ...

    def save_health(self, account_id: str, text: str, *, now: datetime) -> None:
        """Note how an account fares: "ok", or a sentence."""
        ...

    def load_health(self, account_id: str) -> Health:
        """How an account fares, and when it was last scanned."""
        ...

    def save_last_scan(self, account_id: str, *, now: datetime) -> None:
        """Note that a scan or import ended now."""
        ...

    def letters(self, account_id: str) -> Path:
        """Where the drafts of an imported account are written."""
        ...

    def open_vault(self, key_file: Path) -> Vault:
        """Open the key file, which is made where nothing is encrypted yet. Raises UserError where it is lost."""
        ...

    def has_tokens(self) -> bool:
        """Tell whether anything is encrypted here."""
        ...

    def save_token(self, account_id: str, vault: Vault, token: RefreshToken, *, now: datetime) -> None:
        """Keep an account's refresh token, encrypted."""
        ...

    def load_token(self, account_id: str, vault: Vault) -> RefreshToken | None:
        """The account's token, checked to be its own and for its scopes; None where there is none."""
        ...

    def refuse_token(self, account_id: str, *, now: datetime) -> None:
        """Note that Google takes the account's token no longer: it is not to be asked again until they reconnect."""
        ...

    def is_token_refused(self, account_id: str) -> bool:
        """Whether Google has said so since the account was last connected."""
        ...

    def renew_token(self, account_id: str, vault: Vault, token: RefreshToken) -> None:
        """Keep the token that Google gave in place of the account's present one."""
        ...

    def delete_token(self, account_id: str) -> None:
        """Drop an account's token."""
        ...

    def rotate_tokens(self, vault: Vault) -> int:
        """Encrypt every token anew with the newest key; return how many."""
        ...

    def save_model_key(self, account_id: str, vault: Vault, origin: str, key: str, *, now: datetime) -> None:
        """Keep the account's key to the language model at `origin`, encrypted."""
        ...

    def load_model_key(self, account_id: str, vault: Vault, origin: str) -> str:
        """The account's key to the language model at `origin`; "" where none was given for it."""
        ...

    def has_model_key(self, account_id: str) -> bool:
        """Whether a key to a language model is kept for the account."""
        ...

    def delete_model_key(self, account_id: str) -> None:
        """Drop the account's key to its language model."""
        ...

    def load_secret(self, name: str) -> bytes:
        """A secret of this installation: 32 random bytes, always the same."""
        ...

    def save_state(self, state: OAuthState) -> None:
        """Keep a sign-in that is under way."""
        ...

    def take_state(self, state: str, *, now: datetime) -> OAuthState | None:
        """Return a sign-in once; None for one unknown, taken or expired."""
        ...

    def make_launch_token(self, *, now: datetime, valid: timedelta = ...) -> str:
        """Return a new single-use token for the launch URL."""
        ...

    def take_launch_token(self, token: str, *, now: datetime) -> bool:
        """Use a launch token up: True once."""
        ...

    def start_session(
        self, *, now: datetime, account_id: AccountId | None = None, member_id: MemberId | None = None
    ) -> str:
        """Begin a session; returns the id for the cookie."""
        ...

    def load_session(self, session_id: str, *, now: datetime) -> WebSession | None:
        """A session that is alive, noting that it is in use; else None."""
        ...

    def sign_in_session(self, session_id: str, account_id: AccountId, *, now: datetime) -> str | None:
        """Give an account a session in place of this one, under a new id; None where this one is not alive."""
        ...

    def move_sessions(self, by: timedelta, *, now: datetime) -> None:
        """Begin every session so much later, `now` at the latest: for the demo, which lets days pass."""
        ...

    def end_session(self, session_id: str) -> None:
        """Sign out."""
        ...

    def end_all_sessions(self) -> None:
        """Sign everybody out; links and sign-ins under way end as well."""
        ...

    def purge_expired(self, *, now: datetime) -> None:
        """Delete what has expired."""
        ...

    def open_again(self) -> "ControlStore":
        """The same data once more, for another thread."""
        ...

    def open_account(self, account_id: str) -> AccountStore:
        """Open an account's data. Raises NotThere for an unknown account, UserError where its data is lost."""
        ...

    def forget_account(self, account_id: AccountId) -> bool:
        """Delete an account: all its data, token and sessions; False where there was none. Revoking comes before."""
        ...

    def share_quota(self, account_id: str, service: str, *, per_project: float) -> QuotaLedger | None:
        """Where an account's calls to a service of Google's are booked; None where this process alone makes them.

        `per_project` is what all accounts together may spend in a minute.
        """
        ...

    def stray_files(self) -> list[Path]:
        """Files of accounts that are not known here."""
        ...

    def backup(self, path: Path) -> None:
        """Copy the installation's own data as it is now."""
        ...


class Looks(Protocol):
    """Which accounts are to be looked at, and are being looked at; used by any thread."""

    @property
    def shared(self) -> bool:
        """Whether other processes look as well: then a look lives on only while its worker gives signs of life."""
        ...

    def ask(self, account_id: AccountId) -> bool:
        """Note that an account is to be looked at; False where that is noted already, so that nothing is queued."""
        ...

    def drop(self, account_id: AccountId) -> None:
        """What was asked for could not be queued."""
        ...

    def begin(self, account_id: AccountId) -> int | None:
        """Take the look that waits for an account; None where another worker has it."""
        ...

    def keep(self, looks: Collection[int]) -> None:
        """Give a sign of life for these looks."""
        ...

    def end(self, look: int, account_id: AccountId, *, again: bool = False) -> None:
        """A look is over; `again`, it has to be made anew."""
        ...

    def is_looking(self, account_id: AccountId) -> bool:
        """Whether a look at the account waits or is under way."""
        ...

    def due(self) -> list[AccountId]:
        """Accounts whose look died with its worker or was lost on the way; each is told once, to be queued."""
        ...

    def begin_round(self, moment: datetime) -> list[AccountId]:
        """The connected accounts whose turn it is; of several workers that ask at a time, one is told."""
        ...
