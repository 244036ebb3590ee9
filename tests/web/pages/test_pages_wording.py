"""The words of an email before it is a draft: other wordings, the user's own versions, what each sentence stands on."""

import json
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from builders import OWNER, OWNER_NAME, a_message, an_address
from pages_house import HOST, NORA, NOW, House, box

from plugin.domain.drafting.versions import LASTS, MOST, TOGETHER
from plugin.domain.model import AskStatus, DraftVersion, MirrorPage, ScanReport

pytestmark = pytest.mark.alike(2)

First = Callable[[], str]
MINE = "\n\nPS: my own words."


def letter(text: str) -> str:
    """What stands in the form."""
    return (
        text.split('<textarea class="form-control letter"')[1]
        .split(">\n", 1)[1]
        .split("</textarea>", maxsplit=1)[0]
        .rstrip()
    )


def versions(house: House, suggestion: str) -> list[DraftVersion]:
    """What is kept of the user's words."""
    with house.store() as store:
        return store.load_draft_versions(suggestion)


def save(house: House, suggestion: str, **fields: Any) -> Any:
    """What the page's script learns from keeping the words."""
    answer = house.client.post(f"/suggestions/{suggestion}/words", data=fields, base_url=f"http://{HOST}")
    return json.loads(answer.get_data(as_text=True)) if answer.status_code == 200 else answer.status_code


def part(house: House, suggestion: str, **fields: Any) -> str:
    """The part of the page that the script puts in place."""
    path = f"/suggestions/{suggestion}/wording"
    answer = house.client.post(path, data={"part": "1", **fields}, base_url=f"http://{HOST}")
    assert answer.status_code == 200
    return unescape(answer.get_data(as_text=True))


def test_another_wording_never_loses_what_a_person_changed(house: House, first: First) -> None:
    suggestion = first()
    mine = letter(house.get(f"/suggestions/{suggestion}")) + MINE
    text = house.said(f"/suggestions/{suggestion}/wording", seed="0", body=mine, how="another")
    assert "Your versions" in text
    assert MINE in text
    assert MINE not in letter(text)
    text = house.said(f"/suggestions/{suggestion}/wording", seed="1", body=letter(text), how="version-1")
    assert letter(text) == mine
    assert letter(house.get(f"/suggestions/{suggestion}")) == mine, "whoever comes back finds their own words"
    ours = house.said(f"/suggestions/{suggestion}/wording", seed="0", body=mine, how="fresh")
    assert letter(ours) + MINE == mine
    assert len(versions(house, suggestion)) == 1, "what is kept already is not kept twice"


def test_a_wording_comes_as_a_part_for_the_script_and_says_what_has_changed(house: House, first: First) -> None:
    suggestion = first()
    before = letter(house.get(f"/suggestions/{suggestion}"))
    said = {}
    for how in ("another", "shorter", "formal", "person"):
        text = part(house, suggestion, seed="0", body=before, how=how)
        assert text.strip().startswith('<section class="email"')
        assert "<html" not in text
        assert f'data-address="/suggestions/{suggestion}?' in text
        said[how] = text.split('data-said="')[1].split('"')[0]
    assert len(set(said.values())) == len(said)
    assert 'said"' not in house.get(f"/suggestions/{suggestion}"), "a page that was loaded has nothing to announce"


def test_what_is_written_is_kept_as_it_is_written_and_grows_as_one_version(house: House, first: First) -> None:
    suggestion = first()
    ours = letter(house.get(f"/suggestions/{suggestion}"))
    assert save(house, suggestion, seed="0", body=ours)["said"] == "", "our own words are not the user's"
    assert versions(house, suggestion) == []
    for more in ("\n\nP", "\n\nPS", MINE):
        assert save(house, suggestion, seed="0", body=ours + more)["said"].startswith("Saved at ")
    (kept,) = versions(house, suggestion)
    assert kept.body == ours + MINE
    assert kept.to == NORA or "@" in kept.to
    assert save(house, suggestion, seed="1", body=ours + MINE + "!")["said"]
    assert [one.number for one in versions(house, suggestion)] == [1, 2], "over another wording it is another version"


def test_each_sentence_says_what_it_stands_on_or_that_it_is_the_users_own(house: House, first: First) -> None:
    suggestion = first()
    ours = letter(house.get(f"/suggestions/{suggestion}"))
    told = unescape(save(house, suggestion, seed="0", body=ours)["sources"])
    assert "Your own words" not in told
    assert "<dt>“" in told
    claimed = told.split("<dt>“")[1].split("”</dt>")[0]
    changed = ours.replace(claimed, claimed.rstrip(".!?") + ", as I said before.")
    told = unescape(save(house, suggestion, seed="0", body=changed + MINE)["sources"])
    own = told.split(", as I said before.”</dt>")[1].split("<dt>")[0]
    assert "Your own words; Askwell has not checked them." in own, (
        "a sentence that was changed stands on nothing of ours"
    )
    assert "“PS: my own words.”" in told
    assert told.count("Your own words") == 2


