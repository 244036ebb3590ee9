"""What may have been an ask holds back until the user says; their word then decides, either way."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from asking_days import NORA, Day, nora, tom
from builders import OWNER, OWNER_NAME, a_mention, a_message, a_signal, an_address, corrections, days_ago

from plugin.domain.model import MailMessage, RejectionKind
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.questions import Question, find_questions
from plugin.domain.suggestions.suggest import weigh_asks

ME = (OWNER, OWNER_NAME)


def mail(text: str = "", subject: str = "Lyon", days: float = 12, to: str = NORA, **changes: Any) -> MailMessage:
    mentions = (a_mention("Elena Ruiz", text=text),) if text else ()
    return a_message(ME, [to], days_ago(days), subject=subject, mentions=mentions, **changes)


def kinds(messages: Sequence[MailMessage], **changes: Any) -> set[str]:
    held = Day(messages=messages, **changes).judged().withheld
    return {because.kind for one in held if one.introducer.address == NORA for because in one.because}


@pytest.mark.parametrize(
    "message",
    [
        mail(subject="Elena Ruiz?"),
        mail(subject="Elena Ruiz"),
        mail("I wonder if you would put me in touch with Elena Ruiz."),
        mail("Ob du mich mit Elena Ruiz bekannt machst, frage ich mich."),
        mail("What about Elena Ruiz?"),
        mail("You sit on the hospice board with Elena Ruiz."),
        mail("Du sitzt doch mit Elena Ruiz im Vorstand."),
        mail("Coinciden en la junta con Elena Ruiz.", language="es"),
    ],
    ids=lambda message: message.subject + str(message.mentions[:1]),
)
def test_a_wish_named_as_one_does_who_asks_holds_the_ask_back(message: MailMessage) -> None:
    assert kinds([message]) == {RejectionKind.ASK_OPEN}


@pytest.mark.parametrize(
    "message",
    [
        mail("Elena Ruiz was at the fair, too."),
        mail(subject="Re: Elena Ruiz?", in_reply_to="<a@b.example>"),
        mail(subject="Elena Ruiz?", days=400),
        mail(subject="Elena Castro?"),
        a_message(ME, [NORA, "a@b.example", "c@d.example"], days_ago(4), subject="Elena Ruiz?"),
        a_message((NORA, "Nora Weiss"), [ME], days_ago(4), subject="Elena Ruiz?"),
    ],
    ids=["told of", "an answer", "long ago", "somebody else", "to a crowd", "from them"],
)
def test_what_asks_for_nobody_holds_nothing_back(message: MailMessage) -> None:
    assert kinds([message]) == set()


def test_the_same_wish_waits_with_others_too_for_two_months() -> None:
    lately = [mail(subject="Elena Ruiz?", to="tom@harbourlight.example")]
    assert kinds(lately, relationships=[nora(), tom()]) == {RejectionKind.PROSPECT_ASKED_ELSEWHERE}
    older = [mail(subject="Elena Ruiz?", to="tom@harbourlight.example", days=70)]
    assert kinds(older, relationships=[nora(), tom()]) == set()


def test_the_same_wish_is_not_put_to_them_again_within_a_year() -> None:
    assert kinds([mail(subject="Elena Ruiz?", days=70)]) == {RejectionKind.ASK_OPEN}


def test_who_answered_that_they_do_not_know_them_keeps_nobody_else_from_being_asked() -> None:
    asked = mail("Do you know Elena Ruiz?", to="tom@harbourlight.example", thread_id="t-elena")
    mention = a_mention("Elena Ruiz", text="Elena Ruiz? Never met her.")
    reply = a_message(("tom@harbourlight.example", "Tom"), [ME], days_ago(11), mentions=(mention,), thread_id="t-elena")
    both = [nora(), tom()]
    assert kinds([asked], relationships=both) == {RejectionKind.PROSPECT_ASKED_ELSEWHERE}
    assert kinds([asked, reply], relationships=both) == set()


def test_a_family_name_or_a_sentence_only_half_read_is_enough() -> None:
    mention = a_mention("Ruiz", text="Du sitzt doch mit Frau Ruiz im Vorstand.")
    by_family = a_message(ME, [NORA], days_ago(12), mentions=(mention,))
    half_read = a_message(ME, [NORA], days_ago(12), perhaps_named=("du hast von elena ruiz erzählt.",))
    assert kinds([by_family]) == kinds([half_read]) == {RejectionKind.ASK_OPEN}


def test_who_said_no_was_asked_and_that_is_the_end_of_it() -> None:
    named = mail("You sit on the hospice board with Elena Ruiz.", to="tom@harbourlight.example", thread_id="t-elena")
    refusal = a_message(
        ("tom@harbourlight.example", "Tom"),
        [ME],
        days_ago(11),
        signals=(a_signal("declined", "Better not from me."),),
        thread_id="t-elena",
    )
    assert kinds([named, refusal], relationships=[nora(), tom()]) == set()


def asked(day: Day) -> list[Question]:
    context = SuggestionContext(day, day.prospects, day.asks, policy=day.policy, now=day.now)
    found = find_questions(weigh_asks(context.matches, context), context, ())
    return [one for one in found if one.about == "ask"]


def test_the_user_is_asked_and_their_word_decides() -> None:
    message = mail(subject="Elena Ruiz?")
    day = Day(messages=[message])
    (question,) = asked(day)
    assert (question.introducer, question.options) == (NORA, ("yes", "no"))
    assert "“Elena Ruiz?” Did you ask them for an introduction to Elena Ruiz?" in question.text
    for said, held in ((True, {RejectionKind.ASK_OPEN, RejectionKind.ASKED_RECENTLY}), (False, set())):
        told = replace(corrections(), requests=((message.id, an_address(NORA), said),))
        assert kinds([message], corrections=told) == held
        assert asked(Day(messages=[message], corrections=told)) == []


def test_a_confirmed_ask_in_words_that_no_rule_reads_is_about_the_wish_they_name() -> None:
    words = "You told me about Elena Ruiz in autumn."
    message = mail(subject="A favour", perhaps_named=(words,))
    (question,) = asked(Day(messages=[message]))
    told = replace(corrections(), requests=((message.id, question.introducer or an_address(NORA), True),))
    day = Day(messages=[message], corrections=told)
    context = SuggestionContext(day, day.prospects, day.asks, policy=day.policy, now=day.now)
    assert [one.prospect.name for one in context.asks] == ["Elena Ruiz"]
