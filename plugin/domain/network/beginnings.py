"""How each relationship began: the first meeting or mail, what it was about, and who introduced the two."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.language.packs import template
from plugin.domain.model import Address, Evidence, MailMessage, Meeting, Person, SignalKind
from plugin.domain.people.correspondence import Exchange
from plugin.domain.people.identities import People
from plugin.domain.text.addresses import registrable_domain
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import fold, given_key

_GRACE = timedelta(days=3)
"""How long before an introduction the introduced may have exchanged a first word already."""
_OPENING = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_IN_TOUCH = template(r"\b{introductions.in_touch}\b")
_LARGEST = 6
"""An introduction puts a few people in touch; more recipients are an announcement."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first meeting or mail as evidence, and who introduced the contact, with the introduction's words."""

    first: Evidence | None = None
    introduced_by: Address | None = None
    evidence: tuple[Evidence, ...] = ()


def find_beginnings(
    contacts: Sequence[Person],
    exchanges: Mapping[Address, Exchange],
    met: Mapping[Address, Sequence[Meeting]],
    messages: Sequence[MailMessage],
    people: People,
) -> dict[Address, Beginning]:
    """Every contact's beginning, by canonical address."""
    introductions = _find_introducers(messages, people)
    found = {}
    for person in contacts:
        first = _first(exchanges[person.address], met[person.address])
        introducer, evidence = introductions.get(person.address, (None, None))
        if evidence is not None and first is not None and first.date < evidence.date - _GRACE:
            # They knew each other before: whoever copied them together later introduced nobody.
            introducer, evidence = None, None
        found[person.address] = Beginning(first, introducer, (evidence,) if evidence is not None else ())
    return found


def _first(exchange: Exchange, encounters: Sequence[Meeting]) -> Evidence | None:
    begun: list[tuple[datetime, str, Evidence]] = []
    letters = exchange.letters
    if letters:
        letter = letters[0]
        begun.append(
            (
                letter.date,
                letter.message.id,
                Evidence("mail", letter.date, letter.message.id, excerpt(letter.message.subject)),
            )
        )
    if encounters:
        meeting = encounters[0]
        evidence = Evidence("meeting", meeting.started_at, meeting.id, excerpt(meeting.summary))
        begun.append((meeting.started_at, meeting.id, evidence))
    return min(begun, key=lambda one: one[:2])[2] if begun else None


def _find_introducers(
    messages: Sequence[MailMessage], people: People
) -> dict[Address, tuple[Address | None, Evidence | None]]:
    """Whom somebody put in touch with the owner: introduced → (introducer, the words), the earliest of each."""
    found: dict[Address, tuple[Address | None, Evidence | None]] = {}
    for message in sorted(messages, key=lambda one: (one.date, one.id)):
        if message.sent_by_me or message.automated or len(message.recipients) > _LARGEST:
            continue
        introducer = people.canonical(message.sender.address)
        if people.person(introducer) is None:
            continue
        words = [one.text for one in message.signals if one.kind is SignalKind.INTRODUCTION and one.whose == "own"]
        introduced = introduced_in(message, people) if words else []
        if not words:
            introduced, words = _addressed_together(message, introducer, people)
        for address in introduced:
            if address != introducer and address not in found:
                evidence = Evidence("introduced", message.date, message.id, excerpt(words[0]))
                found[address] = (introducer, evidence)
    return found


def _addressed_together(message: MailMessage, introducer: Address, people: People) -> tuple[list[Address], list[str]]:
    """An introduction by its form: to the owner and one other, of another house, both called by name in one breath."""
    others = {people.canonical(box.address) for box in message.recipients if box.address not in people.owner}
    if len(others) != 1:
        return [], []
    (other,) = others
    given = given_key(people.full_name(other).given)
    fellow = registrable_domain(other) == registrable_domain(introducer)
    if not given or fellow or people.person(other) is None:
        return [], []
    own = {given_key(name.given) for name in people.owner_names}
    for text in [message.subject, *(mention.text for mention in message.mentions if mention.whose == "own")]:
        called = [given_key(word) for word in _OPENING.findall(text[:60])[:3]]
        if given in called and own & set(called) and _IN_TOUCH.search(text):
            return [other], [text]
    return [], []


def introduced_in(message: MailMessage, people: People) -> list[Address]:
    """The people whom a message with an introduction puts in touch with the owner.

    Those of the recipients that the words name; where the words name none, the only other recipient.
    """
    others = []
    for mailbox in message.recipients:
        person = people.person(mailbox.address)
        if person is not None and person.address not in others:
            others.append(person.address)
    text = " ".join(fold(one.text) for one in message.signals if one.kind is SignalKind.INTRODUCTION)
    named = {fold(mention.name) for mention in message.mentions if mention.name}
    words = set(text.split()) | {word for name in named for word in name.split()}
    meant = [
        address
        for address in others
        if fold(people.full_name(address).given) in words or fold(people.full_name(address).surname) in words
    ]
    if meant:
        return meant
    return others if len(others) == 1 else []
