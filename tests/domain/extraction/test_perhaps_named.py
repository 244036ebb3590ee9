"""Which sentences are kept because they may name somebody whom no rule of names found."""

import pytest
from builders import a_mention

from plugin.domain.extraction.perhaps_named import MOST, perhaps_named


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("zwanzig sommer segle ich jetzt mit hartmut wiesing, und jedes jahr verliert er den anker.", "de"),
        ("Auf dem Nachbarbalkon sitzt Carola Wiegand, wir teilen uns Tomaten und den Paketdienst.", "de"),
        ("Da sitze ich seit sechs Jahren neben dem Steinlechner aus Furtwangen.", "de"),
        ("theo lascombe-wood, my old flatmate from uni.", "en"),
        ("Après je file, j'ai la triplette avec Duvernois, l'imprimeur.", "fr"),
    ],
)
def test_a_name_that_no_rule_finds_keeps_its_sentence(sentence: str, language: str) -> None:
    assert perhaps_named([sentence], language, []) == (sentence,)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("I will send the invoice on Monday.", "en"),
        ("Die Rechnung und das Angebot gehen morgen raus.", "de"),
        ("The train was late again.", "en"),
        ("", "en"),
    ],
)
def test_what_names_nobody_is_not_kept(sentence: str, language: str) -> None:
    assert perhaps_named([sentence], language, []) == ()


def test_a_sentence_of_which_a_name_is_kept_is_not_kept_twice() -> None:
    sentence = "theo lascombe-wood, my old flatmate from uni."
    assert perhaps_named([sentence], "en", [a_mention("Theo", text=sentence)]) == ()


def test_no_more_is_kept_than_there_is_room_for_and_never_more_than_three() -> None:
    many = [f"hartmut {name} war da." for name in ("wiesing", "kranich", "ollendorf", "bresgen", "tillner")]
    assert len(perhaps_named(many, "de", [])) == MOST
    assert perhaps_named(many, "de", [], room=1) == (many[0],)
    assert perhaps_named(many, "de", [], room=0) == ()


def test_a_long_sentence_is_cut_around_the_name() -> None:
    long = "so many words before it " * 12 + "theo lascombe-wood came by " + "and so many after " * 12
    (kept,) = perhaps_named([long], "en", [])
    assert len(kept) <= 200
    assert "theo lascombe-wood" in kept
