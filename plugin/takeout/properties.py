"""The properties of one event, read from its content lines, and forgiving of what programs write wrongly."""

import quopri
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from plugin.takeout.lines import decode_mixed

MOST_GUESTS = 5_000
"""Guests that are read of one event: no more than a meeting has, many times over."""

_STRICT = re.compile(r'[A-Za-z0-9-]+((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';\s*([A-Za-z0-9-]+)\s*=\s*("[^"]*"|[^;"]*)')
_LOOSE_PARAMETER = re.compile(r";\s*([A-Za-z0-9-]+)\s*=\s*([^;]*)")
_ESCAPED = re.compile(r"\\([nN\\;,])")

_TEXTS = frozenset(
    {b"UID", b"SUMMARY", b"LOCATION", b"DESCRIPTION", b"STATUS", b"TRANSP", b"CLASS", b"SEQUENCE", b"DURATION"}
    | {b"X-MICROSOFT-CDO-BUSYSTATUS"}
)
_TIMES = frozenset(
    {b"DTSTART", b"DTEND", b"RECURRENCE-ID", b"LAST-MODIFIED", b"DTSTAMP", b"CREATED"}
    | {b"RDATE", b"EXDATE", b"RRULE", b"EXRULE"}
)
_PEOPLE = frozenset({b"ATTENDEE", b"ORGANIZER"})
_NEEDED = _TEXTS | _TIMES | _PEOPLE | {b"BEGIN", b"END"}
_LONGEST_TEXT = 65_536


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its parameters by upper-case name, without quotes, and its value."""

    value: str
    parameters: dict[str, str] = field(default_factory=dict)

    def word(self, name: str) -> str:
        """Return a parameter as an upper-case word, "" where it is missing."""
        return self.parameters.get(name, "").strip().upper()


@dataclass(slots=True)
class Properties:
    """An event's texts by name (the first of each), its times and rules by name (all of them), and its guests."""

    texts: dict[str, str] = field(default_factory=dict)
    times: dict[str, list[Property]] = field(default_factory=dict)
    attendees: list[Property] = field(default_factory=list)
    organizer: Property | None = None
    more_attendees: bool = False

    def text(self, name: str) -> str:
        """Return a text, "" where it is missing."""
        return self.texts.get(name, "")

    def word(self, name: str) -> str:
        """Return a text as an upper-case word."""
        return self.texts.get(name, "").upper()


def read_properties(lines: bytes) -> Properties:
    """Read the content lines of one VEVENT, joined by LF; what stands in components within it is left out."""
    found = Properties()
    depth = 0
    for line in lines.split(b"\n"):
        name = line[: min(_end(line, b":"), _end(line, b";"))].strip().upper()
        if name not in _NEEDED:
            continue
        if name == b"BEGIN":
            depth += 1
        elif name == b"END":
            depth -= 1
        elif depth == 1:
            _take(found, name, decode_mixed(line))
    return found


def _take(found: Properties, name: bytes, line: str) -> None:
    key = name.decode("ascii")
    if name in _TEXTS:
        if key not in found.texts:
            found.texts[key] = _plain(split_line(line))
    elif name in _TIMES:
        found.times.setdefault(key, []).append(split_line(line, _RECOGNISED[name]))
    elif name == b"ORGANIZER":
        found.organizer = found.organizer or split_line(line, _names_address)
    elif len(found.attendees) < MOST_GUESTS:
        found.attendees.append(split_line(line, _names_address))
    else:
        found.more_attendees = True


def split_line(line: str, recognise: Callable[[str], bool] | None = None) -> Property:
    """Split a content line into parameters and value.

    Where quotes are out of order, or an unquoted parameter holds a colon, the value begins behind the
    first colon after which `recognise` knows it; where it knows none, behind the first colon.
    """
    found = _STRICT.match(line)
    if found is not None and (recognise is None or recognise(found[2])):
        parameters = _parameters(_PARAMETER, found[1]) if found[1] else {}
        return Property(found[2], parameters)
    at = first = line.find(":")
    if recognise is not None:
        # Few parameters hold colons; a line of thousands is no property.
        for _ in range(12):
            if at < 0 or recognise(line[at + 1 :]):
                break
            at = line.find(":", at + 1)
        if at < 0 and found is not None:
            return Property(found[2], _parameters(_PARAMETER, found[1]))
    at = at if at >= 0 else first
    if at < 0:
        return Property("")
    head = line[:at]
    return Property(line[at + 1 :], _parameters(_LOOSE_PARAMETER, head[head.find(";") :] if ";" in head else ""))


def _parameters(pattern: re.Pattern[str], text: str) -> dict[str, str]:
    return {name.upper(): value.strip().strip('"').strip() for name, value in pattern.findall(text[:8_192])}


def _plain(line: Property) -> str:
    text = line.value[:_LONGEST_TEXT]
    if line.word("ENCODING") == "QUOTED-PRINTABLE":
        # So wrote vCalendar, RFC 5545's forerunner.
        text = decode_mixed(quopri.decodestring(text.encode("utf-8", "replace")))
    if "\\" in text:
        text = unescape(text)
    return text.strip()


def unescape(text: str) -> str:
    r"""Undo the backslashes of RFC 5545: "\," is a comma, "\n" a line break."""
    return _ESCAPED.sub(lambda code: "\n" if code[1] in "nN" else code[1], text)


def _end(line: bytes, mark: bytes) -> int:
    at = line.find(mark)
    return len(line) if at < 0 else at


_TIME = re.compile(r"[\s\"']*(?:\d{4}[-/.]?\d{2}[-/.]?\d{2}|[+-]?P\d|P?T\d)", re.IGNORECASE)


def _tells_time(value: str) -> bool:
    return _TIME.match(value) is not None or not value.strip()


def _tells_rule(value: str) -> bool:
    return "FREQ" in value[:200].upper() or not value.strip()


def _names_address(value: str) -> bool:
    begins = value.lstrip()[:7].lower()
    return begins == "mailto:" or ("@" in value and '"' not in value and ";" not in value)


_RECOGNISED: dict[bytes, Callable[[str], bool]] = {
    name: _tells_rule if name.endswith(b"RULE") else _tells_time for name in _TIMES
}
