"""The Calendar adapter against the sandbox."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest
from google_worlds import IMPATIENT, ME, NOW, a_world, an_event, credentials_for, open_calendar

from plugin.errors import CursorExpired, MissingScope
from plugin.google.calendar import GoogleCalendar
from plugin.google.oauth import GMAIL_READ
from plugin.sandbox.server import Sandbox, start_sandbox

FRIEND = "nils@orchard.example"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Five meetings."""
    world = a_world([], [an_event(number, FRIEND, number * 10) for number in range(1, 6)])
    with start_sandbox(world, quota="off", now=lambda: NOW) as running:
        yield running


def test_a_span_is_listed_and_then_only_what_changed(sandbox: Sandbox) -> None:
    with closing(open_calendar(sandbox)) as calendar:
        page = calendar.fetch_events(time_min=NOW - timedelta(days=35), time_max=NOW)
        assert [event.id for event in page.events] == ["event00003", "event00002", "event00001"] or len(
            page.events
        ) == 3
        assert page.next_sync_token
        sandbox.put_event(ME, an_event(9, FRIEND, 5))
        sandbox.cancel_event(ME, "event00001")
        changes = calendar.fetch_events(sync_token=page.next_sync_token)
        assert [event.id for event in changes.events] == ["event00009"]
        assert changes.cancelled == ("event00001",)
        assert changes.next_sync_token
        assert (calendar.spent.calls, calendar.spent.units) == (2, 2)


def test_an_expired_sync_token_is_a_cursor_that_expired(sandbox: Sandbox) -> None:
    with closing(open_calendar(sandbox)) as calendar:
        token = calendar.fetch_events(time_min=NOW - timedelta(days=35), time_max=NOW).next_sync_token
        sandbox.expire_sync_tokens()
        with pytest.raises(CursorExpired):
            calendar.fetch_events(sync_token=token)


def test_what_was_not_granted_is_a_missing_scope(sandbox: Sandbox) -> None:
    credentials = credentials_for(sandbox, (GMAIL_READ,))
    calendar = GoogleCalendar(credentials, url=sandbox.url, patience=IMPATIENT)
    with closing(calendar), pytest.raises(MissingScope, match="Google Calendar"):
        calendar.fetch_events()


def test_the_address_may_be_the_root_or_the_services_own(sandbox: Sandbox) -> None:
    for url in (sandbox.url, f"{sandbox.url}/", f"{sandbox.url}/calendar/v3", f"{sandbox.url}/calendar/v3/"):
        with closing(GoogleCalendar(credentials_for(sandbox), url=url, patience=IMPATIENT)) as calendar:
            assert len(calendar.fetch_events().events) == 5
