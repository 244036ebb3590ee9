"""The same answers in German, French and Spanish."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Klar, mache ich gern. Ich frage sie erst.", "answered, forward_note"),
        ("Das möchte ich ehrlich gesagt lieber nicht.", "declined, gracious_line"),
        ("Dafür kenne ich sie leider nicht gut genug.", "declined, gracious_line"),
        ("Worum geht es denn genau?", "answered, reply"),
        (
            "Elena ist nicht mehr dort. Sprich am besten mit ihrem Nachfolger, Oliver Sand.",
            "prospect_named, reply_to_named",
        ),
        ("Bien sûr, je lui en parle cette semaine.", "answered, forward_note"),
        ("Je préfère ne pas le faire, je la connais à peine.", "declined, gracious_line"),
        ("De quoi s'agit-il exactement ?", "answered, reply"),
        ("Elena a quitté l'entreprise. Parlez plutôt à son successeur, Oliver Sand.", "prospect_named, reply_to_named"),
        ("Claro, le pregunto mañana.", "answered, forward_note"),
        ("Lo siento, prefiero no hacerlo.", "declined, gracious_line"),
        ("¿De qué se trata exactamente?", "answered, reply"),
        ("Elena ya no trabaja allí. Habla con su sucesor, Oliver Sand.", "prospect_named, reply_to_named"),
    ],
)
def test_an_answer_means_the_same_in_every_language(tmp_path: Path, words: str, end: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> {end}")


@pytest.mark.parametrize(
    "words",
    [
        "Guten Tag, Nora Weiss hat mir Ihren Kontakt gegeben.",
        "Bonjour, Nora Weiss m'a parlé de vous.",
        "Hola, Nora me dio tu contacto.",
    ],
)
def test_the_prospect_writes_first_in_every_language(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f'{SENT}elena writes "Mara": {words}\nlook\n-> introduced, thank')


@pytest.mark.parametrize(
    "words",
    [
        "Ich bin bis Montag nicht im Büro.",
        "Je suis absente du bureau jusqu'à lundi.",
        "Estoy fuera de la oficina hasta el lunes.",
    ],
)
def test_an_answering_machine_is_none_in_every_language(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers auto: {words}\nlook\n-> sent, wait\n-> event out_of_office")
