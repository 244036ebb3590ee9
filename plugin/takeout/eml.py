"""Drafts as .eml files: the way of writing for accounts without Gmail.

`X-Unsent: 1` in the letter makes Outlook and Thunderbird open it for editing; Apple Mail opens any .eml so.
"""

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from plugin.errors import UserError


def draft_path(directory: Path, ask_id: str, generation: int) -> Path:
    """Where the draft of an ask lies: the same place for the same ask, so that it is never written twice."""
    plain = re.sub(r"[^A-Za-z0-9-]", "-", ask_id)[:80]
    return directory / f"{plain}-{generation}.eml"


def save_eml(path: Path, letter: bytes) -> None:
    """Write the letter whole or not at all, readable by its owner only. Raises UserError where the disk refuses."""
    try:
        for folder in reversed([one for one in path.parents if not one.exists()]):
            folder.mkdir(mode=0o700, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".draft-", suffix=".eml")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(letter)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)  # noqa: PTH105 -- `temporary` is mkstemp's own text
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108 -- the same
            raise
    except OSError as error:
        raise UserError(
            f"The draft could not be written to {path.parent}: {error.strerror}. Choose another folder."
        ) from error


def load_eml(path: Path) -> bytes | None:
    """The letter as it lies there now, None where there is none (any more)."""
    try:
        return path.read_bytes()
    except OSError:
        return None
