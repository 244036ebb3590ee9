"""A page that is looked at judges once and writes nothing."""

import hashlib
import sqlite3

import pytest
from pages_house import House

import web.bootstrap
from plugin.domain.suggestions.context import SuggestionContext
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
