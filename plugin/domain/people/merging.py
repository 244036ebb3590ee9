"""Which addresses are one person's: disjoint sets of them, joined on evidence and never against the user's word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from plugin.domain.language.packs import rules
from plugin.domain.language.rules import straighten
from plugin.domain.mail.signature_fields import signature_addresses
from plugin.domain.model import Address, Corrections, Evidence, MailMessage
from plugin.domain.people.census import Census, Seen
from plugin.domain.people.trust import Trust
from plugin.domain.text.addresses import is_free_mail, mailbox_key, registrable_domain
from plugin.domain.text.excerpts import excerpt
from plugin.domain.text.names import (
    FullName,
    fold,
    names_conflict,
    read_name,
    same_person_name,
    spells_name,
    surname_key,
)
from plugin.sentences import say

_HANDOVER = timedelta(days=31)
"""Whoever changes houses may write from both for so long."""
_PHONE = re.compile(r"\+?\(?\d[\d\s()/.-]{6,20}\d")


class AddressSets:
    """Disjoint sets of addresses that obey the user's word: merged stay merged, split stay split.

    `trust` tells whose word counts, by address.
    """

    def __init__(self, corrections: Corrections, trust: Trust) -> None:
        self._corrections = corrections
        self._trust = trust
        self.claims: dict[frozenset[Address], Evidence] = {}
        """What only a stranger says: that they are somebody with whom the owner is in touch."""
        self._parent: dict[Address, Address] = {}
        self._members: dict[Address, list[Address]] = {}
        self._names: dict[Address, list[FullName]] = {}
        self._reasons: dict[Address, list[Evidence]] = {}

    def add(self, address: Address, name: FullName) -> None:
        """A new address, alone at first."""
        if address not in self._parent:
            self._parent[address] = address
            self._members[address] = [address]
            self._names[address] = [name]
            self._reasons[address] = []

    def __iter__(self) -> Iterator[list[Address]]:
        return iter(self._members.values())

    def __contains__(self, address: object) -> bool:
        return address in self._parent

    def root(self, address: Address) -> Address:
        """The representative of the address's set."""
        while self._parent[address] != address:
            self._parent[address] = self._parent[self._parent[address]]
            address = self._parent[address]
        return address

    def reasons(self, group: Sequence[Address]) -> tuple[Evidence, ...]:
        """Why the addresses of a set were joined."""
        return tuple(self._reasons[self.root(group[0])])

    def join_by_word(self, writer: Address, other: Address, reason: Evidence) -> bool:
        """Unite the writer's set with that of another address which they say is theirs.

        A stranger's word is no more than a claim where the other is in touch with the owner; and where the writer is
        in touch, a stranger's address in their headers may have been put there by somebody else.
        """
        if not self._trust.exchanges(writer) and self._trust.exchanges(other):
            self.claims.setdefault(frozenset({writer, other}), reason)
            return False
        return self.join(writer, other, reason)

    def join_equals(self, one: Address, other: Address, reason: Evidence) -> bool:
        """Unite two sets that look alike, both in touch with the owner or neither: a likeness can be put on."""
        if self._trust.exchanges(one) != self._trust.exchanges(other):
            self.claims.setdefault(frozenset({one, other}), reason)
            return False
        return self.join(one, other, reason)

    def kept_apart(self, one: Address, other: Address) -> bool:
        """Whether the owner said that two addresses are two people's."""
        return self._kept_apart(self.root(one), self.root(other))

    def members(self, address: Address) -> list[Address]:
        """The set of an address."""
        return list(self._members[self.root(address)])

    def exchanges(self, address: Address) -> bool:
        """Whether any address of the set is in touch with the owner."""
        return any(self._trust.exchanges(member) for member in self._members[self.root(address)])

    def join_by_the_users_word(self) -> None:
        """Merge what the user merged, whatever the evidence."""
        for together in self._corrections.merged:
            known = sorted(address for address in together if address in self._parent)
            for address in known[1:]:
                self._unite(known[0], address, ())

    def join(self, one: Address, other: Address, reason: Evidence) -> bool:
        """Unite two sets unless the user split them or their names contradict each other."""
        if one not in self._parent or other not in self._parent:
            return False
        left, right = self.root(one), self.root(other)
        if left == right:
            return True
        if self._kept_apart(left, right):
            return False
        if any(names_conflict(a, b) for a in self._names[left] for b in self._names[right]):
            return False
        self._unite(left, right, (reason,))
        return True

    def _kept_apart(self, left: Address, right: Address) -> bool:
        if not self._corrections.split:
            return False
        ours, theirs = set(self._members[left]), set(self._members[right])
        return any(ours & apart and theirs & apart for apart in self._corrections.split)

    def _unite(self, one: Address, other: Address, reasons: tuple[Evidence, ...]) -> None:
        left, right = self.root(one), self.root(other)
        if left == right:
            return
        self._parent[right] = left
        self._members[left] += self._members.pop(right)
        self._names[left] += self._names.pop(right)
        self._reasons[left] += [*self._reasons.pop(right), *reasons]


