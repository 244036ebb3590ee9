"""What a dismissal teaches: which gates close and which weights change, for which pair, person or kind, and why.

Lessons are never stored. They are read anew from the dismissed asks each time, so that taking a dismissal
back takes its lesson back, and every lesson can be shown with the dismissal it came from.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

from plugin.domain.model import Address, Ask, AskId, AskStatus, DismissalReason, Kind, OccasionKind, ProspectId
from plugin.domain.people.identities import People
from plugin.sentences import say

REASONS = tuple(reason.value for reason in DismissalReason if reason is not DismissalReason.UNSAID)
"""The chips: not close enough, wrong person, wrong moment, never ask them."""

NOT_CLOSE_FOR = timedelta(days=180)
WRONG_MOMENT_FOR = timedelta(days=30)
PLAIN_DISMISSAL_FOR = timedelta(days=30)
KIND_STEP = 0.05
KIND_STEPS = 3
OCCASION_STEP = 0.85


@dataclass(frozen=True, slots=True)
class Lesson:
    """One effect of one dismissal. `about` names the pair, person, kind or occasion; `until` None has no end."""

    reason: DismissalReason
    text: str
    ask_id: AskId
    at: datetime
    introducer: Address
    prospect: ProspectId | None = None
    until: datetime | None = None

    @property
    def id(self) -> str:
        """What the lesson is taken back by: the dismissed ask's id."""
        return self.ask_id


@dataclass(frozen=True, slots=True)
class Lessons:
    """Everything taught so far; `every` in the order of teaching, for showing and taking back."""

    every: tuple[Lesson, ...] = ()
    kind_steps: tuple[tuple[Kind, float], ...] = ()
    """Kind → how much closer a contact of that kind must be, after two or more "not close enough"."""
    occasion_weights: tuple[tuple[OccasionKind, float], ...] = ()
    """Occasion → factor on its weight, after two or more "wrong moment"."""

    def on_pair(self, introducer: Address, prospect: ProspectId, *, now: datetime) -> Lesson | None:
        """The lesson that holds this pair back now, the longest first."""
        held = [
            lesson
            for lesson in self.every
            if lesson.introducer == introducer
            and lesson.prospect == prospect
            and (lesson.until is None or lesson.until > now)
        ]
        return max(held, key=lambda lesson: (lesson.until is None, lesson.until or lesson.at), default=None)

    def on_person(self, introducer: Address, *, now: datetime) -> Lesson | None:
        """The lesson that holds every ask to this person back now, the longest first."""
        held = [
            lesson
            for lesson in self.every
            if lesson.introducer == introducer
            and lesson.prospect is None
            and (lesson.until is None or lesson.until > now)
        ]
        return max(held, key=lambda lesson: (lesson.until is None, lesson.until or lesson.at), default=None)

    def closer_by(self, kind: Kind) -> float:
        """How much the threshold of a kind was raised."""
        return dict(self.kind_steps).get(kind, 0.0)

    def occasion_weight(self, kind: OccasionKind) -> float:
        """The factor on an occasion's weight."""
        return dict(self.occasion_weights).get(kind, 1.0)


def learn_lessons(
    asks: Iterable[Ask], people: People, kinds: Mapping[Address, Kind] | None = None, *, now: datetime
) -> Lessons:
    """The lessons of all asks that stand dismissed now. `kinds` are the contacts' present kinds.

    Contacts whom `people` does not hold go by the name noted when they were suggested.
    """
    lessons = []
    not_close: Counter[Kind] = Counter()
    wrong_moment: Counter[OccasionKind] = Counter()
    for ask in asks:
        if ask.status is not AskStatus.DISMISSED or not ask.history or ask.history[-1].at > now:
            continue
        at = ask.history[-1].at
        introducer = people.canonical(ask.introducer)
        person = people.person(introducer)
        noted = ask.history[0].note if ask.history[0].status is AskStatus.SUGGESTED else ""
        who = (person.name if person is not None else noted) or noted or introducer
        whom = ask.prospect.name or ask.prospect.organisation
        reason = DismissalReason(ask.reason)
        match reason:
            case DismissalReason.NOT_CLOSE:
                text = say("You said that you are not close enough to %(name)s.", name=who)
                lessons.append(Lesson(reason, text, ask.id, at, introducer, None, at + NOT_CLOSE_FOR))
                not_close[(kinds or {}).get(introducer, Kind.OTHER)] += 1
            case DismissalReason.WRONG_PERSON:
                text = say("You said that %(name)s is the wrong person to ask about %(whom)s.", name=who, whom=whom)
                lessons.append(Lesson(reason, text, ask.id, at, introducer, ask.prospect.id))
            case DismissalReason.NEVER:
                lessons.append(Lesson(reason, say("You said never to ask %(name)s.", name=who), ask.id, at, introducer))
            case DismissalReason.WRONG_MOMENT:
                text = say("You said that it was the wrong moment to ask %(name)s.", name=who)
                lessons.append(Lesson(reason, text, ask.id, at, introducer, None, at + WRONG_MOMENT_FOR))
                wrong_moment[ask.occasion.kind] += 1
            case DismissalReason.UNSAID:
                text = say("You put asking %(name)s about %(whom)s aside.", name=who, whom=whom)
                lessons.append(Lesson(reason, text, ask.id, at, introducer, ask.prospect.id, at + PLAIN_DISMISSAL_FOR))
            case _:
                assert_never(reason)
    # One dismissal is about a person; only a second of the same sort says something of the kind.
    steps = {kind: KIND_STEP * min(count - 1, KIND_STEPS) for kind, count in not_close.items() if count >= 2}
    weights = {kind: OCCASION_STEP ** (count - 1) for kind, count in wrong_moment.items() if count >= 2}
    return Lessons(
        tuple(sorted(lessons, key=lambda lesson: (lesson.at, lesson.ask_id))),
        tuple(sorted(steps.items())),
        tuple(sorted(weights.items())),
    )
