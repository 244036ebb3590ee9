"""The keys to language models' hosts: ciphertext in the control file, each bound to its account and its host."""

from datetime import datetime

from plugin.store.connection import Connection
from plugin.store.rows import instant
from plugin.store.tokens import Vault


def save_key(db: Connection, account_id: str, vault: Vault, origin: str, key: str, *, now: datetime) -> None:
    """Keep the key to the host at `origin`, encrypted, in place of an earlier one."""
    sealed = vault.seal({"account": account_id, "origin": origin, "key": key})
    with db.write():
        row = {"account_id": account_id, "ciphertext": sealed, "saved_at": instant(now)}
        db.put("model_keys", [row], key=["account_id"])


def load_key(db: Connection, account_id: str, vault: Vault, origin: str) -> str:
    """The account's key to the host at `origin`; "" where there is none, or it was given for another host.

    Raises UserError where it cannot be decrypted.
    """
    row = db.execute("SELECT ciphertext FROM model_keys WHERE account_id = ?", [account_id]).fetchone()
    if row is None:
        return ""
    plain = vault.unseal(row[0])
    return plain["key"] if (plain.get("account"), plain.get("origin")) == (account_id, origin) else ""


def has_key(db: Connection, account_id: str) -> bool:
    """Whether a key is kept for the account."""
    return db.execute("SELECT 1 FROM model_keys WHERE account_id = ?", [account_id]).fetchone() is not None


def delete_key(db: Connection, account_id: str) -> None:
    """Drop the account's key."""
    with db.write():
        db.execute("DELETE FROM model_keys WHERE account_id = ?", [account_id])
