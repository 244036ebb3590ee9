"""Sandbox Gmail and the consent page in a real browser: reachable, readable, and without a line of script."""

from collections.abc import Callable
from typing import Literal
from urllib.parse import urlencode

import pytest
from axe_faults import violations
from browser_cases import dark_first
from playwright.sync_api import Browser

from plugin.sandbox.server import Sandbox

ADA = "ada@lovelace.example"

pytestmark = pytest.mark.browser


@pytest.fixture
def draft(sandbox: Sandbox, letter: Callable[..., bytes]) -> str:
    """The address of a reply that waits in the drafts."""
    raw = letter(**{"from": ADA, "to": "ben@mill.example", "subject": "Re: Plans"}, in_reply_to="<b@lovelace.example>")
    draft_id = sandbox.google.mailbox(ADA).create_draft(raw, "t1")
    return f"{sandbox.url}/mail/{ADA}/draft/{draft_id}"


def consent(sandbox: Sandbox) -> str:
    client = sandbox.credentials()["installed"]
    query = {
        "client_id": client["client_id"],
        "redirect_uri": "http://127.0.0.1:8765/oauth/callback",
        "response_type": "code",
        "scope": "openid https://www.googleapis.com/auth/gmail.readonly",
    }
    return f"{client['auth_uri']}?{urlencode(query)}"


@dark_first
def test_every_page_is_accessible_and_fits_a_phone(
    sandbox: Sandbox, chromium: Browser, draft: str, scheme: Literal["light", "dark"]
) -> None:
    mail = f"{sandbox.url}/mail/{ADA}"
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 360, "height": 780}, bypass_csp=True)
    page = context.new_page()
    for url in (sandbox.url, f"{mail}/inbox", f"{mail}/thread/t1", draft, f"{mail}/thread/none", consent(sandbox)):
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), url
        assert [violation["id"] for violation in violations(page)] == [], url
    context.close()


def test_a_person_edits_saves_and_sends_without_script(sandbox: Sandbox, chromium: Browser, draft: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(draft)
    page.get_by_label("Message", exact=True).fill("Dear Ben,\n\nedited by hand")
    page.get_by_role("button", name="Save").click()
    assert page.get_by_role("status").inner_text() == "Draft saved."
    page.get_by_role("button", name="Send").click()
    assert page.get_by_role("status").inner_text() == "Message sent."
    assert "edited by hand" in page.inner_text("main")
    page.get_by_text("Answer in your own words").click()
    page.get_by_label("What they write back").fill("Gladly.")
    page.get_by_role("button", name="Deliver answer").click()
    assert "Gladly." in page.inner_text("main")
    assert complaints == []
    assert (sandbox.counters.sends_pressed, sandbox.counters.sends_by_api) == (1, 0)
    context.close()
