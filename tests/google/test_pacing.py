"""The pace of the quota: steady, nearly all of it, never more; on a clock that the test moves."""

import threading
from itertools import pairwise

import pytest
from hand_clock import Hand

from plugin.google.pacing import BURST_SECONDS, Pacing, Stopped, SystemClock
from plugin.google.transport import Lanes
from plugin.google.units import GMAIL_QUOTAS

QUOTA = GMAIL_QUOTAS["2026"]


def _spend(pacing: Pacing, hand: Hand, seconds: float, price: int = 20) -> list[float]:
    """When each call of `price` was let through, for so long."""
    end = hand.seconds + seconds
    moments: list[float] = []
    while hand.seconds < end:
        pacing.take(price)
        moments.append(hand.seconds)
    return [moment for moment in moments if moment < end]


def _most(moments: list[float], window: float, price: int) -> int:
    """The most units in any window of that length."""
    first = most = 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - window:
            first += 1
        most = max(most, last - first + 1)
    return most * price


@pytest.mark.parametrize(("name", "price"), [("2026", 20), ("2026", 40), ("legacy", 5), ("legacy", 10)])
def test_at_least_95_percent_of_the_quota_is_used_and_never_more_in_any_minute(name: str, price: int) -> None:
    hand = Hand()
    quota = GMAIL_QUOTAS[name]
    moments = _spend(Pacing(quota.units_per_minute, clock=hand), hand, 600, price)
    assert len(moments) * price >= 0.95 * quota.units_per_minute * 10
    assert _most(moments, 60, price) <= quota.units_per_minute


def test_a_burst_is_ten_seconds_worth_at_most() -> None:
    hand = Hand()
    moments = _spend(Pacing(QUOTA.units_per_minute, clock=hand), hand, 200)
    burst = QUOTA.units_per_minute * BURST_SECONDS / 60
    assert _most(moments, 0.001, 20) <= burst + 20
    assert moments[:50] == [1000.0] * 50


def test_it_is_steady_after_the_burst() -> None:
    hand = Hand()
    moments = _spend(Pacing(QUOTA.units_per_minute, clock=hand), hand, 300)
    pauses = [later - earlier for earlier, later in pairwise(moments)]
    assert max(pauses) < 1.0


def test_an_idle_minute_gives_the_burst_back_and_a_busy_one_does_not() -> None:
    hand = Hand()
    pacing = Pacing(QUOTA.units_per_minute, clock=hand)
    moments = _spend(pacing, hand, 120)
    hand.seconds += 5
    moments += _spend(pacing, hand, 60)
    hand.seconds += 90
    after = hand.seconds
    moments += _spend(pacing, hand, 60)
    assert _most(moments, 60, 20) <= QUOTA.units_per_minute
    assert sum(moment == after for moment in moments) == 50


@pytest.mark.parametrize("idle", [1, 7, 23, 45, 59, 61])
def test_no_rhythm_of_work_exceeds_a_minutes_quota(idle: float) -> None:
    hand = Hand()
    pacing = Pacing(QUOTA.units_per_minute, clock=hand)
    moments: list[float] = []
    for round_ in range(12):
        moments += _spend(pacing, hand, 3 + 7 * (round_ % 5))
        hand.seconds += idle
    assert _most(moments, 60, 20) <= QUOTA.units_per_minute


def test_what_a_wait_saves_up_is_spent_afterwards_and_no_minute_exceeds_the_quota() -> None:
    hand = Hand()
    pacing = Pacing(QUOTA.units_per_minute, clock=hand)
    hand.seconds += 3
    began = hand.seconds
    moments = _spend(pacing, hand, 5)
    hand.seconds += 4
    moments += _spend(pacing, hand, 80)
    hand.seconds += 6
    moments += _spend(pacing, hand, 100)
    spent = 20 * len(moments)
    assert spent >= 0.97 * QUOTA.units_per_minute * (hand.seconds - began) / 60
    assert _most(moments, 60, 20) <= QUOTA.units_per_minute


def test_a_mailbox_opened_long_before_its_first_call_begins_with_twenty_seconds_worth_at_most() -> None:
    hand = Hand()
    pacing = Pacing(QUOTA.units_per_minute, clock=hand)
    hand.seconds += 3600
    moments = _spend(pacing, hand, 120)
    assert _most(moments, 0.001, 20) <= 2 * QUOTA.units_per_minute * BURST_SECONDS / 60 + 20
    assert _most(moments, 60, 20) <= QUOTA.units_per_minute


def test_what_google_names_holds_for_everybody() -> None:
    hand = Hand()
    pacing = Pacing(QUOTA.units_per_minute, clock=hand)
    pacing.take(20)
    pacing.hold(30)
    pacing.take(20)
    assert hand.seconds == pytest.approx(1030.0, abs=0.01)


def test_frequent_refusals_slow_it_down_and_success_speeds_it_up_again() -> None:
    hand = Hand()
    pacing = Pacing(QUOTA.units_per_minute, clock=hand)
    _spend(pacing, hand, 120)

    def units(seconds: float) -> int:
        return 20 * len(_spend(pacing, hand, seconds))

    before = units(60)
    for _ in range(100):
        pacing.note(refused=True)
    slow = units(60)
    assert slow < before / 3
    for _ in range(300):
        pacing.note(refused=False)
    assert units(120) > 1.5 * before


def test_single_refusals_are_chance() -> None:
    hand = Hand()
    pacing = Pacing(QUOTA.units_per_minute, clock=hand)
    for number in range(200):
        pacing.note(refused=number % 10 == 0)
    moments = _spend(pacing, hand, 300)
    assert len(moments) * 20 >= 0.95 * QUOTA.units_per_minute * 5


def test_the_time_to_the_end_is_honest() -> None:
    hand = Hand()
    pacing = Pacing(QUOTA.units_per_minute, clock=hand)
    _spend(pacing, hand, 90)
    told = pacing.seconds_for(6000)
    began = hand.seconds
    for _ in range(300):
        pacing.take(20)
    assert hand.seconds - began == pytest.approx(told, rel=0.05)


def test_too_many_calls_at_once_are_fewer_from_then_on() -> None:
    lanes = Lanes(20)
    for _ in range(3):
        lanes.narrow()
    assert lanes.limit == 8
    for _ in range(20):
        lanes.narrow()
    assert lanes.limit == 2
    under_way: list[int] = []
    most: list[int] = []

    def call() -> None:
        with lanes:
            under_way.append(1)
            most.append(len(under_way))
            threading.Event().wait(0.005)
            under_way.pop()

    threads = [threading.Thread(target=call) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(most) == 12
    assert max(most) <= 2


def test_stopping_wakes_whoever_waits() -> None:
    pacing = Pacing(60, clock=SystemClock())
    pacing.take(10)
    outcome: list[str] = []

    def wait() -> None:
        try:
            pacing.take(60)
        except Stopped:
            outcome.append("stopped")

    thread = threading.Thread(target=wait)
    thread.start()
    pacing.stop()
    thread.join(5)
    assert outcome == ["stopped"]
