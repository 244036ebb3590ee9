"""Give first: what the user could do for a contact before asking anything of them.

Where the ledger's balance is not in the user's favour, an introduction from the user's own people may come
first. It is suggested only on the contact's own words: they asked for somebody, or named a company or a
person the user knows. News and thanks that are owed come before everything.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugin.domain.language.packs import words
from plugin.domain.model import Address, Evidence, FavourKind, Kind, KnowingKind, Relationship, SignalKind
from plugin.domain.suggestions.avoidance import stem
from plugin.domain.suggestions.context import HeardSignal, SuggestionContext
from plugin.domain.suggestions.phrasing import say_date, say_list
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import fits_name, fold, read_name
from plugin.domain.text.organisations import organisation_likeness
from plugin.domain.text.roles import read_role
from plugin.sentences import say


class GiftKind(StrEnum):
    """What can be given: thanks or news that are owed, or an introduction, asked for or merely fitting."""

    THANKS = "thanks"
    NEWS = "news"
    ASKED_FOR = "asked_for"
    FITS = "fits"


@dataclass(frozen=True, slots=True)
class Gift:
    """Something to do for `contact`: `useful` is whom to introduce to them, None where it is news or thanks.

    `because` are the contact's own words, or the introduction that is owed for; `text` says it in a sentence. `names`
    are those whom they introduced, `met` the first meeting with one of them since.
    """

    contact: Relationship
    useful: Relationship | None
    text: str
    because: Evidence
    kind: GiftKind = GiftKind.FITS
    names: str = ""
    met: Evidence | None = None

    @property
    def id(self) -> str:
        """The same for the same thing to do, whenever it is thought of."""
        useful = self.useful.address if self.useful is not None else ""
        told = "\x1f".join((self.contact.address, useful, str(self.kind), self.because.id))
        return f"g{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def find_gifts(context: SuggestionContext) -> list[Gift]:
    """What could be given, most urgent first: owed thanks and news, then what was asked for, then what fits."""
    gifts = []
    for contact in context.relationships:
        if not _may_give(contact, context):
            continue
        owed = _owed(contact, context)
        if owed is not None:
            gifts.append((0, owed))
        elif context.ledger.balance(contact.address) <= 0:
            wanted = next(_asked_for(contact, context), None)
            named = next(_named(contact, context), None) if wanted is None else None
            if wanted is not None:
                gifts.append((1, wanted))
            elif named is not None:
                gifts.append((2, named))
    ordered = sorted(gifts, key=lambda pair: (pair[0], -pair[1].contact.strength, pair[1].contact.address))
    return [gift for _, gift in ordered]


def _may_give(contact: Relationship, context: SuggestionContext) -> bool:
    """Whether the two are close enough for a favour not to be odd: half of what asking takes."""
    return contact.strength >= context.policy.strength_for(contact.kind) / 2


def _owed(contact: Relationship, context: SuggestionContext) -> Gift | None:
    for gratitude in reversed(context.ledger.gratitude(contact.address)):
        introduction = gratitude.introduction
        names = say_list([context.name(address) for address in introduction.people])
        day = say_date(introduction.evidence.date, now=context.now)
        name = context.name(contact.address)
        news = [
            meeting
            for address in introduction.people
            for meeting in context.met(address)
            if meeting.started_at > introduction.evidence.date
        ]
        first = min(news, key=lambda meeting: (meeting.started_at, meeting.id), default=None)
        met = Evidence("met", first.started_at, first.id, excerpt(first.summary)) if first is not None else None
        if gratitude.thanked is None and gratitude.told is None:
            text = say(
                "Thank %(name)s for the introduction to %(names)s of %(day)s, and tell them what came of it.",
                name=name,
                names=names,
                day=day,
            )
            return Gift(contact, None, text, introduction.evidence, GiftKind.THANKS, names, met)
        if gratitude.asked is not None:
            day = say_date(gratitude.asked.date, now=context.now)
            text = say(
                "%(name)s asked on %(day)s what came of %(names)s, whom they introduced to you: tell them.",
                name=name,
                names=names,
                day=day,
            )
            return Gift(contact, None, text, gratitude.asked, GiftKind.NEWS, names, met)
        if gratitude.told is None and met is not None:
            text = say(
                "Tell %(name)s that you met %(names)s, whom they introduced to you on %(day)s.",
                name=name,
                names=names,
                day=day,
            )
            return Gift(contact, None, text, introduction.evidence, GiftKind.NEWS, names, met)
    return None


def _asked_for(contact: Relationship, context: SuggestionContext) -> Iterator[Gift]:
    """Whom the contact asked the user to be introduced to, by name, by role or by what they do."""
    for said in reversed(context.signals_from(contact.address, SignalKind.INTRODUCTION_REQUEST)):
        for useful in _useful(contact, context):
            if _answers(said, useful, context):
                day = say_date(said.message.date, now=context.now)
                quote = excerpt(said.signal.text, 90)
                name = context.name(contact.address)
                text = say(
                    "Introduce %(other)s to %(name)s, who asked on %(day)s: “%(words)s”",
                    other=context.name(useful.address),
                    name=name,
                    day=day,
                    words=quote,
                )
                yield Gift(
                    contact,
                    useful,
                    text,
                    Evidence(FavourKind.ASKED_YOU, said.message.date, said.message.id, said.signal.text),
                    GiftKind.ASKED_FOR,
                )


def _answers(said: HeardSignal, useful: Relationship, context: SuggestionContext) -> bool:
    name = context.people.full_name(useful.address)
    for mention in said.message.mentions:
        if mention.whose == "own" and mention.name and fits_name(read_name(mention.name), name):
            return True
    wanted_roles = {role for role in read_role(said.signal.text) if not role.startswith("field:")}
    if wanted_roles & read_role(useful.person.title):
        return True
    wanted = {stem(word) for word in fold(said.signal.text).split() if len(word) > 4 and not _is_request(word)}
    offered = set(stem(fold(f"{useful.person.title} {useful.person.organisation}")).split())
    return bool(wanted & offered)


def _is_request(word: str) -> bool:
    """Whether a word of a request does not say for whom it asks."""
    return word in words("asks.small_words") or word in words("asks.request_words")


def _named(contact: Relationship, context: SuggestionContext) -> Iterator[Gift]:
    """A company that the contact spoke of, where the user knows somebody whom the contact was never seen with."""
    for message in reversed(context.received(contact.address)):
        for mention in message.mentions:
            if mention.whose != "own" or not mention.organisation or mention.name or mention.stance == "negative":
                continue
            for useful in _useful(contact, context):
                if organisation_likeness(mention.organisation, useful.person.organisation) >= 0.88:
                    day = say_date(message.date, now=context.now)
                    useful_name, name = context.name(useful.address), context.name(contact.address)
                    firm = useful.person.organisation
                    text = say(
                        "%(name)s spoke of %(firm)s on %(day)s; you know %(other)s there and could introduce them.",
                        name=name,
                        firm=firm,
                        day=day,
                        other=useful_name,
                    )
                    yield Gift(
                        contact, useful, text, Evidence(KnowingKind.MENTIONED, message.date, message.id, mention.text)
                    )


def _useful(contact: Relationship, context: SuggestionContext) -> Iterator[Relationship]:
    """The user's own people who may be introduced: close enough, no family, not known to the contact already."""
    known: set[Address] = {
        context.people.canonical(one.person.address)
        for one in context.acquaintances
        if one.introducer == contact.address and one.person.address
    }
    for other in context.relationships:
        fit = other.strength >= context.policy.strength_for(other.kind) and other.kind is not Kind.FAMILY
        same_firm = bool(other.person.organisation) and other.person.organisation == contact.person.organisation
        if fit and other.address != contact.address and other.address not in known and not same_firm:
            yield other
