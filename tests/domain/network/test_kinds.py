from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from builders import (
    NOW,
    OWNER,
    a_meeting,
    a_message,
    an_account,
    an_address,
    an_event,
    an_exchange,
    at,
    corrections,
    days_ago,
)

from plugin.domain.meetings.local_time import LocalTime
from plugin.domain.model import CalendarEvent, Kind, MailMessage, Meeting, Relationship, WritingStyle
from plugin.domain.network.groups import find_groups
from plugin.domain.network.kinds import Setting
from plugin.domain.network.private_life import is_leisure
from plugin.domain.network.relationships import score_relationships
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")
PRIVATE = ("lena@freemail.example", "Lena Hart")
FREE = frozenset({"freemail.example"})


def tie(
    messages: list[MailMessage],
    meetings: list[Meeting] | None = None,
    *,
    events: list[CalendarEvent] | None = None,
    told: tuple[tuple[Any, str], ...] = (),
    whom: str = NORA[0],
    also: tuple[str, ...] = (),
) -> Relationship:
    account, word = an_account(also=also), corrections(kinds=told)
    people = find_people(events or [], messages, account, word, free_mail=FREE)
    setting = Setting(
        free_mail=FREE, clock=LocalTime(events or []), groups=find_groups(events or [], messages, people, now=NOW)
    )
    found = score_relationships(meetings or [], messages, people, account, corrections=word, setting=setting, now=NOW)
    return next(one for one in found if whom in one.person.addresses)


def recent(count: int = 2, whom: tuple[str, str] = NORA, **changes: Any) -> list[MailMessage]:
    return an_exchange(whom, since=days_ago(40), times=count, **changes)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Proposal_v2.pdf", "Invoice-2025-014.pdf"),
        ("Angebot 17.pdf", "Rechnung_2025_03.pdf"),
        ("Devis.pdf", "facture-12.pdf"),
        ("Propuesta.pdf", "Factura 7.pdf"),
        ("Statement of Work.docx", "Fee proposal.pdf"),
    ],
)
def test_whom_the_owner_sends_papers_is_a_client_and_whose_come_in_a_supplier(first: str, second: str) -> None:
    sent = [
        a_message(to=[NORA], date=days_ago(9 - number), attachments=(name,))
        for number, name in enumerate((first, second))
    ]
    assert tie([*recent(), *sent]).kind is Kind.CLIENT
    came = [
        a_message(NORA, to=OWNER, date=days_ago(9 - number), attachments=(name,))
        for number, name in enumerate((first, second))
    ]
    one = tie([*recent(), *came])
    assert one.kind is Kind.SUPPLIER
    assert {evidence.kind for evidence in one.kind_evidence} == {"papers"}


def test_a_signed_paper_comes_back_to_whoever_wrote_it() -> None:
    messages = [
        *recent(),
        a_message(to=[NORA], date=days_ago(12), attachments=("Proposal.pdf",)),
        a_message(NORA, to=OWNER, date=days_ago(10), attachments=("Proposal_signed.pdf",)),
    ]
    assert tie(messages).kind is Kind.CLIENT


def test_the_reply_to_an_invoice_is_no_invoice() -> None:
    messages = []
    for number in range(3):
        mine = a_message(to=[NORA], date=days_ago(30 - number), subject=f"Invoice {number}")
        messages += [
            mine,
            a_message(
                NORA, to=OWNER, date=days_ago(29 - number), subject=f"Re: Invoice {number}", thread_id=mine.thread_id
            ),
        ]
    assert tie(messages).kind is Kind.CLIENT


def test_little_evidence_stays_other() -> None:
    assert tie(recent()).kind is Kind.OTHER
    assert tie([*recent(), a_message(to=[NORA], date=days_ago(5), subject="Project")]).kind is Kind.OTHER


def test_evidence_both_ways_stays_other() -> None:
    messages = [
        *recent(),
        *(a_message(to=[NORA], date=days_ago(8 - number), attachments=("Invoice.pdf",)) for number in range(2)),
        *(a_message(NORA, to=OWNER, date=days_ago(5 - number), attachments=("Invoice.pdf",)) for number in range(2)),
    ]
    assert tie(messages).kind is Kind.OTHER


def test_work_long_over_makes_a_former_client() -> None:
    old = [a_message(to=[NORA], date=days_ago(320 - number), attachments=("Invoice.pdf",)) for number in range(3)]
    one = tie([*old, *an_exchange(NORA, since=days_ago(330), times=4)])
    assert one.kind is Kind.FORMER_CLIENT
    assert one.kind_evidence[0].kind == "silence"
    greeting = a_message(NORA, to=OWNER, date=days_ago(20), subject="Happy new year")
    assert tie([*old, *an_exchange(NORA, since=days_ago(330), times=8), greeting]).kind is Kind.FORMER_CLIENT


