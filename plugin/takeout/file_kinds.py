"""What a file that somebody hands over is: told from how it begins, whatever it is called."""

import re
from enum import StrEnum

from plugin.takeout.mbox import open_entries
from plugin.takeout.sources import FileOrStream, UnreadableFile, open_source

_HEAD = 65_536
_CALENDAR = re.compile(rb"^\s*BEGIN:VCALENDAR\s*$", re.IGNORECASE | re.MULTILINE)
_CARDS = re.compile(rb"^\s*BEGIN:VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_PACKED = (b"PK\x03\x04", b"7z\xbc\xaf", b"Rar!", b"ustar")
_TABLE = re.compile(rb"[,;\t]")


class FileKind(StrEnum):
    """Mail, a calendar, a list of people, a packed folder (to be unpacked first), or nothing that can be read."""

    MAIL = "mail"
    CALENDAR = "calendar"
    PEOPLE = "people"
    PACKED = "packed"
    OTHER = "other"


def kind_of_file(file: FileOrStream) -> FileKind:
    """What a file is, gzipped or not. Raises UnreadableFile where it cannot be opened."""
    with open_source(file) as source:
        head = b""
        for piece in source.chunks():
            head += piece
            if len(head) >= _HEAD:
                break
    head = head[:_HEAD]
    if head.startswith(_PACKED[:3]) or head[257:262] == _PACKED[3]:
        return FileKind.PACKED
    if _CALENDAR.search(head[:4_000]):
        return FileKind.CALENDAR
    if _CARDS.search(head[:4_000]):
        return FileKind.PEOPLE
    if _holds_mail(file):
        return FileKind.MAIL
    lines = [line for line in head.replace(b"\0", b"").splitlines()[:20] if line.strip()]
    return FileKind.PEOPLE if any(_TABLE.search(line) for line in lines) and _is_text(head) else FileKind.OTHER


def _holds_mail(file: FileOrStream) -> bool:
    try:
        with open_entries(file) as (_, entries):
            return next(entries, None) is not None
    except UnreadableFile:
        return False


def _is_text(head: bytes) -> bool:
    """Whether a list could be read from it: tables may come as UTF-16, whose nulls stand at every other place."""
    plain = head.replace(b"\0", b"") if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else head
    return b"\0" not in plain
