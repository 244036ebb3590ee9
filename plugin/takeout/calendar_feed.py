"""Due items as an iCalendar file (RFC 5545) for calendar programs to subscribe to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

PRODUCT = "-//Askwell//Due items//EN"


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One thing that is due: what it is in a few words, on which day, since when it is known, and where it stands."""

    identity: str
    title: str
    day: date
    known_since: datetime
    address: str = ""


def write_feed(items: Iterable[FeedItem], *, title: str, as_tasks: bool = False) -> bytes:
    """The calendar: an event of a whole day each, which takes up no time; or a task each."""
    # Reading it in costs a quarter of a second, which no other page should pay.
    from icalendar import Calendar, Event, Todo  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    for item in items:
        one = Todo() if as_tasks else Event()
        one.add("uid", f"{item.identity}@askwell.invalid")
        one.add("dtstamp", item.known_since)
        one.add("summary", item.title)
        if as_tasks:
            one.add("due", item.day)
        else:
            one.add("dtstart", item.day)
            one.add("dtend", item.day + timedelta(days=1))
            one.add("transp", "TRANSPARENT")
        if item.address:
            one.add("url", item.address)
        calendar.add_component(one)
    written: bytes = calendar.to_ical()
    return written
