"""One worker per account at a time, across threads and processes: whoever writes drafts holds the account's turn.

The turn is a lock on a file beside the account's database. The system gives it back when a process dies, so a
draft found "calling" by whoever holds the turn was left so by a crash.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plugin.errors import Unfinished
from plugin.store.file_locks import try_lock

WAIT = 120.0
"""Seconds to wait for another's turn to end: longer than one call to Google may last."""
_PAUSE = 0.02


@contextmanager
def account_lock(
    store_path: Path, *, wait: float = WAIT, clock: Callable[[], float] = time.monotonic
) -> Iterator[None]:
    """Hold the account's turn. Raises Unfinished where another worker keeps it for longer than `wait` seconds."""
    path = store_path.with_name(store_path.name + ".drafts-lock")
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        until = clock() + wait
        while not try_lock(handle):
            if clock() >= until:
                raise Unfinished("Another Askwell is writing drafts for this account: try again in a minute.")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


@contextmanager
def reading_lock(store_path: Path) -> Iterator[bool]:
    """Whether nobody else is reading this account with a language model now; held until the context ends."""
    path = store_path.with_name(store_path.name + ".reading-lock")
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        yield try_lock(handle)
    finally:
        os.close(handle)
