"""The small practice of `pages_house` behind a real server, for a real browser."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from builders import OWNER, an_address
from flask import Flask
from flask.testing import FlaskClient
from pages_house import NOW, House, furnish

from web.bootstrap import Wiring
from web.server import PageServer
from web.settings import load_settings


@contextmanager
def practice_page(home: Path, *more: Callable[[House], object]) -> Iterator[tuple[PageServer, House]]:
    """The page of the practice, with whatever `more` puts into it, kept in `home`; its clock stands still."""
    home.chmod(0o700)
    environ = {"ASKWELL_HOME": str(home / "data"), "ASKWELL_KEY_FILE": str(home / "key")}
    wiring = Wiring(load_settings(environ))
    with wiring.open_control() as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
    with wiring.open_store(account) as store:
        furnish(store)
    page = PageServer(wiring, port=0, clock=lambda: NOW)
    house = House(account, FlaskClient(Flask(__name__)), wiring)  # a browser is the client here
    for fill in more:
        fill(house)
    page.start()
    try:
        yield page, house
    finally:
        page.stop()
