"""Titles that say an event does not take place: "Canceled: Review", "Abgesagt – Review", "Review (annulé)"."""

import re
from collections.abc import Iterable

CALLED_OFF: dict[str, tuple[str, ...]] = {
    "ar": ("ملغى", "ملغي", "ملغاة", "ألغي", "تم الإلغاء", "تم إلغاؤه"),
    "bg": ("отменен", "отменена", "отменено", "отменени", "анулирано"),
    "ca": ("cancel·lat", "cancel·lada", "anul·lat", "anul·lada"),
    "cs": ("zrušeno", "zrušena", "zrušen", "zrušené"),
    "da": ("aflyst", "annulleret"),
    "de": ("abgesagt", "abgesagter termin", "storniert", "entfällt", "fällt aus", "annulliert", "gestrichen"),
    "el": ("ακυρώθηκε", "ακυρωμένο", "ακυρωμένη", "ακύρωση"),
    "en": ("canceled", "cancelled", "canceled event", "cancelled event", "called off"),
    "es": ("cancelado", "cancelada", "evento cancelado", "reunión cancelada", "anulado", "anulada", "suspendido"),
    "et": ("tühistatud", "ära jäetud"),
    "eu": ("bertan behera",),
    "fa": ("لغو شد", "لغو شده"),
    "fi": ("peruutettu", "peruttu", "peruuntunut"),
    "fr": ("annulé", "annulée", "annulés", "annulées", "annulation", "événement annulé", "réunion annulée"),
    "he": ("בוטל", "בוטלה", "מבוטל", "מבוטלת"),
    "hi": ("रद्द", "रद्द किया गया", "रद्द कर दिया गया"),
    "hr": ("otkazano", "otkazan", "otkazana"),
    "hu": ("törölve", "törölt", "lemondva", "elmarad", "lemondott"),
    "id": ("dibatalkan",),
    "it": ("annullato", "annullata", "evento annullato", "riunione annullata", "cancellato", "cancellata", "disdetto"),
    "ja": ("キャンセル済み", "キャンセル", "中止", "取り消し", "取消", "キャンセルされました"),
    "ko": ("취소됨", "취소", "취소된 일정"),
    "lt": ("atšauktas", "atšaukta", "atšauktas įvykis"),
    "lv": ("atcelts", "atcelta"),
    "nb": ("avlyst", "kansellert", "avbestilt"),
    "nl": ("geannuleerd", "geannuleerde afspraak", "afgezegd", "afgelast", "gaat niet door", "vervallen"),
    "pl": ("odwołane", "odwołano", "odwołany", "odwołana", "anulowane", "anulowano", "anulowany", "anulowana"),
    "pt": ("cancelado", "cancelada", "evento cancelado", "reunião cancelada", "anulado", "anulada", "desmarcado"),
    "ro": ("anulat", "anulată", "anulare", "eveniment anulat"),
    "ru": ("отменено", "отменена", "отменен", "отменён", "отмена", "отменяется", "отменили"),
    "sk": ("zrušené", "zrušená", "zrušený"),
    "sl": ("odpovedano", "preklicano", "odpovedan"),
    "sr": ("otkazano", "отказано", "отказан", "отказана"),
    "sv": ("inställt", "inställd", "avbokat", "avbokad", "avlyst", "avbeställt"),
    "th": ("ยกเลิกแล้ว", "ยกเลิก"),
    "tr": ("iptal", "i̇ptal", "iptal edildi", "i̇ptal edildi", "iptal edilen etkinlik", "i̇ptal edilen etkinlik"),
    "uk": ("скасовано", "скасована", "скасований", "відмінено"),
    "vi": ("đã hủy", "đã huỷ", "hủy", "huỷ", "hủy bỏ"),
    "zh": ("已取消", "取消", "取消的活动", "已取消的活动", "已取消的活動"),
}
"""What calendar programs and people write before the title, or behind it, of what was cancelled, by language."""

NOT_YET: dict[str, tuple[str, ...]] = {
    "de": ("verschoben", "abgelehnt", "blocker"),
    "en": (
        "declined",
        "postponed",
        "rescheduled",
        "moved",
        "hold",
        "blocker",
        "placeholder",
        "tentative",
        "save the date",
    ),
    "es": ("aplazado", "aplazada", "pospuesto", "pospuesta"),
    "fr": ("reporté", "reportée", "refusé"),
    "it": ("rinviato", "rinviata", "spostato", "spostata", "rifiutato"),
    "nl": ("verplaatst", "verzet", "geweigerd"),
    "pl": ("przełożone", "przeniesione", "odrzucone"),
    "pt": ("adiado", "adiada", "recusado"),
    "sv": ("flyttat", "uppskjutet", "avböjt"),
    "tr": ("ertelendi",),
}
"""What they write before the title of what was moved, declined, or only a place kept free."""

_OPENING = r"[(\[（【<«{]"
_CLOSING = r"[)\]）】>»}]"
_SEPARATOR = r"[:：|\-–—]"


def _either(words: Iterable[tuple[str, ...]]) -> str:
    every = sorted({word for some in words for word in some}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in every) + ")"


_OFF = _either(CALLED_OFF.values())
_OFF_OR_NOT_YET = _either([*CALLED_OFF.values(), *NOT_YET.values()])
_SHOUTED = _either(tuple(word.upper() for word in words if len(word) > 4) for words in CALLED_OFF.values())
_BEFORE = re.compile(
    rf"^[\W_]*{_OFF_OR_NOT_YET}[\s!]*(?:{_SEPARATOR}|{_CLOSING})|^[\W_]*{_OFF}[\W_]*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"(?:{_OPENING}\s*{_OFF}[\s!.]*{_CLOSING}|{_SEPARATOR}\s*{_OFF}[\s!.]*$)", re.IGNORECASE)
_LOUD = re.compile(rf"^\W*{_SHOUTED}(?=[\s!.])|\s{_SHOUTED}[\s!.]*$")


def is_called_off(title: str) -> bool:
    """Whether a title says that the event does not take place, or not then."""
    plain = title[:500]
    return bool(_BEFORE.search(plain) or _BEHIND.search(plain) or _LOUD.search(plain))
