"""Importing from files: the other door, through which mail and calendars come without any Google account."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import PurePath
from typing import TypeVar

from plugin.domain.meetings.event_identity import is_same_event, told_apart, with_uid
from plugin.domain.model import (
    Account,
    Address,
    CalendarEvent,
    MailMessage,
    MessageId,
    MirrorPage,
    ScanReport,
    Skipped,
    Tally,
    ThreadId,
)
from plugin.domain.people.never_read import is_left_out
from plugin.errors import UserError
from plugin.sentences import say
from plugin.takeout.calendars import CalendarReading, read_calendar
from plugin.takeout.copies import LetterPrint
from plugin.takeout.entries import ImportOptions
from plugin.takeout.mbox import Entry, open_entries
from plugin.takeout.sources import FileOrStream, Source, UnreadableFile
from plugin.takeout.threads import Threads
from plugin.takeout.worker_pool import read_entries
from plugin.usecases.scan_run import Run, ScanProgress, start_run
from plugin.usecases.stores.account import AccountStore

PAGE = 500
"""Messages or events written at a time: what a crash costs at most."""

Item = TypeVar("Item")


class PartlyRead(UserError):
    """Some of the input could not be read; the rest was, and is kept. `report` is the import's, in full."""

    def __init__(self, sentence: str, *, report: ScanReport) -> None:
        super().__init__(sentence)
        self.report = report


def import_files(
    store: AccountStore,
    account: Account,
    *,
    mbox: Iterable[FileOrStream] = (),
    ics: Iterable[FileOrStream] = (),
    now: datetime,
    progress: Callable[[ScanProgress], None] | None = None,
    workers: int | None = None,
) -> ScanReport:
    """Read mail folders (mbox, .eml) and calendars (.ics), gzipped or not, into the account.

    A second time brings nothing new.

    Written page by page: a killed import loses a page at most, and doing it again completes it. Raises
    PartlyRead, after everything readable has been read, where a file is missing, of another kind or cut
    off, or an event is broken; AlreadyRunning while the account is being scanned. `workers` is the
    number of processes that read mail, all cores unless given.
    """
    begun = time.monotonic()

    def clock() -> datetime:
        return now + timedelta(seconds=time.monotonic() - begun)

    run = start_run(store, kind="import", clock=clock, listener=progress)
    import_ = _Import(store, account, now, run)
    try:
        for calendar in ics:
            import_.read_calendar(calendar)
        import_.save_events()
        for folder in mbox:
            import_.read_folder(folder, workers=workers)
        import_.settle_threads()
    except BaseException as error:
        # The lease is given back, so that the next attempt need not wait for it.
        import_.failures.append(say("the import was stopped (%(name)s)", name=type(error).__name__))
        run.finish(import_.report(run.seconds))
        raise
    report = import_.report(run.seconds)
    run.finish(report)
    if import_.failures:
        raise PartlyRead(_sentence(import_.failures, report), report=report)
    return report


def unseen_addresses(store: AccountStore, mine: Iterable[Address]) -> list[Address]:
    """Those of the user's addresses that stand in no message and no event that is held: mistyped, or somebody else's.

    None where nothing is held. It ends with the first message that has the last of them.
    """
    missing = list(dict.fromkeys(mine))
    held = False
    for event in store.load_events():
        held = True
        named = {one.mailbox.address for one in event.attendees}
        named |= {event.organizer.address} if event.organizer else set()
        missing = [one for one in missing if one not in named]
    for message in store.each_message() if missing else ():
        held = True
        named = {message.sender.address, *(one.address for one in (*message.to, *message.cc, *message.bcc))}
        missing = [one for one in missing if one not in named]
        if not missing:
            break
    return missing if held else []


@dataclass(slots=True)
class _Side:
    """What was seen of messages or events: ids read, ids new, and what was skipped."""

    held: set[str]
    read: set[str] = field(default_factory=set)
    new: int = 0
    skipped: dict[str, Skipped] = field(default_factory=dict)
    letters: dict[str, LetterPrint] = field(default_factory=dict)

    def take(self, identity: str) -> bool:
        """Note an id as read; False where this import has read it before."""
        if identity in self.read:
            return False
        self.read.add(identity)
        self.new += identity not in self.held
        return True

    def pass_over(self, kept_out: Iterable[Skipped]) -> None:
        """Note what was read and is not kept: it is with somebody whom the user had forgotten, or never wants read."""
        for one in kept_out:
            if one.id in self.read:
                self.read.discard(one.id)
                self.new -= one.id not in self.held
                self.skipped[one.id] = one

    def tally(self) -> Tally:
        passed = [self.skipped[name] for name in sorted(self.skipped) if name not in self.read]
        skipped = tuple(one for one in passed if not is_left_out(one.why))
        return Tally(
            listed=len(self.read) + len(skipped),
            held=len(self.read),
            new=self.new,
            skipped=skipped,
            left_out=len(passed) - len(skipped),
        )


