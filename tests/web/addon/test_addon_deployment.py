"""The deployment's JSON, against Google's own types; and `askwell addon check` against servers right and wrong."""

import json
import threading
import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest
import requests
from printed import Printed
from urllib3 import HTTPResponse
from werkzeug.serving import make_server

from plugin.cards.links import Links, Route
from plugin.errors import UserError
from plugin.sandbox.server import Sandbox
from web.addon.check import examine_addon
from web.addon.manifest import SCOPES, deployment
from web.bootstrap import Wiring
from web.pages.app import create_app
from web.settings import load_settings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what the generated types warn of concerns their makers
    from google.apps.script.type import CommonAddOnManifest, HttpOptions
    from google.apps.script.type.calendar import CalendarAddOnManifest
    from google.apps.script.type.gmail import GmailAddOnManifest

TYPES: dict[str, Any] = {
    "common": CommonAddOnManifest,
    "gmail": GmailAddOnManifest,
    "calendar": CalendarAddOnManifest,
    "httpOptions": HttpOptions,
}
LINKS = Links("https://askwell.example", "https://page.example")


def test_every_part_of_the_deployment_is_one_that_google_knows() -> None:
    made = deployment(LINKS)
    assert set(made) == {"oauthScopes", "addOns"}
    assert set(made["addOns"]) == set(TYPES)
    for name, kind in TYPES.items():
        kind.from_json(json.dumps(made["addOns"][name]))
    wrong = made["addOns"]["gmail"] | {"invented": True}
    with pytest.raises(Exception, match="invented"):
        GmailAddOnManifest.from_json(json.dumps(wrong))


def test_every_address_in_it_is_a_route_of_ours_and_every_trigger_has_one() -> None:
    text = json.dumps(deployment(LINKS))
    triggers = (Route.HOME, Route.MESSAGE, Route.COMPOSE, Route.EVENT)
    for route in Route:
        assert (f'"{LINKS.to(route)}"' in text) is (route in triggers)
    assert not any("gmail.readonly" in scope or "gmail.compose" in scope for scope in SCOPES), "the least that will do"


def test_the_command_prints_it_and_wants_an_address_that_google_can_call(askwell: Callable[..., Printed]) -> None:
    printed = askwell("addon", "manifest", "--url", "https://askwell.example/")
    assert printed.status == 0
    assert json.loads(printed.out) == deployment(Links("https://askwell.example"))
    loud = askwell("addon", "manifest", "--url", "HTTPS://Askwell.Example:443")
    assert json.loads(loud.out) == deployment(Links("https://askwell.example"))
    for arguments in (("--url", "http://askwell.example"), ()):
        refused = askwell("addon", "manifest", *arguments)
        assert refused.status == 1
        assert "https" in refused.err


UNUSABLE = (
    "https://",
    "https:///",
    "https://h.example/?q=1#f",
    "https://h.example?",
    "https://h.example#x",
    "https://h.example/sub",
    "https://u:p@h.example",
    "https://a b",
    "https://a\nb",
    "https://h.example\n",
    " https://h.example",
    "https://h.example:99999",
    "https://h.example:0",
    "https://h.example:",
    "https://h.example:x",
    "https://[::1",
    "https://[::1]",
    'https://"x"',
    "https://a..b",
    "http://a..b",
    "https://-a.example",
    f"https://{'a' * 64}.example",
    "https://büro.example",
    "javascript:alert(1)",
    "ftp://x",
    "foo",
    "://",
    "http://h.example",
)


@pytest.mark.parametrize("url", UNUSABLE)
@pytest.mark.parametrize("command", ["manifest", "check"])
def test_an_address_that_nobody_can_call_is_refused_in_a_sentence(
    askwell: Callable[..., Printed], url: str, command: str
) -> None:
    refused = askwell("addon", command, "--url", url)
    assert refused.status == 1
    assert not refused.out
    assert len(refused.err.strip().splitlines()) == 1
    assert "--url" in refused.err
    assert "should not have" not in refused.err
    with pytest.raises(UserError, match="ASKWELL_ADDON_URL"):
        load_settings({"ASKWELL_ADDON_URL": url})


@pytest.mark.parametrize("url", ["https://127.0.0.1", "https://localhost:8443", "http://127.0.0.1:8765"])
def test_an_address_of_this_machine_is_no_deployments_but_a_sandbox_may_be_called_there(
    askwell: Callable[..., Printed], url: str
) -> None:
    assert askwell("addon", "manifest", "--url", url).status == 1
    assert load_settings({"ASKWELL_ADDON_URL": f"{url}/"}).addon_url == url


