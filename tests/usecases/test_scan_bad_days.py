"""Bad days at Google: what each failure does to a scan, and that nothing is lost over it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from google_worlds import ACCOUNT, ME, NOW, a_thread, a_world, a_year, an_event, open_calendar, open_mailbox
from scan_house import House

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import Address, EventId, MailMessage, RawMessage, Skipped
from plugin.domain.model.port_values import EventPage, Spent
from plugin.errors import BlockedByAdmin, NoMailService, Reconnect, UserError
from plugin.google.calendar import GoogleCalendar
from plugin.google.event_payloads import calendar_event
from plugin.google.transport import Patience
from plugin.google.units import GMAIL_QUOTAS
from plugin.sandbox.faults import Faults
from plugin.sandbox.world import World
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases import mail_reading
from plugin.usecases.scan import scan

FRIEND = "nils@orchard.example"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Callable[..., House]]:
    """Builds houses; their sandboxes are stopped afterwards."""
    built: list[House] = []

    def build(world: World, **options: Any) -> House:
        built.append(House(world, tmp_path / f"account{len(built)}.db", **options))
        return built[-1]

    yield build
    for one in built:
        one.sandbox.stop()


def test_two_percent_faults_and_one_percent_lost_replies_lose_nothing(house: Callable[..., House]) -> None:
    here = house(a_year(threads=120), faults=Faults(seed=3, error_rate=0.02, drop_rate=0.01))
    report = here.scan()
    assert report.complete
    assert report.messages.held == report.messages.listed == 360
    assert here.sandbox.counters.errors > 0
    assert here.sandbox.counters.drops > 0


@pytest.mark.parametrize("wording", ["429", "429-body", "403-user", "403-rate"])
def test_every_wording_of_too_fast_is_waited_for(house: Callable[..., House], wording: str) -> None:
    faults = Faults(refuse_rate=0.3, refusal=wording, retry_after_s=0.0, seed=5)
    here = house(a_world(a_thread(1, FRIEND, 3, replies=2)), faults=faults, now=lambda: datetime.now(UTC))
    report = here.scan(calendar=False, now=NOW)
    assert report.complete
    assert report.messages.held == 3


@pytest.mark.parametrize("wording", ["403-quota", "403-daily"])
def test_a_spent_quota_stops_the_scan_says_when_it_goes_on_and_loses_nothing(
    house: Callable[..., House], wording: str
) -> None:
    here = house(a_year())
    here.sandbox.plan("messages.get", "ok", "ok", "ok", wording, wording, wording, wording, wording, wording)
    report = here.scan()
    assert not report.complete
    assert report.resumes_at is not None
    assert timedelta() < report.resumes_at - datetime.now(UTC) <= timedelta(days=1, hours=1)
    assert "quota is used up" in report.note
    assert 0 < report.messages.held < 60
    known = report.messages.listed
    here.sandbox.plan("messages.list", *[wording] * 8)
    here.sandbox.plan("history.list", *[wording] * 8)
    blocked = here.scan()
    assert not blocked.complete
    assert blocked.messages.listed == known
    with AccountStore.open(here.path) as store:
        run = store.load_last_run()
    assert run is not None
    assert run.finished_at is not None
    here.sandbox.google.dice._plans.clear()
    report = here.scan()
    assert report.complete
    assert report.messages.held == 60


def test_a_message_that_cannot_be_delivered_is_named_tried_again_and_then_skipped(house: Callable[..., House]) -> None:
    world = a_world([message for number in (1, 2, 3) for message in a_thread(number, FRIEND, number, replies=3)])
    broken = world.accounts[0].messages[5].id
    here = house(world, faults=Faults(broken_messages=frozenset({broken})))
    report = here.scan()
    assert not report.complete
    assert report.messages.listed == 12
    assert report.messages.held == 11
    assert [one.id for one in report.messages.skipped] == [broken]
    assert "11 of 12" in report.note
    report = here.scan()
    assert report.complete
    assert report.messages.listed == 12
    assert [one.id for one in report.messages.skipped] == [broken]
    assert "two scans" in report.messages.skipped[0].why
    assert "messages.get" in here.calls(here.scan)
    assert "messages.get" not in here.calls(here.scan)
    assert "messages.get" in here.calls(lambda: here.scan(now=NOW + timedelta(days=2)))


def test_a_message_that_was_undeliverable_for_a_while_is_read_next_time(house: Callable[..., House]) -> None:
    world = a_world(a_thread(1, FRIEND, 3, replies=3))
    broken = world.accounts[0].messages[2].id
    here = house(world, faults=Faults(broken_messages=frozenset({broken})))
    assert not here.scan().complete
    here.sandbox.faults = Faults()
    report = here.scan()
    assert report.complete
    assert report.messages.held == report.messages.listed == 4
    assert report.messages.skipped == ()


def test_a_fault_of_our_own_over_one_message_stops_nothing_and_is_tried_again(
    house: Callable[..., House], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = house(a_world([message for number in (1, 2) for message in a_thread(number, FRIEND, number, replies=3)]))

    def stumble(raw: RawMessage, *, me: frozenset[Address]) -> MailMessage:
        if raw.thread_id == f"{16:016x}":
            raise ZeroDivisionError
        return keep_message(raw, me=me)

    monkeypatch.setattr(mail_reading, "keep_message", stumble)
    report = here.scan()
    assert not report.complete
    assert (report.messages.listed, report.messages.held) == (8, 4)
    assert {one.why for one in report.messages.skipped} == {"Askwell could not read this message (ZeroDivisionError)."}
    monkeypatch.undo()
    report = here.scan()
    assert report.complete
    assert report.messages.held == 8


def test_a_message_without_anything_in_it_is_skipped_with_the_reason(house: Callable[..., House]) -> None:
    world = a_world(a_thread(1, FRIEND, 3, replies=3))
    gutted = world.accounts[0].messages[1].id
    here = house(world, faults=Faults(gutted_messages=frozenset({gutted})))
    report = here.scan()
    assert report.complete
    assert report.messages.listed == 4
    assert report.messages.held == 3
    assert [one.id for one in report.messages.skipped] == [gutted]
    assert "sender" in report.messages.skipped[0].why.lower()
    assert here.scan().messages.skipped == report.messages.skipped


class OddCalendar:
    """A calendar with an event that nobody can read."""

    spent = Spent()

    def fetch_events(self, **_: object) -> EventPage:
        good = calendar_event(an_event(1, FRIEND, 1))
        return EventPage((good,), (), (Skipped("odd", "The event cannot be read: it has no start."),), None, "token")


class ShiftingCalendar:
    """Google's calendar, in which the first event listed is cancelled before its last page is asked for."""

    def __init__(self, google: GoogleCalendar) -> None:
        self.google = google
        self.cancelled: EventId | None = None

    @property
    def spent(self) -> Spent:
        return self.google.spent

    def fetch_events(self, **asked: Any) -> EventPage:
        page = self.google.fetch_events(**asked)
        if page.next_page_token is not None:
            self.cancelled = page.events[0].id
            return page
        assert self.cancelled is not None
        return replace(page, cancelled=(self.cancelled,))


