"""Other words and one's own on the page of an ask, in a real browser: swapped in place, kept, taken by the draft."""

import re

import pytest
from playwright.sync_api import Page, expect

from web.demo import Demo

pytestmark = pytest.mark.browser
MINE = "\n\nPS: in my own words."


def open_first_ask(page: Page, demo: Demo) -> None:
    page.goto(demo.page.url + "/")
    page.get_by_role("link", name="Read the draft").first.click()
    expect(page.get_by_label("Your message")).to_be_visible()


def test_words_change_in_place_and_what_one_writes_is_kept(visitor: Page, read_demo: Demo) -> None:
    page = visitor
    open_first_ask(page, read_demo)
    words, saved = page.get_by_label("Your message"), page.locator("[data-saved]")
    first = words.input_value()
    page.evaluate("document.body.dataset.loaded = 'once'")
    button = page.get_by_role("button", name="Shorter")
    button.scroll_into_view_if_needed()
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-turned]")).to_have_text("A shorter wording is shown.")
    expect(page.get_by_role("button", name="Shorter")).to_be_focused()
    expect(page.get_by_role("button", name="Shorter")).to_have_attribute("aria-pressed", "true")
    assert words.input_value() != first
    assert "shorter=1" in page.url
    assert page.evaluate("document.body.dataset.loaded") == "once", "the page was not loaded anew"

    words.fill(words.input_value().rstrip() + MINE)
    expect(saved).to_contain_text("Saved at")
    page.get_by_text("Where each sentence comes from").click()
    expect(page.locator("[data-sources]")).to_contain_text("Your own words; Askwell has not checked them.")
    page.get_by_role("button", name="Another wording").click()
    expect(page.locator("[data-turned]")).to_have_text("Another wording is shown.")
    assert MINE.strip() not in words.input_value()
    page.get_by_role("button", name="In person").click()
    expect(words).to_have_count(0)
    expect(page.get_by_role("button", name="I asked them")).to_be_visible()
    page.get_by_role("button", name="Back to the email").click()
    expect(words).to_be_visible()

    page.locator("details.kept details summary").first.click()
    page.get_by_role("button", name="Use this version").click()
    expect(words).to_have_value(re.compile(r"PS: in my own words\.\s*$"))
    open_first_ask(page, read_demo)
    assert words.input_value().rstrip().endswith(MINE.strip()), "whoever comes back finds their own words"
    assert page.evaluate("document.body.dataset.loaded") is None


@pytest.mark.parametrize("page", [False], ids=["without scripts"], indirect=True)
def test_the_same_works_without_scripts(page: Page, read_demo: Demo) -> None:
    page.goto(read_demo.page.launch_url())
    open_first_ask(page, read_demo)
    words = page.get_by_label("Your message")
    page.goto(page.url + "?seed=7")
    words.fill(words.input_value().rstrip() + "\n\nPS: without scripts.")
    page.get_by_role("button", name="More formal").click()
    expect(page.get_by_role("button", name="More formal")).to_have_attribute("aria-pressed", "true")
    expect(words).to_be_in_viewport()
    assert "without scripts" not in words.input_value()
    page.locator("details.kept details summary").first.click()
    page.get_by_role("button", name="Use this version").first.click()
    expect(words).to_have_value(re.compile(r"PS: without scripts\.\s*$"))


def test_a_key_makes_the_draft_of_what_was_written(visitor: Page, read_demo: Demo) -> None:
    page, sent = visitor, read_demo.sandbox.counters.sends_pressed
    open_first_ask(page, read_demo)
    words = page.get_by_label("Your message")
    words.fill(words.input_value().rstrip() + "\n\nPS: by key.")
    words.press("Control+Enter")
    expect(page.get_by_text("Nothing was sent: that is yours to do")).to_be_visible()
    expect(page.locator("pre.letter").first).to_contain_text("PS: by key.")
    assert read_demo.sandbox.counters.sends_pressed == sent
