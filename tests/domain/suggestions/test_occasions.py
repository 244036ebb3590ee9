"""Occasions come from a table, fade, and are over when their time is."""

from dataclasses import replace

import pytest
from asking_days import NORA, Day, from_nora, nora
from builders import NOW, a_meeting, a_message, days_ago

from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.suggestions.finished_work import says_finished
from plugin.domain.suggestions.occasions import OCCASIONS, STALE, OccasionRule, find_occasions, occasion_worth


def context(day: Day) -> SuggestionContext:
    return SuggestionContext(day, day.prospects, day.asks, now=NOW)


def test_every_occasion_has_one_row_with_a_weight_and_a_time() -> None:
    kinds = [rule.kind for rule in OCCASIONS]
    assert len(set(kinds)) == len(kinds)
    assert all(0 < rule.weight <= 1 and 0 < rule.best_days <= rule.days for rule in OCCASIONS)


@pytest.mark.parametrize("rule", OCCASIONS, ids=lambda rule: rule.kind)
def test_an_occasion_is_worth_its_weight_at_its_best_and_less_each_day_after(rule: OccasionRule) -> None:
    (found,) = find_occasions(context(Day()), nora())
    kind, best, last = rule.kind, rule.best_days, rule.days

    def worth(days: float) -> float:
        evidence = replace(found.evidence, kind=kind, date=days_ago(days))
        return occasion_worth(replace(found, evidence=evidence), now=NOW)

    weight = rule.weight
    assert worth(best) == weight
    assert worth(last) == pytest.approx(weight * STALE)
    assert weight > worth((best + last) / 2) > weight * STALE


def test_the_best_occasion_comes_first() -> None:
    day = Day(meetings=[a_meeting([NORA], days_ago(9))], messages=[from_nora("praise", "Excellent.", 1)])
    assert [one.kind for one in find_occasions(context(day), nora())] == ["praise", "meeting_held"]


def test_the_conversation_since_a_meeting_is_the_one_to_answer_in() -> None:
    since = a_message((NORA, "Nora Weiss"), ["mara@lindqvist.example"], days_ago(1), thread_id="t-since")
    before = a_message((NORA, "Nora Weiss"), ["mara@lindqvist.example"], days_ago(9), thread_id="t-before")
    assert find_occasions(context(Day(messages=[before, since])), nora())[0].thread_id == "t-since"
    assert find_occasions(context(Day(messages=[before])), nora())[0].thread_id is None


@pytest.mark.parametrize(
    "text",
    [
        "Final invoice no. 17",
        "Final_report_v3.pdf".replace("_", " "),
        "Project wrap-up",
        "Schlussrechnung",
        "Abschlussbericht Lager",
        "Übergabe am Montag",
        "Facture finale",
        "Restitution finale",
        "Informe final",
        "Entrega final del proyecto",
        "We're live!",
    ],
)
def test_these_say_that_work_is_finished(text: str) -> None:
    assert says_finished(text)


@pytest.mark.parametrize(
    "text",
    [
        "Delivery date moved",
        "Go-live planning",
        "Draft of the final report",
        "Final invoice overdue",
        "Entwurf Abschlussbericht",
        "Livraison de mardi",
        "Jahresabschluss",
        "Borrador del informe final",
        "Weekly sync",
        "Finale tickets",
    ],
)
def test_these_do_not(text: str) -> None:
    assert not says_finished(text)
