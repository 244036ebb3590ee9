"""Pictures beside their tables, in a real browser: accessible, light and dark, on a phone, and leading somewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_faults import violations
from browser_cases import dark_first, light_first
from many_asks import many
from pages_house import NORA, TOM
from playwright.sync_api import Browser, Page, expect
from practice_page import practice_page

from web.server import PageServer

pytestmark = pytest.mark.browser


@pytest.fixture(params=[many])
def opened(chromium: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Page, PageServer]]:
    """A phone at the practice, with asks of every life; parametrise indirectly with None for one that asked nobody."""
    with practice_page(tmp_path, *filter(None, [request.param])) as (server, _):
        context = chromium.new_context(viewport={"width": 320, "height": 700})
        page = context.new_page()
        page.goto(server.launch_url())
        yield page, server
        context.close()


def wrong_with(page: Page, *, scheme: str) -> list[object]:
    """What axe finds, what is wider than the phone, and what the console complains of."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found: list[object] = [(one["id"], one["nodes"][0]["html"][:160]) for one in violations(page)]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.reload()
    return found + ([("wider than the phone by", wide)] if wide > 0 else [])


@light_first
def test_results_are_a_funnel_whose_numbers_lead_to_their_lists(opened: tuple[Page, PageServer], scheme: str) -> None:
    page, server = opened
    page.goto(server.url + "/results")
    assert wrong_with(page, scheme=scheme) == []
    assert page.locator("svg.funnel").count() == 5
    page.get_by_role("row", name="Introduced").get_by_role("link").first.click()
    expect(page.locator(".chosen")).to_contain_text("Introduced")
    assert wrong_with(page, scheme=scheme) == []
    page.get_by_role("link", name="Back to the results").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What came of it")


@dark_first
def test_who_knows_whom_is_drawn_and_a_pair_is_asked_about(opened: tuple[Page, PageServer], scheme: str) -> None:
    page, server = opened
    for path in (f"/people/{NORA}", "/prospects/who?q=Elena", "/pairs", f"/pairs?introducer={TOM}&whom=Elena Ruiz"):
        page.goto(server.url + path)
        assert wrong_with(page, scheme=scheme) == [], path
    page.goto(server.url + "/prospects")
    page.get_by_role("link", name="Elena Ruiz").first.click()
    expect(page.get_by_role("img", name="You, who could introduce you, and Elena Ruiz")).to_be_visible()
    assert wrong_with(page, scheme=scheme) == []
    page.get_by_label("Why not somebody else?").fill("Tom Halden")
    page.get_by_role("button", name="Look").first.click()
    expect(page.get_by_text("Nothing in your mail or calendar shows that they know each other.")).to_be_visible()
    page.get_by_role("button", name="They know each other well").click()
    expect(page.get_by_text("Your word: they know each other well.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Nothing in your mail or calendar shows that they know each other.")).to_be_visible()


@light_first
@pytest.mark.parametrize("opened", [None], indirect=True)
def test_an_ask_with_versions_and_in_person_is_accessible_and_fits_a_phone(
    opened: tuple[Page, PageServer], scheme: str
) -> None:
    page, server = opened
    page.goto(server.url + f"/pairs?introducer={NORA}&whom=Elena Ruiz")
    page.get_by_role("link", name="Read the draft").click()
    words = page.get_by_label("Your message")
    words.fill(words.input_value().rstrip() + "\n\nPS: mine.")
    page.get_by_role("button", name="Another wording").click()
    expect(page.get_by_text("Your versions")).to_be_visible()
    assert wrong_with(page, scheme=scheme) == []
    page.get_by_role("button", name="In person").click()
    expect(page.get_by_role("button", name="I asked them")).to_be_visible()
    assert wrong_with(page, scheme=scheme) == []
    page.goto(server.url + "/settings/morning")
    page.get_by_role("button", name="Turn it on").click()
    assert wrong_with(page, scheme=scheme) == []
