"""Ways of answering that are easily taken for another: with a condition, for somebody else, later, done already."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"
ENGLISH = (
    r"\n\nOn Wed, Jun 18, 2025 at 3:00 PM Mara Lindqvist <mara@lindqvist.example> wrote:\n> Hi Nora,\n>"
    r"\n> would you be comfortable introducing me to Elena Ruiz at Tidewell?\n> If not, a no is fine."
)


@pytest.mark.parametrize(
    "words",
    [
        "Sure, but please don't call her at home.",
        "Happy to introduce you, as long as it is not about money.",
        "Gern, aber nicht vor der Messe.",
        "Klar, mache ich, solange du nichts verkaufst.",
        "Avec plaisir, mais pas avant la rentrée.",
        "Volontiers, tant que tu ne lui parles pas de prix.",
        "Claro, pero no antes de septiembre.",
        "Con mucho gusto, siempre que no hables de precios.",
    ],
)
def test_a_no_in_the_condition_of_a_yes_is_none_to_the_ask(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> answered, forward_note\n-> event agreed")


@pytest.mark.parametrize(
    "words",
    [
        "Great idea, but I don't know her well enough.",
        "Ja, aber ich kenne sie kaum.",
        "Oui, mais je ne la connais pas assez.",
        "Sí, pero no la conozco bien.",
    ],
)
def test_a_yes_with_an_objection_is_no_yes(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> no event agreed")


@pytest.mark.parametrize(
    "words",
    [
        "Frau Weiss lässt Ihnen sagen, dass sie Sie nicht vorstellen kann.",
        "Sie hat mir gesagt, dass sie das nicht übernehmen will.",
        "Nora bittet um Verständnis, dass sie davon absieht.",
        "Nora says that she does not want to do that.",
        "Nora me dit qu'elle ne souhaite pas faire les présentations.",
        "Nora me dice que no quiere hacer las presentaciones.",
    ],
)
def test_a_no_that_is_passed_on_is_a_no(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}petra answers: {words}\nlook\n-> declined, gracious_line")


@pytest.mark.parametrize(
    "words",
    [
        "Let me sleep on it.",
        "Hm, give me a few days to think, I will get back to you.",
        "Ich muss kurz darüber nachdenken.",
        "Ich melde mich Ende der Woche bei dir.",
        "Laisse-moi y réfléchir un peu.",
        "Je reviens vers toi la semaine prochaine.",
        "Déjame pensarlo y te digo.",
        "Dame unos días.",
    ],
)
def test_who_will_come_back_is_waited_for(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> answered, wait\n-> event deferred")


def test_who_came_back_after_thinking_is_heard(tmp_path: Path) -> None:
    tell(
        tmp_path,
        f"{SENT}nora answers: Let me think about it.\nlook\n-> answered, wait\nafter 3 days\n"
        "nora answers: Yes, I will introduce you.\nlook\n-> answered, forward_note",
    )


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Mach ich gerne!", "answered, forward_note"),
        ("Lieber nicht.", "declined, gracious_line"),
        ("Volontiers !", "answered, forward_note"),
        ("Je préfère ne pas.", "declined, gracious_line"),
        ("¡Claro que sí!", "answered, forward_note"),
        ("Mejor no.", "declined, gracious_line"),
    ],
)
def test_an_answer_is_heard_in_its_own_language_above_a_quote_in_another(tmp_path: Path, words: str, end: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}{ENGLISH}\nlook\n-> {end}")


@pytest.mark.parametrize(
    "words",
    [
        "I've just introduced the two of you on Signal.",
        "I have put you both in a little chat group, enjoy.",
        "Ich habe euch beide eben per WhatsApp vernetzt.",
        "Ich habe euch gerade bekannt gemacht.",
        "Je viens de vous mettre en contact sur WhatsApp.",
        "Je vous ai ajoutées toutes les deux dans un groupe Signal.",
        "Acabo de poneros en contacto por WhatsApp.",
        "Os he metido a las dos en un grupo de Telegram.",
    ],
)
def test_an_introduction_elsewhere_that_is_told_is_one(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nscan\n-> introduced, thank")


@pytest.mark.parametrize(
    "words",
    [
        "Elena changed jobs in spring.",
        "Elena has a new role at another firm, I hear.",
        "Elena hat seit Mai einen neuen Job.",
        "Elena ist inzwischen bei einem Wettbewerber.",
        "Elena a changé d'entreprise au printemps.",
        "Elena travaille désormais chez un concurrent.",
        "Elena ha cambiado de trabajo.",
        "Elena trabaja ahora en otra empresa.",
    ],
)
def test_a_prospect_who_works_elsewhere_has_left(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nscan\n-> left\n-> event prospect_left")
