"""From the first visit with one's own files to the first draft, in a real browser, and the front door's looks."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_faults import violations
from browser_cases import light_first
from playwright.sync_api import Browser, Page, expect
from sample_files import write_sample_files

from web.bootstrap import Wiring
from web.server import PageServer
from web.settings import load_settings

pytestmark = pytest.mark.browser
PATIENCE_MS = 120_000
MOST_PRESSES = 10


@pytest.fixture
def server() -> Iterator[PageServer]:
    page = PageServer(Wiring(load_settings()), port=0)
    page.start()
    yield page
    page.stop()


class Visitor:
    """Somebody new, whose presses are counted; typing is none."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.presses = 0

    def press(self, name: str, *, role: str = "button") -> None:
        self.presses += 1
        self.page.get_by_role(role, name=name, exact=name != "Read the draft").first.click()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "scripts", [pytest.param(True, marks=pytest.mark.slow), False], ids=["with scripts", "without scripts"]
)
def test_a_first_visit_with_files_comes_to_a_first_draft_in_ten_presses(
    chromium: Browser, server: PageServer, tmp_path: Path, *, scripts: bool
) -> None:
    account, mail, calendar = write_sample_files(tmp_path, now=datetime.now(UTC))
    context = chromium.new_context(java_script_enabled=scripts, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    new = Visitor(page)
    page.goto(server.launch_url())

    page.set_input_files("#files", [mail, calendar])
    new.presses += 1
    if not scripts:
        new.press("Add the files")
    expect(page.get_by_label(account.address)).to_be_checked()
    new.press("Read these files")
    expect(page).to_have_url(server.url + "/")
    while not page.locator("#scan[data-running=no]").count():
        # Waiting is no press: scripts load the page again by themselves.
        page.wait_for_timeout(500)
        if not scripts:
            page.goto(server.url + "/")

    new.press("Say what you do", role="link")
    for field in ("what", "value", "ideal", "avoid"):
        page.locator(f"#{field}").fill(account.profile[field])
    new.press("Save and go on")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who is who")
    new.press("Leave the rest to Askwell")
    # Whom they would like to meet, this person knows: typing a name is no press.
    wish = next(one for one in account.prospects if one.get("name") == "Sylvie Aubert")
    for field in ("name", "organisation", "role", "address", "why"):
        page.locator(f"#add-{field}").fill(wish.get(field, ""))
    new.press("Add")
    new.press("Today", role="link")
    new.press("Read the draft", role="link")
    with page.expect_download() as fetched:
        new.press("Save the draft as a file")
    assert fetched.value.suggested_filename == "ask.eml"
    expect(page.locator("#main")).to_contain_text("draft ready")
    assert new.presses <= MOST_PRESSES
    context.close()


@light_first
def test_axe_finds_nothing_at_the_front_door_and_it_fits_a_phone(
    chromium: Browser, server: PageServer, tmp_path: Path, scheme: str
) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_default_timeout(PATIENCE_MS)
    page.goto(server.launch_url())
    (tmp_path / "a.mbox").write_bytes(
        b"From a@b Mon Jun 01 10:00:00 +0000 2026\nFrom: Ada <ada@looms.example>\nTo: Nora <nora@brightwater.example>\n"
        b"Date: Mon, 1 Jun 2026 10:00:00 +0000\nSubject: Looms\n\nHello\n"
    )
    wrong: list[object] = []
    for path in ("/connect", "/connect/google", "/connect/files"):
        page.goto(server.url + path)
        if path.endswith("files"):
            page.set_input_files("#files", [tmp_path / "a.mbox"])
            page.wait_for_url("**/connect/files")
            expect(page.get_by_label("ada@looms.example")).to_be_visible()
            page.get_by_label("Another address of yours").fill("ida@looms.example")
            page.get_by_role("button", name="Read these files").click()
            expect(page.get_by_role("alert")).to_contain_text("Nowhere in the first messages")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wrong += [(path, one["id"], one["nodes"][0]["html"][:160]) for one in violations(page)]
        wrong += [(path, "wider than the phone by", wide)] if wide > 0 else []
    assert not wrong
    context.close()


def test_the_demo_is_one_press_away_says_on_every_page_that_it_is_one_and_leads_back(
    chromium: Browser, server: PageServer
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(server.launch_url())
    page.get_by_role("button", name="Try the demo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Connect the sample account")
    demo = page.url.removesuffix("/connect")
    assert demo != server.url
    for path in ("/connect", "/look/keys", "/nothing-here"):
        page.goto(demo + path)
        expect(page.get_by_label("Demo")).to_contain_text("people, their mail and Google are invented")
    page.get_by_role("link", name="Leave the demo").click()
    expect(page).to_have_url(server.url + "/connect")
    page.get_by_role("button", name="Go back into the demo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Connect the sample account")
    page.goto(server.url + "/connect")
    page.get_by_role("button", name="End it").click()
    expect(page.get_by_text("The demo has ended")).to_be_visible()
    context.close()


def test_who_is_who_takes_one_key_each_and_goes_back(chromium: Browser, server: PageServer, tmp_path: Path) -> None:
    _, mail, calendar = write_sample_files(tmp_path, now=datetime.now(UTC))
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(server.launch_url())
    page.set_input_files("#files", [mail, calendar])
    page.get_by_role("button", name="Read these files").click()
    page.locator("#scan[data-running=no]").wait_for()
    page.goto(server.url + "/people/who-is-who")
    progress = page.locator(".who-progress [role=status]")
    expect(progress).to_have_text("1 of 20")
    page.keyboard.press("Enter")
    expect(progress).to_contain_text("2 of 20")
    page.keyboard.press("d")
    page.keyboard.press("6")
    expect(progress).to_contain_text("3 of 20")
    page.keyboard.press("u")
    expect(progress).to_contain_text("2 of 20")
    page.goto(server.url + "/people/who-is-who")
    expect(progress).to_have_text("1 of 19")
    context.close()