def join_on_evidence(
    sets: AddressSets, census: Census, messages: Sequence[MailMessage], free_mail: frozenset[str]
) -> None:
    """Unite the addresses that evidence shows to be one person's."""
    _join_same_mailbox(sets, census.seen)
    _join_same_organisation(sets, census, free_mail)
    _join_by_same_card(sets, messages, census.seen)
    sent_to, received_from = _written_to(sets, messages), _written_by(sets, messages)
    for message in messages:
        if message.sent_by_me:
            _join_by_owners_answer(sets, census, message, received_from.get(message.in_reply_to))
        elif not message.automated and not message.disowned and message.sender.address in sets:
            _join_by_signature(sets, census.seen, message)
            _join_by_announcement(sets, census.seen, message)
            _join_by_answer(sets, census, message, sent_to.get(message.in_reply_to, ()))
            for mailbox in message.reply_to:
                text = say(
                    "Writes from %(address)s, wants answers to %(other)s",
                    address=message.sender.address,
                    other=mailbox.address,
                )
                _join_namesakes(sets, census, message, mailbox.address, text, sure=False)
    _join_by_full_name(sets, census, free_mail)


def _written_to(sets: AddressSets, messages: Sequence[MailMessage]) -> dict[str, tuple[Address, ...]]:
    """The owner's messages to few people, by Message-ID: whom an answer can be from."""
    found = {}
    for message in messages:
        if message.sent_by_me and message.rfc822_message_id:
            people = tuple(mailbox.address for mailbox in message.recipients if mailbox.address in sets)
            if 0 < len(people) <= 3:
                found[message.rfc822_message_id] = people
    return found


def _written_by(sets: AddressSets, messages: Sequence[MailMessage]) -> dict[str, Address]:
    """Who wrote each message that the owner may have answered, by Message-ID."""
    return {
        message.rfc822_message_id: message.sender.address
        for message in messages
        if message.rfc822_message_id and not message.sent_by_me and message.sender.address in sets
    }


def _join_by_answer(sets: AddressSets, census: Census, message: MailMessage, asked: tuple[Address, ...]) -> None:
    if message.sender.address not in asked:
        for address in asked:
            text = say("Mail to %(address)s was answered from %(other)s", address=address, other=message.sender.address)
            _join_namesakes(sets, census, message, address, text)


def _join_by_owners_answer(sets: AddressSets, census: Census, message: MailMessage, writer: Address | None) -> None:
    """The owner answers what came from one address to another of the same name: the owner knows they are one."""
    told = [mailbox.address for mailbox in message.to if mailbox.address in sets]
    if writer is None or len(told) != 1 or told[0] == writer:
        return
    if same_person_name(census.seen[writer].name, census.seen[told[0]].name):
        text = say("You answered mail from %(address)s to %(other)s", address=writer, other=told[0])
        sets.join(told[0], writer, Evidence("answered_to", message.date, message.id, excerpt(text)))


