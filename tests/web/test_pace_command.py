"""`askwell pace`: what is set, setting it, and what cannot be set."""

import json
from collections.abc import Callable

import pytest
from printed import Printed

from plugin.domain.model import Account

Askwell = Callable[..., Printed]
pytestmark = pytest.mark.usefixtures("imported")


def test_without_an_option_what_is_set_is_told(askwell: Askwell) -> None:
    assert askwell("pace").out.splitlines() == [
        "Asks a day: at most 3",
        "The same person again: after 90 days",
        "One reminder: after 7 working days of silence",
        "Quiet days: none",
        "Days off: none",
    ]


def test_what_is_set_holds(askwell: Askwell, imported: Account) -> None:
    options = ("--asks-a-day", "1", "--interval", "60", "--rest", "client=180", "--quiet", "sat,Sunday")
    told = askwell("pace", *options, "--reminder", "7", "--off", "2126-12-24/2127-01-06", "--json")
    assert json.loads(told.out) == {
        "asks_a_day": 1,
        "interval_days": 60,
        "rest_days": {"client": 180},
        "reminder_days": 7,
        "quiet": ["sat", "sun"],
        "off": [{"first": "2126-12-24", "last": "2127-01-06"}],
    }
    back = askwell("pace", "--rest", "client=", "--quiet", "none", "--no-off", "2126-12-24/2127-01-06", "--json")
    assert [json.loads(back.out)[key] for key in ("rest_days", "quiet", "off")] == [{}, [], []]
    assert imported.address


def test_on_a_quiet_day_suggest_says_why(askwell: Askwell) -> None:
    askwell("pace", "--quiet", "mon")
    assert "Today is one of your quiet days" in askwell("suggest", "--now", "2026-06-15T10:00:00+00:00").out
    assert "quiet days" not in askwell("suggest", "--now", "2026-06-16T10:00:00+00:00").out


@pytest.mark.parametrize(
    ("option", "value", "why"),
    [
        ("--asks-a-day", "0", "from 1 to 10"),
        ("--interval", "3", "from 14 to 730"),
        ("--rest", "client", "is no rest"),
        ("--rest", "boss=90", "is no rest"),
        ("--reminder", "1", "working days"),
        ("--quiet", "someday", "no days of the week"),
        ("--quiet", "mon,tue,wed,thu,fri,sat,sun", "at least one day"),
        ("--off", "tomorrow", "first and the last"),
        ("--no-off", "2126-12-24/2127-01-06", "are no days off"),
    ],
)
def test_what_cannot_be_set_ends_with_a_sentence(askwell: Askwell, option: str, value: str, why: str) -> None:
    told = askwell("pace", option, value)
    assert (told.status, told.out) == (1, "")
    assert why in told.err
