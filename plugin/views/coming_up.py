"""The meetings to come in which something is to be said: with whom, when, and the line."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import Address, Ask, AskStatus, CalendarEvent
from plugin.sentences import say
from plugin.views.day_facts import DayFacts
from plugin.views.suggestion import say_whom

WITHIN = timedelta(days=7)
MOST = 3


@dataclass(frozen=True, slots=True)
class ComingUp:
    """One meeting. `lines` are what one would say, the first of them the ask; `note` what else there is to say."""

    when: str
    who: str
    address: Address
    title: str = ""
    lines: tuple[str, ...] = ()
    note: str = ""


def coming_up(facts: DayFacts) -> list[ComingUp]:
    """The next meetings with contacts to whom there is something to say, soonest first, each contact once."""
    context, now = facts.context, facts.moments.now
    found: dict[Address, tuple[datetime, ComingUp]] = {}
    for address in _spoken_of(facts):
        ahead = next((event for event in context.ahead(address) if event.start <= now + WITHIN), None)
        if ahead is not None:
            found[address] = ahead.start, _meeting(address, ahead, facts)
    soonest = sorted(found.values(), key=lambda one: (one[0], one[1].address))
    return [_with_lines(one, facts) for _, one in soonest[:MOST]]


def _spoken_of(facts: DayFacts) -> list[Address]:
    """Everybody there is something to say to: an ask that is right or under way, thanks or news owed."""
    canonical = facts.context.people.canonical
    asked = [canonical(ask.introducer) for ask in facts.asks if _in_talk(ask)]
    owed = [gift.contact.address for gift in facts.gifts if gift.useful is None]
    return list(dict.fromkeys([*facts.suggestions, *asked, *owed]))


def _meeting(address: Address, event: CalendarEvent, facts: DayFacts) -> ComingUp:
    moments = facts.moments
    when = moments.day(event.start) if event.all_day else moments.moment(event.start)
    return ComingUp(when, facts.context.name(address), address, event.summary)


def _with_lines(one: ComingUp, facts: DayFacts) -> ComingUp:
    owed = next((gift.text for gift in facts.gifts if gift.useful is None and gift.contact.address == one.address), "")
    canonical = facts.context.people.canonical
    asked = next(
        (ask for ask in reversed(facts.asks) if _in_talk(ask) and canonical(ask.introducer) == one.address), None
    )
    right = facts.suggestions.get(one.address)
    lines = facts.spoken(right) if right is not None and not owed and asked is None else ()
    note = owed or (_come_back(asked) if asked is not None else "")
    return ComingUp(one.when, one.who, one.address, one.title, lines, note)


def _in_talk(ask: Ask) -> bool:
    return ask.status in {AskStatus.DRAFTED, AskStatus.SENT, AskStatus.NO_REPLY}


def _come_back(ask: Ask) -> str:
    if ask.status is AskStatus.DRAFTED:
        return say("Your draft about %(whom)s has not been sent: you could simply ask.", whom=say_whom(ask.prospect))
    return say("You asked them about %(whom)s: a good place to come back to it, once.", whom=say_whom(ask.prospect))
