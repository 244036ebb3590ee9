"""The pace of all users together: one line, nothing booked far ahead, nearly all of the quota and never more."""

import threading
from collections.abc import Callable
from contextlib import closing

import pytest
from google_worlds import NOW, a_stranger, a_world, credentials_for
from hand_clock import Hand

from plugin.google.gmail import GmailMailbox
from plugin.google.pacing import Pacing, Stopped, SystemClock, Waiting
from plugin.google.project_pace import FRESH_SECONDS, OwnLedger, ProjectPace, WithinProject, join_project
from plugin.google.units import GMAIL_QUOTAS
from plugin.sandbox.server import start_sandbox

PRICE = 40
LIMIT = 30_000


class Book:
    """A ledger that grants at once, or after so many seconds, and notes what was booked and held."""

    def __init__(self, wait: float = 0.0) -> None:
        self.wait = wait
        self.booked: list[float] = []
        self.held: list[float] = []

    def book(self, units: float, per_minute: float) -> float:  # noqa: ARG002 -- the ledger's
        self.booked.append(units)
        return self.wait

    def hold(self, seconds: float) -> None:
        self.held.append(seconds)


def _most(spent: list[tuple[float, int]], window: float) -> int:
    """The most units in any window of that length."""
    first = units = most = 0
    for moment, price in spent:
        units += price
        while spent[first][0] <= moment - window:
            units -= spent[first][1]
            first += 1
        most = max(most, units)
    return most


