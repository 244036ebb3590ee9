"""Who signs in to a server: members, and the entries of its guest list that were made there."""

from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model.ids import Address, MemberId


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who signed in to a server. `issuer` and `sub` say who it is; the address may change.

    `domain` is the Workspace domain that vouches for them, perhaps "".
    """

    id: MemberId
    issuer: str
    sub: str
    address: Address
    domain: str
    joined_at: datetime
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """One entry that an administrator made: an address (perhaps of another administrator), or a domain."""

    entry: str
    is_admin: bool
    at: datetime
