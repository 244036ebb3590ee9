"""Whether a message comes from whom it says it comes from: the owner's sent mail, and mail under a borrowed name.

Anybody can write the owner's address into From. What tells the owner's own mail is the label that the mailbox gives to
what it sent; in a file without labels, that the message bears no mark of having been delivered, or that the server
which delivered it found it to be authentic (RFC 8601).
"""

import re
from collections.abc import Iterable

from plugin.domain.language.packs import words
from plugin.domain.mail.mime import header_value
from plugin.domain.model import Address, Mailbox, RawMessage
from plugin.domain.text.addresses import is_one_of, parse_mailboxes

_DELIVERED = frozenset(
    {
        "authentication-results",
        "arc-authentication-results",
        "delivered-to",
        "envelope-to",
        "received-spf",
        "x-delivered-to",
        "x-original-to",
        "x-received",
        "x-envelope-to",
        "x-spam-status",
    }
)
"""Headers that the receiving side adds; a copy in a folder of sent mail has none of them."""
_PASSED = re.compile(r"\bdmarc\s*=\s*pass\b|\bdkim\s*=\s*pass\b", re.IGNORECASE)
_FAILED = re.compile(r"\bdmarc\s*=\s*fail\b", re.IGNORECASE)
_LONGEST = 4000


def is_owners(raw: RawMessage, sender: Mailbox, me: frozenset[Address]) -> bool:
    """Whether the owner of the mailbox wrote the message: sent from it, or from another of their addresses."""
    if "SENT" in raw.labels:
        return True
    if not is_one_of(sender.address, me):
        return False
    verdict = _verdict(raw)
    if verdict:
        return _PASSED.search(verdict) is not None and _FAILED.search(verdict) is None
    if raw.labels and not _is_filed(raw.labels):
        return False
    return _DELIVERED.isdisjoint(name.lower() for name, _ in raw.headers) and not _is_to_the_owner(raw, me)


def _is_to_the_owner(raw: RawMessage, me: frozenset[Address]) -> bool:
    """Whether it is addressed to the owner and to others: nobody writes so, and a borrowed name arrives so."""
    addressed = [box.address for box in parse_mailboxes(header_value(raw.headers, "to"))]
    return len(addressed) > 1 and any(is_one_of(address, me) for address in addressed)


def _is_filed(labels: Iterable[str]) -> bool:
    """Whether the user has put a message somewhere, as one does with the mail of an earlier mailbox."""
    placed = {label for label in labels if label not in words("labels.states") and not label.isupper()}
    return "INBOX" not in labels and bool(placed)


def is_disowned(raw: RawMessage) -> bool:
    """Whether the receiving server found the sender's domain to deny the message; lists, which change mail, apart."""
    return _FAILED.search(_verdict(raw)) is not None and not header_value(raw.headers, "list-id")


def _verdict(raw: RawMessage) -> str:
    """What the receiving server, whose header stands on top, found; "" where it says nothing."""
    return header_value(raw.headers, "authentication-results")[:_LONGEST]
