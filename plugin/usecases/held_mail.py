"""The mail that is held since a moment, looked up by who wrote or got it, by thread, and by name: read once a round."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cached_property

from plugin.domain.model import Ask, CueKind, MailMessage, Prospect
from plugin.domain.text.addresses import mailbox_key
from plugin.domain.text.names import fold, read_name
from plugin.domain.tracking.correspondents import Conversation, Correspondents, subject_key
from plugin.usecases.account_snapshot import messages_with_findings
from plugin.usecases.stores.account import AccountStore


class HeldMail:
    """What the store holds since `since`; nothing is loaded before it is asked for."""

    def __init__(self, store: AccountStore, since: datetime) -> None:
        self._store = store
        self._since = since

    @cached_property
    def messages(self) -> list[MailMessage]:
        """All of it, oldest first, with what the careful reader found in it."""
        return messages_with_findings(self._store, self._since)

    @cached_property
    def prospects(self) -> dict[str, Prospect]:
        """The prospects by id, as they stood when they were first asked for in this round."""
        return {one.id: one for one in self._store.load_prospects()}

    @cached_property
    def asks(self) -> list[Ask]:
        """All asks, as they stood when they were first asked for in this round."""
        return self._store.load_asks()

    def since(self, moment: datetime) -> list[MailMessage]:
        """What is dated `moment` or later."""
        return [message for message in self.messages if message.date >= moment]

    def message(self, message_id: str) -> MailMessage | None:
        """The message of this id, None where it is not held."""
        return self._by_id.get(message_id)

    def around(self, who: Correspondents, talk: Conversation, *, since: datetime) -> dict[str, MailMessage]:
        """By id: the mail with these people, in this conversation, and of those who were given the user's name."""
        keys = {mailbox_key(address) for address in who.introducer | who.prospect}
        names = {fold(read_name(name).surname) for name in (*who.prospect_names, who.introducer_name)} - {""}
        found: list[MailMessage] = []
        for key in sorted(keys):
            found += self._by_address.get(key, [])
        for name in sorted(names):
            found += self._by_surname.get(name, [])
        for thread in sorted(talk.threads):
            found += self._by_thread.get(thread, [])
        for message_id in sorted(talk.message_ids):
            found += self._by_reference.get(message_id, [])
        for subject in sorted(talk.subjects):
            found += self._by_subject.get(subject, [])
        found += self._given
        return {message.id: message for message in found if message.date >= since - timedelta(minutes=5)}

    @cached_property
    def _by_id(self) -> dict[str, MailMessage]:
        return {message.id: message for message in self.messages}

    @cached_property
    def _by_address(self) -> dict[str, list[MailMessage]]:
        return _index(
            (mailbox_key(box.address), message)
            for message in self.messages
            for box in (message.sender, *message.recipients)
        )

    @cached_property
    def _by_surname(self) -> dict[str, list[MailMessage]]:
        surnames: dict[str, str] = {}
        pairs = []
        for message in self.messages:
            for box in (message.sender, *message.recipients):
                if not box.display_name:
                    continue
                if box.display_name not in surnames:
                    surnames[box.display_name] = fold(read_name(box.display_name).surname)
                pairs.append((surnames[box.display_name], message))
        return _index(pairs)

    @cached_property
    def _by_thread(self) -> dict[str, list[MailMessage]]:
        return _index((message.thread_id, message) for message in self.messages)

    @cached_property
    def _by_reference(self) -> dict[str, list[MailMessage]]:
        return _index(
            (one, message) for message in self.messages for one in {message.in_reply_to, *message.references} if one
        )

    @cached_property
    def _by_subject(self) -> dict[str, list[MailMessage]]:
        return _index((subject_key(message.subject), message) for message in self.messages)

    @cached_property
    def _given(self) -> list[MailMessage]:
        return [one for one in self.messages if any(cue.kind is CueKind.NAME_GIVEN for cue in one.cues)]


def _index(pairs: Iterable[tuple[str, MailMessage]]) -> dict[str, list[MailMessage]]:
    found: dict[str, list[MailMessage]] = defaultdict(list)
    for key, message in pairs:
        found[key].append(message)
    return found
