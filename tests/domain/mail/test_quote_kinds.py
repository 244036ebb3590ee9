"""Whose words are whose: quote headers of many programs and languages, and lines that only look like them."""

import pytest

from plugin.domain.mail.device_lines import is_sent_from
from plugin.domain.mail.mailtext import take_apart

OWN = "Yes, the harbour room it is."
ATTRIBUTIONS = [
    "On Mon, Jun 2, 2025 at 9:00 AM Sam Oak <sam@oak.example> wrote:",
    "On 2 Jun 2025, at 09:00, Sam Oak <sam@oak.example> wrote:",
    "On Monday, June 2nd, 2025 at 09:00, Sam Oak <sam@oak.example> wrote:",
    "Am 02.06.25 um 09:00 schrieb Sam Oak:",
    "Am Mo., 2. Juni 2025 um 09:00 Uhr schrieb Sam Oak <sam@oak.example>:",
    "Le lun. 2 juin 2025 à 09:00, Sam Oak <sam@oak.example> a écrit :",
    "Le 02/06/2025 à 09:00, Sam Oak a écrit :",
    "El lun, 2 jun 2025 a las 9:00, Sam Oak (<sam@oak.example>) escribió:",
    "El 2/6/25 a las 9:00, Sam Oak escribió:",
    "Il giorno lun 2 giu 2025 alle ore 09:00 Sam Oak <sam@oak.example> ha scritto:",
    "Il 02/06/2025 09:00, Sam Oak ha scritto:",
    "Em seg., 2 de jun. de 2025 às 09:00, Sam Oak <sam@oak.example> escreveu:",
    "Às 09:00 de 02/06/2025, Sam Oak escreveu:",
    "Op ma 2 jun 2025 om 09:00 schreef Sam Oak <sam@oak.example>:",
    "Op 02-06-2025 om 09:00 schreef Sam Oak:",
    "Den mån 2 juni 2025 kl 09:00 skrev Sam Oak <sam@oak.example>:",
    "Den 2025-06-02 kl. 09:00, skrev Sam Oak:",
    "man. 2. jun. 2025 kl. 09.00 skrev Sam Oak <sam@oak.example>:",
    "Den man. 2. jun. 2025 kl. 09.00 skrev Sam Oak <sam@oak.example>:",
    "ma 2. kesäk. 2025 klo 9.00 Sam Oak (sam@oak.example) kirjoitti:",
    "pon., 2 cze 2025 o 09:00 Sam Oak <sam@oak.example> napisał(a):",
    "W dniu 02.06.2025 o 09:00, Sam Oak pisze:",
    "po 2. 6. 2025 v 9:00 odesílatel Sam Oak <sam@oak.example> napsal:",
    "Dne 02.06.2025 v 9:00 Sam Oak napsal(a):",
    "po 2. 6. 2025 o 9:00 Sam Oak <sam@oak.example> napísal(a):",
    "Sam Oak <sam@oak.example> ezt írta (időpont: 2025. jún. 2., H, 9:00):",
    "2025. 06. 02. 9:00 keltezéssel, Sam Oak írta:",
    "lun., 2 iun. 2025 la 09:00, Sam Oak <sam@oak.example> a scris:",
    "V V pon., 2. jun. 2025 ob 09:00 je oseba Sam Oak <sam@oak.example> napisala:",
    "pon, 2. lip 2025. u 09:00 Sam Oak <sam@oak.example> napisao je:",
    "пон, 2. јун 2025. у 09:00 Sam Oak <sam@oak.example> је написао/ла:",
    "Дана 2.6.25. у 9:00, Sam Oak је написао/ла:",
    "На пн, 2.06.2025 г. в 9:00 Sam Oak <sam@oak.example> написа:",
    "пн, 2 июн. 2025 г. в 09:00, Sam Oak <sam@oak.example>:",
    "02.06.2025 09:00, Sam Oak пишет:",
    "Понедельник, 2 июня 2025, 9:00 +03:00 от Sam Oak <sam@oak.example>:",
    "пн, 2 черв. 2025 р. о 09:00 Sam Oak <sam@oak.example> пише:",
    "Στις Δευ 2 Ιουν 2025 στις 9:00 π.μ., ο/η Sam Oak <sam@oak.example> έγραψε:",
    "Sam Oak <sam@oak.example>, 2 Haz 2025 Pzt, 09:00 tarihinde şunu yazdı:",
    "2025年6月2日(月) 9:00 Sam Oak <sam@oak.example>:",
    "2025年6月2日 9:00、Sam Oak <sam@oak.example>のメール:",
    "Sam Oak <sam@oak.example> 于2025年6月2日周一 09:00写道：",
    "2025년 6월 2일 (월) 오전 9:00, Sam Oak <sam@oak.example>님이 작성:",
    "\u202bבתאריך יום ב׳, 2 ביוני 2025 ב-9:00 מאת \u202aSam Oak\u202c\u200f <\u202asam@oak.example\u202c\u200f>:\u202c",
    "في الاثنين، ٢ يونيو ٢٠٢٥ في 9:00 ص تمت كتابة ما يلي بواسطة Sam Oak <sam@oak.example>:",
    "Vào Th 2, 2 thg 6, 2025 vào lúc 09:00 Sam Oak <sam@oak.example> đã viết:",
    "Pada tanggal Sen, 2 Jun 2025 pukul 09.00 Sam Oak <sam@oak.example> menulis:",
    "El dl., 2 de juny 2025, 9:00, Sam Oak <sam@oak.example> va escriure:",
    "Sam Oak <sam@oak.example> kirjutas kuupäeval E, 2. juuni 2025 kell 09:00:",
]


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_attributions_of_all_languages_announce_a_quote(attribution: str) -> None:
    for text in (
        f"{OWN}\n\n{attribution}\n\n> Is the room free?\n> Sam\n",
        f"{attribution}\n> Is the room free?\n\n{OWN}\n",
    ):
        read = take_apart(text)
        assert read.own == OWN
        assert "Is the room free?" in read.quoted


