"""Makers of what the ledger and the calendar hold, each with everything optional."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from builders import NOW, an_address, days_ago

from plugin.domain.model import (
    Ask,
    AskId,
    AskStatus,
    Attendee,
    CalendarEvent,
    Claim,
    DraftRecord,
    DraftState,
    EventId,
    Evidence,
    Mailbox,
    Occasion,
    Prospect,
    ProspectId,
    StatusChange,
    SuggestionId,
    ThreadId,
)

NORA = an_address("nora@brightwater.example")
TOM = an_address("tom@halden.example")


def an_event(number: int = 1, **changes: Any) -> CalendarEvent:
    event = CalendarEvent(
        id=EventId(f"e{number}"),
        summary="Review",
        start=days_ago(3),
        end=days_ago(3) + timedelta(hours=1),
        attendees=(Attendee(Mailbox(NORA, "Nora"), "accepted", organizer=True),),
    )
    return replace(event, **changes)


def an_ask(number: int = 1, **changes: Any) -> Ask:
    evidence = Evidence("meeting_held", days_ago(2), "e1", "Review with Nora")
    ask = Ask(
        id=AskId(f"ask{number}"),
        suggestion_id=SuggestionId(f"s{number}"),
        status=AskStatus.SUGGESTED,
        introducer=NORA,
        prospect=Prospect(ProspectId("p1"), name="Tom Albers", address=TOM, organisation="Halden"),
        created_at=days_ago(1),
        occasion=Occasion(evidence, NOW, topic="the review", thread_id=ThreadId("t1")),
        history=(StatusChange(AskStatus.SUGGESTED, days_ago(1), evidence),),
    )
    return replace(ask, **changes)


def a_draft(key: str = "k1", **changes: Any) -> DraftRecord:
    record = DraftRecord(
        key=key,
        ask_id=AskId("ask1"),
        state=DraftState.PENDING,
        frozen=b"To: nora@brightwater.example\r\n\r\n\xff\x00words",
        to=NORA,
        subject="Tom Albers",
        body="Dear Nora",
        rfc822_message_id="<aw1.1@askwell.invalid>",
        before=("d1", "d2"),
        claims=(Claim("We met.", (Evidence("meeting_held", days_ago(2), "e1", "Review"),)),),
    )
    return replace(record, **changes)
