"""A company glued to a name comes off where the rest is a name; surnames with particles stay whole."""

import pytest
from builders import a_prospect

from plugin.domain.model import Prospect
from plugin.domain.people.identities import People
from plugin.domain.suggestions.matching import same_wish
from plugin.domain.text.glued_names import name_readings, split_name


@pytest.mark.parametrize(
    ("written", "person", "company"),
    [
        ("Anke Voss von Elbe Optik", "Anke Voss", "Elbe Optik"),
        ("Voss von Elbe Optik", "Voss", "Elbe Optik"),
        ("Jo Lindt bei Kranbau", "Jo Lindt", "Kranbau"),
        ("Lindt vom Kranbau", "Lindt", "Kranbau"),
        ("Ada Hart from Moss & Fern", "Ada Hart", "Moss & Fern"),
        ("Odile Brun de chez Lainier", "Odile Brun", "Lainier"),
        ("Rosa Gil de Textiles Duero", "Rosa Gil", "Textiles Duero"),
        ("Otto von Stein", "Otto von Stein", ""),
        ("Inés de Castro", "Inés de Castro", ""),
        ("Ada Hart", "Ada Hart", ""),
        ("", "", ""),
    ],
)
def test_the_company_comes_off(written: str, person: str, company: str) -> None:
    assert split_name(written) == (person, company)


def test_a_name_may_be_read_both_ways_and_a_known_company_stays() -> None:
    assert name_readings("Rosa Gil de Duero", "Telar") == (("Rosa Gil de Duero", "Telar"), ("Rosa Gil", "Telar"))
    assert name_readings("Ada Hart") == (("Ada Hart", ""),)


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        (a_prospect("Anke Voss von Elbe Optik", organisation=""), True),
        (a_prospect("Voss von Elbe Optik", organisation=""), True),
        (a_prospect("Frau Voss", organisation="Elbe Optik"), True),
        (a_prospect("Anke", organisation="Elbe-Optik"), True),
        (a_prospect("Anke", organisation=""), False),
        (a_prospect("Anke Voss von Havel Druck", organisation=""), False),
        (a_prospect("Bert Voss von Elbe Optik", organisation=""), False),
    ],
)
def test_wishes_are_compared_by_their_known_parts(asked: Prospect, *, same: bool) -> None:
    wish = a_prospect("Anke Voss", organisation="Elbe Optik GmbH")
    assert same_wish(asked, wish, People(())) is same
