"""The morning digest and the calendar feed, set on the page in a real browser; the digest comes with the next look."""

import time
import urllib.request
from collections.abc import Callable

import pytest
from browser_cases import with_scripts_first
from playwright.sync_api import Page, expect

from web.demo import Demo
from web.pages.app import present

pytestmark = pytest.mark.browser
PATIENCE_S = 120


@with_scripts_first
def test_the_feed_is_turned_on_read_by_a_program_and_ended(page: Page, read_demo: Demo) -> None:
    page.goto(read_demo.page.launch_url())
    page.goto(read_demo.page.url + "/settings")
    page.get_by_role("link", name="Set them").click()
    page.get_by_role("button", name="Turn it on").click()
    address = page.get_by_label("For your calendar").input_value()
    with urllib.request.urlopen(address) as answer:
        assert answer.read().startswith(b"BEGIN:VCALENDAR")
    page.get_by_role("button", name="End it").click()
    expect(page.get_by_text("the address opens nothing any more")).to_be_visible()
    with pytest.raises(urllib.request.HTTPError, match="404"):
        urllib.request.urlopen(address)


def test_the_digest_comes_as_a_draft_with_the_next_look_and_once(
    visitor: Page, read_demo: Demo, until_read: Callable[[Page, Demo], None]
) -> None:
    page, demo = visitor, read_demo
    page.goto(demo.page.url + "/settings")
    box = demo.sandbox.google.mailboxes[page.locator("#accounts ~ h3 bdi").first.inner_text()]
    before = len(list(box.drafts))
    page.goto(demo.page.url + "/settings/morning")
    page.get_by_label("As a draft to yourself").check()
    page.get_by_label("From which hour on").fill(str(present().hour))
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("comes every morning from")).to_be_visible()
    for _ in range(2):
        page.goto(demo.page.url + "/")
        page.get_by_role("button", name="Check for new mail").click()
        until = time.monotonic() + PATIENCE_S
        while len(list(box.drafts)) == before and time.monotonic() < until:
            time.sleep(0.3)
        until_read(page, demo)
    assert len(list(box.drafts)) == before + 1
    letters = [box.draft(one).raw.decode("utf-8", "replace") for one in list(box.drafts)]
    assert any("Your morning with Askwell" in one for one in letters)
    assert demo.sandbox.counters.sends_by_api == 0