def test_an_event_that_a_later_page_cancels_is_not_counted_as_held(house: Callable[..., House]) -> None:
    # 2,600 events make two pages.
    here = house(a_world([], [an_event(number, FRIEND, 1 + number / 8) for number in range(2600)]))
    with AccountStore.open(here.path) as store, closing(open_calendar(here.sandbox)) as google:
        report = scan(store, None, ShiftingCalendar(google), ACCOUNT, now=NOW)
        assert report.complete
        assert len(store.load_event_ids()) == 2599
        assert (report.events.listed, report.events.held, report.events.new) == (2599, 2599, 2599)


def test_an_event_that_cannot_be_read_is_skipped_with_the_reason(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "account.db") as store:
        report = scan(store, None, OddCalendar(), ACCOUNT, now=NOW)
        assert report.complete
        assert (report.events.listed, report.events.held) == (2, 1)
        assert report.events.skipped == (Skipped("odd", "The event cannot be read: it has no start."),)
        assert store.load_skipped("events") == list(report.events.skipped)


def test_access_taken_back_in_the_middle_asks_to_reconnect_and_gives_the_lease_back(
    house: Callable[..., House],
) -> None:
    here = house(a_year())

    def revoke(told: Any) -> None:
        if told.phase == "first_look_done":
            here.sandbox.revoke(ME)

    with pytest.raises(Reconnect, match="connect the account again"):
        here.scan(progress=revoke)
    with AccountStore.open(here.path) as store:
        run = store.load_last_run()
    assert run is not None
    assert run.finished_at is not None
    assert run.report is not None
    assert not run.report.complete
    assert here.scan().complete


def test_an_expired_access_token_is_renewed_without_a_word(house: Callable[..., House]) -> None:
    here = house(a_year())

    def expire(told: Any) -> None:
        if told.phase in {"first_look_done", "listing"}:
            here.sandbox.expire_access_tokens()

    assert here.scan(progress=expire).complete


def test_an_account_without_gmail_is_read_as_far_as_its_calendar(house: Callable[..., House]) -> None:
    here = house(a_year(), faults=Faults(no_mail=frozenset({ME})))
    report = here.scan()
    assert report.complete
    assert "no Gmail" in report.note
    assert report.events.held == 20
    assert report.messages.listed == 0


@pytest.mark.parametrize(("shut", "open_"), [("gmail", "events"), ("calendar", "messages")])
def test_what_others_must_switch_on_is_said_and_the_rest_is_read(
    house: Callable[..., House], shut: str, open_: str
) -> None:
    here = house(a_year(), faults=Faults(not_configured=frozenset({shut})))
    report = here.scan()
    assert not report.complete
    assert "not switched on" in report.note
    assert getattr(report, open_).held == getattr(report, open_).listed > 0


