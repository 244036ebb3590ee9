"""Takes the pictures: the demo is started, connected and read, and its pages are photographed.

Today, an email with its wording, who could introduce whom, the add-on beside an event, and the way from the front door
to the draft in four stills.

Run by `make pictures`; needs the same Chromium as the tests.
"""  # noqa: INP001 -- a script, not a package

import base64
import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

from web.demo import Demo, run_demo
from web.pages.app import present

WIDTH, LEAST_HEIGHT, MARGIN = 1100, 1200, 24
BESIDE_HEIGHT = 760
PHONE, PHONE_HEIGHT, GAP = 360, 720, 24
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


def take_email(page: Page, demo: Demo, path: Path) -> None:
    """Photograph the first ask's email, with what it says and how it may be worded."""
    page.goto(demo.page.url + "/")
    page.get_by_role("link", name="Read the draft").first.click()
    page.wait_for_load_state()
    page.screenshot(path=path, clip={"x": 0, "y": 0, "width": WIDTH, "height": LEAST_HEIGHT})


def take_paths(page: Page, demo: Demo, path: Path) -> None:
    """Photograph a prospect's page: through whom one could get to know them."""
    page.goto(demo.page.url + "/prospects")
    page.locator("main a[href^='/prospects/']").first.click()
    page.wait_for_load_state()
    page.screenshot(path=path, clip={"x": 0, "y": 0, "width": WIDTH, "height": BESIDE_HEIGHT})


def take_way(browser: Browser, demo: Demo, path: Path) -> None:
    """Put four stills of the way side by side, as a phone shows them: Today, the email, what it rests on, the list."""
    page = browser.new_page(viewport={"width": PHONE, "height": PHONE_HEIGHT}, color_scheme="light")
    page.goto(demo.page.launch_url())
    stills = [page.screenshot()]
    page.get_by_role("link", name="Read the draft").first.click()
    page.wait_for_load_state()
    stills.append(page.screenshot())
    page.get_by_role("button", name="Create Gmail draft").first.click()
    page.wait_for_load_state()
    stills.append(page.screenshot())
    page.goto(demo.page.url + "/asks")
    stills.append(page.screenshot())
    pictures = "".join(f"<img src='data:image/png;base64,{base64.b64encode(one).decode()}'>" for one in stills)
    width = len(stills) * (PHONE + GAP) + GAP
    page.close()
    # A page of its own: the program's pages take no style from elsewhere.
    page = browser.new_page(viewport={"width": width, "height": PHONE_HEIGHT + 2 * GAP})
    style = f"display:flex;gap:{GAP}px;padding:{GAP}px;margin:0;background:#8a9a92"
    page.set_content(f"<body style='{style}'>{pictures}</body>")
    page.screenshot(path=path)
    page.close()


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
    """Write the pictures of the README and of docs/addon.md."""
    here = Path(__file__).parent
    installed = next(filter(None, map(shutil.which, BROWSERS)), None)
    with run_demo() as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": LEAST_HEIGHT}, color_scheme="light")
        connect(page, demo)
        take(page, here / "today.png")
        take_email(page, demo, here / "email.png")
        take_paths(page, demo, here / "paths.png")
        take_beside(page, demo, here / "addon.png")
        take_way(browser, demo, here / "way.png")
        browser.close()


if __name__ == "__main__":
    main()
