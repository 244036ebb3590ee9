"""What an event says in words and whom it names, read straight from its lines.

The calendar library reads times and rules, which are hard; these are easy, and nine tenths of a calendar:
read by hand they cost a tenth.
"""

import re
from dataclasses import dataclass

from plugin.domain.model import Mailbox
from plugin.domain.text.addresses import parse_address

_FOLD = re.compile(rb"\r\n[ \t]")
_LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^;"]*)')
_ESCAPED = re.compile(r"\\([nN\\;,])")
_CARET = re.compile(r"\^([n'^])")

_TEXTS = frozenset(
    {"UID", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "TRANSP", "CLASS", "X-MICROSOFT-CDO-BUSYSTATUS"}
)
_TIMES = frozenset(
    {
        "UID",
        "SEQUENCE",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXDATE",
        "EXRULE",
        "RECURRENCE-ID",
        "LAST-MODIFIED",
        "DTSTAMP",
    }
)


@dataclass(frozen=True, slots=True)
class Guest:
    """An ATTENDEE or ORGANIZER line: who, and its parameters in upper-case names."""

    mailbox: Mailbox
    parameters: dict[str, str]

    def word(self, name: str) -> str:
        """A parameter as an upper-case word, "" where it is missing."""
        return self.parameters.get(name, "").upper()


@dataclass(frozen=True, slots=True)
class Said:
    """The words of an event by property name, its guests in order, and who organised it."""

    texts: dict[str, str]
    guests: tuple[Guest, ...] = ()
    organizer: Mailbox | None = None


def take_in(lines: bytes) -> tuple[bytes, Said]:
    """Split an event's lines into those about time, as they are, and what the others say. Alarms are left out."""
    kept: list[bytes] = []
    texts: dict[str, str] = {}
    guests: list[Guest] = []
    organizer: Mailbox | None = None
    depth = 0
    for line in _FOLD.sub(b"", lines).split(b"\r\n"):
        name = re.split(rb"[;:]", line, maxsplit=1)[0].strip().upper().decode("ascii", "replace")
        if name == "BEGIN":
            depth += 1
        if depth == 1 and (name in _TIMES or name in {"BEGIN", "END"}):
            kept.append(line)
        if depth == 1 and name in _TEXTS:
            texts.setdefault(name, _text(line))
        elif depth == 1 and name in {"ATTENDEE", "ORGANIZER"}:
            guest = _guest(line)
            if guest is not None and name == "ATTENDEE":
                guests.append(guest)
            elif guest is not None:
                organizer = organizer or guest.mailbox
        if name == "END":
            depth -= 1
    return b"\r\n".join(kept) + b"\r\n", Said(texts, tuple(guests), organizer)


def _text(line: bytes) -> str:
    found = _LINE.match(line.decode("utf-8", "replace"))
    return "" if found is None else _ESCAPED.sub(lambda code: "\n" if code[1] in "nN" else code[1], found[3]).strip()


def _guest(line: bytes) -> Guest | None:
    """Whom a line names: by its URI, else by the EMAIL parameter that Apple writes. None where it names nobody."""
    found = _LINE.match(line.decode("utf-8", "replace"))
    if found is None:
        return None
    parameters = {name.upper(): value.strip('"').strip() for name, value in _PARAMETER.findall(found[2])}
    uri = found[3].strip()
    written = uri[7:] if uri[:7].lower() == "mailto:" else uri
    address = parse_address(written.partition("?")[0]) or parse_address(parameters.get("EMAIL", ""))
    if address is None:
        return None
    name = _CARET.sub(lambda code: {"n": " ", "'": '"', "^": "^"}[code[1]], parameters.get("CN", ""))
    name = _ESCAPED.sub(lambda code: " " if code[1] in "nN" else code[1], name)
    same = name.lower() in {address, f"mailto:{address}"}
    return Guest(Mailbox(address, "" if same else name[:200]), parameters)
