"""The pages of the letters after an ask, and of Give first: shown, edited, made once, withdrawn."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from builders import OWNER, OWNER_NAME, a_mention, a_message, a_signal
from pages_house import ELENA, NORA, NOW, House, box

from plugin.domain.model import AskStatus, DraftKind, DraftState, Evidence, MirrorPage, StatusChange

pytestmark = pytest.mark.alike(2)

First = Callable[[], str]
HOSTILE = "<script>alert(1)</script>\x00\u202e" + "x" * 300


def asked(house: House, suggestion: str, *statuses: str) -> str:
    """Draft the ask and say what became of it; the ask's path."""
    answer = house.post(f"/suggestions/{suggestion}/draft", body="Hi Nora,\n\nwould you?\n\nMara", subject="A question")
    path = str(answer.request.path)
    for status in statuses:
        house.post(f"{path}/status", status=status)
    return path


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


def words_of(page: str) -> str:
    """What stands in the form for the letter."""
    return page.split('<textarea class="form-control letter"')[1].split(">\n", 1)[1].split("</textarea>", maxsplit=1)[0]


def test_when_they_named_somebody_a_letter_asks_why_and_is_made_once(house: House, first: First) -> None:
    path = asked(house, first())
    named(house, path)
    page = house.get(path)
    assert "You should talk to Sylvie Aubert." in page
    assert "Thank them and ask why" in page
    letter = f"{path}/letters/reply_to_named"
    offered = house.get(letter)
    assert "Sylvie" in words_of(offered)
    assert words_of(house.get(f"{letter}?seed=3")) != words_of(offered)
    for _ in range(2):
        text = house.said(letter, seed="0", body=words_of(offered))
        assert "Download it" in text
    with house.store() as store:
        assert len(store.load_drafts()) == 2
    answer = house.client.get(f"{letter}/letter.eml", base_url="http://127.0.0.1:8765")
    assert b"Sylvie" in answer.data
    answer.close()


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (DraftState.NEEDS_USER, "needs your eye"),
        (DraftState.GONE, "was sent, or is gone"),
        (DraftState.UNKNOWN, "is not known to lie in Gmail yet"),
        (DraftState.FAILED, "was refused by Gmail"),
    ],
)
def test_how_a_letter_stands_is_said_on_the_asks_page(house: House, first: First, state: DraftState, says: str) -> None:
    path = asked(house, first())
    named(house, path)
    house.post(f"{path}/letters/reply_to_named", seed="0")
    with house.store() as store:
        record = next(one for one in store.load_drafts() if one.kind is DraftKind.REPLY_TO_NAMED)
        store.save_draft(replace(record, state=state))
    assert says in house.get(path)


def test_thanks_for_an_introduction_say_whom_they_thank_and_to_whom_the_email_goes(house: House, first: First) -> None:
    path = asked(house, first(), "sent")
    made = a_message(
        box(NORA),
        to=[(OWNER, OWNER_NAME)],
        cc=[box(ELENA)],
        date=NOW + timedelta(hours=1),
        subject="Mara, meet Elena",
        signals=(a_signal("introduction", "Mara, meet Elena Ruiz."),),
    )
    evidence = Evidence("introduction", made.date, made.id, "Mara, meet Elena Ruiz.")
    with house.store() as store:
        store.save_page(MirrorPage(messages=(made,)))
        store.change_ask(path.rsplit("/", 1)[1], StatusChange(AskStatus.INTRODUCED, made.date, evidence))
    page = house.get(f"{path}/letters/thank_introduction")
    head = page.split("<h1>")[1].split("</h1>", maxsplit=1)[0]
    assert head.startswith("Thank <bdi>Nora Weiss</bdi> for the introduction to <bdi>Elena Ruiz</bdi>")
    assert "<bdi>Nora Weiss</bdi> gets it in bcc." in page


@pytest.mark.parametrize(
    ("statuses", "kind"),
    [
        (("sent", "declined"), "gracious_line"),
        (("sent", "answered"), "forward_note"),
        (("sent", "answered"), "reply"),
        (("sent", "introduced"), "thank_introduction"),
        (("sent", "introduced", "met"), "thank_meeting"),
        (("sent", "introduced", "met", "won"), "tell_outcome"),
        (("sent", "introduced", "lost"), "tell_outcome"),
    ],
)
def test_each_status_has_its_letter_behind_one_press(
    house: House, first: First, statuses: tuple[str, ...], kind: str
) -> None:
    path = asked(house, first(), *statuses)
    assert f'href="{path}/letters/{kind}"' in house.get(path)
    page = house.get(f"{path}/letters/{kind}")
    assert "Nora" in words_of(page)
    text = house.said(f"{path}/letters/{kind}", seed="0", body=words_of(page) + "\nPS: with my own words.")
    assert "Nothing was sent: that is yours to do." in text
    assert "PS: with my own words." in text
    text = house.said(f"{path}/letters/{kind}/withdraw", sure="yes")
    assert "Withdrawn" in text
    assert "was thrown away" in text


