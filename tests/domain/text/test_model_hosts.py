"""Addresses of language models' hosts: which are taken, and which of them are this machine."""

import pytest

from plugin.domain.text.model_hosts import read_model_host
from plugin.errors import UserError


@pytest.mark.parametrize(
    ("text", "url", "here"),
    [
        ("http://localhost:11434/v1", "http://localhost:11434/v1", True),
        (" http://LOCALHOST:11434/v1/ ", "http://localhost:11434/v1", True),
        ("http://127.0.0.1:8080/v1/chat/completions", "http://127.0.0.1:8080/v1", True),
        ("http://127.1.2.3:1/v1", "http://127.1.2.3:1/v1", True),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1", True),
        ("http://[::ffff:127.0.0.1]:8000/v1", "http://[::ffff:127.0.0.1]:8000/v1", True),
        ("http://model.localhost/v1", "http://model.localhost/v1", True),
        ("http://localhost.:80/v1", "http://localhost/v1", True),
        ("https://api.provider.example:443/v1", "https://api.provider.example/v1", False),
        ("https://localhost.provider.example/v1", "https://localhost.provider.example/v1", False),
        ("http://192.168.1.20:11434/v1", "http://192.168.1.20:11434/v1", False),
        ("http://nas.local:11434/v1", "http://nas.local:11434/v1", False),
        ("http://workstation:11434/v1", "http://workstation:11434/v1", False),
    ],
)
def test_an_address_is_written_in_one_way_and_says_whether_it_is_this_machine(
    text: str,
    url: str,
    here: bool,  # noqa: FBT001 -- a parameter of the table
) -> None:
    host = read_model_host(text)
    assert (host.url, host.here) == (url, here)
    assert host.url.startswith(host.origin)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "localhost:11434",
        "file:///etc/passwd",
        "ftp://localhost/v1",
        "javascript:alert(1)",
        "unix:///run/model.sock",
        "http://",
        "http:///v1",
        "http://provider.example/v1",
        "http://8.8.8.8/v1",
        "http://0.0.0.0:11434/v1",
        "http://2130706433/v1",
        "http://0x7f000001/v1",
        "http://localhost@evil.example/v1",
        "https://user:secret@provider.example/v1",
        "https://provider.example/v1?key=secret",
        "https://provider.example/v1#there",
        "https://provider.example/../v1",
        "https://provider.example/%2e%2e/v1",
        "https://provider.example:99999/v1",
        "https://provider.example:0/v1",
        "https://[::1/v1",
        "https://pro vider.example/v1",
        "https://provider.example\\@evil.example/v1",
        "https://prövider.example/v1",
        "https://provider.example/\nHost: evil",
        "https://-a.example/v1",
        "https://" + "a" * 400 + ".example/v1",
    ],
)
def test_an_address_that_leaves_a_doubt_who_is_addressed_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read_model_host(text)
    assert str(caught.value).endswith(".")
    assert "secret" not in str(caught.value)
