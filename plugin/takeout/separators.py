"""Whether a line that begins with "From " separates two messages of a folder, or is a sentence that nobody quoted."""

import re
from datetime import UTC, datetime

from plugin.domain.mail.header_dates import parse_header_date

AHEAD = 8_192
"""How many bytes must lie behind a "From " before it can be judged: its own line and the head of its message."""
_LINE = 1_000
_HEAD_LINES = 60

_HEADER_LINE = re.compile(rb"([!-9;-~]{1,100})[ \t]*:")
_WEEKDAY = rb"[A-Za-z\x80-\xff]{2,10}\.?,?"
_MONTH = rb"[A-Za-z\x80-\xff]{3,12}\.?"
_CLOCK = rb"\d{1,2}:\d\d(?::\d\d)?"
_ZONE = rb"(?: (?:[+-]\d{4}|[A-Z]{2,5}(?:[+-]\d{1,4})?))?"
_DATED = re.compile(
    # What programs write: a sender without spaces (or "-", or none), a date to the end, perhaps "remote from".
    rb"From (?:(?P<program>-|\S*@\S*|MAILER-DAEMON) {1,3}|\S+ {1,3}|.{0,60}@\S{1,200} {1,3}|\S{1,40} \S{1,40} )?"
    rb"(?:"
    + _WEEKDAY + rb" " + _MONTH + rb" {1,2}\d{1,2},? " + _CLOCK + _ZONE + rb" \d{4}" + _ZONE
    + rb"|" + _WEEKDAY + rb" \d{1,2} " + _MONTH + rb" \d{4} " + _CLOCK + _ZONE
    + rb"|\d{1,2}[ -]" + _MONTH + rb"[ -]\d{2,4} " + _CLOCK + _ZONE
    + rb"|\d{4}-\d\d-\d\d[T ]" + _CLOCK + rb"(?:Z|\.\d+Z?)?" + _ZONE
    + rb"|\d{1,2}[./]\d{1,2}[./]\d{2,4},? " + _CLOCK + rb"(?: ?[AP]M)?" + _ZONE
    + rb")(?: remote from \S+)?[ \t]*\Z"
)  # fmt: skip
_ADDRESSED = re.compile(rb"From (?:\S{0,200}@\S{1,200}|-|MAILER-DAEMON|\?\?\?@\?\?\?|<>)?[ \t]*\Z", re.IGNORECASE)
_KNOWN = frozenset(
    b"""
    from to cc bcc subject date message-id mime-version reply-to sender received return-path delivered-to references
    in-reply-to content-type content-transfer-encoding content-length content-disposition content-language
    dkim-signature domainkey-signature authentication-results received-spf arc-seal arc-message-signature
    arc-authentication-results status x-status importance priority precedence user-agent envelope-to
    thread-topic thread-index list-id list-unsubscribe errors-to organization auto-submitted resent-from resent-date
    resent-to disposition-notification-to feedback-id autocrypt apparently-to
    """.split()
)
_TECHNICAL = frozenset(
    b"message-id received return-path mime-version delivered-to dkim-signature content-type status x-status".split()
)
_ZONE_BEFORE_YEAR = re.compile(r"([+-]\d{4}) (\d{4})$")


def separates(buffer: bytes | bytearray, start: int, *, blank_before: bool) -> bool:
    """Judge the "From " line at `start` of the buffer; `AHEAD` bytes behind it should be there, or the file's end.

    A line that is dated as programs date it needs only a header behind it, or a blank line before it. Anything else
    needs the head of a message behind it: headers only, among them some that nobody writes by hand.
    """
    end = buffer.find(b"\n", start, start + AHEAD)
    if end < 0:
        return False
    line = bytes(buffer[start : min(end, start + _LINE)]).rstrip(b"\r")
    known, technical, whole = _head(buffer, end + 1)
    bare = buffer[end + 1 : end + 3].startswith((b"\n", b"\r\n"))
    dated = _DATED.match(line)
    if dated is not None:
        return known >= 1 or (blank_before and dated["program"] is not None) or (dated["program"] is not None and bare)
    if not whole:
        return False
    if _ADDRESSED.match(line):
        return known >= 1 if blank_before else known >= 2 and technical
    return known >= 2 and technical and blank_before


def _head(buffer: bytes | bytearray, start: int) -> tuple[int, bool, bool]:
    """Of the lines behind a "From " line: how many known headers, whether one that programs write, and no other line.

    The next "From " line ends the look, so that each line of a file is looked at once only.
    """
    known = 0
    technical = False
    limit = min(len(buffer), start + AHEAD)
    for number in range(_HEAD_LINES):
        end = buffer.find(b"\n", start, limit)
        line = bytes(buffer[start : min(end if end >= 0 else limit, start + _LINE)]).rstrip(b"\r")
        if not line.strip():
            return known, technical, number > 0
        if line.startswith((b"From ", b">From ")):
            if number:
                return known, technical, line.startswith(b">")
        elif line[0] not in b" \t" or not number:
            found = _HEADER_LINE.match(line)
            if found is None:
                return known, technical, False
            name = found[1].lower()
            known += name in _KNOWN or name.startswith(b"x-")
            technical = technical or name in _TECHNICAL or name.startswith(b"x-")
            technical = technical or (name == b"from" and b"@" in line)
        if end < 0:
            break
        start = end + 1
    return known, technical, True


def separator_date(line: bytes) -> datetime | None:
    """The date of a "From " line; without a zone it is taken as UTC, as RFC 4155 has it."""
    text = line.decode("utf-8", "replace").strip()
    words = text.split(" ", 2)
    if len(words) < 3:
        return None
    written = _ZONE_BEFORE_YEAR.sub(r"\2 \1", words[2].strip())
    date = parse_header_date(written)
    return date if date is None or date.tzinfo is not None else date.replace(tzinfo=UTC)
