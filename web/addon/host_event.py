"""Google's event object, as far as a card needs it; whatever is missing or odd is read as not said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plugin.domain.model import Address
from plugin.domain.text.addresses import parse_address
from plugin.views.moments import Moments

LONGEST = 200
"""Characters of a locale or a zone. Ids are never cut: what is cut names something else, or nothing."""
MOST_RECIPIENTS = 20


@dataclass(frozen=True, slots=True)
class HostEvent:
    """Where the user is (`host` is "gmail" or "calendar"), what is open there, and which button was pressed with what.

    `locale` and `zone` are the user's, "" where Google does not say.
    """

    host: str = ""
    locale: str = ""
    zone: str = ""
    message_id: str = ""
    thread_id: str = ""
    event_id: str = ""
    recipients: tuple[Address, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)

    def moments(self, now: datetime) -> Moments:
        """How this user says moments: in their zone, in their way of writing dates."""
        try:
            here = now.astimezone(ZoneInfo(self.zone)) if self.zone else now
        except (ZoneInfoNotFoundError, ValueError, OSError):
            here = now
        return Moments(here, self.locale or "en")


def read_event(event: Mapping[str, Any]) -> HostEvent:
    """The event object as a value."""
    common, gmail, calendar = _part(event, "commonEventObject"), _part(event, "gmail"), _part(event, "calendar")
    host = _text(common, "hostApp").lower()
    if host not in {"gmail", "calendar"}:
        host = "calendar" if calendar else "gmail"
    told = gmail.get("toRecipients")
    recipients = [parse_address(one) for one in (told if isinstance(told, list) else ()) if isinstance(one, str)]
    parameters = _part(common, "parameters")
    return HostEvent(
        host,
        locale=_text(common, "userLocale"),
        zone=_text(_part(common, "timeZone"), "id"),
        message_id=_id(gmail, "messageId"),
        thread_id=_id(gmail, "threadId"),
        event_id=_id(calendar, "id"),
        recipients=tuple(one for one in recipients[:MOST_RECIPIENTS] if one is not None),
        parameters={str(key): value for key, value in parameters.items() if isinstance(value, str)},
    )


def _part(event: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = event.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(part: Mapping[str, Any], name: str) -> str:
    found = part.get(name)
    return found[:LONGEST] if isinstance(found, str) else ""


def _id(part: Mapping[str, Any], name: str) -> str:
    found = part.get(name)
    return found if isinstance(found, str) else ""
