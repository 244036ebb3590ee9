"""MIME of any make: the bytes of a message as a `RawMessage`, and a `RawMessage`'s parts as text.

Written for damaged mail rather than for the standard: nothing here raises but on input that is no
message at all. Content is only ever copied a bounded number of times, whatever its nesting.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from plugin.domain.model import Part, RawMessage
from plugin.domain.text.encoded_words import decode_charset, decode_words

MAX_PARTS = 200
MAX_DEPTH = 12

_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n|\r[ \t]*\r")
_UNFOLD = re.compile(r"\r?\n[ \t]+|\r[ \t]+")
_HEADER = re.compile(r"([!-9;-~]{1,100})[ \t]*:[ \t]*(.*)", re.DOTALL)
_PARAMETER = re.compile(r""";\s*([\w!#$&+.^`|~%'*-]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.){0,1000})"|([^;\s]{0,1000}))""")
_BASE64_NOISE = re.compile(rb"[^A-Za-z0-9+/]+")
_SOFT_BREAK = re.compile(rb"=[ \t]*\r?\n")


class UnreadableMessage(ValueError):
    """These bytes are no message; the sentence says why."""


def raw_from_bytes(data: bytes, *, id: str = "", thread_id: str = "", labels: tuple[str, ...] = ()) -> RawMessage:  # noqa: A002  the record's own word
    """RFC 5322 bytes as a `RawMessage`; `id` defaults to the Message-ID, else to a digest of the bytes.

    An mbox's "From " line before the headers is skipped. `labels` may also come from Takeout's X-Gmail-Labels.
    """
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    data = data.lstrip(b"\r\n")
    headers, body = _split_entity(data)
    if not headers:
        raise UnreadableMessage("No header lines at the beginning: this is not a mail message.")
    message_id = header_value(headers, "message-id").strip(" <>\t")
    return RawMessage(
        id=id or message_id or hashlib.sha256(data).hexdigest()[:32],
        thread_id=thread_id or header_value(headers, "x-gm-thrid").strip(),
        headers=headers,
        parts=tuple(_leaves(headers, body)),
        labels=labels or _labels(header_value(headers, "x-gmail-labels")),
    )


def header_value(headers: tuple[tuple[str, str], ...], name: str) -> str:
    """The first value of a header, undecoded; "" where it is missing. `name` is lower-case."""
    for key, value in headers:
        if key.lower() == name:
            return value
    return ""


def header_date(value: str) -> datetime | None:
    """A Date header as an aware datetime; without a zone it is taken as UTC; None where it is no date."""
    if not value:
        return None
    try:
        date = parsedate_to_datetime(value.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    try:
        return date if date.tzinfo and date.astimezone(UTC) else date.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _labels(value: str) -> tuple[str, ...]:
    return tuple(label.strip() for label in decode_words(value).split(",") if label.strip())


def _split_entity(data: bytes) -> tuple[tuple[tuple[str, str], ...], bytes]:
    """Header lines and body of a message or part. A line that is no header ends the headers."""
    blank = _BLANK_LINE.search(data)
    if data[:2] in {b"\n", b"\r\n"} or data[:1] == b"\n":
        return (), data.lstrip(b"\r\n")
    head = data[: blank.start()] if blank else data[:200_000]
    body = data[blank.end() :] if blank else b""
    text = decode_charset(head[:500_000], "utf-8")
    headers: list[tuple[str, str]] = []
    for line in re.split(r"\r?\n|\r", _UNFOLD.sub(" ", text)):
        found = _HEADER.fullmatch(line)
        if found is not None:
            headers.append((found[1], found[2].strip()))
    return tuple(headers), body


def _leaves(headers: tuple[tuple[str, str], ...], body: bytes, depth: int = 0) -> Iterator[Part]:
    """The leaves of the MIME tree, left to right; an attached message stays one leaf."""
    mime_type, parameters = parse_content_type(header_value(headers, "content-type"))
    if mime_type.startswith("multipart/") and depth < MAX_DEPTH:
        count = 0
        for piece in _pieces(body, parameters.get("boundary", "")):
            part_headers, part_body = _split_entity(piece)
            for leaf in _leaves(part_headers, part_body, depth + 1):
                count += 1
                if count > MAX_PARTS:
                    return
                yield leaf
        return
    disposition, fields = parse_content_type(header_value(headers, "content-disposition"))
    filename = fields.get("filename") or parameters.get("name") or ""
    yield Part(
        mime_type=mime_type if not mime_type.startswith("multipart/") else "text/plain",
        content=decode_transfer(body, header_value(headers, "content-transfer-encoding")),
        charset=parameters.get("charset", ""),
        filename=decode_words(filename)[:200],
        disposition=disposition if header_value(headers, "content-disposition") else "",
        parameters=tuple(
            (key, value) for key, value in parameters.items() if key not in {"charset", "name", "boundary"}
        ),
    )


def _pieces(body: bytes, boundary: str) -> list[bytes]:
    """The parts between the boundary lines; the whole body where the boundary is missing or never occurs."""
    if not boundary:
        return [b"\n" + body]
    mark = b"--" + boundary.encode("utf-8", "replace")
    pieces = re.split(rb"(?:\A|\r?\n|\r)" + re.escape(mark) + rb"(--)?[ \t]*(?=\r?\n|\r|\Z)", body)
    if len(pieces) < 2:
        return [b"\n" + body]
    parts: list[bytes] = []
    # re.split puts the captured "--" between the texts: text, close, text, close …
    for index in range(2, len(pieces), 2):
        if pieces[index - 1]:
            break
        parts.append(pieces[index].removeprefix(b"\r").removeprefix(b"\n"))
    return parts[:MAX_PARTS]


def parse_content_type(value: str) -> tuple[str, dict[str, str]]:
    """A structured header value: the lower-case main value ("text/plain" where none) and its parameters.

    RFC 2231's continued and percent-encoded parameters are put together.
    """
    main = value.partition(";")[0].strip().lower() or "text/plain"
    parameters: dict[str, str] = {}
    continued: dict[str, list[tuple[int, str]]] = {}
    for found in _PARAMETER.finditer(value[:5000]):
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


def _percent_decode(text: str) -> str:
    charset = "utf-8"
    if text.count("'") >= 2:
        charset, _, text = text.split("'", 2)
    raw = re.sub(rb"%([0-9A-Fa-f]{2})", lambda found: bytes((int(found[1], 16),)), text.encode("utf-8", "replace"))
    return decode_charset(raw, charset)


def decode_transfer(body: bytes, encoding: str) -> bytes:
    """A part's content with its transfer encoding undone; damaged base64 up to the damage."""
    encoding = encoding.strip().lower()
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    if encoding == "base64":
        clean = _BASE64_NOISE.sub(b"", body)
        clean = clean[: len(clean) // 4 * 4 + (len(clean) % 4 if len(clean) % 4 != 1 else 0)]
        try:
            return base64.b64decode(clean + b"=" * (-len(clean) % 4))
        except (binascii.Error, ValueError):
            return b""
    return body


def part_text(part: Part) -> str:
    r"""A text part's content as text, line ends as "\\n", quoted-printable leftovers and format=flowed undone."""
    content = part.content
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
    lines: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ") if depth == 0 or line[depth : depth + 1] == " " else line[depth:]
        flows = line.endswith(" ") and words != "-- "
        if open_depth == depth and words != "-- ":
            lines[-1] += words
        else:
            lines.append(f"{'>' * depth} {words}" if depth else words)
        if flows and delete_space:
            lines[-1] = lines[-1][:-1]
        open_depth = depth if flows else -1
    return "\n".join(lines)
