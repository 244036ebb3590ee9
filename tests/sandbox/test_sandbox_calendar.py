"""Calendar's events.list: windows, series, pages, and what changed since a sync token."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from googleapiclient.errors import HttpError

from plugin.sandbox.faults import Faults
from plugin.sandbox.recurrence import instances
from plugin.sandbox.server import Sandbox
from plugin.sandbox.world import World, WorldAccount

ADA = "ada@lovelace.example"
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
WINDOW = {"timeMin": "2026-03-01T00:00:00Z", "timeMax": "2026-03-31T00:00:00Z", "singleEvents": True}


def listed(events: Any, **query: Any) -> list[str]:
    return [item["id"] for item in events.list(calendarId="primary", **query).execute()["items"]]


@pytest.fixture
def events(sandbox: Sandbox, clients: Any) -> Any:
    return clients.calendar(sandbox).events()


def test_a_series_becomes_single_instances_with_its_exception_in_place(events: Any) -> None:
    assert listed(events, orderBy="startTime", **WINDOW) == [
        "series_20260302T090000Z",
        "series_20260309T090000Z",
        "series_20260316T090000Z",
        "series_20260323T090000Z",
        "series_20260330T080000Z",  # nine o'clock in London, after the clocks have changed
    ]
    answer = events.list(calendarId="primary", orderBy="startTime", **WINDOW).execute()
    moved = answer["items"][1]
    assert (moved["start"]["dateTime"], moved["recurringEventId"]) == ("2026-03-10T14:00:00+00:00", "series")
    last = answer["items"][4]
    assert last["start"] == {"dateTime": "2026-03-30T09:00:00+01:00", "timeZone": "Europe/London"}
    assert last["end"]["dateTime"] == "2026-03-30T10:00:00+01:00"
    assert last["originalStartTime"] == last["start"]
    assert last["iCalUID"] == "series@calendar.example"
    assert "recurrence" not in last


def test_without_single_events_the_master_and_its_exception_are_listed(events: Any) -> None:
    found = events.list(calendarId="primary").execute()["items"]
    by_id = {item["id"]: item for item in found}
    assert by_id["series"]["recurrence"] == ["RRULE:FREQ=WEEKLY;COUNT=20"]
    assert "series_20260309T090000Z" in by_id
    assert "dropped" not in by_id
    assert "dropped" in listed(events, showDeleted=True)


def test_the_window_holds_what_ends_after_its_start_and_begins_before_its_end(events: Any) -> None:
    def between(start: str, end: str) -> list[str]:
        return listed(events, singleEvents=True, timeMin=start, timeMax=end)

    assert between("2026-06-14T12:30:00Z", "2026-06-14T12:31:00Z") == ["single1"]
    assert between("2026-06-14T13:00:00Z", "2026-06-14T14:00:00Z") == []
    assert between("2026-06-14T11:00:00Z", "2026-06-14T12:00:00Z") == []
    assert between("2026-06-03T20:00:00Z", "2026-06-03T21:00:00Z") == ["holiday"]


def test_pages_hold_what_was_asked_and_only_the_last_carries_the_sync_token(sandbox: Sandbox, events: Any) -> None:
    seen: list[str] = []
    answers: list[dict[str, Any]] = []
    request = events.list(calendarId="primary", singleEvents=True, maxResults=4)
    while request is not None:
        answers.append(request.execute())
        seen += [item["id"] for item in answers[-1]["items"]]
        sandbox.put_event(ADA, {"id": f"late{len(answers)}", **span(NOW)})  # pages do not shift under the reader
        request = events.list_next(request, answers[-1])
    assert len(answers) > 3
    assert all(len(answer["items"]) == 4 for answer in answers[:-1])
    assert ["nextSyncToken" in answer for answer in answers] == [False] * (len(answers) - 1) + [True]
    assert len(seen) == len(set(seen)) == 26
    changed = listed(events, singleEvents=True, syncToken=answers[-1]["nextSyncToken"])
    assert changed == [f"late{number}" for number in range(1, len(answers) + 1)]


def span(start: datetime, **fields: Any) -> dict[str, Any]:
    end = start + timedelta(hours=1)
    return {"start": {"dateTime": start.isoformat()}, "end": {"dateTime": end.isoformat()}, **fields}


def synced(events: Any, token: str) -> tuple[dict[str, dict[str, Any]], str]:
    answer = events.list(calendarId="primary", singleEvents=True, syncToken=token).execute()
    return {item["id"]: item for item in answer["items"]}, answer["nextSyncToken"]


def test_an_incremental_listing_tells_new_edited_moved_and_cancelled_events(sandbox: Sandbox, events: Any) -> None:
    token = events.list(calendarId="primary", **WINDOW).execute()["nextSyncToken"]
    changes, token = synced(events, token)
    assert changes == {}
    inside = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)
    sandbox.put_event(ADA, {"id": "new", "summary": "New", **span(inside)})
    sandbox.put_event(ADA, {"id": "later", "summary": "Not in the window", **span(inside + timedelta(days=90))})
    sandbox.cancel_event(ADA, "series_20260316T090000Z")
    sandbox.move_event(ADA, "series_20260323T090000Z", inside, inside + timedelta(hours=2))
    changes, token = synced(events, token)
    assert set(changes) == {"new", "series_20260316T090000Z", "series_20260323T090000Z"}
    assert changes["series_20260316T090000Z"]["status"] == "cancelled"
    assert "summary" not in changes["series_20260316T090000Z"]
    assert changes["series_20260323T090000Z"]["start"]["dateTime"] == inside.isoformat()
    assert "series_20260316T090000Z" not in listed(events, **WINDOW)

    sandbox.cancel_event(ADA, "new")
    sandbox.put_event(ADA, {**sandbox.event(ADA, "series"), "summary": "Renamed"})
    changes, token = synced(events, token)
    assert changes["new"]["status"] == "cancelled"
    assert changes["series_20260302T090000Z"]["summary"] == "Renamed"

    sandbox.cancel_event(ADA, "series")
    changes, token = synced(events, token)
    assert {item["status"] for item in changes.values()} == {"cancelled"}
    assert "series_20260302T090000Z" in changes
    assert synced(events, token)[0] == {}


def test_an_event_moved_out_of_the_window_is_still_told(sandbox: Sandbox, events: Any) -> None:
    token = events.list(
        calendarId="primary", singleEvents=True, timeMin="2026-06-14T00:00:00Z", timeMax="2026-06-15T00:00:00Z"
    ).execute()["nextSyncToken"]
    away = NOW + timedelta(days=200)
    sandbox.move_event(ADA, "single1", away, away + timedelta(hours=1))
    changes, _ = synced(events, token)
    assert changes["single1"]["start"]["dateTime"] == away.isoformat()
    assert changes["single1"]["sequence"] == 1


def test_expired_sync_tokens_are_410_also_in_the_middle_of_a_page(sandbox: Sandbox, events: Any) -> None:
    token = events.list(calendarId="primary").execute()["nextSyncToken"]
    for number in range(3):
        sandbox.put_event(ADA, {"id": f"n{number}", **span(NOW)})
    page = events.list(calendarId="primary", syncToken=token, maxResults=2).execute()
    sandbox.expire_sync_tokens()
    for query in ({"syncToken": token}, {"syncToken": token, "pageToken": page["nextPageToken"]}):
        with pytest.raises(HttpError) as error:
            events.list(calendarId="primary", **query).execute()
        assert error.value.resp.status == 410
        assert error.value.error_details[0]["reason"] == "fullSyncRequired"
    assert events.list(calendarId="primary").execute()["nextSyncToken"]


def test_sync_tokens_grow_old_by_themselves(start: Callable[..., Sandbox], clients: Any, clock: Any) -> None:
    events = clients.calendar(start(faults=Faults(sync_token_lifetime_s=100))).events()
    token = events.list(calendarId="primary").execute()["nextSyncToken"]
    clock.seconds += 101
    with pytest.raises(HttpError, match="full sync is required"):
        events.list(calendarId="primary", syncToken=token).execute()


def test_the_last_page_can_lack_its_sync_token(start: Callable[..., Sandbox], clients: Any) -> None:
    events = clients.calendar(start(faults=Faults(no_sync_token=True))).events()
    assert "nextSyncToken" not in events.list(calendarId="primary").execute()


@pytest.mark.parametrize(
    "query",
    [
        {"syncToken": "T", "timeMin": "2026-01-01T00:00:00Z"},
        {"syncToken": "T", "timeMax": "2026-01-01T00:00:00Z"},
        {"syncToken": "T", "orderBy": "updated"},
        {"syncToken": "T", "q": "x"},
        {"syncToken": "T", "iCalUID": "x"},
        {"syncToken": "T", "showDeleted": False},
        {"orderBy": "startTime"},
        {"timeMin": "2026-01-01T00:00:00"},
        {"timeMin": "yesterday"},
        {"timeMin": "2026-02-01T00:00:00Z", "timeMax": "2026-01-01T00:00:00Z"},
        {"pageToken": "unknown"},
        {"maxResults": 0},
    ],
)
def test_forbidden_combinations_are_400(events: Any, query: dict[str, Any]) -> None:
    with pytest.raises(HttpError) as error:
        events.list(calendarId="primary", **query).execute()
    assert error.value.resp.status == 400


def test_events_can_be_filtered(events: Any) -> None:
    assert listed(events, iCalUID="single2@calendar.example") == ["single2"]
    assert listed(events, q="away") == ["holiday"]
    assert "single1" in listed(events, eventTypes=["default"])
    assert listed(events, eventTypes=["focusTime"]) == []
    few = events.list(calendarId="primary", iCalUID="single2@calendar.example", maxAttendees=1).execute()["items"][0]
    assert few["attendeesOmitted"] is True
    assert [item["email"] for item in few["attendees"]] == [ADA]


def test_another_calendar_is_404(events: Any) -> None:
    with pytest.raises(HttpError) as error:
        events.list(calendarId="somebody@else.example").execute()
    assert error.value.resp.status == 404
    assert events.get(calendarId=ADA, eventId="series_20260316T090000Z").execute()["recurringEventId"] == "series"


def series(start: dict[str, str], end: dict[str, str], *rules: str) -> list[str]:
    master = {"id": "m", "start": start, "end": end, "recurrence": list(rules)}
    return [item["id"] for item in instances(master, until=datetime(2030, 1, 1, tzinfo=UTC))]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (["RRULE:FREQ=WEEKLY;COUNT=3"], ["m_20261020T080000Z", "m_20261027T090000Z", "m_20261103T090000Z"]),
        (["RRULE:FREQ=DAILY;UNTIL=20261021T080000Z"], ["m_20261020T080000Z", "m_20261021T080000Z"]),
        (["RRULE:FREQ=DAILY;UNTIL=20261021"], ["m_20261020T080000Z", "m_20261021T080000Z"]),
        (
            ["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Europe/Berlin:20261027T100000"],
            ["m_20261020T080000Z", "m_20261103T090000Z"],
        ),
        (
            ["RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20261027T090000Z", "RDATE;TZID=America/New_York:20261028T120000"],
            ["m_20261020T080000Z", "m_20261028T160000Z"],
        ),
    ],
)
def test_rules_exceptions_and_extra_dates_keep_wall_clock_time(rules: list[str], expected: list[str]) -> None:
    zone = {"timeZone": "Europe/Berlin"}
    start = {"dateTime": "2026-10-20T10:00:00+02:00", **zone}
    assert series(start, {"dateTime": "2026-10-20T11:00:00+02:00", **zone}, *rules) == expected


def test_a_series_of_days_has_days_for_ids() -> None:
    found = series(
        {"date": "2026-12-24"}, {"date": "2026-12-26"}, "RRULE:FREQ=YEARLY;UNTIL=20281224", "EXDATE;VALUE=DATE:20271224"
    )
    assert found == ["m_20261224", "m_20281224"]


def test_a_series_with_a_broken_rule_hides_only_itself(start: Callable[..., Sandbox], clients: Any) -> None:
    broken = (
        {"id": "bad", **span(NOW), "recurrence": ["RRULE:FREQ=SOMETIMES"]},
        {"id": "odd"},
        {"id": "ok", **span(NOW)},
    )
    sandbox = start(world=World((WorldAccount("1", ADA, "Ada", events=broken),)))
    assert listed(clients.calendar(sandbox).events(), singleEvents=True) == ["odd", "ok"]


def test_an_endless_series_ends_at_the_horizon(start: Callable[..., Sandbox], clients: Any) -> None:
    endless = ({"id": "s", **span(NOW), "recurrence": ["RRULE:FREQ=WEEKLY"]},)
    events = clients.calendar(start(world=World((WorldAccount("1", ADA, "Ada", events=endless),)))).events()
    assert 100 < len(listed(events, singleEvents=True)) < 110
    assert len(listed(events, singleEvents=True, timeMax="2026-07-01T00:00:00Z")) == 3
