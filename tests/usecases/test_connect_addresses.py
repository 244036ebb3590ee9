"""Where a refresh token may go: to the addresses it was got by, whatever a file or a reply says later."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from consent import decide
from google_worlds import IMPATIENT, ME, NOW, UNPACED, write_credentials

from plugin.domain.model import Account, AccountId, Address
from plugin.errors import Reconnect, ServiceDown, UserError
from plugin.google import oauth
from plugin.google.credentials import is_googles, parse_credentials
from plugin.google.gmail import GmailMailbox
from plugin.google.oauth import SCOPES
from plugin.google.transport import SharedCredentials
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World, WorldAccount
from plugin.store.accounts import Identity
from plugin.store.sqlite.control_store import ControlStore
from plugin.store.tokens import RefreshToken
from plugin.usecases.connect import GoogleSettings, begin_connect, finish_connect, open_google, revoke_access

BACK = "http://127.0.0.1:8765/oauth/callback"
GOOGLES = "https://oauth2.googleapis.com/token"


class Listener:
    """A server that answers every POST in the same way and remembers what it was sent."""

    def __init__(self, answer: Callable[[dict[str, str]], tuple[int, dict[str, str], bytes]]) -> None:
        self.heard: list[dict[str, str]] = []
        outer = self

        class Visit(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
                form = {name: values[0] for name, values in parse_qs(body).items()}
                outer.heard.append(form)
                status, headers, content = answer(form)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST  # noqa: N815 -- http.server's name

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Visit)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()


@pytest.fixture
def listen() -> Iterator[Callable[..., Listener]]:
    """Start listeners, and end them with the test."""
    started: list[Listener] = []

    def start(answer: Callable[[dict[str, str]], tuple[int, dict[str, str], bytes]]) -> Listener:
        started.append(Listener(answer))
        return started[-1]

    yield start
    for one in started:
        one.server.shutdown()
        one.server.server_close()


@pytest.fixture
def control(tmp_path: Path) -> Iterator[ControlStore]:
    with ControlStore.open(tmp_path / "home") as opened:
        yield opened


def a_client(path: Path, **changes: str) -> Path:
    """A credentials file of Google's own shape, with other addresses."""
    fields = {
        "client_id": "7.apps.example",
        "client_secret": "the client's secret",
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": GOOGLES,
        **changes,
    }
    if "token_uri" in changes and not is_googles(fields["token_uri"]):
        fields["auth_uri"] = fields["token_uri"].replace("/token", "/auth")
    path.write_text(json.dumps({"installed": fields}))
    return path


def connected(control: ControlStore, key_file: Path, **token: str) -> Account:
    """An account with a token that was got by these addresses."""
    account = Account(AccountId(""), Address(ME), frozenset({Address(ME)}), scopes=SCOPES)
    account = control.connect_account(Identity("iss", "7"), account, now=NOW)
    kept = RefreshToken("7", SCOPES, "1//refresh", "7.apps.example", **token)
    control.save_token(account.id, control.open_vault(key_file), kept, now=NOW)
    return account


@pytest.mark.parametrize(
    "planted",
    [
        {"token_uri": "https://evil.example/token"},
        {"token_uri": "https://oauth2.googleapis.com.evil.example/token"},
        {"token_uri": "https://oauth2.googleapis.com@evil.example/token"},
        {"token_uri": "https://oauth2.googleapis.com:8443/token"},
        {"token_uri": "https://oauth2.googleapis.com/token2"},
        {"token_uri": "http://127.0.0.1:9/token"},
        {"auth_uri": "https://accounts.google.com/o/oauth2/other"},
    ],
)
def test_a_token_does_not_go_to_another_address_than_it_was_got_by(
    control: ControlStore, tmp_path: Path, planted: dict[str, str]
) -> None:
    account = connected(
        control, tmp_path / "key", token_uri=GOOGLES, auth_uri="https://accounts.google.com/o/oauth2/auth"
    )
    settings = GoogleSettings(a_client(tmp_path / "c.json"), tmp_path / "key")
    open_google(control, settings, account).close()
    settings = replace(settings, credentials=a_client(tmp_path / "planted.json", **planted))
    with pytest.raises(Reconnect, match=r"names another address.*connect the account again"):
        open_google(control, settings, account)


@pytest.mark.parametrize(
    ("address", "goes"),
    [
        (GOOGLES, True),
        ("https://accounts.google.com/o/oauth2/token", True),
        ("http://127.0.0.1:4321/token", True),
        ("https://evil.example/token", False),
    ],
)
def test_a_token_from_before_addresses_were_noted_goes_to_googles_own_alone(
    control: ControlStore, tmp_path: Path, address: str, *, goes: bool
) -> None:
    account = connected(control, tmp_path / "key")
    settings = GoogleSettings(a_client(tmp_path / "c.json", token_uri=address), tmp_path / "key")
    if goes:
        open_google(control, settings, account).close()
    else:
        with pytest.raises(Reconnect, match="names another address"):
            open_google(control, settings, account)


