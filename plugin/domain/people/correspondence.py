"""The mail between the owner and each contact, gathered in one pass: what went, what came, how soon it was answered.

Mail that is only seen in quotes counts too: a reply that quotes what the contact wrote to the owner shows that
they wrote, even where that message itself is not in the mailbox. Each such message counts once, however often it is
quoted.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from statistics import median

from plugin.domain.model import Address, MailMessage, QuotedHeader
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust

_SLOWEST = timedelta(days=30)
"""What comes later in a thread is a new exchange, no reply."""


_SLIP = timedelta(days=1)
"""How far ahead another machine's clock, or a zone left unsaid, may put a message."""
_OLDEST_QUOTE = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Letter:
    """One message of an exchange: when, among how many recipients, and the message it was seen in.

    `quoted` letters are known from their header in a later message only.
    """

    date: datetime
    recipients: int
    message: MailMessage
    direct: bool = True
    """Whether the contact (or the owner) was addressed in To rather than copied."""
    quoted: bool = False


@dataclass(slots=True)
class Exchange:
    """All mail between the owner and one contact, oldest first."""

    address: Address
    sent: list[Letter] = field(default_factory=list)
    received: list[Letter] = field(default_factory=list)
    their_reply_hours: list[float] = field(default_factory=list)
    my_reply_hours: list[float] = field(default_factory=list)
    _letters: list[Letter] = field(default_factory=list)

    @property
    def letters(self) -> list[Letter]:
        """Sent and received, oldest first."""
        if len(self._letters) != len(self.sent) + len(self.received):
            self._letters = sorted(self.sent + self.received, key=lambda letter: letter.date)
        return self._letters

    @property
    def median_reply_hours(self) -> float | None:
        """How long the contact takes to answer the owner; None where no answer is known."""
        return round(median(self.their_reply_hours), 2) if self.their_reply_hours else None

    @property
    def my_median_reply_hours(self) -> float | None:
        """How long the owner takes to answer the contact."""
        return round(median(self.my_reply_hours), 2) if self.my_reply_hours else None


def gather_correspondence(
    messages: Iterable[MailMessage], people: People, trust: Trust | None = None, *, now: datetime
) -> dict[Address, Exchange]:
    """Every contact's exchange with the owner up to `now`, by canonical address.

    What is not from whom it names (`trust`) counts for nobody, and what a stranger puts into a conversation neither
    asks nor answers anything there.
    """
    # Clocks of other people's machines may run a day ahead.
    dated = sorted((one for one in messages if one.date <= now + _SLIP), key=lambda one: (one.date, one.id))
    gathering = _Gathering(people, trust)
    for message in dated:
        if message.sent_by_me:
            gathering.add_sent(message)
        elif not message.automated and (trust is None or trust.is_genuine(message)):
            gathering.add_received(message)
    for message in dated:
        if message.sent_by_me:
            gathering.add_quoted(message)
    gathering.time_replies()
    return gathering.exchanges


class _Gathering:
    """The pass over the messages, oldest first."""

    def __init__(self, people: People, trust: Trust | None) -> None:
        self._trust = trust
        self.exchanges: dict[Address, Exchange] = {}
        self._owner = people.owner
        self._canonical = {address: person.address for person in people for address in person.addresses}
        self._threads: dict[str, list[MailMessage]] = defaultdict(list)
        self._counted: set[tuple[Address, str]] = set()

    def _exchange(self, address: Address) -> Exchange:
        return self.exchanges.setdefault(address, Exchange(address))

    def add_sent(self, message: MailMessage) -> None:
        """One letter to everybody it went to."""
        canonical = self._canonical
        to = {canonical[box.address] for box in message.to if box.address in canonical}
        everyone = to | {canonical[box.address] for box in message.cc + message.bcc if box.address in canonical}
        count = max(1, len(message.recipients))
        for address in everyone:
            self._exchange(address).sent.append(Letter(message.date, count, message, address in to))
        self._threads[message.thread_id].append(message)

    def add_received(self, message: MailMessage) -> None:
        """One letter from its sender; what comes over a mailing list was not written to the owner."""
        if self._trust is None or self._trust.hears(message):
            self._threads[message.thread_id].append(message)
        sender = self._canonical.get(message.sender.address)
        if sender is None or message.list_id:
            return
        direct = any(box.address in self._owner for box in message.to)
        self._exchange(sender).received.append(Letter(message.date, max(1, len(message.recipients)), message, direct))
        self._counted.add((sender, _minute(message.date)))

    def add_quoted(self, message: MailMessage) -> None:
        """What the contact wrote to the owner, as far as only the owner's answer shows it."""
        for place, header in enumerate(message.quoted_headers):
            sender = self._canonical.get(header.sender.address) if header.sender is not None else None
            if sender is None:
                continue
            letter = _quoted_letter(message, header, self._owner, first=place == 0)
            if letter is None or (sender, _minute(letter.date)) in self._counted:
                continue
            self._counted.add((sender, _minute(letter.date)))
            exchange = self._exchange(sender)
            insort(exchange.received, letter, key=lambda one: one.date)
            waited = message.date - letter.date
            if place == 0 and timedelta(0) < waited <= _SLOWEST:
                exchange.my_reply_hours.append(waited.total_seconds() / 3600)

    def time_replies(self) -> None:
        """Reply times by the reply header, or else from messages that follow each other in a thread."""
        by_id = {one.rfc822_message_id: one for thread in self._threads.values() for one in thread}
        by_id.pop("", None)
        for thread, messages in self._threads.items():
            before: MailMessage | None = None
            for answer in messages:
                asked = by_id.get(answer.in_reply_to) or (before if thread else None)
                if asked is not None:
                    self._time_reply(asked, answer)
                before = answer

    def _time_reply(self, asked: MailMessage, answer: MailMessage) -> None:
        waited = answer.date - asked.date
        if asked.sent_by_me == answer.sent_by_me or not timedelta(0) <= waited <= _SLOWEST:
            return
        other = self._canonical.get((asked if answer.sent_by_me else answer).sender.address)
        exchange = self.exchanges.get(other) if other else None
        if exchange is not None:
            hours = exchange.my_reply_hours if answer.sent_by_me else exchange.their_reply_hours
            hours.append(waited.total_seconds() / 3600)


def _minute(date: datetime) -> str:
    return date.astimezone(UTC).strftime("%Y%m%d%H%M")


def _quoted_letter(
    message: MailMessage, header: QuotedHeader, owner: frozenset[Address], *, first: bool
) -> Letter | None:
    """What the contact wrote to the owner, as quoted in the owner's own mail; None where it went to others.

    A header whose recipients are left out or unreadable was the owner's mail if it is what the owner answers.
    """
    told = [box.address for box in header.to + header.cc]
    if not (any(address in owner for address in told) or (first and not message.forwarded and not told)):
        return None
    date = header.date
    if date is None or not -_SLIP <= message.date - date <= _OLDEST_QUOTE:
        # A misread date: what the owner answers was written not long before the answer.
        if not first:
            return None
        date = message.date
    direct = not told or any(box.address in owner for box in header.to)
    return Letter(date, max(1, len(told)), message, direct, quoted=True)
