"""Signing in, against the sandbox's consent page and token endpoint."""

import logging
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from consent import decide
from google_worlds import ME, a_world

from plugin.errors import BlockedByAdmin, MissingScope, Reconnect, ServiceDown, UserError, WrongCredentials
from plugin.google import oauth
from plugin.google.credentials import ClientCredentials, parse_credentials
from plugin.google.oauth import CALENDAR, GMAIL_COMPOSE, GMAIL_READ, SCOPES, Endpoints, Grant, begin, finish, revoke
from plugin.sandbox.consent import JWKS_PATH
from plugin.sandbox.faults import Faults
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.troubles import Trouble

BACK = "http://127.0.0.1:8765/oauth/callback"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A Google with one account."""
    with start_sandbox(a_world()) as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> ClientCredentials:
    """Our OAuth client."""
    return parse_credentials(sandbox.credentials())


def endpoints_of(sandbox: Sandbox) -> Endpoints:
    """The sandbox's addresses."""
    settings = sandbox.settings()
    return Endpoints(
        gmail_url=sandbox.url,
        calendar_url=sandbox.url,
        userinfo_url=settings["ASKWELL_USERINFO_URL"],
        revoke_url=settings["ASKWELL_REVOKE_URL"],
        certs_url=settings["ASKWELL_CERTS_URL"],
        issuer=settings["ASKWELL_ISSUER"],
    )


def _sign_in(sandbox: Sandbox, client: ClientCredentials, *without: str) -> Grant:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME, without=without)
    return finish(client, endpoints_of(sandbox), pending, told, redirect_uri=BACK)


def test_the_consent_page_is_asked_with_state_nonce_and_a_challenge(client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK, login_hint=ME)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    assert asked["access_type"] == "offline"
    assert asked["prompt"] == "consent"
    assert asked["include_granted_scopes"] == "true"
    assert asked["login_hint"] == ME
    assert asked["redirect_uri"] == BACK
    assert set(asked["scope"].split()) == set(SCOPES)
    assert asked["state"] == pending.state
    assert asked["nonce"] == pending.nonce
    assert asked["code_challenge_method"] == "S256"
    assert pending.verifier not in url
    assert len(pending.verifier) >= 43


def test_two_sign_ins_share_nothing(client: ClientCredentials) -> None:
    _, one = begin(client, redirect_uri=BACK)
    _, other = begin(client, redirect_uri=BACK)
    assert one.state != other.state
    assert one.nonce != other.nonce
    assert one.verifier != other.verifier
    assert one.verifier not in repr(one)


def test_a_sign_in_brings_identity_scopes_and_lasting_access(sandbox: Sandbox, client: ClientCredentials) -> None:
    grant = _sign_in(sandbox, client)
    assert (grant.issuer, grant.sub, grant.address, grant.name) == (sandbox.url, "7001", ME, "Mara Tide")
    assert set(grant.scopes) == set(SCOPES)
    assert grant.refresh_token
    assert grant.refresh_token not in repr(grant)


@pytest.mark.parametrize("without", [("gmail.readonly", "gmail.compose"), ("calendar.events.readonly",)])
def test_unticked_boxes_are_read_back(client: ClientCredentials, without: tuple[str, ...]) -> None:
    # A sandbox of its own: grants of one client add up, as with Google.
    with start_sandbox(a_world()) as sandbox:
        grant = _sign_in(sandbox, parse_credentials(sandbox.credentials()), *without)
    assert set(grant.scopes) == {scope for scope in SCOPES if not scope.endswith(without)}
    assert {CALENDAR, GMAIL_READ, GMAIL_COMPOSE} & set(grant.scopes)


def test_without_an_id_token_userinfo_tells_who_it_is() -> None:
    with start_sandbox(a_world()) as sandbox:
        grant = _sign_in(sandbox, parse_credentials(sandbox.credentials()), "openid", "userinfo.profile")
    assert (grant.sub, grant.address, grant.name) == ("7001", ME, "")


def test_without_an_address_nobody_can_be_connected() -> None:
    with start_sandbox(a_world()) as sandbox, pytest.raises(MissingScope, match="which address"):
        _sign_in(sandbox, parse_credentials(sandbox.credentials()), "userinfo.email")


