"""The content lines of a calendar file: unfolded, whatever ends its lines and however it is encoded."""

import codecs
from collections.abc import Iterator

from plugin.takeout.sources import Source

LONGEST_LINE = 65_536
"""Bytes kept of one content line."""
LONGEST_LIST = 1024 * 1024
"""Bytes kept of a line that lists dates, which may be long by right."""

_LISTS = (b"EXDATE", b"RDATE")
_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_MOST_UNPACKED = 16 * 1024 * 1024
_MOST_RATIO = 30
"""Calendars shrink to about a tenth. What shrinks to less than a thirtieth was made to fill a memory."""


def content_lines(source: Source) -> Iterator[bytes]:
    """Yield each content line without its end; attachments are left out, and what is too long is cut.

    Lines may end in CR LF, LF, CR, or CR CR LF; blank lines mean nothing.
    """
    line: list[bytes] = []
    size = most = 0
    for piece in _physical_lines(source):
        if piece[:1] in {b" ", b"\t"} and line:
            if size < most:
                line.append(piece[1 : 1 + most - size])
                size += len(piece)
            continue
        if line and most:
            yield b"".join(line)
        most = _most(piece)
        line, size = [piece[:most]], len(piece)
    if line and most:
        yield b"".join(line)


def _most(line: bytes) -> int:
    """How many bytes of a content line that begins so are kept; none of an attached file."""
    name = line[:7].upper()
    if name.startswith(b"ATTACH") and name[6:] in {b";", b":"}:
        return 0
    return LONGEST_LIST if name.startswith(_LISTS) else LONGEST_LINE


def _physical_lines(source: Source) -> Iterator[bytes]:
    rest = b""
    end = b""
    for chunk in _utf_8(source):
        data = rest + chunk
        if not end and (b"\n" in data or b"\r" in data[:-1]):
            end = b"\n" if b"\n" in data else b"\r"
        pieces = data.split(end) if end else [data]
        rest = pieces.pop()
        for piece in pieces:
            line = piece.rstrip(b"\r") if end == b"\n" else piece
            if line and not line.isspace():
                yield line
        if len(rest) > LONGEST_LIST:
            rest = rest[:LONGEST_LIST]
    rest = rest.rstrip(b"\r\n")
    if rest and not rest.isspace():
        yield rest


def _utf_8(source: Source) -> Iterator[bytes]:
    """Yield the file's bytes, UTF-16 rewritten as UTF-8. Stops where a packed file unpacks without measure."""
    decoder: codecs.IncrementalDecoder | None = None
    unpacked = 0
    for chunk in source.chunks():
        unpacked += len(chunk)
        if unpacked > max(_MOST_UNPACKED, _MOST_RATIO * source.read) and unpacked > source.read:
            source.cut_off = True
            return
        if decoder is None and unpacked == len(chunk) and chunk[:2] in _UTF_16:
            decoder = codecs.getincrementaldecoder(_UTF_16[chunk[:2]])(errors="replace")
        yield chunk if decoder is None else decoder.decode(chunk).encode("utf-8", "replace")


def decode_mixed(data: bytes) -> str:
    """Decode UTF-8; a byte that is none stands for its Windows-1252 character, so one bad byte spoils one character."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("utf-8", _WESTERN)


def _as_western(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_WESTERN = "askwell-western"
codecs.register_error(_WESTERN, _as_western)
