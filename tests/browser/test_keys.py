"""Keys for those who like them, and the count of what waits, in a real browser."""

import re
from collections.abc import Iterator

import pytest
from many_asks import many
from playwright.sync_api import Browser, Page, expect
from practice_page import practice_page

from web.server import PageServer

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageServer]:
    with practice_page(tmp_path_factory.mktemp("keys"), many) as (running, _):
        yield running


@pytest.fixture
def page(chromium: Browser, server: PageServer) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1200, "height": 700})
    opened = context.new_page()
    opened.goto(server.launch_url())
    yield opened
    context.close()


def focused(page: Page) -> str:
    """What has the focus, by its words."""
    return str(page.evaluate("document.activeElement.innerText || document.activeElement.name"))


@pytest.mark.parametrize("path", ["/asks", "/people", "/prospects"])
def test_j_and_k_go_along_a_list_and_enter_opens(page: Page, server: PageServer, path: str) -> None:
    page.goto(server.url + path)
    page.keyboard.press("j")
    first = focused(page)
    page.keyboard.press("j")
    second = focused(page)
    assert first
    assert second
    assert first != second
    page.keyboard.press("k")
    assert focused(page) == first
    expect(page.locator(":focus")).to_be_in_viewport()
    for _ in range(3):
        page.keyboard.press("k")
    assert focused(page) == first, "there is nothing before the first"


def test_enter_opens_the_entry(page: Page, server: PageServer) -> None:
    page.goto(server.url + "/people")
    page.keyboard.press("j")
    name = page.locator(":focus")
    while name.evaluate("one => one.tagName") != "A":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/people/.+@"))


def test_slash_searches_and_nothing_happens_while_one_types(page: Page, server: PageServer) -> None:
    page.goto(server.url + "/people")
    page.keyboard.press("/")
    search = page.locator(":focus")
    expect(search).to_have_attribute("type", "search")
    page.keyboard.type("jk?e/")
    expect(search).to_have_value("jk?e/")
    expect(page).to_have_url(server.url + "/people")


def test_e_writes_in_the_email_of_an_ask(page: Page, server: PageServer) -> None:
    page.goto(server.url + "/")
    page.get_by_role("link", name="Read the draft").first.click()
    expect(page.get_by_label("Your message")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("e")
    expect(page.get_by_label("Your message")).to_be_focused()


def test_a_question_mark_shows_the_keys(page: Page, server: PageServer) -> None:
    page.goto(server.url + "/asks")
    page.keyboard.press("?")
    expect(page).to_have_url(server.url + "/look/keys")
    for key in ("j", "k", "e", "/", "?", "Ctrl", "Enter"):
        expect(page.locator("kbd", has_text=key).first).to_be_visible()


def test_keys_with_a_modifier_stay_the_browsers(page: Page, server: PageServer) -> None:
    page.goto(server.url + "/asks")
    page.keyboard.press("Control+j")
    page.keyboard.press("Alt+k")
    assert page.evaluate("document.activeElement === document.body")


def test_what_waits_is_counted_in_title_and_navigation(page: Page, server: PageServer) -> None:
    page.goto(server.url + "/people")
    count = page.locator(".badge-count").first.inner_text().split()[0]
    assert int(count) > 0
    expect(page).to_have_title(re.compile(rf"^\({count}\) "))
