"""A contact as a card or a row shows them: who they are to the user, what lies between the two, what is owed."""

from dataclasses import dataclass

from plugin.domain.model import Address, Relationship, Standing
from plugin.domain.suggestions.phrasing import say_meetings
from plugin.sentences import capital, join, say
from plugin.views.day_facts import DayFacts
from plugin.views.moments import Moments
from plugin.views.words import closeness, favour_words, plain

FAVOURS = 4
"""So many lines of the ledger are shown at once."""


@dataclass(frozen=True, slots=True)
class ContactView:
    """Who somebody is to the user. `line` is the relationship in one line; `favours` the ledger, newest first.

    `owed` is news or thanks that the user owes them; `never` whether the user forbade to ask them; `in_touch` whether
    there is an exchange at all; `ended` the words by which it was ended.
    """

    address: Address
    name: str
    line: str
    began: str = ""
    favours: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()
    never: bool = False
    in_touch: bool = True
    ended: str = ""


def view_contact(facts: DayFacts, address: Address, name: str = "") -> ContactView:
    """The contact with this address, any of theirs; `name` is what a letter or an invitation calls somebody unknown."""
    context, moments = facts.context, facts.moments
    one = context.relationship(address)
    person = context.people.person(address)
    called = (person.name if person is not None else "") or name or address
    never = not context.corrections.do_not_ask.isdisjoint(person.addresses if person is not None else {address})
    if one is None or one.standing is Standing.STRANGER:
        return ContactView(
            context.people.canonical(address),
            called,
            say("You have not written to them or met them."),
            never=never,
            in_touch=False,
        )
    ended = one.standing_evidence[0].text if one.standing is Standing.ENDED and one.standing_evidence else ""
    return ContactView(
        one.address,
        called,
        relationship_line(one, moments),
        began=_began(one, moments),
        favours=tuple(
            say(
                "%(favour)s %(fact)s (%(day)s)",
                favour=favour_words(fact.kind, called),
                fact=fact.text,
                day=moments.day(fact.date),
            )
            for fact in context.ledger.of(one.address)[:FAVOURS]
        ),
        owed=tuple(gift.text for gift in facts.gifts if gift.contact.address == one.address and gift.useful is None),
        never=never,
        ended=ended,
    )


def relationship_line(one: Relationship, moments: Moments) -> str:
    """The relationship in one line: "Supplier, close · 12 meetings, the last on 12 June · in touch yesterday"."""
    said: list[str] = [capital(join(", ", [plain(one.kind), closeness(one.strength)]))]
    if one.kind == "other":
        said = [capital(closeness(one.strength))]
    if one.person.organisation:
        said.append(one.person.organisation)
    if one.meetings and one.last_met is not None:
        last = moments.on_day(one.last_met)
        said.append(say("%(meetings)s, the last %(day)s", meetings=say_meetings(one.meetings), day=last))
    if one.last_contact is not None:
        said.append(say("in touch %(day)s", day=moments.on_day(one.last_contact)))
    return join(" · ", said)


def _began(one: Relationship, moments: Moments) -> str:
    if one.beginning is not None and one.beginning.text:
        day = capital(moments.day(one.beginning.date))
        return say("%(day)s: %(words)s", day=day, words=one.beginning.text)
    return capital(moments.day(one.first_met)) if one.first_met is not None else ""
