"""Forgetting a person, so that they stay forgotten, and taking it back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugin.domain.model import Address
from plugin.domain.people.identities import People
from plugin.domain.text.names import fold
from plugin.errors import NotThere
from plugin.usecases.backup import remove_letters
from plugin.usecases.stores import AccountStore


@dataclass(frozen=True, slots=True)
class PersonForgotten:
    """Who was forgotten, and how many rows of each kind went.

    `name_kept` is true where the name stays in other people's words, because somebody else bears it.
    """

    addresses: tuple[Address, ...]
    name: str
    counts: dict[str, int]
    name_kept: bool = False


KEEPS_OUT = (
    "So that the next scan or import does not bring them back, a keyed hash of each address (and of the name) is "
    "kept; take it back with: askwell forget {address} --undo. Backups and exports that you made "
    "earlier still hold them."
)
"""What is kept of a forgotten person, which must be said."""


def forget_person(store: AccountStore, people: People, address: Address, *, now: datetime) -> PersonForgotten:
    """Delete what is known of the person with this address, their draft files included, and keep them out.

    `people` tells which other addresses are theirs, and whether somebody else bears their name: then the name, which
    may be the other's, stays where it stands in other people's words.
    """
    person = people.person(address)
    addresses = person.addresses if person is not None else (address,)
    name = person.name if person is not None else ""
    own = {fold(str(one)) for one in people.owner_names}
    shared = fold(name) in own or any(
        other is not person and fold(other.name) == fold(name) for other in people.named(name)
    )
    letters = [Path(record.path) for record in store.load_drafts() if record.path and record.to in addresses]
    gone = store.forget_person(addresses, "" if shared else name, now=now)
    store.vacuum()
    remove_letters(letters)
    return PersonForgotten(tuple(sorted(addresses)), name, gone, name_kept=shared and bool(name))


def remember_person(store: AccountStore, address: Address) -> None:
    """Let a forgotten person be read again. Raises NotThere where nobody of that address is forgotten."""
    if not store.remember_person(address):
        raise NotThere(f"Nobody with the address {address} is forgotten here.")
