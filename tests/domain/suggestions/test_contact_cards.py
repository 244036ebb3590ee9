"""Contact cards of telephones and address books are lists of people too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.domain.suggestions.contact_cards import is_cards, parse_contact_cards

ADA = ("Ada Berg", "ada@fjord.example", "Fjord Yarns", "Buyer")


@pytest.mark.parametrize(
    "card",
    [
        "VERSION:3.0\nFN:Ada Berg\nN:Berg;Ada;;;\nEMAIL;TYPE=WORK:ada@fjord.example\nORG:Fjord Yarns;Wool\nTITLE:Buyer",
        "VERSION:4.0\nN:Berg;Ada;;;\nitem1.EMAIL;PREF=1:mailto:ada@fjord.example\nORG:Fjord Yarns\nROLE:Buyer",
        "VERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:Berg;=41da;;;\nEMAIL:ada@fjord.example\nORG:Fjord Yarns\nTITLE:Buyer",
        'FN:Ada\n  Berg\nEMAIL;X="a:b":ada@fjord.example\nORG:Fjord Yarns\nTITLE:Buyer\nPHOTO;ENCODING=b:QUJD\n QUJD',
    ],
)
def test_a_card_names_a_person(card: str) -> None:
    text = f"BEGIN:VCARD\n{card}\nEND:VCARD\n".replace("\n", "\r\n")
    assert is_cards(text)
    (one,), skipped = parse_contact_cards(text)
    assert (one.name, one.address, one.organisation, one.role) == ADA
    assert skipped == []


def test_cards_without_end_without_names_and_twice_are_told() -> None:
    text = "BEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:ADA\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\n"
    wanted, skipped = parse_contact_cards(text)
    assert [one.name for one in wanted] == ["Ada", "Bo"]
    assert [one.id for one in skipped] == ["line 3", "line 6"]


def test_letters_of_older_telephones_are_read() -> None:
    text = "BEGIN:VCARD\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg=\n T=F6pfer\nNOTE:a\\, b\\nc\nEND:VCARD"
    (one,), _ = parse_contact_cards(text)
    assert (one.name, one.why) == ("Jörg Töpfer", "a, b c")
    assert not is_cards("name,address\nAda,\n")


PIECES = ["BEGIN:VCARD", "END:VCARD", "FN:A", "N:;", ";", ":", "EMAIL;", "=", " ", "\n", '"', "x\\"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=9)))
def test_no_cards_whatever_raise(pieces: list[str]) -> None:
    wanted, _ = parse_contact_cards("".join(pieces))
    assert all(one.name or one.organisation or one.address for one in wanted)
