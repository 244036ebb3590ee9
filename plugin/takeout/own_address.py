"""Whose files these are: the address that nearly every message and event has to do with."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from email.utils import getaddresses

from plugin.domain.model import Address
from plugin.domain.text.addresses import parse_address
from plugin.takeout.labels import gmail_labels
from plugin.takeout.mbox import open_entries
from plugin.takeout.sources import FileOrStream, UnreadableFile, open_source

SAMPLE = 400
"""Messages of a file that are looked at: enough to see whose they are."""
_MOST_BYTES = 48 * 1024 * 1024
_HEADERS = 64 * 1024
_CALENDAR_BYTES = 8 * 1024 * 1024
_NAMED = ("from", "to", "cc", "delivered-to", "x-original-to", "envelope-to")
SENT = 3
"""What a message in Sent counts for its writer: nobody else's mail lies there."""


@dataclass(frozen=True, slots=True)
class Guess:
    """An address, and in how many of the items that were looked at it stands."""

    address: Address
    seen: int
    of: int


def guess_own_addresses(
    mail: Iterable[FileOrStream], calendars: Iterable[FileOrStream], *, most: int = 4
) -> list[Guess]:
    """The likeliest addresses of whoever these files are of, likeliest first; none where nothing tells."""
    found: Counter[Address] = Counter()
    worth: Counter[Address] = Counter()
    total = 0
    for file in mail:
        for named, writer in _messages(file):
            total += 1
            found.update(named)
            worth.update(named)
            if writer is not None:
                worth[writer] += SENT
    for file in calendars:
        events, counted = _events(file)
        total += events
        found.update(counted)
        worth.update(counted)
    likely = sorted(worth, key=lambda one: (-worth[one], one))
    floor = worth[likely[0]] / 4 if likely else 0
    return [Guess(one, found[one], total) for one in likely[:most] if worth[one] >= floor]


def count_seen(guesses: Iterable[Guess], address: Address) -> int:
    """In how many of the items that were looked at an address stands."""
    return next((one.seen for one in guesses if one.address == address), 0)


def occurs(address: Address, mail: Iterable[FileOrStream], calendars: Iterable[FileOrStream]) -> bool:
    """Whether an address stands in any of the items of these files that are looked at."""
    if any(address in named for file in mail for named, _ in _messages(file)):
        return True
    return any(address in _events(file)[1] for file in calendars)


def _messages(file: FileOrStream) -> Iterable[tuple[set[Address], Address | None]]:
    """Of each message whom it names, and who wrote it where it lies in Sent."""
    read = 0
    try:
        with open_entries(file) as (_, entries):
            for number, entry in enumerate(entries):
                read += len(entry.data)
                if number >= SAMPLE or read > _MOST_BYTES:
                    return
                headers = message_from_bytes(entry.data[:_HEADERS])
                named = {one for name in _NAMED for one in _addresses(headers, name)}
                sent = "SENT" in gmail_labels(_labels(headers))
                yield named, next(iter(_addresses(headers, "from")), None) if sent else None
    except UnreadableFile:
        return


def _labels(headers: Message) -> tuple[str, ...]:
    written = " ".join(str(value) for value in headers.get_all("X-Gmail-Labels", []))
    return tuple(one.strip() for one in written.split(",") if one.strip())


def _addresses(headers: Message, name: str) -> list[Address]:
    values = [str(value) for value in headers.get_all(name, [])]
    return [found for _, text in getaddresses(values) if (found := parse_address(text)) is not None]


def _events(file: FileOrStream) -> tuple[int, Counter[Address]]:
    """How many events a calendar has, and in how many each address stands."""
    total, read = 0, 0
    counted: Counter[Address] = Counter()
    named: set[Address] = set()
    try:
        with open_source(file) as source:
            rest = b""
            for piece in source.chunks():
                read += len(piece)
                lines = (rest + piece).replace(b"\r\n ", b"").replace(b"\n ", b"").splitlines()
                rest = lines.pop() if lines else b""
                for line in lines:
                    upper = line[:16].upper()
                    if upper.startswith((b"ATTENDEE", b"ORGANIZER")):
                        parsed = parse_address(line.decode("utf-8", "replace").lower().rpartition("mailto:")[2])
                        named |= {parsed} if parsed else set()
                    elif upper.startswith(b"END:VEVENT"):
                        total += 1
                        counted.update(named)
                        named = set()
                if read > _CALENDAR_BYTES:
                    break
    except UnreadableFile:
        pass
    return total, counted
