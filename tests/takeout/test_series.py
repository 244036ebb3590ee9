"""Series: their rules mended, their changes in their places, and events that share a UID told apart."""

import pytest
from calendar_files import BERLIN, BERLIN_END, a_calendar, a_vevent, read, read_all, starts

THREE = "RRULE:FREQ=WEEKLY;COUNT=3"
MONDAYS = ["06-02 08:00", "06-09 08:00", "06-16 08:00"]
MOVED = {"start": "DTSTART:20250610T100000Z", "end": "DTEND:20250610T110000Z"}


@pytest.mark.parametrize(
    "until",
    [
        *("20250616", "20250616T080000Z", "20250616T100000", "20250616T1000", "2025-06-16", " 20250616 "),
        *("20250616T100000+0200", "20250616T235959Z", '"20250616"'),
    ],
)
def test_the_last_day_is_one_of_them(until: str) -> None:
    assert starts(a_calendar(a_vevent("s", f"RRULE:FREQ=WEEKLY;UNTIL={until}"))) == MONDAYS
    utc = a_vevent("s", f"RRULE:FREQ=WEEKLY;UNTIL={until}", start="DTSTART:20250602T080000Z", end="")
    if "T100000" not in until and "T1000" not in until:
        assert starts(a_calendar(utc)) == MONDAYS
    whole = a_vevent("s", f"RRULE:FREQ=WEEKLY;UNTIL={until}", start="DTSTART;VALUE=DATE:20250602", end="")
    assert starts(a_calendar(whole)) == ["06-02 00:00", "06-09 00:00", "06-16 00:00"]


def test_an_end_that_does_not_exist_is_the_months_last_day() -> None:
    assert len(read_all(a_calendar(a_vevent("s", "RRULE:FREQ=WEEKLY;UNTIL=20250631")))) == 5


@pytest.mark.parametrize(
    "rule",
    [
        *("RSCALE=GREGORIAN;FREQ=WEEKLY;COUNT=3;SKIP=OMIT", "rscale=gregorian;freq=weekly;count=3"),
        *("FREQ=WEEKLY; COUNT=3", ";FREQ=WEEKLY;;COUNT=3;", "FREQ = WEEKLY;COUNT= 3", '"FREQ=WEEKLY;COUNT=3"'),
        *("RRULE:FREQ=WEEKLY;COUNT=3", "FREQ=WEEKLY;BYDAY=;COUNT=3;UNTIL=", "FREQ=WEEKLY;BYDAY=MONDAY;COUNT=3"),
        *("FREQ=WEEKLY;BYDAY=1MO;COUNT=3", "FREQ=WEEKLY;X-NOTE=x;COUNT=3", "FREQ=DAILY;INTERVAL=7;COUNT=3"),
        *("FREQ=HOURLY;INTERVAL=168;COUNT=3", "FREQ=DAILY;BYDAY=MO;COUNT=3", "FREQ=WEEKLY;BYDAY=MO,;COUNT=3"),
        *("FREQ=WEEKLY;COUNT=3\r\nRRULE:FREQ=WEEKLY;COUNT=3", "FREQ=WEEKLY;COUNT=3;UNTIL=20251231T000000Z"),
        *("FREQ=WEEKLY;BYMONTH=6;COUNT=3", "FREQ=WEEKLY,COUNT=3", "FREQ=WEEKLY;BYMONTH=5;BYMONTH=6;COUNT=3"),
    ],
)
def test_an_unusual_rule_loses_no_series(rule: str) -> None:
    assert starts(a_calendar(a_vevent("s", f"RRULE:{rule}"))) == MONDAYS


def test_several_rules_and_single_dates_add_up() -> None:
    two = ("RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=MO", "RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=TH")
    assert starts(a_calendar(a_vevent("s", *two))) == ["06-02 08:00", "06-05 08:00", "06-09 08:00", "06-12 08:00"]
    dates = "RDATE;TZID=Europe/Berlin:20250605T120000, 20250606"
    assert starts(a_calendar(a_vevent("s", dates))) == ["06-02 08:00", "06-05 10:00", "06-06 08:00"]
    period = a_vevent("s", "RDATE;VALUE=PERIOD:20250605T080000Z/PT2H,20250606T080000Z/20250606T083000Z")
    lengths = [(event.end - event.start).total_seconds() / 60 for event in read_all(a_calendar(period))]
    assert lengths == [60, 120, 30]


