"""Everything that bears on today's asks, gathered once and looked up by contact.

`SuggestionContext` is the day, `Candidate` one pair of introducer and prospect on that day. Gates, occasions and
the ranking are functions of these two and of nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Protocol, Self

from plugin.domain.meetings.attendance import is_believed
from plugin.domain.meetings.bookings import own_answer
from plugin.domain.model import (
    Account,
    Acquaintance,
    Address,
    Ask,
    AskOrigin,
    AskStatus,
    CalendarEvent,
    Corrections,
    MailMessage,
    Match,
    Meeting,
    Occasion,
    PersonRef,
    Profile,
    Prospect,
    Relationship,
    Signal,
    SignalKind,
    ToldTie,
)
from plugin.domain.network.told_ties import told_of
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust
from plugin.domain.suggestions.ask_policy import AskPolicy
from plugin.domain.suggestions.favours import Ledger, find_favours
from plugin.domain.suggestions.lessons import Lessons, learn_lessons
from plugin.domain.suggestions.likely_asks import find_likely_asks
from plugin.domain.suggestions.matching import Acquainted, match_prospects
from plugin.domain.suggestions.past_asks import ANSWER_TIME, find_past_asks, with_wish
from plugin.domain.suggestions.phrasing import say_prospect
from plugin.domain.suggestions.praise import praises_reader
from plugin.domain.suggestions.wish_names import WishNames, with_whole_names

OPEN = frozenset(
    {
        AskStatus.PENDING,
        AskStatus.DRAFTED,
        AskStatus.SENT,
        AskStatus.ANSWERED,
        AskStatus.PROSPECT_NAMED,
        AskStatus.NEEDS_USER,
    }
)
"""An ask in one of these is between the user and the introducer now."""
ASKED = OPEN | {
    AskStatus.DECLINED,
    AskStatus.INTRODUCED,
    AskStatus.MET,
    AskStatus.WON,
    AskStatus.LOST,
    AskStatus.NO_REPLY,
}
"""An ask in one of these was put to the introducer."""

LATELY = timedelta(days=10)
"""A meeting no longer ago than this makes an ask natural."""

_LAPSING = frozenset({AskStatus.SENT, AskStatus.ANSWERED, AskStatus.PROSPECT_NAMED})


class Found(Protocol):
    """What the maps hold of one account; `plugin.usecases.account_snapshot.AccountSnapshot` is one."""

    @property
    def account(self) -> Account:
        """Whose mail and calendar it is."""
        ...

    @property
    def messages(self) -> Sequence[MailMessage]:
        """All mail kept."""
        ...

    @property
    def events(self) -> Sequence[CalendarEvent]:
        """All events kept, those to come included."""
        ...

    @property
    def people(self) -> People:
        """Who is who."""
        ...

    @property
    def meetings(self) -> Sequence[Meeting]:
        """Encounters that took place."""
        ...

    @property
    def relationships(self) -> Sequence[Relationship]:
        """How close the user is to each contact."""
        ...

    @property
    def acquaintances(self) -> Sequence[Acquaintance]:
        """Who knows whom."""
        ...

    @property
    def corrections(self) -> Corrections:
        """The user's word."""
        ...

    @property
    def profile(self) -> Profile:
        """What the user says of themselves."""
        ...

    @property
    def questions(self) -> Sequence[Meeting]:
        """Meetings in doubt."""
        ...

    @property
    def trust(self) -> Trust:
        """Whose word counts."""
        ...


@dataclass(frozen=True, slots=True)
class HeardSignal:
    """One own sentence that matters, with its message."""

    signal: Signal
    message: MailMessage


