"""A real Chromium, and the demo that it walks: the sandbox Google and the page, on loopback."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from web.demo import Demo, run_demo

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 60_000
"""Two cores may be busy with other tests; nothing here measures time."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser that is installed; Playwright's own where there is none."""
    installed = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def demo() -> Iterator[Demo]:
    with run_demo() as running:
        yield running


@pytest.fixture(params=[True], ids=["with scripts"])
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh profile; parametrise indirectly with False for a browser without JavaScript."""
    context = chromium.new_context(java_script_enabled=request.param, viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MS)
    yield opened
    context.close()