def test_a_letter_that_waits_to_be_sent_is_what_comes_next_on_the_asks_page(house: House, first: First) -> None:
    path = asked(house, first(), "sent", "declined")
    assert "/letters/gracious_line" in house.get(path).split("</section>")[0]
    house.post(f"{path}/letters/gracious_line", seed="0")
    how_it_stands = house.get(path).split("</section>")[0]
    assert f'href="{path}#letters">See the draft' in how_it_stands
    assert "/letters/gracious_line" not in how_it_stands


def test_the_note_to_forward_can_be_written_as_they_would(house: House, first: First) -> None:
    path = asked(house, first(), "sent", "answered")
    mine = house.get(f"{path}/letters/forward_note")
    theirs = house.get(f"{path}/letters/forward_note?person=third")
    assert "Write the note as they would" in mine
    assert "Write the note as you" in theirs
    assert words_of(mine) != words_of(theirs)


def test_a_reminder_that_is_not_due_is_refused_with_the_reason(house: House, first: First) -> None:
    path = asked(house, first(), "sent")
    assert "No reminder is due" in house.get(f"{path}/letters/reminder")
    answer = house.post(f"{path}/letters/reminder", seed="0")
    assert answer.status_code == 409
    with house.store() as store:
        assert all(one.kind is not DraftKind.REMINDER for one in store.load_drafts())


def test_without_a_name_there_is_nothing_to_ask_about_and_the_page_says_why(house: House, first: First) -> None:
    path = asked(house, first(), "sent", "prospect_named")
    shown = house.get(f"{path}/letters/reply_to_named")
    assert "Nobody was named in an answer to this ask" in shown
    assert "<textarea" not in shown
    assert house.post(f"{path}/letters/reply_to_named", seed=HOSTILE).status_code == 409


def test_withdrawing_the_asks_own_draft_throws_it_away(house: House, first: First) -> None:
    path = asked(house, first())
    assert "Withdraw the draft" in house.get(path)
    text = house.said(f"{path}/letters/ask/withdraw")
    assert "Withdrawn" in text
    assert "draft thrown away" in text
    assert "no draft to withdraw" in house.said(f"{path}/letters/ask/withdraw")


@pytest.mark.parametrize("kind", ["ask", "give_first", "eaten", HOSTILE])
def test_what_is_no_letter_is_not_found(house: House, first: First, kind: str) -> None:
    path = asked(house, first(), "sent")
    assert house.client.get(f"{path}/letters/{kind}", base_url="http://127.0.0.1:8765").status_code == 404


def introduced_by_nora(house: House) -> None:
    """Nora has put Mara in touch with Elena, and Mara has not answered."""
    made = a_message(
        box(NORA),
        to=[(OWNER, OWNER_NAME)],
        cc=[box(ELENA)],
        date=NOW - timedelta(days=30),
        subject="Mara, meet Elena",
        signals=(a_signal("introduction", "I would like to introduce you to Elena Ruiz."),),
    )
    with house.store() as store:
        store.save_page(MirrorPage(messages=(made,)))


def test_every_entry_of_give_first_has_its_letter_behind_one_press(house: House) -> None:
    introduced_by_nora(house)
    today = house.get("/")
    assert "Thanks owed" in today
    path = "/give/" + today.split('href="/give/')[1].split('"')[0]
    page = house.get(path)
    assert "<h1>Thank <bdi>Nora Weiss</bdi></h1>" in page, "thanks that are owed are not given first"
    words = words_of(page)
    assert "Nora" in words
    assert "Elena" in words
    text = house.said(path, seed="0", body=words, subject="Thank you")
    assert "lies ready as a file" in text
    assert "made before" in house.said(path, seed="0", body=words, subject="Thank you")
    with house.store() as store:
        (record,) = store.load_drafts()
        assert (record.ask_id, record.kind, record.to) == ("", DraftKind.GIVE_FIRST, NORA)
    file = house.client.get(f"{path}/letter.eml", base_url="http://127.0.0.1:8765")
    assert b"Elena" in file.data
    file.close()
    assert "Withdrawn" in house.said(f"{path}/withdraw")
    assert words_of(house.get(path))


def test_what_was_never_to_be_given_is_said(house: House) -> None:
    assert house.post("/give/g0", seed="0").status_code in {404, 409}
