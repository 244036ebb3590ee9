"""Signing in to a server: through Google, by invitation, into one's own pages."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from consent import decide
from server_house import ADA, BASE, BEN, CLEO, GUEST, HOST, NOW, POSING, SAME_SITE, UNVERIFIED, ServerHouse
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from plugin.domain.model import Invitation
from plugin.errors import UserError
from plugin.google.oauth import IDENTITY_SCOPES
from web.pages.app import create_app
from web.pages.security import OPEN_ON_SERVER
from web.pages.sign_in import MOST_TRIES
from web.server import PageServer
from web.server_mode import server_mode
from web.settings import load_settings


def cookies_of(answer: Any) -> dict[str, str]:
    return {text.split("=", 1)[0]: text for text in answer.headers.getlist("Set-Cookie")}


def test_google_is_asked_for_who_it_is_alone_with_state_nonce_and_a_challenge(house: ServerHouse) -> None:
    asked = {name: values[0] for name, values in parse_qs(urlsplit(house.browser().begin()).query).items()}
    assert set(asked["scope"].split()) == set(IDENTITY_SCOPES)
    assert asked["redirect_uri"] == f"{BASE}/sign-in/callback"
    assert asked["code_challenge_method"] == "S256"
    assert asked["state"]
    assert asked["nonce"]
    assert asked["access_type"] == "online"
    assert "include_granted_scopes" not in asked


def test_the_button_may_lead_on_to_google_and_nowhere_else(house: ServerHouse) -> None:
    policy = house.browser().get("/sign-in").headers["Content-Security-Policy"]
    (forms,) = [part for part in policy.split("; ") if part.startswith("form-action ")]
    assert forms.split()[1:] == ["'self'", house.sandbox.url]


def test_whoever_is_invited_comes_in_and_goes_on_to_the_page_they_wanted(house: ServerHouse) -> None:
    browser = house.browser()
    locked = browser.get("/people?kind=client")
    assert locked.status_code == 401
    assert 'name="next" value="/people?kind=client"' in locked.text
    answer = browser.sign_in(BEN, wanted="/people?kind=client")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/people?kind=client"
    assert browser.get("/").headers["Location"] == "/connect"


def test_cookies_are_this_hosts_own_by_https_and_no_scripts(house: ServerHouse) -> None:
    browser = house.browser()
    told = decide(house.sandbox, browser.begin(), address=BEN)
    answer = browser.get("/sign-in/callback", query_string=told)
    kept = cookies_of(answer)
    assert set(kept) >= {"__Host-askwell", "__Host-askwell_sign_in"}
    for text in kept.values():
        assert "Secure" in text
        assert "HttpOnly" in text
        assert "SameSite=Lax" in text
        assert "Path=/" in text
        assert "Domain" not in text
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=")


@pytest.mark.parametrize("address", [GUEST, POSING])
def test_whoever_is_not_invited_stays_out_and_nothing_is_kept_of_them(house: ServerHouse, address: str) -> None:
    # One has an address of the firm's, but the firm's Workspace does not vouch for the account.
    browser = house.browser()
    answer = browser.sign_in(address)
    assert answer.status_code == 403
    assert "has not been invited" in answer.text
    assert browser.get("/people").status_code == 401
    with house.wiring.open_control() as control:
        assert control.load_members() == []


def test_an_address_that_google_does_not_vouch_for_is_nobodys(house: ServerHouse) -> None:
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation(UNVERIFIED, is_admin=True, at=NOW))
    answer = house.browser().sign_in(UNVERIFIED)
    assert answer.status_code == 403
    assert "did not vouch" in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "'ada@firm.example",
        "ada'@firm.example",
        "`ada@firm.example",
        '" ada@firm.example"@elsewhere.example',
        "ada@firm.example\u3002elsewhere.example",
        "ada@firm.example.",
        "x ada@firm.example",
        "ada@firm.example@elsewhere.example",
        "\u212aim@firm.example",
    ],
)
def test_an_address_that_only_reads_like_an_invited_one_is_nobodys(house: ServerHouse, address: str) -> None:
    # Addresses in mail are read generously; with a quote more it is another person of the same Workspace.
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation("kim@firm.example", is_admin=True, at=NOW))
    told = decide(house.sandbox, (browser := house.browser()).begin(), address=BEN)
    authority = house.sandbox.google.authority
    authority.accounts = {BEN: replace(authority.accounts[BEN], address=address)}
    answer = browser.get("/sign-in/callback", query_string=told)
    assert answer.status_code == 403
    assert "taken for somebody else" in answer.text
    with house.wiring.open_control() as control:
        assert control.load_members() == []


def test_what_is_kept_of_a_sign_in_under_way_opens_nothing(house: ServerHouse) -> None:
    ben = house.member(BEN)
    ben.post("/connect")
    cookie = ben.client.get_cookie("__Host-askwell", domain=HOST)
    assert cookie is not None
    kept = b"".join(file.read_bytes() for file in house.wiring.settings.home.glob("control.db*"))
    assert b"nonce" in kept
    assert cookie.value.encode() not in kept


def test_an_invited_address_comes_in_without_a_workspace(house: ServerHouse) -> None:
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation(POSING, is_admin=False, at=NOW))
    assert house.browser().sign_in(POSING).status_code == 303


def test_a_sign_in_counts_once_for_its_own_browser_and_for_ten_minutes(house: ServerHouse) -> None:
    first, other = house.browser(), house.browser()
    told = decide(house.sandbox, first.begin(), address=BEN)
    other.begin()
    assert other.get("/sign-in/callback", query_string=told).status_code == 403
    assert first.get("/sign-in/callback", query_string=told).status_code == 403  # it was used up by the attempt
    assert house.browser().get("/sign-in/callback", query_string={"state": "x", "code": "y"}).status_code == 403
    late = house.browser()
    told = decide(house.sandbox, late.begin(), address=BEN)
    house.app.extensions["askwell.clock"] = lambda: NOW + timedelta(minutes=11)
    assert late.get("/sign-in/callback", query_string=told).status_code == 403


def test_a_refusal_at_google_is_said_in_a_sentence(house: ServerHouse) -> None:
    browser = house.browser()
    told = decide(house.sandbox, browser.begin(), address=BEN, allow=False)
    answer = browser.get("/sign-in/callback", query_string=told)
    assert answer.status_code == 403
    assert "Google was told not to give access" in answer.text


@pytest.mark.parametrize(
    "wanted",
    ["//evil.example", "https://evil.example/", "/\\evil.example", "/nothing", "/sign-in/callback", "javascript:1"],
)
def test_nobody_is_led_away_after_signing_in(house: ServerHouse, wanted: str) -> None:
    assert house.browser().sign_in(BEN, wanted=wanted).headers["Location"] == "/"


def test_a_session_ends_after_twelve_idle_hours_and_after_seven_days_at_most(house: ServerHouse) -> None:
    browser, moved = house.member(BEN), NOW
    for _ in range(15):
        moved += timedelta(hours=11)
        house.app.extensions["askwell.clock"] = lambda: moved  # noqa: B023 -- read before it moves on
        assert browser.get("/connect").status_code == 200
    house.app.extensions["askwell.clock"] = lambda: NOW + timedelta(days=7)
    assert browser.get("/connect").status_code == 401
    house.app.extensions["askwell.clock"] = lambda: NOW
    idle = house.member(BEN)
    house.app.extensions["askwell.clock"] = lambda: NOW + timedelta(hours=12)
    assert idle.get("/connect").status_code == 401


def test_changing_the_account_that_is_shown_makes_no_session_last_longer(house: ServerHouse) -> None:
    browser = house.member(BEN)
    account = house.give(BEN, "practice@ben.example")
    for hours in range(11, 160, 11):
        house.app.extensions["askwell.clock"] = lambda hours=hours: NOW + timedelta(hours=hours)
        assert browser.post(f"/settings/account/{account.id}").status_code == 303
    house.app.extensions["askwell.clock"] = lambda: NOW + timedelta(days=7)
    assert browser.get("/settings").status_code == 401


def test_another_process_knows_the_session_and_takes_its_forms(house: ServerHouse) -> None:
    browser = house.member(BEN)
    page = browser.get("/connect").text
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token is not None
    again = create_app(
        house.wiring, hosts={"127.0.0.1:9999"}, clock=lambda: NOW, house=house.app.extensions["askwell.server"]
    )
    other = again.test_client()
    for name in ("__Host-askwell", "__Host-askwell_form"):
        cookie = browser.client.get_cookie(name, domain=HOST)
        assert cookie is not None
        other.set_cookie(name, cookie.value, domain=HOST, secure=True)
    answer = other.post("/sign-out", data={"csrf_token": token[1]}, base_url=BASE, headers=SAME_SITE)
    assert answer.status_code == 200
    assert browser.get("/connect").status_code == 401


def test_without_signing_in_every_route_is_locked_but_the_open_ones(house: ServerHouse) -> None:
    house.app.config["WTF_CSRF_ENABLED"] = False
    seen = set()
    for rule in house.app.url_map.iter_rules():
        path = re.sub(r"<(?:\w+:)?(\w+)>", "x", rule.rule)
        for method in sorted((rule.methods or set()) & {"GET", "POST", "PUT", "PATCH", "DELETE"}):
            answer = house.app.test_client().open(path, method=method, base_url=BASE, headers=SAME_SITE)
            answer.close()
            seen.add(rule.endpoint)
            if rule.endpoint not in OPEN_ON_SERVER:
                assert answer.status_code == 401, (rule.endpoint, method)
    assert seen >= OPEN_ON_SERVER
    assert "security.launch" not in seen


def test_a_laptops_session_opens_nothing_on_a_server(house: ServerHouse) -> None:
    with house.wiring.open_control() as control:
        session_id = control.start_session(now=NOW)
    client = house.app.test_client()
    client.set_cookie("__Host-askwell", session_id, domain=HOST, secure=True)
    assert client.get("/people", base_url=BASE).status_code == 401
    assert client.get("/launch?token=x", base_url=BASE).status_code == 404


def test_a_members_session_opens_nothing_on_a_laptops_page(house: ServerHouse) -> None:
    # Both may run on one database, and there the page shows everybody's accounts.
    cookie = house.member(BEN).client.get_cookie("__Host-askwell", domain=HOST)
    assert cookie is not None
    client = create_app(house.wiring, hosts={"127.0.0.1:8765"}, clock=lambda: NOW).test_client()
    client.set_cookie("askwell_8765", cookie.value, domain="127.0.0.1")
    assert client.get("/people", base_url="http://127.0.0.1:8765").status_code == 401


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("/people", "/people"),
        ("/people?q=a", "/people?q=a"),
        ("//elsewhere.example", "/"),
        ("/\t/elsewhere.example", "/"),
        ("/\x0b/elsewhere.example", "/"),
        ("/\n/elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("https://elsewhere.example", "/"),
        ("/oauth/callback?code=x", "/"),
        ("", "/"),
    ],
)
def test_choosing_a_look_leads_back_to_a_page_of_ours(house: ServerHouse, place: str, there: str) -> None:
    answer = house.member(BEN).post("/look/theme", theme="dark", place=place)
    assert (answer.status_code, answer.headers["Location"]) == (303, there)


def test_whoever_begins_to_sign_in_over_and_over_waits_a_minute(house: ServerHouse) -> None:
    house.app.config["WTF_CSRF_ENABLED"] = False
    client = house.app.test_client()
    for _ in range(MOST_TRIES):
        assert client.post("/sign-in", base_url=BASE, headers=SAME_SITE).status_code == 303
    answer = client.post("/sign-in", base_url=BASE, headers=SAME_SITE)
    assert answer.status_code == 429
    assert "too many have tried" in answer.text
    elsewhere = {"REMOTE_ADDR": "192.0.2.7"}
    assert client.post("/sign-in", base_url=BASE, headers=SAME_SITE, environ_base=elsewhere).status_code == 303


def test_a_server_takes_no_large_file_from_anybody(house: ServerHouse) -> None:
    ben = house.member(BEN)
    token = re.search(r'name="csrf_token" value="([^"]+)"', ben.text("/settings"))
    assert token is not None
    file = FileStorage(io.BytesIO(b"x" * 9 * 1024 * 1024), "Sent.mbox")
    boundary, body = encode_multipart({"csrf_token": token[1], "files": file})
    kind = f"multipart/form-data; boundary={boundary}"
    answer = ben.client.post("/connect/files", data=body, content_type=kind, base_url=BASE, headers=SAME_SITE)
    assert answer.status_code == 413


def test_only_probes_answer_at_the_machines_own_address(house: ServerHouse) -> None:
    client = house.app.test_client()
    for path in ("/healthz", "/livez", "/readyz"):
        assert client.get(path, base_url="http://127.0.0.1:8765").status_code == 200
    for path in ("/", "/sign-in", "/people", "/static/askwell.css"):
        assert client.get(path, base_url="http://127.0.0.1:8765").status_code == 421
    assert client.get("/sign-in", base_url="https://evil.example").status_code == 421


def test_what_the_same_person_connected_by_command_before_is_theirs_and_nobody_elses(house: ServerHouse) -> None:
    house.member(BEN).connect(BEN)
    with house.wiring.open_control() as control:
        member = control.load_members()[0]
        control.delete_member(member.id)  # as on a laptop: an account, and no owner
        assert control.load_owner(control.load_accounts()[0].id) is None
    house.app.config["WTF_CSRF_ENABLED"] = False
    assert BEN not in house.member(ADA).text("/connect").split("<main", 1)[1]
    assert BEN in house.member(BEN).text("/connect").split("<main", 1)[1]


def test_the_domains_of_free_mail_and_words_that_are_none_are_refused_as_entries() -> None:
    for text, said in (
        ("gmail.com", "Everybody can have an address"),
        ("firm", "neither an address nor a domain"),
        ("a@b@c.example", "no mail address"),
    ):
        with pytest.raises(UserError, match=said):
            load_settings({"ASKWELL_ALLOW": text})
    with pytest.raises(UserError, match="administrator is a person"):
        load_settings({"ASKWELL_ADMINS": "firm.example"})
    with pytest.raises(UserError, match="ASKWELL_PROXIES"):
        load_settings({"ASKWELL_PROXIES": "many"})


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"ASKWELL_BASE_URL": ""}, "ASKWELL_BASE_URL is missing"),
        ({"ASKWELL_BASE_URL": "http://127.0.0.1:8765"}, "by https alone"),
        ({"ASKWELL_BASE_URL": f"{BASE}/askwell"}, "without a path"),
        ({"ASKWELL_ALLOWED_HOSTS": ""}, "ASKWELL_ALLOWED_HOSTS is missing"),
        ({"ASKWELL_ALLOWED_HOSTS": "other.example"}, f"does not name {HOST}"),
        ({"ASKWELL_ALLOW": "", "ASKWELL_ADMINS": ""}, "nobody may come in"),
    ],
)
def test_it_listens_elsewhere_only_when_whole_and_says_what_is_missing(
    environ: Mapping[str, str], changes: Mapping[str, str], said: str
) -> None:
    with pytest.raises(UserError, match=re.escape(said)):
        server_mode(load_settings({**environ, **changes}), host="0.0.0.0")


def test_everything_that_is_missing_is_said_at_once() -> None:
    with pytest.raises(UserError) as refused:
        server_mode(load_settings({}), host="192.0.2.7")
    for name in ("ASKWELL_BASE_URL", "ASKWELL_ALLOWED_HOSTS", "ASKWELL_ALLOW", "askwell server invite"):
        assert name in str(refused.value)
    assert server_mode(load_settings({}), host="127.0.0.1") is None


def test_the_page_itself_listens_nowhere_else_without_a_server(house: ServerHouse) -> None:
    with pytest.raises(UserError, match=r"does not listen on 0\.0\.0\.0"):
        PageServer(house.wiring, host="0.0.0.0", port=0)


def test_the_word_of_as_many_proxies_as_are_set_is_believed(house: ServerHouse) -> None:
    behind = replace(house.app.extensions["askwell.server"], proxies=1)
    seen = []
    for given in (behind, house.app.extensions["askwell.server"]):
        app = create_app(house.wiring, hosts={"127.0.0.1:8765"}, clock=lambda: NOW, house=given)
        answer = app.test_client().get(
            "/sign-in",
            base_url="http://10.0.0.5:8765",
            headers={"X-Forwarded-Host": HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"},
        )
        seen.append(answer.status_code)
    assert seen == [200, 421]


def test_a_withdrawn_invitation_ends_a_session_at_once(house: ServerHouse) -> None:
    with house.wiring.open_control() as control:
        control.save_invitation(Invitation(CLEO, is_admin=False, at=NOW))
    browser = house.member(CLEO)
    assert browser.get("/connect").status_code == 200
    with house.wiring.open_control() as control:
        control.delete_invitation(CLEO)
    assert browser.get("/connect").status_code == 401
    assert browser.sign_in(CLEO).status_code == 403
