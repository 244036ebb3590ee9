"""Putting a backup back: looked through as a whole first, then put in the place of what was there, which is kept."""

import errno
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugin.domain.model import Account, AskStatus, DraftState
from plugin.errors import StoreTrouble, UserError
from plugin.store.places import private_directory, private_file, refuse_network
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.control_store import ControlStore
from plugin.store.sqlite.database import is_sound
from plugin.takeout.eml import save_eml

_PARTS = re.compile(r"RESTORE\.txt|control\.db|accounts/[0-9a-z]+\.db|letters/[0-9a-z]+/[^/\\\x00]+\.eml")
"""All that a backup holds, by name."""
_STAGE = ".restore-"
ASIDE = "replaced-"
"""How the directories begin in which is kept what was there before."""
_CHUNK = 1 << 20
_DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises over an archive that is none or is damaged."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: each account with how many messages are held of it; `aside` holds what was there before."""

    accounts: tuple[tuple[Account, int], ...]
    aside: Path | None


def restore(file: Path, home: Path, *, replace: bool, now: datetime) -> Restored:
    """Put the backup `file` into the data directory `home`.

    Everything in it is checked before anything is touched. With `replace`, what is there now is set aside in the
    data directory, never deleted; without, a directory that holds accounts is refused. Cut off at any point, both
    the old and the new are there, and restoring again puts things right. Whoever was signed in to the page in
    the backup's days is not any more. Raises UserError.
    """
    refuse_network(home)
    private_directory(home)
    if list((home / "accounts").glob("*.db")) and not replace:
        raise UserError(
            f"The data directory {home} holds accounts already: run it with --replace to put the backup in their place "
            f"(what is there now is kept, in a directory {ASIDE}… beside it)."
        )
    clear_stages(home)
    try:
        with tempfile.TemporaryDirectory(dir=home, prefix=_STAGE) as place:
            stage = Path(place)
            _unpack(file, stage)
            accounts = _look_through(file, stage)
            aside = _swap(stage, home, home / f"{ASIDE}{now:%Y%m%d-%H%M%S}")
    except OSError as error:
        raise UserError(
            f"The backup {file} could not be put back ({error.strerror or error}): check that the file is there, that "
            f"you may write to {home}, and that the disk has space for it."
        ) from error
    return Restored(accounts, aside)


def clear_stages(home: Path) -> None:
    """Remove what a restoring that was cut off has unpacked."""
    for left in home.glob(f"{_STAGE}*"):
        shutil.rmtree(left, ignore_errors=True)


def _unpack(file: Path, stage: Path) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            strange = [name for name in names if not _PARTS.fullmatch(name)]
            if strange or "control.db" not in names or len(names) != len(set(names)):
                raise _no_backup(file)
            for name in names:
                target = stage / name
                private_directory(target.parent)
                with archive.open(name) as packed, private_file(target).open("wb") as unpacked:
                    shutil.copyfileobj(packed, unpacked, _CHUNK)
    except _DAMAGE as error:
        raise _no_backup(file) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        # A damaged table of contents sends the reader to a place before the archive's beginning.
        raise _no_backup(file) from error


def _look_through(file: Path, stage: Path) -> tuple[tuple[Account, int], ...]:
    """Check every database and bring it up to date; the accounts that are in it."""
    for path in (stage / "control.db", *sorted((stage / "accounts").glob("*.db"))):
        _check(file, path)
    found = []
    with ControlStore.open(stage) as control:
        control.end_all_sessions()
        for account in control.load_accounts():
            if not control.account_path(account.id).exists():
                raise UserError(f"The backup {file} lacks the file of {account.address}: use another backup.")
            with control.open_account(account.id) as store:
                _write_missing_letters(store, control.letters(account.id))
                found.append((account, store.counts()["messages"]))
        if control.stray_files():
            raise _no_backup(file)
    return tuple(found)


def _check(file: Path, path: Path) -> None:
    if not is_sound(path):
        raise UserError(f"The backup {file} is damaged ({path.name} in it): use another backup; nothing was changed.")


def _write_missing_letters(store: AccountStore, letters: Path) -> None:
    """Backups of earlier versions lack the files of drafts: they are written again from what was frozen."""
    for record in store.load_drafts(DraftState.CREATED.value):
        ask = store.load_ask(record.ask_id)
        if record.path and ask is not None and ask.status is AskStatus.DRAFTED:
            path = letters / Path(record.path).name
            if not path.exists():
                save_eml(path, record.frozen)


def _swap(stage: Path, home: Path, aside: Path) -> Path | None:
    """Put the new in the place of the old, control.db last: until then, what is there says that it is not whole."""
    kept = [home / name for name in ("accounts", "letters", "jobs.db", "control.db") if (home / name).exists()]
    if kept:
        number = 1
        while aside.exists():
            number += 1
            aside = aside.with_name(f"{aside.name.partition('.')[0]}.{number}")
        aside.mkdir(mode=0o700)
    for name in ("accounts", "letters", "jobs.db", "control.db"):
        for part in (f"{name}-journal", f"{name}-wal", f"{name}-shm", name):
            if (home / part).exists():
                (home / part).rename(aside / part)
        if (stage / name).exists():
            (stage / name).rename(home / name)
    return aside if kept else None


def _no_backup(file: Path) -> UserError:
    return UserError(f"{file} is no backup that Askwell made, or is damaged: use another one; nothing was changed.")


def forget_aside(home: Path, account: Account) -> None:
    """Delete an account's files also from what restoring has set aside."""
    clear_stages(home)
    for aside in home.glob(f"{ASIDE}*"):
        for path in (aside / "accounts").glob(f"{account.id}.db*"):
            path.unlink(missing_ok=True)
        shutil.rmtree(aside / "letters" / account.id, ignore_errors=True)
        with suppress(UserError, StoreTrouble), ControlStore.open(aside) as control:
            control.forget_account(account.id)


def files_aside(home: Path, account: Account) -> list[Path]:
    """The files of an account in what restoring has set aside, where it may have had another id."""
    found = []
    for aside in sorted(home.glob(f"{ASIDE}*")):
        ids = {account.id}
        if (aside / "control.db").exists():
            with suppress(UserError, StoreTrouble), ControlStore.open(aside) as control:
                ids |= {
                    one.id
                    for one in control.load_accounts()
                    if one.kind == account.kind and one.addresses & account.addresses
                }
        found += [path for path in sorted((aside / "accounts").glob("*.db")) if path.stem in ids]
    return found


def stores_aside(home: Path, account: Account) -> Iterator[AccountStore]:
    """The stores behind these files, one after the other; one that cannot be read is passed over."""
    for path in files_aside(home, account):
        with suppress(UserError, StoreTrouble), AccountStore.open(path) as aside:
            yield aside
