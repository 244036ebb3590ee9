"""Introductions that were made, read from mail: who put whom in touch with whom, and what became of the thanks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.addresses import is_free_mail, registrable_domain
from plugin.domain.excerpts import excerpt
from plugin.domain.identities import People
from plugin.domain.model import Account, Address, Evidence, MailMessage, MessageId, Signal, SignalKind, ThreadId
from plugin.domain.names import fold, read_name

THANKS_TIME = timedelta(days=21)
"""Thanks to the introducer within this time are taken to be for the introduction."""

_FOR_IT = re.compile(
    r"\bintro\b|introduc|connect(?:ing|ion)|put(?:ting)? (?:me|us) in (?:touch|contact)|vermitt|kontakt|vorgestellt"
    r"|vorstell|bekannt ?gemacht|empfehl|mise? en relation|présent|presenta|ponerme en contacto|puesto en contacto"
    r"|recomend",
    re.IGNORECASE,
)


_IN_SO_MANY_WORDS = re.compile(
    r"\bintroduc|\be-?meet\b|\bmeet (?-i:[A-ZÀ-Þ])|\bconnect(?:ing)? (?:you|the two)|\bput(?:ting)? you\b"
    r"|\byou (?:two |both )?should (?:know|meet|talk)|\bleave (?:it to )?you (?:two|both)|\bover to you (?:two|both)"
    r"|vorstell|\bstelle\b.{0,60}\bvor\b|bekannt ?mach|in (?:verbindung|kontakt) bring"
    r"|\bsollte[tn] (?:euch|sich) kennen"
    r"|\b(?:te|vous) présente|mets? en relation|mettre en relation|mise en relation|faire connaissance"
    r"|\b(?:te|le|os|les) presento|en contacto|deberíais conoceros|deberían conocerse",
    re.IGNORECASE,
)
_FOLLOW_UP = timedelta(days=60)
"""Whoever was put in touch writes within this time."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """One introduction: `by` put the `people` in touch; `received` where the user was one of those who gained.

    For an introduction that the user made, `by` is the user's own address and `people` those put in touch.
    """

    by: Address
    people: tuple[Address, ...]
    evidence: Evidence
    thread_id: ThreadId
    message_id: MessageId
    received: bool


def find_introductions(messages: Iterable[MailMessage], people: People, account: Account) -> list[Introduction]:
    """Every introduction with somebody copied in, oldest first.

    Words alone ("you two should meet") put nobody in touch: somebody other than writer and user must be a
    recipient. The user's own introductions need two recipients. To be copied in with something at hand
    ("Marta is in copy, the clause is hers") is an introduction only where the two then wrote to each other;
    and a first mail addressed to the user and a stranger of theirs, who then write to each other, is one
    whatever its words.
    """
    ordered = sorted((one for one in messages if not one.automated), key=lambda one: (one.date, one.id))
    letters = _Letters(ordered, people, account.addresses | people.owner)
    found = []
    for message in ordered:
        signal = next(
            (one for one in message.signals if one.kind is SignalKind.INTRODUCTION and one.whose == "own"), None
        )
        by_user = letters.by_user(message)
        others = letters.others(message)
        # More than a handful of recipients is an announcement, not an introduction.
        if not others or len(others) > 4 or (by_user and (signal is None or len(others) < 2)):
            continue
        if not by_user and not _puts_in_touch(message, signal, others, letters):
            continue
        text = signal.text if signal is not None else message.subject
        evidence = Evidence("introduced", message.date, message.id, excerpt(text))
        by = account.address if by_user else people.canonical(message.sender.address)
        found.append(Introduction(by, others, evidence, message.thread_id, message.id, not by_user))
    return found


def _puts_in_touch(message: MailMessage, signal: Signal | None, others: Sequence[Address], letters: "_Letters") -> bool:
    if signal is not None and _IN_SO_MANY_WORDS.search(signal.text):
        return True
    in_touch = any(letters.wrote_each_other(other, message) for other in others)
    return in_touch and (signal is not None or letters.brings_strangers_together(message, others))


class _Letters:
    """Who wrote to whom, and when first: what tells a new acquaintance from an old one."""

    def __init__(self, ordered: Sequence[MailMessage], people: People, own: frozenset[Address]) -> None:
        self._people = people
        self._own = own
        self._first: dict[Address, datetime] = {}
        self._to: dict[Address, list[datetime]] = defaultdict(list)
        self._from: dict[Address, list[datetime]] = defaultdict(list)
        for message in ordered:
            for address in {message.sender.address, *(box.address for box in message.recipients)}:
                self._first.setdefault(people.canonical(address), message.date)
            if self.by_user(message):
                for box in message.to:
                    self._to[people.canonical(box.address)].append(message.date)
            elif any(box.address in own for box in message.to):
                self._from[people.canonical(message.sender.address)].append(message.date)

    def by_user(self, message: MailMessage) -> bool:
        """Whether the user wrote it."""
        return message.sent_by_me or message.sender.address in self._own

    def others(self, message: MailMessage) -> tuple[Address, ...]:
        """The recipients other than the user and the writer, canonical and sorted."""
        sender = self._people.canonical(message.sender.address)
        boxes = [self._people.canonical(box.address) for box in message.recipients if box.address not in self._own]
        return tuple(sorted({address for address in boxes if address != sender}))

    def wrote_each_other(self, other: Address, message: MailMessage) -> bool:
        """Whether the user and `other` wrote to each other soon after a message, both ways."""

        def soon(moments: Sequence[datetime]) -> bool:
            return any(timedelta(0) < moment - message.date <= _FOLLOW_UP for moment in moments)

        return soon(self._to.get(other, ())) and soon(self._from.get(other, ()))

    def brings_strangers_together(self, message: MailMessage, others: Sequence[Address]) -> bool:
        """Whether it opens a thread, To the user and one person of another house never seen before."""
        to = {self._people.canonical(box.address) for box in message.to}
        if len(others) != 1 or others[0] not in to or not any(box.address in self._own for box in message.to):
            return False
        if message.in_reply_to or message.references or self._first[others[0]] < message.date:
            return False
        return registrable_domain(others[0]) != registrable_domain(message.sender.address) or is_free_mail(others[0])


@dataclass(frozen=True, slots=True)
class Gratitude:
    """What the user wrote to an introducer after an introduction."""

    introduction: Introduction
    thanked: Evidence | None = None
    told: Evidence | None = None


def read_gratitude(introduction: Introduction, written: Sequence[MailMessage], people: People) -> Gratitude:
    """Whether the user thanked for the introduction, and told what came of it.

    `written` are the user's messages to the introducer. Thanks count in the introduction's own thread,
    within three weeks, or where they say what for. Naming whoever was introduced, days later, is telling.
    """
    start = introduction.evidence.date
    names = _names(introduction, people)
    thanked: Evidence | None = None
    told: Evidence | None = None
    for message in written:
        if message.date <= start:
            continue
        named = names_anybody(message, names, introduction.people)
        signals = [one for one in message.signals if one.kind is SignalKind.THANKS and one.whose == "own"]
        soon = message.date - start <= THANKS_TIME or message.thread_id == introduction.thread_id
        for signal in signals:
            if thanked is None and (soon or named or _FOR_IT.search(signal.text)):
                thanked = Evidence("thanks", message.date, message.id, excerpt(signal.text))
        if thanked is None and _acknowledges(message, introduction):
            thanked = Evidence("acknowledged", message.date, message.id, excerpt(message.subject))
        if named and told is None and message.date - start > timedelta(days=2):
            told = Evidence("told", message.date, message.id, excerpt(message.subject))
    return Gratitude(introduction, thanked, told)


def _acknowledges(message: MailMessage, introduction: Introduction) -> bool:
    """A reply in the introduction's thread to the introduced that lets the introducer see it: "Thank you, to bcc".

    It need not be read for thanks: whoever answers an introduction and keeps its maker in copy has answered both.
    """
    return message.thread_id == introduction.thread_id and message.date - introduction.evidence.date <= THANKS_TIME


def _names(introduction: Introduction, people: People) -> frozenset[str]:
    """Folded first names and full names of those introduced."""
    names = set()
    for address in introduction.people:
        person = people.person(address)
        name = read_name(person.name) if person else read_name("")
        if len(name.given) > 2:
            names.add(fold(name.given))
            names.add(fold(str(name)))
    return frozenset(names)


def names_anybody(message: MailMessage, names: frozenset[str], addresses: Iterable[Address]) -> bool:
    """Whether a message's own words, as far as they are kept, name one of these people, or copies them in."""
    if {box.address for box in message.recipients} & set(addresses):
        return True
    kept = [message.subject]
    kept += [one.text for one in message.signals if one.whose == "own"]
    kept += [f"{one.name} {one.text}" for one in message.mentions if one.whose == "own"]
    padded = f" {' '.join(fold(text) for text in kept)} "
    return any(f" {name} " in padded for name in names)
