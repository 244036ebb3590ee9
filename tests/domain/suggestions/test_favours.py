"""The ledger: who introduced whom, who asked, who thanked, and what the user still owes."""

from typing import Any

from builders import (
    NOW,
    OWNER,
    OWNER_NAME,
    a_message,
    a_person,
    a_prospect,
    a_signal,
    an_account,
    an_address,
    an_ask,
    days_ago,
)

from plugin.domain.model import Address, Ask, MailMessage
from plugin.domain.people.identities import People
from plugin.domain.suggestions.favours import Ledger, find_favours

NORA, OLA, TOM = "nora@brightwater.example", "ola@fernhill.example", "tom@harbourlight.example"
ME = (OWNER, OWNER_NAME)
ACCOUNT = an_account()
PEOPLE = People(
    [a_person(NORA, "Nora Weiss"), a_person(OLA, "Ola Lund"), a_person(TOM, "Tom Halden")], owner=ACCOUNT.addresses
)


def ledger(*messages: MailMessage, asks: tuple[Ask, ...] = ()) -> Ledger:
    return find_favours(messages, PEOPLE, ACCOUNT, asks, now=NOW)


def introduced(days: float = 60) -> MailMessage:
    return a_message(
        (NORA, "Nora Weiss"),
        [ME],
        days_ago(days),
        cc=[(OLA, "Ola Lund")],
        thread_id="t-ola",
        signals=(a_signal("introduction", "Mara, meet Ola."),),
    )


def thanks(days: float, text: str = "Thank you!", **changes: object) -> MailMessage:
    return a_message(ME, [(NORA, "Nora Weiss")], days_ago(days), signals=(a_signal("thanks", text),), **changes)


def facts(page: Ledger, contact: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.text) for fact in page.of(an_address(contact))]


def test_an_introduction_received_stands_on_the_introducers_page() -> None:
    page = ledger(introduced())
    assert facts(page, NORA) == [("introduced_you", "to Ola Lund")]
    assert page.balance(Address(NORA)) == -1


def test_an_introduction_made_stands_on_both_pages() -> None:
    message = a_message(
        ME,
        [(NORA, "Nora Weiss"), (TOM, "Tom Halden")],
        days_ago(5),
        signals=(a_signal("introduction", "Nora, meet Tom."),),
    )
    page = ledger(message)
    assert facts(page, NORA) == [("you_introduced", "to Tom Halden")]
    assert facts(page, TOM) == [("you_introduced", "to Nora Weiss")]
    assert page.balance(Address(TOM)) == 1


def test_words_without_anybody_copied_are_no_introduction() -> None:
    message = a_message(
        (NORA, "Nora Weiss"), [ME], days_ago(5), signals=(a_signal("introduction", "You two should meet."),)
    )
    assert facts(ledger(message), NORA) == []


def test_thanks_in_the_thread_or_soon_or_that_say_what_for_are_thanks_for_the_introduction() -> None:
    for message in (
        thanks(20, thread_id="t-ola"),
        thanks(50),
        thanks(10, "Thanks again for the introduction to Ola."),
    ):
        (gratitude,) = ledger(introduced(), message).gratitude(Address(NORA))
        assert gratitude.thanked is not None


def test_thanks_for_something_else_months_later_are_not() -> None:
    (gratitude,) = ledger(introduced(), thanks(10, "Thanks for the invoice.")).gratitude(Address(NORA))
    assert gratitude.thanked is None
    assert gratitude.told is None


def test_thanks_before_the_introduction_are_not() -> None:
    (gratitude,) = ledger(introduced(60), thanks(61)).gratitude(Address(NORA))
    assert gratitude.thanked is None


def test_naming_whoever_was_introduced_later_is_telling() -> None:
    later = a_message(ME, [(NORA, "Nora Weiss")], days_ago(30), subject="Ola and the new shop")
    (gratitude,) = ledger(introduced(), later).gratitude(Address(NORA))
    assert gratitude.told is not None
    assert ("you_told", "Ola and the new shop") in facts(ledger(introduced(), later), NORA)


def test_asks_stand_in_the_ledger_once_they_were_made() -> None:
    made = an_ask("sent", introducer=an_address(NORA), prospect=a_prospect("Elena Ruiz"))
    assert facts(ledger(asks=(made,)), NORA) == [("you_asked", "about Elena Ruiz")]
    assert facts(ledger(asks=(an_ask("suggested"),)), NORA) == []
    assert ledger(asks=(made,)).balance(Address(NORA)) == -1


def test_only_the_latest_thanks_are_kept() -> None:
    page = ledger(*(thanks(days) for days in range(1, 9)))
    assert len(page.of(Address(NORA))) == 3


def copied(text: str, *, to: bool = False, **changes: Any) -> MailMessage:
    """Nora writes to the user with Ola copied, or To both."""
    signals = (a_signal("introduction", text),) if text else ()
    both = {"to": [ME, (OLA, "Ola Lund")]} if to else {"to": [ME], "cc": [(OLA, "Ola Lund")]}
    return a_message((NORA, "Nora Weiss"), date=days_ago(60), signals=signals, **both, **changes)


def exchange() -> tuple[MailMessage, MailMessage]:
    """Ola and the user write to each other."""
    return (
        a_message((OLA, "Ola Lund"), [ME], days_ago(58), signals=()),
        a_message(ME, [(OLA, "Ola Lund")], days_ago(57), signals=()),
    )


def test_somebody_copied_in_with_papers_is_introduced_only_where_the_two_then_write() -> None:
    papers = copied("Ola is in copy, the clause is hers.")
    assert ledger(papers).gratitude(Address(NORA)) == ()
    assert len(ledger(papers, *exchange()).gratitude(Address(NORA))) == 1


def test_a_first_mail_to_the_user_and_a_stranger_who_then_write_is_an_introduction_whatever_its_words() -> None:
    assert len(ledger(copied("", to=True), *exchange()).gratitude(Address(NORA))) == 1
    assert ledger(copied("", to=True)).gratitude(Address(NORA)) == ()
    assert ledger(copied(""), *exchange()).gratitude(Address(NORA)) == ()
    assert ledger(copied("", to=True, in_reply_to="<x@mail.example>"), *exchange()).gratitude(Address(NORA)) == ()


def test_whoever_was_known_before_was_not_introduced_by_a_mail_to_both() -> None:
    before = a_message((OLA, "Ola Lund"), [ME], days_ago(90))
    assert ledger(before, copied("", to=True), *exchange()).gratitude(Address(NORA)) == ()


def test_an_answer_to_the_introduction_that_its_maker_sees_is_an_answer_to_both() -> None:
    seen = a_message(ME, [(OLA, "Ola Lund")], days_ago(59), cc=[(NORA, "Nora Weiss")], thread_id="t-ola")
    unseen = a_message(ME, [(OLA, "Ola Lund")], days_ago(59), thread_id="t-ola")
    assert ledger(introduced(), seen).gratitude(Address(NORA))[0].thanked is not None
    assert ledger(introduced(), unseen).gratitude(Address(NORA))[0].thanked is None
