"""A page that was drawn is shown again while it holds: never an old one, and never somebody else's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape

import pytest
from builders import OWNER, a_message, an_address
from flask import Flask, template_rendered
from flask.testing import FlaskClient
from pages_house import ANNA, HOST, NORA, NOW, TOM, House, box, furnish

from plugin.domain.model import Account, AccountId, MirrorPage, ModelSettings
from plugin.store.accounts import Identity
from plugin.usecases.stores.account import AccountStore
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.pages.app import create_app
from web.pages.kept_pages import KeptPage, KeptPages, Place

KEPT = ("/", "/asks", "/people", "/people/questions", "/prospects", "/results")


@dataclass
class Clock:
    """A clock that a test sets."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(wiring: Wiring, clock: Clock) -> Flask:
    """The page with its forms' tokens as they are; no look is ever made, but one may wait."""
    jobs = Jobs(wiring, clock)
    made = create_app(wiring, hosts={HOST}, clock=clock, jobs=jobs)
    made.config["TESTING"] = True
    return made


def drawn(house: House, path: str) -> bool:
    """Whether a look at a page draws it; False where it was kept."""
    with drawing(house) as names:
        house.get(path)
    return bool(names)


@contextmanager
def drawing(house: House) -> Iterator[list[str | None]]:
    """The names of the templates that are drawn meanwhile."""
    names: list[str | None] = []

    def note(_app: Flask, template: object, **_more: object) -> None:
        names.append(getattr(template, "name", None))

    with template_rendered.connected_to(note, house.client.application):
        yield names


@pytest.mark.parametrize("path", KEPT)
def test_a_page_is_drawn_once_and_shown_the_same_again(house: House, path: str) -> None:
    first = house.get(path)
    with drawing(house) as names:
        second = house.get(path)
    assert names == []
    assert without_tokens(second) == without_tokens(first)
    assert house.client.get(path, base_url=f"http://{HOST}").headers["Cache-Control"] == "no-store"


def without_tokens(text: str) -> str:
    return "".join(part.split('"', 1)[-1] for part in text.split('name="csrf_token" value="'))


def token_in(text: str) -> str:
    return text.split('name="csrf_token" value="', 1)[1].split('"', 1)[0]


def test_each_browser_finds_its_own_token_in_a_kept_page_and_its_forms_work(house: House) -> None:
    house.get("/people")
    with house.wiring.open_control() as control:
        launch = control.make_launch_token(now=NOW)
    other = house.client.application.test_client()
    other.get(f"/launch?token={launch}", base_url=f"http://{HOST}")
    text = other.get("/people", base_url=f"http://{HOST}").get_data(as_text=True)
    form = {"csrf_token": token_in(text), "theme": "dark", "place": "/people"}
    assert other.post("/look/theme", data=form, base_url=f"http://{HOST}").status_code == 303
    refused = house.client.post("/look/theme", data=form, base_url=f"http://{HOST}")
    assert refused.status_code == 400, "another browser's token opens nothing here"


def _run(store: AccountStore) -> None:
    store.start_run(kind="scan", owner="x", now=NOW, lease=timedelta(minutes=1))


