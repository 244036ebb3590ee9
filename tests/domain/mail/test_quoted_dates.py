from datetime import UTC, datetime, timedelta, timezone

import pytest

from plugin.domain.mail.quoted_dates import parse_quoted_date

MOMENT = datetime(2026, 5, 11, 16, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "On Mon, May 11, 2026 at 4:12 PM Sam wrote:",
        "Le lun. 11 mai 2026 à 16:12, Sam a écrit :",
        "Montag, 11. Mai 2026 16:12",
        "El lun, 11 may 2026 a las 16:12",
        "11.5.2026 klo 16.12",
        "2026年5月11日(月) 16:12",
        "2026년 5월 11일 (월) 오후 4:12",
        "5/11/2026 4:12 PM",
        "11/05/2026 16:12",
        "2026-05-11 16:12",
        "Mon May 11 16:12:00 2026",
        "11 мая 2026 г., в 16:12",
    ],
)
def test_dates_above_quotes_are_read_in_many_languages(text: str) -> None:
    assert parse_quoted_date(text) == MOMENT


def test_the_hour_of_an_asctime_is_no_year() -> None:
    assert parse_quoted_date("Mon Apr 13 08:13:05 2009") == datetime(2009, 4, 13, 8, 13, 5, tzinfo=UTC)
    assert parse_quoted_date("Fri Apr  3 08:13:05 2009") == datetime(2009, 4, 3, 8, 13, 5, tzinfo=UTC)


def test_zones_are_kept() -> None:
    assert parse_quoted_date("11 May 2026, 16:12 +0200") == datetime(
        2026, 5, 11, 16, 12, tzinfo=timezone(timedelta(hours=2))
    )
    assert parse_quoted_date("May 11, 2026, 4:12 PM EST") == datetime(
        2026, 5, 11, 16, 12, tzinfo=timezone(timedelta(hours=-5))
    )


@pytest.mark.parametrize("text", ["", "yesterday", "Room 12", "99/99/2026", "31 February 2026"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_quoted_date(text) is None
