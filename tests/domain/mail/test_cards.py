import pytest

from plugin.domain.mail.signature_fields import Card, read_signature, signature_addresses
from plugin.domain.network.companies import staff_size


@pytest.mark.parametrize(
    ("signature", "organisation", "title"),
    [
        ("Nora Weiss\nHead of Operations\nBrightwater GmbH", "Brightwater GmbH", "Head of Operations"),
        ("Nora Weiss | Geschäftsführerin | Brightwater", "Brightwater", "Geschäftsführerin"),
        (
            "Nora Weiss\nDirectrice commerciale, Brightwater SARL\n12 rue du Port",
            "Brightwater SARL",
            "Directrice commerciale",
        ),
        ("Nora Weiss\nPrices that hold\n+49 30 5550147", "", ""),
        ("", "", ""),
    ],
)
def test_a_signature_is_read_as_a_card(signature: str, organisation: str, title: str) -> None:
    card = read_signature(signature, address="nora@brightwater.example")
    assert (card.organisation, card.title) == (organisation, title)


def test_telephone_and_addresses_are_found() -> None:
    signature = "Nora Weiss\nT +49 (30) 5550-147\nnora@brightwater.example | www.brightwater.example"
    assert read_signature(signature) == Card("", "", "49305550147")
    assert signature_addresses(signature) == ["nora@brightwater.example"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("our 1,200 employees", 1200),
        ("mit 20.000 Mitarbeitern weltweit", 20000),
        ("une maison de 45 salariés", 45),
        ("250 empleados", 250),
        ("room 204, staff entrance", 0),
        ("call 555014", 0),
    ],
)
def test_how_many_work_there_is_read_where_it_is_said(text: str, people: int) -> None:
    assert staff_size(text) == people
