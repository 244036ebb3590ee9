"""Meetings: the encounters that took place, found in the calendar, in mail, or in both.

Every meeting says its evidence and how sure it is. Below `CERTAIN` it is a question to the user ("Which Anna?")
rather than a meeting, and counts for nothing until answered. What the user said of a meeting is final.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from plugin.domain.meetings.attendance import judge_trust, took_part
from plugin.domain.meetings.bookings import (
    Booking,
    is_conversation,
    is_guestless,
    judge_booking,
    latest_versions,
    owner_goes,
)
from plugin.domain.meetings.double_bookings import CERTAIN, Candidate, settle_double_bookings
from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.meetings.meeting_mentions import (
    MeetingMention,
    distance_in_days,
    find_meeting_mentions,
    likely_time,
)
from plugin.domain.meetings.read_meetings import read_meetings, without_doubles
from plugin.domain.meetings.summaries import Named, named_in_summary, who_is_meant
from plugin.domain.model import (
    Account,
    Address,
    CalendarEvent,
    Corrections,
    Evidence,
    Finding,
    MailMessage,
    Meeting,
    MeetingKey,
    MeetingSource,
    MeetingVerdictKind,
)
from plugin.domain.people.call_names import gather_call_names, kin_words
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import read_name
from plugin.sentences import say

_SAME_ENCOUNTER = 2
"""Days that two mentions of one meeting, or a mention and its event, may lie apart."""


def detect_meetings(  # noqa: PLR0913 -- the settled signature, and whose word counts
    events: Sequence[CalendarEvent],
    messages: Sequence[MailMessage],
    account: Account,
    *,
    people: People,
    corrections: Corrections,
    trust: Trust | None = None,
    findings: Sequence[Finding] = (),
    since: datetime | None = None,
    now: datetime,
) -> list[Meeting]:
    """The meetings that ended in `since` … `now`, newest first, questions (confidence below `CERTAIN`) among them.

    Only the owner and those in touch with them (`trust`) can tell of a meeting, or be meant by a summary. `findings`
    are what the careful reader found.
    """
    trust = trust or judge_trust(events, messages, people.owner, corrections, now=now).across(people)
    messages = trust.heard(messages)
    versions = latest_versions(events)
    booked: list[Candidate] = []
    for event in versions:
        booking = judge_booking(event, people, now=now) if took_part(event, people.owner) else None
        if booking is not None:
            booked.append(_from_booking(booking))
    booked += _named_only(versions, messages, account, people, booked, trust, now=now)
    clock = LocalTime(events)
    read = read_meetings(findings, messages, people, clock)
    mentions = without_doubles(find_meeting_mentions(messages, people, clock), read)
    told = sorted(
        (one for one in mentions if one.written <= now), key=lambda one: (one.written, one.message_id, one.text)
    )
    found = settle_double_bookings(_apply_mentions(_without_copies(booked), told))
    meetings = [one.meeting for one in found]
    meetings = _apply_corrections(meetings, corrections, people)
    wanted = [one for one in meetings if since is None or one.ended_at >= since]
    return sorted(wanted, key=lambda meeting: (-meeting.ended_at.timestamp(), meeting.id))


def _from_booking(booking: Booking) -> Candidate:
    event = booking.event
    meeting = _meeting_of(event, booking.people, booking.sure, booking.question)
    return Candidate(replace(meeting, one_to_one=meeting.one_to_one and not booking.in_company), event)


def _meeting_of(event: CalendarEvent, who: tuple[Address, ...], sure: float, question: str = "") -> Meeting:
    return Meeting(
        id=str(MeetingKey(MeetingSource.EVENT, event.id)),
        started_at=event.start,
        ended_at=event.end,
        summary=event.summary,
        people=who,
        one_to_one=len(who) == 1,
        recurring=bool(event.recurring_event_id),
        confidence=sure,
        question=question,
        evidence=(Evidence("event", event.start, event.id, excerpt(event.summary or "(no title)")),),
    )


def _named_only(
    versions: Sequence[CalendarEvent],
    messages: Sequence[MailMessage],
    account: Account,
    people: People,
    booked: Sequence[Candidate],
    trust: Trust,
    *,
    now: datetime,
) -> list[Candidate]:
    """Events without guests whose summary names somebody: resolved where exactly one contact fits, else asked."""
    owner_name = read_name(account.name)
    contacts: frozenset[Address] | None = None
    called: dict[Address, frozenset[str]] = {}
    found = []
    for event in versions:
        if event.end > now or not is_guestless(event, people.owner) or not is_conversation(event):
            continue
        if not owner_goes(event, people.owner):
            continue
        named = named_in_summary(event.summary, owner_name=owner_name)
        if not named:
            continue
        if contacts is None:
            contacts = _contacts(messages, people, booked, trust)
            called = gather_call_names(messages, people)
        who, question = _resolve(named, people, contacts, called)
        if who or question:
            found.append(Candidate(_meeting_of(event, who, 0.3 if question else 0.85, question), event))
    return found


def _contacts(
    messages: Sequence[MailMessage], people: People, booked: Sequence[Candidate], trust: Trust
) -> frozenset[Address]:
    """Those in touch with the owner: the only ones a summary may mean."""
    found = {address for one in booked for address in one.meeting.people}
    for message in messages:
        if message.sent_by_me:
            found.update(people.canonical(mailbox.address) for mailbox in message.recipients)
        elif not message.automated:
            found.add(people.canonical(message.sender.address))
    return frozenset(address for address in found if trust.exchanges(address))


def _resolve(
    named: Sequence[Named], people: People, contacts: frozenset[Address], called: Mapping[Address, frozenset[str]]
) -> tuple[tuple[Address, ...], str]:
    who: set[Address] = set()
    for one in named:
        fitting = who_is_meant(one, people, contacts, called)
        if not fitting and kin_words(one.name.given):
            return (), ""
        if len(fitting) != 1:
            return (), _question(one, [person.name or person.address for person in fitting])
        who.add(fitting[0].address)
    return tuple(sorted(who)), ""


def _question(named: Named, fitting: Sequence[str]) -> str:
    if fitting:
        return say("Which %(name)s was it: %(names)s?", name=str(named), names=", ".join(sorted(fitting)[:5]))
    return say("Who is %(name)s?", name=str(named))


def _without_copies(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The same hour with the same people, booked twice under two ids, is one meeting."""
    kept: list[Candidate] = []
    by_hour: dict[tuple[datetime, datetime], list[int]] = defaultdict(list)
    for one in sorted(
        candidates, key=lambda item: (item.meeting.started_at, -len(item.meeting.people), item.meeting.id)
    ):
        meeting = one.meeting
        hour = (meeting.started_at, meeting.ended_at)
        twin = next((at for at in by_hour[hour] if set(meeting.people) <= set(kept[at].meeting.people)), None)
        if twin is None or not meeting.people:
            by_hour[hour].append(len(kept))
            kept.append(one)
        else:
            merged = kept[twin].meeting
            kept[twin] = replace(kept[twin], meeting=replace(merged, evidence=merged.evidence + meeting.evidence))
    return kept


