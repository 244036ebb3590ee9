"""`/profile`: what the user does, and for whom."""

from dataclasses import asdict

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.language.cldr import display_name
from plugin.domain.language.packs import codes
from plugin.domain.model import Profile, make_profile
from plugin.sentences import LanguageName, say
from plugin.usecases.profile_proposals import SOURCES, leave_empty, left_empty, propose_fields
from web.pages.flash import flash, show_only_with_account
from web.pages.getting_started import steps_left
from web.pages.request_context import snapshot, store
from web.views.first_steps import next_endpoint

profile = Blueprint("profile", __name__, url_prefix="/profile")
show_only_with_account(profile)
LONGEST = 1000
FIELDS = (
    ("name", say("Your name"), "", 1),
    ("organisation", say("Your company"), "", 1),
    ("title", say("Your title or trade"), say("such as “pricing consultant”"), 1),
    ("language", say("Language of these sentences"), "", 1),
    ("what", say("What you do, in one sentence"), say("“I help …”: whom, with what, so that what gets better"), 2),
    (
        "ideal",
        say("Whom you would like to meet"),
        say("kinds of companies, sizes, roles, places; or people, if you serve them"),
        3,
    ),
    ("value", say("What clients gain"), say("a result that a client would confirm, best with a number"), 2),
    ("avoid", say("What you are not looking for"), say("never asked for, even where it fits otherwise"), 2),
)
TRANSLATED = ("what", "value", "ideal")
"""What an email says in its own language."""


@profile.get("")
def page() -> str:
    """The form; each field that is empty with what the user's own mail proposes for it."""
    kept = store().load_profile()
    proposals = propose_fields(store(), snapshot())
    values = asdict(kept) | {name: one.text for name, one in proposals.items()}
    language = values["language"] or "en"
    named = [(code, LanguageName(display_name(code), code)) for code in codes()]
    return render_template(
        "profile.html",
        fields=FIELDS,
        values=values,
        proposals=proposals,
        steps=steps_left(kept),
        languages=[("", say("as I write")), *named],
        further=[(code, name) for code, name in named if code != language],
        translated=[one for one in FIELDS if one[0] in TRANSLATED],
        words={(code, name): text for code, name, text in kept.translations},
    )


@profile.post("")
def save() -> Response:
    """Keep what was typed, white space folded; with `only`, one field, and the others go on being proposed."""
    only = request.form.get("only", "")
    kept = store().load_profile()
    before = asdict(kept)
    named = [name for name, *_ in FIELDS if only in {"", name}]
    typed = {name: " ".join(request.form.get(name, "").split())[:LONGEST] for name in named}
    if typed.get("language", "") not in {"", *codes()}:
        flash(say("The language was left as it was: choose one of %(codes)s.", codes=", ".join(codes())), "warning")
        del typed["language"]
    plain = {name: str(before[name]) for name, *_ in FIELDS} | typed
    made = make_profile(plain, kept.translations if only else _typed_translations(kept))
    store().save_profile(made)
    # A proposal that was cleared is not made again; one that stands under another field still is.
    cleared = {name for name in typed if name in SOURCES and not typed[name]}
    leave_empty(store(), frozenset((left_empty(store()) | cleared) - {name for name, text in typed.items() if text}))
    if only:
        flash(say("Saved."), "status")
        return redirect(url_for("profile.page", _anchor=f"field-{only}"), 303)
    if not made.what:
        flash(say("Saved. What you do is still empty: drafts need that sentence."), "warning")
        return redirect(url_for("profile.page"), 303)
    steps = steps_left(made)
    flash(say("Saved.") if steps else say("Saved. Your next drafts build on this."), "status")
    return redirect(url_for(next_endpoint(steps) if steps else "profile.page"), 303)


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
