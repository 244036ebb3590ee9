"""In which language the page speaks: the reader's choice, else the browser's, else English; and how it says things.

English is the source: `_("…")` in templates and `say("…")` in code (`plugin/sentences.py`) mark the messages. A
template prints through `shown`, so a sentence made anywhere below comes out in the reader's language by itself.
"""

from collections.abc import Mapping

from flask import Blueprint, Flask, abort, g, has_request_context, redirect, request
from flask_babel import Babel, Domain
from markupsafe import Markup, escape
from werkzeug.utils import cached_property
from werkzeug.wrappers import Response

from plugin.sentences import Said, capital, in_english, join, spoken
from web.pages.known_path import known_path
from web.pages.security import ADDON, cookie_name, drop_cookie, keep_cookie
from web.translations.catalogue import OFFERED, SOURCE, Catalogue, catalogue

language = Blueprint("language", __name__, url_prefix="/language")
_COOKIE = "askwell_language"
_YEAR = 365 * 24 * 3600
_PROGRAMS = frozenset({"api", "health", ADDON.removesuffix(".")})
"""Blueprints that programs read: English, always."""


def chosen() -> str:
    """What the reader chose in the settings; "" where the browser's own language holds."""
    found = request.cookies.get(cookie_name(_COOKIE), "")
    return found if found in OFFERED else ""


def page_language() -> str:
    """The code of the language in which this request is answered."""
    if not has_request_context() or request.blueprint in _PROGRAMS or request.path.startswith("/api/"):
        return SOURCE
    if "language" not in g:
        g.language = chosen() or _of_browser()
    found: str = g.language
    return found


def _of_browser() -> str:
    """The first language that the browser asks for and the page has, whatever its region."""
    for wanted, worth in request.accept_languages:
        code = wanted.partition("-")[0].lower()
        if worth > 0 and code in OFFERED:
            return code
    return SOURCE


def tongue() -> Catalogue | None:
    """The language of this request; None for the source, in which everything is written already."""
    code = page_language()
    return None if code == SOURCE else catalogue(code)


def shown(value: object) -> object:
    """What a template is about to print: a text of ours in the reader's language, everything else as it is."""
    if not isinstance(value, Said):
        return value
    speaking = tongue()
    return value.spoken(speaking) if speaking is not None else value


def told(text: str) -> str:
    """A text for this request's reader, where it leaves by another way than a template: a notice, JSON for a script."""
    return str(shown(text))


def _filled(form: str, values: Mapping[str, object]) -> Markup:
    """A message of a template with its places filled. It may hold tags, so it is markup; what comes in is escaped."""
    if not values:
        return Markup(form)  # noqa: S704 - the forms are ours
    speaking = tongue()
    inside = {}
    for name, value in values.items():
        text = value if isinstance(value, Markup) else spoken(value, speaking) if speaking else in_english(value)
        inside[name] = escape(text)
    return Markup(form % inside)  # noqa: S704 - as above, and the values are escaped


def _words(message: str, *, plural: str = "", number: int = 1, context: str = "") -> str:
    speaking = tongue()
    if speaking is not None:
        return speaking.words(message, plural=plural, number=number, context=context)
    return plural if plural and number != 1 else message


def _gettext(message: str, **values: object) -> Markup:
    return _filled(_words(message), values)


def _ngettext(message: str, plural: str, num: int, **values: object) -> Markup:
    return _filled(_words(message, plural=plural, number=num), {"num": num, **values})


def _pgettext(context: str, message: str, **values: object) -> Markup:
    return _filled(_words(message, context=context), values)


def in_figures(value: float) -> str:
    """A number as the reader writes it."""
    speaking = tongue()
    return speaking.number(value) if speaking is not None else in_english(value)


@language.post("")
def choose() -> Response:
    """Keep the choice in this browser, and go back to the page where it was made."""
    code = request.form.get("language", "")
    if code and code not in OFFERED:
        abort(400)
    response = redirect(known_path(request.form.get("place", "")), 303)
    if code:
        keep_cookie(response, cookie_name(_COOKIE), code, seconds=_YEAR)
    else:
        drop_cookie(response, cookie_name(_COOKIE))
    return response


class _InMemory(Domain):  # type: ignore[misc]  # Flask-Babel ships no types
    """Flask-Babel's catalogues: those compiled here, instead of .mo files."""

    def get_translations(self) -> object:
        """The catalogue of this request."""
        speaking = tongue()
        return super().get_translations() if speaking is None else speaking.translations


class _Babel(Babel):  # type: ignore[misc]  # as above
    @cached_property
    def domain_instance(self) -> _InMemory:
        return _InMemory(domain=self.domain)


def add_language(app: Flask) -> None:
    """Make the page speak."""
    app.register_blueprint(language)
    app.extensions["askwell.told"] = told
    _Babel(app, locale_selector=page_language, configure_jinja=False)
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.finalize = shown
    app.jinja_env.globals.update(_=_gettext, gettext=_gettext, ngettext=_ngettext, pgettext=_pgettext)
    app.jinja_env.filters.update(capital=capital, figures=in_figures, listed=lambda parts: join(", ", list(parts)))
    offered = {"page_language": page_language, "chosen_language": chosen, "page_languages": OFFERED}
    app.context_processor(lambda: offered)
