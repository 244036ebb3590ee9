"""Small calendar files in the making, and hostile ones: built from parts, so that a test shows only what matters."""

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from builders import NOW, OWNER, an_address

from plugin.domain.model import CalendarEvent
from plugin.takeout.calendars import CalendarReading, read_calendar

ME = frozenset({an_address(OWNER)})
BERLIN = "DTSTART;TZID=Europe/Berlin:20250602T100000"
BERLIN_END = "DTEND;TZID=Europe/Berlin:20250602T110000"


def a_vevent(uid: str = "e1", *lines: str, start: str = BERLIN, end: str = BERLIN_END) -> str:
    wanted = ("BEGIN:VEVENT", f"UID:{uid}", start, end, *lines, "END:VEVENT")
    return "".join(f"{line}\r\n" for line in wanted if line)


def a_calendar(*parts: str, properties: Sequence[str] = ()) -> str:
    head = "".join(f"{line}\r\n" for line in ("BEGIN:VCALENDAR", "VERSION:2.0", *properties))
    return head + "".join(parts) + "END:VCALENDAR\r\n"


def read(content: str | bytes, now: datetime = NOW) -> CalendarReading:
    data = content if isinstance(content, bytes) else content.encode()
    return read_calendar(io.BytesIO(data), me=ME, now=now)


def read_all(content: str | bytes) -> list[CalendarEvent]:
    """The events of a file that is sound, by start."""
    reading = read(content)
    assert (reading.skipped, reading.passed_over) == ((), ())
    return sorted(reading.events, key=lambda event: (event.start, event.id))


def starts(content: str | bytes) -> list[str]:
    """When the events of a sound file begin, in UTC, as "06-02 08:00"."""
    return [event.start.astimezone(UTC).strftime("%m-%d %H:%M") for event in read_all(content)]