@pytest.mark.parametrize("limit", [1_500, LIMIT, 1_200_000])
def test_at_least_95_percent_of_the_quota_is_used_and_never_more_in_any_minute(limit: int) -> None:
    hand = Hand()
    pace, waiting = ProjectPace(limit, OwnLedger(hand), clock=hand), Waiting(hand)
    price = max(PRICE, limit // 3000)
    spent: list[tuple[float, int]] = []
    while hand.seconds < 1300:
        pace.take(price, waiting)
        spent.append((hand.seconds, price))
    assert len(spent) * price >= 0.95 * limit * 5
    assert _most(spent, 60.0) <= limit


@pytest.mark.parametrize("idle", [0.3, 2, 7, 23, 45, 59, 61, 200])
def test_no_rhythm_of_work_exceeds_a_minutes_quota(idle: float) -> None:
    hand = Hand()
    pace, waiting = ProjectPace(LIMIT, OwnLedger(hand), clock=hand), Waiting(hand)
    spent: list[tuple[float, int]] = []
    for turn in range(12):
        end = hand.seconds + 3 + 7 * (turn % 5)
        while hand.seconds < end:
            pace.take(PRICE, waiting)
            spent.append((hand.seconds, PRICE))
        hand.seconds += idle
    assert _most(spent, 60.0) <= LIMIT


def test_what_a_process_takes_with_it_when_it_is_killed_is_a_moments_quota_or_one_call() -> None:
    for limit in (LIMIT, 1_200_000):
        hand, book = Hand(), Book(wait=0.01)
        pace, waiting = ProjectPace(limit, book, clock=hand), Waiting(hand)
        for _ in range(500):
            pace.take(PRICE, waiting)
        assert max(book.booked) <= max(PRICE, limit / 60 * 0.03)


def test_many_cheap_calls_share_a_trip_to_the_ledger() -> None:
    hand, book = Hand(), Book(wait=0.01)
    pace, waiting = ProjectPace(1_200_000, book, clock=hand), Waiting(hand)
    for _ in range(1000):
        pace.take(2, waiting)
    assert len(book.booked) < 50
    assert sum(book.booked) < 2 * 2000


def test_who_spends_little_leaves_little_lying() -> None:
    hand, book = Hand(), Book()
    pace, waiting = ProjectPace(1_200_000, book, clock=hand), Waiting(hand)
    for _ in range(20):
        pace.take(2, waiting)
        hand.seconds += 30
    assert book.booked == [2.0] * 20


def test_what_was_booked_a_while_ago_is_not_spent_any_more() -> None:
    hand, book = Hand(), Book()
    pace, waiting = ProjectPace(1_200_000, book, clock=hand), Waiting(hand)
    for _ in range(10):
        pace.take(PRICE, waiting)
    before = len(book.booked)
    pace.take(1, waiting)
    assert len(book.booked) == before, "something was left"
    hand.seconds += FRESH_SECONDS * 2
    pace.take(1, waiting)
    assert len(book.booked) == before + 1


def test_what_somebody_booked_who_was_stopped_is_the_next_ones_and_no_earlier() -> None:
    hand, book = Hand(), Book(wait=30.0)
    pace, gone, waiting = ProjectPace(LIMIT, book, clock=hand), Waiting(hand), Waiting(hand)
    gone.stop()
    with pytest.raises(Stopped):
        pace.take(PRICE, gone)
    assert hand.seconds == 1000.0
    pace.take(PRICE, waiting)
    assert book.booked == [PRICE]
    assert hand.seconds == pytest.approx(1030.0, abs=0.01)


def test_who_is_stopped_while_waiting_in_line_leaves_it() -> None:
    book, clock = Book(wait=3600.0), SystemClock()
    pace = ProjectPace(LIMIT, book, clock=clock)
    line = [Waiting(clock) for _ in range(3)]
    ended: list[str] = []

    def take(waiting: Waiting) -> None:
        try:
            pace.take(PRICE, waiting)
        except Stopped:
            ended.append("stopped")

    threads = [threading.Thread(target=take, args=(one,)) for one in line]
    for thread in threads:
        thread.start()
    for waiting in reversed(line):
        waiting.stop()
    for thread in threads:
        thread.join(60)
    assert ended == ["stopped"] * 3


@pytest.fixture
def users() -> tuple[Hand, ProjectPace, Callable[[], WithinProject]]:
    hand = Hand()
    project = ProjectPace(LIMIT, OwnLedger(hand), clock=hand)
    return hand, project, lambda: WithinProject(Pacing(6000, clock=hand), project, clock=hand)


def test_a_user_waits_for_the_slower_of_both(users: tuple[Hand, ProjectPace, Callable[[], WithinProject]]) -> None:
    hand, _, user = users
    one = user()
    for _ in range(100):
        one.take(PRICE)
    alone = hand.seconds - 1000.0
    assert alone == pytest.approx((4000 - 1000) / (5000 / 60.5), rel=0.1), "the user's own quota"
    slow = ProjectPace(LIMIT, Book(wait=5.0), clock=hand)
    other, before = WithinProject(Pacing(6000, clock=hand), slow, clock=hand), hand.seconds
    other.take(PRICE)
    assert hand.seconds == pytest.approx(before + 5.0, abs=0.01), "a user who has spent nothing waits for the project's"


def test_what_google_names_for_all_users_holds_for_all_and_what_it_names_for_one_for_one(
    users: tuple[Hand, ProjectPace, Callable[[], WithinProject]],
) -> None:
    hand, _, user = users
    one, other = user(), user()
    one.hold(30.0)
    other.take(PRICE)
    assert hand.seconds == 1000.0
    one.note(refused=True, everybody=True)
    one.hold(20.0, everybody=True)
    other.take(PRICE)
    assert hand.seconds == 1000.0, "one refusal may be chance, and holds the one"
    one.note(refused=True, everybody=True)
    one.hold(20.0, everybody=True)
    other.take(PRICE)
    assert hand.seconds == pytest.approx(1020.0, abs=0.01)
    one.take(PRICE)
    assert hand.seconds == pytest.approx(1030.0, abs=0.01)
    for _ in range(20):
        one.note(refused=False)
    one.hold(20.0, everybody=True)
    other.take(PRICE)
    assert hand.seconds == pytest.approx(1030.0, abs=0.01)


def test_refusals_for_all_users_slow_all_of_them_down_and_a_users_own_only_the_user(
    users: tuple[Hand, ProjectPace, Callable[[], WithinProject]],
) -> None:
    _, project, user = users
    one, other = user(), user()
    much = LIMIT * 3
    before, theirs = project.seconds_for(much), other.seconds_for(2000)
    for _ in range(40):
        one.note(refused=True)
    assert project.seconds_for(much) == before
    assert other.seconds_for(2000) == theirs
    for _ in range(40):
        one.note(refused=True, everybody=True)
    assert project.seconds_for(much) > before * 1.9
    assert other.seconds_for(much) > before * 1.9


def test_all_of_a_process_share_one_pace_and_another_limit_is_another() -> None:
    hand = Hand()
    same = [join_project("credentials", 1000, None, clock=hand) for _ in range(2)]
    assert same[0] is same[1]
    assert join_project("credentials", 2000, None, clock=hand) is not same[0]
    assert join_project("others", 1000, None, clock=hand) is not same[0]


def test_where_the_project_has_less_than_was_said_the_second_refusal_holds_everybody() -> None:
    hand, book = Hand(), Book()
    project = ProjectPace(1_200_000, book, clock=hand)
    letters = [a_stranger(number, 1.0) for number in range(11)]
    with start_sandbox(a_world(letters), project_units=100, clock=hand.monotonic, now=lambda: NOW) as sandbox:
        pace = WithinProject(Pacing(6000, clock=hand), project, clock=hand)
        quota = GMAIL_QUOTAS["2026"]
        with closing(
            GmailMailbox(credentials_for(sandbox), url=sandbox.url, quota=quota, clock=hand, pace=pace)
        ) as mailbox:
            for letter in letters[:6]:
                mailbox.fetch_message(letter.id)
            assert (sandbox.counters.refusals, book.held) == (1, [])
            for letter in letters[6:]:
                mailbox.fetch_message(letter.id)
            assert sandbox.counters.refusals == 2
            assert len(book.held) == 1
            assert book.held[0] > 50.0, "as long as Google names"
