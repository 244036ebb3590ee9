"""Sentences that push the reader away, in four languages, and sentences that only look like it."""

import pytest
from builders import OWNER, a_raw_message, an_address

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.extraction.rebuffs import find_rebuff, rebuffing_rule
from plugin.domain.model import RebuffKind

ME = frozenset({an_address(OWNER)})

STOP = (
    "Please take me off your list.",
    "Take me off this mailing list, please.",
    "Kindly remove my address from your database.",
    "Remove us from all your lists.",
    "Please unsubscribe me.",
    "Unsubscribe",
    "UNSUBSCRIBE!!",
    "I would like to be removed from your newsletter.",
    "Stop emailing me.",
    "Please stop writing to me.",
    "Please stop contacting this address.",
    "Do not contact me again.",
    "Don't write to me any more.",
    "Please don't email me again.",
    "I do not wish to hear from you.",
    "I don't want to receive any more of these.",
    "Leave me alone.",
    "No more emails, please.",
    "Delete my details.",
    "Lose my number.",
    "Please refrain from contacting me.",
    "Cease and desist.",
    "Please opt me out.",
    "Drop me from the distribution list.",
    "Can you please remove me from this list?",
    "We don't want to be contacted.",
    "I have asked you to stop writing to me.",
    "Bitte nehmen Sie mich von Ihrer Liste.",
    "Nehmen Sie mich bitte aus dem Verteiler.",
    "Bitte streichen Sie mich von Ihrer Liste.",
    "Löschen Sie meine Adresse aus Ihrer Datenbank.",
    "Bitte von der Liste nehmen.",
    "Bitte abmelden.",
    "Melden Sie mich bitte vom Newsletter ab.",
    "Schreiben Sie mir nicht mehr.",
    "Schreiben Sie mir bitte nie wieder.",
    "Hören Sie auf, mir zu schreiben.",
    "Hör bitte auf, mir zu schreiben.",
    "Bitte keine weiteren Mails.",
    "Ich möchte keine weiteren E-Mails erhalten.",
    "Ich möchte von Ihnen nicht mehr kontaktiert werden.",
    "Lassen Sie mich in Ruhe.",
    "Lass mich bitte in Ruhe.",
    "Unterlassen Sie weitere Kontaktaufnahmen.",
    "Bitte sehen Sie künftig von weiteren Mails ab.",
    "Nimm mich bitte aus dem Verteiler raus.",
    "Kontaktieren Sie mich nicht mehr.",
    "Retirez-moi de votre liste.",
    "Merci de me retirer de votre liste de diffusion.",
    "Veuillez supprimer mon adresse de votre base.",
    "Désinscrivez-moi.",
    "Je souhaite me désinscrire.",
    "Je ne souhaite plus recevoir vos messages.",
    "Arrêtez de m'écrire.",
    "Cessez de m'envoyer des mails.",
    "Merci de ne plus me contacter.",
    "Ne m'écrivez plus.",
    "Ne me contactez plus.",
    "Laissez-moi tranquille.",
    "Merci de cesser de me solliciter.",
    "Plus aucun mail, merci.",
    "Veuillez ne plus m'écrire.",
    "Quíteme de su lista.",
    "Por favor, elimíneme de su base de datos.",
    "Bórrame de tu lista.",
    "Dame de baja.",
    "Quiero darme de baja.",
    "Deje de escribirme.",
    "Deja de mandarme correos.",
    "No me escriba más.",
    "No me vuelva a escribir.",
    "No vuelvas a escribirme.",
    "No quiero recibir más correos suyos.",
    "Déjeme en paz.",
    "Por favor, elimine mi correo de su lista.",
    "No me contacte más.",
    "Sáquenme de esta lista, por favor.",
    "BAJA",
)
UNKNOWN = (
    "Who are you?",
    "And who are you?",
    "Sorry, who is this?",
    "Who the hell are you?",
    "Do I know you?",
    "Have we met?",
    "How did you get my address?",
    "Where did you get my email?",
    "I have no idea who you are.",
    "I don't know you.",
    "I don't think we have ever met.",
    "I don't believe we know each other.",
    "You must have the wrong person.",
    "We have never spoken.",
    "We've never met.",
    "We have never been in touch.",
    "We have never done business.",
    "I have never spoken to you.",
    "I have never heard of you.",
    "We haven't ever spoken.",
    "We don't know each other.",
    "You don't know me.",
    "I don't recall meeting you.",
    "Wer sind Sie?",
    "Wer sind Sie denn überhaupt?",
    "Und wer bist du?",
    "Kennen wir uns?",
    "Woher haben Sie meine Adresse?",
    "Ich kenne Sie nicht.",
    "Ich kenne Sie überhaupt nicht.",
    "Wir kennen uns doch gar nicht.",
    "Wir haben noch nie miteinander gesprochen.",
    "Wir haben nie gesprochen.",
    "Wir hatten noch nie Kontakt.",
    "Ich habe noch nie von Ihnen gehört.",
    "Sie müssen mich verwechseln.",
    "Keine Ahnung, wer Sie sind.",
    "Qui êtes-vous ?",
    "Mais qui êtes-vous donc ?",
    "Qui es-tu ?",
    "On se connaît ?",
    "Est-ce que nous nous connaissons ?",
    "Je ne vous connais pas.",
    "Je ne sais pas qui vous êtes.",
    "Nous ne nous connaissons pas.",
    "Nous ne nous sommes jamais parlé.",
    "Nous n'avons jamais parlé.",
    "On ne s'est jamais parlé.",
    "Je ne vous ai jamais rencontré.",
    "Comment avez-vous eu mon adresse ?",
    "Vous faites erreur.",
    "¿Quién es usted?",
    "¿Y quién eres tú?",
    "¿Nos conocemos?",
    "No le conozco.",
    "No te conozco de nada.",
    "No nos conocemos.",
    "No sé quién es usted.",
    "Nunca hemos hablado.",
    "Jamás hemos tenido contacto.",
    "No hemos hablado nunca.",
    "¿De dónde ha sacado mi correo?",
    "Se ha equivocado de persona.",
)
REFUSAL = (
    "No thanks.",
    "No, thank you.",
    "Thanks, but no thanks.",
    "Not interested.",
    "We're not interested, sorry.",
    "Not for us.",
    "I'll pass.",
    "Pass.",
    "We're all set, thanks.",
    "We already have a supplier.",
    "We have no need for this.",
    "I must decline.",
    "Not at this time.",
    "Nein danke.",
    "Danke, nein.",
    "Kein Interesse.",
    "Kein Bedarf.",
    "Wir sind versorgt.",
    "Das brauchen wir nicht.",
    "Wir haben schon einen Anbieter.",
    "Passt leider nicht.",
    "Non merci.",
    "Pas intéressé.",
    "Cela ne nous intéresse pas.",
    "Pas besoin.",
    "Nous avons déjà un prestataire.",
    "Nous ne donnerons pas suite.",
    "No, gracias.",
    "No me interesa.",
    "No estamos interesados.",
    "Ya tenemos proveedor.",
    "No lo necesitamos.",
)
HARMLESS = (
    "Who are you using for payroll these days?",
    "Who are you bringing on Friday?",
    "You can unsubscribe at any time.",
    "To unsubscribe, click here.",
    "I'll stop writing now and go to bed.",
    "Can you take me to the station on Friday?",
    "I took my name off the list of volunteers for Saturday because of the kids.",
    "Please send me the list.",
    "We have never met in person, but Carol speaks highly of you.",
    "We haven't met yet, and I look forward to it.",
    "I know we've never spoken, but Anna suggested that I write.",
    "Don't write to me at the old address, use my new one.",
    "Could you leave us alone with the numbers for a day?",
    "Please remove the second paragraph.",
    "Stop by any time.",
    "Never stop writing those letters.",
    "I can't stop thinking about the concert.",
    "Please add me to your list.",
    "Let me know if you no longer want to receive these notes.",
    "Do you know each other?",
    "Do you know who is coming?",
    "Who is this offer for?",
    "Ich kenne sie nicht gut.",
    "Kennen Sie Frau Wolf?",
    "Wir kennen uns noch nicht persönlich, aber Anna hat von Ihnen erzählt.",
    "Wer ist das eigentlich, den du mitbringst?",
    "Lass uns in Ruhe darüber sprechen.",
    "Können Sie mich bitte auf die Liste setzen?",
    "Schreiben Sie mir gerne jederzeit.",
    "Wer sind Sie in zehn Jahren?",
    "Löschen Sie bitte den zweiten Absatz.",
    "Qui est-ce qui vient vendredi ?",
    "Je ne la connais pas.",
    "Je ne vous connais pas encore bien.",
    "Vous connaissez Paul ?",
    "Ne m'envoyez pas le fichier avant lundi.",
    "Arrêtons-nous là pour aujourd'hui.",
    "No la conozco mucho.",
    "¿Quién es el nuevo director?",
    "No me envíe el contrato hasta el lunes.",
    "¿Conoces a Marta?",
    "Quita el segundo párrafo.",
    "Deja de llover mañana.",
    "Please stop by my office on the way out.",
    "Could you remove us from the booking on the 3rd and add us on the 4th?",
    "I don't know you well enough to say.",
    "The office will contact you again.",
    "I have never met Paul.",
    "I don't think we have met the target.",
    "We have never met a client like that.",
    "News to me, I have never had any dealings with her.",
    "I've never spoken to anyone there.",
    "Please do not contact me before noon.",
    "She told me to stop sending you invoices.",
    "Wir haben noch nie so gelacht.",
    "Die Liste nehme ich mit.",
    "Streichen Sie bitte Position 4.",
    "Nous n'avons jamais autant ri.",
    "Nunca hemos visto algo así.",
)
AWAY = (
    "I am out of the office until Monday.",
    "Ich bin bis 4. Mai nicht im Büro.",
    "Je suis absente du bureau jusqu'au 4 mai.",
    "Estoy de vacaciones hasta el lunes.",
)


