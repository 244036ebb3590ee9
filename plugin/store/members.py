"""Who signs in to a server: its members, whose account is whose, and whom administrators invited."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from plugin.domain.model import Account, Address, Blocked, Invitation, Member, MemberId
from plugin.store.accounts import Identity
from plugin.store.connection import Connection
from plugin.store.rows import from_json, instant, moment

_MEMBER = "id, issuer, sub, address, domain, joined_at, seen_at"
_BY_ROW = "(issuer = :issuer AND sub = :sub) OR (:sub = '' AND address = :address)"
"""The members whom a row of `blocked` means."""


def sign_in_member(db: Connection, identity: Identity, address: Address, domain: str, *, now: datetime) -> Member:
    """The member of an identity, who is new or was here before; accounts of the very same identity become theirs."""
    with db.write():
        row = db.execute(
            "SELECT id, joined_at FROM members WHERE issuer = ? AND sub = ?", [identity.issuer, identity.sub]
        ).fetchone()
        member_id, joined = (row[0], moment(row[1])) if row else (secrets.token_hex(12), now)
        member = Member(MemberId(member_id), identity.issuer, identity.sub, address, domain, joined, now)
        if row is None:
            db.add("members", [_row(member)])
        else:
            db.execute(
                "UPDATE members SET address = ?, domain = ?, seen_at = ? WHERE id = ?",
                [address, domain, instant(now), member.id],
            )
        # What the same person connected by command before there was a server to sign in to.
        db.execute(
            "INSERT INTO account_owners (account_id, member_id) SELECT id, ? FROM accounts "
            "WHERE issuer = ? AND sub = ? AND id NOT IN (SELECT account_id FROM account_owners)",
            [member.id, identity.issuer, identity.sub],
        )
    return member


def load_member(db: Connection, member_id: str) -> Member | None:
    """One member by id, or None."""
    row = db.execute(f"SELECT {_MEMBER} FROM members WHERE id = ?", [member_id]).fetchone()  # noqa: S608 -- a constant
    return None if row is None else member_of(row)


def load_members(db: Connection) -> list[Member]:
    """All members, by address, then in order of joining."""
    rows = db.execute(f"SELECT {_MEMBER} FROM members ORDER BY address, joined_at, id")  # noqa: S608 -- a constant
    return [member_of(row) for row in rows.fetchall()]


def delete_member(db: Connection, member_id: str) -> bool:
    """Drop a member with their sessions and what is theirs alone; their accounts go before."""
    with db.write():
        return db.execute("DELETE FROM members WHERE id = ?", [member_id]).rowcount > 0


def load_member_accounts(db: Connection, member_id: MemberId) -> list[Account]:
    """A member's accounts, by address, then in order of connection."""
    rows = db.execute(
        "SELECT accounts.record FROM accounts JOIN account_owners ON account_owners.account_id = accounts.id "
        "WHERE account_owners.member_id = ? ORDER BY accounts.address, accounts.created_at, accounts.id",
        [member_id],
    )
    return [from_json(Account, text) for (text,) in rows.fetchall()]


def save_invitation(db: Connection, invitation: Invitation) -> None:
    """Keep an invitation, in place of an earlier one of the same entry."""
    with db.write():
        row = {"entry": invitation.entry, "is_admin": int(invitation.is_admin), "created_at": instant(invitation.at)}
        db.put("invitations", [row], key=["entry"])


def load_invitations(db: Connection) -> list[Invitation]:
    """All invitations, by entry."""
    rows = db.execute("SELECT entry, is_admin, created_at FROM invitations ORDER BY entry").fetchall()
    return [invitation_of(entry, bool(is_admin), at) for entry, is_admin, at in rows]


def invitation_of(entry: str, is_admin: bool, at: str) -> Invitation:  # noqa: FBT001 -- a column
    """The invitation that a row says."""
    return Invitation(entry, is_admin, moment(at))


def delete_invitation(db: Connection, entry: str) -> bool:
    """Withdraw an invitation; False where there is none."""
    with db.write():
        return db.execute("DELETE FROM invitations WHERE entry = ?", [entry]).rowcount > 0


def block(db: Connection, blocked: Blocked) -> None:
    """Keep somebody out, and sign them out wherever they are in."""
    with db.write():
        row = {"address": blocked.address, "issuer": blocked.issuer, "sub": blocked.sub}
        db.put("blocked", [{**row, "created_at": instant(blocked.at)}], key=["address", "issuer", "sub"])
        db.execute(f"DELETE FROM web_sessions WHERE member_id IN (SELECT id FROM members WHERE {_BY_ROW})", row)  # noqa: S608 -- a constant


def unblock(db: Connection, address: str) -> bool:
    """Keep nobody of an address out any more; False where nobody of it was."""
    with db.write():
        return db.execute("DELETE FROM blocked WHERE address = ?", [address]).rowcount > 0


def load_blocked(db: Connection) -> list[Blocked]:
    """Whoever is kept out, by address."""
    rows = db.execute("SELECT address, issuer, sub, created_at FROM blocked ORDER BY address, created_at, sub")
    return [Blocked(Address(address), issuer, sub, moment(at)) for address, issuer, sub, at in rows.fetchall()]


def is_blocked(db: Connection, identity: Identity, address: Address) -> bool:
    """Whether a person is kept out, by who they are, or by an address of which nobody was here."""
    who = [identity.issuer, identity.sub, address]
    sql = "SELECT 1 FROM blocked WHERE (issuer = ? AND sub = ?) OR (sub = '' AND address = ?)"
    return db.execute(sql, who).fetchone() is not None


def _row(member: Member) -> dict[str, str]:
    return {
        "id": member.id,
        "issuer": member.issuer,
        "sub": member.sub,
        "address": member.address,
        "domain": member.domain,
        "joined_at": instant(member.joined_at),
        "seen_at": instant(member.seen_at),
    }


def member_of(row: Sequence[str]) -> Member:
    """The member that a row of all columns says."""
    member_id, issuer, sub, address, domain, joined, seen = row
    return Member(MemberId(member_id), issuer, sub, Address(address), domain, moment(joined), moment(seen))
