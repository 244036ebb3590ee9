"""Calendars of every make, and what Google Takeout does to them."""

import gzip
import io
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

import pytest
from builders import NOW, OWNER, an_address
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.model import CalendarEvent
from plugin.takeout.calendars import CalendarReading, read_calendar
from plugin.takeout.sources import UnreadableFile

ME = frozenset({an_address(OWNER)})
BERLIN_SUMMER = timezone(timedelta(hours=2))


def a_vevent(uid: str = "e1", *lines: str, start: str = "DTSTART:20250602T093000Z") -> str:
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", start, *lines, "END:VEVENT"])


def a_calendar(*parts: str, properties: Sequence[str] = ()) -> bytes:
    lines = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *properties, *parts, "END:VCALENDAR", ""])
    return lines.replace("\n", "\r\n").encode()


def read(content: bytes, now: datetime = NOW) -> CalendarReading:
    return read_calendar(io.BytesIO(content), me=ME, now=now)


def events(*parts: str, properties: Sequence[str] = (), now: datetime = NOW) -> list[CalendarEvent]:
    reading = read(a_calendar(*parts, properties=properties), now)
    assert reading.skipped == ()
    return list(reading.events)


def test_an_event_is_read_with_its_guests_and_the_owners_answer() -> None:
    (event,) = events(
        a_vevent(
            "e1@calendar.example",
            "DTEND:20250602T103000Z",
            "SUMMARY:Review\\, part two",
            "LOCATION:Room 4",
            "DESCRIPTION:<p>Bring&nbsp;the <b>plan</b></p>" + " word" * 100,
            "STATUS:TENTATIVE",
            "TRANSP:TRANSPARENT",
            "CLASS:PRIVATE",
            "LAST-MODIFIED:20250601T000000Z",
            "ORGANIZER;CN=Nora Brandt:mailto:Nora@Brightwater.example",
            'ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN="Brandt, Nora":mailto:nora@brightwater.example',
            f"ATTENDEE;PARTSTAT=DECLINED;CN={OWNER}:MAILTO:{OWNER}",
            "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN=Room 4:mailto:room4@resource.calendar.google.com",
            "ATTENDEE;ROLE=OPT-PARTICIPANT:mailto:tom@halden.example",
        )
    )
    assert (event.id, event.summary) == ("e1@calendar.example", "Review, part two")
    assert event.ical_uid == event.id
    assert (event.start, event.end) == (
        datetime(2025, 6, 2, 9, 30, tzinfo=UTC),
        datetime(2025, 6, 2, 10, 30, tzinfo=UTC),
    )
    assert (event.status, event.transparency, event.visibility) == ("tentative", "transparent", "private")
    assert event.description.startswith("Bring the plan word")
    assert len(event.description) <= 200
    assert event.self_response == "declined"
    assert event.updated == datetime(2025, 6, 1, tzinfo=UTC)
    nora, owner, room, tom = event.attendees
    assert (nora.mailbox.address, nora.mailbox.display_name, nora.organizer) == (
        "nora@brightwater.example",
        "Brandt, Nora",
        True,
    )
    assert (owner.is_self, owner.mailbox.display_name) == (True, "")
    assert room.resource
    assert (tom.optional, tom.response_status) == (True, "needsAction")


def test_an_organiser_who_is_missing_from_the_guests_is_one_of_them() -> None:
    (event,) = events(a_vevent("e1", "ORGANIZER:mailto:nora@brightwater.example", f"ATTENDEE:mailto:{OWNER}"))
    assert [attendee.mailbox.address for attendee in event.attendees] == [OWNER, "nora@brightwater.example"]
    assert event.attendees[1].organizer
    (alone,) = events(a_vevent("e2", f"ORGANIZER:mailto:{OWNER}"))
    assert alone.attendees == ()
    assert alone.self_response == "accepted"


