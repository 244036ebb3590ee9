"""A page that is looked at judges once and writes nothing."""

import hashlib
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from builders import an_ask, an_event
from pages_house import NORA, NOW, House, box

import web.bootstrap
from plugin.domain.model import AskStatus, MirrorPage, StatusChange
from plugin.domain.suggestions.context import SuggestionContext
from plugin.store.account_store import AccountStore
from plugin.usecases import account_snapshot, judgement

PAGES = ("/", "/asks", "/people", "/prospects", "/profile", "/results", "/settings")


def rows(house: House) -> str:
    """Everything in the account's file, as one digest."""
    path = house.wiring.settings.home / "accounts" / f"{house.account.id}.db"
    with sqlite3.connect(path) as opened:
        return hashlib.sha256("\n".join(opened.iterdump()).encode()).hexdigest()


@pytest.mark.parametrize("page", PAGES)
def test_looking_at_a_page_changes_nothing_in_the_account(house: House, page: str) -> None:
    house.get(page)
    before = rows(house)
    house.get(page)
    assert rows(house) == before


def test_the_first_look_at_today_writes_nothing_either(house: House) -> None:
    before = rows(house)
    house.get("/")
    assert rows(house) == before


@pytest.mark.parametrize("page", PAGES)
def test_a_page_draws_one_snapshot_and_one_context_at_most(
    house: House, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    draw = account_snapshot.build_snapshot

    def counted_snapshot(*arguments: object, **named: object) -> object:
        made.append("snapshot")
        return draw(*arguments, **named)  # type: ignore[arg-type]  # passed on as they came

    def counted_context(*arguments: object, **named: object) -> SuggestionContext:
        made.append("context")
        return SuggestionContext(*arguments, **named)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(web.bootstrap, "build_snapshot", counted_snapshot)
    monkeypatch.setattr(judgement, "SuggestionContext", counted_context)
    house.get(page)
    assert made.count("snapshot") <= 1
    assert made.count("context") <= 1


def test_a_suggestion_is_remembered_when_it_is_decided_on(house: House) -> None:
    text = house.get("/")
    suggestion = text.split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    house.post(f"/suggestions/{suggestion}/not-now", reason="wrong_moment")
    with house.store() as store:
        assert [(ask.suggestion_id, ask.status) for ask in store.load_asks()] == [(suggestion, "dismissed")]


IN_PERSON = "See when you meet"


def sent_to_nora(house: House) -> None:
    """An ask that Nora has had since Friday."""
    sent = NOW - timedelta(days=3)
    with house.store() as store:
        store.add_ask(an_ask("sent", introducer=NORA, created_at=sent, history=(StatusChange(AskStatus.SENT, sent),)))


@pytest.mark.parametrize("page", ["/", "/asks", "/people", "/prospects"])
def test_what_every_page_counts_is_not_read_again_while_nothing_has_changed(
    house: House, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent_to_nora(house)
    house.get(page)
    read: list[str] = []
    for name in ("load_ask_outlines", "load_events"):
        real = getattr(AccountStore, name)

        def counted(*given: object, name: str = name, real: object = real, **named: object) -> object:
            read.append(name)
            return real(*given, **named)  # type: ignore[operator]  # passed on as it came

        monkeypatch.setattr(AccountStore, name, counted)
    house.get(page)
    assert read == []


def test_a_meeting_that_is_booked_moved_or_cancelled_is_seen_by_the_next_page(house: House) -> None:
    sent_to_nora(house)
    assert IN_PERSON not in house.get("/asks")
    met = an_event([box(NORA)], NOW + timedelta(days=1), summary="Planning the quarter")
    late = replace(met, start=met.start + timedelta(days=90), end=met.end + timedelta(days=90))
    for event, seen in ((met, True), (late, False), (met, True), (replace(met, status="cancelled"), False)):
        with house.store() as store:
            store.save_page(MirrorPage(events=(event,)))
        assert (IN_PERSON in house.get("/asks")) is seen


def test_a_meeting_is_ahead_by_the_clock_though_nothing_was_read_since(house: House) -> None:
    sent_to_nora(house)
    with house.store() as store:
        store.save_page(MirrorPage(events=(an_event([box(NORA)], NOW + timedelta(minutes=9)),)))
    clock = {"now": NOW}
    house.client.application.extensions["askwell.clock"] = lambda: clock["now"]
    seen = []
    for minutes in (8, 10, 7):
        clock["now"] = NOW + timedelta(minutes=minutes)
        seen.append(IN_PERSON in house.get("/asks"))
    assert seen == [True, False, True]


def test_a_clock_that_is_put_back_finds_what_was_past_when_it_was_read(house: House) -> None:
    sent_to_nora(house)
    with house.store() as store:
        store.save_page(MirrorPage(events=(an_event([box(NORA)], NOW - timedelta(minutes=1)),)))
    assert IN_PERSON not in house.get("/asks")
    house.client.application.extensions["askwell.clock"] = lambda: NOW - timedelta(minutes=2)
    assert IN_PERSON in house.get("/asks")


def test_the_reminder_follows_its_setting_at_once(house: House) -> None:
    sent_to_nora(house)
    before = house.get("/asks")
    with house.store() as store:
        store.save_preference("reminder_days", "30")
    assert house.get("/asks") != before


def test_nothing_of_an_account_is_kept_between_pages_once_it_is_forgotten(house: House) -> None:
    sent_to_nora(house)
    house.get("/asks")
    kept = house.client.application.extensions["askwell.between_pages"]
    assert {account for account, _ in kept} == {house.account.id}
    house.post(f"/settings/account/{house.account.id}/forget")
    assert kept == {}
