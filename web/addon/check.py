"""Whether a running server answers as an add-on must: it is there, it is set up, and it refuses what is forged.

The requests are signed by a key made here and now, with everything else in order: a server that verifies signatures
must refuse them, and one that answers with a card would answer anybody.
"""

import base64
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from urllib3.exceptions import HTTPError

from plugin.cards.links import Links, Route
from plugin.cards.widgets import clean
from plugin.errors import ServiceDown
from plugin.google.id_token import fetch_certs_for
from web.health import Finding
from web.settings import Settings

UNREACHED = "cannot be reached"
_PATIENCE = 15.0
_LIFETIME = 600
_MOST = 64 * 1024
"""Bytes that are read of an answer; a refusal of ours is a line."""
_LONGEST = 300
_UNREACHABLE = (OSError, ValueError, HTTPError)
"""What the libraries raise where nobody answers, or in no HTTP; requests' own failures are OSErrors."""


def examine_addon(settings: Settings, url: str, routes: Iterable[Route]) -> list[Finding]:
    """The settings, the keys, and each route of the server at `url`."""
    found = [*_settings(settings, url), *_keys(settings)]
    for route in routes:
        found.append(_route(settings, url, route))
        if UNREACHED in found[-1].text:
            # The others are at the same address: each would be waited for in vain.
            break
    return found


def _settings(settings: Settings, url: str) -> Iterator[Finding]:
    if urlsplit(url).scheme != "https":
        yield Finding("warning", "address", f"{url} is not https: Google cannot call it.")
    elif settings.addon_url != url:
        said = settings.addon_url or "nothing"
        yield Finding("problem", "address", f"ASKWELL_ADDON_URL is {said}; tokens are for {url}, so set it to that.")
    else:
        yield Finding("ok", "address", url)
    for name, value, what in (
        ("ASKWELL_ADDON_SERVICE_ACCOUNT", settings.addon_service_account, "the add-on service's address"),
        ("ASKWELL_ADDON_CLIENT_ID", settings.addon_client_id, "the add-on's OAuth client"),
    ):
        if value:
            yield Finding("ok", what, value)
        else:
            told = "gcloud workspace-add-ons get-authorization"
            yield Finding("problem", what, f"not set: {told} tells it; set {name} where the server runs.")


def _keys(settings: Settings) -> Iterator[Finding]:
    try:
        certs, seconds = fetch_certs_for(settings.certs_url)
    except ServiceDown:
        yield Finding("problem", "keys", f"{settings.certs_url} cannot be reached, so no request could be verified.")
        return
    yield Finding("ok", "keys", f"{len(certs)} of the issuer's keys, good for {seconds / 60:.0f} minutes")


def _route(settings: Settings, url: str, route: Route) -> Finding:
    address = Links(url).to(route)
    claims = {
        "iss": settings.issuer,
        "aud": address,
        "sub": "1",
        "email": settings.addon_service_account or "nobody@addon.example",
        "email_verified": True,
    }
    user = _signed({"iss": settings.issuer, "aud": settings.addon_client_id, "sub": "1"})
    body = {"commonEventObject": {}, "authorizationEventObject": {"userIdToken": user}}
    try:
        signed = _post(address, body, {"Authorization": f"Bearer {_signed(claims)}"})
        bare = _post(address, body, {})
    except _UNREACHABLE:
        return Finding("problem", route, f"{address} {UNREACHED}: is the server running, and the address its own?")
    if any(200 <= one.status < 300 for one in (signed, bare)):
        return Finding("problem", route, "answers a request that Google has not signed: this is no server to trust")
    if (signed.status, bare.status) != (401, 401):
        return Finding(
            "problem",
            route,
            f"answers {signed.status}, not 401: is {address} Askwell's own address, unchanged by a proxy?",
        )
    if not (signed.sentence and signed.challenge == bare.challenge == "Bearer"):
        return Finding("problem", route, "answers 401, but not as Askwell does: does a proxy ask for a password first?")
    if "not set up" in signed.sentence:
        return Finding("problem", route, signed.sentence)
    return Finding("ok", route, "is there, and refuses requests that Google has not signed")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a route answered: the status, how it wants to be asked, and the sentence of a refusal ("" where none)."""

    status: int
    challenge: str = ""
    sentence: str = ""


def _post(address: str, body: Mapping[str, Any], headers: Mapping[str, str]) -> _Answer:
    import requests  # noqa: PLC0415 - loaded where the network is used

    with requests.post(
        address, json=body, headers=dict(headers), timeout=_PATIENCE, allow_redirects=False, stream=True
    ) as answer:
        # Whoever answers may be anybody: so much is read, and no more.
        start = answer.raw.read(_MOST, decode_content=True) if answer.raw is not None else b""
    return _Answer(answer.status_code, answer.headers.get("WWW-Authenticate", ""), _sentence(start))


def _sentence(start: bytes) -> str:
    """The sentence of Askwell's own refusal, on one line; "" for any other answer."""
    try:
        told = json.loads(start)["error"]["sentence"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""
    return clean(told, _LONGEST) if isinstance(told, str) else ""


def _signed(claims: Mapping[str, Any]) -> str:
    """A token of these claims, signed by a key that nobody has published."""
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - loaded where used
    from cryptography.hazmat.primitives.asymmetric import padding, rsa  # noqa: PLC0415 - the same

    now = int(time.time())
    whole = {**claims, "iat": now, "exp": now + _LIFETIME}
    parts = [{"alg": "RS256", "typ": "JWT", "kid": "askwell-check"}, whole]
    text = ".".join(_base64url(json.dumps(part).encode()) for part in parts)
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return f"{text}.{_base64url(key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")
