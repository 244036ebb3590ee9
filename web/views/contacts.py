"""The user's contacts from lists beside the people of their mail: who is whom, and both in one list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from plugin.domain.model import Address, ListedContact, Relationship
from plugin.domain.text.names import fold, read_name
from plugin.sentences import say_as
from web.views.listing import name_key


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """A line of the people's list: somebody of the user's mail or calendar, or somebody who stands in a list alone."""

    relationship: Relationship | None = None
    contact: ListedContact | None = None

    @property
    def name(self) -> str:
        """What they are called."""
        return self.relationship.person.name if self.relationship else self.contact.name if self.contact else ""

    @property
    def organisation(self) -> str:
        """Where they work."""
        if self.relationship:
            return self.relationship.person.organisation
        return self.contact.organisation if self.contact else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """What a search looks through."""
        if self.relationship:
            return (self.name, self.organisation, *self.relationship.person.addresses)
        return (self.name, self.organisation, self.contact.address or "" if self.contact else "")


def _strength(row: PeopleRow) -> tuple[Any, ...]:
    if row.relationship:
        return (0, -row.relationship.strength, row.relationship.address)
    # Nothing says how close they are: they come after everybody who was written to or met.
    return (1, 0.0, *name_key(row.name, row.organisation))


def _last_met(row: PeopleRow) -> tuple[Any, ...]:
    met = row.relationship.last_met if row.relationship else None
    return (-(met.timestamp() if met else 0), *name_key(row.name, row.organisation))


SORTS: dict[str, tuple[str, Callable[[PeopleRow], Any]]] = {
    "": (say_as("sort by", "closest"), _strength),
    "name": (say_as("sort by", "name"), lambda row: name_key(row.name, row.organisation)),
    "company": (say_as("sort by", "company"), lambda row: name_key(row.organisation, row.name)),
    "met": (say_as("sort by", "met last"), _last_met),
}
"""How the list can be sorted: the words, and the key."""


class Contacts:
    """The contacts of lists, held against the people who are known: by address, else by a whole name of one alone."""

    def __init__(self, contacts: Iterable[ListedContact], known: Sequence[Relationship]) -> None:
        by_address = {address: one for one in known for address in one.person.addresses}
        by_name: dict[str, list[Relationship]] = {}
        for one in known:
            by_name.setdefault(fold(one.person.name), []).append(one)
        self.of: dict[Address, ListedContact] = {}
        """The contact that somebody who is known is, by their canonical address."""
        self.alone: list[ListedContact] = []
        """Those who stand in a list alone."""
        for contact in contacts:
            same = by_address.get(contact.address) if contact.address else None
            if same is None:
                named = by_name.get(fold(contact.name), [])
                same = named[0] if len(named) == 1 and read_name(contact.name).whole else None
            if same is not None:
                self.of.setdefault(same.address, contact)
            else:
                self.alone.append(contact)
