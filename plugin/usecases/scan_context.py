"""What all parts of a mail scan share: the mailbox and the run, the horizon, listing, and what failed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from plugin.domain.model import Address, MirrorPage, Skipped
from plugin.store.account_store import AccountStore
from plugin.usecases import mail_query
from plugin.usecases.known_contacts import KnownContacts, find_known_contacts
from plugin.usecases.mail_reading import Reader
from plugin.usecases.ports import MailboxPort
from plugin.usecases.scan_run import Run, ScanProgress

HISTORY, PENDING, SINCE = "history_id", "history_pending", "mail_since"
CIRCLE, UNDELIVERED, LOOKED = "mail_circle", "mail_undelivered", "first_look"
ALIASES, ALIASES_AT = "mail_aliases", "mail_aliases_at"
CURSORS = (HISTORY, PENDING, SINCE, CIRCLE, UNDELIVERED, LOOKED, ALIASES, ALIASES_AT)
"""The names under which a mail scan keeps what it must know next time."""
ALIASES_LAST = timedelta(days=7)

Pairs = list[tuple[str, str]]
"""(message id, thread id), newest first."""


@dataclass(slots=True)
class ScanContext:
    """One run over one mailbox. `missing` are ids listed that are neither held nor skipped for cause, with why."""

    mailbox: MailboxPort
    run: Run
    me: frozenset[Address]
    now: datetime
    days: int
    reader: Reader = field(init=False)
    missing: dict[str, str] = field(default_factory=dict)
    wanted: set[str] = field(default_factory=set)
    """The ids listed so far by a listing of the whole horizon."""

    def __post_init__(self) -> None:
        """A reader for this run."""
        self.reader = Reader(self.mailbox, self.run, self.me)

    @property
    def store(self) -> AccountStore:
        """The account's file."""
        return self.run.store

    @property
    def since(self) -> datetime:
        """The beginning of the horizon."""
        return self.now - timedelta(days=self.days)

    def list_ids(self, queries: Iterable[str], reading: str) -> Pairs:
        """Everything that any of the queries lists, page by page."""
        found: dict[tuple[str, str], None] = {}
        for query in queries:
            token: str | None = None
            while True:
                page = self.mailbox.fetch_ids(query, page_token=token)
                found.update(dict.fromkeys(page.ids))
                self.tell("listing", reading, done=len(found))
                token = page.next_page_token
                if token is None:
                    break
        return list(found)

    def list_posts(self, lists: Iterable[str]) -> Pairs:
        """The newest messages of each of these mailing lists."""
        found: Pairs = []
        for name in sorted(lists):
            query = mail_query.on_list(name, self.since)
            found += self.mailbox.fetch_ids(query, page_size=mail_query.NEWEST_OF_A_LIST).ids
        return found

    def find_known_contacts(self) -> KnownContacts:
        """Whose mail is listed, as far as can be told from what is held."""
        store = self.store
        return find_known_contacts(store.load_events(), store.load_messages(), store.load_prospects(), self.me)

    def learn_aliases(self) -> None:
        """The owner's own addresses, asked for once a week: what is sent from an alias is theirs too."""
        asked = self.store.load_cursor(ALIASES_AT)
        if asked is None or datetime.fromisoformat(asked) < self.now - ALIASES_LAST:
            found = sorted(alias.address for alias in self.mailbox.fetch_send_as())
            self.run.save(MirrorPage(cursors={ALIASES: json.dumps(found), ALIASES_AT: self.now.isoformat()}))
        self.me |= frozenset(Address(one) for one in json.loads(self.store.load_cursor(ALIASES) or "[]"))
        self.reader.me = self.me

    # --- what Gmail could not deliver

    def failed_before(self) -> set[str]:
        """What an earlier run could not get, and this one is to try again."""
        return set(json.loads(self.store.load_cursor(UNDELIVERED) or "[]"))

    def settle_undelivered(self) -> None:
        """What failed for the first time is missing, and tried again next time; a second time, it is skipped."""
        before = self.failed_before()
        failed = self.reader.undelivered
        if not failed and not before:
            return
        again = tuple(
            Skipped(one, f"It could not be read in two scans. {why}") for one, why in failed.items() if one in before
        )
        self.missing.update({one: why for one, why in failed.items() if one not in before})
        # Whatever failed before has been tried again by now: what has not failed again is settled.
        remembered = sorted(set(failed) - before)
        self.run.save(MirrorPage(skipped_messages=again, cursors={UNDELIVERED: json.dumps(remembered)}))

    def named(self, skipped: tuple[Skipped, ...]) -> tuple[Skipped, ...]:
        """Those skipped for cause, and those that are missing for now: the report names both."""
        return skipped + tuple(Skipped(one, why) for one, why in self.missing.items())

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
