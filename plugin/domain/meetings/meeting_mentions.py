"""Meetings mentioned in mail: "great to see you yesterday" makes one, "sorry we missed each other" undoes one.

The words and rules stand in the packs' `meetings.toml`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from plugin.domain.language.packs import rules, template
from plugin.domain.language.rules import straighten
from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.meetings.spoken_days import (
    SpokenDay,
    find_day_ahead,
    find_day_spoken_of,
    find_past_day,
    is_ahead,
    names_past_day,
    names_yesterday,
)
from plugin.domain.model import Address, Hint, HintKind, Mailbox, MailMessage, MessageId, Signal, SignalKind
from plugin.domain.people.identities import People
from plugin.domain.text.names import given_key, surname_key

_READER = template(r"(?<![^\W_]){meetings.reader}(?![^\W\d_])")
_WITH_ANOTHER = template(
    r"(?<!\w)(?P<one>[A-ZÀ-Þ][\w'-]+)(?: [A-ZÀ-Þ][\w'-]+)? {meetings.and_i}(?!\w)"
    r"|(?<!\w){meetings.beside} (?:{names.titles}\.? )?(?P<other>[A-ZÀ-Þ][\w'-]+)",
    flags=re.NOFLAG,
)
"""A named person as the company of the writer."""
_MOST_CONTACTS = 3
"""A confirmation sent to more people than this says nothing of which of them were there."""


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """What one sentence says of a meeting: with whom, on which day, and whether it took place.

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
    rule: str = ""
    """The id of the rule that says so."""
    ahead: bool = False
    """Whether what is undone lay ahead when this was written: it was cancelled or moved, not missed."""
    planned: bool = False
    """Whether it was agreed for that day and the two went on writing: of what is booked it says nothing new."""
    guessed: bool = False
    """Whether no day is named, and the likeliest is taken: the day before, or the same one towards evening."""
    disputed: bool = False
    """Whether a rule hears that they met, and the careful reader does not."""


def find_meeting_mentions(messages: Iterable[MailMessage], people: People, clock: LocalTime) -> list[MeetingMention]:
    """Every sentence on a meeting that took place or fell through, oldest first."""
    found = []
    letters = sorted((one for one in messages if not one.automated), key=lambda one: (one.date, one.id))
    arranged = _Arranged(letters, people, clock)
    for message in letters:
        read = [_read_mention(message, signal, people, clock, arranged) for signal in message.signals]
        mentions = [one for one in read if one is not None]
        found += mentions or _read_no_show(message, people, clock)
        found += _read_called_off(message, people, clock)
        if not mentions:
            found += _read_subject(message, people, clock)
    found += arranged.kept()
    return sorted(found, key=lambda one: (one.written, one.message_id, one.text))


class _Arranged:
    """What was agreed with each contact before: the days that their letters and the owner's named for meeting."""

    def __init__(self, letters: Sequence[MailMessage], people: People, clock: LocalTime) -> None:
        self._letters: dict[Address, list[tuple[datetime, MailMessage]]] = defaultdict(list)
        self._plans: dict[Address, list[tuple[datetime, SpokenDay, Hint, MailMessage]]] = defaultdict(list)
        for message in letters:
            contact, moment = _own_writing(message, people)
            if not 0 < len(contact) <= _MOST_CONTACTS or message.forwarded:
                continue
            written = clock.of(moment)
            planned = [hint for hint in message.hints if hint.kind is HintKind.PLANNED]
            days = [(hint, _day_planned(hint, message, written)) for hint in planned]
            for address in contact:
                self._letters[address].append((written, message))
                self._plans[address] += [(written, day, hint, message) for hint, day in days if day is not None]

    def day_before(self, contact: Sequence[Address], written: datetime) -> date | None:
        """The latest day that was named for meeting before this was written, and has come; at most a week back."""
        found = [
            day.earliest
            for address in contact
            for said, day, _, _ in self._plans.get(address, ())
            if said < written and timedelta(0) <= written.date() - day.earliest <= _WEEK
        ]
        return max(found, default=None)

    def wrote_lately(self, contact: Sequence[Address], written: datetime) -> bool:
        """Whether the two wrote to each other in the days before."""
        return any(
            timedelta(hours=1) < written - said <= _JUST_BEFORE
            for address in contact
            for said, _ in self._letters.get(address, ())
        )

    def kept(self) -> list[MeetingMention]:
        """Meetings of two: proposed for a day, answered before it, called off by neither, and written of after."""
        found: dict[tuple[Address, date], MeetingMention] = {}
        for address, plans in self._plans.items():
            for said, day, hint, message in plans:
                key = (address, day.earliest)
                if key in found or not day.exact or len(_addressed(message)) > 1:
                    continue
                after = self._after(address, said, day.earliest, message)
                if after is not None:
                    one = MeetingMention((address,), day, True, after, message.id, hint.text, message.subject)
                    found[key] = replace(one, rule=hint.rule, planned=True, guessed=True)
        return list(found.values())

    def _after(self, address: Address, said: datetime, day: date, plan: MailMessage) -> datetime | None:
        """When the two first wrote after the day; None where it was not agreed, was called off, or nothing came."""
        agreed = False
        for written, message in self._letters[address]:
            if written <= said:
                continue
            away = (written.date() - day).days
            if away > _SOON_AFTER:
                return None
            if any(hint.kind is HintKind.CALLED_OFF for hint in message.hints) or _tells_of_missing(message):
                return None
            answers = message.sent_by_me != plan.sent_by_me and message.thread_id == plan.thread_id
            agreed = agreed or (answers and away <= 0)
            if away > 0:
                return written if agreed else None
        return None


