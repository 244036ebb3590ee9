"""RFC 2047 encoded words: `=?utf-8?Q?Ren=C3=A9?=` as readable text, however damaged."""

import base64
import binascii
import re

_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]{0,4000})\?=")
_GAP = re.compile(r"(\?=)[ \t\r\n]+(?==\?[^?\s]{1,40}\?[bBqQ]\?)")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")


def decode_words(text: str) -> str:
    """The header value with its encoded words decoded; what cannot be decoded stays as it was.

    Neighbouring words of one charset are joined as bytes before decoding, because mail programs cut
    multi-byte characters in two at the word's end.
    """
    if "=?" not in text:
        return text
    text = _GAP.sub(r"\1", text)
    decoded: list[str] = []
    pending = b""
    charset = ""
    position = 0
    for word in _WORD.finditer(text):
        if word.start() > position or word[1].lower() != charset:
            decoded.append(decode_charset(pending, charset))
            pending = b""
            decoded.append(text[position : word.start()])
        charset = word[1].lower()
        pending += _decode_bytes(word[3], word[2])
        position = word.end()
    decoded.append(decode_charset(pending, charset))
    decoded.append(text[position:])
    return "".join(decoded)


def without_words(text: str) -> str:
    """What is left of a header value where its encoded words are taken out."""
    return _WORD.sub("", text)


def _decode_bytes(encoded: str, how: str) -> bytes:
    raw = encoded.encode("utf-8", "replace")
    if how in "qQ":
        return _HEX.sub(lambda found: bytes((int(found[1], 16),)), raw.replace(b"_", b" "))
    raw = raw.rstrip(b"=")
    try:
        return base64.b64decode(raw + b"=" * (-len(raw) % 4))
    except (binascii.Error, ValueError):
        return raw


def decode_charset(content: bytes, charset: str) -> str:
    """Bytes as text: the declared charset if it fits, else UTF-8 if it fits, else Windows-1252, which fits all.

    Latin-1 and ASCII are read as Windows-1252, as every mail program does: nobody means C1 controls.
    """
    charset = charset.partition("*")[0].strip().strip("\"'").lower()
    if not content:
        return ""
    if charset in _REALLY_CP1252:
        charset = ""
    for name in (charset, "utf-8"):
        if name:
            try:
                return content.decode(name).replace("\x00", "")
            except (LookupError, ValueError):
                continue
    return content.decode("cp1252", "replace").replace("\x00", "")


_REALLY_CP1252 = frozenset(
    {"us-ascii", "ascii", "iso-8859-1", "latin1", "latin-1", "iso8859-1", "unknown-8bit", "8bit"}
)
