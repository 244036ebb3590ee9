"""Whom a colleague shares, and whom the user looks for: the same person, or not."""

from typing import Any

import pytest
from builders import NOW, an_address

from plugin.domain.model import AccountId, SharedContact
from plugin.domain.suggestions.colleagues import is_called, is_wanted
from plugin.domain.suggestions.prospects import make_prospect

ELENA = SharedContact(AccountId("a"), an_address("elena@tidewell.example"), "Elena Ruiz", "Tidewell", NOW)


@pytest.mark.parametrize(
    "wished",
    [
        {"name": "Elena Ruiz", "organisation": "Tidewell"},
        {"name": "elena  RUIZ", "organisation": "Tidewell GmbH"},
        {"name": "Elena Ruiz"},
        {"name": "Elena R.", "organisation": "Elsewhere", "address": "elena@tidewell.example"},
        {"role": "head of design", "organisation": "Tidewell"},
        {"organisation": "Tidewell"},
    ],
)
def test_the_same_person_or_somebody_of_that_company(wished: dict[str, Any]) -> None:
    assert is_wanted(make_prospect(**wished), ELENA)


@pytest.mark.parametrize(
    "wished",
    [
        {"name": "Elena Ruiz", "organisation": "Brightwater"},
        {"name": "Elena Rossi", "organisation": "Tidewell"},
        {"name": "Elena"},
        {"role": "head of design", "organisation": "Brightwater"},
    ],
)
def test_a_namesake_elsewhere_or_another_of_the_house_is_not_meant(wished: dict[str, Any]) -> None:
    assert not is_wanted(make_prospect(**wished), ELENA)


def test_somebody_is_called_by_a_part_of_their_name_or_by_their_company() -> None:
    for text in ("Ruiz", "elena ruiz", "Tidewell Ltd"):
        assert is_called(text, ELENA)
    for text in ("", "Ruizo", "Elena Rossi", "Brightwater"):
        assert not is_called(text, ELENA)
