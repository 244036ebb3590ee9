"""Takes the pictures: the demo is started, connected and read; Today is photographed, and the add-on beside an event.

Run by `make pictures`; needs the same Chromium as the tests.
"""  # noqa: INP001 -- a script, not a package

import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

from web.demo import Demo, run_demo
from web.pages.app import present

WIDTH, LEAST_HEIGHT, MARGIN = 1100, 1200, 24
BESIDE_HEIGHT = 760
PATIENCE_S = 180
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def connect(page: Page, demo: Demo) -> None:
    """Connect the sample account and wait until its mail has been read."""
    page.goto(demo.page.launch_url())
    page.get_by_role("button", name="Connect with Google").click()
    page.get_by_role("button", name="Allow").click()
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            page.goto(demo.page.url + "/")
        except Error:
            # The page's own script was loading it at this moment.
            continue
        if page.locator("#scan[data-running=no]", has_text="messages and").count():
            return
        time.sleep(1)
    sys.exit("The sample year was not read in time; try again on a quieter machine.")


def take(page: Page, path: Path) -> None:
    """Photograph Today down to the end of its first ask."""
    page.goto(page.url)  # once more, without the notice that the account is connected
    page.locator("body").evaluate("document.activeElement.blur()")
    card = page.locator("article.suggestion").first.bounding_box()
    if card is None:
        sys.exit("Today suggests nothing, so there is nothing to photograph.")
    height = max(card["y"] + card["height"] + MARGIN, LEAST_HEIGHT)
    page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": WIDTH, "height": height})


def take_beside(page: Page, demo: Demo, path: Path) -> None:
    """Photograph the sandbox's calendar at the first event of today's asks, with the add-on's card beside it."""
    address = next(iter(demo.sandbox.google.accounts))
    with demo.wiring.open_control() as control:
        account = control.load_accounts()[0]
        with control.open_account(account.id) as store:
            made = demo.wiring.judge(store, account, now=present()).ranked.made
    event = next((one.occasion.evidence.id for one in made if one.occasion.kind == "meeting_held"), None)
    if event is None:
        sys.exit("No ask follows from a meeting, so there is nothing to photograph.")
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        page.goto(f"{demo.sandbox.url}/calendar/{address}/event/{event}")
        if page.locator("#addon", has_text="for an introduction to").count():
            break
        time.sleep(1)
    page.screenshot(path=path, clip={"x": 0, "y": 0, "width": WIDTH, "height": BESIDE_HEIGHT})


def main() -> None:
    """Write docs/today.png and docs/addon.png."""
    installed = next(filter(None, map(shutil.which, BROWSERS)), None)
    with run_demo() as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": LEAST_HEIGHT}, color_scheme="light")
        connect(page, demo)
        take(page, Path(__file__).parent / "today.png")
        take_beside(page, demo, Path(__file__).parent / "addon.png")
        browser.close()


if __name__ == "__main__":
    main()
