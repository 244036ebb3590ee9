"""Results: stages from histories, by what asks share, medians, worth; counted from the asks alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from builders import NOW, an_ask, days_ago

from plugin.domain.model import Ask, AskEvent, AskOrigin, AskStatus, StatusChange
from plugin.domain.tracking.results import STAGES, count_results, dates_of

_S = AskStatus
LIFE = (_S.SUGGESTED, _S.PENDING, _S.DRAFTED, _S.SENT, _S.ANSWERED, _S.INTRODUCED, _S.MET, _S.WON)


def lived(*statuses: AskStatus, start: datetime = NOW, **changes: object) -> Ask:
    """An ask that went through these statuses, a day after each other."""
    history = tuple(StatusChange(one, start + timedelta(days=day)) for day, one in enumerate(statuses))
    return replace(an_ask(statuses[-1], history=history), **changes)  # type: ignore[arg-type]  # a test's own fields


def counts(asks: Sequence[Ask]) -> dict[str, int]:
    return dict(zip(STAGES, count_results(asks).total.counts, strict=True))


@pytest.mark.parametrize(
    ("last", "reached"),
    [
        (_S.SUGGESTED, []),
        (_S.DRAFTED, []),
        (_S.SENT, ["asked"]),
        (_S.ANSWERED, ["asked", "answered"]),
        (_S.INTRODUCED, ["asked", "answered", "introduced"]),
        (_S.MET, ["asked", "answered", "introduced", "met"]),
        (_S.WON, list(STAGES)),
    ],
)
def test_an_ask_counts_in_every_stage_that_it_reached(last: AskStatus, reached: list[str]) -> None:
    found = counts([lived(*LIFE[: LIFE.index(last) + 1])])
    assert [stage for stage, count in found.items() if count] == reached


@pytest.mark.parametrize(
    ("statuses", "reached"),
    [
        ((_S.SENT, _S.DECLINED), ["asked", "answered"]),
        ((_S.SENT, _S.PROSPECT_NAMED), ["asked", "answered"]),
        ((_S.SENT, _S.NO_REPLY), ["asked"]),
        ((_S.SENT, _S.INTRODUCED, _S.LOST), ["asked", "answered", "introduced"]),
        ((_S.SENT, _S.INTRODUCED, _S.MET, _S.WON, _S.LOST), ["asked", "answered", "introduced", "met"]),
        ((_S.INTRODUCED,), ["asked", "answered", "introduced"]),
    ],
    ids=["declined", "named", "no reply", "lost", "won and lost again", "found late"],
)
def test_exits_and_jumps_count_for_what_they_show(statuses: tuple[AskStatus, ...], reached: list[str]) -> None:
    found = counts([lived(*statuses)])
    assert [stage for stage, count in found.items() if count] == reached


def test_what_was_taken_back_does_not_count() -> None:
    ask = lived(_S.SENT, _S.INTRODUCED)
    undone = StatusChange(_S.SENT, NOW + timedelta(days=2), event=AskEvent.UNDONE)
    taken_back = replace(ask, status=_S.SENT, history=(*ask.history, undone))
    assert counts([taken_back])["introduced"] == 0
    assert count_results([taken_back]).waiting == 1


def test_what_was_put_aside_or_never_drafted_is_no_ask() -> None:
    results = count_results([lived(_S.SUGGESTED), lived(_S.SUGGESTED, _S.SNOOZED), lived(_S.SUGGESTED, _S.DISMISSED)])
    assert (results.drafted, results.total.counts[0]) == (0, 0)
    assert count_results([lived(_S.PENDING, _S.DRAFTED)]).drafted == 1


def test_asks_are_counted_by_what_they_share_and_few_are_called_few() -> None:
    suppliers = [lived(_S.SENT, _S.ANSWERED, introducer_kind="supplier", specific=True) for _ in range(10)]
    friend = lived(_S.SENT, introducer_kind="friend", specific=False, start=days_ago(40), origin=AskOrigin.HAND)
    by = count_results([friend, *suppliers]).by
    assert [(row.label, row.counts[:2], row.few) for row in by["kind"]] == [
        ("supplier", (10, 10), False),
        ("friend", (1, 0), True),
    ]
    assert [row.label for row in by["specific"]] == ["specific", "group"]
    assert [row.label for row in by["origin"]] == ["program", "by_hand"]
    assert [row.label for row in by["month"]] == sorted(row.label for row in by["month"])
    assert sum(row.counts[0] for row in by["occasion"]) == 11


def test_medians_are_of_those_that_took_both_steps() -> None:
    asks = [lived(_S.SENT, _S.ANSWERED), lived(_S.SENT), lived(_S.SENT, _S.ANSWERED, _S.INTRODUCED)]
    spans = {span.stage: span for span in count_results(asks).spans}
    assert (spans["answered"].count, spans["answered"].median) == (2, timedelta(days=1))
    assert (spans["introduced"].count, spans["introduced"].median) == (1, timedelta(days=1))
    assert (spans["won"].count, spans["won"].median) == (0, None)


def test_worth_is_added_up_by_currency_for_won_work_alone() -> None:
    won = lived(*LIFE)
    asks = [
        replace(won, value=1000.0, currency="EUR"),
        replace(won, value=500.0, currency="EUR"),
        replace(won, value=7.0, currency="CHF"),
        won,
        replace(lived(_S.SENT), value=99.0, currency="EUR"),
    ]
    results = count_results(asks)
    assert results.worth == {"CHF": 7.0, "EUR": 1500.0}
    assert results.valued == 3


def test_news_is_owed_until_it_was_sent() -> None:
    met = lived(_S.SENT, _S.INTRODUCED, _S.MET)
    assert count_results([met]).owed == (met,)
    news = StatusChange(_S.MET, NOW + timedelta(days=9), event=AskEvent.NEWS_SENT)
    assert count_results([replace(met, history=(*met.history, news))]).owed == ()


def test_each_stage_has_the_day_on_which_it_was_reached() -> None:
    dates = dates_of(lived(_S.SENT, _S.DECLINED, _S.INTRODUCED))
    assert dates == {
        "asked": NOW,
        "answered": NOW + timedelta(days=1),
        "introduced": NOW + timedelta(days=2),
    }
