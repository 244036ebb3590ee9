"""Whom members let their colleagues know that they know. Without a row, nobody hears of anybody."""

from collections.abc import Iterable

from plugin.domain.model import AccountId, Address, SharedContact
from plugin.store.connection import Connection
from plugin.store.rows import instant, moment, storable

_COLUMNS = "account_id, address, name, organisation, shared_at"


def share(db: Connection, contact: SharedContact) -> None:
    """Let colleagues know, in place of what was shared of the same address before."""
    with db.write():
        row = {
            "account_id": contact.account_id,
            "address": contact.address,
            "name": storable(contact.name),
            "organisation": storable(contact.organisation),
            "shared_at": instant(contact.shared_at),
        }
        db.put("shared_contacts", [row], key=["account_id", "address"])


def take_back(db: Connection, account_id: AccountId, addresses: Iterable[Address]) -> int:
    """Take back what was shared of any of these addresses; how much that was."""
    gone = 0
    with db.write():
        for address in addresses:
            sql = "DELETE FROM shared_contacts WHERE account_id = ? AND address = ?"
            gone += db.execute(sql, [account_id, address]).rowcount
    return gone


def take_back_all(db: Connection, account_id: AccountId) -> int:
    """Take back everything that an account shares; how much that was."""
    with db.write():
        return db.execute("DELETE FROM shared_contacts WHERE account_id = ?", [account_id]).rowcount


def load_shared_by(db: Connection, account_id: AccountId) -> list[SharedContact]:
    """What an account shares, by name."""
    sql = f"SELECT {_COLUMNS} FROM shared_contacts WHERE account_id = ? ORDER BY name, address"  # noqa: S608 -- a constant
    return [_contact(row) for row in db.execute(sql, [account_id]).fetchall()]


def load_shared(db: Connection) -> list[SharedContact]:
    """What all accounts share, by name."""
    sql = f"SELECT {_COLUMNS} FROM shared_contacts ORDER BY name, address, account_id"  # noqa: S608 -- a constant
    return [_contact(row) for row in db.execute(sql).fetchall()]


def _contact(row: tuple[str, ...]) -> SharedContact:
    account_id, address, name, organisation, shared_at = row
    return SharedContact(AccountId(account_id), Address(address), name, organisation, moment(shared_at))
