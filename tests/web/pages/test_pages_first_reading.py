"""The first steps, and what the pages leave out while an account is read for the first time."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask
from pages_house import HOST, NOW, House

from plugin.domain.model import Profile
from plugin.domain.suggestions.prospects import make_prospect
from web.bootstrap import Wiring
from web.jobs import Jobs

LEASE = timedelta(days=365 * 100)


@pytest.fixture
def jobs(app: Flask, wiring: Wiring) -> Iterator[Jobs]:
    """Jobs that begin nothing: what is queued waits."""
    made = Jobs(wiring, lambda: NOW)
    app.extensions["askwell.jobs"] = made
    yield made
    made.stop()


def begin_reading(house: House) -> None:
    """A run of the account that is under way."""
    with house.store() as store:
        run = store.start_run(kind="import", owner="somebody", now=NOW, lease=LEASE)
        told = {"phase": "mail", "reading": "your mail", "done": 0}
        store.renew_run(run.id, now=NOW, lease=LEASE, progress=told)


def note_end(house: House) -> None:
    """That the account was read to its end once."""
    with house.wiring.open_control() as control:
        control.save_last_scan(house.account.id, now=NOW)


def empty_profile(house: House) -> None:
    with house.store() as store:
        store.save_profile(Profile())


def went_to(house: House, path: str, **fields: str) -> str:
    """Where a press leads."""
    answer = house.client.post(path, data=fields, base_url=f"http://{HOST}")
    assert answer.status_code == 303
    return str(answer.headers["Location"])


# --- the three steps


def test_saving_the_profile_goes_on_to_who_is_who_though_a_list_of_people_is_there(house: House) -> None:
    empty_profile(house)
    assert "Save and go on" in house.get("/profile")
    assert went_to(house, "/profile", what="I mend looms.").endswith("/people/who-is-who")
    assert "First steps" in house.get("/people/who-is-who")
    today = house.get("/")
    assert "Three minutes first" in today
    assert "Look at your closest people" in today


def test_who_is_who_is_over_once_it_was_left_and_the_steps_with_it(house: House) -> None:
    house.post("/profile", what="I mend looms.")
    house.post("/people/who-is-who/finish")
    assert "Three minutes first" not in house.get("/")
    assert went_to(house, "/profile", what="I mend rugs.").endswith("/profile")


def test_whoever_has_decided_on_an_ask_is_not_led_back_to_who_is_who(house: House) -> None:
    text = house.get("/")
    assert "Three minutes first" in text
    number = text.split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    house.post(f"/suggestions/{number}/not-now")
    assert "Three minutes first" not in house.get("/")


def test_where_nobody_is_known_there_is_no_who_is_who_to_go_to(bare: House) -> None:
    with bare.store() as store:
        store.save_prospects([make_prospect(name="Elena Ruiz", organisation="Tidewell")])
    assert went_to(bare, "/profile", what="I mend looms.").endswith("/profile")


def test_while_files_are_read_who_is_who_says_that_its_people_are_still_to_come(bare: House) -> None:
    begin_reading(bare)
    assert went_to(bare, "/profile", what="I mend looms.").endswith("/people/who-is-who")
    text = bare.get("/people/who-is-who")
    assert "still being read" in text
    assert "All settled" not in text


# --- what a draft lacks while the profile is empty


@pytest.mark.parametrize("profile", [Profile(), Profile(name="Mara", language="en"), Profile(ideal="family firms")])
def test_an_email_that_cannot_say_what_the_user_does_says_so_in_plain_words_and_once(
    house: House, profile: Profile
) -> None:
    with house.store() as store:
        store.save_profile(profile)
    number = house.get("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    page = house.get(f"/suggestions/{number}")
    assert page.count("Your profile does not say yet what you do") == 1
    assert 'href="/profile#field-what"' in page
    assert "askwell profile" not in page
    made = house.said(f"/suggestions/{number}/draft", body="Hi Nora,\n\nwould you?\n\nMara", subject="A question")
    assert "does not say yet" not in made


def test_a_profile_that_says_it_is_not_told_to(house: House) -> None:
    number = house.get("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
    assert "does not say yet" not in house.get(f"/suggestions/{number}")


# --- Today while the first reading runs


def test_while_files_are_read_today_says_that_and_asks_nothing(house: House) -> None:
    empty_profile(house)
    begin_reading(house)
    text = house.get("/")
    assert "Reading your mail" in text
    for words in (
        "<article",
        "quick question",
        "Held back",
        "Give first",
        "Add somebody",
        "was not read",
        "Nothing to",
    ):
        assert words not in text, words
    assert "Say what you do" in text
    state = house.client.get("/scan/status", base_url=f"http://{HOST}").get_json()
    assert (state["running"], state["first_time"], state["first_look"]) == (True, True, False)


def test_once_it_was_read_today_shows_all_while_further_files_are_read(house: House) -> None:
    note_end(house)
    begin_reading(house)
    text = house.get("/")
    assert "<article" in text
    assert "quick question" in text
    state = house.client.get("/scan/status", base_url=f"http://{HOST}").get_json()
    assert state["first_time"] is False


def test_files_that_wait_for_their_turn_are_said_to_be_read(house: House, jobs: Jobs) -> None:
    assert jobs.files is not None
    jobs.files.import_soon(house.account.id, "not-begun")
    assert "Your files are being read." in house.get("/")
    assert "<article" not in house.get("/")


def test_the_number_read_so_far_is_for_screen_readers_alone_so_that_no_old_one_stands_there(house: House) -> None:
    begin_reading(house)
    assert '<span id="scan-news" class="visually-hidden"' in house.get("/")


# --- a day without an ask


def test_nothing_is_said_to_need_the_user_below_what_waits_for_them(house: House) -> None:
    text = house.get("/")
    while '<article class="sheet suggestion entry" id="' in text:
        number = text.split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]
        house.post(f"/suggestions/{number}/draft", body="Hi,\n\nwould you?\n\nMara", subject="A question")
        text = house.get("/")
    assert "Waiting for you" in text
    assert "Nothing here needs you" not in text
    assert "What waits above is all for today." in text
