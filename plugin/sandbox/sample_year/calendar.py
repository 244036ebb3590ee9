"""The owner's calendar as it fills: events as Calendar v3 resources, and which of them were meetings."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from .people import Person
from .people_cast import OWNER_ADDRESS, OWNER_NAME
from .truth import Encounter
from .workdays import UTC

_ALPHABET = "0123456789abcdefghijklmnopqrstuv"
ROOM = {
    "email": "c_1889aq7m2boardroom@resource.calendar.google.com",
    "displayName": "Kade 12, second floor, Boardroom (8)",
    "resource": True,
    "responseStatus": "accepted",
}


@dataclass(frozen=True, slots=True)
class Series:
    """A recurring event: what its instances share."""

    id: str
    ical_uid: str


@dataclass(slots=True)
class Booking:
    """What an event is, before it is JSON. `organizer` None is the owner; `held` None means readers may differ.

    `guests` pairs people with their answers; `told` are people that only the summary names.
    """

    summary: str
    start: datetime
    minutes: int
    guests: tuple[tuple[Person, str], ...] = ()
    organizer: Person | None = None
    answer: str = "accepted"
    status: str = "confirmed"
    held: bool | None = True
    told: tuple[Person, ...] = ()
    room: bool = False
    location: str = ""
    description: str = ""
    zone: str = "Europe/Amsterdam"
    series: Series | None = None
    original_start: datetime | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    crowd: tuple[dict[str, Any], ...] = ()


class Diary:
    """Collects the year's events."""

    def __init__(self, rng: random.Random, now: datetime) -> None:
        self.rng = rng
        self.now = now
        self.events: list[dict[str, Any]] = []
        self.encounters: list[Encounter] = []
        self.unsure: set[str] = set()
        self.together: list[tuple[str, ...]] = []
        """Keys of those who sat together in one meeting."""
        self.busy: list[tuple[datetime, datetime]] = []

    def free(self, start: datetime, minutes: int) -> bool:
        """Whether nothing that the owner attends overlaps that time."""
        end = start + timedelta(minutes=minutes)
        return not any(start < other_end and other_start < end for other_start, other_end in self.busy)

    def new_series(self) -> Series:
        """Identity of a recurring event."""
        identity = self._identity()
        return Series(identity, f"{identity}@google.com")

    def book(self, booking: Booking) -> str:
        """Writes the booking into the calendar; its event id."""
        start = booking.start
        end = start + timedelta(minutes=booking.minutes)
        original = booking.original_start or start
        if booking.series is None:
            identity = self._identity()
            uid = f"{identity}@google.com"
        else:
            identity = f"{booking.series.id}_{original.astimezone(UTC):%Y%m%dT%H%M%SZ}"
            uid = booking.series.ical_uid
        event = self._frame(identity, booking.summary, min(start - timedelta(days=9), self.now), booking.status)
        event["start"] = {"dateTime": start.isoformat(), "timeZone": booking.zone}
        event["end"] = {"dateTime": end.isoformat(), "timeZone": booking.zone}
        event["iCalUID"] = uid
        self._people(event, booking)
        if booking.location:
            event["location"] = booking.location
        if booking.description:
            event["description"] = booking.description
        if booking.series is not None:
            event["recurringEventId"] = booking.series.id
            event["originalStartTime"] = {"dateTime": original.isoformat(), "timeZone": booking.zone}
        event |= booking.extra
        self.events.append(event)
        if booking.status != "cancelled" and booking.answer != "declined":
            self.busy.append((start, end))
        self._judge(identity, booking, start, end)
        return identity

    def all_day(self, summary: str, day: date, days: int = 1, extra: Mapping[str, Any] | None = None) -> str:
        """An event that fills whole days."""
        identity = self._identity()
        made = datetime(day.year, day.month, 1, 9, tzinfo=UTC) - timedelta(days=20)
        event = self._frame(identity, summary, min(made, self.now), "confirmed")
        event["start"] = {"date": day.isoformat()}
        event["end"] = {"date": (day + timedelta(days=days)).isoformat()}
        event["iCalUID"] = f"{identity}@google.com"
        event["organizer"] = event["creator"] = {"email": OWNER_ADDRESS, "self": True}
        self.events.append(event | dict(extra or {}))
        return identity

    def cancelled_instance(self, series: Series, original: datetime, zone: str = "Europe/Amsterdam") -> str:
        """An instance of a series that was deleted: Google keeps little more than its identity."""
        identity = f"{series.id}_{original.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        self.events.append(
            {
                "kind": "calendar#event",
                "etag": f'"{self.rng.getrandbits(50)}"',
                "id": identity,
                "status": "cancelled",
                "recurringEventId": series.id,
                "originalStartTime": {"dateTime": original.isoformat(), "timeZone": zone},
            }
        )
        return identity

    def _identity(self) -> str:
        return "".join(self.rng.choice(_ALPHABET) for _ in range(26))

    def _frame(self, identity: str, summary: str, made: datetime, status: str) -> dict[str, Any]:
        stamp = f"{made.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"
        return {
            "kind": "calendar#event",
            "etag": f'"{self.rng.getrandbits(50)}"',
            "id": identity,
            "status": status,
            "htmlLink": f"https://calendar.example/event?eid={identity}",
            "created": stamp,
            "updated": stamp,
            "summary": summary,
            "sequence": 0,
            "reminders": {"useDefault": True},
            "eventType": "default",
        }

    @staticmethod
    def _people(event: dict[str, Any], booking: Booking) -> None:
        mine = {"email": OWNER_ADDRESS, "displayName": OWNER_NAME, "self": True}
        host = booking.organizer
        organizer = mine if host is None else {"email": host.address, "displayName": host.name}
        event["organizer"] = dict(organizer)
        event["creator"] = {key: value for key, value in organizer.items() if key != "displayName"}
        if not booking.guests and not booking.crowd and host is None:
            return
        attendees: list[dict[str, Any]] = []
        own = dict(mine) | {"responseStatus": booking.answer}
        if host is None:
            own["organizer"] = True
        attendees.append(own)
        for person, answer in booking.guests:
            guest: dict[str, Any] = {"email": person.address, "displayName": person.name, "responseStatus": answer}
            if host is not None and person.key == host.key:
                guest["organizer"] = True
            attendees.append(guest)
        attendees += [dict(item) for item in booking.crowd]
        if booking.room:
            attendees.append(dict(ROOM))
        event["attendees"] = attendees

    def _judge(self, identity: str, booking: Booking, start: datetime, end: datetime) -> None:
        people = tuple(person for person, answer in booking.guests if answer != "declined") + booking.told
        past = end <= self.now and booking.status == "confirmed" and booking.answer == "accepted"
        if not past or not people:
            return
        if booking.held is None:
            self.unsure.add(identity)
        if booking.held:
            addresses = tuple(sorted(person.address for person in people))
            self.encounters.append(Encounter(identity, addresses, start, "event", booking.summary))
            if len(people) > 1:
                self.together.append(tuple(person.key for person in people))
