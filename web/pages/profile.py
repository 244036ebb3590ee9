"""`/profile`: what the user does, and for whom."""

from dataclasses import asdict

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.language.cldr import display_name
from plugin.domain.language.packs import codes
from plugin.domain.model import Profile, make_profile
from plugin.usecases.suggest import propose_profile
from web.pages.flash import show_only_with_account
from web.pages.request_context import snapshot, store

profile = Blueprint("profile", __name__, url_prefix="/profile")
show_only_with_account(profile)
LONGEST = 1000
FIELDS = (
    ("name", "Your name", "as you sign", 1),
    ("organisation", "Your company", "", 1),
    ("title", "What you are called", "a title or trade, such as “pricing consultant”", 1),
    ("what", "What you do, in one sentence", "“I help …”: whom, with what, so that what gets better", 2),
    ("value", "The value, and how one would measure it", "a result that a client would confirm", 2),
    (
        "ideal",
        "Whom you would like to meet",
        "kinds of companies, sizes, roles, places; or the people, if you serve consumers",
        3,
    ),
    ("avoid", "What you are not looking for", "never asked for, even when it fits otherwise", 2),
    ("language", "Language of these sentences", "two letters: en, de, fr, es", 1),
)


TRANSLATED = ("what", "value", "ideal")
"""What a letter says in its own language."""


@profile.get("")
def page() -> str:
    """The form; on the first visit with a proposal read from the user's own signature and mail."""
    kept = store().load_profile()
    empty = kept == Profile()
    shown = propose_profile(snapshot()) if empty else kept
    return render_template(
        "profile.html",
        fields=FIELDS,
        values=asdict(shown),
        first=not kept.what,
        proposed=empty and shown != Profile(),
        further=[(code, display_name(code)) for code in _further_languages(shown)],
        translated=[one for one in FIELDS if one[0] in TRANSLATED],
        words={(code, name): text for code, name, text in shown.translations},
    )


def _further_languages(profile: Profile) -> list[str]:
    """The languages in which letters are written, without the profile's own."""
    return [code for code in codes() if code != (profile.language or "en")]


@profile.post("")
def save() -> Response:
    """Keep what was typed, white space folded."""
    typed = {name: " ".join(request.form.get(name, "").split())[:LONGEST] for name, *_ in FIELDS}
    language = typed["language"].lower()
    if language and not (len(language) == 2 and language.isalpha()):
        flash("The language was left out: write two letters, such as en, de, fr or es.", "warning")
        language = ""
    kept = store().load_profile()
    first = not kept.what
    store().save_profile(make_profile({**typed, "language": language}, _typed_translations(kept)))
    if first and typed["what"] and not store().load_prospects():
        flash("Kept. One step is left: whom would you like to meet?", "status")
        return redirect(url_for("prospects.page"), 303)
    flash("Kept. Your next drafts rest on this.", "status")
    return redirect(url_for("profile.page"), 303)


def _typed_translations(kept: Profile) -> list[tuple[str, str, str]]:
    """The fields in further languages, as typed; one that the form does not hold stays as it was."""
    before = {(code, name): text for code, name, text in kept.translations}
    typed = {
        (code, name): " ".join(request.form[f"{name}:{code}"].split())[:LONGEST]
        for code in codes()
        for name in TRANSLATED
        if f"{name}:{code}" in request.form
    }
    return [(code, name, text) for (code, name), text in sorted({**before, **typed}.items())]