HEADER_BLOCKS = [
    "From: Sam Oak\nSent: Monday, June 2, 2025 9:00 AM\nTo: Nora Lind\nSubject: Room",
    "From: Sam Oak <sam@oak.example>\nDate: Monday, 2 June 2025 at 09:00\nTo: Nora <nora@fjord.example>\nSubject: Room",
    "Von: Sam Oak\nGesendet: Montag, 2. Juni 2025 09:00\nAn: Nora Lind\nBetreff: Raum",
    "De : Sam Oak\nEnvoyé : lundi 2 juin 2025 09:00\nÀ : Nora Lind\nObjet : Salle",
    "De: Sam Oak\nEnviado: lunes, 2 de junio de 2025 9:00\nPara: Nora Lind\nAsunto: Sala",
    "Da: Sam Oak\nInviato: lunedì 2 giugno 2025 09:00\nA: Nora Lind\nOggetto: Sala",
    "De: Sam Oak\nEnviado: segunda-feira, 2 de junho de 2025 09:00\nPara: Nora Lind\nAssunto: Sala",
    "Van: Sam Oak\nVerzonden: maandag 2 juni 2025 09:00\nAan: Nora Lind\nOnderwerp: Zaal",
    "Från: Sam Oak\nSkickat: den 2 juni 2025 09:00\nTill: Nora Lind\nÄmne: Sal",
    "Fra: Sam Oak\nSendt: mandag 2. juni 2025 09:00\nTil: Nora Lind\nEmne: Sal",
    "Lähettäjä: Sam Oak\nLähetetty: maanantai 2. kesäkuuta 2025 9.00\nVastaanottaja: Nora Lind\nAihe: Sali",
    "Od: Sam Oak\nWysłano: poniedziałek, 2 czerwca 2025 09:00\nDo: Nora Lind\nTemat: Sala",
    "Od: Sam Oak\nOdesláno: pondělí 2. června 2025 9:00\nKomu: Nora Lind\nPředmět: Sál",
    "Feladó: Sam Oak\nElküldve: 2025. június 2., hétfő 9:00\nCímzett: Nora Lind\nTárgy: Terem",
    "От: Sam Oak\nОтправлено: понедельник, 2 июня 2025 г. 9:00\nКому: Nora Lind\nТема: Зал",
    "Від: Sam Oak\nНадіслано: понеділок, 2 червня 2025 р. 9:00\nКому: Nora Lind\nТема: Зал",
    "Kimden: Sam Oak\nGönderme Tarihi: 2 Haziran 2025 Pazartesi 09:00\nKime: Nora Lind\nKonu: Salon",
    "Шаље: Sam Oak\nПослато: понедељак, 2. јун 2025. 09:00\nПрима: Nora Lind\nТема: Сала",
    "Από: Sam Oak\nΣτάλθηκε: Δευτέρα, 2 Ιουνίου 2025 9:00\nΠρος: Nora Lind\nΘέμα: Αίθουσα",
    "差出人: Sam Oak <sam@oak.example>\n送信日時: 2025年6月2日 9:00\n宛先: Nora Lind\n件名: 部屋",
    "发件人: Sam Oak <sam@oak.example>\n发送时间: 2025年6月2日 9:00\n收件人: Nora Lind\n主题: 房间",
    "보낸 사람: Sam Oak <sam@oak.example>\n보낸 날짜: 2025년 6월 2일 9:00\n받는 사람: Nora Lind\n제목: 방",
    "-----Original Message-----\nFrom: Sam Oak\nTo: Nora",
    "________________________________\nFrom: Sam Oak\nDate: 2 June\nSubject: Room",
]


