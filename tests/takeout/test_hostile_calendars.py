"""No calendar costs more than its size, none raises, and what is not held is named."""

import gzip
import io
import time

import pytest
from builders import NOW
from calendar_files import HOSTILE, ME, NEVER, a_calendar, a_vevent, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugin.takeout.calendars import MOST_REPEATED, CalendarReading, read_calendar
from plugin.takeout.components import read_components
from plugin.takeout.events import BrokenEvent, parse_event
from plugin.takeout.rules import Effort, parse_rule, sifted
from plugin.takeout.sources import UnreadableFile, from_bytes


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_calendar_is_read_and_what_is_left_out_is_named(name: str) -> None:
    content = HOSTILE[name](30).encode()
    assert_nothing_is_lost(content, read(content))


@pytest.mark.parametrize("rule", NEVER)
def test_a_rule_that_never_comes_true_leaves_its_start(rule: str) -> None:
    (event,) = read(a_calendar(a_vevent("e", f"RRULE:{rule}", start="DTSTART:20250107T080000Z", end=""))).events
    assert event.start.isoformat() == "2025-01-07T08:00:00+00:00"


def test_a_file_that_repeats_too_much_says_what_of_it_was_read() -> None:
    series = [a_vevent(str(n), "RRULE:FREQ=DAILY", start="DTSTART:20200102T080000Z", end="") for n in range(40)]
    reading = read(a_calendar(*series))
    assert 0.9 * MOST_REPEATED < len(reading.events) <= MOST_REPEATED
    assert len({event.recurring_event_id for event in reading.events}) == 40
    assert {one.id for one in reading.skipped} == {str(n) for n in range(40)}
    assert all("repeats so much" in one.why for one in reading.skipped)


def test_birthdays_since_1604_are_no_burden() -> None:
    days = [a_vevent(str(n), "RRULE:FREQ=YEARLY", start="DTSTART;VALUE=DATE:16040305", end="") for n in range(200)]
    reading = read(a_calendar(*days))
    assert reading.skipped == ()
    assert len({event.recurring_event_id for event in reading.events}) == 200
    assert max(event.start.year for event in reading.events) == NOW.year


def test_a_rule_costs_what_it_is_worth_before_it_is_followed() -> None:
    rule = parse_rule("FREQ=DAILY;BYMONTH=2", NOW)
    with pytest.raises(BrokenEvent, match="too often"):
        list(sifted(rule, NOW.replace(tzinfo=None, year=1900), NOW.replace(tzinfo=None), Effort(periods=1_000)))


def test_what_unpacks_without_measure_is_read_no_further() -> None:
    packed = gzip.compress(a_calendar(a_vevent("e1")).encode() + b"BEGIN:VCALENDAR\r\nDESCRIPTION:" + b"x" * 40_000_000)
    reading = read(packed)
    assert [event.id for event in reading.events] == ["e1"]
    assert reading.cut_off


def assert_nothing_is_lost(content: bytes, reading: CalendarReading) -> None:
    """Every VEVENT of the file is held, as itself or as an occurrence, or named, or a version of one that is."""
    names = {event.id for event in reading.events} | {event.ical_uid.partition("~")[0] for event in reading.events}
    named = [one.id for one in (*reading.skipped, *reading.passed_over)]
    wholly = [one.removesuffix(" (again)") for one in named]
    for part, block in read_components(from_bytes(content)).each_block():
        try:
            uid = parse_event(block, part, me=ME).uid
        except BrokenEvent:
            continue
        assert uid in names or any(one == uid or one.startswith(f"{uid} (") for one in wholly), uid
    broken = sum(bool(block.why) for _, block in read_components(from_bytes(content)).each_block())
    assert len(named) >= broken
    assert len(set(named)) == len(named)
    for event in reading.events:
        assert event.start.utcoffset() is not None
        assert event.end >= event.start


