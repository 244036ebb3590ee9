"""A conversation as requests to the reader: its words as data, keys for people and messages, in bounded parts."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from plugin.domain.careful_reading.conversations import Conversation
from plugin.domain.careful_reading.instructions import INSTRUCTIONS, SCHEMA, SCHEMA_NAME
from plugin.domain.careful_reading.letters import Letter, QuotedWords
from plugin.domain.careful_reading.masking import Masks, outside_names
from plugin.domain.careful_reading.policy import ReadingPolicy
from plugin.domain.careful_reading.wording import plain_words
from plugin.domain.model import Address, Mailbox, ModelPurpose, ModelRequest, Profile
from plugin.domain.people.identities import People

ME = "me"
"""The key of the owner."""
_NOBODY = Profile()


@dataclass(frozen=True, slots=True)
class ReadingRequest:
    """One request, and what its keys stand for."""

    contact: Address
    request: ModelRequest
    letters: dict[str, Letter]
    """Key of a message → the message with its words."""
    people: dict[str, Address]
    """Key of a person → their canonical address; the owner's is `ME` and not among them."""
    masks: Masks = field(default_factory=Masks)


def ask_about(
    conversation: Conversation,
    letters: Sequence[Letter],
    people: People,
    *,
    owner: Profile = _NOBODY,
    masked: bool = False,
    policy: ReadingPolicy,
) -> list[ReadingRequest]:
    """The requests about a conversation, oldest words first. The same letters give the same bytes.

    `letters` are the conversation's messages with their words, oldest first; `masked` for a host elsewhere.
    """
    written = [(letter, _own_words(letter, policy)) for letter in letters]
    held = [plain_words(letter.own) for letter in letters]
    found = []
    for part in _parts(written, policy.request_characters):
        found.append(_request(conversation, part, held, people, owner, policy, masked=masked))
    return found


def _own_words(letter: Letter, policy: ReadingPolicy) -> str:
    words = letter.own.strip()
    return words if len(words) <= policy.own_characters else words[: policy.own_characters].rpartition(" ")[0] + " […]"


def _parts(written: Iterable[tuple[Letter, str]], limit: int) -> list[list[tuple[Letter, str]]]:
    """The letters in a row, as many together as the limit allows, at least one."""
    parts: list[list[tuple[Letter, str]]] = []
    size = 0
    for letter, words in written:
        length = len(words) + _AROUND
        if not parts or size + length > limit:
            parts.append([])
            size = 0
        parts[-1].append((letter, words))
        size += length
    return parts


_AROUND = 250
"""Characters of a message's keys, names and dates."""


def _request(
    conversation: Conversation,
    part: Sequence[tuple[Letter, str]],
    held: Sequence[str],
    people: People,
    owner: Profile,
    policy: ReadingPolicy,
    *,
    masked: bool,
) -> ReadingRequest:
    keys = _keys(conversation, [letter for letter, _ in part], people)
    masks = Masks(_names_outside(part, keys, people, owner.name)) if masked else Masks()

    def hide(text: str) -> str:
        return masks.hide(text) if masked else text

    messages = []
    by_key = {}
    for number, (letter, words) in enumerate(part, start=1):
        key = f"m{number}"
        by_key[key] = letter
        message = letter.message
        row: dict[str, object] = {
            "key": key,
            "writer": ME if message.sent_by_me else keys.get(people.canonical(message.sender.address), "?"),
            "to": _recipients(message.to, keys, people),
        }
        if copied := _recipients(message.cc, keys, people):
            row["cc"] = copied
        row["date"] = f"{message.date:%A} {message.date:%Y-%m-%d %H:%M}"
        row["subject"] = hide(message.subject)
        row["words"] = hide(words)
        quoted = [_quoted(one, hide, policy) for one in letter.quotes if not _is_held(one, held)]
        if quoted:
            row["quoted"] = quoted[:3]
        if message.attachments:
            row["attached"] = [hide(name) for name in message.attachments[:5]]
        messages.append(row)
    shown = [_person(key, address, people, masked=masked) for address, key in keys.items()]
    content = {"me": _owner(owner), "people": shown, "messages": messages}
    words = json.dumps(content, ensure_ascii=False, indent=1)
    request = ModelRequest(ModelPurpose.READ, INSTRUCTIONS, words, SCHEMA, SCHEMA_NAME, policy.answer_tokens)
    return ReadingRequest(conversation.contact, request, by_key, {key: address for address, key in keys.items()}, masks)


def _keys(conversation: Conversation, letters: Iterable[Letter], people: People) -> dict[Address, str]:
    """Everybody on these messages, the contact first, then as they appear; the owner left out."""
    keys = {conversation.contact: "p1"}
    for letter in letters:
        message = letter.message
        for box in (message.sender, *message.to, *message.cc):
            if box.address not in people.owner:
                keys.setdefault(people.canonical(box.address), f"p{len(keys) + 1}")
    return keys


def _owner(owner: Profile) -> str:
    """Who the owner is: name, house, and what they do, as far as they said."""
    who = ", ".join(part for part in (owner.name, owner.title, owner.organisation) if part) or ME
    return f"{who}: {owner.what}" if owner.what else who


def _person(key: str, address: Address, people: People, *, masked: bool) -> dict[str, str]:
    person = people.person(address)
    row = {"key": key, "name": person.name if person is not None else ""}
    if person is not None and person.organisation:
        row["organisation"] = person.organisation
    if not masked or not row["name"]:
        row["address"] = address if not masked else f"[address of {key}]"
    return row


def _recipients(boxes: Iterable[Mailbox], keys: dict[Address, str], people: People) -> list[str]:
    found = [ME if box.address in people.owner else keys.get(people.canonical(box.address), "?") for box in boxes]
    return list(dict.fromkeys(found))


def _is_held(quote: QuotedWords, held: Sequence[str]) -> bool:
    """Whether the quoted words stand in one of the messages anyway."""
    words = plain_words(quote.text)
    return any(words[:_ALIKE] in one for one in held)


_ALIKE = 60
"""Characters by which a quote is known for a message's beginning: its end may be cut off or signed otherwise."""


def _quoted(quote: QuotedWords, hide: Callable[[str], str], policy: ReadingPolicy) -> dict[str, str]:
    row = {"writer": hide(quote.writer), "words": hide(quote.text.strip()[: policy.quoted_characters])}
    if quote.date is not None:
        row["date"] = f"{quote.date:%Y-%m-%d}"
    return row


def _names_outside(
    part: Iterable[tuple[Letter, str]], keys: dict[Address, str], people: People, owner_name: str
) -> tuple[str, ...]:
    named = {one.name for letter, _ in part for one in letter.message.mentions if one.name}
    quoting = {quote.writer for letter, _ in part for quote in letter.quotes if quote.writer}
    inside = [person.name for address in keys if (person := people.person(address)) is not None]
    return outside_names({one for one in named | quoting if "@" not in one}, [*inside, owner_name])
