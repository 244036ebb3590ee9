"""Numbers in addresses and forms: far too long, or none at all."""

import pytest
from flask.testing import FlaskClient
from pages_house import House

from plugin.usecases.pace import INTERVAL
from plugin.usecases.reminder_setting import REMINDER

BASE = "http://127.0.0.1:8765"
ODD = ["9" * 5000, "000045" + "0" * 5000, "-1", "nan", "inf", "1e309", "\u0663", "\u00b3", "1_0", " ", "\0"]


@pytest.mark.parametrize("path", ["/asks", "/reader", "/people", "/prospects"])
def test_a_page_number_that_means_nothing_is_the_first(house: House, client: FlaskClient, path: str) -> None:
    for text in ODD:
        assert client.get(path, query_string={"page": text}, base_url=BASE).status_code == 200, text[:20]


@pytest.mark.parametrize("field", [INTERVAL, REMINDER])
def test_days_that_mean_nothing_are_refused_in_a_sentence(house: House, client: FlaskClient, field: str) -> None:
    with house.store() as store:
        before = store.load_preferences()
        for text in ODD:
            assert client.post("/settings", data={field: text}, base_url=BASE).status_code == 303, text[:20]
        assert store.load_preferences() == before


@pytest.mark.parametrize("field", ["budget_tokens", "budget_money", "price_asked"])
def test_a_budget_that_nothing_ever_reaches_is_none(house: House, client: FlaskClient, field: str) -> None:
    with house.store() as store:
        before = store.load_model_settings()
        for text in ("nan", "inf", "-inf", "1e309", "9" * 5000):
            sent = {"url": "https://models.example/v1", "model": "m", field: text}
            answer = client.post("/settings/reader", data=sent, base_url=BASE, follow_redirects=True)
            assert "is no number" in answer.get_data(as_text=True), text[:20]
        assert store.load_model_settings() == before


def test_a_piece_of_a_file_has_a_place_that_is_a_number(client: FlaskClient) -> None:
    for text in ODD:
        for place in ({"name": "a", "offset": text}, {"number": text, "offset": "0"}):
            answer = client.post("/connect/files/part", query_string=place, data=b"x", base_url=BASE)
            assert answer.status_code in {400, 409}, text[:20]
        assert client.post("/connect/files/remove", data={"number": text}, base_url=BASE).status_code == 303
