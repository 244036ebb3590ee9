"""Which sentences are kept because they may name somebody whom no rule of names found."""

import pytest
from builders import a_mention

from plugin.domain.extraction.perhaps_named import MOST, perhaps_named


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("seit acht wintern laufe ich mit gerhard wiesing ski.", "de"),
        ("Im Lesekreis führt Amalind Kestrich das Wort, und ich höre zu.", "de"),
        ("Im Orchester spiele ich neben dem Kestrich aus Passau.", "de"),
        ("oskar brandvold, who taught me to dive.", "en"),
        ("Le mardi, je nage avec Lafitteau, le luthier.", "fr"),
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
    sentence = "oskar brandvold, who taught me to dive."
    assert perhaps_named([sentence], "en", [a_mention("Oskar", text=sentence)]) == ()


def test_no_more_is_kept_than_there_is_room_for_and_never_more_than_three() -> None:
    many = [f"gerhard {name} war da." for name in ("wiesing", "kranich", "ollendorf", "bresgen", "tillner")]
    assert len(perhaps_named(many, "de", [])) == MOST
    assert perhaps_named(many, "de", [], room=1) == (many[0],)
    assert perhaps_named(many, "de", [], room=0) == ()


def test_a_long_sentence_is_cut_around_the_name() -> None:
    long = "so many words before it " * 12 + "oskar brandvold came by " + "and so many after " * 12
    (kept,) = perhaps_named([long], "en", [])
    assert len(kept) <= 200
    assert "oskar brandvold" in kept
