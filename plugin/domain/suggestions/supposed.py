"""Candidates as they would be if the user gave this answer or that, for the gates to judge like real ones."""

from dataclasses import replace
from datetime import timedelta

from plugin.domain.model import (
    Evidence,
    Kind,
    KnowingKind,
    Meeting,
    MeetingKey,
    MeetingSource,
    Occasion,
    OccasionKind,
    PersonRef,
    Relationship,
)
from plugin.domain.network.relationships import with_meeting
from plugin.domain.suggestions.context import LATELY, Candidate, SuggestionContext
from plugin.domain.suggestions.finished_work import source_of
from plugin.domain.suggestions.kind_chances import TOLD

_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.NETWORKING})


def unseen_meeting(relationship: Relationship, context: SuggestionContext) -> Meeting:
    """A meeting that may have been: in the middle of the last days. Its id lasts until there is a new contact."""
    day = context.now - timedelta(days=4)
    last = relationship.last_contact or context.now
    fact = relationship.evidence[0] if relationship.evidence else Evidence("mail", last, "", "")
    return Meeting(
        id=str(MeetingKey(MeetingSource.TOLD, f"{relationship.address}:{last.date().isoformat()}")),
        started_at=day - timedelta(hours=1),
        ended_at=day,
        summary="",
        people=(relationship.address,),
        one_to_one=True,
        recurring=False,
        confidence=0.0,
        evidence=(fact,),
    )


def knows_subject(candidate: Candidate) -> tuple[str, ...]:
    """What an answer about a tie is kept for: the introducer, and the wish by name, house, role and address."""
    wish = candidate.prospect
    return (candidate.introducer, wish.name, wish.organisation, wish.role, wish.address or "")


def known_well(candidate: Candidate, context: SuggestionContext) -> Candidate:
    """The candidate as it would be had the user said that they know each other well."""
    wish = candidate.prospect
    word = Evidence(KnowingKind.TOLD, context.now, "", "")
    person = PersonRef(wish.name, wish.address, wish.organisation, wish.role)
    told = replace(
        candidate.acquaintance,
        person=person,
        confidence=max(0.8, candidate.acquaintance.confidence),
        evidence=(word, *candidate.acquaintance.evidence),
    )
    return replace(candidate, match=replace(candidate.match, acquaintance=told, confidence=1.0, rivals=()))


def as_kind(candidate: Candidate, kind: Kind, context: SuggestionContext) -> Candidate:
    """The candidate as it would be had the user said what the relationship is."""
    occasions = tuple(
        one for one in candidate.occasions if not (kind in _PRIVATE and one.kind is OccasionKind.WORK_FINISHED)
    )
    word = Evidence(TOLD, context.now, "", "")
    relationship = replace(candidate.relationship, kind=kind, kind_evidence=(word,))
    return replace(candidate, relationship=relationship, occasions=occasions)


def met_at(candidate: Candidate, meeting: Meeting, context: SuggestionContext) -> Candidate:
    """The candidate as it would be had the meeting taken place."""
    relationship = with_meeting(candidate.relationship, meeting, now=context.now)
    occasions = candidate.occasions
    if context.now - meeting.ended_at <= LATELY:
        fact = Evidence(OccasionKind.MEETING_HELD, meeting.ended_at, source_of(meeting), meeting.summary)
        occasions = (Occasion(fact, meeting.ended_at + LATELY, topic=meeting.summary), *occasions)
    return replace(candidate, relationship=relationship, occasions=occasions)