def _apply_mentions(candidates: Sequence[Candidate], mentions: Sequence[MeetingMention]) -> list[Candidate]:
    """Confirm, undo and add meetings by what mail says of them, in the order it was written."""
    found: dict[str, Candidate] = {one.meeting.id: one for one in candidates}
    with_person: dict[Address, list[str]] = defaultdict(list)
    for one in candidates:
        for address in one.meeting.people:
            with_person[address].append(one.meeting.id)
    undone: dict[str, Candidate] = {}
    for mention in mentions:
        near = _nearest(mention, found, with_person)
        if not mention.took_place:
            if near is not None:
                _undo(near, mention, found, undone)
            continue
        added = _took_place(mention, near, found, undone, with_person)
        if added is None:
            continue
        found[added.meeting.id] = added
        for address in added.meeting.people:
            if added.meeting.id not in with_person[address]:
                with_person[address].append(added.meeting.id)
    return list(found.values())


def _took_place(
    mention: MeetingMention,
    near: str | None,
    found: dict[str, Candidate],
    undone: dict[str, Candidate],
    with_person: dict[Address, list[str]],
) -> Candidate | None:
    """The meeting that the words confirm, bring back or tell of; None where they were only a plan for a known one."""
    back = _nearest(mention, undone, with_person) if near is None else None
    if (mention.planned or mention.disputed) and (near is not None or back is not None):
        return None
    if near is not None:
        return _confirmed(found.pop(near), mention)
    return _confirmed(undone.pop(back), mention) if back is not None else _from_mention(mention)


def _lay_ahead(one: Candidate, mention: MeetingMention) -> bool:
    """Whether a booked meeting had not ended yet when it was cancelled, and is one of few: no circle's evening."""
    return one.event is not None and len(one.meeting.people) <= _FEW and mention.written < one.meeting.ended_at


_FEW = 4
_NO_SHOW = timedelta(hours=30)
"""Whoever apologises for not coming does so within about a day."""


def _just_before(one: Candidate, mention: MeetingMention) -> bool:
    """Whether the words came within about a day of a booked talk between two that nothing else confirms."""
    meeting = one.meeting
    recent = meeting.started_at <= mention.written <= meeting.ended_at + _NO_SHOW
    return one.event is not None and meeting.one_to_one and not one.confirmed and recent


def _asked_about(one: Candidate, mention: MeetingMention) -> Candidate:
    evidence = Evidence("told_by_mail", mention.written, mention.message_id, excerpt(mention.text), mention.rule)
    question = say("Did this take place? “%(words)s” was written after it.", words=excerpt(mention.text, 80))
    meeting = replace(one.meeting, confidence=0.35, question=question, evidence=(*one.meeting.evidence, evidence))
    return replace(one, meeting=meeting)


