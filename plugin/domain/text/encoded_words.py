"""RFC 2047 encoded words: `=?utf-8?Q?Ren=C3=A9?=` as readable text, however damaged."""

import base64
import binascii
import re
from itertools import zip_longest

from plugin.domain.text.charsets import decode_charset

MAX_VALUE = 100_000
"""Characters of a header value that are looked at."""

_BEGIN = re.compile(r"=\?([^?\s]{0,40})\?([bBqQ])\?")
_END = re.compile(r"\?=")
_BASE64_SIGNS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")


def decode_words(text: str) -> str:
    """The header value with its encoded words decoded; what cannot be decoded stays as it was.

    Neighbouring words of one charset are joined as bytes before decoding, because mail programs cut
    multi-byte characters in two at the word's end.
    """
    if "=?" not in text:
        return text
    decoded = _decode(text[:MAX_VALUE])
    if decoded.startswith("=?") and decoded.endswith("?=") and decoded.count("=?") == 1:
        # A program that took an encoded word for plain text has encoded it once more.
        decoded = _decode(decoded)
    return decoded


def _decode(text: str) -> str:
    decoded: list[str] = []
    pending: list[tuple[str, str]] = []
    charset = ""
    position = 0
    for start, end, word_charset, encoding, encoded in _words(text):
        between = text[position:start]
        kept = between if between.strip() or not position else ""
        if kept or word_charset != charset:
            decoded += [decode_charset(_decode_run(pending), charset), kept]
            pending = []
        charset = word_charset
        pending.append((encoding, encoded))
        position = end
    decoded += [decode_charset(_decode_run(pending), charset), text[position:]]
    return "".join(decoded)


def _words(text: str) -> list[tuple[int, int, str, str, str]]:
    """Start, end, charset, encoding and content of each encoded word; a word reaches at most to the next one's start.

    A question mark within a word is none of its end, unless nothing but its end can be meant. A word without an
    end counts where the value was cut off within it.
    """
    begins = list(_BEGIN.finditer(text))
    words: list[tuple[int, int, str, str, str]] = []
    for begin, following in zip_longest(begins, begins[1:]):
        limit = following.start() if following else len(text)
        ends = [found.start() for found in _END.finditer(text, begin.end(), limit)]
        if ends:
            content_end = next((end for end in ends if not _is_hex(text[end + 2 : end + 4])), ends[-1])
            end = content_end + 2
        elif following is None and not any(sign.isspace() for sign in text[begin.end() :]):
            content_end = end = limit
        else:
            continue
        encoded = text[begin.end() : content_end]
        words.append((begin.start(), end, begin[1].lower(), begin[2].lower(), encoded))
    return words


def _is_hex(text: str) -> bool:
    return len(text) == 2 and all(sign in "0123456789ABCDEFabcdef" for sign in text)


def without_words(text: str) -> str:
    """What is left of a header value where its encoded words are taken out."""
    text = text[:MAX_VALUE]
    left = []
    position = 0
    for start, end, _, _, _ in _words(text):
        left.append(text[position:start])
        position = end
    return "".join((*left, text[position:]))


def _decode_run(words: list[tuple[str, str]]) -> bytes:
    """The bytes of neighbouring words. Base64 that was cut between two words is put together again."""
    content = b""
    rest = b""
    for number, (encoding, encoded) in enumerate(words):
        raw = encoded.encode("utf-8", "replace")
        if encoding == "q":
            content += _HEX.sub(lambda found: bytes((int(found[1], 16),)), raw.replace(b"_", b" "))
            continue
        signs = rest + _NOT_BASE64.sub(b"", raw)
        rest = b""
        if _goes_on(signs) and number + 1 < len(words) and words[number + 1][0] == "b":
            whole = len(signs) // 4 * 4
            signs, rest = signs[:whole], signs[whole:]
        content += b"".join(map(decode_base64, signs.split(b"="))) or raw * bool(signs.strip(b"="))
    return content


def _goes_on(signs: bytes) -> bool:
    """Whether base64 breaks off within a byte: bits are left over that no encoder leaves at an end."""
    over = len(signs) % 4
    if over == 0 or signs.endswith(b"="):
        return False
    last = _BASE64_SIGNS.index(signs[-1:])
    return over == 1 or last & (0b1111 if over == 2 else 0b11) != 0


def decode_base64(piece: bytes) -> bytes:
    """A run of base64 without its padding, up to the last whole byte."""
    whole = piece[: len(piece) - (len(piece) % 4 == 1)]
    try:
        return base64.b64decode(whole + b"=" * (-len(whole) % 4))
    except (binascii.Error, ValueError):
        return b""