def test_a_version_is_deleted_alone_and_the_one_that_is_shown_stays(house: House, first: First) -> None:
    suggestion = first()
    ours = letter(house.get(f"/suggestions/{suggestion}"))
    save(house, suggestion, seed="0", body=ours + "\n\nOne.")
    save(house, suggestion, seed="1", body=ours + "\n\nTwo.")
    text = house.said(f"/suggestions/{suggestion}/wording", seed="1", body=ours + "\n\nTwo.", how="delete-1")
    assert letter(text).endswith("Two.")
    assert [one.number for one in versions(house, suggestion)] == [2]
    text = house.said(f"/suggestions/{suggestion}/wording", seed="1", body=ours + "\n\nTwo.", how="delete-2")
    assert "Two." not in text
    assert versions(house, suggestion) == []


@pytest.mark.parametrize("how", ["version-9", "version-x", "delete-", "", "nothing", "version-" + "9" * 40])
def test_a_button_that_means_nothing_loses_nothing(house: House, first: First, how: str) -> None:
    suggestion = first()
    ours = letter(house.get(f"/suggestions/{suggestion}"))
    assert house.said(f"/suggestions/{suggestion}/wording", seed="0", body=ours + MINE, how=how)
    assert [one.body for one in versions(house, suggestion)] == [ours + MINE]


def test_a_draft_takes_the_words_and_nothing_is_kept_beside_it(house: House, first: First) -> None:
    suggestion = first()
    mine = letter(house.get(f"/suggestions/{suggestion}")) + MINE
    save(house, suggestion, seed="0", body=mine)
    assert versions(house, suggestion)
    house.post(f"/suggestions/{suggestion}/draft", seed="0", body=mine, subject="A question")
    assert versions(house, suggestion) == []
    assert save(house, suggestion, seed="0", body=mine) == 409, "what comes after the draft is not kept"
    with house.store() as store:
        assert MINE.strip() in store.load_drafts()[0].body


def test_what_is_said_in_person_is_an_ask_without_an_email_and_can_be_taken_back(house: House, first: First) -> None:
    suggestion = first()
    text = part(house, suggestion, seed="0", body="", how="person")
    assert "<textarea" not in text
    assert text.count("<li>") >= 2
    text = house.said(f"/suggestions/{suggestion}/asked")
    assert "Noted: you asked them in person." in text
    assert "Asked in person" in text
    with house.store() as store:
        (ask,) = [one for one in store.load_asks() if one.suggestion_id == suggestion]
        assert ask.status is AskStatus.SENT
    house.post(f"/asks/{ask.id}/undo")
    with house.store() as store:
        again = store.load_ask(ask.id)
    assert again is not None
    assert again.status is AskStatus.SUGGESTED


def test_versions_go_with_whom_they_name_and_after_a_month_and_the_newest_stay(house: House, first: First) -> None:
    def version(number: int, **changes: Any) -> DraftVersion:
        made = {"to": "x@y.example", "subject": "A", "body": f"Hello {number}", **changes}
        return DraftVersion("s1", number, NOW + number * TOGETHER, **made)

    with house.store() as store:
        for number in range(1, MOST + 4):
            store.save_draft_version(version(number))
        assert [one.number for one in store.load_draft_versions("s1")] == list(range(4, MOST + 4))
        store.save_draft_version(version(MOST + 4, to=NORA))
        store.save_draft_version(version(MOST + 5, body="As Nora Weiss said"))
        store.forget_person([an_address(NORA)], "Nora Weiss", now=NOW)
        assert all(one.to != NORA and "Nora" not in one.body for one in store.load_draft_versions())
        assert store.load_draft_versions()
        later = NOW + LASTS + (MOST + 6) * TOGETHER + timedelta(seconds=1)
        run = store.start_run(kind="scan", owner="a", now=later, lease=timedelta(minutes=1))
        store.finish_run(run.id, ScanReport(an_address(NORA)), now=later)
        assert store.load_draft_versions() == []


def test_a_reply_becomes_a_new_message_with_a_subject_of_its_own(house: House, first: First) -> None:
    after = a_message(
        box(NORA),
        to=[(OWNER, OWNER_NAME)],
        date=NOW - timedelta(hours=20),
        thread_id="t-new",
        subject="Planning the quarter",
    )
    with house.store() as store:
        store.save_page(MirrorPage(messages=(after,)))
    suggestion = first()
    page = house.get(f"/suggestions/{suggestion}")
    assert "readonly" in page, "it answers what Nora wrote after the meeting"
    assert "As a new message" in page
    alone = part(house, suggestion, seed="0", body=letter(page), how="alone")
    assert "readonly" not in alone
    assert 'aria-pressed="true">As a new message' in alone
    again = part(house, suggestion, seed="0", alone="1", body=letter(alone), how="alone")
    assert "readonly" in again
