"""What the authorization server deals in: clients, consents, codes, grants, and its refusals."""

from dataclasses import dataclass
from urllib.parse import urlsplit

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class OAuthFailure(Exception):
    """A refusal of the token endpoint (RFC 6749, section 5.2), in Google's words."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(f"{error}: {description}")
        self.status = status
        self.body = {"error": error, "error_description": description}


class ConsentRefused(Exception):
    """An authorization request that gets an error page, not a redirect. `code` is Google's, such as invalid_client."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True, slots=True)
class Client:
    """A registered application. `kind` is "installed" (any loopback redirect) or "web" (listed redirects only)."""

    id: str
    secret: str
    kind: str
    redirect_uris: tuple[str, ...]

    def allows(self, redirect_uri: str) -> bool:
        """Whether codes may be sent there."""
        if redirect_uri in self.redirect_uris:
            return True
        parts = urlsplit(redirect_uri)
        return self.kind == "installed" and parts.scheme == "http" and parts.hostname in _LOOPBACK


@dataclass(frozen=True, slots=True)
class Consent:
    """An authorization request that waits for a person's answer."""

    client: Client
    redirect_uri: str
    scopes: tuple[str, ...]
    state: str
    nonce: str
    challenge: str
    method: str
    offline: bool
    fresh: bool
    """prompt=consent: a refresh token is due even where one was given before."""
    with_granted: bool
    login_hint: str


@dataclass(frozen=True, slots=True)
class Code:
    """An authorization code's meaning."""

    consent: Consent
    address: str
    scopes: tuple[str, ...]
    at: float


@dataclass(slots=True)
class Grant:
    """What one user let one client do; access and refresh tokens point here."""

    client_id: str
    address: str
    scopes: tuple[str, ...]
    at: float = 0.0
    alive: bool = True
