"""Google's id tokens: who signed in, checked against the issuer's published keys."""

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plugin.errors import ServiceDown, UserError
from plugin.sentences import say

CLOCK_SKEW = 60
"""Seconds by which this machine's clock may differ from Google's. The token comes straight from Google over TLS, so
its dates guard against little; a consent once given is spent, and should not be lost over a slow clock."""
_TIMEOUT = 30.0
_AGE = re.compile(r"\bmax-age=(\d{1,9})\b")


def fetch_certs(certs_url: str) -> Mapping[str, str]:
    """The issuer's keys by key id, as PEM. Both of Google's forms are read: X.509 by id, and a JWK set."""
    return fetch_certs_for(certs_url)[0]


def fetch_certs_for(certs_url: str, *, timeout: float = _TIMEOUT) -> tuple[Mapping[str, str], float]:
    """The same, and for how many seconds they may be kept, as their headers say; 0 where they say nothing."""
    import requests  # noqa: PLC0415 - loaded where the network is used

    try:
        answer = requests.get(certs_url, timeout=timeout)
        data = answer.json() if answer.ok else None
    except (requests.RequestException, ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or not data:
        raise ServiceDown(say("Google's public keys cannot be fetched; check the network and sign in again."))
    keys = data.get("keys")
    read = dict(_readable(keys)) if isinstance(keys, list) else {str(name): str(pem) for name, pem in data.items()}
    age = _AGE.search(answer.headers.get("Cache-Control", ""))
    return read, float(age[1]) if age else 0.0


def read_id_token(
    id_token: str, *, client_id: str, issuer: str, nonce: str, certs: Mapping[str, str]
) -> dict[str, Any]:
    """The claims of a token that is signed, current, ours (audience), this issuer's and this sign-in's (nonce)."""
    from google.auth import exceptions, jwt  # noqa: PLC0415 - loaded where the network is used

    decode: Any = jwt.decode
    try:
        claims = decode(id_token, certs=certs, audience=client_id, clock_skew_in_seconds=CLOCK_SKEW)
    except (ValueError, TypeError, KeyError, RecursionError, exceptions.GoogleAuthError) as error:
        if "too early" in str(error).lower() or "expired" in str(error).lower():
            raise UserError(
                say("Google's sign-in is dated in another time; set this machine's clock and try again.")
            ) from None
        raise UserError(say("Google's sign-in could not be verified; start again.")) from None
    if str(claims.get("iss")) not in {issuer, issuer.removeprefix("https://")} or not claims.get("sub"):
        raise UserError(say("The sign-in came from another issuer than Google; check ASKWELL_ISSUER and try again."))
    if claims.get("nonce") != nonce:
        raise UserError(say("This answer from Google belongs to another sign-in; start again."))
    return dict(claims)


def verify_id_token(id_token: str, *, audience: str, issuer: str, certs: Mapping[str, str]) -> dict[str, Any] | None:
    """The claims of a token that this issuer signed for this audience and that is current; None for any other.

    A token for two audiences, without an expiry or a subject, or signed by a key that is not published, is none.
    """
    from google.auth import exceptions, jwt  # noqa: PLC0415 - loaded where the network is used

    decode: Any = jwt.decode
    try:
        claims = decode(id_token, certs=certs, audience=audience, clock_skew_in_seconds=CLOCK_SKEW)
    except (ValueError, TypeError, KeyError, RecursionError, exceptions.GoogleAuthError):
        return None
    if not isinstance(claims, dict) or claims.get("aud") != audience or not claims.get("sub"):
        return None
    return claims if str(claims.get("iss")) in {issuer, issuer.removeprefix("https://")} else None


def key_id_of(id_token: str) -> str:
    """The id of the key that a token says it is signed by, unverified; "" where it says none."""
    head = id_token.partition(".")[0]
    try:
        header = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
    except (ValueError, RecursionError):
        return ""
    return str(header.get("kid") or "") if isinstance(header, dict) else ""


def _readable(keys: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """The keys of a JWK set that are of a kind we can use; one that is broken is passed over."""
    for key in keys:
        if isinstance(key, dict) and key.get("kty") == "RSA":
            try:
                yield str(key["kid"]), _pem(key)
            except (KeyError, TypeError, ValueError):
                continue


def _pem(key: Mapping[str, Any]) -> str:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers  # noqa: PLC0415 - loaded where used
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415 - the same

    numbers = RSAPublicNumbers(e=_number(key["e"]), n=_number(key["n"]))
    pem: bytes = numbers.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return pem.decode("ascii")


def _number(text: str) -> int:
    return int.from_bytes(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
