"""Connecting and disconnecting a Google account, and opening what it granted."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from plugin.domain.model import Account, AccountId, MemberId
from plugin.errors import MissingScope, Reconnect, UserError
from plugin.google import oauth
from plugin.google.credentials import ClientCredentials, is_googles, is_loopback, read_credentials
from plugin.google.oauth import Endpoints, Grant, Pending
from plugin.google.pacing import Pace, Pacing, SystemClock
from plugin.google.project_pace import WithinProject, join_project
from plugin.google.shared_pacing import SharedPacing
from plugin.google.sign_in_failures import DEAD_SIGN_IN
from plugin.google.units import CALENDAR_QUOTA, GMAIL_QUOTAS, PROJECT_UNITS, Quota
from plugin.sentences import say
from plugin.store.accounts import Identity
from plugin.store.sessions import OAuthState, sealed
from plugin.store.tokens import RefreshToken
from plugin.usecases.stores.control import ControlStore

if TYPE_CHECKING:
    # What speaks to Google costs half a second to load: it is loaded where an account is opened.
    from plugin.google.calendar import GoogleCalendar
    from plugin.google.gmail import GmailMailbox

SIGN_IN = timedelta(minutes=10)
"""How long a user may take at Google's consent page."""

NOT_CONNECTED = say("Not connected to Google any more; connect it again with “askwell connect” or on the Connect page.")


@dataclass(frozen=True, slots=True)
class GoogleSettings:
    """What it takes to speak to a Google for its users: addresses, our OAuth client, the key to stored tokens.

    The two files are read when they are needed: a missing one fails the commands that need it, no other.
    """

    credentials: Path
    key_file: Path
    endpoints: Endpoints = field(default_factory=Endpoints)
    quota: str = "2026"
    project_units: int = PROJECT_UNITS
    """Units a minute that Google grants our project for Gmail, for all users together."""

    def client(self) -> ClientCredentials:
        """Our OAuth client; raises WrongCredentials."""
        return read_credentials(self.credentials)


@dataclass(frozen=True, slots=True)
class Connected:
    """An account just connected; `next` is where the browser was going, `granted` and `refused` what can be read."""

    account: Account
    next: str
    granted: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenGoogle:
    """What an account granted; None stands for what its user did not."""

    mailbox: "GmailMailbox | None"
    calendar: "GoogleCalendar | None"

    def close(self) -> None:
        """Let go of it; threads that wait for their turn wake up and end."""
        for opened in (self.mailbox, self.calendar):
            if opened is not None:
                opened.close()


def begin_connect(
    control: ControlStore,
    settings: GoogleSettings,
    *,
    redirect_uri: str,
    now: datetime,
    session_id: str = "",
    next_path: str = "/",
    login_hint: str | None = None,
) -> str:
    """The address of the consent page to send the user to; what it takes to finish is kept for ten minutes.

    `session_id` binds the sign-in to the browser that began it; the terminal has none.
    """
    url, pending = oauth.begin(settings.client(), redirect_uri=redirect_uri, login_hint=login_hint)
    control.save_state(
        OAuthState(
            state=pending.state,
            verifier=pending.verifier,
            nonce=pending.nonce,
            session_id=sealed(session_id),
            next=next_path,
            expires_at=now + SIGN_IN,
        )
    )
    return url


