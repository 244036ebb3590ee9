"""What members of one server let each other know: that they know somebody, so that a colleague may ask them.

Nothing is shared until its owner says so, person by person; what is taken back, forgotten, or of somebody who may come
in no longer, is on nobody's page from then on. A colleague sees a name, an organisation, and whom to ask.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Account, Address, Member, Prospect, Relationship, SharedContact
from plugin.domain.suggestions.colleagues import is_called, is_wanted
from plugin.domain.text.collation import directory_key
from plugin.errors import UserError
from plugin.sentences import say
from plugin.store.accounts import Identity
from plugin.usecases.guest_list import GuestList
from plugin.usecases.stores.control import ControlStore
from plugin.usecases.stores.shared_contacts import SharedContactStore


@dataclass(frozen=True, slots=True)
class ColleagueKnows:
    """A colleague, and whom they know."""

    colleague: Address
    name: str
    organisation: str


def share(control: SharedContactStore, account: Account, one: Relationship, *, now: datetime) -> None:
    """Let colleagues know that the user knows this person. Raises UserError for somebody without a name."""
    person = one.person
    if not person.name:
        raise UserError(
            say("Colleagues would see no name: say under “Who they are” what the person is called, then share.")
        )
    # One row a person, whatever address it was shared by before.
    control.take_back_contacts(account.id, person.addresses)
    control.share_contact(SharedContact(account.id, one.address, person.name, person.organisation, now))


def shared_addresses(control: SharedContactStore, account: Account) -> frozenset[Address]:
    """By which addresses the user's own contacts are shared."""
    return frozenset(one.address for one in control.load_shared_by(account.id))


def who_knows(control: ControlStore, guests: GuestList, me: Member, prospect: Prospect) -> list[ColleagueKnows]:
    """The colleagues who share that they know the prospect, or somebody of that company."""
    return _found(control, guests, me, lambda contact: is_wanted(prospect, contact))


def who_knows_called(control: ControlStore, guests: GuestList, me: Member, text: str) -> list[ColleagueKnows]:
    """The same for whoever is called so, a person or an organisation."""
    return _found(control, guests, me, lambda contact: is_called(text, contact))


def _found(
    control: ControlStore, guests: GuestList, me: Member, wanted: Callable[[SharedContact], bool]
) -> list[ColleagueKnows]:
    contacts = [one for one in control.load_shared() if wanted(one)]
    if not contacts:
        return []
    invitations = control.load_invitations()
    found = set()
    for one in contacts:
        owner = control.load_owner(one.account_id)
        member = control.load_member(owner) if owner is not None else None
        if member is None or control.is_blocked(Identity(member.issuer, member.sub), member.address):
            continue
        if member.id == me.id or not guests.admits(member.address, member.domain, invitations):
            continue
        found.add(ColleagueKnows(member.address, one.name, one.organisation))
    return sorted(found, key=lambda one: (directory_key(one.name), directory_key(one.organisation), one.colleague))
