"""Settings, how often: asks a day, quiet days, days off, and how long whom rests."""

import pytest
from pages_house import NOW, House

pytestmark = pytest.mark.alike(2)

TODAY = f"{NOW:%Y-%m-%d}"


def pref(house: House, name: str) -> str | None:
    with house.store() as store:
        return store.load_preferences().get(name)


def test_what_is_set_is_kept_and_shown(house: House) -> None:
    said = house.said(
        "/settings", asks_a_day="1", ask_interval_days="120", reminder_days="7", rest_client="200", rest_friend=""
    )
    assert "Saved." in said
    assert (pref(house, "asks_a_day"), pref(house, "rest_days")) == ("1", "client=200")
    page = house.get("/settings")
    assert 'name="rest_client" min="14" max="730" value="200"' in page
    house.said("/settings", rest_client="")
    assert pref(house, "rest_days") is None


@pytest.mark.parametrize("field", ["asks_a_day", "rest_client"])
@pytest.mark.parametrize("text", ["-3", "9999", "many", "<b>"])
def test_a_number_that_makes_no_sense_is_refused(house: House, field: str, text: str) -> None:
    assert "Choose a number of" in house.said("/settings", **{field: text})
    assert pref(house, field) is None


def test_on_a_quiet_day_the_desk_says_so_and_keeps_what_is_right_for_another_day(house: House) -> None:
    assert "suggestion entry" in house.get("/")
    house.said("/settings/quiet", weekday=str(NOW.weekday()))
    page = house.get("/")
    assert "suggestion entry" not in page
    assert "Today is one of your quiet days, so nothing is asked. The next asks come on 16 June." in page
    assert "Also right, another day" in page
    house.said("/settings/quiet")
    assert "suggestion entry" in house.get("/")


def test_not_every_day_can_be_quiet(house: House) -> None:
    said = house.said("/settings/quiet", weekday=list("0123456"))
    assert "Leave at least one day of the week" in said
    assert pref(house, "quiet_weekdays") is None


def test_days_off_are_added_listed_removed_and_brought_back(house: House) -> None:
    said = house.said("/settings/days-off", first=TODAY, last="2026-06-20")
    assert "Nothing is asked from 15 June to 20 June." in said
    assert "You are off until 20 June" in house.get("/")
    key = f"{TODAY}/2026-06-20"
    assert key in house.get("/settings")
    assert "Removed" in house.said("/settings/days-off", remove=key)
    assert "suggestion entry" in house.get("/")
    assert pref(house, "days_off") is None


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [("", "", "first and the last"), ("2026-06-20", "2026-06-18", "before the first"), ("2020-01-01", "", "are over")],
)
def test_days_off_that_make_no_sense_are_refused(house: House, first: str, last: str, why: str) -> None:
    assert why in house.said("/settings/days-off", first=first, last=last)
