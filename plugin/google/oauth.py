"""Signing in with Google: the way to the consent page, and what comes back from it.

State, nonce and PKCE verifier stay on this side between the two steps (`Pending`). Nothing here keeps
anything; `plugin.usecases.connect` does.
"""

import os
import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from plugin.domain.model import Address
from plugin.domain.text.addresses import parse_address
from plugin.errors import MissingScope, Reconnect, ServiceDown, UserError, WrongCredentials
from plugin.google.credentials import ClientCredentials, is_loopback
from plugin.google.id_token import fetch_certs, read_id_token
from plugin.google.log_filters import hush
from plugin.google.sign_in_failures import is_restriction, sign_in_refused
from plugin.sentences import say

CALENDAR = "https://www.googleapis.com/auth/calendar.events.readonly"
GMAIL_READ = "https://www.googleapis.com/auth/gmail.readonly"
GMAIL_COMPOSE = "https://www.googleapis.com/auth/gmail.compose"
SCOPES = (
    "openid",
    "https://www.googleapis.com/auth/userinfo.email",
    "https://www.googleapis.com/auth/userinfo.profile",
    CALENDAR,
    GMAIL_READ,
    GMAIL_COMPOSE,
)
IDENTITY_SCOPES = ("openid", "email")
"""What signing in to a server asks for: who it is, and nothing of theirs."""
TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Addresses of a Google; authorisation and token addresses are in the credentials file."""

    gmail_url: str = "https://gmail.googleapis.com/"
    calendar_url: str = "https://www.googleapis.com/"
    userinfo_url: str = "https://openidconnect.googleapis.com/v1/userinfo"
    revoke_url: str = "https://oauth2.googleapis.com/revoke"
    certs_url: str = "https://www.googleapis.com/oauth2/v1/certs"
    issuer: str = "https://accounts.google.com"


@dataclass(frozen=True, slots=True)
class Pending:
    """A sign-in under way: to be kept on the server, used once, and never shown."""

    state: str
    verifier: str = field(repr=False)
    nonce: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Grant:
    """Who signed in (`issuer` and `sub` never change, the address may) and what they granted."""

    issuer: str
    sub: str
    address: Address
    name: str
    scopes: tuple[str, ...]
    refresh_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who signed in, as Google has signed it. `domain` is the Workspace domain that vouches for them, perhaps ""."""

    issuer: str
    sub: str
    address: Address
    domain: str = ""


def begin(
    credentials: ClientCredentials,
    *,
    redirect_uri: str,
    scopes: tuple[str, ...] = SCOPES,
    login_hint: str | None = None,
) -> tuple[str, Pending]:
    """The address of Google's consent page, and what `finish` needs when the user comes back to `redirect_uri`."""
    options = {
        "access_type": "offline",
        "prompt": "consent",  # without it, a second sign-in brings no refresh token
        "include_granted_scopes": "true",
    }
    if login_hint:
        options["login_hint"] = login_hint
    return _begin(credentials, redirect_uri, scopes, options)


def begin_identity(credentials: ClientCredentials, *, redirect_uri: str) -> tuple[str, Pending]:
    """The same for who it is alone: no lasting access, and nothing that was granted before comes along."""
    return _begin(credentials, redirect_uri, IDENTITY_SCOPES, {"access_type": "online", "prompt": "select_account"})


def _begin(
    credentials: ClientCredentials, redirect_uri: str, scopes: tuple[str, ...], options: Mapping[str, str]
) -> tuple[str, Pending]:
    nonce = secrets.token_urlsafe(32)
    flow = _flow(credentials, redirect_uri, scopes=list(scopes))
    with plain_http(credentials.auth_uri):
        url, state = flow.authorization_url(nonce=nonce, state=secrets.token_urlsafe(32), **options)
    return url, Pending(state=state, verifier=str(flow.code_verifier), nonce=nonce)


def finish(
    credentials: ClientCredentials,
    endpoints: Endpoints,
    pending: Pending,
    parameters: Mapping[str, str],
    *,
    redirect_uri: str,
) -> Grant:
    """Exchange what Google sent to the callback for a grant.

    Raises UserError where the user refused or the answer is not this sign-in's, WrongCredentials,
    ServiceDown, and Reconnect where Google gave no lasting access.
    """
    token = _redeem(credentials, pending, parameters, redirect_uri)
    if not token.get("refresh_token"):
        raise Reconnect(
            say(
                "Google gave access for an hour only; remove Askwell under myaccount.google.com/permissions, "
                "then connect again."
            )
        )
    claims = _who(credentials, endpoints, pending, token)
    address = parse_address(str(claims.get("email") or ""))
    if address is None:
        raise MissingScope(say("Google did not tell which address signed in; connect again and allow it to be seen."))
    granted = token.get("scope") or SCOPES
    scopes = granted.split() if isinstance(granted, str) else granted
    return Grant(
        issuer=endpoints.issuer,
        sub=str(claims["sub"]),
        address=address,
        name=str(claims.get("name") or ""),
        scopes=tuple(dict.fromkeys(str(scope) for scope in scopes)),
        refresh_token=str(token["refresh_token"]),
    )


