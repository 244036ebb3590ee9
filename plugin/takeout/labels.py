"""Gmail's own labels, which Takeout writes in the user's language, as the words of Gmail's API."""

from collections.abc import Iterable

_WRITTEN = {
    "SENT": (
        "sent|sent mail|gesendet|envoyés|messages envoyés|enviados|enviado|inviati"
        "|posta inviata|verzonden|wysłane|skickat|sendt|lähetetyt|odeslané"
        "|gönderilmiş postalar|отправленные|надіслані|送信済み|已发送|寄件備份|보낸편지함"
    ),
    "INBOX": (
        "inbox|posteingang|boîte de réception|recibidos|bandeja de entrada"
        "|posta in arrivo|postvak in|caixa de entrada|odebrane|inkorgen|inkorg|indbakke"
        "|innboks|saapuneet|doručená pošta|gelen kutusu|входящие|受信トレイ|收件箱|收件匣|받은편지함"
    ),
    "DRAFT": (
        "drafts|draft|entwürfe|brouillons|borradores|bozze|concepten|rascunhos"
        "|wersje robocze|utkast|kladder|luonnokset|koncepty|taslaklar|черновики|чернетки"
        "|下書き|草稿|임시보관함"
    ),
    "TRASH": (
        "trash|bin|papierkorb|corbeille|papelera|cestino|prullenbak|lixeira|lixo|kosz"
        "|papperskorgen|papirkurv|roskakori|koš|çöp kutusu|корзина|кошик|ゴミ箱|已删除邮件|垃圾桶"
        "|휴지통"
    ),
    "SPAM": (
        "spam|junk|indésirables|correo no deseado|posta indesiderata|ongewenste e-mail"
        "|skräppost|roskaposti|迷惑メール|垃圾邮件"
    ),
    "CHAT": "chat|chats",
    "STARRED": "starred|markiert|suivis|destacados|speciali|met ster|com estrela",
    "IMPORTANT": "important|wichtig|importante|importants|importantes|belangrijk",
    "UNREAD": "unread|ungelesen|non lus|no leídos|da leggere|ongelezen|não lidas",
    "CATEGORY_PROMOTIONS": "category promotions",
    "CATEGORY_SOCIAL": "category social",
    "CATEGORY_UPDATES": "category updates",
    "CATEGORY_FORUMS": "category forums",
    "CATEGORY_PERSONAL": "category personal",
}
_NAMES = {written: name for name, several in _WRITTEN.items() for written in several.split("|")}

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
