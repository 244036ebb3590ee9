"""How the page looks: its text face, its icons, and whether it is light or dark."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import flask_bootstrap
from flask import Blueprint, Flask, abort, redirect, render_template, request, send_file
from markupsafe import Markup
from werkzeug.wrappers import Response

from web.pages.known_path import known_path
from web.pages.security import cookie_name, keep_cookie

look = Blueprint("look", __name__, url_prefix="/look")
THEMES = ("auto", "light", "dark")
_YEAR = 365 * 24 * 3600
_SYMBOL = re.compile(r'<symbol[^>]* viewBox="([^"]+)"[^>]* id="([^"]+)"[^>]*>(.*?)</symbol>', re.DOTALL)


@cache
def face_file() -> Path | None:
    """The text face, from its package; None where that is not installed: then the system's own face is used."""
    package = find_spec("font_manrope")
    if package is None or package.origin is None:
        return None
    found = Path(package.origin).parent / "files" / "Manrope-VariableFont_wght.ttf"
    return found if found.exists() else None


@cache
def _icons() -> dict[str, tuple[str, str]]:
    """The icons of Bootstrap-Flask's package by name: the view box, and the drawing."""
    folder = Path(flask_bootstrap.__file__).parent / "static" / "bootstrap5" / "icons"
    text = (folder / "bootstrap-icons.svg").read_text(encoding="utf-8")
    return {name: (box, drawing.strip()) for box, name, drawing in _SYMBOL.findall(text)}


@cache
def icon(name: str) -> Markup:
    """An icon, drawn into the page: no request, and the colour of the words beside it, which say what it means."""
    box, drawing = _icons()[name]
    return Markup(  # noqa: S704 - the drawing comes from an installed package
        f'<svg class="icon" viewBox="{box}" aria-hidden="true" focusable="false">{drawing}</svg>'
    )


def theme() -> str:
    """Light, dark, or as the system has it: this browser's choice."""
    chosen = request.cookies.get(cookie_name("askwell_theme"), "")
    return chosen if chosen in THEMES else "auto"


@look.get("/face.ttf")
def face() -> Response:
    """The text face."""
    found = face_file()
    if found is None:
        abort(404)
    return send_file(found, mimetype="font/ttf", max_age=_YEAR)


@look.get("/keys")
def keys() -> str:
    """The keyboard's shortcuts."""
    return render_template("keys.html")


@look.post("/theme")
def choose_theme() -> Response:
    """Keep the choice in this browser, and go back to the page where it was made."""
    chosen = request.form.get("theme", "")
    if chosen not in THEMES:
        abort(400)
    response = redirect(known_path(request.form.get("place", "")), 303)
    keep_cookie(response, cookie_name("askwell_theme"), chosen, seconds=_YEAR)
    return response


def add_look(app: Flask) -> None:
    """Make it known to the templates."""
    app.register_blueprint(look)
    app.add_template_global(icon)
    app.context_processor(lambda: {"theme": theme, "has_face": face_file() is not None, "themes": THEMES})
