"""MIME of any make: the bytes of a message as a `RawMessage`, and a `RawMessage`'s parts as text.

Written for damaged mail rather than for the standard: nothing here raises but on input that is no
message at all. Content is only ever copied a bounded number of times, whatever its nesting.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from plugin.domain.mail.header_dates import parse_header_date
from plugin.domain.mail.transfer import decode_transfer, looks_like_base64
from plugin.domain.model import Part, RawMessage
from plugin.domain.text.charsets import decode_charset, find_decoder
from plugin.domain.text.encoded_words import decode_words

MAX_PARTS = 200
MAX_DEPTH = 12
MAX_HEAD = 1_000_000
"""Bytes of a head that are read."""
MAX_PLAIN = 262_144
"""Bytes of a plain part that become text: four for each character that is read of it."""
MAX_HTML_BYTES = 1_600_000

_FOLD = re.compile(rb"[ \t\n]+")
_HEADER = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]*")
_KNOWN_HEADER = re.compile(
    rb"(?:from|to|cc|bcc|subject|date|message-id|mime-version|content-[a-z-]+|reply-to|sender|received|return-path"
    rb"|delivered-to|references|in-reply-to|x-[!-9;-~]+|list-[a-z-]+|resent-[a-z-]+|arc-[a-z-]+|dkim-signature"
    rb"|authentication-results|received-spf|domainkey-signature|importance|priority|precedence|user-agent|status"
    rb"|thread-(?:topic|index)|disposition-notification-to|auto-submitted|organization|errors-to|envelope-to"
    rb"|feedback-id|autocrypt|openpgp|sensitivity|lines|old-[a-z-]+)[ \t]*:",
    re.IGNORECASE,
)
_MBOX_LINE = (b"From ", b">From ")
_PARAMETER = re.compile(r"""[; ,] ?([\w!#$&+.^`|~%'*-]{1,60}) ?= ?(?:"((?:[^"\\]|\\.){0,1000})"|([^; ]{0,1000}))""")
_MEDIA_TYPE = re.compile(
    r"(?:text|multipart|message|image|audio|video|application|model|font|chemical|x-[\w.-]+)/[\w!#$&^.+-]+"
)
_GUESSED_BOUNDARY = re.compile(
    rb"^--(\S[^\n]{0,200}?)[ \t]*\n(?=Content-[A-Za-z-]{2,40}[ \t]*:)", re.MULTILINE | re.IGNORECASE
)
_LOST_BOUNDARY = re.compile(rb"\s*Content-(?:Type|Transfer-Encoding|Disposition)[ \t]*:", re.IGNORECASE)
_SOFT_BREAK = re.compile(rb"=[ \t]*\r?\n")

Headers = tuple[tuple[str, str], ...]


class UnreadableMessage(ValueError):
    """These bytes are no message; the sentence says why."""


def raw_from_bytes(data: bytes, *, id: str = "", thread_id: str = "", labels: tuple[str, ...] = ()) -> RawMessage:  # noqa: A002  the record's own word
    """RFC 5322 bytes as a `RawMessage`; `id` defaults to the Message-ID, else to a digest of the bytes.

    An mbox's "From " line before the headers is skipped. `labels` may also come from Takeout's X-Gmail-Labels.
    """
    data = _plain_line_ends(data)
    if data.startswith(_MBOX_LINE):
        data = data.partition(b"\n")[2]
    data = data.lstrip(b"\n")
    headers, body = _split_entity(data)
    if not headers:
        raise UnreadableMessage("No header lines at the beginning: this is not a mail message.")
    message_id = header_value(headers, "message-id").strip(" <>\t")
    return RawMessage(
        id=id or message_id or hashlib.sha256(data).hexdigest()[:32],
        thread_id=thread_id or header_value(headers, "x-gm-thrid").strip(),
        headers=headers,
        parts=tuple(_Tree().leaves(headers, body)),
        labels=labels or parse_labels(header_value(headers, "x-gmail-labels")),
    )


def header_value(headers: tuple[tuple[str, str], ...], name: str) -> str:
    """The first value of a header, undecoded; "" where it is missing. `name` is lower-case."""
    for key, value in headers:
        if key.lower() == name:
            return value
    return ""


def header_date(value: str) -> datetime | None:
    """A Date header as an aware datetime; without a zone it is taken as UTC; None where it is no date."""
    return parse_header_date(value)


def _plain_line_ends(data: bytes) -> bytes:
    r"""The message with "\n" for its line ends, whichever program or transport wrote them."""
    if b"\r" not in data:
        return data
    return data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def parse_labels(value: str) -> tuple[str, ...]:
    """Takeout's X-Gmail-Labels: separated by commas; one in quotes may hold commas itself."""
    found = re.findall(r"""\s*"((?:[^"\\]|\\.|""){0,500})"\s*(?:,|$)|([^,]+)""", decode_words(value)[:20_000])
    labels = (re.sub(r"\\(.)", r"\1", quoted.replace('""', '"')) or plain for quoted, plain in found)
    return tuple(label.strip() for label in labels if label.strip())


def _split_entity(data: bytes) -> tuple[Headers, bytes]:
    """Header lines and body of a message or part; the body begins behind the first empty line.

    A line of blanks is folding as long as headers follow it. A line that is no header is passed over where known
    headers follow it; otherwise the empty line has been lost, and the body begins there.
    """
    lines: list[list[bytes]] = []
    blank: tuple[int, int] | None = None  # headers before a line of blanks, and where the line after it begins
    position = 0
    size = min(len(data), MAX_HEAD)
    while position < size:
        end = data.find(b"\n", position)
        end = len(data) if end < 0 else end
        line = data[position:end]
        if not line:
            position = end + 1
            break
        if line[0] in b" \t":
            if not line.strip():
                blank = blank or (len(lines), end + 1)
            elif lines:
                lines[-1].append(line)
        elif _HEADER.match(line):
            if blank and _KNOWN_HEADER.match(line):
                blank = None
            lines.append([line])
        elif not line.startswith(_MBOX_LINE) and not _headers_follow(data, end + 1):
            break
        position = end + 1
    if blank:
        lines, position = lines[: blank[0]], blank[1]
    return _decode_headers([b" ".join(part.strip() for part in parts) for parts in lines]), data[position:]


def _headers_follow(data: bytes, start: int) -> bool:
    """Whether a header that mail is known to bear follows, but for a line or two that are none."""
    for _ in range(4):
        end = data.find(b"\n", start)
        line = data[start : end if end >= 0 else len(data)]
        if _KNOWN_HEADER.match(line):
            return True
        if not line.strip() or end < 0 or _HEADER.match(line):
            return False
        start = end + 1
    return False


def _decode_headers(lines: list[bytes]) -> Headers:
    """Names and values; bytes above 127 are UTF-8, else what the body is in, else Windows-1252, each line by itself."""
    headers: list[tuple[str, str]] = []
    charset = ""
    for line in lines:
        found = _HEADER.match(line)
        if found is None:
            continue
        value = line[found.end() :].strip()
        name = found[1].decode("ascii")
        if value.isascii():
            text = value.decode("ascii")
        else:
            charset = charset or _declared_charset(lines)
            text = decode_charset(value, charset)
        headers.append((name, text.replace("\x00", "")))
    return tuple(headers)


def _declared_charset(lines: list[bytes]) -> str:
    for line in lines:
        if line[:12].lower() == b"content-type":
            charset = parse_content_type(line.decode("ascii", "replace"))[1].get("charset", "")
            return (
                charset if find_decoder(charset) not in {"", "utf-7", "utf-16-le", "utf-16-be", "utf-32"} else "utf-8"
            )
    return "utf-8"


@dataclass(slots=True)
class _Tree:
    """The walk through a MIME tree; it counts leaves and alternatives as it goes."""

    count: int = 0
    alternatives: int = field(default=0)

    def leaves(
        self, headers: Headers, body: bytes, depth: int = 0, within: tuple[tuple[int, int], ...] = ()
    ) -> Iterator[Part]:
        """The leaves, left to right; an attached message stays one leaf."""
        declared = header_value(headers, "content-type")
        main, parameters = parse_content_type(declared)
        mime_type = media_type(main)
        encoding = header_value(headers, "content-transfer-encoding")
        boundary = parameters.get("boundary", "")
        if not declared and depth == 0 and (guessed := _guess_boundary(body, least=2)):
            mime_type, boundary = "multipart/mixed", guessed
        if mime_type.startswith("multipart/") and depth < MAX_DEPTH:
            if encoding and not _pieces(body, boundary):
                body = decode_transfer(body, encoding)
            pieces = _pieces(body, boundary)
            if pieces:
                alternative = 0
                if mime_type == "multipart/alternative":
                    self.alternatives += 1
                    alternative = self.alternatives
                for number, piece in enumerate(pieces):
                    branch = (*within, (alternative, number)) if alternative else within
                    part_headers, part_body = _split_entity(piece)
                    yield from self.leaves(part_headers, part_body, depth + 1, branch)
                return
            mime_type = "text/plain"
        if self.count < MAX_PARTS:
            self.count += 1
            yield _leaf(headers, body, mime_type, parameters, within)


def _leaf(
    headers: Headers, body: bytes, mime_type: str, parameters: dict[str, str], within: tuple[tuple[int, int], ...]
) -> Part:
    written = header_value(headers, "content-disposition")
    disposition, fields = parse_content_type(written)
    filename = fields.get("filename") or parameters.get("name") or ""
    if mime_type.startswith("multipart/"):
        mime_type = "text/plain"
    content = b""
    if mime_type.startswith("text/"):
        encoding = header_value(headers, "content-transfer-encoding")
        content = decode_transfer(body, encoding)
        if not encoding and looks_like_base64(content):
            content = decode_transfer(body, "base64")
    return Part(
        mime_type=mime_type,
        content=content,
        charset=parameters.get("charset", ""),
        filename=decode_words(filename)[:200],
        disposition=disposition if written else "",
        parameters=tuple(
            (key, value) for key, value in parameters.items() if key not in {"charset", "name", "boundary"}
        ),
        alternatives=within,
    )


def _pieces(body: bytes, boundary: str) -> list[bytes]:
    """The parts between the boundary lines; where these never occur, between those that must be meant.

    Empty where the body holds no boundary at all.
    """
    written = boundary.strip().encode("utf-8", "replace")
    parts = _parts(body, b"--" + written) if written else []
    if not parts and (guessed := _guess_boundary(body)):
        parts = _parts(body, b"--" + guessed.encode("utf-8", "surrogateescape"))
    if not parts and _LOST_BOUNDARY.match(body):
        parts = [body.lstrip()]
    return parts


def _guess_boundary(body: bytes, least: int = 1) -> str:
    """What stands behind the dashes of the first line that MIME headers follow; "" if there is none."""
    found = _GUESSED_BOUNDARY.search(body, 0, 100_000)
    if found is None or (least > 1 and body.count(b"\n--" + found[1]) + body.startswith(b"--" + found[1]) < least):
        return ""
    return found[1].decode("utf-8", "surrogateescape")


def _parts(body: bytes, mark: bytes) -> list[bytes]:
    parts: list[bytes] = []
    start = -1  # where the part begins that is open
    position = 0
    while len(parts) < MAX_PARTS and (found := body.find(mark, position)) >= 0:
        end = body.find(b"\n", found)
        end = len(body) if end < 0 else end
        position = found + len(mark)
        behind = body[position:end].rstrip()
        if (found and body[found - 1] != 0x0A) or behind not in {b"", b"--"}:
            continue
        if start >= 0:
            parts.append(body[start : max(found - 1, start)])
        elif not parts and _LOST_BOUNDARY.match(body[:found]):
            parts.append(body[:found].lstrip())
        start = -1 if behind else min(end + 1, len(body))
        position = end
    if start >= 0 and len(parts) < MAX_PARTS:
        parts.append(body[start:])
    return parts


def parse_content_type(value: str) -> tuple[str, dict[str, str]]:
    """A structured header value: the lower-case main value ("" where none) and its parameters.

    RFC 2231's continued and percent-encoded parameters are put together. A lost semicolon is no loss.
    """
    value = " ".join(value[:5000].split())
    main = re.split(r"[;, (]", value, maxsplit=1)[0].strip("\"'").lower()
    parameters: dict[str, str] = {}
    continued: dict[str, list[tuple[int, str]]] = {}
    for found in _PARAMETER.finditer(value):
        name = found[1].lower()
        text = (found[2] if found[2] is not None else found[3]).replace('\\"', '"')
        if "*" in name:
            base, _, number = name.partition("*")
            encoded = name.endswith("*")
            digits = number.strip("*")
            text = _percent_decode(text) if encoded else text
            continued.setdefault(base, []).append((int(digits) if digits.isdecimal() and len(digits) < 4 else 0, text))
        else:
            parameters.setdefault(name, text)
    for base, pieces in continued.items():
        parameters.setdefault(base, "".join(text for _, text in sorted(pieces)))
    return main, parameters


def media_type(main: str) -> str:
    """Content-Type's main value as a media type; what is none is plain text (RFC 2045, 5.2)."""
    if _MEDIA_TYPE.fullmatch(main):
        return main
    kind = main.partition("/")[0]
    if kind in {"multipart", "html"}:
        return {"multipart": "multipart/mixed", "html": "text/html"}[kind]
    return f"{kind}/octet-stream" if kind in {"application", "image", "audio", "video"} else "text/plain"


def _percent_decode(text: str) -> str:
    charset = "utf-8"
    if text.count("'") >= 2:
        charset, _, text = text.split("'", 2)
    raw = re.sub(rb"%([0-9A-Fa-f]{2})", lambda found: bytes((int(found[1], 16),)), text.encode("utf-8", "replace"))
    return decode_charset(raw, charset)


def part_text(part: Part) -> str:
    r"""A text part's content as text, line ends as "\\n", format=flowed undone; as much of it as is ever read."""
    content = part.content[: MAX_HTML_BYTES if part.mime_type == "text/html" else MAX_PLAIN]
    if content.startswith(b"\xef\xbb\xbf"):
        content, charset = content[3:], "utf-8"
    elif content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        charset = "utf-16"
    else:
        charset = part.charset
    text = decode_charset(content, charset)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    parameters = dict(part.parameters)
    if parameters.get("format", "").lower() == "flowed" and part.mime_type == "text/plain":
        text = unflow(text, delete_space=parameters.get("delsp", "").lower() == "yes")
    return text


def looks_undecoded(content: bytes) -> bool:
    """Whether content that calls itself plain still carries quoted-printable's marks, as damaged mail does."""
    return len(_SOFT_BREAK.findall(content[:20_000])) >= 2 and re.search(rb"=[0-9A-F]{2}", content[:20_000]) is not None


def unflow(text: str, *, delete_space: bool = False) -> str:
    """RFC 3676: join the lines that end in a space with the next of the same quote depth; "-- " stands alone."""
    lines: list[list[str]] = []
    open_depth = -1
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ") if depth == 0 or line[depth : depth + 1] == " " else line[depth:]
        flows = line.endswith(" ") and words != "-- "
        if flows and delete_space:
            words = words[:-1]
        if open_depth == depth and words != "-- ":
            lines[-1].append(words)
        else:
            lines.append([f"{'>' * depth} {words}" if depth else words])
        open_depth = depth if flows else -1
    return "\n".join(map("".join, lines))
