"""One run of a scan: its lease on the account, its pages, and what it tells of itself."""

import os
import secrets
import socket
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

from plugin.domain.model import MirrorPage, ScanReport
from plugin.usecases.stores.account import AccountStore

TELL_EVERY = 1.0
RENEW_EVERY = 5.0


@dataclass(frozen=True, slots=True)
class ScanProgress:
    """What a run is doing. `reading` is a phrase for the user; `done` and `left` count messages or events.

    `left` is what is known to be left; None before the listing. `eta_seconds` is None where nobody can tell.
    `first_look_done` comes once: from then on suggestions can be made of what is held.
    """

    phase: str
    reading: str
    done: int = 0
    left: int | None = None
    units: int = 0
    eta_seconds: float | None = None
    new_messages: int = 0
    new_events: int = 0


@dataclass(slots=True)
class Run:
    """A run under way. Only the thread that began it may touch it: the store is that thread's."""

    store: AccountStore
    id: int
    clock: Callable[[], datetime]
    listener: Callable[[ScanProgress], None] | None = None
    started: float = field(default_factory=time.monotonic)
    told: float = 0.0
    renewed: float = 0.0
    last: ScanProgress = field(default_factory=lambda: ScanProgress("calendar", ""))

    def save(self, page: MirrorPage) -> MirrorPage:
        """Apply a page, and return it as it was kept; AlreadyRunning once another run has taken over."""
        return self.store.save_page(page, run_id=self.id)

    def tell(self, progress: ScanProgress) -> None:
        """Note progress: to the listener at most once a second, to the store (with the lease) every five.

        A new phase is always told.
        """
        now = time.monotonic()
        turned = progress.phase != self.last.phase
        self.last = progress
        if turned or now - self.renewed >= RENEW_EVERY:
            self.renewed = now
            self.store.renew_run(self.id, now=self.clock(), lease=self.store.lease, progress=asdict(progress))
        if self.listener is not None and (turned or now - self.told >= TELL_EVERY):
            self.told = now
            self.listener(progress)

    def alive(self) -> AbstractContextManager[None]:
        """Keep the lease while the context lasts, however long the run waits for an answer."""
        return self.store.keep_run(self.id, clock=self.clock)

    def breathe(self) -> None:
        """Keep the lease while nothing else happens."""
        self.tell(replace(self.last))

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return time.monotonic() - self.started

    def finish(self, report: ScanReport) -> None:
        """Give the lease back."""
        self.store.finish_run(self.id, report, now=self.clock())


def start_run(
    store: AccountStore,
    *,
    kind: str,
    clock: Callable[[], datetime],
    listener: Callable[[ScanProgress], None] | None,
) -> Run:
    """Take the lease, or raise AlreadyRunning. The lease of a process of this machine that died is taken over."""
    begun = store.start_run(kind=kind, owner=owner_name(), now=clock(), lease=store.lease, is_alive=is_alive)
    return Run(store, begun.id, clock, listener)


def owner_name() -> str:
    """This process, so that another can tell whether it still lives: host, pid, when it started, and a nonce."""
    return f"{socket.gethostname()}:{os.getpid()}:{_started_at(os.getpid())}:{secrets.token_hex(4)}"


def is_alive(owner: str) -> bool:
    """Whether the process of that name may still be at work; on another machine it may."""
    host, pid, started, *_ = [*owner.split(":"), "", "", ""]
    # Elsewhere than on POSIX, signal 0 is no question but Ctrl-C.
    if host != socket.gethostname() or not pid.isdigit() or os.name != "posix":
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    # A pid may have been given to another process since.
    return not started or started == _started_at(int(pid))


def _started_at(pid: int) -> str:
    """When a process started, in the kernel's ticks; "" where the system does not tell."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:  # noqa: PTH123 - a kernel file
            fields = file.read().rpartition(")")[2].split()
        return "" if fields[0] == "Z" else fields[19]
    except (OSError, IndexError):
        return ""
