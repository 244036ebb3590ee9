"""Who is forgotten, known by keyed hashes alone: what still comes in of them is kept out, and their name blackened.

Of each address, and of a name that nobody else bears, a mark is kept: a hash keyed with the account's own secret. No
address can be read from a mark, but whoever is met again can be recognised, and is not kept again. The secret lies in
the same file as the marks, and in every backup of it: whoever holds the file can try out a guess at an address. A
message or event that the person wrote, received or was invited to is passed over whole; elsewhere the address and the
name are blackened.
"""

import re
from collections.abc import Iterable
from hashlib import blake2b

from plugin.domain.model import Address, CalendarEvent, MailMessage
from plugin.domain.people.kept_out import BLACK, KeptOut
from plugin.domain.text.addresses import mailbox_key
from plugin.domain.text.names import fold, read_name

WHY = "it is from, to or with somebody whom you had forgotten"
"""Why such a message or event is passed over, in the report of a scan or import."""
ADDRESS, NAME = "address", "name"
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_LONGEST_NAME = 4
"""Words of a name that is looked for in running text, at most."""


def mark_address(key: bytes, address: str) -> str:
    """The mark of an address, the same for all spellings of one mailbox."""
    return _mark(key, ADDRESS, mailbox_key(address))


def mark_name(key: bytes, name: str) -> list[str]:
    """The marks of a full name, as written and with the surname first; none of anything less than a full name."""
    full = read_name(name)
    if not full.whole:
        return []
    turns = {f"{full.given} {full.surname}", f"{full.surname} {full.given}", name}
    return sorted({_mark(key, NAME, fold(turn)) for turn in turns if len(fold(turn).split()) <= _LONGEST_NAME})


def _mark(key: bytes, sort: str, text: str) -> str:
    return blake2b(f"{sort}:{text}".encode("utf-8", "replace"), key=key[:64], digest_size=16).hexdigest()


class Forgotten(KeptOut):
    """Everybody who is forgotten, by their marks; empty where nobody is."""

    def __init__(self, key: bytes, addresses: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        self._key = key
        self._addresses = frozenset(addresses)
        self._names = frozenset(names)
        self._known: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._addresses or self._names)

    def holds(self, address: Address | str) -> bool:
        """Whether an address is a forgotten person's."""
        known = self._known.get(address)
        if known is None:
            known = self._known[address] = mark_address(self._key, address) in self._addresses
        return known

    def names(self, name: str) -> bool:
        """Whether a name is a forgotten person's."""
        return any(mark in self._names for mark in mark_name(self._key, name))

    def why_message(self, message: MailMessage) -> str:
        """Whoever is forgotten wrote or received it."""
        boxes = (message.sender, *message.recipients, *message.reply_to)
        return WHY if any(self.holds(box.address) for box in boxes) else ""

    def why_event(self, event: CalendarEvent) -> str:
        """Whoever is forgotten made it or was invited."""
        boxes = [event.organizer, event.creator, *(guest.mailbox for guest in event.attendees)]
        return WHY if any(box is not None and self.holds(box.address) for box in boxes) else ""

    def blacken(self, text: str) -> str:
        """The text without their addresses and names."""
        text = super().blacken(text) if self._addresses else text
        return self._without_names(text) if self._names and text else text

    def _without_names(self, text: str) -> str:
        words = list(_WORD.finditer(text))
        kept, position, index = [], 0, 0
        while index < len(words):
            length = self._name_at(words, index)
            if length:
                kept.append(text[position : words[index].start()] + BLACK)
                position = words[index + length - 1].end()
            index += length or 1
        return "".join(kept) + text[position:] if kept else text

    def _name_at(self, words: list[re.Match[str]], index: int) -> int:
        """How many words from here on are a forgotten name; 0 where none is."""
        for length in range(min(_LONGEST_NAME, len(words) - index), 1, -1):
            name = fold(" ".join(word[0] for word in words[index : index + length]))
            if _mark(self._key, NAME, name) in self._names:
                return length
        return 0
