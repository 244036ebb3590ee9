"""Reading messages: several calls under way, a page written whenever one is full, nothing stopped by one message."""

from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Protocol, TypeVar, runtime_checkable

from plugin.domain.extraction.read_message import UnreadableMessage, keep_message
from plugin.domain.mail.mime import header_value
from plugin.domain.model import Address, MailMessage, MirrorPage, RawMessage, Skipped
from plugin.domain.people.never_read import NeverRead
from plugin.domain.text.addresses import is_one_of, parse_address
from plugin.errors import NotThere, ServiceDown, UserError
from plugin.sentences import say
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.ports import MailboxPort
from plugin.usecases.reading_order import FetchTask
from plugin.usecases.scan_run import Run, ScanProgress

PAGE = 50
PAGE_SECONDS = 5.0
"""A page is written when it is full, or this old: after a crash no more than that is read again."""
GIVE_UP_AFTER = 3
"""So many errands failing one after the other, without an answer, are no longer a matter of single messages."""
GIVE_UP_REFUSED = 10
"""The same where Gmail answers each of them with a failure: some of the newest may be broken, and the others not."""
ABSENT = say("Gmail lists this message, and says that it is not there (404).")
Brought = TypeVar("Brought")
QUEUED = 2
"""So many tasks wait for a connection: enough to lose no time, few enough to end soon."""
REST_OF = "rest of thread "
"""Before a thread's id, stands for its messages that nobody could name."""
NOT_OURS = frozenset({"TRASH", "SPAM", "DRAFT", "CHAT"})


@runtime_checkable
class Paced(Protocol):
    """A mailbox that knows its own pace, as Gmail's does and a fake need not."""

    connections: int

    def price(self, call: str) -> int:
        """Units of a call."""
        ...

    def seconds_for(self, units: int) -> float:
        """How long spending so many more will take."""
        ...

    def close(self) -> None:
        """Wake whoever waits for a turn."""
        ...


@dataclass(slots=True)
class FetchResult:
    """What some errands brought. `gone` are mail no longer, as their labels say; `undelivered` failed, at Google.

    `absent` were answered with 404, which by itself proves nothing. `unread` failed here, by a fault of this
    program's: tried again by the next run, perhaps a newer one. `lost` counts failures without any answer.
    """

    messages: list[MailMessage] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    undelivered: dict[str, str] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    lost: int = 0

    def add(self, other: "FetchResult") -> None:
        """Take the other one's in."""
        self.messages.extend(other.messages)
        self.skipped.extend(other.skipped)
        self.gone.extend(other.gone)
        self.undelivered.update(other.undelivered)
        self.absent.update(other.absent)
        self.unread.update(other.unread)
        self.lost += other.lost