def test_the_command_says_where_the_address_that_is_set_is_another(
    askwell: Callable[..., Printed], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKWELL_ADDON_URL", "https://one.example")
    assert "https://one.example" in askwell("addon", "manifest", "--url", "https://two.example").err
    assert not askwell("addon", "manifest", "--url", "https://One.example/").err


def answered(status: int, headers: dict[str, str], body: bytes) -> requests.Response:
    """An answer as it comes from a server."""
    made = requests.Response()
    made.status_code = status
    made.headers.update(headers)
    made.raw = HTTPResponse(BytesIO(body), preload_content=False)
    return made


@pytest.mark.parametrize(
    ("status", "headers", "body", "said"),
    [
        (401, {}, b"nginx", "not as Askwell does"),
        (401, {"WWW-Authenticate": 'Basic realm="x"'}, b'{"error": {"sentence": "No."}}', "not as Askwell does"),
        (401, {"WWW-Authenticate": "Bearer"}, b"[]", "not as Askwell does"),
        (401, {"WWW-Authenticate": "Bearer"}, b"[" * 200_000, "not as Askwell does"),
        (401, {"WWW-Authenticate": "Bearer"}, b'{"error": {"sentence": 7}}', "not as Askwell does"),
        (302, {"Location": "/login"}, b"", "answers 302, not 401"),
        (204, {}, b"", "no server to trust"),
        (500, {}, b"x", "answers 500, not 401"),
    ],
)
def test_only_askwells_own_refusal_counts_as_one(
    monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox, status: int, headers: dict[str, str], body: bytes, said: str
) -> None:
    monkeypatch.setattr(requests, "post", lambda *_, **__: answered(status, headers, body))
    found = examine_addon(load_settings(sandbox.settings()), "https://a.example", [Route.HOME])[-1]
    assert (found.subject, found.state) == (Route.HOME, "problem")
    assert said in found.text


def test_a_strangers_sentence_is_one_short_line_and_of_routes_out_of_reach_one_is_tried(
    monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox
) -> None:
    sentence = "not set up \x1b[31mRED\x07\nok       fake: line" + "x" * 5000
    body = json.dumps({"error": {"sentence": sentence}}).encode()
    settings = load_settings(sandbox.settings())
    monkeypatch.setattr(requests, "post", lambda *_, **__: answered(401, {"WWW-Authenticate": "Bearer"}, body))
    found = examine_addon(settings, "https://a.example", [Route.HOME])[-1]
    assert found.state == "problem"
    assert found.text.isprintable()
    assert len(found.text) <= 300

    def fail(*_: object, **__: object) -> None:
        raise requests.ConnectionError

    monkeypatch.setattr(requests, "post", fail)
    tried = [one for one in examine_addon(settings, "https://a.example", list(Route)) if one.subject in set(Route)]
    assert len(tried) == 1


@pytest.fixture
def served(wiring: Wiring, sandbox: Sandbox) -> Iterator[tuple[str, Wiring]]:
    """The application behind a real socket, at whose address it is called."""
    hosts: set[str] = set()
    app = create_app(wiring, hosts=hosts)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    url = f"http://127.0.0.1:{server.port}"
    hosts.add(f"127.0.0.1:{server.port}")
    environ = {**sandbox.settings(), **sandbox.addon_settings(url)}
    app.extensions["askwell.addon"].use(load_settings(environ))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield url, Wiring(load_settings(environ))
    server.shutdown()
    server.server_close()
    thread.join(timeout=5)


def test_the_check_finds_every_route_there_and_refusing(served: tuple[str, Wiring]) -> None:
    url, wiring = served
    findings = examine_addon(wiring.settings, url, list(Route))
    assert [one.state for one in findings if one.subject in set(Route)] == ["ok"] * len(Route)
    assert "http" in next(one.text for one in findings if one.subject == "address")


def test_the_check_says_what_is_not_set_or_not_there(served: tuple[str, Wiring], sandbox: Sandbox) -> None:
    url, _ = served
    bare = load_settings(sandbox.settings())
    said = {one.subject: one for one in examine_addon(bare, url, [Route.HOME])}
    assert said["the add-on service's address"].state == "problem"
    assert "get-authorization" in said["the add-on's OAuth client"].text
    nowhere = {one.subject: one for one in examine_addon(bare, "http://127.0.0.1:9", [Route.HOME])}
    assert "cannot be reached" in nowhere[Route.HOME].text
    elsewhere = {one.subject: one for one in examine_addon(bare, sandbox.url, [Route.HOME])}
    assert "not 401" in elsewhere[Route.HOME].text


def test_a_server_that_answers_anybody_is_called_out(monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox) -> None:
    answer: Any = requests.Response()
    answer.status_code = 200
    answer.raw = HTTPResponse(BytesIO(b"{}"), preload_content=False)
    monkeypatch.setattr(requests, "post", lambda *_, **__: answer)
    found = {
        one.subject: one for one in examine_addon(load_settings(sandbox.settings()), "https://a.example", [Route.HOME])
    }
    assert "no server to trust" in found[Route.HOME].text


def test_the_command_ends_with_what_it_found(askwell: Callable[..., Printed], served: tuple[str, Wiring]) -> None:
    url, _ = served
    printed = askwell("addon", "check", "--url", url, "--json")
    findings = json.loads(printed.out)
    assert {one["subject"] for one in findings} >= set(map(str, Route))
    assert printed.status == 1, "this shell has no add-on set up"
