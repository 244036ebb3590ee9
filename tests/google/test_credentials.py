"""The OAuth client file, right and wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugin.errors import WrongCredentials
from plugin.google.credentials import is_loopback, is_safe_address, read_credentials

CLIENT: dict[str, Any] = {
    "client_id": "1.apps.example",
    "project_id": "p",
    "client_secret": "s3cr3t",
    "auth_uri": "https://accounts.google.com/o/oauth2/auth",
    "token_uri": "https://oauth2.googleapis.com/token",
    "redirect_uris": ["http://localhost"],
}


def _read(tmp_path: Path, content: Any) -> Any:
    path = tmp_path / "credentials.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return read_credentials(path)


@pytest.mark.parametrize("kind", ["installed", "web"])
def test_googles_download_is_read_in_both_kinds(tmp_path: Path, kind: str) -> None:
    client = _read(tmp_path, {kind: CLIENT})
    assert (client.kind, client.client_id, client.redirect_uris) == (kind, "1.apps.example", ("http://localhost",))
    assert client.as_config()[kind]["token_uri"] == CLIENT["token_uri"]


def test_the_secret_is_not_in_the_repr(tmp_path: Path) -> None:
    assert "s3cr3t" not in repr(_read(tmp_path, {"web": CLIENT}))


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert _read(tmp_path, "\ufeff" + json.dumps({"web": CLIENT})).client_id == "1.apps.example"


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("", "not valid JSON"),
        ('{"installed": {"client_id": "1', "not valid JSON"),
        ([], "holds no OAuth client"),
        ({}, "neither"),
        ({"type": "service_account", "private_key": "x"}, "service account"),
        ({"type": "authorized_user", "refresh_token": "x"}, "stored sign-in"),
        ({"api_key": "AIza"}, "API key"),
        (CLIENT, "outside"),
        ({"installed": "x"}, "lacks client_id, client_secret, auth_uri, token_uri"),
        ({"installed": CLIENT | {"client_secret": ""}}, "lacks client_secret"),
        ({"installed": {key: CLIENT[key] for key in CLIENT if key != "token_uri"}}, "lacks token_uri"),
        ({"web": CLIENT | {"token_uri": "http://token.example/"}}, "no https address"),
        ({"web": CLIENT | {"auth_uri": "javascript:alert(1)"}}, "no https address"),
    ],
)
def test_each_wrong_file_is_told_apart_in_one_sentence(tmp_path: Path, content: Any, part: str) -> None:
    with pytest.raises(WrongCredentials) as caught:
        _read(tmp_path, content)
    sentence = str(caught.value)
    assert part in sentence
    assert "download" in sentence
    assert "\n" not in sentence


def test_a_missing_file_says_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(WrongCredentials, match=r"no Google OAuth client at .*credentials\.json"):
        read_credentials(tmp_path / "credentials.json")


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "credentials.json").write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(WrongCredentials, match="cannot be read as text"):
        read_credentials(tmp_path / "credentials.json")


@pytest.mark.parametrize(
    ("url", "loopback", "safe"),
    [
        ("http://127.0.0.1:8080/token", True, True),
        ("http://localhost/token", True, True),
        ("http://[::1]:1/token", True, True),
        ("https://oauth2.googleapis.com/token", False, True),
        ("http://oauth2.googleapis.com/token", False, False),
        ("http://127.evil.example/token", False, False),
        ("http://localhost.evil.example/token", False, False),
        ("ftp://127.0.0.1/", True, False),
        ("nonsense", False, False),
        ("http://[broken", False, False),
    ],
)
def test_secrets_go_over_plain_http_to_this_machine_only(url: str, *, loopback: bool, safe: bool) -> None:
    assert is_safe_address(url) is safe
    if "broken" not in url:
        assert is_loopback(url) is loopback


@pytest.mark.parametrize(
    ("auth_uri", "token_uri"),
    [
        ("https://accounts.google.com/o/oauth2/auth", "https://evil.example/token"),
        ("https://accounts.google.com/o/oauth2/auth", "https://oauth2.googleapis.com.evil.example/token"),
        ("https://accounts.google.com/o/oauth2/auth", "https://oauth2.googleapis.com@evil.example/token"),
        ("https://accounts.google.com/o/oauth2/auth", "http://127.0.0.1:9/token"),
        ("https://evil.example/auth", "https://oauth2.googleapis.com/token"),
    ],
)
def test_a_file_that_sends_googles_codes_elsewhere_is_refused(tmp_path: Path, auth_uri: str, token_uri: str) -> None:
    client = {"client_id": "7", "client_secret": "s", "auth_uri": auth_uri, "token_uri": token_uri}
    with pytest.raises(WrongCredentials, match="one half"):
        _read(tmp_path, {"installed": client})


def test_a_file_of_another_server_altogether_is_read(tmp_path: Path) -> None:
    client = {
        "client_id": "7",
        "client_secret": "s",
        "auth_uri": "https://sign-in.example/auth",
        "token_uri": "https://tokens.example/token",
    }
    assert _read(tmp_path, {"web": client}).token_uri == "https://tokens.example/token"