def _addressed(message: MailMessage) -> tuple[Mailbox, ...]:
    return message.to + message.cc


def _tells_of_missing(message: MailMessage) -> bool:
    return any(one.kind is SignalKind.MEETING_MISSED and one.whose == "own" for one in message.signals)


def _day_planned(hint: Hint, message: MailMessage, written: datetime) -> SpokenDay | None:
    return find_day_ahead(hint.text, written) or find_day_ahead(message.subject, written)


_SOON_AFTER = 2
"""Days after a day agreed on within which the two write again if they met."""
_WEEK = timedelta(days=7)
_JUST_BEFORE = timedelta(days=4)


def _read_mention(
    message: MailMessage, signal: Signal, people: People, clock: LocalTime, arranged: _Arranged
) -> MeetingMention | None:
    confirmed = signal.kind is SignalKind.MEETING_CONFIRMED
    rule = signal.rule if confirmed or signal.kind is SignalKind.MEETING_MISSED else _looks_back(signal)
    took_place = confirmed or (rule != "" and signal.kind is not SignalKind.MEETING_MISSED)
    if not (took_place or signal.kind is SignalKind.MEETING_MISSED):
        return None
    if took_place and (is_ahead(signal.text) or _is_called_off(signal, message)):
        return None
    quoted = signal.whose == "quoted"
    writing = _quoted_writing(message, signal, people) if quoted else _own_writing(message, people)
    if writing is None:
        return None
    contact, moment = writing
    if not 0 < len(contact) <= _MOST_CONTACTS or (took_place and _met_another(signal.text, contact, people)):
        return None
    written = clock.of(moment)
    day = find_past_day(signal.text, written) if took_place else find_day_spoken_of(signal.text, written)
    text, subject, guessed = signal.text, message.subject, False
    if took_place and not day.exact and not quoted:
        day, guessed = _unsaid_day(day, message, written, contact, arranged)
    doubted = signal.whose == "doubted"
    found = MeetingMention(contact, day, took_place, written, message.id, text, subject, rule=rule, guessed=guessed)
    return replace(found, disputed=doubted and took_place, doubtful=doubted and not took_place)


def _is_called_off(signal: Signal, message: MailMessage) -> bool:
    """Whether the very sentence says that it falls through: "our meeting this morning is off"."""
    off = [hint.text.rstrip("…") for hint in message.hints if hint.kind is HintKind.CALLED_OFF]
    return any(text in signal.text or signal.text.rstrip("…") in text for text in off)


def _unsaid_day(
    day: SpokenDay, message: MailMessage, written: datetime, contact: Sequence[Address], arranged: _Arranged
) -> tuple[SpokenDay, bool]:
    """The day that the subject of a new message names, or that was agreed before; else the likeliest, as a guess.

    Who thanks does so the next day, or at the end of the same one. Without a letter in the days before nothing was
    agreed, and it is no day to guess; nor is "last week".
    """
    said = find_past_day(message.subject, written)
    if said.exact and not is_ahead(message.subject) and not message.in_reply_to:
        return said, False
    agreed = arranged.day_before(contact, written)
    if agreed is not None:
        return SpokenDay(agreed, agreed, exact=True), False
    if (day.latest - day.earliest).days > _LATELY or not arranged.wrote_lately(contact, written):
        return day, False
    likely = written.date() - timedelta(days=1 if written.hour < _EVENING else 0)
    return SpokenDay(likely, likely), True


