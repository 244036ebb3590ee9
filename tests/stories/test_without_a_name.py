"""News in another conversation that name nobody: by role and house, or as the one who was asked about."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("The person you asked about said yes.", "answered, forward_note"),
        ("By the way, the lady you wanted to meet would rather not.", "declined, gracious_line"),
        ("As to the introduction you asked for: gladly, I'll write to her.", "answered, forward_note"),
        ("Die Frau, nach der du gefragt hast, hat zugesagt.", "answered, forward_note"),
        ("Die Person, die du kennenlernen wolltest, hat leider kein Interesse.", "declined, gracious_line"),
        ("La personne dont tu me parlais a dit oui.", "answered, forward_note"),
        ("La personne que tu voulais rencontrer n'est pas intéressée.", "declined, gracious_line"),
        ("La persona por la que preguntaste ha dicho que sí.", "answered, forward_note"),
        ("La persona que querías conocer no está interesada.", "declined, gracious_line"),
    ],
)
def test_whom_one_asked_about_is_known_without_a_name(tmp_path: Path, words: str, end: str) -> None:
    tell(tmp_path, f'{SENT}nora writes "Thursday": {words}\nscan\n-> {end}')


@pytest.mark.parametrize(
    "words",
    [
        "The figures you asked about: yes, they are attached.",
        "The caterer said yes.",
        "The person I asked about the room said no.",
        "Die Zahlen, nach denen du gefragt hast: gern, im Anhang.",
        "Les chiffres dont tu parlais : avec plaisir, ci-joint.",
        "Las cifras por las que preguntaste: claro, van adjuntas.",
    ],
)
def test_other_matters_that_one_asked_about_are_none(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f'{SENT}nora writes "Thursday": {words}\nscan\n-> sent, wait')


def test_of_two_who_were_asked_about_nobody_guesses_which(tmp_path: Path) -> None:
    script = f"""{SENT}mara writes nora "Stonegate": Hi Nora, could you introduce me to Ann Roe at Stonegate?
        scan
        after 1 day
        nora writes "Thursday": The person you asked about said yes.
        scan
        -> sent, wait
        -> other sent"""
    tell(tmp_path, "\n".join(line.strip() for line in script.splitlines()))


def test_the_house_tells_which_of_two_it_was(tmp_path: Path) -> None:
    script = f"""{SENT}mara writes nora "Stonegate": Hi Nora, could you introduce me to Ann Roe at Stonegate?
        scan
        after 1 day
        nora writes "Thursday": The person at Stonegate you asked about would rather not.
        scan
        -> sent, wait
        -> other declined"""
    tell(tmp_path, "\n".join(line.strip() for line in script.splitlines()))
