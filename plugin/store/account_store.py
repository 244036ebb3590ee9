"""Everything known of one account: what `plugin.usecases.stores.account` promises, over any database.

It speaks domain records, never rows or SQL. Each method delegates to the module of its noun. What differs from one
database to another (opening, locks, backups) is in its room; each passes tests/store/test_account_store.py.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from plugin.domain.model import (
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
    ListedContact,
    ListImport,
    MailMessage,
    MeetingKey,
    MeetingVerdict,
    MirrorPage,
    ModelHealth,
    ModelSettings,
    ModelUsage,
    NeverReadCounts,
    NeverReadEntry,
    Profile,
    Prospect,
    ReaderRead,
    ScanReport,
    ScanRun,
    Skipped,
    StatusChange,
)
from plugin.domain.people.never_read import NeverRead
from plugin.store import (
    asks,
    changes,
    deletion,
    drawn_pages,
    findings,
    forgotten,
    listed_contacts,
    mirror,
    model_access,
    never_read,
    people,
    runs,
)
from plugin.store.connection import Connection
from plugin.store.draft_versions import VersionsKept


class AccountStore(VersionsKept):
    """One account's data. Use it in the thread that opened it, and close it."""

    def __init__(self, connection: Connection, letters: Path) -> None:
        self._db = connection
        self._letters = letters
        """Where the drafts of an account lie that are files: a folder of its own in the data directory."""

    def close(self) -> None:
        """Give the file back; a second time does nothing."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- the mirror

    def save_page(self, page: MirrorPage, *, run_id: int | None = None) -> MirrorPage:
        """Apply a page with its cursors in one transaction; with `run_id`, only while that run holds the lease.

        Returns the page as it was kept: without those whom the user had forgotten, and what is never read.
        """
        return mirror.save_page(self._db, page, run_id=run_id)

    def load_messages(self, *, since: datetime | None = None) -> list[MailMessage]:
        """All messages, or those dated `since` or later, oldest first."""
        return mirror.load_messages(self._db, since=since)

    def each_message(self) -> Iterator[MailMessage]:
        """All messages one after the other, in no particular order. Nothing may be saved before the last."""
        return mirror.each_message(self._db)

    def load_message(self, message_id: str) -> MailMessage | None:
        """One message, or None."""
        return mirror.load_message(self._db, message_id)

    def load_thread(self, thread_id: str) -> list[MailMessage]:
        """The messages of a thread, oldest first."""
        return mirror.load_thread(self._db, thread_id)

    def load_message_ids(self) -> set[str]:
        """The ids of all messages held."""
        return mirror.load_ids(self._db, mirror.MESSAGES)

    def load_events(self, *, since: datetime | None = None) -> list[CalendarEvent]:
        """All events by start, or those that start `since` or later."""
        return mirror.load_events(self._db, since=since)

    def load_event(self, event_id: str) -> CalendarEvent | None:
        """One event, or None."""
        return mirror.load_event(self._db, event_id)

    def load_event_ids(self) -> set[str]:
        """The ids of all events held."""
        return mirror.load_ids(self._db, mirror.EVENTS)

    def load_skipped(self, kind: str) -> list[Skipped]:
        """What could not be read, of "messages" or "events"."""
        return mirror.load_skipped(self._db, kind)

    def count_skipped(self, kind: str) -> dict[str, int]:
        """How many of "messages" or "events" were passed over for each reason."""
        return mirror.count_skipped(self._db, kind)

    def load_cursor(self, name: str) -> str | None:
        """Where to go on reading, or None."""
        return mirror.load_cursor(self._db, name)

    # --- runs

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
        return runs.start_run(self._db, kind=kind, owner=owner, now=now, lease=lease, is_alive=is_alive)

    def renew_run(
        self, run_id: int, *, now: datetime, lease: timedelta, progress: Mapping[str, Any] | None = None
    ) -> None:
        """Keep the lease, note progress. Raises AlreadyRunning where another run has taken over."""
        runs.renew_run(self._db, run_id, now=now, lease=lease, progress=progress)

    def finish_run(self, run_id: int, report: ScanReport, *, now: datetime) -> None:
        """End a run with its report, and give back the lease."""
        runs.finish_run(self._db, run_id, report, now=now)

    def load_last_run(self) -> ScanRun | None:
        """The newest run, or None before the first."""
        return runs.load_last_run(self._db)

    def load_run(self, run_id: int) -> ScanRun | None:
        """One run, or None."""
        return runs.load_run(self._db, run_id)

    # --- what the user told us

    def load_profile(self) -> Profile:
        """The profile; fields never set are empty."""
        return people.load_profile(self._db)

    def save_profile(self, profile: Profile) -> None:
        """Replace the profile."""
        people.save_profile(self._db, profile)

    def load_prospects(self) -> list[Prospect]:
        """All prospects in the order in which they were first saved."""
        return people.load_prospects(self._db)

    def save_prospects(self, prospects: Sequence[Prospect]) -> None:
        """Add prospects, or replace those with the same id; others stay."""
        people.save_prospects(self._db, prospects)

    def remove_prospect(self, prospect_id: str) -> bool:
        """Remove one; False where there is none of that id."""
        return people.remove_prospect(self._db, prospect_id)

    def load_corrections(self) -> Corrections:
        """Everything the user corrected."""
        return people.load_corrections(self._db)

    def correct_kind(self, address: Address, kind: str | None) -> None:
        """Say what the relationship is; None takes it back."""
        people.correct_kind(self._db, address, kind)

    def correct_name(self, address: Address, name: str | None) -> None:
        """Say what somebody is called; None takes it back."""
        people.correct_name(self._db, address, name)

    def set_do_not_ask(self, address: Address, forbidden: bool) -> None:  # noqa: FBT001 -- the pair reads as a sentence
        """Forbid asking somebody, or allow it again."""
        people.set_do_not_ask(self._db, address, forbidden=forbidden)

    def set_may_ask(self, address: Address, at: datetime | None) -> None:
        """Allow asking somebody whatever ended the exchange before `at`; None leaves it ended."""
        people.set_may_ask(self._db, address, at)

    def merge_people(self, addresses: Iterable[Address]) -> None:
        """Say that these addresses are one person's."""
        people.merge_people(self._db, addresses)

    def split_people(self, addresses: Iterable[Address]) -> None:
        """Say that these addresses are different people's."""
        people.split_people(self._db, addresses)

    def ungroup_people(self, addresses: Iterable[Address]) -> None:
        """Take back that exactly these addresses are one person's, or different people's."""
        people.ungroup_people(self._db, addresses)

    def load_answers(self) -> list[Answer]:
        """The user's answers to questions, by id."""
        return people.load_answers(self._db)

    def save_answer(self, answer: Answer) -> None:
        """Keep an answer, in place of an earlier one to the same question."""
        people.save_answer(self._db, answer)

    def delete_answer(self, question_id: str) -> None:
        """Drop the answer to a question."""
        people.delete_answer(self._db, question_id)

    def correct_meeting(self, meeting: MeetingKey, verdict: MeetingVerdict | None) -> None:
        """Keep the user's word on a meeting; None takes it back."""
        people.correct_meeting(self._db, meeting, verdict)

    def load_preferences(self) -> dict[str, str]:
        """The user's settings by name."""
        return people.load_preferences(self._db)

    def save_preference(self, name: str, value: str | None) -> None:
        """Set one; None removes it."""
        people.save_preference(self._db, name, value)

    def load_install_secret(self) -> str:
        """What makes the Message-IDs of this account's drafts unguessable."""
        return people.load_install_secret(self._db)

    # --- what the careful reader found

    def load_findings(self) -> list[Finding]:
        """What holds of messages that are held, without what the user struck out: oldest first, then by id."""
        return findings.load_findings(self._db)

    def load_struck_findings(self) -> list[Finding]:
        """What the user struck out, in the same order."""
        return findings.load_struck_findings(self._db)

    def load_reader_reads(self) -> list[ReaderRead]:
        """Which messages were read, by which version of the reader, by message."""
        return findings.load_reader_reads(self._db)

    def save_reading(self, reads: Sequence[ReaderRead], found: Sequence[Finding]) -> None:
        """Keep what a reading brought, in place of all found in these messages before; what was struck out stays so."""
        findings.save_reading(self._db, reads, found)

    def strike_finding(self, finding_id: str, *, struck: bool) -> bool:
        """Say that a finding is wrong, or take that back; False where there is none of that id."""
        return findings.strike_finding(self._db, finding_id, struck=struck)

    def delete_findings(self) -> int:
        """Drop everything that was found, and that anything was read; how many findings went."""
        return findings.delete_findings(self._db)

    # --- the language model

    def load_model_settings(self) -> ModelSettings:
        """Which language model the user chose, and for what; where they never did, that nothing is set."""
        return model_access.load_settings(self._db)

    def save_model_settings(self, settings: ModelSettings) -> None:
        """Replace it."""
        model_access.save_settings(self._db, settings)

    def load_model_health(self) -> ModelHealth:
        """How the model's host fares."""
        return model_access.load_health(self._db)

    def save_model_health(self, health: ModelHealth) -> None:
        """Note how the model's host fares."""
        model_access.save_health(self._db, health)

    def add_model_usage(self, usage: ModelUsage) -> None:
        """Add to what was used on a day for a purpose."""
        model_access.add_usage(self._db, usage)

    def load_model_usage(self, *, since: date) -> Sequence[ModelUsage]:
        """What was used, by day and purpose, from the day `since` on."""
        return model_access.load_usage(self._db, since=since)

    # --- the ledger

    def load_asks(self) -> list[Ask]:
        """All asks, oldest first, each with its whole history."""
        return asks.load_asks(self._db)

    def load_ask_outlines(self) -> list[Ask]:
        """All asks, oldest first, their histories without evidence: what lists and counts need."""
        return asks.load_ask_outlines(self._db)

    def load_ask(self, ask_id: str) -> Ask | None:
        """One ask, or None."""
        return asks.load_ask(self._db, ask_id)

    def add_ask(self, ask: Ask) -> None:
        """Add a new ask with the history it brings. An id that exists raises AlreadyThere."""
        asks.add_ask(self._db, ask)

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

        Returns the ask as it is now. Raises NotThere for an unknown id.
        """
        return asks.change_ask(self._db, ask_id, change, until=until, reason=reason, expected=expected)

    def set_ask_value(self, ask_id: str, value: float | None, currency: str = "") -> Ask:
        """Keep what the work is worth that came of an ask; None takes it back. Raises NotThere for an unknown id."""
        return asks.set_ask_value(self._db, ask_id, value, currency)

    def begin_ask(self, ask: Ask, record: DraftRecord) -> bool:
        """Add (or take up) an ask together with its draft; False, and nothing changed, where the draft's key exists."""
        return asks.begin_ask(self._db, ask, record)

    def add_draft(self, record: DraftRecord) -> bool:
        """Add a draft of an existing ask, or of none; False where its key exists."""
        return asks.add_draft(self._db, record)

    def claim_draft(self, key: str, *, now: datetime) -> bool:
        """Turn a pending draft to calling: True for exactly one caller."""
        return asks.claim_draft(self._db, key, now=now)

    def save_draft(self, record: DraftRecord) -> None:
        """Replace the draft of the same key. Raises NotThere where there is none."""
        asks.save_draft(self._db, record)

    def load_drafts(self, *states: str) -> list[DraftRecord]:
        """Drafts in any of the states; all where none is named."""
        return [self._at_home(record) for record in asks.load_drafts(self._db, states)]

    def load_draft(self, ask_id: str, kind: DraftKind = DraftKind.ASK) -> DraftRecord | None:
        """The newest generation of an ask's draft of this kind, or None."""
        record = asks.load_draft(self._db, ask_id, kind)
        return None if record is None else self._at_home(record)

    def load_ask_drafts(self, ask_id: str) -> list[DraftRecord]:
        """All drafts of an ask, of every kind, in the order of their making."""
        return [self._at_home(record) for record in asks.load_ask_drafts(self._db, ask_id)]

    def load_draft_by_key(self, key: str) -> DraftRecord | None:
        """The draft of a key, or None."""
        record = asks.load_draft_by_key(self._db, key)
        return None if record is None else self._at_home(record)

    def _at_home(self, record: DraftRecord) -> DraftRecord:
        """The record, with its file where this data directory has it: a backup may have come from another place."""
        if not record.path or Path(record.path).exists():
            return record
        return replace(record, path=str(self._letters / Path(record.path).name))

    # --- all of it

    def count_changes(self) -> ChangeCount:
        """How often it has changed: what was worked out at the same count still holds."""
        return changes.count_changes(self._db)

    def load_drawn_page(self, place: str, *, now: datetime) -> drawn_pages.DrawnPage | None:
        """The page that was drawn last at a place, while it is not too old to say something at `now`; else None."""
        return drawn_pages.load_page(self._db, place, now=now)

    def save_drawn_page(self, page: drawn_pages.DrawnPage, *, count: ChangeCount) -> bool:
        """Keep a page until what it rests on is said otherwise; False where that has happened since `count`."""
        return drawn_pages.save_page(self._db, page, count=count)

    def count_drafts(self) -> dict[str, int]:
        """How many drafts there are in each state that any is in."""
        return asks.count_drafts(self._db)

    def counts(self) -> dict[str, int]:
        """How many rows each kind of record has."""
        return deletion.counts(self._db)

    def forget_person(
        self, addresses: Iterable[Address], name: str, *, now: datetime
    ) -> tuple[dict[str, int], list[Path]]:
        """Delete everything of a person for good; how many of each kind went, and which letters are to go after them.

        Keyed hashes keep the person out.
        """
        gone, drafts = deletion.forget_person(self._db, addresses, name, now=now)
        asks.drop_decoded()
        # By name, in this store's own folder: one that was copied or set aside still tells where they lay before.
        return gone, [self._letters / Path(record.path).name for record in drafts if record.path]

    def remember_person(self, address: Address) -> bool:
        """Let a forgotten person be read again; False where nobody of that address is forgotten."""
        return forgotten.remember_person(self._db, address)

    def count_forgotten(self) -> int:
        """How many people are forgotten."""
        return forgotten.count_forgotten(self._db)

    def load_never_read(self) -> NeverRead:
        """The user's list of what is never read."""
        return never_read.load_never_read(self._db)

    def add_never_read(self, entries: Iterable[NeverReadEntry], *, now: datetime) -> None:
        """Add lines to the list, or say anew whose or what a line is."""
        never_read.add_never_read(self._db, entries, now=now)

    def remove_never_read(self, entries: Iterable[NeverReadEntry]) -> int:
        """Take lines off the list; how many there were."""
        return never_read.remove_never_read(self._db, entries)

    def count_never_read(self, never: NeverRead) -> NeverReadCounts:
        """What of what was read before these lines would take; nothing is changed."""
        return deletion.count_never_read(self._db, never)

    def forget_never_read(self, never: NeverRead) -> NeverReadCounts:
        """Delete what was read before of what these lines keep out; how much went. Asks and words of the user stay."""
        gone = deletion.forget_never_read(self._db, never)
        asks.drop_decoded()
        return gone

    # --- lists of people

    def load_contacts(self) -> list[ListedContact]:
        """The user's contacts elsewhere, from lists."""
        return listed_contacts.load_contacts(self._db)

    def save_contacts(self, contacts: Iterable[ListedContact]) -> None:
        """Add contacts, or replace those of the same id."""
        listed_contacts.save_contacts(self._db, contacts)

    def remove_contacts(self, ids: Iterable[str]) -> int:
        """Remove these; how many there were."""
        return listed_contacts.remove_contacts(self._db, ids)

    def load_list_import(self, import_id: str) -> ListImport | None:
        """One list that was handed over, or None."""
        return listed_contacts.load_import(self._db, import_id)

    def load_list_imports(self) -> list[ListImport]:
        """The lists that were added and can be undone, the latest first."""
        return listed_contacts.load_imports(self._db)

    def save_list_import(self, one: ListImport) -> None:
        """Keep a list; a new one to be looked at takes the place of an earlier such one."""
        listed_contacts.save_import(self._db, one)

    def delete_list_import(self, import_id: str) -> None:
        """Keep nothing of a list."""
        listed_contacts.delete_import(self._db, import_id)

    def load_notes(self) -> dict[Address, str]:
        """What the user noted of people, by address."""
        return people.load_notes(self._db)

    def save_note(self, address: Address, note: str | None) -> None:
        """Note something of somebody, in place of an earlier note; None takes it away."""
        people.save_note(self._db, address, note)
