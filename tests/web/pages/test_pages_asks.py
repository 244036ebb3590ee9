"""The pages of asks: how each stands in words, what comes next, what the user says, and taking back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pages_house import House

from plugin.domain.model import DraftState

pytestmark = pytest.mark.alike(2)

First = Callable[[], str]
HOSTILE = "<script>alert(1)</script>\x00\u202e" + "x" * 300


def drafted(house: House, suggestion: str) -> str:
    """Write the draft; the ask's path."""
    answer = house.post(f"/suggestions/{suggestion}/draft", body="Hi Nora,\n\nwould you?\n\nMara", subject="A question")
    assert answer.status_code == 200
    return str(answer.request.path)


def test_without_asks_the_page_says_what_will_stand_here(house: House) -> None:
    assert "No ask yet" in house.get("/asks")


def test_an_ask_says_how_it_stands_what_comes_next_and_by_when(house: House, first: First) -> None:
    path = drafted(house, first())
    listed = house.get("/asks")
    assert "Waiting for you" in listed
    assert "draft ready" in listed
    assert "only you can send it" in listed
    assert "by <time" in listed
    text = house.get(path)
    assert "Next:" in text
    assert "Download the draft" in text
    assert text.count("<h1") == 1


def test_the_file_of_a_draft_can_be_downloaded(house: House, first: First) -> None:
    path = drafted(house, first())
    answer = house.client.get(f"{path}/letter.eml", base_url="http://127.0.0.1:8765")
    assert answer.status_code == 200
    assert b"X-Unsent: 1" in answer.data
    answer.close()


def test_what_the_user_says_is_kept_with_its_note(house: House, first: First) -> None:
    path = drafted(house, first())
    text = house.said(f"{path}/status", status="sent", note="by <b>post</b>")
    assert "by <b>post</b>" in text  # undone by the test's own reading
    assert "Waiting for them" in house.get("/asks")
    assert "they said no" in house.get(path)
    house.post(f"{path}/status", status="declined")
    assert "Waiting for you" in house.get("/asks")
    assert "1 said no:" in house.get("/results")


@pytest.mark.parametrize("status", ["", "drafted", "eaten", HOSTILE])
def test_a_status_that_cannot_be_said_changes_nothing(house: House, first: First, status: str) -> None:
    path = drafted(house, first())
    assert house.post(f"{path}/status", status=status).status_code == 400
    assert "draft ready" in house.get(path)


def test_what_was_put_aside_can_be_taken_back(house: House, first: First) -> None:
    suggestion = first()
    house.post(f"/suggestions/{suggestion}/not-now", reason="not_close")
    listed = house.get("/asks")
    assert "Put aside" in listed
    path = listed.split('href="/asks/')[1].split('"')[0]
    text = house.said(f"/asks/{path}/status", status="suggested")
    assert "Taken back" in text
    assert f'id="{suggestion}"' in house.get("/")


def test_never_is_taken_back_whole_from_the_ask_as_well(house: House, first: First) -> None:
    suggestion = first()
    house.post(f"/suggestions/{suggestion}/never")
    path = house.get("/asks").split('href="/asks/')[1].split('"')[0]
    house.post(f"/asks/{path}/status", status="suggested")
    assert f'id="{suggestion}"' in house.get("/")


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (DraftState.UNKNOWN, "It is not known yet whether Gmail took the draft"),
        (DraftState.NEEDS_USER, "The draft needs your eye"),
        (DraftState.FAILED, "The draft needs your eye"),
    ],
)
def test_a_draft_in_doubt_is_explained(house: House, first: First, state: DraftState, says: str) -> None:
    path = drafted(house, first())
    with house.store() as store:
        record = store.load_draft(path.rsplit("/", 1)[1])
        assert record is not None
        store.save_draft(replace(record, state=state))
    assert says in house.get(path)


def test_looking_now_says_that_nothing_is_new(house: House, first: First) -> None:
    path = drafted(house, first())
    assert "Nothing new" in house.said(f"{path}/look")


def said_won(house: House, path: str) -> None:
    """The user says that it went all the way."""
    for status in ("sent", "introduced", "met", "won"):
        house.post(f"{path}/status", status=status)


def test_the_value_of_won_work_is_kept_changed_and_taken_back(house: House, first: First) -> None:
    path = drafted(house, first())
    assert "What it is worth" not in house.get(path)
    said_won(house, path)
    assert "Kept." in house.said(f"{path}/value", value="12,000", currency="EUR")
    assert "12,000 EUR" in house.get("/results")
    for wrong in ("much", "-3", "inf", "nan"):
        assert "Write the value as a number" in house.said(f"{path}/value", value=wrong, currency="EUR")
    assert "12,000 EUR" in house.get("/results")
    house.post(f"{path}/value", value="", currency="")
    assert "12,000" not in house.get("/results")


def test_the_list_can_be_narrowed_to_a_turn_a_status_or_a_name(house: House, first: First) -> None:
    path = drafted(house, first())
    ask_id = path.rsplit("/", 1)[1]
    for query in ("turn=yours", "status=drafted", "q=nora+weiss", "q=tidewell", "turn=yours&status=drafted&q=nora"):
        assert f'href="/asks/{ask_id}"' in house.get(f"/asks?{query}"), query
    for query in ("turn=theirs", "status=won", "q=nobody", "turn=eaten"):
        text = house.get(f"/asks?{query}")
        assert f'href="/asks/{ask_id}"' not in text, query
        assert "No ask is like that" in text


def test_each_ask_of_the_list_has_one_button_for_what_comes_next(house: House, first: First) -> None:
    path = drafted(house, first())
    house.post(f"{path}/status", status="sent")
    house.post(f"{path}/status", status="declined")
    listed = house.get("/asks").split('<ul class="rows asks">')[1].split("</ul>")[0]
    assert listed.count('class="btn') == 1
    assert f'href="{path}/letters/gracious_line"' in listed


NOWHERE = ("/asks/a1/look", "/asks/a1/status", "/asks/a1/value", "/asks/a1/letters/reply", f"/asks/{HOSTILE}/status")


@pytest.mark.parametrize("path", NOWHERE)
def test_an_ask_that_never_was_is_not_found(house: House, path: str) -> None:
    assert house.post(path, status="sent").status_code == 404
