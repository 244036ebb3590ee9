"""Who may call the add-on: Google's add-on service, for a user, at this very address; nobody and nothing else."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import requests
from addon_house import AT, AddonHouse, words_of
from flask.testing import FlaskClient
from pages_house import HOST, NORA

from plugin.cards.links import Route
from plugin.domain.model import AskStatus
from plugin.errors import ServiceDown
from plugin.google.cached_certs import LEAST, MOST, CachedCerts
from plugin.google.id_token import fetch_certs
from plugin.sandbox.addon import CLIENT_ID, SERVICE_ACCOUNT
from plugin.sandbox.identity import Signer, signer
from web.addon.verification import Verifier


def encoded(part: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def claims_of(house: AddonHouse, audience: str, **changed: Any) -> dict[str, Any]:
    now = int(time.time())
    right = {
        "iss": house.sandbox.url,
        "aud": audience,
        "sub": "100000000000000000001",
        "email": SERVICE_ACCOUNT,
        "email_verified": True,
        "iat": now,
        "exp": now + 3600,
    }
    return {key: value for key, value in (right | changed).items() if value is not None}


def unsigned(claims: Mapping[str, Any], algorithm: str = "none") -> str:
    return f"{encoded({'alg': algorithm, 'typ': 'JWT', 'kid': signer().key_id})}.{encoded(claims)}."


def by_secret(claims: Mapping[str, Any]) -> str:
    """Signed with the published key as if it were a shared secret."""
    text = f"{encoded({'alg': 'HS256', 'typ': 'JWT', 'kid': signer().key_id})}.{encoded(claims)}"
    secret = signer().certificates()[signer().key_id].encode()
    sealed = base64.urlsafe_b64encode(hmac.digest(secret, text.encode(), hashlib.sha256)).decode().rstrip("=")
    return f"{text}.{sealed}"


def with_another_key(claims: Mapping[str, Any]) -> str:
    """Signed by a key nobody published, under the name of one that is."""
    forger = Signer()
    forger.key_id = signer().key_id
    return forger.sign(dict(claims))


URL = f"{AT}{Route.DRAFT}"
NESTED = base64.urlsafe_b64encode(b"[" * 12_000).decode().rstrip("=")
NESTED_PARTS = base64.urlsafe_b64encode(b'{"kid":' + b"[" * 12_000).decode().rstrip("=")
Forgery = Callable[[AddonHouse], str]
BEARERS: dict[str, Forgery] = {
    "expired": lambda house: signer().sign(claims_of(house, URL, iat=1, exp=2)),
    "without an expiry": lambda house: signer().sign(claims_of(house, URL, exp=None)),
    "not yet valid": lambda house: signer().sign(claims_of(house, URL, iat=int(time.time()) + 4000)),
    "for another route": lambda house: signer().sign(claims_of(house, f"{AT}{Route.HOME}")),
    "for another server": lambda house: signer().sign(claims_of(house, f"https://else.example{Route.DRAFT}")),
    "for two audiences": lambda house: signer().sign(claims_of(house, URL, aud=[URL, "https://else.example"])),
    "for no audience": lambda house: signer().sign(claims_of(house, URL, aud=None)),
    "by another issuer": lambda house: signer().sign(claims_of(house, URL, iss="https://else.example")),
    "by no issuer": lambda house: signer().sign(claims_of(house, URL, iss=None)),
    "of another service account": lambda house: signer().sign(
        claims_of(house, URL, email="service-2@gcp-sa-gsuiteaddons.iam.gserviceaccount.com")
    ),
    "of an address not verified": lambda house: signer().sign(claims_of(house, URL, email_verified=False)),
    "of no address": lambda house: signer().sign(claims_of(house, URL, email=None)),
    "of nobody": lambda house: signer().sign(claims_of(house, URL, sub=None)),
    "of a user": lambda house: house.sandbox.addon.user_token(house.user, aud=URL),
    "by another key": lambda house: with_another_key(claims_of(house, URL)),
    "by a key of no name": lambda house: Signer().sign(claims_of(house, URL)),
    "of the algorithm none": lambda house: unsigned(claims_of(house, URL)),
    "of the algorithm None": lambda house: unsigned(claims_of(house, URL), "None"),
    "by a shared secret": lambda house: by_secret(claims_of(house, URL)),
    "cut off": lambda house: house.sandbox.addon.system_token(URL)[:-20],
    "changed inside": lambda house: house.sandbox.addon.system_token(URL).replace(".ey", ".eX", 1),
    "no token": lambda _house: "hello",
    "empty": lambda _house: "",
    "endless": lambda _house: "a" * 100_000,
    "of a header that is nested deeply": lambda _house: f"{NESTED}.e30.e30",
    "of a header whose parts are nested deeply": lambda _house: f"{NESTED_PARTS}.e30.e30",
    "of claims that are nested deeply": lambda _house: f"{encoded({'alg': 'RS256', 'kid': 'k'})}.{NESTED}.e30",
    "of claims under a known key that are nested deeply": lambda house: (
        f"{house.sandbox.addon.system_token(URL).partition('.')[0]}.{NESTED}.e30"
    ),
}
USERS: dict[str, Forgery] = {
    "expired": lambda house: house.sandbox.addon.user_token(house.user, iat=1, exp=2),
    "for another client": lambda house: house.sandbox.addon.user_token(house.user, aud="another.example"),
    "for the route": lambda house: house.sandbox.addon.user_token(house.user, aud=URL),
    "by another issuer": lambda house: house.sandbox.addon.user_token(house.user, iss="https://else.example"),
    "by another key": lambda house: with_another_key(claims_of(house, CLIENT_ID, sub="7001")),
    "of the algorithm none": lambda house: unsigned(claims_of(house, CLIENT_ID, sub="7001")),
    "of a header that is nested deeply": lambda _house: f"{NESTED}.e30.e30",
    "of claims that are nested deeply": lambda house: (
        f"{house.sandbox.addon.system_token(URL).partition('.')[0]}.{NESTED}.e30"
    ),
    "of the service itself": lambda house: house.sandbox.addon.system_token(URL),
    "empty": lambda _house: "",
}


@pytest.fixture
def draft_event(house: AddonHouse) -> dict[str, Any]:
    """A button's event that would make a draft."""
    with house.store() as store:
        judgement = house.wiring.judge(store, house.account, now=house.app.extensions["askwell.clock"]())
    suggestion = judgement.ranked.made[0]
    return house.event("GMAIL", {"suggestion": suggestion.id}, gmail={"messageId": "m1"})