@pytest.mark.parametrize("block", HEADER_BLOCKS)
def test_header_blocks_of_all_languages_announce_a_quote(block: str) -> None:
    read = take_apart(f"{OWN}\n\n{block}\n\nIs the room free?\nSam\n")
    assert read.own == OWN
    assert "Is the room free?" in read.quoted


@pytest.mark.parametrize(
    "separator",
    [
        "-----Original Message-----",
        "    -----Original Message-----",
        "Original Message",
        "    Original Message",
        "    Original Message                     copy 2",
        "----Original Message",
        "Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "    Ursprüngliche Nachricht",
        "-------- Weitergeleitete Nachricht --------",
        "---------- Forwarded message ---------",
        "-----Message d'origine-----",
        "-----Mensaje original-----",
        "-----Oorspronkelijk bericht-----",
        "-----Původní zpráva-----",
        "-----Исходное сообщение-----",
        "-----Оригинална порука-----",
        "-----原始邮件-----",
        "Begin forwarded message:",
        "Anfang der weitergeleiteten Nachricht:",
    ],
)
def test_separators_cut_the_earlier_message_off(separator: str) -> None:
    read = take_apart(f"{OWN}\n\n{separator}\n\nIs the room free?\n\nSam\n")
    assert read.own == OWN


@pytest.mark.parametrize(
    "talk",
    [
        "From: Oslo\nTo: Bergen\nDate: 3 June 2025",
        "From: Oslo\nTo: Bergen\nDate: 3 June 2025, 10:00",
        "Subject: Knots for beginners\nDate: 3 June 2025, 18:00\nFrom: Ida Moe",
        "To: all sailors\nFrom: the club\nSubject: summer regatta",
        "Von: Kiel\nNach: Oslo\nDatum: 3. Juni",
        "On Tuesday 3 June at 10:00 we agreed on this, as Ida wrote:\n\n- rope\n- paint",
        "On 3 June 2025 the club wrote:\n\nRope gets dearer.",
        "On 3 June 2025 I wrote:\n\nRope gets dearer.",
        "Am 3. Juni 2025 um 10:00 haben wir das vereinbart, wie Ida schrieb:\n\n- Seil",
        "Le 3 juin 2025 à 10:00 nous avons décidé ceci, comme Ida a écrit :\n\n- corde",
        "El 3 de junio de 2025 nosotros lo decidimos, como Ida escribió:\n\n- cuerda",
        "am Dienstag, 3. Juni um 10:00 schrieb Ida:\n\n- Seil",
        "Am Dienstag, 3. Juni 2025 um 10:00 schrieb Ida Folgendes:\n\n- Seil",
        "le mardi 3 juin à 10:00 Ida a écrit :\n\n- corde",
        "Le mardi 3 juin 2025 à 10:00 Ida a écrit ceci :\n\n- corde",
        "el martes 3 de junio a las 10:00 Ida escribió:\n\n- cuerda",
        "op dinsdag 3 juni om 10:00 schreef Ida het volgende:\n\n- touw",
        "on Tuesday, 3 June at 10:00 Ida wrote the following:\n\n- rope",
        "The original message\nwas lost.",
    ],
)
def test_the_writers_own_lists_and_sentences_are_no_quote_headers(talk: str) -> None:
    text = f"Hi Sam,\n\nhere it is:\n\n{talk}\n\nShall I introduce you to Ida there?\n\nNora\n"
    assert "Shall I introduce you to Ida there?" in take_apart(text).own


