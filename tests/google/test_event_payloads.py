"""Calendar's JSON, whole and damaged, as domain records."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugin.google.event_payloads import calendar_event, event_page

START = {"dateTime": "2026-06-15T10:00:00+02:00", "timeZone": "Europe/Berlin"}
END = {"dateTime": "2026-06-15T11:00:00+02:00", "timeZone": "Europe/Berlin"}


def _event(**fields: Any) -> dict[str, Any]:
    return {"id": "e1", "status": "confirmed", "summary": "Review", "start": START, "end": END, **fields}


def test_an_event_is_read_with_everything_google_tells() -> None:
    event = calendar_event(
        _event(
            iCalUID="u@calendar.example",
            recurringEventId="series",
            originalStartTime=START,
            location="Harbour 9",
            description="<p>Agenda: <b>budget</b></p>" + "x" * 500,
            organizer={"email": "Nils@Orchard.example", "displayName": "Nils"},
            attendees=[
                {"email": "mara@tidewell.example", "self": True, "responseStatus": "tentative"},
                {"email": "nils@orchard.example", "organizer": True, "responseStatus": "accepted"},
                {"email": "room@resource.calendar.example", "resource": True},
                {"displayName": "Nobody's address"},
                None,
            ],
            attendeesOmitted=True,
            updated="2026-06-01T00:00:00.000Z",
        )
    )
    assert event.start == datetime(2026, 6, 15, 8, 0, tzinfo=UTC)
    assert event.end == datetime(2026, 6, 15, 9, 0, tzinfo=UTC)
    assert not event.all_day
    assert event.original_start == event.start
    assert event.organizer is not None
    assert event.organizer.address == "nils@orchard.example"
    assert [guest.mailbox.address for guest in event.attendees] == [
        "mara@tidewell.example",
        "nils@orchard.example",
        "room@resource.calendar.example",
    ]
    assert event.attendees[2].resource
    assert event.self_response == "tentative"
    assert event.attendees_omitted
    assert event.description.startswith("Agenda: budget")
    assert len(event.description) <= 200
    assert event.updated == datetime(2026, 6, 1, tzinfo=UTC)


def test_a_whole_day_begins_at_midnight_in_the_calendars_zone_and_its_end_is_exclusive() -> None:
    zone = ZoneInfo("Pacific/Auckland")
    event = calendar_event(_event(start={"date": "2026-06-15"}, end={"date": "2026-06-17"}), zone=zone)
    assert event.all_day
    assert event.start == datetime(2026, 6, 15, tzinfo=zone)
    assert event.end == datetime(2026, 6, 17, tzinfo=zone)
    assert event.start.astimezone(UTC) == datetime(2026, 6, 14, 12, 0, tzinfo=UTC)


def test_a_time_without_offset_is_in_the_zone_it_names() -> None:
    start = {"dateTime": "2026-06-15T10:00:00", "timeZone": "America/New_York"}
    assert calendar_event(_event(start=start)).start == datetime(2026, 6, 15, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({}, "accepted"),
        (
            {"organizer": {"email": "mara@tidewell.example", "self": True}, "attendees": [{"email": "a@b.example"}]},
            "accepted",
        ),
        ({"organizer": {"email": "nils@orchard.example"}, "attendees": [{"email": "a@b.example"}]}, "needsAction"),
        ({"attendees": [{"email": "mara@tidewell.example", "self": True, "responseStatus": "declined"}]}, "declined"),
        ({"attendees": [{"email": "mara@tidewell.example", "self": True}]}, "needsAction"),
    ],
)
def test_the_owners_answer_is_known_even_where_google_leaves_it_out(fields: dict[str, Any], answer: str) -> None:
    assert calendar_event(_event(**fields)).self_response == answer


def test_an_event_with_nothing_but_a_start_is_an_event() -> None:
    event = calendar_event({"id": "bare", "start": START})
    assert event.end == event.start
    assert (event.summary, event.ical_uid, event.event_type, event.status) == ("", "", "default", "confirmed")


def test_an_end_before_the_start_is_taken_for_the_start() -> None:
    event = calendar_event(_event(start=END, end=START))
    assert event.end == event.start


def test_a_page_tells_events_cancellations_and_what_cannot_be_read() -> None:
    page = event_page(
        {
            "timeZone": "Nowhere/Land",
            "items": [
                _event(),
                {"id": "gone", "status": "cancelled"},
                {"id": "odd", "start": {}},
                {"id": "worse", "start": {"dateTime": "yesterday"}},
                {"id": "worst", "start": START, "attendees": 3, "organizer": 5},
                {"summary": "without an id"},
                None,
            ],
            "nextSyncToken": "s",
        }
    )
    assert [event.id for event in page.events] == ["e1", "worst"]
    assert page.cancelled == ("gone",)
    assert [one.id for one in page.skipped][:2] == ["odd", "worse"]
    assert page.skipped[0].why == "The event cannot be read: it has no start."
    assert len(page.skipped) == 4
    assert (page.next_page_token, page.next_sync_token) == (None, "s")


def test_an_empty_answer_is_an_empty_page() -> None:
    page = event_page({})
    assert (page.events, page.cancelled, page.skipped, page.next_sync_token) == ((), (), (), None)
