"""Looking what became of an ask, and the user's own word on it: said, named, taken back."""

from collections.abc import Callable

from pages_house import HOST, House

from plugin.domain.model import AskEvent, AskStatus

First = Callable[[], str]


def drafted(house: House, suggestion: str) -> str:
    """Write the draft; the ask's path."""
    answer = house.post(f"/suggestions/{suggestion}/draft", body="Hi Nora,\n\nwould you?\n\nMara", subject="A question")
    assert answer.status_code == 200
    return str(answer.request.path)


def test_opening_an_ask_writes_nothing(house: House, first: First) -> None:
    path = drafted(house, first())
    with house.store() as store:
        before = store.load_asks()
    house.get(path)
    with house.store() as store:
        assert store.load_asks() == before


def test_a_look_without_news_says_so_and_is_no_error(house: House, first: First) -> None:
    path = drafted(house, first())
    text = house.said(f"{path}/look")
    assert "Nothing new: it stands as before." in text
    assert "notice warning" not in text


def test_the_script_gets_the_look_as_json(house: House, first: First) -> None:
    path = drafted(house, first())
    # Of an account of files there is no mailbox to look into, so its page asks for none by itself.
    assert "look.js" not in house.get(path)
    answer = house.client.post(f"{path}/look", base_url=f"http://{HOST}", headers={"Accept": "application/json"})
    assert answer.get_json() == {
        "changed": False,
        "status": "drafted",
        "sentence": "Nothing new: it stands as before.",
        "problem": "",
    }


def test_what_was_said_by_hand_is_taken_back(house: House, first: First) -> None:
    path = drafted(house, first())
    house.post(f"{path}/status", status="sent")
    assert "Take the last word back" in house.get(path)
    text = house.said(f"{path}/undo")
    assert "It is now: draft ready." in text
    assert "Take the last word back" not in house.get(path)
    with house.store() as store:
        (ask,) = [one for one in store.load_asks() if one.status is AskStatus.DRAFTED]
    assert [one.event for one in ask.history[-2:]] == [AskEvent.STATUS, AskEvent.UNDONE]
    assert "nothing to take back" in house.said(f"{path}/undo")


def test_who_it_was_is_offered_among_the_prospects(house: House, first: First) -> None:
    path = drafted(house, first())
    house.post(f"{path}/status", status="sent")
    text = house.said(f"{path}/status", status="prospect_named", who="Oliver <b>Sand</b>, Stonegate")
    assert "stands among the prospects" in text
    with house.store() as store:
        (found,) = [one for one in store.load_prospects() if one.status == "proposed" and "Oliver" in one.name]
    assert (found.organisation, found.introduced_by is not None) == ("Stonegate", True)
    assert "Oliver" in house.get("/prospects")


def test_a_name_that_says_nothing_is_not_kept(house: House, first: First) -> None:
    path = drafted(house, first())
    text = house.said(f"{path}/status", status="sent", who="Oliver Sand")
    assert "the name was not kept" in text
