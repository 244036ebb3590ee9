"""Quiet days, days off, and how long whom rests: what is said, and when it goes on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from asking_days import Day, an_ask_of
from builders import days_ago

from plugin.domain.model import Kind
from plugin.domain.suggestions.ask_policy import AskPolicy
from plugin.domain.suggestions.pace import DaysOff, QuietDays, without_past

FRIDAY = date(2026, 6, 12)
WEEKEND = QuietDays(frozenset({5, 6}))
MIDWEEK = DaysOff(date(2026, 6, 16), date(2026, 6, 17))
HOLIDAYS = DaysOff(date(2026, 12, 24), date(2027, 1, 3))


def test_without_a_choice_no_day_is_quiet() -> None:
    assert not QuietDays()
    assert not QuietDays().sentence(FRIDAY)


@pytest.mark.parametrize(
    ("quiet", "day", "again"),
    [
        (WEEKEND, FRIDAY, FRIDAY),
        (WEEKEND, date(2026, 6, 13), date(2026, 6, 15)),
        (QuietDays(off=(HOLIDAYS,)), date(2026, 12, 24), date(2027, 1, 4)),
        (QuietDays(off=(HOLIDAYS,)), date(2027, 1, 3), date(2027, 1, 4)),
        # Days off that end on a Friday before a quiet weekend, and such that follow a quiet Monday.
        (QuietDays(frozenset({5, 6}), (DaysOff(FRIDAY, FRIDAY),)), FRIDAY, date(2026, 6, 15)),
        (
            QuietDays(frozenset({0}), (DaysOff(date(2026, 6, 16), date(2026, 6, 17)),)),
            date(2026, 6, 15),
            date(2026, 6, 18),
        ),
    ],
)
def test_the_next_day_with_asks_is_the_first_that_is_not_quiet(quiet: QuietDays, day: date, again: date) -> None:
    assert quiet.next_day(day) == again


def test_a_quiet_day_says_why_and_when_it_goes_on() -> None:
    assert WEEKEND.sentence(date(2026, 6, 13)) == (
        "Today is one of your quiet days, so nothing is asked. The next asks come on 15 June."
    )
    assert QuietDays(off=(HOLIDAYS,)).sentence(date(2026, 12, 30)) == (
        "You are off until 3 January 2027, and nothing is asked. The next asks come on 4 January 2027."
    )


def test_days_off_that_touch_are_one_and_those_that_are_over_go() -> None:
    spans = [
        DaysOff(date(2026, 7, 4), date(2026, 7, 8)),
        DaysOff(date(2026, 7, 1), date(2026, 7, 3)),
        DaysOff(date(2026, 5, 1), date(2026, 5, 2)),
        DaysOff(date(2026, 8, 1), date(2026, 8, 1)),
    ]
    assert without_past(spans, FRIDAY) == (
        DaysOff(date(2026, 7, 1), date(2026, 7, 8)),
        DaysOff(date(2026, 8, 1), date(2026, 8, 1)),
    )


def test_a_kind_rests_as_long_as_the_user_wants_and_that_is_said() -> None:
    year = AskPolicy(rests={Kind.SUPPLIER: timedelta(days=365)})
    day = Day(asks=[an_ask_of("lost", 120)])
    assert day.judged().made
    (because,) = replace(day, policy=year).judged().withheld[0].because
    assert because.until == days_ago(120) + timedelta(days=365)
    assert because.text.endswith("You let contacts of this kind (supplier) rest for 365 days.")
    other = AskPolicy(rests={Kind.CLIENT: timedelta(days=365)})
    assert replace(day, policy=other).judged().made


def test_a_kind_may_rest_for_less_than_others() -> None:
    soon = AskPolicy(rests={Kind.SUPPLIER: timedelta(days=30)})
    day = Day(asks=[an_ask_of("lost", 40)])
    assert not day.judged().made
    assert replace(day, policy=soon).judged().made
