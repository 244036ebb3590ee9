"""Which questions are put: those whose answer would make or stop an ask, each with what raised it."""

from dataclasses import replace
from typing import Any

import pytest
from asking_days import ELENA, ME, NORA, Day, elena, from_nora, knows, nora, tom
from builders import a_mention, a_message, a_person_ref, a_prospect, an_address, an_evidence, corrections, days_ago

from plugin.domain.model import Corrections, Kind, MailMessage, Meeting, Relationship, ToldTie
from plugin.domain.network.told_ties import settle_ties
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.questions import Question, find_questions
from plugin.domain.suggestions.suggest import weigh_asks

SENTENCE = "Elena Ruiz keeps my books, has done for years."


def asked(day: Day, doubtful: tuple[Meeting, ...] = ()) -> list[Question]:
    context = SuggestionContext(day, day.prospects, day.asks, policy=day.policy, now=day.now)
    return find_questions(weigh_asks(context.matches, context), context, doubtful)


def half_heard(confidence: float = 0.35, text: str = SENTENCE) -> Day:
    """A day on which Nora was heard to name Elena, and no more."""
    message = a_message((NORA, "Nora Weiss"), [("mara@lindqvist.example", "Mara")], days_ago(9))
    evidence = an_evidence("mentioned", days_ago(9), text)
    known = knows(NORA, confidence=confidence, evidence=(replace(evidence, id=message.id),))
    return Day(acquaintances=[known], messages=[message])


def about(questions: list[Question], kind: str) -> list[Question]:
    return [one for one in questions if one.about == kind]


def test_a_half_heard_tie_is_asked_about_with_the_sentence() -> None:
    (question,) = about(asked(half_heard()), "knows")
    assert (question.introducer, question.options) == (NORA, ("well", "a_little", "no"))
    assert question.quote == SENTENCE
    assert f"Nora Weiss wrote on 6 June: “{SENTENCE}”" in question.text or SENTENCE in question.text
    assert question.text.endswith("How well does Nora know Elena Ruiz?")
    assert question.worth > 0.1


def test_a_tie_that_is_sure_and_an_ask_that_stands_raise_no_question() -> None:
    assert about(asked(Day(acquaintances=[knows(NORA, confidence=0.9)])), "knows") == []


def test_what_no_answer_would_lift_is_not_asked() -> None:
    complaint = from_nora("complaint", "This is the third time the parts are late, and I am fed up.", 3)
    day = half_heard()
    day.messages = [*day.messages, complaint]
    assert about(asked(day), "knows") == []
    far = half_heard()
    far.relationships = [nora(strength=0.05)]
    assert about(asked(far), "knows") == []


def test_whom_the_introducer_cannot_stand_is_no_question() -> None:
    day = half_heard(text="Elena Ruiz? I cannot stand her.")
    words = a_mention("Elena Ruiz", text="Elena Ruiz? I cannot stand her.", stance="negative")
    day.messages = [replace(day.messages[0], mentions=(words,))]
    assert about(asked(day), "knows") == []


def open_kind(**changes: object) -> Relationship:
    return nora(Kind.OTHER, 0.35, meetings=2, sent=2, received=5, **changes)


def test_an_unknown_kind_that_decides_an_ask_comes_first_and_offers_every_kind() -> None:
    questions = asked(Day(relationships=[open_kind()], acquaintances=[knows(NORA, confidence=0.9)]))
    assert questions[0].about == "kind"
    assert set(questions[0].options) == {kind.value for kind in Kind}
    assert "2 meetings, 2 mails to them and 5 from them" in questions[0].text


def test_what_speaks_for_a_kind_puts_it_first() -> None:
    leaning = open_kind(leanings=((Kind.FAMILY, 1.8), (Kind.CLIENT, 0.3)))
    questions = asked(Day(relationships=[leaning], acquaintances=[knows(NORA, confidence=0.9)]))
    assert questions[0].options[0] == "family"


def test_a_kind_that_the_user_told_is_never_asked_about() -> None:
    told = nora(Kind.FRIEND, 0.6, kind_evidence=(an_evidence("told", days_ago(1), "You said so."),))
    assert about(asked(Day(relationships=[told])), "kind") == []


def test_whoever_works_in_the_same_house_is_never_asked_about_however_much_speaks_for_another_kind() -> None:
    leanings = ((Kind.COLLEAGUE, 9.0), (Kind.CLIENT, 5.0))
    fact = an_evidence("same_organisation", days_ago(1), "Both at whitfield-pricing.example")
    beside = nora(Kind.COLLEAGUE, 0.6, leanings=leanings, kind_evidence=(fact,))
    assert about(asked(Day(relationships=[beside])), "kind") == []


def test_a_right_ask_that_lacks_an_occasion_asks_whether_they_have_met() -> None:
    quiet = Day(meetings=[], relationships=[nora(last_contact=days_ago(3))])
    (question,) = about(asked(quiet), "meeting")
    assert question.person == NORA
    assert question.options[0] == "no"
    assert "2025-06-15" in question.options
    assert len(question.options) == 11


