"""What all parts of a mail scan share: the mailbox and the run, the horizon, listing, and what failed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from plugin.domain.model import Address, MirrorPage, Skipped
from plugin.domain.model.port_values import SendAs
from plugin.domain.people.never_read import NeverRead, is_left_out, why_left_out
from plugin.domain.text.addresses import is_one_of
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases import mail_query
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.known_contacts import KnownContacts, find_known_contacts
from plugin.usecases.mail_lists import Listed, Lists, Pairs
from plugin.usecases.mail_reading import Reader
from plugin.usecases.own_addresses import ALIASES, own_addresses
from plugin.usecases.ports import MailboxPort
from plugin.usecases.reading_order import FetchTask, whole_threads
from plugin.usecases.scan_run import Run, ScanProgress
from plugin.usecases.stores.account import AccountStore

HISTORY, PENDING, SINCE = "history_id", "history_pending", "mail_since"
CIRCLE, UNDELIVERED, LOOKED = "mail_circle", "mail_undelivered", "first_look"
ALIASES_AT = "mail_aliases_at"
LEFT_OUT_BY = "mail_left_out_by"
"""Which list what is noted as left out was listed by."""
CURSORS = (HISTORY, PENDING, SINCE, CIRCLE, UNDELIVERED, LOOKED, ALIASES, ALIASES_AT, LEFT_OUT_BY)
"""The names under which a mail scan keeps what it must know next time."""
ALIASES_LAST = timedelta(days=7)
TRIED_EACH_TIME = 3
"""A message that cannot be had is asked for in so many scans, and from then on once a day."""
AGAIN_AFTER = timedelta(days=1)


@dataclass(slots=True)
class ScanContext:
    """One run over one mailbox. `missing` are ids listed that are neither held nor skipped for cause, with why.

    `unlisted` are sentences about lists that did not come to their end: then nobody knows what else there is. `notes`
    are sentences for the report about what was mended.
    """

    mailbox: MailboxPort
    run: Run
    me: frozenset[Address]
    address: Address
    """The account's own, which is the owner's whatever Gmail says of its aliases."""
    now: datetime
    days: int
    reader: Reader = field(init=False)
    lists: Lists = field(init=False)
    missing: dict[str, str] = field(default_factory=dict)
    unlisted: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    never: NeverRead = field(init=False)
    """The user's list of what is never read."""
    left_out: dict[str, str] = field(default_factory=dict)
    """What of the horizon that list leaves out, once it was asked for: message id → thread id."""
    freed: set[str] = field(default_factory=set)
    """What was left out before and is no longer."""
    in_part: set[str] = field(default_factory=set)
    """Threads that were to be read whole, and hold something of it: the rest of them is read message by message."""
    wanted: set[str] = field(default_factory=set)
    """The ids listed so far by a listing of the whole horizon."""

    def __post_init__(self) -> None:
        """A reader for this run."""
        self.reader = Reader(self.mailbox, self.run, self.me, failed_before=set(self._tries()))
        self.lists = Lists(self.mailbox, self.reader)
        self._keep_to(self.store.load_never_read())

    def _keep_to(self, never: NeverRead) -> None:
        self.never = self.reader.never = never
        self.lists.excluded = tuple(never.search_terms())

    @property
    def store(self) -> AccountStore:
        """The account's file."""
        return self.run.store

    @property
    def since(self) -> datetime:
        """The beginning of the horizon."""
        return self.now - timedelta(days=self.days)

    def list_ids(self, queries: Iterable[str], reading: str, *, needed: bool = True) -> Pairs:
        """Everything that any of the queries lists, as far as the pages come.

        A list that breaks off is named in `unlisted`. Raises what a first page meets, where it is `needed`.
        """
        return self._gather(self.lists.all_of(queries, self.run.breathe), reading, needed=needed)

    def list_posts(self, names: Iterable[str]) -> Pairs:
        """The newest messages of each of these mailing lists."""
        queries = [mail_query.on_list(name, self.since) for name in sorted(names)]
        found = self.lists.newest_of(queries, mail_query.NEWEST_OF_A_LIST, self.run.breathe)
        return self._gather(found, say("the mailing lists of people you know"), needed=False)

    def learn_left_out(self) -> None:
        """List what is never read, by ids alone, and note it as skipped: no header of it comes here.

        `freed` is what was noted before and may be read by now.
        """
        noted = self._noted()
        if not self.never and not noted:
            return
        self._learn_labels()
        found: dict[str, Skipped] = {}
        entries = self.never.entries
        for entry, outcome in zip(entries, self.lists.excluded_by(entries, self.since, self.run.breathe), strict=True):
            why = why_left_out(entry)
            for message_id, thread_id in self._gather([outcome], say("what is never read"), needed=True):
                self.left_out[message_id] = thread_id
                found.setdefault(message_id, Skipped(message_id, why))
        held = self.store.load_message_ids()
        new = tuple(one for key, one in found.items() if noted.get(key) != one.why and key not in held)
        if not self.unlisted:
            self.freed = {one for one in noted if one not in found}
        self.run.save(
            MirrorPage(
                skipped_messages=new,
                deleted_messages=tuple(sorted(self.freed)),
                cursors={LEFT_OUT_BY: self._list_as_text() or None},
            )
        )

    def left_out_is_due(self) -> bool:
        """Whether the list has changed since what it leaves out was noted."""
        return (self.store.load_cursor(LEFT_OUT_BY) or "") != self._list_as_text()

    def _list_as_text(self) -> str:
        return json.dumps([[one.sort, one.value] for one in self.never.entries]) if self.never else ""

    def _noted(self) -> dict[str, str]:
        """What is noted as left out: message id → why."""
        return {one.id: one.why for one in self.store.load_skipped("messages") if is_left_out(one.why)}

    def _learn_labels(self) -> None:
        """What Gmail calls the labels of the list, and by which ids, whatever they are called later.

        Where it does not say, their names must do.
        """
        if not self.never.labels:
            return
        try:
            told = self.never.with_label_ids(self.mailbox.fetch_labels())
        except UserError as error:
            if decide(Part.ALIASES, error) is not Consequence.LATER:
                raise
            return
        if told:
            names = {one.of: one.value for one in told}
            self.store.remove_never_read(one for one in self.never.labels if names.get(one.of, one.value) != one.value)
            self.store.add_never_read(told, now=self.now)
            self._keep_to(self.store.load_never_read())

    def whole_threads(self, pairs: Iterable[tuple[str, str]]) -> list[FetchTask]:
        """One call for each thread of these pairs, for everything in it; threads to be read in part are noted."""
        closed = set(self.left_out.values())
        asked = [pair for pair in pairs if pair[0] not in self.left_out]
        self.in_part |= {thread for _, thread in asked if thread in closed}
        return whole_threads(pair for pair in asked if pair[1] not in closed)

    def _gather(self, outcomes: Iterable[Listed | UserError], reading: str, *, needed: bool) -> Pairs:
        found: dict[tuple[str, str], None] = {}
        for outcome in outcomes:
            if isinstance(outcome, Listed):
                found.update(dict.fromkeys(outcome.pairs))
                self.tell("listing", reading, done=len(found))
                broken = outcome.broken
            else:
                broken = outcome
                if decide(Part.MAIL if needed else Part.MORE_MAIL, outcome) is not Consequence.LATER:
                    raise outcome
            if broken is not None and str(broken) not in self.unlisted:
                self.unlisted.append(str(broken))
        return list(found)

    def find_known_contacts(self) -> KnownContacts:
        """Whose mail is listed, as far as can be told from what is held."""
        store = self.store
        return find_known_contacts(store.load_events(), store.load_messages(), store.load_prospects(), self.me)

    def learn_aliases(self) -> None:
        """The owner's own addresses, asked for once a week: what is sent from an alias is theirs too.

        Where they cannot be had, those known last time stand, and the next scan asks again.
        """
        asked = self.store.load_cursor(ALIASES_AT)
        if asked is None or datetime.fromisoformat(asked) < self.now - ALIASES_LAST:
            try:
                found = self.mailbox.fetch_send_as()
            except UserError as error:
                if decide(Part.ALIASES, error) is not Consequence.LATER:
                    raise
            else:
                self._keep_aliases(found)
        self.me = own_addresses(self.store, self.me, self.address)
        self.reader.me = self.me

    def _keep_aliases(self, found: Iterable[SendAs]) -> None:
        """Keep what Gmail says, and judge anew what is held from addresses that are the owner's no longer."""
        before = own_addresses(self.store, self.me, self.address)
        told: dict[str, list[Address]] = {"mine": [], "shared": []}
        for alias in found:
            told["mine" if alias.is_mine else "shared"].append(alias.address)
        self.run.save(MirrorPage(cursors={ALIASES: json.dumps(told), ALIASES_AT: self.now.isoformat()}))
        lost = before - own_addresses(self.store, self.me, self.address)
        changed = tuple(
            replace(message, sent_by_me=False)
            for message in (self.store.load_messages() if lost else ())
            if message.sent_by_me and "SENT" not in message.labels and is_one_of(message.sender.address, lost)
        )
        if changed:
            self.run.save(MirrorPage(messages=changed))

    def learn_history_id(self) -> None:
        """Note where changes begin before the first listing; without it, the next scan lists everything again."""
        try:
            start = self.mailbox.fetch_profile().history_id
        except UserError as error:
            if decide(Part.PROFILE, error) is not Consequence.LATER:
                raise
            return
        self.run.save(MirrorPage(cursors={PENDING: start or None}))

    # --- what Gmail could not deliver

    def _tries(self) -> dict[str, tuple[int, str]]:
        """What could not be read so far: by id, in how many scans it was tried, and when last."""
        kept = json.loads(self.store.load_cursor(UNDELIVERED) or "{}")
        # Earlier versions kept a list of those tried once.
        return (
            dict.fromkeys(kept, (1, "")) if isinstance(kept, list) else {key: tuple(one) for key, one in kept.items()}
        )

    def failed_before(self) -> set[str]:
        """What an earlier run could not get, and this one is to try again."""
        again = (self.now - AGAIN_AFTER).isoformat()
        return {key for key, (tries, last) in self._tries().items() if tries < TRIED_EACH_TIME or last < again}

    def settle_undelivered(self) -> None:
        """What failed for the first time is missing; a second time, it is skipped, and still tried again."""
        before, due = self._tries(), self.failed_before()
        failed = self.reader.undelivered | self.reader.absent
        if not failed and not before:
            return
        again = tuple(
            Skipped(one, say("It could not be read in two scans. %(why)s", why=why))
            for one, why in failed.items()
            if one in before
        )
        self.missing.update({one: why for one, why in failed.items() if one not in before})
        # Whatever was due has been tried again by now: what has not failed again is settled.
        kept = {key: one for key, one in before.items() if key not in due}
        now = self.now.isoformat()
        kept |= {one: (before.get(one, (0, ""))[0] + 1, now) for one in failed}
        self.run.save(MirrorPage(skipped_messages=again, cursors={UNDELIVERED: json.dumps(kept) if kept else None}))

    def remember_failures(self) -> None:
        """Where a run ends early: note what failed in it, so that the next one reads everything else first."""
        failed = self.reader.undelivered | self.reader.absent
        self.missing.update(failed)
        kept = self._tries()
        new = {one: (0, "") for one in failed if one not in kept}
        if new:
            self.run.save(MirrorPage(cursors={UNDELIVERED: json.dumps(kept | new)}))

    def named(self, skipped: tuple[Skipped, ...]) -> tuple[Skipped, ...]:
        """Those skipped for cause, and those that are missing for now: the report names both.

        What the user keeps out is no gap: it is counted apart.
        """
        cause = tuple(one for one in skipped if not is_left_out(one.why))
        return cause + tuple(Skipped(one, why) for one, why in self.missing.items())

    def tell(self, phase: str, reading: str, *, done: int = 0) -> None:
        """Note progress that is not about reading messages."""
        self.run.tell(
            ScanProgress(
                phase,
                reading,
                done=done,
                units=self.mailbox.spent.units,
                new_messages=self.reader.new,
                new_events=self.run.last.new_events,
            )
        )
