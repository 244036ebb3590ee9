"""What real accounts answer for good: each part of a scan alone, what is said of it, and that nothing else is lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from google_worlds import ME, NOW, a_letter, a_stranger, a_thread, a_world, a_year, an_event
from scan_house import House

from plugin.domain.model import ScanReport
from plugin.errors import NoCalendarService, NotThere, UserError
from plugin.sandbox.faults import Faults
from plugin.sandbox.troubles import Trouble
from plugin.sandbox.world import SendAs, World, WorldMessage
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.own_addresses import ALIASES

pytestmark = pytest.mark.alike(2)

FRIEND = "nils@orchard.example"
THREADS = [*a_thread(1, FRIEND, 30, replies=3), *a_thread(2, FRIEND, 20, replies=1), *a_thread(3, FRIEND, 10)]
ALL = len(THREADS)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Callable[..., House]]:
    """Builds houses; their sandboxes are stopped afterwards."""
    built: list[House] = []

    def build(world: World, *troubles: Trouble, **options: Any) -> House:
        if troubles:
            options["faults"] = replace(options.get("faults", Faults()), troubles=troubles)
        built.append(House(world, tmp_path / f"account{len(built)}.db", **options))
        return built[-1]

    yield build
    for one in built:
        one.sandbox.stop()


def a_small_world() -> World:
    """Eight messages in three threads, and three meetings."""
    return a_world(THREADS, [an_event(number, FRIEND, number) for number in range(1, 4)])


def counts(report: ScanReport) -> tuple[int, int, int, int]:
    """Messages and events, listed and held."""
    return report.messages.listed, report.messages.held, report.events.listed, report.events.held


# --- accounts without one of the services


@pytest.mark.parametrize("answer", ["400-precondition", "400-no-mail"])
@pytest.mark.parametrize("methods", [("messages.list", "getProfile", "settings.sendAs.list"), ("messages.list",)])
def test_an_account_without_a_mailbox_is_complete_with_its_calendar(
    house: Callable[..., House], answer: str, methods: tuple[str, ...]
) -> None:
    here = house(a_small_world(), *(Trouble(method, answer) for method in methods))
    report = here.scan()
    assert report.complete
    assert "has no Gmail" in report.note
    assert counts(report) == (0, 0, 3, 3)
    assert here.scan().complete


def test_an_account_without_a_calendar_is_complete_with_its_mail(house: Callable[..., House]) -> None:
    here = house(a_small_world(), Trouble("events.list", "403-no-calendar"))
    report = here.scan()
    assert report.complete
    assert "no Google Calendar" in report.note
    assert counts(report) == (ALL, ALL, 0, 0)


def test_an_account_with_neither_is_a_failure(house: Callable[..., House]) -> None:
    troubles = (Trouble("events.list", "403-no-calendar"), Trouble("messages.list", "400-precondition"))
    with pytest.raises(UserError, match="has no"):
        house(a_small_world(), *troubles).scan()
    with pytest.raises(NoCalendarService):
        house(a_small_world(), *troubles).scan(mail=False)


# --- one part is refused, the others are read


@pytest.mark.parametrize(
    "answer", ["403", "500", "404", "400", "403-scope", "401", "garbled", "empty", "400-precondition"]
)
def test_a_refused_alias_list_leaves_the_mail_and_is_asked_for_again(house: Callable[..., House], answer: str) -> None:
    here = house(a_small_world(), Trouble("settings.sendAs.list", answer))
    report = here.scan()
    assert report.complete
    assert counts(report) == (ALL, ALL, 3, 3)
    assert here.calls(here.scan)["settings.sendAs.list"] >= 1
    here.sandbox.faults = Faults()
    assert here.calls(here.scan)["settings.sendAs.list"] == 1
    assert "settings.sendAs.list" not in here.calls(here.scan)


@pytest.mark.parametrize("answer", ["403", "500", "404"])
def test_without_a_profile_the_mail_is_read_and_listed_again_next_time(
    house: Callable[..., House], answer: str
) -> None:
    here = house(a_small_world(), Trouble("getProfile", answer))
    assert counts(here.scan()) == (ALL, ALL, 3, 3)
    calls = here.calls(here.scan)
    assert "history.list" not in calls
    assert calls["messages.list"] > 0
    here.sandbox.faults = Faults()
    assert here.scan().complete
    assert here.calls(here.scan) == {"oauth.token": 2, "events.list": 1, "history.list": 1}


@pytest.mark.parametrize(
    ("answer", "word"), [("404", "calendar"), ("403", "refused"), ("400", "refused"), ("500", "500")]
)
def test_a_refused_calendar_leaves_the_mail_and_is_named(house: Callable[..., House], answer: str, word: str) -> None:
    here = house(a_small_world(), Trouble("events.list", answer))
    report = here.scan()
    assert not report.complete
    assert word in report.note
    assert counts(report) == (ALL, ALL, 0, 0)


def test_a_calendar_that_is_refused_later_keeps_what_was_held(house: Callable[..., House]) -> None:
    here = house(a_small_world())
    here.scan()
    here.sandbox.faults = Faults(troubles=(Trouble("events.list", "404"),))
    report = here.scan()
    assert not report.complete
    assert counts(report) == (ALL, ALL, 3, 3)
    assert len(here.events()) == 3


@pytest.mark.parametrize("method", ["messages.list", "getProfile"])
def test_a_mailbox_that_is_not_found_leaves_the_calendar(house: Callable[..., House], method: str) -> None:
    here = house(a_small_world(), *(Trouble(one, "404") for one in {"messages.list", method}))
    report = here.scan()
    assert not report.complete
    assert report.needs_user
    assert "mailbox" in report.note
    assert counts(report)[2:] == (3, 3)
    with pytest.raises(NotThere, match="mailbox"):
        here.scan(calendar=False)


@pytest.mark.parametrize("answer", ["403-scope", "403-policy", "401"])
def test_a_right_lost_for_messages_is_a_gap_that_only_the_user_can_close(
    house: Callable[..., House], answer: str
) -> None:
    here = house(a_small_world(), Trouble("messages.get", answer), Trouble("threads.get", answer))
    report = here.scan()
    assert not report.complete
    assert report.needs_user
    assert counts(report) == (ALL, 0, 3, 3)
    assert "connect" in report.note or "administrator" in report.note
    here.sandbox.faults = Faults()
    assert counts(here.scan()) == (ALL, ALL, 3, 3)


@pytest.mark.parametrize("answer", ["403", "400", "500"])
def test_search_for_people_that_is_refused_is_a_gap_and_the_rest_is_read(
    house: Callable[..., House], answer: str
) -> None:
    here = house(a_small_world(), Trouble("messages.list", answer, after=3))
    report = here.scan()
    assert not report.complete
    assert report.messages.held == ALL


@pytest.mark.parametrize(
    ("method", "answer"), [("messages.list", "403"), ("events.list", "404"), ("messages.list", "500")]
)
def test_reading_everything_anew_throws_nothing_away_before_google_answers(
    house: Callable[..., House], method: str, answer: str
) -> None:
    here = house(a_small_world())
    here.scan()
    here.sandbox.faults = Faults(troubles=(Trouble(method, answer),))
    assert not here.scan(full=True).complete
    assert len(here.messages()) == ALL
    assert len(here.events()) == 3


# --- messages that are listed and do not come


@pytest.mark.parametrize("answer", ["404", "500", "403", "400", "empty", "400-precondition"])
def test_a_thread_that_cannot_be_had_is_read_message_by_message(house: Callable[..., House], answer: str) -> None:
    here = house(a_small_world(), Trouble("threads.get", answer))
    report = here.scan()
    assert report.complete
    assert counts(report) == (ALL, ALL, 3, 3)


def test_a_message_that_its_thread_leaves_out_is_read_by_itself(house: Callable[..., House]) -> None:
    here = house(a_small_world(), faults=Faults(left_out=frozenset({THREADS[1].id, THREADS[2].id})))
    report = here.scan()
    assert report.complete
    assert report.messages.held == ALL


@pytest.mark.parametrize("threads", [(), ("threads.get",)])
def test_a_listed_message_answered_with_404_is_missing_and_asked_for_again(
    house: Callable[..., House], threads: tuple[str, ...]
) -> None:
    lost = THREADS[-1].id
    troubles = [Trouble("messages.get", "404", about=lost), *(Trouble(method, "404") for method in threads)]
    here = house(a_small_world(), *troubles)
    report = here.scan()
    assert not report.complete
    assert counts(report) == (ALL, ALL - 1, 3, 3)
    assert [one.id for one in report.messages.skipped] == [lost]
    assert "404" in report.messages.skipped[0].why
    report = here.scan()
    assert report.complete
    assert [one.id for one in report.messages.skipped] == [lost]
    here.sandbox.faults = Faults()
    report = here.scan()
    assert counts(report) == (ALL, ALL, 3, 3)
    assert report.messages.skipped == ()


def test_a_message_deleted_between_the_list_and_the_reading_is_gone(house: Callable[..., House]) -> None:
    here = house(
        a_world([message for number in range(1, 31) for message in a_thread(number, FRIEND, number, replies=0)])
    )
    oldest = f"{30 * 16:016x}"

    def delete(told: Any) -> None:
        if told.phase == "mail" and oldest in here.sandbox.google.mailboxes[ME].letters:
            here.sandbox.delete_message(ME, oldest)

    report = here.scan(progress=delete)
    assert report.complete
    assert counts(report)[:2] == (29, 29)


def test_new_mail_answered_with_404_is_missing_until_it_comes(house: Callable[..., House]) -> None:
    here = house(a_small_world())
    here.scan()
    new = here.deliver(a_letter(FRIEND, ME, "Fresh", message_id="<fresh@orchard.example>"))
    here.sandbox.faults = Faults(troubles=(Trouble("messages.get", "404", about=new),))
    report = here.scan()
    assert not report.complete
    assert [one.id for one in report.messages.skipped] == [new]
    here.sandbox.faults = Faults()
    assert here.scan().complete
    assert "Fresh" in here.subjects()


def test_new_mail_deleted_before_it_is_read_is_no_gap(house: Callable[..., House]) -> None:
    here = house(a_small_world())
    here.scan()
    new = [here.deliver(a_letter(FRIEND, ME, f"Fresh {n}", message_id=f"<f{n}@orchard.example>")) for n in range(20)]

    def delete(told: Any) -> None:
        if told.phase == "mail" and new[0] in here.sandbox.google.mailboxes[ME].letters:
            here.sandbox.delete_message(ME, new[0])

    report = here.scan(progress=delete)
    assert report.complete
    assert report.messages.held == ALL + 19


def test_a_message_that_was_skipped_is_named_no_longer_once_it_is_deleted(house: Callable[..., House]) -> None:
    lost = THREADS[-1].id
    here = house(a_small_world(), Trouble("messages.get", "404", about=lost))
    here.scan()
    assert here.scan().messages.skipped
    here.sandbox.delete_message(ME, lost)
    report = here.scan()
    assert report.complete
    assert report.messages.skipped == ()
    assert counts(report)[:2] == (ALL - 1, ALL - 1)


def test_a_thread_begun_anew_that_answers_404_is_read_message_by_message(house: Callable[..., House]) -> None:
    here = house(a_small_world())
    here.scan()
    question = here.deliver(a_letter("ada@harbour.example", ME, "A question", message_id="<q@harbour.example>"))
    here.scan()
    here.deliver(
        a_letter(ME, "ada@harbour.example", "Re: A question", in_reply_to="<q@harbour.example>"), labels=("SENT",)
    )
    here.sandbox.faults = Faults(troubles=(Trouble("threads.get", "404"),))
    assert question
    report = here.scan()
    assert report.complete
    assert {"A question", "Re: A question"} <= set(here.subjects())


def test_many_broken_messages_do_not_keep_the_others_away(house: Callable[..., House]) -> None:
    world = a_world([message for number in range(1, 31) for message in a_thread(number, FRIEND, number, replies=0)])
    broken = {message.id for message in world.accounts[0].messages[:12]}
    here = house(world, *(Trouble("messages.get", "500", about=one) for one in broken))
    first = here.scan(calendar=False)
    assert not first.complete
    second = here.scan(calendar=False)
    assert second.messages.listed == 30
    assert second.messages.held == 18
    third = here.scan(calendar=False)
    assert {one.id for one in third.messages.skipped} == broken


# --- lists that do not end


@pytest.mark.parametrize("answer", ["same-page", "more-pages"])
@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_list_of_messages_that_does_not_end_is_noticed(house: Callable[..., House], answer: str, after: int) -> None:
    here = house(a_small_world(), Trouble("messages.list", answer, after=after))
    report = here.scan()
    assert not report.complete
    assert "list of messages" in report.note
    assert here.sandbox.counters.calls["messages.list"] < 200
    here.sandbox.faults = Faults()
    assert counts(here.scan()) == (ALL, ALL, 3, 3)


def test_what_an_endless_list_brought_is_read_and_nothing_held_is_dropped(house: Callable[..., House]) -> None:
    here = house(a_small_world())
    here.scan()
    here.sandbox.expire_history()
    here.sandbox.faults = Faults(troubles=(Trouble("messages.list", "same-page"),))
    report = here.scan()
    assert not report.complete
    assert len(here.messages()) == ALL


@pytest.mark.parametrize("answer", ["same-page", "more-pages"])
def test_a_history_that_does_not_end_leads_to_a_new_listing(house: Callable[..., House], answer: str) -> None:
    here = house(a_small_world())
    here.scan()
    here.deliver(a_letter(FRIEND, ME, "Fresh", message_id="<fresh@orchard.example>"))
    here.sandbox.faults = Faults(troubles=(Trouble("history.list", answer),))
    report = here.scan()
    assert report.complete
    assert "listed anew" in report.note
    assert "Fresh" in here.subjects()


@pytest.mark.parametrize("answer", ["same-page", "more-pages"])
def test_a_calendar_that_does_not_end_keeps_what_is_held_and_leaves_the_mail(
    house: Callable[..., House], answer: str
) -> None:
    here = house(a_small_world())
    here.scan()
    here.sandbox.faults = Faults(troubles=(Trouble("events.list", answer),))
    report = here.scan()
    assert not report.complete
    assert "list of events" in report.note
    assert counts(report) == (ALL, ALL, 3, 3)
    assert here.sandbox.counters.calls["events.list"] < 100


# --- marks of the last scan that are no good


@pytest.mark.parametrize("answer", ["400-bad", "400", "500", "503", "404", "403", "410", "empty"])
def test_a_sync_token_that_is_refused_leads_to_a_new_listing(house: Callable[..., House], answer: str) -> None:
    here = house(a_small_world())
    here.scan()
    here.sandbox.put_event(ME, an_event(9, FRIEND, 0.5))
    here.sandbox.faults = Faults(troubles=(Trouble("events.list", answer, about="syncToken"),))
    report = here.scan()
    assert report.complete
    assert counts(report)[2:] == (4, 4)
    assert ("read anew" in report.note) is (answer != "410")
    here.sandbox.faults = Faults()
    assert here.scan().note == ""


@pytest.mark.parametrize("answer", ["400-bad", "400", "500", "503", "403", "404", "empty"])
def test_a_history_id_that_is_refused_leads_to_a_new_listing(house: Callable[..., House], answer: str) -> None:
    here = house(a_small_world())
    here.scan()
    here.deliver(a_letter(FRIEND, ME, "Fresh", message_id="<fresh@orchard.example>"))
    here.sandbox.faults = Faults(troubles=(Trouble("history.list", answer),))
    report = here.scan()
    assert report.complete
    assert "Fresh" in here.subjects()
    assert ("listed anew" in report.note) is (answer != "404")
    here.sandbox.faults = Faults()
    assert here.scan().note == ""


def test_a_page_token_that_has_grown_old_is_asked_for_anew_once(house: Callable[..., House]) -> None:
    world = a_year(threads=300, strangers=100, events=0)
    here = house(world, Trouble("messages.list", "400-bad", about="pageToken"))
    report = here.scan(calendar=False)
    assert not report.complete
    assert report.messages.held > 400
    assert here.sandbox.counters.calls["messages.list"] < 60


# --- quota


def test_a_quota_of_the_day_in_todays_wording_stops_and_says_when_it_goes_on(house: Callable[..., House]) -> None:
    here = house(a_small_world(), Trouble("messages.get", "429-day", after=1), Trouble("threads.get", "429-day"))
    report = here.scan()
    assert not report.complete
    assert "quota is used up" in report.note
    assert report.resumes_at is not None
    pacific = report.resumes_at.astimezone(ZoneInfo("America/Los_Angeles"))
    assert (pacific.hour, pacific.minute) == (0, 0)
    assert timedelta() < report.resumes_at - datetime.now(UTC) <= timedelta(hours=25)
    assert here.sandbox.counters.refusals <= 4
    assert counts(report)[0] == ALL
    here.sandbox.faults = Faults()
    assert counts(here.scan()) == (ALL, ALL, 3, 3)


# --- drafts that become mail, and mail that comes back


def test_a_draft_that_became_sent_by_its_labels_is_read(house: Callable[..., House]) -> None:
    here = house(a_small_world())
    draft = here.deliver(a_letter(ME, FRIEND, "By hand", message_id="<by.hand@tidewell.example>"), labels=("DRAFT",))
    here.scan()
    assert "By hand" not in here.subjects()
    here.sandbox.relabel(ME, draft, add=("SENT",), remove=("DRAFT",))
    assert here.scan().complete
    (sent,) = [message for message in here.messages() if message.subject == "By hand"]
    assert sent.sent_by_me


@pytest.mark.parametrize("labels", [(), ("SCHEDULED",)])
def test_what_waits_to_be_sent_is_no_mail_until_it_is_sent(
    house: Callable[..., House], labels: tuple[str, ...]
) -> None:
    raw = a_letter(ME, FRIEND, "Later", message_id="<later@tidewell.example>", date="Mon, 15 Jun 2026 10:00:00 +0000")
    here = house(a_world([*THREADS, WorldMessage("00000000000000f1", THREADS[0].thread_id, labels, NOW, raw)]))
    report = here.scan()
    assert report.complete
    assert "Later" not in here.subjects()
    here.sandbox.relabel(ME, "00000000000000f1", add=("SENT",), remove=("SCHEDULED",))
    here.scan()
    assert "Later" in here.subjects()


def test_mail_taken_out_of_spam_is_read(house: Callable[..., House]) -> None:
    here = house(a_small_world())
    spam = here.deliver(a_letter(FRIEND, ME, "Not spam", message_id="<n@orchard.example>"), labels=("SPAM",))
    here.scan()
    here.sandbox.relabel(ME, spam, add=("INBOX",), remove=("SPAM",))
    here.scan()
    assert "Not spam" in here.subjects()


def test_held_mail_that_becomes_a_draft_is_held_no_longer(house: Callable[..., House]) -> None:
    here = house(a_small_world())
    here.scan()
    here.sandbox.relabel(ME, THREADS[-1].id, add=("DRAFT",), remove=("INBOX",))
    assert here.scan().complete
    assert THREADS[-1].id not in {message.id for message in here.messages()}


def test_labels_that_change_nothing_cost_nothing(house: Callable[..., House]) -> None:
    news = a_stranger(77, 5)
    here = house(a_world([*THREADS, news]))
    here.scan()
    here.sandbox.relabel(ME, news.id, add=("STARRED", "Label_3"), remove=("UNREAD",))
    assert "messages.get" not in here.calls(here.scan)


# --- who is me


def test_mail_from_a_shared_address_is_not_the_owners(house: Callable[..., House]) -> None:
    team = "team@tidewell.example"
    theirs = a_letter(f"Otto Brandt <{team}>", ME, "From Otto", message_id="<o1@tidewell.example>")
    mine = a_letter(f"Mara Tide <{team}>", FRIEND, "From Mara", message_id="<o2@tidewell.example>")
    mail = [
        WorldMessage("00000000000000e1", "00000000000000e1", ("INBOX", "UNREAD"), NOW - timedelta(days=2), theirs),
        WorldMessage("00000000000000e2", "00000000000000e2", ("SENT",), NOW - timedelta(days=1), mine),
    ]
    world = a_world([*THREADS, *mail], [an_event(1, team, 3)])
    account = replace(world.accounts[0], send_as=(SendAs(team, "The team", treat_as_alias=False),))
    here = house(World((account,)))
    here.scan()
    by = {message.subject: message.sent_by_me for message in here.messages()}
    assert by.get("From Mara") is True
    assert by.get("From Otto", False) is False
    with AccountStore.open(here.path) as store:
        assert team in (store.load_cursor(ALIASES) or "")


def test_a_message_with_its_words_behind_an_attachment_id_is_read_whole(house: Callable[..., House]) -> None:
    body = "Hi Mara,\n\nthank you so much for your excellent work on the harbour plan.\n\nNils\n"
    raw = a_letter(FRIEND, ME, "Re: Matter 1", body=body, message_id="<big@orchard.example>")
    big = WorldMessage("00000000000000d1", THREADS[0].thread_id, ("INBOX",), NOW - timedelta(days=1), raw)
    here = house(a_world([*THREADS, big]), faults=Faults(detached_bodies=frozenset({big.id})))
    report = here.scan()
    assert report.complete
    (held,) = [message for message in here.messages() if message.id == big.id]
    assert held.signals
    assert here.sandbox.counters.calls["messages.attachments.get"] == 1


def test_words_that_cannot_be_fetched_make_the_message_missing_not_empty(house: Callable[..., House]) -> None:
    big = THREADS[-1].id
    faults = Faults(detached_bodies=frozenset({big}), troubles=(Trouble("messages.attachments.get", "404"),))
    here = house(a_small_world(), faults=faults)
    report = here.scan()
    assert not report.complete
    assert big not in {message.id for message in here.messages()}
    assert [one.id for one in report.messages.skipped] == [big]


@pytest.mark.parametrize("said", ["1781526000000", "0", "1781000000", "1781526000000000", "-1"])
def test_mail_imported_today_is_dated_by_its_headers(house: Callable[..., House], said: str) -> None:
    raw = a_letter(
        FRIEND,
        ME,
        "Re: Matter 1",
        message_id="<old@orchard.example>",
        received="from mx.orchard.example by mx.tidewell.example; Tue, 9 Mar 2021 10:15:00 +0100",
        date="Tue, 09 Mar 2021 10:13:20 +0100",
    )
    old = WorldMessage("00000000000000c1", THREADS[0].thread_id, ("INBOX",), NOW - timedelta(hours=1), raw)
    here = house(a_world([*THREADS, old]), faults=Faults(internal_dates=((old.id, said),)))
    here.scan()
    (held,) = [message for message in here.messages() if message.id == old.id]
    assert held.date == datetime(2021, 3, 9, 9, 13, 20, tzinfo=UTC)