def _join_namesakes(
    sets: AddressSets, census: Census, message: MailMessage, other: Address, text: str, *, sure: bool = True
) -> None:
    """Join the sender with another address under the same full name, unless the two ever stood side by side.

    It is `sure` where the message shows it by what only the other can have known.
    """
    sender = message.sender.address
    if other == sender or other not in sets or other in census.side_by_side[sender]:
        return
    if same_person_name(census.seen[sender].name, census.seen[other].name):
        join = sets.join if sure else sets.join_equals
        join(other, sender, Evidence("answered_from", message.date, message.id, excerpt(text)))


def _join_by_same_card(sets: AddressSets, messages: Sequence[MailMessage], seen: Mapping[Address, Seen]) -> None:
    """The same full name over the same card: a telephone number, or two more lines, in common."""
    cards: dict[tuple[str, str], dict[Address, MailMessage]] = defaultdict(dict)
    for message in messages:
        address = message.sender.address
        if message.sent_by_me or message.automated or message.disowned or not message.signature or address not in sets:
            continue
        name = seen[address].name
        if name.whole:
            for mark in _marks(message.signature, name):
                cards[surname_key(name.surname), mark].setdefault(address, message)
    for (_, mark), bearers in cards.items():
        first, *others = bearers
        for other in others:
            if same_person_name(seen[first].name, seen[other].name):
                message = bearers[other]
                text = say("%(address)s and %(other)s sign alike: %(mark)s", address=first, other=other, mark=mark)
                sets.join_equals(first, other, Evidence("signature", message.date, message.id, excerpt(text)))


def _marks(signature: str, name: FullName) -> list[str]:
    """What of a signature block can belong to its bearer only: telephone numbers, and pairs of lines under the name."""
    phones = [re.sub(r"\D", "", found) for found in _PHONE.findall(signature)]
    lines = [fold(line) for line in re.split(r"[\n|·•]", signature)]
    lines = [line for line in lines if len(line) > 3 and line != fold(str(name)) and not line.isdigit()]
    pairs = [f"{one} / {other}" for one, other in pairwise(dict.fromkeys(lines))]
    return [number for number in phones if len(number) >= 7] + pairs


def _join_same_mailbox(sets: AddressSets, seen: Mapping[Address, Seen]) -> None:
    by_mailbox: dict[str, list[Address]] = defaultdict(list)
    for address in seen:
        by_mailbox[mailbox_key(address)].append(address)
    for addresses in by_mailbox.values():
        for address in addresses[1:]:
            text = say("%(address)s and %(other)s are one mailbox", address=addresses[0], other=address)
            reason = Evidence("same_mailbox", seen[address].last_used, "", text)
            sets.join(addresses[0], address, reason)


def _join_same_organisation(sets: AddressSets, census: Census, free_mail: frozenset[str]) -> None:
    by_organisation: dict[str, list[Address]] = defaultdict(list)
    for address in census.seen:
        if not is_free_mail(address, free_mail):
            by_organisation[organisation_key(address)].append(address)
    for addresses in by_organisation.values():
        by_surname: dict[str, list[Address]] = defaultdict(list)
        for address in addresses:
            name = census.seen[address].name
            if name.whole and address in sets:
                by_surname[fold(name.surname)].append(address)
        for namesakes in by_surname.values():
            for index, one in enumerate(namesakes):
                for other in namesakes[index + 1 :]:
                    first, second = census.seen[one], census.seen[other]
                    if same_person_name(first.name, second.name) and other not in census.side_by_side[one]:
                        text = say(
                            "%(name)s: the same full name at one organisation (%(address)s, %(other)s)",
                            name=first.name,
                            address=one,
                            other=other,
                        )
                        reason = Evidence("same_name", max(first.last_used, second.last_used), "", excerpt(text))
                        same_house = registrable_domain(one) == registrable_domain(other)
                        (sets.join if same_house else sets.join_equals)(one, other, reason)


