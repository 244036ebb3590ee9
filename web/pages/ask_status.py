"""`/asks/<id>/look`, `/status`, `/undo`: what became of an ask, seen at Gmail or said by the user.

The page asks by a small script when it is opened, and by a button where there is no script: looking writes, so it is
never a GET.
"""

from flask import Blueprint, abort, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Ask, AskStatus
from plugin.domain.tracking.history import since
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.asks_by_hand import sayable, set_status, undo_status
from plugin.usecases.never import unblock
from plugin.usecases.suggest import restore
from plugin.usecases.track import track_one
from plugin.views.words import status_shown
from web.pages.flash import flash, show_only_with_account
from web.pages.language import told
from web.pages.request_context import account, clock, control, open_mailbox, snapshot, store

ask_status = Blueprint("ask_status", __name__, url_prefix="/asks")
show_only_with_account(ask_status)
ASIDE = frozenset({AskStatus.DISMISSED, AskStatus.SNOOZED})
NAMES_SOMEBODY = (AskStatus.ANSWERED, AskStatus.PROSPECT_NAMED, AskStatus.INTRODUCED, AskStatus.MET)
"""The statuses with which the user may say who it was."""
NOTE = 200


@ask_status.post("/<ask_id>/look")
def look_now(ask_id: str) -> Response:
    """See what became of an ask: as JSON for the page's script, else back to the page with a word.

    That Gmail cannot be asked just now is no error: what the mail that is held tells was noticed all the same.
    """
    before = _found(ask_id)
    problem = ""
    try:
        with open_mailbox() as mailbox:
            after = track_one(store(), mailbox, snapshot(), ask_id, now=clock())
    except UserError as error:
        problem = str(error)
        control().save_health(account().id, problem, now=clock())
        after = track_one(store(), None, snapshot(), ask_id, now=clock())
    changed = len(after.history) != len(before.history)
    sentence = _sentence(before, after)
    if request.accept_mimetypes.best == "application/json":
        shown = {"changed": changed, "status": str(after.status), "sentence": told(sentence), "problem": told(problem)}
        return jsonify(shown)
    if problem:
        flash(problem, "warning")
    flash(sentence, "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


def _sentence(before: Ask, after: Ask) -> str:
    if after.status is not before.status or since(after) != since(before):
        return say("It is now: %(status)s.", status=status_shown(after.status))
    if len(after.history) != len(before.history):
        return say("There is something new; it stands below.")
    return say("Nothing new: it stands as before.")


@ask_status.post("/<ask_id>/status")
def set_by_hand(ask_id: str) -> Response:
    """Keep what the user says became of it, and who it was."""
    found = _found(ask_id)
    wanted = request.form.get("status", "")
    if wanted not in sayable(found.status):
        abort(400)
    if found.status in ASIDE and wanted == AskStatus.SUGGESTED:
        _take_back(found)
        flash(say("Taken back. If it is still right, it stands on Today."), "status")
        return redirect(url_for("asks.ask", ask_id=ask_id), 303)
    who = " ".join(request.form.get("who", "").split())[:NOTE]
    if who and wanted not in NAMES_SOMEBODY:
        flash(
            say("Who it was can be said of an answer, an introduction or a meeting; the name was not kept."), "warning"
        )
        who = ""
    set_status(store(), ask_id, wanted, note=request.form.get("note", "")[:NOTE], who=who, now=clock())
    flash(say("Kept. %(name)s stands among the prospects.", name=who) if who else say("Kept."), "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


@ask_status.post("/<ask_id>/undo")
def undo(ask_id: str) -> Response:
    """Take back the status that was set by hand."""
    _found(ask_id)
    try:
        after = undo_status(store(), ask_id, now=clock())
    except UserError as error:
        flash(str(error), "warning")
    else:
        flash(say("Taken back. It is now: %(status)s.", status=status_shown(after.status)), "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


def _found(ask_id: str) -> Ask:
    found = store().load_ask(ask_id)
    if found is None:
        abort(404)
    return found


def _take_back(found: Ask) -> None:
    if found.reason == "never":
        person = snapshot().people.person(found.introducer)
        unblock(store(), person.addresses if person else (found.introducer,), now=clock())
    else:
        restore(store(), found.id, now=clock())
