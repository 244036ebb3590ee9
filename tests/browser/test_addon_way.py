"""Beside the event and beside the mail, in a real browser: from the meeting to an ask that was sent."""

import re
import time
from typing import Any

import pytest
from axe_faults import violations
from browser_cases import dark_first, with_scripts_first
from playwright.sync_api import Dialog, Page, expect

from plugin.sandbox.google import Google
from web.demo import Demo
from web.pages.app import present

pytestmark = pytest.mark.browser
PATIENCE_S = 300


def account_of(demo: Demo) -> str:
    """The sample consultant's address."""
    return next(iter(demo.sandbox.google.accounts))


def meetings_with_an_ask(demo: Demo) -> list[str]:
    """The ids of events of the last days from which an ask follows that nobody has decided on."""
    with demo.wiring.open_control() as control:
        account = control.load_accounts()[0]
        with control.open_account(account.id) as store:
            judgement = demo.wiring.judge(store, account, now=present())
            begun = {ask.suggestion_id for ask in judgement.asks if ask.status != "suggested"}
            return [
                one.occasion.evidence.id
                for one in judgement.ranked.made
                if one.occasion.kind == "meeting_held" and one.id not in begun and _is_event(demo.sandbox.google, one)
            ]


def _is_event(google: Google, one: Any) -> bool:
    diary = next(iter(google.diaries.values()))
    identity = one.occasion.evidence.id
    return identity in diary.events or identity.rpartition("_")[0] in diary.events


def open_beside(page: Page, url: str) -> None:
    """Open what a card stands beside, again where the card says that it is still being worked out."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        page.goto(url)
        if not page.locator("#addon", has_text="is working out").count():
            return
    raise AssertionError("the card is still being worked out")


@with_scripts_first
def test_from_the_meeting_in_the_calendar_to_an_ask_that_was_sent(page: Page, read_demo: Demo) -> None:
    demo, sent_before = read_demo, read_demo.sandbox.counters.sends_pressed
    drafts_before = set(demo.sandbox.google.mailboxes[account_of(demo)].drafts)
    event = f"{demo.sandbox.url}/calendar/{account_of(demo)}/event/{meetings_with_an_ask(demo)[0]}"

    # The event after the meeting, and the card beside it.
    open_beside(page, event)
    card = page.locator("#addon")
    expect(card).to_contain_text("You met")
    expect(card).to_contain_text("for an introduction to")
    expect(card.get_by_role("button", name="This meeting did not take place")).to_be_visible()

    # Create draft: that draft, and no other, opens.
    card.get_by_role("button", name=re.compile("^Create a draft that asks")).click()
    (made,) = set(demo.sandbox.google.mailboxes[account_of(demo)].drafts) - drafts_before
    expect(page).to_have_url(re.compile("rfc822msgid"))
    listed = page.locator("ul.letters a")
    expect(listed).to_have_count(1)
    listed.click()
    expect(page).to_have_url(re.compile(re.escape(made)))

    # Back at the event, the ask is under way.
    draft = page.url
    open_beside(page, event)
    expect(card).to_contain_text("Draft ready")

    # The person sends it; the program never does.
    page.goto(draft)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Message sent.")).to_be_visible()
    open_beside(page, event)
    if card.get_by_role("button", name="Look again").count():
        # Opening the event has queued a look; whoever does not want to wait for it looks at once.
        card.get_by_role("button", name="Look again").click()
        # A busy machine may still be working it out: the event is opened again until it is.
        open_beside(page, event)
    expect(card).to_contain_text("Sent")
    expect(card).to_contain_text("They have the ask; give them time.")
    open_beside(page, event)
    expect(card).to_contain_text("They have the ask; give them time.")
    assert demo.sandbox.counters.sends_pressed == sent_before + 1
    assert demo.sandbox.counters.sends_by_api == 0


def test_beside_a_message_exactly_its_draft_opens(page: Page, read_demo: Demo) -> None:
    demo = read_demo
    box = demo.sandbox.google.mailboxes[account_of(demo)]
    before = set(box.drafts)
    open_beside(page, f"{demo.sandbox.url}/mail/{account_of(demo)}/inbox")
    expect(page.locator("#addon")).to_contain_text("An ask that is right now")
    page.locator("#addon").get_by_role("button", name=re.compile("^Create a draft that asks")).first.click()
    (made,) = set(box.drafts) - before
    expect(page).to_have_url(re.compile(rf"/draft/{re.escape(made)}$"))
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_text("Draft discarded.")).to_be_visible()


def test_names_from_outside_are_words_beside_the_mail_too(page: Page, read_demo: Demo) -> None:
    demo, complaints = read_demo, list[str]()

    def hear(dialog: Dialog) -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", hear)
    hostile = "<img src=x onerror=alert(1)><b>Bold</b>"
    address = account_of(demo)
    raw = (
        f"From: {hostile.replace('<', '(').replace('>', ')')} <hostile@evil.example>\r\nTo: {address}\r\n"
        f"Subject: {hostile}\r\nMessage-ID: <h1@evil.example>\r\nContent-Type: text/plain\r\n\r\n{hostile}\r\n"
    )
    letter = demo.sandbox.google.mailboxes[address].letter(demo.sandbox.deliver(address, raw.encode()))
    page.goto(f"{demo.sandbox.url}/mail/{address}/thread/{letter.thread_id}")
    expect(page.locator("#addon")).to_be_visible()
    assert page.locator("#addon img, #addon b").count() == 0
    assert complaints == []


@dark_first
def test_the_panel_is_accessible_and_fits_every_width(page: Page, read_demo: Demo, scheme: str) -> None:
    demo, address = read_demo, account_of(read_demo)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    event = meetings_with_an_ask(demo)[0]
    for path in (f"/calendar/{address}/", f"/calendar/{address}/event/{event}", f"/mail/{address}/inbox"):
        for width in (360, 768, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(demo.sandbox.url + path)
            expect(page.locator("#addon")).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (path, width)
        found = violations(page)
        assert [one["id"] for one in found if one["impact"] in {"serious", "critical"}] == [], path
