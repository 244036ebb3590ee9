"""A letter as the bytes that mail programs put on the wire: RFC 5322 headers and a MIME body."""

import base64
import quopri
import re
import textwrap
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.utils import format_datetime

PDF = "application/pdf"
_QUOTE_MARK = re.compile(r"(?:> ?)*")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a letter."""

    filename: str
    content: bytes
    mime_type: str = PDF


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message says and how its sender's program writes it. Mailboxes are (display name, address).

    `encoding` is a Content-Transfer-Encoding; `flowed` says format=flowed (RFC 3676). With `html` and no `text`
    the message is HTML only, with both it is multipart/alternative.
    """

    message_id: str
    sender: tuple[str, str]
    to: tuple[tuple[str, str], ...]
    subject: str
    date: datetime
    text: str = ""
    html: str = ""
    cc: tuple[tuple[str, str], ...] = ()
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    charset: str = "utf-8"
    encoding: str = "quoted-printable"
    flowed: bool = False
    attachments: tuple[Attachment, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


def small_pdf(title: str) -> bytes:
    """A one-page PDF with nothing but a title on it."""
    shown = title.encode("latin-1", "replace").decode("latin-1").replace("(", "[").replace(")", "]")
    stream = f"BT /F1 18 Tf 60 760 Td ({shown}) Tj ET"
    font = "/Type/Font/Subtype/Type1/BaseFont/Helvetica"
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<<{font}>>>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 5\n0000000000 65535 f \n{table}trailer<</Size 5/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    return out.encode("latin-1")


def compose(letter: Letter) -> bytes:
    """The message's bytes, lines ended by CRLF; the same letter always gives the same bytes."""
    lines = [
        f"From: {_mailbox(letter.sender, letter.charset)}",
        f"To: {_mailboxes(letter.to, letter.charset)}",
    ]
    if letter.cc:
        lines.append(f"Cc: {_mailboxes(letter.cc, letter.charset)}")
    lines += [
        f"Subject: {_words(letter.subject, letter.charset)}",
        f"Date: {format_datetime(letter.date)}",
        f"Message-ID: {letter.message_id}",
    ]
    if letter.in_reply_to:
        lines.append(f"In-Reply-To: {letter.in_reply_to}")
    if letter.references:
        lines.append("References: " + "\r\n ".join(letter.references))
    lines += [f"{name}: {value}" for name, value in letter.headers]
    lines.append("MIME-Version: 1.0")
    content = _body(letter)
    if letter.attachments:
        parts = [content, *(_attached(part) for part in letter.attachments)]
        content = _multipart("mixed", parts, letter.message_id)
    return "\r\n".join(lines).encode("ascii") + b"\r\n" + content


def _body(letter: Letter) -> bytes:
    if letter.html and letter.text:
        parts = [_leaf(letter, letter.text, "plain"), _leaf(letter, letter.html, "html")]
        return _multipart("alternative", parts, letter.message_id)
    if letter.html:
        return _leaf(letter, letter.html, "html")
    return _leaf(letter, letter.text, "plain")


def _leaf(letter: Letter, text: str, subtype: str) -> bytes:
    flowed = letter.flowed and subtype == "plain"
    if flowed:
        text = flow(text)
    content = text.replace("\n", "\r\n").encode(letter.charset, "replace")
    encoding = letter.encoding
    if encoding == "7bit" and any(byte > 127 for byte in content):
        encoding = "8bit"
    if encoding == "quoted-printable":
        content = quopri.encodestring(content.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    elif encoding == "base64":
        content = base64.encodebytes(content).replace(b"\n", b"\r\n")
    kind = f'text/{subtype}; charset="{letter.charset}"' + ("; format=flowed" if flowed else "")
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return head.encode("ascii") + content


def _attached(part: Attachment) -> bytes:
    name = part.filename
    shown = name if name.isascii() else Header(name, "utf-8").encode()
    head = (
        f'Content-Type: {part.mime_type}; name="{shown}"\r\n'
        f'Content-Disposition: attachment; filename="{shown}"\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\n"
    )
    return head.encode("ascii") + base64.encodebytes(part.content).replace(b"\n", b"\r\n")


def _multipart(subtype: str, parts: list[bytes], message_id: str) -> bytes:
    mark = f"=_{subtype[:3]}_{sum(message_id.encode()) * 7919:012x}"
    head = f'Content-Type: multipart/{subtype}; boundary="{mark}"\r\n\r\n'.encode("ascii")
    line = f"--{mark}\r\n".encode("ascii")
    return head + b"".join(line + part + b"\r\n" for part in parts) + f"--{mark}--\r\n".encode("ascii")


def flow(text: str) -> str:
    """Format=flowed: long unquoted paragraphs in lines that end in a space, and stuffed where they would mislead."""
    out: list[str] = []
    for line in text.split("\n"):
        if line.startswith(">") or line == "-- " or len(line) <= 74:
            out.append(line)
            continue
        pieces = textwrap.wrap(line, 71, break_long_words=False, break_on_hyphens=False)
        out += [piece + " " for piece in pieces[:-1]] + pieces[-1:]
    return "\n".join(" " + line if line.startswith("From ") else line for line in out)


def wrap(text: str) -> str:
    """Hard line breaks at 78 columns, quotes and their attributions included, as Gmail puts them into plain text."""
    out: list[str] = []
    for line in text.split("\n"):
        mark = _QUOTE_MARK.match(line)
        assert mark is not None
        if len(line) <= 78:
            out.append(line)
        else:
            pieces = textwrap.wrap(line[mark.end() :], 78 - mark.end(), break_long_words=False, break_on_hyphens=False)
            out += [mark[0] + piece for piece in pieces]
    return "\n".join(out)


def _words(text: str, charset: str) -> str:
    return text if text.isascii() else Header(text, charset, maxlinelen=70).encode(linesep="\r\n")


def _mailbox(mailbox: tuple[str, str], charset: str) -> str:
    name, address = mailbox
    if not name:
        return address
    if not name.isascii():
        return f"{Header(name, charset).encode()} <{address}>"
    plain = all(character.isalnum() or character in " -'" for character in name)
    return f"{name} <{address}>" if plain else f'"{name}" <{address}>'


def _mailboxes(mailboxes: tuple[tuple[str, str], ...], charset: str) -> str:
    return ",\r\n ".join(_mailbox(mailbox, charset) for mailbox in mailboxes)
