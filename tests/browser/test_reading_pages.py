"""The pages of a read account in a real browser: by keyboard, on a phone, light and dark, with and without scripts."""

from collections.abc import Iterator
from itertools import cycle, pairwise
from typing import Literal

import pytest
from axe_faults import violations
from browser_cases import with_scripts_first, without_scripts_first
from playwright.sync_api import Page, expect

from web.demo import Demo
from web.translations.catalogue import OFFERED, SOURCE

pytestmark = pytest.mark.browser
NEVER_READ = "/settings/never-read?sort=domain&value=nowhere.example"
PATHS = (
    "/",
    "/asks",
    "/people",
    "/prospects",
    "/profile",
    "/results",
    "/settings",
    "/settings/morning",
    "/pairs",
    NEVER_READ,
    "/connect",
    "/nothing-here",
)
NAMED = ("cat.name-role-value", "cat.language", "cat.forms", "cat.aria", "cat.structure")
"""Axe's rules of names, languages, forms and roles."""


def faults(page: Page, *rules: str) -> list[tuple[str, str]]:
    """What axe finds that is serious, by all of its rules or by these."""
    serious = [one for one in violations(page, *rules) if one["impact"] in {"serious", "critical"}]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in serious]


@pytest.fixture
def ask_page(visitor: Page, read_demo: Demo) -> Iterator[str]:
    """The page of an ask that was put aside; it is taken back afterwards."""
    visitor.goto(read_demo.page.url + "/")
    card = visitor.locator("article.suggestion").first
    introducer = card.locator("h2 bdi").first.inner_text()
    card.locator("summary").click()
    card.get_by_role("button", name="Next week").click()
    visitor.goto(read_demo.page.url + "/asks")
    path = str(visitor.locator(".rows a", has_text=introducer).first.get_attribute("href"))
    yield path
    visitor.goto(read_demo.page.url + path)
    visitor.get_by_role("button", name="Take it back").click()


@pytest.mark.parametrize(
    "schemes",
    [("light", "dark"), pytest.param(("dark", "light"), marks=pytest.mark.slow)],
    ids=["each in one look", "each in the other"],
)
def test_every_page_is_accessible_and_fits_a_phone(
    visitor: Page, read_demo: Demo, ask_page: str, schemes: tuple[Literal["light", "dark"], ...]
) -> None:
    visitor.set_viewport_size({"width": 320, "height": 640})
    visitor.goto(read_demo.page.url + "/people")
    person = str(visitor.locator(".people a").first.get_attribute("href"))
    visitor.goto(read_demo.page.url + "/")
    letter = str(visitor.locator('a[href^="/give/"]').first.get_attribute("href"))
    wrong: list[object] = []
    for scheme, path in zip(cycle(schemes), (*PATHS, person, f"{person}?same=a", ask_page, letter), strict=False):
        visitor.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        visitor.goto(read_demo.page.url + path)
        visitor.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        wide = visitor.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        headings = visitor.locator("h1").count()
        wrong += [(path, scheme, one) for one in faults(visitor)]
        wrong += [(path, "wider than the phone by", wide)] if wide > 0 else []
        wrong += [(path, "h1:", headings)] if headings != 1 else []
    assert not wrong


OTHERS = sorted(OFFERED.keys() - {SOURCE})


@pytest.mark.parametrize(
    "ahead",
    [0, *(pytest.param(number, marks=pytest.mark.slow) for number in range(1, len(OTHERS)))],
    ids=["each in one language", *(f"each in another, {number}" for number in range(1, len(OTHERS)))],
)
def test_the_pages_are_accessible_and_fit_a_phone_in_every_language(visitor: Page, read_demo: Demo, ahead: int) -> None:
    visitor.set_viewport_size({"width": 360, "height": 740})
    visitor.goto(read_demo.page.url + "/people")
    person = str(visitor.locator(".people a").first.get_attribute("href"))
    wrong: list[object] = []
    for number, path in enumerate((*PATHS, person), ahead):
        language = OTHERS[number % len(OTHERS)]
        visitor.set_extra_http_headers({"Accept-Language": language})
        visitor.goto(read_demo.page.url + path)
        assert visitor.locator("html").get_attribute("lang") == language
        visitor.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        wide = visitor.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wrong += [(language, path, "wider than the phone by", wide)] if wide > 0 else []
        cut = visitor.evaluate("[...document.querySelectorAll('nav')].map((n) => n.scrollWidth - n.clientWidth)")
        wrong += [(language, path, "navigation is cut", cut)] if max(cut, default=0) > 0 else []
        # What other words can break beside the width: names of controls, and what they stand on.
        wrong += [(language, path, one) for one in faults(visitor, *NAMED)]
    assert not wrong


