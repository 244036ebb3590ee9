"""`/`: today's asks, the reasons behind each, an editable draft, and what the user says of them."""

from dataclasses import replace
from datetime import timedelta

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Ask, AskStatus, QuestionKind
from plugin.errors import NotThere, UserError
from plugin.usecases.draft import DraftOutcome, draft
from plugin.usecases.never import unblock
from plugin.usecases.questions import UNDO, keep_answer, open_questions, todays_questions
from plugin.usecases.suggest import dismiss, find_ask, gifts_for, never, remember, restore, snooze, todays_suggestions
from plugin.views.reader import reader_line
from web.jobs import Jobs
from web.pages.flash import tell
from web.pages.request_context import (
    account,
    clock,
    control,
    judgement,
    open_mailbox,
    renew,
    snapshot,
    store,
    visitor,
    wiring,
)
from web.views.cards import REASONS, CardState, make_card, needs_connecting, read_wish, turned, wish_query, word
from web.views.comparison import same_words
from web.views.questions import KEPT, question_cards
from web.views.scan_state import ScanState, scan_state

today = Blueprint("today", __name__)
LATER = timedelta(days=7)
LONGEST = 20_000
"""Characters of an edited draft: far beyond any letter, far below what would hurt."""
NOTHING = "Nothing to ask today"
GIFTS = 2
"""Shown at once beside the asks: the page is read in two minutes."""
_UNBEGUN = frozenset({AskStatus.SUGGESTED, AskStatus.SNOOZED, AskStatus.DISMISSED})


@today.get("/")
def page() -> str | Response:
    """Today's suggestions, or why there is none, and what is being read. `ask`, `seed` … choose a card's wording."""
    if visitor().account is None:
        return redirect(url_for("connect.page"))
    return _render(CardState(request.args.get("ask", ""), read_wish(request.args)))


def _render(state: CardState) -> str:
    renew()
    found = todays_suggestions(judgement())
    unfold = state.suggestion_id not in {one.id for one in found.made}
    questions = open_questions(judgement())
    todays = todays_questions(questions, judgement())
    return render_template(
        "today.html",
        now=clock(),
        scan=_scan(),
        profile=snapshot().profile,
        prospects=[one for one in store().load_prospects() if one.status not in {"proposed", "removed"}],
        suggestions=[make_card(one, state, first=unfold and one is found.made[0]) for one in found.made],
        chips=REASONS,
        withheld=found.withheld,
        nothing=NOTHING,
        note=_beneath(found.note),
        gifts=gifts_for(judgement())[:GIFTS],
        questions=question_cards(todays, snapshot()),
        more_questions=len(questions) - len(todays),
        reader=_reader_line(),
    )


def _reader_line() -> str:
    """What is said of the language model's reading today; "" while it is off."""
    settings = store().load_model_settings()
    if not settings.is_on:
        return ""
    usage = store().load_model_usage(since=clock().date())
    return reader_line(settings, usage, store().load_model_health(), now=clock())


def _beneath(note: str) -> str:
    """The note as it stands under the heading, which is not said a second time."""
    rest = note.removeprefix(NOTHING).lstrip(":. ")
    return rest[:1].upper() + rest[1:]


@today.get("/suggestions/<suggestion_id>")
def suggestion(suggestion_id: str) -> str:
    """One suggestion on a page of its own."""
    found = todays_suggestions(judgement())
    one = next((made for made in found.made if made.id == suggestion_id), None)
    if one is None:
        abort(404)
    return render_template(
        "suggestion.html", card=make_card(one, CardState(suggestion_id, read_wish(request.args))), chips=REASONS
    )


@today.post("/suggestions/<suggestion_id>/wording")
def wording(suggestion_id: str) -> str | Response:
    """Other words, at the same place of the page; words that the user has changed are shown beside, not lost."""
    words = request.form.get("body", "")[:LONGEST]
    wish, how = read_wish(request.form), request.form.get("how", "")
    if how == "mine":
        return _render(CardState(suggestion_id, replace(wish, body=words or None)))
    wanted = turned(wish, how)
    try:
        edited = bool(words.strip()) and not same_words(words, word(suggestion_id, wish).draft.body)
    except NotThere as error:
        return _gone(str(error), words)
    if edited:
        return _render(CardState(suggestion_id, wanted, kept=words))
    place = url_for("today.page", _anchor=f"letter-{suggestion_id}", ask=suggestion_id, **wish_query(wanted))
    return redirect(place, 303)


def _gone(sentence: str, words: str) -> Response:
    return current_app.make_response((render_template("gone.html", sentence=sentence, words=words), 409))


