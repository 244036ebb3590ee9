"""Companies are known by name, legal form or not, abbreviation, earlier name and domain; never by resemblance alone."""

import pytest
from builders import a_person, an_address

from plugin.domain.model import Person
from plugin.domain.text.organisations import (
    fold_organisation,
    organisation_at,
    organisation_likeness,
    renamed_domains,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tidewell S.A.", "Tidewell"),
        ("Brandt & Co. KG", "brandt"),
        ("Brandt und Söhne GmbH", "Brandt & Soehne"),
        ("The Oakmont Group plc", "Oakmont"),
        ("Müller Maschinenbau GmbH & Co. KG", "Mueller Maschinenbau"),
        ("Etablissements Garnier SARL", "Ets Garnier"),
        ("Hermanos Vidal, S.L.", "Hnos. Vidal"),
        ("Hansa Data", "Nordlicht AG (formerly Hansa Data)"),
        ("International Harbour Services", "IHS"),
        ("Harbourlight Logistics", "Harbour Light Logistics"),
        ("Kestrel Coatings", "Kestrell Coatings"),
        ("Langundlang", "Lang & Lang Architekten"),
        ("Pikeandmarlowe", "Pike + Marlowe"),
    ],
)
def test_these_are_one_company(one: str, other: str) -> None:
    assert organisation_likeness(one, other) >= 0.88
    assert organisation_likeness(other, one) >= 0.88


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tidewell", "Tideway"),
        ("North", "North Sea Foods"),
        ("Acme", "Apex"),
        ("Oakmont Foods", "Oakmont Metals"),
        ("Sun GmbH", "Son GmbH"),
        ("Langund", "Lang & Lang"),
        ("Langundweit", "Lang & Lang"),
        ("", "Tidewell"),
        ("GmbH", "Tidewell GmbH"),
    ],
)
def test_these_are_two_companies(one: str, other: str) -> None:
    assert organisation_likeness(one, other) == 0.0


def test_a_shortened_name_is_likely_but_not_sure() -> None:
    assert 0.7 < organisation_likeness("Brightwater", "Brightwater Interiors") < 0.88


def test_a_name_of_nothing_but_legal_forms_is_kept() -> None:
    assert fold_organisation("Company Co") == "company"


@pytest.mark.parametrize(
    ("name", "address", "sure"),
    [
        ("Tidewell GmbH", "elena@tidewell.example", True),
        ("Tidewell", "elena@mail.tidewell.example", True),
        ("Acme Logistics", "x@acme-logistics.example", True),
        ("Acme Logistics", "x@acmelogistics.example", True),
        ("tidewell.example", "elena@tidewell.example", True),
        ("https://www.tidewell.example/", "elena@tidewell.example", True),
        ("Tidewell", "elena@oakmont.example", False),
        ("oakmont.example", "elena@tidewell.example", False),
        ("Gmail", "elena@gmail.com", False),
    ],
)
def test_a_domain_is_known_by_the_companys_name(name: str, address: str, *, sure: bool) -> None:
    assert (organisation_at(name, address) >= 0.9) is sure


@pytest.mark.parametrize(
    ("short", "long", "one"),
    [
        ("Sperling & Kranz", "Verlag Sperling & Kranz", True),
        ("Lehmann & Sohn", "Schreinerei Lehmann & Sohn", True),
        ("Marinalodge", "Marina Lodge Resorts", True),
        ("Rosenau", "Klinikum Rosenau", False),
        ("Wien", "Universität Wien", False),
        ("Northern", "North Ern", True),
        ("Marina", "Mar Ina Resorts", False),
    ],
)
def test_a_name_that_stands_within_a_longer_one_may_be_its_short_form(short: str, long: str, *, one: bool) -> None:
    assert (organisation_likeness(short, long) >= 0.8) is one
    assert organisation_likeness(short, long) == organisation_likeness(long, short)


def moved(name: str, *domains: str) -> Person:
    addresses = tuple(an_address(f"{name}@{domain}") for domain in domains)
    return a_person(addresses[0], name.title(), addresses=addresses)


def test_a_company_was_renamed_where_two_people_made_the_same_move() -> None:
    both = [moved("ada", "hansa.example", "nordlicht.example"), moved("bo", "nordlicht.example", "hansa.example")]
    assert renamed_domains(both) == {frozenset({"hansa.example", "nordlicht.example"})}
    assert renamed_domains(both[:1]) == frozenset()
