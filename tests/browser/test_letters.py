"""A letter behind one press, in a real browser: shown, edited, made in Gmail, withdrawn; with and without scripts."""

import pytest
from browser_cases import without_scripts_first
from playwright.sync_api import Page, expect

from web.demo import Demo

pytestmark = pytest.mark.browser


@without_scripts_first
def test_an_entry_of_give_first_becomes_a_draft_and_is_withdrawn(page: Page, read_demo: Demo) -> None:
    demo, sent_before = read_demo, read_demo.sandbox.counters.sends_pressed
    page.goto(demo.page.launch_url())
    page.goto(demo.page.url + "/")
    entries = page.locator('a[href^="/give/"]:visible')
    if entries.count() == 0:
        # Where more waits than is shown at once, the rest is folded.
        page.locator("details:has(a[href^='/give/']) > summary").first.click()
    entries.first.click()
    words = page.get_by_label("Your message")
    written = words.input_value()
    assert 10 < len(written.split()) < 150
    words.fill(written.rstrip() + "\n\nPS: in my own words.\n")
    page.get_by_role("button", name="Create Gmail draft").click()

    expect(page.get_by_text("Nothing was sent: that is yours to do")).to_be_visible()
    expect(page.locator("#main")).to_contain_text("waits in your drafts")
    expect(page.locator("pre.letter")).to_contain_text("PS: in my own words.")
    here = page.url
    page.get_by_role("link", name="Open it in Gmail").click()
    page.locator("main .letters a").first.click()
    expect(page.locator("#body")).to_have_value(written.rstrip() + "\n\nPS: in my own words.\n")

    page.goto(here)
    page.get_by_role("button", name="Withdraw it").click()
    expect(page.get_by_text("Withdrawn: the draft is gone")).to_be_visible()
    expect(page.get_by_label("Your message")).to_be_visible()
    assert demo.sandbox.counters.sends_pressed == sent_before
    assert demo.sandbox.counters.sends_by_api == 0
