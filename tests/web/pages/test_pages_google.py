"""The pages of a Google account: consent partly given, Gmail down, a dead sign-in, news since, the user's own edits.

The account is connected to the sandbox over real HTTP; its mail is put into the store, so that nothing has to be read.
"""

import json
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from builders import OWNER, OWNER_NAME, an_address
from consent import decide
from flask import Flask
from flask.testing import FlaskClient
from pages_house import NOW, House, furnish

from plugin.domain.model import MirrorPage, ScanReport
from plugin.google.sign_in_failures import DEAD_SIGN_IN
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World, WorldAccount
from plugin.usecases.scan_context import HISTORY
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.refresh import look
from web.settings import load_settings

BASE = "http://127.0.0.1:8765"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    world = World((WorldAccount(sub="7001", address=OWNER, name=OWNER_NAME),))
    with start_sandbox(world) as running:
        yield running


@pytest.fixture
def wiring(sandbox: Sandbox, tmp_path: Path) -> Wiring:
    credentials = tmp_path / "credentials.json"
    credentials.write_text(json.dumps(sandbox.credentials("web", redirect_uri=f"{BASE}/oauth/callback")))
    environ = {
        **sandbox.settings(),
        "ASKWELL_HOME": str(tmp_path / "home"),
        "ASKWELL_KEY_FILE": str(tmp_path / "config" / "key"),
        "ASKWELL_CREDENTIALS": str(credentials),
    }
    return Wiring(load_settings(environ))


def consent(client: FlaskClient, sandbox: Sandbox, **decision: Any) -> str:
    """Press the button, decide at the consent page, come back; the page one lands on."""
    led = client.post("/connect", base_url=BASE)
    assert led.status_code == 303
    told = decide(sandbox, led.headers["Location"], address=OWNER, **decision)
    answer = client.get("/oauth/callback", query_string=told, base_url=BASE, follow_redirects=True)
    return unescape(answer.get_data(as_text=True))


@pytest.fixture
def house(client: FlaskClient, sandbox: Sandbox, wiring: Wiring) -> House:
    """The practice of the other tests, connected to Google."""
    assert "is connected" in consent(client, sandbox)
    with wiring.open_control() as control:
        account = control.load_accounts()[0]
    made = House(account, client, wiring)
    with made.store() as store:
        furnish(store)
        store.save_page(MirrorPage(cursors={HISTORY: "1"}))
    return made


def first(house: House) -> str:
    return house.get("/").split('<article class="sheet suggestion entry" id="', 1)[1].split('"', 1)[0]


def create(house: House, **fields: str) -> Any:
    return house.post(
        f"/suggestions/{first(house)}/draft",
        **{"body": "Hi Nora,\n\nwould you?\n\nMara", "subject": "A question", **fields},
    )


def test_the_draft_lies_in_gmail_and_an_edit_there_is_compared(house: House, sandbox: Sandbox) -> None:
    answer = create(house)
    path, text = answer.request.path, unescape(answer.get_data(as_text=True))
    assert "The draft is in your Gmail" in text
    assert "Open it in Gmail" in text
    box = sandbox.google.mailboxes[OWNER]
    (draft_id,) = list(box.drafts)
    raw = box.draft(draft_id).raw
    box.update_draft(draft_id, raw.replace(b"would you?", b"could you?"), None)
    text = house.get(path)
    assert "You changed it in Gmail" in text
    assert "<del>would</del><ins>could</ins>" in text
    assert "Look now" in text


def sent_after_editing(house: House, sandbox: Sandbox, edit: bytes) -> str:
    """An ask whose draft the user changed in Gmail and sent there; its page."""
    path = str(create(house).request.path)
    box = sandbox.google.mailboxes[OWNER]
    (draft_id,) = list(box.drafts)
    box.update_draft(draft_id, box.draft(draft_id).raw.replace(b"would you?", edit), None)
    box.send_draft(draft_id)
    house.said(f"{path}/look")
    return path


