"""The address of a language model's host: which may be given, and whether it is this very machine.

Words of the user's mail go there, so an address is taken only where it is plain who will get them.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from plugin.errors import UserError
from plugin.sentences import say

LONGEST = 300
_HOW = say("write it like http://localhost:11434/v1")
_SUFFIX = "/chat/completions"
_NAME = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*")
_OWN_NETWORK = re.compile(r"[a-z][a-z0-9-]*|.+\.(?:local|lan|home\.arpa|internal)")
"""Names that only a network of one's own knows."""


@dataclass(frozen=True, slots=True)
class ModelHost:
    """Where requests go: `url` is the base address without its last slash, `origin` its scheme, host and port.

    `here` where it is this machine, `near` where it is that or one of its own network's; `encrypted` where nobody on
    the way can read along.
    """

    url: str
    origin: str
    name: str
    here: bool
    encrypted: bool
    near: bool = False


def read_model_host(text: str) -> ModelHost:
    """The host that an address names. Raises UserError for one where words may not go.

    Only http and https; http without encryption only to this machine and within one's own network; no user name,
    no query. Whether a name leads elsewhere cannot be seen from it: only `localhost` and loopback addresses are here.
    """
    text = text.strip()
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise UserError(say("That is no address (%(text)s); %(how)s.", text=text[:60], how=_HOW)) from None
    _refuse_odd(text, parts)
    name = (parts.hostname or "").rstrip(".")
    here, near = _is_here(name), _is_near(name)
    if parts.scheme == "http" and not here and not near:
        raise UserError(
            say(
                "http:// to %(name)s is not encrypted, so that anybody on the way could read your words: use https://.",
                name=name,
            )
        )
    host = f"[{name}]" if ":" in name else name
    usual = {"http": 80, "https": 443}[parts.scheme]
    origin = f"{parts.scheme}://{host}" + (f":{port}" if port not in {None, usual} else "")
    path = parts.path.rstrip("/").removesuffix(_SUFFIX).rstrip("/")
    return ModelHost(origin + path, origin, name, here=here, encrypted=parts.scheme == "https", near=here or near)


def _refuse_odd(text: str, parts: SplitResult) -> None:
    """Raise UserError where it is not plain, at a look, who is addressed."""
    if parts.scheme not in {"http", "https"}:
        raise UserError(
            say("A model is reached over http:// or https://, not by “%(text)s”; %(how)s.", text=text[:60], how=_HOW)
        )
    if len(text) > LONGEST or not text.isascii() or not text.isprintable() or set(text) & set(' \\"<>{}|^`'):
        raise UserError(
            say("That address holds characters which no address has, or is far too long; %(how)s.", how=_HOW)
        )
    if "@" in parts.netloc:
        raise UserError(say("An address with a user name in it is not taken; a key goes into a file of its own."))
    if parts.query or parts.fragment or "?" in text or "#" in text:
        raise UserError(say("The address must end with its path, without “?” and “#”; %(how)s.", how=_HOW))
    name = (parts.hostname or "").rstrip(".")
    if not name or not (":" in name or _NAME.fullmatch(name)) or parts.port == 0:
        raise UserError(say("The address names no host; %(how)s.", how=_HOW))
    if ".." in parts.path or "//" in parts.path or "%" in text:
        raise UserError(say("The path of that address is no plain one; %(how)s.", how=_HOW))


def _is_here(name: str) -> bool:
    """Whether the name is this machine's: localhost, or a loopback address in its usual writing."""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_loopback


def _is_near(name: str) -> bool:
    """Whether the name is one of a network of one's own."""
    try:
        address = ip_address(name)
    except ValueError:
        return bool(_OWN_NETWORK.fullmatch(name))
    return address.is_private and not address.is_unspecified
