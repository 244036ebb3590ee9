"""One user's primary calendar, through Google's own client."""

from datetime import datetime
from types import SimpleNamespace
from typing import Any

from google.oauth2.credentials import Credentials

from plugin.domain.model.port_values import EventPage, Spent
from plugin.errors import NotThere
from plugin.google import event_payloads
from plugin.google.pacing import Clock, Pace, Pacing, SystemClock
from plugin.google.transport import Caller, Connections, Patience
from plugin.google.units import CALENDAR_QUOTA
from plugin.sentences import say

_SERVICE_PATH = "calendar/v3/"
_PAGE = 2500


class GoogleCalendar:
    """A `CalendarPort`."""

    def __init__(
        self,
        credentials: Credentials,
        *,
        url: str,
        clock: Clock | None = None,
        patience: Patience | None = None,
        pace: Pace | None = None,
    ) -> None:
        """`pace` is how fast it may go, where others spend the quota as well."""
        clock = clock or SystemClock()
        pacing: Pace = pace or Pacing(CALENDAR_QUOTA.units_per_minute, clock=clock)
        connections = Connections("calendar", "v3", endpoint=_endpoint(url), credentials=credentials, hoist=_hoist)
        self._caller = Caller(say("Google Calendar"), connections, pacing, clock=clock, patience=patience)

    @property
    def spent(self) -> Spent:
        """Calls and refusals so far; Calendar counts requests, each is one unit."""
        return self._caller.spent

    def close(self) -> None:
        """Wake threads that wait for their turn and close the connections; no further call is made."""
        self._caller.close()

    def fetch_events(
        self,
        *,
        time_min: datetime | None = None,
        time_max: datetime | None = None,
        sync_token: str | None = None,
        page_token: str | None = None,
    ) -> EventPage:
        """A page of single events: of a span of time, or what changed since `sync_token`.

        Google wants everything but the span equal in all calls that a sync token joins.
        """
        span: dict[str, Any] = {"syncToken": sync_token} if sync_token else {}
        if not sync_token:
            span = {"timeMin": _stamp(time_min), "timeMax": _stamp(time_max)}
        try:
            data = self._caller.read(
                CALENDAR_QUOTA.price("events.list"),
                lambda on: on.events.list(
                    calendarId="primary",
                    singleEvents=True,
                    maxResults=_PAGE,
                    pageToken=page_token,
                    **{name: value for name, value in span.items() if value},
                ),
            )
        except NotThere:
            raise NotThere(
                say(
                    "Google does not find this account's calendar (404): it may be switched off for the account; open "
                    "calendar.google.com once, or ask the administrator, and scan again."
                )
            ) from None
        return event_payloads.event_page(data)


def _hoist(service: Any) -> SimpleNamespace:
    return SimpleNamespace(events=service.events())


def _endpoint(url: str) -> str:
    # `api_endpoint` replaces root and service path: the latter has to be said again.
    root = url.rstrip("/") + "/"
    return root if root.endswith(f"/{_SERVICE_PATH}") else root + _SERVICE_PATH


def _stamp(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
