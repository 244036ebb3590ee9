"""What a title says two people met for, as it can stand in a sentence."""

import pytest

from plugin.domain.drafting.matters import find_matter


@pytest.mark.parametrize(
    ("language", "title", "name", "at", "about"),
    [
        ("en", "Harbour commissioning", "the Harbour commissioning", "at the Harbour commissioning", None),
        ("en", "Album review", "the album review", "at the album review", None),
        ("en", "Harbour survey, day 1", "the Harbour survey", "at the Harbour survey", None),
        ("en", "After the commissioning", "the commissioning", "at the commissioning", None),
        ("en", "Tarn - Year-end accounts", "the year-end accounts", "", "about the year-end accounts"),
        ("en", "proofs w/ kim", "the proofs", "", "about the proofs"),
        ("de", "Abnahme Großer Saal", "die Abnahme", "bei der Abnahme", "zur Abnahme"),
        ("de", "Hafen Endabnahme", "die Endabnahme", "bei der Endabnahme", "zur Endabnahme"),
        ("de", "Re: Mensa - Ortstermin", "den Ortstermin", "beim Ortstermin", "zum Ortstermin"),
        ("fr", "Appel Sam (préface)", "la préface", "", "sur la préface"),
        ("fr", "Bron gymnase", "le gymnase de Bron", "", "sur le gymnase de Bron"),
        ("fr", "Signature comptes", "la signature", "à la signature", "sur la signature"),
        ("fr", "Orly : usine", "l'usine d'Orly", "", "sur l'usine d'Orly"),
        ("es", "Seguros Mar turnos", "los turnos de Seguros Mar", "", "sobre los turnos de Seguros Mar"),
        ("es", "Entrega", "la entrega", "en la entrega", "sobre la entrega"),
    ],
)
def test_a_noun_of_the_title_is_said_with_its_article_and_the_house(
    language: str, title: str, name: str, at: str, about: str | None
) -> None:
    matter = find_matter(title, language=language, names=("Sam Poe", "Kim Lang"))
    assert matter is not None
    assert (matter.name, matter.at) == (name, at)
    assert about in {None, matter.about}


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Sam / Kim"),
        ("en", "Sam review"),
        ("en", "https://meet.example/review"),
        ("de", "StB"),
        ("de", "Sam"),
        ("fr", "Nord poste 4"),
        ("fr", "Banc basse fréquence"),
        ("es", "Café con Sam"),
        ("de", "Album review"),
    ],
)
def test_a_title_of_names_codes_or_another_language_says_nothing(language: str, title: str) -> None:
    matter = find_matter(title, language=language, names=("Sam Poe", "Kim Lang"))
    assert matter is None or "Sam" not in matter.name
    assert matter is None or (language, title) == ("en", "Sam review")
