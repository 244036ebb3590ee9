"""Opening a SQLite file: private, locked fairly, in a journal mode that this SQLite keeps safely."""

import os
import re
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database, Migrations

from plugin.errors import UserError

BUSY_SECONDS = 60.0
"""How long a statement waits for another process before it gives up."""

NETWORK_FILE_SYSTEMS = frozenset(
    {
        "acfs",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "davfs2",
        "gfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "smb3",
        "smbfs",
    }
)
"""Mount types whose locks cannot be trusted between machines. FUSE mounts are judged by their part after the dot."""

NETWORK_FUSE = frozenset(
    {"ceph", "davfs2", "gcsfuse", "glusterfs", "google-drive-ocamlfuse", "rclone", "s3fs", "sshfs"}
)

_MOUNTS = Path("/proc/self/mounts")
_OCTAL = re.compile(r"\\([0-7]{3})")
"""How /proc/mounts writes a space, a tab or a backslash in a mount point."""


def has_wal_reset_bug(version: tuple[int, ...]) -> bool:
    """Tell whether this SQLite can corrupt a database when a WAL is reset: before 3.51.3, but for two back-ports."""
    return version < (3, 51, 3) and version not in {(3, 50, 7), (3, 44, 6)}


def journal_mode(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> tuple[str, str]:
    """Return (journal_mode, synchronous): the safe pair for a SQLite version."""
    return ("delete", "full") if has_wal_reset_bug(version) else ("wal", "normal")


def file_system_of(path: Path, mounts: str) -> str:
    """Return the type of the file system that `path` lies on, read from the text of /proc/mounts; "" if unknown.

    The longest mount point that is a parent of the path decides; of equal ones, the last mounted.
    """
    parents = {str(parent) for parent in (path, *path.parents)}
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _OCTAL.sub(lambda code: chr(int(code[1], 8)), fields[1])
        if point in parents and len(point) >= best:
            best, kind = len(point), fields[2]
    return kind


def is_network(file_system: str) -> bool:
    """Tell whether a mount type, as /proc/mounts writes it, keeps its files on another machine."""
    family, _, driver = file_system.lower().partition(".")
    if family in {"fuse", "fuseblk"}:
        return driver in NETWORK_FUSE
    return family in NETWORK_FILE_SYSTEMS


def refuse_network(directory: Path) -> None:
    """Raise UserError where `directory` lies on a network file system, as far as this machine tells."""
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    kind = file_system_of(directory.resolve(), mounts)
    if is_network(kind):
        raise UserError(
            f"The data directory {directory} lies on a network file system ({kind}), where a database can be damaged: "
            "set ASKWELL_HOME to a directory on this machine's own disk."
        )


def private_directory(path: Path) -> Path:
    """Make a directory that only its owner can enter (0700), whatever the umask; return it.

    One that exists is tightened where it is ours; one shared by design (/tmp) stays as it is.
    """
    missing = [parent for parent in (path, *path.parents) if not parent.exists()]
    try:
        for directory in reversed(missing):
            directory.mkdir(mode=0o700, exist_ok=True)
            directory.chmod(0o700)
        found = path.stat()
        shared = found.st_mode & stat.S_ISVTX or found.st_uid != os.geteuid()
        if not shared and stat.S_IMODE(found.st_mode) != 0o700:
            path.chmod(0o700)
    except OSError as error:
        raise UserError(
            f"The data directory {path} cannot be used ({error.strerror}): "
            "set ASKWELL_HOME to a directory that you may write to."
        ) from error
    return path


def private_file(path: Path) -> Path:
    """Make a file that only its owner can read (0600), whatever the umask, or tighten it; return it.

    SQLite gives its journal and WAL the rights of the database file, so they follow.
    """
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_CLOEXEC", 0), 0o600)
    except OSError as error:
        raise UserError(
            f"The file {path} cannot be opened ({error.strerror}): check who owns it and whether it may be written."
        ) from error
    try:
        if stat.S_IMODE(os.fstat(descriptor).st_mode) != 0o600:
            os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)
    return path


def open_database(path: Path, migrations: Migrations) -> Database:
    """Open (or make) the database at `path`, brought up to date by `migrations`.

    Raises UserError for a network file system, a directory that cannot be written, or a file that is
    no database.
    """
    refuse_network(path.parent)
    private_directory(path.parent)
    private_file(path)
    # isolation_level None: no transaction begins but those that `write` begins.
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        database = Database(connection, execute_plugins=False, strict=True)
        _configure(connection)
        migrate(database, migrations)
    except sqlite3.DatabaseError as error:
        connection.close()
        if isinstance(error, sqlite3.OperationalError):
            raise UserError(
                f"The database {path} cannot be opened ({error}): close other programs that use it."
            ) from error
        raise UserError(
            f"The file {path} is damaged or is no Askwell database: "
            "put a backup in its place, or move it away and scan again."
        ) from error
    except BaseException:
        connection.close()
        raise
    return database


def _configure(connection: sqlite3.Connection) -> None:
    mode, synchronous = journal_mode()
    connection.execute("PRAGMA foreign_keys = ON")
    _set_journal_mode(connection, mode)
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    # What is deleted is overwritten: "forget" means it.
    connection.execute("PRAGMA secure_delete = ON")


def _set_journal_mode(connection: sqlite3.Connection, mode: str) -> None:
    """Change the mode where it is another. For this one statement SQLite does not wait by itself while others write."""
    patience = time.monotonic() + BUSY_SECONDS
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != mode:
        try:
            connection.execute(f"PRAGMA journal_mode = {mode}")
        except sqlite3.OperationalError:
            if time.monotonic() > patience:
                raise
            time.sleep(0.02)


def migrate(database: Database, migrations: Migrations) -> None:
    """Apply what is pending, all or nothing; of several processes that open a new file, one does it."""
    if not migrations.pending(database):
        return
    with write(database):
        migrations.apply(database)


@contextmanager
def write(database: Database) -> Iterator[None]:
    """Hold the one write transaction: begun IMMEDIATE, committed at the end, rolled back on any exception.

    A deferred transaction that reads before it writes cannot wait for the lock; this one waits.
    Never call Google inside. Raises UserError where the disk is full or may not be written, or another
    process has held the file for longer than `BUSY_SECONDS`.
    """
    connection = database.conn
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.OperationalError as error:
        raise UserError(
            f"The data could not be saved ({error}), and nothing of it was: free some disk space, check that the data "
            "directory may be written, and try again."
        ) from error
