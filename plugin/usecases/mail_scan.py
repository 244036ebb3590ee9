"""The mail's part of a scan: a first look at the people just met, the whole horizon once, then what changed.

Which mail is listed is defined in `mail_query`. A message never changes, so the mirror itself says how
far a scan has come: whatever is listed and not held is still to be read, after a crash as after a pause.
The history id is taken before the first listing and becomes the cursor when everything listed is held.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from plugin.domain.answers import HistoryPage
from plugin.domain.model import Address, MailMessage, MirrorPage, Skipped, Tally
from plugin.errors import CursorExpired
from plugin.usecases import mail_query
from plugin.usecases.calendar_scan import CONTACTS_DUE
from plugin.usecases.mail_reading import NOT_OURS, REST_OF, Reader
from plugin.usecases.ports import MailboxPort
from plugin.usecases.reading_order import Errand, close_threads, plan_errands, take_turns, whole_threads
from plugin.usecases.scan_run import Run, ScanProgress

MET_WITHIN = timedelta(days=14)
FIRST_LOOK_SECONDS = 8.0
"""The first look spends the burst and a little more: enough for the newest conversation with each person met."""
FIRST_LOOK_PEOPLE = 40
FIRST_LOOK_THREADS = 3
"""So many of the newest conversations with each of them."""
ASK_ONE_BY_ONE = 50
"""Up to so many new messages of unknown threads are fetched and judged; beyond, searching by sender is cheaper."""
HISTORY, PENDING, SINCE = "history_id", "history_pending", "mail_since"
CONTACTS, UNDELIVERED, LOOKED = "mail_contacts", "mail_undelivered", "first_look"
ALIASES, ALIASES_AT = "mail_aliases", "mail_aliases_at"
ALIASES_LAST = timedelta(days=7)

Pairs = list[tuple[str, str]]


@dataclass(slots=True)
class MailScan:
    """One run over one mailbox. Call `first_look`, then `finish`."""

    mailbox: MailboxPort
    run: Run
    me: frozenset[Address]
    now: datetime
    days: int
    _reader: Reader = field(init=False)
    _history: list[HistoryPage] | None = None
    _missing: dict[str, str] = field(default_factory=dict)
    _wanted: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """A reader for this run."""
        self._reader = Reader(self.mailbox, self.run, self.me)

    @property
    def since(self) -> datetime:
        """The beginning of the horizon."""
        return self.now - timedelta(days=self.days)

    def first_look(self) -> None:
        """Before the first whole listing: the newest conversations with the people met lately, for some seconds.

        In later runs: what changed since the last one.
        """
        self._learn_aliases()
        self._history = self._changes_since_last()
        if self._history is not None:
            return
        store = self.run.store
        if store.load_cursor(PENDING) is None:
            profile = self.mailbox.fetch_profile()
            self.run.save(MirrorPage(cursors={PENDING: profile.history_id}))
        if store.load_cursor(LOOKED) is not None:
            return
        met = mail_query.people_met(store.load_events(), self.me, now=self.now, within=MET_WITHIN)
        met = [address for address in met if mail_query.is_searchable(address)][:FIRST_LOOK_PEOPLE]
        reading = "mail with the people you met lately"
        self._tell("people_met", reading)
        queries = [mail_query.exchanged_with(address, self.since) for address in met]
        pairs = take_turns(self._reader.search(queries), rounds=FIRST_LOOK_THREADS)
        errands = plan_errands(pairs, store.load_message_ids())
        self._reader.read(errands, phase="people_met", reading=reading, seconds=FIRST_LOOK_SECONDS)
        self.run.save(MirrorPage(cursors={LOOKED: self.now.isoformat()}))

    def finish(self) -> Tally:
        """Bring the mirror's messages up to date. Raises what the mailbox raises, with all pages kept."""
        if self._history is None:
            return self._whole()
        return self._incremental(self._history)

    def partial(self) -> Tally:
        """The state of things when the run has to stop early."""
        held = self.run.store.load_message_ids()
        skipped = tuple(self.run.store.load_skipped("messages"))
        if not self._wanted:
            left = self.run.last.left or 0
            return Tally(len(held) + len(skipped) + left, len(held), self._reader.new, self._named(skipped))
        listed = self._wanted - self._reader.gone
        skipped = tuple(one for one in skipped if one.id in listed)
        return Tally(len(listed), len(listed & held), self._reader.new, self._named(skipped))

    @property
    def missing(self) -> int:
        """Messages listed that are neither held nor skipped for cause."""
        return len(self._missing)

    def close(self) -> None:
        """Let the connections' threads go."""
        self._reader.close()

    def _learn_aliases(self) -> None:
        """The owner's own addresses, asked for once a week: what is sent from an alias is theirs too."""
        store = self.run.store
        asked = store.load_cursor(ALIASES_AT)
        if asked is None or datetime.fromisoformat(asked) < self.now - ALIASES_LAST:
            found = sorted(alias.address for alias in self.mailbox.fetch_send_as())
            self.run.save(MirrorPage(cursors={ALIASES: json.dumps(found), ALIASES_AT: self.now.isoformat()}))
        self.me |= frozenset(Address(one) for one in json.loads(store.load_cursor(ALIASES) or "[]"))
        self._reader.me = self.me

    # --- the whole horizon

    def _whole(self) -> Tally:
        store = self.run.store
        self._tell("listing", "the list of your mail")
        sent = self._list([mail_query.sent(self.since)], "the list of your sent mail")
        everything = self._list([mail_query.everything(self.since)], "the list of your mail")
        contacts: set[Address] = set()
        theirs: Pairs = []
        wanted: Pairs = []
        # Twice: the second time, the people are known whom the owner wrote to.
        for reading in ("your mail with the people you know", "mail from people you wrote to"):
            known = mail_query.find_contacts(store.load_events(), store.load_messages(), self.me)
            queries = mail_query.received_from(known - contacts, self.since)
            theirs += self._list(queries, "the list of mail from people you know")
            contacts = known
            order = list(dict.fromkeys([*everything, *sent, *theirs]))
            wanted = close_threads(order, {thread for _, thread in [*sent, *theirs]})
            self._read(wanted, reading)
        return self._reconcile(wanted, contacts)

    def _list(self, queries: Iterable[str], reading: str) -> Pairs:
        found: dict[tuple[str, str], None] = {}
        for query in queries:
            token: str | None = None
            while True:
                page = self.mailbox.fetch_ids(query, page_token=token)
                found.update(dict.fromkeys(page.ids))
                self._tell("listing", reading, done=len(found))
                token = page.next_page_token
                if token is None:
                    break
        return list(found)

    def _read(self, wanted: Pairs, reading: str) -> None:
        self._wanted = {message_id for message_id, _ in wanted}
        self._reader.read(self._errands(wanted), phase="mail", reading=reading)

    def _errands(self, wanted: Pairs) -> list[Errand]:
        """What of the wanted is to be read: not what is held, was skipped for cause, or has failed in this run."""
        store = self.run.store
        skipped = {one.id for one in store.load_skipped("messages")} - self._failed_before()
        settled = store.load_message_ids() | skipped | self._reader.gone | set(self._reader.undelivered)
        return plan_errands(wanted, settled)

    def _reconcile(self, wanted: Pairs, contacts: set[Address]) -> Tally:
        """Compare what Google lists with what is held, and drop what it lists no longer."""
        self._tell("checking", "whether everything has been read")
        store = self.run.store
        listed = {message_id for message_id, _ in wanted} - self._reader.gone
        # What is younger than a day may be too new for Gmail's search, and what is about as old as the
        # horizon is cut off here or there.
        first, last = self.since + timedelta(days=1), self.now - timedelta(days=1)
        stale = tuple(one.id for one in store.load_messages(since=first) if one.id not in listed and one.date < last)
        if stale:
            self.run.save(MirrorPage(deleted_messages=stale))
        self._settle_undelivered()
        held = store.load_message_ids()
        skipped = tuple(one for one in store.load_skipped("messages") if one.id in listed)
        unread = listed - held - {one.id for one in skipped}
        self._missing.update(dict.fromkeys(unread, "It has not been read yet."))
        if not self._missing:
            pending = store.load_cursor(PENDING)
            self.run.save(
                MirrorPage(
                    cursors={
                        HISTORY: pending,
                        PENDING: None,
                        SINCE: self.since.isoformat(),
                        CONTACTS: json.dumps(sorted(contacts)),
                        CONTACTS_DUE: None,
                    }
                )
            )
        return Tally(listed=len(listed), held=len(listed & held), new=self._reader.new, skipped=self._named(skipped))

    # --- what changed

    def _changes_since_last(self) -> list[HistoryPage] | None:
        """The history since the last complete run; None where the whole horizon has to be listed."""
        store = self.run.store
        start, since = store.load_cursor(HISTORY), store.load_cursor(SINCE)
        if not start or not since or datetime.fromisoformat(since) > self.since + timedelta(days=1):
            return None
        pages: list[HistoryPage] = []
        token: str | None = None
        try:
            while True:
                self._tell("people_met", "what changed in your mail")
                pages.append(self.mailbox.fetch_history(start, page_token=token))
                token = pages[-1].next_page_token
                if token is None:
                    return pages
        except CursorExpired:
            self.run.save(MirrorPage(cursors={HISTORY: None, PENDING: None, LOOKED: self.now.isoformat()}))
            return None

    def _incremental(self, pages: list[HistoryPage]) -> Tally:
        store = self.run.store
        changes = merge(pages)
        held = store.load_message_ids()
        retry = self._failed_before() - held - set(changes.deleted)
        if changes.added or changes.deleted or changes.relabelled:
            self._apply(changes, held)
        if changes.added or retry or store.load_cursor(CONTACTS_DUE):
            self._read_added(changes, held, retry)
        self._settle_undelivered()
        if not self._missing and changes.history_id != store.load_cursor(HISTORY):
            self.run.save(MirrorPage(cursors={HISTORY: changes.history_id}))
        count = len(store.load_message_ids())
        skipped = tuple(store.load_skipped("messages"))
        return Tally(
            listed=count + len(skipped) + self.missing,
            held=count,
            new=self._reader.new,
            skipped=self._named(skipped),
        )

    def _apply(self, changes: HistoryPage, held: set[str]) -> None:
        """Deletions and changed labels, which cost no call."""
        labels = dict(changes.labels)
        relabelled: list[MailMessage] = []
        for message_id in changes.relabelled:
            message = self.run.store.load_message(message_id) if message_id in held and message_id in labels else None
            if message is not None and set(message.labels) != set(labels[message_id]):
                relabelled.append(replace(message, labels=labels[message_id]))
        deleted = tuple(one for one in changes.deleted if one in held)
        if relabelled or deleted:
            self.run.save(MirrorPage(messages=tuple(relabelled), deleted_messages=deleted))

    def _read_added(self, changes: HistoryPage, held: set[str], retry: set[str]) -> None:
        """Read the new messages that the definition of listed takes in, and what they newly bring into it.

        A thread that becomes wanted is read by one call and kept by one transaction: it is held as a whole
        or not at all, so that a crash cannot hide the rest of it.
        """
        store = self.run.store
        labels, threads = dict(changes.labels), dict(changes.threads)
        singly: Pairs = [(one, "") for one in sorted(retry) if not one.startswith(REST_OF)]
        rest = [Errand(one.removeprefix(REST_OF), None, (), entire=True) for one in retry if one.startswith(REST_OF)]
        whole: Pairs = []
        unknown: Pairs = []
        for one in reversed(changes.added):
            thread = threads.get(one, "")
            if one in held or one in retry or not NOT_OURS.isdisjoint(labels.get(one, ())):
                continue
            if thread and store.load_thread(thread):
                singly.append((one, thread))
            elif thread and "SENT" in labels.get(one, ()):
                whole.append((one, thread))
            else:
                unknown.append((one, thread))
        self._read_new([*_each(singly), *whole_threads(whole), *rest])
        contacts = mail_query.find_contacts(store.load_events(), store.load_messages(), self.me)
        begun = {thread for _, thread in whole}
        further = self._sift([pair for pair in unknown if pair[1] not in begun], contacts)
        further += self._mail_of_new_contacts(contacts)
        self._read_new(whole_threads(dict.fromkeys(pair for pair in further if pair[1] not in begun)))
        if not self._reader.undelivered:
            self.run.save(MirrorPage(cursors={CONTACTS: json.dumps(sorted(contacts)), CONTACTS_DUE: None}))

    def _read_new(self, errands: list[Errand], keep: Callable[[MailMessage], bool] | None = None) -> None:
        self._reader.read(errands, phase="mail", reading="new mail", keep=keep)

    def _sift(self, unknown: Pairs, contacts: set[Address]) -> Pairs:
        """Of new messages in threads not held, keep what is wanted; returns those whose whole threads are."""
        if len(unknown) > ASK_ONE_BY_ONE:
            queries = mail_query.received_from(contacts, self.now - timedelta(days=min(self.days, 14)))
            listed = set(self._list(queries, "new mail from the people you know"))
            return [pair for pair in unknown if pair in listed]
        replies: Pairs = []

        def keep(message: MailMessage) -> bool:
            wanted = message.sent_by_me or message.sender.address in contacts
            if wanted and (message.in_reply_to or message.references):
                replies.append((message.id, message.thread_id))
                return False
            return wanted

        self._read_new(_each(unknown), keep)
        return replies

    def _mail_of_new_contacts(self, contacts: set[Address]) -> Pairs:
        """The mail, not held, of the people who have become contacts since their mail was last listed."""
        known = set(json.loads(self.run.store.load_cursor(CONTACTS) or "[]"))
        queries = mail_query.received_from(contacts - known, self.since)
        pairs = self._list(queries, "mail from people you have got to know")
        held = self.run.store.load_message_ids()
        return [pair for pair in pairs if pair[0] not in held]

    # --- what Gmail could not deliver

    def _failed_before(self) -> set[str]:
        return set(json.loads(self.run.store.load_cursor(UNDELIVERED) or "[]"))

    def _settle_undelivered(self) -> None:
        """What failed for the first time is missing, and tried again next time; a second time, it is skipped."""
        before = self._failed_before()
        failed = self._reader.undelivered
        if not failed and not before:
            return
        again = tuple(
            Skipped(one, f"Gmail failed to deliver this message in two scans. {why}")
            for one, why in failed.items()
            if one in before
        )
        self._missing.update({one: why for one, why in failed.items() if one not in before})
        # Whatever failed before has been tried again by now: what has not failed again is settled.
        remembered = sorted(set(failed) - before)
        self.run.save(MirrorPage(skipped_messages=again, cursors={UNDELIVERED: json.dumps(remembered)}))

    def _named(self, skipped: tuple[Skipped, ...]) -> tuple[Skipped, ...]:
        """Those skipped for cause, and those that are missing for now: the report names both."""
        return skipped + tuple(Skipped(one, why) for one, why in self._missing.items())

    def _tell(self, phase: str, reading: str, *, done: int = 0) -> None:
        self.run.tell(
            ScanProgress(
                phase,
                reading,
                done=done,
                units=self.mailbox.spent.units,
                new_messages=self._reader.new,
                new_events=self.run.last.new_events,
            )
        )


def _each(pairs: Iterable[tuple[str, str]]) -> list[Errand]:
    return [Errand(thread_id, message_id, (message_id,)) for message_id, thread_id in pairs]


def merge(pages: Iterable[HistoryPage]) -> HistoryPage:
    """The net effect of several pages: for each message, the latest change counts."""
    added: dict[str, None] = {}
    deleted: dict[str, None] = {}
    relabelled: dict[str, None] = {}
    labels: dict[str, tuple[str, ...]] = {}
    threads: dict[str, str] = {}
    history_id = ""
    for page in pages:
        for one in page.added:
            deleted.pop(one, None)
            added[one] = None
        for one in page.deleted:
            added.pop(one, None)
            deleted[one] = None
        relabelled.update(dict.fromkeys(page.relabelled))
        labels.update(page.labels)
        threads.update(page.threads)
        history_id = page.history_id or history_id
    return HistoryPage(
        added=tuple(added),
        deleted=tuple(deleted),
        relabelled=tuple(one for one in relabelled if one not in deleted),
        next_page_token=None,
        history_id=history_id,
        labels=tuple(labels.items()),
        threads=tuple(threads.items()),
    )
