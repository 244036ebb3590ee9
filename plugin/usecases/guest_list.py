"""Who may sign in to a server: those whom its operator allows by settings, and those whom an administrator invited.

An entry is an address, or a domain. An address counts where Google has confirmed that it is the person's; a domain only
where it is the Workspace domain that vouches for the account, since anybody may have an account with an address of
anywhere.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugin.domain.model import Address, Invitation
from plugin.domain.text.addresses import is_free_mail, parse_address
from plugin.errors import UserError
from plugin.sentences import say

_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


@dataclass(frozen=True, slots=True)
class GuestList:
    """The entries that the settings name: who may come in, and who is an administrator besides."""

    allow: frozenset[str] = frozenset()
    admins: frozenset[str] = frozenset()

    def admits(self, address: Address, domain: str, invitations: Iterable[Invitation]) -> bool:
        """Whether a person may come in, whose account the Workspace `domain` vouches for ("" where none does)."""
        entries = self.allow | self.admins | {one.entry for one in invitations}
        return address in entries or (domain != "" and domain in entries)

    def comes_back_by(self, address: Address, domain: str, invitations: Iterable[Invitation]) -> str:
        """The entry that lets somebody in anew who is removed with their own invitation; "" where none does."""
        entries = self.allow | self.admins | {one.entry for one in invitations if one.entry != address}
        return next((entry for entry in (address, domain) if entry and entry in entries), "")

    def is_admin(self, address: Address, invitations: Iterable[Invitation]) -> bool:
        """Whether a person who may come in looks after the server."""
        return address in self.admins or any(one.is_admin and one.entry == address for one in invitations)


def read_entry(text: str) -> str:
    """An entry as it is kept: an address, or a domain. Raises UserError for anything else.

    A domain of free mail would let everybody in, so it is none.
    """
    wanted = text.strip().lower().removeprefix("@")
    if "@" in wanted:
        address = parse_address(wanted)
        if address is None or address != wanted:
            raise UserError(say("“%(text)s” is no mail address; write it like name@company.example.", text=text))
        return str(address)
    if not _DOMAIN.fullmatch(wanted):
        raise UserError(
            say(
                "“%(text)s” is neither an address nor a domain; write name@company.example, or company.example.",
                text=text,
            )
        )
    if is_free_mail(f"x@{wanted}"):
        raise UserError(
            say("Everybody can have an address at %(wanted)s: name the people's addresses instead.", wanted=wanted)
        )
    return wanted