class SuggestionContext:
    """The day: the maps, the wishes and the asks, by contact. Mail and asks later than `now` do not exist yet."""

    def __init__(
        self,
        found: Found,
        prospects: Iterable[Prospect],
        asks: Iterable[Ask],
        *,
        policy: AskPolicy | None = None,
        now: datetime,
    ) -> None:
        self.now = now
        self.policy = policy or AskPolicy()
        self.account = found.account
        self.people = found.people
        self.profile = found.profile
        self.corrections = found.corrections
        self.prospects = tuple(prospects)
        self.acquaintances = tuple(with_whole_names(found.acquaintances, self.prospects))
        self.own = found.account.addresses | found.people.owner
        genuine = [one for one in found.messages if one.date <= now and found.trust.is_genuine(one)]
        self.genuine = sorted(genuine, key=lambda one: (one.date, one.id))
        """All mail that is from whom it names, strangers' included."""
        self.mail_was_read = bool(found.messages)
        self.messages = found.trust.heard(self.genuine)
        """The user's own mail and that of people in touch with them; what strangers write is evidence of nothing."""
        self.hears = found.trust.hears
        """Whether a message is evidence."""
        self.events = tuple(event for event in found.events if is_believed(event, found.trust))
        self.relationships = tuple(found.relationships)
        self._relationship = {one.address: one for one in self.relationships}
        self._message: dict[str, MailMessage] = {one.id: one for one in self.messages}
        self._acquainted = Acquainted(self.people)
        self._known: dict[str, frozenset[Address]] = {}
        self._index_mail()
        self._index_copies()
        self._index_encounters(found.meetings)
        self._in_doubt = [one for one in found.questions if now - LATELY <= one.ended_at <= now]
        wishes = WishNames(self.prospects)
        program = [with_wish(ask, wishes) for ask in asks if ask.created_at <= now]
        told = {(message_id, self.people.canonical(who)): asked for message_id, who, asked in self.corrections.requests}
        found_by_hand = find_past_asks(
            self.messages, self.people, self.account, known=program, wishes=wishes, told=told, now=now
        )
        by_hand = [with_wish(ask, wishes) for ask in found_by_hand]
        known = {(ask.occasion.evidence.id, ask.introducer) for ask in (*program, *by_hand)} | set(told)
        self.likely_asks = find_likely_asks(self.messages, self.people, self.own, wishes, known, now=now)
        """What may have been asks; only the user can say."""
        self.asks = tuple(sorted((*program, *by_hand), key=lambda ask: (ask.created_at, ask.id)))
        kinds = {one.address: one.kind for one in self.relationships}
        self.lessons: Lessons = learn_lessons(program, self.people, kinds, now=now)
        self.ledger: Ledger = find_favours(
            self.messages, self.people, self.account, self.asks, events=self.events, now=now
        )
        self._asks: dict[Address, list[Ask]] = defaultdict(list)
        for ask in self.asks:
            self._asks[self.people.canonical(ask.introducer)].append(ask)

    def without_likely_asks(self) -> Self:
        """The same day if nothing of the user's that looks like an ask were one."""
        twin = copy(self)
        twin.likely_asks = []
        return twin

    @cached_property
    def matches(self) -> list[Match]:
        """Who could introduce the user to whom of those they wish to meet."""
        return match_prospects(self.acquaintances, self.prospects, self.profile, people=self.people)

    def _index_mail(self) -> None:
        self._to: dict[Address, list[MailMessage]] = defaultdict(list)
        self._from: dict[Address, list[MailMessage]] = defaultdict(list)
        self._said: dict[Address, list[HeardSignal]] = defaultdict(list)
        canonical = self.people.canonical
        for message in self.messages:
            if message.automated:
                continue
            if message.sent_by_me or message.sender.address in self.own:
                for address in {canonical(box.address) for box in message.recipients if box.address not in self.own}:
                    self._to[address].append(message)
            else:
                sender = canonical(message.sender.address)
                self._from[sender].append(message)
                for signal in message.signals:
                    if signal.counts:
                        self._said[sender].append(HeardSignal(signal, message))
            # What somebody said is known from the user's reply, too, where it quotes them.
            for signal in message.signals:
                if signal.whose == "quoted" and signal.author and signal.author not in self.own:
                    self._said[canonical(signal.author)].append(HeardSignal(signal, message))

    def _index_copies(self) -> None:
        """What others wrote to contacts and the user. Strangers count here: a complaint only holds an ask back."""
        self._copied: dict[Address, list[MailMessage]] = defaultdict(list)
        canonical = self.people.canonical
        for message in self.genuine:
            if not (message.automated or message.sent_by_me or message.sender.address in self.own):
                sender = canonical(message.sender.address)
                for address in {canonical(box.address) for box in message.recipients} - self.own - {sender}:
                    self._copied[address].append(message)

    def _index_encounters(self, meetings: Iterable[Meeting]) -> None:
        self._met: dict[Address, list[Meeting]] = defaultdict(list)
        self._ahead: dict[Address, list[CalendarEvent]] = defaultdict(list)
        for meeting in sorted(meetings, key=lambda one: (one.ended_at, one.id)):
            if meeting.ended_at <= self.now and not meeting.question:
                for address in meeting.people:
                    self._met[self.people.canonical(address)].append(meeting)
        for event in sorted(self.events, key=lambda one: (one.start, one.id)):
            if (
                event.start <= self.now
                or event.status == "cancelled"
                or event.self_response == "declined"
                or (own_answer(event, self.own) or event.self_response) in {"declined", "needsAction"}
            ):
                continue
            for attendee in event.attendees:
                address = attendee.mailbox.address
                if address in self.own or attendee.resource or attendee.response_status == "declined":
                    continue
                self._ahead[self.people.canonical(address)].append(event)

    def relationship(self, address: Address) -> Relationship | None:
        """The user's tie to a contact, None where there is none."""
        return self._relationship.get(self.people.canonical(address))

    def message(self, message_id: str) -> MailMessage | None:
        """A message by its id."""
        return self._message.get(message_id)

    def to(self, contact: Address) -> Sequence[MailMessage]:
        """What the user wrote to the contact, copies included, oldest first."""
        return self._to.get(contact, ())

    def received(self, contact: Address) -> Sequence[MailMessage]:
        """What the contact wrote that reached the user, oldest first."""
        return self._from.get(contact, ())

    def copied_to(self, contact: Address) -> Sequence[MailMessage]:
        """What others wrote to the contact and the user, oldest first."""
        return self._copied.get(contact, ())

    def signals_from(self, contact: Address, *kinds: SignalKind) -> list[HeardSignal]:
        """The contact's own sentences of these kinds, oldest first."""
        return [one for one in self._said.get(contact, ()) if one.signal.kind in kinds]

    def praise_of(self, contact: Address) -> list[HeardSignal]:
        """The contact's praise of the user, oldest first."""
        return [one for one in self.signals_from(contact, SignalKind.PRAISE) if praises_reader(one.signal, one.message)]

    def signals_to(self, contact: Address, *kinds: SignalKind) -> list[HeardSignal]:
        """The user's own sentences of these kinds in mail addressed to the contact (and few others), oldest first."""
        found = []
        for message in self.to(contact):
            addressed = {self.people.canonical(box.address) for box in message.to}
            if contact in addressed and len(addressed) <= 3:
                found += [HeardSignal(one, message) for one in message.signals if one.kind in kinds and one.counts]
        return found

    def met(self, contact: Address) -> Sequence[Meeting]:
        """Encounters with the contact that took place, oldest first."""
        return self._met.get(contact, ())

    def in_doubt(self, contact: Address) -> Meeting | None:
        """The latest meeting with the contact within the last days that may not have taken place."""
        theirs = [one for one in self._in_doubt if contact in map(self.people.canonical, one.people)]
        return max(theirs, key=lambda one: (one.ended_at, one.id), default=None)

    def ahead(self, contact: Address) -> Sequence[CalendarEvent]:
        """Events to come that the contact is invited to and has not declined, soonest first."""
        return self._ahead.get(contact, ())

    def asks_to(self, contact: Address) -> Sequence[Ask]:
        """Every ask to the contact, the program's and the user's own, oldest first."""
        return self._asks.get(contact, ())

    def known_as(self, prospect: Prospect) -> frozenset[Address]:
        """The canonical addresses by which a wish was seen in person; several where there are namesakes."""
        if prospect.id not in self._known:
            people = self._acquainted.known_people(prospect)
            self._known[prospect.id] = frozenset(person.address for person in people)
        return self._known[prospect.id]

    def told(self, introducer: Address, prospect: Prospect) -> ToldTie | None:
        """What the user said of how well an introducer knows a wish, None where they said nothing."""
        wish = PersonRef(prospect.name, prospect.address, prospect.organisation, prospect.role)
        return told_of(self.corrections.ties, introducer, wish, self.people)

    def told_pleased(self, contact: Address) -> tuple[bool, datetime] | None:
        """Whether the user said that a contact is pleased with their work, and when; None where they said nothing."""
        said = [(at, yes) for who, yes, at in self.corrections.pleased if self.people.canonical(who) == contact]
        return (max(said)[1], max(said)[0]) if said else None

    def name(self, address: Address) -> str:
        """What to call somebody."""
        person = self.people.person(address)
        return person.name if person is not None and person.name else address