@dataclass(slots=True)
class Reader:
    """Reads a mailbox for one run. `new`, `gone`, `undelivered` and `absent` gather over all calls of `read`."""

    mailbox: MailboxPort
    run: Run
    me: frozenset[Address]
    new: int = 0
    gone: set[str] = field(default_factory=set)
    undelivered: dict[str, str] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)
    failed_before: set[str] = field(default_factory=set)
    """What earlier runs could not get."""
    never: NeverRead = field(default_factory=NeverRead)
    """What the user keeps out of all reading."""
    _pool: ThreadPoolExecutor | None = None

    def submit(self, work: Callable[..., Brought], *arguments: object) -> Future[Brought]:
        """Have one of the run's threads do something."""
        with self._working() as pool:
            return pool.submit(work, *arguments)

    def search(self, queries: Sequence[str], *, page_size: int = 50) -> list[Sequence[tuple[str, str]]]:
        """The newest (message id, thread id) pairs of each query, in the queries' order."""
        with self._working() as pool:
            pages = [pool.submit(self.mailbox.fetch_ids, query, page_size=page_size) for query in queries]
            return [page.result().ids for page in pages]

    def read(
        self,
        errands: Sequence[FetchTask],
        *,
        phase: str,
        reading: str,
        seconds: float | None = None,
        keep: Callable[[MailMessage], bool] | None = None,
    ) -> int:
        """Run the errands in order and keep what they bring, page by page; returns how many messages were kept.

        After `seconds`, no further errand is begun. `keep` tells which messages are wanted after all.
        Raises what ends the whole run: quota, network, sign-in. What was read by then is kept.
        """
        left = sum(errand.count for errand in errands)
        course = ReadProgress(phase, reading, self.new, monotonic(), left, self._units(errands) / max(left, 1))
        page, flushed = FetchResult(), monotonic()
        failing = lost = 0
        try:
            with self._working() as pool:
                for errand, haul in self._results(pool, errands, course.began, seconds):
                    if haul is None:
                        self.run.breathe()
                        continue
                    # What failed before fails again: that is no sign of a bad moment.
                    fresh = haul.undelivered.keys() - self.failed_before
                    failing = failing + bool(fresh) if haul.undelivered and not haul.messages else 0
                    lost = lost + 1 if haul.lost and not haul.messages else 0
                    if keep is not None:
                        haul.messages = [message for message in haul.messages if keep(message)]
                    page.add(haul)
                    left -= errand.count
                    self.run.tell(self._progress(course, self.new + len(page.messages), left))
                    if lost >= GIVE_UP_AFTER or failing >= GIVE_UP_REFUSED:
                        raise ServiceDown(next(iter(haul.undelivered.values())))
                    if len(page.messages) >= PAGE or monotonic() - flushed > PAGE_SECONDS:
                        self._keep(page)
                        page, flushed = FetchResult(), monotonic()
        finally:
            self._keep(page)
        return self.new - course.before

    def _results(
        self, pool: ThreadPoolExecutor, errands: Sequence[FetchTask], began: float, seconds: float | None
    ) -> Iterator[tuple[FetchTask, FetchResult | None]]:
        """Each errand with its haul as it comes in; a pair without haul now and then while none does."""
        waiting = iter(errands)
        under_way: dict[Future[FetchResult], FetchTask] = {}
        while True:
            while len(under_way) < self._connections + QUEUED:
                late = seconds is not None and monotonic() - began > seconds
                errand = None if late else next(waiting, None)
                if errand is None:
                    break
                under_way[pool.submit(run_fetch, self.mailbox, errand, self.me, self.never)] = errand
            if not under_way:
                return
            done, _ = wait(under_way, timeout=2.0, return_when=FIRST_COMPLETED)
            if not done:
                yield next(iter(under_way.values())), None
            for future in done:
                yield under_way.pop(future), future.result()

    def forget(self, gone: Collection[str]) -> None:
        """These were absent, and are known by now to have been deleted."""
        for one in gone:
            self.absent.pop(one, None)
        self.gone.update(gone)
        if gone:
            self.run.save(MirrorPage(deleted_messages=tuple(sorted(gone))))

    def _keep(self, page: FetchResult) -> None:
        self.gone.update(page.gone)
        self.undelivered.update(page.undelivered | page.unread)
        self.absent.update(page.absent)
        if page.messages or page.skipped or page.gone:
            kept = self.run.save(
                MirrorPage(
                    messages=tuple(page.messages),
                    skipped_messages=tuple(page.skipped),
                    deleted_messages=tuple(page.gone),
                )
            )
            self.new += len(kept.messages)

    @property
    def _connections(self) -> int:
        return self.mailbox.connections if isinstance(self.mailbox, Paced) else 2

    def close(self) -> None:
        """Let the threads go; they have nothing left to do."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    @contextmanager
    def _working(self) -> Iterator[ThreadPoolExecutor]:
        """The run's threads: each has a connection of its own, so they are kept from errand to errand."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self._connections, thread_name_prefix="gmail")
        try:
            yield self._pool
        except Exception:
            self.close()
            raise
        except BaseException:
            # Interrupted by the user: do not make them wait for calls that wait for their turn.
            if isinstance(self.mailbox, Paced):
                self.mailbox.close()
            self._pool.shutdown(wait=False, cancel_futures=True)
            raise

    def _progress(self, course: "ReadProgress", new: int, left: int) -> ScanProgress:
        return ScanProgress(
            phase=course.phase,
            reading=course.reading,
            done=new - course.before,
            left=left,
            units=self.mailbox.spent.units,
            eta_seconds=self._seconds_left(course, left),
            new_messages=new,
            new_events=self.run.last.new_events,
        )

    def _seconds_left(self, course: "ReadProgress", left: int) -> float | None:
        """The longer of what the quota needs for the rest, and what the rest takes at the speed so far.

        At first only the quota can tell: the burst would promise too much.
        """
        done, elapsed = course.expected - left, monotonic() - course.began
        at_this_speed = elapsed / done * left if done >= PAGE else None
        if not isinstance(self.mailbox, Paced):
            return at_this_speed
        return round(max(self.mailbox.seconds_for(int(course.price * left)), at_this_speed or 0.0), 1)

    def _units(self, errands: Sequence[FetchTask]) -> int:
        return sum(self.mailbox.price(errand.call) for errand in errands) if isinstance(self.mailbox, Paced) else 0


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """What one call of `Reader.read` is about.

    `before` is how many messages the run had kept when it `began` (monotonic seconds), `expected` how many
    are known to come, `price` what one costs in units, on average.
    """

    phase: str
    reading: str
    before: int
    began: float
    expected: int
    price: float


