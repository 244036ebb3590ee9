"""RFC 5322 bytes seen the way Gmail shows them: decoded headers, a tree of parts, a snippet."""

import base64
import html
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, quote
from typing import Any

_ADDRESS_HEADERS = {"from", "to", "cc", "bcc", "reply-to", "sender"}
_SPECIALS = re.compile(r'[()<>\[\]:;@\\,."]')
_BLANK = re.compile(rb"\r?\n\r?\n")
_FOLD = re.compile(r"\r?\n(?=[ \t])")
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029]+")
_MESSAGE_ID = re.compile(r"<[^<>\s]+>")
_REPLY_PREFIX = re.compile(r"^\s*(?:(?:re|aw|sv|antw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_TAG = re.compile(r"<(?:style|script)\b.*?</(?:style|script)\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_UNREADABLE = (MessageError, ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
"""What the parser of the standard library raises on damaged mail."""

_SNIPPET = 200
_SEARCHED = 65_536


def text_of(data: bytes) -> str:
    """Bytes as text: UTF-8 where they are, else byte by byte."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def split_headers(raw: bytes) -> tuple[list[tuple[str, str]], bytes]:
    """The header lines, unfolded but not decoded, in their order; and the body's bytes."""
    if raw.startswith((b"\n", b"\r\n")):
        return [], raw.lstrip(b"\r\n")
    blank = _BLANK.search(raw)
    head, body = (raw[: blank.start()], raw[blank.end() :]) if blank else (raw, b"")
    headers: list[tuple[str, str]] = []
    for line in _FOLD.sub("", text_of(head)).split("\n"):
        name, colon, value = line.rstrip("\r").partition(":")
        if colon and name and " " not in name and "\t" not in name:
            headers.append((name, value.strip()))
    return headers, body


def decoded(name: str, value: str) -> str:
    """A header's value as Gmail's API gives it: encoded words decoded, names quoted again where they need it."""
    if "=?" in value:
        if name.lower() in _ADDRESS_HEADERS:
            mailboxes = [(_words(phrase), address) for phrase, address in getaddresses([value])]
            if mailboxes and all(address for _, address in mailboxes):
                value = ", ".join(_mailbox(phrase, address) for phrase, address in mailboxes)
        else:
            value = _words(value)
    return _CONTROLS.sub(" ", value).strip()


def _words(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except (MessageError, LookupError, ValueError):
        return text


def _mailbox(phrase: str, address: str) -> str:
    phrase = _CONTROLS.sub(" ", phrase)
    if not phrase:
        return address
    return f'"{quote(phrase)}" <{address}>' if _SPECIALS.search(phrase) else f"{phrase} <{address}>"


def message_ids(text: str) -> list[str]:
    """The <ids> of a Message-ID, In-Reply-To or References value."""
    return _MESSAGE_ID.findall(text)


def base_subject(subject: str) -> str:
    """The subject without its "Re:"s, folded for comparison: what Gmail threads by."""
    return " ".join(_REPLY_PREFIX.sub("", subject).split()).casefold()


def payload(raw: bytes) -> dict[str, Any]:
    """Gmail's tree of parts (format full). Never raises: what cannot be parsed is one part of plain text."""
    try:
        return _part(message_from_bytes(raw), "")
    except _UNREADABLE:
        headers, body = split_headers(raw)
        return {
            "partId": "",
            "mimeType": "text/plain",
            "filename": "",
            "headers": header_list(headers),
            "body": _inline(body),
        }


def header_list(headers: list[tuple[str, str]]) -> list[dict[str, str]]:
    """Headers in Gmail's JSON shape, decoded."""
    return [{"name": name, "value": decoded(name, value)} for name, value in headers]


def attachment(raw: bytes, attachment_id: str) -> bytes | None:
    """The bytes of one attachment by the id that `payload` gave it; None where there is none."""
    try:
        for path, part in _walk(message_from_bytes(raw), ""):
            if _attachment_id(path) == attachment_id:
                return _content(part)
    except _UNREADABLE:
        return None
    return None


def detach_words(part: dict[str, Any]) -> None:
    """Put an attachment's id in place of each text part's words, as Gmail does with large ones."""
    if part["mimeType"].startswith("text/") and "data" in part["body"]:
        part["body"] = {"attachmentId": _attachment_id(part["partId"]), "size": part["body"]["size"]}
    for child in part.get("parts", ()):
        detach_words(child)


def body_text(part: dict[str, Any]) -> str:
    """The words of a tree of parts, for searching and for the mail page: plain text, else the HTML's text."""
    plain, rich = "", ""
    for leaf in _leaves(part):
        text = text_of(base64.urlsafe_b64decode(leaf["body"]["data"]))[:_SEARCHED]
        if leaf["mimeType"] == "text/html":
            rich = rich or html.unescape(_TAG.sub(" ", text))
        else:
            plain = plain or text
    return plain or rich


def snippet(text: str) -> str:
    """The beginning of a text as Gmail shows it in lists, with HTML's characters escaped as Gmail does."""
    return html.escape(" ".join(text[: 4 * _SNIPPET].split())[:_SNIPPET])


def _leaves(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts that carry text of their own, in their order."""
    if "data" in part["body"] and part["mimeType"].startswith("text/"):
        yield part
    for child in part.get("parts", ()):
        yield from _leaves(child)


def _walk(part: "Message[str, str]", path: str) -> Iterator[tuple[str, "Message[str, str]"]]:
    yield path, part
    children = part.get_payload()
    if isinstance(children, list):
        for number, child in enumerate(children):
            yield from _walk(child, f"{path}.{number}" if path else str(number))


def _part(part: "Message[str, str]", path: str) -> dict[str, Any]:
    filename = _filename(part)
    answer: dict[str, Any] = {
        "partId": path,
        "mimeType": part.get_content_type(),
        "filename": filename,
        "headers": header_list([(name, _unfolded(value)) for name, value in part.raw_items()]),
    }
    children = part.get_payload()
    if isinstance(children, list):
        answer["body"] = {"size": 0}
        answer["parts"] = [
            _part(child, f"{path}.{number}" if path else str(number)) for number, child in enumerate(children)
        ]
        return answer
    content = _content(part)
    attached = filename or part.get_content_maintype() != "text" or part.get_content_disposition() == "attachment"
    if attached and path:
        answer["body"] = {"attachmentId": _attachment_id(path), "size": len(content)}
    else:
        answer["body"] = _inline(content)
    return answer


def _inline(content: bytes) -> dict[str, Any]:
    if not content:
        return {"size": 0}
    return {"size": len(content), "data": base64.urlsafe_b64encode(content).decode("ascii")}


def _content(part: "Message[str, str]") -> bytes:
    """A leaf's bytes, transfer encoding undone; text in UTF-8 whatever its charset was, as Gmail does."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    if part.get_content_maintype() != "text":
        return data
    try:
        charset = part.get_content_charset() or "utf-8"
        return data.decode(charset).encode("utf-8")
    except (LookupError, ValueError):
        return data


def _filename(part: "Message[str, str]") -> str:
    try:
        return _words(part.get_filename() or "")
    except (LookupError, ValueError, TypeError):
        return ""


def _unfolded(value: object) -> str:
    text = str(value).encode("utf-8", "surrogateescape")
    return _FOLD.sub("", text_of(text)).strip()


def _attachment_id(path: str) -> str:
    return "ANGjdJ" + base64.urlsafe_b64encode(f"part {path}".encode()).decode("ascii").rstrip("=")
