"""A bound on tries by the network that they come from."""

from datetime import UTC, datetime, timedelta

import pytest

from web.pages.tries import MOST_KNOWN, Tries, network_of

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_whoever_tries_too_often_waits_and_nobody_else_does() -> None:
    tries = Tries(3, MINUTE)
    assert [tries.take("192.0.2.1", now=NOW) for _ in range(5)] == [True, True, True, False, False]
    assert tries.take("192.0.2.2", now=NOW)
    assert not tries.take("192.0.2.1", now=NOW + MINUTE - timedelta(seconds=1))
    assert tries.take("192.0.2.1", now=NOW + MINUTE)


def test_a_clock_that_was_put_back_shuts_nobody_out() -> None:
    tries = Tries(1, MINUTE)
    assert tries.take("192.0.2.1", now=NOW)
    assert tries.take("192.0.2.1", now=NOW - timedelta(days=1))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("", "unknown", True),
    ],
)
def test_an_ipv6_network_counts_as_one(one: str, other: str, *, same: bool) -> None:
    assert (network_of(one) == network_of(other)) is same


def test_what_is_remembered_is_bounded() -> None:
    tries = Tries(1, MINUTE)
    assert tries.take("192.0.2.1", now=NOW)
    for number in range(MOST_KNOWN):
        tries.take(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}", now=NOW)
    assert len(tries._of_late) == MOST_KNOWN
