"""Which messages belong together, where no mail service has said so: by references, else by subject and people."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Address, MailMessage

SAME_SUBJECT = timedelta(days=60)
"""How far apart two messages may lie that only their subject and people join."""

_GMAIL = re.compile(r"[0-9a-f]{10,20}")
_NEAREST = 40
"""How many earlier messages of one subject are looked at."""


@dataclass(slots=True)
class _Link:
    """What threading needs of a message."""

    id: str
    own: str
    date: datetime
    subject: str
    is_reply: bool
    has_parents: bool
    people: frozenset[Address]
    thread_id: str


class Threads:
    """The threads of an account, growing with each message that is placed.

    Gmail's own thread ids are never changed. Others are the id of a message in the thread, and stay what
    they were when the thread grows, as far as two threads that turn out to be one allow.
    """

    def __init__(self, me: frozenset[Address]) -> None:
        self._me = me
        self._links: dict[str, _Link] = {}
        self._parents: dict[str, str] = {}
        self._threads: dict[str, str] = {}

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._links

    def place(self, message: MailMessage) -> str:
        """Take a message in; return the thread it belongs to, as far as can be told now.

        A message that is known stays in its thread.
        """
        known = self._links.get(message.id)
        own = message.rfc822_message_id or message.id
        parents = [*message.references, message.in_reply_to] if message.in_reply_to else list(message.references)
        for parent in parents:
            self._join(own, parent)
        if known is not None:
            if _GMAIL.fullmatch(message.thread_id):
                known.thread_id = message.thread_id
            return known.thread_id
        root = self._root(own)
        subject = bare_subject(message.subject)
        if _GMAIL.fullmatch(message.thread_id) or str(message.thread_id) != str(message.id):
            thread_id = str(message.thread_id)
            self._threads.setdefault(root, thread_id)
        else:
            thread_id = self._threads.setdefault(root, str(message.thread_id))
        mailboxes = (message.sender, *message.recipients)
        self._links[message.id] = _Link(
            id=message.id,
            own=own,
            date=message.date,
            subject=subject.casefold(),
            is_reply=subject != message.subject.strip(),
            has_parents=bool(parents),
            people=frozenset(mailbox.address for mailbox in mailboxes) - self._me,
            thread_id=thread_id,
        )
        return thread_id

    def settle(self) -> dict[str, str]:
        """Join what subject and people join; return the new thread id of each message whose thread has changed."""
        self._join_by_subject()
        groups: dict[str, list[_Link]] = defaultdict(list)
        for link in self._links.values():
            groups[self._root(link.own)].append(link)
        changed = {}
        for group in groups.values():
            thread_id = _thread_id(group)
            for link in group:
                if link.thread_id != thread_id and not _GMAIL.fullmatch(link.thread_id):
                    link.thread_id = changed[link.id] = thread_id
        return changed

    def _join_by_subject(self) -> None:
        earlier: dict[str, list[_Link]] = defaultdict(list)
        for link in sorted(self._links.values(), key=lambda link: (link.date, link.id)):
            if not link.subject:
                continue
            if link.is_reply and not link.has_parents:
                near = _nearest(link, earlier[link.subject])
                if near is not None:
                    self._join(link.own, near.own)
            earlier[link.subject].append(link)

    def _join(self, one: str, other: str) -> None:
        first, second = self._root(one), self._root(other)
        if first == second:
            return
        # The smaller becomes the root, so that the outcome does not depend on the order of joining.
        first, second = sorted((first, second))
        self._parents[second] = first
        thread_id = self._threads.pop(second, None)
        if thread_id is not None:
            self._threads.setdefault(first, thread_id)

    def _root(self, own: str) -> str:
        path = []
        while (parent := self._parents.get(own)) is not None:
            path.append(own)
            own = parent
        for passed in path:
            self._parents[passed] = own
        return own


def _nearest(link: _Link, earlier: list[_Link]) -> _Link | None:
    for other in _latest(earlier):
        if link.date - other.date > SAME_SUBJECT:
            return None
        if link.people & other.people:
            return other
    return None


def _latest(links: list[_Link]) -> Iterator[_Link]:
    return iter(links[: -_NEAREST - 1 : -1])


def _thread_id(group: list[_Link]) -> str:
    """Gmail's id where a member has one, else the one most members have, of equal ones the oldest message's."""
    ordered = sorted(group, key=lambda link: (link.date, link.id))
    gmail = [link.thread_id for link in ordered if _GMAIL.fullmatch(link.thread_id)]
    counted = Counter(gmail or [link.thread_id for link in ordered])
    most = max(counted.values())
    return next(thread_id for thread_id in counted if counted[thread_id] == most)
