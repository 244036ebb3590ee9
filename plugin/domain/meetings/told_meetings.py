"""Encounters told by mail: "great to see you yesterday" makes a meeting, "sorry we missed each other" undoes one.

The words and rules stand in the packs' `meetings.toml`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.language.packs import rules, template
from plugin.domain.language.rules import straighten
from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.meetings.spoken_days import SpokenDay, find_day_spoken_of, find_past_day, is_ahead, names_past_day
from plugin.domain.model import Address, MailMessage, MessageId, Signal, SignalKind
from plugin.domain.people.identities import People
from plugin.domain.text.names import given_key, surname_key

_READER = template(r"(?<![^\W_]){meetings.reader}(?![^\W\d_])")
_WITH_ANOTHER = template(
    r"(?<!\w)(?P<one>[A-ZÀ-Þ][\w'-]+)(?: [A-ZÀ-Þ][\w'-]+)? {meetings.and_i}(?!\w)"
    r"|(?<!\w){meetings.beside} (?:{names.titles}\.? )?(?P<other>[A-ZÀ-Þ][\w'-]+)",
    flags=re.NOFLAG,
)
"""A named person as the company of the writer."""
_MOST_TOLD = 3
"""A confirmation sent to more people than this says nothing of which of them were there."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence says of an encounter: with whom, on which day, and whether it took place.

    `contact` are the people on the other side of the message: its writer, or whom the owner wrote to.
    """

    contact: tuple[Address, ...]
    day: SpokenDay
    took_place: bool
    written: datetime
    message_id: MessageId
    text: str
    subject: str
    doubtful: bool = False
    """Nothing but an apology, or words about another slot: it asks whether the event of the day before took place."""


def find_told_meetings(messages: Iterable[MailMessage], people: People, clock: LocalTime) -> list[Told]:
    """Every sentence on an encounter that took place or fell through, oldest first."""
    found = []
    for message in messages:
        if message.automated:
            continue
        words = [_read_told(message, signal, people, clock) for signal in message.signals]
        told = [one for one in words if one is not None]
        found += told or _read_no_show(message, people, clock)
    return sorted(found, key=lambda told: (told.written, told.message_id, told.text))


def _read_told(message: MailMessage, signal: Signal, people: People, clock: LocalTime) -> Told | None:
    took_place = signal.kind is SignalKind.MEETING_CONFIRMED or _speaks_of_encounter(signal)
    if not (took_place or signal.kind is SignalKind.MEETING_MISSED) or (took_place and is_ahead(signal.text)):
        return None
    writing = _own_writing(message, people) if signal.whose == "own" else _quoted_writing(message, signal, people)
    if writing is None:
        return None
    contact, moment = writing
    if not 0 < len(contact) <= _MOST_TOLD or (took_place and _met_another(signal.text, contact, people)):
        return None
    written = clock.of(moment)
    day = find_past_day(signal.text, written) if took_place else find_day_spoken_of(signal.text, written)
    return Told(contact, day, took_place, written, message.id, signal.text, message.subject)


def _speaks_of_encounter(signal: Signal) -> bool:
    """Whether thanks or praise look back on the two being together on a day that is named."""
    pleased = signal.kind in {SignalKind.PRAISE, SignalKind.THANKS} and signal.whose == "own"
    return pleased and _was_together(signal.text) and names_past_day(signal.text)


def _was_together(text: str) -> bool:
    return rules("meetings.together").first(straighten(text)) is not None


def _stood_up(text: str) -> bool:
    return rules("meetings.stood_up").first(straighten(text)) is not None


def _apologises(subject: str) -> bool:
    """Whether a subject begins with an apology or another slot, and not for something else than not coming."""
    plain = straighten(subject)
    if rules("meetings.apology").first(plain) is None:
        return False
    return rules("meetings.apology_not").first(plain) is None


def _met_another(text: str, contact: Sequence[Address], people: People) -> bool:
    """Whether the sentence tells of meeting somebody else: "Sabine and I met yesterday" and no word of the reader."""
    plain = straighten(text)
    found = _WITH_ANOTHER.search(plain)
    if found is None or _READER.search(plain):
        return False
    met = given_key(found["one"] or found["other"] or "")
    known = {given_key(people.full_name(address).given) for address in contact}
    known |= {given_key(name.given) for name in people.owner_names}
    known |= {surname_key(people.full_name(address).surname) for address in contact}
    return met not in known


def _read_no_show(message: MailMessage, people: People, clock: LocalTime) -> list[Told]:
    """Words of forgetting, waiting or another slot that no sentence about a missed meeting was read in."""
    contact, moment = _own_writing(message, people)
    if len(contact) != 1 or message.forwarded:
        return []
    spoken = [one.text for one in message.signals if one.whose == "own" and one.kind in _GRUMBLES]
    said = next((text for text in spoken if _stood_up(text)), "")
    begins = not message.in_reply_to and not message.references
    if not said and not (begins and _apologises(message.subject)):
        return []
    written = clock.of(moment)
    today = written.date()
    day = SpokenDay(today - timedelta(days=1), today)
    text = said or message.subject
    return [Told(contact, day, False, written, message.id, text, message.subject, doubtful=True)]


_GRUMBLES = frozenset({SignalKind.COMPLAINT, SignalKind.THANKS, SignalKind.DECLINED})


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


def distance_in_days(moment: datetime, told: SpokenDay, *, zone_of: datetime) -> int:
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
