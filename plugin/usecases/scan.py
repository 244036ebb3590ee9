"""Scanning an account: read what is new at Google, frugally, and account for every item.

The order of work puts the first suggestion first: the calendar (a year in one or two calls), then the
newest mail with the people met in the last 14 days, then everything else, newest first, at the pace of
the quota. Every page is committed with its cursor, so a scan may end at any moment and be taken up again.

A run ends with a reconciliation: what Google lists (see `mail_query` and `calendar_scan`), what is held,
what was skipped and why. `complete` is true only where every listed id is one or the other for good.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from plugin.domain.model import Account, MirrorPage, ScanReport, Tally
from plugin.domain.model.port_values import Spent
from plugin.domain.people.never_read import is_left_out
from plugin.errors import AlreadyRunning, EndlessList, MissingScope, Unfinished, UserError
from plugin.sentences import say
from plugin.usecases import calendar_scan, mail_query, scan_context
from plugin.usecases.calendar_scan import CalendarScan
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.mail_scan import MailScan
from plugin.usecases.ports import CalendarPort, MailboxPort
from plugin.usecases.scan_context import ScanContext
from plugin.usecases.scan_run import Run, ScanProgress, start_run
from plugin.usecases.stores.account import AccountStore

__all__ = ["ScanProgress", "scan"]

_CALENDAR_CURSORS = (calendar_scan.TOKEN, calendar_scan.SINCE, calendar_scan.UNTIL, calendar_scan.CIRCLE_DUE)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def scan(  # noqa: PLR0913 - the four ports of a scan, and its options by keyword
    store: AccountStore,
    mailbox: MailboxPort | None,
    calendar: CalendarPort | None,
    account: Account,
    *,
    now: datetime,
    clock: Callable[[], datetime] = _utc_now,
    days: int = 365,
    full: bool = False,
    progress: Callable[[ScanProgress], None] | None = None,
) -> ScanReport:
    """Bring the account's mirror up to date and report what was listed, held and skipped.

    `now` is the moment of judgement and ends the horizon of `days`; `clock` is the real time, for the
    lease. `mailbox` or `calendar` is None where it was not granted. `full` empties the mirror (never the
    ledger) once Google answers, and reads everything anew. `progress` is called in this thread, at most once
    a second and at each new phase; with phase "first_look_done", suggestions can be made already.

    What interrupts a scan for a time (quota, network) ends it with an incomplete report that says when it
    goes on. Raises AlreadyRunning while another scan of the account is under way; MissingScope where
    nothing was granted; Reconnect, WrongCredentials and other UserErrors that only the user can settle,
    after the lease is given back and with every page kept.
    """
    if mailbox is None and calendar is None:
        raise MissingScope(
            say("This account has granted neither its calendar nor its mail; connect it again and tick the boxes.")
        )
    last = store.load_last_run()
    run = start_run(store, kind="full" if full else "scan", clock=clock, listener=progress)
    before = last.report if last is not None else None
    work = _Work(run, account, mailbox, calendar, before, full)
    try:
        with run.alive():
            work.calendar(now, days)
            work.mail(now, days)
            work.require_something()
    except AlreadyRunning:
        # Another run has the lease: there is nothing to give back.
        raise
    except BaseException as error:
        run.finish(
            work.report(complete=False, note=str(error) if isinstance(error, UserError) else say("Interrupted."))
        )
        raise
    report = work.report(complete=work.complete)
    run.finish(report)
    if progress is not None:
        progress(work.final())
    return report


@dataclass(slots=True)
class _Work:
    """What one scan has done so far, one service after the other; a service that is shut does not stop the other."""

    run: Run
    account: Account
    mailbox: MailboxPort | None
    agenda: CalendarPort | None
    before: ScanReport | None = None
    """How the last run ended."""
    full: bool = False
    events: Tally = field(default_factory=Tally)
    messages: Tally = field(default_factory=Tally)
    complete: bool = True
    notes: list[str] = field(default_factory=list)
    resumes_at: datetime | None = None
    needs_user: bool = False
    _open: int = 0
    _interrupted: bool = False
    _shut: UserError | None = None
    _spent_before: Spent = field(init=False)

    def __post_init__(self) -> None:
        """What the mailbox and the calendar have cost already: a mailbox may serve several runs."""
        self._spent_before = self._total()

    def calendar(self, now: datetime, days: int) -> None:
        """The calendar's part."""
        if self.agenda is None:
            self.notes.append(say("The calendar was not granted: only mail was read."))
            return
        self.run.tell(ScanProgress("calendar", say("your calendar")))
        part = CalendarScan(self.agenda, self.run, now, days)
        try:
            if self.full:
                # Nothing is thrown away before it is known that it can be read again.
                self.agenda.fetch_events(time_min=now, time_max=now + timedelta(hours=1))
                self.run.save(MirrorPage(drop_events=True, cursors=dict.fromkeys(_CALENDAR_CURSORS)))
            self.events = part.scan()
            self._open += 1
        except UserError as error:
            self._end_part(Part.CALENDAR, error)
            held = len(self.run.store.load_event_ids())
            listed = self.before.events.listed if self.before is not None else 0
            self.events = Tally(listed=max(held, listed), held=held, new=part.new)
        self.notes += part.notes

    def mail(self, now: datetime, days: int) -> None:
        """The mail's part."""
        if self.mailbox is None:
            self.notes.append(say("Gmail was not granted: only the calendar was read."))
            self._first_look_done()
            return
        account = self.account
        part = MailScan(ScanContext(self.mailbox, self.run, account.addresses, account.address, now, days))
        try:
            if self.full:
                self.mailbox.fetch_ids(mail_query.sent(now), page_size=1)
                self.run.save(MirrorPage(drop_messages=True, cursors=dict.fromkeys(scan_context.CURSORS)))
            part.first_look()
            self._first_look_done()
            self.messages = part.finish()
            self._open += 1
            self.notes += [*part.notes, *part.unlisted]
            if part.missing or part.unlisted:
                self.complete = False
                tally = self.messages
                self.notes.append(
                    say(
                        "Incomplete: %(held)s of %(listed)s messages; the next scan goes on.",
                        held=tally.held,
                        listed=tally.listed,
                    )
                )
        except UserError as error:
            self.notes += part.notes
            self._end_part(Part.MAIL, error)
            # Stopped before or in the listing, what an earlier run knew to be there is the better number.
            partial = part.partial()
            self.messages = replace(partial, listed=max(partial.listed, self._listed_before))
        finally:
            part.close()

    def require_something(self) -> None:
        """Raise what shuts the account where nothing of it could be read: then it is a failure, not a gap."""
        if not self._open and self._shut is not None and not self._interrupted:
            self.notes.clear()
            raise self._shut

    def report(self, *, complete: bool, note: str = "") -> ScanReport:
        """The report as things stand."""
        spent = self.spent
        if not complete and not self.messages.listed and self.mailbox is not None:
            held = len(self.run.store.load_message_ids())
            self.messages = Tally(listed=max(held + (self.run.last.left or 0), self._listed_before), held=held)
        return ScanReport(
            account=self.account.address,
            messages=replace(self.messages, left_out=self._left_out("messages")),
            events=replace(self.events, left_out=self._left_out("events")),
            units=spent.units,
            calls=spent.calls,
            refused=spent.refused,
            seconds=round(self.run.seconds, 3),
            complete=complete,
            resumes_at=self.resumes_at,
            needs_user=self.needs_user and not complete,
            note=" ".join([*self.notes, note]).strip(),
        )

    def _left_out(self, kind: str) -> int:
        return sum(number for why, number in self.run.store.count_skipped(kind).items() if is_left_out(why))

    @property
    def spent(self) -> Spent:
        """In this run, of both services: Gmail's units, and all calls."""
        total, before = self._total(), self._spent_before
        return Spent(total.units - before.units, total.calls - before.calls, total.refused - before.refused)

    def _total(self) -> Spent:
        mail = self.mailbox.spent if self.mailbox is not None else Spent()
        agenda = self.agenda.spent if self.agenda is not None else Spent()
        return Spent(mail.units, mail.calls + agenda.calls, mail.refused + agenda.refused)

    def final(self) -> ScanProgress:
        """The last word."""
        return ScanProgress(
            "done",
            "everything" if self.complete else say("what could be read"),
            done=self.messages.held,
            left=0 if self.complete else self.messages.listed - self.messages.held - len(self.messages.skipped),
            units=self.spent.units,
            eta_seconds=0.0 if self.complete else None,
            new_messages=self.messages.new,
            new_events=self.events.new,
        )

    def _first_look_done(self) -> None:
        self.run.tell(replace(self.run.last, phase="first_look_done", reading=say("enough for a first suggestion")))

    @property
    def _listed_before(self) -> int:
        return self.before.messages.listed if self.before is not None else 0

    def _end_part(self, part: Part, error: UserError) -> None:
        """Note what ended one service's part; raise it where it ends the run."""
        course = decide(part, error)
        if course is Consequence.STOP:
            raise error
        self.notes.append(str(error))
        self.complete = self.complete and course is Consequence.WITHOUT
        if isinstance(error, Unfinished):
            self._interrupted = True
            if error.resumes_at is not None:
                self.resumes_at = max(error.resumes_at, self.resumes_at or error.resumes_at)
        else:
            self._shut = error
            self.needs_user = self.needs_user or (
                course is not Consequence.WITHOUT and not isinstance(error, EndlessList)
            )