def test_a_refused_consent_is_one_sentence(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME, allow=False)
    assert told["error"] == "access_denied"
    with pytest.raises(UserError, match="told not to give access"):
        finish(client, endpoints_of(sandbox), pending, told, redirect_uri=BACK)


@pytest.mark.parametrize("told", [{}, {"state": "another", "code": "x"}, {"code": "x"}])
def test_an_answer_to_another_sign_in_is_turned_away(
    sandbox: Sandbox, client: ClientCredentials, told: dict[str, str]
) -> None:
    _, pending = begin(client, redirect_uri=BACK)
    with pytest.raises(UserError, match="another sign-in"):
        finish(client, endpoints_of(sandbox), pending, told, redirect_uri=BACK)


def test_an_answer_without_a_code_is_turned_away(sandbox: Sandbox, client: ClientCredentials) -> None:
    _, pending = begin(client, redirect_uri=BACK)
    with pytest.raises(UserError, match="lacks its code"):
        finish(client, endpoints_of(sandbox), pending, {"state": pending.state}, redirect_uri=BACK)


def test_the_wrong_verifier_does_not_redeem_the_code(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    stolen = replace(pending, verifier="v" * 64)
    with pytest.raises(Reconnect, match="connect again"):
        finish(client, endpoints_of(sandbox), stolen, told, redirect_uri=BACK)


def test_a_token_for_another_nonce_is_turned_away(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    with pytest.raises(UserError, match="another sign-in"):
        finish(client, endpoints_of(sandbox), replace(pending, nonce="x"), told, redirect_uri=BACK)


def test_a_code_works_once(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    finish(client, endpoints_of(sandbox), pending, told, redirect_uri=BACK)
    with pytest.raises(Reconnect):
        finish(client, endpoints_of(sandbox), pending, told, redirect_uri=BACK)


def test_another_issuer_is_turned_away(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    elsewhere = replace(endpoints_of(sandbox), issuer="https://issuer.example")
    with pytest.raises(UserError, match="another issuer"):
        finish(client, elsewhere, pending, told, redirect_uri=BACK)


def test_keys_are_read_as_certificates_and_as_a_key_set(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    endpoints = replace(endpoints_of(sandbox), certs_url=sandbox.url + JWKS_PATH)
    assert finish(client, endpoints, pending, told, redirect_uri=BACK).sub == "7001"


def test_keys_that_cannot_be_fetched_are_no_sign_in(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    endpoints = replace(endpoints_of(sandbox), certs_url=f"{sandbox.url}/nothing-here")
    with pytest.raises(ServiceDown, match="public keys"):
        finish(client, endpoints, pending, told, redirect_uri=BACK)


def test_a_client_that_google_does_not_know_is_told_from_a_dead_sign_in(
    sandbox: Sandbox, client: ClientCredentials
) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    with pytest.raises(WrongCredentials, match="download the file again"):
        finish(replace(client, client_secret="old"), endpoints_of(sandbox), pending, told, redirect_uri=BACK)


def test_no_network_is_told_from_everything_else(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    nowhere = replace(client, token_uri="http://127.0.0.1:9/token")
    with pytest.raises(ServiceDown, match="cannot be reached"):
        finish(nowhere, endpoints_of(sandbox), pending, told, redirect_uri=BACK)


def test_a_failing_token_endpoint_is_a_bad_moment(sandbox: Sandbox, client: ClientCredentials) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    sandbox.plan("oauth.token", "503")
    with pytest.raises(ServiceDown):
        finish(client, endpoints_of(sandbox), pending, told, redirect_uri=BACK)


def test_revoking_ends_the_access_and_a_second_time_says_so(sandbox: Sandbox, client: ClientCredentials) -> None:
    grant = _sign_in(sandbox, client)
    assert revoke(endpoints_of(sandbox).revoke_url, grant.refresh_token)
    assert not revoke(endpoints_of(sandbox).revoke_url, grant.refresh_token)
    with pytest.raises(ServiceDown):
        revoke("http://127.0.0.1:9/revoke", grant.refresh_token)


def test_the_switch_for_plain_http_is_set_only_while_it_is_needed_and_only_for_this_machine() -> None:
    name = "OAUTHLIB_INSECURE_TRANSPORT"
    assert name not in os.environ
    with oauth.plain_http("https://accounts.google.com/auth"):
        assert name not in os.environ
    with oauth.plain_http("http://accounts.example/auth"):
        assert name not in os.environ
    inside, leave = threading.Event(), threading.Event()

    def other() -> None:
        with oauth.plain_http("http://127.0.0.1:1/auth"):
            inside.set()
            leave.wait(5)

    thread = threading.Thread(target=other)
    thread.start()
    inside.wait(5)
    with oauth.plain_http("http://localhost:1/auth"):
        assert os.environ[name]
    assert os.environ[name]
    leave.set()
    thread.join(5)
    assert name not in os.environ


def test_no_token_code_or_secret_reaches_a_log(
    sandbox: Sandbox, client: ClientCredentials, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    grant = finish(client, endpoints_of(sandbox), pending, told, redirect_uri=BACK)
    logged = " ".join(record.getMessage() for record in caplog.records if record.name != "urllib3.connectionpool")
    for secret in (grant.refresh_token, told["code"], pending.verifier, client.client_secret, ME):
        assert secret not in logged


@pytest.mark.parametrize(
    ("answer", "kind", "part"),
    [
        ("admin_policy_enforced", BlockedByAdmin, "administrator"),
        ("org_internal", BlockedByAdmin, "administrator"),
        ("access_denied::Account restricted", BlockedByAdmin, "administrator"),
        ("access_denied", BlockedByAdmin, "administrator"),
        ("access_not_configured", BlockedByAdmin, "administrator"),
        ("invalid_grant::Account has been restricted by your organization", BlockedByAdmin, "administrator"),
        ("invalid_grant", Reconnect, "connect again"),
        ("invalid_client", WrongCredentials, "credentials.json"),
        ("something_new", Reconnect, "something_new"),
        ("temporarily_unavailable", ServiceDown, "few minutes"),
    ],
)
def test_a_refused_exchange_says_whose_turn_it_is(
    sandbox: Sandbox, client: ClientCredentials, answer: str, kind: type[UserError], part: str
) -> None:
    url, pending = begin(client, redirect_uri=BACK)
    told = decide(sandbox, url, address=ME)
    sandbox.faults = Faults(troubles=(Trouble("oauth.token", answer),))
    try:
        with pytest.raises(kind, match=part) as refused:
            finish(client, endpoints_of(sandbox), pending, told, redirect_uri=BACK)
    finally:
        sandbox.faults = Faults()
    assert isinstance(refused.value, ServiceDown) is (kind is ServiceDown)


@pytest.mark.parametrize(
    ("told", "kind", "part"),
    [
        ({"error": "access_denied"}, UserError, "choose “Allow”"),
        ({"error": "access_denied", "error_description": "Account restricted"}, BlockedByAdmin, "administrator"),
        ({"error": "admin_policy_enforced"}, BlockedByAdmin, "administrator"),
        ({"error": "org_internal"}, BlockedByAdmin, "administrator"),
        ({"error": "disallowed_useragent"}, UserError, "browser"),
        ({"error": "server_error"}, ServiceDown, "few minutes"),
    ],
)
def test_a_refusal_at_the_consent_page_says_whose_turn_it_is(
    sandbox: Sandbox, client: ClientCredentials, told: dict[str, str], kind: type[UserError], part: str
) -> None:
    _, pending = begin(client, redirect_uri=BACK)
    with pytest.raises(kind, match=part):
        finish(client, endpoints_of(sandbox), pending, {**told, "state": pending.state}, redirect_uri=BACK)


@pytest.mark.parametrize("ahead", [-59, -26, 0, 9, 26, 59])
def test_a_clock_up_to_a_minute_wrong_signs_in(sandbox: Sandbox, client: ClientCredentials, ahead: int) -> None:
    sandbox.faults = Faults(clock_ahead_s=ahead)
    try:
        assert _sign_in(sandbox, client).address == ME
    finally:
        sandbox.faults = Faults()


@pytest.mark.parametrize("ahead", [75, 600, -4000])
def test_a_clock_further_off_is_told(sandbox: Sandbox, client: ClientCredentials, ahead: int) -> None:
    sandbox.faults = Faults(clock_ahead_s=ahead)
    try:
        with pytest.raises(UserError, match="clock"):
            _sign_in(sandbox, client)
    finally:
        sandbox.faults = Faults()
