"""What real programs write wrongly in a calendar, and what is meant by it."""

from datetime import UTC

import pytest
from calendar_files import BERLIN, a_calendar, a_vevent, a_zone, read, read_all, starts


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        # The database's ids in any case, in paths, with other separators.
        ("america/new_york", 14),
        ("/acme.example/20250101_1/America/New_York", 14),
        ("US-Eastern", 14),
        ("Asia/Tokyo", 1),
        # Windows's names: numbered, for the summer, shortened.
        ("Eastern Standard Time", 14),
        ("Tokyo Standard Time 2", 1),
        ("W. Europe Daylight Time", 8),
        ("Romance", 8),
        # What Windows and Exchange show.
        ("(UTC-05:00) Eastern Time (US & Canada)", 14),
        ("(GMT+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague", 8),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", 8),
        ("(UTC-03:00) Brasilia", 13),
        ("Athens, Bucharest", 7),
        ("(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna", 8),
        ("Asia/Beijing", 2),
        ("GMT -0500 (Standard) / GMT -0400 (Daylight)", 14),
        # CLDR's names and abbreviations, in several languages.
        ("Central European Summer Time", 8),
        ("Mitteleuropäische Zeit", 8),
        ("heure normale d’Europe centrale", 8),
        ("British Summer Time", 9),
        ("PST", 17),
        ("CEST", 8),
        ("MESZ", 8),
        ("BST", 9),
        ("JST", 1),
        ("SGT", 2),
        # Offsets.
        ("GMT+2", 8),
        ("UTC+0530", 4),
        ('"UTC+02:00"', 8),
        ("UTC+02:00", 8),
        ("Etc/GMT-2", 8),
        ("tzone://Microsoft/Utc", 10),
        ("(UTC+05:00) Nowhere that is known", 5),
    ],
)
def test_a_zone_is_found_by_whatever_name_it_has(zone: str, hour: int) -> None:
    (event,) = read_all(a_calendar(a_vevent("e", start=f"DTSTART;TZID={zone}:20250616T100000", end="")))
    assert event.start.astimezone(UTC).hour == hour


def test_the_calendars_own_definition_counts_where_a_name_is_not_exact() -> None:
    zones = a_zone("PST") + a_zone("Customized Time Zone", "+0500")
    found = starts(
        a_calendar(
            zones,
            a_vevent("a", start="DTSTART;TZID=PST:20250602T100000", end=""),
            a_vevent("b", start="DTSTART;TZID=Customized Time Zone:20250602T100000", end=""),
        )
    )
    assert found == ["06-02 05:00", "06-02 07:00"]


def test_a_definition_may_hold_spaces_in_its_rule() -> None:
    event = a_vevent("a", start="DTSTART;TZID=Quay:20250602T100000", end="")
    assert starts(a_calendar(a_zone("Quay", rule="FREQ=YEARLY; BYMONTH=3; BYDAY=-1SU"), event)) == ["06-02 07:00"]


def test_a_zone_that_is_nowhere_defined_is_the_only_one_that_is() -> None:
    event = a_vevent("a", start="DTSTART;TZID=Customized Time Zone 1:20250602T100000", end="")
    assert starts(a_calendar(a_zone("Customized Time Zone"), event)) == ["06-02 07:00"]


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=4"])
def test_clocks_that_never_stop_changing_are_not_followed(rule: str) -> None:
    event = a_vevent("a", start="DTSTART;TZID=Quay:20250602T100000", end="")
    assert starts(a_calendar(a_zone("Quay", rule=rule), event)) == ["06-02 10:00"]


FLOATING = a_vevent("a", start="DTSTART:20250602T100000", end="DTEND:20250602T110000")


def test_floating_times_are_in_the_calendars_own_zone() -> None:
    own = a_zone("Quay")
    assert starts(a_calendar(own, FLOATING, properties=["X-WR-TIMEZONE:Quay"])) == ["06-02 07:00"]
    assert starts(a_calendar(FLOATING, own, properties=["X-WR-TIMEZONE:Quay"])) == ["06-02 07:00"]
    assert starts(a_calendar(own, FLOATING)) == ["06-02 07:00"]
    assert starts(a_calendar(own, a_zone("Hill", "+0500"), FLOATING)) == ["06-02 10:00"]


def test_each_calendar_of_a_file_has_its_own_zone_and_method() -> None:
    later = FLOATING.replace("UID:a", "UID:b")
    content = a_calendar(FLOATING, properties=["X-WR-TIMEZONE:Europe/Berlin", "METHOD:CANCEL"]) + a_calendar(
        later, properties=["X-WR-TIMEZONE:America/New_York"]
    )
    first, second = read_all(content)
    assert (first.status, second.status) == ("cancelled", "confirmed")
    assert (first.start.astimezone(UTC).hour, second.start.astimezone(UTC).hour) == (8, 14)


