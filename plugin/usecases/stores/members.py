"""Who signs in to a server, whose account is whose, and the guest list."""

from datetime import datetime
from typing import Protocol

from plugin.domain.model import Account, Address, Blocked, Invitation, Member, MemberId
from plugin.store.accounts import Identity


class MemberStore(Protocol):
    """The members of a server and whom it invites. On a laptop all of it is empty."""

    def sign_in_member(self, identity: Identity, address: Address, domain: str, *, now: datetime) -> Member:
        """The member of an identity, who is new or was here before; accounts of the same identity become theirs."""
        ...

    def load_member(self, member_id: str) -> Member | None:
        """One member by id, or None."""
        ...

    def load_members(self) -> list[Member]:
        """All members, by address."""
        ...

    def load_member_accounts(self, member_id: MemberId) -> list[Account]:
        """A member's accounts, by address."""
        ...

    def load_owner(self, account_id: str) -> MemberId | None:
        """Whose account it is; None where it is nobody's, as on a laptop."""
        ...

    def delete_member(self, member_id: str) -> bool:
        """Drop a member with their sessions; their accounts are forgotten before. False where there was none."""
        ...

    def end_sessions_of(self, member_id: MemberId) -> None:
        """Sign a member out everywhere."""
        ...

    def save_invitation(self, invitation: Invitation) -> None:
        """Keep an invitation, in place of an earlier one of the same entry."""
        ...

    def load_invitations(self) -> list[Invitation]:
        """All invitations, by entry."""
        ...

    def delete_invitation(self, entry: str) -> bool:
        """Withdraw an invitation; False where there is none."""
        ...

    def block(self, blocked: Blocked) -> None:
        """Keep somebody out, and sign them out wherever they are in."""
        ...

    def unblock(self, address: str) -> bool:
        """Keep nobody of an address out any more; False where nobody of it was."""
        ...

    def load_blocked(self) -> list[Blocked]:
        """Whoever is kept out, by address."""
        ...

    def is_blocked(self, identity: Identity, address: Address) -> bool:
        """Whether a person is kept out, by who they are, or by an address of which nobody was here."""
        ...