class _Import:
    """One import under way."""

    def __init__(self, store: AccountStore, account: Account, now: datetime, run: Run) -> None:
        self._store = store
        self._account = account
        self._now = now
        self._never = store.load_never_read()
        self._run = run
        self._messages = _Side(store.load_message_ids())
        self._events = _Side(store.load_event_ids())
        self._found: dict[str, CalendarEvent] = {}
        self._held: dict[str, CalendarEvent] | None = None
        # Of each series that was read whole, by UID, from when on.
        self._series_from: dict[str, datetime] = {}
        self._threads: Threads | None = None
        self.failures: list[str] = []

    def report(self, seconds: float) -> ScanReport:
        """How the import stands."""
        return ScanReport(
            account=self._account.address,
            messages=self._messages.tally(),
            events=self._events.tally(),
            seconds=round(seconds, 3),
            complete=not self.failures,
            note="; ".join(self.failures),
        )

    # --- calendars

    def read_calendar(self, file: FileOrStream) -> None:
        """Read a calendar; of an event that stands in several, the one that tells of more guests counts."""
        name = _name(file)
        self._tell("calendar", name, done=len(self._found))
        try:
            reading = read_calendar(file, me=self._account.addresses, now=self._now)
        except UnreadableFile as error:
            self.failures.append(_clause(error))
            return
        for event in reading.events:
            self._take_event(event)
            if event.recurring_event_id and event.ical_uid in reading.series:
                known = self._series_from.get(event.ical_uid, event.start)
                self._series_from[event.ical_uid] = min(known, event.start)
        for skipped in (*reading.skipped, *reading.passed_over):
            # Two files may each name a broken event alike, and both be right.
            named = self._events.skipped.get(skipped.id)
            entry = skipped if named in {None, skipped} else replace(skipped, id=f"{name}: {skipped.id}")
            self._events.skipped[entry.id] = entry
        self.failures.extend(_complaints(name, reading))

    def _take_event(self, event: CalendarEvent) -> None:
        """Keep an event; one that shares its UID with a different one, here or held before, gets a UID of its own."""
        known = self._found.get(event.id) or self._held_event(event)
        if known is not None and not event.recurring_event_id and not is_same_event(known, event):
            event = with_uid(event, told_apart(event))
            known = self._found.get(event.id)
        elif event.id not in self._found:
            known = None
        if known is None or len(event.attendees) >= len(known.attendees):
            self._found[event.id] = event

    def _held_event(self, event: CalendarEvent) -> CalendarEvent | None:
        """The event that is held under the same id, read once for all."""
        if event.id not in self._events.held:
            return None
        if self._held is None:
            self._held = {one.id: one for one in self._store.load_events()}
        return self._held.get(event.id)

    def save_events(self) -> None:
        """Write what the calendars hold, page by page, then remove occurrences that have moved away."""
        events = list(self._found.values())
        for event in events:
            self._events.take(event.id)
        for page in _pages(events):
            self._events.pass_over(self._run.save(MirrorPage(events=tuple(page))).skipped_events)
            self._tell("calendar", say("events, to keep them"), done=self._events.new)
        gone = self._moved_away()
        skipped = self._events.tally().skipped
        if gone or skipped:
            self._run.save(MirrorPage(deleted_events=gone, skipped_events=skipped))

    def _moved_away(self) -> tuple[str, ...]:
        """Held occurrences of series that were read anew and no longer have them, within the time that was read.

        An occurrence that came without its series says nothing of the others.
        """
        earliest = self._series_from
        if not earliest or not self._events.held:
            return ()
        return tuple(
            event.id
            for event in self._store.load_events()
            if event.id not in self._found and event.ical_uid in earliest and event.start >= earliest[event.ical_uid]
        )

    # --- mail

    def read_folder(self, file: FileOrStream, *, workers: int | None) -> None:
        """Read one mbox or .eml file, keeping its messages page by page."""
        name = _name(file)
        self._tell("mail", name, done=len(self._messages.read))
        cut: dict[str, Entry] = {}
        try:
            with open_entries(file) as (source, entries):
                outcomes = read_entries(
                    _watched(entries, cut),
                    ImportOptions(self._account.addresses, self._now, self._never),
                    workers=workers,
                )
                for page in _pages(outcomes):
                    self._save_messages(page, name, cut)
                    self._tell_bytes(source)
        except UnreadableFile as error:
            self.failures.append(_clause(error))
            return
        if cut:
            fate = say("was skipped") if any(entry.why for entry in cut.values()) else say("was kept as far as it goes")
            self.failures.append(
                say(
                    "%(name)s is cut off, and its last message %(fate)s: export the file again and import it once more",
                    name=name,
                    fate=fate,
                )
            )

    def settle_threads(self) -> None:
        """Bring together messages that turned out to belong to one conversation."""
        if self._threads is None:
            return
        changed = self._threads.settle()
        for some in _pages(changed.items()):
            moved = []
            for message_id, thread_id in some:
                message = self._store.load_message(message_id)
                if message is not None:
                    moved.append(replace(message, thread_id=ThreadId(thread_id)))
            self._run.save(MirrorPage(messages=tuple(moved)))
            self._tell("mail", say("which messages belong together"), done=len(self._messages.read))

    def _save_messages(self, outcomes: list[MailMessage | Skipped], name: str, cut: Mapping[str, Entry]) -> None:
        threads = self._known_threads()
        side = self._messages
        messages, unread = [], []
        for outcome in outcomes:
            if isinstance(outcome, MailMessage):
                outcome = self._distinct(outcome)  # noqa: PLW2901  under its own id
                # What is held whole is not replaced by what is left of it in a file that was cut off.
                if side.take(outcome.id) and not (outcome.id in cut and outcome.id in side.held):
                    messages.append(replace(outcome, thread_id=ThreadId(threads.place(outcome))))
            elif outcome.id in side.held or outcome.id in side.read:
                # It was read from another file, or before it went to the trash: it stays.
                side.take(outcome.id)
            else:
                # A message without a Message-ID is named by its place, which only the file's name makes unique.
                unnamed = outcome.id.startswith("message ")
                skipped = replace(outcome, id=f"{name}: {outcome.id}") if unnamed else outcome
                side.skipped[skipped.id] = skipped
                unread.append(skipped)
        kept = self._run.save(MirrorPage(messages=tuple(messages), skipped_messages=tuple(unread)))
        side.pass_over(kept.skipped_messages)

    def _distinct(self, message: MailMessage) -> MailMessage:
        """The message, under an id of its own where another message bears the same Message-ID: both are held."""
        letter = LetterPrint.of(message)
        if letter.is_copy_of(self._messages.letters.setdefault(message.id, letter)):
            return message
        own = f"{message.id}#{letter.digest()}"
        thread_id = own if str(message.thread_id) == str(message.id) else message.thread_id
        return replace(message, id=MessageId(own), thread_id=ThreadId(thread_id))

    def _known_threads(self) -> Threads:
        """The threads of what is held, read once."""
        if self._threads is None:
            self._threads = Threads(self._account.addresses)
            if self._messages.held:
                for message in self._store.each_message():
                    self._threads.place(message)
                    self._messages.letters[message.id] = LetterPrint.of(message)
        return self._threads

    def _tell(self, phase: str, reading: str, *, done: int) -> None:
        self._run.tell(
            ScanProgress(
                phase=phase,
                reading=reading,
                done=done,
                new_messages=self._messages.new,
                new_events=self._events.new,
            )
        )

    def _tell_bytes(self, source: Source) -> None:
        """What is left is judged by the part of the file that has been read."""
        done = len(self._messages.read) + len(self._messages.skipped)
        left = eta = None
        if source.total and source.read:
            part = min(source.read / source.total, 1.0)
            left = round(done * (1 - part) / part)
            eta = self._run.seconds * (1 - part) / part
        self._run.tell(
            ScanProgress(
                phase="mail",
                reading=_name(source.name),
                done=done,
                left=left,
                eta_seconds=eta,
                new_messages=self._messages.new,
                new_events=self._events.new,
            )
        )


