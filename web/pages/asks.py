"""`/asks`: every ask with its history, what comes next, and what the user says became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Ask, AskStatus, Draft, DraftKind, DraftRecord, DraftState
from plugin.domain.suggestions.suggest import PER_DAY
from plugin.domain.tracking.next_actions import NextAction, next_action
from plugin.domain.tracking.transitions import ALLOWED
from plugin.errors import UserError
from plugin.usecases import draft_delivery as once
from plugin.usecases.draft_search import told
from plugin.usecases.follow_up import follow_up
from plugin.usecases.suggest import restore
from plugin.usecases.track import set_status
from plugin.views.words import status_shown
from web.never import unblock
from web.pages.flash import show_only_with_account
from web.pages.request_context import account as visited
from web.pages.request_context import clock, judgement, open_mailbox, snapshot, store, wiring
from web.refresh import look
from web.views.cards import needs_connecting, read_wish
from web.views.comparison import Passage, compare

asks = Blueprint("asks", __name__, url_prefix="/asks")
show_only_with_account(asks)
GROUPS = (
    ("Waiting for you", {"pending", "drafted", "needs_user", "answered", "prospect_named", "introduced", "met"}),
    ("Waiting for them", {"sent"}),
    ("Put aside", {"snoozed", "dismissed"}),
    ("Ended", {"declined", "won", "lost", "no_reply", "discarded"}),
)
BY_HAND = frozenset(AskStatus) - {AskStatus.PENDING, AskStatus.DRAFTED, AskStatus.NEEDS_USER, AskStatus.SNOOZED}
"""What a person can say to have happened; the others are the program's own doing."""
ASIDE = frozenset({AskStatus.DISMISSED, AskStatus.SNOOZED})
NOTE = 200


@dataclass(frozen=True, slots=True)
class Row:
    """An ask in the list: the introducer's name, since when it stands so, what comes next."""

    ask: Ask
    name: str
    since: datetime
    next: NextAction


@dataclass(frozen=True, slots=True)
class Lying:
    """The draft as it lies at Gmail. `theirs` is the user's version, "" where it is as it was written.

    `problem` says why Gmail could not be asked; `connect` where connecting again helps.
    """

    theirs: str = ""
    passages: tuple[Passage, ...] = ()
    problem: str = ""
    connect: bool = False


@asks.get("")
def page() -> str:
    """All asks, those that wait for the user first."""
    rows = [_row(ask) for ask in reversed(store().load_asks()) if ask.status is not AskStatus.SUGGESTED]
    groups = [(title, [row for row in rows if row.ask.status in statuses]) for title, statuses in GROUPS]
    return render_template("asks.html", asks=rows, groups=[(title, found) for title, found in groups if found])


def _row(ask: Ask) -> Row:
    since = ask.history[-1].at if ask.history else ask.created_at
    return Row(ask, _name(ask), since, next_action(ask, now=clock(), upcoming=_upcoming(ask)))


def _upcoming(ask: Ask) -> datetime | None:
    """The next meeting with the introducer that is booked."""
    canonical = snapshot().people.canonical(ask.introducer)
    booked = (
        event.start
        for event in snapshot().events
        if event.start > clock()
        and event.status != "cancelled"
        and event.self_response != "declined"
        and any(snapshot().people.canonical(one.mailbox.address) == canonical for one in event.attendees)
    )
    return min(booked, default=None)


def _name(ask: Ask) -> str:
    person = snapshot().people.person(ask.introducer)
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
        lying=_lying(found, record),
        next=next_action(found, now=clock(), upcoming=_upcoming(found)),
        choices=[one for one in _choices(found.status) if found.status not in ASIDE],
        aside=found.status in ASIDE,
        again=_stands_again(found),
        following=_following(found),
    )


@dataclass(frozen=True, slots=True)
class Following:
    """The letter that asks why, after somebody was named: `words` as it would be made, or the `record` of it.

    `problem` says why none can be made.
    """

    words: Draft | None = None
    record: DraftRecord | None = None
    problem: str = ""


