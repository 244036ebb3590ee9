"""What somebody who is kept out leaves of a page that comes in: nothing of theirs, and their name in nobody's words.

A message that they wrote or received is passed over whole. What others wrote stays, with their addresses blackened.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from plugin.domain.model import Address, CalendarEvent, Mailbox, MailMessage, Mention, MirrorPage, Skipped

BLACK = "…"
ADDRESS_IN_TEXT = re.compile(r"[\w.+%&'=~-]{1,64}@[\w-]+(?:\.[\w-]+)+")
Record = TypeVar("Record", MailMessage, CalendarEvent)


class KeptOut(ABC):
    """Whoever is kept out, known by their addresses at least."""

    @abstractmethod
    def __bool__(self) -> bool:
        """Whether anybody is kept out at all."""

    @abstractmethod
    def holds(self, address: Address | str) -> bool:
        """Whether an address is theirs."""

    @abstractmethod
    def names(self, name: str) -> bool:
        """Whether a name is theirs alone."""

    @abstractmethod
    def why_message(self, message: MailMessage) -> str:
        """Why a message is passed over whole; "" where it is kept."""

    @abstractmethod
    def why_event(self, event: CalendarEvent) -> str:
        """Why an event is passed over whole; "" where it is kept."""

    def blacken(self, text: str) -> str:
        """The text without their addresses."""
        if "@" not in text:
            return text
        return ADDRESS_IN_TEXT.sub(lambda found: BLACK if self.holds(found[0].lower()) else found[0], text)

    def strip_page(self, page: MirrorPage) -> MirrorPage:
        """The page without what is theirs, which is skipped with the reason."""
        if not self:
            return page
        messages, no_messages = _sorted_out(page.messages, self.why_message, self.strip_message)
        events, no_events = _sorted_out(page.events, self.why_event, self.strip_event)
        return replace(
            page,
            messages=tuple(messages),
            events=tuple(events),
            deleted_messages=(*page.deleted_messages, *(one.id for one in no_messages)),
            deleted_events=(*page.deleted_events, *(one.id for one in no_events)),
            skipped_messages=(*page.skipped_messages, *no_messages),
            skipped_events=(*page.skipped_events, *no_events),
        )

    def strip_message(self, message: MailMessage) -> MailMessage:
        """A message that is kept, as it may be kept."""
        mentions = [one for one in message.mentions if not self._is_theirs(one)]
        headers = [
            header
            for header in message.quoted_headers
            if not any(self._is_theirs_box(box) for box in (header.sender, *header.to, *header.cc))
        ]
        signals = [replace(one, text=self.blacken(one.text)) for one in message.signals if not self._wrote(one.author)]
        return replace(
            message,
            subject=self.blacken(message.subject),
            signature=self.blacken(message.signature),
            rebuff=replace(message.rebuff, text=self.blacken(message.rebuff.text)) if message.rebuff else None,
            signals=tuple(signals),
            cues=tuple(replace(one, text=self.blacken(one.text)) for one in message.cues),
            mentions=tuple(replace(one, text=self.blacken(one.text)) for one in mentions),
            perhaps_named=tuple(self.blacken(one) for one in message.perhaps_named if not self._names_theirs(one)),
            quoted_headers=tuple(replace(one, subject=self.blacken(one.subject)) for one in headers),
            attachments=tuple(self.blacken(one) for one in message.attachments),
        )

    def strip_event(self, event: CalendarEvent) -> CalendarEvent:
        """An event that is kept, as it may be kept."""
        return replace(
            event,
            summary=self.blacken(event.summary),
            description=self.blacken(event.description),
            location=self.blacken(event.location),
        )

    def _is_theirs(self, mention: Mention) -> bool:
        if mention.address is not None and self.holds(mention.address):
            return True
        return self._wrote(mention.author) or (bool(mention.name) and self.names(mention.name))

    def _names_theirs(self, text: str) -> bool:
        """Whether two words of a text that stand side by side are one of their names."""
        spoken = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
        return any(self.names(f"{one} {other}") for one, other in pairwise(spoken))

    def _is_theirs_box(self, box: Mailbox | None) -> bool:
        return box is not None and self.holds(box.address)

    def _wrote(self, author: Address | None) -> bool:
        return author is not None and self.holds(author)


def _sorted_out(
    records: Iterable[Record], why: Callable[[Record], str], strip: Callable[[Record], Record]
) -> tuple[list[Record], list[Skipped]]:
    """Those that are kept, as they may be kept, and the others with the reason."""
    kept: list[Record] = []
    out: list[Skipped] = []
    for record in records:
        reason = why(record)
        if reason:
            out.append(Skipped(record.id, reason))
        else:
            kept.append(strip(record))
    return kept, out
