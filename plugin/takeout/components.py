"""iCalendar files as components: the lines of each event and time zone, so that one broken event spoils no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from icalendar import Timezone

from plugin.takeout.sources import Source, UnreadableFile
from plugin.takeout.zones import Zones

LARGEST = 1024 * 1024
"""Bytes of one event; files attached within the calendar are larger, and are passed over line by line."""

_LONGEST_LINE = 65_536
_ATTACHMENT = re.compile(rb"ATTACH[;:]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one VEVENT. `why` is not "" where it is known to be broken."""

    lines: bytes
    why: str = ""


@dataclass(slots=True)
class CalendarFile:
    """What a file holds: its events, unparsed, its name, and how it tells times."""

    name: str = ""
    method: str = ""
    blocks: list[Block] = field(default_factory=list)
    zones: Zones = field(default_factory=Zones)
    cut_off: bool = False


def read_components(source: Source) -> CalendarFile:
    """Split a calendar file. Raises UnreadableFile for what is none.

    Several VCALENDARs in one file are read one after the other; events without END are marked as broken.
    """
    splitter = _Splitter(CalendarFile())
    for line in _lines(source):
        word = line.strip(b" \t\xef\xbb\xbf")
        if not word:
            continue
        if not splitter.take(line, word) and not splitter.begun:
            raise UnreadableFile(
                f"{source.name} is no calendar file: choose an .ics file that a calendar program or "
                "Google Takeout exported."
            )
    return splitter.finish(cut_off=source.cut_off)


class _Splitter:
    """The open components, outermost first, and the lines of the one that is being collected."""

    def __init__(self, found: CalendarFile) -> None:
        self._found = found
        self._path: list[str] = []
        self._lines: list[bytes] = []
        self.begun = False

    def take(self, line: bytes, word: bytes) -> bool:
        """Take a line; False for one that stands outside of any calendar."""
        verb, _, kind = word.partition(b":")
        verb, name = verb.upper(), kind.strip().upper().decode("ascii", "replace")
        if not self._path:
            if verb != b"BEGIN" or name != "VCALENDAR":
                return False
            self._path.append(name)
            self.begun = True
            return True
        if verb == b"BEGIN":
            self._begin(name)
        if len(self._path) > 1:
            self._lines.append(line + b"\r\n")
        elif verb not in {b"BEGIN", b"END"}:
            self._calendar_property(line)
        if verb == b"END":
            self._end(name)
        return True

    def finish(self, *, cut_off: bool) -> CalendarFile:
        """Close what the file left open, and return what was found."""
        if "VEVENT" in self._path:
            self._found.blocks.append(Block(b"".join(self._lines), "the file is cut off within this event"))
        self._found.cut_off = cut_off or bool(self._path)
        return self._found

    def _begin(self, name: str) -> None:
        if name in {"VEVENT", "VTIMEZONE"} and "VEVENT" in self._path:
            self._found.blocks.append(Block(b"".join(self._lines), "the event has no end"))
            del self._path[1:]
        self._path.append(name)
        if len(self._path) == 2:
            self._lines = []

    def _end(self, name: str) -> None:
        if name not in self._path:
            return
        left_open = []
        while (last := self._path.pop()) != name:
            left_open.append(last)
        if "VEVENT" in left_open:
            self._found.blocks.append(Block(b"".join(self._lines), "the event has no end"))
        if len(self._path) != 1:
            return
        lines = b"".join(self._lines)
        if name == "VEVENT":
            self._found.blocks.append(Block(lines, "larger than 1 MB" if len(lines) > LARGEST else ""))
        elif name == "VTIMEZONE":
            self._define_zone(lines)

    def _define_zone(self, lines: bytes) -> None:
        try:
            zone = Timezone.from_ical(lines)
            assert isinstance(zone, Timezone)
            self._found.zones.define(str(zone["TZID"]), zone.to_tz(lookup_tzid=False))
        except Exception:  # noqa: BLE001 -- whatever a broken definition raises: the zone's name may still tell
            return

    def _calendar_property(self, line: bytes) -> None:
        name, _, value = line.decode("utf-8", "replace").partition(":")
        name = name.partition(";")[0].strip().upper()
        if name == "X-WR-TIMEZONE":
            self._found.zones.use_for_floating(value.strip())
        elif name == "X-WR-CALNAME":
            self._found.name = value.strip()
        elif name == "METHOD":
            self._found.method = value.strip().upper()


def _lines(source: Source) -> Iterator[bytes]:
    """Physical lines without their ends; an attachment's lines are left out, and what is too long is cut."""
    rest = b""
    dropping = False
    for chunk in source.chunks():
        pieces = (rest + chunk).split(b"\n")
        rest = pieces.pop()
        for piece in pieces:
            line = piece.removesuffix(b"\r")
            dropping = _drops(line, dropping=dropping)
            if not dropping:
                yield line[:_LONGEST_LINE]
        if len(rest) > LARGEST:
            rest = rest[:_LONGEST_LINE]
    if rest:
        line = rest.removesuffix(b"\r")
        if not _drops(line, dropping=dropping):
            yield line[:_LONGEST_LINE]


def _drops(line: bytes, *, dropping: bool) -> bool:
    folded = line[:1] in {b" ", b"\t"}
    return dropping if folded else _ATTACHMENT.match(line) is not None
