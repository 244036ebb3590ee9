"""Bounded or not, a rule names the days that RFC 5545 says: dateutil, followed plainly, is the witness."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from builders import NOW
from calendar_files import a_calendar, a_vevent, read
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from plugin.takeout.calendars import AHEAD
from plugin.takeout.events import BrokenEvent
from plugin.takeout.rules import Effort, Rule, comes_true, parse_rule
from plugin.takeout.series import MOST

WEEKDAYS = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=3, unique=True)
COUNTED = st.lists(st.sampled_from(["1MO", "-1FR", "2WE", "5SU", "-2TU", "TH"]), min_size=1, max_size=2, unique=True)


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 4))}"]
    if draw(st.booleans()):
        days = draw(COUNTED if frequency in {"MONTHLY", "YEARLY"} else WEEKDAYS)
        parts.append("BYDAY=" + ",".join(days))
    if draw(st.booleans()):
        parts.append(
            "BYMONTH=" + ",".join(map(str, draw(st.lists(st.integers(1, 12), min_size=1, max_size=3, unique=True))))
        )
    if frequency != "WEEKLY" and draw(st.booleans()):
        dates = draw(st.lists(st.integers(-31, 31).filter(bool), min_size=1, max_size=3, unique=True))
        parts.append("BYMONTHDAY=" + ",".join(map(str, dates)))
    if frequency == "YEARLY" and draw(st.booleans()):
        parts.append(f"BYYEARDAY={draw(st.sampled_from([1, 60, 366, -1]))}")
    end = draw(st.sampled_from(["", "COUNT=7", "UNTIL=20240630T120000Z"]))
    return ";".join([*parts, end] if end else parts)


@given(rules(), st.datetimes(datetime(2015, 1, 1), datetime(2024, 6, 1)))  # noqa: DTZ001 -- the strategy wants naive ones
@settings(max_examples=settings().max_examples * 3 // 2, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_series_has_the_days_that_its_rule_names(rule: str, begins: datetime) -> None:
    start = begins.replace(second=0, microsecond=0, tzinfo=UTC)
    assume(_witness_ends(rule, start))
    named = rrulestr(f"RRULE:{rule}", dtstart=start).between(start, NOW + AHEAD - timedelta(seconds=1), inc=True)
    assume(len(named) < MOST - 100)
    reading = read(a_calendar(a_vevent("s", f"RRULE:{rule}", start=f"DTSTART:{start:%Y%m%dT%H%M%SZ}", end="")))
    assert {event.start for event in reading.events} == {start, *named}


def _witness_ends(rule: str, start: datetime) -> bool:
    """Whether the witness finds a day in the next years; else it would look until the year 9999."""
    plain = parse_rule(rule, start)
    if plain.frequency in {"MONTHLY", "YEARLY"}:
        return comes_true(plain, start, Effort())
    return "BYMONTHDAY" not in plain.parts


@pytest.mark.parametrize(
    ("rule", "once"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", True),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", False),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", False),
        ("FREQ=YEARLY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=29", True),
        ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", True),
        ("FREQ=YEARLY;BYYEARDAY=366", True),
        ("FREQ=YEARLY;BYYEARDAY=366;BYMONTH=11", False),
        ("FREQ=MONTHLY;BYDAY=5MO", True),
        ("FREQ=MONTHLY;BYDAY=6MO", False),
        ("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4,6,9,11", False),
        ("FREQ=MONTHLY;INTERVAL=6;BYMONTH=2", False),
        ("FREQ=MONTHLY;INTERVAL=6;BYMONTH=7", True),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", True),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", False),
    ],
)
def test_what_never_comes_true_is_known_beforehand(rule: str, once: bool) -> None:  # noqa: FBT001 -- a table of cases
    start = datetime(2025, 1, 7, 8, tzinfo=UTC)
    assert comes_true(parse_rule(rule, start), start, Effort()) is once


def test_only_so_many_unusual_rules_are_tried_and_each_once() -> None:
    tried: list[str] = []

    def trial(key: str) -> Callable[[], bool]:
        def note() -> bool:
            tried.append(key)
            return True

        return note

    effort = Effort(trials=2)
    for key in ("a", "b", "a", "b"):
        assert effort.try_out(key, trial(key))
    assert tried == ["a", "b"]
    with pytest.raises(BrokenEvent, match="too many unusual"):
        effort.try_out("c", trial("c"))


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        (Rule("DAILY"), 1),
        (Rule("DAILY", parts={"BYDAY": "MO,TU,WE,TH,FR"}), 5 / 7),
        (Rule("WEEKLY", parts={"BYDAY": "MO,TH"}), 2),
        (Rule("MONTHLY"), 1),
        (Rule("MONTHLY", parts={"BYDAY": "2TU"}), 1),
        (Rule("MONTHLY", parts={"BYDAY": "TU"}), 5),
        (Rule("YEARLY"), 1),
        (Rule("YEARLY", parts={"BYMONTH": "5", "BYMONTHDAY": "3"}), 1),
        (Rule("YEARLY", parts={"BYMONTH": "5", "BYDAY": "2SU"}), 1),
        (Rule("YEARLY", parts={"BYDAY": "MO", "BYSETPOS": "1"}), 1),
    ],
)
def test_a_rule_is_weighed_by_what_it_names(rule: Rule, most: float) -> None:
    assert rule.per_period() == pytest.approx(most)
