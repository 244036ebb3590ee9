"""The letters after an ask, and those of Give first: each shown as it would be written, edited, made with one press."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from plugin.domain.drafting.versions import sources_of
from plugin.domain.model import Ask, DraftKind, DraftRecord, DraftState, DraftVersion
from plugin.domain.suggestions.giving import Gift, GiftKind
from plugin.domain.tracking.pipeline import introducer_name
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.draft import DraftOutcome
from plugin.usecases.draft_versions import gift_letter, letter_after, letter_wish_of
from plugin.usecases.follow_up import LETTERS as KINDS
from plugin.usecases.follow_up import LetterWish, follow_up, rewritten, stands
from plugin.usecases.give_first import find_gift, gift_draft, give_first
from plugin.usecases.ports import MailboxPort
from plugin.usecases.withdraw import withdraw
from web.pages.flash import flash, hand_over, show_only_with_account
from web.pages.request_context import account, clock, judgement, open_mailbox, snapshot, store, wiring
from web.views.cards import MOST_SEED, needs_connecting
from web.views.next_step import LETTERS, fate_words

letters = Blueprint("letters", __name__)
show_only_with_account(letters)
LONGEST = 20_000
"""Characters of an edited letter."""


def ask_of(ask_id: str) -> Ask:
    """The ask of an address; 404 where there is none."""
    found = store().load_ask(ask_id)
    if found is None:
        abort(404)
    return found


def kind_of(text: str) -> DraftKind:
    """The kind of letter of an address; 404 for what is none."""
    try:
        kind = DraftKind(text)
    except ValueError:
        abort(404)
    return kind if kind in KINDS else abort(404)


def read_letter_wish(form: Mapping[str, str], *, with_words: bool) -> LetterWish:
    """The wording that an address or a form asks for; `with_words` with the user's own words."""
    seed = form.get("seed", "")
    number = int(seed) % MOST_SEED if seed.isascii() and seed.isdigit() and len(seed) < 9 else 0
    third = form.get("person") == "third"
    if not with_words:
        return LetterWish(number, third)
    return LetterWish(number, third, form.get("body", "")[:LONGEST] or None, form.get("subject", "")[:200] or None)


@dataclass(frozen=True, slots=True)
class _Edited:
    """The words that are wished for, and what the user made of the email before; `version` is the one shown."""

    wish: LetterWish
    versions: tuple[DraftVersion, ...] = ()
    version: int = 0


def _edited(email: str, asked: Mapping[str, str], problem: UserError | None = None) -> _Edited:
    versions = tuple(store().load_draft_versions(email))
    if problem is not None:
        return _Edited(read_letter_wish(request.form, with_words=True), versions)
    number = asked.get("version", "") if _WORDINGS & asked.keys() else versions[-1].number if versions else ""
    found = next((one for one in versions if str(one.number) == str(number)), None)
    if found is not None:
        return _Edited(letter_wish_of(found), versions, found.number)
    return _Edited(read_letter_wish(asked, with_words=False), versions)


_WORDINGS = frozenset({"version", "seed", "person"})


@letters.get("/asks/<ask_id>/letters/<kind>")
def letter(ask_id: str, kind: str) -> str:
    """One letter as it would be written, or how the one stands that was made."""
    return letter_page(ask_of(ask_id), kind_of(kind), request.args)


