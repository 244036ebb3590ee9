"""Gmail's own labels, which Takeout writes in the user's language, as the words of Gmail's API."""

from collections.abc import Iterable

LABEL_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "SENT": "sent | sent mail | sent items | sent messages",
        "INBOX": "inbox",
        "DRAFT": "draft | drafts",
        "TRASH": "trash | bin | deleted items | deleted messages",
        "SPAM": "spam | junk | junk e-mail | junk email",
        "CHAT": "chat | chats",
        "STARRED": "starred",
        "IMPORTANT": "important",
        "UNREAD": "unread",
        "CATEGORY_PROMOTIONS": "category promotions",
        "CATEGORY_SOCIAL": "category social",
        "CATEGORY_UPDATES": "category updates",
        "CATEGORY_FORUMS": "category forums",
        "CATEGORY_PERSONAL": "category personal",
    },
    "de": {
        "SENT": "gesendet | gesendete nachrichten",
        "INBOX": "posteingang",
        "DRAFT": "entwurf | entwürfe",
        "TRASH": "papierkorb",
        "SPAM": "spam",
        "CHAT": "chat",
        "STARRED": "markiert",
        "IMPORTANT": "wichtig",
        "UNREAD": "ungelesen",
    },
    "fr": {
        "SENT": "envoyé | envoyés | messages envoyés",
        "INBOX": "boîte de réception",
        "DRAFT": "brouillon | brouillons",
        "TRASH": "corbeille",
        "SPAM": "indésirables | spam",
        "CHAT": "chat | discussions",
        "STARRED": "suivis | messages suivis",
        "IMPORTANT": "important | importants",
        "UNREAD": "non lu | non lus",
    },
    "es": {
        "SENT": "enviado | enviados",
        "INBOX": "recibidos | bandeja de entrada",
        "DRAFT": "borrador | borradores",
        "TRASH": "papelera",
        "SPAM": "spam | correo no deseado",
        "CHAT": "chat | chats",
        "STARRED": "destacados | destacado",
        "IMPORTANT": "importante | importantes",
        "UNREAD": "no leído | no leídos",
    },
    "it": {
        "SENT": "inviati | posta inviata | inviata",
        "INBOX": "posta in arrivo",
        "DRAFT": "bozza | bozze",
        "TRASH": "cestino",
        "SPAM": "spam | posta indesiderata",
        "CHAT": "chat",
        "STARRED": "speciali",
        "IMPORTANT": "importante | importanti",
        "UNREAD": "da leggere",
    },
    "pt": {
        "SENT": "enviado | enviados | e-mails enviados | enviadas | correio enviado",
        "INBOX": "caixa de entrada | entrada",
        "DRAFT": "rascunho | rascunhos",
        "TRASH": "lixeira | lixo",
        "SPAM": "spam",
        "CHAT": "chat | bate-papo | bate-papos",
        "STARRED": "com estrela",
        "IMPORTANT": "importante | importantes",
        "UNREAD": "não lida | não lidas | não lido",
    },
    "ca": {"SENT": "enviats", "INBOX": "safata d'entrada", "DRAFT": "esborranys", "TRASH": "paperera", "SPAM": "correu brossa"},
    "nl": {
        "SENT": "verzonden",
        "INBOX": "postvak in | inbox",
        "DRAFT": "concept | concepten",
        "TRASH": "prullenbak",
        "SPAM": "spam | ongewenste e-mail",
        "CHAT": "chat | chats",
        "STARRED": "met ster",
        "IMPORTANT": "belangrijk",
        "UNREAD": "ongelezen",
    },
    "sv": {"SENT": "skickat | skickade", "INBOX": "inkorgen | inkorg", "DRAFT": "utkast", "TRASH": "papperskorgen", "SPAM": "skräppost", "CHAT": "chatt | chattar"},
    "da": {"SENT": "sendt | sendte", "INBOX": "indbakke", "DRAFT": "kladde | kladder", "TRASH": "papirkurv", "SPAM": "spam", "CHAT": "chat | chats"},
    "nb": {"SENT": "sendt", "INBOX": "innboks", "DRAFT": "utkast", "TRASH": "papirkurv | søppel", "SPAM": "søppelpost", "CHAT": "chat | nettprat"},
    "is": {"SENT": "sent", "INBOX": "innhólf", "DRAFT": "drög", "TRASH": "rusl", "SPAM": "ruslpóstur"},
    "fi": {"SENT": "lähetetyt | lähetetty", "INBOX": "saapuneet | postilaatikko", "DRAFT": "luonnos | luonnokset", "TRASH": "roskakori", "SPAM": "roskaposti", "CHAT": "chat | chatit"},
    "et": {"SENT": "saadetud | saadetud kirjad", "INBOX": "postkast", "DRAFT": "mustandid | mustand", "TRASH": "prügikast", "SPAM": "rämpspost", "CHAT": "vestlus"},
    "lv": {"SENT": "nosūtītie | nosūtītās", "INBOX": "iesūtne", "DRAFT": "melnraksti | melnraksts", "TRASH": "miskaste | atkritne", "SPAM": "mēstules | surogātpasts"},
    "lt": {"SENT": "išsiųsta | išsiųsti", "INBOX": "gautieji", "DRAFT": "juodraščiai | juodraštis", "TRASH": "šiukšliadėžė | šiukšlinė", "SPAM": "šlamštas"},
    "pl": {"SENT": "wysłane", "INBOX": "odebrane", "DRAFT": "wersje robocze | wersja robocza", "TRASH": "kosz", "SPAM": "spam", "CHAT": "czat | czaty"},
    "cs": {"SENT": "odeslané | odesláno | odeslaná pošta", "INBOX": "doručená pošta | doručené", "DRAFT": "koncept | koncepty", "TRASH": "koš", "SPAM": "spam", "CHAT": "chat | chaty"},
    "sk": {"SENT": "odoslané | odoslaná pošta", "INBOX": "doručená pošta | doručené", "DRAFT": "koncepty | rozpísané", "TRASH": "kôš", "SPAM": "spam", "CHAT": "čet | chat"},
    "hu": {"SENT": "elküldött | elküldött levelek | elküldve", "INBOX": "beérkező levelek | beérkezett üzenetek", "DRAFT": "piszkozat | piszkozatok", "TRASH": "kuka", "SPAM": "spam | levélszemét", "CHAT": "csevegés | csevegések"},
    "ro": {"SENT": "trimise | mesaje trimise", "INBOX": "mesaje primite | inbox", "DRAFT": "schiță | schițe | mesaje nefinalizate", "TRASH": "coș de gunoi | coșul de gunoi", "SPAM": "spam", "CHAT": "chat | chaturi"},
    "sl": {"SENT": "poslano", "INBOX": "prejeto", "DRAFT": "osnutki | osnutek", "TRASH": "smetnjak | koš", "SPAM": "vsiljena pošta"},
    "hr": {"SENT": "poslano | poslana pošta", "INBOX": "pristigla pošta | primljeno", "DRAFT": "skice | skica", "TRASH": "otpad", "SPAM": "neželjena pošta"},
    "sr": {"SENT": "послато | poslato", "INBOX": "пријемно сандуче | примљено", "DRAFT": "недовршене | нацрти | nedovršene", "TRASH": "отпад | otpad", "SPAM": "непожељно | nepoželjno"},
    "bg": {"SENT": "изпратени | изпратена поща", "INBOX": "входящи | входяща поща", "DRAFT": "чернови | чернова", "TRASH": "кошче", "SPAM": "спам"},
    "ru": {"SENT": "отправленные | отправлено", "INBOX": "входящие", "DRAFT": "черновик | черновики", "TRASH": "корзина", "SPAM": "спам", "CHAT": "чат | чаты"},
    "uk": {"SENT": "надіслані | надіслано | відправлені", "INBOX": "вхідні", "DRAFT": "чернетки | чернетка", "TRASH": "кошик", "SPAM": "спам", "CHAT": "чат | чати"},
    "el": {"SENT": "απεσταλμένα | σταλμένα", "INBOX": "εισερχόμενα", "DRAFT": "πρόχειρα | πρόχειρο", "TRASH": "κάδος απορριμμάτων | κάδος", "SPAM": "ανεπιθύμητα", "CHAT": "συνομιλίες"},
    "tr": {"SENT": "gönderilmiş postalar | gönderilen | gönderilenler | gönderildi", "INBOX": "gelen kutusu", "DRAFT": "taslak | taslaklar", "TRASH": "çöp kutusu | çöp", "SPAM": "spam", "CHAT": "sohbet | sohbetler"},
    "he": {"SENT": "דואר יוצא | נשלח | נשלחו", "INBOX": "דואר נכנס", "DRAFT": "טיוטות | טיוטה", "TRASH": "אשפה", "SPAM": "ספאם | דואר זבל", "CHAT": "צ'אטים | צ'אט"},
    "ar": {"SENT": "البريد المرسل | مرسل | المُرسل | المرسلة", "INBOX": "البريد الوارد | الوارد", "DRAFT": "مسودة | مسودات | المسودات", "TRASH": "المهملات", "SPAM": "الرسائل غير المرغوب فيها | غير مرغوب فيها"},
    "fa": {"SENT": "ارسال‌شده | نامه‌های ارسالی", "INBOX": "صندوق ورودی", "DRAFT": "پیش‌نویس‌ها | پیش‌نویس", "TRASH": "حذف‌شده‌ها", "SPAM": "هرزنامه"},
    "ja": {"SENT": "送信済み | 送信済みメール", "INBOX": "受信トレイ", "DRAFT": "下書き", "TRASH": "ゴミ箱", "SPAM": "迷惑メール", "CHAT": "チャット"},
    "zh": {"SENT": "已发送 | 已发邮件 | 寄件備份 | 已傳送 | 已寄出", "INBOX": "收件箱 | 收件匣", "DRAFT": "草稿 | 草稿箱", "TRASH": "已删除邮件 | 垃圾桶 | 垃圾箱 | 回收站 | 已删除", "SPAM": "垃圾邮件 | 垃圾郵件", "CHAT": "聊天 | 即時通訊"},
    "ko": {"SENT": "보낸편지함 | 보낸 편지함 | 전송됨", "INBOX": "받은편지함 | 받은 편지함", "DRAFT": "임시보관함 | 임시 보관함", "TRASH": "휴지통", "SPAM": "스팸함 | 스팸", "CHAT": "채팅"},
    "th": {"SENT": "จดหมายที่ส่งแล้ว | ส่งแล้ว", "INBOX": "กล่องจดหมาย", "DRAFT": "ร่างจดหมาย | ร่าง", "TRASH": "ถังขยะ", "SPAM": "จดหมายขยะ | สแปม"},
    "vi": {"SENT": "thư đã gửi | đã gửi", "INBOX": "hộp thư đến", "DRAFT": "thư nháp | bản nháp", "TRASH": "thùng rác", "SPAM": "thư rác"},
    "id": {"SENT": "terkirim", "INBOX": "kotak masuk", "DRAFT": "draf", "TRASH": "sampah | tong sampah", "SPAM": "spam", "CHAT": "chat"},
}
"""Language → label of Gmail's API → what Takeout and mail programs call it."""

_NAMES = {
    written.strip().casefold(): name
    for words in reversed(LABEL_WORDS.values())
    for name, several in words.items()
    for written in several.split(" | ")
}

LEFT_OUT = {
    "DRAFT": "a draft, not a message",
    "TRASH": "in the trash",
    "SPAM": "marked as spam",
    "CHAT": "a chat, not mail",
}
"""Labels of what is not read, and why: neither the user nor anybody else has sent or kept it."""


def gmail_labels(written: Iterable[str]) -> tuple[str, ...]:
    """Labels as Gmail's API writes them; the user's own labels stay as they are."""
    return tuple(
        dict.fromkeys(_NAMES.get(label.strip().casefold(), label.strip()) for label in written if label.strip())
    )


def left_out(labels: Iterable[str]) -> str:
    """Why a message with these labels is not to be read; "" where it is."""
    return next((LEFT_OUT[label] for label in labels if label in LEFT_OUT), "")
