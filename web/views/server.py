"""What an administrator sees of a server: members, whether all is well with them, and counts. No names but members'."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Member
from plugin.store.accounts import Identity
from plugin.usecases.guest_list import GuestList
from plugin.usecases.stores.control import ControlStore
from web.views.accounts import account_states


@dataclass(frozen=True, slots=True)
class MemberState:
    """A member: whether they may still come in, and how their accounts fare, in numbers.

    `troubled` are accounts that need their owner; why stands on the owner's own page alone.
    """

    member: Member
    is_admin: bool
    is_admitted: bool
    is_blocked: bool
    accounts: int
    troubled: int
    messages: int
    events: int
    last_scan: datetime | None


@dataclass(frozen=True, slots=True)
class Totals:
    """The same for all members together."""

    members: int
    accounts: int
    troubled: int
    messages: int
    events: int


def member_states(control: ControlStore, guests: GuestList) -> list[MemberState]:
    """Every member, by address."""
    invitations = control.load_invitations()
    found = []
    for member in control.load_members():
        blocked = control.is_blocked(Identity(member.issuer, member.sub), member.address)
        states = account_states(control, control.load_member_accounts(member.id))
        scans = [state.last_scan for state in states if state.last_scan is not None]
        found.append(
            MemberState(
                member,
                is_admin=guests.is_admin(member.address, invitations),
                is_admitted=not blocked and guests.admits(member.address, member.domain, invitations),
                is_blocked=blocked,
                accounts=len(states),
                troubled=sum(state.health not in {"ok", "", "not read yet"} for state in states),
                messages=sum(state.messages_held for state in states),
                events=sum(state.events_held for state in states),
                last_scan=max(scans, default=None),
            )
        )
    return found


def totals(states: Sequence[MemberState]) -> Totals:
    """Their sums."""
    return Totals(
        members=len(states),
        accounts=sum(state.accounts for state in states),
        troubled=sum(state.troubled for state in states),
        messages=sum(state.messages for state in states),
        events=sum(state.events for state in states),
    )
