"""Who may come in, from where, and what a browser may do."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from plugin.domain.model import Account
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.pages.security import ADDON, OPEN

HOST = "127.0.0.1:8765"
BASE = f"http://{HOST}"
FILLED = {
    "address": "ben@mill.example",
    "suggestion_id": "s1",
    "ask_id": "a1",
    "kind": "reply",
    "gift_id": "g1",
    "prospect_id": "p1",
    "account_id": "1f",
    "contact_id": "c1",
    "import_id": "i1",
    "filename": "askwell.css",
    "secret": "f" * 40,
}


def paths(app: Flask) -> list[tuple[str, str, str]]:
    """(endpoint, method, path) of every route there is."""
    found = []
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<(?:\w+:)?(\w+)>", lambda name: FILLED[name[1]], rule.rule)
        for method in sorted((rule.methods or set()) & {"GET", "POST", "PUT", "PATCH", "DELETE"}):
            found.append((rule.endpoint, method, path))
    return found


def test_without_a_session_every_route_is_locked_but_the_open_ones(app: Flask) -> None:
    seen = set()
    for endpoint, method, path in paths(app):
        with app.test_client().open(path, method=method, base_url=BASE) as answer:
            seen.add(endpoint)
            if endpoint not in OPEN:
                assert answer.status_code == 401, (endpoint, method)
                assert b"ada@lovelace.example" not in answer.data
    assert seen >= OPEN - {"bootstrap.static"}


def test_another_host_name_is_refused_on_every_route(app: Flask) -> None:
    for _, method, path in paths(app):
        for host in ("evil.example", "127.0.0.1:9999", "localhost"):
            assert app.test_client().open(path, method=method, base_url=f"http://{host}").status_code == 421


def test_nothing_changes_without_a_csrf_token(wiring: Wiring, imported: Account) -> None:
    app = create_app(wiring, hosts={HOST})
    client = app.test_client()
    with wiring.open_control() as control:
        token = control.make_launch_token(now=app.extensions["askwell.clock"]())
    client.get(f"/launch?token={token}", base_url=BASE)
    # The add-on's callers are told by Google's signature, and no browser's session counts: tests/web/addon.
    posts = [path for endpoint, method, path in paths(app) if method == "POST" and not endpoint.startswith(ADDON)]
    assert len(posts) > 15
    for path in posts:
        assert client.post(path, base_url=BASE, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 400, path


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "http://evil.example"}]
)
def test_a_form_on_another_page_changes_nothing(
    client: FlaskClient, imported: Account, headers: dict[str, str]
) -> None:
    answer = client.post("/profile", data={"what": "I rob banks."}, base_url=BASE, headers=headers)
    assert answer.status_code == 403


def test_the_launch_link_works_once(app: Flask, wiring: Wiring) -> None:
    with wiring.open_control() as control:
        token = control.make_launch_token(now=app.extensions["askwell.clock"]())
    first = app.test_client().get(f"/launch?token={token}", base_url=BASE)
    assert first.status_code == 302
    assert "HttpOnly" in first.headers["Set-Cookie"]
    assert "SameSite=Lax" in first.headers["Set-Cookie"]
    assert token not in first.headers["Location"]
    assert app.test_client().get(f"/launch?token={token}", base_url=BASE).status_code == 403
    assert app.test_client().get("/launch?token=guess", base_url=BASE).status_code == 403


def test_a_launch_link_opened_by_who_is_in_already_works_for_nobody_else(
    app: Flask, client: FlaskClient, wiring: Wiring
) -> None:
    with wiring.open_control() as control:
        token = control.make_launch_token(now=app.extensions["askwell.clock"]())
    assert client.get(f"/launch?token={token}", base_url=BASE).status_code == 302
    assert app.test_client().get(f"/launch?token={token}", base_url=BASE).status_code == 403


def test_every_page_forbids_foreign_scripts_frames_and_caches(client: FlaskClient, imported: Account) -> None:
    for path in ("/", "/asks", "/people", "/prospects", "/profile", "/results", "/settings", "/connect", "/nothing"):
        headers = client.get(path, base_url=BASE).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "unsafe-inline" not in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"


def test_what_does_not_exist_or_is_anothers_is_404(client: FlaskClient, imported: Account) -> None:
    for path in ("/asks/a1", "/people/ben@mill.example", "/suggestions/s1", "/settings/account/1f/forget", "/nothing"):
        assert client.get(path, base_url=BASE).status_code == 404, path
    for path in ("/asks/a1/status", "/asks/a1/look", "/people/ben@mill.example/kind", "/settings/account/1f"):
        assert client.post(path, base_url=BASE).status_code in {400, 404}, path


def test_names_from_outside_are_escaped(client: FlaskClient, imported: Account) -> None:
    hostile = "<script>alert(1)</script>\u202e"
    client.post("/prospects/add", data={"name": hostile, "organisation": hostile}, base_url=BASE)
    page = client.get("/prospects", base_url=BASE).get_data(as_text=True)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
