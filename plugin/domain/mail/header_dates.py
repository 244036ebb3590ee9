"""The Date header, as RFC 5322 has it and as programs write it in the language of their users."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from plugin.domain.language.packs import template
from plugin.domain.mail.quoted_dates import parse_quoted_date

_STANDARD = re.compile(
    r"(?:[A-Za-z]{3}, ?)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ?([+-]\d{4}|GMT|UTC|UT|Z)"
)
_MONTHS = dict(zip(("Jan", "Feb", "Mar", "Apr", "May", "Jun"), range(1, 7), strict=True))
_MONTHS |= dict(zip(("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), range(7, 13), strict=True))
_COMMENT = re.compile(r"\([^()]{0,100}\)?")
_HALF = template(r"\d\s?(?:[ap]\.?\s?m\b|{mail.forenoon}|{mail.afternoon})|(?:{mail.forenoon}|{mail.afternoon})\s?\d")
_ZONE_NAME = re.compile(
    r"GMT ?[+-]|UTC ?[+-]|[+-]\d\d:\d\d$|--\d{4}"
    r"|\b(?:MES?Z|[CW]EST|CET|WET|EEST|EET|BST|MSK|JST|KST|SGT|HKT|A[EK][SD]T|NZ[SD]T|HST)\b"
)
"""Zones that the standard library takes for none."""
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)")
_CENTURY = re.compile(r"(?<=[A-Za-z] )1(\d\d)(?= \d\d:)")
_MIDNIGHT = re.compile(r"\b24:00(?::00)?\b")
_SECONDS = re.compile(r"[1-9]\d{8,9}")
"""Seconds since 1970, as programs write that format no dates."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d|\d時|\d시")


def parse_header_date(value: str) -> datetime | None:
    """A Date header as an aware datetime; without a zone it is taken as UTC; None where it is no date."""
    text = _MIDNIGHT.sub("23:59:59", " ".join(_COMMENT.sub(" ", value[:300]).split()))
    if not text:
        return None
    standard = _STANDARD.fullmatch(text)
    if standard is not None and (month := _MONTHS.get(standard[2])):
        return _aware(standard, month)
    text = _CENTURY.sub(r"20\1", _COMPACT.sub(r"\1-\2-\3 \4:\5:\6", text)).replace("--", "-")
    if _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text), tz=UTC)
    date = None
    if _CLOCK.search(text):
        # Tried first, because the standard library passes over "PM" and knows English months only.
        date = parse_quoted_date(text) if not text.isascii() or _HALF.search(text) else None
        date = date or _by_library(text) or parse_quoted_date(text)
    return date or _by_library(text)


def _aware(found: re.Match[str], month: int) -> datetime | None:
    try:
        hour, minute, second = int(found[4]), int(found[5]), int(found[6] or 0)
        date = datetime(int(found[3]), month, int(found[1]), hour, minute, min(second, 59), tzinfo=UTC)
        if found[7][0] in "+-":
            offset = timedelta(hours=int(found[7][1:3]), minutes=int(found[7][3:]))
            date = date.replace(tzinfo=timezone(-offset if found[7][0] == "-" else offset) if offset else UTC)
        return date if date.astimezone(UTC) else None
    except (ValueError, OverflowError):
        return None


def _by_library(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if date.tzinfo is None and _ZONE_NAME.search(text):
        return None
    try:
        return date if date.tzinfo and date.astimezone(UTC) else date.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
