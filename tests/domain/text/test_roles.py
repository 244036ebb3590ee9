"""Roles are one by what they lead, in four languages; a name for the field alone is less."""

import pytest

from plugin.domain.text.roles import role_likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("head of finance", "CFO"),
        ("Chief Financial Officer", "Leiterin Finanzen"),
        ("Finanzleiter", "directrice financière"),
        ("Directora financiera", "Finance Director"),
        ("Kaufmännischer Leiter", "CFO"),
        ("CEO", "Geschäftsführerin"),
        ("Managing Director", "Directeur général"),
        ("Director general", "Chief Executive"),
        ("COO", "VP Operations"),
        ("Head of Purchasing", "Einkaufsleiter"),
        ("Head of Procurement", "Responsable des achats"),
        ("HR Director", "Personalleiterin"),
        ("Head of People", "DRH"),
        ("Head of Sales", "Vertriebsleiter"),
        ("Sales Director", "Director comercial"),
        ("Owner", "Inhaberin"),
        ("founder", "Founder & CEO"),
        ("CTO", "Technischer Leiter"),
        ("Head of Marketing", "CMO"),
    ],
)
def test_these_are_one_role(one: str, other: str) -> None:
    assert role_likeness(one, other) == 1.0
    assert role_likeness(other, one) == 1.0


@pytest.mark.parametrize(
    ("one", "other"), [("CFO", "CTO"), ("CEO", "Head of Sales"), ("Einkaufsleiter", "Vertriebsleiter")]
)
def test_these_are_two_roles(one: str, other: str) -> None:
    assert role_likeness(one, other) == 0.0


def test_an_assistant_does_not_lead_the_field() -> None:
    assert role_likeness("CFO", "Finance assistant") == 0.6
    assert role_likeness("CEO", "Assistant to the managing director") == 0.0


def test_an_owner_likely_runs_the_company() -> None:
    assert role_likeness("CEO", "Inhaber") == 0.8


def test_nothing_known_is_neither_for_nor_against() -> None:
    assert role_likeness("CFO", "") == 0.5
    assert role_likeness("CFO", "Wizard") == 0.5
