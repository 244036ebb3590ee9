"""The maps against the truth of the sample year, as a whole, on two dates."""

from typing import Any

import pytest
from drawn_years import bench, drawn


@pytest.fixture(params=[0, pytest.param(2, marks=pytest.mark.slow)], ids=["summer", "autumn"])
def figures(request: pytest.FixtureRequest) -> Any:
    snapshot, truth = drawn(request.param)
    return bench().compare(snapshot, truth)


def test_the_meetings_of_the_year_are_found_and_no_others(figures: Any) -> None:
    precision, recall = figures.meetings
    assert precision >= 0.95, figures.notes
    assert recall >= 0.9, figures.notes


def test_kinds_are_right_where_they_are_given_and_given_to_clients_and_suppliers(figures: Any) -> None:
    # Weighed on years written by hand, where a made-up year is worth a little less.
    assert figures.kind_accuracy >= 0.8, figures.notes
    assert figures.others_among_business <= 0.3, figures.notes


def test_who_knows_whom_is_found_and_strangers_stay_strangers(figures: Any) -> None:
    precision, recall = figures.acquaintances
    assert precision >= 0.85, figures.notes
    assert recall >= 0.7, figures.notes


def test_nobody_is_merged_with_somebody_else(figures: Any) -> None:
    assert figures.wrong_merges == 0, figures.notes
    assert figures.missed_merges <= 1, figures.notes


def test_who_introduced_whom_is_remembered(figures: Any) -> None:
    assert figures.introduced >= 0.75, figures.notes


def test_those_who_said_they_are_strangers_are_not_taken_for_acquaintances() -> None:
    snapshot, truth = drawn(0)
    canonical = snapshot.people.canonical
    strangers = {(canonical(one), canonical(other)) for one, other in truth.strangers}
    claimed = {
        (tie.introducer, canonical(tie.person.address))
        for tie in snapshot.acquaintances
        if tie.confidence >= 0.5 and tie.person.address
    }
    assert claimed & strangers == set()


def test_every_figure_of_the_year_has_its_evidence() -> None:
    snapshot, _ = drawn(0)
    ids = {message.id for message in snapshot.messages} | {event.id for event in snapshot.events}
    for meeting in snapshot.meetings:
        assert {one.id for one in meeting.evidence} <= ids
    for tie in snapshot.relationships:
        assert abs(sum(value for _, value in tie.parts) - tie.strength) < 0.001
        assert tie.beginning is not None
    for acquaintance in snapshot.acquaintances:
        assert {one.id for one in acquaintance.evidence} <= ids
