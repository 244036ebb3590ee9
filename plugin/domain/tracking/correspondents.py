"""Who is who in the mail around an ask, and which messages belong to its conversation."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Address, Mailbox, MailMessage
from plugin.domain.text.addresses import is_one_of
from plugin.domain.text.names import read_name, same_given, same_surname
from plugin.domain.tracking.sought import Sought, names_in

_PLAIN_SUBJECT = 5
"""A bare subject no longer than this ("Hi", "Frage") may be anybody's."""


@dataclass(frozen=True, slots=True)
class Correspondents:
    """The addresses of the user, of the introducer, and of those whom the user is to meet, as far as known.

    `prospect_names` are full names: of the prospect, and of everybody whom the introducer named instead.
    `prospect_organisation` and `prospect_role` are where the prospect works, and as what, "" where unknown.
    """

    mine: frozenset[Address]
    introducer: frozenset[Address]
    prospect: frozenset[Address] = frozenset()
    introducer_name: str = ""
    prospect_names: tuple[str, ...] = ()
    prospect_organisation: str = ""
    prospect_role: str = ""
    my_names: tuple[str, ...] = ()

    @property
    def sought(self) -> Sought:
        """Whom the ask is about."""
        return Sought(self.prospect_names, self.prospect_organisation, self.prospect_role)

    def is_me(self, box: Mailbox) -> bool:
        """Whether this is one of the user's own mailboxes."""
        return is_one_of(box.address, self.mine)

    def names_me(self, name: str) -> bool:
        """Whether this is what the user is called."""
        return any(same_person(name, one) for one in self.my_names)

    def is_introducer(self, box: Mailbox) -> bool:
        """Whether this is a mailbox that is known to be the introducer's."""
        return is_one_of(box.address, self.introducer)

    def looks_like_introducer(self, box: Mailbox) -> bool:
        """Whether this bears the introducer's full name, under whatever address."""
        return same_person(box.display_name, self.introducer_name)

    def is_prospect(self, box: Mailbox) -> bool:
        """Whether this is a prospect's mailbox, by its address or by the name that it bears."""
        if is_one_of(box.address, self.prospect):
            return True
        return any(same_person(box.display_name, name) for name in self.prospect_names)

    def others(self, message: MailMessage) -> list[Mailbox]:
        """The recipients who are neither the user nor the introducer."""
        return [box for box in message.recipients if not (self.is_me(box) or self.is_introducer(box))]

    def with_addresses_in(self, messages: Iterable[MailMessage]) -> "Correspondents":
        """The same, with the addresses under which the prospects' names stand in these messages."""
        return self.with_addresses(
            box
            for message in messages
            for box in (message.sender, *message.recipients)
            if box.display_name and self.is_prospect(box)
        )

    def with_addresses(self, boxes: Iterable[Mailbox]) -> "Correspondents":
        """The same, with these mailboxes as prospects'."""
        found = {box.address for box in boxes}
        return replace(self, prospect=self.prospect | (found - self.introducer - self.mine))

    def names_prospect(self, message: MailMessage, text: str = "") -> bool:
        """Whether a message's own words name a prospect: in full, or in `text` by one of the two names."""
        if any(
            same_person(mention.name, name)
            for mention in message.mentions
            if mention.whose == "own"
            for name in self.prospect_names
        ):
            return True
        return self.sought.is_named_in(text)

    @staticmethod
    def names_in(name: str, text: str) -> bool:
        """Whether a text calls somebody of this full name by either of its parts."""
        return names_in(name, text)

    def names_introducer(self, text: str) -> bool:
        """Whether a text names the introducer, by either name."""
        return self.names_in(self.introducer_name, text)


@dataclass(frozen=True, slots=True)
class Conversation:
    """Where an ask is spoken of: Gmail's threads, the Message-IDs of what the user wrote in them, bare subjects."""

    threads: frozenset[str] = frozenset()
    message_ids: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()

    def refers(self, message: MailMessage) -> bool:
        """Whether a message answers one of the user's by its headers."""
        return not self.message_ids.isdisjoint({message.in_reply_to, *message.references} - {""})

    def holds(self, message: MailMessage) -> bool:
        """Whether a message belongs to the conversation: by its thread, its headers, or a subject with "Re:"."""
        if (message.thread_id and message.thread_id in self.threads) or self.refers(message):
            return True
        subject = bare_subject(message.subject)
        return subject != " ".join(message.subject.split()) and subject_key(subject) in self.subjects


def subject_key(subject: str) -> str:
    """A subject without its prefixes, for comparing; "" where it is too short to tell."""
    bare = bare_subject(subject).casefold()
    return bare if len(bare) > _PLAIN_SUBJECT else ""


def same_person(one: str, other: str) -> bool:
    """Whether two display names are one full name."""
    if not one or not other:
        return False
    left, right = read_name(one), read_name(other)
    return (
        left.whole and right.whole and same_surname(left.surname, right.surname) and same_given(left.given, right.given)
    )