def test_a_zone_that_another_calendar_of_the_file_defines_is_known() -> None:
    event = a_vevent("b", start="DTSTART;TZID=Quay:20250602T100000", end="")
    assert starts(a_calendar(a_zone("Quay")) + a_calendar(event)) == ["06-02 07:00"]


def test_a_calendar_whose_end_is_lost_takes_no_other_with_it() -> None:
    one, two, three = (a_calendar(FLOATING.replace("UID:a", f"UID:{name}")) for name in "abc")
    without = one.replace("END:VCALENDAR\r\n", "")
    assert len(read_all(without + two + three)) == 3
    assert len(read_all(without + "BEGIN:VTODO\r\nUID:t\r\n" + two)) == 2
    assert [event.id for event in read(one + FLOATING.replace("UID:a", "UID:late")).events] == ["a", "late"]
    assert [event.id for event in read(FLOATING).events] == ["a"]


def test_an_event_behind_a_component_without_end_is_read() -> None:
    assert len(read_all(a_calendar("BEGIN:VTODO\r\nUID:t\r\n", FLOATING))) == 1
    assert len(read_all(a_calendar("BEGIN:VTIMEZONE\r\nTZID:x\r\n", FLOATING))) == 1


FOLDED = a_calendar(a_vevent("e", "SUMMARY:Gesprä\r\n ch über Töne"), a_vevent("f", "SUMMARY:B"))


@pytest.mark.parametrize(
    "content",
    [
        FOLDED.encode(),
        FOLDED.replace("\r\n", "\r").encode(),
        FOLDED.replace("\r\n", "\n").encode(),
        FOLDED.replace("\r\n", "\r\r\n").encode(),
        FOLDED.replace("\r\n", "\r\n\r\n").encode(),
        FOLDED.encode("cp1252"),
        FOLDED.encode("utf-16"),
        b"\xef\xbb\xbf" + FOLDED.encode(),
        FOLDED.replace("Gesprä\r\n ch", "Gespräch").encode().replace(b"\xc3\xa4", b"\xc3\r\n \xa4"),
        b"HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\n\r\n" + FOLDED.encode(),
        FOLDED.replace("BEGIN:", "begin:").replace("END:", "end:").encode(),
    ],
)
def test_lines_end_and_bytes_mean_what_the_program_that_wrote_them_thought(content: bytes) -> None:
    assert [event.summary for event in read_all(content)] == ["Gespräch über Töne", "B"]


def test_one_bad_byte_spoils_one_character() -> None:
    (event,) = read_all(a_calendar(a_vevent("e", "SUMMARY:Töne und X")).encode().replace(b"X", b"Kl\xe4nge"))
    assert event.summary == "Töne und Klänge"


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (f"{BERLIN} ", "DTEND;TZID=Europe/Berlin:20250602T110000 ", 60),
        ("DTSTART;TZID=Europe/Berlin:20250602T1000", "DTEND;TZID=Europe/Berlin:20250602T1130", 90),
        ("DTSTART:2025-06-02T10:00:00+02:00", "DTEND:2025-06-02T11:00:00.000+02:00", 60),
        ("DTSTART:20250602t080000z", "DTEND:20250602T090000 Z", 60),
        (BERLIN, "DTEND;TZID=Europe/Berlin:20250602T240000", 840),
        (BERLIN, "DTEND:20250602T110000", 60),
        (BERLIN, "DTEND:PT1H", 60),
        (BERLIN, "DURATION:pt1h30m", 90),
        (BERLIN, "DTEND:", 0),
        (BERLIN, "DTEND:\r\nDURATION:PT45M", 45),
        (BERLIN, "DTEND;TZID=Europe/Berlin:20250602T090000", 0),
        (BERLIN, "DTEND;VALUE=DATE:20250602", 0),
        (BERLIN, "DURATION:-PT1H", 0),
        (BERLIN, "DTEND:noon\r\nDURATION:PT45M", 45),
        (BERLIN, "DTEND:noon\r\nDTEND;TZID=Europe/Berlin:20250602T110000", 60),
        ("DTSTART:soon\r\n" + BERLIN, "DURATION:PT1H", 60),
        ("DTSTART:\r\n" + BERLIN, "DTEND;TZID=Europe/Berlin:20250602T110000", 60),
    ],
)
def test_a_small_flaw_in_a_time_loses_no_event(start: str, end: str, minutes: int) -> None:
    (event,) = read_all(a_calendar(a_vevent("e", start=start, end=end)))
    assert event.start.astimezone(UTC).isoformat() == "2025-06-02T08:00:00+00:00"
    assert (event.end - event.start).total_seconds() == 60 * minutes


