"""Whether this is a server that people sign in to, or a laptop's own page; and whether a server is set up whole.

A server is what its settings name hosts or people for, and whatever is to listen elsewhere than on loopback.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from plugin.domain.model import Account
from plugin.errors import UserError
from plugin.google.credentials import is_loopback
from plugin.store.accounts import Identity
from plugin.usecases.guest_list import GuestList
from plugin.usecases.stores.members import MemberStore
from web.settings import Settings

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
NOBODY = (
    "nobody may come in: name addresses or domains in ASKWELL_ALLOW, or invite somebody with "
    "`askwell server invite ADDRESS --admin`"
)
WHERE = "docs/server.md says how"


@dataclass(frozen=True, slots=True)
class ServerMode:
    """How a server is reached, and who may come in.

    `base_url` is its origin, without a path; `hosts` the Host headers it answers to; `proxies` how many proxies of its
    operator's stand in front, whose word on the client's address and scheme is believed.
    """

    base_url: str
    hosts: frozenset[str]
    guests: GuestList
    proxies: int = 0
    model_hosts: frozenset[str] = frozenset()
    """Origins within the server's own network at which its members' language models may be."""

    @property
    def is_https(self) -> bool:
        """Whether browsers come by https; only a trial on loopback does without."""
        return self.base_url.startswith("https://")

    def serves(self, control: MemberStore, account: Account) -> bool:
        """Whether an account belongs to somebody who may come in: whoever may no longer is read no longer."""
        owner = control.load_owner(account.id)
        member = control.load_member(owner) if owner is not None else None
        if member is None or control.is_blocked(Identity(member.issuer, member.sub), member.address):
            return False
        return self.guests.admits(member.address, member.domain, control.load_invitations())

    def address(self, path: str) -> str:
        """The full address of a path of the page, as people and Google call it."""
        return self.base_url + path


def is_server(settings: Settings, *, host: str = "127.0.0.1") -> bool:
    """Whether people are to sign in."""
    return bool(settings.allowed_hosts or settings.allow or settings.admins) or host not in LOOPBACK


def server_mode(settings: Settings, *, host: str = "127.0.0.1", invited: bool = False) -> ServerMode | None:
    """The server that the settings describe, None where it is a laptop's own page.

    `invited` tells whether anybody was invited by command. Raises UserError that names everything which is missing:
    a page of people's contacts must not stand open half set up.
    """
    if not is_server(settings, host=host):
        return None
    missing = [*_address_faults(settings, host), *_guest_faults(settings, invited=invited)]
    if missing:
        listed = "; ".join(missing)
        raise UserError(
            f"This is not yet a server that people can sign in to: {listed}. Set what is missing ({WHERE}), or listen "
            "on 127.0.0.1 without these settings for a page of your own."
        )
    hosts = frozenset(settings.allowed_hosts)
    guests = GuestList(settings.allow, settings.admins)
    return ServerMode(settings.base_url.rstrip("/"), hosts, guests, settings.proxies, settings.model_hosts)


def _address_faults(settings: Settings, host: str) -> list[str]:
    base, found = settings.base_url, []
    parts = urlsplit(base)
    trial = host in LOOPBACK and is_loopback(base)
    if not base:
        found.append("ASKWELL_BASE_URL is missing, the https address at which people open it")
    elif parts.scheme != "https" and not trial:
        found.append(f"ASKWELL_BASE_URL is {base}, and people's contacts may be shown by https alone")
    elif parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        found.append(f"ASKWELL_BASE_URL is {base}, but it must be a host's root, without a path")
    if not settings.allowed_hosts:
        found.append("ASKWELL_ALLOWED_HOSTS is missing, the host names by which browsers may call it")
    elif base and parts.netloc.lower() not in settings.allowed_hosts:
        found.append(f"ASKWELL_ALLOWED_HOSTS does not name {parts.netloc}, the host of ASKWELL_BASE_URL")
    return found


def _guest_faults(settings: Settings, *, invited: bool) -> list[str]:
    if settings.allow or settings.admins or invited:
        return []
    return [NOBODY]
