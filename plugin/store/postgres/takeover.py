"""An installation's move from SQLite into PostgreSQL: in one transaction, compared before it is kept."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from plugin.domain.model import Account
from plugin.errors import UserError
from plugin.store import control_store
from plugin.store.connection import Connection
from plugin.store.postgres.boundary import own_errors
from plugin.store.postgres.control_store import ControlStore
from plugin.store.rows import instant
from plugin.store.tables import ACCOUNT_COLUMNS, INSTALLATION_COLUMNS, NUMBERED, WATCHED

_OF_ACCOUNT = ("tokens", "model_keys", "shared_contacts")
"""What lies across accounts but is one account's. Sessions and sign-ins under way are not moved."""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Moved:
    """One account's rows by table; `before` where they were there already, all of them the same."""

    account: Account
    counts: Mapping[str, int]
    before: bool


@dataclass(frozen=True, slots=True)
class _Content:
    """What a table says: how many rows, and a hash of them that heeds neither their order nor their numbers."""

    rows: int
    digest: str


def take_over(source: control_store.ControlStore, target: ControlStore, *, now: datetime) -> list[Moved]:
    """Copy every account from `source`, with its tokens and the installation's secrets; all or nothing.

    While it lasts nobody else writes to either side. Counts and hashes of each table are taken on both sides before
    anything is kept. What is there already and says the same is left: it can be run again. Raises UserError, with
    nothing changed, where a scan is under way, or the target says something else.
    """
    with own_errors(), source._db.write(), target._db.write():  # noqa: SLF001 - the store's own rooms
        _copy_secrets(source._db, target._db)  # noqa: SLF001
        _copy_invitations(source, target)
        _copy_blocked(source._db, target._db)  # noqa: SLF001
        return [_take_account(source, target, account, now=now) for account in source.load_accounts()]


def _take_account(
    source: control_store.ControlStore, target: ControlStore, account: Account, *, now: datetime
) -> Moved:
    installation, there = source._db, target._db  # noqa: SLF001 - the store's own rooms
    with ExitStack() as held:
        store = held.enter_context(source.open_account(account.id))
        run = store.load_last_run()
        if run is not None and run.finished_at is None and run.lease_until > now:
            raise UserError(f"A scan of {account.address} is under way: wait for its end, and run it again.")
        here = store._db  # noqa: SLF001 - the same
        held.enter_context(here.write())
        held.enter_context(there.of_account(account.id))
        known = there.execute("SELECT 1 FROM accounts WHERE id = ?", [account.id]).fetchone() is not None
        if not known:
            _refuse_double(installation, there, account)
            _copy_account(installation, here, there, account)
            _copy_owner(installation, there, account)
        counts = _compare(installation, here, there, account, known=known)
    return Moved(account, counts, known)


def _copy_account(installation: Connection, here: Connection, there: Connection, account: Account) -> None:
    for table, condition in (("accounts", "id"), *((name, "account_id") for name in _OF_ACCOUNT)):
        columns = INSTALLATION_COLUMNS[table]
        rows = installation.execute(_select(table, columns, f"WHERE {condition} = ?"), [account.id])
        there.add(table, [dict(zip(columns, row, strict=True)) for row in rows])
    there.add("changes", [{"part": part, "count": 0} for part in WATCHED])
    for table, columns in ACCOUNT_COLUMNS.items():
        for some in _some(here, table, columns):
            there.add(table, [dict(zip(columns, row, strict=True)) for row in some])


def _some(here: Connection, table: str, columns: Sequence[str]) -> Iterator[list[tuple[Any, ...]]]:
    """A table's rows, some hundreds at a time, in the order in which they were made where that is kept."""
    held: list[tuple[Any, ...]] = []
    for row in here.stream(_select(table, columns, f"ORDER BY {NUMBERED[table]}" if table in NUMBERED else "")):
        held.append(row)
        if len(held) == _AT_ONCE:
            yield held
            held = []
    if held:
        yield held