def test_a_token_is_revoked_where_it_was_got_though_a_setting_names_another_place(
    control: ControlStore, tmp_path: Path, listen: Callable[..., Listener]
) -> None:
    right = listen(lambda _form: (200, {}, b""))
    account = connected(control, tmp_path / "key", revoke_uri=f"{right.url}/revoke")
    settings = GoogleSettings(a_client(tmp_path / "c.json"), tmp_path / "key")
    assert settings.endpoints.revoke_url == "https://oauth2.googleapis.com/revoke"
    assert revoke_access(control, settings, account)
    assert right.heard == [{"token": "1//refresh"}]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_reply_sends_a_token_on_to_another_address(
    tmp_path: Path, listen: Callable[..., Listener], status: int
) -> None:
    evil = listen(lambda _form: (200, {"Content-Type": "application/json"}, b'{"access_token": "a"}'))
    bent = listen(lambda _form: (status, {"Location": f"{evil.url}/token"}, b""))
    assert not oauth.revoke(f"{bent.url}/revoke", "1//refresh")
    client = parse_credentials(json.loads(a_client(tmp_path / "c.json", token_uri=f"{bent.url}/token").read_text()))
    mailbox = GmailMailbox(
        SharedCredentials(client, "1//refresh", SCOPES), url=bent.url, quota=UNPACED, patience=IMPATIENT
    )
    with pytest.raises(UserError):
        mailbox.fetch_profile()
    mailbox.close()
    pending = oauth.Pending("st", "verifier", "nonce")
    with pytest.raises(ServiceDown):
        oauth.finish(
            client,
            oauth.Endpoints(),
            pending,
            {"state": "st", "code": "the code"},
            redirect_uri="http://127.0.0.1:8765/oauth/callback",
        )
    assert evil.heard == []
    assert len(bent.heard) >= 3


def test_a_new_refresh_token_in_a_reply_is_kept_in_place_of_the_old(
    control: ControlStore, tmp_path: Path, listen: Callable[..., Listener]
) -> None:
    def answer(form: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        if not form:
            told: dict[str, object] = {"emailAddress": ME, "messagesTotal": 1, "historyId": "5"}
        else:
            told = {"access_token": "a", "expires_in": 3600, "refresh_token": form["refresh_token"] + "+"}
        return 200, {"Content-Type": "application/json"}, json.dumps(told).encode()

    google = listen(answer)
    account = connected(control, tmp_path / "key", token_uri=f"{google.url}/token")
    settings = GoogleSettings(
        a_client(tmp_path / "c.json", token_uri=f"{google.url}/token"),
        tmp_path / "key",
        oauth.Endpoints(gmail_url=google.url),
    )
    for _ in range(3):
        opened = open_google(control, settings, account)
        assert opened.mailbox is not None
        assert opened.mailbox.fetch_profile().address == ME
        opened.close()
    assert [form["refresh_token"] for form in google.heard if form] == ["1//refresh", "1//refresh+", "1//refresh++"]
    token = control.load_token(account.id, control.open_vault(tmp_path / "key"))
    assert token is not None
    assert (token.secret, token.token_uri) == ("1//refresh+++", f"{google.url}/token")


def test_a_token_that_is_renewed_while_its_account_is_forgotten_does_not_come_back(
    control: ControlStore, tmp_path: Path
) -> None:
    account = connected(control, tmp_path / "key")
    vault = control.open_vault(tmp_path / "key")
    control.forget_account(account.id)
    control.renew_token(account.id, vault, RefreshToken("7", SCOPES, "1//new"))
    assert not control.has_tokens()


def test_connecting_notes_the_addresses_and_a_sandbox_may_change_its_port(
    control: ControlStore, tmp_path: Path
) -> None:
    with start_sandbox(World((WorldAccount(sub="7", address=ME, name="Mara"),)), quota="off", now=lambda: NOW) as one:
        settings = _settings(one, tmp_path)
        url = begin_connect(control, settings, redirect_uri=BACK, now=NOW, session_id="s")
        account = finish_connect(
            control, settings, decide(one, url, address=ME), redirect_uri=BACK, now=NOW, session_id="s"
        ).account
        token = control.load_token(account.id, control.open_vault(tmp_path / "key"))
        assert token is not None
        client = settings.client()
        assert (token.auth_uri, token.token_uri) == (client.auth_uri, client.token_uri)
        assert token.revoke_uri == settings.endpoints.revoke_url
    with start_sandbox(World((WorldAccount(sub="7", address=ME, name="Mara"),)), quota="off", now=lambda: NOW) as two:
        open_google(control, _settings(two, tmp_path), account).close()


def _settings(sandbox: Sandbox, place: Path) -> GoogleSettings:
    return GoogleSettings(
        credentials=write_credentials(sandbox, place / "credentials.json"),
        key_file=place / "key",
        endpoints=oauth.Endpoints(
            gmail_url=sandbox.url,
            calendar_url=sandbox.url,
            userinfo_url=sandbox.settings()["ASKWELL_USERINFO_URL"],
            revoke_url=sandbox.settings()["ASKWELL_REVOKE_URL"],
            certs_url=sandbox.settings()["ASKWELL_CERTS_URL"],
            issuer=sandbox.settings()["ASKWELL_ISSUER"],
        ),
    )
