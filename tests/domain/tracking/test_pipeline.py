"""The pipeline: whose turn it is with each ask, what comes first, whose name stands there."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import NOW, an_ask, days_ago

from plugin.domain.model import AskEvent, AskStatus, StatusChange
from plugin.domain.tracking.pipeline import Turn, count_statuses, introducer_name, pipeline, stand_of

_S = AskStatus
TURNS = {
    _S.SUGGESTED: Turn.ASIDE,
    _S.SNOOZED: Turn.ASIDE,
    _S.DISMISSED: Turn.ASIDE,
    _S.PENDING: Turn.THEIRS,
    _S.NEEDS_USER: Turn.YOURS,
    _S.DRAFTED: Turn.YOURS,
    _S.DISCARDED: Turn.ENDED,
    _S.SENT: Turn.THEIRS,
    _S.ANSWERED: Turn.YOURS,
    _S.PROSPECT_NAMED: Turn.YOURS,
    _S.DECLINED: Turn.YOURS,
    _S.NO_REPLY: Turn.ENDED,
    _S.INTRODUCED: Turn.YOURS,
    _S.MET: Turn.YOURS,
    _S.WON: Turn.YOURS,
    _S.LOST: Turn.YOURS,
}


@pytest.mark.parametrize("status", list(AskStatus))
def test_each_status_is_somebodys_turn(status: AskStatus) -> None:
    assert stand_of(an_ask(status), now=NOW).turn is TURNS[status]


def test_after_the_users_own_letter_it_is_the_others_turn_or_nobodys() -> None:
    answered, won = an_ask(_S.ANSWERED), an_ask(_S.WON)
    replied = StatusChange(_S.ANSWERED, NOW, event=AskEvent.REPLY_SENT)
    told = StatusChange(_S.WON, NOW, event=AskEvent.NEWS_SENT)
    assert stand_of(replace(answered, history=(*answered.history, replied)), now=NOW).turn is Turn.THEIRS
    assert stand_of(replace(won, history=(*won.history, told)), now=NOW).turn is Turn.ENDED


def test_those_that_wait_longest_for_the_user_come_first_then_the_newest() -> None:
    late, early = (an_ask(_S.ANSWERED, history=(StatusChange(_S.ANSWERED, days_ago(days)),)) for days in (1, 9))
    old, new = (an_ask(_S.NO_REPLY, history=(StatusChange(_S.NO_REPLY, days_ago(days)),)) for days in (90, 30))
    found = pipeline([old, late, new, early, an_ask(_S.SUGGESTED)], now=NOW)
    assert [stand.ask.id for stand in found] == [early.id, late.id, new.id, old.id]
    assert count_statuses(found) == {_S.ANSWERED: 2, _S.NO_REPLY: 2}


def test_the_age_is_that_of_the_present_status_and_never_below_nothing() -> None:
    ask = an_ask(_S.SENT, history=(StatusChange(_S.DRAFTED, days_ago(9)), StatusChange(_S.SENT, days_ago(4))))
    assert stand_of(ask, now=NOW).age == timedelta(days=4)
    assert stand_of(ask, now=days_ago(5)).age == timedelta(0)


@pytest.mark.parametrize(
    ("noted", "history_note", "name"),
    [("Nora Weiss", "", "Nora Weiss"), ("", "Nora W.", "Nora W."), ("", "", "nora@brightwater.example")],
)
def test_the_introducer_is_called_by_the_name_that_was_noted(noted: str, history_note: str, name: str) -> None:
    first = StatusChange(_S.SUGGESTED, days_ago(2), note=history_note)
    ask = an_ask(_S.SENT, introducer_name=noted, history=(first, StatusChange(_S.SENT, days_ago(1), note="by post")))
    assert introducer_name(ask) == name
