from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.meetings.spoken_days import find_day_spoken_of, find_past_day, is_ahead

WEDNESDAY = datetime(2025, 6, 18, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Great to see you yesterday", 17),
        ("Schön, dass wir uns vorgestern getroffen haben", 16),
        ("Merci pour hier soir", 17),
        ("Gracias por lo de anoche", 17),
        ("Thanks for this morning", 18),
        ("Gracias por esta mañana", 18),
        ("ayer por la mañana estuvo muy bien", 17),
        ("lovely lunch on Monday", 16),
        ("gut, dass wir am Dienstag gesprochen haben", 17),
        ("merci pour mercredi", 11),
        ("es war gut, Sie am 12. Juni zu sehen", 12),
        ("our talk on June 3rd", 3),
        ("unser Gespräch vom 5.6.", 5),
    ],
)
def test_a_sentence_that_names_its_day_is_exact(text: str, day: int) -> None:
    told = find_past_day(text, WEDNESDAY)
    assert told.exact
    assert told.earliest == told.latest == date(2025, 6, day)


@pytest.mark.parametrize(
    "text",
    [
        "Finally some sun here, thank you.",
        "Lovely lunch, and we sat outside.",
        "Merci pour mon livre, à Lyon.",
        "Gracias por la segunda reunión.",
    ],
)
def test_a_common_word_is_no_short_name_of_a_day(text: str) -> None:
    assert not find_past_day(text, WEDNESDAY).exact


def test_a_short_name_of_a_day_is_read() -> None:
    assert find_past_day("Great to see you on Mon", WEDNESDAY).latest == date(2025, 6, 16)
    assert find_past_day("lunch on Sat was fun", WEDNESDAY).latest == date(2025, 6, 14)


def test_days_of_languages_without_a_pack_are_read() -> None:
    assert find_past_day("Grazie per giovedì", WEDNESDAY).latest == date(2025, 6, 12)
    assert find_past_day("Bedankt voor 3 maart", WEDNESDAY).latest == date(2025, 3, 3)


def test_without_a_day_only_a_range_is_known() -> None:
    told = find_past_day("It was good to meet you.", WEDNESDAY)
    assert not told.exact
    assert told.latest == WEDNESDAY.date()
    assert find_past_day("Good to meet you last week.", WEDNESDAY).earliest < told.earliest


@pytest.mark.parametrize(
    "text",
    [
        "See you tomorrow",
        "Looking forward to Thursday",
        "Bis morgen früh",
        "À lundi",
        "hasta mañana",
        "nos vemos el martes",
    ],
)
def test_what_lies_ahead_is_told_from_what_was(text: str) -> None:
    assert is_ahead(text)


def test_a_cancelled_meeting_may_be_tomorrows() -> None:
    assert find_day_spoken_of("I can't make it tomorrow", WEDNESDAY).latest == date(2025, 6, 19)
    assert find_day_spoken_of("Ich schaffe es morgen leider nicht", WEDNESDAY).latest == date(2025, 6, 19)


def test_yesterday_is_the_writers_yesterday() -> None:
    far_east = datetime(2025, 6, 18, 1, 0, tzinfo=timezone(timedelta(hours=14)))
    assert find_past_day("yesterday", far_east).latest == date(2025, 6, 17)


@given(st.text(max_size=120), st.datetimes(min_value=datetime(2001, 1, 1), max_value=datetime(2090, 1, 1)))  # noqa: DTZ001 -- the zone is added below
def test_no_sentence_about_the_past_lies_in_the_future(text: str, written: datetime) -> None:
    told = find_past_day(text, written.replace(tzinfo=UTC))
    assert told.earliest <= told.latest <= written.date()
