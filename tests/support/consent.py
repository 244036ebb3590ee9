"""A person at the sandbox's consent page."""

import html
import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

import requests

from plugin.sandbox.server import Sandbox


def decide(
    sandbox: Sandbox, url: str, *, address: str, allow: bool = True, without: Iterable[str] = ()
) -> dict[str, str]:
    """Open the consent page at `url`, untick the scopes that end in `without`, decide; what the callback is told."""
    page = requests.get(url, timeout=10)
    page.raise_for_status()
    hidden = re.search(r'name="consent" value="([^"]+)"', page.text)
    assert hidden is not None, page.text
    scopes = [html.unescape(scope) for scope in re.findall(r'name="scope" value="([^"]+)"', page.text)]
    ticked = [scope for scope in scopes if not scope.endswith(tuple(without))] if without else scopes
    answer = requests.post(
        f"{sandbox.url}/o/oauth2/consent",
        data={
            "consent": hidden[1],
            "account": address,
            "scope": ticked,
            "decision": "allow" if allow else "cancel",
        },
        allow_redirects=False,
        timeout=10,
    )
    return dict(parse_qsl(urlsplit(answer.headers["Location"]).query))
