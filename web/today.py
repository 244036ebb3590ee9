"""`/`: today's asks, the reasons behind each, an editable draft, and what the user says of them."""

from dataclasses import dataclass
from datetime import timedelta

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Draft, Occasion, Suggestion
from plugin.errors import UserError
from plugin.usecases.draft import draft
from plugin.usecases.proposing import Wish, propose
from plugin.usecases.suggest import dismiss, find_ask, never, snooze, suggest
from web.filters import day
from web.jobs import Jobs
from web.scan_state import ScanState, scan_state
from web.visit import account, clock, control, open_mailbox, picture, store, visitor, wiring

today = Blueprint("today", __name__)
LATER = timedelta(days=7)
MOST_SEED = 1000
LONGEST = 20_000
"""Characters of an edited draft: far beyond any letter, far below what would hurt."""


@dataclass(frozen=True, slots=True)
class Card:
    """One suggestion as the page shows it. `problem` says why it cannot be worded; then there is no draft."""

    suggestion: Suggestion
    why_now: str
    gmail: bool
    draft: Draft | None = None
    in_person: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    problem: str = ""


@today.get("/")
def page() -> str | Response:
    """Today's suggestions, or why there is none, and what is being read."""
    if visitor().account is None:
        return redirect(url_for("connect.page"))
    found = suggest(store(), picture(), now=clock())
    return render_template(
        "today.html",
        scan=_scan(),
        profile=picture().profile,
        prospects=store().load_prospects(),
        suggestions=[_card(one, Wish()) for one in found.made],
        withheld=found.withheld,
        note=found.note,
    )


@today.get("/suggestions/<suggestion_id>")
def suggestion(suggestion_id: str) -> str:
    """One suggestion, in another wording: `seed`, `shorter`, `formal`."""
    found = suggest(store(), picture(), now=clock())
    one = next((made for made in found.made if made.id == suggestion_id), None)
    if one is None:
        abort(404)
    wish = Wish(
        seed=_seed(request.args.get("seed", "")),
        shorter=request.args.get("shorter") == "1",
        more_formal=request.args.get("formal") == "1",
    )
    return render_template("suggestion.html", card=_card(one, wish))


def _seed(text: str) -> int:
    return int(text) % MOST_SEED if text.isascii() and text.isdigit() and len(text) < 9 else 0


def _card(one: Suggestion, wish: Wish) -> Card:
    gmail = account().kind == "google"
    try:
        proposal = propose(store(), picture(), one.id, now=clock(), wish=wish)
        lines: tuple[str, ...] = ()
        if one.occasion.in_person:
            spoken = propose(store(), picture(), one.id, now=clock(), wish=Wish(seed=wish.seed, in_person=True))
            lines = tuple(line for line in spoken.draft.body.splitlines() if line.strip())
    except UserError as error:
        return Card(one, _why_now(one.occasion), gmail, problem=str(error))
    warnings = (*proposal.warnings, *((proposal.note,) if proposal.note else ()))
    return Card(one, _why_now(one.occasion), gmail, proposal.draft, lines, warnings)


def _why_now(occasion: Occasion) -> str:
    """The occasion in a few words, as a heading."""
    when = day(occasion.evidence.date)
    sentences = {
        "meeting_held": f"You met {when}",
        "praise": f"They praised your work {when}",
        "work_finished": f"A piece of work was finished {when}",
        "upcoming_meeting": f"You meet {when}",
        "shared_event": f"Both will be there {when}",
        "active_thread": f"You are in touch, last {when}",
        "owed_news": f"You have news for them since {when}",
    }
    return sentences.get(occasion.kind, f"{occasion.kind.replace('_', ' ').capitalize()} {when}")


@today.post("/suggestions/<suggestion_id>/draft")
def create_draft(suggestion_id: str) -> Response:
    """Put the draft, as it was edited here, into Gmail; or into a file for an imported account."""
    words = request.form.get("body", "")
    if not words.strip() or len(words) > LONGEST:
        flash("The message is empty, or far too long; nothing was created.", "error")
        return redirect(url_for("today.suggestion", suggestion_id=suggestion_id), 303)
    with open_mailbox() as mailbox:
        outcome = draft(
            store(),
            mailbox,
            picture(),
            suggestion_id,
            now=clock(),
            seed=_seed(request.form.get("seed", "")),
            body=words,
            subject=request.form.get("subject"),
            eml_dir=wiring().letters(account()),
        )
    for warning in outcome.warnings:
        flash(warning, "warning")
    if outcome.note:
        flash(outcome.note, "status")
    where = "in your Gmail" if mailbox is not None else "ready as a file"
    flash(f"The draft is {where}. Nothing was sent: that is yours to do.", "status")
    return redirect(url_for("asks.ask", ask_id=find_ask(store(), suggestion_id).id), 303)


@today.post("/suggestions/<suggestion_id>/not-now")
def not_now(suggestion_id: str) -> Response:
    """Put it aside: with a reason that teaches, or without one until next week."""
    reason = request.form.get("reason", "")
    if reason:
        dismiss(store(), suggestion_id, reason, now=clock())
        flash("Put aside, and learned from. You can take it back under Asks.", "status")
    else:
        snooze(store(), suggestion_id, until=clock() + LATER, now=clock())
        flash("It comes back in a week, if it is still right then.", "status")
    return redirect(url_for("today.page"), 303)


@today.post("/suggestions/<suggestion_id>/never")
def never_ask(suggestion_id: str) -> Response:
    """Never ask this person."""
    ask = find_ask(store(), suggestion_id)
    never(store(), ask.introducer, now=clock())
    flash(f"{ask.introducer} will never be asked. You can take that back under Settings.", "status")
    return redirect(url_for("today.page"), 303)


@today.post("/scan")
def start_scan() -> Response:
    """Read what is new, in the background."""
    jobs: Jobs | None = current_app.extensions["askwell.jobs"]
    if jobs is None:
        flash("Nothing is read in the background here; use: askwell scan", "warning")
    else:
        jobs.look_soon(account().id)
        flash("Reading what is new.", "status")
    return redirect(url_for("today.page"), 303)


@today.get("/scan/status")
def scan_status() -> dict[str, object]:
    """The line about reading, for the script that keeps it fresh."""
    return _scan().as_json()


def _scan() -> ScanState:
    return scan_state(control(), account(), store().load_last_run(), now=clock())
