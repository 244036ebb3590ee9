"""The whole way as a user: launch link, connect, consent, scan, suggestion, edit, draft, send, “sent”."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from web.demo import Demo

pytestmark = pytest.mark.browser
PATIENCE_S = 90


def connect(page: Page, demo: Demo) -> None:
    """Open the launch link, connect the sample account, and wait until its mail has been read."""
    page.goto(demo.page.launch_url())
    expect(page).to_have_url(demo.page.url + "/connect")
    page.get_by_role("button", name="Connect with Google").click()
    page.get_by_role("button", name="Allow").click()
    expect(page.get_by_text("is connected")).to_be_visible()
    wait_for_reading(page, demo)


def wait_for_reading(page: Page, demo: Demo) -> None:
    """Load the page again until the line about reading says that it ended."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        page.goto(demo.page.url + "/")
        if page.locator("#scan[data-running=no]", has_text="messages and").count():
            return
        time.sleep(0.5)
    raise AssertionError(page.locator("#scan").inner_text())


@pytest.mark.parametrize("page", [True, False], ids=["with scripts", "without scripts"], indirect=True)
def test_a_user_goes_from_the_launch_link_to_an_ask_that_was_sent(page: Page, demo: Demo) -> None:
    connect(page, demo)

    card = page.locator("article.suggestion").first
    expect(card.get_by_role("heading", level=2)).to_contain_text("for an introduction to")
    assert card.locator("ul.reasons li").count() >= 1
    body = card.get_by_label("Your message")
    written = body.input_value()
    assert len(written.split()) <= 180
    body.fill(written.rstrip() + "\n\nPS: no hurry at all.\n")
    card.get_by_role("button", name="Create Gmail draft").click()

    expect(page.get_by_text("Nothing was sent: that is yours to do")).to_be_visible()
    expect(page.locator("#main")).to_contain_text("drafted")
    ask_page = page.url
    assert demo.sandbox.counters.sends_pressed == 0

    page.get_by_role("link", name="Open it in Gmail").click()
    page.locator("main").get_by_role("link").filter(has_text=re.compile(r"\S")).first.click()
    expect(page.locator("#body")).to_have_value(re.compile("PS: no hurry at all"))
    page.get_by_role("button", name="Send").click()

    page.goto(ask_page)
    page.get_by_role("button", name="I sent it: look now").click()
    expect(page.get_by_text("It is now: sent")).to_be_visible()
    page.goto(demo.page.url + "/asks")
    expect(page.locator("table").first).to_contain_text("sent")

    # Only a person sends: one press of the sandbox's own button, and no call of the API's send.
    assert demo.sandbox.counters.sends_pressed == 1
    assert demo.sandbox.counters.sends_by_api == 0


def test_not_now_and_never_are_kept_and_can_be_taken_back(page: Page, demo: Demo) -> None:
    connect(page, demo)
    first = page.locator("article.suggestion").first
    identifier = first.get_attribute("id")
    first.get_by_text("Not now …").click()
    first.get_by_role("button", name="Wrong moment").click()
    expect(page.get_by_text("Put aside, and learned from")).to_be_visible()
    assert page.locator(f"#{identifier}").count() == 0

    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="forget this").first.click()
    expect(page.get_by_text("Forgotten: it no longer counts")).to_be_visible()

    page.goto(demo.page.url + "/")
    card = page.locator("article.suggestion").first
    card.get_by_text("Not now …").click()
    card.get_by_role("button", name="Never ask them").click()
    expect(page.get_by_text("will never be asked")).to_be_visible()
    page.get_by_role("link", name="Settings").click()
    expect(page.locator("#never")).to_be_visible()
    page.get_by_role("button", name="may be asked again").first.click()
    expect(page.get_by_text("will be considered again")).to_be_visible()


def test_every_page_can_be_read_on_a_phone_and_has_no_accessibility_faults(page: Page, demo: Demo) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - loads a large script

    connect(page, demo)
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(demo.page.url + "/people")
    person = page.locator("tbody a").first.get_attribute("href")
    for path in ("/", "/asks", "/people", str(person), "/prospects", "/profile", "/results", "/settings", "/connect"):
        page.goto(demo.page.url + path)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{path} is {wide} pixels wider than a phone"
        found = Axe().run(page)
        serious = [one for one in found.response["violations"] if one["impact"] in {"serious", "critical"}]
        assert not serious, (path, [(one["id"], one["nodes"][0]["html"][:200]) for one in serious])
