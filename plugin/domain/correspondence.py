"""The mail between the owner and each contact, gathered in one pass: what went, what came, how soon it was answered.

Mail that is only seen in quotes counts too: a reply that quotes what the contact wrote to the owner shows that
they wrote, even where that message itself is not in the mailbox. Each such message counts once, however often it is quoted.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from statistics import median

from plugin.domain.identities import People
from plugin.domain.model import Address, MailMessage, QuotedHeader

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
    copied: list[Letter] = field(default_factory=list)
    """Mail of third persons to both the owner and the contact: seen together, not spoken to each other."""
    their_reply_hours: list[float] = field(default_factory=list)
    my_reply_hours: list[float] = field(default_factory=list)

    @property
    def letters(self) -> list[Letter]:
        """Sent and received, oldest first."""
        return sorted(self.sent + self.received, key=lambda letter: letter.date)

    @property
    def median_reply_hours(self) -> float | None:
        """How long the contact takes to answer the owner; None where no answer is known."""
        return round(median(self.their_reply_hours), 2) if self.their_reply_hours else None

    @property
    def my_median_reply_hours(self) -> float | None:
        """How long the owner takes to answer the contact."""
        return round(median(self.my_reply_hours), 2) if self.my_reply_hours else None


def gather_correspondence(messages: Iterable[MailMessage], people: People, *, now: datetime) -> dict[Address, Exchange]:
    """Every contact's exchange with the owner up to `now`, by canonical address."""
    found: dict[Address, Exchange] = {}
    threads: dict[str, list[MailMessage]] = defaultdict(list)
    seen: set[tuple[Address, str]] = set()
    canonical = {address: person.address for person in people for address in person.addresses}
    # Clocks of other people's machines may run a day ahead.
    latest = now + _SLIP
    dated = sorted((one for one in messages if one.date <= latest), key=lambda one: (one.date, one.id))

    def exchange_with(address: Address) -> Exchange:
        one = found.get(address)
        if one is None:
            one = found[address] = Exchange(address)
        return one

    for message in dated:
        if message.sent_by_me:
            to = {canonical[box.address] for box in message.to if box.address in canonical}
            everyone = to | {canonical[box.address] for box in message.cc + message.bcc if box.address in canonical}
            count = max(len(everyone), len(message.recipients))
            for address in everyone:
                exchange_with(address).sent.append(Letter(message.date, count, message, address in to))
        elif not message.automated:
            sender = canonical.get(message.sender.address)
            if sender is not None and not message.list_id:
                direct = any(box.address in people.owner for box in message.to)
                letter = Letter(message.date, max(1, len(message.recipients)), message, direct)
                exchange_with(sender).received.append(letter)
                seen.add((sender, _minute(message.date)))
        if message.thread_id and not message.automated:
            threads[message.thread_id].append(message)
    for message in dated:
        if message.sent_by_me:
            for place, header in enumerate(message.quoted_headers):
                sender = canonical.get(header.sender.address) if header.sender is not None else None
                letter = _quoted_letter(message, header, people.owner, first=place == 0) if sender else None
                if sender is None or letter is None or (sender, _minute(letter.date)) in seen:
                    continue
                seen.add((sender, _minute(letter.date)))
                exchange_with(sender).received.append(letter)
                waited = message.date - letter.date
                if place == 0 and timedelta(0) < waited <= _SLOWEST:
                    exchange_with(sender).my_reply_hours.append(waited.total_seconds() / 3600)
    _time_replies(threads.values(), canonical, found)
    for exchange in found.values():
        exchange.received.sort(key=lambda letter: letter.date)
    return found


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


def _time_replies(
    threads: Iterable[Sequence[MailMessage]], canonical: dict[Address, Address], found: dict[Address, Exchange]
) -> None:
    """Reply times from messages that follow each other in a thread, by the reply header where there is one."""
    for thread in threads:
        if len(thread) < 2:
            continue
        by_id = {one.rfc822_message_id: one for one in thread if one.rfc822_message_id}
        for before, after in zip(thread, thread[1:], strict=False):
            asked = by_id.get(after.in_reply_to, before)
            if asked.sent_by_me == after.sent_by_me:
                continue
            waited = after.date - asked.date
            if not timedelta(0) <= waited <= _SLOWEST:
                continue
            hours = waited.total_seconds() / 3600
            other = canonical.get((asked if after.sent_by_me else after).sender.address)
            exchange = found.get(other) if other else None
            if exchange is not None:
                (exchange.my_reply_hours if after.sent_by_me else exchange.their_reply_hours).append(hours)