def finish_identity(
    credentials: ClientCredentials,
    endpoints: Endpoints,
    pending: Pending,
    parameters: Mapping[str, str],
    *,
    redirect_uri: str,
) -> SignedIn:
    """Exchange what Google sent to the callback for who it is; the tokens are dropped.

    The id token alone counts: signed by the issuer's keys, current, for this client and this sign-in. Raises what
    `finish` raises, and MissingScope where Google does not vouch for an address.
    """
    token = _redeem(credentials, pending, parameters, redirect_uri)
    if not token.get("id_token"):
        raise MissingScope(say("Google did not tell who signed in; sign in again and allow it to be seen."))
    claims = read_id_token(
        str(token["id_token"]),
        client_id=credentials.client_id,
        issuer=endpoints.issuer,
        nonce=pending.nonce,
        certs=fetch_certs(endpoints.certs_url),
    )
    told = str(claims.get("email") or "")
    address = parse_address(told)
    if address is None or claims.get("email_verified") is not True:
        raise MissingScope(
            say(
                "Google did not vouch for an address of yours; sign in again, with an account whose address is "
                "confirmed, and allow it to be seen."
            )
        )
    # Addresses in mail are read generously: a stray quote or words around them are left out. Whoever may come in is
    # somebody else with a quote more, so that here the whole address must be the one that was read.
    if address != _folded(told):
        raise UserError(
            say(
                "The address of that Google account is written so that it could be taken for somebody else's: sign in "
                "with another account."
            )
        )
    return SignedIn(endpoints.issuer, str(claims["sub"]), address, _folded(str(claims.get("hd") or "")))


def _folded(text: str) -> str:
    """Lower case for ASCII alone: elsewhere it makes one letter of two (the Kelvin sign becomes a k)."""
    return "".join(sign.lower() if sign.isascii() else sign for sign in text)


def _redeem(
    credentials: ClientCredentials, pending: Pending, parameters: Mapping[str, str], redirect_uri: str
) -> dict[str, Any]:
    """What came to the callback, checked to be this sign-in's and exchanged for tokens."""
    if not secrets.compare_digest(parameters.get("state", "").encode(), pending.state.encode()):
        raise UserError(say("This answer from Google belongs to another sign-in; start again."))
    if error := parameters.get("error"):
        told = f"{parameters.get('error_subtype', '')} {parameters.get('error_description', '')}"
        raise _refused(error, told)
    if not parameters.get("code"):
        raise UserError(say("Google's answer lacks its code; start again."))
    return _exchange(credentials, pending, parameters["code"], redirect_uri)


def revoke(revoke_url: str, refresh_token: str) -> bool:
    """Tell Google to forget the token; False where Google did not know it any more. Raises ServiceDown."""
    import requests  # noqa: PLC0415 - loaded where the network is used

    try:
        answer = requests.post(revoke_url, data={"token": refresh_token}, timeout=TIMEOUT, allow_redirects=False)
    except requests.RequestException:
        raise ServiceDown(
            say("Google cannot be reached to revoke the access; check the network and try again.")
        ) from None
    if answer.status_code >= 500:
        raise ServiceDown(say("Google could not revoke the access just now; try again in a few minutes."))
    return answer.status_code < 300


def _flow(credentials: ClientCredentials, redirect_uri: str, *, scopes: list[str] | None, verifier: str = "") -> Any:
    hush()
    from google_auth_oauthlib.flow import Flow  # noqa: PLC0415 - loaded where the network is used

    options = {"code_verifier": verifier} if verifier else {}
    return Flow.from_client_config(credentials.as_config(), scopes, redirect_uri=redirect_uri, **options)


