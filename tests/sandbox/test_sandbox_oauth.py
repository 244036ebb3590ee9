"""The sandbox's OAuth, walked by Google's own libraries and by hand."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import google.auth.exceptions
import google.auth.transport.requests
import pytest
import requests
from google.oauth2 import id_token
from google_auth_oauthlib.flow import Flow

from plugin.sandbox.faults import Faults
from plugin.sandbox.server import Sandbox

ADA = "ada@lovelace.example"
CALLBACK = "http://127.0.0.1:8765/oauth/callback"
AUTH = "https://www.googleapis.com/auth/"
WANTED = ["openid", f"{AUTH}userinfo.email", f"{AUTH}gmail.readonly", f"{AUTH}gmail.compose"]


@pytest.fixture
def http() -> Iterator[requests.Session]:
    with requests.Session() as session:
        yield session


@pytest.fixture
def flow(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Google's own flow for the installed client, as an application would use it on loopback."""
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    monkeypatch.setenv("OAUTHLIB_RELAX_TOKEN_SCOPE", "1")
    made = Flow.from_client_config(sandbox.credentials(), scopes=WANTED, redirect_uri=CALLBACK)
    yield made
    made.oauth2session.close()


def consent_page(http: requests.Session, url: str) -> str:
    page = http.get(url)
    assert page.status_code == 200, page.text
    found = re.search(r'name="consent" value="([^"]+)"', page.text)
    assert found
    return found[1]


