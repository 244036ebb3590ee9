"""What `askwell doctor` says of the database: its version and place, or what is wrong with it and what to do."""

from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import Connection as Link

from plugin.errors import UserError
from plugin.store.postgres.database import connecting, refuse_odd
from plugin.store.postgres.schema import check_schema

FULL = 0.9
"""From this part of PostgreSQL's connections on, it is said that they run out."""


def examine_database(url: str) -> tuple[str, str]:
    """("ok", "warning" or "problem", and what is said of it); it is asked for by a connection of its own.

    Of a connection that is refused PostgreSQL's own words are given: they name its host, role and database, and the
    operator who runs this at a terminal knows these. Its password is in no word of theirs.
    """
    try:
        refuse_odd(url)
        with psycopg.connect(url, **connecting()) as link:
            check_schema(link)
            return _state(link, url)
    except UserError as error:
        return "problem", str(error)
    except psycopg.OperationalError as error:
        return "problem", (
            f"The database at {place_of(url)} takes no connection: {_words(error)}. Pages say that it is away, and "
            "work goes on by itself once it is back: see whether PostgreSQL runs, whether the address, role and "
            "password of ASKWELL_DATABASE_URL are right, and whether it has connections left (max_connections)."
        )
    except psycopg.Error as error:
        return "problem", (
            f"The database at {place_of(url)} refused to be looked at ({type(error).__name__}, {error.sqlstate}): look "
            "into PostgreSQL's log."
        )


def place_of(url: str) -> str:
    """Where a database is, without the password."""
    parts = urlsplit(url)
    return f"{parts.path.lstrip('/') or 'the default database'} at {parts.hostname or 'this machine'}"


def _state(link: Link[Any], url: str) -> tuple[str, str]:
    number = link.info.server_version
    what = f"{number // 10000}.{number % 10000}, {place_of(url)}"
    row = link.execute(
        "SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on', "
        "(SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'), "
        "current_setting('max_connections')::int"
    ).fetchone()
    assert row is not None
    is_standby, is_read_only, used, most = row
    if is_standby or is_read_only:
        why, remedy = (
            ("it is a standby", "name the primary in ASKWELL_DATABASE_URL, or promote this one")
            if is_standby
            else ("default_transaction_read_only is on", "switch that off, or wait until whoever did so is done")
        )
        return "problem", f"{what}: takes no changes, since {why}. Pages are shown, and nothing is kept: {remedy}."
    if used >= FULL * most:
        return "warning", (
            f"{what}: {used} of {most} connections are in use. Once all are, pages say that the database is away: end "
            "what else holds some, run fewer processes, or raise max_connections."
        )
    return "ok", f"{what}, {used} of {most} connections in use"


def _words(error: psycopg.Error) -> str:
    """The last line of what PostgreSQL or its library says, which is the reason."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else type(error).__name__