def _undo(near: str, mention: MeetingMention, found: dict[str, Candidate], undone: dict[str, Candidate]) -> None:
    """Take those who missed it out of the meeting; without anybody left it did not take place. A doubt only asks."""
    if mention.doubtful:
        if _just_before(found[near], mention):
            found[near] = _asked_about(found[near], mention)
        return
    one = found.pop(near)
    stayed = tuple(address for address in one.meeting.people if address not in mention.contact)
    if stayed:
        found[near] = replace(one, meeting=replace(one.meeting, people=stayed, one_to_one=len(stayed) == 1))
    else:
        undone[near] = one


def _nearest(mention: MeetingMention, found: dict[str, Candidate], with_person: dict[Address, list[str]]) -> str | None:
    """The meeting that the sentence speaks of: with that person, within the told days or next to them, the nearest."""
    best: tuple[int, float, str] | None = None
    for address in mention.contact:
        for meeting_id in with_person[address]:
            one = found.get(meeting_id)
            if one is None or address not in one.meeting.people:
                continue
            meeting = one.meeting
            if mention.took_place and meeting.started_at > mention.written:
                continue
            if mention.ahead and not _lay_ahead(one, mention):
                continue
            off = distance_in_days(meeting.started_at, mention.day, zone_of=mention.written)
            slack = 1 if mention.day.exact else 0
            if not mention.took_place and mention.day.exact:
                slack = 0
            if mention.guessed:
                slack = 2
            if meeting.key.source is MeetingSource.MAIL and mention.took_place:
                slack = _SAME_ENCOUNTER
            if off > slack:
                continue
            rank = (off, abs((mention.written - meeting.ended_at).total_seconds()), meeting_id)
            best = rank if best is None else min(best, rank)
    return best[2] if best else None


def _confirmed(one: Candidate, mention: MeetingMention) -> Candidate:
    evidence = Evidence("told_by_mail", mention.written, mention.message_id, excerpt(mention.text), mention.rule)
    if any(known.text == evidence.text for known in one.meeting.evidence):
        return one
    meeting = replace(one.meeting, evidence=(*one.meeting.evidence, evidence))
    if one.event is not None:
        meeting = replace(meeting, confidence=max(meeting.confidence, 0.98), question="")
    elif mention.day.exact and not meeting.question:
        meeting = replace(meeting, confidence=min(0.95, meeting.confidence + 0.1))
    elif mention.day.exact:
        return _from_mention(mention)
    return replace(one, meeting=meeting, confirmed=True)


def _from_mention(mention: MeetingMention) -> Candidate:
    started_at, ended_at = likely_time(mention)
    asked = mention.disputed or not (mention.day.exact or mention.guessed)
    evidence = Evidence("told_by_mail", mention.written, mention.message_id, excerpt(mention.text), mention.rule)
    return Candidate(
        Meeting(
            id=str(MeetingKey(MeetingSource.MAIL, mention.message_id)),
            started_at=started_at,
            ended_at=ended_at,
            summary=excerpt(mention.subject or mention.text, 80),
            people=mention.contact,
            one_to_one=len(mention.contact) == 1,
            recurring=False,
            # A day makes it an encounter; without one it may as well have been a call, or a word at a reception.
            confidence=0.4 if asked else 0.55 if mention.guessed else 0.8,
            question=say("Did you meet, and when?") if asked else "",
            evidence=(evidence,),
        ),
        confirmed=True,
    )


def _apply_corrections(meetings: Sequence[Meeting], corrections: Corrections, people: People) -> list[Meeting]:
    verdicts = dict(corrections.meetings)
    kept = []
    for meeting in meetings:
        verdict = verdicts.get(meeting.key)
        if verdict is None:
            kept.append(meeting)
            continue
        match verdict.kind:
            case MeetingVerdictKind.STRUCK:
                continue
            case MeetingVerdictKind.ON if verdict.day is not None and meeting.people:
                kept.append(_moved_to(meeting, verdict.day))
            case MeetingVerdictKind.CONFIRMED if meeting.people:
                kept.append(replace(meeting, confidence=1.0, question=""))
            case MeetingVerdictKind.WITH:
                who = tuple(sorted({people.canonical(address) for address in verdict.people}))
                kept.append(replace(meeting, people=who, one_to_one=len(who) == 1, confidence=1.0, question=""))
            case _:
                kept.append(meeting)
    return kept


def _moved_to(meeting: Meeting, day: date) -> Meeting:
    """The meeting on the day that the owner names, at the hour it had."""
    away = day - meeting.ended_at.date()
    return replace(
        meeting,
        started_at=meeting.started_at + away,
        ended_at=meeting.ended_at + away,
        confidence=1.0,
        question="",
    )


def sure_meetings(meetings: Sequence[Meeting]) -> list[Meeting]:
    """Those that count: sure enough, and with somebody."""
    return [one for one in meetings if one.confidence >= CERTAIN and one.people]