def test_the_words_as_sent_are_fetched_when_the_page_is_opened_and_kept_nowhere(
    house: House, sandbox: Sandbox, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mine = b"could you? " + b"I ask because I would like to hear how they do it, and at leisure. " * 4
    canary = "There is a zebra in the yard"
    path = sent_after_editing(house, sandbox, mine + canary.encode())
    opened = house.get(path)
    assert canary not in opened
    assert f'data-words="{path}/words"' in opened
    assert "words.js" in opened
    for shown in (house.get(f"{path}/words"), house.get(f"{path}?show=sent")):
        assert "The words as sent" in shown
        assert canary in shown
        assert "What you changed" in shown
        assert "data-words" not in shown
    assert "<html" not in house.get(f"{path}/words")
    kept = [file.read_bytes() for file in (tmp_path / "home").rglob("*") if file.is_file()]
    assert kept
    assert not any(canary.encode() in one for one in kept)
    assert canary not in caplog.text


@pytest.mark.parametrize("fault", ["gone", "revoked"])
def test_words_as_sent_that_cannot_be_fetched_leave_the_draft_and_a_way_to_try_again(
    house: House, sandbox: Sandbox, fault: str
) -> None:
    path = sent_after_editing(house, sandbox, b"could you?")
    if fault == "gone":
        box = sandbox.google.mailboxes[OWNER]
        for letter in box.search("in:sent", everywhere=True):
            box.delete(letter.id)
    else:
        sandbox.revoke(OWNER)
    shown = house.get(f"{path}/words")
    assert "What you sent could not be fetched just now" in shown
    assert "The words as drafted" in shown
    assert "would you?" in shown
    assert "Try again" in shown
    assert "What you changed" not in shown


def test_words_as_sent_of_no_ask_are_not_found(house: House) -> None:
    assert house.client.get("/asks/nothing/words", base_url=BASE).status_code == 404


def test_a_scheduled_draft_is_said_to_wait_and_is_not_offered_to_be_sent_or_withdrawn(
    house: House, sandbox: Sandbox
) -> None:
    path = str(create(house).request.path)
    box = sandbox.google.mailboxes[OWNER]
    (draft_id,) = list(box.drafts)
    box.leave_drafts(draft_id, ("SCHEDULED",))
    house.said(f"{path}/look")
    text = house.get(path)
    assert "You have scheduled it" in text
    assert "open it under Scheduled in Gmail" in text
    for wrong in ("Read it once more", "Open it in Gmail", "no longer among your drafts", "Withdraw"):
        assert wrong not in text


def test_what_has_come_since_is_shown_before_anything_is_created(house: House, sandbox: Sandbox) -> None:
    sandbox.deliver(
        OWNER,
        f"From: Nora Weiss <nora@brightwater.example>\r\nTo: {OWNER}\r\nSubject: Yesterday\r\n"
        "Date: Mon, 15 Jun 2026 11:00:00 +0000\r\nMessage-ID: <new@brightwater.example>\r\n\r\n"
        "Hi Mara,\r\n\r\nI am really disappointed with the report, it is full of mistakes.\r\n\r\nNora\r\n".encode(),
    )
    answer = create(house)
    text = unescape(answer.get_data(as_text=True))
    assert "Something changed since this was suggested" in text
    assert "Nora Weiss" in text
    assert "would you?" in text
    assert "Create it anyway" in text
    assert not sandbox.google.mailboxes[OWNER].drafts
    answer = create(house, sure="yes")
    assert "The draft is in your Gmail" in unescape(answer.get_data(as_text=True))
    assert len(sandbox.google.mailboxes[OWNER].drafts) == 1


def test_with_google_out_of_reach_the_words_stay_in_the_form(house: House, sandbox: Sandbox) -> None:
    suggestion = first(house)
    sandbox.stop()
    answer = house.post(f"/suggestions/{suggestion}/draft", body="My careful words.", subject="A question")
    text = unescape(answer.get_data(as_text=True))
    assert answer.status_code == 409
    assert "My careful words." in text
    assert 'role="alert"' in text
    with house.store() as store:
        assert store.load_drafts() == []


def test_a_lost_answer_leads_to_the_ask_and_says_that_it_is_looked_for(house: House, sandbox: Sandbox) -> None:
    suggestion = first(house)
    sandbox.plan("drafts.create", "drop")
    for _ in range(2):
        answer = house.post(f"/suggestions/{suggestion}/draft", body="Would you?", subject="A question")
        assert answer.request.path.startswith("/asks/")
        text = unescape(answer.get_data(as_text=True))
        assert "draft ready" in text or "not known yet" in text
    assert len(sandbox.google.mailboxes[OWNER].drafts) == 1


def test_a_revoked_sign_in_offers_to_reconnect_and_keeps_the_words(house: House, sandbox: Sandbox) -> None:
    suggestion = first(house)
    sandbox.revoke(OWNER)
    answer = house.post(f"/suggestions/{suggestion}/draft", body="My careful words.", subject="A question")
    text = unescape(answer.get_data(as_text=True))
    assert answer.status_code == 409
    assert "My careful words." in text
    assert 'action="/connect"' in text
    assert "Reconnect" in text


def test_a_dead_sign_in_is_said_on_today_and_in_the_settings(house: House, wiring: Wiring) -> None:
    with wiring.open_control() as control:
        control.save_health(house.account.id, DEAD_SIGN_IN, now=NOW)
    for path in ("/", "/settings"):
        text = house.get(path)
        assert DEAD_SIGN_IN in text
        assert 'action="/connect"' in text
        assert "Reconnect" in text


def test_a_draft_whose_state_cannot_be_asked_is_shown_with_the_reason(house: House, sandbox: Sandbox) -> None:
    path = create(house).request.path
    sandbox.revoke(OWNER)
    text = house.get(path)
    assert "Gmail could not be asked" in text
    assert "would you?" in text
    assert "Reconnect" in text
    text = house.said(f"{path}/look")
    assert "Reconnect" in text
    assert "draft ready" in text


def test_drafts_that_were_not_allowed_are_said_and_can_be_allowed(
    client: FlaskClient, sandbox: Sandbox, wiring: Wiring
) -> None:
    assert "Not allowed: drafts" in consent(client, sandbox, without=("gmail.compose", "gmail.modify"))
    with wiring.open_control() as control:
        house = House(control.load_accounts()[0], client, wiring)
    with house.store() as store:
        furnish(store)
        store.save_page(MirrorPage(cursors={HISTORY: "1"}))
    assert "Not allowed: drafts" in house.get("/settings")
    assert "Drafts were not allowed, so Askwell cannot put this into Gmail" in house.get(f"/suggestions/{first(house)}")
    answer = create(house)
    text = unescape(answer.get_data(as_text=True))
    assert answer.status_code == 409
    assert "were not allowed" in text
    assert "Reconnect" in text
    assert "would you?" in text
    assert "is connected" in consent(client, sandbox)
    assert "Not allowed" not in house.get("/settings")
    assert "Drafts were not allowed" not in house.get("/")


def test_mail_that_was_not_allowed_is_said_on_today_until_it_is(
    client: FlaskClient, sandbox: Sandbox, wiring: Wiring
) -> None:
    consent(client, sandbox, without=("gmail.readonly", "gmail.modify"))
    with wiring.open_control() as control:
        house = House(control.load_accounts()[0], client, wiring)
    assert "Reading mail was not allowed" in house.get("/")
    assert look(wiring, house.account, lambda: NOW) is not None
    text = house.get("/")
    assert text.count("Connect again</button>") == 1
    assert "Gmail was not granted" not in text
    assert "0 messages and 0 events read" in text
    assert house.client.get("/scan/status", base_url=BASE).get_json()["mail_refused"] is True
    with wiring.open_control() as control:
        control.save_health(house.account.id, DEAD_SIGN_IN, now=NOW)
    text = house.get("/")
    assert DEAD_SIGN_IN in text
    assert "Reading mail was not allowed" in text
    assert "is connected" in consent(client, sandbox)
    assert "Reading mail was not allowed" not in house.get("/")


def test_the_name_that_google_gives_the_drafts_is_explained_before_consent(client: FlaskClient) -> None:
    text = unescape(client.get("/connect", base_url=BASE).get_data(as_text=True))
    assert "“Manage drafts and send emails”" in text
    assert "no code that sends" in text


def test_refused_consent_leads_back_with_a_sentence(client: FlaskClient, sandbox: Sandbox) -> None:
    text = consent(client, sandbox, allow=False)
    assert 'role="alert"' in text
    assert "Connect with Google" in text


@pytest.mark.parametrize("query", ["", "state=x&code=y", "error=access_denied", "state=%00&code=%00"])
def test_a_callback_that_nobody_asked_for_connects_nobody(client: FlaskClient, wiring: Wiring, query: str) -> None:
    answer = client.get(f"/oauth/callback?{query}", base_url=BASE, follow_redirects=True)
    assert answer.request.path == "/connect"
    assert 'role="alert"' in answer.get_data(as_text=True)
    with wiring.open_control() as control:
        assert control.load_accounts() == []


def test_no_draft_is_made_of_an_ask_while_the_mail_is_half_read(house: House) -> None:
    with house.store() as store:
        store.save_page(MirrorPage(cursors={HISTORY: None}))
    today = house.get("/")
    assert "preliminary" in today
    assert "Read the draft" not in today
    answer = create(house)
    assert answer.status_code == 409
    assert "your mail is still being read" in unescape(answer.get_data(as_text=True))
    with house.store() as store:
        assert store.load_drafts() == []


def test_between_two_parts_of_the_first_reading_nothing_is_called_new_mail_and_nothing_is_asked(
    house: House, app: Flask
) -> None:
    jobs = Jobs(house.wiring, lambda: NOW)
    app.extensions["askwell.jobs"] = jobs
    with house.store() as store:
        run = store.start_run(kind="scan", owner="somebody", now=NOW, lease=timedelta(hours=1))
        store.finish_run(run.id, ScanReport(an_address(OWNER), resumes_at=NOW), now=NOW)
    assert jobs.look_soon(house.account.id)
    assert "The reading of your mail goes on in a moment." in house.get("/")
    with house.wiring.open_control() as control:
        control.save_last_scan(house.account.id, now=NOW)
    assert "Checking for new mail." in house.get("/")
    with house.store() as store:
        store.save_page(MirrorPage(cursors={HISTORY: None}))
    today = house.get("/")
    assert "The reading of your mail goes on in a moment." in today
    for words in ("quick question", "Held back", "Give first"):
        assert words not in today, words
    jobs.stop()


def test_a_label_to_leave_out_is_one_that_gmail_has_and_is_known_by_its_id(house: House, sandbox: Sandbox) -> None:
    sandbox.deliver(OWNER, b"From: a@b.example\r\nSubject: x\r\n\r\nHello.", labels=("INBOX", "Family"))
    wrong = house.client.get("/settings/never-read?sort=label&value=Famly", base_url=BASE, follow_redirects=True)
    assert "Gmail has no label “Famly”. Yours are: Family." in unescape(wrong.get_data(as_text=True))
    shown = house.get("/settings/never-read?sort=label&value=family")
    assert "neither text nor headers of such mail come here" in shown
    assert "Family is never read from now on." in house.said("/settings/never-read", sort="label", value="family")
    with house.store() as store:
        (line,) = store.load_never_read().entries
    assert (line.value, line.of) == ("Family", "Family")


def test_where_gmail_cannot_be_asked_a_labels_name_is_taken_as_it_is_written(house: House, sandbox: Sandbox) -> None:
    sandbox.stop()
    assert "Famly is never read from now on." in house.said("/settings/never-read", sort="label", value="Famly")
