"""Connected accounts: who they are, how they fare, and their encrypted tokens."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from plugin.domain.model import Account, AccountId, Address, MemberId
from plugin.errors import UserError
from plugin.sentences import say
from plugin.store.connection import Connection
from plugin.store.rows import from_json, instant, parse_instant, storable, to_json
from plugin.store.tokens import RefreshToken, Vault

IMPORTED = "imported"
"""The kind of an account read from files, and its issuer: identity is then the first address itself."""

ELSEWHOSE = (
    "This Google account is connected by somebody else on this server, and is theirs there; let them forget it in "
    "their settings first."
)


@dataclass(frozen=True, slots=True)
class Health:
    """How an account fares: `text` is "ok" or a sentence that says what to do. Times are None before the first."""

    text: str = "ok"
    at: datetime | None = None
    last_scan: datetime | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an account is to its issuer: OpenID's `iss` and `sub`, which never change, unlike addresses."""

    issuer: str
    sub: str


def connect_account(
    db: Connection,
    identity: Identity,
    account: Account,
    *,
    now: datetime,
    prepare: Callable[[AccountId], None],
    owner: MemberId | None = None,
) -> Account:
    """Add an account, or bring the one of the same identity up to date; return it with the id it has here.

    The `id` of the account given does not matter: ids are drawn here, at random. Addresses that were the owner's before
    stay the owner's. Somebody's first account is their default one. `prepare` makes what a new account's data goes into
    before there is a row: an account whose file is missing has lost it. On a server it becomes the `owner`'s in the
    same transaction; UserError is raised, and nothing changed, where it is somebody else's.
    """
    with db.write():
        row = db.execute(
            "SELECT id, record FROM accounts WHERE issuer = ? AND sub = ?", [identity.issuer, identity.sub]
        ).fetchone()
        if row is None:
            kept = replace(
                account,
                id=AccountId(secrets.token_hex(12)),
                addresses=account.addresses | {account.address},
                is_default=not _accounts_beside(db, owner),
            )
            prepare(kept.id)
            columns = {"issuer": identity.issuer, "sub": identity.sub, "created_at": instant(now)}
            db.add("accounts", [{**_columns(kept), **columns, "health": "ok"}])
        else:
            known = from_json(Account, row[1])
            addresses = known.addresses | account.addresses | {account.address}
            kept = replace(account, id=AccountId(row[0]), addresses=addresses, is_default=known.is_default)
            _update(db, kept)
        if owner is not None:
            own_account(db, kept.id, owner)
    return kept


def _accounts_beside(db: Connection, owner: MemberId | None) -> list[Account]:
    """The accounts of the same person: on a laptop all of them."""
    if owner is None:
        return load_accounts(db)
    sql = "SELECT record FROM accounts WHERE id IN (SELECT account_id FROM account_owners WHERE member_id = ?)"
    return [from_json(Account, text) for (text,) in db.execute(sql, [owner]).fetchall()]


def set_default_account(db: Connection, account_id: str) -> None:
    """Make an account the one that is meant where its owner names none. Raises UserError where there is none such."""
    with db.write():
        chosen = load_account(db, account_id)
        if chosen is None:
            raise UserError(say("That account is not here any more."))
        for one in _accounts_beside(db, load_owner(db, account_id)):
            if one.is_default is not (one.id == chosen.id):
                _update(db, replace(one, is_default=one.id == chosen.id))


def own_account(db: Connection, account_id: AccountId, member_id: MemberId) -> None:
    """Make an account a member's; within the transaction that connects it. Raises UserError for somebody else's."""
    owner = load_owner(db, account_id)
    if owner is None:
        db.add("account_owners", [{"account_id": account_id, "member_id": member_id}])
    elif owner != member_id:
        raise UserError(ELSEWHOSE)


def load_owner(db: Connection, account_id: str) -> MemberId | None:
    """Whose account it is; None where it is nobody's, as on a laptop."""
    row = db.execute("SELECT member_id FROM account_owners WHERE account_id = ?", [account_id]).fetchone()
    return None if row is None else MemberId(row[0])


def import_account(
    db: Connection, addresses: Iterable[Address], *, now: datetime, prepare: Callable[[AccountId], None]
) -> Account:
    """The account that is read from files: the imported one that has any of these addresses, else a new one.

    The first address is the account's own; all become the owner's.
    """
    mine = list(addresses)
    for account in load_accounts(db):
        if account.kind == IMPORTED and account.addresses & set(mine):
            widened = replace(account, addresses=account.addresses | set(mine))
            save_account(db, widened)
            return widened
    new = Account(AccountId(""), mine[0], frozenset(mine), kind=IMPORTED)
    return connect_account(db, Identity(IMPORTED, mine[0]), new, now=now, prepare=prepare)


def load_accounts(db: Connection) -> list[Account]:
    """All accounts, by address, then in order of connection."""
    rows = db.execute("SELECT record FROM accounts ORDER BY address, created_at, id")
    return [from_json(Account, text) for (text,) in rows]


def load_account(db: Connection, account_id: str) -> Account | None:
    """One account by its id, or None."""
    row = db.execute("SELECT record FROM accounts WHERE id = ?", [account_id]).fetchone()
    return None if row is None else from_json(Account, row[0])


def load_account_of(db: Connection, identity: Identity) -> Account | None:
    """The account of an identity, or None."""
    row = db.execute(
        "SELECT record FROM accounts WHERE issuer = ? AND sub = ?", [identity.issuer, identity.sub]
    ).fetchone()
    return None if row is None else from_json(Account, row[0])