def letter_page(
    found: Ask, kind: DraftKind, asked: Mapping[str, str], problem: UserError | None = None, **part: str
) -> str:
    """The page of a letter in the wording that is asked for; with `said` and `address` its form alone."""
    record = store().load_draft(found.id, kind)
    made = record is not None and stands(record, found)
    edited = _edited(letter_after(found.id, kind), asked, problem)
    shown, why = None, ""
    if not made:
        try:
            shown = composed(found, kind, edited.wish)
        except UserError as error:
            why = str(error)
    place: dict[str, Any] = {"ask_id": found.id, "kind": kind.value}
    return render_template(
        "_letter_part.html" if part else "letter.html",
        title=LETTERS[kind],
        to_whom=introducer_name(found),
        back=url_for("asks.ask", ask_id=found.id),
        here=url_for("letters.letter", **place),
        turning=url_for("letter_wording.turn", **place),
        saving=url_for("letter_wording.save", **place),
        withdrawing=url_for("letters.take_back", **place),
        file=url_for("letters.letter_file", **place),
        about=found.prospect,
        thanked_for=found.prospect if kind is DraftKind.THANK_INTRODUCTION else None,
        record=record if made else None,
        stands=fate_words(record) if record is not None else "",
        why=why,
        can_turn=kind is DraftKind.FORWARD_NOTE,
        problem=str(problem) if problem else "",
        connect=problem is not None and needs_connecting(problem),
        **_form(shown, edited),
        **part,
    )


def composed(found: Ask, kind: DraftKind, wish: LetterWish, *, from_store: bool = False) -> DraftOutcome:
    """The letter as the program words it. `from_store` asks Gmail for nothing, where that does.

    Raises UserError where there is no reason for such a letter, or it cannot be worded.
    """
    plain = replace(wish, body=None, subject=None)

    def made(mailbox: MailboxPort | None) -> DraftOutcome:
        return follow_up(store(), mailbox, snapshot(), found.id, kind, now=clock(), wish=plain, dry_run=True)

    if from_store:
        with suppress(UserError):
            return made(None)
    with _reading() as mailbox:
        return made(mailbox)


def _form(shown: DraftOutcome | None, edited: _Edited) -> dict[str, Any]:
    """What the form of a letter shows: its words, where they come from, and the user's versions."""
    if shown is None:
        return {"shown": None, "wish": edited.wish, "gmail": account().kind == "google"}
    words = rewritten(shown.draft, edited.wish)
    return {
        "shown": replace(shown, draft=words),
        "sources": sources_of(shown.draft, words.body),
        "versions": edited.versions,
        "shown_version": edited.version,
        "wish": edited.wish,
        "gmail": account().kind == "google",
    }


@contextmanager
def _reading() -> Iterator[MailboxPort | None]:
    """The mailbox, for a message that no scan has brought yet; None where it cannot be had: it is only looked at."""
    with ExitStack() as stack:
        mailbox: MailboxPort | None = None
        with suppress(UserError):
            mailbox = stack.enter_context(open_mailbox())
        yield mailbox


@letters.post("/asks/<ask_id>/letters/<kind>")
def write(ask_id: str, kind: str) -> str | Response | tuple[str, int]:
    """Put the letter, as it was edited here, into Gmail, once; or into a file for an imported account."""
    found, wanted = ask_of(ask_id), kind_of(kind)

    def make() -> DraftOutcome:
        with open_mailbox() as mailbox:
            return follow_up(
                store(),
                mailbox,
                snapshot(),
                found.id,
                wanted,
                now=clock(),
                wish=read_letter_wish(request.form, with_words=True),
                eml_dir=wiring().letters(account()),
            )

    problem = _made(make, file=url_for("letters.letter_file", ask_id=ask_id, kind=kind))
    if problem is not None:
        return letter_page(found, wanted, request.form, problem), 409
    return redirect(url_for("asks.ask", ask_id=ask_id, _anchor="letters"), 303)


def _made(make: Callable[[], DraftOutcome], *, file: str) -> UserError | None:
    """Make a letter and say what came of it; the failure, where it could not be made. `file`: where it can be had."""
    before = {record.key for record in store().load_drafts()}
    try:
        outcome = make()
    except UserError as error:
        return error
    for warning in outcome.warnings:
        flash(warning, "warning")
    # What a new letter's words lack stood above them when the button was pressed.
    if outcome.note and outcome.record is not None and outcome.record.key in before:
        flash(outcome.note, "status")
    made_now = outcome.record is not None and outcome.record.updated_at == clock()
    if made_now and outcome.record is not None and outcome.record.state is DraftState.CREATED:
        if outcome.record.path:
            hand_over(say("The email is ready as a file. Nothing was sent: that is yours to do."), file=file)
        else:
            flash(say("The email is in your Gmail. Nothing was sent: that is yours to do."), "status")
    return None


