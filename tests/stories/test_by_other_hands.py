"""What stands in the user's own mail, in a colleague's, or in what somebody passes on: a yes, a no, news, a meeting."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 3 days\n"
INTRODUCED = f'{SENT}nora writes "Intro" to elena, mara: Elena, please meet Mara.\nscan\nafter 1 day\n'
DECLINED = f"{SENT}nora answers: I'd rather not, sorry.\nlook\nafter 1 hour\n"


@pytest.mark.parametrize(
    "words",
    [
        "Danke für das nette Telefonat eben, und schön, dass Du mich mit Elena bekannt machst!",
        "Thanks for the call, and great that you'll introduce me to Elena! Here are the lines to forward.",
        "Merci pour ton appel, et super que tu me présentes à Elena !",
        "Gracias por la llamada, y qué bien que me presentes a Elena.",
    ],
)
def test_a_yes_by_telephone_stands_in_the_users_thanks(tmp_path: Path, words: str) -> None:
    end = "-> answered, wait\n-> event spoke\n-> event agreed\n-> no event reminder_sent"
    tell(tmp_path, f"{SENT}mara replies: {words}\nlook\n{end}")


@pytest.mark.parametrize(
    "words",
    [
        "Thanks for being so frank about Elena on the phone, no worries at all.",
        "Danke für deine Offenheit vorhin, schade, dass es mit Elena nicht geht.",
        "Merci d'avoir été franche au sujet d'Elena, je comprends tout à fait.",
        "Gracias por ser tan sincera sobre Elena, no pasa nada.",
    ],
)
def test_a_no_by_telephone_is_thanked_for_already(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}mara replies: {words}\nlook\n-> declined, let_rest\n-> no event reminder_sent")


@pytest.mark.parametrize(
    "words",
    [
        "Any news about Elena? No worries if it does not suit, just say.",
        "Kurze Nachfrage wegen Elena: wenn es nicht passt, ist das völlig in Ordnung.",
        "Je me permets de revenir vers toi pour Elena. Si ce n'est pas le moment, aucun souci.",
        "¿Pudiste pensar en lo de Elena? Si no puede ser, no pasa nada.",
        "Hi Nora, it would be great if you could introduce me to Elena.",
    ],
)
def test_a_reminder_with_a_way_out_stays_a_reminder(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}mara replies: {words}\nlook\n-> sent, wait\n-> reminders 1")


@pytest.mark.parametrize(
    "words",
    [
        "Merci d'avoir été franche tout à l'heure. Aucun souci, je comprends tout à fait.",
        "No worries at all, I completely understand. See you soon!",
        "Kein Problem, das verstehe ich gut.",
        "No te preocupes, lo entiendo perfectamente.",
    ],
)
def test_a_gracious_line_in_a_mail_of_its_own_counts(tmp_path: Path, words: str) -> None:
    end = "-> declined, let_rest\n-> event gracious_line_sent"
    tell(tmp_path, f'{DECLINED}mara writes nora "All good": {words}\nscan\n{end}')


@pytest.mark.parametrize(
    "words",
    [
        "Spoke to Elena this morning, thank you so much!",
        "Habe gestern mit Elena telefoniert, danke dir!",
        "J'ai parlé à Elena hier, un grand merci !",
        "Ya he hablado con Elena, mil gracias.",
    ],
)
@pytest.mark.parametrize("before", [f"{SENT}nora answers: Yes, gladly.\nlook\nafter 1 day\n", INTRODUCED])
def test_who_tells_that_they_have_spoken_has_met_and_told(tmp_path: Path, before: str, words: str) -> None:
    tell(tmp_path, f'{before}mara writes nora "Quick update": {words}\nscan\n-> met, wait\n-> event news_sent')


@pytest.mark.parametrize(
    "words",
    [
        "Have you spoken to Elena yet?",
        "I met Elena once at a fair, so she may remember me.",
        "I spoke to Ann yesterday.",
    ],
)
def test_a_question_or_an_old_meeting_is_no_meeting(tmp_path: Path, words: str) -> None:
    script = f"{SENT}nora answers: Yes, gladly.\nlook\nafter 1 day\nmara replies: {words}\nlook\n-> answered, wait"
    tell(tmp_path, script)


def test_thanks_from_the_prospect_for_the_call_tell_of_a_meeting(tmp_path: Path) -> None:
    words = "Hi Mara, great talking to you this morning. I'll send the papers."
    tell(tmp_path, f'{INTRODUCED}elena writes "Papers": {words}\nscan\n-> met, thank_meeting "great talking"')


def test_thanks_to_the_prospect_for_the_call_tell_of_a_meeting(tmp_path: Path) -> None:
    words = "Dear Elena, thank you for the good conversation yesterday."
    tell(tmp_path, f'{INTRODUCED}mara writes elena "Papers": {words}\nscan\n-> met, thank_meeting')


def test_nice_to_meet_you_by_mail_is_no_meeting(tmp_path: Path) -> None:
    words = "Hi Mara, nice to meet you. Would Thursday suit for a call?"
    tell(tmp_path, f'{INTRODUCED}elena writes "Re: Intro": {words}\nscan\n-> introduced, thank')


def test_the_introducer_tells_that_the_two_have_talked(tmp_path: Path) -> None:
    words = "Elena tells me you two had a great call yesterday!"
    tell(tmp_path, f'{INTRODUCED}nora writes "So?": {words}\nscan\n-> met, thank_meeting')


HANDED = "Petra on my team knows Elena far better than I do, so I've copied her in. Petra, could you take this one?"


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (
            "Hi Mara, glad to put you in touch with Elena. Could you send me a note to forward?",
            "answered, forward_note",
        ),
        ("Hi Mara, I'd rather not trouble Elena at the moment, sorry.", "declined, gracious_line"),
        ("Hi Mara, what exactly would you like to talk to her about?", "answered, reply"),
    ],
)
def test_the_colleague_whom_they_copy_in_answers_in_their_place(tmp_path: Path, words: str, end: str) -> None:
    script = f"""{SENT}nora answers to mara cc petra: {HANDED}
