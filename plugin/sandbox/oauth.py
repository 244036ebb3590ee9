"""The authorization server: clients, consents, codes and tokens, in memory and without HTTP."""

import secrets
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from plugin.sandbox.grants import Client, Code, Consent, ConsentRefused, Grant, OAuthFailure
from plugin.sandbox.identity import challenge_of, id_claims, signer
from plugin.sandbox.world import WorldAccount

EMAIL = "https://www.googleapis.com/auth/userinfo.email"
PROFILE = "https://www.googleapis.com/auth/userinfo.profile"
_SHORT = {"email": EMAIL, "profile": PROFILE}
_CODE_LIFETIME_S = 600.0
CONSUMER = frozenset({"gmail.com", "googlemail.com"})
"""Domains of Google's own, for which no Workspace domain vouches (`hd`)."""


class Authority:
    """Issues and knows all tokens; thread-safe. `clock` is monotonic seconds; id tokens carry the real time of day."""

    def __init__(self, accounts: Mapping[str, WorldAccount], clock: Callable[[], float], issuer: str = "") -> None:
        self.accounts = accounts
        self.issuer = issuer
        self.token_lifetime_s = 3600.0
        self.refresh_lifetime_s: float | None = None
        self.rotates = False
        self.clock_ahead_s = 0.0
        self._clock = clock
        self._clients: dict[str, Client] = {}
        self._consents: dict[str, Consent] = {}
        self._codes: dict[str, Code] = {}
        self._used: dict[str, Grant] = {}
        self._access: dict[str, tuple[Grant, float]] = {}
        self._refresh: dict[str, Grant] = {}
        self._lock = threading.RLock()

    # --- clients ---

    def register(self, kind: str, redirect_uri: str | None = None) -> Client:
        """The client of this kind, with `redirect_uri` among its own."""
        if kind not in {"installed", "web"}:
            raise ValueError(f"A client is installed or web, not {kind!r}.")
        with self._lock:
            client_id = f"100000000001-{kind}.apps.googleusercontent.com"
            old = self._clients.get(client_id)
            uris = old.redirect_uris if old else (("http://localhost",) if kind == "installed" else ())
            if redirect_uri and redirect_uri not in uris:
                uris = (*uris, redirect_uri)
            # The same after a restart, so that a credentials.json once written stays good: it guards a pretend mailbox.
            client = Client(client_id, f"SANDBOX-{kind}-client", kind, uris)
            self._clients[client_id] = client
            return client

    def go_on_from(self, earlier: Self) -> None:
        """Be the issuer that an earlier server over the same accounts was, and stand by what it has granted."""
        with self._lock:
            self.issuer = earlier.issuer
            self._refresh.update(earlier._refresh)

    # --- consent ---

    def ask(self, query: Mapping[str, str]) -> str:
        """Take an authorization request; answers the id of the consent that now waits."""
        client = self._clients.get(query.get("client_id", ""))
        if client is None:
            raise ConsentRefused("invalid_client", "The OAuth client was not found.")
        if not client.allows(query.get("redirect_uri", "")):
            raise ConsentRefused("redirect_uri_mismatch", "The redirect URI is not one of this client's.")
        scopes = tuple(dict.fromkeys(_SHORT.get(item, item) for item in query.get("scope", "").split()))
        if query.get("response_type") != "code":
            raise ConsentRefused("unsupported_response_type", "Only response_type=code is served.")
        if not scopes:
            raise ConsentRefused("invalid_request", "Missing required parameter: scope")
        method = query.get("code_challenge_method", "plain" if query.get("code_challenge") else "")
        if method not in {"", "plain", "S256"}:
            raise ConsentRefused("invalid_request", "Invalid value for code_challenge_method.")
        consent = Consent(
            client=client,
            redirect_uri=query["redirect_uri"],
            scopes=scopes,
            state=query.get("state", ""),
            nonce=query.get("nonce", ""),
            challenge=query.get("code_challenge", ""),
            method=method,
            offline=query.get("access_type") == "offline",
            fresh="consent" in query.get("prompt", ""),
            with_granted=query.get("include_granted_scopes") == "true",
            login_hint=query.get("login_hint", ""),
        )
        with self._lock:
            consent_id = secrets.token_urlsafe(24)
            self._consents[consent_id] = consent
            return consent_id

    def consent(self, consent_id: str) -> Consent:
        """A consent that waits for its answer."""
        consent = self._consents.get(consent_id)
        if consent is None:
            raise ConsentRefused("invalid_request", "This consent was already answered. Start again.")
        return consent

    def allow(self, consent_id: str, address: str, scopes: tuple[str, ...]) -> tuple[Consent, str]:
        """The person has ticked `scopes`; answers the consent and a code for them."""
        with self._lock:
            consent = self.consent(consent_id)
            if address not in self.accounts:
                raise ConsentRefused("invalid_request", "There is no such account here.")
            del self._consents[consent_id]
            code = f"4/0A{secrets.token_urlsafe(32)}"
            ticked = tuple(scope for scope in consent.scopes if scope in scopes or scope == "openid")
            self._codes[code] = Code(consent, address, ticked, self._clock())
            return consent, code

    def refuse(self, consent_id: str) -> Consent:
        """The person has refused."""
        with self._lock:
            consent = self.consent(consent_id)
            del self._consents[consent_id]
            return consent

    # --- tokens ---

    def token(self, form: Mapping[str, str], basic: tuple[str, str] | None = None) -> dict[str, Any]:
        """The token endpoint. `basic` is the client from an Authorization header, if there was one."""
        client_id, secret = basic or (form.get("client_id", ""), form.get("client_secret", ""))
        client = self._clients.get(client_id)
        if client is None:
            raise OAuthFailure("invalid_client", "The OAuth client was not found.", 401)
        if not secrets.compare_digest(secret.encode(), client.secret.encode()):
            raise OAuthFailure("invalid_client", "Unauthorized", 401)
        match form.get("grant_type"):
            case "authorization_code":
                return self._redeem(client, form)
            case "refresh_token":
                return self._renew(client, form)
        raise OAuthFailure("unsupported_grant_type", f"Invalid grant_type: {form.get('grant_type', '')}")

    def grant(self, address: str, scopes: tuple[str, ...], kind: str = "installed") -> dict[str, Any]:
        """Tokens without a consent page, for tests: the token endpoint's answer."""
        with self._lock:
            grant = self._granted(self.register(kind), address, scopes, joined=False)
            return self._answer(grant, refresh=True)

    def bearer(self, token: str) -> Grant | None:
        """What an access token stands for; None where it is unknown, expired or revoked."""
        with self._lock:
            grant, expires = self._access.get(token, (None, 0.0))
            return grant if grant and grant.alive and self._clock() < expires else None

    def revoke(self, token: str) -> bool:
        """Revoke the grant behind an access or refresh token; False where it is unknown or already dead."""
        with self._lock:
            grant = self._refresh.get(token) or self._access.get(token, (None, 0.0))[0]
            if grant is None or not grant.alive:
                return False
            grant.alive = False
            return True

    def revoke_all(self, address: str) -> None:
        """The user has removed every application's access."""
        with self._lock:
            for grant in self._refresh.values():
                grant.alive = grant.alive and grant.address != address

    def expire_access_tokens(self) -> None:
        """Every access token given out so far is too old from now on; refresh tokens go on."""
        with self._lock:
            self._access.clear()

    def userinfo(self, grant: Grant) -> dict[str, Any]:
        """The user as the granted scopes let them be seen."""
        account = self.accounts[grant.address]
        user: dict[str, Any] = {"sub": account.sub}
        if EMAIL in grant.scopes:
            user |= {"email": account.address, "email_verified": account.verified}
            domain = account.address.rpartition("@")[2]
            if account.verified and account.workspace and domain not in CONSUMER:
                user["hd"] = domain
        if PROFILE in grant.scopes:
            given, _, family = account.name.partition(" ")
            user |= {"name": account.name, "given_name": given}
            if family:
                user["family_name"] = family
        return user

    # --- inside ---

    def _redeem(self, client: Client, form: Mapping[str, str]) -> dict[str, Any]:
        presented = form.get("code", "")
        with self._lock:
            if presented in self._used:
                self._used[presented].alive = False  # a code that comes twice was stolen (RFC 6749, section 4.1.2)
                raise OAuthFailure("invalid_grant", "Bad Request")
            code = self._codes.pop(presented, None)
            if code is None or self._clock() > code.at + _CODE_LIFETIME_S:
                raise OAuthFailure("invalid_grant", "Malformed auth code.")
            consent = code.consent
            if consent.client.id != client.id:
                raise OAuthFailure("invalid_grant", "Bad Request")
            if form.get("redirect_uri", "") != consent.redirect_uri:
                raise OAuthFailure("redirect_uri_mismatch", "Bad Request")
            _prove(consent, form.get("code_verifier", ""))
            had = any(
                grant.alive and grant.client_id == client.id and grant.address == code.address
                for grant in self._refresh.values()
            )
            grant = self._granted(client, code.address, code.scopes, joined=consent.with_granted)
            self._used[presented] = grant
            refresh = consent.offline and (consent.fresh or not had)
            return self._answer(grant, refresh=refresh, nonce=consent.nonce)

    def _renew(self, client: Client, form: Mapping[str, str]) -> dict[str, Any]:
        with self._lock:
            grant = self._refresh.get(form.get("refresh_token", ""))
            if grant is None:
                raise OAuthFailure("invalid_grant", "Bad Request")
            if not grant.alive or self._too_old(grant):
                raise OAuthFailure("invalid_grant", "Token has been expired or revoked.")
            if grant.client_id != client.id:
                raise OAuthFailure("unauthorized_client", "Unauthorized", 401)
            if self.rotates:
                del self._refresh[form["refresh_token"]]
            return self._answer(grant, refresh=self.rotates)

    def _granted(self, client: Client, address: str, scopes: tuple[str, ...], *, joined: bool) -> Grant:
        if joined:
            for grant in self._refresh.values():
                if grant.alive and grant.client_id == client.id and grant.address == address:
                    scopes = tuple(dict.fromkeys((*grant.scopes, *scopes)))
        return Grant(client.id, address, scopes, self._clock())

    def _too_old(self, grant: Grant) -> bool:
        return self.refresh_lifetime_s is not None and self._clock() > grant.at + self.refresh_lifetime_s

    def _answer(self, grant: Grant, *, refresh: bool, nonce: str = "") -> dict[str, Any]:
        access = f"ya29.{secrets.token_urlsafe(40)}"
        self._access[access] = (grant, self._clock() + self.token_lifetime_s)
        answer: dict[str, Any] = {
            "access_token": access,
            "expires_in": int(self.token_lifetime_s) - 1,
            "scope": " ".join(grant.scopes),
            "token_type": "Bearer",
        }
        if refresh:
            token = f"1//0{secrets.token_urlsafe(40)}"
            self._refresh[token] = grant
            answer["refresh_token"] = token
        if "openid" in grant.scopes:
            answer["id_token"] = signer().sign(
                id_claims(
                    issuer=self.issuer,
                    audience=grant.client_id,
                    user=self.userinfo(grant),
                    access_token=access,
                    nonce=nonce,
                    now=datetime.now(UTC) + timedelta(seconds=self.clock_ahead_s),
                )
            )
        return answer


def _prove(consent: Consent, verifier: str) -> None:
    """PKCE: whoever redeems the code must be who asked for it."""
    if not consent.challenge:
        if verifier:
            raise OAuthFailure("invalid_grant", "code_verifier or verifier is not needed.")
        return
    if not verifier:
        raise OAuthFailure("invalid_grant", "Missing code verifier.")
    shown = challenge_of(verifier) if consent.method == "S256" else verifier
    if not secrets.compare_digest(shown.encode(), consent.challenge.encode()):
        raise OAuthFailure("invalid_grant", "Invalid code verifier.")
