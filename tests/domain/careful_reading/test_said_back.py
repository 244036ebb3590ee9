"""What a letter may say back of somebody's words: only what they said, about the two, spoken to them."""

import pytest

from plugin.domain.careful_reading.said_back import praise_said_back, tie_said_back

ENGLISH = (
    "Lunch was lovely. Ann Roe and I shared an office at Tidewell for four years, before she got the mill. More soon."
)
GERMAN = "Danke dir. Mit Katja Brandis segle ich seit zehn Jahren am Wochenende, und beim Skat dolmetsche ich für sie."
FRENCH = "Merci pour hier. J'ai siégé dix ans avec Béatrice Colin au bureau de la fédération, on ne se quitte plus."
SPANISH = (
    "Gracias por todo. Jaime Urrutia fue compañero mío de carrera en Bilbao y seguimos jugando al pádel los jueves."
)


@pytest.mark.parametrize(
    ("clause", "words", "name", "said"),
    [
        (
            "you and Ann Roe shared an office at Tidewell for four years",
            ENGLISH,
            "Ann Roe",
            "you and {prospect} shared an office at Tidewell for four years",
        ),
        ("You worked with Ann at Tidewell.", ENGLISH, "Ann Roe", "you worked with {prospect} at Tidewell"),
        (
            "du segelst seit zehn Jahren mit Katja Brandis",
            GERMAN,
            "Katja Brandis",
            "du segelst seit zehn Jahren mit {prospect}",
        ),
        (
            "du hast für Katja Brandis beim Skat gedolmetscht",
            GERMAN,
            "Katja Brandis",
            "du hast für {prospect} beim Skat gedolmetscht",
        ),
        (
            "vous avez siégé dix ans avec Béatrice Colin au bureau de la fédération",
            FRENCH,
            "Béatrice Colin",
            "vous avez siégé dix ans avec {prospect} au bureau de la fédération",
        ),
        (
            "Jaime Urrutia fue compañero tuyo de carrera en Bilbao",
            SPANISH,
            "Jaime Urrutia",
            "{prospect} fue compañero tuyo de carrera en Bilbao",
        ),
    ],
)
def test_a_clause_of_their_own_words_is_said_back(clause: str, words: str, name: str, said: str) -> None:
    assert tie_said_back(clause, words, name) == said


@pytest.mark.parametrize(
    "clause",
    [
        "",
        "you shared an office for four years",
        "you and Ann Roe shared an office for nine years",
        "you and Ann Roe shared a laboratory at Tidewell",
        "you and Ann Roe shared an office in Fernbank",
        "I and Ann Roe shared an office at Tidewell",
        "Ann Roe shared an office at Tidewell",
        "you and Ann Roe shared an office with Ann",
        "you and Ann Roe (at Tidewell) shared an office; see www.tide.example",
        "did you and Ann Roe share an office?",
        "you and Ann Roe shared an office at Tidewell for four years before she got the mill and lunch was lovely",
    ],
)
def test_what_they_did_not_say_or_nobody_would_say_is_not(clause: str) -> None:
    assert tie_said_back(clause, ENGLISH, "Ann Roe") == ""


def test_a_house_may_bear_the_name_of_the_person() -> None:
    words = "Had a call with Gero Lambrecht of Lambrecht Compressors, we go kiting together every week of the summer."
    clause = "you go kiting together with Gero Lambrecht of Lambrecht Compressors"
    assert tie_said_back(clause, words, "Gero Lambrecht") == clause.replace("Gero Lambrecht", "{prospect}", 1)


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("the opening", "the opening"),
        ("the opening.", "the opening"),
        ("my opening", ""),
        ("the garden", ""),
        ("the opening, which was on the day and for the money", ""),
        ("", ""),
    ],
)
def test_what_praise_is_of_stands_in_their_words(about: str, said: str) -> None:
    assert praise_said_back(about, "It was a joy. The opening came on the day you said it would.") == said
