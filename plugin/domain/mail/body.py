"""Which of a message's parts are its words, and what the other parts tell."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugin.domain.language.packs import template
from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.mail.armour import without_armour
from plugin.domain.mail.html import html_to_text
from plugin.domain.mail.mime import looks_undecoded, part_text
from plugin.domain.mail.quote_separators import QUOTE_START
from plugin.domain.mail.signatures import SIGNATURE_END, SIGNATURE_START
from plugin.domain.mail.transfer import decode_quoted_printable, without_uu_files
from plugin.domain.model import Part

MAX_ATTACHMENTS = 20
MAX_PIECES = 20
"""Parts of a letter that are read; it ends long before."""

_NO_PLAIN = template("{mail.html_only}")
_META_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)
_LOOKS_HTML = re.compile(r"<(?:html|body|div|p|br|table|span)\b[^>]*>", re.IGNORECASE)


_MARKS = (QUOTE_START, SIGNATURE_START, SIGNATURE_END)
_NO_MARKS = dict.fromkeys(map(ord, _MARKS))
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


_PLAIN = vocabulary("text/plain text/markdown text/x-markdown text/enriched text/richtext text/x-plain")
_FOREIGN = vocabulary(
    """
    text/calendar text/x-vcalendar text/vcard text/x-vcard text/directory text/csv text/tab-separated-values text/css
    text/x-amp-html text/watch-html text/javascript text/x-javascript text/xml text/rtf text/rfc822-headers text/x-log
    text/x-patch text/x-diff text/x-moz-deleted text/x-python text/x-sh text/x-java text/x-c text/x-sql text/yaml
    text/json text/x-tex text/uri-list text/vtt text/sgml text/x-gunzip-compressed text/x-comma-separated-values
    """
)
"""Kinds of text that are never the letter."""
_FOREIGN_START = re.compile(r"\s*BEGIN:(?:VCARD|VCALENDAR)\b", re.IGNORECASE)
_ENRICHED = re.compile(r"<param>[^<]{0,500}</param>|</?[a-zA-Z-]{1,20}>", re.IGNORECASE)
_SPACE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """The words of one part or of one of several alternatives."""

    text: str
    from_html: bool = False
    files: tuple[str, ...] = ()


def body_text(parts: tuple[Part, ...]) -> Body:
    """The words of the parts: of alternatives the plain one, unless it only says so; of parts in a row all."""
    method = ""
    forwarded = report = False
    for part in parts:
        if part.mime_type in {"text/calendar", "application/ics"}:
            method = method or dict(part.parameters).get("method", "PUBLISH").upper()
        elif part.mime_type in {"message/rfc822", "message/global"}:
            forwarded = True
        elif part.mime_type in {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}:
            report = True
    letter = _letter(parts)
    files = [part.filename for part in parts if part.filename]
    files += [name for piece in letter for name in piece.files]
    return Body(
        text=without_armour("\n".join(piece.text.rstrip("\n") for piece in letter)),
        attachments=tuple(files[:MAX_ATTACHMENTS]),
        calendar_method=method,
        forwarded=forwarded,
        from_html=any(piece.from_html for piece in letter),
        report=report,
    )


def _letter(parts: Sequence[Part]) -> list[_Piece]:
    """The letter. Files are none of it, unless nothing else holds words: some programs give the letter a name."""
    words = [part for part in parts if _is_words(part) and not part.filename and part.disposition != "attachment"]
    pieces = _in_a_row(words, 0)
    if all(_is_placeholder(piece.text) for piece in pieces):
        others = [part for part in parts if part not in words and _may_be_words(part)]
        for part in others[:MAX_PIECES]:
            piece = _piece(part)
            if piece.text.strip():
                return [piece]
    return pieces


def _is_words(part: Part) -> bool:
    return part.mime_type in _PLAIN or part.mime_type == "text/html"


def _may_be_words(part: Part) -> bool:
    """Whether a part may be the letter where no other is: a named or unknown text (RFC 2046, 4.1.4)."""
    return (
        part.mime_type.startswith("text/")
        and part.mime_type not in _FOREIGN
        and not (part.filename and part.disposition == "attachment")
    )


def _in_a_row(parts: Iterable[Part], level: int) -> list[_Piece]:
    """The pieces of parts in a row, of which some are alternatives of each other at this level of nesting."""
    pieces: list[_Piece] = []
    for _, group in groupby(enumerate(parts), lambda item: _alternative(item, level)):
        together = [part for _, part in group]
        found = _best(together, level) if len(together[0].alternatives) > level else [_piece(together[0])]
        for piece in found:
            if piece.text.strip() and len(pieces) < MAX_PIECES:
                _append(pieces, piece)
    return pieces


def _alternative(item: tuple[int, Part], level: int) -> tuple[str, int]:
    number, part = item
    return ("alternative", part.alternatives[level][0]) if len(part.alternatives) > level else ("part", number)


def _best(parts: Sequence[Part], level: int) -> list[_Piece]:
    """The first alternative without HTML that holds words; else the first that holds any."""
    branches = [list(group) for _, group in groupby(parts, lambda part: part.alternatives[level][1])]
    branches.sort(key=lambda branch: any(part.mime_type == "text/html" for part in branch))
    excuse: list[_Piece] = []
    for branch in branches:
        pieces = _in_a_row(branch, level + 1)
        if pieces and not all(_is_placeholder(piece.text) for piece in pieces):
            return pieces
        excuse = excuse or pieces
    return excuse


def _append(pieces: list[_Piece], piece: _Piece) -> None:
    """Add a piece, unless it says again in HTML what the one before it says in plain text, or the other way round."""
    if pieces and pieces[-1].from_html != piece.from_html:
        if _is_placeholder(pieces[-1].text):
            pieces.pop()
        elif _is_placeholder(piece.text) or _same_words(pieces[-1].text, piece.text):
            return
    pieces.append(piece)


def _same_words(first: str, second: str) -> bool:
    """Whether one text holds the beginning of the other, whatever marks and spaces stand between its words."""
    one, other = (_SPACE.sub("", text[:4000]).lower() for text in (first, second))
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and shorter[:150] in longer


def _piece(part: Part) -> _Piece:
    if part.mime_type == "text/html":
        return _Piece(html_to_text(_html_source(part)), from_html=True)
    text = _plain_text(part)
    if _FOREIGN_START.match(text):
        return _Piece("")
    if len(_LOOKS_HTML.findall(text[:5000])) >= 3:
        return _Piece(html_to_text(text), from_html=True)
    text, files = without_uu_files(text)
    return _Piece(text, files=files)


def _plain_text(part: Part) -> str:
    """A plain part's text; quoted-printable that was never declared is undone too."""
    if looks_undecoded(part.content):
        content = decode_quoted_printable(part.content.replace(b"\r\n", b"\n"))
        part = Part(part.mime_type, content, part.charset, parameters=part.parameters)
    text = _without_marks(part_text(part))
    if part.mime_type in {"text/enriched", "text/richtext"}:
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", _ENRICHED.sub("", text.replace("<nl>", "\n\n"))).replace("<<", "<")
    return text


def _html_source(part: Part) -> str:
    if not part.charset:
        found = _META_CHARSET.search(part.content[:2000])
        if found is not None:
            part = Part(part.mime_type, part.content, found[1].decode("ascii"))
    return _without_marks(part_text(part))


def _without_marks(text: str) -> str:
    return text.translate(_NO_MARKS) if any(mark in text for mark in _MARKS) else text


def _is_placeholder(text: str) -> bool:
    """Whether a text holds nothing but an excuse for not being HTML."""
    words = text.strip()
    return not words or (len(words) < 400 and _NO_PLAIN.search(words) is not None)
