"""Thanks for introductions: what the user wrote to whoever made one, and what was left unsaid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from plugin.domain.language.packs import says
from plugin.domain.model import Address, Evidence, HintKind, MailMessage, SignalKind
from plugin.domain.network.introductions import Introduction
from plugin.domain.people.identities import People
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import fold, read_name

THANKS_TIME = timedelta(days=21)
"""Thanks to the introducer within this time are taken to be for the introduction."""


@dataclass(frozen=True, slots=True)
class Gratitude:
    """What the user wrote to an introducer after an introduction."""

    introduction: Introduction
    thanked: Evidence | None = None
    told: Evidence | None = None
    asked: Evidence | None = None
    """The introducer's question what came of it, where the user has written nothing to them since."""


def read_gratitude(
    introduction: Introduction, written: Sequence[MailMessage], received: Sequence[MailMessage], people: People
) -> Gratitude:
    """Whether the user thanked for the introduction, and told what came of it.

    `written` are the user's messages to the introducer, `received` theirs, both oldest first. Thanks count in the
    introduction's own thread, within three weeks, or where they say what for. Naming whoever was introduced, days
    later, is telling.
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
            if thanked is None and (soon or named or says("asks.thanks_for_introduction", signal.text)):
                thanked = Evidence("thanks", message.date, message.id, excerpt(signal.text))
        if thanked is None and _acknowledges(message, introduction):
            thanked = Evidence("acknowledged", message.date, message.id, excerpt(message.subject))
        if named and told is None and message.date - start > timedelta(days=2):
            told = Evidence("told", message.date, message.id, excerpt(message.subject))
    return Gratitude(introduction, thanked, told, _unanswered(introduction, written, received, names))


def _unanswered(
    introduction: Introduction, written: Sequence[MailMessage], received: Sequence[MailMessage], names: frozenset[str]
) -> Evidence | None:
    """The introducer's last question after those introduced, or in the introduction's conversation."""
    asked: Evidence | None = None
    for message in received:
        if message.date <= introduction.evidence.date:
            continue
        for sentence in _questions(message):
            if message.thread_id == introduction.thread_id or _is_named(sentence, names):
                asked = Evidence("asked_for_news", message.date, message.id, excerpt(sentence))
    return None if asked is None or any(one.date > asked.date for one in written) else asked


def _questions(message: MailMessage) -> list[str]:
    """What a message asks, as far as it is kept: after news, or about somebody whom it names."""
    asked = [one.text for one in message.hints if one.kind is HintKind.NEWS_ASKED]
    return asked + [one.text for one in message.mentions if one.whose == "own" and "?" in one.text]


def _is_named(text: str, names: frozenset[str]) -> bool:
    padded = f" {fold(text)} "
    return any(f" {name} " in padded for name in names)


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
    return _is_named(" ".join(kept), names)
