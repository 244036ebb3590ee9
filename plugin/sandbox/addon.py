"""The add-on service: knows what is deployed, signs for whom it calls, and posts event objects as Google's does."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import requests

from plugin.sandbox.identity import signer
from plugin.sandbox.oauth import Authority
from plugin.sandbox.world import WorldAccount

SERVICE_ACCOUNT = "service-100000000001@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
CLIENT_ID = "100000000001-addon.apps.googleusercontent.com"
_LIFETIME_S = 3600
_PATIENCE_S = 30

Event = dict[str, Any]


class AddonFailed(Exception):
    """The add-on did not answer as it must; the words say how."""


@dataclass(slots=True)
class AddonHost:
    """What Gmail and Calendar have of add-ons. `deployment` is the deployment's JSON, None while none is installed.

    `locale` and `zone` are how the user has set their Google account.
    """

    authority: Authority
    deployment: Mapping[str, Any] | None = None
    locale: str = "en-GB"
    zone: str = "Europe/London"
    calls: list[tuple[str, Event, int]] = field(default_factory=list)
    """Every call: the address, the event object, the status of the answer."""

    # --- what is deployed ---

    def trigger(self, host: str) -> str:
        """The address that is called when a "message", an "event" or a "draft" is opened, or the homepage of a host."""
        add_ons: Mapping[str, Any] = (self.deployment or {}).get("addOns", {})
        gmail, calendar = add_ons.get("gmail", {}), add_ons.get("calendar", {})
        match host:
            case "message":
                return str((gmail.get("contextualTriggers") or [{}])[0].get("onTriggerFunction", ""))
            case "draft":
                actions = gmail.get("composeTrigger", {}).get("actions") or [{}]
                return str(actions[0].get("runFunction", ""))
            case "event":
                return str(calendar.get("eventOpenTrigger", {}).get("runFunction", ""))
        own = (calendar if host == "calendar" else gmail).get("homepageTrigger", {})
        common = add_ons.get("common", {}).get("homepageTrigger", {})
        return str(own.get("runFunction") or common.get("runFunction", ""))

    def is_ours(self, url: str) -> bool:
        """Whether an address is the deployed add-on's own: no button leads a call elsewhere."""
        home = self.trigger("home")
        return bool(home) and url.startswith(home.rsplit("/", 1)[0].rstrip("/") + "/")

    @property
    def name(self) -> str:
        """What the add-on is called."""
        return str((self.deployment or {}).get("addOns", {}).get("common", {}).get("name", ""))

    # --- calling it ---

    def call(self, url: str, event: Event, account: WorldAccount) -> dict[str, Any]:
        """Post an event object to the add-on on behalf of a user; its answer. Raises AddonFailed."""
        body = {**event, "authorizationEventObject": self.authorization(url, account)}
        headers = {"Authorization": f"Bearer {self.system_token(url)}", "Content-Type": "application/json"}
        try:
            answer = requests.post(url, data=json.dumps(body), headers=headers, timeout=_PATIENCE_S)
            self.calls.append((url, body, answer.status_code))
            data = answer.json() if answer.ok else None
        except (requests.RequestException, ValueError) as error:
            raise AddonFailed("The add-on could not be reached.") from error
        if not isinstance(data, dict):
            raise AddonFailed(f"The add-on answered with status {answer.status_code}.")
        return data

    def event(self, app: str, parameters: Mapping[str, str] | None = None, **context: Any) -> Event:
        """An event object of "GMAIL" or "CALENDAR", with what is open there."""
        offset = datetime.now(ZoneInfo(self.zone)).utcoffset()
        common: dict[str, Any] = {
            "userLocale": self.locale,
            "hostApp": app,
            "platform": "WEB",
            "timeZone": {"id": self.zone, "offset": int(offset.total_seconds() * 1000) if offset else 0},
        }
        if parameters:
            common["parameters"] = dict(parameters)
        return {"commonEventObject": common, **context}

    # --- who signs ---

    def authorization(self, url: str, account: WorldAccount) -> dict[str, str]:
        """The tokens inside an event object."""
        return {
            "userOAuthToken": "sandbox-user-token",
            "systemIdToken": self.system_token(url),
            "userIdToken": self.user_token(account),
        }

    def system_token(self, url: str, **changed: Any) -> str:
        """The add-on service's own token for an address; `changed` claims make it a wrong one."""
        claims = {"aud": url, "email": SERVICE_ACCOUNT, "email_verified": True, "sub": "100000000000000000001"}
        return self._signed(claims | changed)

    def user_token(self, account: WorldAccount, **changed: Any) -> str:
        """The token that says for whom the add-on is called."""
        claims = {"aud": CLIENT_ID, "sub": account.sub, "email": account.address, "email_verified": True}
        return self._signed(claims | changed)

    def _signed(self, claims: Mapping[str, Any]) -> str:
        now = int(time.time())
        whole = {"iss": self.authority.issuer, "azp": claims["sub"], "iat": now, "exp": now + _LIFETIME_S}
        return signer().sign(whole | dict(claims))


def permanent(kind: str, identity: str) -> str:
    """An id as Gmail's own page writes it: "msg-f:" or "thread-f:" and the API's hexadecimal number in decimal."""
    try:
        return f"{kind}:{int(identity, 16)}"
    except ValueError:
        return identity
