"""`/asks/<id>/reword`: a draft beside the words that the user's model would give it; they pick."""

import json

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.drafting.rewording import read_rewording
from plugin.domain.model import AskStatus, DraftRecord, DraftState, ModelPurpose
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.draft import draft_of
from plugin.usecases.reword import reword, take_rewording
from web.pages.flash import flash
from web.pages.request_context import account, clock, control, open_mailbox, store, wiring
from web.views.comparison import compare

rewording = Blueprint("rewording", __name__, url_prefix="/asks")


def _lying(ask_id: str) -> DraftRecord:
    """The draft that lies there unsent; 404 where there is none."""
    ask, record = store().load_ask(ask_id), store().load_draft(ask_id)
    if ask is None or record is None or record.state is not DraftState.CREATED or ask.status is not AskStatus.DRAFTED:
        abort(404)
    return record


@rewording.post("/<ask_id>/reword")
def propose(ask_id: str) -> str | Response:
    """Both versions side by side. Nothing is changed."""
    record = _lying(ask_id)
    try:
        with wiring().open_model(control(), store(), account(), ModelPurpose.REWORD, clock=clock) as model:
            anew = reword(model, draft_of(record)) if model is not None else None
    except UserError as error:
        flash(say("The draft stays as it was. %(why)s", why=error), "warning")
        return _back(ask_id)
    if anew is None:
        flash(say("No model may reword drafts; turn it on in the settings."), "warning")
        return _back(ask_id)
    if anew.draft is None:
        flash(anew.why, "warning")
        return _back(ask_id)
    sentences = [{"number": number, "text": text} for number, text in sorted(anew.words.items())]
    return render_template(
        "reword.html",
        ask_id=ask_id,
        model=anew.model,
        note=anew.note,
        before=record.body,
        after=anew.draft.body,
        passages=compare(record.body, anew.draft.body),
        words=json.dumps({"sentences": sentences}, ensure_ascii=False),
    )


@rewording.post("/<ask_id>/reword/take")
def take(ask_id: str) -> Response:
    """Put the picked words into the draft, held to its sentences once more; what the user wrote is not written over."""
    _lying(ask_id)
    words = read_rewording(request.form.get("words", "")[:40_000])
    if words is None:
        abort(400)
    try:
        with open_mailbox() as mailbox:
            outcome = take_rewording(store(), mailbox, ask_id, words, now=clock())
    except UserError as error:
        flash(str(error), "warning")
        return _back(ask_id)
    if outcome.edited:
        flash(say("You have changed the draft yourself meanwhile: yours stays as it is."), "warning")
    else:
        flash(say("The draft has the new words. Nothing was sent: that is yours to do."), "status")
    return _back(ask_id)


def _back(ask_id: str) -> Response:
    return redirect(url_for("asks.ask", ask_id=ask_id, _anchor="words"), 303)
