"""Ties: every rule's examples as whole readings, and what no single rule says. The sentences stand in the packs."""

import pytest

from plugin.domain.language.packs import rules
from plugin.domain.network.ties import Nearness, TieReading, read_tie

NAME = "Ann Berg"
SAYS = {
    "bond": Nearness.TIE,
    "dealing": Nearness.TIE,
    "together": Nearness.TIE,
    "hearsay": Nearness.FAR,
    "silence": Nearness.FAR,
    "rivalry": Nearness.FAR,
    "wish": Nearness.FAR,
    "denial": Nearness.DENIED,
}
BINDING = [table for table, nearness in SAYS.items() if nearness is Nearness.TIE]


def examples(table: str, which: str) -> list[str]:
    """The examples of all rules of a table, with the name in the mark's place."""
    return [text.replace("§", NAME) for rule in rules(f"ties.{table}").rules for text in getattr(rule, which)]


@pytest.mark.parametrize(
    ("sentence", "nearness"), [(text, SAYS[table]) for table in SAYS for text in examples(table, "yes")]
)
def test_what_a_rule_hears_is_what_the_whole_sentence_says(sentence: str, nearness: Nearness) -> None:
    assert read_tie(sentence, NAME).nearness is nearness


@pytest.mark.parametrize("sentence", [text for table in BINDING for text in examples(table, "no")])
def test_what_only_looks_like_a_bond_binds_nobody(sentence: str) -> None:
    assert read_tie(sentence, NAME).nearness is not Nearness.TIE


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("You should meet my landlady Ann Berg.", "en.bond.my-cousin"),
        ("Ann Berg und ich waren zusammen beim Bund.", "de.bond.and-i"),
        ("J'ai vu Ann Berg à la télé hier.", "fr.hearsay.read-or-heard"),
        ("Ann Berg nos quitó el contrato.", "es.rivalry.competes"),
        ("As I said, Ann Berg runs Tide Bank.", "ties.oneself"),
        ("Ann Berg runs Tide Bank.", ""),
    ],
)
def test_a_reading_names_its_rule(sentence: str, rule: str) -> None:
    assert read_tie(sentence, NAME).rule == rule


@pytest.mark.parametrize(
    "sentence",
    [
        "Our tender went to Ann Berg? Never met the woman.",
        "Ann Berg signed it. I wouldn't know her if she sat next to me.",
        "Ann Berg? Die kenne ich nicht.",
        "Ann Berg est la patronne, mais je ne l'ai jamais rencontrée.",
        "Ann Berg lo firma, pero no la conozco.",
    ],
)
def test_a_denial_counts_also_where_a_pronoun_stands_for_the_name(sentence: str) -> None:
    assert read_tie(sentence, NAME).nearness is Nearness.DENIED


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Berg runs the mill now. She trained me in my first year.",
        "Ann Berg? She was bridesmaid at my wedding.",
        "Do you want to meet Ann Berg? She is my running partner.",
        "I have Ann Berg to thank for my first exhibition, she hung every picture with me.",
        "You know who could help? Ann Berg, she's in my book club.",
        "I can vouch for Ann Berg, she ran our night shift.",
        "Ann Berg fixed our roof, though she never sends an invoice.",
        "I don't think you have met my cousin Ann Berg.",
        "Ann Berg führt die Mühle. Mit ihr war ich auf der Schule.",
        "Mit der Ann Berg war ich im Skiurlaub.",
        "Ann Berg est à Lyon. Elle m'a tout appris.",
        "Mr A. Berg was my landlord.",
    ],
)
def test_a_bond_counts_in_the_next_clause_and_beside_a_negation(sentence: str) -> None:
    name = NAME if NAME in sentence else "A. Berg"
    assert read_tie(sentence, name).nearness is Nearness.TIE


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Berg meets them on Monday.",
        "Ann Berg uses the plan.",
        "Ann Berg has measured the hall.",
        "Ann Berg misst die Halle.",
        "Ann Berg, USA, signed it.",
    ],
)
def test_a_word_that_begins_like_me_or_us_binds_nobody(sentence: str) -> None:
    assert read_tie(sentence, NAME).nearness is not Nearness.TIE


def test_an_english_he_is_no_spanish_first_person() -> None:
    assert read_tie("He saw Ann Berg in Rome.", NAME) == TieReading(Nearness.NAMED)
    assert read_tie("Ayer he comido cerca de Ann Berg.", NAME).nearness is Nearness.NEAR


def test_who_is_written_in_another_form_is_found_by_the_surname() -> None:
    assert read_tie("Frau Berg ist meine Nachbarin.", NAME).nearness is Nearness.TIE
    assert read_tie("The mill is run by Berg.", NAME).nearness is Nearness.NAMED


def test_a_question_about_a_name_alone_is_far() -> None:
    assert read_tie("Ann Berg?", NAME).nearness is Nearness.FAR
