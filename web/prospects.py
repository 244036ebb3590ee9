"""`/prospects`: whom the user would like to meet."""

from dataclasses import replace

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import Prospect, ProspectId
from plugin.domain.wishes import parse_prospects_csv
from plugin.errors import UserError
from plugin.usecases.suggest import proposals_for
from web.visit import clock, picture, store
from web.wishes import decode_table, keep_wishes, wish

prospects = Blueprint("prospects", __name__, url_prefix="/prospects")
SHOWN = 8
"""Found people offered at once: a short list is read, a long one is not."""


@prospects.get("")
def page() -> str:
    """The list, the people found in the user's own mail, and two ways of adding."""
    return _page({})


def _page(form: dict[str, str]) -> str:
    listed = [one for one in store().load_prospects() if one.status not in {"proposed", "removed"}]
    found = proposals_for(store(), picture(), now=clock())[:SHOWN]
    return render_template("prospects.html", prospects=listed, proposals=found, form=form)


def _back() -> Response:
    return redirect(url_for("prospects.page"), 303)


@prospects.post("/add")
def add() -> Response | str:
    """Add one person, or a role at a company; what was typed is kept where it does not do."""
    fields = {name: request.form.get(name, "") for name in ("name", "organisation", "role", "address", "why")}
    try:
        wanted = wish(**fields)
    except UserError as error:
        flash(str(error), "error")
        return _page(fields)
    new = keep_wishes(store(), [wanted])
    flash("Added." if new else "Already on your list.", "status")
    return _back()


@prospects.post("/import")
def import_list() -> Response:
    """Add everybody in an uploaded CSV file."""
    upload = request.files.get("file")
    if upload is None or not upload.filename:
        flash("Choose a CSV file first.", "error")
        return _back()
    wanted, skipped = parse_prospects_csv(decode_table(upload.read()))
    new = keep_wishes(store(), wanted)
    why = f" The first of those: {skipped[0].why}" if skipped else ""
    flash(f"{len(wanted)} read, {new} of them new, {len(skipped)} lines skipped.{why}", "status")
    return _back()


@prospects.post("/<prospect_id>/remove")
def remove(prospect_id: str) -> Response:
    """Take somebody off the list; what was asked already stays in the ledger."""
    if not store().remove_prospect(ProspectId(prospect_id)):
        abort(404)
    flash("Removed. What was asked already stays under Asks.", "status")
    return _back()


@prospects.post("/<prospect_id>/accept")
def accept(prospect_id: str) -> Response:
    """Take a found person onto the list."""
    store().save_prospects([replace(_proposal(prospect_id), status="wanted")])
    flash("Added to your list.", "status")
    return _back()


@prospects.post("/<prospect_id>/decline")
def decline(prospect_id: str) -> Response:
    """Never offer a found person again."""
    store().save_prospects([replace(_proposal(prospect_id), status="removed")])
    flash("Not offered again.", "status")
    return _back()


def _proposal(prospect_id: str) -> Prospect:
    found = next((one for one in proposals_for(store(), picture(), now=clock()) if one.id == prospect_id), None)
    if found is None:
        abort(404)
    return found
