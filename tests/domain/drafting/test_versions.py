"""Versions of an email: which is a new one, and whose each sentence is."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from builders import NOW, an_address, an_evidence

from plugin.domain.drafting.versions import TOGETHER, claims_in, next_version, sources_of
from plugin.domain.model import Claim, Draft, DraftVersion, Evidence

FIRST = DraftVersion("s1", 1, NOW, "nora@brightwater.example", "A question", "Hi Nora", seed=2)
MET = Evidence("meeting_held", NOW, "e1", "Planning")
BODY = "Hi Nora,\n\nIt was good to see you on Friday. You know Elena.\nWould you introduce us?\n\nMara\n"
COMPOSED = Draft(
    an_address("nora@brightwater.example"),
    "A question",
    BODY,
    claims=(Claim("It was good to see you on Friday.", (MET,)), Claim("You know Elena.", (MET,))),
)


@pytest.mark.parametrize(
    ("changes", "number"),
    [
        ({"body": "Hi Nora!", "saved_at": NOW + TOGETHER}, 1),
        ({"body": "Hi Nora!", "saved_at": NOW + TOGETHER + timedelta(seconds=1)}, 2),
        ({"body": "Hi Nora!", "seed": 3}, 2),
        ({"body": "Hi Nora!", "alone": True}, 2),
        ({"subject": "Another question"}, 1),
        ({"saved_at": NOW + 9 * TOGETHER}, None),
    ],
)
def test_what_is_written_in_one_go_is_one_version(changes: dict[str, Any], number: int | None) -> None:
    new = next_version([FIRST], replace(FIRST, number=0, **changes))
    assert (new.number if new else None) == number


def test_the_first_version_is_the_first() -> None:
    new = next_version([], replace(FIRST, number=0))
    assert new is not None
    assert new.number == 1


def test_our_own_words_are_told_with_their_facts_alone() -> None:
    assert [(one.sentence, one.own) for one in sources_of(COMPOSED, BODY)] == [
        ("It was good to see you on Friday.", False),
        ("You know Elena.", False),
    ]


@pytest.mark.parametrize(
    ("before", "after", "own"),
    [
        ("You know Elena.", "You know Elena well.", ["You know Elena well."]),
        ("on Friday. You", "on Friday. I loved the cake. You", ["I loved the cake."]),
        ("\n\nMara", "\n\nPS: Bring Tom.\n\nMara", ["PS: Bring Tom."]),
        ("Friday. You", "Friday.\r\nYou", []),
        ("good to see", "good to\nsee", []),
        ("Would you introduce us?", "", []),
        ("Mara\n", "Mara Lindqvist\n", ["Mara Lindqvist"]),
    ],
)
def test_a_sentence_that_was_changed_or_added_is_the_users_own(before: str, after: str, own: list[str]) -> None:
    found = sources_of(COMPOSED, BODY.replace(before, after))
    assert [one.sentence for one in found if one.own] == own
    assert not any(one.own and one.facts for one in found)


def test_sentences_stand_in_the_order_of_the_email() -> None:
    body = "Thanks for the cake.\n\nYou know Elena. It was good to see you on Friday."
    assert [one.sentence for one in sources_of(COMPOSED, body)] == [
        "Thanks for the cake.",
        "You know Elena.",
        "It was good to see you on Friday.",
    ]


def test_what_a_model_wrote_keeps_its_facts_where_it_stands_and_is_the_users_where_they_changed_it() -> None:
    fact = an_evidence("mentioned", text="I row with Denise on Sundays.")
    body = "Hi Helen,\n\nYou row with Denise.\n\nWould you introduce us?\n\nMara\n"
    claims = (Claim("You row with Denise.", (fact,)),)
    written = DraftVersion("s1", 1, NOW, "h@x.example", "Denise", body, model="small", claims=claims)
    assert [(one.sentence, one.facts, one.own) for one in sources_of(COMPOSED, body, [written])] == [
        ("You row with Denise.", (fact,), False)
    ]
    mine = body.replace("You row with Denise.", "You row with Denise every day.")
    assert [(one.sentence, one.own) for one in sources_of(COMPOSED, mine, [written])] == [
        ("You row with Denise every day.", True)
    ]
    assert claims_in([written], mine) == ()
    assert claims_in([written], body) == written.claims


def test_what_a_model_wrote_is_a_version_of_its_own_however_soon() -> None:
    first = DraftVersion("s1", 1, NOW, "h@x.example", "Denise", "One.", model="small")
    second = next_version([first], replace(first, body="Two."))
    assert second is not None
    assert second.number == 2
    edited = next_version([first], replace(first, body="One, mine.", model=""))
    assert edited is not None
    assert edited.number == 2