def finish_connect(
    control: ControlStore,
    settings: GoogleSettings,
    parameters: Mapping[str, str],
    *,
    redirect_uri: str,
    now: datetime,
    session_id: str = "",
    owner: MemberId | None = None,
) -> Connected:
    """Turn what Google sent to the callback into a connected account with its encrypted token.

    The same person connecting again (same issuer and `sub`) updates their account, whatever address
    they have now. On a server the account becomes its `owner`'s; somebody else's is refused, and stays as it was.
    """
    kept = control.take_state(parameters.get("state", ""), now=now)
    if kept is None or kept.session_id != sealed(session_id):
        raise UserError(say("This sign-in has expired or belongs to another browser; start again."))
    pending = Pending(state=kept.state, verifier=kept.verifier, nonce=kept.nonce)
    client = settings.client()
    grant = oauth.finish(client, settings.endpoints, pending, parameters, redirect_uri=redirect_uri)
    if not {oauth.CALENDAR, oauth.GMAIL_READ} & set(grant.scopes):
        raise MissingScope(
            say(
                "Neither the calendar nor Gmail was allowed, so there is nothing to read; connect again, tick the "
                "boxes."
            ),
            scope=oauth.CALENDAR,
        )
    described, secret = _account(grant, client, settings)
    account = control.connect_account(Identity(grant.issuer, grant.sub), described, now=now, owner=owner)
    token = RefreshToken(
        grant.sub,
        account.scopes,
        secret,
        client.client_id,
        auth_uri=client.auth_uri,
        token_uri=client.token_uri,
        revoke_uri=settings.endpoints.revoke_url,
    )
    control.save_token(account.id, control.open_vault(settings.key_file), token, now=now)
    control.save_health(account.id, "ok", now=now)
    wanted = (oauth.CALENDAR, oauth.GMAIL_READ, oauth.GMAIL_COMPOSE)
    return Connected(
        account=account,
        next=kept.next,
        granted=tuple(scope for scope in wanted if scope in grant.scopes),
        refused=tuple(scope for scope in wanted if scope not in grant.scopes),
    )


def revoke_access(control: ControlStore, settings: GoogleSettings, account: Account) -> bool:
    """Have Google end the access; the token is kept here. False where Google could not be told (no network, no key)."""
    try:
        token = control.load_token(account.id, control.open_vault(settings.key_file))
        return token is not None and oauth.revoke(
            _same_place(token.revoke_uri, settings.endpoints.revoke_url) or token.revoke_uri, token.secret
        )
    except UserError:
        return False


def disconnect(control: ControlStore, settings: GoogleSettings, account: Account, *, now: datetime) -> bool:
    """Give the access back: the token is revoked and deleted, what was read stays.

    False where Google could not be told: the token is deleted all the same, and the user can remove the app
    under myaccount.google.com/permissions. Raises UserError for an account that was read from files: it has no access.
    """
    if account.kind != "google":
        raise UserError(
            say(
                "%(address)s was read from files, so there is no permission to give back. To delete all that was read: "
                "askwell forget %(address)s",
                address=account.address,
            )
        )
    revoked = revoke_access(control, settings, account)
    control.delete_token(account.id)
    control.save_health(account.id, NOT_CONNECTED, now=now)
    return revoked


def open_google(control: ControlStore, settings: GoogleSettings, account: Account) -> OpenGoogle:
    """The mailbox and the calendar of an account, as far as they were granted. No call is made yet.

    Raises Reconnect where there is no token, or it was issued to another OAuth client.
    """
    token = control.load_token(account.id, control.open_vault(settings.key_file))
    if token is None:
        raise Reconnect(NOT_CONNECTED)
    client = settings.client()
    if token.client_id and token.client_id != client.client_id:
        raise Reconnect(
            say(
                "This account was connected with another OAuth client than the one in credentials.json; connect it "
                "again."
            )
        )
    for bound, named in ((token.token_uri, client.token_uri), (token.auth_uri, client.auth_uri)):
        if not _same_place(bound, named):
            raise Reconnect(
                say(
                    "%(credentials)s names another address for sign-ins (%(named)s) than this "
                    "account was connected by, and the stored token does not go there; if the file "
                    "is yours, connect the account again.",
                    credentials=settings.credentials,
                    named=named,
                )
            )
    if control.is_token_refused(account.id):
        # Google has said so once: asking again, every quarter of an hour, would get the same answer.
        raise Reconnect(DEAD_SIGN_IN)
    vault = control.open_vault(settings.key_file)

    def keep(secret: str) -> None:
        # Called in whichever thread renews: a store belongs to the thread that opened it. Where the disk is full,
        # the new token holds until this process ends.
        with suppress(UserError), control.open_again() as own:
            own.renew_token(account.id, vault, replace(token, secret=secret))

    def note_refusal() -> None:
        with suppress(UserError), control.open_again() as own:
            own.refuse_token(account.id, now=datetime.now(UTC))

    return _open(
        client,
        settings,
        token.secret,
        token.scopes,
        keep=keep,
        on_dead=note_refusal,
        pace=lambda service, quota: _pace(control, settings, account.id, service, quota),
    )


