"""Which of a message's parts are its words, and what the other parts tell."""

import re
from dataclasses import dataclass

from plugin.domain.mail.html import html_to_text
from plugin.domain.mail.mime import decode_transfer, looks_undecoded, part_text
from plugin.domain.mail.quote_separators import QUOTE_START
from plugin.domain.mail.signatures import SIGNATURE_END, SIGNATURE_START
from plugin.domain.model import Part

MAX_ATTACHMENTS = 20

_NO_PLAIN = re.compile(
    r"(?:html (?:e-?mail|message|version|capable|compatible|viewer)|(?:view|read|see) (?:this|it) (?:e-?mail "
    r"|message )?in (?:your|a) browser|does not support html"
    r"|im browser (?:ansehen|öffnen)|dans (?:votre|un) navigateur|en (?:su|el|tu) navegador)",
    re.IGNORECASE,
)
_META_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)
_LOOKS_HTML = re.compile(r"<(?:html|body|div|p|br|table|span)\b[^>]*>", re.IGNORECASE)


_NO_MARKS = dict.fromkeys(map(ord, (QUOTE_START, SIGNATURE_START, SIGNATURE_END)))
"""What marks seams and signatures in text from HTML must not come from outside."""


@dataclass(frozen=True, slots=True)
class Body:
    """A message's words as plain text, and what stood beside them."""

    text: str
    attachments: tuple[str, ...] = ()
    calendar_method: str = ""
    """REQUEST, REPLY, CANCEL … where the message carries an invitation."""
    forwarded: bool = False
    """A whole message is attached."""
    from_html: bool = False
    report: bool = False
    """A delivery or disposition report: a machine wrote it."""


def body_text(parts: tuple[Part, ...]) -> Body:  # noqa: C901  one branch for each kind of part
    """The words of the parts: plain text preferred, HTML where that is missing or only says so."""
    plain: list[str] = []
    html: list[Part] = []
    attachments: list[str] = []
    method = ""
    forwarded = report = False
    for part in parts:
        if part.mime_type in {"text/calendar", "application/ics"}:
            method = method or dict(part.parameters).get("method", "PUBLISH").upper()
        elif part.mime_type == "message/rfc822":
            forwarded = True
        elif part.mime_type in {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}:
            report = True
        elif part.disposition != "attachment" and part.mime_type == "text/html":
            html.append(part)
        elif part.disposition != "attachment" and part.mime_type.startswith("text/") and not (part.filename and plain):
            plain.append(_plain_text(part))
        if part.filename and len(attachments) < MAX_ATTACHMENTS:
            attachments.append(part.filename)
    text = "\n".join(piece.rstrip("\n") for piece in plain if piece.strip())
    from_html = False
    if html and _is_placeholder(text):
        converted = "\n".join(html_to_text(_html_source(part)) for part in html[:5])
        if converted.strip():
            text, from_html = converted, True
    elif not html and len(_LOOKS_HTML.findall(text[:5000])) >= 3:
        text, from_html = html_to_text(text), True
    return Body(text, tuple(attachments), method, forwarded, from_html, report)


def _plain_text(part: Part) -> str:
    """A plain part's text; quoted-printable that was never declared is undone too."""
    if looks_undecoded(part.content):
        part = Part(
            part.mime_type, decode_transfer(part.content, "quoted-printable"), part.charset, parameters=part.parameters
        )
    return part_text(part).translate(_NO_MARKS)


def _html_source(part: Part) -> str:
    if not part.charset:
        found = _META_CHARSET.search(part.content[:2000])
        if found is not None:
            part = Part(part.mime_type, part.content, found[1].decode("ascii"))
    return part_text(part).translate(_NO_MARKS)


def _is_placeholder(text: str) -> bool:
    """Whether the plain alternative holds nothing but an excuse for not being HTML."""
    words = text.strip()
    return not words or (len(words) < 400 and _NO_PLAIN.search(words) is not None)