@pytest.mark.parametrize(
    ("faults", "kind"),
    [
        (Faults(domain_policy=frozenset({ME})), BlockedByAdmin),
        (Faults(not_configured=frozenset({"gmail", "calendar"})), BlockedByAdmin),
    ],
)
def test_where_nothing_can_be_read_the_scan_fails_with_what_to_do(
    house: Callable[..., House], faults: Faults, kind: type[UserError]
) -> None:
    here = house(a_year(), faults=faults)
    with pytest.raises(kind):
        here.scan()
    with AccountStore.open(here.path) as store:
        run = store.load_last_run()
    assert run is not None
    assert run.finished_at is not None


def test_an_account_without_gmail_that_granted_only_mail_is_a_failure(house: Callable[..., House]) -> None:
    here = house(a_year(), faults=Faults(no_mail=frozenset({ME})))
    with pytest.raises(NoMailService, match="no Gmail"):
        here.scan(calendar=False)


def test_a_service_that_is_down_stops_its_part_and_not_the_other(house: Callable[..., House]) -> None:
    here = house(a_year(), faults=Faults(error_rate=1.0, only=frozenset({"events.list"})))
    report = here.scan()
    assert not report.complete
    assert report.messages.held == report.messages.listed > 0
    here.sandbox.faults = Faults(error_rate=1.0, only=frozenset({"messages.get", "threads.get"}))
    here.deliver(b"From: nils@orchard.example\r\nTo: mara@tidewell.example\r\nSubject: Fresh\r\n\r\nHello\r\n")
    here.sandbox.expire_history()
    report = here.scan()
    assert report.events.held == 20


def test_no_network_ends_in_an_incomplete_report_that_keeps_what_there_is(house: Callable[..., House]) -> None:
    here = house(a_year())

    def cut(told: Any) -> None:
        if told.phase == "mail":
            here.sandbox.stop()

    report = here.scan(progress=cut)
    assert not report.complete
    assert "cannot be reached" in report.note
    assert 0 < report.messages.held < 60
    assert report.messages.listed == 60


def test_mail_too_new_for_the_search_is_not_taken_for_deleted(house: Callable[..., House]) -> None:
    seconds = [1000.0]
    faults = Faults(search_lag_s=60.0)
    here = house(a_world(a_thread(1, FRIEND, 3)), faults=faults, clock=lambda: seconds[0])
    here.scan()
    raw = b"From: nils@orchard.example\r\nTo: mara@tidewell.example\r\nSubject: Fresh\r\n\r\nHello\r\n"
    here.deliver(raw)
    here.scan()
    assert "Fresh" in here.subjects()
    here.sandbox.expire_history()
    here.scan()
    assert "Fresh" in here.subjects()


def test_a_calendar_without_sync_tokens_is_listed_each_time(house: Callable[..., House]) -> None:
    here = house(a_world([], [an_event(number, FRIEND, number) for number in range(1, 6)]))
    here.sandbox.faults = Faults(no_sync_token=True)
    here.scan()
    here.sandbox.cancel_event(ME, "event00002")
    report = here.scan()
    assert report.complete
    assert len(here.events()) == 4


class PressedClock:
    """Time a hundred times as fast, for pacing and waiting alike."""

    factor = 100.0

    def __init__(self) -> None:
        self._start = datetime.now(UTC)

    def monotonic(self) -> float:
        return (datetime.now(UTC) - self._start).total_seconds() * self.factor

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.monotonic())

    def wait(self, seconds: float, stop: threading.Event) -> None:
        stop.wait(seconds / self.factor)


@pytest.mark.slow
def test_with_429_on_a_third_of_2000_calls_every_one_comes_through(house: Callable[..., House]) -> None:
    _calls_through_refusals(house, 2000)


def test_with_429_on_a_third_of_the_calls_every_one_comes_through(house: Callable[..., House]) -> None:
    _calls_through_refusals(house, 300)


def _calls_through_refusals(house: Callable[..., House], count: int) -> None:
    clock = PressedClock()
    faults = Faults(seed=11, refuse_rate=0.3, retry_after_s=1.0)
    world = a_world(a_thread(1, FRIEND, 3))
    here = house(world, faults=faults, clock=clock.monotonic)
    quota = replace(GMAIL_QUOTAS["legacy"], units_per_minute=600_000)
    mailbox = open_mailbox(here.sandbox, quota=quota, clock=clock, patience=Patience())
    try:
        for _ in range(count):
            assert mailbox.fetch_message(world.accounts[0].messages[0].id).id
    finally:
        mailbox.close()
    assert mailbox.spent.calls - mailbox.spent.refused == count
    assert mailbox.spent.refused > count / 4
