"""The tables, step by step: each file beside this one is applied once, in the order of its number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg import Connection, errors, sql

from plugin.errors import UserError
from plugin.store.tables import INSTALLATION_COLUMNS

_FILE = re.compile(r"(\d{4})_([a-z_]+)\.sql")
_UPGRADING = 4711_0001
"""Held by whoever upgrades: of several machines that start at once, one does it."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS schema_steps "
    "(number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())"
)
_NEWER = (
    "The database was brought up to date by a later version of Askwell than this one: bring Askwell up to date on this "
    "machine, too."
)


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the tables."""

    number: int
    name: str
    text: str


def load_steps(directory: Path = Path(__file__).parent) -> list[Step]:
    """All steps, in order. Raises UserError where two files have one number: only one of them would ever be applied."""
    steps: list[Step] = []
    for path in sorted(directory.iterdir()):
        match = _FILE.fullmatch(path.name)
        if match is None:
            continue
        step = Step(int(match[1]), match[2], path.read_text(encoding="utf-8"))
        if steps and steps[-1].number == step.number:
            raise UserError(
                f"Two steps of the tables have the number {step.number} ({steps[-1].name}, {step.name}), so nothing "
                "was changed: install Askwell anew in an empty place; where you changed it, give the later step the "
                "next free number."
            )
        steps.append(step)
    return steps


def check_schema(link: Connection[Any]) -> None:
    """Look whether this program may work with the database. Raises UserError with what to do.

    The tables have to be those that it knows, and its role one that row-level security holds for: no owner, no
    superuser, none with BYPASSRLS. Otherwise a forgotten condition would show one person another's mail.
    """
    try:
        there = {number for (number,) in link.execute("SELECT number FROM schema_steps")}
    except errors.UndefinedTable:
        raise UserError(
            "The database has no tables yet: set ASKWELL_DATABASE_OWNER_URL to its owner's address, and run "
            "`askwell upgrade` once."
        ) from None
    except errors.InsufficientPrivilege:
        raise UserError(
            "The role in ASKWELL_DATABASE_URL may not use the tables: run `askwell upgrade`, which gives it its rights."
        ) from None
    known = {step.number for step in load_steps()}
    if there - known:
        raise UserError(_NEWER)
    if known - there:
        raise UserError("The database was made by an earlier version of Askwell: run `askwell upgrade` once.")
    if _is_above_the_law(link):
        raise UserError(
            "The role in ASKWELL_DATABASE_URL owns the tables, is a superuser, or has BYPASSRLS, so that PostgreSQL "
            "would not keep accounts apart for it: name another role there, and keep this one for "
            "ASKWELL_DATABASE_OWNER_URL."
        )
    if unguarded := _unguarded(link):
        raise UserError(
            f"PostgreSQL does not keep accounts apart in {', '.join(unguarded)}, since row-level security was switched "
            "off there: as the tables' owner, run ALTER TABLE … ENABLE ROW LEVEL SECURITY for each."
        )


def _is_above_the_law(link: Connection[Any]) -> bool:
    # Membership counts as much as the role itself: SET ROLE makes the one of the other.
    row = link.execute(
        "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE (rolsuper OR rolbypassrls) "
        "AND pg_has_role(current_user, oid, 'MEMBER')) OR EXISTS (SELECT 1 FROM pg_class JOIN schema_steps ON true "
        "WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' "
        "AND pg_has_role(current_user, relowner, 'MEMBER'))"
    ).fetchone()
    return row is None or bool(row[0])


def _unguarded(link: Connection[Any]) -> list[str]:
    """The tables with anybody's rows for which nothing keeps accounts apart."""
    rows = link.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' "
        "AND NOT relrowsecurity AND (relname = ANY(%s) OR EXISTS (SELECT 1 FROM pg_attribute "
        "WHERE attrelid = pg_class.oid AND attname = 'account_id')) ORDER BY relname",
        [list(INSTALLATION_COLUMNS)],
    )
    return [name for (name,) in rows]


def upgrade(owner_url: str, url: str) -> list[str]:
    """Apply what is pending as the tables' owner, and give the program's role (the user of `url`) its rights.

    All or nothing; the names of the steps that were applied. Raises UserError with what to do.
    """
    try:
        with psycopg.connect(owner_url, connect_timeout=10) as link:
            link.execute("SELECT pg_advisory_xact_lock(%s)", [_UPGRADING])
            applied = _apply(link, load_steps())
            _give_rights(link, url)
    except psycopg.OperationalError as error:
        raise UserError(
            "The database cannot be reached with ASKWELL_DATABASE_OWNER_URL; nothing was changed: check the address, "
            "and that PostgreSQL runs."
        ) from error
    except psycopg.Error as error:
        raise UserError(
            f"The database could not be brought up to date ({type(error).__name__}, {error.sqlstate}), and nothing was "
            "changed: check that ASKWELL_DATABASE_OWNER_URL names the owner of the database."
        ) from error
    return applied


def _apply(link: Connection[Any], steps: Sequence[Step]) -> list[str]:
    link.execute(_TABLE)
    done = {number for (number,) in link.execute("SELECT number FROM schema_steps")}
    if done - {step.number for step in steps}:
        raise UserError(_NEWER)
    pending = [step for step in steps if step.number not in done]
    for step in pending:
        link.execute(step.text)
        link.execute("INSERT INTO schema_steps (number, name) VALUES (%s, %s)", [step.number, step.name])
    return [step.name for step in pending]


def _give_rights(link: Connection[Any], url: str) -> None:
    """Let the program's role read and write, no more; a role that is not there yet is made."""
    parts = urlsplit(url)
    role, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not role:
        raise UserError("ASKWELL_DATABASE_URL names no user: write postgresql://USER:PASSWORD@HOST/DATABASE.")
    owner = link.execute("SELECT current_user").fetchone()
    if owner is not None and owner[0] == role:
        raise UserError(
            f"ASKWELL_DATABASE_URL names the tables' owner ({role}), for whom PostgreSQL would keep no accounts apart: "
            "name another user there, who is made by `askwell upgrade` where the owner may make roles."
        )
    name = sql.Identifier(role)
    if link.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone() is None:
        try:
            with link.transaction():
                link.execute(sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(name, sql.Literal(password or None)))
        except errors.InsufficientPrivilege:
            raise UserError(
                f"There is no role {role} in PostgreSQL, and the owner may not make one: make it with "
                f"CREATE ROLE {role} LOGIN, give it a password, and run `askwell upgrade` again."
            ) from None
    rights = (
        "GRANT USAGE ON SCHEMA public TO {}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
        "REVOKE INSERT, UPDATE, DELETE ON schema_steps FROM {}",
    )
    for one in rights:
        link.execute(sql.SQL(one).format(name))
    # A temporary table would stand before the real one of its name, for whoever has the connection next. Where the
    # database is somebody else's, these two say so and change nothing.
    database = sql.Identifier(link.info.dbname)
    link.execute(sql.SQL("REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC").format(database))
    link.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
