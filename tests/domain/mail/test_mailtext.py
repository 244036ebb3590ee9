import pytest

from plugin.domain.mail.mailtext import take_apart
from plugin.domain.mail.salutations import find_greeting, is_sign_off, run_in_greeting

ATTRIBUTIONS = [
    "On Mon, May 11, 2026 at 4:12 PM Sam Oak <sam@oak.example> wrote:",
    "On 11/05/2026 16:12, Sam Oak wrote:",
    'At 2026-05-11 16:12:03, "Sam Oak" <sam@oak.example> wrote:',
    "On 11 May 2026, 16:12 +0200, Sam Oak <sam@oak.example>, wrote:",
    "Am 11.05.2026 um 16:12 schrieb Sam Oak <sam@oak.example>:",
    "Am Mo., 11. Mai 2026 um 16:12 Uhr schrieb Sam Oak <sam@oak.example>:",
    "Le lun. 11 mai 2026 à 16:12, Sam Oak <sam@oak.example> a écrit :",
    "El lun, 11 may 2026 a las 16:12, Sam Oak (<sam@oak.example>) escribió:",
    "Il giorno lun 11 mag 2026 alle ore 16:12 Sam Oak <sam@oak.example> ha scritto:",
    "Em seg., 11 de mai. de 2026 às 16:12, Sam Oak <sam@oak.example> escreveu:",
    "Op ma 11 mei 2026 om 16:12 schreef Sam Oak <sam@oak.example>:",
    "Op 11 mei 2026 om 16:12 heeft Sam Oak <sam@oak.example> het volgende geschreven:",
    "Den mån 11 maj 2026 kl 16:12 skrev Sam Oak <sam@oak.example>:",
    "11. maj 2026 kl. 16.12 skrev Sam Oak <sam@oak.example>:",
    "man. 11. mai 2026 kl. 16:12 skrev Sam Oak <sam@oak.example>:",
    "ma 11. toukok. 2026 klo 16.12 Sam Oak (sam@oak.example) kirjoitti:",
    "W dniu 11.05.2026 o 16:12, Sam Oak pisze:",
    "po 11. 5. 2026 v 16:12 odesílatel Sam Oak <sam@oak.example> napsal:",
    "po 11. 5. 2026 o 16:12 Sam Oak <sam@oak.example> napísal(a):",
    "Sam Oak <sam@oak.example> ezt írta (időpont: 2026. máj. 11., H, 16:12):",
    "În lun., 11 mai 2026 la 16:12, Sam Oak <sam@oak.example> a scris:",
    "пн, 11 мая 2026 г. в 16:12, Sam Oak <sam@oak.example>:",
    "11 мая 2026 г., в 16:12, Sam Oak <sam@oak.example> написал(а):",
    "пн, 11 трав. 2026 р. о 16:12 Sam Oak <sam@oak.example> пише:",
    "На пн, 11.05.2026 г. в 16:12 Sam Oak <sam@oak.example> написа:",
    "Στις Δευ 11 Μαΐ 2026 στις 4:12 μ.μ., ο χρήστης Sam Oak <sam@oak.example> έγραψε:",
    "Sam Oak <sam@oak.example>, 11 May 2026 Pzt, 16:12 tarihinde şunu yazdı:",
    "pon, 11. svi 2026. u 16:12 Sam Oak <sam@oak.example> napisao je:",
    "Kuupäeval E, 11. mai 2026 kell 16:12 kirjutas Sam Oak <sam@oak.example>:",
    "2026-05-11, pr, 16:12 Sam Oak <sam@oak.example> rašė:",
    "Vào Th 2, 11 thg 5, 2026 vào lúc 16:12 Sam Oak <sam@oak.example> đã viết:",
    "Pada tanggal Sen, 11 Mei 2026 pukul 16.12 Sam Oak <sam@oak.example> menulis:",
    "2026年5月11日(月) 16:12 Sam Oak <sam@oak.example>:",
    "2026/05/11 16:12、Sam Oak <sam@oak.example>のメール:",
    "在 2026年5月11日，16:12，Sam Oak <sam@oak.example> 写道：",
    "Sam Oak <sam@oak.example> 於 2026年5月11日 週一 下午4:12寫道：",
    "2026년 5월 11일 (월) 오후 4:12, Sam Oak <sam@oak.example>님이 작성:",
    "في الاثنين، 11 مايو 2026 في 16:12 تمت كتابة ما يلي بواسطة Sam Oak <sam@oak.example>:",
    "ในวันที่ จ. 11 พ.ค. 2026 เวลา 16:12 Sam Oak <sam@oak.example> เขียนว่า:",
    "Quoting Sam Oak <sam@oak.example>:",
    "Zitat von Sam Oak <sam@oak.example>:",
    '11.05.2026, 16:12, "Sam Oak" <sam@oak.example>:',
    "---- On Mon, 11 May 2026 16:12:03 +0200 Sam Oak <sam@oak.example> wrote ----",
    "----- Original Message -----",
    "-----Ursprüngliche Nachricht-----",
    "-----Message d'origine-----",
    "-----Mensaje original-----",
    "-----Messaggio originale-----",
    "-----Mensagem original-----",
    "-----Oorspronkelijk bericht-----",
    "-----Oprindelig meddelelse-----",
    "-----Alkuperäinen viesti-----",
    "-----Původní zpráva-----",
    "-----Eredeti üzenet-----",
    "-----Исходное сообщение-----",
    "------------------ 原始邮件 ------------------",
    "‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐",
    "From: Sam Oak <sam@oak.example>\nSent: Monday, May 11, 2026 4:12 PM\nTo: Nora\nSubject: Plan",
    "*From:* Sam Oak <sam@oak.example>\n*Sent:* Monday, May 11, 2026 4:12 PM\n*To:* Nora\n*Subject:* Plan",
    "Von: Sam Oak\nGesendet: Montag, 11. Mai 2026 16:12\nAn: Nora\nBetreff: Plan",
    "De : Sam Oak\nEnvoyé : lundi 11 mai 2026 16:12\nÀ : Nora\nObjet : Plan",
    "De: Sam Oak\nEnviado el: lunes, 11 de mayo de 2026 16:12\nPara: Nora\nAsunto: Plan",
    "Da: Sam Oak\nInviato: lunedì 11 maggio 2026 16:12\nA: Nora\nOggetto: Plan",
    "Van: Sam Oak\nVerzonden: maandag 11 mei 2026 16:12\nAan: Nora\nOnderwerp: Plan",
    "Fra: Sam Oak\nSendt: 11. maj 2026 16:12\nTil: Nora\nEmne: Plan",
    "Lähettäjä: Sam Oak\nLähetetty: 11. toukokuuta 2026 16:12\nVastaanottaja: Nora\nAihe: Plan",
    "Od: Sam Oak\nWysłano: 11 maja 2026 16:12\nDo: Nora\nTemat: Plan",
    "От: Sam Oak\nОтправлено: 11 мая 2026 г. 16:12\nКому: Nora\nТема: Plan",
    "Kimden: Sam Oak\nGönderildi: 11 Mayıs 2026 16:12\nKime: Nora\nKonu: Plan",
    "差出人: Sam Oak\n送信日時: 2026年5月11日 16:12\n宛先: Nora\n件名: Plan",
    "发件人: Sam Oak\n发送时间: 2026年5月11日 16:12\n收件人: Nora\n主题: Plan",
    "보낸 사람: Sam Oak\n보낸 날짜: 2026년 5월 11일\n받는 사람: Nora\n제목: Plan",
]