def _compare(
    installation: Connection, here: Connection, there: Connection, account: Account, *, known: bool
) -> dict[str, int]:
    """How many rows there are of each table. Raises UserError where the two sides do not say the same."""
    counts = {}
    own = [(table, here, columns, "") for table, columns in ACCOUNT_COLUMNS.items()]
    across = [(table, installation, INSTALLATION_COLUMNS[table], account.id) for table in _OF_ACCOUNT]
    for table, files, columns, of in [*own, *across]:
        wanted, found = (_content(side, table, columns, of=of) for side in (files, there))
        if wanted != found:
            raise UserError(
                f"{account.address}: the database holds {found.rows} rows of “{table}” and the files {wanted.rows}"
                + (", or the same number with other words" if wanted.rows == found.rows else "")
                + "; nothing was changed. "
                + (
                    "The account was used there already: go on with it there, or `askwell forget` it there first."
                    if known
                    else "This should not be: keep the files, and report it."
                )
            )
        counts[table] = found.rows
    return counts


def _content(side: Connection, table: str, columns: Sequence[str], *, of: str) -> _Content:
    """What a table says; of one account alone, where it lies in a table of the installation."""
    condition, parameters = ("WHERE account_id = ?", [of]) if of else ("", [])
    digests = sorted(_digest(row) for row in side.execute(_select(table, columns, condition), parameters))
    return _Content(len(digests), hashlib.sha256(b"".join(digests)).hexdigest())


def _digest(row: Sequence[Any]) -> bytes:
    # Bytes as text, and without the sign that PostgreSQL takes in no text.
    plain = [value.hex() if isinstance(value, bytes) else value for value in row]
    return hashlib.sha256(json.dumps(plain).replace("\\u0000", "\\ufffd").encode()).digest()


def _copy_secrets(here: Connection, there: Connection) -> None:
    """The installation's secrets. Where the database has drawn one of its own, nobody has relied on ours there."""
    columns = INSTALLATION_COLUMNS["secrets"]
    known = {name for (name,) in there.execute("SELECT name FROM secrets")}
    rows = [dict(zip(columns, row, strict=True)) for row in here.execute(_select("secrets", columns))]
    there.add("secrets", [row for row in rows if row["name"] not in known])


def _copy_invitations(source: control_store.ControlStore, target: control_store.ControlStore) -> None:
    known = {one.entry for one in target.load_invitations()}
    columns = INSTALLATION_COLUMNS["invitations"]
    rows = [(one.entry, int(one.is_admin), instant(one.at)) for one in source.load_invitations()]
    new = [dict(zip(columns, row, strict=True)) for row in rows if row[0] not in known]
    target._db.add("invitations", new)  # noqa: SLF001 - the store's own rooms


def _copy_blocked(here: Connection, there: Connection) -> None:
    columns = INSTALLATION_COLUMNS["blocked"]
    rows = [dict(zip(columns, row, strict=True)) for row in here.execute(_select("blocked", columns))]
    there.put("blocked", rows, key=["address", "issuer", "sub"])


def _copy_owner(installation: Connection, there: Connection, account: Account) -> None:
    """On a server, the account's member: who has signed in to the other database already has an id of its own there."""
    columns = INSTALLATION_COLUMNS["members"]
    whose = "WHERE id = (SELECT member_id FROM account_owners WHERE account_id = ?)"
    row = installation.execute(_select("members", columns, whose), [account.id]).fetchone()
    if row is None:
        return
    member = dict(zip(columns, row, strict=True))
    identity = [member["issuer"], member["sub"]]
    known = there.execute("SELECT id FROM members WHERE issuer = ? AND sub = ?", identity).fetchone()
    if known is None:
        there.add("members", [member])
    there.add("account_owners", [{"account_id": account.id, "member_id": known[0] if known else member["id"]}])


def _refuse_double(here: Connection, there: Connection, account: Account) -> None:
    identity = here.execute("SELECT issuer, sub FROM accounts WHERE id = ?", [account.id]).fetchone()
    if there.execute("SELECT 1 FROM accounts WHERE issuer = ? AND sub = ?", list(identity)).fetchone() is not None:
        raise UserError(
            f"{account.address} was connected to that database anew; nothing was changed. `askwell forget` it there "
            "first, and run this again, to bring what the files hold."
        )


def _select(table: str, columns: Sequence[str], rest: str = "") -> str:
    named = ", ".join(f'"{column}"' for column in columns)
    return f"SELECT {named} FROM {table} {rest}"  # noqa: S608 -- names of tables and columns
