"""Which of their words tell the tie: the first clause of the sentence, and nothing that is said aside in it."""

from dataclasses import replace

import pytest
from approved_asks import CASES, ask_of

from plugin.domain.drafting.greetings import called, given_name, greeting_pattern
from plugin.domain.drafting.told_words import without_asides
from plugin.domain.language.packs import codes
from plugin.domain.text.names import read_name


def tie_of(language: str, words: str) -> str:
    """The clause that a letter tells of Ilse Pell, as it stands in the notation of templates."""
    case = next(
        case for case in CASES if case.language == language and case.knowing == ("mentioned", *case.knowing[1:])
    )
    prospect = replace(case.prospect, name="Ilse Pell")
    _, facts = ask_of(replace(case, prospect=prospect, knowing=("mentioned", "2026-03-02", True), words=words))
    return facts.told.bond.clause if facts.told.bond is not None else ""


@pytest.mark.parametrize(
    ("language", "words", "tie"),
    [
        (
            "en",
            "Ilse Pell and I are both trustees of the hospice; we sit through four evenings a year together.",
            "the two of you are trustees of the hospice",
        ),
        (
            "en",
            "Ilse Pell and I were governors of the school, and we share the lift home every week.",
            "the two of you were governors of the school",
        ),
        (
            "fr",
            "Ilse Pell et moi sommes administratrices du refuge ; nous passons quatre soirées par an ensemble.",
            "vous êtes administratrices du refuge",
        ),
        (
            "es",
            "Ilse Pell y yo somos patronas del hospital; cenamos juntas cuatro noches al año.",
            "[son|sois] patronas del hospital",
        ),
        (
            "de",
            "Ilse Pell und ich sind beide im Vorstand der Stiftung; wir sitzen vier Abende im Jahr zusammen.",
            "[Sie|ihr] [sind|seid] beide im Vorstand der Stiftung",
        ),
    ],
)
def test_the_clause_that_names_both_goes_before_what_they_do_on_the_way(language: str, words: str, tie: str) -> None:
    assert tie_of(language, words) == tie


@pytest.mark.parametrize(
    ("language", "words", "tie"),
    [
        (
            "es",
            "Te abro algo de Ilse Pell, que ya sabes que hicimos juntas el curso.",
            "[hicieron|hicisteis] juntas el curso",
        ),
        ("es", "Hicimos juntas el curso ya sabes que, Ilse Pell y yo.", "[hicieron|hicisteis] juntas el curso"),
        ("es", "Ilse Pell y yo, ya sabes, hicimos juntas el curso.", "[hicieron|hicisteis] juntas el curso"),
        (
            "en",
            "Ilse Pell and I, you know, sing together in the choir every Tuesday.",
            "the two of you sing together in the choir every Tuesday",
        ),
        (
            "en",
            "As you know, Ilse Pell and I sing together in the choir.",
            "the two of you sing together in the choir",
        ),
        (
            "en",
            "Ilse Pell and I sing together in the choir, you know.",
            "the two of you sing together in the choir",
        ),
        ("fr", "Ilse Pell, tu sais, nous avons fait l'école ensemble tu sais.", "vous avez fait l'école ensemble"),
        ("fr", "Vous savez que nous avons fait l'école ensemble, Ilse Pell et moi.", "vous avez fait l'école ensemble"),
        (
            "de",
            "Ilse Pell und ich singen, weißt du ja, seit Jahren zusammen im Chor.",
            "[Sie|ihr] [singen|singt] seit Jahren zusammen im Chor",
        ),
        (
            "de",
            "Wir singen weißt du seit Jahren zusammen im Chor, Ilse Pell und ich.",
            "[Sie|ihr] [singen|singt] seit Jahren zusammen im Chor",
        ),
    ],
)
def test_what_is_said_aside_is_cut_out_wherever_it_stands(language: str, words: str, tie: str) -> None:
    assert tie_of(language, words) == tie


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Do you know Ilse Pell, who runs the mill?"),
        ("en", "Tell me if you know her"),
        ("fr", "Tu sais faire du pain, Ilse Pell aussi."),
        ("es", "No sé si sabes quién es Ilse Pell."),
        ("de", "Weißt du, ob Ilse Pell kommt?"),
    ],
)
def test_a_question_whether_one_knows_is_nothing_said_aside(language: str, words: str) -> None:
    assert without_asides(words, language) == words


def test_no_language_cuts_a_plain_sentence() -> None:
    for language in codes():
        assert without_asides("Ilse Pell, Nora Lang : 14 / 3.", language) == "Ilse Pell, Nora Lang : 14 / 3."


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("María del Carmen Poe", "María del Carmen"),
        ("Maria del Carmen Poe Ruiz", "Maria del Carmen"),
        ("María de los Ángeles Poe", "María de los Ángeles"),
        ("María José Poe", "María José"),
        ("María de la Torre Ruiz", "María"),
        ("Juan de Dios Poe", "Juan de Dios"),
        ("Jean-Pierre Roux", "Jean-Pierre"),
        ("Jean Philippe Roux", "Jean Philippe"),
        ("Anne-Laure Roux", "Anne-Laure"),
        ("Anna-Lena Vogt", "Anna-Lena"),
        ("Anna Lena Vogt", "Anna Lena"),
        ("Karl-Heinz Vogt", "Karl-Heinz"),
        ("Mary Kate Cole", "Mary Kate"),
        ("Mary Cole", "Mary"),
        ("Juan Carlos", "Juan"),
    ],
)
def test_a_given_name_of_several_words_is_one_name(name: str, given: str) -> None:
    assert given_name(name) == given
    assert called(name) == given


def test_who_signs_with_less_is_called_that() -> None:
    assert called("María del Carmen Poe", ["María"]) == "María"
    assert called("María del Carmen Poe", ["Mari Carmen"]) == "Mari Carmen"
    assert called("María del Carmen Poe", ["Ana Poe"]) == "María del Carmen"


def test_a_greeting_by_half_of_a_name_is_lent_to_nobody() -> None:
    assert greeting_pattern("Hola José Luis:", read_name("José Luis Ortega")) == ""
    assert greeting_pattern("Hola Ana:", read_name("Ana Ortega")) == "Hola {name}:"
