"""A request in the words of an earlier one gets its answer without Flask, and not a moment longer than it is true."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from builders import OWNER, a_message
from flask import request_started
from pages_house import NORA, box, furnish
from server_house import ADA, BASE, BEN, NOW, Browser, ServerHouse

from plugin.domain.model import Account, Address, Invitation, MirrorPage, SharedContact
from plugin.usecases.stores.control import ControlStore
from web.counters import counted
from web.pages.same_again import SameAgain
from web.server_mode import server_mode
from web.settings import load_settings

PAGES = ("/", "/asks", "/people", "/people?sort=name", "/people/questions", "/prospects", "/results")
CLEO = "cleo@partner.example"


@pytest.fixture
def database(fresh_database: str) -> str:
    """PostgreSQL: where each account has its own file, one question does not tell whether a page holds."""
    return fresh_database


@pytest.fixture
def cleos(house: ServerHouse) -> Account:
    """The practice of Cleo, who was invited by name."""
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation(CLEO, is_admin=False, at=NOW))
    house.member(CLEO)
    account = house.give(CLEO, OWNER)
    with house.store(account) as store:
        furnish(store)
    return account


@pytest.fixture
def cleo(house: ServerHouse, cleos: Account) -> Browser:
    """Her browser, in which every page was looked at so often that Flask is asked no more."""
    browser = house.member(CLEO)
    for page in PAGES:
        for _ in range(3):
            browser.text(page)
    return browser


@contextmanager
def asked(house: ServerHouse) -> Iterator[list[str]]:
    """The addresses for which Flask is asked meanwhile."""
    from flask import request  # noqa: PLC0415 - the request of each signal

    found: list[str] = []

    def note(*_sender: object, **_more: object) -> None:
        found.append(request.full_path.rstrip("?"))

    with request_started.connected_to(note, house.app):
        yield found


def test_the_same_words_get_the_same_answer_and_flask_is_not_asked(house: ServerHouse, cleo: Browser) -> None:
    before = {page: cleo.get(page) for page in PAGES}
    count = counted()["requests", "2xx"]
    with asked(house) as found:
        for page in PAGES:
            answer = cleo.get(page)
            assert answer.data == before[page].data
            assert dict(answer.headers) == dict(before[page].headers)
            assert answer.headers["Cache-Control"] == "no-store"
            assert "Content-Security-Policy" in answer.headers
    assert found == []
    assert counted()["requests", "2xx"] == count + len(PAGES)


def test_other_words_ask_flask(house: ServerHouse, cleo: Browser) -> None:
    for given in (
        {"headers": {"Accept-Language": "fr"}},
        {"headers": {"Sec-Fetch-Dest": "empty"}},
        {"headers": {"Sec-Purpose": "prefetch"}},
        {"headers": {"Anything": "else"}},
        {"query_string": "kind=client"},
        {"headers": {"Host": "elsewhere.example"}},
    ):
        with asked(house) as found:
            cleo.get("/people", **given)
        assert len(found) == 1, given
    assert cleo.client.get("/people", base_url="https://elsewhere.example").status_code == 421
    assert cleo.client.get("/people", base_url=BASE, headers={"Host": "elsewhere.example"}).status_code == 421
    cleo.client.delete_cookie("__Host-askwell", domain="askwell.firm.example")
    assert cleo.get("/people").status_code == 401


def test_what_a_proxy_puts_into_each_request_is_no_other_word(house: ServerHouse, cleo: Browser) -> None:
    with asked(house) as found:
        for number in range(2):
            cleo.get("/people", headers={"X-Request-Id": str(number), "X-Real-Ip": f"192.0.2.{number}"})
    assert found == []


def test_nobody_else_gets_it(house: ServerHouse, cleo: Browser) -> None:
    ben = house.member(BEN)
    house.give(BEN, "practice@ben.example")
    for page in PAGES:
        assert OWNER in cleo.text(page)
        for _ in range(3):
            assert OWNER not in ben.text(page)


ENDS: dict[str, Callable[[ControlStore, Account, str], object]] = {
    "everybody is signed out": lambda control, _account, _session: control.end_all_sessions(),
    "this session ends": lambda control, _account, session: control.end_session(session),
    "the invitation is withdrawn": lambda control, _account, _session: control.delete_invitation(CLEO),
}


@pytest.mark.parametrize("end", ENDS)
def test_who_may_not_come_in_any_more_is_out_with_the_very_next_request(
    house: ServerHouse, cleo: Browser, cleos: Account, end: str
) -> None:
    cookie = cleo.client.get_cookie("__Host-askwell", domain="askwell.firm.example")
    assert cookie is not None
    with house.wiring.open_control() as control:
        ENDS[end](control, cleos, cookie.value)
    for page in PAGES:
        answer = cleo.get(page)
        assert answer.status_code == 401, page
        assert OWNER not in answer.text


def test_a_member_who_was_removed_is_out(house: ServerHouse, cleo: Browser) -> None:
    ada = house.member(ADA)
    with house.wiring.open_control() as control:
        member = next(one for one in control.load_members() if one.address == CLEO)
    assert ada.post(f"/server/people/{member.id}/remove", sure="yes").status_code == 303
    assert cleo.get("/people").status_code == 401


CHANGES: dict[str, Callable[[ServerHouse, Account], object]] = {}


def change(deed: Callable[[ServerHouse, Account], object]) -> Callable[[ServerHouse, Account], object]:
    CHANGES[deed.__name__] = deed
    return deed


@change
def mail(house: ServerHouse, account: Account) -> None:
    with house.store(account) as store:
        store.save_page(MirrorPage(messages=(a_message(box(NORA), to=[(OWNER, "Mara")]),)))


@change
def word(house: ServerHouse, account: Account) -> None:
    with house.store(account) as store:
        store.set_do_not_ask(Address(NORA), True)


@change
def health(house: ServerHouse, account: Account) -> None:
    with house.wiring.open_control() as control:
        control.save_health(account.id, "Connect it again.", now=NOW)


@change
def contact(house: ServerHouse, account: Account) -> None:
    with house.wiring.open_control() as control:
        control.share_contact(SharedContact(account.id, Address(NORA), "Nora Weiss", "", NOW))


@change
def administrator(house: ServerHouse, _account: Account) -> None:
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation(CLEO, is_admin=True, at=NOW))


@change
def look(house: ServerHouse, account: Account) -> None:
    house.wiring.open_looks().ask(account.id)


@change
def second_account(house: ServerHouse, _account: Account) -> None:
    house.give(CLEO, "second@cleo.example")


@change
def minute(house: ServerHouse, _account: Account) -> None:
    house.app.extensions["askwell.clock"] = lambda: NOW + timedelta(minutes=1)


@change
def clock_put_back(house: ServerHouse, _account: Account) -> None:
    house.app.extensions["askwell.clock"] = lambda: NOW - timedelta(seconds=1)


@change
def forgetting(house: ServerHouse, account: Account) -> None:
    with house.wiring.open_control() as control:
        control.forget_account(account.id)


@change
def dropping(house: ServerHouse, account: Account) -> None:
    house.app.extensions["askwell.kept_pages"].forget(account.id)


@pytest.mark.parametrize("deed", CHANGES)
def test_whatever_a_page_rests_on_flask_is_asked_once_it_has_changed(
    house: ServerHouse, cleo: Browser, cleos: Account, deed: str
) -> None:
    CHANGES[deed](house, cleos)
    with asked(house) as found:
        for page in PAGES:
            cleo.get(page)
    assert len(found) == len(PAGES)


def test_a_page_with_a_notice_is_shown_once(house: ServerHouse, cleo: Browser) -> None:
    said = cleo.post(f"/people/{NORA}/kind", kind="friend")
    assert said.status_code == 303
    assert "friend" in cleo.text(f"/people/{NORA}")
    cleo.post("/prospects/add", name="Ada Byron", organisation="Engines", why="New.")
    first, second, third = (cleo.text("/prospects") for _ in range(3))
    assert "Ada Byron" in third
    assert 'role="status"' in first
    assert 'role="status"' not in second
    assert second == third


def test_the_requests_that_are_known_are_bounded(house: ServerHouse, cleo: Browser) -> None:
    front = SameAgain(house.app, most=2)
    house.app.wsgi_app = front  # type: ignore[method-assign]  # Flask's own way to put something in front
    for number in range(4):
        for _ in range(2):
            cleo.get("/people", headers={"Anything": str(number)})
    assert len(front._known) == 2


def test_a_database_that_is_away_is_said_by_flask(house: ServerHouse, cleo: Browser, environ: dict[str, str]) -> None:
    away = {**environ, "ASKWELL_DATABASE_URL": "postgresql://askwell@127.0.0.1:1/nowhere"}
    wiring = house.app.extensions["askwell"]
    house.app.extensions["askwell"] = type(wiring)(load_settings(away), kept=wiring.kept)
    assert server_mode(load_settings(away), host="0.0.0.0") is not None
    answer = cleo.get("/people")
    assert answer.status_code == 503
    assert "database" in answer.text