def allow(
    http: requests.Session, sandbox: Sandbox, url: str, scopes: list[str] | None = None, decision: str = "allow"
) -> dict[str, str]:
    """Answer the consent page; gives the parameters that the application's callback receives."""
    form = {"consent": consent_page(http, url), "account": ADA, "decision": decision}
    answer = http.post(f"{sandbox.url}/o/oauth2/consent", data={**form, "scope": scopes or []}, allow_redirects=False)
    assert answer.status_code == 302, answer.text
    assert answer.headers["Location"].startswith(CALLBACK)
    return {key: value[0] for key, value in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def test_googles_own_flow_gets_tokens_that_work_and_an_id_token_that_verifies(
    sandbox: Sandbox, flow: Any, http: requests.Session
) -> None:
    url, state = flow.authorization_url(
        access_type="offline", prompt="consent", include_granted_scopes="true", nonce="n-1"
    )
    page = http.get(url).text
    for scope in WANTED:
        assert f'value="{scope}" checked' in page
    back = allow(http, sandbox, url, WANTED)
    assert back["state"] == state
    flow.fetch_token(code=back["code"])
    credentials = flow.credentials
    assert credentials.refresh_token
    assert set(credentials.granted_scopes) == set(WANTED)

    transport = google.auth.transport.requests.Request(http)
    certs = sandbox.settings()["ASKWELL_CERTS_URL"]
    claims = id_token.verify_token(credentials.id_token, transport, audience=credentials.client_id, certs_url=certs)
    assert (claims["iss"], claims["sub"], claims["email"], claims["nonce"]) == (sandbox.url, "1815", ADA, "n-1")

    me = http.get(
        sandbox.settings()["ASKWELL_USERINFO_URL"], headers={"Authorization": f"Bearer {credentials.token}"}
    ).json()
    assert me == {"sub": "1815", "email": ADA, "email_verified": True, "hd": ADA.partition("@")[2]}

    sandbox.expire_access_tokens()
    credentials.refresh(transport)
    assert sandbox.google.authority.bearer(credentials.token)


def test_the_keys_are_published_as_a_key_set_too(sandbox: Sandbox, http: requests.Session) -> None:
    keys = http.get(f"{sandbox.url}/oauth2/v3/certs").json()["keys"]
    certificates = http.get(sandbox.settings()["ASKWELL_CERTS_URL"]).json()
    assert [key["kid"] for key in keys] == list(certificates)
    assert http.get(f"{sandbox.url}/.well-known/openid-configuration").json()["issuer"] == sandbox.url


def test_a_scope_that_was_not_ticked_is_not_granted_and_its_methods_are_403(
    sandbox: Sandbox, flow: Any, http: requests.Session
) -> None:
    url, _ = flow.authorization_url(access_type="offline", prompt="consent")
    back = allow(http, sandbox, url, ["openid", f"{AUTH}gmail.readonly"])
    flow.fetch_token(code=back["code"])
    assert set(flow.credentials.granted_scopes) == {"openid", f"{AUTH}gmail.readonly"}
    answer = http.post(
        f"{sandbox.url}/gmail/v1/users/me/drafts",
        json={},
        headers={"Authorization": f"Bearer {flow.credentials.token}"},
    )
    assert answer.status_code == 403
    assert answer.json()["error"]["errors"][0]["reason"] == "insufficientPermissions"
    assert "insufficient_scope" in answer.headers["WWW-Authenticate"]


def test_granted_scopes_are_joined_only_when_asked_for(sandbox: Sandbox, flow: Any, http: requests.Session) -> None:
    sandbox.grant(ADA, [f"{AUTH}calendar.readonly"])
    url, _ = flow.authorization_url(include_granted_scopes="true")
    flow.fetch_token(code=allow(http, sandbox, url, ["openid"])["code"])
    assert set(flow.credentials.granted_scopes) == {"openid", f"{AUTH}calendar.readonly"}


def test_a_refresh_token_comes_only_offline_and_again_only_with_a_fresh_consent(
    sandbox: Sandbox, http: requests.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    given = []
    for options in (
        {"access_type": "online"},
        {"access_type": "offline"},
        {"access_type": "offline"},
        {"access_type": "offline", "prompt": "consent"},
    ):
        flow = Flow.from_client_config(sandbox.credentials(), scopes=["openid"], redirect_uri=CALLBACK)
        url, _ = flow.authorization_url(**options)
        token = flow.fetch_token(code=allow(http, sandbox, url)["code"])
        given.append("refresh_token" in token)
        flow.oauth2session.close()
    assert given == [False, True, False, True]


def test_refusing_comes_back_as_access_denied_with_the_state(
    sandbox: Sandbox, flow: Any, http: requests.Session
) -> None:
    url, state = flow.authorization_url()
    assert allow(http, sandbox, url, decision="cancel") == {"state": state, "error": "access_denied"}


def test_a_consent_is_answered_once_and_only_from_its_own_page(
    sandbox: Sandbox, flow: Any, http: requests.Session
) -> None:
    url, _ = flow.authorization_url()
    form = {"consent": consent_page(http, url), "account": ADA, "decision": "allow"}
    post = f"{sandbox.url}/o/oauth2/consent"
    foreign = http.post(post, data=form, headers={"Sec-Fetch-Site": "cross-site"}, allow_redirects=False)
    assert foreign.status_code == 403
    assert http.post(post, data=form, allow_redirects=False).status_code == 302
    assert http.post(post, data=form, allow_redirects=False).status_code == 400


def _exchange(sandbox: Sandbox, http: requests.Session, **changes: str) -> requests.Response:
    client = sandbox.credentials()["installed"]
    form = {
        "grant_type": "authorization_code",
        "client_id": client["client_id"],
        "client_secret": client["client_secret"],
        "redirect_uri": CALLBACK,
    }
    return http.post(client["token_uri"], data=form | changes)


def test_a_code_is_good_once_and_its_second_use_kills_the_tokens(
    sandbox: Sandbox, flow: Any, http: requests.Session
) -> None:
    url, _ = flow.authorization_url()
    code = allow(http, sandbox, url)["code"]
    first = _exchange(sandbox, http, code=code, code_verifier=flow.code_verifier)
    assert sandbox.google.authority.bearer(first.json()["access_token"])
    second = _exchange(sandbox, http, code=code, code_verifier=flow.code_verifier)
    assert (second.status_code, second.json()["error"]) == (400, "invalid_grant")
    assert sandbox.google.authority.bearer(first.json()["access_token"]) is None


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"code_verifier": "a" * 60}, 400, "invalid_grant"),
        ({"code_verifier": ""}, 400, "invalid_grant"),
        ({"redirect_uri": "http://127.0.0.1:1/other"}, 400, "redirect_uri_mismatch"),
        ({"code": "4/unknown"}, 400, "invalid_grant"),
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_id": "nobody"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ],
)
def test_a_wrong_exchange_is_refused_in_googles_words(
    sandbox: Sandbox, flow: Any, http: requests.Session, changes: dict[str, str], status: int, error: str
) -> None:
    url, _ = flow.authorization_url()
    code = allow(http, sandbox, url)["code"]
    answer = _exchange(sandbox, http, **({"code": code, "code_verifier": flow.code_verifier} | changes))
    assert (answer.status_code, answer.json()["error"]) == (status, error)


