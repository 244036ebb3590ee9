"""Notetakers and other programs that are invited to meetings like people: they are nobody."""

import re
from functools import lru_cache

from plugin.domain.language.packs import template, words
from plugin.domain.model import Mailbox

_NAMES = template(
    r"(?<!\w){calendars.notetakers}(?!\w)|^{notetakers.alone}$"
    r"|\b(?:{notetakers.alone}|{notetakers.products})(?:['’]s)? (?:ai )?{notetakers.roles}\b|\botterpilot\b"
)
_LOCALS = template(r"{notetakers.locals}")


@lru_cache(maxsize=20_000)
def is_notetaker(mailbox: Mailbox) -> bool:
    """Whether a program that listens stands behind an address, by its name or by the service it belongs to.

    At a service's own domain those are programs whose local part says so, and all under a host of its own.
    """
    local, _, domain = mailbox.address.rpartition("@")
    if mailbox.display_name and _NAMES.search(mailbox.display_name):
        return True
    if domain in words("notetakers.services"):
        parts = [part for part in re.split(r"[-_.+\d]+", local) if part]
        return not parts or any(_LOCALS.fullmatch(part) for part in parts)
    return any(domain.endswith("." + service) for service in words("notetakers.services"))
