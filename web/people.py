"""`/people`: whom the user is in touch with, how close, whom they know; and the user's corrections."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.addresses import parse_address
from plugin.domain.model import Address, Kind, Relationship
from web.visit import picture, store

people = Blueprint("people", __name__, url_prefix="/people")
MEETINGS = 24
SHOWN = 200
"""How many of the closest are listed at once; the search finds the others."""


@people.get("")
def page() -> str:
    """The list, closest first, with a search over name, organisation and address."""
    query = request.args.get("q", "").strip()[:200]
    kind = request.args.get("kind", "")
    found = [
        one
        for one in picture().relationships
        if (not kind or one.kind == kind) and query.casefold() in _searched(one).casefold()
    ]
    return render_template(
        "people.html", people=found[:SHOWN], total=len(found), query=query, kind=kind, kinds=[str(one) for one in Kind]
    )


def _searched(one: Relationship) -> str:
    return " ".join((one.person.name, one.person.organisation, *one.person.addresses))


@people.get("/<address>")
def person(address: str) -> str:
    """One person: the timeline, the parts of the strength, the kind with its evidence, whom they know."""
    one = _found(address)
    known = picture()
    corrections = known.corrections
    return render_template(
        "person.html",
        one=one,
        timeline=known.timeline(one.address),
        knows=known.knows(one.address),
        meetings=known.met(one.address)[:MEETINGS],
        kinds=[str(kind) for kind in Kind],
        corrected=dict(corrections.kinds).get(one.address, ""),
        do_not_ask=not corrections.do_not_ask.isdisjoint(one.person.addresses),
    )


def _found(address: str) -> Relationship:
    parsed = parse_address(address)
    one = picture().relationship(parsed) if parsed else None
    if one is None:
        abort(404)
    return one


def _back(address: Address) -> Response:
    return redirect(url_for("people.person", address=address), 303)


@people.post("/<address>/kind")
def set_kind(address: str) -> Response:
    """Keep the user's word on what the relationship is; empty lets the program judge again."""
    one = _found(address)
    kind = request.form.get("kind", "")
    if kind and kind not in set(Kind):
        abort(400)
    store().correct_kind(one.address, kind or None)
    flash("Kept: your word is final." if kind else "Askwell judges again.", "status")
    return _back(one.address)


@people.post("/<address>/meeting")
def correct_meeting(address: str) -> Response:
    """Strike a meeting out, confirm it, or take either back."""
    one = _found(address)
    verdict = request.form.get("verdict", "")
    meeting = request.form.get("meeting", "")
    if verdict not in {"", "struck", "confirmed"} or not meeting:
        abort(400)
    store().correct_meeting(meeting, verdict or None)
    flash("Struck out: that meeting no longer counts." if verdict == "struck" else "Kept.", "status")
    return _back(one.address)


@people.post("/<address>/ask")
def set_do_not_ask(address: str) -> Response:
    """Never ask this person, or allow it again."""
    parsed = parse_address(address)
    if parsed is None:
        abort(404)
    forbidden = request.form.get("ask") != "yes"
    store().set_do_not_ask(parsed, forbidden)
    flash(f"{parsed} will {'never be asked' if forbidden else 'be considered again'}.", "status")
    return redirect(url_for("people.person", address=parsed) if _known(parsed) else url_for("settings.page"), 303)


def _known(address: Address) -> bool:
    return picture().relationship(address) is not None