def test_the_same_domain_makes_a_colleague_and_an_older_one_a_former() -> None:
    colleague = ("jon@lindqvist.example", "Jon Falk")
    assert tie(recent(whom=colleague), whom=colleague[0]).kind is Kind.COLLEAGUE
    old = ("ida@oldfirm.example", "Ida Berg")
    assert tie(recent(whom=old), whom=old[0], also=("mara@oldfirm.example",)).kind is Kind.FORMER_COLLEAGUE


def test_free_mail_is_nobodys_company() -> None:
    other = ("tom@freemail.example", "Tom Hale")
    assert tie(recent(whom=other), whom=other[0], also=("mara@freemail.example",)).kind is not Kind.COLLEAGUE


def test_evenings_weekends_and_the_words_of_private_life_make_a_friend() -> None:
    evening = an_exchange(
        PRIVATE,
        since="2025-05-10T19:30:00+00:00",
        times=3,
        subject="Barbecue on the weekend",
        reply_after=timedelta(minutes=20),
    )
    again = an_exchange(
        PRIVATE, since="2025-05-31T10:30:00+00:00", times=2, subject="Your birthday", reply_after=timedelta(minutes=20)
    )
    one = tie([*evening, *again], whom=PRIVATE[0])
    assert one.kind is Kind.FRIEND
    assert {"private_address", "leisure", "words"} <= {evidence.kind for evidence in one.kind_evidence}


def test_a_private_address_in_the_evening_alone_makes_no_friend() -> None:
    evening = an_exchange(
        PRIVATE, since="2025-05-10T19:30:00+00:00", times=3, subject="Your article", reply_after=timedelta(minutes=20)
    )
    assert tie(evening, whom=PRIVATE[0]).kind is Kind.OTHER


def test_evening_is_told_by_the_owners_clock() -> None:
    clock = LocalTime([an_event(start="2025-06-10T14:00:00-07:00")])
    assert is_leisure(clock.of(at("2025-06-12T03:00:00+00:00")))
    assert not is_leisure(clock.of(at("2025-06-12T23:00:00+00:00")))


def test_the_owners_surname_or_kin_words_make_family() -> None:
    sister = ("ingrid@freemail.example", "Ingrid Lindqvist")
    assert tie(recent(whom=sister), whom=sister[0]).kind is Kind.FAMILY
    mother = [replace(one, style=WritingStyle(greeting="Dear Mum,")) for one in recent(3, whom=PRIVATE)]
    assert tie(mother, whom=PRIVATE[0]).kind is Kind.FAMILY


def test_chambers_breakfasts_and_clubs_make_a_networking_contact() -> None:
    meetings = [a_meeting([NORA[0]], days_ago(days), summary="Chamber breakfast, table 4") for days in (20, 60)]
    assert tie(recent(), meetings).kind is Kind.NETWORKING
    house = ("eva@harbour-chamber.example", "Eva Lund")
    assert tie(recent(whom=house), whom=house[0]).kind is Kind.NETWORKING


def test_big_gatherings_of_a_circle_make_networking_contacts() -> None:
    crowd = [NORA, *((f"guest{chr(97 + number)}@firm{number}.example", "") for number in range(10))]
    events = [an_event(crowd, days_ago(days), summary=f"Unternehmerfrühstück #{days}") for days in (20, 50, 80)]
    found = tie(recent(), events=events)
    assert found.kind in {Kind.NETWORKING, Kind.OTHER}
    talk = a_message(NORA, to=OWNER, date=days_ago(5), subject="Unternehmerfrühstück im Juli")
    assert tie([*recent(), talk], events=events).kind is Kind.NETWORKING


def test_the_users_word_on_a_kind_is_final() -> None:
    sent = [a_message(to=[NORA], date=days_ago(5 + number), attachments=("Invoice.pdf",)) for number in range(3)]
    one = tie([*recent(), *sent], told=((an_address(NORA[0]), "friend"),))
    assert one.kind is Kind.FRIEND
    assert one.kind_evidence[0].kind == "told"


def test_a_correction_of_an_old_address_holds_for_the_person() -> None:
    other = ("n.weiss@brightwater.example", "Nora Weiss")
    messages = [*recent(), *an_exchange(other, since=days_ago(300))]
    assert tie(messages, told=((an_address(other[0]), "supplier"),)).kind is Kind.SUPPLIER
