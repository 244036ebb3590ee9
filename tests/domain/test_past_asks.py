"""Asks made by hand are found in sent mail with their answers, and counted once."""

from datetime import timedelta

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

from plugin.domain.identities import People
from plugin.domain.model import Ask, AskStatus, MailMessage, StatusChange
from plugin.domain.past_asks import find_past_asks

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
