"""The small practice of `pages_house` behind a real server, for a real browser."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from builders import OWNER, an_address
from flask import Flask
from flask.testing import FlaskClient
from pages_house import NOW, House, furnish

from web.bootstrap import Wiring
from web.server import PageServer
from web.settings import load_settings


@contextmanager
def practice_page(*more: Callable[[House], object]) -> Iterator[tuple[PageServer, House]]:
    """The page of the practice, with whatever `more` puts into it; its clock stands still."""
    wiring = Wiring(load_settings())
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
