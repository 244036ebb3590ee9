"""Messages of mail files as they arrived, looked up by the id under which an import keeps them."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import replace

from plugin.domain.mail.mime import UnreadableMessage, raw_from_bytes
from plugin.domain.model import RawMessage
from plugin.errors import NotThere
from plugin.takeout.entries import LONGEST_ID
from plugin.takeout.mbox import iter_messages
from plugin.takeout.sources import FileOrStream


class MailFiles:
    """Some messages of mbox or .eml files, in memory: the few hundred that are wanted, never the whole file."""

    def __init__(self, files: Iterable[FileOrStream], wanted: Collection[str]) -> None:
        self._found: dict[str, RawMessage] = {}
        for file in files:
            for entry in iter_messages(file):
                if entry.why:
                    continue
                try:
                    raw = raw_from_bytes(entry.data)
                except UnreadableMessage:
                    continue
                if len(raw.id) > LONGEST_ID:
                    raw = replace(raw, id=hashlib.sha256(entry.data).hexdigest()[:32])
                if raw.id in wanted:
                    self._found.setdefault(raw.id, raw)

    def fetch_message(self, message_id: str) -> RawMessage:
        """One message; raises NotThere where the files do not hold it."""
        found = self._found.get(message_id)
        if found is None:
            raise NotThere("The files do not hold this message: name those that were imported.")
        return found
