"""The demo beside the page: a process of its own, started from the front door and ended with the page.

Nothing of the user's is in it: it makes its own Google, account and directory. The two speak over the child's standard
input and output: the line "link" is answered with a fresh link, and the end of the input ends the demo.
"""

import subprocess
import sys
from contextlib import suppress
from threading import Lock

from plugin.errors import UserError

ASK_LINK = "link"
_PATIENCE = 10.0
"""Seconds that an ending demo has to take its directory with it."""


class DemoProcess:
    """At most one demo of this page."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._child: subprocess.Popen[str] | None = None

    @property
    def is_running(self) -> bool:
        """Whether it runs now."""
        return self._child is not None and self._child.poll() is None

    def open(self, way_back: str) -> str:
        """A fresh link into the demo, which is started where it does not run; `way_back` is where its banner leads.

        Raises UserError where it does not start.
        """
        with self._lock:
            link = self._ask() if self.is_running else ""
            if not link:
                self._stop()
                link = self._start(way_back)
        if not link:
            raise UserError("The demo did not start; start it in a terminal with: askwell demo")
        return link

    def stop(self) -> None:
        """End it, and wait until its directory is gone."""
        with self._lock:
            self._stop()

    def _start(self, way_back: str) -> str:
        command = [sys.executable, "-m", "web", "demo", "--no-browser", "--port", "0", "--beside", way_back]
        self._child = subprocess.Popen(  # noqa: S603 - our own program, and an address of our own
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        return self._line()

    def _ask(self) -> str:
        child = self._child
        if child is None or child.stdin is None:
            return ""
        try:
            child.stdin.write(f"{ASK_LINK}\n")
            child.stdin.flush()
        except OSError:
            return ""
        return self._line()

    def _line(self) -> str:
        child = self._child
        return child.stdout.readline().strip() if child is not None and child.stdout is not None else ""

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        with suppress(OSError):
            if child.stdin is not None:
                child.stdin.close()
        try:
            child.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if child.stdout is not None:
            child.stdout.close()
