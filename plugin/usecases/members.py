"""Signing in to a server, staying in only while invited, and leaving with everything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Account, AccountId, Address, Blocked, Member
from plugin.errors import UserError
from plugin.google import oauth
from plugin.google.oauth import Pending
from plugin.sentences import say
from plugin.store.accounts import Identity
from plugin.store.sessions import OAuthState, sealed
from plugin.usecases.backup import forget_this_account
from plugin.usecases.connect import SIGN_IN, GoogleSettings
from plugin.usecases.guest_list import GuestList
from plugin.usecases.stores.control import ControlStore

NOT_INVITED = say("%(address)s has not been invited to this server: ask whoever runs it, or sign in with another.")
BLOCKED = say("%(address)s is kept out of this server by its administrators: ask them, or sign in with another.")
EXPIRED = say("This sign-in took longer than ten minutes, or began in another browser. Sign in again.")


@dataclass(frozen=True, slots=True)
class SignIn:
    """Who has just signed in, and the page of ours that they wanted to see."""

    member: Member
    next: str


def begin_sign_in(
    control: ControlStore, settings: GoogleSettings, *, redirect_uri: str, now: datetime, browser: str, next_path: str
) -> str:
    """The address of Google's page; what it takes to finish is kept for ten minutes, bound to this `browser`'s secret.

    Anybody may begin, so what nobody finished is cleared away here.
    """
    url, pending = oauth.begin_identity(settings.client(), redirect_uri=redirect_uri)
    control.purge_expired(now=now)
    until = now + SIGN_IN
    control.save_state(OAuthState(pending.state, pending.verifier, pending.nonce, sealed(browser), next_path, until))
    return url


def finish_sign_in(
    control: ControlStore,
    settings: GoogleSettings,
    parameters: Mapping[str, str],
    *,
    redirect_uri: str,
    now: datetime,
    browser: str,
    guests: GuestList,
) -> SignIn:
    """Turn what Google sent to the callback into a member. Raises UserError; of the uninvited nothing is kept."""
    kept = control.take_state(parameters.get("state", ""), now=now)
    if kept is None or not browser or kept.session_id != sealed(browser):
        raise UserError(EXPIRED)
    pending = Pending(kept.state, kept.verifier, kept.nonce)
    who = oauth.finish_identity(settings.client(), settings.endpoints, pending, parameters, redirect_uri=redirect_uri)
    if control.is_blocked(Identity(who.issuer, who.sub), who.address):
        raise UserError(BLOCKED.of(address=who.address))
    if not guests.admits(who.address, who.domain, control.load_invitations()):
        raise UserError(NOT_INVITED.of(address=who.address))
    member = control.sign_in_member(Identity(who.issuer, who.sub), who.address, who.domain, now=now)
    return SignIn(member, kept.next)


def remove_member(
    control: ControlStore,
    member: Member,
    *,
    revoke: Callable[[Account], bool],
    drop: Callable[[AccountId], None] = lambda _account: None,
    blocked_at: datetime | None = None,
) -> bool:
    """Delete somebody with everything: accounts, what was read, sessions, and the invitation of their address.

    With `blocked_at`, as where an administrator removes them, they stay out from then on, whatever would let them in;
    whoever leaves by themselves may come back. `drop` lets go of what is kept of an account in memory. False where
    Google could not be told of one of the accounts; everything here is deleted all the same.
    """
    told = True
    if blocked_at is not None:
        # First: whoever is being deleted must not come in meanwhile.
        control.block(Blocked(member.address, member.issuer, member.sub, blocked_at))
    for account in control.load_member_accounts(member.id):
        told = forget_this_account(control, account, revoke=revoke).revoked is not False and told
        drop(account.id)
    control.delete_member(member.id)
    # Another person may have the address by now, or had it before: what lets them in is theirs as well.
    if all(one.address != member.address for one in control.load_members()):
        control.delete_invitation(member.address)
    return told


def block(control: ControlStore, address: Address, *, now: datetime) -> list[Member]:
    """Keep an address out, and whoever is here by it; who that is. What was read of theirs stays until it is removed.

    Their sessions end at once, and their mail is read no longer.
    """
    found = [one for one in control.load_members() if one.address == address]
    control.block(Blocked(address, "", "", now))
    for one in found:
        control.block(Blocked(address, one.issuer, one.sub, now))
    return found
