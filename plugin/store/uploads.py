"""Files on their way in: what a browser hands over lies here, for its owner alone, until it has been read.

    uploads/<visitor>/<number>/<name>      being handed over; <visitor> is a hash of the session
    uploads/<account>.<token>/…            handed over, waiting to be read into an account

Nothing else is kept of them: a folder goes as soon as its files are read, or after a day of waiting for its visitor.
"""

import hashlib
import re
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, BinaryIO, cast

from plugin.errors import UserError
from plugin.sentences import say
from plugin.store.places import private_directory, private_file

MOST_FILES = 40
_KEPT = timedelta(days=1)
_NAME = re.compile(r"[^\w.,@ ()+-]", re.UNICODE)
_LONGEST_NAME = 100
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Upload:
    """One file: its number among the visitor's, the name it came with, where it lies, its bytes."""

    number: int
    name: str
    path: Path
    size: int


class Uploads:
    """The files of one visitor."""

    def __init__(self, home: Path, session_id: str) -> None:
        self._home = home
        self._folder = _root(home) / hashlib.sha256(session_id.encode()).hexdigest()[:24]

    def files(self) -> list[Upload]:
        """What was handed over so far, in order."""
        return files_in(self._folder)

    def begin(self, name: str) -> Upload:
        """A new empty file. Raises UserError beyond `MOST_FILES`."""
        present = self.files()
        if len(present) >= MOST_FILES:
            raise UserError(
                say(
                    "At most %(most_files)s files are taken at a time: read these first, then add the others.",
                    most_files=MOST_FILES,
                )
            )
        number = max((one.number for one in present), default=0) + 1
        plain = _NAME.sub("_", Path(name.replace("\\", "/")).name).strip(". ")[-_LONGEST_NAME:] or "file"
        path = private_file(private_directory(self._folder / str(number)) / plain)
        return Upload(number, plain, path, 0)

    def append(self, number: int, offset: int, data: bytes) -> Upload:
        """Add the next piece of a file, `offset` bytes of which are here already.

        A piece that came before is taken for a repetition. Raises UserError where one is missing in between, or the
        disk is full.
        """
        found = self.find(number)
        if offset > found.size:
            raise UserError(say("A piece of %(name)s is missing; add the file again.", name=found.name))
        _write(found, offset, data)
        return self.find(number)

    def save(self, name: str, stream: IO[bytes]) -> Upload:
        """A whole file, from a stream."""
        upload = self.begin(name)
        try:
            with upload.path.open("wb") as file:
                shutil.copyfileobj(stream, file, _CHUNK)
        except OSError as error:
            discard(upload.path.parent)
            raise _full(upload.name, error) from error
        return self.find(upload.number)

    def find(self, number: int) -> Upload:
        """One by its number. Raises UserError where it is gone."""
        found = next((one for one in self.files() if one.number == number), None)
        if found is None:
            raise UserError(say("That file is not here any more; add it again."))
        return found

    def remove(self, number: int) -> None:
        """Take one away; one that is gone is no error."""
        for one in self.files():
            if one.number == number:
                discard(one.path.parent)

    def hand_over(self, account_id: str) -> str:
        """Put the files aside to be read into an account; returns the folder's name, which names the account."""
        name = f"{account_id}.{secrets.token_hex(8)}"
        self._folder.rename(_root(self._home) / name)
        return name


def temporary_file(home: Path) -> BinaryIO:
    """A file without a name in the same place: what a form carries, while it comes in."""
    return cast("BinaryIO", tempfile.TemporaryFile("w+b", dir=_root(home)))


def files_in(folder: Path) -> list[Upload]:
    """The files of a folder, in the order in which they came."""
    found = []
    with suppress(FileNotFoundError):
        for place in folder.iterdir():
            for path in place.iterdir():
                found.append(Upload(int(place.name), path.name, path, path.stat().st_size))
    return sorted(found, key=lambda one: one.number)


def handed_over(home: Path, name: str) -> Path:
    """Where the files of a folder that was handed over lie."""
    return _root(home) / Path(name).name


def waiting_folders(home: Path) -> Iterator[tuple[str, str]]:
    """(account id, folder) of what was handed over and not read to its end, when the program ended perhaps."""
    for path in sorted(_root(home).iterdir()):
        account_id, dot, _ = path.name.partition(".")
        if path.is_dir() and dot and account_id:
            yield account_id, path.name


def discard(folder: Path) -> None:
    """Delete a folder with its files."""
    shutil.rmtree(folder, ignore_errors=True)


def discard_old(home: Path, *, now: datetime) -> None:
    """Delete what its visitor has left lying for a day."""
    for path in _root(home).iterdir():
        with suppress(OSError):
            touched = datetime.fromtimestamp(path.stat().st_mtime, tz=now.tzinfo)
            if path.is_dir() and "." not in path.name and now - touched > _KEPT:
                discard(path)


def _root(home: Path) -> Path:
    return private_directory(home / "uploads")


def _write(upload: Upload, offset: int, data: bytes) -> None:
    try:
        with upload.path.open("r+b") as file:
            file.seek(offset)
            file.write(data)
    except OSError as error:
        raise _full(upload.name, error) from error


def _full(name: str, error: OSError) -> UserError:
    return UserError(
        say(
            "%(name)s could not be kept (%(strerror)s); make room on the disk and add it again.",
            name=name,
            strerror=error.strerror,
        )
    )