@pytest.mark.parametrize("sentence", STOP)
def test_who_wants_no_more_mail_is_heard(sentence: str) -> None:
    assert rebuffing_rule(RebuffKind.STOP, sentence)


@pytest.mark.parametrize("sentence", UNKNOWN)
def test_who_does_not_know_the_writer_is_heard(sentence: str) -> None:
    assert rebuffing_rule(RebuffKind.UNKNOWN, sentence)


@pytest.mark.parametrize("sentence", REFUSAL)
def test_a_no_thank_you_is_heard(sentence: str) -> None:
    assert rebuffing_rule(RebuffKind.REFUSAL, sentence)


@pytest.mark.parametrize("sentence", AWAY)
def test_an_answering_machine_is_heard(sentence: str) -> None:
    assert rebuffing_rule(RebuffKind.AWAY, sentence)


@pytest.mark.parametrize("sentence", HARMLESS)
def test_other_sentences_push_nobody_away(sentence: str) -> None:
    assert not rebuffing_rule(RebuffKind.STOP, sentence)
    assert not rebuffing_rule(RebuffKind.UNKNOWN, sentence)


def test_the_strongest_of_several_is_kept_with_its_words() -> None:
    found = find_rebuff(["No thanks.", "Take me off your list."], length=7)
    assert found is not None
    assert (found.kind, found.text) == (RebuffKind.STOP, "Take me off your list.")


def test_a_refusal_in_a_long_letter_is_said_in_passing() -> None:
    assert find_rebuff(["No thanks, I do not need a receipt."], length=200) is None
    assert find_rebuff(["Please take me off your list."], length=200) is not None


def test_a_new_subject_speaks_and_that_of_an_answer_repeats_the_other() -> None:
    assert find_rebuff(["Thanks."], subject="Please unsubscribe me", length=1) is not None
    assert find_rebuff(["Of course."], subject="Re: Please unsubscribe me", length=2) is None


def test_a_bare_stop_is_the_whole_message_or_a_cry() -> None:
    assert find_rebuff(["STOP"], length=1) is not None
    assert find_rebuff(["Stop!", "That is the best news of the year, I had to sit down."], length=14) is None


def test_what_is_quoted_pushes_nobody_away() -> None:
    text = (
        "Done, sorry about that.\n\nOn Mon, 2 Jun 2025 at 09:30, Nora <nora@brightwater.example> wrote:\n"
        "> Take me off your list.\n"
    )
    assert keep_message(a_raw_message(text), me=ME).rebuff is None
    own = keep_message(a_raw_message("Please take me off your list.\n"), me=ME).rebuff
    assert own is not None
    assert own.kind is RebuffKind.STOP
