"""Names stand in a list where a reader of the language looks for them."""

import random

import pytest

from plugin.domain.text.collation import directory_key

ORDERS = {
    ("", "marks count after letters"): ["Ake", "Åke", "elan", "élan", "Elodie", "Élodie", "Yusuf", "Zoë", "Zola"],
    ("", "small before large, where nothing else differs"): ["de Wit", "De Wit", "dewit"],
    ("", "letters that no mark makes"): [
        "Lukas",
        "Łukasz",
        "Lukic",
        "Olaf",
        "Øystein",
        "Ozan",
        "Strasse",
        "Straße",
        "Strast",
    ],
    ("", "what stands between words comes before letters"): ["Anna Zimmer", "Annabel", "O'Brien", "Oakley"],
    ("", "other alphabets follow, each in its own order"): ["Zoe", "Αλέξης", "Βασίλης", "Анна", "Иван"],
    ("de", "ä stands with a, as in a dictionary"): ["Maas", "März", "Marzipan", "Mauer", "Müller", "Muller GmbH"],
    ("fr", "é with e, œ as oe"): ["cœur", "cote", "coté", "côte", "côté", "cotes"],
    ("es", "ñ follows n and all that begins with it"): [
        "Munoz",
        "Munz",
        "Muñoz",
        "Muoz",
        "Nuria",
        "Nzo",
        "Ñaño",
        "Ozu",
    ],
    ("en", "ñ is an n with a mark"): ["Munoz", "Muñoz", "Munz", "Muoz"],
}


@pytest.mark.parametrize(("language", "why"), ORDERS)
def test_names_stand_where_they_are_looked_for(language: str, why: str) -> None:
    wanted = ORDERS[language, why]
    mixed = random.Random(7).sample(wanted, len(wanted))
    assert sorted(mixed, key=lambda name: directory_key(name, language)) == wanted


@pytest.mark.parametrize("name", ["", " ", "ñ", "Ñ ñ", "\x00", "\ud800", "x" * 5000, "n\u0303ame", "'"])
def test_any_text_has_a_place(name: str) -> None:
    for language in ("", "es", "xx"):
        assert directory_key(name, language) == directory_key(name, language)


def test_one_name_written_in_two_ways_is_one() -> None:
    assert directory_key("n\u0303", "es")[0] == directory_key("ñ", "es")[0]
