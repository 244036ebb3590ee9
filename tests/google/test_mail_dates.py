"""The date of a message where Gmail's own word for it, and the headers', differ."""

from datetime import UTC, datetime

import pytest

from plugin.google.mail_dates import date_of

TODAY = datetime(2026, 6, 9, 10, 13, tzinfo=UTC)
THEN = "Tue, 09 Mar 2021 10:13:20 +0100"
THEN_UTC = datetime(2021, 3, 9, 9, 13, 20, tzinfo=UTC)
RECEIVED = "from a.example by b.example; Tue, 09 Mar 2021 10:15:00 +0100"
NOW_RECEIVED = "from a.example by b.example; Tue, 09 Jun 2026 10:13:00 +0000"


@pytest.mark.parametrize(
    ("internal", "headers", "date"),
    [
        pytest.param(
            TODAY, [("Received", NOW_RECEIVED), ("Date", "Tue, 09 Jun 2026 10:12:00 +0000")], TODAY, id="arrived"
        ),
        pytest.param(TODAY, [("Received", NOW_RECEIVED), ("Date", THEN)], TODAY, id="a sender's clock is years behind"),
        pytest.param(
            TODAY, [("Received", NOW_RECEIVED), ("Date", "Tue, 09 Jun 2037 10:12:00 +0000")], TODAY, id="and ahead"
        ),
        pytest.param(TODAY, [("Received", NOW_RECEIVED)], TODAY, id="arrived without a date"),
        pytest.param(TODAY, [("Received", RECEIVED), ("Date", THEN)], THEN_UTC, id="imported today"),
        pytest.param(
            TODAY,
            [("Received", RECEIVED), ("Received", "by c.example; Mon, 8 Mar 2021 09:00:00 +0000"), ("Date", THEN)],
            THEN_UTC,
            id="imported today, over several servers",
        ),
        pytest.param(
            TODAY,
            [("Received", RECEIVED), ("Date", "Thu, 01 Jan 1970 00:00:00 +0000")],
            datetime(2021, 3, 9, 9, 15, tzinfo=UTC),
            id="imported today, its own date forged",
        ),
        pytest.param(TODAY, [("Date", THEN)], THEN_UTC, id="a sent mail copied in over IMAP"),
        pytest.param(TODAY, [("Date", "Tue, 09 Jun 2026 10:12:00 +0000")], TODAY, id="sent"),
        pytest.param(TODAY, [("Date", "nonsense")], TODAY, id="sent, without a date that can be read"),
        pytest.param(TODAY, [], TODAY, id="nothing but Gmail's word"),
        pytest.param(datetime(1970, 1, 1, tzinfo=UTC), [("Date", THEN)], THEN_UTC, id="0"),
        pytest.param(
            datetime(1970, 1, 21, 13, tzinfo=UTC), [("Received", RECEIVED), ("Date", THEN)], THEN_UTC, id="seconds"
        ),
        pytest.param(
            datetime(1970, 1, 21, tzinfo=UTC),
            [("Received", RECEIVED)],
            datetime(2021, 3, 9, 9, 15, tzinfo=UTC),
            id="seconds, no date",
        ),
        pytest.param(datetime(2401, 1, 1, tzinfo=UTC), [("Date", THEN)], THEN_UTC, id="another unit"),
        pytest.param(None, [("Date", THEN)], THEN_UTC, id="no word of Gmail's"),
        pytest.param(
            datetime(2015, 1, 1, tzinfo=UTC), [("Received", RECEIVED), ("Date", THEN)], THEN_UTC, id="too early"
        ),
        pytest.param(None, [("Date", "Tue, 1 Jan 1901 00:00:00 +1400")], None, id="the year 1901"),
        pytest.param(None, [("Date", "Fri, 31 Dec 9999 23:59:59 -1200")], None, id="the year 9999"),
        pytest.param(None, [], None, id="nothing at all"),
        pytest.param(
            datetime(1999, 5, 1, tzinfo=UTC), [], datetime(1999, 5, 1, tzinfo=UTC), id="old, and nothing else tells"
        ),
    ],
)
def test_the_date_is_the_one_that_can_be_true(
    internal: datetime | None, headers: list[tuple[str, str]], date: datetime | None
) -> None:
    assert date_of(internal, headers) == date
