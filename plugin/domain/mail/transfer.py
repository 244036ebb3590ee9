"""Transfer encodings undone: base64, quoted-printable and uuencode, as gateways and lists leave them."""

import binascii
import re

from plugin.domain.text.encoded_words import decode_base64

MAX_ENCODED = 2_000_000
"""Bytes of a text part that are decoded: more than any letter has words."""

_NAME = re.compile(r"[^a-z0-9]")
_COMMENT = re.compile(r"\([^()]{0,200}\)")
"""RFC 2045, 5.1 with RFC 822, 3.1.4: a comment may stand before a word as well as behind it."""
_SOFT_BREAK = re.compile(rb"=[ \t]+\n")
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/_-][A-Za-z0-9+/_=-]*")
_BASE64_SIGNS = re.compile(rb"[A-Za-z0-9+/]")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ?[^\n]{0,200}\n", re.MULTILINE)
_UU_LINE = re.compile(r"[!-`][ -`]{1,84}")


def decode_transfer(body: bytes, encoding: str) -> bytes:
    """A part's content with its transfer encoding undone; what is damaged is lost, what stands beside it is kept.

    `encoding` is the header's value; semicolons and comments beside the name are ignored.
    """
    plain = _COMMENT.sub(" ", encoding).strip().strip("\"'").lower()
    name = _NAME.sub("", re.split(r"[;(\s,]", plain, maxsplit=1)[0])
    if name in {"", "7bit", "8bit", "binary", "7", "8"}:
        return body
    body = body[:MAX_ENCODED]
    if name in {"quotedprintable", "quoted", "qp"}:
        return decode_quoted_printable(body)
    if name in {"base64", "base", "b64", "xbase64"}:
        return _decode_base64_text(body)
    if name in {"xuuencode", "uuencode", "xuue", "uue", "uu"}:
        return _decode_uu(body)
    return body


def decode_quoted_printable(body: bytes) -> bytes:
    """Quoted-printable undone, soft breaks with blanks behind them included."""
    return binascii.a2b_qp(_SOFT_BREAK.sub(b"=\n", body))


def _decode_base64_text(body: bytes) -> bytes:
    """Base64 with whatever a list or gateway has set before or behind it in plain words.

    Each run up to its padding is decoded by itself: programs that put texts together do not decode them first.
    """
    decoded: list[bytes] = []
    run: list[bytes] = []
    wordy = False
    for line in body.split(b"\n"):
        written = line.strip()
        if not written:
            if wordy:
                decoded.append(b"\n")
            continue
        if _is_base64(written) and (not wordy or len(written) >= 40):
            run.append(written)
            wordy = False
            continue
        if not wordy and not _reads_as_words(written):
            run.append(_NOT_BASE64.sub(b"", written))
            continue
        decoded += [*_decode_run(run), b"" if wordy else b"\n", line, b"\n"]
        run, wordy = [], True
    decoded += _decode_run(run)
    return b"".join(decoded)


def _is_base64(line: bytes) -> bool:
    return _BASE64_LINE.fullmatch(line) is not None


def _reads_as_words(line: bytes) -> bool:
    """Whether a line that is no base64 is somebody's words or a rule, not noise within base64."""
    words = line.split()
    return len(words) > 1 or not _BASE64_SIGNS.search(line) or len(_NOT_BASE64.sub(b"", line)) * 4 < len(line) * 3


def _decode_run(lines: list[bytes]) -> list[bytes]:
    signs = b"".join(lines)
    if b"-" in signs or b"_" in signs:
        signs = signs.translate(_URL_SAFE)
    return [decode_base64(piece) for piece in signs.split(b"=") if piece]


def _decode_uu(body: bytes) -> bytes:
    """Uuencoded lines decoded; the words before "begin" and behind "end" stay."""
    begin = _UU_BEGIN.search(body)
    if begin is None:
        return body
    decoded = [body[: begin.start()]]
    rest = body[begin.end() :].split(b"\n")
    for number, line in enumerate(rest):
        if line.rstrip() in {b"end", b"", b"`"}:
            behind = b"\n".join(rest[number:]).lstrip(b"` \n")
            decoded.append(behind.removeprefix(b"end").removeprefix(b"\n"))
            break
        decoded.append(_decode_uu_line(line))
    return b"".join(decoded)


def _decode_uu_line(line: bytes) -> bytes:
    line = line.rstrip(b"\r")
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some encoders pad a line with more than its length tells.
        length = ((line[0] - 32) & 63) * 4 // 3 + 2 if line else 0
        try:
            return binascii.a2b_uu(line[: length + 1])
        except binascii.Error:
            return b""


def looks_like_base64(content: bytes) -> bool:
    """Whether content of no declared encoding is base64 of text throughout, as where the header was lost."""
    lines = content.strip().split(b"\n", 200)
    if len(lines[0]) < 40 or not all(_is_base64(line.strip()) for line in lines[:200]):
        return False
    start = decode_base64(_NOT_BASE64.sub(b"", lines[0].strip()[:60]).rstrip(b"="))
    return bool(start) and all(byte >= 32 or byte in b"\t\r\n" for byte in start)


def without_uu_files(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the files that are uuencoded within it, and their names."""
    if "begin " not in text:
        return text, ()
    names: list[str] = []
    lines = text.split("\n")
    kept: list[str] = []
    number = 0
    while number < len(lines):
        end = _uu_end(lines, number)
        if end:
            names.append(lines[number].split(" ", 2)[2].strip()[:200])
            number = end
            continue
        kept.append(lines[number])
        number += 1
    return "\n".join(kept), tuple(names)


def _uu_end(lines: list[str], start: int) -> int:
    """The line after a uuencoded file that begins at `start`; 0 where none does."""
    if not re.match(r"begin [0-7]{3,4} \S", lines[start]):
        return 0
    number = start + 1
    while number < len(lines) and _UU_LINE.fullmatch(lines[number]) and lines[number] != "end":
        number += 1
    if number < len(lines) and lines[number].strip() in {"", "`"}:
        number += 1
    if number < len(lines) and lines[number].rstrip() == "end":
        return number + 1
    # Cut off by the cap on text: full lines tell that it was a file.
    return number if number - start > 3 and lines[start + 1].startswith("M") else 0
