"""Questions that only the user can settle, and what each is worth.

    worth = P(the answer changes something) × how close the person is ÷ effort     (effort: a key 1, a name 2, a day 3)

About meetings: whether one took place, when, and with whom. About people: whether two of one name are one person.
A question has the same id on every day and machine, and is not asked again once it is answered.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.model import Address, Evidence, Meeting, Relationship
from plugin.domain.people.identities import People
from plugin.domain.people.namesakes import Namesakes
from plugin.domain.suggestions.phrasing import say_date

MEETING, SAME_PERSON = "meeting", "same_person"
YES, NO = "yes", "no"
_DAYS_OFFERED = 4
"""Days that are offered for a meeting of which mail tells no day."""
_HALF_LIFE = 30.0
"""Days after which a meeting's question is worth half."""
_UNKNOWN = 0.3
"""How close somebody is taken to be of whom nothing is known."""
_FAINTEST = 0.02


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it is about, its words, and the answers that it offers (`yes`, `no`, an address, an ISO day).

    `subject` is what the answer is kept for: a meeting's id, or the two addresses.
    """

    id: str
    about: str
    text: str
    evidence: Evidence
    options: tuple[str, ...]
    worth: float
    subject: tuple[str, ...]
    person: Address | None = None
    other: Address | None = None
    event: str = ""
    day: str = ""
    """The day that "yes" stands for."""
    meeting: Meeting | None = None

    @property
    def quote(self) -> str:
        """The words that raised it."""
        return self.evidence.text


def question_id(about: str, subject: Iterable[str]) -> str:
    """The id of the question about these."""
    key = "|".join((about, *subject)).encode("utf-8", "surrogatepass")
    return "q" + hashlib.sha256(key).hexdigest()[:12]


def find_questions(
    meetings: Iterable[Meeting],
    people: People,
    relationships: Mapping[Address, Relationship],
    *,
    answered: Collection[str] = (),
    now: datetime,
) -> list[Question]:
    """Every open question but those `answered`, the one of most worth first. `meetings` are those in doubt."""
    found = [_about_meeting(one, people, relationships, now=now) for one in meetings]
    found += [_about_namesakes(pair, people, relationships, now=now) for pair in people.namesakes]
    open_ = [one for one in found if one.id not in answered]
    return sorted(open_, key=lambda one: (-one.worth, one.id))


def _about_meeting(
    meeting: Meeting, people: People, relationships: Mapping[Address, Relationship], *, now: datetime
) -> Question:
    age = max(0.0, (now - meeting.ended_at) / timedelta(days=1))
    day = meeting.ended_at.date()
    likely = [] if meeting.people else likely_people(meeting, people)
    person: Address | None = None
    options: tuple[str, ...] = (YES, NO)
    effort = 1.0
    if meeting.people:
        ranked = sorted(meeting.people, key=lambda address: (-_closeness(address, relationships), address))
        person = ranked[0]
        if meeting.id.startswith("mail:"):
            options += tuple((day - timedelta(days=back)).isoformat() for back in range(_DAYS_OFFERED))
            effort = 3.0
    elif len(likely) == 1:
        person = likely[0]
    else:
        options, effort = (*likely, NO), 2.0
    close = _closeness(person, relationships) if person else _UNKNOWN
    text = f"“{meeting.summary or 'A meeting without a title'}”, {say_date(meeting.started_at, now=now)}: "
    text += _meeting_words(meeting, person, people)
    return Question(
        id=question_id(MEETING, (meeting.id,)),
        about=MEETING,
        text=text,
        evidence=meeting.evidence[-1] if meeting.evidence else Evidence("event", meeting.started_at, meeting.id, ""),
        options=options,
        worth=round(0.5 * close * 2.0 ** (-age / _HALF_LIFE) / effort, 4),
        subject=(meeting.id,),
        person=person,
        event=meeting.id.removeprefix("event:") if meeting.id.startswith("event:") else "",
        day=day.isoformat(),
        meeting=meeting,
    )


def _meeting_words(meeting: Meeting, person: Address | None, people: People) -> str:
    if not meeting.people and person is not None:
        return f"{meeting.question.rstrip('?')}? Was it {_named(person, people)}?"
    names = ", ".join(_named(address, people) for address in meeting.people)
    question = meeting.question or "did this meeting take place?"
    return f"{question} (with {names})" if names else question


def likely_people(meeting: Meeting, people: People) -> list[Address]:
    """Whom a meeting's question may mean, by the names that it offers after its colon, or asks for."""
    _, colon, names = meeting.question.rpartition(": ")
    asked = names.split(",") if colon else [meeting.question.removeprefix("Who is ")]
    found = [person.address for name in asked for person in people.named(name.strip(" ?"))]
    return list(dict.fromkeys(found))


def _about_namesakes(
    pair: Namesakes, people: People, relationships: Mapping[Address, Relationship], *, now: datetime
) -> Question:
    one, other = people.canonical(pair.one), people.canonical(pair.other)
    ours, theirs = _closeness(one, relationships), _closeness(other, relationships)
    chance = 0.1 if pair.apart else 0.6 if pair.evidence.kind != "same_name" else 0.4
    both = 1.0 if min(ours, theirs) > 0 else 0.5
    apart = " They once stood side by side on one message or event." if pair.apart else ""
    when = f" ({say_date(pair.evidence.date, now=now)})" if pair.evidence.id else ""
    text = f"Are {_named(one, people)} <{one}> and {_named(other, people)} <{other}> the same person?"
    subject = tuple(sorted((pair.one, pair.other)))
    return Question(
        id=question_id(SAME_PERSON, subject),
        about=SAME_PERSON,
        text=f"{text} {pair.evidence.text.rstrip('.')}{when}.{apart}",
        evidence=pair.evidence,
        options=(YES, NO),
        worth=round(chance * both * max(ours, theirs, _FAINTEST), 4),
        subject=subject,
        person=one,
        other=other,
    )


def _closeness(address: Address | None, relationships: Mapping[Address, Relationship]) -> float:
    found = relationships.get(address) if address else None
    return found.strength if found is not None else 0.0


def _named(address: Address, people: People) -> str:
    person = people.person(address)
    return person.name if person is not None and person.name else address
