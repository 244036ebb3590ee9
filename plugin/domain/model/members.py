"""Who signs in to a server: members, and the entries of its guest list that were made there."""

from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model.ids import AccountId, Address, MemberId


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


@dataclass(frozen=True, slots=True)
class Blocked:
    """Somebody whom an administrator keeps out, whatever else would let them in.

    Who has been here is known by the identity at the issuer, since an address may become another person's; of whoever
    has not, issuer and `sub` are "", and the address counts.
    """

    address: Address
    issuer: str
    sub: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SharedContact:
    """That a member knows somebody, as far as they let their colleagues know: a name and an organisation.

    The `address` is there to recognise whom a colleague looks for, and is shown to nobody.
    """

    account_id: AccountId
    address: Address
    name: str
    organisation: str
    shared_at: datetime