def test_a_calendar_that_organises_is_no_guest() -> None:
    organizer = "ORGANIZER:mailto:abc@group.calendar.google.com"
    (event,) = events(a_vevent("e1", organizer, f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{OWNER}"))
    assert [attendee.mailbox.address for attendee in event.attendees] == [OWNER]


def test_all_day_ends_are_exclusive_and_stand_in_the_calendars_zone() -> None:
    (days, one) = events(
        a_vevent("e1", "DTEND;VALUE=DATE:20250605", start="DTSTART;VALUE=DATE:20250602"),
        a_vevent("e2", start="DTSTART;VALUE=DATE:20250602"),
        properties=["X-WR-TIMEZONE:Europe/Berlin"],
    )
    assert days.all_day
    assert (days.start, days.end) == (
        datetime(2025, 6, 2, tzinfo=BERLIN_SUMMER),
        datetime(2025, 6, 5, tzinfo=BERLIN_SUMMER),
    )
    assert one.end - one.start == timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "utc_hour"),
    [
        ("DTSTART:20250602T093000", 7),
        ("DTSTART;TZID=America/New_York:20250602T093000", 13),
        ("DTSTART;TZID=W. Europe Standard Time:20250602T093000", 7),
        ("DTSTART;TZID=/example.org/20250101_1/Europe/London:20250602T093000", 8),
        ('DTSTART;TZID="(UTC+05:00) Somewhere, Elsewhere":20250602T093000', 4),
        ("DTSTART;TZID=Company Time:20250602T093000", 6),
        ("DTSTART;TZID=Nobody Knows:20250602T093000", 7),
        ("DTSTART:20250602T093000Z", 9),
    ],
)
def test_times_are_meant_in_their_zone_whatever_it_is_called(start: str, utc_hour: int) -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Company Time\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0300\n"
        "TZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE"
    )
    (event,) = events(zone, a_vevent("e1", start=start), properties=["X-WR-TIMEZONE:Europe/Berlin"])
    assert event.start.astimezone(UTC) == datetime(2025, 6, 2, utc_hour, 30, tzinfo=UTC)


def test_a_zone_without_offsets_is_the_one_that_its_location_names() -> None:
    zone = "BEGIN:VTIMEZONE\nTZID:Quay\nX-LIC-LOCATION:Europe/Berlin\nEND:VTIMEZONE"
    (event,) = events(zone, a_vevent("e1", start="DTSTART;TZID=Quay:20250602T093000"))
    assert event.start.astimezone(UTC) == datetime(2025, 6, 2, 7, 30, tzinfo=UTC)


def test_floating_times_without_any_zone_are_utc() -> None:
    (event,) = events(a_vevent("e1", "DURATION:PT45M", start="DTSTART:20250602T093000"))
    assert event.start == datetime(2025, 6, 2, 9, 30, tzinfo=UTC)
    assert event.end - event.start == timedelta(minutes=45)


def test_an_end_before_the_start_is_no_end() -> None:
    (event,) = events(a_vevent("e1", "DTEND:20250602T083000Z"))
    assert event.end == event.start


def test_a_series_becomes_its_occurrences_with_exceptions_in_their_places() -> None:
    master = a_vevent(
        "s1",
        "DTEND;TZID=Europe/Berlin:20250326T110000",
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "EXDATE;TZID=Europe/Berlin:20250409T100000",
        "SUMMARY:Weekly",
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{OWNER}",
        start="DTSTART;TZID=Europe/Berlin:20250326T100000",
    )
    moved = a_vevent(
        "s1",
        "RECURRENCE-ID;TZID=Europe/Berlin:20250402T100000",
        "DTEND;TZID=Europe/Berlin:20250403T160000",
        "SUMMARY:Weekly\\, moved",
        start="DTSTART;TZID=Europe/Berlin:20250403T150000",
    )
    cancelled = a_vevent(
        "s1",
        "RECURRENCE-ID;TZID=Europe/Berlin:20250416T100000",
        "STATUS:CANCELLED",
        start="DTSTART;TZID=Europe/Berlin:20250416T100000",
    )
    found = sorted(events(moved, master, cancelled), key=lambda event: event.start)
    # Ten o'clock stays ten o'clock when the clocks go forward on 30 March.
    assert [event.start.isoformat() for event in found] == [
        "2025-03-26T10:00:00+01:00",
        "2025-04-03T15:00:00+02:00",
        "2025-04-16T10:00:00+02:00",
        "2025-04-23T10:00:00+02:00",
    ]
    assert [event.id for event in found][:2] == ["s1_20250326T090000Z", "s1_20250402T080000Z"]
    assert [event.status for event in found] == ["confirmed", "confirmed", "cancelled", "confirmed"]
    assert found[1].original_start == datetime(2025, 4, 2, 8, tzinfo=UTC)
    assert {event.recurring_event_id for event in found} == {"s1"}


