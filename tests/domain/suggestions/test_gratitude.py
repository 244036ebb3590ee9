"""What an introducer is owed: thanks, news, and an answer to the question what came of it."""

import pytest
from asking_days import ME, NORA, Day, from_nora, kinds, nora, to_nora
from builders import a_meeting, a_mention, a_message, a_person, a_relationship, a_signal, days_ago

from plugin.domain.model import Hint, HintKind, MailMessage, Meeting
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.giving import GiftKind, find_gifts

OLA = ("ola@fernhill.example", "Ola Lund")
KNOWN = (nora(), a_relationship(a_person(*OLA), "networking"))
THANKED = to_nora("thanks", "Thank you for the introduction to Ola.", 59)
ASKED = "What became of you and Ola?"


def introduced() -> MailMessage:
    signal = a_signal("introduction", "Mara, meet Ola.")
    return a_message((NORA, "Nora Weiss"), [ME], days_ago(60), cc=[OLA], signals=(signal,), thread_id="t-intro")


def question(text: str = ASKED, days: float = 8, thread: str = "t-other") -> MailMessage:
    hint = Hint(HintKind.NEWS_ASKED, text)
    return a_message((NORA, "Nora Weiss"), [ME], days_ago(days), hints=(hint,), thread_id=thread)


def owed(*later: MailMessage, meetings: tuple[Meeting, ...] = ()) -> bool:
    met = (a_meeting([NORA], days_ago(12)), *meetings)
    return "owes_them_news" in kinds(
        Day(relationships=KNOWN, messages=[introduced(), THANKED, *later], meetings=met).judged()
    )


def test_thanks_settle_an_introduction_until_a_question_what_came_of_it_waits() -> None:
    assert not owed()
    assert owed(question())


@pytest.mark.parametrize(
    "text", ["was ist eigentlich aus ola lund geworden?", "Que devient Ola ?", "¿Qué tal con Ola Lund?"]
)
def test_in_whatever_words_and_letters_the_name_stands(text: str) -> None:
    assert owed(question(text))


def test_a_question_after_somebody_else_is_none_about_the_introduction() -> None:
    assert not owed(question("What became of you and Priyanka?"))
    assert owed(question("And, what came of it?", thread="t-intro"))


def test_a_mention_in_a_question_is_one_too() -> None:
    mention = a_mention("Ola Lund", text="Is Ola Lund not a delight?")
    assert owed(from_nora("thanks", "Thanks.", 8, mentions=(mention,)))
    told = a_mention("Ola Lund", text="Ola Lund is a delight.")
    assert not owed(from_nora("thanks", "Thanks.", 8, mentions=(told,)))


def test_any_letter_back_and_any_meeting_since_answer_it() -> None:
    assert not owed(question(), to_nora("meeting_confirmed", "Good to see you.", 7))
    assert not owed(question(), meetings=(a_meeting([NORA], days_ago(3)),))
    assert owed(question(days=3), to_nora("meeting_confirmed", "Good to see you.", 7))


def test_what_is_asked_for_is_what_is_to_be_given() -> None:
    day = Day(relationships=KNOWN, messages=[introduced(), THANKED, question()], meetings=())
    (gift,) = [one for one in find_gifts(SuggestionContext(day, day.prospects, (), now=day.now)) if one.useful is None]
    assert gift.kind is GiftKind.NEWS
    assert gift.text.startswith("Nora Weiss asked on ")
