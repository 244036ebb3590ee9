"""Give and take: for each contact, what they did for the user and what the user did for them, as dated facts.

The ledger is shown beside a suggestion, tells where the user owes news, and where it would be right to give first.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import (
    Account,
    Address,
    Ask,
    AskStatus,
    CalendarEvent,
    Evidence,
    FavourKind,
    MailMessage,
    Signal,
    SignalKind,
)
from plugin.domain.network.introductions import Introduction, find_introductions
from plugin.domain.people.identities import People
from plugin.domain.suggestions.gratitude import Gratitude, read_gratitude
from plugin.domain.suggestions.praise import praises_reader
from plugin.domain.text.excerpts import excerpt
from plugin.sentences import say

TAKEN = frozenset({FavourKind.INTRODUCED_YOU, FavourKind.YOU_ASKED})

_THANKS_SHOWN = 3
"""Thanks are many; the latest few say enough."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All favours by contact (newest first), and the introductions received with what the user said of them since."""

    facts: Mapping[Address, tuple[Evidence, ...]]
    received: Mapping[Address, tuple[Gratitude, ...]]
    given: Mapping[Address, tuple[Introduction, ...]]

    def of(self, contact: Address) -> tuple[Evidence, ...]:
        """The contact's page of the ledger, newest first."""
        return self.facts.get(contact, ())

    def gratitude(self, contact: Address) -> tuple[Gratitude, ...]:
        """The introductions that the contact made for the user, and the thanks for them."""
        return self.received.get(contact, ())

    def balance(self, contact: Address) -> int:
        """Introductions given less introductions received and asks made: below 0 the user is in debt."""
        kinds = [fact.kind for fact in self.of(contact)]
        return kinds.count(FavourKind.YOU_INTRODUCED) - sum(kind in TAKEN for kind in kinds)


def find_favours(
    messages: Iterable[MailMessage],
    people: People,
    account: Account,
    asks: Iterable[Ask],
    *,
    events: Iterable[CalendarEvent] = (),
    now: datetime,
) -> Ledger:
    """The ledger of everybody, from mail and from the asks (the program's and those made by hand).

    `events` tell whom the user had met before somebody introduced them.
    """
    own = account.addresses | people.owner
    ordered = sorted((one for one in messages if one.date <= now), key=lambda one: (one.date, one.id))
    facts: dict[Address, list[Evidence]] = defaultdict(list)
    received: dict[Address, list[Introduction]] = defaultdict(list)
    given: dict[Address, list[Introduction]] = defaultdict(list)
    for introduction in find_introductions(ordered, people, account, events=events):
        names = " and ".join(_name(people, address) for address in introduction.people)
        source = introduction.evidence
        if introduction.received:
            received[introduction.by].append(introduction)
            to_them = say("to %(others)s", others=names)
            facts[introduction.by].append(Evidence(FavourKind.INTRODUCED_YOU, source.date, source.id, to_them))
        else:
            for address in introduction.people:
                others = " and ".join(_name(people, other) for other in introduction.people if other != address)
                given[address].append(introduction)
                facts[address].append(
                    Evidence(FavourKind.YOU_INTRODUCED, source.date, source.id, say("to %(others)s", others=others))
                )
    written = _written_to(ordered, people, own)
    heard = _received_from(ordered, people, own)
    for contact, found in _signals(ordered, people, own).items():
        facts[contact] += found
    for ask in asks:
        if ask.status not in {AskStatus.SUGGESTED, AskStatus.SNOOZED, AskStatus.DISMISSED, AskStatus.DISCARDED}:
            whom = ask.prospect.name or ask.prospect.organisation or say("an introduction")
            facts[people.canonical(ask.introducer)].append(
                Evidence(
                    FavourKind.YOU_ASKED, ask.created_at, ask.occasion.evidence.id, say("about %(whom)s", whom=whom)
                )
            )
    gratitude = {
        contact: tuple(
            read_gratitude(one, written.get(contact, ()), heard.get(contact, ()), people) for one in introductions
        )
        for contact, introductions in received.items()
    }
    for contact, pages in gratitude.items():
        facts[contact] += [
            Evidence(FavourKind.YOU_TOLD, one.told.date, one.told.id, one.told.text) for one in pages if one.told
        ]
    return Ledger(
        {contact: tuple(sorted(found, key=_newest_first)) for contact, found in facts.items()},
        gratitude,
        {contact: tuple(found) for contact, found in given.items()},
    )


def _newest_first(fact: Evidence) -> tuple[float, str, str]:
    return (-fact.date.timestamp(), fact.kind, fact.id)


def _name(people: People, address: Address) -> str:
    person = people.person(address)
    return person.name if person is not None and person.name else address


def _written_to(
    messages: Iterable[MailMessage], people: People, own: frozenset[Address]
) -> dict[Address, list[MailMessage]]:
    written: dict[Address, list[MailMessage]] = defaultdict(list)
    for message in messages:
        if message.sent_by_me or message.sender.address in own:
            for address in {people.canonical(box.address) for box in message.recipients}:
                written[address].append(message)
    return written


def _received_from(
    messages: Iterable[MailMessage], people: People, own: frozenset[Address]
) -> dict[Address, list[MailMessage]]:
    received: dict[Address, list[MailMessage]] = defaultdict(list)
    for message in messages:
        if not (message.automated or message.sent_by_me or message.sender.address in own):
            received[people.canonical(message.sender.address)].append(message)
    return received


_FAVOURS = {
    SignalKind.THANKS: (FavourKind.THANKED_YOU, FavourKind.YOU_THANKED),
    SignalKind.PRAISE: (FavourKind.PRAISED_YOU, FavourKind.YOU_PRAISED),
    SignalKind.INTRODUCTION_REQUEST: (FavourKind.ASKED_YOU, None),
}
"""What a sentence is as a favour, said by the contact and by the user; all others are none."""


def _favour(signal: Signal, message: MailMessage, *, by_user: bool) -> FavourKind | None:
    """The favour that an own sentence of a message is, between writer and reader; None where it is none."""
    if signal.kind is SignalKind.PRAISE and not praises_reader(signal, message):
        return None
    by_them, by_me = _FAVOURS.get(signal.kind, (None, None))
    return by_me if by_user else by_them


def _signals(messages: Iterable[MailMessage], people: People, own: frozenset[Address]) -> dict[Address, list[Evidence]]:
    """Thanks, praise and requests between the user and each contact; only the latest thanks."""
    found: dict[Address, list[Evidence]] = defaultdict(list)
    for message in messages:
        by_user = message.sent_by_me or message.sender.address in own
        others = {people.canonical(box.address) for box in message.to if box.address not in own}
        contacts = others if by_user else {people.canonical(message.sender.address)}
        # Thanks to a whole room are nobody's favour.
        if message.automated or len(contacts) > 3:
            continue
        for signal in message.signals:
            kind = _favour(signal, message, by_user=by_user) if signal.whose == "own" else None
            if kind is not None:
                for contact in contacts:
                    found[contact].append(Evidence(kind, message.date, message.id, excerpt(signal.text)))
    for contact, facts in found.items():
        latest = sorted(facts, key=_newest_first)
        kept: list[Evidence] = []
        for fact in latest:
            if sum(one.kind == fact.kind for one in kept) < _THANKS_SHOWN:
                kept.append(fact)
        found[contact] = kept
    return found
