"""What a large account's page showed last, in a real browser: it replaces itself, and takes nothing that is typed."""

from collections.abc import Iterator
from threading import Thread

import pytest
from builders import OWNER, an_address
from pages_house import NOW, House, furnish
from playwright.sync_api import Browser, Page, expect
from restarts import AS_OF, Restarts
from werkzeug.serving import make_server

from web.bootstrap import Wiring
from web.pages.app import create_app
from web.settings import load_settings

pytestmark = pytest.mark.browser


@pytest.fixture
def large() -> Iterator[tuple[Restarts, str, str]]:
    """The page of a large account in a process that has begun anew, its address, and a session."""
    wiring, hosts = Wiring(load_settings()), set[str]()
    with wiring.open_control() as control:
        account = control.import_account([an_address(OWNER)], now=NOW)
        session = control.start_session(now=NOW)
    app = create_app(wiring, hosts=hosts, clock=lambda: NOW)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    hosts.update({f"127.0.0.1:{server.port}", "127.0.0.1:8765"})
    house = House(account, app.test_client(), wiring)
    house.client.set_cookie("askwell_8765", session, domain="127.0.0.1")
    with house.store() as store:
        furnish(store)
    made = Restarts(house)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield made, f"http://127.0.0.1:{server.port}", session
    made.ready.set()
    server.shutdown()
    thread.join()
    made.kept.close()


@pytest.fixture
def visitor(chromium: Browser, large: tuple[Restarts, str, str]) -> Iterator[Page]:
    """A browser with the session, at today's page, whose process has just begun anew."""
    made, url, session = large
    context = chromium.new_context()
    context.add_cookies([{"name": f"askwell_{url.rsplit(':', 1)[1]}", "value": session, "url": url}])
    page = context.new_page()
    for path in ("/people", "/"):
        page.goto(url + path)
        expect(page.get_by_role("heading", level=1)).not_to_have_text("One moment")
    made.restart()
    page.goto(url + "/")
    yield page
    context.close()


def test_it_replaces_itself(visitor: Page, large: tuple[Restarts, str, str]) -> None:
    made, url, _ = large
    expect(visitor.get_by_text(f"As of 12:00; {AS_OF}.")).to_be_visible()
    expect(visitor.get_by_text("Nora Weiss").first).to_be_visible()
    visitor.goto(url + "/people")
    expect(visitor.get_by_text(AS_OF)).to_be_visible()
    made.ready.set()
    expect(visitor.get_by_text(AS_OF)).to_be_hidden()
    expect(visitor.get_by_text("Nora Weiss").first).to_be_visible()


def test_nothing_that_is_typed_is_taken(visitor: Page, large: tuple[Restarts, str, str]) -> None:
    made, url, _ = large
    visitor.goto(url + "/people")
    field = visitor.locator("main input[type=search]")
    field.fill("nor")
    made.ready.set()
    expect(visitor.get_by_text("The new page is there.")).to_be_visible()
    expect(field).to_have_value("nor")
    visitor.get_by_role("link", name="Look again").click()
    expect(visitor.get_by_text(AS_OF)).to_be_hidden()