def test_a_single_occurrence_of_a_series_held_elsewhere_is_an_event() -> None:
    (event,) = events(a_vevent("s1", "RECURRENCE-ID:20250602T093000Z"))
    assert (event.id, event.recurring_event_id) == ("s1_20250602T093000Z", "s1")


def test_endless_series_end_sixty_days_ahead_and_begin_at_their_beginning() -> None:
    found = events(a_vevent("s1", "RRULE:FREQ=WEEKLY", start="DTSTART:20090105T100000Z"))
    assert min(event.start for event in found) == datetime(2009, 1, 5, 10, tzinfo=UTC)
    assert NOW + timedelta(days=50) < max(event.start for event in found) <= NOW + timedelta(days=60)


def test_a_series_of_long_ago_is_read_in_full_years_later() -> None:
    found = events(a_vevent("s1", "RRULE:FREQ=DAILY;UNTIL=20090110T100000Z", start="DTSTART:20090105T100000Z"))
    assert len(found) == 6
    counted = events(a_vevent("s2", "RRULE:FREQ=DAILY;COUNT=3", start="DTSTART:20050105T100000Z"))
    assert len(counted) == 3


def test_of_a_daily_series_the_latest_two_thousand_are_read() -> None:
    found = events(a_vevent("s1", "RRULE:FREQ=DAILY", start="DTSTART:19900105T100000Z"))
    assert 1_900 < len(found) <= 2_000
    assert max(event.start for event in found) > NOW + timedelta(days=58)


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=100", "FREQ=DAILY;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2,3,4,5,6"]
)
def test_a_rule_that_would_never_end_is_refused_at_once(rule: str) -> None:
    reading = read(a_calendar(a_vevent("s1", f"RRULE:{rule}"), a_vevent("e2")))
    assert [event.id for event in reading.events] == ["e2"]
    assert [(skipped.id, skipped.why) for skipped in reading.skipped] == [
        ("s1", "it repeats more often than a meeting can")
    ]


def test_for_ever_written_as_the_last_day_of_the_calendar_is_for_ever() -> None:
    endless = events(a_vevent("e1", "RRULE:FREQ=WEEKLY"))
    assert len(endless) > 5
    for until in ("99991231T235959Z", "99991231"):
        assert events(a_vevent("e1", f"RRULE:FREQ=WEEKLY;UNTIL={until}")) == endless


@pytest.mark.parametrize(
    ("start", "rule", "why"),
    [
        ("DTSTART:20250602T093000Z", "RRULE:FREQ=DAILY;INTERVAL=0", "without going on"),
        ("DTSTART:20250602T093000Z", "RRULE:FREQ=WEEKLY;INTERVAL=-1", "without going on"),
        ("DTSTART:00010101T000000Z", "RRULE:FREQ=DAILY", "in the year 1"),
        ("DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=YEARLY", "in the year 1"),
    ],
)
def test_a_series_that_leads_nowhere_spoils_no_other_event(start: str, rule: str, why: str) -> None:
    reading = read(a_calendar(a_vevent("odd", rule, start=start), a_vevent("good")))
    assert [event.id for event in reading.events] == ["good"]
    assert [(one.id, why in one.why) for one in reading.skipped] == [("odd", True)]


def test_an_event_that_the_calendars_end_cuts_short_is_named() -> None:
    unended = "BEGIN:VEVENT\nUID:open\nDTSTART:20250602T093000Z\nBEGIN:VALARM"
    reading = read(a_calendar(a_vevent("good"), unended))
    assert [event.id for event in reading.events] == ["good"]
    assert [(one.id, one.why) for one in reading.skipped] == [("open", "the event has no end")]


