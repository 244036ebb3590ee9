"""What may have been an ask: the user named a wish to one contact, in a sentence about the two of them or a question.

It holds the same ask back, and what stands beside it, until the user says whether it was one: better one ask too few
than the same one twice.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.language.packs import languages_of, says, words
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Address, Evidence, MailMessage, Prospect, SignalKind
from plugin.domain.people.identities import People
from plugin.domain.suggestions.past_asks import says_unknown
from plugin.domain.suggestions.wish_names import WishNames
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import fold, read_name

LAPSES = timedelta(days=60)
"""After this a likely ask stands in the way of the same pair alone."""
_REMEMBERED = timedelta(days=365)
_MOST = 2


@dataclass(frozen=True, slots=True)
class LikelyAsk:
    """A message of the user's that may ask `introducer` for `prospect`; `answered` where they wrote back in it."""

    message_id: str
    introducer: Address
    prospect: Prospect
    evidence: Evidence
    answered: bool = False

    def stands(self, now: datetime) -> bool:
        """Whether it may still be open."""
        return now - self.evidence.date <= LAPSES


def find_likely_asks(
    messages: Iterable[MailMessage],
    people: People,
    own: Collection[Address],
    wishes: WishNames,
    known: Collection[tuple[str, Address]],
    *,
    now: datetime,
) -> list[LikelyAsk]:
    """What may have been asks within a year, oldest first, without those `known` (message id and introducer)."""
    found: dict[tuple[Address, str], LikelyAsk] = {}
    heard = [one for one in messages if one.date <= now and not one.automated]
    for message in sorted(heard, key=lambda one: (one.date, one.id)):
        if not (message.sent_by_me or message.sender.address in own) or now - message.date > _REMEMBERED:
            continue
        contacts = {people.canonical(box.address) for box in message.to if box.address not in own}
        if len(contacts) != 1 or len(message.recipients) > _MOST or message.forwarded:
            continue
        (introducer,) = contacts
        if (message.id, introducer) in known:
            continue
        for prospect, text in _named(message, wishes):
            if not _is_them(prospect, introducer, people):
                later = [
                    one
                    for one in heard
                    if one.thread_id == message.thread_id
                    and one.date > message.date
                    and people.canonical(one.sender.address) == introducer
                ]
                # Who does not know them, or said no, was asked, and that is the end of it.
                if any(says_unknown(one, prospect) or _says_no(one) for one in later):
                    continue
                answered = bool(later)
                evidence = Evidence("perhaps_asked", message.date, message.id, excerpt(text))
                found[introducer, prospect.id] = LikelyAsk(message.id, introducer, prospect, evidence, answered)
    return sorted(found.values(), key=lambda one: (one.evidence.date, one.message_id, one.prospect.id))


def _says_no(message: MailMessage) -> bool:
    return any(signal.kind is SignalKind.DECLINED and signal.counts for signal in message.signals)


def _named(message: MailMessage, wishes: WishNames) -> Iterator[tuple[Prospect, str]]:
    """The wishes that a message names as one does who asks: as its subject, in a question, in words of you and me."""
    subject = bare_subject(message.subject)
    if not (message.in_reply_to or message.references):
        for prospect in wishes.written(subject):
            if fold(subject) == fold(prospect.name) or subject.rstrip().endswith("?"):
                yield prospect, subject
    thanks = {signal.text for signal in message.signals if signal.kind is SignalKind.THANKS}
    for mention in message.mentions:
        # Whoever names to a contact somebody they wish to meet, and speaks of themselves or the reader, asks, mark of
        # it or not: in eighteen hand-written years, of eighty such letters five did not.
        if mention.whose == "own" and _is_between_us(mention.text, message.language) and mention.text not in thanks:
            by_family_name = [one for one in wishes.alone(mention.name) if _is_family_name(mention.name, one)]
            named = (*wishes.written(mention.text), *wishes.named(mention.name, mention.organisation), *by_family_name)
            yield from ((prospect, mention.text) for prospect in named)
    for text in message.perhaps_named:
        if _is_between_us(text, message.language):
            yield from ((prospect, text) for prospect in wishes.written(text))


def _is_between_us(text: str, language: str) -> bool:
    """Whether a sentence speaks of writer or reader, or asks; where pronouns are left out, none needs to say so."""
    if language in languages_of("ties.oneself_verbs"):
        return True
    between = not words("signals.between_us").isdisjoint(fold(text).split())
    return between or text.rstrip(" …").endswith("?") or says("asks.asks_to_meet", f"{text}?")


def _is_family_name(name: str, prospect: Prospect) -> bool:
    return fold(name).split()[-1:] == fold(read_name(prospect.name).surname).split()[-1:]


def _is_them(prospect: Prospect, introducer: Address, people: People) -> bool:
    person = people.person(introducer)
    return person is not None and fold(person.name) == fold(prospect.name)
