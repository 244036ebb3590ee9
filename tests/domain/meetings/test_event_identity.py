"""Whether two events that bear one UID are one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import NOW, an_event

from plugin.domain.meetings.event_identity import is_same_event, told_apart, with_uid

NORA = ("nora@brightwater.example", "Nora Weiss")
TOM = ("tom@quayside.example", "Tom Hale")
EVENT = replace(an_event([NORA]), summary="Review", ical_uid="3f9c1a@calendar.example", updated=None)
DAY = timedelta(days=1)


def test_a_moved_event_is_the_same_and_so_is_a_renamed_one() -> None:
    moved = replace(EVENT, start=EVENT.start + DAY, end=EVENT.end + DAY)
    assert is_same_event(EVENT, moved)
    assert is_same_event(EVENT, replace(EVENT, summary="Preview"))
    assert is_same_event(EVENT, replace(moved, summary="Preview"))


def test_what_shares_neither_time_nor_title_nor_guests_is_another() -> None:
    other = replace(an_event([TOM]), summary="Lunch", start=EVENT.start + DAY, end=EVENT.end + DAY)
    assert not is_same_event(EVENT, replace(other, ical_uid=EVENT.ical_uid))


@pytest.mark.parametrize("uid", ["0", "", "1@default", "17@export.example"])
def test_a_mere_number_proves_nothing_without_a_change(uid: str) -> None:
    one = replace(EVENT, ical_uid=uid)
    moved = replace(one, start=one.start + DAY, end=one.end + DAY)
    assert not is_same_event(one, moved)
    assert is_same_event(one, one)
    assert is_same_event(replace(one, updated=NOW), replace(moved, updated=NOW + DAY))


def test_a_cancellation_is_of_what_begins_then() -> None:
    assert is_same_event(EVENT, replace(EVENT, status="cancelled", summary="Canceled: Review", attendees=()))


def test_an_event_told_apart_has_the_same_uid_each_time() -> None:
    assert told_apart(EVENT) == told_apart(replace(EVENT, description="other"))
    assert told_apart(EVENT) != told_apart(replace(EVENT, summary="Lunch"))
    renamed = with_uid(EVENT, told_apart(EVENT))
    assert renamed.id == renamed.ical_uid == told_apart(EVENT)