def test_a_broken_event_is_skipped_with_the_reason_and_the_rest_is_read() -> None:
    reading = read(
        a_calendar(
            a_vevent("good1"),
            a_vevent("bad1", start="DTSTART:2025-06-99"),
            "BEGIN:VEVENT\nUID:bad2\nSUMMARY:No start\nEND:VEVENT",
            a_vevent("bad3", "RRULE:FREQ=SOMETIMES"),
            "BEGIN:VEVENT\nUID:bad4\nDTSTART:20250602T093000Z",
            a_vevent("good2", "this line is no property"),
            a_vevent("bad5", "DTEND:noon"),
            "BEGIN:VTODO\nUID:todo\nEND:VTODO",
            a_vevent("good3", "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM"),
        )
    )
    assert [event.id for event in reading.events] == ["good1", "good2", "good3"]
    assert {skipped.id: skipped.why for skipped in reading.skipped} == {
        "bad1": "its DTSTART is a date or time that does not exist",
        "bad2": "it has no start",
        "bad3": "its RRULE cannot be read",
        "bad4": "the event has no end",
        "bad5": "its DTEND is no date or time",
    }
    assert not reading.cut_off


def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    whole = a_calendar(a_vevent("e1"), a_vevent("e2", "SUMMARY:Second"))
    reading = read(whole[: whole.index(b"Second")])
    assert [event.id for event in reading.events] == ["e1"]
    assert [(skipped.id, skipped.why) for skipped in reading.skipped] == [
        ("e2", "the file is cut off within this event")
    ]
    assert reading.cut_off
    assert read(gzip.compress(whole * 50)[:-20]).cut_off


def test_gzip_byte_order_marks_and_folded_lines_are_read() -> None:
    folded = a_calendar(a_vevent("e1", "SUMMARY:Re\n view"))
    (event,) = read(gzip.compress(b"\xef\xbb\xbf" + folded)).events
    assert event.summary == "Review"


def test_an_attached_file_is_passed_over_line_by_line() -> None:
    attached = "ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD" + "\n QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=" * 60_000
    (event,) = events(a_vevent("e1", attached, "SUMMARY:With a file"))
    assert event.summary == "With a file"


def test_a_cancelled_invitation_is_cancelled() -> None:
    (event,) = events(a_vevent("e1"), properties=["METHOD:CANCEL"])
    assert event.status == "cancelled"


def test_of_two_versions_of_an_event_the_later_one_counts() -> None:
    found = events(
        a_vevent("e1", "SEQUENCE:2", "SUMMARY:New", "LAST-MODIFIED:20250602T000000Z"),
        a_vevent("e1", "SEQUENCE:1", "SUMMARY:Old", "LAST-MODIFIED:20250601T000000Z"),
    )
    assert [event.summary for event in found] == ["New"]


@pytest.mark.parametrize(
    "content", [b"From a@b.example Mon Jun  2 09:30:00 2025\n", b"BEGIN:VCARD\nEND:VCARD\n", b"\0\1\2\n"]
)
def test_what_is_no_calendar_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="is no calendar file"):
        read(content)


def test_an_empty_file_holds_no_events() -> None:
    assert read(b"").events == ()


def test_an_event_without_a_uid_has_the_same_id_every_time() -> None:
    content = a_calendar("BEGIN:VEVENT\nDTSTART:20250602T093000Z\nSUMMARY:x\nEND:VEVENT")
    first, second = read(content), read(content)
    assert first.events[0].id == second.events[0].id
    assert len(first.events[0].id) == 32


LINES = st.sampled_from(
    """DTSTART:20250602T093000Z|DTSTART;TZID=:x|RRULE:FREQ=DAILY;COUNT=3|RRULE:;;;|BEGIN:VEVENT|END:VEVENT|BEGIN:VTIMEZONE
END:VTIMEZONE|TZID:X|ATTENDEE;CN="a:mailto:b@c.example|ATTENDEE:urn:uuid:1|DURATION:P|EXDATE:20250602T093000Z,x|UID:1
RDATE;VALUE=PERIOD:20250602T093000Z/PT1H|RECURRENCE-ID:20250603|END:VCALENDAR|BEGIN:VCALENDAR| folded|DTEND:20250602
X-WR-TIMEZONE:Mars/Base|:""".replace("\n", "|").split("|")
)


@given(st.lists(LINES | st.text(max_size=30), max_size=25))
def test_no_calendar_whatever_raises(lines: list[str]) -> None:
    content = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines]).encode("utf-8", "replace")
    reading = read(content)
    for event in reading.events:
        assert event.start.utcoffset() is not None
        assert event.end >= event.start
