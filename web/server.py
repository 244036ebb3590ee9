"""The page as a running thing: waitress on loopback, jobs beside it, and the launch URL."""

import threading
from collections.abc import Callable
from datetime import datetime

from waitress.server import create_server

from plugin.domain.model import Account
from plugin.errors import UserError
from plugin.store.account_store import AccountStore
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.pages.app import create_app, present

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
DEFAULT_PORT = 8765


def check_host(host: str) -> str:
    """`host`, if it is this machine's own; raises UserError for any other."""
    if host not in LOOPBACK:
        raise UserError(
            f"Askwell shows your mail's people, so it listens on this machine only, not on {host}; "
            "leave --host away, and reach it from elsewhere through an SSH tunnel."
        )
    return host


class PageServer:
    """The page and its jobs. `launch_url()` makes a link that opens the page once."""

    def __init__(
        self,
        wiring: Wiring,
        *,
        host: str = "127.0.0.1",
        port: int = DEFAULT_PORT,
        clock: Callable[[], datetime] = present,
        welcome: Callable[[AccountStore, Account], None] | None = None,
    ) -> None:
        self._wiring = wiring
        self._clock = clock
        self.jobs = Jobs(wiring, clock)
        names: set[str] = set()
        app = create_app(wiring, hosts=names, jobs=self.jobs, clock=clock, welcome=welcome)
        try:
            self._server = create_server(app, host=check_host(host), port=port, threads=6, ident=None)
        except OSError as error:
            self.jobs.stop()
            raise UserError(
                f"Port {port} is taken ({error.strerror}); Askwell may be running already. End it, or choose "
                "another with --port."
            ) from error
        self.port = int(getattr(self._server, "effective_port", port))
        names |= {f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]")}
        self.url = f"http://{'[::1]' if host == '::1' else '127.0.0.1'}:{self.port}"
        self._thread = threading.Thread(target=self._server.run, name="page", daemon=True)

    def launch_url(self) -> str:
        """A link that opens the page once, within a quarter of an hour."""
        with self._wiring.open_control() as control:
            control.purge_expired(now=self._clock())
            return f"{self.url}/launch?token={control.make_launch_token(now=self._clock())}"

    def start(self) -> None:
        """Serve from a thread of its own, and begin to work off the jobs."""
        self.jobs.start()
        self.jobs.look_at_all()
        self._thread.start()

    def wait(self) -> None:
        """Return when the server has been stopped."""
        while self._thread.is_alive():
            self._thread.join(timeout=0.5)

    def stop(self) -> None:
        """Stop serving and let the jobs end."""
        self.jobs.stop()
        self._server.close()
        self._thread.join(timeout=5)
