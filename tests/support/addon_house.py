"""The small practice of `pages_house`, connected to a sandbox Google whose add-on service calls it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builders import OWNER
from flask import Flask
from pages_house import furnish
from werkzeug.test import TestResponse

from plugin.cards.links import Route
from plugin.cards.widgets import Json, strings
from plugin.domain.model import Account, MirrorPage
from plugin.sandbox.server import Sandbox
from plugin.sandbox.world import WorldAccount
from plugin.usecases.scan_context import HISTORY
from plugin.usecases.stores.account import AccountStore
from web.bootstrap import Wiring

AT = "https://addon.example"


@dataclass(frozen=True, slots=True)
class AddonHouse:
    """A connected account, the application that answers for it, and the Google that calls it."""

    app: Flask
    wiring: Wiring
    sandbox: Sandbox
    account: Account

    @property
    def user(self) -> WorldAccount:
        """The user as Google knows them."""
        return self.sandbox.google.accounts[OWNER]

    def store(self) -> AccountStore:
        """The account's store, to be closed by its context."""
        return self.wiring.open_store(self.account)

    def furnish(self) -> None:
        """Fill the store with the practice."""
        with self.store() as store:
            furnish(store)
            # The mail was read to its end: nothing about an ask is preliminary.
            store.save_page(MirrorPage(cursors={HISTORY: "1"}))

    def post(self, route: Route, event: Mapping[str, Any], **changed: Any) -> TestResponse:
        """A request as Google makes it; `headers`, `body` or `base_url` in place of the right ones."""
        url = f"{AT}{route}"
        body = {**event, "authorizationEventObject": self.sandbox.addon.authorization(url, self.user)}
        headers = changed.get("headers", {"Authorization": f"Bearer {self.sandbox.addon.system_token(url)}"})
        return self.app.test_client().post(
            str(route),
            data=changed.get("body", json.dumps(body)),
            headers={"Content-Type": "application/json", **headers},
            base_url=changed.get("base_url", AT),
        )

    def answer(self, route: Route, event: Mapping[str, Any]) -> Json:
        """What the add-on answers; it must be a success."""
        answered = self.post(route, event)
        assert answered.status_code == 200, answered.get_data(as_text=True)
        found: Json = answered.get_json()
        return found

    def event(self, app: str = "GMAIL", parameters: Mapping[str, str] | None = None, **context: Any) -> dict[str, Any]:
        """An event object."""
        return self.sandbox.addon.event(app, parameters, **context)


def card_in(answer: Json) -> Json:
    """The card of an answer."""
    action = answer.get("renderActions", answer)["action"]
    navigation = action["navigations"][0]
    found: Json = navigation.get("pushCard") or navigation["updateCard"]
    return found


def words_of(answer: Json) -> str:
    """Everything that an answer's card says, a line each."""
    return "\n".join(strings(card_in(answer)))


def buttons_of(answer: Json) -> dict[str, Json]:
    """The buttons of an answer's card by their text: the route called (or address opened), and the parameters."""
    found = {}
    for part in card_in(answer)["sections"]:
        for widget in part["widgets"]:
            for one in widget.get("buttonList", {}).get("buttons", []):
                action = one["onClick"].get("action")
                if action is None:
                    found[one["text"]] = {"link": one["onClick"]["openLink"]["url"]}
                    continue
                given = {pair["key"]: pair["value"] for pair in action.get("parameters", [])}
                found[one["text"]] = {"route": Route(action["function"].removeprefix(AT)), "parameters": given}
    return found
