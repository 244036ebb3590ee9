"""Meetings that only the user tells of: neither calendar nor mail knew."""

from datetime import datetime, time, timedelta

from plugin.domain.model import Corrections, Evidence, Meeting, MeetingKey, MeetingSource
from plugin.domain.people.identities import People
from plugin.sentences import say

_HOUR = timedelta(hours=1)


def told_meetings(corrections: Corrections, people: People, *, now: datetime) -> list[Meeting]:
    """One meeting for each day that the user named, an hour at noon, or the last hour where noon is still to come."""
    found = []
    for who, day, told_at in corrections.met:
        if day is None or people.person(who) is None:
            continue
        noon = datetime.combine(day, time(13), tzinfo=now.tzinfo)
        ended_at = min(noon, now)
        if ended_at > now or day > now.date():
            continue
        address = people.canonical(who)
        found.append(
            Meeting(
                id=str(MeetingKey(MeetingSource.TOLD, f"{address}:{day.isoformat()}")),
                started_at=ended_at - _HOUR,
                ended_at=ended_at,
                summary="",
                people=(address,),
                one_to_one=True,
                recurring=False,
                evidence=(Evidence("told", told_at, "", say("You said that you met.")),),
            )
        )
    return found
