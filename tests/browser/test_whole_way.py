"""The whole way as a user: launch link, connect, consent, scan, suggestion, edit, draft, send, “sent”."""

import re
from collections.abc import Callable

import pytest
from browser_cases import both_ways
from playwright.sync_api import Page, expect

from web.demo import Demo

pytestmark = pytest.mark.browser


@both_ways
def test_a_user_goes_from_the_launch_link_to_an_ask_that_was_sent(
    request: pytest.FixtureRequest, page: Page, read_demo: Demo, connect: Callable[[Page, Demo], None]
) -> None:
    demo, sent_before = read_demo, read_demo.sandbox.counters.sends_pressed
    connect(page, demo)

    card = page.locator("article.suggestion").first
    expect(card.get_by_role("heading", level=2)).to_contain_text("for an introduction to")
    card.get_by_role("link", name="Read the draft").click()
    card = page.locator("article.suggestion")
    assert card.locator("dl.evidence > div").count() >= 1
    body = card.get_by_label("Your message")
    written = body.input_value()
    assert len(written.split()) <= 180
    body.fill(written.rstrip() + "\n\nPS: no hurry at all.\n")
    card.get_by_role("button", name="Create Gmail draft").click()

    expect(page.get_by_text("Nothing was sent: that is yours to do")).to_be_visible()
    expect(page.locator("#main")).to_contain_text("draft ready")
    ask_page = page.url
    assert demo.sandbox.counters.sends_pressed == sent_before

    page.get_by_role("link", name="Open it in Gmail").click()
    page.locator("main").get_by_role("link").filter(has_text=re.compile(r"\S")).first.click()
    expect(page.locator("#body")).to_have_value(re.compile("PS: no hurry at all"))
    page.locator("#body").fill(written.rstrip() + "\n\nPS: over lunch, perhaps?\n")
    page.get_by_role("button", name="Send").click()

    page.goto(ask_page)
    # The page looks by itself what became of it, without scripts at one press; it is no error that the draft is gone.
    if request.node.callspec.params["page"] is False:
        page.get_by_role("button", name="Look now").click()
    expect(page.locator("#main .tag").first).to_have_text("sent")
    expect(page.get_by_text("Gmail could not be asked")).to_have_count(0)
    expect(page.locator("#main blockquote")).to_contain_text(re.compile(r"\S"))
    # What was sent stands there without a press; without scripts at one.
    if request.node.callspec.params["page"] is False:
        page.get_by_role("link", name="Show what you sent").click()
    expect(page.get_by_role("heading", name="The words as sent")).to_be_visible()
    expect(page.locator("pre.letter")).to_contain_text("over lunch, perhaps?")
    page.goto(demo.page.url + "/asks")
    expect(page.locator("section", has=page.get_by_role("heading", name="Waiting for them"))).to_contain_text("sent")

    # Only a person sends: one press of the sandbox's own button, and no call of the API's send.
    assert demo.sandbox.counters.sends_pressed == sent_before + 1
    assert demo.sandbox.counters.sends_by_api == 0
