"""Meetings that the careful reader found in mail: they confirm, undo and tell of meetings as a rule's hits do."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.meetings.meeting_mentions import MeetingMention
from plugin.domain.meetings.spoken_days import SpokenDay, find_day_ahead
from plugin.domain.model import READ_BY, Finding, FindingKind, MailMessage, MeetingOutcome
from plugin.domain.people.identities import People

_LATELY = timedelta(days=5)
_SOON = timedelta(days=5)
_CALLED_OFF = frozenset({MeetingOutcome.CANCELLED, MeetingOutcome.MOVED})


def read_meetings(
    findings: Iterable[Finding], messages: Iterable[MailMessage], people: People, clock: LocalTime
) -> list[MeetingMention]:
    """What was found of meetings in these messages, in the findings' order."""
    by_id = {message.id: message for message in messages}
    found = []
    for one in findings:
        message = by_id.get(one.message_id)
        if one.kind is not FindingKind.MEETING or message is None or one.about is None:
            continue
        if people.person(one.about) is None or one.about in people.owner:
            continue
        outcome = MeetingOutcome(one.value)
        written = clock.of(message.date)
        found.append(
            MeetingMention(
                contact=(people.canonical(one.about),),
                day=SpokenDay(one.day, one.day, exact=True) if one.day is not None else _likely(one, outcome, written),
                took_place=outcome is MeetingOutcome.HELD,
                written=written,
                message_id=message.id,
                text=one.quote,
                subject=message.subject,
                rule=f"{READ_BY}{one.model}",
                ahead=outcome in _CALLED_OFF,
            )
        )
    return found


def _likely(finding: Finding, outcome: MeetingOutcome, written: datetime) -> SpokenDay:
    """The days that it can be where none is told: the last ones, or those to come for what was called off."""
    today = written.date()
    if outcome not in _CALLED_OFF:
        return SpokenDay(today - _LATELY, today)
    return find_day_ahead(finding.quote, written) or SpokenDay(today, today + _SOON)


def without_doubles(mentions: Iterable[MeetingMention], read: Sequence[MeetingMention]) -> list[MeetingMention]:
    """What the rules heard, without what was read of the same meeting in the same message; then what was read.

    Of one message and person the reader's day stands: a rule takes any day that is named nearby. Where one says that
    they met and the other that they did not, the meeting is asked about.
    """
    heard = [_disputed(one, read) for one in mentions]
    found = [_disputed(one, heard) for one in read]
    known = {(one.message_id, address, one.took_place) for one in found for address in one.contact}
    kept = [
        one for one in heard if not any((one.message_id, address, one.took_place) in known for address in one.contact)
    ]
    return kept + found


def _disputed(mention: MeetingMention, others: Iterable[MeetingMention]) -> MeetingMention:
    """What says that they met, marked where another says of the same message, people and days that they did not."""
    opposed = mention.took_place and any(
        not other.took_place
        and not other.doubtful
        and other.message_id == mention.message_id
        and not set(other.contact).isdisjoint(mention.contact)
        and other.day.earliest <= mention.day.latest
        and mention.day.earliest <= other.day.latest
        for other in others
    )
    return replace(mention, disputed=True) if opposed else mention
