"""Why now: what has just happened, or is about to, that makes an ask natural.

Each `OccasionKind` is one function and one row of `OCCASIONS`; a kind without its row does not start. An occasion
that is past its time is none, and none begins before what it rests on has ended.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import (
    Address,
    CalendarEvent,
    Evidence,
    Kind,
    Occasion,
    OccasionKind,
    Relationship,
    SignalKind,
    ThreadId,
    total,
)
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.finished_work import finished_work, source_of
from plugin.domain.text.excerpts import excerpt
from plugin.sentences import say

_MOST_PEOPLE = 8
"""In a bigger gathering one does not find a quiet moment; a shared event may be of any size."""


@dataclass(frozen=True, slots=True)
class OccasionRule:
    """A row: how much the kind counts, for how long it is best, how long it lasts, and how it is found.

    `days` count from what happened or, for what is to come, until it begins.
    """

    kind: OccasionKind
    weight: float
    best_days: float
    days: float
    find: Callable[[SuggestionContext, Relationship, frozenset[Address], timedelta], Iterable[Occasion]]

    @property
    def lasts(self) -> timedelta:
        """`days` as a time."""
        return timedelta(days=self.days)


def meeting_held(
    context: SuggestionContext, relationship: Relationship, _prospect: frozenset[Address], lasts: timedelta
) -> Iterable[Occasion]:
    """A meeting that has ended: in a group of more than eight, or one that is not sure, it is no occasion."""
    for meeting in context.met(relationship.address):
        age = context.now - meeting.ended_at
        if timedelta(0) <= age <= lasts and len(meeting.people) <= _MOST_PEOPLE and meeting.confidence >= 0.6:
            evidence = Evidence(
                OccasionKind.MEETING_HELD, meeting.ended_at, source_of(meeting), excerpt(meeting.summary)
            )
            yield Occasion(
                evidence,
                meeting.ended_at + lasts,
                topic=meeting.summary,
                thread_id=_thread_since(context, relationship, meeting.started_at),
            )


def praise(
    context: SuggestionContext, relationship: Relationship, _prospect: frozenset[Address], lasts: timedelta
) -> Iterable[Occasion]:
    """The introducer praised the user's work."""
    for said in context.praise_of(relationship.address):
        if context.now - said.message.date <= lasts:
            evidence = Evidence(OccasionKind.PRAISE, said.message.date, said.message.id, excerpt(said.signal.text))
            yield Occasion(
                evidence, said.message.date + lasts, topic=said.message.subject, thread_id=said.message.thread_id
            )


def work_finished(
    context: SuggestionContext, relationship: Relationship, _prospect: frozenset[Address], lasts: timedelta
) -> Iterable[Occasion]:
    """A piece of work between the two has just been finished, either of them being its client."""
    if relationship.kind in {Kind.FRIEND, Kind.FAMILY, Kind.NETWORKING}:
        return
    for evidence, thread in finished_work(context, relationship):
        if context.now - evidence.date <= lasts:
            yield Occasion(evidence, evidence.date + lasts, topic=evidence.text, thread_id=thread)


def upcoming_meeting(
    context: SuggestionContext, relationship: Relationship, _prospect: frozenset[Address], lasts: timedelta
) -> Iterable[Occasion]:
    """The two meet soon: ask in person, and confirm by mail afterwards."""
    for event in context.ahead(relationship.address):
        others = _others(context, event)
        if event.start - context.now <= lasts and not event.all_day and len(others) <= _MOST_PEOPLE:
            evidence = Evidence(OccasionKind.UPCOMING_MEETING, event.start, event.id, excerpt(event.summary))
            yield Occasion(evidence, event.start, topic=event.summary, in_person=True)


def shared_event(
    context: SuggestionContext, relationship: Relationship, prospect: frozenset[Address], lasts: timedelta
) -> Iterable[Occasion]:
    """An event to come to which introducer and prospect are both invited."""
    for event in context.ahead(relationship.address):
        if event.start - context.now <= lasts and prospect & _others(context, event):
            evidence = Evidence(OccasionKind.SHARED_EVENT, event.start, event.id, excerpt(event.summary))
            yield Occasion(evidence, event.start, topic=event.summary, in_person=True)


