"""Pairs who were only ever named near each other are listed once, as too thin to ask about."""

from typing import Any

import pytest
from asking_days import ME, NORA, TOM, Day, elena, from_nora, nora, tom
from builders import a_mention, a_message, a_prospect, days_ago

from plugin.domain.model import MailMessage, Suggestions


def listed(*messages: MailMessage, **changes: Any) -> Suggestions:
    return Day(acquaintances=[], messages=messages, **changes).judged()


def pairs(answer: Suggestions) -> list[tuple[str, str, str]]:
    return [(one.introducer.address, one.prospect.name, one.because[0].kind) for one in answer.withheld]


def named(name: str = "", organisation: str = "", text: str = "In the paper.") -> MailMessage:
    mention = a_mention(name, text, organisation=organisation)
    return a_message((NORA, "Nora Weiss"), [ME], days_ago(9), mentions=(mention,))


@pytest.mark.parametrize(
    "message",
    [
        named("Elena Ruiz"),
        named("Elena Ruiz de Tidewell"),
        named("Ruiz from Tidewell"),
        named("Elena", "Tidewell"),
        named("", "Tidewell Ltd"),
        named("", "The Chronicle", "Elena Ruiz was in the Chronicle."),
        from_nora("thanks", "Thanks for the tip about Elena Ruiz.", 9),
        a_message((NORA, "Nora Weiss"), [ME], days_ago(9), subject="Elena Ruiz on the radio"),
    ],
)
def test_a_wish_named_in_anything_kept_is_listed_as_too_thin(message: MailMessage) -> None:
    assert pairs(listed(message)) == [(NORA, "Elena Ruiz", "thin_evidence")]


@pytest.mark.parametrize(
    "message",
    [
        named("Elena"),
        named("Elena Berg", "Tidewell"),
        named("Ruiz from Oakmont"),
        named("", "Oakmont"),
        a_message((NORA, "Nora Weiss"), [ME], days_ago(9), subject="Elena Ruiz", automated=True),
        a_message((NORA, "Nora Weiss"), [ME, (TOM, "Tom Halden")], days_ago(9), subject="Elena Ruiz"),
    ],
)
def test_somebody_else_or_a_mail_to_several_leaves_no_trace(message: MailMessage) -> None:
    assert pairs(listed(message)) == []


def test_every_pair_is_listed_once_however_often_it_was_named() -> None:
    messages = [named("Elena Ruiz"), named("", "Tidewell"), from_nora("thanks", "Elena Ruiz sends her regards.", 3)]
    assert len(pairs(listed(*messages))) == 1


def test_what_stands_between_the_two_is_said_before_the_thin_evidence() -> None:
    grumble = from_nora("complaint", "This is not what we agreed.", 8)
    (held,) = listed(named("Elena Ruiz"), grumble).withheld
    assert [because.kind for because in held.because][:2] == ["open_complaint", "thin_evidence"]


def test_two_contacts_and_two_wishes_are_four_pairs() -> None:
    others = {"relationships": [nora(), tom()], "prospects": [elena(), a_prospect("Ada Berg", organisation="Oakmont")]}
    from_tom = [
        a_message((TOM, "Tom Halden"), [ME], days_ago(4), subject="Elena Ruiz"),
        a_message((TOM, "Tom Halden"), [ME], days_ago(4), subject="Ada Berg"),
    ]
    answer = listed(named("Elena Ruiz"), named("Ada Berg"), *from_tom, **others)
    assert sorted({(who, whom) for who, whom, _ in pairs(answer)}) == [
        (NORA, "Ada Berg"),
        (NORA, "Elena Ruiz"),
        (TOM, "Ada Berg"),
        (TOM, "Elena Ruiz"),
    ]