def _complaints(name: str, reading: CalendarReading) -> Iterator[str]:
    if reading.cut_off:
        yield say("%(name)s is cut off: export the calendar again and import it once more", name=name)
    elif reading.skipped:
        first = reading.skipped[0]
        more = say(" (and %(value)s more)", value=len(reading.skipped) - 1) if len(reading.skipped) > 1 else ""
        yield say(
            "%(name)s holds a broken event, %(id)s%(more)s, because %(why)s: correct or delete it there",
            name=name,
            id=first.id,
            more=more,
            why=first.why,
        )


def _watched(entries: Iterator[Entry], cut: dict[str, Entry]) -> Iterator[Entry]:
    """Pass entries on, remembering by name the one within which the file ends."""
    for entry in entries:
        if entry.cut_off:
            cut[entry.name] = Entry(b"", entry.number, why=entry.why, cut_off=True)
        yield entry


def _sentence(failures: list[str], report: ScanReport) -> str:
    kept = say(
        "%(messages)s and %(events)s were read and kept",
        messages=_count(report.messages, "message"),
        events=_count(report.events, "event"),
    )
    return f"{'; '.join(failures)}; {kept}."


def _count(tally: Tally, noun: str) -> str:
    return f"{tally.held} {noun}" if tally.held == 1 else f"{tally.held} {noun}s"


def _clause(error: UserError) -> str:
    return str(error).rstrip(".")


def _name(file: FileOrStream) -> str:
    """What to call a file in a report: its name without the folders, which are nobody's business."""
    text = str(file if isinstance(file, str | PurePath) else getattr(file, "name", "the stream"))
    return say("standard input") if text == "-" else PurePath(text).name


def _pages(items: Iterable[Item]) -> Iterator[list[Item]]:
    page: list[Item] = []
    for item in items:
        page.append(item)
        if len(page) == PAGE:
            yield page
            page = []
    if page:
        yield page
