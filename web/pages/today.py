"""`/`: the desk of the day; each ask on a page of its own, with its draft, and what the user says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Ask, AskStatus, ModelPurpose, QuestionKind, Suggestion
from plugin.domain.suggestions.giving import GiftKind
from plugin.domain.text.names import fold
from plugin.errors import NotThere, UserError
from plugin.sentences import say
from plugin.usecases.beside import Beside
from plugin.usecases.draft import DraftOutcome, draft
from plugin.usecases.draft_versions import wish_of
from plugin.usecases.never import unblock
from plugin.usecases.questions import UNDO, keep_answer, open_questions, todays_questions
from plugin.usecases.reading_state import PRELIMINARY
from plugin.usecases.suggest import (
    dismiss,
    find_ask,
    gifts_for,
    left_today,
    never,
    quiet_today,
    remember,
    restore,
    snooze,
    todays_suggestions,
)
from plugin.views.coming_up import coming_up
from plugin.views.moments import Moments
from plugin.views.reader import reader_line
from web.jobs import Jobs
from web.pages.flash import flash, hand_over, tell
from web.pages.getting_started import steps_left
from web.pages.kept_pages import keep_page
from web.pages.language import told
from web.pages.reading import is_preliminary, scan
from web.pages.request_context import (
    account,
    clock,
    judgement,
    lying_drafts,
    open_mailbox,
    renew,
    snapshot,
    stands,
    store,
    visitor,
    wiring,
)
from web.views.cards import REASONS, CardState, make_card, needs_connecting, read_wish, word
from web.views.desk import SHOWN, waiting_of
from web.views.questions import KEPT, question_cards

today = Blueprint("today", __name__)
LATER = timedelta(days=7)
LONGEST = 20_000
"""Characters of an edited draft: far beyond any letter, far below what would hurt."""
NOTHING = say("Nothing to ask today")
ENOUGH = say("You have decided on every ask of today. That is enough: a practice, not a campaign.")
ALSO = 20
_OWED = frozenset({GiftKind.THANKS, GiftKind.NEWS})
GIFTS = 2
"""Shown at once beside the asks: the page is read in two minutes."""
_UNBEGUN = frozenset({AskStatus.SUGGESTED, AskStatus.SNOOZED, AskStatus.DISMISSED})


@today.get("/")
@keep_page
def page() -> str | Response:
    """What waits for the user, then today's asks in four lines each; or that there is nothing to ask."""
    if visitor().account is None:
        return redirect(url_for("connect.page"))
    renew()
    found = todays_suggestions(judgement())
    questions = open_questions(judgement())
    todays = todays_questions(questions, judgement())
    reading = scan()
    # While the first reading runs, what was thanked for or told may stand in what was not read yet.
    gifts = [] if reading.half_read or reading.first_time else gifts_for(judgement())
    waiting = waiting_of(stands(), lying_drafts() if stands() else {}, [one for one in gifts if one.kind in _OWED])
    enough = left_today(judgement()) <= 0
    return render_template(
        "today.html",
        now=clock(),
        scan=reading,
        steps=steps_left(),
        waiting=waiting,
        at_once=SHOWN if len(waiting) <= SHOWN else SHOWN - 1,
        suggestions=found.made,
        also=_also_right(found.made),
        chips=REASONS,
        withheld=found.withheld,
        nothing=NOTHING,
        # What is nearest is listed at the end; a calm day needs no reason.
        note=quiet_today(judgement()) or (ENOUGH if enough else "" if found.withheld else _beneath(found.note)),
        meetings=coming_up(Beside(judgement(), Moments(clock())).facts()),
        gifts=[one for one in gifts if one.kind not in _OWED][:GIFTS],
        questions=question_cards(todays, snapshot()),
        more_questions=len(questions) - len(todays),
        reader=_reader_line(),
    )


def _also_right(made: Sequence[Suggestion]) -> list[Suggestion]:
    """What is right as well and has no place today, best first."""
    shown = {one.id for one in made}
    return [one for one in judgement().ranked.made if one.id not in shown][:ALSO]


def _reader_line() -> str:
    """What is said of the language model's reading today; "" while it is off."""
    settings = store().load_model_settings()
    if not settings.is_on:
        return ""
    usage = store().load_model_usage(since=clock().date())
    return reader_line(settings, usage, store().load_model_health(), now=clock())


def _beneath(note: str) -> str:
    """The note as it stands under the heading, which is not said a second time."""
    rest = told(note).removeprefix(told(NOTHING)).lstrip(":. ")
    return rest[:1].upper() + rest[1:]


