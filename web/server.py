"""The page as a running thing: waitress on loopback, jobs beside it, and the launch URL."""

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer, create_server

from plugin.domain.model import Account
from plugin.errors import UserError
from plugin.usecases.stores.account import AccountStore
from web.addon.routes import Addon
from web.bootstrap import Wiring
from web.browser_link import remove_links
from web.demo_process import DemoProcess
from web.jobs import Jobs
from web.pages.app import create_app, present
from web.running_page import announce_page
from web.server_mode import LOOPBACK, ServerMode
from web.settings import Settings

DEFAULT_PORT = 8765


DRAIN_SECONDS = 20.0
"""What is being answered may take so long when the page is stopped: a draft at Google takes no longer."""
_CROWD = 100
"""So many connections may be open; with each further one, the longest silent one is closed."""


class _Channel(HTTPChannel):
    """A connection that makes room: whoever opens many and says nothing keeps nobody out."""

    def __init__(self, server: Any, *rest: Any, **options: Any) -> None:
        super().__init__(server, *rest, **options)
        waiting = [one for one in list(server.active_channels.values()) if not one.requests and not one.will_close]
        if len(waiting) > _CROWD:
            min((one for one in waiting if one is not self), key=lambda one: one.creation_time).will_close = True


def page_hosts(port: int) -> set[str]:
    """What browsers write as Host for a page at this port of this machine: without the port where it is http's own."""
    names = ("127.0.0.1", "localhost", "[::1]")
    return {f"{name}:{port}" for name in names} | (set(names) if port == 80 else set())


class PageServer:
    """The page and its jobs. On a laptop `launch_url()` makes a link that opens it once; to a server people sign in.

    Where it does not `work`, jobs are queued for a worker elsewhere (`web/worker.py`).
    """

    def __init__(
        self,
        wiring: Wiring,
        *,
        host: str = "127.0.0.1",
        port: int = DEFAULT_PORT,
        clock: Callable[[], datetime] = present,
        welcome: Callable[[AccountStore, Account], None] | None = None,
        house: ServerMode | None = None,
        works: bool = True,
    ) -> None:
        """Raises UserError where the port cannot be had, or where anybody but this machine could come in unasked."""
        if house is None and host not in LOOPBACK:
            raise UserError(
                f"Askwell shows your mail's people, so without people who sign in it does not listen on {host}."
            )
        wiring = wiring.keeping()
        self._wiring = wiring
        self._clock = clock
        self.jobs = Jobs(wiring, clock, house)
        names: set[str] = set()
        app = create_app(wiring, hosts=names, jobs=self.jobs, clock=clock, welcome=welcome, house=house)
        # "localhost" may be two addresses, and two servers at two ports: it is the one that the printed link names.
        address = "127.0.0.1" if host == "localhost" else host
        sockets: dict[int, Any] = {}
        try:
            self._server = create_server(
                app,
                map=sockets,
                host=address,
                port=port,
                threads=6,
                ident=None,
                connection_limit=4 * _CROWD,
                channel_timeout=30,
                cleanup_interval=5,
                asyncore_use_poll=True,
            )
        except OSError as error:
            self.jobs.stop()
            raise UserError(
                f"Port {port} cannot be had ({error.strerror}); Askwell may be running already (then: askwell open). "
                "End it, or choose another with --port."
            ) from error
        self._sockets = [one for one in sockets.values() if isinstance(one, TcpWSGIServer)]
        for one in self._sockets:
            one.channel_class = _Channel
        self.port = int(getattr(self._server, "effective_port", port))
        names |= page_hosts(self.port)
        self._app = app
        self._works = works
        here = f"http://{'[::1]' if host == '::1' else '127.0.0.1'}:{self.port}"
        self.url = here if house is None else house.base_url
        self._announced = ExitStack()
        self._thread = threading.Thread(target=self._server.run, name="page", daemon=True)

    def launch_url(self) -> str:
        """A link that opens the page once, within a quarter of an hour."""
        return self._wiring.launch_url(self.url, now=self._clock())

    def use_addon(self, settings: Settings) -> None:
        """Serve the add-on by these settings: a demo knows its own address only once the page has its port."""
        addon: Addon = self._app.extensions["askwell.addon"]
        addon.use(settings)

    def start(self) -> None:
        """Serve from a thread of its own, and begin to work off the jobs."""
        if self._works:
            self.jobs.start()
            self.jobs.look_at_all()
        self._thread.start()
        self._announced.enter_context(announce_page(self._wiring.settings.home, self.url))

    def wait(self) -> None:
        """Return when the server has been stopped."""
        while self._thread.is_alive():
            self._thread.join(timeout=0.5)

    def stop(self) -> None:
        """Stop serving, once what is being answered is answered, and let the jobs end."""
        self._announced.close()
        remove_links(self._wiring.settings.home)
        self.drain()
        self.jobs.stop()
        self._server.close()
        self._thread.join(timeout=5)
        addon: Addon = self._app.extensions["askwell.addon"]
        addon.close()
        demo: DemoProcess = self._app.extensions["askwell.demo"]
        demo.stop()
        if self._wiring.kept is not None:
            self._wiring.kept.close()

    def drain(self, *, within: float = DRAIN_SECONDS) -> bool:
        """Tell probes that this is stopping, and wait until nobody is being answered; False where that took too long.

        Whoever sends people here learns it from /readyz meanwhile.
        """
        self._app.extensions["askwell.stopping"].set()
        until = time.monotonic() + within
        while busy := any(self._is_busy(one) for one in self._sockets):
            if time.monotonic() >= until:
                break
            time.sleep(0.02)
        return not busy

    @staticmethod
    def _is_busy(server: TcpWSGIServer) -> bool:
        channels: Any = server.active_channels
        return any(one.requests or one.total_outbufs_len for one in list(channels.values()))
