"""The tables of an account's file and of the control file, and how older ones become these."""

import json
import secrets
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlite_utils import Database, Migrations

from plugin.store.tables import CLEARING, INSTALL_SECRET, LEDGER, MIRROR, SHOWN, STRIKING, WATCHED

ACCOUNT = Migrations("askwell.account")
CONTROL = Migrations("askwell.control")


@ACCOUNT()
def mirror_tables(db: Database) -> None:
    """What was read: one row per message and event, the reading itself as JSON beside what is searched by."""
    db.table("messages").create(
        {
            "id": str,
            "thread_id": str,
            "date": str,
            "sender": str,
            "subject": str,
            "sent_by_me": int,
            "record": str,
        },
        pk="id",
        not_null={"thread_id", "date", "record"},
        strict=True,
    )
    db.table("messages").create_index(["thread_id"])
    db.table("messages").create_index(["date"])
    db.table("events").create(
        {"id": str, "start": str, "end": str, "summary": str, "record": str},
        pk="id",
        not_null={"start", "end", "record"},
        strict=True,
    )
    db.table("skipped").create({"kind": str, "id": str, "why": str}, pk=("kind", "id"), strict=True)
    db.table("cursors").create({"name": str, "value": str}, pk="name", not_null={"value"}, strict=True)
    db.table("scan_runs").create(
        {
            "id": int,
            "kind": str,
            "owner": str,
            "started_at": str,
            "lease_until": str,
            "finished_at": str,
            "progress": str,
            "report": str,
        },
        pk="id",
        not_null={"kind", "owner", "started_at", "lease_until"},
        strict=True,
    )


@ACCOUNT()
def people_tables(db: Database) -> None:
    """What the user told us: of themselves, whom they want to meet, and where we were wrong."""
    db.table("profile").create({"field": str, "value": str}, pk="field", not_null={"value"}, strict=True)
    db.table("prospects").create(
        {"id": str, "position": int, "name": str, "organisation": str, "status": str, "record": str},
        pk="id",
        not_null={"position", "record"},
        strict=True,
    )
    db.table("corrected_kinds").create({"address": str, "kind": str}, pk="address", not_null={"kind"}, strict=True)
    db.table("corrected_names").create({"address": str, "name": str}, pk="address", not_null={"name"}, strict=True)
    db.table("do_not_ask").create({"address": str}, pk="address", strict=True)
    db.table("corrected_people").create(
        {"addresses": str, "verdict": str}, pk="addresses", not_null={"verdict"}, strict=True
    )
    db.table("corrected_meetings").create({"id": str, "verdict": str}, pk="id", not_null={"verdict"}, strict=True)
    db.table("preferences").create({"name": str, "value": str}, pk="name", not_null={"value"}, strict=True)


@ACCOUNT()
def ledger_tables(db: Database) -> None:
    """What was asked and what came of it. History lines are added, never changed, and go only with their ask."""
    db.table("asks").create(
        {
            "id": str,
            "suggestion_id": str,
            "status": str,
            "introducer": str,
            "prospect": str,
            "created_at": str,
            "record": str,
        },
        pk="id",
        not_null={"suggestion_id", "status", "introducer", "created_at", "record"},
        strict=True,
    )
    db.table("asks").create_index(["suggestion_id"])
    # Cascading references and triggers are beyond sqlite-utils: they are written as SQL.
    db.execute(
        """
        CREATE TABLE ask_history (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            ask_id TEXT NOT NULL REFERENCES asks(id) ON DELETE CASCADE,
            status TEXT NOT NULL,
            at TEXT NOT NULL,
            record TEXT NOT NULL
        ) STRICT
        """
    )
    db.table("ask_history").create_index(["ask_id"])
    db.execute(
        """
        CREATE TRIGGER ask_history_is_not_changed BEFORE UPDATE ON ask_history
        BEGIN SELECT RAISE(ABORT, 'the history of an ask is append-only'); END
        """
    )
    db.execute(
        """
        CREATE TRIGGER ask_history_is_not_shortened BEFORE DELETE ON ask_history
        WHEN EXISTS (SELECT 1 FROM asks WHERE id = OLD.ask_id)
        BEGIN SELECT RAISE(ABORT, 'the history of an ask is append-only'); END
        """
    )
    db.execute(
        """
        CREATE TABLE drafts (
            key TEXT PRIMARY KEY,
            ask_id TEXT NOT NULL REFERENCES asks(id) ON DELETE CASCADE,
            state TEXT NOT NULL,
            generation INTEGER NOT NULL,
            draft_id TEXT NOT NULL,
            thread_id TEXT NOT NULL,
            frozen BLOB NOT NULL,
            record TEXT NOT NULL
        ) STRICT
        """
    )
    db.table("drafts").create_index(["ask_id"])
    db.table("drafts").create_index(["state"])


