"""“Let the model write it” on an ask's page: only where allowed; a version with what its sentences stand on."""

from collections.abc import Callable
from html import unescape
from typing import Any

from briefs import answer, letter_for
from model_host import Answer, Asked, model_host, refused, said
from pages_house import HOST, House

from plugin.domain.model import DraftVersion

First = Callable[[], str]
BUTTON = "Let the model write it"


def writing(asked: Asked) -> Answer:
    """The host's answer."""
    return said(answer(letter_for(asked.body["messages"][1]["content"])))


def allow(house: House, url: str) -> None:
    """Choose the model and let it write."""
    house.said("/settings/reader", url=url, model="small", budget_tokens="50000", masks="yes")
    house.said("/settings/reader/agree", writes="yes")


def versions(house: House, suggestion: str) -> list[DraftVersion]:
    """What is kept of the email."""
    with house.store() as store:
        return store.load_draft_versions(suggestion)


def press(house: House, suggestion: str, **fields: Any) -> str:
    """Press the button."""
    return house.said(f"/suggestions/{suggestion}/wording", seed="0", how="model", **fields)


def test_it_stands_there_only_where_it_was_allowed(house: House, first: First) -> None:
    path = f"/suggestions/{first()}"
    assert BUTTON not in house.get(path)
    text = press(house, first(), body="")
    assert "No model may write letters" in text
    with model_host(writing) as host:
        allow(house, host.url)
        assert BUTTON in house.get(path)
        assert host.asked == []
        assert "Turn off writing letters" in house.get("/settings")
        house.said("/settings/reader/switch", use="writes", on="no")
        assert BUTTON not in house.get(path)


def test_the_letter_is_a_version_that_says_where_each_sentence_comes_from(house: House, first: First) -> None:
    suggestion = first()
    with model_host(writing) as host:
        allow(house, host.url)
        text = press(house, suggestion, body="My own words, begun.")
    mine, written = versions(house, suggestion)
    assert (mine.model, written.model) == ("", "small")
    assert mine.body == "My own words, begun."
    assert "I wonder whether my work could be of use to Elena Ruiz." in text
    assert "written by <bdi>small</bdi>" in text
    assert "Askwell has not checked them" not in text
    assert "“It was good to see you on Friday.”" in text
    made = house.client.post(
        f"/suggestions/{suggestion}/draft",
        data={"body": written.body, "subject": written.subject, "seed": "0", "sure": "yes"},
        base_url=f"http://{HOST}",
    )
    assert made.status_code == 303
    with house.store() as store:
        (record,) = store.load_drafts()
        assert store.load_draft_versions(suggestion) == []
    assert [claim.sentence for claim in record.claims] == ["It was good to see you on Friday."]
    assert "could be of use to Elena Ruiz" in record.body


def test_a_sentence_that_the_user_changes_in_it_is_theirs(house: House, first: First) -> None:
    suggestion = first()
    with model_host(writing) as host:
        allow(house, host.url)
        press(house, suggestion, body="")
    (written,) = versions(house, suggestion)
    changed = written.body.replace("I wonder whether my work", "Perhaps my work")
    text = house.said(f"/suggestions/{suggestion}/wording", seed="0", body=changed, how="fresh")
    assert [one.model for one in versions(house, suggestion)] == ["small", ""]
    assert [claim.sentence for claim in versions(house, suggestion)[1].claims] == ["It was good to see you on Friday."]
    text = house.said(f"/suggestions/{suggestion}/wording", seed="0", body="", how="version-2")
    assert "Perhaps my work could be of use" in text
    assert "Askwell has not checked them" in text


def test_what_is_refused_or_does_not_come_is_said_and_the_words_stay(house: House, first: First) -> None:
    suggestion = first()
    path = f"/suggestions/{suggestion}/wording"
    answers = [said("Sure!")] * 3 + [refused(402)]
    with model_host(lambda _asked: answers.pop(0)) as host:
        allow(house, host.url)
        assert "Askwell's own words stay" in press(house, suggestion, body="")
        part = house.client.post(path, data={"part": "1", "seed": "0", "how": "model"}, base_url=f"http://{HOST}")
        text = unescape(part.get_data(as_text=True))
    assert "no credit left" in text
    assert "<textarea" in text
    assert versions(house, suggestion) == []
