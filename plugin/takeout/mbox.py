"""Mail folders in one file: mbox of any make, or a single message (.eml), read forwards in bounded memory."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from plugin.takeout.sources import FileOrStream, Source, UnreadableFile, open_source

LARGEST = 25 * 1024 * 1024
"""Bytes. Gmail itself takes no larger message; what is larger is no mail but damage or mischief."""

_HEAD = 65_536
_AHEAD = 8_192
"""How much must lie behind a "From " before it can be judged: its own line and the next."""

_SPACE = b" \t\r\n\xef\xbb\xbf\0"
_DATED = re.compile(rb"From .*\d{1,2}:\d\d.*\d{4}[^\n]*\Z|From .*\d{4}.*\d{1,2}:\d\d[^\n]*\Z")
_HEADER_LINE = re.compile(rb"[!-9;-~]{1,100}[ \t]*:|>From ")
_USUAL_HEADER = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|Reply-To|Status"
    rb"|X-[!-9;-~]{1,60}|>From )[ \t]*:?",
    re.IGNORECASE,
)
_MESSAGE_START = re.compile(
    rb"\A(?:[!-9;-~]{1,100}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,200}?(?i:From|Date|Message-ID|Received|Subject)[ \t]*:"
)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANK = re.compile(rb"\n\r?\n|\r\r")
_MESSAGE_ID = re.compile(rb"^Message-ID[ \t]*:[ \t\r\n]*<?([^>\r\n]{1,300})", re.IGNORECASE | re.MULTILINE)
_ZONE_BEFORE_YEAR = re.compile(r"([+-]\d{4}) (\d{4})$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a file: its bytes as they were sent, and what the file itself tells of it.

    `number` counts from 1. `received` is the date of the "From " line. `why` is not "" where the
    message cannot be used; then `data` is only its beginning. `cut_off`: the file ends within it.
    """

    data: bytes
    number: int
    received: datetime | None = None
    why: str = ""
    cut_off: bool = False

    @property
    def name(self) -> str:
        """The Message-ID as far as it can be seen, else the number in the file."""
        found = _MESSAGE_ID.search(self.data[:_HEAD])
        return found[1].decode("utf-8", "replace").strip(" <>") if found else f"message {self.number}"


def iter_messages(file: FileOrStream) -> Iterator[Entry]:
    """The messages of an mbox or .eml file, gzipped or not, one after the other.

    Raises UnreadableFile for what is neither.
    """
    with open_entries(file) as (_, entries):
        yield from entries


@contextmanager
def open_entries(file: FileOrStream) -> Iterator[tuple[Source, Iterator[Entry]]]:
    """The same with the source, which tells how far it has been read, and whether it was cut off."""
    with open_source(file) as source:
        yield source, _entries(source)


def _entries(source: Source) -> Iterator[Entry]:
    chunks = source.chunks()
    buffer = bytearray()
    while len(buffer) < _AHEAD and (chunk := next(chunks, None)) is not None:
        buffer += chunk
        while buffer and buffer[0] in _SPACE:
            del buffer[: len(buffer) - len(buffer.lstrip(_SPACE))]
    if not buffer and source.cut_off:
        raise UnreadableFile(f"{source.name} is damaged or cut off before its first message: fetch the file again.")
    if not buffer:
        return
    if buffer.startswith(b"From ") and _separates(buffer, 0, blank_before=True):
        yield from _split(source, buffer, chunks)
    elif _MESSAGE_START.match(bytes(buffer[:_HEAD])):
        yield _single(buffer, chunks)
    else:
        raise UnreadableFile(
            f"{source.name} is no mbox file and no mail message: choose a file that a mail program or "
            'Google Takeout exported as "mbox".'
        )


def _single(buffer: bytearray, chunks: Iterator[bytes]) -> Entry:
    for chunk in chunks:
        buffer += chunk
        if len(buffer) > LARGEST:
            return Entry(bytes(buffer[:_HEAD]), 1, why=_too_large())
    return Entry(bytes(buffer), 1)


def _split(source: Source, buffer: bytearray, chunks: Iterator[bytes]) -> Iterator[Entry]:
    number, searched, at_end = 1, 0, False
    head: bytes | None = None  # the beginning of a message too large to be held
    while True:
        found = buffer.find(b"\nFrom ", searched)
        if (found < 0 or found + _AHEAD > len(buffer)) and not at_end:
            if found < 0:
                searched = max(len(buffer) - 6, 0)
            if len(buffer) > LARGEST:
                head = head or bytes(buffer[:_HEAD])
                keep = searched if found < 0 else found
                del buffer[: max(keep - 2, 0)]
                searched = 0
            chunk = next(chunks, None)
            if chunk is None:
                at_end = True
            else:
                buffer += chunk
            continue
        if found < 0:
            break
        if not _separates(buffer, found + 1, blank_before=_blank_before(buffer, found)):
            searched = found + 1
            continue
        yield _entry(bytes(buffer[: found + 1]), number, head)
        del buffer[: found + 1]
        number, searched, head = number + 1, 0, None
    cut_off = source.cut_off or (bool(buffer) and buffer[-1] not in b"\r\n")
    yield _entry(bytes(buffer), number, head, cut_off=cut_off)


def _blank_before(buffer: bytearray, newline: int) -> bool:
    return newline == 0 or buffer[newline - 1 : newline] == b"\n" or buffer[max(newline - 2, 0) : newline] == b"\n\r"


def _separates(buffer: bytearray, start: int, *, blank_before: bool) -> bool:
    """Judge whether the "From " line at `start` begins a message, or is a sentence that nobody quoted.

    It must be followed by a header; and it must carry a date, or the header must be one that mail
    begins with. Without a blank line before it, both.
    """
    end = buffer.find(b"\n", start, start + _AHEAD)
    if end < 0:
        return False
    following = bytes(buffer[end + 1 : end + 200])
    if not _HEADER_LINE.match(following):
        return False
    dated = _DATED.match(bytes(buffer[start : min(end, start + 300)]).rstrip(b"\r")) is not None
    usual = _USUAL_HEADER.match(following) is not None
    return (dated or usual) if blank_before else (dated and usual)


def _entry(data: bytes, number: int, head: bytes | None, *, cut_off: bool = False) -> Entry:
    line, _, message = (head or data).partition(b"\n")
    received = _date_of(line)
    if head is not None or len(message) > LARGEST:
        return Entry(message[:_HEAD], number, received, why=_too_large(), cut_off=cut_off)
    if cut_off and not _BLANK.search(message):
        return Entry(message, number, received, why="the file is cut off within its headers", cut_off=True)
    if b">From " in message:
        message = _QUOTED_FROM.sub(rb"\1", message)
    return Entry(message, number, received, cut_off=cut_off)


def _date_of(line: bytes) -> datetime | None:
    """The date of a "From " line; without a zone it is taken as UTC, as RFC 4155 has it."""
    text = line.decode("ascii", "replace").strip()
    words = text.split(" ", 2)
    if len(words) < 3:
        return None
    written = _ZONE_BEFORE_YEAR.sub(r"\2 \1", words[2].strip())
    try:
        date = parsedate_to_datetime(written)
        return date if date.tzinfo is not None else date.replace(tzinfo=UTC)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _too_large() -> str:
    return f"larger than {LARGEST // (1024 * 1024)} MB"
