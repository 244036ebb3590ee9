"""The OAuth client file: Google's own download, `{"installed": …}` or `{"web": …}`."""

import json
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugin.errors import WrongCredentials
from plugin.sentences import say

_NEEDED = ("client_id", "client_secret", "auth_uri", "token_uri")
_GOOGLES = frozenset({"accounts.google.com", "oauth2.googleapis.com", "www.googleapis.com"})
_HOW = say(
    "in the Google Cloud console, create an OAuth client of the kind “Desktop app” (or “Web application” for a "
    "server) and download its JSON file"
)


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """An OAuth client: who we are to Google, and where its authorisation and token addresses are."""

    kind: str
    client_id: str
    client_secret: str = field(repr=False)
    auth_uri: str = "https://accounts.google.com/o/oauth2/auth"
    token_uri: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address, no secret
    redirect_uris: tuple[str, ...] = ()

    def as_config(self) -> dict[str, dict[str, Any]]:
        """The file's own shape, as Google's flow wants it."""
        return {
            self.kind: {
                "client_id": self.client_id,
                "client_secret": self.client_secret,
                "auth_uri": self.auth_uri,
                "token_uri": self.token_uri,
                "redirect_uris": list(self.redirect_uris),
            }
        }


def read_credentials(path: Path) -> ClientCredentials:
    """The client in the file at `path`; raises WrongCredentials with what to do about it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise WrongCredentials(
            say(
                "There is no Google OAuth client at %(path)s; %(how)s, and save it there (or "
                "name it in ASKWELL_CREDENTIALS).",
                path=path,
                how=_HOW,
            )
        ) from None
    except (OSError, UnicodeDecodeError):
        raise WrongCredentials(
            say("%(path)s cannot be read as text; %(how)s once more.", path=path, how=_HOW)
        ) from None
    try:
        data = json.loads(text)
    except ValueError:
        raise WrongCredentials(
            say("%(path)s is not valid JSON (cut off, perhaps); %(how)s once more.", path=path, how=_HOW)
        ) from None
    return parse_credentials(data, name=str(path))


def parse_credentials(data: Any, *, name: str = "credentials.json") -> ClientCredentials:
    """The client in an already decoded file; `name` is what the error calls it."""
    if not isinstance(data, dict):
        raise WrongCredentials(say("%(name)s holds no OAuth client; %(how)s.", name=name, how=_HOW))
    if "installed" not in data and "web" not in data:
        raise WrongCredentials(f"{name} {_what_it_is(data)}; {_HOW}.")
    kind = "installed" if "installed" in data else "web"
    client = data[kind]
    missing = [key for key in _NEEDED if not (isinstance(client, dict) and isinstance(client.get(key), str))]
    missing = missing or [key for key in _NEEDED if not client[key].strip()]
    if missing:
        raise WrongCredentials(
            say("%(name)s lacks %(missing)s; %(how)s once more.", name=name, missing=", ".join(missing), how=_HOW)
        )
    for key in ("auth_uri", "token_uri"):
        if not is_safe_address(client[key]):
            raise WrongCredentials(
                say(
                    "%(name)s names an %(key)s that is no https address; %(how)s once more.",
                    name=name,
                    key=key,
                    how=_HOW,
                )
            )
    if is_googles(client["auth_uri"]) != is_googles(client["token_uri"]):
        # Whoever made such a file sends people to Google's consent page, and what comes of it to themselves.
        raise WrongCredentials(
            say(
                "%(name)s names Google's address for one half of a sign-in and another's for "
                "the other; %(how)s once more.",
                name=name,
                how=_HOW,
            )
        )
    uris = client.get("redirect_uris")
    return ClientCredentials(
        kind=kind,
        client_id=client["client_id"].strip(),
        client_secret=client["client_secret"].strip(),
        auth_uri=client["auth_uri"],
        token_uri=client["token_uri"],
        redirect_uris=tuple(str(uri) for uri in uris) if isinstance(uris, list) else (),
    )


def _what_it_is(data: dict[str, Any]) -> str:
    """What somebody has downloaded instead, in words that continue a sentence."""
    if data.get("type") == "service_account":
        return say("is the key of a service account, which cannot read a person's mail")
    if data.get("type") == "authorized_user" or "refresh_token" in data:
        return say("is somebody's stored sign-in, not an OAuth client")
    if any(key.lower().replace("_", "") in {"apikey", "key"} for key in data):
        return say("is an API key, which cannot read a person's mail")
    if "client_id" in data:
        return say("has its fields outside “installed” or “web”, where Google's download puts them")
    return say("is no OAuth client file of Google's (it has neither “installed” nor “web”)")


def is_loopback(url: str) -> bool:
    """Whether the address is this very machine's."""
    host = (urlsplit(url).hostname or "").lower()
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_googles(url: str) -> bool:
    """Whether a sign-in address is Google's own."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and parts.netloc.lower() in _GOOGLES


def is_safe_address(url: str) -> bool:
    """Whether secrets may be sent there: https anywhere, plain http only to this machine."""
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(url)))
    except ValueError:
        return False