def test_no_words_fade_from_light_to_dark(visitor: Page, read_demo: Demo, ask_page: str) -> None:
    visitor.emulate_media(color_scheme="light", reduced_motion="no-preference")
    for path in ("/", "/settings", ask_page):
        visitor.goto(read_demo.page.url + path)
        slow = visitor.evaluate(
            """() => [...document.querySelectorAll("body *")].filter((one) => {
              const { transitionProperty, transitionDuration } = getComputedStyle(one);
              const slow = transitionProperty.split(", ").some((name) => ["all", "color"].includes(name));
              return slow && transitionDuration !== "0s";
            }).map((one) => one.outerHTML.slice(0, 80))"""
        )
        assert not slow, path


def test_headings_go_down_one_step_at_a_time(visitor: Page, read_demo: Demo) -> None:
    for path in PATHS:
        visitor.goto(read_demo.page.url + path)
        names = visitor.locator("h1, h2, h3, h4").evaluate_all("all => all.map(h => h.tagName)")
        levels = [int(name[1]) for name in names]
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)


def test_no_page_carries_scripts_or_styles_of_its_own_or_asks_elsewhere(visitor: Page, read_demo: Demo) -> None:
    complaints: list[str] = []
    asked: list[str] = []
    visitor.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    visitor.on("request", lambda request: asked.append(request.url))
    for path in PATHS[:-1]:
        visitor.goto(read_demo.page.url + path)
        assert visitor.locator("[style], style, script:not([src])").count() == 0, path
    assert not complaints
    assert all(url.startswith((read_demo.page.url, "data:")) for url in asked)


@without_scripts_first
def test_not_now_and_never_are_taken_back_where_they_were_said(visitor: Page, read_demo: Demo) -> None:
    visitor.goto(read_demo.page.url + "/")
    for button, said in (("Wrong moment", "Put aside, and learned from"), ("Never ask them", "will never be asked")):
        card = visitor.locator("article.suggestion").first
        identifier = str(card.get_attribute("id"))
        card.locator("summary").click()
        card.get_by_role("button", name=button).click()
        expect(visitor.get_by_text(said)).to_be_visible()
        assert visitor.locator(f"#{identifier}").count() == 0
        visitor.get_by_role("button", name="Undo").click()
        expect(visitor.get_by_text("Undone:")).to_be_visible()
        expect(visitor.locator(f"#{identifier}")).to_be_visible()


def test_a_lesson_is_listed_in_the_settings_and_forgotten(visitor: Page, read_demo: Demo) -> None:
    visitor.goto(read_demo.page.url + "/")
    card = visitor.locator("article.suggestion").first
    card.locator("summary").click()
    card.get_by_role("button", name="Not close enough").click()
    visitor.locator("details.menu > summary").click()
    visitor.get_by_role("link", name="Settings").click()
    visitor.get_by_role("button", name="Forget this").first.click()
    expect(visitor.get_by_text("Forgotten: it no longer counts")).to_be_visible()


def test_a_letter_can_be_written_and_put_aside_by_keyboard_alone(visitor: Page, read_demo: Demo) -> None:
    visitor.goto(read_demo.page.url + "/")
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("link", name="Skip to the content")).to_be_focused()
    visitor.keyboard.press("Enter")
    seen = []
    for _ in range(60):
        visitor.keyboard.press("Tab")
        focused = visitor.evaluate("(document.activeElement.innerText || document.activeElement.id).trim()")
        seen.append(str(focused))
        if "Not now" in seen[-1]:
            break
    assert "Not now" in seen[-1]
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("button", name="Next week").first).to_be_visible()


@with_scripts_first
def test_a_question_is_settled_by_one_button_and_taken_back(visitor: Page, read_demo: Demo) -> None:
    visitor.goto(read_demo.page.url + "/people/questions")
    question = visitor.locator(".question:not(:has(input[list]))").last
    same = visitor.locator(f"#{question.get_attribute('id')}")
    question.get_by_role("button").first.click()
    expect(visitor.get_by_text("Saved:")).to_be_visible()
    expect(same).to_have_count(0)
    visitor.get_by_role("button", name="Undo").click()
    expect(same).to_have_count(1)


def test_one_key_answers_the_first_question_of_the_day(visitor: Page, read_demo: Demo) -> None:
    visitor.goto(read_demo.page.url + "/")
    same = visitor.locator(f"#{visitor.locator('.question').first.get_attribute('id')}")
    visitor.keyboard.press("1")
    expect(visitor.get_by_text("Saved:")).to_be_visible()
    expect(same).to_have_count(0)
    visitor.get_by_role("button", name="Undo").click()
    expect(same).to_have_count(1)


def test_the_printed_page_holds_the_letter_and_no_buttons(visitor: Page, read_demo: Demo) -> None:
    visitor.goto(read_demo.page.url + "/")
    visitor.emulate_media(media="print")
    assert visitor.locator("button:visible").count() == 0
    assert visitor.locator("nav:visible").count() == 0
    assert visitor.locator("article.suggestion h2").first.is_visible()
