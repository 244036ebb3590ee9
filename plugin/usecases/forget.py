"""Forgetting a person, so that they stay forgotten, and taking it back."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugin.domain.model import Account, Address
from plugin.domain.people.identities import People
from plugin.domain.text.names import fold
from plugin.errors import NotThere, StoreTrouble, UserError
from plugin.sentences import say
from plugin.store.sqlite.account_store import AccountStore as StoredAccount
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.backup import remove_letters
from plugin.usecases.restore import clear_stages, files_aside
from plugin.usecases.stores.account import AccountStore

_ALL_DAYS = 36_500
"""So far back, all that is held is looked at for the addresses of one person."""


@dataclass(frozen=True, slots=True)
class PersonForgotten:
    """Who was forgotten, and how many rows of each kind went.

    `name_kept` is true where the name stays in other people's words, because somebody else bears it. `unreached` are
    files that restoring has set aside and that could not be read: they may hold the person still.
    """

    addresses: tuple[Address, ...]
    name: str
    counts: dict[str, int]
    name_kept: bool = False
    unreached: tuple[Path, ...] = ()


KEEPS_OUT = (
    "So that the next scan or import does not bring them back, a keyed hash of each address (and of the name) is "
    "kept; take it back with: askwell forget {address} --undo. Backups and exports that you made "
    "earlier still hold them."
)
"""What is kept of a forgotten person, which must be said."""
UNREACHED = say(
    "%(path)s, which was set aside, could not be read and may hold them still: delete it if you no longer need it."
)
"""What is said of each file that forgetting could not reach."""


@dataclass(frozen=True, slots=True)
class _Person:
    addresses: frozenset[Address]
    name: str
    shared: bool
    """Whether somebody else bears the name: then it may be the other's where others wrote it, and stays there."""


def forget_person(
    store: AccountStore,
    account: Account,
    address: Address,
    *,
    home: Path,
    now: datetime,
    free_mail: frozenset[str] = frozenset(),
) -> PersonForgotten:
    """Delete what is known of the person with this address, their draft files included, and keep them out.

    All that is held tells which other addresses are theirs, however old. They are forgotten as well in what restoring
    has set aside in the data directory `home`.
    """

    def find(held: AccountStore, addresses: Collection[Address], name: str) -> _Person:
        found = build_snapshot(held, account, now=now, since_days=_ALL_DAYS, free_mail=free_mail)
        return _find(found.people, addresses, name)

    one = find(store, [address], "")
    gone = _forget(store, one, now=now)
    clear_stages(home)
    unreached = []
    for path in files_aside(home, account):
        try:
            with StoredAccount.open(path) as aside:
                there = find(aside, one.addresses, one.name)
                _forget(aside, there, now=now)
        except (UserError, StoreTrouble):
            unreached.append(path)
    return PersonForgotten(
        tuple(sorted(one.addresses)),
        one.name,
        gone,
        name_kept=one.shared and bool(one.name),
        unreached=tuple(unreached),
    )


def _find(people: People, addresses: Collection[Address], name: str) -> _Person:
    """Who has these addresses; `name` is theirs where nothing tells."""
    persons = [person for person in map(people.person, addresses) if person is not None]
    name = next((person.name for person in persons if person.name), name)
    own = {fold(str(one)) for one in people.owner_names}
    shared = fold(name) in own or any(
        other not in persons and fold(other.name) == fold(name) for other in people.named(name)
    )
    return _Person(frozenset(addresses).union(*(person.addresses for person in persons)), name, shared)


def _forget(store: AccountStore, one: _Person, *, now: datetime) -> dict[str, int]:
    gone, letters = store.forget_person(one.addresses, "" if one.shared else one.name, now=now)
    remove_letters(letters)
    store.vacuum()
    return gone


def remember_person(store: AccountStore, account: Account, address: Address, *, home: Path) -> None:
    """Let a forgotten person be read again. Raises NotThere where nobody of that address is forgotten."""
    if not store.remember_person(address):
        raise NotThere(f"Nobody with the address {address} is forgotten here.")
    for path in files_aside(home, account):
        with suppress(UserError, StoreTrouble), StoredAccount.open(path) as aside:
            aside.remember_person(address)