look
-> answered, wait
-> not named Petra Lang
after 1 day
petra answers to mara cc nora: {words}
look
-> {end}
-> note Petra Lang
-> not named Petra Lang"""
    tell(tmp_path, script)


@pytest.mark.parametrize(
    "words",
    [
        "Petra kennt sie besser, ich setze sie in Kopie. Petra, magst du das übernehmen?",
        "Petra la connaît mieux, je la mets en copie. Petra, peux-tu t'en charger ?",
        "Petra la conoce mejor, la pongo en copia. Petra, ¿puedes encargarte tú?",
    ],
)
def test_who_hands_it_to_a_colleague_is_waited_for(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers to mara cc petra: {words}\nlook\n-> answered, wait\n-> not named Petra Lang")


@pytest.mark.parametrize(
    "words",
    [
        "I'll ask her at the weekend and let you know.",
        "Ich spreche sie am Freitag an und gebe dir Bescheid.",
        "J'en parle à Elena ce soir et je te redis.",
        "Se lo comento el jueves y te digo algo.",
    ],
)
def test_who_asks_first_and_will_come_back_is_waited_for(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SENT}nora answers: {words}\nlook\n-> answered, wait\n-> event deferred")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Frau Ruiz ist ausgeschieden, das macht jetzt Herr Sand.", "Herr Sand"),
        ("She has left. You want Mr Sand now.", "Mr Sand"),
        ("Mme Ruiz est partie, c'est M. Sand qui a repris le poste.", "M. Sand"),
        ("La señora Ruiz se jubiló, ahora lo lleva el señor Sand.", "señor Sand"),
        ("She has left. Oliver runs procurement there now.", "Oliver"),
    ],
)
def test_one_name_alone_names_somebody_where_the_answer_points_to_them(tmp_path: Path, words: str, name: str) -> None:
    script = f"{SENT}nora answers: {words}\nlook\n-> prospect_named, reply_to_named\n-> named {name}\n-> left"
    tell(tmp_path, f"{script}\nletter reply_to_named\n-> not refused")


def test_the_prospects_no_after_the_introduction_ends_it(tmp_path: Path) -> None:
    words = "Hi Mara, Elena asked me to tell you that she'd rather not after all. Sorry!"
    tell(tmp_path, f'{INTRODUCED}nora writes "Elena": {words}\nscan\n-> declined, gracious_line')


def test_an_answer_that_is_passed_on_is_shown_as_its_authors(tmp_path: Path) -> None:
    forwarded = (
        "See below!\\n\\n---------- Forwarded message ---------\\nFrom: Elena Ruiz <elena@tidewell.example>\\n"
        "Date: Fri, 20 Jun 2025 at 10:00\\nSubject: Mara\\nTo: Nora Weiss <nora@brightwater.example>\\n\\n"
        "Hi Nora,\\nI'd be happy to talk to her.\\nElena"
    )
    tell(tmp_path, f"{SENT}nora answers: {forwarded}\nlook\n-> answered, forward_note\n-> note Elena Ruiz")
