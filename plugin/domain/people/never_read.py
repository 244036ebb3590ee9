"""What the user keeps out of all reading: labels, domains and addresses, by their own list.

A message under such a label, or from or to such an address, is passed over whole, by its headers alone. An event is
kept without such guests, and passed over where nobody else is left in it. In what others wrote, their addresses are
blackened. Where Gmail is asked, the list is part of the question, so that no header of such mail is fetched.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plugin.domain.model import (
    Address,
    CalendarEvent,
    MailMessage,
    NeverReadEntry,
    NeverReadSort,
    RawMessage,
)
from plugin.domain.people.kept_out import KeptOut
from plugin.domain.text.addresses import domain_of, mailbox_key, parse_mailboxes
from plugin.sentences import say

_WHY = say("it is on your never-read list: %(entry)s")
_BEFORE = _WHY.partition("%(entry)s")[0]
_ADDRESSED = ("from", "sender", "to", "cc", "bcc", "reply-to")


def why_left_out(entry: NeverReadEntry) -> str:
    """Why something is passed over for a line of the list, as the report of a scan or import names it."""
    return _WHY.of(entry=entry.value)


def is_left_out(why: str) -> bool:
    """Whether a reason for passing something over is the user's list."""
    return why.startswith(_BEFORE)


class NeverRead(KeptOut):
    """The list, ready to be held against what comes in; empty where the user keeps nothing out."""

    def __init__(self, entries: Iterable[NeverReadEntry] = ()) -> None:
        self.entries = tuple(entries)
        self._labels: dict[str, NeverReadEntry] = {}
        self._domains: dict[str, NeverReadEntry] = {}
        self._addresses: dict[str, NeverReadEntry] = {}
        for entry in self.entries:
            if entry.sort is NeverReadSort.LABEL:
                self._labels[entry.value.casefold()] = entry
                if entry.of:
                    self._labels[entry.of.casefold()] = entry
            elif entry.sort is NeverReadSort.DOMAIN:
                self._domains[entry.value] = entry
            else:
                self._addresses[mailbox_key(entry.value)] = entry

    def __bool__(self) -> bool:
        return bool(self.entries)

    @property
    def labels(self) -> list[NeverReadEntry]:
        """The lines that are labels."""
        return [one for one in self.entries if one.sort is NeverReadSort.LABEL]

    def holds(self, address: Address | str) -> bool:
        """Whether an address, or its domain, stands in the list."""
        return self._entry_of(address) is not None

    def names(self, name: str) -> bool:  # noqa: ARG002 - the list knows addresses alone
        """Nobody is known by name here."""
        return False

    def of_labels(self, labels: Iterable[str]) -> str:
        """Why mail under these labels, by id or by name, is passed over; "" where it is not."""
        found = next((one for label in labels if (one := self._labels.get(label.casefold()))), None)
        return why_left_out(found) if found else ""

    def why_raw(self, raw: RawMessage) -> str:
        """Why a message is not read, by its labels and headers alone; "" where it is."""
        return self.of_labels(raw.labels) or self._of_addresses(
            box.address for name, value in raw.headers if name.lower() in _ADDRESSED for box in parse_mailboxes(value)
        )

    def why_message(self, message: MailMessage) -> str:
        """The same of a message that was read before."""
        boxes = (message.sender, *message.recipients, *message.reply_to)
        return self.of_labels(message.labels) or self._of_addresses(box.address for box in boxes)

    def why_event(self, event: CalendarEvent) -> str:
        """Only where nobody but the user would be left in it."""
        others = [guest for guest in event.attendees if not guest.is_self and not guest.resource]
        if not others:
            return self._of_addresses(box.address for box in (event.organizer, event.creator) if box is not None)
        left = any(not self.holds(guest.mailbox.address) for guest in others)
        return "" if left else self._of_addresses(guest.mailbox.address for guest in others)

    def has_guest(self, event: CalendarEvent) -> bool:
        """Whether somebody of the list stands in the event."""
        boxes = (event.organizer, event.creator, *(guest.mailbox for guest in event.attendees))
        return any(box is not None and self.holds(box.address) for box in boxes)

    def strip_event(self, event: CalendarEvent) -> CalendarEvent:
        """The event without whoever stands in the list."""
        kept = super().strip_event(event)
        return replace(
            kept,
            organizer=None if kept.organizer and self.holds(kept.organizer.address) else kept.organizer,
            creator=None if kept.creator and self.holds(kept.creator.address) else kept.creator,
            attendees=tuple(guest for guest in kept.attendees if not self.holds(guest.mailbox.address)),
        )

    def search_terms(self) -> Iterator[str]:
        """What a mailbox is asked for to list all that is left out; a label by the name that a search knows it by."""
        for entry in self.entries:
            if entry.sort is NeverReadSort.LABEL:
                yield f"label:{search_name(entry.value)}"
            else:
                # A search goes by words: it takes firm.example for firm.example.org too, whose mail is then left out.
                yield from (f"{way}:{entry.value}" for way in ("from", "to", "cc", "bcc"))

    def with_label_ids(self, ids: Mapping[str, str]) -> list[NeverReadEntry]:
        """The lines about labels that a mailbox's labels (id → name) tell something new of: an id, or another name."""
        by_name = {name.casefold(): label for label, name in ids.items()}
        told = []
        for entry in self.labels:
            label = entry.of if entry.of in ids else by_name.get(entry.value.casefold(), "")
            if label and (label, ids[label]) != (entry.of, entry.value):
                told.append(NeverReadEntry(entry.sort, ids[label], label))
        return told

    def _of_addresses(self, addresses: Iterable[str]) -> str:
        found = next((one for address in addresses if (one := self._entry_of(address)) is not None), None)
        return why_left_out(found) if found else ""

    def _entry_of(self, address: str) -> NeverReadEntry | None:
        found = self._addresses.get(mailbox_key(address)) if self._addresses else None
        if found is not None or not self._domains:
            return found
        domain = domain_of(address)
        while domain:
            if domain in self._domains:
                return self._domains[domain]
            domain = domain.partition(".")[2]
        return None


def search_name(label: str) -> str:
    """A label as a search writes it: in small letters, with - for what would end a word or mean something."""
    return "".join("-" if sign in ' /&(){}"|' else sign for sign in label.strip().lower())
