"""Who an ATTENDEE or ORGANIZER line names, wherever on the line the address stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from plugin.domain.model import Address, Attendee, Mailbox
from plugin.domain.text.addresses import parse_address
from plugin.takeout.properties import Properties, Property, unescape

_ANSWERS = {
    "ACCEPTED": "accepted",
    "DECLINED": "declined",
    "DELEGATED": "declined",
    "TENTATIVE": "tentative",
    "NEEDS-ACTION": "needsAction",
}
_CARET = re.compile(r"\^([n'^])")
_BETWEEN = re.compile(r"[,;\s]+")
_CALENDAR_DOMAIN = "calendar.google.com"
"""Addresses under it are calendars and rooms, not people."""
_UNKNOWN_ORGANIZER = Address("unknownorganizer@calendar.google.com")
"""Google writes it for an event that was brought in from a file and names no organiser."""
_THINGS = frozenset({"ROOM", "RESOURCE"})


@dataclass(frozen=True, slots=True)
class Guests:
    """Who was invited, each once, and by whom. `unnamed`: there are guests that no address is told of."""

    attendees: tuple[Attendee, ...] = ()
    organizer: Mailbox | None = None
    unnamed: bool = False


def read_guests(properties: Properties, mine: Iterable[Address]) -> Guests:
    """Everybody invited; the organiser too, whom some programs leave out of the list."""
    if properties.organizer is None and not properties.attendees:
        return Guests()
    own = frozenset(mine)
    organizers = [] if properties.organizer is None else _mailboxes(properties.organizer)
    organizer = next((one for one in organizers if one.address != _UNKNOWN_ORGANIZER), None)
    unnamed = properties.more_attendees
    found: dict[Address, Attendee] = {}
    for line in properties.attendees:
        thing = line.word("CUTYPE") in _THINGS
        mailboxes = _mailboxes(line)
        unnamed = unnamed or not (mailboxes or thing)
        for mailbox in mailboxes:
            if mailbox.address in found:
                continue
            found[mailbox.address] = Attendee(
                mailbox=mailbox,
                response_status=_ANSWERS.get(line.word("PARTSTAT"), "needsAction"),
                is_self=mailbox.address in own,
                organizer=organizer is not None and mailbox.address == organizer.address,
                resource=thing,
                optional=line.word("ROLE") in {"OPT-PARTICIPANT", "NON-PARTICIPANT"},
                group=line.word("CUTYPE") == "GROUP",
            )
    if found and organizer is not None and organizer.address not in found and not _is_calendar(organizer.address):
        found[organizer.address] = Attendee(organizer, "accepted", is_self=organizer.address in own, organizer=True)
    return Guests(tuple(found.values()), organizer, unnamed)


def own_response(guests: Guests, mine: frozenset[Address]) -> str:
    """The owner's answer; "accepted" where they organised it, or where nothing is said."""
    if guests.organizer is not None and guests.organizer.address in mine:
        return "accepted"
    return next((one.response_status for one in guests.attendees if one.is_self), "accepted")


def _mailboxes(line: Property) -> list[Mailbox]:
    """Whom a line names; by mistake it may be several."""
    several = [parse_address(text) for text in _BETWEEN.split(line.value[:8_000]) if "@" in text]
    if len(several) > 1 and ":mailto:" not in line.value.lower().replace("mailto:mailto:", "mailto:"):
        return [Mailbox(address, "") for address in several if address is not None]
    one = _mailbox(line)
    return [] if one is None else [one]


def _mailbox(line: Property) -> Mailbox | None:
    """Whom a line names: by its URI, else by the EMAIL parameter that Apple writes, else by what CN holds."""
    written = line.value[:2_000].strip().strip("\"'")
    # The last one is the guest's: before it may stand whoever sent the invitation for them.
    written = re.split("mailto:", written, flags=re.IGNORECASE)[-1].strip()
    address = None
    name = line.parameters.get("CN", "")[:400] or (written.partition("<")[0] if "<" in written else "")
    for text in (written.partition("?")[0], line.parameters.get("EMAIL", ""), name):
        address = parse_address(unquote(text) if "%" in text else text)
        if address is not None:
            break
    if address is None:
        return None
    if "@" in name and parse_address(name) == address:
        # CN repeats the address, or holds it while the name stands in its place.
        name = re.sub(r"[<(\[]?(?:mailto:)?[^\s<>()\[\]]*@[^\s<>()\[\]]*[>)\]]?", "", name, flags=re.IGNORECASE)
        if not name.strip(" \"'") and "@" not in written and ":" not in written:
            name = written
    name = _CARET.sub(lambda code: {"n": " ", "'": '"', "^": "^"}[code[1]], name)
    name = " ".join(unescape(name).split()).strip("\"'")
    return Mailbox(address, name[:200])


def _is_calendar(address: Address) -> bool:
    return address.endswith(_CALENDAR_DOMAIN)
