"""Other words for an email, swapped in place; what the user writes is kept as they write, and can be gone back to.

With a script the part of the page comes back alone (`part=1`), without one the whole page at the same place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.drafting.versions import sources_of
from plugin.domain.model import AskStatus, Draft, DraftVersion, ModelPurpose
from plugin.errors import NotThere, UserError
from plugin.sentences import say
from plugin.usecases.asks_by_hand import set_status
from plugin.usecases.draft_versions import keep_edit
from plugin.usecases.follow_up import LetterWish
from plugin.usecases.proposing import Wish
from plugin.usecases.suggest import find_ask
from plugin.usecases.write_letter import Written, write_for
from plugin.views.moments import Moments
from web.pages.flash import flash, show_only_with_account, tell
from web.pages.language import told
from web.pages.request_context import account, clock, control, snapshot, store, wiring
from web.pages.today import LONGEST, begun, gone, keep, render, shown_state
from web.views.cards import TURNS, CardState, read_wish, turned, wish_query, word

wording = Blueprint("wording", __name__, url_prefix="/suggestions")
show_only_with_account(wording)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of an email's wording: what it does, and to which version (0: none)."""

    how: str
    number: int = 0


def pressed() -> Pressed:
    """The button that this request brings."""
    how, _, number = request.form.get("how", "").partition("-")
    return Pressed(how, int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0)


def wants_part() -> bool:
    """Whether a script asks for the part of the page alone."""
    return request.form.get("part") == "1"


def keep_words(email: str, composed: Draft, wish: Wish | LetterWish) -> DraftVersion | None:
    """Keep what this form holds, where it is other than the program's words."""
    words, subject = request.form.get("body", "")[:LONGEST], request.form.get("subject", "")[:LONGEST]
    return keep_edit(store(), email, composed, body=words, subject=subject, wish=wish, now=clock())


def saved_json(version: DraftVersion | None, composed: Draft, versions: Sequence[DraftVersion] = ()) -> dict[str, Any]:
    """What a script learns once the words were kept: when, and where each sentence comes from now."""
    sources = sources_of(composed, request.form.get("body", "")[:LONGEST], versions)
    at = Moments(clock()).hour(version.saved_at) if version is not None else ""
    return {
        "said": told(say("Saved at %(hour)s", hour=at)) if at else "",
        "sources": render_template("_sources.html", sources=sources),
    }


@wording.post("/<suggestion_id>/wording")
def turn(suggestion_id: str) -> str | Response:
    """Other words, at the same place of the page; what the user has changed is kept before it is put aside."""
    wish, press = read_wish(request.form), pressed()
    try:
        composed = word(suggestion_id, replace(wish, in_person=False)).draft
    except NotThere as error:
        return gone(str(error), request.form.get("body", "")[:LONGEST])
    except UserError:
        # It cannot be worded so: the page says why.
        composed = None
    held = keep_words(suggestion_id, composed, wish) if composed is not None else None
    problem = ""
    if press.how == "delete":
        store().delete_draft_versions(suggestion_id, press.number)
        stays = held is not None and held.number != press.number
        asked, said = {"version": held.number} if held is not None and stays else wish_query(wish), "deleted"
    elif press.how == "version":
        asked, said = {"version": press.number}, "version"
    elif press.how == "model":
        written = _written(suggestion_id, wish)
        shown = written.version or held
        asked, said = ({"version": shown.number} if shown is not None else wish_query(wish)), "written"
        problem = written.why
    else:
        wanted, said = turned(wish, press.how)
        asked = wish_query(wanted)
    if not wants_part():
        if problem:
            flash(problem, "warning")
        place = url_for("today.suggestion", suggestion_id=suggestion_id, _anchor=f"letter-{suggestion_id}", **asked)
        return redirect(place, 303)
    state: CardState = shown_state(suggestion_id, {name: str(value) for name, value in asked.items()})
    address = url_for("today.suggestion", suggestion_id=suggestion_id, **asked)
    said_now = problem or TURNS[said]
    return render(replace(state, problem=problem), "_email_part.html", said=said_now, address=address)


def _written(suggestion_id: str, wish: Wish) -> Written:
    """The letter that the user's model writes from the facts, kept as a version; its failures leave the words."""
    try:
        with wiring().open_model(control(), store(), account(), ModelPurpose.WRITE, clock=clock) as model:
            if model is None:
                return Written(None, "", say("No model may write letters; turn it on in the settings."))
            proposal = word(suggestion_id, replace(wish, in_person=False))
            return write_for(store(), snapshot(), model, proposal, wish=wish, kept=True, now=clock())
    except UserError as error:
        return Written(None, "", say("Askwell's own words stay. %(why)s", why=error))


@wording.post("/<suggestion_id>/words")
def save(suggestion_id: str) -> dict[str, Any]:
    """Keep the words as they are being written, for the page's script; none once the draft has them."""
    if begun(suggestion_id) is not None:
        abort(409)
    wish = replace(read_wish(request.form), in_person=False)
    try:
        composed = word(suggestion_id, wish).draft
    except UserError:
        abort(409)
    held = keep_words(suggestion_id, composed, wish)
    return saved_json(held, composed, store().load_draft_versions(suggestion_id))


@wording.post("/<suggestion_id>/asked")
def asked_in_person(suggestion_id: str) -> Response:
    """The user has asked them face to face: the ask is under way, without an email."""
    keep(suggestion_id)
    ask = find_ask(store(), suggestion_id)
    set_status(store(), ask.id, AskStatus.SENT, note=say("Asked in person"), now=clock())
    tell(say("Noted: you asked them in person."), undo=url_for("ask_status.undo", ask_id=ask.id))
    return redirect(url_for("asks.ask", ask_id=ask.id), 303)