def test_an_old_code_is_refused(sandbox: Sandbox, flow: Any, http: requests.Session, clock: Any) -> None:
    url, _ = flow.authorization_url()
    code = allow(http, sandbox, url)["code"]
    clock.seconds += 601
    answer = _exchange(sandbox, http, code=code, code_verifier=flow.code_verifier)
    assert answer.json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"client_id": "nobody"}, "invalid_client"),
        ({"redirect_uri": "https://evil.example/"}, "redirect_uri_mismatch"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"scope": ""}, "invalid_request"),
        ({"code_challenge": "x", "code_challenge_method": "S512"}, "invalid_request"),
    ],
)
def test_a_wrong_request_gets_an_error_page_and_never_a_redirect(
    sandbox: Sandbox, http: requests.Session, changes: dict[str, str], error: str
) -> None:
    client = sandbox.credentials()["installed"]
    query = {"client_id": client["client_id"], "redirect_uri": CALLBACK, "response_type": "code", "scope": "openid"}
    page = http.get(client["auth_uri"], params=query | changes, allow_redirects=False)
    assert page.status_code == 400
    assert error in page.text


def test_a_web_client_is_sent_only_to_addresses_of_its_own(sandbox: Sandbox, http: requests.Session) -> None:
    client = sandbox.credentials("web", redirect_uri="https://askwell.example/oauth/callback")["web"]
    assert client["redirect_uris"] == ["https://askwell.example/oauth/callback"]
    query = {"client_id": client["client_id"], "response_type": "code", "scope": "openid"}
    for uri, status in ((client["redirect_uris"][0], 200), (CALLBACK, 400)):
        assert http.get(client["auth_uri"], params={**query, "redirect_uri": uri}).status_code == status


def test_a_revoked_grant_is_401_and_its_refresh_invalid_grant(
    sandbox: Sandbox, clients: Any, http: requests.Session
) -> None:
    credentials = clients.credentials(sandbox)
    revoke = sandbox.settings()["ASKWELL_REVOKE_URL"]
    assert http.post(revoke, data={"token": credentials.refresh_token}).status_code == 200
    assert http.post(revoke, data={"token": credentials.refresh_token}).status_code == 400
    answer = http.get(
        f"{sandbox.url}/gmail/v1/users/me/profile", headers={"Authorization": f"Bearer {credentials.token}"}
    )
    assert answer.status_code == 401
    assert answer.json()["error"]["status"] == "UNAUTHENTICATED"
    with pytest.raises(google.auth.exceptions.RefreshError, match="invalid_grant"):
        credentials.refresh(google.auth.transport.requests.Request(http))


def test_the_user_can_take_back_all_access(sandbox: Sandbox, clients: Any, http: requests.Session) -> None:
    credentials = clients.credentials(sandbox)
    sandbox.revoke(ADA)
    with pytest.raises(google.auth.exceptions.RefreshError, match="expired or revoked"):
        credentials.refresh(google.auth.transport.requests.Request(http))


def test_an_access_token_dies_after_its_time_and_the_stock_client_refreshes_it(
    start: Callable[..., Sandbox], clients: Any, clock: Any
) -> None:
    sandbox = start(faults=Faults(token_lifetime_s=600))
    users = clients.gmail(sandbox)
    users.getProfile(userId="me").execute()
    clock.seconds += 601
    users.getProfile(userId="me").execute()
    assert sandbox.counters.calls["getProfile"] == 3
    assert sandbox.counters.calls["oauth.token"] == 1


def test_a_refresh_token_can_be_made_to_die_by_itself(
    start: Callable[..., Sandbox], clients: Any, clock: Any, http: requests.Session
) -> None:
    credentials = clients.credentials(start(faults=Faults(refresh_lifetime_s=7 * 86400)))
    transport = google.auth.transport.requests.Request(http)
    clock.seconds += 6 * 86400
    credentials.refresh(transport)
    clock.seconds += 2 * 86400
    with pytest.raises(google.auth.exceptions.RefreshError, match="expired or revoked"):
        credentials.refresh(transport)


def test_no_bearer_an_unknown_bearer_and_another_users_mailbox_are_refused(
    sandbox: Sandbox, http: requests.Session
) -> None:
    profile = f"{sandbox.url}/gmail/v1/users/me/profile"
    assert http.get(profile).status_code == 401
    assert http.get(profile, headers={"Authorization": "Bearer ya29.wrong"}).status_code == 401
    token = sandbox.grant(ADA, [f"{AUTH}gmail.readonly"])["access_token"]
    bearer = {"Authorization": f"Bearer {token}"}
    other = http.get(f"{sandbox.url}/gmail/v1/users/ben@mill.example/profile", headers=bearer)
    assert (other.status_code, other.json()["error"]["message"]) == (
        403,
        "Delegation denied for ben@mill.example",
    )


def test_a_foreign_host_name_reaches_nothing(sandbox: Sandbox, http: requests.Session) -> None:
    assert http.get(sandbox.url, headers={"Host": "rebound.example"}).status_code == 421
