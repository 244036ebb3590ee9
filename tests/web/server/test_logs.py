"""A server's logs over a whole sample run: JSON, and nobody's name, address, subject or words in them."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from consent import decide
from sample_files import late_mail
from server_house import BASE, HOST, NOW, SAME_SITE, Browser

from plugin.errors import UserError
from plugin.sandbox.faults import Faults
from plugin.sandbox.sample_year import sample_year
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World
from web.bootstrap import Wiring
from web.jobs import Jobs
from web.logs import JsonLines
from web.pages.app import create_app
from web.refresh import look
from web.server_mode import server_mode
from web.settings import load_settings


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that any library or room of ours logs, at every level, as a server writes it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonLines())
    root, before = logging.getLogger(), logging.getLogger().level
    levels = {name: logging.getLogger(name).level for name in ("askwell", "web")}
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    for name in levels:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def personal(world: World) -> set[str]:
    """Every address, name and subject of a world, and what events are called; shortest words say nothing."""
    found: set[str] = set()
    for account in world.accounts:
        found |= {account.address, account.name}
        for event in account.events:
            found.add(str(event.get("summary", "")))
            for guest in event.get("attendees", []):
                found |= {str(guest.get("email", "")), str(guest.get("displayName", ""))}
        for message in account.messages:
            read = message_from_bytes(message.raw, policy=policy.compat32)
            found.add(str(read.get("Subject", "")))
            for name in ("From", "To", "Cc"):
                for part in str(read.get(name, "")).split(","):
                    shown, _, address = part.partition("<")
                    found |= {shown.strip(' "'), address.strip("> ")}
    return {one for one in found if len(one) > 3}


def test_no_line_of_a_whole_sample_run_holds_anything_of_anybody(tmp_path: Path, lines: io.StringIO) -> None:
    world = late_mail(sample_year(now=NOW), now=NOW)
    me = world.accounts[0].address
    with start_sandbox(world, quota="off", now=lambda: NOW, faults=Faults.at_rate(0.02, seed=3)) as sandbox:
        browser, wiring = _house(sandbox, tmp_path, me)
        jobs = Jobs(wiring, lambda: NOW)
        sandbox.faults = Faults()
        assert browser.sign_in(me).status_code == 303
        told = decide(sandbox, browser.post("/connect").headers["Location"], address=me)
        browser.get("/oauth/callback", query_string=told)
        sandbox.faults = Faults.at_rate(0.02, seed=3)
        with wiring.open_control() as control:
            account = control.load_accounts()[0]
        with suppress(UserError):
            look(wiring, account, lambda: NOW)
        jobs._try_to_look_at(account.id)
        sandbox.revoke(me)
        sandbox.expire_access_tokens()
        jobs._try_to_look_at(account.id)
        for path in (
            "/",
            "/people",
            "/asks",
            "/prospects",
            "/results",
            "/settings",
            "/people/nobody@x.example",
            "/x?q=a",
        ):
            browser.get(path)
        browser.client.post("/people/nobody@x.example/kind", base_url=BASE, headers=SAME_SITE)
        browser.client.get("/", base_url="https://evil.example")
        logging.getLogger("askwell").info("the end")
    text = lines.getvalue()
    written = [json.loads(line) for line in text.splitlines()]
    assert any("looked at account" in line["message"] for line in written)
    assert any(line["level"] == "warning" for line in written)
    assert written[-1]["message"] == "the end"
    words = personal(world)
    assert len(words) > 500
    held = [word for word in words if json.dumps(word, ensure_ascii=False)[1:-1] in text]
    assert held == []
    assert "nobody@x.example" not in text


def _house(sandbox: Sandbox, tmp_path: Path, me: str) -> tuple[Browser, Wiring]:
    credentials = tmp_path / "credentials.json"
    sandbox.credentials("web", redirect_uri=f"{BASE}/sign-in/callback")
    credentials.write_text(json.dumps(sandbox.credentials("web", redirect_uri=f"{BASE}/oauth/callback")))
    settings = load_settings(
        {
            **sandbox.settings(),
            "ASKWELL_HOME": str(tmp_path / "home"),
            "ASKWELL_KEY_FILE": str(tmp_path / "config" / "key"),
            "ASKWELL_CREDENTIALS": str(credentials),
            "ASKWELL_QUOTA": "legacy",
            "ASKWELL_BASE_URL": BASE,
            "ASKWELL_ALLOWED_HOSTS": HOST,
            "ASKWELL_ALLOW": me,
        }
    )
    wiring = Wiring(settings)
    app = create_app(
        wiring, hosts={"127.0.0.1:8765"}, clock=lambda: NOW + timedelta(hours=1), house=server_mode(settings)
    )
    return Browser(app.test_client(), sandbox), wiring
