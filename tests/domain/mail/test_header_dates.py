"""The Date header as programs write it in the language of their users."""

from datetime import UTC, datetime, timedelta

import pytest

from plugin.domain.language.packs import entries_in, languages_of
from plugin.domain.mail.header_dates import parse_header_date
from plugin.domain.mail.quote_words import month_number

MOMENT = datetime(2025, 10, 7, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "Tue, 7 Oct 2025 14:05:00 +0000",
        "Tue, 7 Oct 2025 16:05:00 +0200 (CEST)",
        "7 Oct 2025 14:05 GMT",
        "Tue, 07 Oct 25 14:05:00 UT",
        "Tuesday, October 7, 2025 2:05 PM",
        "Tue, 7 Oct 2025 2:05:00 PM +0000",
        "Tue, 7 Oct 2025 04:05 PM +0200",
        "Tue, 7 Oct 2025 16:05:00 +02:00",
        "Tue, 7 Oct 2025 16:05:00 GMT+0200",
        "Tue, 7 Oct 2025 16:05:00 GMT+02:00",
        "Tue, 7 Oct 2025 16:05:00 GMT+2",
        "Tue, 7 Oct 2025 16:05:00 UTC+0200",
        "Tue Oct 7 16:05:00 GMT+02:00 2025",
        "1759845900",
        "Tue, 7 Oct 2025 16:05:00 CEST",
        "Di, 7 Okt 2025 16:05:00 MESZ",
        "Tue, 7 Oct 2025 10:05:00 -0400 (EDT)",
        "Tue, 7 Oct 2025 10:05:00 --0400",
        "2025-10-07T14:05:00Z",
        "2025-10-07T16:05:00+02:00",
        "2025-10-07 14:05:00",
        "2025-10-07 16:05:00 +0200",
        "20251007T140500Z",
        "Tue Oct  7 14:05:00 2025",
        "Tue Oct  7 14:05:00 UTC 2025",
        "mar oct 7 14:05:00 2025",
        "Di., 7. Oktober 2025 16:05:00 +0200",
        "mar., 7 oct. 2025 16:05:00 +0200",
        "mar, 07 ott 2025 16:05:00 +0200",
        "ter, 7 out 2025 16:05:00 +0200",
        "di, 7 okt. 2025 16:05:00 +0200",
        "wt., 7 paź 2025 16:05:00 +0200",
        "вт, 7 окт 2025 16:05:00 +0200",
        "út, 7 říj 2025 16:05:00 +0200",
        "K, 7 okt. 2025 16:05:00 +0200",
        "Sal, 7 Eki 2025 16:05:00 +0200",
        "Τρι, 7 Οκτ 2025 16:05:00 +0200",
        "2025年10月7日 16:05:00 +0200",
        "Tue, 7 Oct 2025 14.05.00 +0000",
        "Tue,7 Oct 2025 14:05:00+0000",
        "Tue, 7 Oct 125 14:05:00 +0000",
        "7-Oct-2025 14:05:00 +0000",
    ],
)
def test_dates_of_any_make_are_read(written: str) -> None:
    assert parse_header_date(written) == MOMENT


def test_a_zone_stays_the_writers() -> None:
    date = parse_header_date("Tue, 7 Oct 2025 16:05:00 GMT+0200")
    assert date is not None
    assert date.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    "written", ["", "soon", "Tue, 45 Oct 2025 14:05:00 +0000", "Tue, 7 Oct 2025 99:05:00 +0000", "()" * 200, "1" * 300]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert parse_header_date(written) is None


@pytest.mark.parametrize("language", languages_of("mail.months"))
def test_every_language_names_twelve_months(language: str) -> None:
    months = entries_in(language, "mail.months")
    assert len(months) == 12
    assert all(month_number(month.split()[0]) == number for number, month in enumerate(months, start=1) if month != "-")