@today.get("/suggestions/<suggestion_id>")
def suggestion(suggestion_id: str) -> str | Response:
    """One suggestion on a page of its own: evidence, email, and where each sentence comes from.

    It is there while it is right, on a day that has its asks, too; afterwards the page leads to the ask, or says why
    it is gone. What the user made of the email is shown rather than our words, unless a wording is asked for.
    """
    return render(shown_state(suggestion_id, request.args))


def shown_state(suggestion_id: str, asked: Mapping[str, str]) -> CardState:
    """The version of the email that is asked for by its number, or the wording; else what the user made of it last."""
    versions = tuple(store().load_draft_versions(suggestion_id))
    number = asked.get("version", "") if _WORDINGS & asked.keys() else versions[-1].number if versions else ""
    found = next((one for one in versions if str(one.number) == str(number)), None)
    if found is not None:
        return CardState(suggestion_id, wish_of(found), versions, found.number)
    return CardState(suggestion_id, read_wish(asked), versions)


_WORDINGS = frozenset({"version", "seed", "shorter", "formal", "person", "alone"})


def render(state: CardState, template: str = "suggestion.html", **more: str) -> str | Response:
    """The page of one suggestion, or the part of it that a template shows; where it leads if it stands no more."""
    one = next((made for made in judgement().ranked.made if made.id == state.suggestion_id), None)
    if one is None:
        one = next((made for made in _ranked_without(state.suggestion_id) if made.id == state.suggestion_id), None)
    if one is None:
        known = begun(state.suggestion_id)
        if known is not None:
            return redirect(url_for("asks.ask", ask_id=known.id), 303)
        return _not_there(state.suggestion_id)
    card = make_card(one, state, preliminary=is_preliminary())
    settings = store().load_model_settings()
    writer = settings.model if settings.allows(ModelPurpose.WRITE) else ""
    return render_template(template, card=card, chips=REASONS, writer=writer, **more)


def _ranked_without(suggestion_id: str) -> Sequence[Suggestion]:
    return judgement().ranked_without(suggestion_id).made


def _not_there(suggestion_id: str) -> Response:
    """Say why a suggestion that once was does not stand any more; one that never was is not found."""
    try:
        find_ask(store(), suggestion_id)
    except NotThere:
        abort(404)
    sentence = ""
    try:
        word(suggestion_id, read_wish({}))
    except NotThere as error:
        sentence = str(error)
    return current_app.make_response(render_template("gone.html", sentence=sentence, words=""))


def gone(sentence: str, words: str) -> Response:
    """The page of a suggestion that does not stand any more, with the words that were written for it."""
    return current_app.make_response((render_template("gone.html", sentence=sentence, words=words), 409))


@today.post("/suggestions/<suggestion_id>/draft")
def create_draft(suggestion_id: str) -> str | Response:
    """Put the draft, as it was edited here, into Gmail; or into a file for an imported account.

    What has changed since is shown before anything is created; whatever fails, the words stay in the form.
    """
    words = request.form.get("body", "")
    wish = replace(read_wish(request.form), body=words[:LONGEST], subject=request.form.get("subject"))
    problem = ""
    if not words.strip() or len(words) > LONGEST:
        problem = (
            say("The message is empty; nothing was created.")
            if not words.strip()
            else say("The message is far too long.")
        )
    elif is_preliminary() and begun(suggestion_id) is None:
        problem = PRELIMINARY
    if problem:
        return _failed(CardState(suggestion_id, replace(wish, body=words[:LONGEST] or None), problem=problem))
    try:
        news = () if request.form.get("sure") == "yes" else _news(suggestion_id)
        if news:
            return render(CardState(suggestion_id, wish, news=news))
        begun_before = begun(suggestion_id) is not None
        outcome = _draft(suggestion_id)
    except NotThere as error:
        return gone(str(error), words)
    except UserError as error:
        known = begun(suggestion_id)
        if known is None:
            return _failed(CardState(suggestion_id, wish, problem=str(error), connect=needs_connecting(error)))
        flash(str(error), "warning")
        return redirect(url_for("asks.ask", ask_id=known.id), 303)
    for warning in outcome.warnings if request.form.get("sure") != "yes" else ():
        flash(warning, "warning")
    # What a new draft's words lack stood above them when the button was pressed.
    if outcome.note and begun_before:
        flash(outcome.note, "status")
    _say_where(outcome, find_ask(store(), suggestion_id))
    return redirect(url_for("asks.ask", ask_id=find_ask(store(), suggestion_id).id), 303)


def _say_where(outcome: DraftOutcome, ask: Ask) -> None:
    if outcome.ask is None or outcome.ask.status is AskStatus.DRAFTED:
        if outcome.record is not None and outcome.record.path:
            as_file = say("The draft is ready as a file. Nothing was sent: that is yours to do.")
            hand_over(as_file, file=url_for("asks.letter_file", ask_id=ask.id))
        else:
            flash(say("The draft is in your Gmail. Nothing was sent: that is yours to do."), "status")
    elif outcome.whereabouts:
        flash(outcome.whereabouts, "warning")


