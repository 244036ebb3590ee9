"""The searches that define which mail is listed; pure.

Listed is, within the horizon and neither trash, spam, draft nor chat:

1. every message that the owner sent,
2. every message of a conversation in which the owner wrote,
3. every message from a person in the owner's circle (met, written to, or wished for), by address or by full
   name, and the rest of that conversation,
4. of each mailing list on which one of them writes, the newest hundred messages: they tell who else is there.

Newsletters, receipts and strangers who were never answered are therefore neither listed nor read: reading
one costs as much as reading a friend, and nothing here is ever decided by them.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from urllib.parse import quote_plus

from plugin.domain.model import Address

OVERLAP = timedelta(days=1)
LONGEST_QUERY = 1600
"""Characters, escaped. With its address, a request must stay below 2,048, or the client makes it a POST."""
NEWEST_OF_A_LIST = 100


def sent(since: datetime) -> str:
    """Everything the owner sent."""
    return f"in:sent {_after(since)}"


def everything(since: datetime) -> str:
    """All mail, for the threads of the messages: a page of 500 ids costs a quarter of one message."""
    return f"{_after(since)} -in:drafts -in:chats"


def exchanged_with(address: Address, since: datetime) -> str:
    """All mail to or from one person."""
    return f"{_after(since)} -in:drafts {{from:{address} to:{address}}}"


def on_list(name: str, since: datetime) -> str:
    """All mail that came over a mailing list."""
    return f"{_after(since)} -in:drafts list:{name}"


def any_of(terms: Iterable[str], since: datetime) -> Iterator[str]:
    """All mail that matches any of the terms, in as few queries as their lengths allow."""
    chunk: list[str] = []
    room = LONGEST_QUERY - 100
    for term in terms:
        length = len(quote_plus(term)) + 1
        if chunk and length > room:
            yield _joined(chunk, since)
            chunk, room = [], LONGEST_QUERY - 100
        chunk.append(term)
        room -= length
    if chunk:
        yield _joined(chunk, since)


def without(query: str, terms: Iterable[str]) -> str:
    """The query without what any of the terms finds, as far as its length allows.

    What no longer fits in is left out by its id, which a list of its own tells.
    """
    for term in terms:
        longer = f"{query} -{term}"
        if len(quote_plus(longer)) > LONGEST_QUERY:
            break
        query = longer
    return query


def anything(since: datetime) -> str:
    """All mail of the horizon, chats included: for listing what lies under a label."""
    return f"{_after(since)} -in:drafts"


def _after(since: datetime) -> str:
    # Dates in a query mean midnight in California; epoch seconds mean what they say.
    return f"after:{int((since - OVERLAP).timestamp())}"


def _joined(terms: list[str], since: datetime) -> str:
    joined = terms[0] if len(terms) == 1 else "{" + " ".join(terms) + "}"
    return f"{_after(since)} -in:drafts {joined}"
