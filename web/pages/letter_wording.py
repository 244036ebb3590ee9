"""Other words for a letter after an ask, and for one of Give first: as `wording.py` has it for the ask itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Draft
from plugin.errors import UserError
from plugin.usecases.draft_versions import gift_letter, letter_after
from plugin.usecases.follow_up import LetterWish, stands
from plugin.usecases.give_first import find_gift
from web.pages.flash import show_only_with_account
from web.pages.letters import ask_of, composed, composed_gift, gift_page, kind_of, letter_page, read_letter_wish
from web.pages.request_context import judgement, store
from web.pages.wording import keep_words, pressed, saved_json, wants_part
from web.views.cards import MOST_SEED, TURNS

letter_wording = Blueprint("letter_wording", __name__)
show_only_with_account(letter_wording)


@letter_wording.post("/asks/<ask_id>/letters/<kind>/wording")
def turn(ask_id: str, kind: str) -> str | Response:
    """Other words for a letter after an ask, at the same place of the page."""
    found, wanted = ask_of(ask_id), kind_of(kind)
    name = letter_after(found.id, wanted)
    asked, said = _turned(name, lambda wish: composed(found, wanted, wish, from_store=True).draft)
    address = url_for("letters.letter", ask_id=ask_id, kind=kind, **asked)
    if not wants_part():
        return redirect(f"{address}#email", 303)
    return letter_page(found, wanted, asked, said=said, address=address)


@letter_wording.post("/asks/<ask_id>/letters/<kind>/words")
def save(ask_id: str, kind: str) -> dict[str, Any]:
    """Keep the words of a letter after an ask as they are being written."""
    found, wanted = ask_of(ask_id), kind_of(kind)
    record = store().load_draft(found.id, wanted)
    if record is not None and stands(record, found):
        abort(409)
    return _saved(letter_after(found.id, wanted), lambda wish: composed(found, wanted, wish, from_store=True).draft)


@letter_wording.post("/give/<gift_id>/wording")
def turn_gift(gift_id: str) -> str | Response:
    """Other words for a letter of Give first."""
    found = find_gift(judgement(), gift_id)
    asked, said = _turned(gift_letter(gift_id), lambda wish: composed_gift(found, wish).draft)
    address = url_for("letters.gift", gift_id=gift_id, **asked)
    if not wants_part():
        return redirect(f"{address}#email", 303)
    return gift_page(gift_id, asked, said=said, address=address)


@letter_wording.post("/give/<gift_id>/words")
def save_gift(gift_id: str) -> dict[str, Any]:
    """Keep the words of a letter of Give first as they are being written."""
    found = find_gift(judgement(), gift_id)
    return _saved(gift_letter(gift_id), lambda wish: composed_gift(found, wish).draft)


def _turned(email: str, compose: Callable[[LetterWish], Draft]) -> tuple[dict[str, Any], str]:
    """What the next page is asked for, and what is said of it; the user's words are kept before."""
    wish, press = read_letter_wish(request.form, with_words=False), pressed()
    try:
        held = keep_words(email, compose(wish), wish)
    except UserError:
        # It cannot be worded so: the page says why.
        held = None
    if press.how == "delete":
        store().delete_draft_versions(email, press.number)
        stays = held is not None and held.number != press.number
        return ({"version": str(held.number)} if held is not None and stays else _asked(wish)), TURNS["deleted"]
    if press.how == "version":
        return {"version": str(press.number)}, TURNS["version"]
    if press.how == "another":
        return _asked(replace(wish, seed=(wish.seed + 1) % MOST_SEED)), TURNS["another"]
    if press.how == "third":
        return _asked(replace(wish, third_person=not wish.third_person)), TURNS["other_writer"]
    return _asked(wish), TURNS["fresh"]


def _asked(wish: LetterWish) -> dict[str, Any]:
    return {"seed": str(wish.seed), **({"person": "third"} if wish.third_person else {})}


def _saved(email: str, compose: Callable[[LetterWish], Draft]) -> dict[str, Any]:
    wish = read_letter_wish(request.form, with_words=False)
    try:
        words = compose(wish)
    except UserError:
        abort(409)
    return saved_json(keep_words(email, words, wish), words)
