"""`/people/who-is-who`: the twenty closest people, each confirmed or corrected at one key."""

import json

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Address, Kind
from plugin.domain.network.told_closeness import Closeness
from plugin.domain.text.addresses import parse_address
from plugin.sentences import say, say_number
from plugin.usecases.who_is_who import PEOPLE, Said, finish, people_to_confirm, say_who, what_was_said
from web.pages.flash import flash, show_only_with_account, tell
from web.pages.getting_started import steps_left
from web.pages.reading import is_first_reading
from web.pages.request_context import clock, judgement, store
from web.pages.security import wants_json
from web.views.first_steps import next_endpoint

who_is_who = Blueprint("who_is_who", __name__, url_prefix="/people/who-is-who")
show_only_with_account(who_is_who)


@who_is_who.get("")
def page() -> str:
    """Everybody who is left of the twenty: with scripts one after the other, without them as one list."""
    left = people_to_confirm(judgement())
    steps = steps_left()
    return render_template(
        "who_is_who.html",
        left=left,
        of=PEOPLE,
        kinds=[str(kind) for kind in Kind],
        levels=[str(level) for level in Closeness],
        steps=steps,
        is_reading=not left and is_first_reading(),
        on=url_for(next_endpoint([one for one in steps if one.endpoint != "who_is_who.page"])),
    )


@who_is_who.post("")
def save() -> Response | tuple[dict[str, object], int]:
    """Keep what was said of the people of the form: all of a list, or one of them from a script."""
    told = {address: _said(address) for address in _addresses()}
    if not told:
        abort(400)
    before = what_was_said(store(), list(told))
    for address, said in told.items():
        say_who(store(), address, said, now=clock())
    if wants_json():
        return {"saved": len(told), "before": {one: [said.kind, said.closeness] for one, said in before.items()}}, 200
    words = say_number(
        "Saved for %(num)s person: your word is final.", "Saved for %(num)s people: your word is final.", len(told)
    )
    undo = json.dumps({one: [said.kind, said.closeness] for one, said in before.items()})
    tell(words, undo=url_for("who_is_who.undo"), fields={"before": undo})
    return _go_on()


def _addresses() -> list[Address]:
    texts = request.form.getlist("address")[: 2 * PEOPLE]
    return [parsed for text in texts if (parsed := parse_address(text)) is not None]


def _said(address: Address) -> Said:
    """The form's word on one person. How close they are is kept only where the user says otherwise than was thought."""
    kind, closeness = request.form.get(f"kind:{address}", ""), request.form.get(f"closeness:{address}", "")
    thought = request.form.get(f"thought:{address}", "")
    if kind not in set(Kind) or closeness not in {"", *Closeness}:
        abort(400)
    return Said(kind, "" if closeness == thought else closeness)


@who_is_who.post("/undo")
def undo() -> Response | tuple[dict[str, object], int]:
    """Put back what was said before."""
    try:
        before = json.loads(request.form.get("before", ""))
        found = {parse_address(text): Said(str(kind), str(closeness)) for text, (kind, closeness) in before.items()}
        for address, said in list(found.items())[: 2 * PEOPLE]:
            if address is not None:
                say_who(store(), address, said, now=clock())
    except (ValueError, AttributeError, TypeError):
        abort(400)
    if wants_json():
        return {"undone": len(found)}, 200
    flash(say("Undone."), "status")
    return redirect(url_for("who_is_who.page"), 303)


@who_is_who.post("/finish")
def leave() -> Response:
    """Leave the rest to Askwell."""
    return _go_on()


def _go_on() -> Response:
    finish(store(), now=clock())
    steps = steps_left()
    return redirect(url_for(next_endpoint(steps) if steps else "people.page"), 303)