def _following(found: Ask) -> Following:
    record = _follow_up_record(found.id)
    if record is not None or found.status is not AskStatus.PROSPECT_NAMED:
        return Following(record=record)
    try:
        outcome = follow_up(
            store(), None, snapshot(), found.id, now=clock(), seed=read_wish(request.args).seed, dry_run=True
        )
    except UserError as error:
        return Following(problem=str(error))
    return Following(outcome.draft)


def _follow_up_record(ask_id: str) -> DraftRecord | None:
    return store().load_draft(ask_id, DraftKind.REPLY_TO_NAMED)


@asks.post("/<ask_id>/follow-up")
def ask_why(ask_id: str) -> Response:
    """Put the letter that asks why into Gmail, once; or into a file for an imported account."""
    found = _found(ask_id)
    with open_mailbox() as mailbox:
        outcome = follow_up(
            store(),
            mailbox,
            snapshot(),
            found.id,
            now=clock(),
            seed=read_wish(request.form).seed,
            eml_dir=wiring().letters(visited()),
        )
    for warning in outcome.warnings:
        flash(warning, "warning")
    if outcome.record is not None and outcome.record.state is DraftState.CREATED:
        # Where it is the user's turn, the warning says so; what was sent or thrown away by now, the page itself.
        where = "in your Gmail" if visited().kind == "google" else "ready as a file"
        flash(f"The follow-up is {where}. Nothing was sent: that is yours to do.", "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


def _choices(status: AskStatus) -> Sequence[str]:
    return [str(one) for one in AskStatus if one in ALLOWED[status] & BY_HAND]


def _stands_again(found: Ask) -> bool:
    """Whether the suggestion behind an ask whose draft did not last is one of today's."""
    if found.status not in {AskStatus.SUGGESTED, AskStatus.DISCARDED, AskStatus.NEEDS_USER}:
        return False
    return any(one.id == found.suggestion_id for one in judgement().ranked.made[:PER_DAY])


def _lying(found: Ask, record: DraftRecord | None) -> Lying:
    """The draft as it is at Gmail now, compared with what was written."""
    if record is None or record.state is not DraftState.CREATED or found.status is not AskStatus.DRAFTED:
        return Lying()
    try:
        with open_mailbox() as mailbox:
            if mailbox is None or not record.draft_id:
                return Lying()
            recipients, subject, body = told(mailbox.fetch_draft(record.draft_id).message)
    except UserError as error:
        return Lying(problem=str(error), connect=needs_connecting(error))
    if once.unedited(record, recipients, subject, body):
        return Lying()
    return Lying(body, tuple(compare(record.body, body)))


@asks.post("/<ask_id>/look")
def look_now(ask_id: str) -> Response:
    """See at Gmail what became of the draft."""
    found = _found(ask_id)
    look(wiring(), visited(), clock)
    after = _found(ask_id)
    if after.status is found.status:
        flash("Nothing new: it stands as before.", "status")
    else:
        flash(f"It is now: {status_shown(after.status)}.", "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


@asks.post("/<ask_id>/status")
def set_by_hand(ask_id: str) -> Response:
    """Keep what the user says became of it."""
    found = _found(ask_id)
    wanted = request.form.get("status", "")
    if wanted not in _choices(found.status):
        abort(400)
    if found.status in ASIDE and wanted == AskStatus.SUGGESTED:
        _take_back(found)
        flash("Taken back. If it is still right, it stands on Today.", "status")
    else:
        set_status(store(), ask_id, AskStatus(wanted), note=request.form.get("note", "")[:NOTE], now=clock())
        flash("Kept.", "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


def _take_back(found: Ask) -> None:
    if found.reason == "never":
        person = snapshot().people.person(found.introducer)
        unblock(store(), person.addresses if person else (found.introducer,), now=clock())
    else:
        restore(store(), found.id, now=clock())


@asks.get("/<ask_id>/letter.eml")
def letter_file(ask_id: str) -> Response:
    """The draft of an imported account, or its follow-up, as a file that mail programs open for editing."""
    _found(ask_id)
    record = _follow_up_record(ask_id) if request.args.get("which") == "follow-up" else store().load_draft(ask_id)
    if record is None or not record.path or not Path(record.path).exists():
        abort(404)
    return send_file(record.path, mimetype="message/rfc822", as_attachment=True, download_name="ask.eml")