@today.post("/suggestions/<suggestion_id>/draft")
def create_draft(suggestion_id: str) -> str | Response:
    """Put the draft, as it was edited here, into Gmail; or into a file for an imported account.

    What has changed since is shown before anything is created; whatever fails, the words stay in the form.
    """
    words = request.form.get("body", "")
    wish = replace(read_wish(request.form), body=words[:LONGEST], subject=request.form.get("subject"))
    if not words.strip() or len(words) > LONGEST:
        problem = "The message is empty; nothing was created." if not words.strip() else "The message is far too long."
        return _failed(CardState(suggestion_id, replace(wish, body=words[:LONGEST] or None), problem=problem))
    try:
        news = () if request.form.get("sure") == "yes" else _news(suggestion_id)
        if news:
            return _render(CardState(suggestion_id, wish, news=news))
        outcome = _draft(suggestion_id)
    except NotThere as error:
        return _gone(str(error), words)
    except UserError as error:
        begun = _begun(suggestion_id)
        if begun is None:
            return _failed(CardState(suggestion_id, wish, problem=str(error), connect=needs_connecting(error)))
        flash(str(error), "warning")
        return redirect(url_for("asks.ask", ask_id=begun.id), 303)
    for warning in outcome.warnings if request.form.get("sure") != "yes" else ():
        flash(warning, "warning")
    if outcome.note:
        flash(outcome.note, "status")
    _say_where(outcome)
    return redirect(url_for("asks.ask", ask_id=find_ask(store(), suggestion_id).id), 303)


def _say_where(outcome: DraftOutcome) -> None:
    if outcome.ask is None or outcome.ask.status is AskStatus.DRAFTED:
        where = "in your Gmail" if account().kind == "google" else "ready as a file"
        flash(f"The draft is {where}. Nothing was sent: that is yours to do.", "status")
    elif outcome.whereabouts:
        flash(outcome.whereabouts, "warning")


def _draft(suggestion_id: str, *, dry_run: bool = False) -> DraftOutcome:
    wish = read_wish(request.form)
    with open_mailbox() as mailbox:
        return draft(
            store(),
            mailbox,
            snapshot(),
            suggestion_id,
            now=clock(),
            seed=wish.seed,
            shorter=wish.shorter,
            more_formal=wish.more_formal,
            body=request.form.get("body"),
            subject=request.form.get("subject"),
            eml_dir=wiring().letters(account()),
            dry_run=dry_run,
        )


def _news(suggestion_id: str) -> tuple[str, ...]:
    """What has changed in the world since the suggestion was made, where no draft of it was begun."""
    return () if _begun(suggestion_id) else _draft(suggestion_id, dry_run=True).warnings


def _begun(suggestion_id: str) -> Ask | None:
    try:
        ask = find_ask(store(), suggestion_id)
    except NotThere:
        return None
    return None if ask.status in _UNBEGUN else ask


def _failed(state: CardState) -> Response:
    return current_app.make_response((_render(state), 409))


def _keep(suggestion_id: str) -> None:
    """Remember the suggestion that is decided on: the page that showed it wrote nothing."""
    remember(store(), [one for one in judgement().ranked.made if one.id == suggestion_id], now=clock())


@today.post("/suggestions/<suggestion_id>/not-now")
def not_now(suggestion_id: str) -> Response:
    """Put it aside: with a reason that teaches, or without one until next week."""
    _keep(suggestion_id)
    reason = request.form.get("reason", "")
    undo = url_for("today.take_back", suggestion_id=suggestion_id)
    if reason:
        dismiss(store(), suggestion_id, reason, now=clock())
        tell("Put aside, and learned from.", undo=undo)
    else:
        snooze(store(), suggestion_id, until=clock() + LATER, now=clock())
        tell("It comes back in a week, if it is still right then.", undo=undo)
    return redirect(url_for("today.page"), 303)


@today.post("/suggestions/<suggestion_id>/never")
def never_ask(suggestion_id: str) -> Response:
    """Never ask this person."""
    _keep(suggestion_id)
    ask = find_ask(store(), suggestion_id)
    never(store(), ask.introducer, now=clock())
    person = snapshot().people.person(ask.introducer)
    name = person.name if person and person.name else ask.introducer
    tell(f"{name} will never be asked.", undo=url_for("today.take_back", suggestion_id=suggestion_id))
    return redirect(url_for("today.page"), 303)


@today.post("/suggestions/<suggestion_id>/restore")
def take_back(suggestion_id: str) -> Response:
    """Take a “not now” or a “never” back, and what it taught."""
    ask = find_ask(store(), suggestion_id)
    if ask.reason == "never":
        person = snapshot().people.person(ask.introducer)
        unblock(store(), person.addresses if person else (ask.introducer,), now=clock())
    else:
        restore(store(), ask.id, now=clock())
    flash("Taken back: it counts as if you had not said it.", "status")
    return redirect(url_for("today.page"), 303)


@today.post("/questions")
def settle() -> Response:
    """Keep the answer to a question, or take it back with the value "undo"."""
    place = url_for("people.page") if request.form.get("place") == "people" else url_for("today.page")
    question, value = request.form.get("question", ""), request.form.get("value", "")
    try:
        kept = keep_answer(judgement(), question, request.form.get("day", "") if value == "on" else value)
    except UserError:
        abort(400)
    if kept is None:
        flash("Taken back.", "status")
    else:
        said = KEPT.get((QuestionKind(kept.about), kept.value), "your word is final.")
        fields = {"question": question, "value": UNDO, "place": request.form.get("place", "")}
        tell(f"Kept: {said}", undo=url_for("today.settle"), fields=fields)
    return redirect(place, 303)


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
    queued = current_app.extensions["askwell.jobs"] is not None
    return scan_state(control(), account(), store().load_last_run(), now=clock(), queued=queued)
