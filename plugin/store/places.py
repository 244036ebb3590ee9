"""Where the data may lie: on this machine's own disk, in directories that nobody else can write to.

Whoever can write to a directory can put their own file in a file's place, whatever the rights of the
file. So a data directory that is another user's, or lies in one's, is refused with what to do; it is
never changed behind the user's back.
"""

import os
import re
import stat
import sys
from contextlib import suppress
from pathlib import Path

from plugin.errors import UserError

if sys.platform != "win32":
    import grp
    import pwd

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
_OPEN = stat.S_IRWXG | stat.S_IRWXO


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


def refuse_shared(directory: Path, *, setting: str = "ASKWELL_HOME") -> None:
    """Raise UserError where somebody else owns `directory` or a parent of it, or may write to one.

    Root is nobody else. A parent that all may write to is well where it has the sticky bit, as /tmp has:
    nobody can put another directory in the place of ours there. A group that has one member is no danger.
    """
    if sys.platform == "win32":
        return
    place = directory.resolve()
    for path in (place, *place.parents):
        try:
            found = path.stat()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise UserError(_unusable(directory, error, setting)) from error
        ours = path == place
        why = _who_else(found, inside=not ours)
        if why:
            what = f"The directory {directory}" if ours else f"The directory {directory} lies in {path}, which"
            raise UserError(
                f"{what} {why}, so that others could read or replace what is kept there: "
                f"{_remedy(found, path, ours=ours)}or set {setting} to a place of your own."
            )


def private_directory(path: Path, *, setting: str = "ASKWELL_HOME") -> Path:
    """Make a directory that only its owner can enter (0700), whatever the umask; return it.

    One that exists stays as it is. Raises UserError where others may write to it or to what it lies in.
    """
    refuse_shared(path, setting=setting)
    missing = [parent for parent in (path, *path.parents) if not parent.exists()]
    try:
        for directory in reversed(missing):
            try:
                directory.mkdir(mode=0o700)
            except FileExistsError:
                continue
            directory.chmod(0o700)
        if not path.is_dir():
            raise NotADirectoryError(20, "Not a directory", str(path))
    except OSError as error:
        raise UserError(_unusable(path, error, setting)) from error
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
            # A disk of the FAT family keeps no rights: its directory has to keep others out.
            with suppress(PermissionError):
                os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)
    return path


def put_in_place(beside: Path, path: Path) -> None:
    """Give a finished file its name, which nobody may have yet; whole or not at all. Raises FileExistsError.

    A link does both at once. Where the disk knows no links, the name is taken first and the file put there after.
    """
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        beside.replace(path)
    else:
        beside.unlink()


def is_readable_by_others(path: Path) -> bool:
    """Tell whether the rights of a file or directory let anybody but its owner in."""
    return bool(path.stat().st_mode & _OPEN)


def is_our_own(path: Path) -> bool:
    """Tell whether a file is ours or root's, and nobody else may write to it."""
    return sys.platform == "win32" or not _who_else(path.stat(), inside=False)


def _who_else(found: os.stat_result, *, inside: bool) -> str:
    """Who besides us may write: words that go on from the directory's name, or ""."""
    # In a container, the root directory's owner is its root.
    if found.st_uid not in {0, os.geteuid(), Path("/").stat().st_uid}:
        return f"belongs to another user ({_user(found.st_uid)})"
    if inside and found.st_mode & stat.S_ISVTX:
        return ""
    if found.st_mode & stat.S_IWOTH:
        return "may be written to by everybody on this machine"
    if found.st_mode & stat.S_IWGRP and not _is_own_group(found.st_gid, found.st_uid):
        return f"may be written to by the group {_group(found.st_gid)}"
    return ""


def _remedy(found: os.stat_result, path: Path, *, ours: bool) -> str:
    if found.st_uid != os.geteuid():
        return f"make it yours with `sudo chown -R {_user(os.geteuid())} {path}`, " if ours else ""
    return f"take that right away with `chmod go-w {path}`, "


def _is_own_group(gid: int, uid: int) -> bool:
    """Whether a group is one that systems make for each user, with nobody else in it."""
    if sys.platform == "win32" or gid == 0:
        return gid == 0 and uid == 0
    try:
        group, user = grp.getgrgid(gid), pwd.getpwuid(uid)
    except KeyError:
        return False
    return group.gr_name == user.pw_name and set(group.gr_mem) <= {user.pw_name}


def _user(uid: int) -> str:
    if sys.platform == "win32":
        return str(uid)
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def _group(gid: int) -> str:
    if sys.platform == "win32":
        return str(gid)
    try:
        return grp.getgrgid(gid).gr_name
    except KeyError:
        return str(gid)


def _unusable(path: Path, error: OSError, setting: str) -> str:
    return (
        f"The directory {path} cannot be used ({error.strerror}): set {setting} to a directory that you may write to."
    )