@pytest.mark.parametrize(
    "quote",
    [
        (
            "-----Original Message-----\nFrom: Sam <sam@oak.example>\nSent: "
            "Monday, June 2, 2025 9:00 AM\nTo: Nora\nSubject: Room\n\n> Is it free?"
        ),
        "On Mon, Jun 2, 2025 at 9:00 AM Sam <sam@oak.example> wrote:\nSO> Is it free?\nSO> Or not?",
        "Sam <sam@oak.example> wrote:\n| Is it free?",
        "Sam <sam@oak.example> wrote:\n» Is it free?\n» Or not?",
        "Sam <sam@oak.example> wrote:\n: Is it free?",
        "Sam <sam@oak.example> wrote:\n&gt; Is it free?",
        "Sam> Is it free?\nSam> Or not?",
        "Sam <sam@oak.example> wrote:\n＞ Is it free?",
    ],
)
def test_answers_below_any_kind_of_quote_are_read(quote: str) -> None:
    read = take_apart(f"{quote}\n\n{OWN}\n\nNora\n")
    assert OWN in read.own
    assert "Is it free?" not in read.own


def test_what_stands_below_an_outlook_header_is_the_earlier_message_where_the_answer_stands_above() -> None:
    text = (
        f"{OWN}\n\nFrom: Sam\nSent: Monday, June 2, 2025 9:00 AM\n"
        f"To: Nora\nSubject: Room\n\n> Is it free?\n\nI think so.\n"
    )
    assert take_apart(text).own == OWN


def test_tables_with_bars_are_no_quotes() -> None:
    text = "Here are the prices:\n\n| rope | 20 |\n| paint | 30 |\n\nTell me."
    assert "rope" in take_apart(text).own


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Get Outlook for Android<https://x.example>",
        "Sent from Mail for Windows",
        "Holen Sie sich Outlook für Mac",
        "Von meinem iPad gesendet",
        "Obtenir Outlook pour iOS",
        "Envoyé de mon iPhone",
        "Obtener Outlook para Android",
        "Enviado desde mi iPad",
        "Enviado do meu iPhone",
        "Obter o Outlook para iOS",
        "Ottieni Outlook per Android",
        "Inviato da Outlook per Android",
        "Verstuurd vanaf mijn iPhone",
        "Outlook voor Android downloaden",
        "Hämta Outlook för Android",
        "Hent Outlook til Android",
        "Hanki Outlook for Android",
        "Wysłane z iPada",
        "Pobierz aplikację Outlook dla systemu Android",
        "Odesláno z iPadu",
        "Získat Outlook pro Android",
        "Az Android Outlook beszerzése",
        "Obțineți Outlook pentru Android",
        "Preuzmite Outlook za Android",
        "Скачать Outlook для Android",
        "Отправлено с iPad",
        "Отримати Outlook для Android",
        "Λήψη του Outlook για Android",
        "Android için Outlook'u edinin",
        "Outlook for Android を入手する",
        "iPadから送信",
        "获取 Outlook for Android",
        "从我的 iPad 发送",
        "Android용 Outlook 받기",
        "나의 iPad에서 보냄",
        "Dapatkan Outlook untuk Android",
    ],
)
def test_lines_that_programs_set_below_a_letter_are_no_words_of_it(line: str) -> None:
    assert is_sent_from(line)
    assert take_apart(f"Hi Sam,\n\n{OWN}\n\n{line}\n").own == f"Hi Sam,\n\n{OWN}"


@pytest.mark.parametrize(
    "line",
    [
        "Sent from the harbour office, as you asked.",
        "Get Outlook to open it first.",
        "Von meinem Bruder",
        "Enviado el lunes",
        "Poslano v pondělí",
        "Mail me.",
    ],
)
def test_sentences_that_begin_like_them_are_words(line: str) -> None:
    assert not is_sent_from(line)
