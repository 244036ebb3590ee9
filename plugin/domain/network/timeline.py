"""A person's page in numbers: meetings and mail by month, for a small chart, and the single moments behind them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from plugin.domain.model import Address, Evidence, MailMessage, Meeting
from plugin.domain.people.correspondence import gather_correspondence
from plugin.domain.people.identities import People
from plugin.domain.text.excerpts import excerpt


@dataclass(frozen=True, slots=True)
class Month:
    """One month's counts; `first` is its first day."""

    first: date
    meetings: int = 0
    sent: int = 0
    received: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """`months` are gapless, oldest first, and end with the month of now. `moments` are newest first."""

    months: tuple[Month, ...] = ()
    moments: tuple[Evidence, ...] = ()
    """Kinds: meeting, sent, received; `wrote` for mail known from a quote only."""

    @property
    def highest(self) -> int:
        """The largest bar of a month, meetings or emails: the top of the chart."""
        return max((max(month.meetings, month.sent + month.received) for month in self.months), default=0)


def draw_timeline(
    address: Address,
    meetings: Iterable[Meeting],
    messages: Iterable[MailMessage],
    people: People,
    *,
    months: int = 13,
    moments: int = 60,
    now: datetime,
) -> Timeline:
    """The last `months` months with the person, and up to `moments` single meetings and letters."""
    person = people.person(address)
    own = set(person.addresses) if person is not None else {address}
    theirs = [
        message
        for message in messages
        if message.sender.address in own
        or (message.sent_by_me and any(box.address in own for box in message.recipients))
        or any(header.sender is not None and header.sender.address in own for header in message.quoted_headers)
    ]
    exchange = gather_correspondence(theirs, people, now=now).get(people.canonical(address))
    found = [
        Evidence("meeting", meeting.started_at, meeting.id, excerpt(meeting.summary))
        for meeting in meetings
        if people.canonical(address) in meeting.people
    ]
    if exchange is not None:
        found += [Evidence("sent", one.date, one.message.id, excerpt(one.message.subject)) for one in exchange.sent]
        for one in exchange.received:
            kind = "wrote" if one.quoted else "received"
            found.append(Evidence(kind, one.date, one.message.id, excerpt(one.message.subject)))
    counted = _by_month(found, months, now=now)
    found.sort(key=lambda one: (one.date, one.id), reverse=True)
    return Timeline(counted, tuple(found[:moments]))


def _by_month(found: Iterable[Evidence], months: int, *, now: datetime) -> tuple[Month, ...]:
    counts: dict[date, dict[str, int]] = {}
    year, month = now.year, now.month
    order = []
    for _ in range(months):
        first = date(year, month, 1)
        order.append(first)
        counts[first] = {"meetings": 0, "sent": 0, "received": 0}
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    columns = {"meeting": "meetings", "sent": "sent", "received": "received", "wrote": "received"}
    for one in found:
        local = one.date.astimezone(now.tzinfo)
        first = date(local.year, local.month, 1)
        if first in counts:
            counts[first][columns[one.kind]] += 1
    return tuple(Month(first, **counts[first]) for first in reversed(order))
