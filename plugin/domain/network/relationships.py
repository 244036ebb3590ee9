"""How close the owner is to each contact, of what kind the tie is, and how it began.

Strength, 0–1
-------------
With a = age in days, whatever happened a days ago is worth

    decay(a)  = m · 2^(−a/h_soon) + (1 − m) · 2^(−a/h_late)              most of it soon gone, some of it stays

    meetings  = Σ w_meeting · √hours · sure/others · decay               one-to-one over a group, an hour over a day
    sent      = Σ w_sent · (1 if in To, else w_copied) / recipients^c · min(1, crowd/recipients) · decay
    received  = Σ w_received · (the same)
    closeness = max(0, sent + received − one letter) + meetings          one letter makes no tie
                times 1 + r · 2·min(sent, received)/(sent + received)    reciprocity
                        + s · mean of 2^(−median reply hours/h_reply)    reply speed, theirs and the owner's
                        + t · (1 − 2^(−years known))                     tenure
    once      = the same without decay and factors
    strength  = x/(x + scale) for closeness, and, for what is left to 1, dormant · the same for once

Why so: a message's weight falls with its age and with the number of its recipients, and sent mail says more than
received (Roth et al. 2010, "Suggesting friends using the implicit social graph"); counts must pass a threshold before
they mean a tie, and where the threshold lies decides what a network can predict (De Choudhury et al. 2010, "Inferring
relevant social networks from interpersonal communication"); strong ties are told from weak ones by reciprocity and
speed of response better than by volume (Wuchty & Uzzi 2011, "Human communication dynamics in digital footsteps"). Old
close ties fade but do not vanish: dormant ties are worth another opening, not a zero (Levin, Walter & Murnighan 2011,
"Dormant ties").
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from plugin.domain.meetings.detection import sure_meetings
from plugin.domain.model import (
    Account,
    Address,
    Corrections,
    Evidence,
    Kind,
    MailMessage,
    Meeting,
    Person,
    Relationship,
    Standing,
)
from plugin.domain.network.beginnings import find_beginnings
from plugin.domain.network.kinds import Setting, judge_kinds
from plugin.domain.network.told_closeness import with_told_closeness
from plugin.domain.people.correspondence import Exchange, Letter, gather_correspondence
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust, Verdict, weigh_trust
from plugin.domain.text.excerpts import excerpt


@dataclass(frozen=True, slots=True)
class RelationshipPolicy:
    """Half-lives in days, weights, and the scale of `strength`; sources in the module's docstring."""

    soon_half_life: float = 60.0
    late_half_life: float = 240.0
    soon_share: float = 0.9
    meeting_weight: float = 3.0
    sent_weight: float = 1.0
    received_weight: float = 0.8
    copied_weight: float = 0.9
    recipients_power: float = 0.2
    crowd: int = 8
    """Beyond so many recipients a letter is a circular: what each of them gets of it falls with their number."""
    one_letter: float = 1.0
    reciprocity: float = 0.3
    reply_speed: float = 0.2
    reply_half_life_hours: float = 24.0
    tenure: float = 0.1
    scale: float = 10.0
    dormant: float = 0.12
    dormant_after: timedelta = timedelta(days=180)


_USUAL = RelationshipPolicy()
_PLAIN = Setting()


