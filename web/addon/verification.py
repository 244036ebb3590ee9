"""Whose request it is: signed by Google for this very route, sent by our add-on's service account, on behalf of a user.

Two tokens are looked at. The bearer token says that Google's add-on service calls this address: its audience is the
address of the route, its e-mail address that of the add-on's service account. `userIdToken` inside the event says for
whom: its audience is the add-on's OAuth client, and `sub` names the user, whatever address they have by now. Cookies
say nothing. Whatever does not hold is refused in the same way, before anything is opened.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugin.cards.links import Links, Route
from plugin.errors import ServiceDown
from plugin.google.cached_certs import CachedCerts
from plugin.google.id_token import key_id_of, verify_id_token
from plugin.store.accounts import Identity
from web.settings import Settings

LARGEST = 512 * 1024
"""Bytes of an event object: far beyond what Google sends."""
LONGEST_TOKEN = 16_384


@dataclass(frozen=True, slots=True)
class Caller:
    """A request that was verified: the user's identity, and the event object."""

    identity: Identity
    event: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verifier:
    """Tells Google's requests from all others, by these settings and the issuer's keys."""

    settings: Settings
    certs: CachedCerts

    def verify(self, route: Route, authorization: str, body: bytes) -> Caller | None:
        """The caller of a request to `route`; None where anything about it is not as it must be."""
        chosen = self.settings
        scheme, _, bearer = authorization.partition(" ")
        if not chosen.has_addon or scheme.lower() != "bearer" or len(body) > LARGEST:
            return None
        system = self._claims(bearer.strip(), Links(chosen.addon_url).to(route))
        sender = str(system.get("email", "")).lower() if system else ""
        if system is None or sender != chosen.addon_service_account or system.get("email_verified") is not True:
            return None
        event = _event(body)
        granted = event.get("authorizationEventObject") if event else None
        token = granted.get("userIdToken") if isinstance(granted, Mapping) else None
        user = self._claims(token, chosen.addon_client_id) if isinstance(token, str) else None
        if event is None or user is None:
            return None
        return Caller(Identity(chosen.issuer, str(user["sub"])), event)

    def _claims(self, token: str, audience: str) -> Mapping[str, Any] | None:
        if not token or len(token) > LONGEST_TOKEN or not token.isascii():
            return None
        try:
            certs = self.certs.certs(key_id_of(token))
        except ServiceDown:
            return None
        return verify_id_token(token, audience=audience, issuer=self.settings.issuer, certs=certs)


def _event(body: bytes) -> Mapping[str, Any] | None:
    try:
        event = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, Mapping) else None