@dataclass(frozen=True, slots=True)
class Candidate:
    """One pair that could be asked today: who, about whom, why they would know, and why now (best occasion first)."""

    relationship: Relationship
    prospect: Prospect
    match: Match
    occasions: tuple[Occasion, ...] = ()
    known: frozenset[Address] = field(default_factory=frozenset)
    """The canonical addresses by which the prospect was seen."""
    specific: bool = True
    """False where the "prospect" is a circle the introducer belongs to, which the user must complete."""

    @property
    def introducer(self) -> Address:
        """The introducer's canonical address."""
        return self.relationship.address

    @property
    def introducer_name(self) -> str:
        """What to call the introducer."""
        return self.relationship.person.name or self.relationship.address

    @property
    def whom(self) -> str:
        """What to call the prospect: the name, or the role and company."""
        return self.prospect.name or say_prospect(self.prospect)

    @property
    def acquaintance(self) -> Acquaintance:
        """What shows that the introducer knows the prospect."""
        return self.match.acquaintance


def is_open(ask: Ask, now: datetime) -> bool:
    """Whether an ask is still between the two: what nothing came of for two months has lapsed.

    What the user asked by hand is open only where it names somebody, or a role.
    """
    if ask.status not in OPEN:
        return False
    wish = ask.prospect
    if ask.origin is AskOrigin.HAND and not (wish.name or wish.role or wish.organisation or wish.address):
        return False
    last = max((change.at for change in ask.history), default=ask.created_at)
    return ask.status not in _LAPSING or now - last <= ANSWER_TIME


def asked_at(ask: Ask) -> datetime:
    """When an ask was put to the introducer: sent where that is known, else written, else made."""
    for status in (AskStatus.SENT, AskStatus.DRAFTED, AskStatus.PENDING):
        moments = [change.at for change in ask.history if change.status is status]
        if moments:
            return max(moments)
    return ask.created_at
