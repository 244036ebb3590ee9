"""The address at which Google calls the add-on, in the one form that settings, deployment and check compare."""

import re
from urllib.parse import urlsplit

from plugin.errors import UserError
from plugin.google.credentials import is_loopback

_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")
_USUAL = {"https": 443, "http": 80}
_SHOWN = 80
_HTTPS = "Google calls add-ons only at https addresses"


def read_addon_address(text: str, *, name: str, public: bool = False) -> str:
    """`https://host` or `https://host:port` in small letters, without the usual port and without a slash at the end.

    On this machine http will do, but where it has to be `public`. Raises UserError where nobody can be called there;
    `name` is what the sentence calls the address.
    """
    wrong = _fault(text)
    if not wrong:
        parts = urlsplit(text.lower().rstrip("/"))
        here = is_loopback(f"{parts.scheme}://{parts.hostname}")
        if parts.scheme != "https" and (public or not here):
            wrong = _HTTPS
        elif public and here:
            wrong = "it is this machine's own, which Google cannot reach"
        else:
            port = parts.port if parts.port != _USUAL[parts.scheme] else None
            return f"{parts.scheme}://{parts.hostname}{f':{port}' if port else ''}"
    shown = "".join(one if one.isprintable() else " " for one in text[:_SHOWN])
    raise UserError(f"{name} is “{shown}”: {wrong}. Give an address like https://askwell.example")


def _fault(text: str) -> str:
    """What keeps a text from being such an address, "" where nothing does."""
    if not text.isascii() or not text.isprintable() or " " in text:
        return "it holds characters that no address has (a name with other letters is written xn--…)"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "it cannot be read as an address, or its port is none"
    if parts.scheme not in _USUAL:
        return _HTTPS
    if "@" in parts.netloc or not _HOST.fullmatch(host) or port == 0 or parts.netloc.endswith(":"):
        return "it names no host that Google could call, or a user before it"
    if parts.path.strip("/") or parts.query or parts.fragment or "?" in text or "#" in text:
        return "the add-on is called at the root of a host, so nothing may follow the host's name"
    return ""