def score_relationships(  # noqa: PLR0913 -- the settled signature, and what else tells a kind
    meetings: Sequence[Meeting],
    messages: Sequence[MailMessage],
    people: People,
    account: Account,
    *,
    corrections: Corrections,
    policy: RelationshipPolicy = _USUAL,
    setting: Setting = _PLAIN,
    trust: Trust | None = None,
    now: datetime,
) -> list[Relationship]:
    """Everybody the owner wrote to, heard from or met, strongest first, then by address.

    Strangers (`trust`) are among them, with what came from them counted, and with no strength: nobody becomes close
    by their own word.
    """
    trust = trust or weigh_trust(messages, (), people.owner, corrections, now=now).across(people)
    exchanges = gather_correspondence(messages, people, trust, now=now)
    met: dict[Address, list[Meeting]] = defaultdict(list)
    for meeting in sure_meetings(meetings):
        for address in meeting.people:
            met[address].append(meeting)
    known = sorted({*exchanges, *met})
    contacts = [person for person in (people.person(address) for address in known) if person is not None]
    for address in known:
        exchanges.setdefault(address, Exchange(address))
        met[address].sort(key=lambda meeting: (meeting.started_at, meeting.id))
    corrected = {people.canonical(address): kind for address, kind in corrections.kinds}
    told = {people.canonical(address): closeness for address, closeness in corrections.closeness}
    verdicts = {person.address: _verdict(person, trust, met[person.address]) for person in contacts}
    strangers = frozenset(address for address, verdict in verdicts.items() if not verdict.exchanges)
    kinds = judge_kinds(contacts, exchanges, met, account, corrected, setting, strangers=strangers, now=now)
    beginnings = find_beginnings(contacts, exchanges, met, trust.heard(messages), people)
    found = []
    for person in contacts:
        exchange, encounters = exchanges[person.address], met[person.address]
        relationship = _score(person, exchange, encounters, policy, now=now)
        if person.address in strangers:
            relationship = replace(relationship, strength=0.0, parts=())
        relationship = with_told_closeness(relationship, told.get(person.address))
        judged = kinds[person.address]
        verdict = verdicts[person.address]
        begun = beginnings[person.address]
        found.append(
            replace(
                relationship,
                kind=judged.kind,
                kind_evidence=judged.evidence,
                leanings=judged.leanings,
                introduced_by=begun.introduced_by,
                beginning=begun.first,
                evidence=begun.evidence + relationship.evidence,
                standing=verdict.standing,
                standing_evidence=verdict.evidence,
            )
        )
    return sorted(found, key=lambda one: (-one.strength, one.address))


def _verdict(person: Person, trust: Trust, encounters: Sequence[Meeting]) -> Verdict:
    """The verdict of `trust`, and that of a meeting that was found to have taken place."""
    verdict = trust.of(person.address)
    if verdict.exchanges or not encounters:
        return verdict
    return Verdict(Standing.IN_TOUCH, encounters[-1].evidence[:1])


def _score(
    person: Person, exchange: Exchange, encounters: Sequence[Meeting], policy: RelationshipPolicy, *, now: datetime
) -> Relationship:
    letters = exchange.letters
    moments = [letter.date for letter in letters] + [meeting.ended_at for meeting in encounters]
    first, last = (min(moments), max(moments)) if moments else (None, None)
    strength, parts = strength_of(exchange, encounters, policy, now=now)
    dormant = last is not None and now - last > policy.dormant_after
    return Relationship(
        person=person,
        kind=Kind.OTHER,
        strength=strength,
        first_met=encounters[0].started_at if encounters else None,
        last_met=encounters[-1].ended_at if encounters else None,
        meetings=len(encounters),
        sent=len(exchange.sent),
        received=len(exchange.received),
        last_contact=last,
        first_contact=first,
        median_reply_hours=exchange.median_reply_hours,
        my_median_reply_hours=exchange.my_median_reply_hours,
        language=_language(exchange),
        dormant=dormant,
        parts=parts,
        evidence=_recent(letters, encounters),
    )


def strength_of(
    exchange: Exchange, encounters: Sequence[Meeting], policy: RelationshipPolicy, *, now: datetime
) -> tuple[float, tuple[tuple[str, float], ...]]:
    """The strength and its parts; the parts add up to the strength."""
    fresh = _raw(exchange, encounters, policy, now=now)
    base = sum(fresh.values())
    raised = {
        **fresh,
        **{name: base * factor for name, factor in _factors(exchange, encounters, policy, now=now).items()},
    }
    closeness = sum(raised.values())
    strength = closeness / (closeness + policy.scale)
    parts = {name: strength * value / closeness for name, value in raised.items()} if closeness > 0 else {}
    once = sum(_raw(exchange, encounters, policy, now=None).values())
    parts["once_close"] = (1 - strength) * policy.dormant * once / (once + policy.scale)
    strength += parts["once_close"]
    return round(strength, 4), tuple((name, round(value, 4)) for name, value in parts.items() if value >= 0.00005)


def with_meeting(
    relationship: Relationship, meeting: Meeting, *, policy: RelationshipPolicy = _USUAL, now: datetime
) -> Relationship:
    """About what the relationship would be with one more meeting: its weight without the factors."""
    strength = min(relationship.strength, 0.99)
    more = _raw(Exchange(relationship.address), [replace(meeting, confidence=1.0)], policy, now=now)["meetings"]
    closeness = policy.scale * strength / (1 - strength) + more
    last = max((one for one in (relationship.last_met, meeting.ended_at) if one is not None), default=None)
    return replace(
        relationship,
        strength=round(closeness / (closeness + policy.scale), 4),
        meetings=relationship.meetings + 1,
        first_met=relationship.first_met or meeting.started_at,
        last_met=last,
    )


