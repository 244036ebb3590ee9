"""Encounters told by mail: "great to see you yesterday" makes a meeting, "sorry we missed each other" undoes one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.days import ToldDay, find_day_spoken_of, find_past_day, is_ahead
from plugin.domain.identities import People
from plugin.domain.localtime import LocalTime
from plugin.domain.model import Address, MailMessage, MessageId, Signal, SignalKind

_MOST_TOLD = 3
"""A confirmation sent to more people than this says nothing of which of them were there."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence says of an encounter: with whom, on which day, and whether it took place.

    `contact` are the people on the other side of the message: its writer, or whom the owner wrote to.
    """

    contact: tuple[Address, ...]
    day: ToldDay
    took_place: bool
    written: datetime
    message_id: MessageId
    text: str
    subject: str


def find_told(messages: Iterable[MailMessage], people: People, clock: LocalTime) -> list[Told]:
    """Every sentence on an encounter that took place or fell through, oldest first."""
    found = []
    for message in messages:
        if message.automated or not message.signals:
            continue
        for signal in message.signals:
            told = _read_told(message, signal, people, clock)
            if told is not None:
                found.append(told)
    return sorted(found, key=lambda told: (told.written, told.message_id, told.text))


def _read_told(message: MailMessage, signal: Signal, people: People, clock: LocalTime) -> Told | None:
    took_place = signal.kind is SignalKind.MEETING_CONFIRMED
    if not (took_place or signal.kind is SignalKind.MEETING_MISSED) or (took_place and is_ahead(signal.text)):
        return None
    writing = _own_writing(message, people) if signal.whose == "own" else _quoted_writing(message, signal, people)
    if writing is None:
        return None
    contact, moment = writing
    if not 0 < len(contact) <= _MOST_TOLD:
        return None
    written = clock.of(moment)
    day = find_past_day(signal.text, written) if took_place else find_day_spoken_of(signal.text, written)
    return Told(contact, day, took_place, written, message.id, signal.text, message.subject)


def _own_writing(message: MailMessage, people: People) -> tuple[tuple[Address, ...], datetime]:
    """The people on the other side of the message, and when it was written."""
    if message.sent_by_me:
        return _others([mailbox.address for mailbox in message.to], people), message.date
    return _others((message.sender.address,), people), message.date


def _quoted_writing(
    message: MailMessage, signal: Signal, people: People
) -> tuple[tuple[Address, ...], datetime] | None:
    """The same for words in a quote, as far as the quote's header tells its writer and day."""
    header = next((one for one in message.quoted_headers if one.date and one.sender), None)
    if header is None or header.date is None or header.sender is None or header.date > message.date:
        return None
    if signal.author is not None and signal.author != header.sender.address:
        return None
    contact = _others((header.sender.address,), people)
    return contact or _others([mailbox.address for mailbox in header.to], people), header.date


def _others(addresses: Sequence[Address], people: People) -> tuple[Address, ...]:
    return tuple(
        sorted(
            {people.canonical(one) for one in addresses if one not in people.owner and people.person(one) is not None}
        )
    )


def distance_in_days(moment: datetime, told: ToldDay, *, zone_of: datetime) -> int:
    """How many days a moment lies outside the told range, 0 within it, in the zone that the teller wrote in."""
    day = moment.astimezone(zone_of.tzinfo).date()
    if day < told.earliest:
        return (told.earliest - day).days
    return max(0, (day - told.latest).days)


def likely_time(told: Told) -> tuple[datetime, datetime]:
    """An hour for an encounter of which only the day is known: noon of it, and never after it was told of."""
    day = told.day.latest
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=told.written.tzinfo)
    end = min(noon + timedelta(hours=1), told.written)
    return end - timedelta(hours=1), end
