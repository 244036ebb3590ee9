"""The other half of a server: works off the jobs, shows no page, and answers probes on its own machine alone."""

import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from waitress.server import create_server

from plugin.errors import StoreTrouble, UserError
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.metrics import CONTENT_TYPE, Metrics, may_read
from web.pages.app import present
from web.server_mode import ServerMode

Answer = Callable[[str, list[tuple[str, str]]], Any]


class Worker:
    """The jobs of an installation. Any number may run, on any number of machines."""

    def __init__(
        self,
        wiring: Wiring,
        *,
        host: str = "127.0.0.1",
        port: int,
        clock: Callable[[], datetime] = present,
        house: ServerMode | None = None,
    ) -> None:
        """Raises UserError where the port for probes cannot be had."""
        self._wiring = wiring.keeping()
        self._house = house
        self.jobs = Jobs(self._wiring, clock, house)
        self._metrics = Metrics(self._wiring, clock)
        self._stopping = threading.Event()
        try:
            self._server = create_server(self._probe, map={}, host=host, port=port, threads=1, ident=None)
        except OSError as error:
            self.jobs.stop()
            raise UserError(
                f"Port {port} for probes cannot be had ({error.strerror}); choose another with --port, or 0 for any."
            ) from error
        self.port = int(getattr(self._server, "effective_port", port))
        self._thread = threading.Thread(target=self._server.run, name="probes", daemon=True)

    def start(self) -> None:
        """Begin to work, and to answer probes."""
        self.jobs.start()
        self.jobs.look_at_all()
        self._thread.start()

    def wait(self) -> None:
        """Return when it is being stopped."""
        self._stopping.wait()

    def stop(self) -> None:
        """Let the jobs end; a running scan stops at its next page and keeps its cursor."""
        self._stopping.set()
        self.jobs.stop()
        self._server.close()
        self._thread.join(timeout=5)
        if self._wiring.kept is not None:
            self._wiring.kept.close()

    def _probe(self, environ: dict[str, Any], begin: Answer) -> Iterable[bytes]:
        status, kind, text = self._answer(environ.get("PATH_INFO", ""), environ)
        begin(status, [("Content-Type", kind), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")])
        return [text.encode()]

    def _answer(self, path: str, environ: dict[str, Any]) -> tuple[str, str, str]:
        plain = "text/plain; charset=utf-8"
        if path in {"/healthz", "/livez"}:
            return "200 OK", plain, "ok\n"
        if path == "/readyz":
            ready = not self._stopping.is_set() and self._database_answers()
            return ("200 OK", plain, "ok\n") if ready else ("503 Service Unavailable", plain, "not ready\n")
        token, given = self._wiring.settings.metrics_token, environ.get("HTTP_AUTHORIZATION", "")
        here = environ.get("REMOTE_ADDR") in {"127.0.0.1", "::1"}
        if path == "/metrics" and may_read(token, given, on_server=self._house is not None, from_here=here):
            return "200 OK", CONTENT_TYPE, self._metrics.text()
        return "404 Not Found", plain, "not here\n"

    def _database_answers(self) -> bool:
        try:
            with self._wiring.open_control() as control:
                control.load_invitations()
        except (UserError, StoreTrouble):
            return False
        return True