@pytest.mark.parametrize("seam", ATTRIBUTIONS)
@pytest.mark.parametrize("marked", [True, False])
def test_what_programs_write_above_a_quote_is_a_seam(seam: str, marked: bool) -> None:  # noqa: FBT001  pytest's parameter
    quoted = "> Does Thursday suit you?\n> Sam" if marked else "Does Thursday suit you?\nSam"
    read = take_apart(f"Thursday suits me.\n\n{seam}\n\n{quoted}\n")
    assert read.own == "Thursday suits me."
    assert "Does Thursday suit you?" in read.quoted


@pytest.mark.parametrize(
    "text",
    [
        "On the surface this is easy: but it is not.",
        "From: Oslo\nTo: Bergen\nPlease book the train.",
        "On Monday he wrote to us: twice.",
        "Am Montag um 10 Uhr beginnt der Workshop:\nbitte pünktlich sein.",
        "Two things:\n- the room\n- the date",
        ">>> see http://fjordworks.example <<<\nand write to us",
        "The original message was lost.",
        "Date: Thursday\nPlace: Room 4",
    ],
)
def test_words_that_only_look_like_a_seam_stay_the_writers(text: str) -> None:
    read = take_apart(f"Hello,\n\n{text}\n\nand one more line of words.")
    assert read.quoted == ""


