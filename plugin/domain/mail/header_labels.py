"""The labels of quoted header blocks ("From: … Sent: …") as mail programs write them, language by language."""

from plugin.domain.vocabulary import phrases

HEADER_LABELS_OF: dict[str, dict[str, str]] = {
    "en": {
        "from": "from | sent by | sender",
        "date": "sent | date | sent at | sent on | date sent | received",
        "to": "to",
        "cc": "cc | bcc",
        "subject": "subject | sub | subj",
        "other": "reply-to | reply to | importance | priority | attachments | attachment | organization | organisation"
        " | resent-from | resent-to | mailed-by | message-id | x-mailer | mime-version | content-type | list-id"
        " | folder | user-agent | references | in-reply-to | return-path | delivered-to | categories",
    },
    "de": {
        "from": "von | absender | gesendet von",
        "date": "gesendet | datum | gesendet am",
        "to": "an | empfänger",
        "cc": "kopie | kopie (cc) | cc | bcc",
        "subject": "betreff",
        "other": "wichtigkeit | anlagen | anlage | anhang | anhänge | antwort an | priorität",
    },
    "fr": {
        "from": "de | expéditeur | expediteur | envoyé par",
        "date": "envoyé | envoyé le | envoye | date d'envoi | à la date du | date | expédié",
        "to": "à | a | destinataire | destinataires | pour",
        "cc": "cc | copie | copie à | couriel en copie | cci",
        "subject": "objet | sujet | titre",
        "other": "pièces jointes | pièce jointe | importance | priorité | répondre à",
    },
    "es": {
        "from": "de | remitente | enviado por",
        "date": "enviado | enviado el | fecha | fecha de envío",
        "to": "para | a | destinatario",
        "cc": "cc | cco | copia",
        "subject": "asunto",
        "other": "adjuntos | datos adjuntos | importancia | responder a",
    },
    "it": {
        "from": "da | mittente | inviato da",
        "date": "inviato | data | data invio",
        "to": "a | per | destinatario",
        "cc": "cc | ccn | copia",
        "subject": "oggetto",
        "other": "allegati | priorità",
    },
    "pt": {
        "from": "de | remetente | enviado por",
        "date": "enviado | enviada em | enviado em | data | data de envio | enviada",
        "to": "para | destinatário",
        "cc": "cc | cópia | cco",
        "subject": "assunto",
        "other": "anexos | prioridade",
    },
    "nl": {
        "from": "van | afzender | verzonden door",
        "date": "verzonden | datum | datum verzending",
        "to": "aan | ontvanger",
        "cc": "cc | kopie",
        "subject": "onderwerp",
        "other": "bijlagen | bijlage | urgentie",
    },
    "sv": {
        "from": "från | avsändare",
        "date": "skickat | datum | dato",
        "to": "till | mottagare",
        "cc": "kopia | kopie",
        "subject": "ämne",
        "other": "bilagor | prioritet",
    },
    "da": {
        "from": "fra | afsender",
        "date": "sendt | dato | sendt dato",
        "to": "til | modtager",
        "cc": "cc | kopi",
        "subject": "emne",
        "other": "vedhæftede filer",
    },
    "nb": {
        "from": "fra | avsender",
        "date": "sendt | dato",
        "to": "til | mottaker",
        "cc": "kopi | kopi til",
        "subject": "emne",
        "other": "vedlegg",
    },
    "is": {"from": "frá", "date": "dags | dagsetning | sent", "to": "til", "cc": "afrit", "subject": "efni", "other": ""},
    "fi": {
        "from": "lähettäjä",
        "date": "lähetetty | päivämäärä | pvm | päiväys",
        "to": "vastaanottaja",
        "cc": "kopio",
        "subject": "aihe",
        "other": "liitteet",
    },
    "et": {
        "from": "saatja | sõnumi saatja",
        "date": "saadetud | kuupäev",
        "to": "kellele | adressaat",
        "cc": "koopia",
        "subject": "teema",
        "other": "",
    },
    "lv": {"from": "no | sūtītājs", "date": "nosūtīts | datums", "to": "kam | saņēmējs", "cc": "kopija", "subject": "tēma", "other": ""},
    "lt": {"from": "nuo | siuntėjas", "date": "išsiųsta | data", "to": "kam | gavėjas", "cc": "kopija", "subject": "tema", "other": ""},
    "pl": {
        "from": "od | nadawca",
        "date": "wysłano | wysłane | data | data wysłania",
        "to": "do | odbiorca",
        "cc": "dw | kopia | udw",
        "subject": "temat",
        "other": "załączniki | ważność",
    },
    "cs": {
        "from": "od | odesílatel",
        "date": "odesláno | datum",
        "to": "komu | příjemce",
        "cc": "kopie",
        "subject": "předmět",
        "other": "přílohy",
    },
    "sk": {
        "from": "od | odosielateľ",
        "date": "odoslané | odoslaná | dátum",
        "to": "komu | príjemca",
        "cc": "kópia",
        "subject": "predmet",
        "other": "prílohy",
    },
    "hu": {
        "from": "feladó",
        "date": "elküldve | küldve | dátum",
        "to": "címzett",
        "cc": "másolat | másolatot kap",
        "subject": "tárgy",
        "other": "",
    },
    "ro": {
        "from": "de la | expeditor",
        "date": "trimis | data",
        "to": "către | catre | destinatar",
        "cc": "cc",
        "subject": "subiect",
        "other": "",
    },
    "sl": {"from": "pošiljatelj | pošiljalec | od", "date": "poslano | datum", "to": "za | prejemnik", "cc": "kp", "subject": "zadeva", "other": ""},
    "hr": {
        "from": "šalje | pošiljatelj | od",
        "date": "poslano | datum",
        "to": "prima | primatelj | za",
        "cc": "kopija | kopija za",
        "subject": "predmet | naslov",
        "other": "",
    },
    "sr": {
        "from": "od | šalje | pošiljalac | од | шаље | пошиљалац",
        "date": "poslato | datum | послато | датум",
        "to": "za | prima | kome | за | прима | коме",
        "cc": "kopija | копија | cc",
        "subject": "naslov | tema | predmet | наслов | тема | предмет",
        "other": "прилози",
    },
    "bg": {
        "from": "от | подател",
        "date": "изпратено | дата",
        "to": "до | получател",
        "cc": "копие",
        "subject": "тема | относно",
        "other": "",
    },
    "ru": {
        "from": "от | от кого | отправитель",
        "date": "отправлено | дата | отправлен | дата отправки",
        "to": "кому | получатель",
        "cc": "копия",
        "subject": "тема",
        "other": "вложения",
    },
    "uk": {
        "from": "від | від кого",
        "date": "надіслано | дата | відправлено",
        "to": "кому | до",
        "cc": "копія",
        "subject": "тема",
        "other": "",
    },
    "el": {
        "from": "από",
        "date": "στάλθηκε | ημερομηνία | εστάλη",
        "to": "προς",
        "cc": "κοιν | κοινοποίηση",
        "subject": "θέμα",
        "other": "",
    },
    "tr": {
        "from": "kimden | gönderen",
        "date": "gönderildi | gönderilme tarihi | gönderme tarihi | gönderim tarihi | gönderilen | tarih",
        "to": "kime | alıcı",
        "cc": "bilgi",
        "subject": "konu",
        "other": "ekler",
    },
    "ca": {"from": "expedidor | remitent | de", "date": "enviat | data", "to": "per a | per | a", "cc": "a/c", "subject": "assumpte", "other": ""},
    "ja": {
        "from": "差出人 | 送信者 | from",
        "date": "送信日時 | 日付 | 日時 | 送信",
        "to": "宛先",
        "cc": "cc",
        "subject": "件名",
        "other": "添付ファイル",
    },
    "zh": {
        "from": "发件人 | 發件人 | 寄件者 | 寄件人",
        "date": "发送时间 | 發送時間 | 日期 | 寄件日期 | 傳送時間 | 时间 | 時間 | 发送日期",
        "to": "收件人 | 收件者",
        "cc": "抄送 | 副本",
        "subject": "标题 | 主题 | 主題 | 主旨",
        "other": "附件",
    },
    "ko": {
        "from": "보낸 사람 | 보낸사람 | 발신",
        "date": "보낸 날짜 | 보낸날짜 | 날짜 | 일시",
        "to": "받는 사람 | 받는사람 | 수신",
        "cc": "참조",
        "subject": "제목",
        "other": "첨부",
    },
    "he": {"from": "מאת", "date": "נשלח | תאריך", "to": "אל", "cc": "עותק", "subject": "נושא", "other": ""},
    "ar": {
        "from": "من",
        "date": "تاريخ الإرسال | تم الإرسال | التاريخ",
        "to": "إلى | الى",
        "cc": "نسخة",
        "subject": "الموضوع",
        "other": "",
    },
    "fa": {"from": "از", "date": "تاریخ", "to": "به", "cc": "رونوشت", "subject": "موضوع", "other": ""},
    "th": {"from": "จาก", "date": "วันที่ | ส่ง", "to": "ถึง", "cc": "สำเนา", "subject": "เรื่อง", "other": ""},
    "vi": {
        "from": "từ | người gửi",
        "date": "ngày | đã gửi | gửi",
        "to": "đến | tới",
        "cc": "đồng kính gửi",
        "subject": "chủ đề | tiêu đề",
        "other": "",
    },
    "id": {
        "from": "dari | pengirim",
        "date": "tanggal | dikirim",
        "to": "kepada | ke | untuk",
        "cc": "tembusan",
        "subject": "perihal | subjek",
        "other": "",
    },
}
"""Language → header field → its labels."""


def _by_label() -> dict[str, str]:
    """Of two languages that use a word for different fields, the first counts."""
    labels: dict[str, str] = {}
    for fields in HEADER_LABELS_OF.values():
        for field, written in fields.items():
            for line in phrases(written):
                for label in line.split(" | "):
                    labels.setdefault(label.casefold(), field)
    return labels


HEADER_LABELS: dict[str, str] = _by_label()
"""Casefolded label of a quoted header line → from, date, to, cc, subject or other."""