def test_what_a_rule_leaves_out_is_left_out() -> None:
    rule = ("RRULE:FREQ=DAILY;COUNT=5", "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=3")
    assert starts(a_calendar(a_vevent("s", *rule))) == ["06-03 08:00", "06-05 08:00"]


def test_a_missing_day_is_the_months_last_where_the_rule_says_so() -> None:
    rule = "RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3"
    event = a_vevent("s", rule, start="DTSTART:20250131T080000Z", end="")
    assert starts(a_calendar(event)) == ["01-31 08:00", "02-28 08:00", "03-31 08:00"]


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("FREQ=YEARLY;RSCALE=HEBREW", "another calendar"),
        ("FREQ=WEEKLY;UNTIL=20250501", "ends before it begins"),
        ("FREQ=WEEKLY;UNTIL=soon", "no date or time"),
        ("FREQ=SOMETIMES", "cannot be read"),
        ("FREQ=MONTHLY;BYMONTHDAY=45", "cannot be read"),
        ("FREQ=MINUTELY", "more often"),
    ],
)
def test_a_rule_that_cannot_be_followed_names_its_series_and_keeps_what_stands_alone(rule: str, why: str) -> None:
    changed = a_vevent("s", "RECURRENCE-ID;TZID=Europe/Berlin:20250609T100000", **MOVED)
    reading = read(a_calendar(a_vevent("s", f"RRULE:{rule}"), changed, a_vevent("good")))
    assert sorted(event.id for event in reading.events) == ["good", "s_20250609T080000Z"]
    assert [(one.id, why in one.why) for one in reading.skipped] == [("s", True)]


@pytest.mark.parametrize(
    "line",
    [
        *("EXDATE;TZID=Europe/Berlin:20250609T100000", "EXDATE:20250609T080000Z", "EXDATE:20250609T100000"),
        *("EXDATE;VALUE=DATE:20250609", "EXDATE:20250609", "EXDATE;TZID=America/New_York:20250609T040000"),
        *("EXDATE;TZID=W. Europe Standard Time:20250609T100000", "EXDATE;TZID=Europe/Berlin:20250609T000000"),
        *(
            "EXDATE:20250609T090000Z",
            "EXDATE:20250609T080000Z,",
            "EXDATE:, 20250609T080000Z",
            "EXDATE:20250609T080000Z ;",
        ),
        *("EXDATE:\r\nEXDATE:20250609T080000Z", "EXDATE:20250609T080000Z\r\nEXDATE:20250609T080000Z"),
        "EXDATE;VALUE=PERIOD:20250609T080000Z/PT1H",
    ],
)
def test_a_date_is_left_out_however_it_is_written(line: str) -> None:
    assert starts(a_calendar(a_vevent("s", THREE, line))) == [MONDAYS[0], MONDAYS[2]]


def test_an_empty_or_unreadable_date_leaves_the_series() -> None:
    assert starts(a_calendar(a_vevent("s", THREE, "EXDATE;TZID=Europe/Berlin:"))) == MONDAYS
    reading = read(a_calendar(a_vevent("s", THREE, "EXDATE:never,20250609T080000Z")))
    assert len(reading.events) == 2
    assert [one.why for one in reading.passed_over] == [
        "its EXDATE names no date or time (never), which was passed over"
    ]


def test_a_series_of_which_nothing_is_left_is_named() -> None:
    reading = read(a_calendar(a_vevent("s", THREE, "EXDATE;VALUE=DATE:20250602,20250609,20250616")))
    assert (reading.events, reading.skipped) == ((), ())
    assert [(one.id, one.why) for one in reading.passed_over] == [("s", "none of its occurrences is left")]


