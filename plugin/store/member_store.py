"""The part of the control store that a server needs: its members, whose account is whose, and the guest list."""

from collections.abc import Iterable
from datetime import datetime

from plugin.domain.model import Account, AccountId, Address, Blocked, Invitation, Member, MemberId, SharedContact
from plugin.store import accounts, members, sessions, shared_contacts
from plugin.store.accounts import Identity
from plugin.store.connection import Connection


class MemberStore:
    """What the control store inherits. On a laptop none of these tables has a row."""

    _db: Connection

    def sign_in_member(self, identity: Identity, address: Address, domain: str, *, now: datetime) -> Member:
        """The member of an identity, who is new or was here before; accounts of the same identity become theirs."""
        return members.sign_in_member(self._db, identity, address, domain, now=now)

    def load_member(self, member_id: str) -> Member | None:
        """One member by id, or None."""
        return members.load_member(self._db, member_id)

    def load_members(self) -> list[Member]:
        """All members, by address."""
        return members.load_members(self._db)

    def load_member_accounts(self, member_id: MemberId) -> list[Account]:
        """A member's accounts, by address."""
        return members.load_member_accounts(self._db, member_id)

    def load_owner(self, account_id: str) -> MemberId | None:
        """Whose account it is; None where it is nobody's, as on a laptop."""
        return accounts.load_owner(self._db, account_id)

    def delete_member(self, member_id: str) -> bool:
        """Drop a member with their sessions; their accounts are forgotten before. False where there was none."""
        return members.delete_member(self._db, member_id)

    def end_sessions_of(self, member_id: MemberId) -> None:
        """Sign a member out everywhere."""
        sessions.end_sessions_of(self._db, member_id)

    def save_invitation(self, invitation: Invitation) -> None:
        """Keep an invitation, in place of an earlier one of the same entry."""
        members.save_invitation(self._db, invitation)

    def load_invitations(self) -> list[Invitation]:
        """All invitations, by entry."""
        return members.load_invitations(self._db)

    def delete_invitation(self, entry: str) -> bool:
        """Withdraw an invitation; False where there is none."""
        return members.delete_invitation(self._db, entry)

    def block(self, blocked: Blocked) -> None:
        """Keep somebody out, and sign them out wherever they are in."""
        members.block(self._db, blocked)

    def unblock(self, address: str) -> bool:
        """Keep nobody of an address out any more; False where nobody of it was."""
        return members.unblock(self._db, address)

    def load_blocked(self) -> list[Blocked]:
        """Whoever is kept out, by address."""
        return members.load_blocked(self._db)

    def is_blocked(self, identity: Identity, address: Address) -> bool:
        """Whether a person is kept out, by who they are, or by an address of which nobody was here."""
        return members.is_blocked(self._db, identity, address)

    def share_contact(self, contact: SharedContact) -> None:
        """Let colleagues know that somebody is known, in place of what was shared of the same address before."""
        shared_contacts.share(self._db, contact)

    def take_back_contacts(self, account_id: AccountId, addresses: Iterable[Address] | None = None) -> int:
        """Take back what an account shares of these addresses, of all if none are given; how much that was."""
        if addresses is None:
            return shared_contacts.take_back_all(self._db, account_id)
        return shared_contacts.take_back(self._db, account_id, addresses)

    def load_shared_by(self, account_id: AccountId) -> list[SharedContact]:
        """What an account shares, by name."""
        return shared_contacts.load_shared_by(self._db, account_id)

    def load_shared(self) -> list[SharedContact]:
        """What all accounts share, by name."""
        return shared_contacts.load_shared(self._db)