@letters.post("/asks/<ask_id>/letters/<kind>/withdraw")
def take_back(ask_id: str, kind: str) -> Response:
    """Withdraw a draft that was not sent: the ask's own (`ask`), or a letter's."""
    found = ask_of(ask_id)
    record = store().load_draft(found.id, DraftKind.ASK if kind == DraftKind.ASK else kind_of(kind))
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
    ask_of(ask_id)
    return _file(store().load_draft(ask_id, DraftKind.ASK if kind == DraftKind.ASK else kind_of(kind)))


def _file(record: DraftRecord | None) -> Response:
    if record is None or not record.path or not Path(record.path).exists():
        abort(404)
    return send_file(record.path, mimetype="message/rfc822", as_attachment=True, download_name="letter.eml")


# --- give first

_GIFTS = {GiftKind.THANKS: say("Thanks owed"), GiftKind.NEWS: say("News owed")}
"""What is owed comes before what is given."""


@letters.get("/give/<gift_id>")
def gift(gift_id: str) -> str:
    """The letter behind one entry of Give first."""
    return gift_page(gift_id, request.args)


def gift_page(gift_id: str, asked: Mapping[str, str], problem: UserError | None = None, **part: str) -> str:
    """The same for one thing to give."""
    found = find_gift(judgement(), gift_id)
    record = gift_draft(store(), found)
    made = record is not None and record.state in {DraftState.CREATED, DraftState.PENDING, DraftState.UNKNOWN}
    edited = _edited(gift_letter(gift_id), asked, problem)
    shown, why = None, ""
    if not made:
        try:
            shown = composed_gift(found, edited.wish)
        except UserError as error:
            why = str(error)
    return render_template(
        "_letter_part.html" if part else "letter.html",
        title=_GIFTS.get(found.kind, say("Give first")),
        gift=found.kind,
        lead=found.text,
        to_whom=found.contact.person.name or found.contact.address,
        back=url_for("today.page", _anchor="give"),
        here=url_for("letters.gift", gift_id=gift_id),
        turning=url_for("letter_wording.turn_gift", gift_id=gift_id),
        saving=url_for("letter_wording.save_gift", gift_id=gift_id),
        withdrawing=url_for("letters.take_gift_back", gift_id=gift_id),
        file=url_for("letters.gift_file", gift_id=gift_id),
        about=None,
        record=record if made else None,
        stands=fate_words(record) if record is not None else "",
        why=why,
        can_turn=False,
        problem=str(problem) if problem else "",
        connect=problem is not None and needs_connecting(problem),
        **_form(shown, edited),
        **part,
    )


def composed_gift(found: Gift, wish: LetterWish) -> DraftOutcome:
    """The letter of one thing to give as the program words it. Raises UserError where it cannot be worded."""
    plain = replace(wish, body=None, subject=None)
    return give_first(judgement(), None, found, now=clock(), wish=plain, dry_run=True)


@letters.post("/give/<gift_id>")
def write_gift(gift_id: str) -> str | Response | tuple[str, int]:
    """Put the letter of one thing to give into Gmail, once."""
    found = find_gift(judgement(), gift_id)

    def make() -> DraftOutcome:
        with open_mailbox() as mailbox:
            wish, folder = read_letter_wish(request.form, with_words=True), wiring().letters(account())
            return give_first(judgement(), mailbox, found, now=clock(), wish=wish, eml_dir=folder)

    problem = _made(make, file=url_for("letters.gift_file", gift_id=gift_id))
    if problem is not None:
        return gift_page(gift_id, request.form, problem), 409
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