def _draft(suggestion_id: str, *, dry_run: bool = False) -> DraftOutcome:
    wish = replace(
        read_wish(request.form), in_person=False, body=request.form.get("body"), subject=request.form.get("subject")
    )
    with open_mailbox() as mailbox:
        return draft(
            store(),
            mailbox,
            snapshot(),
            suggestion_id,
            now=clock(),
            wish=wish,
            eml_dir=wiring().letters(account()),
            dry_run=dry_run,
        )


def _news(suggestion_id: str) -> tuple[str, ...]:
    """What has changed in the world since the suggestion was made, where no draft of it was begun."""
    return () if begun(suggestion_id) else _draft(suggestion_id, dry_run=True).warnings


def begun(suggestion_id: str) -> Ask | None:
    """The ask of a suggestion whose draft was begun, or that was asked otherwise."""
    try:
        ask = find_ask(store(), suggestion_id)
    except NotThere:
        return None
    return None if ask.status in _UNBEGUN else ask


def _failed(state: CardState) -> Response:
    shown = render(state)
    return shown if isinstance(shown, Response) else current_app.make_response((shown, 409))


def keep(suggestion_id: str) -> None:
    """Remember the suggestion that is decided on: the page that showed it wrote nothing."""
    remember(store(), [one for one in judgement().ranked.made if one.id == suggestion_id], now=clock())


@today.post("/suggestions/<suggestion_id>/not-now")
def not_now(suggestion_id: str) -> Response:
    """Put it aside: with a reason that teaches, or without one until next week."""
    keep(suggestion_id)
    reason = request.form.get("reason", "")
    undo = url_for("today.take_back", suggestion_id=suggestion_id)
    if reason:
        dismiss(store(), suggestion_id, reason, now=clock())
        tell(say("Put aside, and learned from."), undo=undo)
    else:
        snooze(store(), suggestion_id, until=clock() + LATER, now=clock())
        tell(say("It comes back in a week, if it is still right then."), undo=undo)
    return redirect(url_for("today.page"), 303)


@today.post("/suggestions/<suggestion_id>/never")
def never_ask(suggestion_id: str) -> Response:
    """Never ask this person."""
    keep(suggestion_id)
    ask = find_ask(store(), suggestion_id)
    never(store(), ask.introducer, now=clock())
    person = snapshot().people.person(ask.introducer)
    name = person.name if person and person.name else ask.introducer
    tell(say("%(name)s will never be asked.", name=name), undo=url_for("today.take_back", suggestion_id=suggestion_id))
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
    flash(say("Undone: it counts as if you had not said it."), "status")
    return redirect(url_for("today.page"), 303)


@today.post("/questions")
def settle() -> Response:
    """Keep the answer to a question, or take it back with the value "undo"."""
    place = url_for("people.questions") if request.form.get("place") == "people" else url_for("today.page")
    question, value = request.form.get("question", ""), request.form.get("value", "")
    try:
        kept = keep_answer(judgement(), question, _answer(value))
    except UserError:
        abort(400)
    if kept is None:
        flash(say("Undone."), "status")
    else:
        said = KEPT.get(
            (QuestionKind(kept.about), kept.value), say(say("Saved: your answer counts above everything found."))
        )
        fields = {"question": question, "value": UNDO, "place": request.form.get("place", "")}
        tell(said, undo=url_for("today.settle"), fields=fields)
    return redirect(place, 303)


def _answer(value: str) -> str:
    """The answer that a button stands for: a day, somebody by name or address, or the button's own value."""
    if value == "on":
        return request.form.get("day", "")
    if value != "someone":
        return value
    typed = " ".join(request.form.get("someone", "").split())
    named = [one for one in snapshot().relationships if typed and fold(one.person.name) == fold(typed)]
    return str(named[0].address) if len(named) == 1 else typed


@today.post("/scan")
def start_scan() -> Response:
    """Read what is new, in the background."""
    jobs: Jobs | None = current_app.extensions["askwell.jobs"]
    if jobs is None:
        flash(say("Nothing is read in the background here; use: askwell scan"), "warning")
    elif jobs.look_soon(account().id):
        flash(say("Checking for new mail."), "status")
    else:
        flash(say("That could not be begun just now; Askwell looks by itself within a quarter of an hour."), "warning")
    return redirect(url_for("today.page"), 303)


@today.get("/scan/status")
def scan_status() -> dict[str, object]:
    """The line about reading, for the script that keeps it fresh."""
    state = scan()
    return {**state.as_json(), "sentence": told(state.sentence)}
