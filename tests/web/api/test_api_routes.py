"""The JSON addresses: the commands' shapes, one shape of failure, nothing without a session."""

from typing import Any

import pytest
from builders import OWNER, an_address
from flask.testing import FlaskClient
from pages_house import HOST, NORA, NOW, House, furnish

from web.bootstrap import Wiring

LISTS = ("/api/meetings", "/api/people", "/api/knows", "/api/prospects", "/api/asks", "/api/questions")


@pytest.fixture
def house(wiring: Wiring, client: FlaskClient) -> House:
    """The small practice behind a signed-in browser."""
    with wiring.open_control() as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
    made = House(account, client, wiring)
    with made.store() as store:
        furnish(store)
    return made


def fetch(house: House, path: str, **headers: str) -> tuple[int, Any]:
    answer = house.client.get(path, base_url=f"http://{HOST}", headers=headers)
    assert answer.mimetype == "application/json", answer.get_data(as_text=True)[:200]
    return answer.status_code, answer.get_json()


@pytest.mark.parametrize("path", LISTS)
def test_each_list_answers_with_a_list(house: House, path: str) -> None:
    status, answer = fetch(house, path)
    assert status == 200
    assert isinstance(answer, list)


def test_suggestions_have_the_shape_of_the_command(house: House) -> None:
    status, answer = fetch(house, "/api/suggestions")
    assert status == 200
    assert {"suggestions", "withheld"} <= answer.keys()
    assert answer["suggestions"][0]["introducer"]["address"] == NORA


def test_a_person_is_found_by_address(house: House) -> None:
    assert fetch(house, f"/api/people/{NORA}")[1]["name"] == "Nora Weiss"


@pytest.mark.parametrize(
    "path", ["/api/people/nobody@nowhere.example", "/api/people/no-address", "/api/asks/none", "/api/none"]
)
def test_what_is_not_there_is_one_sentence_in_json(house: House, path: str) -> None:
    status, answer = fetch(house, path)
    assert status == answer["error"]["status"] == 404
    assert answer["error"]["sentence"].endswith(".")


def test_before_an_account_is_connected_the_sentence_says_so(client: FlaskClient) -> None:
    answer = client.get("/api/people", base_url=f"http://{HOST}")
    assert answer.status_code == 404
    assert answer.get_json()["error"]["sentence"].startswith("No account is connected yet")


@pytest.mark.parametrize("days", ["0", "-3", "99999"])
def test_an_impossible_number_of_days_is_refused_with_the_bounds(house: House, days: str) -> None:
    status, answer = fetch(house, f"/api/meetings?days={days}")
    assert status == 400
    assert "between 1 and" in answer["error"]["sentence"]


def test_a_page_fails_in_json_for_whoever_accepts_json_only(house: House) -> None:
    status, answer = fetch(house, "/people/nobody@nowhere.example", Accept="application/json")
    assert status == answer["error"]["status"] == 404


def test_without_a_session_nothing_is_told(wiring: Wiring, house: House) -> None:
    house.client.delete_cookie("askwell_8765", domain="127.0.0.1")
    status, answer = fetch(house, "/api/people")
    assert status == 401
    assert "askwell open" in answer["error"]["sentence"]