@ACCOUNT()
def install_secret(db: Database) -> None:
    """The secret behind the Message-IDs of drafts, drawn with the account.

    A backup from before the first draft holds it too: restored, it finds that draft again by its id.
    """
    row = {"name": INSTALL_SECRET, "value": secrets.token_hex(16)}
    db.table("preferences").insert(row, pk="name", ignore=True)


@ACCOUNT()
def answer_tables(db: Database) -> None:
    """What the user answered to questions, who may be asked after all, and the marks of those who are forgotten."""
    db.table("answers").create(
        {"id": str, "at": str, "record": str}, pk="id", not_null={"at", "record"}, strict=True, if_not_exists=True
    )
    db.table("may_ask").create(
        {"address": str, "at": str}, pk="address", not_null={"at"}, strict=True, if_not_exists=True
    )
    db.table("forgotten").create(
        {"mark": str, "sort": str, "person": str, "at": str},
        pk="mark",
        not_null={"sort", "person", "at"},
        strict=True,
        if_not_exists=True,
    )


@ACCOUNT()
def follow_up_tables(db: Database) -> None:
    """What a draft is for, what became of it, and what each line of an ask's history tells.

    Until now these stood in band: a follow-up's generation was 0, ten was added to `tries` after the second POST, and
    Gmail's history id stood among the ids of `before` with a mark in front. A letter may now belong to no ask.
    """
    db.execute("ALTER TABLE asks ADD COLUMN origin TEXT NOT NULL DEFAULT 'program'")
    db.execute("ALTER TABLE ask_history ADD COLUMN event TEXT NOT NULL DEFAULT 'status'")
    db.execute("ALTER TABLE ask_history ADD COLUMN source TEXT NOT NULL DEFAULT 'program'")
    old = "key, ask_id, state, generation, draft_id, thread_id, frozen, record"
    rows = [dict(zip(old.split(", "), row, strict=True)) for row in db.execute(f"SELECT {old} FROM drafts")]  # noqa: S608 -- a constant
    db.execute("DROP TABLE drafts")
    db.execute(
        """
        CREATE TABLE drafts (
            key TEXT PRIMARY KEY,
            ask_id TEXT REFERENCES asks(id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            generation INTEGER NOT NULL CHECK (generation > 0),
            state TEXT NOT NULL,
            fate TEXT NOT NULL,
            draft_id TEXT NOT NULL,
            thread_id TEXT NOT NULL,
            frozen BLOB NOT NULL,
            record TEXT NOT NULL
        ) STRICT
        """
    )
    if rows:
        db.table("drafts").insert_all([_with_columns(row) for row in rows])
    db.table("drafts").create_index(["ask_id"])
    db.table("drafts").create_index(["state"])


