"""The pages of asks: how each stands in words, what comes next, what the user says, and taking back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from builders import OWNER, OWNER_NAME, a_mention, a_message
from pages_house import NORA, NOW, House, box

from plugin.domain.model import AskStatus, DraftKind, DraftState, Evidence, MirrorPage, StatusChange

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
    assert "Ended" in house.get("/asks")
    assert "1 said no." in house.get("/results")


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


def named(house: House, path: str) -> None:
    """Nora has answered with a name."""
    answer = a_message(
        box(NORA),
        to=[(OWNER, OWNER_NAME)],
        date=NOW + timedelta(hours=1),
        subject="Re: A question",
        mentions=(a_mention("Sylvie Aubert", "You should talk to Sylvie Aubert."),),
    )
    evidence = Evidence("prospect_named", answer.date, answer.id, "You should talk to Sylvie Aubert.")
    with house.store() as store:
        store.save_page(MirrorPage(messages=(answer,)))
        for status in (AskStatus.SENT, AskStatus.PROSPECT_NAMED):
            store.change_ask(path.rsplit("/", 1)[1], StatusChange(status, answer.date, evidence))


def test_when_they_named_somebody_a_letter_asks_why_and_is_made_once(house: House, first: First) -> None:
    path = drafted(house, first())
    assert "Ask why them" not in house.get(path)
    assert ">The words</h2>" in house.get(path)
    named(house, path)
    offered = house.get(path)
    assert ">The words as drafted</h2>" in offered
    assert "Ask why them" in offered
    assert "Sylvie" in offered
    assert house.get(f"{path}?seed=3") != offered
    for _ in range(2):
        text = house.said(f"{path}/follow-up", seed="0")
        assert "Download the follow-up" in text
    with house.store() as store:
        assert len(store.load_drafts()) == 2
    answer = house.client.get(f"{path}/letter.eml?which=follow-up", base_url="http://127.0.0.1:8765")
    assert b"Sylvie" in answer.data
    answer.close()


@pytest.mark.parametrize(
    ("state", "why"), [(DraftState.NEEDS_USER, "Look into your drafts."), (DraftState.GONE, "")], ids=["doubt", "gone"]
)
def test_a_follow_up_that_does_not_lie_there_is_not_said_to(
    house: House, first: First, state: DraftState, why: str
) -> None:
    path = drafted(house, first())
    named(house, path)
    house.post(f"{path}/follow-up", seed="0")
    with house.store() as store:
        record = next(one for one in store.load_drafts() if one.kind is DraftKind.REPLY_TO_NAMED)
        store.save_draft(replace(record, state=state, why=why))
    text = house.said(f"{path}/follow-up", seed="0")
    assert "The follow-up is ready" not in text
    assert (why or "The follow-up was sent, or is gone.") in text


def test_without_a_name_there_is_nothing_to_follow_up_and_the_page_says_why(house: House, first: First) -> None:
    path = drafted(house, first())
    assert house.post(f"{path}/follow-up", seed=HOSTILE).status_code == 409
    house.post(f"{path}/status", status="sent")
    house.post(f"{path}/status", status="prospect_named")
    shown = house.get(path).split("Ask why them")[1].split("</section>")[0]
    assert "No letter can be made for this: Nobody was named in an answer to this ask" in shown
    assert "<button" not in shown


@pytest.mark.parametrize("path", ["/asks/a1/look", "/asks/a1/status", "/asks/a1/follow-up", f"/asks/{HOSTILE}/status"])
def test_an_ask_that_never_was_is_not_found(house: House, path: str) -> None:
    assert house.post(path, status="sent").status_code == 404