def state_of(house: AddonHouse) -> tuple[object, ...]:
    """Everything that a request could have changed: the databases' bytes, and the drafts at Google."""
    home: Path = house.wiring.settings.home
    files = tuple((path.name, path.read_bytes()) for path in sorted(home.rglob("*.db")))
    return (*files, dict(house.sandbox.google.mailboxes[house.account.address].drafts))


@contextmanager
def said_of(case: str) -> Iterator[None]:
    """A failure inside names the case: many are tried in one house, which takes long to furnish."""
    try:
        yield
    except BaseException as error:
        error.add_note(case)
        raise


def refused(answer: Any) -> None:
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert "cards" not in answer.get_data(as_text=True)
    assert NORA not in answer.get_data(as_text=True)


def test_every_forged_bearer_token_is_refused_and_nothing_changes(
    house: AddonHouse, draft_event: dict[str, Any]
) -> None:
    before, calls = state_of(house), dict(house.sandbox.counters.calls)
    house.app.config["TESTING"] = False
    for name, forge in BEARERS.items():
        with said_of(name):
            refused(house.post(Route.DRAFT, draft_event, headers={"Authorization": f"Bearer {forge(house)}"}))
            assert state_of(house) == before
            assert dict(house.sandbox.counters.calls) == calls


def test_every_forged_user_token_is_refused_and_nothing_changes(house: AddonHouse, draft_event: dict[str, Any]) -> None:
    before = state_of(house)
    house.app.config["TESTING"] = False
    for name, forge in USERS.items():
        with said_of(name):
            body = {**draft_event, "authorizationEventObject": {"userIdToken": forge(house)}}
            refused(house.post(Route.DRAFT, {}, body=json.dumps(body)))
            assert state_of(house) == before


BODIES = (
    b"",
    b"[]",
    b"null",
    b"7",
    b'"x"',
    b"{",
    b"{}",
    b"\xff\xfe",
    b'{"authorizationEventObject": 1}',
    b'{"authorizationEventObject": {"userIdToken": 7}}',
    b"[" * 100_000,
    b"x" * 600_000,
)


