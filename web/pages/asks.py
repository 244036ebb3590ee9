"""`/asks`: every ask with its history, what comes next, and what the user says became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, abort, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import (
    Ask,
    AskEvent,
    AskStatus,
    DraftFate,
    DraftKind,
    DraftRecord,
    DraftState,
    ModelPurpose,
    Prospect,
    StatusChange,
)
from plugin.domain.tracking.history import last_line
from plugin.domain.tracking.next_actions import DRAFT_OF
from plugin.domain.tracking.pipeline import Stand, Turn, count_statuses, stand_of
from plugin.domain.tracking.results import is_among
from plugin.errors import NotThere, RefusedRequest, UserError
from plugin.sentences import say
from plugin.usecases import draft_delivery as once
from plugin.usecases.asks_by_hand import can_undo, sayable
from plugin.usecases.draft_search import told
from plugin.usecases.follow_up import stands
from plugin.usecases.reminder_setting import reminder_days
from plugin.usecases.track import WATCHED
from web.pages.ask_status import ASIDE, NAMES_SOMEBODY
from web.pages.flash import flash, show_only_with_account
from web.pages.kept_pages import keep_page
from web.pages.request_context import booked, clock, judgement, lying_drafts, open_mailbox, store
from web.pages.request_context import stands as standing
from web.pages.sent_words import as_sent
from web.views.cards import needs_connecting
from web.views.comparison import Passage, compare
from web.views.listing import page_number
from web.views.next_step import LETTERS, Step, fate_words, step_of
from web.views.results import BY_WORDS, chosen_words

asks = Blueprint("asks", __name__, url_prefix="/asks")
show_only_with_account(asks)
TURNS = {
    Turn.YOURS: say("Waiting for you"),
    Turn.THEIRS: say("Waiting for them"),
    Turn.ASIDE: say("Put aside"),
    Turn.ENDED: say("Ended"),
}
PER_PAGE = 60
"""Asks on one page of the list."""


@dataclass(frozen=True, slots=True)
class Row:
    """An ask in the list: how it stands, and the one button of its next step."""

    stand: Stand
    step: Step | None


@dataclass(frozen=True, slots=True)
class Lying:
    """The draft as it lies at Gmail. `theirs` is the user's version, "" where it is as it was written.

    `left` where it is no longer among the drafts; `problem` says why Gmail could not be asked, `connect` where
    connecting again helps.
    """

    theirs: str = ""
    passages: tuple[Passage, ...] = ()
    left: bool = False
    problem: str = ""
    connect: bool = False


@asks.get("")
@keep_page
def page() -> str:
    """All asks by whose turn it is, or those of one turn, status or person. Read from the asks alone."""
    stands = standing()
    turn, status = request.args.get("turn", ""), request.args.get("status", "")
    query = request.args.get("q", "").strip()[:200]
    counted = _counted()
    found = [
        one
        for one in stands
        if turn in {"", one.turn}
        and status in {"", one.ask.status}
        and _fits(one, query)
        and (not counted or is_among(one.ask, **counted))
    ]
    number = page_number(request.args.get("page", ""))
    shown = found[(number - 1) * PER_PAGE : number * PER_PAGE]
    lying = lying_drafts()
    rows = [Row(one, step_of(one, lying.get(one.ask.id, {}))) for one in shown]
    groups = [(title, [row for row in rows if row.stand.turn is which]) for which, title in TURNS.items()]
    return render_template(
        "asks.html",
        total=len(stands),
        found=len(found),
        groups=[(title, of_it) for title, of_it in groups if of_it],
        turns=[(which, title, sum(one.turn is which for one in stands)) for which, title in TURNS.items()],
        statuses=count_statuses(stands),
        turn=turn,
        status=status,
        query=query,
        counted=counted,
        chosen=chosen_words(**counted) if counted else "",
        number=number,
        more=len(found) > number * PER_PAGE,
    )


def _counted() -> dict[str, str]:
    """Which number of the results the list is of: its stage, and the row where it is of one; {} for the whole list."""
    asked = {name: request.args.get(name, "")[:80] for name in ("stage", "by", "label")}
    if asked["by"] not in BY_WORDS or not asked["label"]:
        asked["by"] = asked["label"] = ""
    return asked if chosen_words(**asked) else {}


def _fits(stand: Stand, query: str) -> bool:
    prospect = stand.ask.prospect
    named = (stand.name, stand.ask.introducer, prospect.name, prospect.role, prospect.organisation)
    searched = " ".join(named).casefold()
    return all(word in searched for word in query.casefold().split())


def _found(ask_id: str) -> Ask:
    found = store().load_ask(ask_id)
    if found is None:
        abort(404)
    return found


@asks.get("/<ask_id>")
def ask(ask_id: str) -> str:
    """One ask: how it stands and what shows it, what comes next, its letters, the history."""
    found = _found(ask_id)
    record = store().load_draft(ask_id)
    stand = stand_of(found, now=clock(), upcoming=booked()(found), reminder_days=reminder_days(store()))
    made = store().load_ask_drafts(ask_id)
    lying = {one.kind: one for one in made if one.state is DraftState.CREATED}
    return render_template(
        "ask.html",
        ask=found,
        name=stand.name,
        record=record,
        lying=_lying(found, record),
        next=stand.next,
        shown=_shown(found),
        step=step_of(stand, lying),
        letters=[(LETTERS[one.kind], fate_words(one), one) for one in made if one.kind is not DraftKind.ASK],
        offered=_offered(found, made, stand),
        sent=as_sent(record, fetch=request.args.get("show") == "sent"),
        before_meeting=_before_meeting(found),
        choices=[one for one in sayable(found.status) if found.status not in ASIDE],
        naming=bool(set(sayable(found.status)) & set(NAMES_SOMEBODY)),
        undoable=can_undo(found),
        watched=found.status in WATCHED,
        aside=found.status in ASIDE,
        again=_stands_again(found),
        rewords=store().load_model_settings().allows(ModelPurpose.REWORD),
    )


_THEIRS = (AskEvent.ANSWERED_AGAIN, AskEvent.AGREED, AskEvent.ASKED_BACK, AskEvent.STATUS)
"""What shows how it stands; of one message the first of these: a yes before the question that comes with it."""


def _shown(found: Ask) -> StatusChange | None:
    """The line that shows how it stands: the status itself, or what they wrote since; never the user's own letters."""
    lines = [last_line(found, status=found.status, event=event) for event in _THEIRS]
    return max((line for line in lines if line is not None), key=lambda line: line.at, default=None)


