"""The small practice of `pages_house`, behind a browser that came through the launch link."""

from collections.abc import Callable

import pytest
from builders import OWNER, an_address
from flask.testing import FlaskClient
from pages_house import NOW, House, furnish

from web.bootstrap import Wiring


@pytest.fixture
def bare(wiring: Wiring, client: FlaskClient) -> House:
    """An account that was just made."""
    with wiring.open_control() as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
    return House(account, client, wiring)


@pytest.fixture
def house(bare: House) -> House:
    """The practice, read from files."""
    with bare.store() as store:
        furnish(store)
    return bare


@pytest.fixture
def first(house: House) -> Callable[[], str]:
    """The id of today's first suggestion."""

    def find() -> str:
        text = house.get("/")
        return text.split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]

    return find
