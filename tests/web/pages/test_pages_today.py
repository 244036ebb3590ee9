"""Today's page: what it shows first, what each button does, and that nothing a person typed is lost."""

import re
from collections.abc import Callable

import pytest
from builders import OWNER, OWNER_NAME, a_message, a_prospect, a_signal, a_suggestion, an_address, an_ask
from flask import render_template_string
from pages_house import NILS, NOW, TOM, House, box

from plugin.domain.model import MirrorPage
from web.views.cards import NOTHING_SAID, REASONS, Card

pytestmark = pytest.mark.alike(2)

First = Callable[[], str]

HOSTILE = "<script>alert(1)</script>\x00\u202e" + "x" * 300


def letter(text: str, place: int = 0) -> str:
    """The words in a card's form."""
    return str(re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", text, re.DOTALL)[place]).rstrip()


def value(text: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    assert found is not None
    return found[1]


def test_today_shows_one_ask_in_four_lines_and_folds_the_others(house: House) -> None:
    text = house.get("/")
    shown, folded = text.split('<details class="more" id="more">')
    assert text.count("<h1") == 1
    assert shown.count("<article") == 1
    assert folded.count("<article") == 1
    assert "1 more today" in folded
    card = shown.split("<article")[1]
    assert card.count("Read the draft") == 1
    assert card.count("<summary") == 1
    assert "Nora Weiss copied Elena Ruiz" in card
    assert "<textarea" not in text


def test_evidence_email_and_sources_stand_on_the_asks_own_page(house: House, first: First) -> None:
    text = house.get(f"/suggestions/{first()}")
    for words in ("<dt>you met</dt>", "<dt>copied together</dt>", "<dt>how close</dt>", "Nora Weiss copied Elena Ruiz"):
        assert words in text
    assert "copied_together" not in text
    assert "<textarea" in text
    assert "Where each sentence comes from" in text
    assert text.count("<h1") == 1


def test_an_ask_in_person_comes_with_three_lines_before_its_email_and_one_of_them_beside_the_meeting(
    house: House,
) -> None:
    today = house.get("/")
    second = re.findall(r'<article class="sheet suggestion entry" id="([^"]+)"', today)[1]
    page = house.get(f"/suggestions/{second}")
    lines = re.findall(r"<li>(.*?)</li>", page.split("Ask in person")[1].split("</ol>")[0])
    assert len(lines) == 3
    assert page.index("Ask in person") < page.index("Or write beforehand")
    assert lines[0] in today.split("Coming up")[1]


def test_an_ask_without_a_place_today_is_listed_for_another_day_and_keeps_its_page(house: House, first: First) -> None:
    other = re.findall(r'<article class="sheet suggestion entry" id="([^"]+)"', house.get("/"))[1]
    with house.store() as store:
        for number in range(2):
            asked = an_ask("dismissed", id=f"a-other{number}", suggestion_id=f"s-other{number}", created_at=NOW)
            store.add_ask(asked)
    assert f'id="{other}"' not in house.get("/")
    assert "Also right, another day" in house.get("/")
    text = house.get(f"/suggestions/{other}")
    assert "another day" in text
    assert "<textarea" in text


def test_what_waits_for_the_user_comes_before_anything_else(house: House, first: First) -> None:
    house.said(f"/suggestions/{first()}/draft", body="Hi Nora,\n\nwould you?\n\nMara", subject="A question")
    text = house.get("/")
    waiting = text.split("Waiting for you</h2>")[1].split("</section>")[0]
    assert "Draft to send" in waiting
    assert "Nora Weiss" in waiting
    assert waiting.count('class="btn') == 1
    assert text.index("Waiting for you</h2>") < text.index("<article")
    assert "<title>(1) Today" in text
    assert "Your draft to Nora Weiss about Elena Ruiz has not been sent yet." not in text.split("Held back")[0]


def test_a_draft_that_was_not_sent_is_never_called_an_ask(house: House, first: First) -> None:
    house.said(f"/suggestions/{first()}/draft", body="Hi Nora,\n\nwould you?\n\nMara", subject="A question")
    text = house.get("/")
    assert "has not been sent yet" in text
    assert "that is still open" not in text


def test_a_first_visit_leads_through_profile_and_prospects_to_today(bare: House) -> None:
    text = bare.get("/")
    assert "Three minutes first" in text
    assert "Say what you do" in text
    text = bare.said("/profile", what="I mend looms.", name="Mara")
    assert "Saved." in text
    assert "Whom you would like to meet" in text
    text = bare.said("/prospects/add", name="Elena Ruiz", organisation="Tidewell")
    assert "Added" in text
    text = bare.get("/")
    assert "Three minutes first" not in text
    assert text.count("Nothing to ask today") == 1
    assert "Nobody you know was seen with anybody on your list." in text


def test_a_day_without_an_ask_is_a_good_day_and_what_is_held_back_stands_folded_at_the_end(
    house: House, first: First
) -> None:
    for _ in range(2):
        house.post(f"/suggestions/{first()}/not-now", reason="wrong_moment")
    text = house.get("/")
    assert "Nothing to ask today" in text
    assert text.index("Nothing to ask today") < text.index('<details id="held">')
    assert "A good day to give rather than ask" in text
    assert '<span class="because">' in text


def test_another_wording_keeps_the_place_and_combines(house: House, first: First) -> None:
    suggestion = first()
    before = letter(house.get(f"/suggestions/{suggestion}"))
    path = f"/suggestions/{suggestion}/wording"
    answer = house.client.post(
        path, data={"seed": "0", "body": before, "how": "another"}, base_url="http://127.0.0.1:8765"
    )
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/suggestions/{suggestion}?seed=1#letter-{suggestion}"
    text = house.get(answer.headers["Location"])
    assert letter(text) != before
    answer = house.client.post(
        path, data={"seed": "1", "body": letter(text), "how": "shorter"}, base_url="http://127.0.0.1:8765"
    )
    assert "seed=1" in answer.headers["Location"]
    assert "shorter=1" in answer.headers["Location"]
    short = house.get(answer.headers["Location"])
    assert value(short, "shorter") == "1"
    assert 'aria-pressed="true">Shorter' in short
    answer = house.client.post(
        path,
        data={"seed": "1", "shorter": "1", "body": letter(short), "how": "shorter"},
        base_url="http://127.0.0.1:8765",
    )
    assert "shorter" not in answer.headers["Location"]


@pytest.mark.parametrize("seed", ["", "-1", "x", "9" * 30, "٣", HOSTILE])
def test_a_seed_that_means_nothing_is_the_usual_wording(house: House, first: First, seed: str) -> None:
    suggestion = first()
    usual = letter(house.get(f"/suggestions/{suggestion}"))
    answer = house.client.get(
        f"/suggestions/{suggestion}", query_string={"seed": seed}, base_url="http://127.0.0.1:8765"
    )
    assert answer.status_code == 200
    assert letter(house.get(f"/suggestions/{suggestion}")) == usual


def test_the_draft_is_written_with_the_persons_words(house: House, first: First) -> None:
    suggestion = first()
    text = house.said(f"/suggestions/{suggestion}/draft", body="Hi Nora,\n\nwould you?\n\nMara", subject="A question")
    assert "ready as a file" in text
    assert "Nothing was sent" in text
    assert "would you?" in text
    assert "draft ready" in text
    again = house.said(f"/suggestions/{suggestion}/draft", body="Another", subject="Another")
    assert "made before" in again
    assert "would you?" in again


@pytest.mark.parametrize(("body", "says"), [("", "is empty"), (" \n\t", "is empty"), ("x" * 20_001, "far too long")])
def test_an_empty_or_endless_message_creates_nothing(house: House, first: First, body: str, says: str) -> None:
    answer = house.post(f"/suggestions/{first()}/draft", body=body, subject="x")
    assert answer.status_code == 409
    assert says in answer.get_data(as_text=True)
    with house.store() as store:
        assert store.load_drafts() == []


def test_an_ask_that_is_no_longer_right_keeps_the_words_for_copying(house: House, first: First) -> None:
    suggestion = first()
    with house.store() as store:
        store.set_do_not_ask(an_address("nora@brightwater.example"), True)
    answer = house.post(f"/suggestions/{suggestion}/draft", body="My careful words.", subject="x")
    assert answer.status_code == 409
    text = answer.get_data(as_text=True)
    assert "no longer right" in text
    assert "My careful words." in text


@pytest.mark.parametrize("path", ["draft", "wording", "not-now", "never", "restore"])
@pytest.mark.parametrize("suggestion", ["s1", "../../etc", HOSTILE])
def test_a_suggestion_that_never_was_is_a_sentence_and_no_crash(house: House, path: str, suggestion: str) -> None:
    answer = house.post(f"/suggestions/{suggestion}/{path}", body="words", reason="wrong_moment")
    assert answer.status_code in {404, 409}
    assert "<script>alert" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("reason", ["", "wrong_moment", "not_close", "wrong_person"])
def test_not_now_is_kept_and_taken_back_where_it_is_said(house: House, first: First, reason: str) -> None:
    suggestion = first()
    text = house.said(f"/suggestions/{suggestion}/not-now", reason=reason)
    assert f'id="{suggestion}"' not in text
    assert f'action="/suggestions/{suggestion}/restore"' in text
    assert "Undo</button>" in text
    text = house.said(f"/suggestions/{suggestion}/restore")
    assert "Undone" in text
    assert f'id="{suggestion}"' in text


def test_a_reason_that_means_nothing_changes_nothing(house: House, first: First) -> None:
    suggestion = first()
    assert house.post(f"/suggestions/{suggestion}/not-now", reason=HOSTILE).status_code == 409
    assert f'id="{suggestion}"' in house.get("/")


def test_never_is_kept_and_taken_back_with_everything_it_brought(house: House, first: First) -> None:
    suggestion = first()
    text = house.said(f"/suggestions/{suggestion}/never")
    assert "Nora Weiss will never be asked" in text
    assert f'id="{suggestion}"' not in text
    assert "nora@brightwater.example" in house.get("/settings")
    text = house.said(f"/suggestions/{suggestion}/restore")
    assert f'id="{suggestion}"' in text
    assert "Nobody. “Never ask them”" in house.get("/settings")


def block(house: House, words: str) -> str:
    """The question that says these words, among all that are open."""
    found = [one for one in house.get("/people/questions").split('<div class="question entry"')[1:] if words in one]
    return found[0].split("</form>")[0]


def question(house: House) -> str:
    return value(block(house, "Which Anna was it"), "question")


def test_a_question_offers_those_who_fit_first_and_the_answer_is_kept(house: House) -> None:
    text = block(house, "Which Anna was it")
    fitting = re.findall(r'name="value" value="([^"]+@[^"]+)"', text)
    assert "anna@becker.example" in fitting
    assert not any("nils" in one for one in fitting)
    assert 'name="someone" list="everybody"' in text
    asked = question(house)
    text = house.said("/questions", question=asked, value="anna@becker.example", place="people")
    assert "Saved:" in text
    assert "Which Anna was it" not in text
    assert "Lunch w/ Anna" in house.get("/people/anna@becker.example")
    text = house.said("/questions", question=asked, value="undo", place="people")
    assert "Which Anna was it" in text
    assert "<h1>Questions only you can answer</h1>" in text


def test_nobody_is_an_answer_too(house: House) -> None:
    text = house.said("/questions", question=question(house), value="no", place="people")
    assert "does not count" in text
    assert "Which Anna was it" not in text


def test_today_puts_three_questions_at_most_and_those_answered_today_count(house: House) -> None:
    asked = re.findall(r'name="question" value="([^"]+)"', house.get("/"))
    assert 1 <= len(asked) <= 3
    answer = re.search(r'<button[^>]* name="value" value="([^"]+)"', house.get("/"))
    assert answer is not None
    text = house.said("/questions", question=asked[0], value=answer[1], place="today")
    again = re.findall(r'<div class="question entry" id="([^"]+)"', text)
    assert len(again) <= 2
    assert asked[0] not in again


def test_each_answer_on_today_has_a_key_of_its_own(house: House) -> None:
    first_one = house.get("/").split('<div class="question entry"')[1].split("</form>")[0]
    keys = re.findall(r'data-key="(\d)"', first_one)
    assert keys == [str(number) for number in range(1, len(keys) + 1)]
    assert keys


@pytest.mark.parametrize(("said", "kept"), [("yes", "one person"), ("no", "two people")])
def test_two_addresses_of_one_name_are_asked_about_once_and_the_answer_can_be_taken_back(
    house: House, said: str, kept: str
) -> None:
    text = house.get("/people/questions")
    assert "The same person?" in text
    asked = value(text.split("The same person?")[1], "question")
    assert kept in house.said("/questions", question=asked, value=said, place="people")
    assert "The same person?" not in house.get("/people/questions")
    assert ("is somebody else" in house.get(f"/people/{NILS}")) is (said == "yes")
    assert "The same person?" in house.said("/questions", question=asked, value="undo", place="people")
    assert house.post("/questions", question=asked, value="perhaps").status_code == 400
    assert house.post("/questions", question="q0", value="yes").status_code == 400


@pytest.mark.parametrize("said", ["", "nobody@nowhere.example", "with:" + HOSTILE, "maybe", HOSTILE])
def test_an_answer_that_means_nothing_is_refused(house: House, said: str) -> None:
    assert house.post("/questions", question=question(house), value=said).status_code == 400
    assert house.post("/questions", question=HOSTILE, value="no").status_code == 400
    with house.store() as store:
        assert store.load_corrections().meetings == ()


def test_what_could_be_given_first_is_named_with_the_person(house: House) -> None:
    introduction = a_message(
        box(TOM),
        to=[(OWNER, OWNER_NAME), ("sylvie@aubert.example", "Sylvie Aubert")],
        date="2026-04-20T09:00:00+00:00",
        subject="Introducing you two",
        signals=(a_signal("introduction", "Mara, meet Sylvie, who runs Maison Aubert."),),
    )
    with house.store() as store:
        store.save_page(MirrorPage(messages=(introduction,)))
    given = house.get("/").split("Waiting for you</h2>")[1].split("</section>")[0]
    assert "Thanks owed" in given
    assert "Tom Halden" in given
    assert "for introducing <bdi>Sylvie Aubert" in given
    assert 'href="/give/' in given


def test_an_ask_about_a_circle_is_marked_and_to_be_completed(house: House, first: First) -> None:
    house.get("/")
    with house.wiring.open_control(), house.client.application.test_request_context():
        card = Card(
            a_suggestion(specific=False, prospect=a_prospect("", organisation="Chamber of Trade")),
            "You met on Friday",
            gmail=False,
            state=NOTHING_SAID,
            problem="Not worded.",
        )
        text = render_template_string(
            '{% import "_macros.html" as piece with context %}{% include "_suggestion.html" %}',
            card=card,
            chips=REASONS,
        )
    assert "a group, not yet a person" in text
    assert "Chamber of Trade" in text
    assert "Not worded." in text
    assert "<textarea" not in text


def test_reading_of_an_imported_account_says_what_to_use(house: House) -> None:
    assert "askwell scan" in house.said("/scan")
    assert house.client.get("/scan/status", base_url="http://127.0.0.1:8765").get_json()["running"] is False