def _pace(control: ControlStore, settings: GoogleSettings, account_id: AccountId, service: str, quota: Quota) -> Pace:
    """How fast an account's calls may follow each other: by its own quota and by that of all, whoever spends them."""
    clock = SystemClock()
    own, everybody = control.share_quota(service, account_id), control.share_quota(service, None)
    per_user = quota.units_per_minute
    user = Pacing(per_user, clock=clock) if own is None else SharedPacing(per_user, own, clock=clock)
    project = (everybody or settings.credentials, service)
    return WithinProject(user, join_project(project, quota.project_per_minute, everybody, clock=clock), clock=clock)


def _same_place(bound: str, named: str) -> str:
    """`named`, where a token that was got by `bound` may go there; "" where it may not.

    A Google on this very machine changes its port. A token from before addresses were noted goes to Google's own.
    """
    if bound == named or (not bound and (is_googles(named) or is_loopback(named))):
        return named
    return named if is_loopback(bound) and is_loopback(named) else ""


def _open(
    client: ClientCredentials,
    settings: GoogleSettings,
    secret: str,
    scopes: tuple[str, ...],
    *,
    keep: Callable[[str], None],
    on_dead: Callable[[], None] = lambda: None,
    pace: Callable[[str, Quota], Pace | None] = lambda _service, _quota: None,
) -> OpenGoogle:
    from plugin.google.calendar import GoogleCalendar  # noqa: PLC0415 - see above
    from plugin.google.gmail import GmailMailbox  # noqa: PLC0415 - the same
    from plugin.google.transport import SharedCredentials  # noqa: PLC0415 - the same

    credentials = SharedCredentials(client, secret, scopes, keep=keep, on_dead=on_dead)
    mailbox = calendar = None
    if oauth.GMAIL_READ in scopes:
        quota = replace(GMAIL_QUOTAS[settings.quota], project_per_minute=settings.project_units)
        mailbox = GmailMailbox(credentials, url=settings.endpoints.gmail_url, quota=quota, pace=pace("gmail", quota))
    if oauth.CALENDAR in scopes:
        at_most = pace("calendar", CALENDAR_QUOTA)
        calendar = GoogleCalendar(credentials, url=settings.endpoints.calendar_url, pace=at_most)
    return OpenGoogle(mailbox, calendar)


def _account(grant: Grant, client: ClientCredentials, settings: GoogleSettings) -> tuple[Account, str]:
    """The account as Google describes it, with aliases and signature; and its refresh token, perhaps a newer one."""
    account = Account(
        id=AccountId(""),
        address=grant.address,
        addresses=frozenset({grant.address}),
        name=grant.name,
        scopes=grant.scopes,
    )
    secrets = [grant.refresh_token]
    opened = _open(client, settings, grant.refresh_token, grant.scopes, keep=secrets.append)
    if opened.mailbox is None:
        return account, secrets[-1]
    try:
        aliases = opened.mailbox.fetch_send_as()
    except UserError:
        # No Gmail, or a bad moment: the scan asks again. Connecting must not fail over it.
        return account, secrets[-1]
    finally:
        opened.close()
    default = next((alias for alias in aliases if alias.is_default), None)
    described = replace(
        account,
        addresses=account.addresses | {alias.address for alias in aliases if alias.is_mine},
        name=grant.name or (default.display_name if default else ""),
        signature=default.signature if default else "",
    )
    return described, secrets[-1]
