"""Which conversations are read: those with people the user exchanges with, newest first, within the year's bounds.

A conversation is all mail with one contact, whole threads of it: what somebody is to the user, and whom they know,
is said over months. Read are no machines, nothing of strangers, and nothing of whom the user has excluded; of lists
only what somebody writes with whom the user exchanges mail (a choir, a working group).
Where there is more than may be read, messages in which something was heard or half-heard go first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from plugin.domain.careful_reading.policy import ReadingPolicy
from plugin.domain.model import Address, MailMessage, MessageId
from plugin.domain.people.identities import People
from plugin.domain.people.trust import Trust

_MOST_PEOPLE = 12
"""Mail to more people than this is no conversation."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The messages with one contact that are to be read, oldest first."""

    contact: Address
    messages: tuple[MailMessage, ...]


def choose_conversations(
    messages: Iterable[MailMessage],
    people: People,
    trust: Trust,
    *,
    never: Collection[str] = (),
    read: Collection[MessageId] = (),
    policy: ReadingPolicy,
) -> list[Conversation]:
    """What is to be read, the conversation with the newest message first.

    `never` are addresses and domains that are never read; `read` what was read before: it counts towards the
    year's bound, and is not chosen again.
    """
    readable = [one for one in messages if _is_readable(one, people, trust, never, policy)]
    by_contact = _by_contact(readable, people, trust)
    chosen: list[MailMessage] = []
    for theirs in by_contact.values():
        chosen += sorted(theirs, key=_urgency)[: policy.most_of_one]
    already = {one.id for one in chosen if one.id in read}
    fresh = sorted((one for one in chosen if one.id not in already), key=_urgency)
    wanted = {one.id for one in fresh[: max(0, policy.most_messages - len(already))]}
    found = []
    for contact, theirs in by_contact.items():
        mine = tuple(sorted((one for one in theirs if one.id in wanted), key=lambda one: (one.date, one.id)))
        if mine:
            found.append(Conversation(contact, mine))
    return sorted(found, key=lambda one: (-one.messages[-1].date.timestamp(), one.contact))


def _is_readable(
    message: MailMessage, people: People, trust: Trust, never: Collection[str], policy: ReadingPolicy
) -> bool:
    if message.automated or not trust.hears(message):
        return False
    if message.list_id and not (message.sent_by_me or trust.exchanges(people.canonical(message.sender.address))):
        return False
    if message.style.words < policy.fewest_words or len(message.recipients) > _MOST_PEOPLE:
        return False
    boxes = (message.sender, *message.recipients)
    if any(_is_excluded(box.address, never) for box in boxes):
        return False
    return any(box.address not in people.owner and people.person(box.address) is not None for box in boxes)


def _is_excluded(address: Address, never: Collection[str]) -> bool:
    domain = address.partition("@")[2]
    return bool(never) and (address in never or any(domain == one or domain.endswith(f".{one}") for one in never))


def _by_contact(messages: Sequence[MailMessage], people: People, trust: Trust) -> dict[Address, list[MailMessage]]:
    """The messages of each thread under the one contact whom it is with most; contacts who never wrote are left out."""
    threads: dict[str, list[MailMessage]] = defaultdict(list)
    for message in messages:
        threads[message.thread_id or message.id].append(message)
    found: dict[Address, list[MailMessage]] = defaultdict(list)
    for thread in sorted(threads):
        contact = _contact_of(threads[thread], people, trust)
        if contact is not None:
            found[contact] += threads[thread]
    return {contact: theirs for contact, theirs in sorted(found.items()) if len(theirs) > 1 or not theirs[0].sent_by_me}


def _contact_of(thread: Iterable[MailMessage], people: People, trust: Trust) -> Address | None:
    """Whom a thread is with: who wrote most of it, else whom it was written to; None where nobody in touch is on it."""
    weights: dict[Address, float] = defaultdict(float)
    for message in thread:
        shares = [(message.sender, 3.0)]
        shares += [(box, 1.0 / len(message.to)) for box in message.to]
        shares += [(box, 0.1) for box in message.cc + message.bcc]
        for box, share in shares:
            person = None if box.address in people.owner else people.person(box.address)
            if person is not None and trust.exchanges(person.address):
                weights[person.address] += share
    return min(weights, key=lambda address: (-weights[address], address), default=None)


def _urgency(message: MailMessage) -> tuple[bool, float, str]:
    """Sorts those first in which something was heard or half-heard, then the newest."""
    named = any(one.name for one in message.mentions)
    heard = bool(message.signals or message.hints or message.cues or message.rebuff)
    return (not (named or heard), -message.date.timestamp(), message.id)