SOUND = a_calendar(
    "BEGIN:VTIMEZONE\r\nTZID:Quay Time\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0200\r\n"
    "TZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
    a_vevent("s1", "RRULE:FREQ=WEEKLY;UNTIL=20250901T000000Z;BYDAY=MO,TH", "EXDATE;TZID=Europe/Berlin:20250609T100000"),
    a_vevent("s1", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20250616T100000", "SEQUENCE:1"),
    a_vevent(
        "s2", "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=9", "RDATE;VALUE=PERIOD:20250605T080000Z/PT2H", "EXRULE:FREQ=YEARLY"
    ),
    a_vevent(
        "e1", 'ATTENDEE;CN="Berg, Ada";PARTSTAT=ACCEPTED:mailto:ada@fjord.example', "SUMMARY;LANGUAGE=de:Gespräch"
    ),
    a_vevent("e2", "DURATION:PT45M", "STATUS:CANCELLED", start="DTSTART;TZID=Quay Time:20250603T080000", end=""),
    a_vevent("e3", start="DTSTART;VALUE=DATE:20250604", end="DTEND;VALUE=DATE:20250605"),
    "BEGIN:VTODO\r\nUID:t\r\nEND:VTODO\r\n",
    properties=["METHOD:PUBLISH", "X-WR-TIMEZONE:Europe/Berlin", "X-WR-CALNAME:Quay"],
).encode()
TOKENS = st.sampled_from(
    [
        *(b"BEGIN:VEVENT", b"END:VEVENT", b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"BEGIN:VTIMEZONE", b"BEGIN:VALARM"),
        *(b"\r\n", b"\r", b"\n", b"\r\r\n", b" ", b"\t", b";", b":", b",", b'"', b"=", b"\\", b"\0", b"\xff", b"\xe4"),
        *(
            b"TZID=",
            b"VALUE=DATE",
            b"RANGE=THISANDFUTURE",
            b"INTERVAL=0",
            b"COUNT=999999999",
            b"UNTIL=99991231",
            b"BYDAY=53MO",
        ),
        *(b"BYMONTHDAY=31;BYMONTH=2", b"FREQ=SECONDLY", b"FREQ=YEARLY;BYWEEKNO=53", b"BYSETPOS=-366", b"RSCALE=HEBREW"),
        *(
            b"00010101T000000",
            b"99991231T235959Z",
            b"20250630T240000",
            b"-P99999W",
            b"PT",
            b"20250631",
            b"UID:s1",
            b"UID:",
        ),
        *(b"RRULE:FREQ=DAILY", b"RDATE:20250605", b"EXDATE:", b"RECURRENCE-ID:20250609", b"SEQUENCE:9999999999"),
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A sound calendar with up to eight pieces cut, doubled, swapped or replaced."""
    data = SOUND
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 60))
        how = draw(st.integers(0, 4))
        piece = data[at : at + length]
        if how == 0:
            data = data[:at] + data[at + length :]
        elif how == 1:
            data = data[:at] + piece + data[at:]
        elif how == 2:
            data = data[:at] + draw(st.binary(max_size=20)) + data[at + length :]
        elif how == 3:
            data = data[:at] + draw(TOKENS) + data[at + draw(st.integers(0, 20)) :]
        else:
            data = data[:at] + b"\r\n" + draw(TOKENS) + draw(TOKENS) + b"\r\n" + data[at:]
    return data


def look(data: bytes) -> None:
    try:
        reading = read_calendar(io.BytesIO(data), me=ME, now=NOW)
    except UnreadableFile:
        return
    assert_nothing_is_lost(data, reading)


@given(mutated())
@settings(max_examples=settings().max_examples * 3 // 2, suppress_health_check=list(HealthCheck), deadline=None)
def test_no_mutated_calendar_raises_or_loses(data: bytes) -> None:
    look(data)


@pytest.mark.slow
@given(mutated())
@settings(max_examples=8_000, suppress_health_check=list(HealthCheck), deadline=None)
def test_thousands_of_mutated_calendars_lose_nothing(data: bytes) -> None:
    look(data)


@pytest.mark.slow
def test_no_calendar_costs_more_than_its_size() -> None:
    """Measured in the time that this machine takes for a plain calendar, by the processor's own clock.

    What each of them costs is spent in other places (lines, zones, rules, guests), in part in others' code: there is
    no one thing to count, so the time is the only honest guard.
    """
    plain = a_calendar(*[a_vevent(str(n), f"SUMMARY:Talk {n}", "DTSTAMP:20250101T000000Z") for n in range(6_000)])
    spent(plain.encode())
    per_megabyte = spent(plain.encode()) / (len(plain) / 1e6)
    for name, make in HOSTILE.items():
        content = make(1_000).encode()
        allowed = 12 * per_megabyte * max(1.0, len(content) / 1e6)
        assert spent(content) <= allowed, name


def spent(content: bytes) -> float:
    """Processor seconds for reading a calendar, the lesser of two tries."""
    tries = []
    for _ in range(2):
        begun = time.process_time()
        read(content)
        tries.append(time.process_time() - begun)
    return min(tries)