def active_thread(
    context: SuggestionContext, relationship: Relationship, _prospect: frozenset[Address], lasts: timedelta
) -> Iterable[Occasion]:
    """A friendly conversation under way: both wrote in it lately, and one of them with a kind word."""
    since = context.now - 2 * lasts
    theirs = [one for one in context.received(relationship.address) if one.date >= since and not one.list_id]
    for thread in sorted({one.thread_id for one in theirs}):
        received = [one for one in theirs if one.thread_id == thread]
        sent = [
            one
            for one in context.to(relationship.address)
            if one.thread_id == thread and one.date >= since and len(one.recipients) <= 3
        ]
        if not sent:
            continue
        latest = max(received, key=lambda one: (one.date, one.id))
        signals = [signal for one in (*received, *sent) for signal in one.signals if signal.counts]
        kinds = {signal.kind for signal in signals}
        said = kinds & {SignalKind.THANKS, SignalKind.PRAISE, SignalKind.MEETING_CONFIRMED}
        toned = any(one.style.exclamations or one.style.emoji or one.style.formality == "informal" for one in received)
        # A tone alone makes no occasion of a question and its answer.
        friendly = said or (toned and len(received) + len(sent) >= 3)
        cold = kinds & {SignalKind.COMPLAINT, SignalKind.DECLINED, SignalKind.MEETING_MISSED}
        if friendly and not cold and context.now - latest.date <= lasts:
            evidence = Evidence(OccasionKind.ACTIVE_THREAD, latest.date, latest.id, excerpt(latest.subject))
            yield Occasion(evidence, latest.date + lasts, topic=latest.subject, thread_id=thread)


def owed_news(
    context: SuggestionContext, relationship: Relationship, _prospect: frozenset[Address], lasts: timedelta
) -> Iterable[Occasion]:
    """The introducer was thanked for an introduction, and there is news of it that they have not been told."""
    for gratitude in context.ledger.gratitude(relationship.address):
        if gratitude.thanked is None or gratitude.told is not None:
            continue
        for address in gratitude.introduction.people:
            since = gratitude.introduction.evidence.date
            news = [one for one in context.met(address) if one.started_at > since]
            if news and context.now - news[-1].ended_at <= lasts:
                met = news[-1]
                text = say("You met %(name)s, whom they introduced", name=context.name(address))
                yield Occasion(
                    Evidence(OccasionKind.OWED_NEWS, met.ended_at, source_of(met), text),
                    met.ended_at + lasts,
                    topic=context.name(address),
                )


OCCASIONS: tuple[OccasionRule, ...] = (
    OccasionRule(OccasionKind.MEETING_HELD, 1.0, 5, 21, meeting_held),
    OccasionRule(OccasionKind.PRAISE, 0.97, 7, 21, praise),
    OccasionRule(OccasionKind.WORK_FINISHED, 0.9, 7, 21, work_finished),
    OccasionRule(OccasionKind.UPCOMING_MEETING, 0.85, 3, 7, upcoming_meeting),
    OccasionRule(OccasionKind.SHARED_EVENT, 0.9, 7, 21, shared_event),
    OccasionRule(OccasionKind.OWED_NEWS, 0.75, 7, 21, owed_news),
    OccasionRule(OccasionKind.ACTIVE_THREAD, 0.7, 3, 7, active_thread),
)
_RULES = total(OccasionKind, {rule.kind: rule for rule in OCCASIONS})
STALE = 0.5
"""What is left of an occasion's weight on its last day."""


def find_occasions(
    context: SuggestionContext, relationship: Relationship, prospect: frozenset[Address] = frozenset()
) -> list[Occasion]:
    """Every reason to write (or to speak) to this introducer now, best first. `prospect`: their canonical addresses."""
    found = [
        occasion
        for rule in OCCASIONS
        for occasion in rule.find(context, relationship, prospect, rule.lasts)
        if occasion.fresh_until >= context.now
    ]
    return sorted(
        found,
        key=lambda one: (
            -occasion_worth(one, now=context.now) * context.lessons.occasion_weight(one.kind),
            -one.evidence.date.timestamp(),
            one.evidence.id,
        ),
    )


def occasion_worth(occasion: Occasion, *, now: datetime) -> float:
    """How good an occasion is now, 0–1: its weight while it is at its best, falling to half of it on its last day."""
    rule = _RULES[occasion.kind]
    days = abs((now - occasion.evidence.date).total_seconds()) / 86400
    if days <= rule.best_days:
        return rule.weight
    passed = min(1.0, (days - rule.best_days) / (rule.days - rule.best_days))
    return rule.weight * (1 - (1 - STALE) * passed)


def _others(context: SuggestionContext, event: CalendarEvent) -> frozenset[Address]:
    return frozenset(
        context.people.canonical(one.mailbox.address)
        for one in event.attendees
        if not one.resource and one.response_status != "declined" and one.mailbox.address not in context.own
    )


def _thread_since(context: SuggestionContext, relationship: Relationship, moment: datetime) -> ThreadId | None:
    """The conversation between the two alone that goes on since a meeting, None where there is none."""
    contact = relationship.address
    candidates = [
        message
        for message in (*context.received(contact), *context.to(contact))
        if message.date >= moment and not message.list_id and len(message.recipients) == 1
    ]
    latest = max(candidates, key=lambda one: (one.date, one.id), default=None)
    return latest.thread_id if latest is not None else None