def _with_columns(row: dict[str, Any]) -> dict[str, Any]:
    """A draft's row as it was written before `follow_up_tables`, with what stood in band in its own columns."""
    record = json.loads(row["record"])
    kind = "ask" if row["generation"] else "reply_to_named"
    record |= {"kind": kind, "generation": row["generation"] or 1}
    tries = record.get("tries", 0)
    record |= {"tries": tries % 10, "second_post": tries >= 10}
    before = record.get("before", [])
    marks = [one.removeprefix("history:") for one in before if one.startswith("history:")]
    record |= {"before": [one for one in before if not one.startswith("history:")], "history_id": "".join(marks[:1])}
    text = json.dumps(record, separators=(",", ":"))
    return row | {"kind": kind, "generation": row["generation"] or 1, "fate": "lying", "record": text}


@ACCOUNT()
def change_counters(db: Database) -> None:
    """How often anything changed that a judgement rests on: what was worked out before holds while these stand still.

    Triggers count, in the transaction that changes: no code can change a row and forget to say so.
    """
    db.table("changes").create({"part": str, "count": int}, pk="part", not_null={"count"}, strict=True)
    parts = {part: tables for part, tables in WATCHED.items() if part in {MIRROR, LEDGER}}
    db.table("changes").insert_all({"part": part, "count": 0} for part in parts)
    for part, tables in parts.items():
        watch(db, part, [table for table in tables if db.table(table).exists()])


def watch(db: Database, part: str, tables: Iterable[str]) -> None:
    """Count the changes of watched tables; a step that makes one of them, or makes it anew, calls this at its end."""
    for table in tables:
        # The cursors are watched for two parts.
        name = "cursors_shown" if (part, table) == (SHOWN, "cursors") else table
        for deed in ("INSERT", "UPDATE", "DELETE"):
            row = "OLD" if deed == "DELETE" else "NEW"
            # Of a scan's cursors only the aliases say whose mail is the user's own; the others move all the time.
            when = f"WHEN {row}.name = 'mail_aliases'" if name == "cursors" else ""
            db.execute(
                f"CREATE TRIGGER IF NOT EXISTS count_{name}_{deed.lower()} AFTER {deed} ON {table} {when} "  # noqa: S608 -- constants
                f"BEGIN UPDATE changes SET count = count + 1 WHERE part = '{part}'; END"
            )


@ACCOUNT()
def reader_tables(db: Database) -> None:
    """What the careful reader found, and what it has read. Read once by each version of the reader."""
    db.table("findings").create(
        {"id": str, "message_id": str, "reader": str, "date": str, "struck": int, "record": str},
        pk="id",
        not_null={"message_id", "reader", "date", "struck", "record"},
        strict=True,
        if_not_exists=True,
    )
    db.table("findings").create_index(["message_id"], if_not_exists=True)
    db.table("reader_reads").create(
        {"message_id": str, "reader": str, "record": str},
        pk=("message_id", "reader"),
        not_null={"record"},
        strict=True,
        if_not_exists=True,
    )
    watch(db, MIRROR, ["findings"])


@ACCOUNT()
def model_tables(db: Database) -> None:
    """Which language model the user chose and how its host fares, a record each; and what it has cost, day by day."""
    db.table("model_state").create(
        {"name": str, "record": str}, pk="name", not_null={"record"}, strict=True, if_not_exists=True
    )
    counts = {"requests": int, "failed": int, "asked_tokens": int, "answer_tokens": int, "cost": float}
    db.table("model_usage").create(
        {"day": str, "purpose": str, **counts},
        pk=("day", "purpose"),
        not_null=set(counts),
        strict=True,
        if_not_exists=True,
    )


@ACCOUNT()
def meeting_verdict_columns(db: Database) -> None:
    """What a corrected meeting is told by, and what the user said of it, in columns of their own.

    Until now they stood in band: "event:" and "mail:" before the ids, "with:" and "on:" before people and days. A row
    that says none of these never had an effect, and is left out.
    """
    rows = db.execute("SELECT id, verdict FROM corrected_meetings").fetchall()
    db.execute("DROP TABLE corrected_meetings")
    db.table("corrected_meetings").create(
        {"source": str, "of": str, "verdict": str, "people": str, "day": str},
        pk=("source", "of"),
        not_null={"verdict", "people"},
        strict=True,
    )
    told = [found for identity, verdict in rows if (found := _meeting_columns(identity, verdict)) is not None]
    if told:
        db.table("corrected_meetings").insert_all(told)
    watch(db, MIRROR, ["corrected_meetings"])


