"""Calendars in several files and imports: every event is held once, or named."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from builders import NOW, an_account
from calendar_files import a_calendar, a_vevent

from plugin.domain.model import ScanReport
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.imports import PartlyRead, import_files

ACCOUNT = an_account(kind="imported")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    with AccountStore.open(tmp_path / "home" / "a.db") as opened:
        yield opened


def put(path: Path, *events: str) -> Path:
    path.write_text(a_calendar(*events), newline="")
    return path


def take(store: AccountStore, *files: Path) -> ScanReport:
    report = import_files(store, ACCOUNT, ics=files, now=NOW)
    assert report.events.listed == report.events.held + len(report.events.skipped)
    return report


def numbered(uid: str, title: str, day: int) -> str:
    return a_vevent(uid, f"SUMMARY:{title}", start=f"DTSTART:202506{day:02}T080000Z", end="DURATION:PT1H")


def test_two_files_that_number_their_events_alike_are_both_held(store: AccountStore, tmp_path: Path) -> None:
    one = put(tmp_path / "a.ics", numbered("0@default", "A", 2), numbered("1@default", "B", 3))
    two = put(tmp_path / "b.ics", numbered("0@default", "C", 4), numbered("1@default", "D", 5))
    assert take(store, one, two).events.held == 4
    assert sorted(event.summary for event in store.load_events()) == ["A", "B", "C", "D"]
    again = take(store, two)
    assert (again.events.held, again.events.new) == (2, 0)
    assert take(store, one, two).events.new == 0
    assert len(store.load_events()) == 4


def test_one_import_after_the_other_holds_them_too(store: AccountStore, tmp_path: Path) -> None:
    take(store, put(tmp_path / "a.ics", numbered("0@default", "A", 2)))
    take(store, put(tmp_path / "b.ics", numbered("0@default", "C", 4)))
    assert sorted(event.summary for event in store.load_events()) == ["A", "C"]


def test_an_event_that_was_moved_since_is_held_where_it_is_now(store: AccountStore, tmp_path: Path) -> None:
    take(store, put(tmp_path / "a.ics", numbered("3f9c1a@calendar.example", "A", 2)))
    take(store, put(tmp_path / "b.ics", numbered("3f9c1a@calendar.example", "A", 4)))
    (event,) = store.load_events()
    assert event.start.day == 4


def test_an_occurrence_that_comes_alone_replaces_only_itself(store: AccountStore, tmp_path: Path) -> None:
    series = a_vevent("s@x.example", "RRULE:FREQ=WEEKLY;COUNT=10", start="DTSTART:20250303T090000Z", end="")
    take(store, put(tmp_path / "year.ics", series))
    assert len(store.load_events()) == 10
    moved = a_vevent("s@x.example", "RECURRENCE-ID:20250317T090000Z", start="DTSTART:20250318T140000Z", end="")
    report = take(store, put(tmp_path / "invitation.ics", moved))
    assert (report.complete, report.events.new) == (True, 0)
    days = [f"{event.start:%m-%d}" for event in store.load_events()]
    assert days == ["03-03", "03-10", "03-18", "03-24", "03-31", "04-07", "04-14", "04-21", "04-28", "05-05"]


def test_a_series_that_cannot_be_followed_leaves_its_held_occurrences(store: AccountStore, tmp_path: Path) -> None:
    start = "DTSTART:20250303T090000Z"
    take(store, put(tmp_path / "a.ics", a_vevent("s@x.example", "RRULE:FREQ=WEEKLY;COUNT=10", start=start, end="")))
    moved = a_vevent("s@x.example", "RECURRENCE-ID:20250317T090000Z", start="DTSTART:20250318T140000Z", end="")
    broken = a_vevent("s@x.example", "RRULE:FREQ=SOMETIMES", start=start, end="")
    with pytest.raises(PartlyRead):
        take(store, put(tmp_path / "b.ics", broken, moved))
    assert len(store.load_events()) == 10


def test_occurrences_before_the_beginning_of_a_newer_version_stay_beside_one_that_comes_alone(
    store: AccountStore, tmp_path: Path
) -> None:
    def series(day: str, count: int) -> str:
        return a_vevent("s@x.example", f"RRULE:FREQ=WEEKLY;COUNT={count}", start=f"DTSTART:{day}T090000Z", end="")

    take(store, put(tmp_path / "a.ics", series("20250303", 10)))
    moved = a_vevent("s@x.example", "RECURRENCE-ID:20250310T090000Z", start="DTSTART:20250311T140000Z", end="")
    take(store, put(tmp_path / "b.ics", series("20250407", 3)), put(tmp_path / "c.ics", moved))
    days = [f"{event.start:%m-%d}" for event in store.load_events()]
    assert days == ["03-03", "03-11", "03-17", "03-24", "03-31", "04-07", "04-14", "04-21"]


def test_a_series_that_was_emptied_is_named_and_no_failure(store: AccountStore, tmp_path: Path) -> None:
    series = a_vevent("s", "RRULE:FREQ=WEEKLY;COUNT=1", "EXDATE;VALUE=DATE:20250602")
    report = take(store, put(tmp_path / "a.ics", series, numbered("e@x.example", "A", 3)))
    assert report.complete
    assert [(one.id, one.why) for one in report.events.skipped] == [("s", "none of its occurrences is left")]


def test_broken_events_of_two_files_are_both_named(store: AccountStore, tmp_path: Path) -> None:
    one = put(tmp_path / "a.ics", a_vevent("x", start="DTSTART:soon", end=""))
    two = put(tmp_path / "b.ics", a_vevent("x", end="DTEND:noon"))
    with pytest.raises(PartlyRead) as caught:
        take(store, one, two)
    skipped = caught.value.report.events.skipped
    assert [entry.id for entry in skipped] == ["b.ics: x", "x"]


def test_far_years_stop_nothing(store: AccountStore, tmp_path: Path) -> None:
    odd = [a_vevent(year, start=f"DTSTART:{year}0101T000000Z", end="") for year in ("0001", "9999")]
    with pytest.raises(PartlyRead) as caught:
        take(store, put(tmp_path / "a.ics", *odd, numbered("e@x.example", "A", 3)))
    assert caught.value.report.events.held == 1
    assert [entry.id for entry in caught.value.report.events.skipped] == ["0001", "9999"]
    assert all(event.end - event.start == timedelta(hours=1) for event in store.load_events())
