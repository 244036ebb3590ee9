"""A server at https://askwell.firm.example whose members sign in through a sandbox Google."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from consent import decide
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from plugin.domain.model import Account, AccountId, Address
from plugin.sandbox.server import Sandbox
from plugin.sandbox.world import World, WorldAccount
from plugin.store.accounts import Identity
from plugin.usecases.stores.account import AccountStore
from web.bootstrap import Wiring

HOST = "askwell.firm.example"
BASE = f"https://{HOST}"
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
ADA, BEN, CLEO = "ada@firm.example", "ben@firm.example", "cleo@partner.example"
GUEST, UNVERIFIED, POSING = "gwen@elsewhere.example", "uma@firm.example", "otto@firm.example"
SAME_SITE = {"Sec-Fetch-Site": "same-origin"}


def server_world() -> World:
    """Three members, one who is not invited, one whose address is unconfirmed, one who has only the firm's address."""
    people = [(ADA, "Ada Firm"), (BEN, "Ben Firm"), (CLEO, "Cleo Partner"), (GUEST, "Gwen Elsewhere")]
    world = [WorldAccount(sub=str(3000 + number), address=one, name=name) for number, (one, name) in enumerate(people)]
    world.append(WorldAccount(sub="3100", address=UNVERIFIED, name="Uma", verified=False))
    world.append(WorldAccount(sub="3101", address=POSING, name="Otto", workspace=False))
    return World(tuple(world))


@dataclass(frozen=True, slots=True)
class Browser:
    """One person's browser, at the server's own address."""

    client: FlaskClient
    sandbox: Sandbox

    def get(self, path: str, **given: Any) -> TestResponse:
        """Look at a page."""
        return self.client.get(path, base_url=BASE, **given)

    def text(self, path: str) -> str:
        """What a page says; it must be there."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status, answer.headers.get("Location"))
        return unescape(answer.get_data(as_text=True))

    def post(self, path: str, **fields: Any) -> TestResponse:
        """Press a button, with the token of a form."""
        page = self.get("/sign-in").get_data(as_text=True) if path == "/sign-in" else self.get("/settings").text
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)
        assert token is not None, page
        return self.client.post(path, data={"csrf_token": token[1], **fields}, base_url=BASE, headers=SAME_SITE)

    def begin(self, *, wanted: str = "/") -> str:
        """Press the sign-in button; where Google is asked."""
        answer = self.post("/sign-in", next=wanted)
        assert answer.status_code == 303, answer.get_data(as_text=True)
        return str(answer.headers["Location"])

    def sign_in(self, address: str, *, wanted: str = "/", without: Iterable[str] = ()) -> TestResponse:
        """The whole way through Google's page and back."""
        told = decide(self.sandbox, self.begin(wanted=wanted), address=address, without=without)
        return self.get("/sign-in/callback", query_string=told)

    def connect(self, address: str) -> TestResponse:
        """Connect a Google account, once signed in."""
        answer = self.post("/connect")
        assert answer.status_code == 303, answer.get_data(as_text=True)
        assert urlsplit(answer.headers["Location"]).netloc == urlsplit(self.sandbox.url).netloc
        told = decide(self.sandbox, answer.headers["Location"], address=address)
        return self.get("/oauth/callback", query_string=told)


@dataclass(frozen=True, slots=True)
class ServerHouse:
    """The server's application, its stores, and the Google beside it."""

    app: Flask
    wiring: Wiring
    sandbox: Sandbox

    def browser(self) -> Browser:
        """A browser that nobody has used."""
        return Browser(self.app.test_client(), self.sandbox)

    def member(self, address: str) -> Browser:
        """A browser in which somebody has signed in."""
        browser = self.browser()
        answer = browser.sign_in(address)
        assert answer.status_code == 303, answer.get_data(as_text=True)
        return browser

    def give(self, address: str, name: str) -> Account:
        """An account, read from files, that is a member's own."""
        with self.wiring.open_control() as control:
            member = next(one for one in control.load_members() if one.address == address)
            mine = Account(AccountId(""), Address(name), frozenset({Address(name)}), kind="imported")
            return control.connect_account(Identity("imported", name), mine, now=NOW, owner=member.id)

    def store(self, account: Account) -> AccountStore:
        """An account's store, to be closed by its context."""
        return self.wiring.open_store(account)