def _meeting_columns(identity: str, verdict: str) -> dict[str, str | None] | None:
    """A row of `corrected_meetings` as it was written before `meeting_verdict_columns`; None where it says nothing."""
    source, _, of = identity.partition(":")
    kind, _, rest = verdict.partition(":")
    people = sorted({part.strip().lower() for part in rest.split(",") if part.strip()}) if kind == "with" else []
    day: str | None = None
    if kind == "on":
        try:
            day = date.fromisoformat(rest).isoformat()
        except ValueError:
            return None
    if not of or source not in {"event", "mail", "told"} or kind not in {"confirmed", "struck", "with", "on"}:
        return None
    if kind == "with" and not people:
        return None
    return {"source": source, "of": of, "verdict": kind, "people": json.dumps(people), "day": day}


@ACCOUNT()
def count_reader_reads(db: Database) -> None:
    """What was read is part of the snapshot: a tie that a rule hears counts for less where the reader found none."""
    watch(db, MIRROR, ["reader_reads"])


@ACCOUNT()
def count_what_is_shown(db: Database) -> None:
    """What no judgement reads and pages show is counted as well: a page that is kept holds while nothing has moved."""
    db.table("changes").insert({"part": SHOWN, "count": 0})
    watch(db, SHOWN, [table for table in WATCHED[SHOWN] if db.table(table).exists()])


@ACCOUNT()
def drawn_page_table(db: Database) -> None:
    """Pages as they were drawn last, and what clears them: see `plugin/store/drawn_pages.py`."""
    text = {"place": str, "drawn_at": str, "parts": str}
    db.table("drawn_pages").create(text, pk="place", not_null={"drawn_at", "parts"}, strict=True)
    clear_pages(db, [table for table in (*CLEARING, STRIKING) if db.table(table).exists()])


def clear_pages(db: Database, tables: Iterable[str]) -> None:
    """Clear the drawn pages with a change of these; a step that makes one of them calls this at its end."""
    for table in tables:
        for deed in ("UPDATE", "DELETE") if table == STRIKING else ("INSERT", "UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER clear_pages_{table}_{deed.lower()} AFTER {deed} ON {table} "  # noqa: S608 -- constants
                "BEGIN DELETE FROM drawn_pages; END"
            )


@ACCOUNT()
def draft_version_table(db: Database) -> None:
    """Emails as the user edits them before their drafts exist: see `plugin/store/draft_versions.py`."""
    row = {"email": str, "number": int, "saved_at": str, "record": str}
    db.table("draft_versions").create(row, pk=("email", "number"), not_null={"saved_at", "record"}, strict=True)


@ACCOUNT()
def never_read_table(db: Database) -> None:
    """The user's list of what is never read."""
    text = {"sort": str, "value": str, "of": str, "at": str}
    db.table("never_read").create(text, pk=("sort", "value"), not_null={"of", "at"}, strict=True)
    watch(db, SHOWN, ["never_read"])
    clear_pages(db, ["never_read"])


@ACCOUNT()
def list_tables(db: Database) -> None:
    """The user's contacts from lists, and what each list that was handed over brought and replaced."""
    contact = {"id": str, "name": str, "record": str}
    db.table("listed_contacts").create(contact, pk="id", not_null={"name", "record"}, strict=True)
    handed = {"id": str, "at": str, "state": str, "record": str}
    db.table("list_imports").create(handed, pk="id", not_null={"at", "state", "record"}, strict=True)
    watch(db, SHOWN, ["listed_contacts", "list_imports"])
    clear_pages(db, ["listed_contacts", "list_imports"])


@ACCOUNT()
def person_note_table(db: Database) -> None:
    """What the user notes of people, for themselves alone."""
    note = {"address": str, "note": str}
    db.table("person_notes").create(note, pk="address", not_null={"note"}, strict=True)
    watch(db, SHOWN, ["person_notes"])
    clear_pages(db, ["person_notes"])