_FITTING = {
    AskStatus.ANSWERED: (DraftKind.FORWARD_NOTE, DraftKind.REPLY),
    AskStatus.PROSPECT_NAMED: (DraftKind.REPLY_TO_NAMED, DraftKind.REPLY),
    AskStatus.INTRODUCED: (DraftKind.THANK_INTRODUCTION, DraftKind.TELL_OUTCOME),
    AskStatus.MET: (DraftKind.THANK_MEETING, DraftKind.TELL_OUTCOME),
    AskStatus.WON: (DraftKind.TELL_OUTCOME,),
    AskStatus.LOST: (DraftKind.TELL_OUTCOME,),
    AskStatus.DECLINED: (DraftKind.GRACIOUS_LINE,),
}
"""Which letters a status gives a reason for."""


def _offered(found: Ask, made: Sequence[DraftRecord], stand: Stand) -> list[tuple[str, DraftKind]]:
    """The letters that could be written now, beside the one of the next step."""
    standing = {one.kind for one in made if stands(one, found)}
    following = DRAFT_OF[stand.next.action]
    fitting = _FITTING.get(found.status, ())
    return [(LETTERS[kind], kind) for kind in fitting if kind not in standing and kind is not following]


def _before_meeting(found: Ask) -> Prospect | None:
    """Whom they will meet, with what is known of why: shown once an introduction was made and before it is over."""
    if found.status is not AskStatus.INTRODUCED:
        return None
    return next((one for one in store().load_prospects() if one.id == found.prospect.id), found.prospect)


@asks.post("/<ask_id>/value")
def set_value(ask_id: str) -> Response:
    """Keep what the work is worth that came of it; an empty field takes it back."""
    _found(ask_id)
    text = request.form.get("value", "").strip().replace("\u202f", "").replace(" ", "")
    try:
        value = float(text.replace(",", "")) if text else None
    except ValueError:
        value = -1.0
    if value is not None and not 0 <= value < 1e12:  # not a number is neither
        flash(say("Write the value as a number, as in 12000."), "error")
    else:
        store().set_ask_value(ask_id, value, " ".join(request.form.get("currency", "").split())[:8])
        flash(say("Kept.") if value is not None else say("Taken back."), "status")
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


def _stands_again(found: Ask) -> bool:
    """Whether the suggestion behind an ask whose draft did not last is one of today's."""
    if found.status not in {AskStatus.SUGGESTED, AskStatus.DISCARDED, AskStatus.NEEDS_USER}:
        return False
    return any(one.id == found.suggestion_id for one in judgement().ranked.made[: judgement().policy.asks_a_day])


def _lying(found: Ask, record: DraftRecord | None) -> Lying:
    """The draft as it is at Gmail now, compared with what was written."""
    if record is None or record.state is not DraftState.CREATED or found.status is not AskStatus.DRAFTED:
        return Lying()
    lies = record.draft_id and record.fate is not DraftFate.SCHEDULED
    try:
        with open_mailbox() as mailbox:
            if mailbox is None or not lies:
                return Lying()
            recipients, subject, body = told(mailbox.fetch_draft(record.draft_id).message)
    except (NotThere, RefusedRequest):
        # Sent, thrown away, or saved elsewhere: the look that the page takes by itself finds out.
        return Lying(left=True)
    except UserError as error:
        return Lying(problem=str(error), connect=needs_connecting(error))
    if once.unedited(record, recipients, subject, body):
        return Lying()
    return Lying(body, tuple(compare(record.body, body)))


@asks.get("/<ask_id>/letter.eml")
def letter_file(ask_id: str) -> Response:
    """The draft of an imported account as a file that mail programs open for editing."""
    _found(ask_id)
    record = store().load_draft(ask_id)
    if record is None or not record.path or not Path(record.path).exists():
        abort(404)
    return send_file(record.path, mimetype="message/rfc822", as_attachment=True, download_name="ask.eml")
