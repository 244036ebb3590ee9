"""Mail folders in one file: mbox of any make, MMDF, or a single message (.eml, .emlx), read in bounded memory."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from plugin.takeout.separators import AHEAD, separates, separator_date
from plugin.takeout.sources import FileOrStream, Source, UnreadableFile, open_source

LARGEST = 25 * 1024 * 1024
"""Bytes. Gmail itself takes no larger message; what is larger is no mail but damage or mischief."""

_HEAD = 65_536
_SPACE = b" \t\r\n\xef\xbb\xbf\0"
_MMDF = b"\x01\x01\x01\x01\n"
_MESSAGE_START = re.compile(
    rb"\A(?:[!-9;-~]{1,100}[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,200}?(?i:From|Date|Message-ID|Received|Subject)[ \t]*:"
)
_APPLE_LENGTH = re.compile(rb"\A(\d{1,8})[ \t]*\r?\n")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANK = re.compile(rb"\n\r?\n|\r\r")
_MESSAGE_ID = re.compile(rb"^Message-ID[ \t]*:[ \t\r\n]*<?([^>\r\n]{1,300})", re.IGNORECASE | re.MULTILINE)
_LENGTH = re.compile(rb"^Content-Length[ \t]*:[ \t]*(\d{1,9})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


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
    while len(buffer) < AHEAD and (chunk := next(chunks, None)) is not None:
        buffer += chunk
        while buffer and buffer[0] in _SPACE:
            del buffer[: len(buffer) - len(buffer.lstrip(_SPACE))]
    if not buffer and source.cut_off:
        raise UnreadableFile(f"{source.name} is damaged or cut off before its first message: fetch the file again.")
    if not buffer:
        return
    buffer, chunks = _with_line_ends(buffer, chunks)
    if buffer.startswith(_MMDF):
        yield from _split_mmdf(source, buffer, chunks)
    elif buffer.startswith(b"From ") and separates(buffer, 0, blank_before=True):
        yield from _split(source, buffer, chunks)
    elif (length := _APPLE_LENGTH.match(buffer)) and _MESSAGE_START.match(bytes(buffer[length.end() : _HEAD])):
        yield _single(buffer, chunks, skip=length.end(), length=int(length[1]))
    elif _MESSAGE_START.match(bytes(buffer[:_HEAD])):
        # A single message; or a folder whose first separator is lost.
        yield from _split(source, buffer, chunks, separated=False)
    else:
        raise UnreadableFile(
            f"{source.name} is no mbox file and no mail message: choose a file that a mail program or "
            'Google Takeout exported as "mbox".'
        )


def _with_line_ends(buffer: bytearray, chunks: Iterator[bytes]) -> tuple[bytearray, Iterator[bytes]]:
    r"""Line ends of "\r" alone or of "\r\r\n" as "\n", for the whole file, where it begins with such."""
    line_end = re.search(rb"\r*\n|\r", buffer)
    if line_end is None or line_end[0] in {b"\n", b"\r\n"}:
        return buffer, chunks
    ending = b"\r" if b"\n" not in line_end[0] else b"\r\r\n"

    def converted() -> Iterator[bytes]:
        kept = bytes(buffer)
        while (chunk := next(chunks, None)) is not None:
            yield kept[: (cut := len(kept.rstrip(b"\r")))].replace(ending, b"\n")
            kept = kept[cut:] + chunk
        yield kept.replace(ending, b"\n")

    pieces = converted()
    return bytearray(next(pieces)), pieces


def _single(buffer: bytearray, chunks: Iterator[bytes], *, skip: int, length: int) -> Entry:
    """One message of a known length: Apple's .emlx writes it above, and a list of its own below."""
    for chunk in chunks:
        if len(buffer) > min(skip + length, LARGEST):
            break
        buffer += chunk
    if length > LARGEST:
        return Entry(bytes(buffer[skip : skip + _HEAD]), 1, why=_too_large())
    return Entry(bytes(buffer[skip : skip + length]), 1, cut_off=len(buffer) < skip + length)