@pytest.mark.parametrize(
    "identity",
    [
        *("RECURRENCE-ID;TZID=Europe/Berlin:20250609T100000", "RECURRENCE-ID:20250609T080000Z"),
        *("RECURRENCE-ID:20250609T100000", "RECURRENCE-ID;VALUE=DATE:20250609", "RECURRENCE-ID:20250609"),
        *(
            "RECURRENCE-ID;TZID=America/New_York:20250609T040000",
            "RECURRENCE-ID;TZID=Romance Standard Time:20250609T100000",
        ),
        *("RECURRENCE-ID;TZID=Europe/Berlin:20250609T000000", "RECURRENCE-ID:20250609T090000Z"),
    ],
)
def test_a_changed_occurrence_takes_its_place(identity: str) -> None:
    content = a_calendar(a_vevent("s", THREE), a_vevent("s", identity, **MOVED))
    assert starts(content) == [MONDAYS[0], "06-10 10:00", MONDAYS[2]]
    assert read_all(content)[1].id == "s_20250609T080000Z"


def test_a_day_of_whole_days_is_changed_by_a_time() -> None:
    series = a_vevent("s", THREE, start="DTSTART;VALUE=DATE:20250602", end="")
    changed = a_vevent("s", "RECURRENCE-ID:20250609T000000Z", start="DTSTART;VALUE=DATE:20250610", end="")
    assert starts(a_calendar(series, changed)) == ["06-02 00:00", "06-10 00:00", "06-16 00:00"]


@pytest.mark.parametrize(
    ("original", "moved", "found"),
    [
        ("20250616", "20250626", ["06-02 08:00", "06-09 08:00", "06-26 10:00"]),
        ("20250602", "20250530", ["05-30 10:00", "06-09 08:00", "06-16 08:00"]),
        ("20250609", "20270620", ["06-02 08:00", "06-16 08:00", "06-20 10:00"]),
    ],
)
def test_an_occurrence_that_was_moved_out_of_its_series_is_kept(original: str, moved: str, found: list[str]) -> None:
    for rule in (THREE, "RRULE:FREQ=WEEKLY;UNTIL=20250616T080000Z"):
        changed = a_vevent("s", f"RECURRENCE-ID:{original}T080000Z", start=f"DTSTART:{moved}T100000Z", end="")
        assert starts(a_calendar(a_vevent("s", rule), changed)) == found


def test_one_that_was_left_out_and_changed_is_kept_unless_the_series_is_newer() -> None:
    left_out = "EXDATE:20250609T080000Z"
    changed = a_vevent("s", "RECURRENCE-ID:20250609T080000Z", **MOVED)
    assert starts(a_calendar(a_vevent("s", THREE, left_out), changed)) == [MONDAYS[0], "06-10 10:00", MONDAYS[2]]
    assert starts(a_calendar(a_vevent("s", THREE, left_out, "SEQUENCE:2"), changed)) == [MONDAYS[0], MONDAYS[2]]


FOUR = "RRULE:FREQ=WEEKLY;COUNT=4"