def _exchange(credentials: ClientCredentials, pending: Pending, code: str, redirect_uri: str) -> dict[str, Any]:
    import requests  # noqa: PLC0415 - loaded where the network is used
    from oauthlib.oauth2 import OAuth2Error  # type: ignore[import-untyped]  # noqa: PLC0415 - the same

    # Without scopes of its own the flow takes those that were granted, whichever they are; with them it
    # would raise over every box that the user left unticked (the switch against that is process-wide).
    flow = _flow(credentials, redirect_uri, scopes=None, verifier=pending.verifier)
    flow.oauth2session.max_redirects = 0  # the code and the client's secret go to the token address and no further
    try:
        with plain_http(credentials.token_uri):
            # Some token endpoints refuse HTTP Basic: say who we are in the body.
            token: dict[str, Any] = flow.fetch_token(code=code, include_client_id=True, timeout=TIMEOUT)
    except OAuth2Error as error:
        code = error.error if isinstance(error.error, str) else ""
        raise _exchange_failed(code, str(error.description or ""), redirect_uri) from None
    except requests.RequestException:
        raise ServiceDown(
            say("Google cannot be reached to finish signing in; check the network and try again.")
        ) from None
    except ValueError:
        raise ServiceDown(say("Google's sign-in service sent an answer that cannot be read; try again.")) from None
    finally:
        flow.oauth2session.close()
    return token


def _exchange_failed(code: str, told: str, redirect_uri: str) -> UserError:
    if code == "redirect_uri_mismatch":
        return WrongCredentials(
            say(
                "The OAuth client of credentials.json does not allow %(redirect_uri)s; add it "
                "to the client's redirect addresses in the Cloud console, or use a client of "
                "the kind “Desktop app”.",
                redirect_uri=redirect_uri,
            )
        )
    spent = say("Google no longer accepts this sign-in (it took too long, or was used before); connect again.")
    return sign_in_refused("invalid_grant" if code == "invalid_request" else code, told, dead=spent)


def _refused(error: str, told: str) -> UserError:
    if error == "access_denied" and not is_restriction(told):
        return UserError(
            say("Google was told not to give access, so nothing was connected; connect again and choose “Allow”.")
        )
    if error == "disallowed_useragent":
        return UserError(say("Google does not let people sign in inside this program; open the link in a browser."))
    return sign_in_refused(error, told)


def _who(
    credentials: ClientCredentials, endpoints: Endpoints, pending: Pending, token: Mapping[str, Any]
) -> dict[str, Any]:
    """Who signed in: the id token's claims, and from userinfo what it leaves out.

    Without the openid scope there is no id token. Then userinfo alone tells, asked over the same safe
    address with the token just exchanged; state and PKCE have bound that to this sign-in.
    """
    claims: dict[str, Any] = {}
    if token.get("id_token"):
        claims = read_id_token(
            str(token["id_token"]),
            client_id=credentials.client_id,
            issuer=endpoints.issuer,
            nonce=pending.nonce,
            certs=fetch_certs(endpoints.certs_url),
        )
    if "email" not in claims:
        info = _userinfo(endpoints, str(token["access_token"]))
        # An answer about somebody else is ignored.
        claims = {**info, **claims} if info.get("sub") == claims.get("sub", info.get("sub")) else claims
    if not claims.get("sub"):
        raise MissingScope(say("Google did not tell who signed in; connect again and allow it to be seen."))
    return claims


def _userinfo(endpoints: Endpoints, access_token: str) -> dict[str, Any]:
    import requests  # noqa: PLC0415 - loaded where the network is used

    try:
        headers = {"Authorization": f"Bearer {access_token}"}
        answer = requests.get(endpoints.userinfo_url, headers=headers, timeout=TIMEOUT, allow_redirects=False)
        data = answer.json() if answer.ok else {}
    except (requests.RequestException, ValueError):
        raise ServiceDown(
            say("Google cannot be reached to finish signing in; check the network and try again.")
        ) from None
    return data if isinstance(data, dict) else {}


_plain_lock = threading.Lock()
_plain_depth = 0


@contextmanager
def plain_http(url: str) -> Iterator[None]:
    """Let oauthlib talk plain http while it talks to this very machine, and only then.

    Its one switch for that is an environment variable, read at each call. It is set while at least one
    thread needs it, and only for loopback addresses: to no other does `credentials` allow http at all.
    """
    global _plain_depth  # noqa: PLW0603 - counts the threads inside; the variable itself belongs to the process
    if not (url.startswith("http://") and is_loopback(url)):
        yield
        return
    with _plain_lock:
        _plain_depth += 1
        os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"
    try:
        yield
    finally:
        with _plain_lock:
            _plain_depth -= 1
            if not _plain_depth:
                os.environ.pop("OAUTHLIB_INSECURE_TRANSPORT", None)