def _split_mmdf(source: Source, buffer: bytearray, chunks: Iterator[bytes]) -> Iterator[Entry]:
    """Messages between lines of four control-A."""
    number, searched, at_end = 1, 0, False
    head: bytes | None = None
    while True:
        end = buffer.find(b"\n" + _MMDF, searched)
        if end < 0 and not at_end:
            searched = max(len(buffer) - len(_MMDF), 0)
            if len(buffer) > LARGEST:
                head = head or bytes(buffer[:_HEAD])
                del buffer[:searched]
                searched = 0
            chunk = next(chunks, None)
            at_end = chunk is None
            buffer += chunk or b""
            continue
        message = bytes(buffer[: end + 1 if end >= 0 else len(buffer)])
        while message.startswith(_MMDF):
            message = message[len(_MMDF) :]
        if head is not None or message.strip(_SPACE + b"\x01"):
            separated = (head or message).removeprefix(_MMDF).startswith(b"From ")
            cut_off = end < 0 and source.cut_off
            yield _entry(message, number, head, cut_off=cut_off, separated=separated)
            number += 1
        if end < 0:
            return
        del buffer[: end + 1]
        searched, head = 0, None


def _split(source: Source, buffer: bytearray, chunks: Iterator[bytes], *, separated: bool = True) -> Iterator[Entry]:
    """Messages between "From " lines. `separated`: the file begins with one."""
    number, searched, at_end, begun = 1, 0, False, False
    head: bytes | None = None  # the beginning of a message too large to be held
    while True:
        if not begun:
            at_end = _fill(buffer, chunks, _told_length(buffer)) or at_end
            searched, begun = _end_by_length(buffer, at_end=at_end), True
        found = buffer.find(b"\nFrom ", searched)
        if (found < 0 or found + AHEAD > len(buffer)) and not at_end:
            if found < 0:
                searched = max(len(buffer) - 6, searched)
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
        if not separates(buffer, found + 1, blank_before=_blank_before(buffer, found)):
            searched = found + 1
            continue
        yield _entry(bytes(buffer[: found + 1]), number, head, separated=separated)
        del buffer[: found + 1]
        number, searched, head, separated, begun = number + 1, 0, None, True, False
    cut_off = source.cut_off or ((number > 1 or separated) and bool(buffer) and buffer[-1] not in b"\r\n")
    yield _entry(bytes(buffer), number, head, cut_off=cut_off, separated=separated)


def _fill(buffer: bytearray, chunks: Iterator[bytes], length: int) -> bool:
    """Read on until what a message tells of its length can be checked; whether the file has ended meanwhile."""
    while length and len(buffer) < length + AHEAD <= LARGEST:
        chunk = next(chunks, None)
        if chunk is None:
            return True
        buffer += chunk
    return False


def _told_length(buffer: bytearray) -> int:
    """Where the message at the beginning of the buffer ends by its Content-Length; 0 where it tells none."""
    # The head ends at the next separator at the latest: each byte is looked at once.
    limit = buffer.find(b"\nFrom ", 0, _HEAD)
    blank = _BLANK.search(buffer, 0, limit if limit >= 0 else _HEAD)
    if blank is None:
        return 0
    found = _LENGTH.search(buffer, 0, blank.start() + 1)
    return blank.end() + int(found[1]) if found else 0


def _end_by_length(buffer: bytearray, *, at_end: bool) -> int:
    """The told end of the message if a separator or the end of the file does stand there, else 0."""
    end = _told_length(buffer)
    if at_end and 0 <= end - len(buffer) <= 2:
        # Some programs count the empty line behind it, which a file's last message lacks.
        return len(buffer)
    if not end or end > len(buffer):
        return 0
    behind = end
    while behind < min(len(buffer), end + 4) and buffer[behind] in b"\r\n":
        behind += 1
    if behind == len(buffer) and at_end:
        return behind
    if buffer[behind : behind + 5] == b"From " and separates(buffer, behind, blank_before=True):
        return behind - 1
    return 0


def _blank_before(buffer: bytearray, newline: int) -> bool:
    return newline == 0 or buffer[newline - 1 : newline] == b"\n" or buffer[max(newline - 2, 0) : newline] == b"\n\r"


def _entry(data: bytes, number: int, head: bytes | None, *, cut_off: bool = False, separated: bool = True) -> Entry:
    line, _, message = (head or data).partition(b"\n") if separated else (b"", b"", head or data)
    received = separator_date(line)
    if head is not None or len(message) > LARGEST:
        return Entry(message[:_HEAD], number, received, why=_too_large(), cut_off=cut_off)
    if cut_off and not _BLANK.search(message):
        return Entry(message, number, received, why="the file is cut off within its headers", cut_off=True)
    if b">From " in message and separated:
        message = _QUOTED_FROM.sub(rb"\1", message)
    return Entry(message, number, received, cut_off=cut_off)


def _too_large() -> str:
    return f"larger than {LARGEST // (1024 * 1024)} MB"
