"""Dates as they stand above quotes, in many languages: "Le mar. 5 janv. 2021 à 10:11", "5.1.2021 klo 10.11"."""

import re
from datetime import UTC, datetime, timedelta, timezone

from plugin.domain.language.packs import template, words
from plugin.domain.mail.quote_words import month_number

_ISO = re.compile(r"\b(\d{4})[-./年년]\s?(\d{1,2})[-./月월]\s?(\d{1,2})")
_NUMERIC = re.compile(r"\b(\d{1,2})([-./])\s?(\d{1,2})[-./]\s?(\d{4}|\d\d)\b")
_DAY_MONTH = template(
    r"\b(\d{1,2})\.?{mail.day_endings}?[\s-]{mail.month_links}?([^\W\d_]{3,12})\.?,?[\s-]{mail.month_links}?"
    r"(\d{4}|\d\d)\b",
    flags=re.NOFLAG,
)
_MONTH_DAY = template(
    r"\b([^\W\d_]{3,12})\.?[\s-](\d{1,2}){mail.day_endings}?,?\s(?:at\s)?(\d{4}|\d\d)\b(?!:)", flags=re.NOFLAG
)
_MONTH_DAY_TIME = re.compile(
    r"\b([^\W\d_]{3,9})\s{1,2}(\d{1,2})\s[\d:]{5,8}\s(?:[A-Z]{3,5}(?:[+-]\d\d:?\d\d)?\s)?(\d{4})\b"
)
_TIME = re.compile(r"(?<![\d.:/-])(\d{1,2})[:.h](\d\d)(?:[:.](\d\d))?(?![\d./-])\s*([AaPp]\.?\s?[Mm]\.?)?")
_HALF_FIRST = template(r"({mail.forenoon}|{mail.afternoon})\s?(\d{1,2})[:：](\d\d)")
_ZONE = re.compile(r"(?:(?:GMT|UTC) ?([+-])(\d{1,2})|([+-])(\d\d)):?(\d\d)?\b")
_ZONES = {
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "GMT": 0,
    "UTC": 0,
    "BST": 1,
    "CET": 1,
    "CEST": 2,
    "MEZ": 1,
    "MESZ": 2,
    "WET": 0,
    "WEST": 1,
    "AKST": -9,
    "AKDT": -8,
    "HST": -10,
    "AST": -4,
    "ADT": -3,
    "MSK": 3,
    "SGT": 8,
    "HKT": 8,
    "KST": 9,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
    "EET": 2,
    "EEST": 3,
    "JST": 9,
}
_ZONE_NAME = re.compile(r"\b(" + "|".join(_ZONES) + r")\b")


def parse_quoted_date(text: str) -> datetime | None:
    """The date in an attribution or a header block, aware (UTC where no zone is given); None if there is none.

    12/11/2009 is read as November where an AM or PM stands beside it (American programs), else day first.
    """
    text = text[:300]
    day = _day(text)
    if day is None:
        return None
    hour, minute, second = _clock(text)
    try:
        return datetime(*day, hour, minute, second, tzinfo=_zone(text))
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> tuple[int, int, int] | None:
    if found := _ISO.search(text):
        return int(found[1]), int(found[2]), int(found[3])
    for found in _DAY_MONTH.finditer(text):
        if month := month_number(found[2]):
            return _year(found[3]), month, int(found[1])
    # C's asctime first: in "Mon Apr 13 08:13:05 2009" the hour looks like a year of two digits.
    for pattern in (_MONTH_DAY_TIME, _MONTH_DAY):
        for found in pattern.finditer(text):
            if month := month_number(found[1]):
                return _year(found[3]), month, int(found[2])
    if found := _NUMERIC.search(text):
        first, second = int(found[1]), int(found[3])
        american = (found[2] == "/" and second > 12) or (
            found[2] == "/" and first <= 12 and re.search(r"[AP]\.?M", text) is not None
        )
        month, day = (first, second) if american else (second, first)
        if month > 12:
            month, day = day, month
        return _year(found[4]), month, day
    return None


def _year(text: str) -> int:
    number = int(text)
    return number if number > 99 else number + (2000 if number < 70 else 1900)


def _clock(text: str) -> tuple[int, int, int]:
    if found := _HALF_FIRST.search(text):
        return int(found[2]) % 12 + (12 if found[1] in words("mail.afternoon") else 0), int(found[3]), 0
    for found in _TIME.finditer(text):
        hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
        if hour < 24 and minute < 60 and second < 60:
            half = (found[4] or "").lower()[:1]
            if half and hour <= 12:
                hour = hour % 12 + (12 if half == "p" else 0)
            return hour, minute, second
    return 0, 0, 0


def _zone(text: str) -> timezone:
    for found in _ZONE.finditer(text):
        if not found[1] and not found[5]:
            # "+02" alone, without GMT before it and minutes behind it, may be anything.
            continue
        offset = timedelta(hours=int(found[2] or found[4]), minutes=int(found[5] or 0))
        if offset < timedelta(hours=15):
            return timezone(-offset if "-" in {found[1], found[3]} else offset)
    if named := _ZONE_NAME.search(text):
        return timezone(timedelta(hours=_ZONES[named[1]]))
    return UTC
