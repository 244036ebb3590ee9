"""What a page has to know before it shows anything: whose session it is, whose accounts, and what stands behind them.

All of it is one statement, because every page asks for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from plugin.domain.model import Account, AccountId, ChangeCount, Invitation, Member
from plugin.store.connection import Connection
from plugin.store.members import invitation_of, member_of
from plugin.store.rows import from_json
from plugin.store.sessions import WebSession, keep_alive, needs_noting, sealed, session_of


@dataclass(frozen=True, slots=True)
class Visit:
    """A session that is alive, with what belongs to whoever's it is.

    On a laptop `accounts` are all that are there, by address; a member's session has their own.
    """

    session: WebSession
    accounts: tuple[Account, ...] = ()
    member: Member | None = None
    invitations: tuple[Invitation, ...] = ()
    is_blocked: bool = False
    """Whether an administrator keeps the member out."""
    standing: tuple[tuple[str, ...], ...] = ()
    """What else of the installation pages show of these accounts (health, what is shared), as it stands: equal as long
    as nothing of it has changed."""
    counts: Mapping[AccountId, ChangeCount] = field(default_factory=dict)
    """How often each account has changed, where the installation's own tables say so; {} where each has its file."""
    rows: Sequence[tuple[Any, ...]] = field(default=(), repr=False, compare=False)
    """All of it as it was read."""


_VISIT = "WITH visit AS (SELECT created_at, last_seen, account_id, member_id FROM web_sessions WHERE hash = :hash), "
_ALL = (
    "mine AS (SELECT id, address, created_at, record, health FROM accounts "
    "WHERE EXISTS (SELECT 1 FROM visit WHERE member_id IS NULL)) "
)
_OWN = (
    "mine AS (SELECT id, address, created_at, record, health FROM accounts WHERE id IN "
    "(SELECT account_id FROM account_owners WHERE member_id = (SELECT member_id FROM visit))) "
)
_ROWS = (
    "SELECT 'session', created_at, last_seen, account_id, member_id, NULL, NULL, NULL FROM visit "
    "UNION ALL SELECT 'account', address, created_at, id, record, health, NULL, NULL FROM mine "
    "UNION ALL SELECT 'shared', account_id, CAST(count(*) AS text), max(shared_at), NULL, NULL, NULL, NULL "
    "FROM shared_contacts WHERE account_id IN (SELECT id FROM mine) GROUP BY account_id "
)
_GUEST = (
    "UNION ALL SELECT 'member', id, issuer, sub, address, domain, joined_at, seen_at FROM members "
    "WHERE id = (SELECT member_id FROM visit) "
    "UNION ALL SELECT 'invitation', entry, CAST(is_admin AS text), created_at, NULL, NULL, NULL, NULL FROM invitations "
    "UNION ALL SELECT 'blocked', blocked.address, NULL, NULL, NULL, NULL, NULL, NULL FROM blocked JOIN members "
    "ON (members.issuer = blocked.issuer AND members.sub = blocked.sub) "
    "OR (blocked.sub = '' AND members.address = blocked.address) WHERE members.id = (SELECT member_id FROM visit) "
)
_COUNTS = (
    "UNION ALL SELECT 'count', account_id, part, CAST(count AS text), NULL, NULL, NULL, NULL FROM changes "
    "WHERE account_id IN (SELECT id FROM mine) "
)


def load_visit(db: Connection, session_id: str, *, of_member: bool, counted: bool, now: datetime) -> Visit | None:
    """The visit of a session that is alive, noting its use; None for any other, and for one of the other sort.

    `of_member` on a server, whose sessions are its members'; a laptop's are nobody's. `counted` where the accounts'
    counters lie in the same database.
    """
    read = _read(db, session_id, of_member=of_member, counted=counted)
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for what, *values in read:
        rows.setdefault(what, []).append(tuple(values))
    begun = [session_of(row) for row in rows.get("session", ())]
    session = keep_alive(db, session_id, begun[0], now=now) if begun else None
    if session is None or (session.member_id is not None) is not of_member:
        return None
    # Sorted here: a union has no order. By address, then in order of connection.
    accounts = sorted(rows.get("account", ()), key=lambda row: row[:3])
    counts: dict[str, dict[str, int]] = {}
    for account_id, part, count, *_ in rows.get("count", ()):
        counts.setdefault(account_id, {})[part] = int(count)
    return Visit(
        session,
        tuple(_account(row[3]) for row in accounts),
        next((member_of(row) for row in rows.get("member", ())), None),
        tuple(invitation_of(entry, is_admin == "1", at) for entry, is_admin, at, *_ in rows.get("invitation", ())),
        "blocked" in rows,
        tuple(sorted((row[2], row[4] or "") for row in accounts) + sorted(row[:3] for row in rows.get("shared", ()))),
        {AccountId(one): ChangeCount(**parts) for one, parts in counts.items()},
        read,
    )


def still_stands(
    db: Connection, session_id: str, visit: Visit, *, of_member: bool, counted: bool, now: datetime
) -> bool:
    """Whether nothing that was read for a visit has changed since, and its session neither ends nor is noted now."""
    if needs_noting(visit.session, now=now):
        return False
    return _read(db, session_id, of_member=of_member, counted=counted) == visit.rows


def _read(db: Connection, session_id: str, *, of_member: bool, counted: bool) -> list[tuple[Any, ...]]:
    sql = _VISIT + (_OWN + _ROWS + _GUEST if of_member else _ALL + _ROWS) + (_COUNTS if counted else "")
    return db.execute(sql, {"hash": sealed(session_id)}).fetchall()


@lru_cache(maxsize=256)
def _account(record: str) -> Account:
    """The account that a row says: read once, since every page asks for it."""
    return from_json(Account, record)
