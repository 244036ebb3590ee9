"""A piece of work that is finished is told from a year that is closed, and from one that is to be finished."""

import pytest

from plugin.domain.suggestions.finished_work import says_finished


@pytest.mark.parametrize(
    "text",
    [
        "Closing of the survey phase",
        "Stage 2 completion",
        "Phase retrospective",
        "Final inspection",
        "Etappenabschluss Lager Nord",
        "Abnahme der Arbeiten",
        "Bilan de la mission",
        "Achèvement des travaux",
        "Fin de la prestation",
        "Dique: cierre de etapa",
        "Recepción de la obra",
        "Balance del encargo",
    ],
)
def test_the_close_of_a_piece_of_work_is_finished_work(text: str) -> None:
    assert says_finished(text)


@pytest.mark.parametrize(
    "text",
    [
        "Year-end closing",
        "Jahresabschluss",
        "Clôture de l'exercice",
        "Cierre del ejercicio",
        "Fin de semaine",
        "Fin de semana",
        "Project review",
        "Planning the closing of the survey phase",
        "Fin de la mission prévue en mars",
        "Cierre de obra previsto",
        "Road closing",
    ],
)
def test_the_close_of_a_year_or_one_to_come_is_not(text: str) -> None:
    assert not says_finished(text)
