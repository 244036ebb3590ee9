"""Where a browser may be led on to after a form: pages of ours alone, whatever the form says."""

from flask import current_app, url_for
from werkzeug.exceptions import HTTPException

from web.pages.security import ONCE, OPEN, OPEN_ON_SERVER


def known_path(text: str) -> str:
    """`text`, where it is a page of ours that one looks at; else the first page."""
    path = text.partition("?")[0]
    # A browser drops tabs and line breaks out of an address, so that "/<tab>/elsewhere" leads elsewhere.
    if not path.startswith("/") or path.startswith(("//", "/\\")) or not text.isprintable():
        return url_for("today.page")
    try:
        endpoint, _ = current_app.url_map.bind("").match(path, method="GET")
    except HTTPException:
        return url_for("today.page")
    return url_for("today.page") if endpoint in OPEN | OPEN_ON_SERVER | ONCE else text
