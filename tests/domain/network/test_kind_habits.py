"""How two people are in touch tells a kind, by itself little, and beside what was said."""

from datetime import timedelta
from typing import Any

import pytest
from builders import NOW, a_meeting, an_account, an_exchange, corrections, days_ago

from plugin.domain.model import Kind, MailMessage, Meeting, Relationship, WritingStyle
from plugin.domain.network.kind_habits import HABIT_WORDS, Habit
from plugin.domain.network.kind_odds import chances, lean, telling
from plugin.domain.network.kinds import Setting
from plugin.domain.network.relationships import score_relationships
from plugin.domain.people.identities import find_people

NORA = ("nora@brightwater.example", "Nora Weiss")
EVENING = "2025-05-10T19:30:00+00:00"
FREE = frozenset({"freemail.example"})


def tie(messages: list[MailMessage], meetings: list[Meeting] | None = None, whom: str = NORA[0]) -> Relationship:
    account, word = an_account(), corrections()
    people = find_people([], messages, account, word, free_mail=FREE)
    setting = Setting(free_mail=FREE)
    found = score_relationships(meetings or [], messages, people, account, corrections=word, setting=setting, now=NOW)
    return next(one for one in found if whom in one.person.addresses)


def test_the_chances_of_all_kinds_add_up_to_one() -> None:
    found = chances(dict(lean({Kind.CLIENT: 2.0}, {Habit.FORMAL, Habit.MANY_LETTERS})))
    assert {kind for kind, _ in found} == set(Kind)
    assert sum(chance for _, chance in found) == pytest.approx(1.0)
    assert found[0][0] is Kind.CLIENT


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.OTHER, Kind.FORMER_CLIENT}])
def test_more_said_for_a_kind_makes_it_likelier(kind: Kind) -> None:
    def chance(points: float) -> float:
        return dict(chances(dict(lean({kind: points}, {Habit.MANY_MATTERS}))))[kind]

    assert chance(0.0) < chance(1.0) < chance(3.0) < chance(6.0)


def test_a_client_of_whom_nothing_more_is_heard_is_a_former_one() -> None:
    now = dict(lean({Kind.CLIENT: 3.0}, {Habit.MANY_MATTERS}))
    over = dict(lean({Kind.CLIENT: 3.0}, {Habit.WORK_OVER, Habit.END_SAID, Habit.LONG_SILENT}))
    assert now[Kind.CLIENT] > now[Kind.FORMER_CLIENT]
    assert over[Kind.CLIENT] < over[Kind.FORMER_CLIENT]


def test_what_the_careful_reader_found_outweighs_what_was_said() -> None:
    found = lean({Kind.CLIENT: 5.0}, {Habit.MANY_LETTERS}, {Kind.FRIEND: 6.0})
    assert found[0][0] is Kind.FRIEND


def test_habits_alone_make_neither_kin_nor_colleagues() -> None:
    evening = an_exchange(
        ("lena@freemail.example", "Lena Hart"), since=EVENING, times=5, reply_after=timedelta(minutes=20)
    )
    assert tie(evening, whom="lena@freemail.example").kind not in {Kind.FAMILY, Kind.COLLEAGUE}


def formal(**changes: Any) -> list[MailMessage]:
    style = WritingStyle(greeting="Dear Ms Weiss,", formality="formal")
    return an_exchange(NORA, since=days_ago(90), times=10, style=style, **changes)


def test_a_kind_that_nobody_named_says_that_it_is_likely_and_why() -> None:
    meetings = [a_meeting([NORA[0]], days_ago(days), summary="Halle 4") for days in (15, 35, 55, 75)]
    one = tie(formal(), meetings)
    assert one.kind is Kind.CLIENT
    told = [fact.text for fact in one.kind_evidence]
    assert {fact.kind for fact in one.kind_evidence} == {"habit"}
    assert HABIT_WORDS[Habit.FORMAL] in told or HABIT_WORDS[Habit.MANY_LETTERS] in told


def test_only_habits_that_hold_and_speak_for_the_kind_are_named() -> None:
    holding = {Habit.FORMAL, Habit.MANY_LETTERS, Habit.NEVER_MET}
    named = telling(Kind.CLIENT, holding)
    assert set(named) < holding
    assert Habit.NEVER_MET not in named
    assert named[0] is Habit.MANY_LETTERS
