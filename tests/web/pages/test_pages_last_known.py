"""A large account's page shows what it showed last while what has come since is being worked out."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from builders import OWNER, a_message, a_signal, an_address
from flask import Flask
from pages_house import HOST, NORA, NOW, TOM, House, box
from restarts import AS_OF, WAITS, Restarts

from plugin.domain.model import DraftState, MirrorPage, SignalKind
from plugin.store.sqlite.account_store import AccountStore as SqliteAccountStore
from web.pages.last_known import MARK

PAGES = ("/", "/people", "/people/questions", "/prospects")


@pytest.fixture
def large(house: House) -> Iterator[Restarts]:
    made = Restarts(house)
    yield made
    made.ready.set()
    made.kept.close()


def bones(text: str) -> str:
    """A page without the tokens of its forms."""
    return re.sub(r'name="csrf_token" value="[^"]*"', "", text)


@pytest.mark.parametrize("page", PAGES)
def test_a_new_process_shows_at_once_what_the_page_showed_last(large: Restarts, page: str) -> None:
    before = large.look(page)
    assert before.count(MARK) == 1
    large.restart()
    text = large.house.get(page)
    assert "As of 12:00; being brought up to date." in text
    assert "soon.js" in text
    assert bones(before).partition(MARK)[0] == bones(text).partition('<div class="notice as-of"')[0]
    assert bones(before).partition(MARK)[2].strip() in bones(text)


def test_it_says_all_once_that_is_worked_out(large: Restarts) -> None:
    large.look("/people")
    large.restart()
    with large.house.store() as store:
        store.save_page(MirrorPage(messages=(a_message(box(NORA), to=[(OWNER, "Mara")], subject="News"),)))
    assert AS_OF in large.house.get("/people")
    assert not large.is_ready()
    large.ready.set()
    while not large.is_ready():
        pass
    text = large.house.get("/people")
    assert AS_OF not in text
    assert "Nora Weiss" in text


def test_mail_that_came_meanwhile_makes_a_page_old_and_it_says_since_when(large: Restarts) -> None:
    large.look("/")
    large.ready.clear()
    with large.house.store() as store:
        store.save_page(MirrorPage(messages=(a_message(box(NORA), to=[(OWNER, "Mara")], subject="News"),)))
    large.now = NOW + timedelta(days=1, hours=1)
    assert "As of yesterday, 12:00; being" in large.house.get("/")
    large.now = NOW + timedelta(days=8)
    assert WAITS in large.house.get("/"), "what is a week old says nothing any more"


def test_what_the_user_has_said_since_leaves_no_page_that_does_not_know_it(large: Restarts) -> None:
    assert "Nora Weiss" in large.look("/")
    with large.house.store() as store:
        store.set_do_not_ask(an_address(NORA), True)
    large.restart()
    text = large.house.get("/")
    assert WAITS in text
    assert "Nora" not in text


def test_somebody_who_was_forgotten_is_on_no_page(large: Restarts) -> None:
    for page in PAGES:
        large.look(page)
    large.house.post(f"/people/{TOM}/forget", sure="yes")
    large.restart()
    for page in PAGES:
        assert "Halden" not in large.house.get(page)
    with large.house.store() as store:
        assert isinstance(store, SqliteAccountStore)
        assert store._db.execute("SELECT count(*) FROM drawn_pages").fetchone() == (0,)


def test_another_look_and_another_place_are_pages_of_their_own(large: Restarts) -> None:
    large.look("/people")
    large.look("/people?sort=name")
    large.restart()
    assert AS_OF in large.house.get("/people?sort=name")
    assert WAITS in large.house.get("/people?q=nora")
    large.house.client.post("/look/theme", data={"theme": "dark"}, base_url=f"http://{HOST}")
    assert WAITS in large.house.get("/people")


def test_its_forms_carry_the_token_of_the_browser_that_sends_them(large: Restarts, app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    large.look("/prospects")
    large.restart()
    text = large.house.get("/prospects")
    assert AS_OF in text
    tokens = set(re.findall(r'name="csrf_token" value="([^"]*)"', text))
    assert len(tokens) == 1
    large.ready.set()
    added = {"name": "Ada Byron", "organisation": "Engines", "why": "New.", "csrf_token": tokens.pop()}
    said = large.house.said("/prospects/add", **added)
    assert "Ada Byron" in said


@pytest.mark.parametrize("complains", [True, False])
def test_an_ask_drafted_from_an_old_page_rests_on_what_is_known_by_then(large: Restarts, *, complains: bool) -> None:
    """The page offers an ask to Nora; by now she may have complained, and then nobody may ask her."""
    first = large.look("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    large.restart()
    complaint = a_message(
        box(NORA),
        to=[(OWNER, "Mara")],
        date=(NOW - timedelta(hours=1)).isoformat(),
        subject="Invoice for the month",
        signals=(a_signal(SignalKind.COMPLAINT, "I am very disappointed with your work."),) if complains else (),
    )
    with large.house.store() as store:
        store.save_page(MirrorPage(messages=(complaint,)))
    assert f'id="{first}"' in large.house.get("/")
    large.ready.set()
    large.house.post(f"/suggestions/{first}/draft", body="Hi Nora,\n\nwould you?", subject="A question")
    with large.house.store() as store:
        assert bool(store.load_drafts(*DraftState)) is not complains


def test_a_page_is_shown_that_cannot_be_kept(large: Restarts) -> None:
    with large.house.store() as store:
        assert isinstance(store, SqliteAccountStore)
        store._db.execute("CREATE TRIGGER full BEFORE INSERT ON drawn_pages BEGIN SELECT RAISE(ABORT, 'full'); END")
    assert "Nora Weiss" in large.look("/people")
    large.restart()
    assert WAITS in large.house.get("/people")
