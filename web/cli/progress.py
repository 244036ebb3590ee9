"""Progress of long work on stderr: a live line on a terminal, plain lines elsewhere."""

import sys
import time
from datetime import timedelta
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.status import Status

from plugin.usecases.scan_run import ScanProgress
from web.cli.options import note

EVERY_SECONDS = 5.0
"""How often a plain line is printed where nobody watches a terminal."""


class Progress:
    """Say what is being done; use it as a context, so that the live line goes when the work ends."""

    def __init__(self) -> None:
        self._status = Status("", console=Console(stderr=True)) if sys.stderr.isatty() else None
        self._said = 0.0

    def __enter__(self) -> Self:
        if self._status is not None:
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._status is not None:
            self._status.stop()

    def tell(self, step: ScanProgress) -> None:
        """Show where a scan or an import stands."""
        if step.phase == "first_look_done":
            self.say("The people you just met are read: askwell suggest has its first answers.", now=True)
        self.say(reading_sentence(step))

    def say(self, sentence: str, *, now: bool = False) -> None:
        """Show `sentence`; `now` prints it in any case, for what should not be missed."""
        if self._status is not None:
            self._status.update(sentence)
        if (self._status is None and time.monotonic() - self._said >= EVERY_SECONDS) or (now and self._status is None):
            self._said = time.monotonic()
            note(sentence)


def reading_sentence(step: ScanProgress) -> str:
    """One line about reading: what, how much, what it costs at Google, and how long it will take."""
    parts = [f"Reading {step.reading}" if step.reading else "Reading", f"{step.done} done"]
    if step.left is not None:
        parts.append(f"{step.left} left")
    if step.units:
        parts.append(f"{step.units:,} units spent")
    if step.eta_seconds is not None:
        parts.append(f"about {timedelta(seconds=round(step.eta_seconds))} to go")
    return ", ".join(parts)