def load_identity(db: Connection, account_id: str) -> Identity | None:
    """Who an account is to its issuer, or None for an unknown id."""
    row = db.execute("SELECT issuer, sub FROM accounts WHERE id = ?", [account_id]).fetchone()
    return None if row is None else Identity(*row)


def save_account(db: Connection, account: Account) -> None:
    """Replace what is known of an account that exists (addresses, name, scopes, signature)."""
    with db.write():
        _update(db, account)


def save_health(db: Connection, account_id: str, text: str, *, now: datetime) -> None:
    """Note how an account fares."""
    with db.write(alone=False):
        db.execute(
            "UPDATE accounts SET health = ?, health_at = ? WHERE id = ?", [storable(text), instant(now), account_id]
        )


def load_health(db: Connection, account_id: str) -> Health:
    """How an account fares."""
    row = db.execute("SELECT health, health_at, last_scan FROM accounts WHERE id = ?", [account_id]).fetchone()
    return Health() if row is None else Health(row[0] or "ok", parse_instant(row[1]), parse_instant(row[2]))


def save_last_scan(db: Connection, account_id: str, *, now: datetime) -> None:
    """Note that a scan or import ended now."""
    with db.write(alone=False):
        db.execute("UPDATE accounts SET last_scan = ? WHERE id = ?", [instant(now), account_id])


def delete_account(db: Connection, account_id: str) -> bool:
    """Delete an account's row, and with it its token and sessions; False where there was none."""
    with db.write():
        return bool(db.execute("DELETE FROM accounts WHERE id = ?", [account_id]).rowcount)


def has_tokens(db: Connection) -> bool:
    """Tell whether anything is encrypted here."""
    held = "SELECT 1 FROM tokens UNION ALL SELECT 1 FROM model_keys LIMIT 1"
    return db.execute(held).fetchone() is not None


def save_token(db: Connection, account_id: str, vault: Vault, token: RefreshToken, *, now: datetime) -> None:
    """Keep an account's refresh token, encrypted, in place of an earlier one."""
    row = {"account_id": account_id, "ciphertext": vault.encrypt(token), "saved_at": instant(now), "refused_at": None}
    with db.write():
        db.put("tokens", [row], key=["account_id"])


def load_token(db: Connection, account_id: str, vault: Vault) -> RefreshToken | None:
    """The account's token, checked to be its own; None where there is none.

    Raises UserError where it cannot be decrypted or was issued to another `sub` or for other scopes.
    """
    row = db.execute(
        "SELECT tokens.ciphertext, accounts.sub, accounts.record FROM tokens "
        "JOIN accounts ON accounts.id = tokens.account_id WHERE account_id = ?",
        [account_id],
    ).fetchone()
    if row is None:
        return None
    return vault.decrypt(row[0], sub=row[1], scopes=from_json(Account, row[2]).scopes)


def refuse_token(db: Connection, account_id: str, *, now: datetime) -> None:
    """Note that Google takes the account's token no longer; a new one in its place is not refused."""
    with db.write():
        db.execute("UPDATE tokens SET refused_at = ? WHERE account_id = ?", [instant(now), account_id])


def is_token_refused(db: Connection, account_id: str) -> bool:
    """Whether Google has said that the grant has ended, since the account was last connected."""
    row = db.execute("SELECT refused_at FROM tokens WHERE account_id = ?", [account_id]).fetchone()
    return row is not None and row[0] is not None


def delete_token(db: Connection, account_id: str) -> None:
    """Drop an account's token: it died, or was revoked."""
    with db.write():
        db.execute("DELETE FROM tokens WHERE account_id = ?", [account_id])


def renew_token(db: Connection, account_id: str, vault: Vault, token: RefreshToken) -> None:
    """Keep the token that Google gave in place of the one held; where the account is gone meanwhile, nothing is kept.

    Raises nothing for a missing row: forgetting comes first.
    """
    with db.write():
        db.execute("UPDATE tokens SET ciphertext = ? WHERE account_id = ?", [vault.encrypt(token), account_id])


def rotate_tokens(db: Connection, vault: Vault) -> int:
    """Encrypt every token and model's key anew with the newest key, all or none; return how many."""
    count = 0
    with db.write():
        for table in ("tokens", "model_keys"):
            for account_id, ciphertext in db.execute(f"SELECT account_id, ciphertext FROM {table}").fetchall():  # noqa: S608 -- constants
                sealed = vault.rotate(ciphertext)
                db.execute(f"UPDATE {table} SET ciphertext = ? WHERE account_id = ?", [sealed, account_id])  # noqa: S608 -- the same
                count += 1
    return count


def load_secret(db: Connection, name: str) -> bytes:
    """A secret of this installation (32 random bytes), drawn when first asked for and the same ever after."""
    known = "SELECT value FROM secrets WHERE name = ?"
    row = db.execute(known, [name]).fetchone()
    if row is not None:
        return bytes(row[0])
    with db.write():
        row = db.execute(known, [name]).fetchone()
        if row is not None:
            return bytes(row[0])
        value = secrets.token_bytes(32)
        db.add("secrets", [{"name": name, "value": value}])
    return value


def _update(db: Connection, account: Account) -> None:
    db.execute(
        "UPDATE accounts SET address = :address, kind = :kind, record = :record WHERE id = :id", _columns(account)
    )


def _columns(account: Account) -> dict[str, Any]:
    return {
        "id": account.id,
        "address": storable(account.address),
        "kind": account.kind,
        "record": to_json(account),
    }