@pytest.mark.parametrize(
    ("start", "why"),
    [
        ("DTSTART:00010101T000000Z", "in the year 1"),
        ("DTSTART:99991231T235959Z", "in the year 9999"),
        ("DTSTART:20250230T100000Z", "does not exist"),
        ("DTSTART:20250602T250000Z", "does not exist"),
        ("DTSTART:tomorrow", "no date or time"),
        ("DTSTART:", "no start"),
    ],
)
def test_an_event_at_no_time_is_named_and_the_others_are_read(start: str, why: str) -> None:
    reading = read(a_calendar(a_vevent("odd", start=start, end=""), a_vevent("good")))
    assert [event.id for event in reading.events] == ["good"]
    assert [(one.id, why in one.why) for one in reading.skipped] == [("odd", True)]


def test_a_flawed_end_names_the_event() -> None:
    reading = read(a_calendar(a_vevent("odd", end="DTEND:noon"), a_vevent("far", end="DTEND:99991231T235959Z")))
    assert reading.events == ()
    assert [one.why for one in reading.skipped] == ["its DTEND is no date or time", "its DTEND is in the year 9999"]


ADA = "mailto:ada@fjord.example"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (f'ATTENDEE;CN="Ada;PARTSTAT=ACCEPTED:{ADA}', "Ada"),
        (f'ATTENDEE;CN=Ada;ROLE="REQ"-PARTICIPANT;PARTSTAT=ACCEPTED:{ADA}', "Ada"),
        (f'ATTENDEE;CN=Ada;X="a:b;PARTSTAT=ACCEPTED:{ADA}', "Ada"),
        ("ATTENDEE;PARTSTAT=ACCEPTED;CN=ada@fjord.example:mailto:Ada Berg", "Ada Berg"),
        ('ATTENDEE;PARTSTAT=ACCEPTED;CN="Ada Berg <ada@fjord.example>":invalid:nomail', "Ada Berg"),
        ("ATTENDEE;PARTSTAT=ACCEPTED;CN=ada@fjord.example:invalid:nomail", ""),
        ("ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=ada@fjord.example;CN=Ada:urn:uuid:1", "Ada"),
        ("ATTENDEE;PARTSTAT=ACCEPTED;CN=Ada:ada@fjord.example", "Ada"),
        ("ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Ada Berg <ada@fjord.example>", "Ada Berg"),
        ("ATTENDEE;PARTSTAT=ACCEPTED;CN=Ada:mailto:ada%40fjord.example", "Ada"),
        (f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Ada;SENT-BY=mailto:desk@fjord.example:{ADA}", "Ada"),
        (f"ATTENDEE;PARTSTAT=accepted ;CN='Ada':{ADA}?subject=x", "Ada"),
    ],
)
def test_a_guest_is_read_wherever_the_address_stands(line: str, name: str) -> None:
    (event,) = read_all(a_calendar(a_vevent("e", line)))
    (guest,) = event.attendees
    assert (guest.mailbox.address, guest.mailbox.display_name) == ("ada@fjord.example", name)
    assert guest.response_status == "accepted"


def test_a_line_that_names_several_guests_names_them_all() -> None:
    (event,) = read_all(a_calendar(a_vevent("e", "ATTENDEE;CN=Two:mailto:ada@fjord.example,mailto:bo@elm.example")))
    assert [one.mailbox.address for one in event.attendees] == ["ada@fjord.example", "bo@elm.example"]


def test_guests_without_an_address_are_known_to_be_there() -> None:
    (event,) = read_all(a_calendar(a_vevent("e", f"ATTENDEE:{ADA}", "ATTENDEE;CN=Bo Lind:invalid:nomail")))
    assert event.guests_hidden
    (event,) = read_all(a_calendar(a_vevent("e", f"ATTENDEE:{ADA}", "ATTENDEE;CUTYPE=ROOM;CN=Hall:invalid:nomail")))
    assert not event.guests_hidden


def test_groups_and_rooms_say_what_they_are() -> None:
    (event,) = read_all(
        a_calendar(
            a_vevent("e", "ATTENDEE;CUTYPE=GROUP:mailto:crew@fjord.example", "ATTENDEE;CUTYPE=ROOM:mailto:r@x.example")
        )
    )
    assert [(one.group, one.resource) for one in event.attendees] == [(True, False), (False, True)]


def test_an_organiser_who_is_nobody_is_none() -> None:
    (event,) = read_all(a_calendar(a_vevent("e", "ORGANIZER:mailto:unknownorganizer@calendar.google.com")))
    assert event.organizer is None


@pytest.mark.parametrize(
    "line", ['SUMMARY;LANGUAGE="de:Probe', "SUMMARY;LANGUAGE=de:Probe", "summary : Probe", 'SUMMARY;X="a:b":Probe']
)
def test_a_title_is_read_whatever_quotes_stand_before_it(line: str) -> None:
    (event,) = read_all(a_calendar(a_vevent("e", line)))
    assert event.summary == "Probe"


@pytest.mark.parametrize("status", ["CANCELLED", "CANCELED", "Cancelled ", "cancelled", "ABGESAGT", "Annulé"])
def test_cancelled_is_spelt_in_several_ways(status: str) -> None:
    (event,) = read_all(a_calendar(a_vevent("e", f"STATUS:{status}")))
    assert event.status == "cancelled"
