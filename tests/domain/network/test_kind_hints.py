"""Kinds by what letters say: who pays whom, in which direction, and when work has ended."""

from typing import Any

import pytest
from builders import NOW, OWNER, a_message, an_account, an_exchange, corrections, days_ago

from plugin.domain.model import Hint, HintKind, Kind, MailMessage, Profile, Relationship, WritingStyle
from plugin.domain.network.kind_hints import HINT_WEIGHTS
from plugin.domain.network.kinds import Setting
from plugin.domain.network.relationships import score_relationships
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")


def recent(**changes: Any) -> list[MailMessage]:
    return an_exchange(NORA, since=days_ago(40), times=2, **changes)


def tie(messages: list[MailMessage]) -> Relationship:
    account, word = an_account(), corrections()
    people = find_people([], messages, account, word)
    (one,) = score_relationships([], messages, people, account, corrections=word, now=NOW)
    return one


def told(kind: HintKind, *, mine: bool = False, days: float = 20, **changes: Any) -> MailMessage:
    """A letter in which the contact (or the owner) says it."""
    hint = Hint(kind, "words", "en.rule")
    if mine:
        return a_message(to=[NORA], date=days_ago(days), hints=(hint,), **changes)
    return a_message(NORA, to=OWNER, date=days_ago(days), hints=(hint,), **changes)


@pytest.mark.parametrize(
    ("kind", "mine", "expected"),
    [
        (HintKind.SELLS, True, Kind.CLIENT),
        (HintKind.BUYS, False, Kind.CLIENT),
        (HintKind.SELLS, False, Kind.SUPPLIER),
        (HintKind.BUYS, True, Kind.SUPPLIER),
        (HintKind.KIN, False, Kind.FAMILY),
        (HintKind.CIRCLE, True, Kind.NETWORKING),
        (HintKind.FORMER_COLLEAGUE, False, Kind.FORMER_COLLEAGUE),
    ],
)
def test_who_says_it_decides_which_side_the_contact_is_on(
    kind: HintKind,
    mine: bool,  # noqa: FBT001 -- a case of the table
    expected: Kind,
) -> None:
    one = tie([*recent(), told(kind, mine=mine), told(kind, mine=mine, days=12)])
    assert one.kind is expected
    assert one.kind_evidence[0].rule == "en.rule"


def test_a_thread_says_it_once_however_often_it_is_repeated() -> None:
    weak = [told(HintKind.BUYS_PERHAPS, days=20 - day, thread_id="t") for day in range(6)]
    assert tie([*recent(), *weak]).kind is Kind.OTHER


def test_what_was_said_to_have_ended_makes_a_former_client() -> None:
    bill, end = told(HintKind.SELLS, mine=True, days=120), told(HintKind.WORK_OVER, days=110)
    assert tie([*recent(), bill, end]).kind is Kind.FORMER_CLIENT
    again = told(HintKind.SELLS, mine=True, days=30)
    assert tie([*recent(), bill, end, again]).kind is Kind.CLIENT


def test_an_end_of_last_week_is_no_end_yet() -> None:
    bill, end = told(HintKind.SELLS, mine=True, days=15), told(HintKind.WORK_OVER, days=6)
    assert tie([*recent(), bill, end]).kind is Kind.CLIENT


def test_somebody_of_another_house_whom_no_pay_joins_is_of_the_network() -> None:
    style = WritingStyle(greeting="Hi Mara,", sign_off="Best, Nora")
    assert tie(recent(style=style)).kind is Kind.NETWORKING
    formal = WritingStyle(greeting="Sehr geehrte Frau Linden,", formality="formal")
    assert tie(recent(style=formal)).kind is Kind.OTHER


def test_every_hint_has_its_weight() -> None:
    assert set(HINT_WEIGHTS) == set(HintKind)


def test_subjects_that_name_the_owners_work_speak_for_a_client() -> None:
    profile = Profile(what="I look at old barns and design their repairs.")
    letters = [a_message(NORA, to=OWNER, date=days_ago(9 - day), subject=f"The barn repairs {day}") for day in (1, 2)]
    account, word = an_account(), corrections()
    messages = [*recent(), *letters]
    people = find_people([], messages, account, word)
    (one,) = score_relationships(
        [], messages, people, account, corrections=word, setting=Setting(profile=profile), now=NOW
    )
    assert one.kind is Kind.CLIENT
    assert tie(messages).kind is Kind.OTHER


def test_how_close_a_call_it_was_is_told() -> None:
    one = tie([*recent(), told(HintKind.SELLS, mine=True), told(HintKind.CIRCLE)])
    assert {Kind.CLIENT, Kind.NETWORKING} <= {kind for kind, _ in one.leanings[:4]}
    assert dict(one.leanings).keys() == set(Kind)
    assert one.leanings[0][1] >= one.leanings[1][1] > 0


def test_a_mother_the_owner_speaks_of_is_not_the_readers() -> None:
    assert tie([*recent(), told(HintKind.KIN, mine=True)]).kind is not Kind.FAMILY
