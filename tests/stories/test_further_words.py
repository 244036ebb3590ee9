"""Further ways of answering, in four languages: any question, a word passed on, a yes in other words, news by hand."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"


@pytest.mark.parametrize(
    "words",
    [
        "What exactly would you want from her?",
        "Is this about the tender or in general?",
        "Elena from Tidewell?",
        "Geht es um die Ausschreibung oder allgemein?",
        "Kennt ihr euch schon?",
        "C'est pour l'appel d'offres ou en général ?",
        "¿Tienes algo concreto en mente?",
    ],
)
def test_any_question_about_the_matter_wants_an_answer(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> answered, reply\n-> event asked_back")


@pytest.mark.parametrize(
    "words",
    [
        "Thanks for the note. How was your holiday?",
        "Good to hear from you! Shall we have lunch?",
        "Danke für die Mail. Sehen wir uns beim Stammtisch?",
        "Merci. Tu viens au salon jeudi ?",
        "Gracias. ¿Qué tal las vacaciones?",
    ],
)
def test_a_courtesy_asks_nothing_back(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> answered, reply\n-> no event asked_back")


@pytest.mark.parametrize(
    "words",
    [
        "Nora asked me to tell you: yes, she'll write to her.",
        "Nora lässt ausrichten: ja, sie schreibt ihr.",
        "Nora me charge de vous dire : oui, elle va lui écrire.",
        "Nora me pide que te diga: sí, le escribirá.",
    ],
)
def test_a_yes_that_is_passed_on_is_a_yes(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}petra answers: {words}\nlook\n-> answered, forward_note\n-> event agreed")


@pytest.mark.parametrize(
    "words",
    [
        "I asked Elena, but she isn't interested.",
        "Ich habe sie gefragt, sie hat leider kein Interesse.",
        "Je lui ai demandé, elle n'est pas intéressée.",
        "Le pregunté, pero no le interesa.",
    ],
)
def test_a_no_of_the_prospect_that_is_told_is_a_no(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> declined, gracious_line")


def test_the_evidence_is_the_sentence_that_says_it(tmp_path: Path) -> None:
    words = "I saw your note late. Sure, gladly. I'll mention you to her at the fair."
    tell(tmp_path, f'{SENT}nora answers: {words}\nlook\n-> answered, forward_note "Sure, gladly"')


MET = f"""{SENT}nora writes "Intro" to elena, mara: Elena, please meet Mara.
scan
after 1 day
set met
after 1 hour
"""


def test_news_under_a_subject_that_names_nobody_is_told(tmp_path: Path) -> None:
    news = 'mara writes nora "A short update": Hi Nora, we met Elena on Tuesday and had a good talk.'
    tell(tmp_path, f"{MET}{news}\nscan\n-> met, wait\n-> event news_sent")


def test_mail_about_something_else_is_no_news(tmp_path: Path) -> None:
    other = 'mara writes nora "The tiles": Hi Nora, we met the joiner on Tuesday and had a good talk.'
    tell(tmp_path, f"{MET}{other}\nscan\n-> met, thank_meeting\n-> no event news_sent")


@pytest.mark.parametrize(
    "words",
    [
        "Delivery to the recipient has been delayed. We will keep trying for 2 more days.",
        "This is a warning message only. You do not need to resend your message.",
        "Die Zustellung an den Empfänger hat sich verzögert. Der Server wird es weiterhin versuchen.",
        "Dies ist nur eine Warnung: Ihre Nachricht ist noch unterwegs.",
        "La remise de votre message est retardée. De nouvelles tentatives seront faites pendant deux jours.",
        "La entrega de su mensaje se ha retrasado. Seguiremos intentando entregarlo durante dos días.",
    ],
)
def test_a_letter_that_is_late_has_not_come_back_whatever_the_subject(tmp_path: Path, words: str) -> None:
    lost = "Delivery failed permanently: mailbox unavailable. We have stopped trying."
    tell(
        tmp_path,
        f"{SENT}server answers auto: {words}\nlook\n-> sent, wait\nafter 1 day\n"
        f"server answers auto: {lost}\nlook\n-> needs_user, check_drafts",
    )


@pytest.mark.parametrize(
    "words",
    [
        "Petra, over to you!",
        "Petra (copied) has kindly offered to handle this.",
        "Petra hat sich bereit erklärt, das zu übernehmen.",
        "Petra a gentiment accepté de prendre le relais.",
        "Petra se ha ofrecido a hacerlo.",
    ],
)
def test_whoever_it_was_handed_to_makes_the_introduction(tmp_path: Path, words: str) -> None:
    tell(
        tmp_path,
        f"{SENT}nora answers cc petra: {words}\nlook\n-> answered, wait\n-> not named Petra Lang\nafter 1 day\n"
        "petra answers to elena, mara cc nora: Elena, meet Mara. Mara, meet Elena.\nlook\n-> introduced, thank",
    )