@pytest.mark.parametrize(
    "tail",
    [
        "-- \nNora Lind\nFjordworks",
        "--\nNora",
        "Best regards,\nNora",
        "Kind regards\n\nNora Lind\nHead of Operations | Fjordworks AS\n+47 55 00 11 22",
        "Mit freundlichen Grüßen\nNora Lind",
        "Viele Grüße aus Bergen\nNora",
        "Bien cordialement,\nNora",
        "Un saludo,\nNora",
        "Cordiali saluti\nNora Lind",
        "Met vriendelijke groet,\nNora",
        "Med vänliga hälsningar\nNora",
        "Z poważaniem\nNora Lind",
        "С уважением,\nНора",
        "Thanks,\nNora",
        "Best, Nora",
        "-nora",
        "Sent from my iPhone",
        "Sent from Mailbox for iPad",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Skickat från min iPhone",
        "Wysłane z iPhone'a",
        "Отправлено с iPhone",
        "iPhoneから送信",
        "Get Outlook for iOS",
        "CONFIDENTIALITY NOTICE: This message is intended only for the addressee.",
    ],
)
def test_signatures_of_all_kinds_are_no_own_words(tail: str) -> None:
    read = take_apart(f"The room is booked for thirty people.\n\n{tail}\n")
    assert read.own == "The room is booked for thirty people."
    assert read.signature.split() == tail.split()


@pytest.mark.parametrize(
    "line",
    [
        "Hi Tom,",
        "Dear Ms Lind,",
        "Sehr geehrte Frau Lind,",
        "Liebe Nora,",
        "Bonjour Nora,",
        "Hola Nora:",
        "Ciao Nora!",
        "Beste Nora,",
        "Hej Nora,",
        "Tom,",
        "田中様",
    ],
)
def test_greetings_are_known_in_many_languages(line: str) -> None:
    assert find_greeting(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "High time to go.",
        "The room is booked.",
        "Dear me, what a day it was yesterday in the office of the mayor",
        "Hidden costs",
    ],
)
def test_sentences_are_no_greetings(line: str) -> None:
    assert find_greeting(line) == ""


@pytest.mark.parametrize("line", ["In this regard we agree", "Best results were found in May", "Regards the plan: no"])
def test_sentences_are_no_sign_offs(line: str) -> None:
    assert not is_sign_off(line)


def test_each_quoted_author_keeps_their_own_words() -> None:
    read = take_apart(
        "Fine.\n\nOn 11 May 2026, at 16:12, Sam Oak <sam@oak.example> wrote:\n> Good work.\n>\n"
        "> On 10 May 2026, at 09:00, Erik Dahl <erik@fjord.example> wrote:\n>> The draft is ready.\n"
    )
    told = [(quote.header.sender.address, quote.text) for quote in read.quotes if quote.header and quote.header.sender]
    assert told == [("sam@oak.example", "Good work."), ("erik@fjord.example", "The draft is ready.")]
    assert read.quotes[0].header is not None
    assert read.quotes[0].header.date is not None
    assert (read.quotes[0].header.date.day, read.quotes[0].header.date.hour) == (11, 16)


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("Cher Luc, c'était un joli lundi hier, et la machine neuve glisse comme une sole.", "Cher Luc,"),
        ("Chère Ann, merci pour hier, jamais une signature n'a été aussi gaie.", "Chère Ann,"),
        ("Liebe Frau Prof. Dr. Poe,", "Liebe Frau Prof. Dr. Poe,"),
        ("Estimada Sra. Dra. Poe:", "Estimada Sra. Dra. Poe:"),
        ("Hi Mara, Nora gave me your name.", "Hi Mara,"),
        ("Hola, Nora me dio tu contacto.", "Hola,"),
        ("Hello Tom, thanks for the plan.", "Hello Tom,"),
        ("Estimado Teodoro: me interesa mucho, y en junio puedo.", "Estimado Teodoro:"),
        ("Dear Tom, dear Ann,", "Dear Tom, dear Ann,"),
        ("Hi Tom, Ann and Peter,", "Hi Tom, Ann and Peter,"),
    ],
)
def test_a_greeting_ends_where_a_sentence_begins(line: str, greeting: str) -> None:
    assert find_greeting(line) == greeting


@pytest.mark.parametrize(
    ("line", "given", "greeting"),
    [
        ("Annie, good to catch up this morning.", "Anneka", "Annie,"),
        ("Bea, gracias por el café de esta mañana.", "Beatriz", "Bea,"),
        ("Beth, see you on Monday then.", "Elizabeth", "Beth,"),
        ("Marc, on se voit lundi.", "Marc", "Marc,"),
        ("Well, that was fun while it lasted.", "Wendelin", ""),
        ("Nora, could you look at this?", "Hugo", ""),
        ("Anyway, I will be there.", "Ann", ""),
        ("Annie,", "Anneka", ""),
        ("Good to see you, Annie.", "Anneka", ""),
        ("Annie, good to see you.", "", ""),
    ],
)
def test_a_bare_name_greets_where_a_sentence_begins_with_it(line: str, given: str, greeting: str) -> None:
    assert run_in_greeting(line, given) == greeting
