"""Bytes of mail as text: labels and decoders of the WHATWG Encoding Standard, and what mail has besides.

A label means what mail programs mean by it, which is often more than it says: gb2312 is written with GBK's
characters, iso-8859-1 with Windows-1252's. A byte that fits nothing spoils one character and no more.
"""

import codecs
import re
from functools import lru_cache

from webencodings import lookup
from webencodings.labels import LABELS

BAD = "\ufffd"
"""What stands for bytes that are no character."""

_DECODERS = {
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "iso-8859-8-i": "iso8859-8",
}
"""Encodings of the standard for which Python has a decoder of more characters, or none of that name."""

_OTHERS = {
    "utf-8": "utf8mb4 utf-8n utf-8-mac utf-8-bom cp65001",
    "utf-7": "utf-7 unicode-1-1-utf-7 unicode-2-0-utf-7 csunicode11utf7",
    "utf-32": "utf-32 ucs-4",
    "gb18030": "gb2312-80 euc-cn euccn eucgb2312-cn cp936 ms936 windows-936",
    "hz": "hz hz-gb-2312",
    "big5hkscs": "cp950 ms950 windows-950 big5-eten",
    "cp949": "uhc cp949 ms949",
    "johab": "johab cp1361",
    "iso2022_kr": "iso-2022-kr csiso2022kr",
    "cp932": "cp932 cp943 ms932 ibm943 shift-jisx0213 shift-jis-2004",
    "euc_jp": "eucjp-ms eucjpms cp51932 euc-jis-2004",
    "iso2022_jp": "iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-2004 iso-2022-jp-ms cp50220 cp50221 cp50222",
    "cp437": "cp437 ibm437",
    "cp850": "cp850 ibm850",
    "cp852": "cp852 ibm852",
    "cp855": "cp855 ibm855",
    "cp857": "cp857 ibm857",
    "cp858": "cp858 ibm00858",
    "cp860": "cp860 ibm860",
    "cp862": "cp862 ibm862 dos-862",
    "cp863": "cp863 ibm863",
    "cp865": "cp865 ibm865",
    "cp737": "cp737 ibm737",
    "cp775": "cp775 ibm775",
    "mac-latin2": "x-mac-ce x-mac-centraleurroman macce maccentraleurope",
    "mac-greek": "x-mac-greek macgreek",
    "mac-turkish": "x-mac-turkish macturkish",
    "mac-iceland": "x-mac-icelandic maciceland",
    "mac-croatian": "x-mac-croatian maccroatian",
    "mac-romanian": "x-mac-romanian macromanian",
    "kz1048": "kz-1048 strk1048-2002",
    "ptcp154": "ptcp154 csptcp154 pt154 cyrillic-asian",
    "koi8-t": "koi8-t",
    "cp1252": "ansi unknown-8bit 8bit x-unknown iso-ir-6 x-ansi",
}
"""Python's decoder → labels that mail bears and the standard does not know, or knows only as refused."""

_SUPERSETS = {"iso8859-2": "cp1250", "iso8859-7": "cp1253", "iso8859-8": "cp1255", "iso8859-13": "cp1257"}
"""What is really meant where a text of an ISO 8859 charset holds bytes 80–9F: nobody sends control characters."""

_EAST_ASIAN = frozenset({"gb18030", "big5hkscs", "cp949", "cp932", "euc_jp", "johab"})
_UNREPAIRED = frozenset({"utf-7", "hz", "iso2022_kr", "utf-32", "utf-16-le", "utf-16-be"})
_C1 = re.compile("[\x80-\x9f]")
_C1_BYTES = re.compile(rb"[\x80-\x9f]")
_NO_SHIFT_JIS = re.compile("[\uf8f0-\uf8f3]")
"""What Python makes of single bytes that are no Shift JIS."""
_SQUEEZED = re.compile(r"[^a-z0-9]")
_UTF8_CHARACTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_UTF8_CUT_OFF = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
_SURROGATES = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_JAPANESE_SHIFT = re.compile(rb"\x1b(\$\(?[@BDAO-Q]|\([BJIH])")


def decode_charset(content: bytes, charset: str) -> str:
    """Bytes as text, by the charset that is meant, whatever was declared. Never raises.

    Valid UTF-8 is UTF-8 under any label; an unknown label is UTF-8, or Windows-1252 where nothing in it is UTF-8.
    """
    if not content:
        return ""
    decoder = find_decoder(charset)
    if content.isascii() and decoder not in _UNREPAIRED and decoder != "iso2022_jp":
        return content.decode("ascii").replace("\x00", "")
    if decoder in {"", "utf-8"} or _is_utf8(content, decoder):
        return _decode_utf8(content).replace("\x00", "")
    return _decode(content, decoder).replace("\x00", "")


@lru_cache(maxsize=512)
def find_decoder(charset: str) -> str:
    """The name of Python's decoder for a label as mail writes it; "" for a label that nobody knows.

    Only decoders of charsets are ever named: Python's registry also holds punycode, rot13 and others.
    """
    label = charset.partition("*")[0].strip().strip("\"'").lower()
    for written in (label, re.split(r"[\s;,/]", label, maxsplit=1)[0], label.removeprefix("charset=")):
        squeezed = _SQUEEZED.sub("", written)
        found = _labels().get(squeezed) or _labels().get(squeezed.removeprefix("x"))
        if found:
            return found
    return ""


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    """Label, letters and digits only → Python's decoder."""
    found: dict[str, str] = {}
    for label in LABELS:
        encoding = lookup(label)
        if encoding is not None and encoding.name not in {"replacement", "x-user-defined"}:
            decoder = _DECODERS.get(encoding.name) or encoding.codec_info.name
            found.setdefault(_SQUEEZED.sub("", label), decoder.replace("windows-", "cp"))
    for decoder, labels in _OTHERS.items():
        for label in labels.split():
            found[_SQUEEZED.sub("", label)] = decoder
    return found


