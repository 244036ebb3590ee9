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


@pytest.mark.parametrize(
    "times",
    [
        {"start": {"dateTime": "0001-01-01T00:00:00+14:00"}},
        {"start": {"date": "0001-01-01"}, "end": {"date": "0001-01-02"}},
        {"start": {"dateTime": "9999-12-31T23:59:59-12:00"}, "end": {"dateTime": "9999-12-31T23:59:59-12:00"}},
        {"end": {"date": "9999-12-31"}},
        {"end": {"dateTime": "0001-01-01T00:00:00+01:00"}},
        {"start": {"dateTime": "0000-00-00T00:00:00Z"}},
        {"start": {"date": "2026-02-30"}},
        {"start": {"dateTime": "12026-01-01T00:00:00Z"}},
    ],
)
def test_an_event_outside_all_diaries_is_skipped_and_the_others_are_read(times: dict[str, Any]) -> None:
    odd = {**_event(), **times, "id": "odd"}
    page = event_page({"items": [_event(), odd, {**_event(), "id": "e2"}], "timeZone": "Pacific/Kiritimati"})
    assert [event.id for event in page.events] == ["e1", "e2"]
    assert [one.id for one in page.skipped] == ["odd"]
    assert page.skipped[0].why


def test_other_times_outside_all_diaries_are_left_out() -> None:
    times = {"originalStartTime": {"dateTime": "0001-01-01T00:00:00+14:00"}, "updated": "9999-12-31T23:59:59-12:00"}
    event = calendar_event(_event(**times))
    assert (event.original_start, event.updated) == (None, None)


UNKNOWN = {"email": "unknownorganizer@calendar.google.com", "displayName": "Unknown Organizer"}
MINE = {"email": "mara@tidewell.example", "self": True}


@pytest.mark.parametrize("email", ["unknownorganizer@calendar.google.com", "c_77@group.calendar.google.com"])
def test_where_no_person_organised_it_whoever_made_the_entry_did(email: str) -> None:
    event = calendar_event(_event(organizer={"email": email}, creator=MINE))
    assert event.organizer is not None
    assert event.organizer.address == "mara@tidewell.example"
    assert event.self_response == "accepted"
    theirs = calendar_event(
        _event(
            organizer={"email": email},
            creator={"email": "nils@orchard.example"},
            attendees=[{"email": "otto@harbour.example"}],
        )
    )
    assert theirs.organizer is not None
    assert theirs.organizer.address == "nils@orchard.example"
    assert theirs.self_response == "needsAction"
    assert calendar_event(_event(organizer=UNKNOWN)).organizer is None


@pytest.mark.parametrize(
    ("fields", "hidden"),
    [
        ({"guestsCanSeeOtherGuests": False, "organizer": {"email": "nils@orchard.example"}}, True),
        ({"guestsCanSeeOtherGuests": False, "organizer": MINE}, False),
        ({"guestsCanSeeOtherGuests": True, "organizer": {"email": "nils@orchard.example"}}, False),
        ({"organizer": {"email": "nils@orchard.example"}}, False),
        ({"guestsCanSeeOtherGuests": False}, True),
    ],
)
def test_guests_are_hidden_from_all_but_the_organizer(fields: dict[str, Any], hidden: bool) -> None:  # noqa: FBT001 -- a table of cases
    assert calendar_event(_event(**fields)).guests_hidden is hidden