def test_a_body_that_names_no_user_is_refused(house: AddonHouse) -> None:
    before = state_of(house)
    for body in BODIES:
        with said_of(repr(body[:60])):
            refused(house.post(Route.DRAFT, {}, body=body))
            assert state_of(house) == before


@pytest.mark.parametrize("defect", [RuntimeError("x"), RecursionError(), MemoryError(), KeyError("kid")])
def test_whatever_goes_wrong_while_verifying_is_a_refusal_without_a_stack(
    house: AddonHouse, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, defect: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise defect

    monkeypatch.setattr(Verifier, "verify", fail)
    refused(house.post(Route.DRAFT, house.event()))
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_no_other_method_is_answered(house: AddonHouse, method: str) -> None:
    for route in Route:
        assert house.app.test_client().open(str(route), method=method, base_url=AT).status_code in {405, 421}


@pytest.mark.parametrize("at", ["https://Addon.Example", "https://addon.example:443", "https://ADDON.example"])
def test_a_hosts_name_is_the_same_in_capitals_and_with_the_usual_port(house: AddonHouse, at: str) -> None:
    assert house.post(Route.HOME, house.event(), base_url=at).status_code == 200


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Basic eDp5"}, {"Authorization": "Bearer"}])
def test_a_request_without_a_token_is_refused(house: AddonHouse, headers: dict[str, str]) -> None:
    refused(house.post(Route.HOME, house.event(), headers=headers))


def test_a_token_is_good_for_its_own_route_and_for_no_other(house: AddonHouse) -> None:
    for route in Route:
        with said_of(route):
            token = {"Authorization": f"Bearer {house.sandbox.addon.system_token(f'{AT}{route}')}"}
            assert house.post(route, house.event(), headers=token).status_code == 200
            for other in Route:
                if other is not route:
                    refused(house.post(other, house.event(), headers=token))


def test_a_browsers_session_opens_nothing_here_and_a_token_opens_no_page(house: AddonHouse) -> None:
    client: FlaskClient = house.app.test_client()
    with house.wiring.open_control() as control:
        token = control.make_launch_token(now=house.app.extensions["askwell.clock"]())
    assert client.get(f"/launch?token={token}", base_url=f"http://{HOST}").status_code == 302
    refused(client.post(str(Route.HOME), json=house.event(), base_url=f"http://{HOST}"))
    bearer = {"Authorization": f"Bearer {house.sandbox.addon.system_token(f'{AT}/')}"}
    assert house.app.test_client().get("/", headers=bearer, base_url=f"http://{HOST}").status_code == 401
    answer = house.post(Route.HOME, house.event())
    assert "Set-Cookie" not in answer.headers


def test_the_address_that_google_calls_opens_the_addon_and_no_page(house: AddonHouse) -> None:
    client = house.app.test_client()
    for path in ("/", "/people", "/launch?token=x", "/healthz", "/static/askwell.css", "/addon/else"):
        assert client.get(path, base_url=AT).status_code == 421, path
    assert house.post(Route.HOME, house.event(), base_url="https://evil.example").status_code == 421
    assert client.get(str(Route.HOME), base_url=AT).status_code in {405, 421}


def test_another_users_token_shows_them_their_own_and_nothing_of_this_account(house: AddonHouse) -> None:
    other = house.sandbox.google.accounts["other@elsewhere.example"]
    before = state_of(house)
    for route in Route:
        body = {
            **house.event("GMAIL", {"suggestion": "s1", "address": NORA, "never": "yes"}, gmail={"messageId": "m1"}),
            "authorizationEventObject": house.sandbox.addon.authorization(f"{AT}{route}", other),
        }
        answer = house.post(route, {}, body=json.dumps(body))
        assert answer.status_code == 200
        assert "Connect your account" in words_of(answer.get_json())
        assert "Nora" not in answer.get_data(as_text=True)
    assert state_of(house) == before


def test_the_user_is_known_by_the_id_that_never_changes_not_by_the_address(house: AddonHouse) -> None:
    url = f"{AT}{Route.HOME}"
    renamed = house.sandbox.addon.user_token(house.user, email="renamed@company.example")
    lookalike = house.sandbox.addon.user_token(house.user, sub="7999")
    for token, known in ((renamed, True), (lookalike, False)):
        body = {**house.event(), "authorizationEventObject": {"userIdToken": token}}
        headers = {"Authorization": f"Bearer {house.sandbox.addon.system_token(url)}"}
        answer = house.post(Route.HOME, {}, body=json.dumps(body), headers=headers)
        assert ("Connect your account" not in words_of(answer.get_json())) is known


def test_an_addon_that_is_not_set_up_refuses_everybody_and_says_what_to_set(house: AddonHouse) -> None:
    addon = house.app.extensions["askwell.addon"]
    settings = house.wiring.settings
    for lacking in (
        replace(settings, addon_url=""),
        replace(settings, addon_service_account=""),
        replace(settings, addon_client_id=""),
    ):
        addon.use(lacking)
        answer = house.post(Route.HOME, house.event())
        refused(answer)
        assert "ASKWELL_ADDON_URL" in answer.get_json()["error"]["sentence"]


def test_the_right_request_is_answered_so_that_the_refusals_above_mean_something(
    house: AddonHouse, draft_event: dict[str, Any]
) -> None:
    assert house.post(Route.DRAFT, draft_event).status_code == 200
    with house.store() as store:
        assert [ask.status for ask in store.load_asks()] == [AskStatus.DRAFTED]


# --- the issuer's keys


def test_keys_that_cannot_be_read_are_none_or_a_sentence_and_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def publish(text: bytes) -> None:
        answer = requests.Response()
        answer.status_code, answer._content = 200, text
        monkeypatch.setattr(requests, "get", lambda *_, **__: answer)

    odd = [
        7,
        {},
        {"kty": "RSA"},
        {"kty": "RSA", "kid": "a", "n": "!", "e": 7},
        {"kty": "RSA", "kid": "b", "n": "", "e": ""},
    ]
    publish(json.dumps({"keys": odd}).encode())
    assert fetch_certs("https://keys.example") == {}
    for broken in (b"[" * 200_000, b"", b"[]", b"7", b"null"):
        publish(broken)
        with pytest.raises(ServiceDown):
            fetch_certs("https://keys.example")


class Published:
    """Keys as an issuer publishes them, and how often they were asked for."""

    def __init__(self) -> None:
        self.certs = {"one": "PEM"}
        self.keep = 300.0
        self.asked = 0
        self.down = False

    def __call__(self, _url: str) -> tuple[Mapping[str, str], float]:
        self.asked += 1
        if self.down:
            raise ServiceDown("no network")
        return dict(self.certs), self.keep


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def published() -> Published:
    return Published()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cached(published: Published, clock: Clock) -> CachedCerts:
    return CachedCerts("https://keys.example", fetch=published, clock=clock)


def test_keys_are_asked_for_once_for_as_long_as_their_headers_say(
    cached: CachedCerts, published: Published, clock: Clock
) -> None:
    for _ in range(50):
        assert cached.certs("one") == {"one": "PEM"}
    assert published.asked == 1
    clock.now += 299
    cached.certs("one")
    assert published.asked == 1
    clock.now += 2
    cached.certs("one")
    assert published.asked == 2


def test_a_key_that_is_not_known_is_looked_for_but_forgers_cannot_make_us_ask_more(
    cached: CachedCerts, published: Published, clock: Clock
) -> None:
    cached.certs("one")
    for number in range(100):
        cached.certs(f"forged {number}")
    assert published.asked == 1
    published.certs["two"] = "PEM 2"
    clock.now += LEAST
    assert "two" in cached.certs("two")
    assert published.asked == 2


def test_without_a_network_known_keys_last_as_long_as_they_may_and_no_longer(
    cached: CachedCerts, published: Published, clock: Clock
) -> None:
    cached.certs("one")
    published.down = True
    clock.now += 200
    assert cached.certs("new") == {"one": "PEM"}
    clock.now += 200
    with pytest.raises(ServiceDown):
        cached.certs("one")
    published.down = False
    clock.now += LEAST
    assert cached.certs("one") == {"one": "PEM"}


def test_headers_that_say_nothing_or_a_year_are_bounded(
    cached: CachedCerts, published: Published, clock: Clock
) -> None:
    published.keep = 0
    cached.certs("one")
    clock.now += LEAST - 1
    cached.certs("one")
    assert published.asked == 1
    clock.now += 1
    published.keep = 1e9
    cached.certs("one")
    clock.now += MOST
    cached.certs("one")
    assert published.asked == 3
