"""iCalendar files as components: the lines of each event and time zone, so that one broken event spoils no other."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plugin.takeout.lines import content_lines, decode_mixed
from plugin.takeout.sources import Source, UnreadableFile
from plugin.takeout.zones import Zones

LARGEST = 1024 * 1024
"""Bytes of one event; files attached within the calendar are larger, and are passed over line by line."""
MOST_EVENTS = 100_000
"""Events of one file: a calendar of fifty years holds fewer."""

_DEEPEST = 16
"""Components within components that are told apart; nothing in a calendar is nested deeper than three."""
_PREAMBLE = 100
"""Lines before the calendar that are passed over: some servers write a notice there."""


@dataclass(frozen=True, slots=True)
class Block:
    """The content lines of one VEVENT, joined by LF. `why` is not "" where it is known to be broken."""

    lines: bytes
    why: str = ""


@dataclass(slots=True)
class CalendarPart:
    """One VCALENDAR: its events, unparsed, its name and method, and how it tells times."""

    name: str = ""
    method: str = ""
    blocks: list[Block] = field(default_factory=list)
    zones: Zones = field(default_factory=Zones)


@dataclass(slots=True)
class CalendarFile:
    """What a file holds. `too_many`: it holds more than `MOST_EVENTS`, and was read no further."""

    parts: list[CalendarPart] = field(default_factory=list)
    cut_off: bool = False
    too_many: bool = False

    @property
    def name(self) -> str:
        """The calendar's name; of several, the first one's."""
        return next((part.name for part in self.parts if part.name), "")

    def each_block(self) -> Iterator[tuple[CalendarPart, Block]]:
        """Every event with the calendar that it stands in, in the file's order."""
        for part in self.parts:
            for block in part.blocks:
                yield part, block


def read_components(source: Source) -> CalendarFile:
    """Split a calendar file. Raises UnreadableFile for what is none.

    Several VCALENDARs in one file are read one after the other, also where the end of one is missing.
    Events without END are marked as broken; those outside of any calendar belong to the one before.
    """
    splitter = _Splitter()
    for number, line in enumerate(content_lines(source)):
        if splitter.is_full:
            return splitter.finish(cut_off=False)
        if not splitter.take(line) and not splitter.begun and (number >= _PREAMBLE or not _is_notice(line)):
            break
    else:
        if splitter.begun or not splitter.passed_over:
            return splitter.finish(cut_off=source.cut_off)
    raise UnreadableFile(
        f"{source.name} is no calendar file: choose an .ics file that a calendar program or Google Takeout exported."
    )


def _is_notice(line: bytes) -> bool:
    """Whether a line before the calendar may be passed over: text, and not another kind of file."""
    return not line.startswith((b"From ", b"BEGIN:VCARD", b"begin:vcard")) and b"\0" not in line


class _Splitter:
    """The open components, outermost first, and the lines of the one that is being collected."""

    def __init__(self) -> None:
        self._found = CalendarFile()
        self._path: list[str] = []
        self._lines: list[bytes] = []
        self._size = 0
        self._events = 0
        self.passed_over = 0

    @property
    def begun(self) -> bool:
        return bool(self._found.parts)

    @property
    def is_full(self) -> bool:
        """Whether more events were met than are read."""
        return self._found.too_many

    def take(self, line: bytes) -> bool:
        """Take a content line; False for one that stands outside of any calendar."""
        verb, name = b"", ""
        if line[:1] in b'BEbe\xef\x00 "':
            verb, name = _marker(line)
        if verb == b"BEGIN":
            self._begin(name)
        elif not self._path:
            self.passed_over += 1
            return False
        if len(self._path) > 1:
            if self._size <= LARGEST:
                self._lines.append(line)
            self._size += len(line)
        elif not verb:
            self._calendar_property(line)
        if verb == b"END":
            self._end(name)
        return bool(self._found.parts)

    def finish(self, *, cut_off: bool) -> CalendarFile:
        """Close what the file left open, and return what was found."""
        if "VEVENT" in self._path:
            self._add("the file is cut off within this event")
        self._found.cut_off = cut_off or bool(self._path)
        every = [part.zones for part in self._found.parts if part.zones.defines_any][:20]
        for part in self._found.parts:
            part.zones.siblings = every
        return self._found

    def _begin(self, name: str) -> None:
        if name == "VCALENDAR":
            self._close_event()
            self._path = [name]
            self._found.parts.append(CalendarPart())
            return
        if name in {"VEVENT", "VTIMEZONE"}:
            # Neither stands within anything but a calendar: what is still open has lost its end.
            self._close_event()
            if not self._found.parts:
                self._found.parts.append(CalendarPart())
            self._path = ["VCALENDAR"]
        if self._path and len(self._path) < _DEEPEST:
            self._path.append(name)
        if len(self._path) == 2:
            self._lines, self._size = [], 0

    def _close_event(self) -> None:
        if "VEVENT" in self._path:
            self._add("the event has no end")

    def _end(self, name: str) -> None:
        if name not in self._path:
            return
        left_open = []
        while (last := self._path.pop()) != name:
            left_open.append(last)
        if "VEVENT" in left_open:
            self._add("the event has no end")
        elif name == "VEVENT":
            self._add("larger than 1 MB" if self._size > LARGEST else "")
        elif name == "VTIMEZONE":
            self._found.parts[-1].zones.define(self._lines)

    def _add(self, why: str) -> None:
        if self._events == MOST_EVENTS:
            self._found.too_many = True
            self._path.clear()
            return
        self._events += 1
        self._found.parts[-1].blocks.append(Block(b"\n".join(self._lines), why))

    def _calendar_property(self, line: bytes) -> None:
        part = self._found.parts[-1]
        name, _, value = decode_mixed(line).partition(":")
        name, value = name.partition(";")[0].strip().upper(), value.strip()
        if name in {"X-WR-TIMEZONE", "TIMEZONE-ID"}:
            part.zones.own_name = value
        elif name == "X-WR-CALNAME":
            part.name = value
        elif name == "METHOD":
            part.method = value.upper()


def _marker(line: bytes) -> tuple[bytes, str]:
    """BEGIN or END and the component's name; b"" for any other line."""
    word = line.strip(b' \t"\xef\xbb\xbf\0')
    verb, colon, kind = word[:80].partition(b":")
    verb = verb.strip().upper()
    if not colon or verb not in {b"BEGIN", b"END"}:
        return b"", ""
    return verb, kind.strip(b' \t"').upper().decode("ascii", "replace")
