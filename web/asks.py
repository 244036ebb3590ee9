"""`/asks`: every ask with its history, what comes next, and what the user says became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Ask, AskStatus, DraftState
from plugin.domain.tracking import ALLOWED, NextAction, next_action
from plugin.errors import UserError
from plugin.usecases import once
from plugin.usecases.suggest import restore
from plugin.usecases.track import set_status
from web.refresh import look
from web.visit import account as visited
from web.visit import clock, open_mailbox, picture, store, wiring

asks = Blueprint("asks", __name__, url_prefix="/asks")
GROUPS = (
    ("Waiting for you", {"pending", "drafted", "needs_user", "answered", "prospect_named", "introduced", "met"}),
    ("Waiting for them", {"sent"}),
    ("Put aside", {"snoozed", "dismissed"}),
    ("Ended", {"declined", "won", "lost", "no_reply", "discarded"}),
)
BY_HAND = frozenset(AskStatus) - {AskStatus.PENDING, AskStatus.DRAFTED, AskStatus.NEEDS_USER, AskStatus.SNOOZED}
"""What a person can say to have happened; the others are the program's own doing."""


@dataclass(frozen=True, slots=True)
class Row:
    """An ask in the list: the introducer's name, since when it stands so, what comes next."""

    ask: Ask
    name: str
    since: datetime
    next: NextAction


@asks.get("")
def page() -> str:
    """All asks, those that wait for the user first."""
    rows = [_row(ask) for ask in reversed(store().load_asks())]
    groups = [(title, [row for row in rows if row.ask.status in statuses]) for title, statuses in GROUPS]
    return render_template("asks.html", asks=rows, groups=[(title, found) for title, found in groups if found])


def _row(ask: Ask) -> Row:
    since = ask.history[-1].at if ask.history else ask.created_at
    return Row(ask, _name(ask), since, next_action(ask, now=clock()))


def _name(ask: Ask) -> str:
    person = picture().people.person(ask.introducer)
    return person.name if person and person.name else ask.introducer


def _found(ask_id: str) -> Ask:
    found = store().load_ask(ask_id)
    if found is None:
        abort(404)
    return found


@asks.get("/<ask_id>")
def ask(ask_id: str) -> str:
    """One ask: where the draft lies, its words and what they stand on, the history."""
    found = _found(ask_id)
    record = store().load_draft(ask_id)
    return render_template(
        "ask.html",
        ask=found,
        name=_name(found),
        record=record,
        theirs=_theirs(found),
        next=next_action(found, now=clock()),
        choices=_choices(found.status),
    )


def _choices(status: AskStatus) -> Sequence[str]:
    return [str(one) for one in AskStatus if one in ALLOWED.get(status, frozenset()) & BY_HAND]


def _theirs(found: Ask) -> str:
    """The user's own edit of the draft, where it was changed at Gmail; "" otherwise, or where Gmail cannot be asked."""
    record = store().load_draft(found.id)
    if record is None or record.state is not DraftState.CREATED or found.status is not AskStatus.DRAFTED:
        return ""
    try:
        with open_mailbox() as mailbox:
            if mailbox is None or not record.draft_id:
                return ""
            recipients, subject, body = once.told(mailbox.fetch_draft(record.draft_id).message)
            return "" if once.unedited(record, recipients, subject, body) else body
    except UserError:
        return ""


@asks.post("/<ask_id>/look")
def look_now(ask_id: str) -> Response:
    """See at Gmail what became of the draft."""
    found = _found(ask_id)
    look(wiring(), visited(), clock)
    after = _found(ask_id)
    if after.status is found.status:
        flash("Nothing new: Gmail shows it as before.", "status")
    else:
        flash(f"It is now: {str(after.status).replace('_', ' ')}.", "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


@asks.post("/<ask_id>/status")
def set_by_hand(ask_id: str) -> Response:
    """Keep what the user says became of it."""
    found = _found(ask_id)
    wanted = request.form.get("status", "")
    if wanted not in _choices(found.status):
        abort(400)
    if found.status in {AskStatus.DISMISSED, AskStatus.SNOOZED} and wanted == AskStatus.SUGGESTED:
        restore(store(), ask_id, now=clock())
    else:
        set_status(store(), ask_id, AskStatus(wanted), note=request.form.get("note", "")[:200], now=clock())
    flash("Kept.", "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


@asks.get("/<ask_id>/letter.eml")
def letter_file(ask_id: str) -> Response:
    """The draft of an imported account, as a file that mail programs open for editing."""
    _found(ask_id)
    record = store().load_draft(ask_id)
    if record is None or not record.path or not Path(record.path).exists():
        abort(404)
    return send_file(record.path, mimetype="message/rfc822", as_attachment=True, download_name="ask.eml")