def _join_by_full_name(sets: AddressSets, census: Census, free_mail: frozenset[str]) -> None:
    """One full name over two correspondences: a private address beside one of a house, or one house after another.

    Both are in touch with the owner, never stood side by side, and nobody else bears the name. Two houses at one time
    are as likely two people: that is asked.
    """
    bearers: dict[str, list[Address]] = defaultdict(list)
    for group in sets:
        named = [census.seen[one] for one in group if census.seen[one].name.whole]
        if named:
            bearers[surname_key(named[0].name.surname)].append(max(named, key=lambda one: one.last_used).address)
    for addresses in bearers.values():
        for one in addresses:
            alike = [
                other
                for other in addresses
                if other != one and same_person_name(census.seen[one].name, census.seen[other].name)
            ]
            if len(alike) == 1 and one < alike[0] and _one_life(sets, census, one, alike[0], free_mail):
                text = say(
                    "%(name)s writes from %(address)s and from %(other)s",
                    name=census.seen[one].name,
                    address=one,
                    other=alike[0],
                )
                when = max(census.seen[one].last_used, census.seen[alike[0]].last_used)
                sets.join_equals(one, alike[0], Evidence("same_name", when, "", excerpt(text)))


def _one_life(sets: AddressSets, census: Census, one: Address, other: Address, free_mail: frozenset[str]) -> bool:
    """Whether two addresses fit into one life: written to and from, private and at work, or one after the other."""
    first, second = census.seen[one], census.seen[other]
    if not (sets.exchanges(one) and sets.exchanges(other)):
        return False
    if any(b in census.side_by_side[a] for a in sets.members(one) for b in sets.members(other)):
        return False
    if not (first.wrote and second.wrote and _signs_whole(first) and _signs_whole(second)):
        return False
    if is_free_mail(one, free_mail) != is_free_mail(other, free_mail):
        return True
    if is_free_mail(one, free_mail):
        return False
    (begun, left), (taken_up, _) = sorted((first.wrote, second.wrote))
    overlap = left - taken_up
    return overlap <= _HANDOVER <= taken_up - begun


def _signs_whole(one: Seen) -> bool:
    """Whether a whole name stands over its mail: one that only the address spells is a guess."""
    return any(read_name(name).whole for name in one.own_names)


def organisation_key(address: str) -> str:
    """What two addresses of one organisation share: the registrable domain, or its own name where that is telling.

    `weiss@brightwater.example` and `weiss@brightwater.co.uk` share "brightwater"; short names must share the suffix.
    """
    domain = registrable_domain(address)
    label = domain.partition(".")[0]
    return label if len(label) >= 6 else domain


def _join_by_signature(sets: AddressSets, seen: Mapping[Address, Seen], message: MailMessage) -> None:
    if "@" not in message.signature:
        return
    sender = message.sender.address
    for other in signature_addresses(message.signature):
        if other == sender or other not in sets:
            continue
        if _may_be_one(seen[sender], seen[other]):
            text = say("Signed with %(address)s: %(signature)s", address=other, signature=message.signature)
            sets.join_by_word(sender, other, Evidence("signature", message.date, message.id, excerpt(text)))


def _join_by_announcement(sets: AddressSets, seen: Mapping[Address, Seen], message: MailMessage) -> None:
    sender = message.sender.address
    announced = _announces(message.subject)
    for mention in message.mentions:
        other = mention.address
        if other is None or other == sender or other not in sets or mention.whose != "own":
            continue
        if (announced or _announces(mention.text)) and _may_be_one(seen[sender], seen[other]):
            sets.join_by_word(sender, other, Evidence("new_address", message.date, message.id, excerpt(mention.text)))


def _announces(text: str) -> bool:
    """Whether a text says that its writer has another address."""
    return rules("people.new_address").first(straighten(text)) is not None


def _may_be_one(sender: Seen, other: Seen) -> bool:
    """Whether the other address can be the sender's: the same full name, or none and a local part that spells it."""
    if other.own_names or other.given_names:
        return same_person_name(sender.name, other.name)
    return spells_name(other.address.partition("@")[0], sender.name)