def test_somebody_silent_for_months_is_not_asked_about() -> None:
    silent = Day(meetings=[], relationships=[nora(last_contact=days_ago(120))])
    assert about(asked(silent), "meeting") == []


def test_questions_in_a_row_are_about_different_people() -> None:
    quiet = Day(
        meetings=[],
        relationships=[replace(open_kind(), last_contact=days_ago(3)), tom(Kind.OTHER, 0.4)],
        acquaintances=[knows(NORA, confidence=0.4)],
    )
    found = asked(quiet)
    assert len({one.contact for one in found[:2]}) == 2


def told(value: str, name: str = "Elena Ruiz", address: str | None = None) -> Corrections:
    person = a_person_ref(name, address=address, organisation="Tidewell")
    return replace(corrections(), ties=(ToldTie(an_address(NORA), person, value, days_ago(0)),))


@pytest.mark.parametrize(("value", "made"), [("well", True), ("a_little", False), ("no", False)])
@pytest.mark.parametrize("confidence", [0.2, 0.9])
def test_the_users_word_on_a_tie_outranks_what_was_seen(value: str, *, made: bool, confidence: float) -> None:
    day = Day(acquaintances=[knows(NORA, confidence=confidence)], corrections=told(value))
    day.acquaintances = settle_ties(day.acquaintances, day.corrections.ties, day.people)
    suggestions = day.judged()
    assert bool(suggestions.made) is made
    if made:
        assert any("You said" in reason.text for reason in suggestions.made[0].reasons)
    for rejected in suggestions.withheld:
        assert rejected.because[0].text.startswith("You said that Nora Weiss")
    assert about(asked(day), "knows") == []


def test_a_tie_that_nothing_showed_is_made_by_the_users_word() -> None:
    day = Day(acquaintances=[], corrections=told("well", address=ELENA))
    day.acquaintances = settle_ties((), day.corrections.ties, day.people)
    assert [one.prospect.id for one in day.judged().made] == ["elena"]


def test_a_word_on_one_person_says_nothing_of_another() -> None:
    day = Day(corrections=told("no", name="Elena Castro"))
    assert len(settle_ties(day.acquaintances, day.corrections.ties, day.people)) == 1
    assert day.judged().made
    assert elena().name == "Elena Ruiz"


def test_one_name_is_enough_for_a_question_where_it_means_one_wish_and_no_contact() -> None:
    words = "Elena was here again and sends her regards."
    message = a_message((NORA, "Nora Weiss"), [ME], days_ago(4), mentions=(a_mention("Elena", text=words),))
    day = Day(acquaintances=[], messages=[message])
    (question,) = about(asked(day), "knows")
    assert question.quote == words
    assert day.judged().withheld == ()
    known = replace(day, relationships=[nora(), tom()], prospects=[elena(), a_prospect("Elena Castro")])
    assert about(asked(known), "knows") == []


def client(*said: MailMessage, **changes: Any) -> Day:
    """A day on which Nora is a client of whom no word of praise was heard."""
    told = nora(Kind.CLIENT, 0.6, kind_evidence=(an_evidence("told", days_ago(1), "You said so."),))
    return Day(relationships=[told], messages=list(said), acquaintances=[knows(NORA, confidence=0.9)], **changes)


def pleased(*, said: bool, days: float = 1) -> Corrections:
    return replace(corrections(), pleased=((an_address(NORA), said, days_ago(days)),))


def test_a_client_who_was_not_heard_to_praise_is_asked_about_with_a_kind_word_of_theirs() -> None:
    thanks = from_nora("thanks", "Thank you for this morning.", 5)
    (question,) = about(asked(client(thanks)), "praise")
    assert (question.person, question.options, question.quote) == (NORA, ("yes", "no"), "Thank you for this morning.")
    assert question.text.endswith("Are they pleased with your work?")
    (bare,) = about(asked(client()), "praise")
    assert bare.text == "Has Nora Weiss let you know that they are pleased with your work?"


def test_the_users_word_that_a_client_is_pleased_opens_the_way_for_as_long_as_praise_would() -> None:
    held = client().judged().withheld
    assert [because.kind for because in held[0].because] == ["client_without_praise"]
    day = client(corrections=pleased(said=True))
    assert len(day.judged().made) == 1
    assert about(asked(day), "praise") == []
    assert client(corrections=pleased(said=True, days=400)).judged().made == ()


def test_a_client_who_is_not_pleased_is_not_asked_until_they_praise_again() -> None:
    day = client(corrections=pleased(said=False, days=20))
    assert day.judged().withheld[0].because[0].text == (
        "Nora Weiss is a client, and you said that they are not pleased with your work."
    )
    assert about(asked(day), "praise") == []
    since = from_nora("praise", "You did a wonderful job on this.", 5)
    assert len(client(since, corrections=pleased(said=False, days=20)).judged().made) == 1


def test_an_open_complaint_outweighs_the_word_that_they_are_pleased() -> None:
    row = from_nora("complaint", "This is the third time the parts are late, and I am fed up.", 3)
    held = client(row, corrections=pleased(said=True)).judged()
    assert held.made == ()