@CONTROL()
def account_tables(db: Database) -> None:
    """Who is connected. A token is ciphertext; the key to it lies elsewhere."""
    db.table("accounts").create(
        {
            "id": str,
            "issuer": str,
            "sub": str,
            "address": str,
            "kind": str,
            "record": str,
            "health": str,
            "health_at": str,
            "last_scan": str,
            "created_at": str,
        },
        pk="id",
        not_null={"issuer", "sub", "address", "kind", "record", "created_at"},
        strict=True,
    )
    db.table("accounts").create_index(["issuer", "sub"], unique=True)
    db.execute(
        """
        CREATE TABLE tokens (
            account_id TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
            ciphertext BLOB NOT NULL,
            saved_at TEXT NOT NULL
        ) STRICT
        """
    )
    db.table("secrets").create({"name": str, "value": bytes}, pk="name", not_null={"value"}, strict=True)


@CONTROL()
def refused_tokens(db: Database) -> None:
    """When the token endpoint last said that the grant behind a token has ended."""
    db.execute("ALTER TABLE tokens ADD COLUMN refused_at TEXT")


@CONTROL()
def web_tables(db: Database) -> None:
    """Who is at the page. Of sessions and launch tokens only hashes are kept."""
    db.table("oauth_states").create(
        {"state": str, "record": str, "expires_at": str}, pk="state", not_null={"record", "expires_at"}, strict=True
    )
    db.table("launch_tokens").create({"hash": str, "expires_at": str}, pk="hash", not_null={"expires_at"}, strict=True)
    db.execute(
        """
        CREATE TABLE web_sessions (
            hash TEXT PRIMARY KEY,
            account_id TEXT REFERENCES accounts(id) ON DELETE CASCADE,
            created_at TEXT NOT NULL,
            last_seen TEXT NOT NULL
        ) STRICT
        """
    )


@CONTROL()
def model_keys(db: Database) -> None:
    """The key to an account's language model, where its host wants one: ciphertext, as tokens are."""
    db.execute(
        """
        CREATE TABLE model_keys (
            account_id TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
            ciphertext BLOB NOT NULL,
            saved_at TEXT NOT NULL
        ) STRICT
        """
    )


@CONTROL()
def member_tables(db: Database) -> None:
    """Who signs in to a server, whose account is whose, and whom administrators invited."""
    db.execute(
        """
        CREATE TABLE members (
            id TEXT PRIMARY KEY,
            issuer TEXT NOT NULL,
            sub TEXT NOT NULL,
            address TEXT NOT NULL,
            domain TEXT NOT NULL,
            joined_at TEXT NOT NULL,
            seen_at TEXT NOT NULL,
            UNIQUE (issuer, sub)
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE account_owners (
            account_id TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE,
            member_id TEXT NOT NULL REFERENCES members(id) ON DELETE CASCADE
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE invitations (
            entry TEXT PRIMARY KEY,
            is_admin INTEGER NOT NULL,
            created_at TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute("ALTER TABLE web_sessions ADD COLUMN member_id TEXT REFERENCES members(id) ON DELETE CASCADE")


@CONTROL()
def shared_contact_tables(db: Database) -> None:
    """Whom members let their colleagues know that they know: gone with the account."""
    db.execute(
        """
        CREATE TABLE shared_contacts (
            account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
            address TEXT NOT NULL,
            name TEXT NOT NULL,
            organisation TEXT NOT NULL,
            shared_at TEXT NOT NULL,
            PRIMARY KEY (account_id, address)
        ) STRICT
        """
    )


@CONTROL()
def blocked_table(db: Database) -> None:
    """Whom administrators keep out of a server, whatever else would let them in."""
    text = {"address": str, "issuer": str, "sub": str, "created_at": str}
    db.table("blocked").create(text, pk=("address", "issuer", "sub"), not_null=set(text), strict=True)
