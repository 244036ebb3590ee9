"""Emails that the user edits before their drafts exist: kept as the drafts are, in the account's own file.

They go as soon as the draft holds the words, with whoever they are to or name, and thirty days after the last change.
"""

from datetime import datetime

from plugin.domain.drafting.versions import LASTS, MOST
from plugin.domain.model import DraftVersion
from plugin.store.connection import Connection
from plugin.store.rows import from_json, instant, to_json


class VersionsKept:
    """The part of an account's store that keeps them."""

    _db: Connection

    def save_draft_version(self, version: DraftVersion) -> None:
        """Keep a version, in place of the one of the same number; of the email's others the newest stay."""
        row = {
            "email": version.email,
            "number": version.number,
            "saved_at": instant(version.saved_at),
            "record": to_json(version),
        }
        with self._db.write():
            self._db.put("draft_versions", [row], key=["email", "number"])
            self._db.execute(
                "DELETE FROM draft_versions WHERE email = ? AND number <= ?", [version.email, version.number - MOST]
            )

    def load_draft_versions(self, email: str = "") -> list[DraftVersion]:
        """The versions of an email, oldest first; of all emails where none is named."""
        where, values = ("WHERE email = ?", [email]) if email else ("", [])
        sql = f"SELECT record FROM draft_versions {where} ORDER BY email, number"  # noqa: S608 -- constants
        return [from_json(DraftVersion, text) for (text,) in self._db.execute(sql, values)]

    def delete_draft_versions(self, email: str, number: int | None = None) -> int:
        """Delete one version of an email, or all of them; how many there were."""
        with self._db.write():
            if number is None:
                return self._db.execute("DELETE FROM draft_versions WHERE email = ?", [email]).rowcount
            sql = "DELETE FROM draft_versions WHERE email = ? AND number = ?"
            return self._db.execute(sql, [email, number]).rowcount


def drop_old(db: Connection, *, now: datetime) -> None:
    """Delete what nobody has come back to. To be called within a write."""
    db.execute("DELETE FROM draft_versions WHERE saved_at < ?", [instant(now - LASTS)])