CHANGES: dict[str, Callable[[AccountStore], object]] = {
    "a message": lambda store: store.save_page(MirrorPage(messages=(a_message(box(NORA)),))),
    "a name": lambda store: store.correct_name(an_address(NORA), "Nora W."),
    "a wish": lambda store: store.save_prospects(store.load_prospects()[:1]),
    "a setting": lambda store: store.save_preference("ask_interval_days", "7"),
    "a ban": lambda store: store.set_do_not_ask(an_address(NORA), True),
    "the mark of a finished scan": lambda store: store.save_page(MirrorPage(cursors={"history": "7"})),
    "a run of a scan": _run,
    "a language model": lambda store: store.save_model_settings(ModelSettings()),
    "somebody who is forgotten": lambda store: store.forget_person([an_address(ANNA)], "Anna Becker", now=NOW),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_another_process_writes_makes_every_page_anew(house: House, change: str) -> None:
    for path in KEPT:
        house.get(path)
    with house.store() as store:
        CHANGES[change](store)
    assert [path for path in KEPT if not drawn(house, path)] == []


def test_what_the_installation_says_of_the_account_makes_it_anew(house: House) -> None:
    house.get("/")
    with house.wiring.open_control() as control:
        control.save_health(house.account.id, "Google refused the calendar.", now=NOW)
    assert "Google refused the calendar." in house.get("/")


def test_a_look_that_waits_is_shown_at_once_and_not_kept(house: House) -> None:
    house.get("/")
    jobs: Jobs = house.client.application.extensions["askwell.jobs"]
    jobs._looks.ask(house.account.id)
    for _ in range(2):
        assert "Your files are being read." in house.get("/")
    jobs._looks.drop(house.account.id)
    assert "Your files are being read." not in house.get("/")


@pytest.mark.alike(5)
@pytest.mark.parametrize(
    ("begun", "later", "again"),
    [
        ("2026-06-15T12:00:00+00:00", timedelta(minutes=14), False),
        ("2026-06-15T12:00:00+00:00", timedelta(minutes=15), True),
        ("2026-06-15T23:55:00+00:00", timedelta(minutes=4), False),
        ("2026-06-15T23:55:00+00:00", timedelta(minutes=5), True),
        ("2026-06-17T11:55:00+00:00", timedelta(minutes=4), False),
        ("2026-06-17T11:55:00+00:00", timedelta(minutes=5), True),  # lunch with Tom begins
        ("2026-06-15T12:00:00+00:00", timedelta(minutes=-1), True),  # a clock that was put back
    ],
)
@pytest.mark.parametrize("path", KEPT)
def test_time_ends_a_page_at_midnight_at_the_next_event_and_within_a_quarter_of_an_hour(
    house: House,
    clock: Clock,
    path: str,
    begun: str,
    later: timedelta,
    again: bool,  # noqa: FBT001 -- a column of the table above
) -> None:
    clock.now = datetime.fromisoformat(begun)
    house.get(path)
    clock.now += later
    assert drawn(house, path) is again


def test_a_notice_is_shown_once_and_its_page_is_not_kept(house: House) -> None:
    text = house.get("/people")
    house.client.post(
        f"/people/{TOM}/kind", data={"csrf_token": token_in(text), "kind": "friend"}, base_url=f"http://{HOST}"
    )
    assert "Saved: your word is final." in house.get("/people")
    assert "Saved: your word is final." not in house.get("/people")


def test_light_and_dark_another_search_and_another_page_are_pages_of_their_own(house: House) -> None:
    text = house.get("/people")
    form = {"csrf_token": token_in(text), "theme": "dark", "place": "/people"}
    house.client.post("/look/theme", data=form, base_url=f"http://{HOST}")
    assert 'data-theme="dark"' in house.get("/people")
    assert "Tom Halden" in house.get("/people?q=halden")
    assert "Tom Halden" not in house.get("/people?q=weiss")
    assert not drawn(house, "/people?q=halden")


def test_whoever_has_signed_out_sees_nothing(house: House) -> None:
    text = house.get("/")
    house.client.post("/sign-out", data={"csrf_token": token_in(text)}, base_url=f"http://{HOST}")
    assert house.client.get("/", base_url=f"http://{HOST}").status_code == 401


def test_a_session_that_was_ended_elsewhere_sees_nothing(house: House) -> None:
    house.get("/")
    with house.wiring.open_control() as control:
        control.end_all_sessions()
    assert house.client.get("/", base_url=f"http://{HOST}").status_code == 401


def test_each_account_has_its_own_pages_whoever_switches(house: House) -> None:
    text = house.get("/people")
    with house.wiring.open_control() as control:
        name = an_address("bea@elsewhere.example")
        mine = Account(AccountId(""), name, frozenset({name}), kind="imported")
        other = control.connect_account(Identity("imported", name), mine, now=NOW)
    assert OWNER in house.get("/people"), "the first by its address"
    assert "bea@elsewhere.example" in house.get("/people"), "the switcher knows the other one"
    form = {"csrf_token": token_in(text)}
    answer = house.client.post(f"/settings/account/{other.id}", data=form, base_url=f"http://{HOST}")
    assert answer.status_code == 303
    shown = house.client.get("/people", base_url=f"http://{HOST}").get_data(as_text=True)
    assert "Tom Halden" not in unescape(shown)


def test_whoever_is_forgotten_is_gone_from_what_the_process_holds(house: House) -> None:
    assert "Tom Halden" in house.get("/people")
    kept: KeptPages = house.client.application.extensions["askwell.kept_pages"]
    with house.client:
        text = house.get("/people")
        form = {"csrf_token": token_in(text), "sure": "yes"}
        house.client.post(f"/people/{TOM}/forget", data=form, base_url=f"http://{HOST}")
    assert not [part for page in kept._pages.values() for part in page.parts if b"Tom Halden" in part]


def test_memory_is_bounded_and_what_was_shown_longest_ago_goes_first() -> None:
    kept = KeptPages(most=25)
    places = [Place(AccountId("a"), "", False, f"/{number}", "auto", "en") for number in range(3)]
    page = KeptPage("s", NOW, NOW + timedelta(hours=1), (b"0123456789",))
    for place in places[:2]:
        kept.keep(place, page)
    assert kept.find(places[0], "s", now=NOW) is page
    kept.keep(places[2], page)
    assert [kept.find(place, "s", now=NOW) for place in places] == [page, None, page]
    kept.keep(places[0], page)
    assert kept.find(places[2], "s", now=NOW) is page, "what is kept anew is counted once"


def test_a_page_of_two_processes_is_never_older_than_what_either_wrote(house: House, clock: Clock) -> None:
    another = create_app(house.wiring, hosts={HOST}, clock=clock)
    with house.wiring.open_control() as control:
        launch = control.make_launch_token(now=NOW)
    there: FlaskClient = another.test_client()
    there.get(f"/launch?token={launch}", base_url=f"http://{HOST}")
    for client in (house.client, there):
        client.get("/people", base_url=f"http://{HOST}")
    with house.store() as store:
        furnish(store)
        store.correct_name(an_address(TOM), "Tomas Halden")
    for client in (house.client, there):
        assert "Tomas Halden" in client.get("/people", base_url=f"http://{HOST}").get_data(as_text=True)
