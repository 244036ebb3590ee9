"""The letters after an ask, and those of Give first: each shown as it would be written, edited, made with one press."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from flask import Blueprint, abort, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Ask, DraftKind, DraftRecord, DraftState
from plugin.domain.tracking.pipeline import introducer_name
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.draft import DraftOutcome
from plugin.usecases.follow_up import LETTERS as KINDS
from plugin.usecases.follow_up import LetterWish, follow_up, stands
from plugin.usecases.give_first import find_gift, gift_draft, give_first
from plugin.usecases.ports import MailboxPort
from plugin.usecases.withdraw import withdraw
from web.pages.flash import flash, show_only_with_account
from web.pages.request_context import account, clock, judgement, open_mailbox, snapshot, store, wiring
from web.views.cards import MOST_SEED, needs_connecting
from web.views.next_step import LETTERS, fate_words

letters = Blueprint("letters", __name__)
show_only_with_account(letters)
LONGEST = 20_000
"""Characters of an edited letter."""


def _ask(ask_id: str) -> Ask:
    found = store().load_ask(ask_id)
    if found is None:
        abort(404)
    return found


def _kind(text: str) -> DraftKind:
    try:
        kind = DraftKind(text)
    except ValueError:
        abort(404)
    return kind if kind in KINDS else abort(404)


def _wish(*, with_words: bool) -> LetterWish:
    form = request.form if with_words else request.args
    seed = form.get("seed", "")
    number = int(seed) % MOST_SEED if seed.isascii() and seed.isdigit() and len(seed) < 9 else 0
    third = form.get("person") == "third"
    if not with_words:
        return LetterWish(number, third)
    return LetterWish(number, third, form.get("body", "")[:LONGEST] or None, form.get("subject", "")[:200] or None)


@letters.get("/asks/<ask_id>/letters/<kind>")
def letter(ask_id: str, kind: str) -> str:
    """One letter as it would be written, or how the one stands that was made."""
    return _page(_ask(ask_id), _kind(kind))


def _page(found: Ask, kind: DraftKind, problem: UserError | None = None) -> str:
    record = store().load_draft(found.id, kind)
    made = record is not None and stands(record, found)
    shown, why = None, ""
    if not made:
        try:
            with _reading() as mailbox:
                shown = follow_up(
                    store(), mailbox, snapshot(), found.id, kind, now=clock(), wish=_shown_wish(problem), dry_run=True
                )
        except UserError as error:
            why = str(error)
    return render_template(
        "letter.html",
        title=LETTERS[kind],
        to_whom=introducer_name(found),
        back=url_for("asks.ask", ask_id=found.id),
        here=url_for("letters.letter", ask_id=found.id, kind=kind),
        withdrawing=url_for("letters.take_back", ask_id=found.id, kind=kind),
        file=url_for("letters.letter_file", ask_id=found.id, kind=kind),
        about=found.prospect,
        record=record if made else None,
        stands=fate_words(record) if record is not None else "",
        shown=shown,
        why=why,
        can_turn=kind is DraftKind.FORWARD_NOTE,
        wish=_shown_wish(problem),
        problem=str(problem) if problem else "",
        connect=problem is not None and needs_connecting(problem),
        gmail=account().kind == "google",
    )


@contextmanager
def _reading() -> Iterator[MailboxPort | None]:
    """The mailbox, for a message that no scan has brought yet; None where it cannot be had: it is only looked at."""
    with ExitStack() as stack:
        mailbox: MailboxPort | None = None
        with suppress(UserError):
            mailbox = stack.enter_context(open_mailbox())
        yield mailbox


def _shown_wish(problem: UserError | None) -> LetterWish:
    return _wish(with_words=problem is not None)


@letters.post("/asks/<ask_id>/letters/<kind>")
def write(ask_id: str, kind: str) -> str | Response | tuple[str, int]:
    """Put the letter, as it was edited here, into Gmail, once; or into a file for an imported account."""
    found, wanted = _ask(ask_id), _kind(kind)

    def make() -> DraftOutcome:
        with open_mailbox() as mailbox:
            return follow_up(
                store(),
                mailbox,
                snapshot(),
                found.id,
                wanted,
                now=clock(),
                wish=_wish(with_words=True),
                eml_dir=wiring().letters(account()),
            )

    problem = _made(make)
    if problem is not None:
        return _page(found, wanted, problem), 409
    return redirect(url_for("asks.ask", ask_id=ask_id, _anchor="letters"), 303)


def _made(make: Callable[[], DraftOutcome]) -> UserError | None:
    """Make a letter and say what came of it; the failure, where it could not be made."""
    try:
        outcome = make()
    except UserError as error:
        return error
    for warning in outcome.warnings:
        flash(warning, "warning")
    if outcome.note:
        flash(outcome.note, "status")
    made_now = outcome.record is not None and outcome.record.updated_at == clock()
    if made_now and outcome.record is not None and outcome.record.state is DraftState.CREATED:
        in_gmail = say("The email is in your Gmail. Nothing was sent: that is yours to do.")
        as_file = say("The email is ready as a file. Nothing was sent: that is yours to do.")
        flash(in_gmail if account().kind == "google" else as_file, "status")
    return None


@letters.post("/asks/<ask_id>/letters/<kind>/withdraw")
def take_back(ask_id: str, kind: str) -> Response:
    """Withdraw a draft that was not sent: the ask's own (`ask`), or a letter's."""
    found = _ask(ask_id)
    record = store().load_draft(found.id, DraftKind.ASK if kind == DraftKind.ASK else _kind(kind))
    if record is None:
        abort(404)
    _withdrawn(record)
    return redirect(url_for("asks.ask", ask_id=ask_id), 303)


def _withdrawn(record: DraftRecord) -> None:
    try:
        with open_mailbox() as mailbox:
            withdraw(store(), mailbox, record.key, now=clock(), sure=request.form.get("sure") == "yes")
    except UserError as error:
        flash(str(error), "warning")
    else:
        flash(say("Withdrawn: the draft is gone, and nothing was sent."), "status")


@letters.get("/asks/<ask_id>/letters/<kind>/letter.eml")
def letter_file(ask_id: str, kind: str) -> Response:
    """A draft of an imported account as a file that mail programs open for editing."""
    _ask(ask_id)
    return _file(store().load_draft(ask_id, DraftKind.ASK if kind == DraftKind.ASK else _kind(kind)))


def _file(record: DraftRecord | None) -> Response:
    if record is None or not record.path or not Path(record.path).exists():
        abort(404)
    return send_file(record.path, mimetype="message/rfc822", as_attachment=True, download_name="letter.eml")


# --- give first


@letters.get("/give/<gift_id>")
def gift(gift_id: str) -> str:
    """The letter behind one entry of Give first."""
    return _gift_page(gift_id)


def _gift_page(gift_id: str, problem: UserError | None = None) -> str:
    found = find_gift(judgement(), gift_id)
    record = gift_draft(store(), found)
    made = record is not None and record.state in {DraftState.CREATED, DraftState.PENDING, DraftState.UNKNOWN}
    wish = _shown_wish(problem)
    shown, why = None, ""
    if not made:
        try:
            shown = give_first(judgement(), None, found, now=clock(), wish=wish, dry_run=True)
        except UserError as error:
            why = str(error)
    return render_template(
        "letter.html",
        title=say("Give first"),
        lead=found.text,
        to_whom=found.contact.person.name or found.contact.address,
        back=url_for("today.page", _anchor="give"),
        here=url_for("letters.gift", gift_id=gift_id),
        withdrawing=url_for("letters.take_gift_back", gift_id=gift_id),
        file=url_for("letters.gift_file", gift_id=gift_id),
        about=None,
        record=record if made else None,
        stands=fate_words(record) if record is not None else "",
        shown=shown,
        why=why,
        can_turn=False,
        wish=wish,
        problem=str(problem) if problem else "",
        connect=problem is not None and needs_connecting(problem),
        gmail=account().kind == "google",
    )


@letters.post("/give/<gift_id>")
def write_gift(gift_id: str) -> str | Response | tuple[str, int]:
    """Put the letter of one thing to give into Gmail, once."""
    found = find_gift(judgement(), gift_id)

    def make() -> DraftOutcome:
        with open_mailbox() as mailbox:
            wish, folder = _wish(with_words=True), wiring().letters(account())
            return give_first(judgement(), mailbox, found, now=clock(), wish=wish, eml_dir=folder)

    problem = _made(make)
    if problem is not None:
        return _gift_page(gift_id, problem), 409
    return redirect(url_for("letters.gift", gift_id=gift_id), 303)


@letters.post("/give/<gift_id>/withdraw")
def take_gift_back(gift_id: str) -> Response:
    """Withdraw the letter of one thing to give, where it was not sent."""
    record = gift_draft(store(), find_gift(judgement(), gift_id))
    if record is None:
        abort(404)
    _withdrawn(record)
    return redirect(url_for("letters.gift", gift_id=gift_id), 303)


@letters.get("/give/<gift_id>/letter.eml")
def gift_file(gift_id: str) -> Response:
    """The letter of one thing to give as a file, for an imported account."""
    return _file(gift_draft(store(), find_gift(judgement(), gift_id)))
