"""Lists of mail, several at a time: each page waits for the one before, but one list for no other.

A page of 500 ids costs a quarter of one message and takes as long. One after the other, the lists of a first scan
would leave most of the quota of those seconds unused.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, wait
from dataclasses import dataclass, field
from datetime import datetime

from plugin.domain.model import NeverReadEntry, NeverReadSort
from plugin.domain.paging import PageGuard
from plugin.domain.people.never_read import NeverRead
from plugin.errors import EndlessList, UserError
from plugin.usecases import mail_query
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.mail_reading import Reader
from plugin.usecases.ports import MailboxPort

Pairs = list[tuple[str, str]]
"""(message id, thread id), newest first."""
_WHAT = "Gmail's list of messages"


@dataclass(frozen=True, slots=True)
class Listed:
    """What one query lists. `broken` is why it did not come to its end, None where it did."""

    pairs: Pairs
    broken: UserError | None = None


def list_all(mailbox: MailboxPort, query: str, label: str = "") -> Listed:
    """All pages of a query (under a label's id), as far as they come.

    Raises what the first page meets, and what ends more than a list.
    """
    found: dict[tuple[str, str], None] = {}
    token: str | None = None
    pages = PageGuard(_WHAT)
    restarts = 1
    while True:
        try:
            page = mailbox.fetch_ids(query, label=label, page_token=token)
            known = len(found)
            found.update(dict.fromkeys(page.ids))
            token = pages.next(page.next_page_token, brought=len(found) - known)
        except UserError as error:
            endless = isinstance(error, EndlessList)
            if (token is None and not endless) or decide(Part.MORE_MAIL, error) is not Consequence.LATER:
                raise
            if endless or not restarts:
                return Listed(list(found), error)
            # A page's token may be too old by now: once more from the beginning.
            token, restarts, pages = None, restarts - 1, PageGuard(_WHAT)
        else:
            if token is None:
                return Listed(list(found))


def list_newest(mailbox: MailboxPort, query: str, count: int) -> Listed:
    """The newest of a query."""
    return Listed(list(mailbox.fetch_ids(query, page_size=count).ids))


@dataclass(slots=True)
class Lists:
    """The lists of one run, made by the reader's threads. Lists begun ahead are there when they are asked for."""

    mailbox: MailboxPort
    reader: Reader
    excluded: tuple[str, ...] = ()
    """Search terms of what is never read: no list but that of it holds any."""
    _begun: dict[str, "Future[Listed]"] = field(default_factory=dict)

    def begin(self, queries: Iterable[str]) -> None:
        """Begin these lists; their outcome is told when they are asked for."""
        for query in queries:
            self._begun[query] = self.reader.submit(list_all, self.mailbox, self.narrowed(query))

    def narrowed(self, query: str) -> str:
        """The query without what is never read."""
        return mail_query.without(query, self.excluded)

    def excluded_by(
        self, entries: Iterable[NeverReadEntry], since: datetime, waiting: Callable[[], None]
    ) -> Iterator[Listed | UserError]:
        """What each line of the list of what is never read leaves out; a label by its id, where that is known."""
        futures = []
        for entry in entries:
            if entry.sort is NeverReadSort.LABEL and entry.of:
                asked = (mail_query.anything(since), entry.of)
            else:
                (query,) = mail_query.any_of(NeverRead([entry]).search_terms(), since)
                asked = (query, "")
            futures.append(self.reader.submit(list_all, self.mailbox, *asked))
        yield from _outcomes(futures, waiting)

    def all_of(self, queries: Iterable[str], waiting: Callable[[], None]) -> Iterator[Listed | UserError]:
        """Each query's whole list, in the queries' order, or what it met. `waiting` is called now and then."""
        asked = list(queries)
        # Where the reader's threads were let go meanwhile, what had not begun is begun again.
        self.begin(query for query in asked if query not in self._begun or self._begun[query].cancelled())
        yield from _outcomes([self._begun.pop(query) for query in dict.fromkeys(asked)], waiting)

    def begun_ahead(self, queries: Iterable[str]) -> Iterator[Pairs]:
        """Of each query what its list begun ahead found, nothing where it was not begun or came to nothing."""
        for query in queries:
            begun = self._begun.get(query)
            try:
                yield begun.result().pairs if begun is not None else []
            except (UserError, CancelledError):
                yield []

    def newest_of(
        self, queries: Iterable[str], count: int, waiting: Callable[[], None]
    ) -> Iterator[Listed | UserError]:
        """The newest of each query, in the queries' order, or what it met."""
        narrowed = [self.narrowed(one) for one in queries]
        yield from _outcomes([self.reader.submit(list_newest, self.mailbox, one, count) for one in narrowed], waiting)


def _outcomes(futures: "list[Future[Listed]]", waiting: Callable[[], None]) -> Iterator[Listed | UserError]:
    for future in futures:
        while not wait([future], timeout=2.0).done:
            waiting()
        try:
            yield future.result()
        except UserError as error:
            yield error