def _is_utf8(content: bytes, decoder: str) -> bool:
    """Whether the bytes are UTF-8 although another charset was declared: in no other is such text likely.

    Pairs of bytes that are also UTF-8 do occur in East Asian charsets, so these need more of it.
    """
    if decoder in _UNREPAIRED or decoder == "iso2022_jp":
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    if decoder not in _EAST_ASIAN:
        return True
    sequences = _UTF8_CHARACTER.findall(content[:2000])
    return len(sequences) >= 8 or (len(sequences) >= 4 and any(len(sequence) > 2 for sequence in sequences))


def _decode_utf8(content: bytes) -> str:
    """UTF-8 with single bytes of Windows-1252 among it, cut off, or with surrogates; else Windows-1252."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    whole = _UTF8_CUT_OFF.sub(b"", content)
    if not whole.isascii() and not _UTF8_CHARACTER.search(whole) and not _SURROGATES.search(whole):
        return content.decode("cp1252", "replace")
    return content.decode("utf-8", "askwell.mend")


def _decode(content: bytes, decoder: str) -> str:
    if decoder == "iso2022_jp":
        return _decode_iso_2022_jp(content)
    if decoder.startswith("utf-16"):
        return _decode_utf16(content, decoder)
    if decoder in _SUPERSETS and _C1_BYTES.search(content):
        decoder = _SUPERSETS[decoder]
    text = content.decode(decoder, "replace" if decoder in _UNREPAIRED else "askwell.mend")
    if decoder == "cp932":
        text = _NO_SHIFT_JIS.sub(BAD, text)
    if decoder.startswith("iso8859"):
        text = _C1.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "replace"), text)
    return text


def _decode_utf16(content: bytes, decoder: str) -> str:
    """UTF-16 by its byte order mark, else as declared; text without a zero byte bears the label by mistake."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return content.decode("utf-16", "replace")
    if b"\x00" not in content[:4000] and content[:4000].isascii():
        return _decode_utf8(content)
    return content.decode(decoder, "replace")


def _decode_iso_2022_jp(content: bytes) -> str:
    """Japanese in seven bits, with the characters that Windows adds to it, which Python's own decoder refuses."""
    text: list[str] = []
    mode = b"(B"
    position = 0
    for shift in (*_JAPANESE_SHIFT.finditer(content), None):
        piece = content[position : shift.start() if shift else len(content)]
        if mode.startswith(b"$"):
            high = bytes(byte | 0x80 if byte > 0x20 else byte for byte in piece)
            if mode == b"$(D":
                high = re.sub(rb"[\x80-\xff]{2}", lambda pair: b"\x8f" + pair[0], high)
            text.append(high.decode("euc_jp", "askwell.mend"))
        elif mode == b"(I":
            text.append(bytes(byte | 0x80 if byte > 0x20 else byte for byte in piece).decode("cp932", "askwell.mend"))
        else:
            text.append(piece.decode("cp932", "askwell.mend"))
        if shift is not None:
            mode, position = shift[1], shift.end()
    return "".join(text)


def _mend(error: UnicodeError) -> tuple[str, int]:
    """What a decoder takes for bytes that it does not know: one character at most is lost."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    data, start, codec = error.object, error.start, error.encoding.replace("-", "_")
    if codec in {"utf_8", "utf8"}:
        return _mend_utf8(data, start, error.end)
    pair = data[start : start + 2]
    if codec == "gb18030" and pair[:1] == b"\x80":
        return "€", start + 1
    if codec == "big5hkscs" and (found := _character(pair, "cp950")):
        return found, start + 2
    if codec == "euc_jp" and len(pair) == 2 and min(pair) >= 0xA1 and (found := _character(_shift_jis(pair), "cp932")):
        return found, start + 2
    return BAD, start + 1


def _mend_utf8(data: bytes, start: int, end: int) -> tuple[str, int]:
    if surrogates := _SURROGATES.match(data, start):
        joined = surrogates[0].decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
        return joined.decode("utf-16-le", "replace"), start + 6
    if data[start : start + 2] == b"\xc0\x80":
        return "", start + 2
    if end - start > 1 or data[start] in b"\xc2\xc3" or _UTF8_CUT_OFF.match(data, start):
        return BAD, end
    # A gateway's footer, or a name in the header: a byte of Windows-1252 among UTF-8.
    return data[start : start + 1].decode("cp1252", "replace"), start + 1


def _character(pair: bytes, codec: str) -> str:
    try:
        return pair.decode(codec)
    except UnicodeDecodeError:
        return ""


def _shift_jis(pair: bytes) -> bytes:
    """A pair of EUC-JP as Shift JIS, whose Windows kind knows more characters."""
    row, cell = pair[0] - 0xA0, pair[1] - 0xA0
    first = (row + 1) // 2 + (0x80 if row < 63 else 0xC0)
    second = cell + (0x9E if row % 2 == 0 else 0x3F if cell < 64 else 0x40)
    return bytes((first, second)) if second < 256 else b""


codecs.register_error("askwell.mend", _mend)
