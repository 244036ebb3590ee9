"""What keeps a complaint open, what settles it, and what is none between the two, in four languages."""

from collections.abc import Sequence
from typing import Any

import pytest
from asking_days import ME, NORA, Day, from_nora, kinds, nora, to_nora
from builders import a_meeting, a_mention, a_message, days_ago

from plugin.domain.model import MailMessage
from plugin.domain.suggestions.complaints import blames_third
from plugin.domain.suggestions.praise import praises_third

GRUMBLE = "The photographs came a week late and half are blurred."


def complained(days: float, *later: MailMessage, meetings: Sequence[float] = (2,), by_user: bool = False) -> bool:
    """Whether a complaint of so many days ago still stands in the way after what came later."""
    write = to_nora if by_user else from_nora
    grumble = write("complaint", GRUMBLE, days, thread_id="t-photos", subject="Photographs")
    day = Day(messages=[grumble, *later], meetings=[a_meeting([NORA], days_ago(one)) for one in meetings])
    return "open_complaint" in kinds(day.judged())


def wrote(text: str, days: float = 5, kind: str = "thanks", **changes: Any) -> MailMessage:
    return from_nora(kind, text, days, **changes)


@pytest.mark.parametrize(
    "words",
    [
        "The second set made up for it, and the matter is closed.",
        "Die Sache ist für mich vom Tisch.",
        "Pour moi l'affaire est classée.",
        "Por mi parte, asunto zanjado.",
    ],
)
@pytest.mark.parametrize("kind", ["thanks", "meeting_confirmed", "prospect_named"])
def test_words_that_close_a_quarrel_do_so_in_any_sentence(words: str, kind: str) -> None:
    assert not complained(10, wrote(words, kind=kind))


def test_they_do_so_in_a_subject_and_beside_a_name() -> None:
    assert not complained(10, wrote("See you then.", kind="meeting_confirmed", subject="Water under the bridge"))
    named = a_message(
        (NORA, "Nora Weiss"), [ME], days_ago(4), mentions=(a_mention("Jo Bell", "Jo Bell made up for it."),)
    )
    assert not complained(10, named)


@pytest.mark.parametrize(
    "words",
    [
        "I will consider the matter closed only if we get new prints.",
        "Noch ist die Sache nicht vom Tisch.",
        "L'affaire n'est pas classée.",
        "El asunto no está zanjado.",
        "Can we call the matter closed?",
    ],
)
def test_words_that_take_it_back_leave_it_open(words: str) -> None:
    assert complained(10, wrote(words))


def test_words_that_may_be_about_anything_settle_in_thanks_or_in_the_complaints_own_conversation_only() -> None:
    words: dict[str, Any] = {"text": "Friday is sorted.", "kind": "meeting_confirmed"}
    assert complained(10, wrote(**words))
    assert not complained(10, wrote(**words, thread_id="t-photos"))
    assert not complained(10, wrote("Thank you, all sorted out."))


def test_the_other_sides_word_settles_nothing() -> None:
    assert complained(10, to_nora("thanks", "Thank you, the matter is closed for us.", 5))


def test_a_fresh_complaint_is_not_settled_by_going_on() -> None:
    friendly = [wrote("Thanks for coming.", days) for days in (12, 9, 3)]
    assert complained(30, *friendly, meetings=(20, 12, 2))


def test_an_old_one_is_where_work_went_on_in_good_humour() -> None:
    assert not complained(60, wrote("Thanks for coming.", 20), meetings=(2,))
    assert complained(60, meetings=(2,)), "one meeting is no good humour"
    assert complained(60, wrote("Thanks for looking into it.", 57), meetings=(58,)), "the first week is about it"
    assert complained(60, wrote("Thanks for calling.", 20, thread_id="t-photos"), meetings=(2,))


def test_after_four_months_three_meetings_say_that_it_is_over() -> None:
    assert not complained(130, meetings=(80, 40, 2))
    assert complained(130, meetings=(40, 2))
    assert complained(100, meetings=(80, 40, 2))


def test_the_users_own_complaint_is_settled_by_the_users_words() -> None:
    assert complained(10, by_user=True)
    assert not complained(10, to_nora("thanks", "Merci, c'est oublié.", 4), by_user=True)
    assert complained(10, wrote("Danke, Schwamm drüber."), by_user=True)


