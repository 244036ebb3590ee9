"""Asks made by hand are found in sent mail with their answers, and counted once."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from builders import (
    NOW,
    OWNER,
    OWNER_NAME,
    a_mention,
    a_message,
    a_person,
    a_prospect,
    a_signal,
    an_account,
    an_address,
    an_ask,
    days_ago,
)

from plugin.domain.model import Ask, AskOrigin, AskStatus, MailMessage, StatusChange
from plugin.domain.people.identities import People
from plugin.domain.suggestions.past_asks import find_past_asks, with_wish
from plugin.domain.suggestions.wish_names import WishNames
from plugin.domain.text.names import read_name

NORA, TOM = "nora@brightwater.example", "tom@harbourlight.example"
ME = (OWNER, OWNER_NAME)
ACCOUNT = an_account()
PEOPLE = People([a_person(NORA, "Nora Weiss"), a_person(TOM, "Tom Halden")], owner=ACCOUNT.addresses)


def request(days: float = 40, text: str = "Would you introduce me to Elena Ruiz?", **changes: object) -> MailMessage:
    fields: dict[str, object] = {
        "thread_id": "t-ask",
        "signals": (a_signal("introduction_request", text),),
        "mentions": (a_mention("Elena Ruiz", organisation="Tidewell"),),
        **changes,
    }
    return a_message(ME, [(NORA, "Nora Weiss")], days_ago(days), **fields)


def answer(kind: str, days: float, text: str = "About Elena Ruiz: as I said.", *, thread: str = "t-ask") -> MailMessage:
    signals = (a_signal(kind, text),) if kind else ()
    return a_message((NORA, "Nora Weiss"), [ME], days_ago(days), thread_id=thread, signals=signals)


def found(*messages: MailMessage, known: tuple[Ask, ...] = ()) -> list[Ask]:
    return find_past_asks(messages, PEOPLE, ACCOUNT, known=known, now=NOW)


def test_an_ask_holds_whom_it_was_put_to_about_whom_and_when() -> None:
    (ask,) = found(request())
    assert (ask.introducer, ask.prospect.name, ask.prospect.organisation) == (NORA, "Elena Ruiz", "Tidewell")
    assert (ask.status, ask.created_at) == (AskStatus.SENT, days_ago(40))


@pytest.mark.parametrize(
    ("kind", "status"),
    [("declined", "declined"), ("prospect_named", "prospect_named"), ("introduction", "introduced"), ("", "answered")],
)
def test_the_answer_in_the_thread_decides(kind: str, status: str) -> None:
    assert found(request(), answer(kind, 39))[0].status == status


def test_an_answer_in_another_thread_counts_where_it_names_the_prospect() -> None:
    assert found(request(), answer("declined", 30, thread="t-other"))[0].status == "declined"
    other = answer("declined", 30, "I can't make lunch.", thread="t-other")
    assert found(request(), other)[0].status == "sent"


def test_an_answer_from_before_the_ask_is_none() -> None:
    assert found(answer("declined", 50), request())[0].status == "sent"


def test_without_an_answer_for_two_months_it_is_closed() -> None:
    assert found(request(days=61))[0].status == "no_reply"
    assert found(request(days=59))[0].status == "sent"


def test_a_reminder_in_the_thread_is_the_same_ask() -> None:
    assert len(found(request(days=40), request(days=30))) == 1


def test_mail_to_many_is_no_ask() -> None:
    crowd = [f"guest{number}@fair.example" for number in range(3)]
    message = a_message(ME, crowd, days_ago(3), signals=(a_signal("introduction_request", "Anyone know a plumber?"),))
    assert found(message) == []


def test_the_introducer_greeted_by_name_is_not_the_prospect() -> None:
    (ask,) = found(request(mentions=(a_mention("Nora"), a_mention("Elena Ruiz"))))
    assert ask.prospect.name == "Elena Ruiz"


def test_an_ask_that_names_nobody_counts_all_the_same() -> None:
    (ask,) = found(request(text="Do you know somebody who could use us?", mentions=()))
    assert ask.prospect.name == ""


def test_somebody_elses_request_is_not_the_users() -> None:
    assert found(answer("introduction_request", 5)) == []


def test_the_programs_own_ask_found_in_sent_mail_is_not_counted_twice() -> None:
    sent = days_ago(40) + timedelta(days=1)
    known = an_ask(
        "sent",
        introducer=an_address(NORA),
        prospect=a_prospect(),
        history=(StatusChange(AskStatus.DRAFTED, days_ago(41)), StatusChange(AskStatus.SENT, sent)),
    )
    assert found(request(), known=(known,)) == []


GLUED = "Anke Voss von Elbe Optik"


@pytest.mark.parametrize(
    "text",
    [
        "Frau Voss kenne ich kaum.",
        "Bei Anke frage ich lieber nicht.",
        "Wegen Anke Voss: nein.",
    ],
)
def test_a_company_glued_to_the_name_does_not_hide_the_answer(text: str) -> None:
    mentions = (a_mention(GLUED),)
    asked = request(text=f"Kannst du mich mit {GLUED} bekannt machen?", mentions=mentions)
    (ask,) = found(asked, answer("declined", 30, text, thread="t-other"))
    assert ask.status == "declined"


def test_a_given_name_alone_is_the_prospects_for_two_months() -> None:
    late = answer("declined", 30, "Elena? I'd rather not.", thread="t-other")
    assert found(request(days=80), answer("", 79), late)[0].status == "declined"
    assert found(request(days=100), late)[0].status == "no_reply"


@pytest.mark.parametrize(
    "subject",
    [
        "Intro to Elena Ruiz?",
        "Kontakt zu Elena Ruiz",
        "Mise en relation avec Elena Ruiz ?",
        "¿Conoces a Elena Ruiz?",
    ],
)
def test_a_subject_may_ask_by_itself(subject: str) -> None:
    (ask,) = found(request(signals=(), mentions=(), subject=subject))
    assert ask.prospect.name == "Elena Ruiz"
    assert found(request(signals=(), mentions=(), subject=f"Re: {subject}")) == []


def test_a_subject_to_two_people_asks_nobody() -> None:
    message = request(signals=(), mentions=(), subject="Introduction to Elena Ruiz", cc=[(TOM, "Tom Halden")])
    assert found(message) == []


def test_the_users_own_name_is_not_whom_they_ask_for() -> None:
    people = People(list(PEOPLE), owner=ACCOUNT.addresses, owner_names=[read_name(OWNER_NAME)])
    message = request(text="Who could use us?", mentions=(a_mention("Mara"),))
    (ask,) = find_past_asks([message], people, ACCOUNT, now=NOW)
    assert ask.prospect.name == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"in_reply_to": "<ask@mail.example>"},
        {"references": ("<other@mail.example>", "<ask@mail.example>")},
        {"subject": "AW: A favour, if I may"},
    ],
)
def test_an_answer_filed_in_another_thread_is_known_by_its_headers_or_its_subject(changes: dict[str, Any]) -> None:
    asked = request(rfc822_message_id="<ask@mail.example>", subject="A favour, if I may")
    no = replace(answer("declined", 30, "I'd rather not.", thread="t-other"), **changes)
    assert found(asked, no)[0].status == "declined"


def test_a_plain_subject_is_anybodys() -> None:
    no = replace(answer("declined", 30, "I can't make lunch.", thread="t-other"), subject="Re: Hi")
    assert found(request(subject="Hi"), no)[0].status == "sent"


def test_a_mail_to_the_user_and_the_prospect_is_the_introduction() -> None:
    both = a_message((NORA, "Nora Weiss"), [ME, ("e.ruiz@tidewell.example", "Elena Ruiz")], days_ago(20))
    assert found(request(), both)[0].status == "introduced"


def test_a_name_in_answer_to_which_nothing_followed_does_not_stay_open_for_ever() -> None:
    assert found(request(days=100), answer("prospect_named", 99))[0].status == "no_reply"
    assert found(request(days=50), answer("prospect_named", 49))[0].status == "prospect_named"


@pytest.mark.parametrize(
    "text",
    [
        "Might you put us in touch with Elena Ruiz?",
        "Stellst du mich bei Gelegenheit Elena Ruiz vor?",
        "Tu me présenterais à Elena Ruiz ?",
        "¿Te animas a presentarme a Elena Ruiz?",
    ],
)
def test_a_question_that_names_somebody_to_be_introduced_to_is_an_ask(text: str) -> None:
    (ask,) = found(request(signals=(), mentions=(a_mention("Elena Ruiz", text),)))
    assert (ask.prospect.name, ask.status) == ("Elena Ruiz", "sent")


@pytest.mark.parametrize(
    "text",
    [
        "Shall I introduce you to Elena Ruiz?",
        "Kannst du dir vorstellen, mit Elena Ruiz und uns zu arbeiten?",
        "Veux-tu que je te présente Elena Ruiz ?",
        "¿Quieres que te presente a Elena Ruiz?",
        "Did Elena Ruiz send us the plans?",
        "You introduced me to Elena Ruiz.",
    ],
)
def test_an_offer_or_another_question_is_none(text: str) -> None:
    assert found(request(signals=(), mentions=(a_mention("Elena Ruiz", text),))) == []


def test_an_ask_by_hand_that_no_grammar_could_name_is_known_by_the_list_that_came_later() -> None:
    (ask,) = found(request(text="Would you introduce me to Elena Ruiz?", mentions=()))
    stored = replace(ask, origin=AskOrigin.HAND)
    assert stored.prospect.name == ""
    assert with_wish(stored, WishNames([a_prospect("Elena Ruiz")])).prospect.name == "Elena Ruiz"
    assert with_wish(stored, WishNames([a_prospect("Elena Castro")])) == stored


def test_an_ask_by_hand_for_a_family_name_is_about_the_one_wish_of_that_name() -> None:
    named = (a_mention("Ruiz", "Würden Sie mich Frau Ruiz vorstellen?"),)
    (ask,) = found(request(text="Würden Sie mich Frau Ruiz vorstellen?", mentions=named))
    assert with_wish(ask, WishNames([a_prospect("Elena Ruiz")])).prospect.name == "Elena Ruiz"
    two = [a_prospect("Elena Ruiz", id="one"), a_prospect("Carla Ruiz", id="two")]
    assert with_wish(ask, WishNames(two)).prospect.name == "Ruiz"


def test_where_the_sentence_names_nobody_whoever_is_wished_for_or_named_in_full_is_meant() -> None:
    text = "Would you be willing to introduce me?"
    named = (a_mention("Gareth", "The deed is with Gareth."), a_mention("Elena Ruiz", "You see Elena Ruiz most weeks."))
    (ask,) = found(request(text=text, mentions=named))
    assert ask.prospect.name == "Elena Ruiz"
    full = (a_mention("Ann Roe", "The deed is with Ann Roe."), named[1])
    wishes = WishNames([a_prospect("Elena Ruiz")])
    asks = find_past_asks([request(text=text, mentions=full)], PEOPLE, ACCOUNT, wishes=wishes, now=NOW)
    assert [one.prospect.name for one in asks] == ["Elena Ruiz"]
    (lone,) = found(request(text=text, mentions=named[:1]))
    assert lone.prospect.name == "Gareth"


def test_a_given_name_beside_the_request_gives_way_to_whoever_is_asked_for() -> None:
    text = "Would you, or Jean, be willing to put us in touch?"
    named = (a_mention("Elena Ruiz", "I would like to talk to Elena Ruiz."), a_mention("Jean", text))
    wishes = WishNames([a_prospect("Elena Ruiz")])
    asks = find_past_asks([request(text=text, mentions=named)], PEOPLE, ACCOUNT, wishes=wishes, now=NOW)
    assert [one.prospect.name for one in asks] == ["Elena Ruiz"]
    (unlisted,) = found(request(text=text, mentions=named))
    assert unlisted.prospect.name == "Elena Ruiz"
    apposed = "Would you introduce me to your neighbour, Elena Ruiz, one day?"
    both = (a_mention("Ann Roe", "Ann Roe sends her best."), a_mention("Elena Ruiz", apposed))
    (neighbour,) = found(request(text=apposed, mentions=both))
    assert neighbour.prospect.name == "Elena Ruiz"
    whole = (named[0], a_mention("Jean Mabey", "Would you introduce me to Jean Mabey?"))
    request_for_her = request(text="Would you introduce me to Jean Mabey?", mentions=whole)
    asks = find_past_asks([request_for_her], PEOPLE, ACCOUNT, wishes=wishes, now=NOW)
    assert [one.prospect.name for one in asks] == ["Jean Mabey"]


def test_who_does_not_know_the_prospect_has_answered() -> None:
    unknown = a_mention("Elena Ruiz", text="Elena Ruiz? Never met her.")
    reply = a_message((NORA, "Nora Weiss"), [ME], days_ago(39), mentions=(unknown,), thread_id="t-ask")
    assert [one.status for one in found(request(), reply)] == [AskStatus.DECLINED]
    known = a_mention("Elena Ruiz", text="Elena Ruiz? You have never met her, have you?")
    other = replace(reply, mentions=(known,))
    assert [one.status for one in found(request(), other)] == [AskStatus.ANSWERED]
