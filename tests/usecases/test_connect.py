"""Connecting an account: consent at the sandbox, the token encrypted at rest, the account kept by who it is."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from consent import decide
from google_worlds import ME, NOW, a_thread, write_credentials

from plugin.domain.model import Account, Address, Member, ScanReport
from plugin.errors import MissingScope, Reconnect, UserError, WrongCredentials
from plugin.google.oauth import CALENDAR, GMAIL_COMPOSE, GMAIL_READ, Endpoints
from plugin.sandbox.faults import Faults
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.troubles import Trouble
from plugin.sandbox.world import SendAs, World, WorldAccount
from plugin.store.accounts import Identity
from plugin.store.sqlite.control_store import ControlStore
from plugin.usecases.connect import (
    Connected,
    GoogleSettings,
    begin_connect,
    disconnect,
    finish_connect,
    open_google,
)
from plugin.usecases.scan import scan

BACK = "http://127.0.0.1:8765/oauth/callback"
ALIAS = "studio@tidewell.example"
OTHER = "nils@orchard.example"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Two accounts; one has an alias and a signature."""
    world = World(
        (
            WorldAccount(
                sub="7001",
                address=ME,
                name="Mara Tide",
                send_as=(
                    SendAs(ME, "Mara Tide", is_default=True, signature_html="<div>Mara Tide<br>Tidewell</div>"),
                    SendAs(ALIAS, "Studio"),
                    SendAs("team@tidewell.example", "The team", treat_as_alias=False),
                    SendAs("new@tidewell.example", "Mara", verification_status="pending"),
                ),
                messages=tuple(a_thread(1, OTHER, 3)),
            ),
            WorldAccount(sub="7002", address=OTHER, name="Nils"),
        )
    )
    with start_sandbox(world, quota="off", now=lambda: NOW) as running:
        yield running


@pytest.fixture
def settings(sandbox: Sandbox, tmp_path: Path) -> GoogleSettings:
    """How to speak to it."""
    known = sandbox.settings()
    return GoogleSettings(
        credentials=write_credentials(sandbox, tmp_path / "credentials.json"),
        key_file=tmp_path / "config" / "key",
        endpoints=Endpoints(
            gmail_url=sandbox.url,
            calendar_url=sandbox.url,
            userinfo_url=known["ASKWELL_USERINFO_URL"],
            revoke_url=known["ASKWELL_REVOKE_URL"],
            certs_url=known["ASKWELL_CERTS_URL"],
            issuer=known["ASKWELL_ISSUER"],
        ),
    )


@pytest.fixture
def control(tmp_path: Path) -> Iterator[ControlStore]:
    """An installation's own file."""
    with ControlStore.open(tmp_path / "home") as opened:
        yield opened


def _connect(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox, *without: str, address: str = ME
) -> Connected:
    url = begin_connect(control, settings, redirect_uri=BACK, now=NOW, session_id="s", next_path="/asks")
    told = decide(sandbox, url, address=address, without=without)
    return finish_connect(control, settings, told, redirect_uri=BACK, now=NOW, session_id="s")