def as_one(one: Relationship, other: Relationship, *, policy: RelationshipPolicy = _USUAL) -> Relationship:
    """About what the relationship would be if two were one person."""
    closeness = math.fsum(
        policy.scale * strength / (1 - strength) for strength in (min(one.strength, 0.99), min(other.strength, 0.99))
    )
    return replace(
        one,
        strength=round(closeness / (closeness + policy.scale), 4),
        meetings=one.meetings + other.meetings,
        sent=one.sent + other.sent,
        received=one.received + other.received,
    )


def _raw(
    exchange: Exchange, encounters: Sequence[Meeting], policy: RelationshipPolicy, *, now: datetime | None
) -> dict[str, float]:
    """Meetings, sent and received, decayed to `now`, or undecayed without one."""

    def decay(moment: datetime) -> float:
        if now is None:
            return 1.0
        age = max(0.0, (now - moment).total_seconds() / 86400)
        soon = 2.0 ** (-age / policy.soon_half_life)
        return float(policy.soon_share * soon + (1 - policy.soon_share) * 2.0 ** (-age / policy.late_half_life))

    def mail(letters: Iterable[Letter]) -> float:
        return math.fsum(
            (1.0 if letter.direct else policy.copied_weight)
            / letter.recipients**policy.recipients_power
            * min(1.0, policy.crowd / letter.recipients)
            * decay(letter.date)
            for letter in letters
        )

    talks = math.fsum(
        min(3.0, (meeting.ended_at - meeting.started_at).total_seconds() / 3600) ** 0.5
        / max(1, len(meeting.people))
        * meeting.confidence
        * decay(meeting.ended_at)
        for meeting in encounters
    )
    sent, received = policy.sent_weight * mail(exchange.sent), policy.received_weight * mail(exchange.received)
    both = sent + received
    left = max(0.0, both - policy.one_letter) / both if both > 0 else 0.0
    return {"meetings": policy.meeting_weight * talks, "sent": sent * left, "received": received * left}


def _factors(
    exchange: Exchange, encounters: Sequence[Meeting], policy: RelationshipPolicy, *, now: datetime
) -> dict[str, float]:
    sent, received = len(exchange.sent), len(exchange.received)
    speeds = [
        2.0 ** (-hours / policy.reply_half_life_hours)
        for hours in (exchange.median_reply_hours, exchange.my_median_reply_hours)
        if hours is not None
    ]
    moments = [letter.date for letter in exchange.sent + exchange.received]
    moments += [meeting.started_at for meeting in encounters]
    years = max(0.0, (now - min(moments)).total_seconds() / 86400 / 365.25) if moments else 0.0
    return {
        "reciprocity": policy.reciprocity * (2 * min(sent, received) / (sent + received) if sent + received else 0.0),
        "reply_speed": policy.reply_speed * (sum(speeds) / 2),
        "tenure": policy.tenure * (1 - 2.0**-years),
    }


def _language(exchange: Exchange) -> str:
    votes: dict[str, float] = defaultdict(float)
    for letter in exchange.sent + exchange.received:
        if letter.message.language and not letter.quoted:
            votes[letter.message.language] += 2.0 if letter.message.sent_by_me else 1.0
    return max(sorted(votes), key=lambda language: votes[language]) if votes else ""


def _recent(letters: Sequence[Letter], encounters: Sequence[Meeting]) -> tuple[Evidence, ...]:
    """The last meeting and the last letters: what the numbers of a page can be checked against."""
    found = []
    for meeting in list(encounters)[-3:]:
        found.append(Evidence("meeting", meeting.ended_at, meeting.id, excerpt(meeting.summary)))
    for letter in [one for one in letters if not one.quoted][-3:]:
        kind = "sent" if letter.message.sent_by_me else "received"
        found.append(Evidence(kind, letter.date, letter.message.id, excerpt(letter.message.subject)))
    return tuple(sorted(found, key=lambda one: (one.date, one.id), reverse=True))
