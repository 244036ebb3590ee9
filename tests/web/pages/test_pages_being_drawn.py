"""A page of a large account that is still being worked out says so at once, and comes by itself."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from pages_house import NORA, NOW, House

from plugin.domain.model import Account
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.kept_judgements import KeptJudgements
from plugin.usecases.stores.account import AccountStore

DOCUMENT = {"Sec-Fetch-Dest": "document"}
WAITS = "One moment"


class SlowHouse:
    """The practice, whose mail takes as long to be put together as `ready` is not set."""

    def __init__(self, house: House, *, large: int, longest: float = 60) -> None:
        self.house, self.ready, self.drawn = house, Event(), 0

        def draw(store: AccountStore, account: Account, *, now: object) -> AccountSnapshot:
            self.drawn += 1
            self.ready.wait(timeout=longest)
            return build_snapshot(store, account, now=NOW)

        self.kept = KeptJudgements(draw, large=large)
        extensions = house.client.application.extensions
        extensions["askwell"] = replace(extensions["askwell"], kept=self.kept)


@pytest.fixture
def slow(house: House) -> Iterator[SlowHouse]:
    made = SlowHouse(house, large=1)
    yield made
    made.ready.set()
    made.kept.close()


@pytest.mark.parametrize("page", ["/", "/people", "/prospects", f"/people/{NORA}"])
def test_a_large_accounts_page_says_at_once_that_it_is_being_put_together(slow: SlowHouse, page: str) -> None:
    text = slow.house.get(page)
    assert WAITS in text
    assert 'http-equiv="refresh"' in text
    assert "Nora Weiss" not in text


def test_it_is_put_together_once_and_then_comes(slow: SlowHouse) -> None:
    assert WAITS in slow.house.get("/")
    assert WAITS in slow.house.get("/people")
    slow.ready.set()
    while WAITS in (text := slow.house.get("/people")):
        pass
    assert "Nora Weiss" in text
    assert slow.drawn == 1
    assert WAITS not in slow.house.get("/")


def test_the_asks_do_not_wait_for_it(slow: SlowHouse) -> None:
    assert WAITS not in slow.house.get("/asks")


def test_a_piece_of_a_page_a_script_and_a_small_account_wait_for_their_answer(house: House) -> None:
    slow = SlowHouse(house, large=1)
    slow.ready.set()
    for headers in ({"Sec-Fetch-Dest": "empty"}, {"Sec-Fetch-Dest": "document"}):
        slow.kept.forget(house.account.id)
        if headers == DOCUMENT:
            slow.kept.large = 10_000
        answer = house.client.get("/people", base_url="http://127.0.0.1:8765", headers=headers)
        assert WAITS not in answer.get_data(as_text=True)
    slow.kept.close()


def test_a_notice_waits_with_its_page(house: House) -> None:
    slow = SlowHouse(house, large=1, longest=0.6)
    assert WAITS in house.get(f"/people/{NORA}")
    said = house.said(f"/people/{NORA}/kind", kind="friend")
    assert WAITS not in said
    assert "friend" in said
    slow.kept.close()
