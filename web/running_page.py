"""Where the page of a data directory is running, so that another process can open it.

The server holds a lock on a small file for as long as it lives; the system gives the lock back when it dies. An address
is believed only while the lock is held: another program may listen at the same port later.
"""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugin.store.file_locks import try_lock
from plugin.store.places import private_directory

_NAME = "page.lock"
_PATIENCE, _PAUSE = 1.0, 0.02
"""Seconds: somebody who looks whether a page runs holds the lock for a moment."""


@contextmanager
def announce_page(home: Path, url: str) -> Iterator[None]:
    """Say where the page runs while the context lasts. Where another one runs already, that one stays announced."""
    # Where the data lies in PostgreSQL, nothing else has made the directory.
    handle = os.open(private_directory(home) / _NAME, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        until = time.monotonic() + _PATIENCE
        while not (ours := try_lock(handle)) and time.monotonic() < until:
            time.sleep(_PAUSE)
        if ours:
            os.ftruncate(handle, 0)
            os.pwrite(handle, json.dumps({"url": url}).encode(), 0)
        yield
    finally:
        os.close(handle)


def find_running_page(home: Path) -> str:
    """The address of the page that runs for this data directory; "" where none does."""
    try:
        handle = os.open(home / _NAME, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        return ""
    try:
        if try_lock(handle):
            return ""
        return str(json.loads(os.pread(handle, 4096, 0))["url"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    finally:
        os.close(handle)
