"""The words of separators ("-----Original Message-----", "Begin forwarded message:"), language by language.

`original`, `forwarded` and `message` make a separator in twos, in either order; `begin` may open one.
"""

SEPARATOR_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "original": "original | reply",
        "forwarded": "forwarded | forward | fwd",
        "message": "message | messages | e-mail | email | mail",
        "begin": "begin",
        "whole": "forwarded by",
    },
    "de": {
        "original": "original | originale | originaler | originales | ursprüngliche | antwort",
        "forwarded": "weitergeleitete | weitergeleiteter | weitergeleitetes | weitergeleiteten"
        " | weitergeleitet | weiterleitung",
        "message": "nachricht | e-mail | mail",
        "begin": "anfang der",
        "whole": "originalnachricht | ursprungsnachricht | antwort nachricht | originalmail",
    },
    "fr": {
        "original": "original | originale | originel | d'origine | d’origine | initial",
        "forwarded": "transféré | transférée | transfere | renvoyé | réexpédié",
        "message": "message | messages | courriel | mail",
        "begin": "début du",
    },
    "es": {
        "original": "original",
        "forwarded": "reenviado | reenviada",
        "message": "mensaje | mensajes | correo",
        "begin": "inicio del",
    },
    "it": {
        "original": "originale | originario",
        "forwarded": "inoltrato | inoltrata",
        "message": "messaggio | messagio",
        "begin": "inizio | inizio del",
    },
    "pt": {
        "original": "original",
        "forwarded": "encaminhada | reencaminhada | encaminhado",
        "message": "mensagem",
        "begin": "início da",
    },
    "ca": {"original": "original", "forwarded": "reenviat", "message": "missatge"},
    "nl": {
        "original": "oorspronkelijk | oorspronkelijke | origineel",
        "forwarded": "doorgestuurd | doorgestuurde",
        "message": "bericht | e-mail",
        "begin": "start van | begin",
    },
    "sv": {
        "original": "ursprungligt | original | originalmeddelande",
        "forwarded": "vidarebefordrat",
        "message": "meddelande | brev",
        "begin": "start på",
        "whole": "originalmeddelande",
    },
    "da": {
        "original": "oprindelig | original",
        "forwarded": "videresendt | viderebragt",
        "message": "meddelelse | besked | meddelelsen",
        "whole": "originalmeddelelse",
    },
    "nb": {
        "original": "opprinnelig | original",
        "forwarded": "videresendt",
        "message": "melding | meldingen",
        "whole": "originalmelding",
    },
    "is": {"forwarded": "framsent", "message": "skilaboð"},
    "fi": {
        "original": "alkuperäinen",
        "forwarded": "välitetty | edelleenlähetetty",
        "message": "viesti | viestin",
        "begin": "alkaa",
    },
    "et": {"original": "algne | algsed", "forwarded": "edastatud", "message": "kiri | sõnum"},
    "lv": {"original": "sākotnējais", "forwarded": "pārsūtīts", "message": "ziņojums"},
    "lt": {"original": "originalus", "forwarded": "persiųstas", "message": "laiškas | pranešimas"},
    "pl": {
        "original": "oryginalna | pierwotna",
        "forwarded": "przekazana | przesłana | przekazywanej",
        "message": "wiadomość | wiadomośc | wiadomosć | wiadomosc | wiadomości",
        "begin": "początek",
    },
    "cs": {"original": "původní", "forwarded": "přeposlaná | předaná", "message": "zpráva | e-mail"},
    "sk": {"original": "pôvodná", "forwarded": "preposlaná", "message": "správa"},
    "hu": {"original": "eredeti", "forwarded": "továbbított", "message": "üzenet | levél", "begin": "továbbított"},
    "ro": {"original": "original", "forwarded": "redirecționat | transmis", "message": "mesaj | mesajul"},
    "sl": {"original": "izvirno | prvotno", "forwarded": "posredovano", "message": "sporočilo"},
    "hr": {"original": "izvorna | originalna", "forwarded": "proslijeđena | prosljeđena", "message": "poruka"},
    "sr": {
        "original": "оригинална | изворна | originalna | izvorna",
        "forwarded": "прослеђена | prosleđena | prosledjena",
        "message": "порука | poruka",
    },
    "bg": {"original": "оригинално", "forwarded": "препратено", "message": "съобщение"},
    "ru": {
        "original": "исходное | исходная | оригинальное",
        "forwarded": "пересылаемое | пересланное | переадресованного | пересылаемого",
        "message": "сообщение | сообщения | письмо",
        "begin": "начало",
    },
    "uk": {
        "original": "вихідне | оригінальне",
        "forwarded": "переслане | переадресоване",
        "message": "повідомлення | лист",
    },
    "el": {"original": "αρχικό", "forwarded": "προωθημένο", "message": "μήνυμα"},
    "tr": {
        "original": "özgün | orijinal",
        "forwarded": "iletilen | yönlendirilen | yönlendirilmiş",
        "message": "ileti | mesaj | e-posta",
    },
    "ja": {"original": "元の", "forwarded": "転送", "message": "メッセージ | メール", "begin": "以下は"},
    "zh": {
        "original": "原始 | 原件",
        "forwarded": "转发 | 轉寄 | 轉發",
        "message": "邮件 | 郵件 | 信件",
        "begin": "下面是被 | 以下是",
    },
    "ko": {"original": "원본", "forwarded": "전달", "message": "메시지 | 메일"},
    "he": {"original": "מקורי | מקורית", "forwarded": "הועברה", "message": "הודעה"},
    "ar": {"original": "الأصلية", "forwarded": "معاد | محولة", "message": "رسالة | الرسالة"},
    "fa": {"message": "پیام"},
    "vi": {"original": "gốc", "forwarded": "chuyển tiếp", "message": "tin | thư | tin nhắn"},
    "id": {"original": "asli", "forwarded": "diteruskan", "message": "pesan"},
}
"""Language → words. `whole` says everything by itself."""