_LATELY = 6
_EVENING = 16


def _read_called_off(message: MailMessage, people: People, clock: LocalTime) -> list[MeetingMention]:
    """What the writer cancels or moves of what lies ahead: with whom they write, on the day named or the next one."""
    contact, moment = _own_writing(message, people)
    if not 0 < len(contact) <= _MOST_CONTACTS or message.forwarded:
        return []
    written = clock.of(moment)
    found = []
    for hint in message.hints:
        if hint.kind is HintKind.CALLED_OFF:
            day = find_day_ahead(hint.text, written) or find_day_ahead(message.subject, written)
            day = day or SpokenDay(written.date(), written.date() + timedelta(days=_SOON))
            one = MeetingMention(contact, day, False, written, message.id, hint.text, message.subject, rule=hint.rule)
            found.append(replace(one, ahead=True))
    return found


def _read_subject(message: MailMessage, people: People, clock: LocalTime) -> list[MeetingMention]:
    """A letter headed "last night" or "yesterday" and no more, in which nobody misses anybody or complains."""
    contact, moment = _own_writing(message, people)
    alone = 0 < len(contact) <= _MOST_CONTACTS and not (message.forwarded or message.in_reply_to)
    if not alone or len(message.subject.split()) > _BARE or any(one.kind in _SOUR for one in message.signals):
        return []
    written = clock.of(moment)
    day = find_past_day(message.subject, written)
    if not names_yesterday(message.subject):
        return []
    one = MeetingMention(contact, day, True, written, message.id, message.subject, message.subject)
    return [replace(one, planned=True, guessed=True)]


_BARE = 2
"""Words of a subject that hold no more than a day."""
_SOUR = frozenset({SignalKind.COMPLAINT, SignalKind.MEETING_MISSED})
_SOON = 5
"""Days ahead within which lies what is cancelled without a day."""


def _looks_back(signal: Signal) -> str:
    """The rule by which thanks or praise look back on the two being together on a day that is named; "" if none."""
    pleased = signal.kind in {SignalKind.PRAISE, SignalKind.THANKS} and signal.whose == "own"
    return _rule("together", signal.text) if pleased and names_past_day(signal.text) else ""


def _rule(table: str, text: str) -> str:
    """The rule of `meetings.toml` that says it, "" where none does."""
    found = rules(f"meetings.{table}").first(straighten(text))
    return found[0].id if found is not None else ""


def _apology(subject: str) -> str:
    """The rule by which a subject begins with an apology, or asks for another slot, after nobody came; "" if none."""
    return "" if _rule("apology_not", subject) else _rule("apology", subject)


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


def _read_no_show(message: MailMessage, people: People, clock: LocalTime) -> list[MeetingMention]:
    """Words of forgetting, waiting or another slot that no sentence about a missed meeting was read in."""
    contact, moment = _own_writing(message, people)
    if len(contact) != 1 or message.forwarded:
        return []
    spoken = [one.text for one in message.signals if one.whose == "own" and one.kind in _GRUMBLES]
    text, rule = next(((one, found) for one in spoken if (found := _rule("stood_up", one))), ("", ""))
    if not rule and not message.in_reply_to and not message.references:
        text, rule = message.subject, _apology(message.subject)
    if not rule:
        return []
    written = clock.of(moment)
    today = written.date()
    day = SpokenDay(today - timedelta(days=1), today)
    subject = message.subject
    return [MeetingMention(contact, day, False, written, message.id, text, subject, doubtful=True, rule=rule)]


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


def distance_in_days(moment: datetime, mentioned: SpokenDay, *, zone_of: datetime) -> int:
    """How many days a moment lies outside a mentioned range, 0 within it, in the zone that its writer wrote in."""
    day = moment.astimezone(zone_of.tzinfo).date()
    if day < mentioned.earliest:
        return (mentioned.earliest - day).days
    return max(0, (day - mentioned.latest).days)


def likely_time(mention: MeetingMention) -> tuple[datetime, datetime]:
    """An hour for a meeting of which only the day is known: noon of it, and never after it was told of."""
    day = mention.day.latest
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=mention.written.tzinfo)
    end = min(noon + timedelta(hours=1), mention.written)
    return end - timedelta(hours=1), end