def test_an_account_is_kept_with_its_aliases_name_and_signature(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    connected = _connect(control, settings, sandbox)
    account = connected.account
    assert control.load_accounts() == [account]
    assert account.address == ME
    assert sorted(account.addresses) == [ME, ALIAS]
    assert (account.name, account.signature) == ("Mara Tide", "Mara Tide\nTidewell")
    assert connected.next == "/asks"
    assert connected.granted == (CALENDAR, GMAIL_READ, GMAIL_COMPOSE)
    assert connected.refused == ()


def test_the_token_lies_encrypted_on_the_disk(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox, tmp_path: Path
) -> None:
    account = _connect(control, settings, sandbox).account
    token = control.load_token(account.id, control.open_vault(settings.key_file))
    assert token is not None
    files = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert account.address.encode() in files
    assert token.secret.encode() not in files
    assert settings.key_file.stat().st_mode & 0o777 == 0o600


def test_what_was_granted_is_opened_and_works(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    account = _connect(control, settings, sandbox).account
    opened = open_google(control, settings, account)
    assert opened.mailbox is not None
    assert opened.calendar is not None
    assert opened.mailbox.fetch_profile().address == ME
    assert opened.calendar.fetch_events().events == ()
    opened.close()


def test_a_project_with_less_than_a_user_is_what_an_account_waits_for(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    account = _connect(control, settings, sandbox).account
    times = []
    for units in (1_200_000, 600):
        opened = open_google(control, replace(settings, project_units=units), account)
        assert opened.mailbox is not None
        times.append(opened.mailbox.seconds_for(60_000))
        opened.close()
    assert times[1] > 9 * times[0]


@pytest.mark.parametrize(
    ("without", "mail", "calendar"),
    [(("gmail.readonly", "gmail.compose"), False, True), (("calendar.events.readonly",), True, False)],
)
def test_half_a_consent_opens_half(
    control: ControlStore,
    settings: GoogleSettings,
    sandbox: Sandbox,
    without: tuple[str, ...],
    *,
    mail: bool,
    calendar: bool,
) -> None:
    connected = _connect(control, settings, sandbox, *without)
    opened = open_google(control, settings, connected.account)
    assert (opened.mailbox is not None) is mail
    assert (opened.calendar is not None) is calendar
    assert {scope.rpartition("/")[2] for scope in connected.refused} == set(without)
    opened.close()


def test_a_consent_to_nothing_keeps_nothing(control: ControlStore, settings: GoogleSettings, sandbox: Sandbox) -> None:
    with pytest.raises(MissingScope, match="nothing to read"):
        _connect(control, settings, sandbox, "gmail.readonly", "calendar.events.readonly")
    assert control.load_accounts() == []


def test_the_same_person_connecting_again_is_the_same_account_with_more_rights(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    first = _connect(control, settings, sandbox, "gmail.compose").account
    second = _connect(control, settings, sandbox).account
    assert first.id == second.id
    assert control.load_accounts() == [second]
    assert GMAIL_COMPOSE in second.scopes
    assert _connect(control, settings, sandbox, address=OTHER).account.id != first.id
    assert len(control.load_accounts()) == 2


def test_an_alias_list_that_cannot_be_had_does_not_stop_connecting(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    sandbox.faults = Faults(no_mail=frozenset({ME}))
    assert _connect(control, settings, sandbox).account.addresses == {ME}


def test_a_sign_in_is_bound_to_its_browser_used_once_and_short(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    def begin() -> dict[str, str]:
        url = begin_connect(control, settings, redirect_uri=BACK, now=NOW, session_id="s")
        return decide(sandbox, url, address=ME)

    told = begin()
    with pytest.raises(UserError, match="another browser"):
        finish_connect(control, settings, told, redirect_uri=BACK, now=NOW, session_id="other")
    with pytest.raises(UserError, match="expired"):
        finish_connect(control, settings, told, redirect_uri=BACK, now=NOW, session_id="s")
    told = begin()
    with pytest.raises(UserError, match="expired"):
        finish_connect(control, settings, told, redirect_uri=BACK, now=NOW + timedelta(minutes=11), session_id="s")
    assert control.load_accounts() == []


def test_on_a_server_an_account_is_its_owners_and_no_other_member_takes_it_over(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    ada = control.sign_in_member(Identity("https://issuer.example", "1"), Address("ada@firm.example"), "", now=NOW)
    ben = control.sign_in_member(Identity("https://issuer.example", "2"), Address("ben@firm.example"), "", now=NOW)

    def connect_for(member: Member) -> Account:
        url = begin_connect(control, settings, redirect_uri=BACK, now=NOW)
        told = decide(sandbox, url, address=ME)
        return finish_connect(control, settings, told, redirect_uri=BACK, now=NOW, owner=member.id).account

    account = connect_for(ada)
    with pytest.raises(UserError, match="somebody else on this server"):
        connect_for(ben)
    assert control.load_owner(account.id) == ada.id
    assert control.load_member_accounts(ben.id) == []
    assert connect_for(ada).id == account.id
    # What the refused sign-in brought is dropped without a word to Google, which would end the owner's access as well.
    assert sandbox.counters.calls["oauth.revoke"] == 0


def test_disconnecting_revokes_at_google_and_forgets_the_token(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    account = _connect(control, settings, sandbox).account
    opened = open_google(control, settings, account)
    assert disconnect(control, settings, account, now=NOW)
    assert opened.mailbox is not None
    with pytest.raises(Reconnect):
        opened.mailbox.fetch_profile()
    opened.close()
    with pytest.raises(Reconnect, match="connect it again"):
        open_google(control, settings, account)
    assert "connect it again" in control.load_health(account.id).text


def test_disconnecting_without_network_says_that_google_does_not_know(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    account = _connect(control, settings, sandbox).account
    nowhere = replace(settings, endpoints=replace(settings.endpoints, revoke_url="http://127.0.0.1:9/revoke"))
    assert not disconnect(control, nowhere, account, now=NOW)
    assert control.load_token(account.id, control.open_vault(settings.key_file)) is None


def test_a_token_of_another_client_asks_to_reconnect(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox, tmp_path: Path
) -> None:
    account = _connect(control, settings, sandbox).account
    other = replace(settings, credentials=write_credentials(sandbox, tmp_path / "other.json", "web"))
    with pytest.raises(Reconnect, match="another OAuth client"):
        open_google(control, other, account)


def test_a_missing_credentials_file_is_said_before_anything_else(
    control: ControlStore, settings: GoogleSettings, tmp_path: Path
) -> None:
    with pytest.raises(WrongCredentials, match="no Google OAuth client"):
        begin_connect(control, replace(settings, credentials=tmp_path / "none.json"), redirect_uri=BACK, now=NOW)


def _token_calls(sandbox: Sandbox, action: Callable[[], object]) -> int:
    before = sandbox.counters.calls["oauth.token"]
    action()
    return sandbox.counters.calls["oauth.token"] - before


def _scan(control: ControlStore, settings: GoogleSettings, account: Account) -> ScanReport:
    with control.open_account(account.id) as store, closing(open_google(control, settings, account)) as google:
        return scan(store, google.mailbox, google.calendar, account, now=NOW)


@pytest.mark.parametrize(
    "answer",
    [
        "invalid_grant:invalid_rapt:reauth related error (invalid_rapt)",
        "invalid_grant:rapt_required:reauth related error",
        "invalid_grant::Token has been expired or revoked.",
        "invalid_grant::Bad Request",
        "invalid_grant",
    ],
)
def test_a_grant_that_has_ended_is_asked_about_once_until_the_user_reconnects(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox, answer: str
) -> None:
    account = _connect(control, settings, sandbox).account
    sandbox.faults = Faults(troubles=(Trouble("oauth.token", answer),))

    def look() -> None:
        with pytest.raises(Reconnect, match="connect the account again"):
            _scan(control, settings, account)

    assert _token_calls(sandbox, look) == 1
    assert _token_calls(sandbox, look) == 0
    assert _token_calls(sandbox, look) == 0
    sandbox.faults = Faults()
    assert _token_calls(sandbox, look) == 0
    _connect(control, settings, sandbox)
    assert _scan(control, settings, account).complete


def test_a_sign_in_service_that_is_down_is_asked_again_next_time(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox
) -> None:
    account = _connect(control, settings, sandbox).account
    sandbox.faults = Faults(troubles=(Trouble("oauth.token", "unauthorized_client"),))
    with pytest.raises(WrongCredentials):
        _scan(control, settings, account)
    sandbox.faults = Faults()
    assert _scan(control, settings, account).complete


def test_a_new_refresh_token_is_kept_encrypted_and_used(
    control: ControlStore, settings: GoogleSettings, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults = Faults(rotate_refresh_tokens=True)
    account = _connect(control, settings, sandbox).account
    vault = control.open_vault(settings.key_file)
    first = control.load_token(account.id, vault)
    assert _scan(control, settings, account).complete
    second = control.load_token(account.id, vault)
    assert first is not None
    assert second is not None
    assert first.secret != second.secret
    assert (first.sub, first.scopes, first.client_id) == (second.sub, second.scopes, second.client_id)
    files = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert second.secret.encode() not in files
    sandbox.expire_access_tokens()
    assert _scan(control, settings, account).complete
