"""A scan against a sandbox Google, over real HTTP, into a real database."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from google_worlds import (
    ME,
    NOW,
    a_letter,
    a_stranger,
    a_thread,
    a_world,
    a_year,
    an_event,
    person,
)
from scan_house import House

from plugin.domain.model import EXCERPT, MirrorPage, Profile, Prospect, ProspectId
from plugin.errors import AlreadyRunning, MissingScope
from plugin.sandbox.faults import Faults
from plugin.sandbox.world import SendAs, World
from plugin.store.sqlite.account_store import AccountStore

FRIEND = "nils@orchard.example"
STRANGER = "olga@harbour.example"


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


# --- the first scan


def test_a_first_scan_holds_everything_that_is_listed_and_says_so(house: Callable[..., House]) -> None:
    here = house(a_year())
    report = here.scan()
    assert report.complete
    assert report.messages.listed == report.messages.held == report.messages.new == 60
    assert report.events.listed == report.events.held == report.events.new == 20
    assert report.units == here.sandbox.counters.units - here.sandbox.counters.calls["events.list"]
    assert report.refused == 0
    assert report.note == ""


def test_listed_is_own_mail_its_threads_and_mail_from_people_known(house: Callable[..., House]) -> None:
    mail = a_thread(1, FRIEND, 30, replies=2)
    # A new thread by somebody known, and another's answer in it.
    mail += [
        _received(20, 20, FRIEND, "Thank you for everything"),
        _received(20, 19, "aunt@family.example", "Re: Thank you for everything", turn=1),
        # Met, never written to.
        _received(21, 10, "met@guild.example", "Nice to have met you"),
        # Never answered.
        _received(22, 10, STRANGER, "Our offer"),
    ]
    mail += [a_stranger(30 + number, number) for number in range(1, 4)]
    here = house(a_world(mail, [an_event(1, "met@guild.example", 11)]))
    report = here.scan()
    assert report.complete
    assert here.subjects() == [
        "Matter 1",
        "Nice to have met you",
        "Re: Matter 1",
        "Re: Matter 1",
        "Re: Thank you for everything",
        "Thank you for everything",
    ]
    assert report.messages.listed == 6


def _received(number: int, days_ago: float, sender: str, subject: str, *, turn: int = 0, **headers: str) -> Any:
    message = a_thread(number, sender, days_ago, replies=1)[1]
    raw = a_letter(sender, ME, subject, message_id=f"<{number}.{turn}@mail.example>", **headers)
    return type(message)(f"{number * 16 + turn:016x}", f"{number * 16:016x}", ("INBOX",), message.received, raw)


def test_people_are_known_at_other_addresses_by_their_lists_and_by_being_wished_for(
    house: Callable[..., House],
) -> None:
    mine = a_letter(f"Mara Tide <{ME}>", f"Nils Holm <{FRIEND}>", "A question", message_id="<m@tidewell.example>")
    thread = a_thread(1, FRIEND, 30)[0]
    mail = [
        replace(thread, raw=mine),
        _received(20, 20, "Nils Holm <n.holm@home.example>", "From home"),
        _received(21, 19, "Elena Ruiz <elena@ruiz.example>", "We have not met"),
        _received(22, 18, FRIEND, "[round] A post", list_id="Round table <round.lists.example>"),
        _received(23, 17, STRANGER, "[round] Another post", list_id="Round table <round.lists.example>"),
        _received(24, 16, STRANGER, "[square] A post", list_id="<square.lists.example>"),
    ]
    here = house(a_world(mail))
    with AccountStore.open(here.path) as store:
        store.save_prospects([Prospect(ProspectId("p"), name="Elena Ruiz")])
    report = here.scan()
    assert report.complete
    assert here.subjects() == ["A question", "From home", "We have not met", "[round] A post", "[round] Another post"]
    here.deliver(a_letter('"Holm, Nils" <nils@third.example>', ME, "From a third place"))
    here.deliver(a_letter("pia@harbour.example", ME, "[round] News", list_id="<round.lists.example>"))
    here.deliver(a_letter("pia@harbour.example", ME, "[square] News", list_id="<square.lists.example>"))
    here.scan()
    assert len(here.subjects()) == 7
    assert "[square] News" not in here.subjects()


def test_a_list_that_somebody_newly_known_writes_on_is_read_from_then_on(house: Callable[..., House]) -> None:
    mail = [
        _received(22, 18, FRIEND, "[round] A post", list_id="Round table <round.lists.example>"),
        _received(23, 17, STRANGER, "[round] Another post", list_id="Round table <round.lists.example>"),
    ]
    here = house(a_world(mail))
    here.scan()
    assert here.subjects() == []
    here.deliver(a_letter(ME, FRIEND, "A question"), labels=("SENT",))
    here.scan()
    here.scan()
    assert here.subjects() == ["A question", "[round] A post", "[round] Another post"]


def test_the_people_just_met_come_first_and_suggestions_can_be_made_then(house: Callable[..., House]) -> None:
    mail = [message for number in range(1, 40) for message in a_thread(number, person(number), 20 + number)]
    here = house(a_world(mail, [an_event(1, person(39), 2), an_event(2, person(38), 300)]))
    held: dict[str, list[str]] = {}

    def look(told: Any) -> None:
        if told.phase == "first_look_done":
            held[told.phase] = here.subjects()

    here.scan(progress=look)
    assert held == {"first_look_done": ["Matter 39", "Re: Matter 39"]}
    assert len(here.subjects()) == 78


def test_progress_names_what_is_read_what_is_left_and_what_it_cost(house: Callable[..., House]) -> None:
    here = house(a_year())
    report = here.scan()
    phases = list(dict.fromkeys(told.phase for told in here.told))
    assert phases == ["calendar", "people_met", "first_look_done", "listing", "mail", "checking", "done"]
    assert here.told[-1].done == 60
    assert here.told[-1].left == 0
    assert here.told[-1].units == report.units
    mail = next(told for told in here.told if told.phase == "mail")
    assert mail.left is not None
    assert mail.eta_seconds is not None
    with AccountStore.open(here.path) as store:
        run = store.load_last_run()
    assert run is not None
    assert run.report == report
    assert json.dumps(dict(run.progress))


def test_drafts_spam_trash_and_chats_are_not_mirrored(house: Callable[..., House]) -> None:
    thread = a_thread(1, FRIEND, 3, replies=4)
    hidden = [
        type(one)(one.id, one.thread_id, (label,), one.received, one.raw)
        for one, label in zip(thread[1:], ("TRASH", "SPAM", "DRAFT", "CHAT"), strict=True)
    ]
    here = house(a_world([thread[0], *hidden]))
    report = here.scan()
    assert report.complete
    assert here.subjects() == ["Matter 1"]


# --- what changed


def test_with_nothing_new_a_scan_makes_one_call_to_gmail_and_one_to_the_calendar(house: Callable[..., House]) -> None:
    here = house(a_year())
    here.scan()
    calls = here.calls(here.scan)
    assert {name: count for name, count in calls.items() if name != "oauth.token"} == {
        "history.list": 1,
        "events.list": 1,
    }
    report = here.scan()
    assert report.complete
    assert (report.messages.new, report.events.new) == (0, 0)
    assert (report.messages.listed, report.messages.held) == (60, 60)


def test_new_mail_is_read_where_it_is_wanted_and_left_where_it_is_not(house: Callable[..., House]) -> None:
    here = house(a_world(a_thread(1, FRIEND, 30)))
    here.scan()
    here.deliver(a_letter(FRIEND, ME, "Re: Matter 1", in_reply_to="<1.0@tidewell.example>"))
    here.deliver(a_letter(FRIEND, ME, "You did so well"))
    here.deliver(a_letter(STRANGER, ME, "Our offer"))
    here.deliver(a_letter(ME, "new@guild.example", "An idea"), labels=("SENT",))
    report = here.scan()
    assert report.complete
    assert here.subjects() == ["An idea", "Matter 1", "Re: Matter 1", "Re: Matter 1", "You did so well"]
    assert report.messages.new == 3


def test_answering_a_stranger_brings_their_earlier_mail_in(house: Callable[..., House]) -> None:
    earlier = a_letter(STRANGER, ME, "A first question", message_id="<q1@harbour.example>")
    here = house(a_world([*a_thread(1, FRIEND, 30), _received(40, 90, STRANGER, "Long ago")]))
    first = here.deliver(earlier)
    here.scan()
    assert here.subjects() == ["Matter 1", "Re: Matter 1"]
    answer = a_letter(ME, STRANGER, "Re: A first question", in_reply_to="<q1@harbour.example>")
    here.deliver(answer, labels=("SENT",))
    report = here.scan()
    assert report.complete
    assert here.subjects() == ["A first question", "Long ago", "Matter 1", "Re: A first question", "Re: Matter 1"]
    assert first in {message.id for message in here.messages()}


def test_meeting_somebody_brings_their_earlier_mail_in(house: Callable[..., House]) -> None:
    here = house(a_world([_received(40, 90, STRANGER, "Long ago")]))
    here.scan()
    assert here.subjects() == []
    here.sandbox.put_event(ME, an_event(7, STRANGER, 1))
    here.scan()
    assert here.subjects() == ["Long ago"]


def test_more_new_mail_from_strangers_than_can_be_judged_one_by_one_is_searched_by_sender(
    house: Callable[..., House],
) -> None:
    here = house(a_world(a_thread(1, FRIEND, 30)))
    here.scan()
    for number in range(60):
        here.deliver(a_letter(f"shop{number}@bazaar.example", ME, f"Offer {number}"))
    here.deliver(a_letter(FRIEND, ME, "Lost among offers"))
    calls = here.calls(here.scan)
    assert "Lost among offers" in here.subjects()
    assert calls.get("messages.get", 0) + calls.get("threads.get", 0) <= 2


def test_after_a_long_pause_the_mail_lost_among_offers_is_found_however_old(house: Callable[..., House]) -> None:
    days_ago = [30.0]
    post = _received(22, 50, FRIEND, "[round] A post", list_id="<round.lists.example>")
    here = house(a_world([*a_thread(1, FRIEND, 60), post]), now=lambda: NOW - timedelta(days=days_ago[0]))
    assert here.scan(now=NOW - timedelta(days=30)).complete
    days_ago[0] = 20
    here.deliver(a_letter(FRIEND, ME, "Weeks old", message_id="<weeks.old@orchard.example>"))
    here.deliver(a_letter("pia@harbour.example", ME, "[round] News", list_id="<round.lists.example>"))
    days_ago[0] = 1
    for number in range(60):
        here.deliver(a_letter(f"shop{number}@bazaar.example", ME, f"Offer {number}"))
    report = here.scan()
    assert report.complete
    assert here.subjects() == ["Matter 1", "Re: Matter 1", "Weeks old", "[round] A post", "[round] News"]


def test_offers_are_searched_again_where_the_search_broke_off(house: Callable[..., House]) -> None:
    here = house(a_world(a_thread(1, FRIEND, 60)))
    here.scan()
    here.deliver(a_letter(FRIEND, ME, "Lost among offers", message_id="<lost@orchard.example>"))
    for number in range(60):
        here.deliver(a_letter(f"shop{number}@bazaar.example", ME, f"Offer {number}"))
    here.sandbox.faults = Faults(error_rate=1.0, only=frozenset({"messages.list"}))
    assert not here.scan().complete
    here.sandbox.faults = Faults()
    assert here.scan().complete
    assert "Lost among offers" in here.subjects()


def test_people_met_are_not_forgotten_when_the_mail_cannot_be_read_that_time(house: Callable[..., House]) -> None:
    here = house(a_world([_received(40, 90, STRANGER, "Long ago")]))
    here.scan()
    here.sandbox.put_event(ME, an_event(7, STRANGER, 1))
    here.sandbox.faults = Faults(error_rate=1.0, only=frozenset({"history.list", "messages.list"}))
    assert not here.scan().complete
    here.sandbox.faults = Faults()
    assert here.scan().complete
    assert here.subjects() == ["Long ago"]


def test_one_broken_message_does_not_keep_the_rest_of_its_thread_away(house: Callable[..., House]) -> None:
    here = house(a_world(a_thread(1, FRIEND, 30)))
    question = here.deliver(a_letter(STRANGER, ME, "A first question", message_id="<q1@harbour.example>"))
    here.scan()
    answer = a_letter(ME, STRANGER, "Re: A first question", in_reply_to="<q1@harbour.example>")
    here.deliver(answer, labels=("SENT",))
    here.sandbox.faults = Faults(broken_messages=frozenset({question}))
    report = here.scan()
    assert "Re: A first question" in here.subjects()
    assert not report.complete
    assert [one.id for one in report.messages.skipped] == [question]
    here.sandbox.faults = Faults()
    assert here.scan().complete
    assert "A first question" in here.subjects()


def test_deleted_and_trashed_mail_goes_and_comes_back_when_restored(house: Callable[..., House]) -> None:
    here = house(a_world([*a_thread(1, FRIEND, 30), *a_thread(2, FRIEND, 20)]))
    here.scan()
    ids = {message.subject: message.id for message in here.messages()}
    here.sandbox.delete_message(ME, ids["Re: Matter 1"])
    here.sandbox.trash(ME, ids["Re: Matter 2"])
    report = here.scan()
    assert here.subjects() == ["Matter 1", "Matter 2"]
    assert report.messages.listed == report.messages.held == 2
    here.sandbox.relabel(ME, ids["Re: Matter 2"], add=("INBOX",), remove=("TRASH",))
    here.scan()
    assert here.subjects() == ["Matter 1", "Matter 2", "Re: Matter 2"]


def test_changed_labels_are_noted_without_reading_the_message_again(house: Callable[..., House]) -> None:
    here = house(a_world(a_thread(1, FRIEND, 30)))
    here.scan()
    reply = next(message for message in here.messages() if message.subject == "Re: Matter 1")
    here.sandbox.relabel(ME, reply.id, add=("STARRED",))
    calls = here.calls(here.scan)
    assert "messages.get" not in calls
    assert "STARRED" in next(message for message in here.messages() if message.id == reply.id).labels


def test_events_are_added_edited_moved_and_cancelled(house: Callable[..., House]) -> None:
    here = house(a_world([], [an_event(number, FRIEND, number) for number in range(1, 6)]))
    here.scan()
    here.sandbox.put_event(ME, an_event(9, FRIEND, 0.5))
    here.sandbox.put_event(ME, an_event(1, FRIEND, 1, summary="Another title"))
    here.sandbox.move_event(ME, "event00002", NOW + timedelta(days=3), NOW + timedelta(days=3, hours=1))
    here.sandbox.cancel_event(ME, "event00003")
    here.sandbox.move_event(ME, "event00004", NOW + timedelta(days=900), NOW + timedelta(days=900, hours=1))
    report = here.scan()
    events = here.events()
    assert sorted(events) == ["event00001", "event00002", "event00005", "event00009"]
    assert events["event00001"].summary == "Another title"
    assert events["event00002"].start == NOW + timedelta(days=3)
    assert report.events.new == 1
    assert report.events.listed == report.events.held == 4


def test_a_series_is_bounded_by_the_horizon_and_goes_as_a_whole(house: Callable[..., House]) -> None:
    weekly = an_event(1, FRIEND, 21, recurrence=["RRULE:FREQ=WEEKLY"])
    here = house(a_world([], [weekly]))
    here.scan()
    instances = here.events()
    assert 3 <= len(instances) <= 15
    assert all(event.start < NOW + timedelta(days=61) for event in instances.values())
    here.sandbox.cancel_event(ME, "event00001")
    here.scan()
    assert here.events() == {}


def test_the_horizon_ahead_is_listed_anew_before_it_runs_out(house: Callable[..., House]) -> None:
    weekly = an_event(1, FRIEND, 21, recurrence=["RRULE:FREQ=WEEKLY"])
    here = house(a_world([], [weekly]))
    here.scan()
    here.scan(now=NOW + timedelta(days=40))
    assert max(event.start for event in here.events().values()) > NOW + timedelta(days=90)


def test_a_longer_horizon_brings_older_mail_in(house: Callable[..., House]) -> None:
    here = house(a_world([*a_thread(1, FRIEND, 30), *a_thread(2, FRIEND, 200)]))
    here.scan(days=90)
    assert here.subjects() == ["Matter 1", "Re: Matter 1"]
    here.scan(days=365)
    assert here.subjects() == ["Matter 1", "Matter 2", "Re: Matter 1", "Re: Matter 2"]


# --- cursors that are no longer good


def test_a_forgotten_history_has_the_mail_listed_anew(house: Callable[..., House]) -> None:
    here = house(a_world([*a_thread(1, FRIEND, 30), *a_thread(2, FRIEND, 20)]))
    here.scan()
    ids = {message.subject: message.id for message in here.messages()}
    here.sandbox.delete_message(ME, ids["Re: Matter 1"])
    here.deliver(a_letter(FRIEND, ME, "Fresh"))
    here.sandbox.expire_history()
    report = here.scan()
    assert report.complete
    assert here.subjects() == ["Fresh", "Matter 1", "Matter 2", "Re: Matter 2"]
    assert here.calls(here.scan).get("history.list") == 1


@pytest.mark.parametrize("plan", [("410",), ("ok", "410"), ("ok", "ok", "410")])
def test_410_in_the_middle_of_the_calendars_pages_starts_the_listing_over(
    house: Callable[..., House], plan: tuple[str, ...]
) -> None:
    # 2,600 events make two pages.
    here = house(a_world([], [an_event(number, FRIEND, 1 + number / 8) for number in range(2600)]))
    here.scan(mail=False)
    assert len(here.events()) == 2600
    with AccountStore.open(here.path) as store:
        store.save_page(MirrorPage(drop_events=True))
        store.save_page(MirrorPage(cursors={"calendar_token": None}))
    here.sandbox.plan("events.list", *plan)
    report = here.scan(mail=False)
    assert report.complete
    assert len(here.events()) == report.events.listed == 2600


def test_an_expired_sync_token_has_the_calendar_listed_anew_and_leaves_the_ledger(
    house: Callable[..., House],
) -> None:
    here = house(a_world([], [an_event(number, FRIEND, number) for number in range(1, 6)]))
    here.scan()
    with AccountStore.open(here.path) as store:
        store.save_profile(Profile(name="Mara"))
    here.sandbox.cancel_event(ME, "event00003")
    here.sandbox.expire_sync_tokens()
    report = here.scan()
    assert report.complete
    assert sorted(here.events()) == ["event00001", "event00002", "event00004", "event00005"]
    with AccountStore.open(here.path) as store:
        assert store.load_profile().name == "Mara"


def test_a_full_scan_reads_everything_anew_and_leaves_what_the_user_said(house: Callable[..., House]) -> None:
    here = house(a_year())
    here.scan()
    with AccountStore.open(here.path) as store:
        store.save_profile(Profile(name="Mara"))
    report = here.scan(full=True)
    assert report.complete
    assert report.messages.new == report.messages.held == 60
    with AccountStore.open(here.path) as store:
        assert store.load_profile().name == "Mara"


# --- the owner's own addresses


def test_what_is_sent_from_an_alias_is_the_owners(house: Callable[..., House]) -> None:
    alias = "studio@tidewell.example"
    world = a_world(a_thread(1, FRIEND, 30))
    account = replace(world.accounts[0], send_as=(SendAs(ME, "Mara", is_default=True), SendAs(alias, "Studio")))
    here = house(World((account,)))
    here.scan()
    here.deliver(a_letter(alias, "new@guild.example", "From the studio"), labels=("SENT",))
    calls = here.calls(here.scan)
    assert "settings.sendAs.list" not in calls
    assert next(one for one in here.messages() if one.subject == "From the studio").sent_by_me
    calls = here.calls(lambda: here.scan(now=NOW + timedelta(days=8)))
    assert calls["settings.sendAs.list"] == 1


# --- one at a time


def test_two_scans_of_one_account_never_overlap(house: Callable[..., House]) -> None:
    here = house(a_year())
    refused: list[AlreadyRunning] = []

    def interrupt(told: Any) -> None:
        if told.phase == "first_look_done":
            with pytest.raises(AlreadyRunning) as caught:
                here.scan(progress=None)
            refused.append(caught.value)

    report = here.scan(progress=interrupt)
    assert report.complete
    assert len(refused) == 1


def test_without_any_grant_there_is_nothing_to_scan(house: Callable[..., House]) -> None:
    here = house(a_year())
    with pytest.raises(MissingScope, match="connect it again"):
        here.scan(mail=False, calendar=False)


@pytest.mark.parametrize(("mail", "calendar"), [(True, False), (False, True)])
def test_an_account_that_granted_only_one_service_is_read_as_far_as_that_goes(
    house: Callable[..., House], *, mail: bool, calendar: bool
) -> None:
    here = house(a_year())
    report = here.scan(mail=mail, calendar=calendar)
    assert report.complete
    assert report.messages.held == (60 if mail else 0)
    assert report.events.held == (20 if calendar else 0)
    assert "not granted" in report.note
    assert "first_look_done" in {told.phase for told in here.told}


# --- privacy


def test_no_words_of_a_body_reach_the_disk_but_evidence_of_200_characters(
    house: Callable[..., House], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    canaries = [f"kestrel{number}quartz" for number in range(40)]
    body = "\n\n".join(f"The {canary} rests on the table while we talk of nothing at all." for canary in canaries)
    here = house(a_world([*a_thread(1, FRIEND, 30, body=body), *a_thread(2, FRIEND, 3, body=body)]))
    seen: list[bytes] = []

    def look(_: object) -> None:
        seen.append(b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file()))

    here.scan(progress=look)
    here.deliver(a_letter(FRIEND, ME, "Re: Matter 1", body=body, in_reply_to="<1.0@tidewell.example>"))
    here.scan(progress=look)
    look(None)
    files = b"".join(seen)
    assert b"Matter 1" in files
    kept = [canary for canary in canaries if canary.encode() in files]
    assert kept == []
    for record in caplog.records:
        assert not [canary for canary in canaries if canary in record.getMessage()]
    assert all(len(signal.text) <= EXCERPT for message in here.messages() for signal in message.signals)