def test_this_and_all_later_ones_move_together() -> None:
    later = a_vevent(
        "s",
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20250616T100000",
        "SUMMARY:Later",
        start="DTSTART;TZID=Europe/Berlin:20250617T150000",
        end="DTEND;TZID=Europe/Berlin:20250617T170000",
    )
    found = read_all(a_calendar(a_vevent("s", FOUR, "SUMMARY:First"), later))
    assert [event.start.strftime("%m-%d %H:%M") for event in found] == [
        *("06-02 10:00", "06-09 10:00", "06-17 15:00", "06-24 15:00")
    ]
    assert [event.summary for event in found] == ["First", "First", "Later", "Later"]
    assert [(event.end - event.start).seconds // 3600 for event in found] == [1, 1, 2, 2]
    assert [event.id for event in found][2:] == ["s_20250616T080000Z", "s_20250623T080000Z"]
    one_more = a_vevent("s", "RECURRENCE-ID:20250623T080000Z", start="DTSTART:20250625T080000Z", end="")
    assert starts(a_calendar(a_vevent("s", FOUR), later, one_more))[2:] == ["06-17 13:00", "06-25 08:00"]


def test_this_and_all_later_ones_are_cancelled_together() -> None:
    cancelled = a_vevent("s", "RECURRENCE-ID;RANGE=THISANDFUTURE:20250616T080000Z", "STATUS:CANCELLED")
    found = read_all(a_calendar(a_vevent("s", FOUR), cancelled.replace("0602T", "0616T")))
    assert [event.status for event in found] == ["confirmed", "confirmed", "cancelled", "cancelled"]


# --- one UID


def test_events_that_a_program_numbered_alike_are_all_held() -> None:
    days = [
        a_vevent("0", "SUMMARY:Sync", f"DTSTAMP:202505{day}T000000Z", start=f"DTSTART:202506{day}T080000Z", end="")
        for day in ("10", "11", "12")
    ]
    for uid in ("0", "", "1@default"):
        content = a_calendar(*[day.replace("UID:0", f"UID:{uid}") for day in days])
        assert starts(content) == ["06-10 08:00", "06-11 08:00", "06-12 08:00"]
        assert len({event.ical_uid for event in read_all(content)}) == 3
        assert read_all(content) == read_all(content)


def test_a_later_version_replaces_the_earlier_one() -> None:
    moved = {"start": "DTSTART:20250604T080000Z", "end": "DTEND:20250604T090000Z"}
    by_number = a_calendar(a_vevent("m", "SUMMARY:T", "SEQUENCE:1", **moved), a_vevent("m", "SUMMARY:T", "SEQUENCE:0"))
    assert starts(by_number) == ["06-04 08:00"]
    first = a_calendar(a_vevent("m", "SUMMARY:T", "DTSTAMP:20250501T000000Z"), properties=["METHOD:REQUEST"])
    second = a_calendar(a_vevent("m", "SUMMARY:T", "DTSTAMP:20250502T000000Z", **moved), properties=["METHOD:REQUEST"])
    assert starts(first + second) == starts(second + first) == ["06-04 08:00"]
    cancelled = a_calendar(a_vevent("m", "SUMMARY:Canceled: T"), properties=["METHOD:CANCEL"])
    assert [event.status for event in read_all(first + cancelled)] == ["cancelled"]


def test_a_series_that_was_cut_in_two_is_held_whole() -> None:
    first = a_vevent("s", "RRULE:FREQ=WEEKLY;UNTIL=20250609T080000Z")
    second = a_vevent("s", "RRULE:FREQ=WEEKLY;COUNT=2", "SEQUENCE:1", start="DTSTART:20250617T130000Z", end="")
    changed = a_vevent("s", "RECURRENCE-ID:20250624T130000Z", start="DTSTART:20250625T130000Z", end="")
    content = a_calendar(first, second, changed)
    assert starts(content) == ["06-02 08:00", "06-09 08:00", "06-17 13:00", "06-25 13:00"]
    assert {event.ical_uid for event in read_all(content)} == {"s"}


def test_series_and_single_events_of_one_uid_are_told_apart() -> None:
    other = a_vevent("0", "SUMMARY:B", THREE, start="DTSTART:20250603T130000Z", end="")
    single = a_vevent("0", "SUMMARY:C", start="DTSTART:20250604T130000Z", end="")
    found = read_all(a_calendar(a_vevent("0", "SUMMARY:A", THREE), other, single))
    assert sorted(event.summary for event in found) == ["A", "A", "A", "B", "B", "B", "C"]


def test_a_broken_event_is_named_beside_a_sound_one_of_its_uid() -> None:
    reading = read(a_calendar(a_vevent("d", start="DTSTART:soon", end=""), a_vevent("d"), a_vevent("d", end="DTEND:x")))
    assert [event.id for event in reading.events] == ["d"]
    assert [one.id for one in reading.skipped] == ["d (again)", "d (2)"]


def test_an_answer_to_an_invitation_replaces_nothing() -> None:
    request = a_calendar(a_vevent("m", "SUMMARY:T", "ATTENDEE:mailto:ada@fjord.example"), properties=["METHOD:REQUEST"])
    reply = a_calendar(a_vevent("m", "SUMMARY:Re: T", start=BERLIN, end=BERLIN_END), properties=["METHOD:REPLY"])
    assert [event.summary for event in read_all(request + reply)] == ["T"]


def test_a_series_that_begins_later_than_is_looked_ahead_has_its_first() -> None:
    far = a_vevent("s", "RRULE:FREQ=YEARLY", start="DTSTART:20290601T080000Z", end="")
    assert starts(a_calendar(far)) == ["06-01 08:00"]
