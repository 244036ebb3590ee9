"""The demo that a real Chromium walks: the sandbox Google and the page, on loopback."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect
from sample_files import late_mail

from plugin.sandbox.sample_year import sample_year
from web.demo import Beginning, Demo, run_demo
from web.pages.app import present

PATIENCE_MS = 200_000
"""Two cores may be busy with other tests; nothing here measures time."""
PATIENCE_S = 400


def open_page(chromium: Browser, *, scripts: bool = True) -> tuple[BrowserContext, Page]:
    """A fresh profile's page."""
    context = chromium.new_context(java_script_enabled=scripts, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    return context, page


def connect_account(page: Page, demo: Demo) -> None:
    """From the launch link through consent to a mailbox that has been read; the second time only news are read."""
    page.goto(demo.page.launch_url())
    page.goto(demo.page.url + "/connect")
    page.get_by_role("button", name="Connect with Google").click()
    page.get_by_role("button", name="Allow").click()
    expect(page.get_by_text("is connected")).to_be_visible()
    wait_for_reading(page, demo)


def wait_for_reading(page: Page, demo: Demo) -> None:
    """Wait until reading has ended, and see that the page says so.

    Meanwhile no page is open: each look at one would judge the part of the year that was read by then.
    """
    page.goto("about:blank")
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        with demo.wiring.open_control() as control:
            accounts = control.load_accounts()
        if not any(demo.page.jobs.is_looking(account.id) for account in accounts):
            with suppress(Error):  # the page's own script was loading it at this moment
                page.goto(demo.page.url + "/")
            if page.locator("#scan[data-running=no]", has_text="messages and").count():
                return
        time.sleep(0.1)
    raise AssertionError(page.locator("#scan").inner_text())


@pytest.fixture(params=[True], ids=["with scripts"])
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh profile; parametrise indirectly with False for a browser without JavaScript."""
    context, opened = open_page(chromium, scripts=request.param)
    yield opened
    context.close()


@pytest.fixture(scope="session")
def read_year(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """The later half of the sample year, connected and read by a demo that has ended: that takes most of the time."""
    directory = tmp_path_factory.mktemp("read-year")
    directory.chmod(0o700)
    beginning = Beginning(late_mail(sample_year(now=present()), now=present()), directory)
    with run_demo(beginning=beginning) as running:
        context, opened = open_page(chromium)
        opened.goto(running.page.launch_url())
        expect(opened).to_have_url(running.page.url + "/connect")
        connect_account(opened, running)
        context.close()
    return replace(beginning, authority=running.sandbox.google.authority)


@pytest.fixture(scope="module")
def read_demo(chromium: Browser, read_year: Beginning, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """One demo for the tests of a file, which goes on where the one that read the year has ended.

    Every file has its own, because some take the day's three asks.
    """
    directory = tmp_path_factory.mktemp("demo")
    shutil.copytree(read_year.directory, directory, dirs_exist_ok=True)
    with run_demo(beginning=replace(read_year, directory=directory)) as running:
        context, opened = open_page(chromium)
        opened.goto(running.page.launch_url())
        wait_for_reading(opened, running)
        context.close()
        yield running


@pytest.fixture
def visitor(page: Page, read_demo: Demo) -> Page:
    """A page that came into the read demo through a launch link of its own."""
    page.goto(read_demo.page.launch_url())
    return page


@pytest.fixture
def connect() -> Callable[[Page, Demo], None]:
    """Connect the sample account as a person does, and wait until it was read."""
    return connect_account


@pytest.fixture
def until_read() -> Callable[[Page, Demo], None]:
    """Wait until the page says that reading has ended."""
    return wait_for_reading
