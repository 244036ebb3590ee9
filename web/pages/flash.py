"""What the page says after a deed: one sentence, with the way back where there is one; and whom it shows nothing."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, redirect, request, url_for
from flask import flash as keep_for_next_page
from werkzeug.wrappers import Response

from web.pages.language import told
from web.pages.request_context import visitor


def flash(sentence: str, category: str) -> None:
    """Say a sentence on the next page, in the language of this one."""
    keep_for_next_page(told(sentence), category)


def tell(sentence: str, *, undo: str, fields: Mapping[str, str] | None = None) -> None:
    """Say that it is done. `undo` is the address of the form that takes it back, `fields` what it sends."""
    said: Any = {
        "text": told(sentence),
        "undo": undo,
        "fields": dict(fields or {}),
    }  # Flask keeps any JSON in its cookie
    keep_for_next_page(said, "status")


def hand_over(sentence: str, *, file: str) -> None:
    """Say that a file is ready: the next page shows the way to it, and fetches it by itself once. `file`: its address.

    It is the page that fetches, by its head, so that it comes without scripts, too.
    """
    said: Any = {"text": told(sentence), "file": file}
    keep_for_next_page(said, "status")


def show_only_with_account(area: Blueprint) -> None:
    """Lead a visitor without an account to the page that connects one."""

    @area.before_request
    def lead_to_connect() -> Response | None:
        if request.method in {"GET", "HEAD"} and visitor().signed_in and visitor().account is None:
            return redirect(url_for("connect.page"))
        return None