_NOTHING = NeverRead()


def run_fetch(
    mailbox: MailboxPort, errand: FetchTask, me: frozenset[Address], never: NeverRead = _NOTHING
) -> FetchResult:
    """Make one call and read what it brings. Raises only what concerns more than this errand."""
    try:
        raws = _fetch(mailbox, errand)
    except UserError as error:
        course = decide(Part.THREAD if errand.message_id is None else Part.MESSAGE, error)
        if course is Consequence.SINGLY:
            # One message that Gmail cannot deliver takes the whole thread's call down: read the others singly.
            return _one_by_one(mailbox, errand, me, str(error), never)
        if course is not Consequence.LATER:
            raise
        if isinstance(error, NotThere):
            return FetchResult(absent=dict.fromkeys(errand.wanted, ABSENT))
        # Refused may be one message or the whole account: the next scan tries again.
        lost = isinstance(error, ServiceDown) and not error.answered
        return FetchResult(undelivered=dict.fromkeys(errand.wanted, str(error)), lost=int(lost))
    haul = FetchResult()
    for raw in raws:
        if not is_mail(raw, me):
            haul.gone.append(raw.id)
        elif errand.entire or raw.id in errand.wanted:
            _read(raw, me, haul, never)
    came = {raw.id for raw in raws}
    left_out = tuple(one for one in errand.wanted if one not in came)
    if left_out and errand.message_id is None:
        haul.add(_one_by_one(mailbox, FetchTask(errand.thread_id, None, left_out), me, ABSENT, never))
    else:
        haul.absent.update(dict.fromkeys(left_out, ABSENT))
    haul.gone = [one for one in haul.gone if one in errand.wanted]
    return haul


_PLACES = frozenset({"UNREAD", "STARRED", "IMPORTANT"})


def is_mail(raw: RawMessage, me: frozenset[Address]) -> bool:
    """Whether it was sent or has arrived: no draft, trash, spam, chat, and nothing that waits to be sent.

    Scheduled mail leaves the drafts and goes out days later, or is taken back. Until then it is from the owner, has
    no label SENT, and no server has received it. A label of the user's own says nothing: it may be an old archive.
    """
    labels = frozenset(raw.labels)
    if not NOT_OURS.isdisjoint(labels):
        return False
    if "SENT" in labels or "INBOX" in labels:
        return True
    if any("SCHEDULED" in label.upper() for label in labels):
        return False
    placed = {one for one in labels - _PLACES if not one.startswith("CATEGORY_")}
    sender = parse_address(header_value(raw.headers, "from"))
    mine = sender is not None and is_one_of(sender, me)
    return bool(placed or not mine or header_value(raw.headers, "received"))


def _fetch(mailbox: MailboxPort, errand: FetchTask) -> Sequence[RawMessage]:
    if errand.message_id is None:
        return mailbox.fetch_thread(errand.thread_id)
    return (mailbox.fetch_message(errand.message_id),)


def _one_by_one(
    mailbox: MailboxPort, errand: FetchTask, me: frozenset[Address], why: str, never: NeverRead
) -> FetchResult:
    haul = FetchResult()
    if errand.entire:
        # What else the thread holds is not known: that remains to be read.
        haul.undelivered[f"{REST_OF}{errand.thread_id}"] = why
    for one in errand.wanted:
        if haul.lost >= GIVE_UP_AFTER and not haul.messages:
            # Not a matter of single messages: leave the rest for later without trying each to the end.
            haul.undelivered[one] = next(iter(haul.undelivered.values()))
        else:
            haul.add(run_fetch(mailbox, FetchTask(errand.thread_id, one, (one,)), me, never))
    return haul


def _read(raw: RawMessage, me: frozenset[Address], haul: FetchResult, never: NeverRead) -> None:
    try:
        why = never.why_raw(raw) if never else ""
        if why:
            # Too new for the search that lists what is never read: nothing but its headers was looked at.
            haul.skipped.append(Skipped(raw.id, why))
            return
        haul.messages.append(keep_message(raw, me=me))
    except UnreadableMessage as error:
        haul.skipped.append(Skipped(raw.id, str(error)))
    except Exception as error:  # noqa: BLE001 - one message must never stop a run; the report names it
        haul.unread[raw.id] = say("Askwell could not read this message (%(name)s).", name=type(error).__name__)
