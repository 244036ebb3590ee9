"""Opening an address in the browser without showing it to the whole machine.

What a program is started with can be read by every user of a machine, and our addresses hold secrets: the launch
token, or the state of a sign-in. So the browser is started with the name of a file that only its owner can read, and
the file leads on.
"""

import html
import secrets
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugin.store.places import private_directory, private_file

_NAME = "open-*.html"
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={url}"><title>Askwell</title>
<p><a href="{url}">Go on to Askwell</a></p></html>
"""


def open_in_browser(url: str, directory: Path) -> bool:
    """Open `url` by way of a file in `directory`, which `remove_links` takes away; False where there is no browser."""
    remove_links(directory)
    file = private_file(private_directory(directory) / f"open-{secrets.token_hex(8)}.html")
    file.write_text(_PAGE.format(url=html.escape(url)), encoding="utf-8")
    return webbrowser.open(file.absolute().as_uri())


def remove_links(directory: Path) -> None:
    """Remove the files that led to earlier addresses."""
    for file in directory.glob(_NAME):
        with suppress(OSError):
            file.unlink()


@contextmanager
def opened_in_browser(url: str, directory: Path) -> Iterator[bool]:
    """The same for as long as the context lasts."""
    try:
        yield open_in_browser(url, directory)
    finally:
        remove_links(directory)
