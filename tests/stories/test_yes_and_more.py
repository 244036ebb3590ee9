"""A yes that asks for something, a no that points elsewhere, and answering machines that no header tells."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"


@pytest.mark.parametrize(
    "words",
    [
        "Sure, what should I tell her?",
        "Of course - how shall I introduce you?",
        "Klar, was soll ich ihr sagen?",
        "Gern, wie soll ich dich vorstellen?",
        "Bien sûr, que dois-je lui dire ?",
        "Volontiers, comment dois-je vous présenter ?",
        "Claro, ¿qué le digo?",
        "Por supuesto, ¿cómo te presento?",
    ],
)
def test_a_yes_that_asks_how_is_a_yes_and_a_question(tmp_path: Path, words: str) -> None:
    tell(
        tmp_path, f"{SENT}nora answers: {words}\nlook\n-> answered, forward_note\n-> event asked_back\n-> event agreed"
    )


@pytest.mark.parametrize(
    "words",
    [
        "Sure, what is it about?",
        "What would I tell her?",
        "Klar, worum geht es?",
        "Was soll ich ihr sagen?",
        "Bien sûr, de quoi s'agit-il ?",
        "Claro, ¿de qué se trata?",
    ],
)
def test_a_question_what_it_is_about_comes_before_the_yes(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> answered, reply\n-> event asked_back")


@pytest.mark.parametrize(
    "words",
    [
        "Send me two lines and I'll forward them.",
        "Can you write me a short note I can pass on?",
        "Schick mir zwei Zeilen, dann leite ich sie weiter.",
        "Schreib mir kurz etwas, das ich ihr weiterleiten kann.",
        "Envoie-moi deux lignes et je les lui transmets.",
        "Envoyez-moi un petit texte que je puisse transférer.",
        "Mándame dos líneas y se las reenvío.",
        "Envíame un párrafo que pueda reenviar.",
    ],
)
def test_who_wants_lines_to_forward_says_yes(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> answered, forward_note\n-> event agreed")


@pytest.mark.parametrize(
    "words",
    [
        "I don't think I'm the right person.",
        "Ich glaube, ich bin da nicht der Richtige.",
        "Je ne pense pas être la bonne personne.",
        "Je ne suis pas la mieux placée pour cela.",
        "No creo que sea la persona adecuada.",
    ],
)
def test_who_is_not_the_right_person_says_no(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> declined, gracious_line")


@pytest.mark.parametrize(
    "words",
    [
        "I don't think I'm the right person, you should talk to Oliver Sand.",
        "Ich bin da nicht der Richtige, sprich besser mit Oliver Sand.",
        "Je ne pense pas être la bonne personne, voyez plutôt avec Oliver Sand.",
        "No creo que sea la persona adecuada, habla mejor con Oliver Sand.",
    ],
)
def test_who_points_to_the_right_one_names_them(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> prospect_named, reply_to_named\n-> named Oliver Sand")


@pytest.mark.parametrize(
    "words",
    [
        "Ich bin bis zum 12. Mai nicht im Büro und kann Ihre Mail nicht beantworten. Sonst hilft Petra Lang.",
        "Guten Tag, ich bin vom 3. bis 12. Mai im Urlaub. Ihre Mail wird nicht weitergeleitet.",
        "Ich bin derzeit in Elternzeit und kann Ihnen daher nicht weiterhelfen.",
        "Ich bin diese Woche auf Dienstreise und habe nur eingeschränkt Zugriff auf meine Mails.",
        "Ich bin ab Montag wieder erreichbar.",
        "Je suis absente du bureau, je ne peux pas vous aider avant lundi.",
        "Estoy de vacaciones hasta el 12 de mayo y no puedo ayudarle.",
        "I am on annual leave until 12 May and cannot help with your request before then.",
        "I am on leave until 12 May, but of course my colleagues are happy to help.",
        "Ich bin im Urlaub, aber gerne können Sie sich an Frau Roth wenden.",
    ],
)
def test_an_answering_machine_without_a_header_says_no_no(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> sent, wait\n-> event out_of_office")


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Ich bin bis Freitag unterwegs, danach frage ich Elena gern.", "answered, forward_note"),
        ("I'm on holiday, but sure, will do.", "answered, forward_note"),
        ("Sure, but I am on leave until Monday.", "answered, forward_note"),
        ("Ich bin im Urlaub, aber klar, mache ich.", "answered, forward_note"),
        ("Je suis en vacances jusqu'au 12, mais oui, bien sûr.", "answered, forward_note"),
        ("Estoy de vacaciones hasta el lunes, pero claro, lo hago.", "answered, forward_note"),
        ("Ich bin im Urlaub. Das möchte ich aber lieber nicht machen.", "declined, gracious_line"),
        ("I'm on holiday, but I'd rather not do this anyway.", "declined, gracious_line"),
    ],
)
def test_who_answers_from_a_journey_has_answered(tmp_path: Path, words: str, end: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> {end}")