THIRD = [
    "I am furious with my landlord about the heating.",
    "We're unhappy with the movers, two chairs are broken.",
    "We are fed up with Northline.",
    "Ich bin richtig sauer auf unseren Stromanbieter.",
    "Wir haben Ärger mit der Hausverwaltung.",
    "Je suis en colère contre mon assureur.",
    "Nous sommes très mécontents du traiteur.",
    "Estoy muy enfadada con mi casero.",
    "Estamos hartos de la compañía eléctrica.",
]
OURS = [
    "I am disappointed with the report.",
    "We are unhappy with our order.",
    "We are unhappy with the movers you sent.",
    "Ich bin enttäuscht von der Zusammenarbeit.",
    "Wir sind mit Ihrem Anbieter unzufrieden.",
    "Je suis déçue de la livraison.",
    "Nous sommes mécontents de notre commande.",
    "Estamos descontentos con el resultado.",
    "Estoy decepcionada con vuestro equipo.",
]


@pytest.mark.parametrize("sentence", THIRD)
def test_trouble_with_a_third_party_closes_nothing(sentence: str) -> None:
    assert blames_third(sentence)
    assert "open_complaint" not in kinds(Day(messages=[from_nora("complaint", sentence, 5)]).judged())
    assert "open_complaint" not in kinds(Day(messages=[to_nora("complaint", sentence, 5)]).judged())


@pytest.mark.parametrize("sentence", OURS)
def test_trouble_between_the_two_does(sentence: str) -> None:
    assert not blames_third(sentence)
    assert "open_complaint" in kinds(Day(messages=[from_nora("complaint", sentence, 5)]).judged())


def test_a_third_party_of_the_users_own_name_is_the_user() -> None:
    message = from_nora("complaint", "We are fed up with Lindqvist.", 5)
    assert "open_complaint" in kinds(Day(messages=[message]).judged())


def test_what_they_tell_somebody_else_with_the_user_copied_is_not_to_the_user() -> None:
    message = a_message(
        (NORA, "Nora Weiss"),
        ["kitchen@greenoak.example"],
        days_ago(5),
        cc=[ME],
        signals=from_nora("complaint", GRUMBLE, 5).signals,
    )
    assert "open_complaint" not in kinds(Day(messages=[message]).judged())


@pytest.mark.parametrize(
    "sentence",
    [
        "The people at the print shop did a superb job.",
        "Die Leute von der Druckerei haben großartig gearbeitet.",
        "L'équipe du traiteur a fait un travail magnifique.",
        "Los del taller han hecho un trabajo estupendo.",
        "Our new landlord is brilliant.",
    ],
)
def test_praise_of_somebody_else_is_no_praise_of_the_user(sentence: str) -> None:
    assert praises_third(sentence)
    day = Day(relationships=[nora("client")], messages=[from_nora("praise", sentence, 9)])
    assert kinds(day.judged()) == ["client_without_praise"]
    assert complained(10, wrote(sentence, kind="praise"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The workshop was superb.",
        "Das Team ist begeistert von der neuen Karte.",
        "Les plans sont magnifiques.",
        "El resultado es estupendo.",
        "The people at the print shop loved your drawings.",
        "The bank was impressed by the plan.",
        "Los del taller están encantados con el plano.",
    ],
)
def test_praise_of_the_work_is(sentence: str) -> None:
    assert not praises_third(sentence)
    day = Day(relationships=[nora("client")], messages=[from_nora("praise", sentence, 9)])
    assert kinds(day.judged()) == []


@pytest.mark.parametrize("kind", ["friend", "family", "networking", "former_colleague"])
def test_who_owe_each_other_no_work_have_made_it_up_when_they_met_again(kind: str) -> None:
    grumble = from_nora("complaint", "Forty minutes I sat there alone.", 30)

    def stands(met: float, what: str = kind) -> bool:
        meetings = [a_meeting([NORA], days_ago(met))]
        day = Day(relationships=[nora(what)], messages=[grumble], meetings=meetings)
        return "open_complaint" in kinds(day.judged())

    assert not stands(met=5)
    assert stands(met=26)
    assert stands(met=5, what="client")