def a_zone(name: str, offset: str = "+0300", rule: str = "") -> str:
    rules = f"RRULE:{rule}\r\n" if rule else ""
    return (
        f"BEGIN:VTIMEZONE\r\nTZID:{name}\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n{rules}"
        f"TZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )


def _series(number: int, rule: str, start: str = "DTSTART:20200102T080000Z") -> str:
    return a_vevent(str(number), f"RRULE:{rule}", start=start, end="")


NEVER = (
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=31",
    "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
    "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTH=2",
)
"""Rules that name no day but their start's: followed plainly, each runs until the year 9999."""

ENDLESS = (
    "FREQ=SECONDLY",
    "FREQ=MINUTELY;COUNT=1000000000",
    "FREQ=DAILY;COUNT=1000000000",
    "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23",
    "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5,6,7,8,9,10",
    "FREQ=DAILY",
)


def _many(count: int, make: Callable[[int], str]) -> str:
    return a_calendar(*map(make, range(count)))


def _in_one(*lines: str) -> str:
    return a_calendar(a_vevent("e", *lines))


def _at(number: int, start: str) -> str:
    return a_vevent(str(number), start=f"DTSTART;{start}:20250602T080000", end="")


def _dates(count: int, between: str) -> str:
    return between.join(f"20{n % 25:02}{n % 12 + 1:02}{n % 28 + 1:02}T08{n % 60:02}00Z" for n in range(count))


def _changed(number: int, parameter: str = "") -> str:
    return a_vevent("0", f"RECURRENCE-ID{parameter}:202{number % 5}{number % 12 + 1:02}{number % 28 + 1:02}T080000Z")


def _daily(count: int, *others: str) -> str:
    return a_calendar(_series(0, f"FREQ=DAILY;COUNT={count}"), *others)


def _somewhen(number: int) -> str:
    return f"DTSTART:20{number % 90 + 10}0{number % 9 + 1}02T080000Z"


def _repeating(rule: str) -> Callable[[int], str]:
    return lambda size: _many(size // 5, lambda n: _series(n, rule))


_ODD = "FREQ=YEARLY;BYDAY={}MO;BYMONTHDAY={};BYSETPOS={}"
_TWENTY = [f"RRULE:FREQ=DAILY;INTERVAL={number}" for number in range(1, 21)]
_LONG_AGO = "DTSTART:17000101T080000Z"
_CLOCKS = "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"

HOSTILE: dict[str, Callable[[int], str]] = {
    **{f"never {rule}": _repeating(rule) for rule in NEVER},
    **{f"endless {rule}": _repeating(rule) for rule in ENDLESS},
    "odd rules": lambda size: _many(size, lambda n: _series(n, _ODD.format(n % 50 + 1, n % 31 + 1, n % 5 + 1))),
    "from long ago": lambda size: _many(
        size, lambda n: _series(n, "FREQ=DAILY;COUNT=110000", "DTSTART:17000101T080000Z")
    ),
    "several rules": lambda size: _many(size // 10, lambda n: a_vevent(str(n), *_TWENTY)),
    "left out by rule": lambda size: _many(
        size // 2, lambda n: a_vevent(str(n), "RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY;BYDAY=MO")
    ),
    "left out dates": lambda size: _in_one("RRULE:FREQ=DAILY", "EXDATE:" + _dates(60 * size, ",\r\n ")),
    "added dates": lambda size: _in_one("RDATE:" + _dates(4 * size, ",")),
    "changed": lambda size: _daily(2000, *map(_changed, range(3 * size))),
    "changed for good": lambda size: _daily(
        2000, *[_changed(number, ";RANGE=THISANDFUTURE") for number in range(2 * size)]
    ),
    "one uid": lambda size: _many(5 * size, lambda n: a_vevent("u", f"SUMMARY:{n}", start=_somewhen(n), end="")),
    "one uid of series": lambda size: _many(4 * size, lambda n: _series(0, "FREQ=WEEKLY;COUNT=2", _somewhen(n))),
    "zones": lambda size: _many(2 * size, lambda n: a_zone(f"Z{n}", rule=_CLOCKS) + _at(n, f"TZID=Z{n}")),
    "zones without end": lambda size: _many(
        size, lambda n: a_zone(f"Z{n}", rule="FREQ=SECONDLY") + _at(n, f"TZID=Z{n}")
    ),
    "zone names": lambda size: _many(5 * size, lambda n: _at(n, f"TZID=Zone {n} Standard Time")),
    "long zone names": lambda size: _many(size // 5, lambda n: _at(n, f"TZID=Zone{' (' * 2_000}{n}")),
    "nested": lambda size: "BEGIN:VCALENDAR\r\n" + "BEGIN:X\r\n" * (100 * size),
    "nested events": lambda size: "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * (60 * size),
    "nested alarms": lambda size: _in_one(*["BEGIN:VALARM"] * (40 * size), *["END:VALARM"] * (40 * size)),
    "ends": lambda size: "BEGIN:VCALENDAR\r\n" + "END:X\r\n" * (100 * size),
    "long line": lambda size: _in_one("DESCRIPTION:" + "x" * (1_000 * size)),
    "long fold": lambda size: _in_one("DESCRIPTION:" + "x\r\n " * (250 * size)),
    "escapes": lambda size: _in_one("DESCRIPTION:" + "\\n" * (500 * size)),
    "tags": lambda size: _many(size // 60, lambda n: a_vevent(str(n), "DESCRIPTION:" + "<a" * 30_000)),
    "guests": lambda size: _in_one(*[f"ATTENDEE;CN=A{n}:mailto:a{n}@x.example" for n in range(20 * size)]),
    "guests in quotes": lambda size: _in_one(
        *['ATTENDEE;CN="' + '";"' * 100 + f":mailto:a{n}@x.example" for n in range(2 * size)]
    ),
    "guests in colons": lambda size: _in_one(
        *['ATTENDEE;CN="' + ":" * 400 + f"mailto:a{n}@x.example" for n in range(2 * size)]
    ),
    "blank": lambda size: "BEGIN:VCALENDAR\r\n" + "\r\n" * (500 * size),
    "old line ends": lambda size: "BEGIN:VCALENDAR\r" + "A:b\r" * (250 * size),
}
"""Calendars made to cost, by what they do; the size is about in kilobytes, less where a small file may cost as much."""
