"""The key to a model's host, from a file that its owner alone can read: no secret stands in an argument."""

import os
import stat
import sys
from pathlib import Path

from plugin.errors import UserError

LONGEST = 4096
"""Characters of a key; what is longer is another kind of file."""


def read_key_file(path: Path) -> str:
    """The key in the file. Raises UserError where others may read the file, or it holds no key."""
    try:
        with path.open("rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise UserError(f"{path} is no file; name a file that holds the key alone.")
            if sys.platform != "win32":
                _refuse_open(path, found)
            content = file.read(LONGEST + 1)
    except OSError as error:
        raise UserError(
            f"The key file {path} cannot be read ({error.strerror}): check its name, its owner and its rights."
        ) from error
    return read_key(content.decode("utf-8", "replace"), name=str(path))


def read_key(text: str, *, name: str = "That") -> str:
    """A key as it goes into a header: one word of plain characters. Raises UserError; the key is never shown."""
    key = text.removeprefix("\ufeff").strip()
    if not key or len(key) > LONGEST or not key.isascii() or not key.isprintable() or " " in key:
        raise UserError(f"{name} holds no key: it must be one line, without spaces, and nothing else.")
    return key


def _refuse_open(path: Path, found: os.stat_result) -> None:
    if found.st_uid not in {0, os.geteuid()}:
        raise UserError(f"The key file {path} belongs to another user: make a copy of your own and name that.")
    if stat.S_IMODE(found.st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise UserError(
            f"The key file {path} can be read by others on this machine: make it yours alone with `chmod 600 {path}`."
        )
