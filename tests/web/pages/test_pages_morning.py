"""What comes by itself: the calendar feed by its secret address, and the digest once a morning. Both off at first."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar
from many_asks import many
from pages_house import HOST, NOW, House
from printed import Printed

from plugin.usecases.digest import DIGEST, DIGEST_DONE, Handing, load_digest
from plugin.usecases.judgement import Judgement
from web.digest import hand_over
from web.views.digest import in_language, make_digest

WHEN = ("--now", NOW.isoformat())
MORNING = NOW.replace(hour=8)


def stranger(house: House) -> FlaskClient:
    """A program without a session."""
    return house.client.application.test_client()


def addresses(house: House) -> list[str]:
    """The addresses on the page, as paths."""
    return [
        one.partition(HOST)[2]
        for one in re.findall(r'value="(http://[^"]+\.ics[^"]*)"', house.get("/settings/morning"))
    ]


def feed(house: House, path: str) -> Calendar:
    answer = stranger(house).get(path, base_url=f"http://{HOST}")
    assert answer.status_code == 200, path
    assert answer.mimetype == "text/calendar"
    assert answer.headers["Cache-Control"] == "no-store"
    return Calendar.from_ical(answer.get_data())


def test_the_feed_is_off_until_it_is_turned_on_and_says_what_is_due_with_names_alone(house: House) -> None:
    many(house)
    assert addresses(house) == []
    house.said("/settings/morning/feed", deed="on")
    calendar, tasks = addresses(house)
    events = feed(house, calendar).walk("VEVENT")
    assert len(events) == len(feed(house, tasks).walk("VTODO")) > 10
    for event in events:
        head, _, name = str(event["SUMMARY"]).partition(": ")
        assert head in {
            "Draft to send",
            "Answer to read",
            "They said yes",
            "Thanks owed",
            "News owed",
            "No answer yet",
            "Meeting to arrange",
        }
        assert name
        assert set(event) == {"UID", "DTSTAMP", "SUMMARY", "DTSTART", "DTEND", "TRANSP", "URL"}
        assert event.decoded("DTSTART") >= NOW.date(), "what is overdue stands on today"
        assert str(event["URL"]).startswith(f"http://{HOST}/asks/")
    assert "Tidewell" not in str(events), "about whom is nobody else's business"
    assert len({str(event["UID"]) for event in events}) == len(events)


def test_the_feed_speaks_the_language_in_which_its_address_was_shown(house: House) -> None:
    many(house)
    house.said("/settings/morning/feed", deed="on")
    path = addresses(house)[0].replace("lang=en", "lang=de")
    assert any(
        "Entwurf zu senden" in str(event["SUMMARY"]) or "Dank" in str(event["SUMMARY"])
        for event in feed(house, path).walk("VEVENT")
    )
    assert feed(house, path.replace("lang=de", "lang=xx")).walk("VEVENT")


def test_an_address_that_was_renewed_or_ended_opens_nothing_ever_again(house: House) -> None:
    house.said("/settings/morning/feed", deed="on")
    first = addresses(house)[0]
    feed(house, first)
    assert "earlier address opens nothing" in house.said("/settings/morning/feed", deed="renew")
    second = addresses(house)[0]
    assert second != first
    assert "the address opens nothing any more" in house.said("/settings/morning/feed", deed="end")
    house.said("/settings/morning/feed", deed="on")
    third = addresses(house)[0]
    feed(house, third)
    for gone in (first, second):
        assert stranger(house).get(gone, base_url=f"http://{HOST}").status_code == 404


@pytest.mark.alike(2)
@pytest.mark.parametrize("wrong", ["", "0" * 40, "x", "%00", "é", "../../settings"])
def test_a_wrong_secret_and_an_unknown_account_are_told_apart_by_nobody(house: House, wrong: str) -> None:
    house.said("/settings/morning/feed", deed="on")
    good = addresses(house)[0].partition("?")[0]
    answers = [
        stranger(house).get(path, base_url=f"http://{HOST}")
        for path in (
            f"/feed/{house.account.id}/{wrong}.ics",
            f"/feed/nobody/{good.rsplit('/', 1)[1]}",
            f"/feed/nobody/{wrong}.ics",
        )
    ]
    assert {answer.status_code for answer in answers} <= {404, 401}
    assert not any(b"BEGIN:VCALENDAR" in answer.data for answer in answers)


def test_the_feed_gives_a_session_to_nobody(house: House) -> None:
    house.said("/settings/morning/feed", deed="on")
    client = stranger(house)
    client.get(addresses(house)[0], base_url=f"http://{HOST}")
    assert client.get("/", base_url=f"http://{HOST}").status_code == 401


def test_the_command_shows_turns_on_and_ends_the_feed(house: House, askwell: Callable[..., Printed]) -> None:
    assert "off" in askwell("feed").out
    made = json.loads(askwell("feed", "on", "--json").out)
    assert made["on"]
    assert askwell("feed", "on", "--json").out == askwell("feed", "--json").out, "on again is the same address"
    feed(house, "/feed/" + made["address"].partition("/feed/")[2])
    assert json.loads(askwell("feed", "renew", "--json").out)["address"] != made["address"]
    assert json.loads(askwell("feed", "off", "--json").out) == {"on": False, "address": None}


# --- the digest


def judged(house: House, now: datetime) -> Callable[[], Judgement]:
    store = house.store()
    return lambda: house.wiring.judge(store, house.account, now=now)


def handed(house: House, now: datetime, shown: list[tuple[str, str]], *, works: bool = True) -> bool:
    """Whether it came at this moment, by a desktop that notes what it shows."""

    def show(title: str, text: str) -> bool:
        shown.append((title, text))
        return works

    with house.store() as store:
        return hand_over(store, None, house.account, judged(house, now), show=show)


def test_a_notification_comes_once_a_morning_and_names_nobody(house: House) -> None:
    many(house)
    shown: list[tuple[str, str]] = []
    assert not handed(house, MORNING, shown)
    assert not shown, "off until wanted"
    with house.store() as store:
        store.save_preference(DIGEST, "notification@7")
    assert not handed(house, NOW.replace(hour=6), shown)
    assert not handed(house, MORNING, [], works=False), "what the desktop refused is tried again"
    assert handed(house, MORNING, shown)
    assert not handed(house, MORNING + timedelta(minutes=15), shown)
    assert not handed(house, NOW.replace(hour=20), shown)
    assert handed(house, MORNING + timedelta(days=1), shown)
    assert len(shown) == 2
    assert all("wait for you" in text and "Person" not in text and "Nora" not in text for _, text in shown)


def test_after_the_morning_it_waits_for_the_next_day(house: House) -> None:
    with house.store() as store:
        store.save_preference(DIGEST, "notification@7")
    shown: list[tuple[str, str]] = []
    assert not handed(house, NOW.replace(hour=14), shown)
    assert not shown


def test_a_calm_day_brings_nothing(bare: House) -> None:
    with bare.store() as store:
        store.save_preference(DIGEST, "notification@7")
    shown: list[tuple[str, str]] = []
    assert not handed(bare, MORNING, shown)
    assert not shown


def test_the_digest_says_what_today_says(house: House, askwell: Callable[..., Printed]) -> None:
    printed = askwell("digest", *WHEN)
    assert printed.status == 0
    assert "Ask Nora Weiss for an introduction to Elena Ruiz" in printed.out
    assert "Tom Halden" in printed.out.split("Coming up")[1]
    told = json.loads(askwell("digest", "--json", *WHEN).out)
    assert set(told) == {"day", "preliminary", "waiting", "asks", "meetings"}
    assert len(told["asks"]) == 2
    page = house.get("/settings/morning")
    assert told["asks"][0] in page


def test_it_speaks_the_users_language(house: House) -> None:
    digest = make_digest(judged(house, MORNING)())
    assert "Bitten passen heute" in in_language("de")(digest.summary)
    assert in_language("zz")(digest.summary) == digest.summary


@pytest.mark.parametrize(
    ("fields", "says", "how"),
    [
        ({"how": "notification", "hour": "9"}, "every morning from 9:00 on", Handing.NOTIFICATION),
        ({"how": "off", "hour": "9"}, "does not come by itself", Handing.OFF),
        ({"how": "draft", "hour": "9"}, "There is no Gmail here", Handing.OFF),
        ({"how": "pigeon", "hour": "9"}, "Choose how the digest comes", Handing.OFF),
        ({"how": "notification", "hour": "24"}, "Choose an hour from 0 to 23", Handing.OFF),
        ({"how": "notification", "hour": "x" * 999}, "Choose an hour from 0 to 23", Handing.OFF),
        ({}, "Choose how the digest comes", Handing.OFF),
    ],
)
def test_how_it_comes_is_set_on_the_page(house: House, fields: dict[str, str], says: str, how: Handing) -> None:
    assert says in house.said("/settings/morning/digest", **fields)
    with house.store() as store:
        assert load_digest(store).how is how


def test_how_it_comes_is_set_by_the_command(house: House, askwell: Callable[..., Printed]) -> None:
    assert "notification from 6:00" in askwell("digest", "--every-morning", "notification", "--hour", "6").err
    assert "notification from 8:00" in askwell("digest", "--hour", "8").err
    assert askwell("digest", "--every-morning", "draft").status == 1
    assert "does not come" in askwell("digest", "--every-morning", "off").err
    with house.store() as store:
        assert load_digest(store).how is Handing.OFF


@pytest.mark.parametrize("kept", ["", "draft", "notification@x", "notification@99", "@", "eaten@7"])
def test_what_was_kept_and_means_nothing_is_off_or_the_usual_hour(house: House, kept: str) -> None:
    with house.store() as store:
        store.save_preference(DIGEST, kept)
        store.save_preference(DIGEST_DONE, "yesterday")
        found = load_digest(store)
    assert found.hour == 7
    assert isinstance(replace(found, done="").is_due(MORNING), bool)
